"""What an auditor would count in the export files is what the audit of 2025 counted."""

from __future__ import annotations

import re
from datetime import date, datetime
from pathlib import Path
from typing import Any

import polars as pl
import pytest

import seed
from seed import EXPORT, LOG, TRUTH, VOLUMES, write_city
from seed.corpus import CORPUS
from tests.seed.conftest import said

Tables = dict[str, pl.DataFrame]
Truth = dict[str, Any]

STYLE = "%m/%d/%Y %I:%M:%S %p"
COMPOST = (
    "compost cart to |compost bin is here|(carro de compost|compost nuevo) en |bote de compost"
)
AUDIT = {
    "compost_messages": 1_165,
    "compost_messages_elsewhere": 459,
    "planning_messages": 11_229,
    "planning_messages_with_timeline": 2_972,
    "comments_after_closing": {
        "solid_waste": {"cases": 2_257, "without_specific_message": 2_055},
        "planning": {"cases": 334, "without_specific_message": 206},
    },
    "reroutes": 540,
    "calls": 600_417,
}


def labelled(texts: list[str], use: str = "closing") -> dict[str, dict[str, Any]]:
    """The corpus's labels of each filled-in text, by matching the text with its slots open."""
    closings = CORPUS.filter(use=use).to_dicts()
    patterns = [
        (re.compile(re.sub(r"\\\{[a-z]+\\\}", r"[\\w\\s-]+?", re.escape(row["message"]))), row)
        for row in closings
    ]
    return {t: next(row for pattern, row in patterns if pattern.fullmatch(t)) for t in texts}


def sends_something_specific(texts: list[str]) -> bool:
    """Whether any of these messages of open cases names a thing done or belongs to one case."""
    found = labelled(texts, use="update").values()
    return any(row["specific"] or row["case_detail"] for row in found)


@pytest.fixture(scope="module")
def labels(tables: Tables) -> pl.DataFrame:
    """`text` and its labels, of every text that planning and Solid Waste closed a case with."""
    cases = tables[EXPORT].filter(pl.col("Division").str.contains("^CPD|Solid Waste"))
    masked = cases.select(
        text="Resolution Text",
        masked=pl.col("Resolution Text")
        .str.replace_all(r"\d+ block of \w+ Street", "place")
        .str.replace_all(r"\b[A-Z][a-z]+ \d+\b|\d+ de [a-z]+", "day")
        .str.replace_all(r"\d\d-\d{7}", "number"),
    ).drop_nulls()
    sample = masked.unique("masked", keep="first", maintain_order=True)
    found = labelled(sample["text"].to_list())
    wanted = ("specific", "case_detail", "timeline")
    judged = sample.select("masked").with_columns(
        pl.Series(name, [found[text][name] for text in sample["text"]]) for name in wanted
    )
    return masked.unique("text").join(judged, on="masked").drop("masked")


def test_compost_texts_on_other_cases(tables: Tables) -> None:
    """1,165 texts, 459 of them on cases about something else."""
    said_so = tables[EXPORT].filter(pl.col("Resolution Text").str.contains(COMPOST))
    elsewhere = said_so.filter(pl.col("Request Type") != "Compost Cart Request")
    assert (len(said_so), len(elsewhere)) == (1_165, 459)
    assert set(elsewhere["Division"]) == {"DOTI - Solid Waste"}


def test_planning_messages_with_a_timeline(tables: Tables, labels: pl.DataFrame) -> None:
    """11,229 closed with a message, 2,972 with a usable time in it."""
    texts = tables[EXPORT].filter(
        pl.col("Division").str.starts_with("CPD"),
        pl.col("Closed").is_not_null(),
        pl.col("Resolution Text").is_not_null(),
    )
    timed = texts.join(labels, left_on="Resolution Text", right_on="text").filter("timeline")
    assert (len(texts), len(timed)) == (11_229, 2_972)


@pytest.mark.parametrize(
    ("division", "cases", "without"),
    [("DOTI - Solid Waste", 2_257, 2_055), ("CPD - Permits and Inspections", 334, 206)],
)
@pytest.mark.parametrize("reading", ["specific", "case_detail"])
def test_comments_after_closing_without_a_specific_message_before(
    tables: Tables, labels: pl.DataFrame, division: str, cases: int, without: int, reading: str
) -> None:
    """By either reading of specific; nothing that was sent before is specific by any."""
    closed = tables[EXPORT].filter(pl.col("Division") == division).drop_nulls("Closed")
    at = pl.col("Activity Time").str.to_datetime(STYLE)
    end = pl.col("Closed").str.to_datetime(STYLE)
    told = tables[LOG].join(closed.select("Case Number", "Closed"), on="Case Number")
    late = told.filter(pl.col("Activity") == "Comment Added", at > end)["Case Number"].unique()
    commented = closed.filter(pl.col("Case Number").is_in(late.implode()))
    sent = told.filter(
        pl.col("Activity").is_in(["Update Sent", "Message Sent", "Case Closed"]), at <= end
    )
    before = sent.filter(pl.col("Case Number").is_in(late.implode()))
    assert len(before) > cases // 10
    assert not sends_something_specific(before["Text"].unique().to_list())
    judged = commented.join(labels, left_on="Resolution Text", right_on="text", how="left")
    assert len(commented) == cases
    assert len(judged.filter(~pl.col(reading).fill_null(value=False))) == without


def test_reroutes_of_the_last_year_against_its_calls(tables: Tables) -> None:
    """540 of about 600,000: nine in ten thousand."""
    at = pl.col("Activity Time").str.to_datetime(STYLE)
    rerouted = tables[LOG].filter(
        pl.col("Activity") == "Rerouted",
        at >= datetime(2025, 10, 1),  # noqa: DTZ001 - the files have no offset
    )
    calls = tables[VOLUMES].filter(
        pl.col("Day").str.to_date("%m/%d/%Y") >= date(2025, 10, 1),
        pl.col("Media").str.starts_with("Voice"),
    )
    assert len(rerouted) == 540
    assert round(540 / int(calls["Offered"].cast(pl.Int64).sum()), 4) == 0.0009


def test_truth_counts_the_same(whole_truth: Truth) -> None:
    """With its own code."""
    assert whole_truth["counts"]["audit"] == AUDIT


def test_the_truth_that_is_kept_in_the_project_is_that_of_the_default_city(whole: Path) -> None:
    """So that a reader need not make the city to know what was planted."""
    kept = Path(seed.__file__).with_name(TRUTH)
    assert kept.read_bytes() == (whole / TRUTH).read_bytes()


def test_a_larger_city_has_the_same_audit_and_a_smaller_one_its_part(tmp_path: Path) -> None:
    """The numbers are the audit's from the full size on."""
    for cases in (30_000, 150_000):
        write_city(tmp_path / str(cases), cases=cases, seed=9)
    assert said(tmp_path / "150000")["counts"]["audit"] == AUDIT
    quarter = said(tmp_path / "30000")["counts"]["audit"]
    assert quarter["compost_messages"] == round(1_165 / 4)
    assert quarter["reroutes"] == 135
