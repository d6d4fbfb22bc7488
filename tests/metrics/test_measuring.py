"""What holds of every measurement, whatever happened and in whatever order it is told."""

from __future__ import annotations

from datetime import timedelta

import polars as pl
from hypothesis import given, settings
from hypothesis import strategies as st
from polars.testing import assert_frame_equal

from metrics.linking import links_of
from metrics.measuring import measured
from metrics.tables import CASES, EVENTS, TABLES, Measured
from metrics.verdicts import judged, state
from tests.metrics.table import CASE, clause, promises, response, when

START = when("2026-02-20 09:00")
HOLD = {
    "agreement": "denver/crews", "version": "1.0.0", "commitment": "resolution", "reason": "hold",
    "max_each_unit": "business_days", "max_each_amount": 3,
}  # fmt: skip
HAZARD = {
    "clause": "denver/crews@1.0.0#pothole.resolution", "priority": "p1", "unit": "business_hours",
    "amount": 4,
}  # fmt: skip
DESK = {"calendar": "desk", "unit": "business_days", "amount": 4}
CADENCE = {
    "commitment": "update_cadence", "every_unit": "calendar_days", "every_amount": 7,
    "every_from": "message_sent", "unit": None, "amount": None,
}  # fmt: skip
PROMISES = promises(
    clause("pothole", priority="p2", **DESK),
    clause("sign", stops="milestone:paved", reopen_rule="resume", **DESK),
    clause(None, agency="parks", reopen_rule="restart", amount=9),
    response(),
    clause("sign", commitment="first_action", stops="started", amount=2),
    clause("pothole", **CADENCE),
    pauses=[HOLD],
    targets=[HAZARD],
)

hours = st.integers(0, 60 * 24).map(lambda h: START + timedelta(hours=h))
edges = st.sampled_from([START + timedelta(days=d) for d in range(0, 60, 2)])
moments = hours | edges
KINDS = (
    "closed", "closed", "reopened", "milestone", "commented", "message_sent", "paused", "resumed",
    "prioritised", "rerouted", "accepted", "started", "withdrawn",
)  # fmt: skip
SAYS: dict[str, tuple[str, list[str | None]]] = {
    "closed": ("outcome", ["done", "withdrawn", None]),
    "milestone": ("name", ["paved", "swept"]),
    "paused": ("reason", ["hold", "weather"]),
    "resumed": ("reason", ["hold", None]),
    "prioritised": ("value", ["p1", "p2"]),
    "rerouted": ("to_agency", ["crews", "parks"]),
}

Record = tuple[pl.DataFrame, pl.DataFrame]


@st.composite
def records(draw: st.DrawFn) -> Record:
    """A few cases with a few events each, sensible or not."""
    cases, events = [], []
    for number in range(draw(st.integers(1, 5))):
        opened = draw(moments)
        told = {
            "agency": draw(st.sampled_from(["crews", "parks", None])),
            "service": draw(st.sampled_from(["pothole", "sign", None])),
            "priority": draw(st.sampled_from(["p1", None])),
            "parent": draw(st.sampled_from([None, None, "0", "1"])),
            "requester": draw(st.sampled_from(["a", "b", None])),
        }
        cases.append({**CASE, **told, "number": str(number), "opened": opened})
        events.append(_event(number, "opened", opened))
        for kind in draw(st.lists(st.sampled_from(KINDS), max_size=7)):
            column, words = SAYS.get(kind, ("name", [None]))
            said = {column: draw(st.sampled_from(words))}
            who = draw(st.sampled_from(["agency", "system", "resident"]))
            events.append({**_event(number, kind, draw(moments)), **said, "actor": who})
    return (
        pl.DataFrame(cases, schema=CASES, orient="row"),
        pl.DataFrame(events, schema=EVENTS, orient="row"),
    )


def _event(number: int, kind: str, at: object) -> dict[str, object]:
    told = {"at": at, "recorded_at": at, "kind": kind, "audience": "public"}
    return {**dict.fromkeys(EVENTS), "source": "desk", "number": str(number), **told}


def whole(record: Record, links: pl.DataFrame | None = None) -> Measured:
    """All of a record, with its links."""
    cases, events = record
    known = links_of(cases, events, PROMISES) if links is None else links
    return measured(cases, events, known, PROMISES, as_of=when("2026-09-01"))


