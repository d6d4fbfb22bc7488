"""What it takes to work off a backlog: closings a week, until when, and what is kept meanwhile.

A reckoning in whole weeks with nothing hidden: so many cases arrive each week and so many are
closed, the oldest first. Every number that goes in is in `Flow`, and each assumption that is made
beyond them is named in `ASSUMPTIONS`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from math import ceil
from typing import Final

import numpy as np
import numpy.typing as npt
import polars as pl

WEEKS_SEEN: Final = 13
"""So many whole weeks before `as_of` give the rates: a quarter."""

FARTHEST: Final = 260
"""So many weeks ahead are looked at: what is not cleared in five years is not cleared."""

ASSUMPTIONS: Final = ("rates_stay", "weeks_alike", "promise_in_weeks", "oldest_first")
"""What is taken for granted: arrivals and closings stay those of the weeks seen, every week is
worked alike, a promise is so many ordinary weeks, and the oldest case is closed first."""

_SLACK: Final = 1e-9

Weeks = npt.NDArray[np.float64]


@dataclass(frozen=True)
class Flow:
    """What goes in.

    Attributes:
        arrivals: Cases opened in each week seen.
        closings: Cases closed in each week seen.
        ages: How many weeks each open case has been open, in any order.
        promised: The promise in weeks; more than 0.
    """

    arrivals: Sequence[float]
    closings: Sequence[float]
    ages: Sequence[float]
    promised: float

    @property
    def arriving(self) -> float:
        """Cases opened a week, on average; 0 where no week was seen."""
        return float(np.mean(self.arrivals)) if len(self.arrivals) else 0.0

    @property
    def closing(self) -> float:
        """Cases closed a week, on average."""
        return float(np.mean(self.closings)) if len(self.closings) else 0.0

    @property
    def backlog(self) -> int:
        """Cases that are open now."""
        return len(self.ages)

    @property
    def past(self) -> int:
        """Cases that have been open for as long as promised, or longer."""
        return sum(age >= self.promised for age in self.ages)

    def with_more(self, more: float) -> Flow:
        """The same with so many more closings a week."""
        return replace(self, closings=[self.closing + more])


@dataclass(frozen=True)
class Plan:
    """What it takes to have nothing open past its promise from the end of a week on.

    Attributes:
        weeks: From the end of which week on.
        more: So many more closings a week, a whole number; 0 where the present ones do.
        holding: So many of them are needed for ever, as more cases arrive than are closed.
        cleared: After how many weeks it is so with these; at most `weeks`.
        as_is: After how many weeks with the present closings; None where never.
        after: Share of the promises running out in the `WEEKS_SEEN` weeks after that are kept with
            them, where the oldest case is closed first; None where none runs out.
    """

    weeks: int
    more: int
    holding: int
    cleared: int | None
    as_is: int | None
    after: float | None


def flow_of(lives: pl.DataFrame, as_of: datetime, promised: float, per_week: float) -> Flow:
    """The flow of cases under one promise.

    Args:
        lives: `metrics.realistic.LIVES` of all cases of the promise, however old.
        as_of: Now; the weeks seen are the `WEEKS_SEEN` before it.
        promised: The target, in the unit of the lives.
        per_week: How many of that unit an ordinary week has; more than 0.
    """
    open_ = lives.filter(pl.col("left").is_null())
    return Flow(
        arrivals=_by_week(lives["start"], as_of),
        closings=_by_week(lives["left"], as_of),
        ages=(open_["amount"] / per_week).to_list(),
        promised=promised / per_week,
    )


def _by_week(instants: pl.Series, as_of: datetime) -> list[float]:
    """How many of the instants lie in each of the weeks seen, the last one first."""
    until = as_of.astimezone(UTC)
    weeks = [until - timedelta(weeks=nth) for nth in range(WEEKS_SEEN + 1)]
    return [
        float(instants.is_between(begin, end, closed="right").sum())
        for end, begin in pairwise(weeks)
    ]


def plan(flow: Flow, weeks: int) -> Plan:
    """How many more closings a week leave nothing open past its promise from some week on.

    By the end of a week every case must be closed whose promise has run out then: of the open
    ones, and of those that arrive meanwhile all but the last `promised` weeks'. Divided by the
    weeks that is the rate needed; the highest of that week's and all later ones' is asked for, and
    at least as many as arrive.

    Args:
        flow: Rates, backlog and promise.
        weeks: After how many weeks; 1 to `FARTHEST`.

    Raises:
        ValueError: Less than one week or too many, or a promise of no time.
    """
    if not 1 <= weeks <= FARTHEST or flow.promised <= 0:
        raise ValueError("a plan needs 1 to 260 weeks, and a promise of some time")
    from_then = np.arange(weeks, FARTHEST + 1, dtype=np.float64)
    needed = float((_to_close(flow, from_then) / from_then).max())
    holding = _whole_above(flow.arriving - flow.closing)
    more = max(_whole_above(needed - flow.closing), holding)
    then = flow.with_more(more)
    return Plan(
        weeks=weeks,
        more=more,
        holding=holding,
        cleared=cleared_after(then),
        as_is=cleared_after(flow),
        after=kept(then, weeks, weeks + WEEKS_SEEN),
    )


def cleared_after(flow: Flow) -> int | None:
    """After how many whole weeks nothing is open past its promise, and nothing will be.

    0 where that is so now. None where more arrive than are closed, or it takes over five years.
    """
    if flow.closing < flow.arriving - _SLACK:
        return None
    weeks = np.arange(0, FARTHEST + 1, dtype=np.float64)
    enough = flow.closing * weeks >= _to_close(flow, weeks) - _SLACK
    behind = np.flatnonzero(~enough)
    last = int(behind[-1]) if behind.size else -1
    return None if last == FARTHEST else last + 1


def kept(flow: Flow, since: int, until: int) -> float | None:
    """Share of the promises running out in these weeks that are kept, the oldest closed first.

    A case is closed when all that were open before it are, so a backlog that is past its promise
    makes the later ones wait. What has run out before `since` is not counted; None where nothing
    runs out.

    Args:
        flow: Rates, backlog and promise.
        since: From the end of which week on.
        until: Up to the end of which.
    """
    ages = np.sort(np.array(flow.ages, dtype=np.float64))[::-1]
    coming = _arrivals(flow, until - flow.promised)
    dues = flow.promised + np.concatenate([-ages, coming])
    counted = (dues > since) & (dues <= until)
    if not counted.any():
        return None
    in_time = np.arange(1, dues.size + 1) <= flow.closing * dues + _SLACK
    return float(in_time[counted].mean())


def _arrivals(flow: Flow, weeks: float) -> Weeks:
    """When each case arrives in the weeks to come, evenly spread."""
    count = int(flow.arriving * max(weeks, 0) + _SLACK)
    return (np.arange(count) + 1) / flow.arriving if count else np.zeros(0)


def _to_close(flow: Flow, weeks: Weeks) -> Weeks:
    """How many of today's and tomorrow's cases will have used up their promise after each time."""
    ages = np.sort(np.array(flow.ages, dtype=np.float64))
    open_ = ages.size - np.searchsorted(ages, flow.promised - weeks - _SLACK, side="left")
    found: Weeks = open_ + flow.arriving * np.maximum(weeks - flow.promised, 0)
    return found


def _whole_above(number: float) -> int:
    return max(0, ceil(number - _SLACK))
