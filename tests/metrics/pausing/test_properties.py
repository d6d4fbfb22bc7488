"""What holds for any pauses, and the slow walk over minutes that must agree."""

from __future__ import annotations

import os
from datetime import UTC, datetime
from functools import cache
from typing import Any, NamedTuple

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from metrics.clock import Clock
from metrics.pausing import with_pauses
from metrics.tables import EVENTS
from tests.metrics.clock.brute import is_open
from tests.metrics.pausing.drawing import (
    CASE,
    ROWS,
    Result,
    clock,
    paused,
    promised,
    rule,
)
from tests.metrics.table import CALENDARS, when

few = settings(max_examples=40, deadline=None, derandomize="CI" in os.environ)

# The Friday before a night in which Denver's clocks go back.
START = int(when("2026-10-30 10:00").timestamp())
DAYS = 5 * 24 * 60
BUDGETS = {"desk": 11 * 60, "evenings": 7 * 60, "always": 30 * 60}


class Pause(NamedTuple):
    """A pause in whole minutes after the start."""

    reason: str
    begun: int
    ended: int


class Caps(NamedTuple):
    """At most so many open hours each, and for all of a reason."""

    each: int
    total: int


pauses = st.lists(
    st.builds(
        lambda reason, begun, length: Pause(reason, begun, begun + length),
        st.sampled_from(["locate", "waiting"]),
        st.integers(0, DAYS),
        st.integers(1, 2 * 24 * 60),
    ),
    max_size=4,
)
caps = st.builds(Caps, st.integers(1, 12), st.integers(1, 16))
calendars = st.sampled_from(sorted(BUDGETS))


def logged(found: list[Pause]) -> pl.DataFrame:
    """The events of pauses; those of one reason that meet are one for the log too."""
    rows = [
        {**dict.fromkeys(EVENTS), **CASE, "at": _at(at), "kind": kind, "reason": pause.reason}
        for pause in found
        for kind, at in (("paused", pause.begun), ("resumed", pause.ended))
    ]
    return pl.DataFrame(rows, schema=EVENTS, orient="row")


def _at(minute: int) -> datetime:
    return datetime.fromtimestamp(START + 60 * minute, UTC)


def apart(found: list[Pause]) -> list[Pause]:
    """Without those that overlap one of the same reason: a log cannot tell such apart."""
    kept: list[Pause] = []
    for pause in sorted(found, key=lambda p: (p.reason, p.begun, p.ended)):
        if not kept or kept[-1].reason != pause.reason or pause.begun > kept[-1].ended:
            kept.append(pause)
    return kept


def ask(calendar: str, found: list[Pause], most: Caps | None = None) -> Result:
    """A promise of some hours on a calendar, paused so."""
    return paused(row(calendar), logged(found), promises=allowed(most))


def allowed(most: Caps | None = None) -> Any:  # noqa: ANN401 - what `promised` gives
    """Both reasons, with and without caps."""
    limits: dict[str, object] = {}
    if most:
        limits = {"max_each_unit": "business_hours", "max_each_amount": most.each}
        limits |= {"max_total_unit": "business_hours", "max_total_amount": most.total}
    return promised(rule("waiting", **limits), rule("locate", **limits))


def row(calendar: str) -> dict[str, Any]:
    """Counted to its due by the clock."""
    budget = BUDGETS[calendar] * 60
    due = int(Clock.covering(CALENDARS[calendar], [START], seconds=budget).add(START, budget))
    start = "2026-10-30 10:00"
    return {**clock(start, start, calendar=calendar), "due": datetime.fromtimestamp(due, UTC)}


@cache
def opens(calendar: str, minute: int) -> bool:
    """Whether the wall clock is open in this minute after the start."""
    return is_open(CALENDARS[calendar], START + 60 * minute)


def walked(calendar: str, found: list[Pause], most: Caps) -> int:
    """The due by a walk over minutes; one is paused where some pause has not used up its caps."""
    order = sorted(found, key=lambda p: (p.begun, p.ended, p.reason))
    since = dict.fromkeys(order, 0)
    taken = dict.fromkeys(("locate", "waiting"), 0)
    left, minute = BUDGETS[calendar], -1
    while left:
        minute += 1
        if not opens(calendar, minute):
            continue
        still = [
            pause
            for pause in order
            if pause.begun <= minute < pause.ended
            and since[pause] < 60 * most.each
            and taken[pause.reason] < 60 * most.total
        ]
        for pause in still:
            since[pause] += 1
            taken[pause.reason] += 1
        left -= not still
    return START + 60 * (minute + 1)