@given(records(), st.integers(0, 999))
@settings(max_examples=25, deadline=None)
def test_no_order_of_rows_changes_any_table(record: Record, seed: int) -> None:
    """Cases and events in any order give the same rows in the same order."""
    mixed = tuple(frame.sample(fraction=1, shuffle=True, seed=seed) for frame in record)
    for one, other in zip(whole(record), whole(mixed), strict=True):  # type: ignore[arg-type] # two frames
        assert_frame_equal(one, other)


@given(records())
@settings(max_examples=25, deadline=None)
def test_what_becomes_of_a_case_depends_on_its_own_rows_alone(record: Record) -> None:
    """Measured one by one, with the links that they have, the cases give the same rows."""
    cases, events = record
    links = links_of(cases, events, PROMISES)
    together = whole(record, links)
    alone = [
        whole(tuple(f.filter(number=n) for f in record), links.filter(number=n))  # type: ignore[arg-type] # two frames
        for n in cases["number"]
    ]
    for name, types in TABLES.items():
        apart = pl.concat([getattr(one, name) for one in alone])
        order = [c for c in ("source", "number", "commitment", "clause", "start") if c in types]
        assert_frame_equal(
            getattr(together, name).sort(*order, nulls_last=True),
            apart.sort(*order, nulls_last=True),
        )


@given(records())
@settings(max_examples=25, deadline=None)
def test_the_tables_are_those_that_are_agreed_and_every_case_is_in_them(record: Record) -> None:
    """Columns and types to the letter; one life and one resolution a case."""
    result = whole(record)
    for name, types in TABLES.items():
        assert dict(getattr(result, name).schema) == types
    numbers = record[0]["number"].sort().to_list()
    resolutions = result.instants.filter(commitment="resolution")
    assert resolutions["number"].to_list() == result.lives["number"].to_list() == numbers


@given(records())
@settings(max_examples=25, deadline=None)
def test_no_other_rule_for_reopenings_is_harder_than_continuous(record: Record) -> None:
    """What is met though the clock never stopped is met where it did, and where nothing counts.

    A restart may be harder: it can fall on an earlier close of business than a pause had left.
    """
    rows = whole(record).instants.filter(commitment="resolution")
    at = when("2026-09-01")
    met = rows.filter(state(at, "continuous") == "met")
    assert (met.select(state(at, "resume")).to_series() == "met").all()
    assert (met.select(state(at, "first_closure")).to_series() == "met").all()


@given(records(), st.integers(0, 90))
@settings(max_examples=25, deadline=None)
def test_time_alone_moves_every_promise_only_forward(record: Record, days: int) -> None:
    """While nothing happens, running becomes overdue or late, and nothing else changes."""
    rows = whole(record).instants.lazy()
    at = when("2026-05-01")
    before, after = (
        judged(rows, when_).collect()["state"].cast(pl.String)
        for when_ in (at, at + timedelta(days=days))
    )
    for old, new in zip(before, after, strict=True):
        assert new == old or (old == "running" and new in {"overdue", "late"})


def test_what_is_paused_cannot_breach_before_its_pause_has_run_to_its_cap() -> None:
    """The clock stands for three working days at most, and is followed there by arithmetic."""
    opened, paused = when("2026-06-01 09:00"), when("2026-06-02 09:00")
    cases = pl.DataFrame([{**CASE, "opened": opened}], schema=CASES, orient="row")
    events = pl.DataFrame(
        [_event(1, "opened", opened), {**_event(1, "paused", paused), "reason": "hold"}],
        schema=EVENTS,
        orient="row",
    )
    row = measured(cases, events, links_of(cases, events, PROMISES), PROMISES).instants.filter(
        commitment="resolution"
    )
    # Four working days from Monday: Friday 17:00; three more are Wednesday 17:00.
    assert row["due_unpaused"].item() == row["due"].item() == when("2026-06-05 17:00")
    assert row["due_at_cap"].item() == when("2026-06-10 17:00")
    states = [
        row.select(state(when(f"2026-06-{at}"))).item()
        for at in ("06 12:00", "10 17:00:00", "10 17:00:01")
    ]
    assert states == ["running", "running", "overdue"]
