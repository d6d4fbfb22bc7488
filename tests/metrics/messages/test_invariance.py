"""Verdicts rest on the words: never on case, spacing, encoding, dates, numbers or order."""

from __future__ import annotations

from collections.abc import Callable

import polars as pl
import pytest

from metrics.messages import MEASURES, judge_frame
from seed.corpus import CORPUS

SLOTS = {
    "{date}": ("April 3", "3 de abril"),
    "{until}": ("May 12", "12 de mayo"),
    "{days}": ("5", "5"),
    "{place}": ("1200 Larch Street", "1200 Larch Street"),
    "{number}": ("26-0012345", "26-0012345"),
    "{parent}": ("26-0012300", "26-0012300"),
}
NO_ACTION = ("closed_without_action", "no_action_reason")
VERDICTS = [*MEASURES, *NO_ACTION]
RULES = [f"{measure}_rule" for measure in MEASURES]


def filled(texts: pl.DataFrame) -> pl.Series:
    """The corpus' messages with days, places and numbers in their slots."""
    message = pl.col("message")
    for slot, (english, spanish) in SLOTS.items():
        value = pl.when(pl.col("language") == "es").then(pl.lit(spanish)).otherwise(pl.lit(english))
        message = message.str.replace_all(slot, value, literal=True)
    return texts.select(message).to_series()


MESSAGES = filled(CORPUS.filter(pl.col("use") == "closing"))
FRAME = pl.DataFrame({"agency": "", "service": "street_sweeping", "message": MESSAGES})


def spoilt(text: str) -> str:
    """What UTF-8 looks like to a reader of Latin-1."""
    return text.encode().decode("latin-1")


def spoilt_in_windows(text: str) -> str:
    """What UTF-8 looks like to a reader of Windows-1252, where that has a sign for each byte."""
    try:
        return text.encode().decode("cp1252")
    except UnicodeDecodeError:
        return text


CHANGES: dict[str, Callable[[str], str]] = {
    "upper case": str.upper,
    "lower case": str.lower,
    "spacing": lambda text: "  " + text.replace(" ", " \n  ") + "\t",
    "latin-1": spoilt,
    "windows-1252": spoilt_in_windows,
    "twice spoilt": lambda text: spoilt(spoilt(text)),
    "curly quotes": lambda text: text.replace("'", "\u2019"),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_what_does_not_change_the_words_changes_no_verdict(change: Callable[[str], str]) -> None:
    """Case, spacing and spoilt encodings leave the verdict and the rule as they were."""
    changed = FRAME.with_columns(message=pl.Series([change(text) for text in FRAME["message"]]))
    before, after = judge_frame(FRAME), judge_frame(changed)
    for column in [*VERDICTS, *RULES]:
        differs = FRAME.filter(~before[column].eq_missing(after[column]))
        assert differs["message"].to_list() == [], column


OTHERS = {
    "April 3": "November 27",
    "3 de abril": "27 de noviembre",
    "May 12": "June 30",
    "12 de mayo": "30 de junio",
    "26-0012345": "31-0998877",
    "26-0012300": "29-0555555",
    "1200 Larch": "87 Larch",
}


def test_other_dates_and_numbers_change_no_verdict() -> None:
    """A message is judged by what it says, not by its day or its case number."""
    other = pl.col("message").str.replace_many(list(OTHERS), list(OTHERS.values()))
    before, after = judge_frame(FRAME), judge_frame(FRAME.with_columns(other))
    for column in VERDICTS:
        differs = FRAME.filter(~before[column].eq_missing(after[column]))
        assert differs["message"].to_list() == [], column


@pytest.mark.parametrize(
    ("date", "other"),
    [
        ("7/20", "12/3"),
        ("11/20/2015", "2/1/2016"),
        ("3:20 pm", "11:05 am"),
        ("2015-03-02", "2024-12-31"),
        ("1420 hrs", "0905 hrs"),
        ("9-27-13", "1-2-14"),
    ],
)
def test_dates_in_digits_are_alike(date: str, other: str) -> None:
    """Whatever the day and the hour, the same note has a time tied to its event."""
    rows = pl.DataFrame({"message": [f"Swept the gutter {day}" for day in (date, other)]})
    assert judge_frame(rows)["message_timeline"].to_list() == ["pass", "pass"]


def test_order_and_repetition_change_no_byte() -> None:
    """Each row gets the same verdicts wherever it stands and however often it is judged."""
    once = judge_frame(FRAME)
    assert judge_frame(FRAME).equals(once)
    places = pl.Series(range(len(FRAME))).sample(fraction=1.0, shuffle=True, seed=311)
    shuffled = judge_frame(FRAME[places.to_list()])
    assert shuffled.equals(once[places.to_list()])
    assert judge_frame(pl.concat([FRAME, FRAME])).equals(pl.concat([once, once]))
