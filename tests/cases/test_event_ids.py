"""An event's id is made of what the source said, and of nothing else."""

from __future__ import annotations

import hashlib
from datetime import UTC, datetime

import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st
from polars._typing import PolarsDataType

from dashboard.cases.events import with_ids
from tests.cases.town import Desk, drawn

WORDS = ("source", "number", "kind", "actor", "value", "name")
MOMENT = datetime(2026, 3, 1, 16, tzinfo=UTC)
SCHEMA: dict[str, PolarsDataType] = {
    **dict.fromkeys(WORDS, pl.String),
    "at": pl.Datetime("us", "UTC"),
    "text": pl.String,
}


def documented(row: dict[str, object], nth: int = 0) -> bytes:
    """The id as `with_ids` describes it, put together by hand."""
    words = ["-" if (w := row[name]) is None else f"{len(str(w).encode())}:{w}" for name in WORDS]
    micros = round(row["at"].timestamp() * 1_000_000)  # type: ignore[attr-defined] # an instant
    text = "-" if row["text"] is None else hashlib.sha256(str(row["text"]).encode()).hexdigest()
    return hashlib.sha256(" ".join([*words, str(micros), text, str(nth)]).encode()).digest()


def event(**given: object) -> dict[str, object]:
    """A closing of case 7, with what is given otherwise."""
    usual = {"source": "desk", "number": "7", "kind": "closed", "actor": "agency", "at": MOMENT}
    return {**dict.fromkeys(SCHEMA), **usual, **given}


def ids(*events: dict[str, object]) -> list[bytes]:
    """The ids of some events of one batch."""
    return with_ids(pl.DataFrame(events, schema=SCHEMA))["id"].to_list()


def test_the_id_is_the_documented_hash() -> None:
    """Anyone can compute it again, from the docstring alone."""
    row = event(value="Fixed", text="Done – swept")

    assert ids(row) == [documented(row)]
    assert ids(event()) == [documented(event())]


def test_equal_events_are_told_apart_by_their_place_among_themselves() -> None:
    """Two comments of one text in one second are two events."""
    assert ids(event(), event(), event(number="8")) == [
        documented(event()),
        documented(event(), nth=1),
        documented(event(number="8")),
    ]


@pytest.mark.parametrize(
    "other",
    [
        {"source": "hall"}, {"number": "8"}, {"kind": "reopened"}, {"actor": "system"},
        {"value": "Fixed"}, {"value": ""}, {"name": "collected"}, {"text": "Done"},
        {"at": MOMENT.replace(microsecond=1)},
    ],
    ids=str,
)  # fmt: skip
def test_whatever_makes_an_event_another_makes_its_id_another(other: dict[str, object]) -> None:
    """Nothing is not the empty text, and a microsecond counts."""
    assert ids(event()) != ids(event(**other))


@given(st.lists(st.text(alphabet="a1:- \x1f", max_size=4), min_size=4, max_size=4))
def test_words_cannot_run_together(words: list[str]) -> None:
    """Case `1 1:a` of value `b` is not case `1` of value `1:a b`: lengths keep them apart."""
    a, b, c, d = words
    same = (a, b) == (c, d)

    assert (ids(event(number=a, value=b)) == ids(event(number=c, value=d))) == same


def test_stored_ids_are_the_documented_ones_on_either_database(desk: Desk) -> None:
    """The word of the source, not the outcome that a mapping makes of it, is in the id."""
    table = """
    number | opened           | closed           | status | outcome   | message
    7      | 2026-03-01 09:00 | 2026-03-01 09:00 | Closed | Duplicate | Done
    """
    desk.bring(drawn(table))

    opened = event(kind="opened", actor=None)
    closed = event(value="Duplicate", text="Done")
    stored = {line for line in desk.dump() if '"table": "case_events"' in line}
    assert len(stored) == 2
    for row in (opened, closed):
        assert any(documented(row).hex() in line for line in stored)
