"""Messages as they are shown: nothing in them is markup, and the words of a verdict are marked."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.told.one import VERDICTS
from dashboard.views.messages_case import Mark, marks, message
from dashboard.views.messages_examples import marked

NASTY = "[click](http://a.example) **now** <b>here</b> :red[x] $y$ `z` #1"


@pytest.mark.parametrize(
    ("text", "words", "verdict", "shown"),
    [
        ("We fixed it today.", "fixed it", "pass", "We :blue-background[fixed it] today."),
        ("Soon.", "Soon", "fail", ":orange-background[Soon]."),
        ("Closed", None, "fail", "Closed"),
        ("Closed", "not there", "fail", "Closed"),
        ("a ] b", "]", "cannot_tell", r"a :gray-background[\]] b"),
    ],
)
def test_the_words_of_a_verdict_are_marked_in_its_colour(
    text: str, words: str | None, verdict: str, shown: str
) -> None:
    """Orange where it fails, blue where it passes, gray where nobody can tell."""
    assert marked(text, words, verdict) == shown


def test_a_text_is_shown_letter_by_letter_whatever_it_holds() -> None:
    """No link, no bold, no colour and no formula comes from a case."""
    shown = marked(NASTY, "**now**", "fail")
    seen = shown.replace("\\", "").replace("\N{WORD JOINER}", "")
    assert seen == NASTY.replace("**now**", ":orange-background[**now**]")
    for sign in ("[click]", "**now**", "<b>", ":red[", "$y$", "`z`", " #1", "http:", "http\\:"):
        assert sign not in shown


@given(st.text(alphabet="ab* [](:", max_size=20), st.text(alphabet="ab* [](:", max_size=5))
def test_marking_takes_no_letter_away(text: str, words: str) -> None:
    """Beside blanks that follow each other."""
    bare = marked(text, words, "fail").replace(":orange-background[", "", 1).replace("\\", "")
    letters = [sign for sign in text if not sign.isspace()]
    told = [sign for sign in bare if not sign.isspace()]
    assert len(told) - len(letters) in {0, 1}  # the bracket that ends a mark
    assert set(letters) <= set(told)


def verdict(measure: str, said: str, words: str | None, text: str) -> dict[str, Any]:
    """One row of `VERDICTS`."""
    return {
        "measure": measure, "verdict": said, "rule": "a.rule", "words": words, "text": text,
        "message_at": datetime(2026, 9, 4, 21, 31, tzinfo=UTC), "service": "cart",
        "agency": "waste", "version": "1.0.0",
    }  # fmt: skip


TEXT = "Your compost cart was seen on Sept 4, we come soon."
TOLD = [
    verdict("message_present", "pass", "compost cart was seen", TEXT),
    verdict("message_relevant", "fail", "compost cart", TEXT),
    verdict("message_timeline", "pass", "on Sept 4", TEXT),
    verdict("message_plain", "cannot_tell", None, TEXT),
    verdict("message_language", "pass", "Your compost cart was seen on", TEXT),
]


def test_a_mark_ends_with_a_word_where_long_evidence_was_cut() -> None:
    """“… and is con” and a letter in brackets would be read as the message's own."""
    text = "This matter has been reviewed by authorized staff and is considered resolved."
    cut = text[: text.index("sidered")]
    (mark,) = marks(text, [{"measure": "message_plain", "words": cut, "verdict": "fail"}])
    assert text[mark.start : mark.end].endswith("is considered")


def test_marks_never_overlap_and_the_gravest_stands() -> None:
    """In reading order, whatever order the verdicts have."""
    gravest_first = sorted(TOLD, key=lambda row: row["verdict"] != "fail")
    assert marks(TEXT, gravest_first) == [Mark(5, 17, "fail"), Mark(27, 36, "pass")]


def test_a_message_says_what_it_passes_and_fails_with_the_letters_of_its_marks() -> None:
    """Fails first; a measure of the whole text has no letter."""
    view = message(pl.DataFrame(TOLD, schema=VERDICTS))
    assert view is not None
    assert view.title == "The message on 5 counts: 1 fails, 3 pass and 1 cannot be told"
    assert view.text == (
        "Your :orange-background[compost cart] :gray[(a)] was seen "
        ":blue-background[on Sept 4] :gray[(b)], we come soon."
    )
    assert [(look, told) for look, _, told in view.verdicts] == [
        ("missed", "**Is about this service** (a)"),
        ("met", "**Says something** (a)"),
        ("met", "**Says by when** (b)"),
        ("met", "**Is in the resident's language**"),
        ("few", "**Is in plain words**"),
    ]


def test_a_case_without_a_message_shows_none() -> None:
    """An empty card would look like an empty message."""
    assert message(pl.DataFrame(schema=VERDICTS)) is None
