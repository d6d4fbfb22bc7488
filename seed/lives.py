"""What becomes of each case: worked on in time or late, left open, withdrawn, closed unmarked."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import polars as pl

from seed.habits import AGENCIES, SERVICES, UNMARKED_WITHOUT_MILESTONE, AgencyHabit, ServiceHabit
from seed.promises import NONE, Promise
from seed.shifts import Shifts
from seed.wall_clock import AS_OF, DAY, HOUR, Seconds, as_written, wall_clock

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


@dataclass(frozen=True)
class _Fate:
    """Which cases are void, left open or closed unmarked; the rest is worked on."""

    void: Words
    left_open: Mask
    unmarked: Mask


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
        The rows with `agency`, `due`, `stops` (`closed` or a milestone), `milestone_at`, `closed`
        (UTC seconds), `stage`, `outcome`, all null where there is none.
    """
    habit = SERVICES[arrived["service"][0]]
    agency = AGENCIES[habit.agency]
    opened = arrived["opened"].to_numpy()
    due, stops = _due(opened, promised), _stops(promised)
    fate = _fates(rng, len(opened), habit, _unmarked_share(agency, stops))
    done_at = _done(rng, opened, _aim(opened, due, promised), habit, agency, shifts[habit.crew])
    closed = _closings(rng, opened, done_at, fate, stops, shifts[agency.desk])
    outcome = _outcomes(rng, fate, _UNMARKED_IN_OFFICE if habit.in_office else _UNMARKED)
    marked = ~(fate.left_open | fate.unmarked | (fate.void != "")) & _is_milestone(stops)
    milestone = np.where(marked & (done_at < _AS_OF), done_at, NONE)
    is_closed = (closed != NONE) & (closed < _AS_OF)
    return arrived.with_columns(
        pl.lit(habit.agency).alias("agency"),
        pl.lit(stops).cast(pl.String).alias("stops"),
        _instants("due", due),
        _instants("milestone_at", milestone),
        _instants("closed", np.where(is_closed, closed, NONE)),
        pl.Series("outcome", np.where(is_closed, outcome, "")).replace({"": None}),
        pl.Series("stage", _stages(rng, opened, milestone, is_closed, outcome)),
    )


def _instants(name: str, values: Seconds) -> pl.Series:
    return pl.Series(name, values).replace({NONE: None})


def _due(opened: Seconds, promised: list[Promise]) -> Seconds:
    """Under the version in force at the opening."""
    due = np.full(len(opened), NONE, dtype=np.int64)
    for promise in promised:
        covered = (opened >= promise.opened_from) & (opened < promise.opened_before)
        due[covered] = promise.due(opened[covered])
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


def _fates(rng: np.random.Generator, cases: int, habit: ServiceHabit, unmarked: float) -> _Fate:
    shares = [share for share, _ in VOID.values()]
    void = rng.choice(["", *VOID], size=cases, p=[1 - sum(shares), *shares])
    chance = rng.random(cases)
    counts = void == ""
    left_open = counts & (chance < habit.left_open)
    return _Fate(void, left_open, counts & ~left_open & (chance < habit.left_open + unmarked))


def _done(
    rng: np.random.Generator,
    opened: Seconds,
    aim: Seconds,
    habit: ServiceHabit,
    agency: AgencyHabit,
    crew: Shifts,
) -> Seconds:
    """When the work is done, were it taken up: within a crew's hours."""
    started = crew.worked(opened)
    if habit.usual_hours:
        work = habit.usual_hours * HOUR * rng.lognormal(0, 0.9, len(opened))
    else:
        allowed = crew.worked(aim) - started
        in_time = rng.random(len(opened)) < _on_time(agency, opened)
        late_by = 900 + rng.exponential(0.5 * np.maximum(allowed, 8 * HOUR))
        work = np.where(in_time, allowed * rng.beta(1.6, 2.4, len(opened)), allowed + late_by)
    work_seconds = np.maximum(work.astype(np.int64), _SHORTEST)
    return _written(crew.reached(started + work_seconds), opened)


def _on_time(agency: AgencyHabit, opened: Seconds) -> npt.NDArray[np.float64]:
    """The share done in time, by the month of opening."""
    share = np.full(len(opened), agency.on_time)
    days = wall_clock(opened) // DAY
    for (year, month), later in agency.on_time_from.items():
        share[days >= np.datetime64(f"{year}-{month:02}-01", "D").astype(np.int64)] = later
    return share


def _closings(
    rng: np.random.Generator,
    opened: Seconds,
    done_at: Seconds,
    fate: _Fate,
    stops: str | None,
    desk: Shifts,
) -> Seconds:
    """When the case is closed: with the work, or by the desk some working time after it."""
    paperwork = (_SHORTEST + rng.exponential(2 * HOUR, len(opened))).astype(np.int64)
    after_work = desk.reached(desk.worked(done_at) + paperwork) if _is_milestone(stops) else done_at
    hours = np.select([fate.void == name for name in VOID], [h for _, h in VOID.values()], 0.0)
    soon = (_SHORTEST + hours * HOUR * rng.exponential(1, len(opened))).astype(np.int64)
    closed = np.where(fate.void == "", after_work, desk.reached(desk.worked(opened) + soon))
    return np.where(fate.left_open, NONE, _written(closed, opened))


def _written(at: Seconds, opened: Seconds) -> Seconds:
    """As the export can say it, and never before the opening."""
    return np.maximum(as_written(at), opened)


def _outcomes(rng: np.random.Generator, fate: _Fate, ends: Mapping[str, float]) -> Words:
    unmarked = rng.choice(list(ends), size=len(fate.void), p=list(ends.values()))
    worked = np.where(fate.unmarked, unmarked, "done")
    return np.where(fate.void == "", worked, fate.void)


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
