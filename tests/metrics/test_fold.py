"""What holds of every record: order, time, and that nothing is lost."""

from __future__ import annotations

from datetime import datetime, timedelta
from io import BytesIO

import polars as pl
from hypothesis import given, settings
from hypothesis import strategies as st
from polars.testing import assert_frame_equal

from metrics.fold import INSTANTS, fold
from metrics.tables import CASES, EVENTS
from metrics.verdicts import judged
from tests.metrics.table import (
    CASE,
    clause,
    promises,
    published,
    when,
)

PROMISES = promises(
    clause("pothole"),
    clause("sign", stops="milestone:paved", unit="business_days", amount=2, calendar="desk"),
    clause("sweeping", stops="milestone:swept", unit="business_hours", calendar="evenings"),
    published(agency="parks"),
)
START = when("2026-02-20 09:00")

# Few instants, close to each other, so that many things fall together or on an edge.
hours = st.integers(0, 60 * 24).map(lambda h: START + timedelta(hours=h))
edges = st.sampled_from([START + timedelta(days=d) for d in range(0, 60, 2)])
moments = hours | edges
kinds = st.sampled_from(["closed", "closed", "reopened", "milestone", "commented"])


@st.composite
def records(draw: st.DrawFn) -> tuple[pl.DataFrame, pl.DataFrame]:
    """A few cases with a few events each, sensible or not."""
    cases, events = [], []
    for number in range(draw(st.integers(1, 6))):
        opened = draw(moments)
        cases.append(
            {
                **CASE,
                "number": str(number),
                "opened": opened,
                "agency": draw(st.sampled_from(["crews", "parks", None])),
                "service": draw(st.sampled_from(["pothole", "sign", "sweeping", None])),
                "published_due": draw(st.none() | moments),
            }
        )
        events.append(_event(number, opened, "opened"))
        for kind in draw(st.lists(kinds, max_size=7)):
            name = draw(st.sampled_from(["paved", "swept"])) if kind == "milestone" else None
            outcome = draw(st.sampled_from(["done", "withdrawn", None]))
            events.append(_event(number, draw(moments), kind, name=name, outcome=outcome))
    return (
        pl.DataFrame(cases, schema=CASES, orient="row"),
        pl.DataFrame(events, schema=EVENTS, orient="row"),
    )


def _event(number: int, at: datetime, kind: str, **given: str | None) -> dict[str, object]:
    outcome = given.get("outcome") if kind == "closed" else None
    name = given.get("name")
    event = {**dict.fromkeys(EVENTS), "source": "desk", "number": str(number), "at": at}
    return {**event, "kind": kind, "name": name, "outcome": outcome}


@given(records(), st.randoms(use_true_random=False))
@settings(max_examples=40, deadline=None)
def test_no_order_of_rows_changes_anything(
    record: tuple[pl.DataFrame, pl.DataFrame],
    random: object,
) -> None:
    """Cases and events in any order fold to the same rows in the same order."""
    cases, events = record
    seed = random.randrange(1000)  # type: ignore[attr-defined] # hypothesis types it as object
    mixed, stirred = (frame.sample(fraction=1, shuffle=True, seed=seed) for frame in record)
    assert_frame_equal(fold(cases, events, PROMISES), fold(mixed, stirred, PROMISES))


@given(records(), moments)
@settings(max_examples=40, deadline=None)
def test_an_earlier_as_of_sees_only_what_had_happened(
    record: tuple[pl.DataFrame, pl.DataFrame], as_of: datetime
) -> None:
    """The fold at an instant is the fold of what was known then, with or without being told."""
    cases, events = record
    then = cases.filter(pl.col("opened") <= as_of), events.filter(pl.col("at") <= as_of)
    expected = fold(*then, PROMISES, as_of)
    assert_frame_equal(fold(cases, events, PROMISES, as_of), expected)
    assert_frame_equal(fold(*then, PROMISES), expected)


