"""What becomes of each case: worked on in time or late, paused, left open, withdrawn, reopened."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import NamedTuple

import numpy as np
import numpy.typing as npt
import polars as pl

from seed.habits import (
    AGENCIES,
    BUNCHED_REOPENED,
    PLANNED,
    SERVICES,
    SLOW,
    SWEPT,
    SWEPT_AFTER_DAYS,
    SWEPT_SHARE,
    UNMARKED_WITHOUT_MILESTONE,
    AgencyHabit,
    Month,
    ServiceHabit,
)
from seed.pauses import Course, Pauses, paused
from seed.promises import NONE, URGENT, Promise
from seed.shifts import Shifts
from seed.wall_clock import AS_OF, DAY, HOUR, Seconds, as_written, instants, wall_clock

Mask = npt.NDArray[np.bool_]
Words = npt.NDArray[np.str_]

_AS_OF = int(AS_OF.timestamp())

#: Ends that take a case out of every rate: their share of all cases, and the hours they take.
VOID = {
    "withdrawn": (0.025, 9.0),
    "outside_jurisdiction": (0.007, 8.0),
    "test_entry": (0.003, 1.0),
}
#: How cases end that were closed without the work's milestone.
_UNMARKED = {
    "done": 0.30,
    "no_action_needed": 0.16,
    "not_found": 0.18,
    "no_access": 0.08,
    "too_little_information": 0.08,
    "referred": 0.08,
    "duplicate": 0.12,
}
DUPLICATE = "duplicate"
#: The same where nobody drives out to look.
_UNMARKED_IN_OFFICE = {
    "done": 0.40,
    "no_action_needed": 0.20,
    "too_little_information": 0.18,
    "referred": 0.10,
    "duplicate": 0.12,
}
#: Where an open case stands, by its age in days.
_STAGES = ("received", "assigned", "in_progress", "waiting")
_STAGES_BY_AGE = ((1.0, (0.75, 0.20, 0.05, 0.0)), (5.0, (0.15, 0.55, 0.25, 0.05)))
_STAGES_LATER = (0.04, 0.50, 0.30, 0.16)

_SHORTEST = 60
"""Seconds of work that even the quickest case takes."""

_LINKED_HOURS = 5.0
"""Desk hours until somebody sees that a case is reported already."""

_BUNCH = (60, 2_700)
"""Seconds before its due at which a case of the bunch is done."""
_BUNCH_CLOSED = (60, 600)

WINDOW_DAYS = 14
"""A reopening within so many days annuls the closing."""
_REOPENED_LATE = 0.15
_REOPENED_AT = (10 * HOUR, 17 * HOUR)
_WORK_AGAIN_HOURS = 9.0

_QUARTER_ENDS = tuple(
    np.datetime64(day, "D").astype(np.int64)
    for day in (
        "2024-12-31", "2025-03-28", "2025-06-30", "2025-09-30", "2025-12-31", "2026-03-31",
        "2026-06-30", "2026-09-30",
    )
)  # fmt: skip
_SWEPT_AT = (15 * HOUR, 16 * HOUR + HOUR // 2)


@dataclass(frozen=True)
class _Fate:
    """Which cases are void, left open or closed unmarked; the rest is worked on."""

    void: Words
    left_open: Mask
    unmarked: Mask
    linked: Mask

    @property
    def worked_on(self) -> Mask:
        """Whether somebody does the work."""
        untouched = (self.void != "") | self.left_open | self.unmarked | self.linked
        worked_on: Mask = ~untouched
        return worked_on


class _Staff(NamedTuple):
    """When those are at work who do it, and those who close the cases."""

    crew: Shifts
    desk: Shifts


class _Work(NamedTuple):
    """When the work is done, were it taken up; which cases are done just before their due."""

    done_at: Seconds
    bunched: Mask


@dataclass(frozen=True)
class _Ends:
    """How the cases end: what stands at last, and what stood before a reopening."""

    milestone: Seconds
    closed: Seconds
    first_milestone: Seconds
    first_closed: Seconds
    reopened: Seconds


def live(
    rng: np.random.Generator,
    arrived: pl.DataFrame,
    promised: list[Promise],
    shifts: dict[str, Shifts],
) -> pl.DataFrame:
    """The lives of the cases of one service, as known at the end of the window.

    Args:
        rng: Where chance comes from.
        arrived: The service's rows of `arrivals`, at least one.
        promised: The versions of what is promised for it; empty where nothing is.
        shifts: Working hours by the name of their calendar.

    Returns:
        The rows with `agency`, `priority`, `ordinary_due` (as the engine counted it before it knew
        pauses and priorities), `due`, `stops` (`closed` or a milestone), `milestone_at` and
        `closed` (as they stand at last), `first_milestone_at`, `first_closed` and `reopened_at`,
        `paused_at`, `resumed_at`, `pause_reason`, `paused_late`, `stage`, `outcome`, `bunched`,
        `swept`, `linked`; instants in UTC seconds, null where there is none.
    """
    service = arrived["service"][0]
    habit, agency = SERVICES[service], AGENCIES[SERVICES[service].agency]
    opened, stops = arrived["opened"].to_numpy(), _stops(promised)
    urgent = rng.random(len(opened)) < habit.urgent
    due = _due(opened, promised, urgent)
    fate = _fates(rng, opened, habit, _unmarked_share(agency, stops))
    aim = _aim(opened, due, promised)
    staff = _Staff(shifts[habit.crew], shifts[agency.desk])
    work = _work(rng, arrived, aim, habit, agency, staff.crew)
    drawn = rng.random(len(opened)) < habit.paused
    drawn &= (fate.void == "") & ~fate.linked & ~work.bunched
    waits_until = np.where(fate.left_open, _AS_OF, work.done_at)
    pause = paused(rng, service, Course(opened, due, waits_until), drawn, promised)
    bunched = work.bunched & fate.worked_on
    ends = _ends(rng, opened, _Work(pause.done_at, bunched), fate, stops, staff.desk)
    swept = _swept(rng, service, opened, fate)
    ends = replace(ends, closed=np.where(swept != NONE, swept, ends.closed))
    ends = _reopened(rng, ends, fate.worked_on, habit, bunched, staff)
    outcome = _outcomes(rng, fate, _UNMARKED_IN_OFFICE if habit.in_office else _UNMARKED)
    outcome = np.where(swept != NONE, "no_action_needed", outcome)
    return arrived.with_columns(
        pl.lit(habit.agency).alias("agency"),
        pl.Series("priority", np.where(urgent, URGENT, "p3" if service in PLANNED else "p2")),
        pl.lit(stops).cast(pl.String).alias("stops"),
        _instants("ordinary_due", _due(opened, promised)),
        _instants("due", pause.due),
        *_told(rng, opened, ends, pause, outcome),
        pl.Series("bunched", bunched),
        pl.Series("swept", swept != NONE),
        pl.Series("linked", fate.linked),
    )


def _told(
    rng: np.random.Generator, opened: Seconds, ends: _Ends, pause: Pauses, outcome: Words
) -> list[pl.Series]:
    """What is known of each case at the end of the window."""
    closed, milestone = _known(ends.closed), _known(ends.milestone)
    is_closed = closed != NONE
    waits = (pause.begun != NONE) & (pause.ended >= _AS_OF)
    stage = _stages(rng, opened, milestone, is_closed, outcome)
    return [
        _instants("milestone_at", milestone),
        _instants("closed", closed),
        _instants("first_milestone_at", _known(ends.first_milestone)),
        _instants("first_closed", _known(ends.first_closed)),
        _instants("reopened_at", _known(ends.reopened)),
        _instants("paused_at", pause.begun),
        _instants("resumed_at", _known(pause.ended)),
        pl.Series("pause_reason", pause.reason).replace({"": None}),
        pl.Series("paused_late", pause.late),
        pl.Series("outcome", np.where(is_closed, outcome, "")).replace({"": None}),
        pl.Series("stage", np.where(waits & ~is_closed, "waiting", stage)),
    ]


def _known(at: Seconds) -> Seconds:
    """The same, without what has not happened yet."""
    return np.where(at < _AS_OF, at, NONE)


def _instants(name: str, values: Seconds) -> pl.Series:
    return pl.Series(name, values).replace({NONE: None})


def _due(opened: Seconds, promised: list[Promise], urgent: Mask | None = None) -> Seconds:
    """Under the version in force at the opening."""
    due = np.full(len(opened), NONE, dtype=np.int64)
    for promise in promised:
        covered = promise.covers(opened)
        due[covered] = promise.due(opened[covered], None if urgent is None else urgent[covered])
    return due


def _aim(opened: Seconds, due: Seconds, promised: list[Promise]) -> Seconds:
    """The due, or where no version is in force what the last one would have said.

    A crew does not work otherwise because a paper has run out, or has not been signed yet.
    """
    return np.where(due == NONE, promised[-1].due(opened), due) if promised else due


def _stops(promised: list[Promise]) -> str | None:
    """What ends the promise; the demonstration city's versions agree on it."""
    stops = {promise.stops.removeprefix("milestone:") for promise in promised}
    return stops.pop() if stops else None


