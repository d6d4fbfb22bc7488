"""From when to when a case was paused, by what the log tells."""

from __future__ import annotations

from datetime import datetime

import polars as pl
import pytest

from metrics.pausing.spans import SPANS, spans_of
from tests.metrics.pausing.drawing import happened, shown
from tests.metrics.table import when

DAY = "2026-09-01"


def spans(story: str, as_of: str | None = None) -> list[str]:
    """Spans as `reason from until` of a table `at | what`, all of one day."""
    lines = ["at | what", *(f"{DAY} {line.strip()}" for line in story.strip().splitlines())]
    found = spans_of(happened("\n".join(lines)), when(f"{DAY} {as_of}") if as_of else None)
    return [
        f"{s['reason']} {_time(s['begun'])} {_time(s['ended'])}".strip() for s in found.to_dicts()
    ]


def _time(instant: datetime | None) -> str:
    return shown(instant)[15:20] if instant else "-"


STORIES = {
    "a pause ends when it is resumed": (
        "10:00 | paused waiting\n 11:00 | resumed waiting",
        ["waiting 10:00 11:00"],
    ),
    "one that nobody ended lasts": ("10:00 | paused waiting", ["waiting 10:00 -"]),
    "a closing ends it": ("10:00 | paused waiting\n 12:00 | closed", ["waiting 10:00 12:00"]),
    "a second reason is a pause of its own": (
        "10:00 | paused waiting\n 11:00 | paused locate\n 12:00 | resumed locate",
        ["waiting 10:00 -", "locate 11:00 12:00"],
    ),
    "the same reason again begins nothing new": (
        "10:00 | paused waiting\n 11:00 | paused waiting\n 12:00 | resumed waiting",
        ["waiting 10:00 12:00"],
    ),
    "a resumption without a reason ends all": (
        "10:00 | paused waiting\n 11:00 | paused locate\n 12:00 | resumed",
        ["waiting 10:00 12:00", "locate 11:00 12:00"],
    ),
    "so does one for which the case was never paused": (
        "10:00 | paused waiting\n 12:00 | resumed answered",
        ["waiting 10:00 12:00"],
    ),
    "also where a pause for that reason comes later": (
        "10:00 | paused waiting\n 12:00 | resumed locate\n 13:00 | paused locate",
        ["waiting 10:00 12:00", "locate 13:00 -"],
    ),
    "where one ends and begins at one instant it goes on": (
        "10:00 | paused waiting\n11:00 | resumed waiting\n11:00 | paused waiting\n12:00 | resumed",
        ["waiting 10:00 12:00"],
    ),
    "one that begins and ends at one instant is none": (
        "10:00 | paused waiting\n 10:00 | resumed waiting",
        [],
    ),
    "a closing at that instant wins over a pause": ("10:00 | paused waiting\n 10:00 | closed", []),
    "a resumption before any pause is nothing": (
        "09:00 | resumed waiting\n 10:00 | paused waiting",
        ["waiting 10:00 -"],
    ),
    "without a reason it is a pause all the same": (
        "10:00 | paused\n 11:00 | resumed",
        ["None 10:00 11:00"],
    ),
}


@pytest.mark.parametrize(("story", "expected"), STORIES.values(), ids=STORIES.keys())
def test_spans_are_those_of_the_log(story: str, expected: list[str]) -> None:
    """Each reason has its own."""
    assert spans(story) == expected


def test_what_is_later_than_as_of_has_not_happened() -> None:
    """A pause that is resumed later still lasts; one begun later is none."""
    story = "10:00 | paused waiting\n 11:00 | resumed waiting\n 12:00 | paused waiting"
    assert spans(story, "10:30") == ["waiting 10:00 -"]
    assert spans(story, "11:00") == ["waiting 10:00 11:00"]


def test_cases_and_sources_do_not_mix() -> None:
    """A resumption of another case ends nothing here."""
    one = happened(f"at | what\n{DAY} 10:00 | paused waiting")
    other = happened(f"at | what\n{DAY} 11:00 | resumed waiting")
    for column in ("source", "number"):
        both = pl.concat([one, other.with_columns(pl.lit("2").alias(column))])
        assert spans_of(both)["ended"].to_list() == [None]


def test_no_pause_gives_an_empty_table() -> None:
    """Of the same columns."""
    assert spans_of(happened(f"at | what\n{DAY} 10:00 | opened")).schema == pl.Schema(SPANS)


@pytest.mark.parametrize("year", ["0201", "2206"])
def test_a_pause_of_an_impossible_year_is_none(year: str) -> None:
    """The clock counts in no such year, and the rest of the log is read all the same."""
    story = f"at | what\n{year}-09-01 10:00 | paused waiting\n{DAY} 10:00 | paused locate"
    assert spans_of(happened(story))["reason"].to_list() == ["locate"]
