"""Cases whose clock is stopped for a while, honestly or not, and what that does to their due."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any, NamedTuple, TypeVar

import numpy as np
import numpy.typing as npt

from seed.habits import LATE_PAUSES
from seed.promises import NONE, Promise, same_time
from seed.wall_clock import AS_OF, HOUR, Seconds

_Kind = TypeVar("_Kind", bound=np.generic)

_AS_OF = int(AS_OF.timestamp())
_LATE = 0.9
"""The last tenth of the clock begins here."""
_HONEST = (0.1, 0.6)
_LATE_SHARE = 0.75
_USUAL_HOURS, _MOST_HOURS = 5.0, 40.0


@dataclass(frozen=True)
class Pauses:
    """What pausing made of a service's cases; `NONE` where there is nothing.

    Attributes:
        begun: When the clock was stopped.
        ended: When it was to run again.
        reason: Why.
        late: Whether it was stopped in the last tenth of the clock.
        due: The due instants, moved by what the agreement allows.
        done_at: When the work is done, put off by the pause.
    """

    begun: Seconds
    ended: Seconds
    reason: npt.NDArray[np.str_]
    late: npt.NDArray[np.bool_]
    due: Seconds
    done_at: Seconds


class Course(NamedTuple):
    """What would become of cases without a pause: opened, due (or `NONE`) and done when."""

    opened: Seconds
    due: Seconds
    done_at: Seconds


class _Draws(NamedTuple):
    """What chance says of each case, were it paused: at which part of its clock, how long, why."""

    fraction: npt.NDArray[np.float64]
    hours: npt.NDArray[np.float64]
    pick: npt.NDArray[np.float64]


def paused(
    rng: np.random.Generator,
    service: str,
    course: Course,
    drawn: npt.NDArray[np.bool_],
    promised: list[Promise],
) -> Pauses:
    """Pause the drawn cases, each once, that are promised something and not done before.

    The open time of a pause up to its cap is added to the due; the work waits as long as the pause
    lasts. A cap of N business days ends N open days after the pause began, at its time of day.
    """
    cases = len(course.opened)
    none, nothing = np.full(cases, NONE), np.full(cases, "", "U32")
    told = Pauses(none, none, nothing, none > 0, course.due, course.done_at)
    fraction = _fractions(rng, service, cases)
    hours = np.minimum(_USUAL_HOURS * rng.lognormal(0, 0.8, cases), _MOST_HOURS)
    draws = _Draws(fraction, hours, rng.random(cases))
    for promise in promised:
        covered = drawn & promise.covers(course.opened) & (course.due != NONE)
        rows = np.flatnonzero(covered & bool(promise.pauses))
        told = _under(promise, told, rows, course.opened, draws)
    return told


def _fractions(rng: np.random.Generator, service: str, cases: int) -> npt.NDArray[np.float64]:
    """At which part of its clock each case would be paused."""
    honest, late = rng.uniform(*_HONEST, cases), rng.uniform(_LATE, 1.0, cases)
    is_late = (rng.random(cases) < _LATE_SHARE) & (service == LATE_PAUSES)
    return np.where(is_late, late, honest)


def _under(
    promise: Promise,
    told: Pauses,
    rows: Seconds,
    opened: Seconds,
    draws: _Draws,
) -> Pauses:
    """The same with the pauses of the rows, which one version covers."""
    shifts = promise.shifts
    start = shifts.worked(opened[rows])
    allowed = shifts.worked(told.due[rows]) - start
    begun = shifts.reached(start + np.maximum((draws.fraction[rows] * allowed).astype(np.int64), 1))
    lives = (begun < told.done_at[rows]) & (begun < told.due[rows]) & (begun < _AS_OF)
    rows, begun = rows[lives], begun[lives]
    at = shifts.worked(begun)
    length = (draws.hours[rows] * HOUR).astype(np.int64)
    ended = shifts.reached(at + length)
    names = sorted(promise.pauses)
    which = (draws.pick[rows] * len(names)).astype(np.int64)
    most = np.array([promise.pauses[name] for name in names])[which]
    counted = np.minimum(ended, _caps(promise, begun, most))
    moved = shifts.reached(shifts.worked(told.due[rows]) + shifts.worked(counted) - at)
    late = (at - start[lives]) >= _LATE * allowed[lives]
    done_at = shifts.reached(shifts.worked(told.done_at[rows]) + length)
    return replace(
        told,
        begun=_put(told.begun, rows, begun),
        ended=_put(told.ended, rows, ended),
        reason=_put(told.reason, rows, np.array(names)[which]),
        late=_put(told.late, rows, late),
        due=_put(told.due, rows, moved),
        done_at=_put(told.done_at, rows, done_at),
    )


def _caps(promise: Promise, begun: Seconds, most: Seconds) -> Seconds:
    caps = begun.copy()
    for days in np.unique(most):
        rows = most == days
        caps[rows] = same_time(begun[rows], int(days), promise.shifts)
    return caps


def _put(values: npt.NDArray[_Kind], rows: Seconds, new: npt.NDArray[Any]) -> npt.NDArray[_Kind]:
    """A copy with other values in some rows."""
    changed = values.copy()
    changed[rows] = new
    return changed