def _is_milestone(stops: str | None) -> bool:
    return stops not in {None, "closed"}


def _unmarked_share(agency: AgencyHabit, stops: str | None) -> float:
    return UNMARKED_WITHOUT_MILESTONE if stops == "closed" else agency.unmarked


def _fates(
    rng: np.random.Generator, opened: Seconds, habit: ServiceHabit, unmarked: float
) -> _Fate:
    shares = [share for share, _ in VOID.values()]
    void = rng.choice(["", *VOID], size=len(opened), p=[1 - sum(shares), *shares])
    chance, counts = rng.random(len(opened)), void == ""
    open_share = _left_open(habit, opened)
    left_open = counts & (chance < open_share)
    closed_early = counts & ~left_open
    linked = closed_early & (chance < open_share + habit.linked)
    rest = closed_early & ~linked
    return _Fate(void, left_open, rest & (chance < open_share + habit.linked + unmarked), linked)


def _left_open(habit: ServiceHabit, opened: Seconds) -> npt.NDArray[np.float64]:
    share = np.full(len(opened), habit.left_open)
    if habit.left_open_before:
        month, before = habit.left_open_before
        share[wall_clock(opened) // DAY < _first_day(month)] = before
    return share


def _first_day(month: Month) -> np.int64:
    """The first of a month as days since 1970."""
    first: np.int64 = np.datetime64(f"{month[0]}-{month[1]:02}-01", "D").astype(np.int64)
    return first


def _work(
    rng: np.random.Generator,
    arrived: pl.DataFrame,
    aim: Seconds,
    habit: ServiceHabit,
    agency: AgencyHabit,
    crew: Shifts,
) -> _Work:
    """The work of each case, within the crew's hours."""
    opened = arrived["opened"].to_numpy()
    started, bunched = crew.worked(opened), np.zeros(len(opened), dtype=np.bool_)
    if habit.usual_hours:
        work = habit.usual_hours * HOUR * rng.lognormal(0, 0.9, len(opened))
    else:
        allowed = crew.worked(aim) - started
        in_time = rng.random(len(opened)) < _on_time(habit, agency, opened)
        late_by = 900 + rng.exponential(0.5 * np.maximum(allowed, 8 * HOUR))
        usual = allowed * rng.beta(1.6, 2.4, len(opened)) * habit.effort
        bunched = in_time & (rng.random(len(opened)) < habit.bunched)
        usual = np.where(bunched, allowed - rng.integers(*_BUNCH, len(opened)), usual)
        work = np.where(in_time, usual, allowed + late_by)
    work = work * _slowness(arrived)
    work_seconds = np.maximum(work.astype(np.int64), _SHORTEST)
    return _Work(_written(crew.reached(started + work_seconds), opened), bunched)


def _slowness(arrived: pl.DataFrame) -> npt.NDArray[np.int64]:
    """How many times as long the work takes there."""
    service, district, times = SLOW
    there = (arrived["service"] == service) & (arrived["district"].fill_null("") == district)
    return np.where(there.to_numpy(), times, 1)


def _on_time(habit: ServiceHabit, agency: AgencyHabit, opened: Seconds) -> npt.NDArray[np.float64]:
    """The share done in time, by the month of opening."""
    share = np.full(len(opened), agency.on_time)
    days = wall_clock(opened) // DAY
    for month, later in (habit.on_time_from or agency.on_time_from).items():
        share[days >= _first_day(month)] = later
    return share


def _ends(
    rng: np.random.Generator,
    opened: Seconds,
    work: _Work,
    fate: _Fate,
    stops: str | None,
    desk: Shifts,
) -> _Ends:
    """When the work is marked, and the case closed: with it, or by the desk some time after it."""
    done_at, bunched = work
    paperwork = (_SHORTEST + rng.exponential(2 * HOUR, len(opened))).astype(np.int64)
    after_work = desk.reached(desk.worked(done_at) + paperwork) if _is_milestone(stops) else done_at
    after_work = np.where(bunched, done_at + rng.integers(*_BUNCH_CLOSED, len(opened)), after_work)
    hours = np.select([fate.void == name for name in VOID], [h for _, h in VOID.values()], 0.0)
    hours = np.where(fate.linked, _LINKED_HOURS, hours)
    soon = (_SHORTEST + hours * HOUR * rng.exponential(1, len(opened))).astype(np.int64)
    closed = np.where(hours > 0, desk.reached(desk.worked(opened) + soon), after_work)
    none = np.full(len(opened), NONE)
    return _Ends(
        milestone=np.where(fate.worked_on & _is_milestone(stops), done_at, NONE),
        closed=np.where(fate.left_open, NONE, _written(closed, opened)),
        first_milestone=none,
        first_closed=none,
        reopened=none,
    )


def _swept(rng: np.random.Generator, service: str, opened: Seconds, fate: _Fate) -> Seconds:
    """When old cases that nobody gets to are closed in bulk."""
    none = np.full(len(opened), NONE)
    drawn = fate.left_open & (rng.random(len(opened)) < SWEPT_SHARE)
    if service not in SWEPT or not drawn.any():
        return none
    ends = np.array(_QUARTER_ENDS)
    nth = np.searchsorted(ends, wall_clock(opened) // DAY + SWEPT_AFTER_DAYS)
    day = ends[np.minimum(nth, len(ends) - 1)]
    at = instants(day * DAY + rng.integers(*_SWEPT_AT, len(opened)))
    return np.where(drawn & (nth < len(ends)), at, none)


def _reopened(
    rng: np.random.Generator,
    ends: _Ends,
    worked_on: Mask,
    habit: ServiceHabit,
    bunched: Mask,
    staff: _Staff,
) -> _Ends:
    """Some closings do not hold: the case is opened again, worked on and closed once more.

    A reopening is clearly within the window of the agreements, or clearly after it.
    """
    cases = len(worked_on)
    share = np.where(bunched, BUNCHED_REOPENED if habit.bunched else 0.0, habit.reopened)
    late = ~bunched & (rng.random(cases) < _REOPENED_LATE)
    days = np.where(late, rng.integers(17, 41, cases), rng.integers(1, WINDOW_DAYS - 1, cases))
    days = np.where(bunched, rng.integers(6, 9, cases), days)
    day = wall_clock(ends.closed) // DAY + days
    at = instants(day * DAY + rng.integers(*_REOPENED_AT, cases))
    again = worked_on & (rng.random(cases) < share) & (ends.closed != NONE) & (at < _AS_OF)
    work = (_SHORTEST + rng.exponential(_WORK_AGAIN_HOURS * HOUR, cases)).astype(np.int64)
    at = np.where(again, at, _AS_OF)  # any instant within the tables, where there is none
    done_at = as_written(staff.crew.reached(staff.crew.worked(at) + work))
    seen_by = staff.desk.worked(done_at) + _SHORTEST + work // 8
    closed = as_written(staff.desk.reached(seen_by))
    marked = again & (ends.milestone != NONE)
    return _Ends(
        milestone=np.where(marked, done_at, ends.milestone),
        closed=np.where(again, np.maximum(closed, done_at), ends.closed),
        first_milestone=np.where(marked, ends.milestone, NONE),
        first_closed=np.where(again, ends.closed, NONE),
        reopened=np.where(again, at, NONE),
    )


def _written(at: Seconds, opened: Seconds) -> Seconds:
    """As the export can say it, and never before the opening."""
    return np.maximum(as_written(at), opened)


def _outcomes(rng: np.random.Generator, fate: _Fate, ends: Mapping[str, float]) -> Words:
    unmarked = rng.choice(list(ends), size=len(fate.void), p=list(ends.values()))
    worked = np.where(fate.unmarked, unmarked, "done")
    return np.where(fate.void == "", np.where(fate.linked, DUPLICATE, worked), fate.void)


def _stages(
    rng: np.random.Generator, opened: Seconds, milestone: Seconds, closed: Mask, outcome: Words
) -> Words:
    """Where the case stands at the end of the window."""
    age = (_AS_OF - opened) / DAY
    drawn = rng.choice(_STAGES, size=len(opened), p=_STAGES_LATER)
    for days, shares in reversed(_STAGES_BY_AGE):
        drawn = np.where(age < days, rng.choice(_STAGES, size=len(opened), p=shares), drawn)
    standing = np.where(milestone != NONE, "in_progress", drawn)
    ended = np.where(outcome == "withdrawn", "withdrawn", "closed")
    return np.where(closed, ended, standing)