@few
@given(calendars, pauses, caps)
def test_a_due_is_where_a_walk_over_minutes_arrives(
    calendar: str, drawn: list[Pause], most: Caps
) -> None:
    """Overlaps, caps of each and of all, closed hours and daylight saving included."""
    found = apart(drawn)
    assert ask(calendar, found, most).row["due"].timestamp() == walked(calendar, found, most)


@few
@given(calendars, pauses, pauses)
def test_pausing_more_never_makes_a_due_earlier(
    calendar: str, some: list[Pause], more: list[Pause]
) -> None:
    """Nor does any pause make it earlier than without one."""
    without, with_some = ask(calendar, []), ask(calendar, some)
    assert without.row["due"] <= with_some.row["due"]
    if apart(some + more) == sorted(some + more, key=lambda p: (p.reason, p.begun, p.ended)):
        assert with_some.row["due"] <= ask(calendar, some + more).row["due"]


@few
@given(calendars, pauses, st.integers(1, 10_000))
def test_splitting_a_pause_in_two_that_meet_changes_nothing(
    calendar: str, drawn: list[Pause], place: int
) -> None:
    """Also with caps: what goes on is one pause."""
    found, most = apart(drawn), Caps(5, 8)
    split = [
        part
        for p in found
        for middle in [p.begun + place % (p.ended - p.begun)]
        for part in (Pause(p.reason, p.begun, middle), Pause(p.reason, middle, p.ended))
    ]
    whole, parts = ask(calendar, found, most), ask(calendar, split, most)
    assert (whole.row, whole.pauses) == (parts.row, parts.pauses)


@few
@given(pauses, st.sampled_from(["desk", "evenings"]))
def test_a_pause_wholly_outside_open_time_adds_nothing(drawn: list[Pause], calendar: str) -> None:
    """Each drawn pause is cut to the closed minutes that it begins with."""
    closed = []
    for pause in apart(drawn):
        length = next(
            (n for n in range(pause.ended - pause.begun) if opens(calendar, pause.begun + n)),
            pause.ended - pause.begun,
        )
        closed += [pause._replace(ended=pause.begun + length)] if length else []
    result = ask(calendar, closed)
    assert result.row["due"] == result.row["due_unpaused"]
    assert set(result.hours) <= {0}


@few
@given(calendars, pauses, caps)
def test_a_cap_bounds_what_is_added(calendar: str, drawn: list[Pause], most: Caps) -> None:
    """Each pause by its own, all of a reason by theirs; and nothing is added that is not listed."""
    result = ask(calendar, apart(drawn), most)
    for reason in ("locate", "waiting"):
        added = [p["counted_seconds"] for p in result.pauses if p["reason"] == reason]
        assert max(added, default=0) <= most.each * 3600
        assert sum(added) <= most.total * 3600
    assert sum(p["counted_seconds"] for p in result.pauses) == result.row["paused_seconds"]


@few
@given(calendars, pauses, st.randoms(use_true_random=False))
def test_the_order_of_events_and_rows_does_not_matter(
    calendar: str,
    drawn: list[Pause],
    chance: Any,  # noqa: ANN401 - a random.Random of hypothesis
) -> None:
    """The same input in any order gives the same pauses, and the rows in the order given."""
    events = logged(drawn)
    shuffled = list(range(len(events)))
    chance.shuffle(shuffled)
    rows = pl.DataFrame(
        [{**row(calendar), "row": n, "number": str(n % 2 + 1)} for n in range(3)],
        schema=ROWS,
        orient="row",
    )
    known = allowed(Caps(4, 6))
    first, listed = with_pauses(rows, events, known)
    again, listed_again = with_pauses(rows.reverse(), events[shuffled], known)
    assert first.equals(again.reverse())
    assert listed.equals(listed_again)


@pytest.mark.parametrize("calendar", sorted(BUDGETS))
def test_a_row_does_not_depend_on_the_others_beside_it(calendar: str) -> None:
    """Measured alone or in a crowd on another calendar, a case has the same due."""
    found = [Pause("waiting", 60, 900), Pause("locate", 700, 2_000)]
    crowd = [{**row(c), "row": n, "calendar": c} for n, c in enumerate(sorted(BUDGETS))]
    rows = pl.DataFrame(crowd, schema=ROWS, orient="row")
    moved, _ = with_pauses(rows, logged(found), allowed(Caps(6, 9)))
    alone = ask(calendar, found, Caps(6, 9))
    assert moved.filter(calendar=calendar)["due"].to_list() == [alone.row["due"]]