@given(records(), moments)
@settings(max_examples=40, deadline=None)
def test_every_case_is_in_exactly_one_state(
    record: tuple[pl.DataFrame, pl.DataFrame], as_of: datetime
) -> None:
    """By whatever they are grouped, the seven states add up to the cases opened by then."""
    cases, events = record
    rows = judged(fold(cases, events, PROMISES, as_of).lazy(), as_of).collect()
    opened = cases.filter(pl.col("opened") <= as_of)
    assert (
        rows.select("source", "number").rows()
        == opened.select("source", "number").sort("source", "number").rows()
    )
    for by in ("agency", "service"):
        counted = rows.group_by(by).agg(pl.col("state").drop_nulls().len()).sort(by)
        expected = opened.group_by(by).agg(state=pl.len()).sort(by)
        assert_frame_equal(counted, expected)


@given(records(), moments, st.integers(0, 90))
@settings(max_examples=40, deadline=None)
def test_time_alone_moves_a_case_only_forward(
    record: tuple[pl.DataFrame, pl.DataFrame], as_of: datetime, days: int
) -> None:
    """While nothing happens, running becomes overdue or late, and nothing else changes."""
    cases, events = record
    folded = fold(cases, events, PROMISES, as_of).lazy()
    before = judged(folded, as_of).collect()["state"].cast(pl.String)
    after = judged(folded, as_of + timedelta(days=days)).collect()["state"].cast(pl.String)
    for old, new in zip(before, after, strict=True):
        assert new == old or (old == "running" and new in {"overdue", "late"})


@given(records(), moments)
@settings(max_examples=40, deadline=None)
def test_a_verdict_agrees_with_its_instants(
    record: tuple[pl.DataFrame, pl.DataFrame], as_of: datetime
) -> None:
    """No stop before the start, none of a case that was not closed or did not reach it."""
    cases, events = record
    rows = judged(fold(cases, events, PROMISES, as_of).lazy(), as_of).collect()
    for row in rows.to_dicts():
        if row["state"] in {"met", "late"} and row["stop"]:
            assert row["start"] <= row["stop"] <= max(as_of, row["start"])
            assert (row["state"] == "met") == (row["stop"] <= row["due"])
        if row["state"] in {"overdue", "running"}:
            assert row["stop"] is None
            assert (row["state"] == "overdue") == (as_of > row["due"])
        assert row["closed"] is not None or row["void_reason"] is None


def test_the_same_input_gives_the_same_bytes() -> None:
    """Folded twice, from rows in another order, written as Parquet: one file."""
    cases = pl.DataFrame(
        [{**CASE, "number": str(i), "opened": START + timedelta(hours=i)} for i in range(500)],
        schema=CASES,
        orient="row",
    )
    closed = cases.select(
        *("source", "number"),
        at=pl.col("opened") + pl.duration(days=pl.col("number").cast(pl.Int64) % 9),
        kind=pl.lit("closed"),
        name=pl.lit(None, pl.String),
        outcome=pl.lit("done"),
    )
    backward = fold(cases.reverse(), closed.reverse(), PROMISES)
    assert _bytes(fold(cases, closed, PROMISES)) == _bytes(backward)


def _bytes(frame: pl.DataFrame) -> bytes:
    buffer = BytesIO()
    frame.write_parquet(buffer)
    return buffer.getvalue()


def test_a_case_without_any_event_is_an_open_case() -> None:
    """The record may know a case before anything that happened to it."""
    cases = pl.DataFrame([{**CASE, "opened": START}], schema=CASES, orient="row")
    row = fold(cases, pl.DataFrame(schema=EVENTS), PROMISES).row(0, named=True)
    assert (row["stop"], row["closed"], row["valid_from"]) == (None, None, None)


def test_an_empty_record_folds_to_no_rows() -> None:
    """With the columns and types of any other."""
    folded = fold(pl.DataFrame(schema=CASES), pl.DataFrame(schema=EVENTS), PROMISES)
    assert folded.schema == INSTANTS
    assert folded.is_empty()


def test_two_sources_may_use_one_number() -> None:
    """A case is its source and its number."""
    cases = pl.DataFrame(
        [{**CASE, "opened": START}, {**CASE, "source": "app", "opened": START}],
        schema=CASES,
        orient="row",
    )
    closed = {**dict.fromkeys(EVENTS), "source": "app", "number": "1", "kind": "closed"}
    events = pl.DataFrame([{**closed, "at": START}], schema=EVENTS, orient="row")
    found = {r["source"]: r["closed"] for r in fold(cases, events, PROMISES).to_dicts()}
    assert found == {"app": START, "desk": None}
