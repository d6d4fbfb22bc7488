"""In which stretches pauses make the clock stand still: caps applied, overlaps counted once."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Self

import numpy as np
import numpy.typing as npt
import polars as pl

from agreements.calendars import WorkingCalendar
from metrics.clock import due_calendar_days
from metrics.clocks import covering
from metrics.instants import epoch_seconds
from metrics.pausing.timers import Seconds, Timer

FAR = 4_102_444_800
"""The year 2100: as far as a pause without any cap is followed while it lasts."""

_NO_LIMIT = 1 << 60
_HOUR = 3_600


@dataclass(frozen=True)
class Spans:
    """Paused spans of one calendar's promises, sorted by promise and begin.

    Attributes:
        promise: Whose clock, as a place among the promises.
        nth: Which pause of that promise, from 0.
        kind: The place of the promise's first pause for the same reason.
        begun: When it began, not before the promise's start.
        ended: When it ended, was stopped by the promise's stop, or `FAR` while it lasts.
        limit: Where it stops counting at the latest, by its end and caps.
        room: How many seconds all pauses of its kind may count together.
        idle: Whether it stops nothing.
        spell: Whether it is no pause, but time in which a case was wrongly closed.
    """

    promise: npt.NDArray[np.intp]
    nth: Seconds
    kind: npt.NDArray[np.intp]
    begun: Seconds
    ended: Seconds
    limit: Seconds
    room: Seconds
    idle: npt.NDArray[np.bool_]
    spell: npt.NDArray[np.bool_]

    def only(self, those: npt.NDArray[np.bool_]) -> Self:
        """The same without the others; their places stay."""
        return replace(self, idle=self.idle | ~those)

    def by_turn(self) -> list[npt.NDArray[np.intp]]:
        """The places of all first pauses, of all second ones, and so on."""
        return [np.flatnonzero(self.nth == k) for k in range(int(self.nth.max(initial=-1)) + 1)]


@dataclass(frozen=True)
class Stretches:
    """What of each span counts.

    Attributes:
        since: Where it begins to count: its begin, or where those before it stop counting.
        until: Where it stops counting.
        seconds: What it counts.
        used_up: Whether its kind had no room left when it began.
    """

    since: Seconds
    until: Seconds
    seconds: Seconds
    used_up: npt.NDArray[np.bool_]


def stretches(spans: Spans, timer: Timer) -> Stretches:
    """What of each span counts: up to its caps, and from where no earlier one does.

    Caps are about a reason's own pauses, whether another reason stops the clock as well or not.
    The room of a reason is that of its first pause: all together stop the clock for no longer
    than one that began with the first of them could.
    """
    size = len(spans.begun)
    covered, room = np.full(size, np.iinfo(np.int64).min), np.full(size, -1)
    blank = np.zeros((3, size), np.int64)
    found = Stretches(blank[0], blank[1], blank[2], np.zeros(size, np.bool_))
    for turn in spans.by_turn():
        promise, kind, works = spans.promise[turn], spans.kind[turn], ~spans.idle[turn]
        begun, capped = spans.begun[turn], spans.limit[turn].copy()
        left = np.where(room[kind] < 0, spans.room[turn], room[kind])
        whole = timer.elapsed(begun, np.maximum(capped, begun))
        cut = whole > left
        capped[cut] = timer.add(begun[cut], left[cut])
        room[kind[works]] = (left - np.minimum(whole, left))[works]
        since = np.maximum(covered[promise], begun)
        until = np.where(works, np.maximum(capped, since), since)
        covered[promise[works]] = until[works]
        found.since[turn], found.until[turn] = since, until
        found.seconds[turn] = timer.elapsed(since, until)
        found.used_up[turn] = works & (left <= 0)
    return found


@dataclass(frozen=True)
class Ground:
    """On what promises are counted.

    Attributes:
        calendar: Theirs; None where they have none.
        plain: Whether seconds count as they pass.
        zone: In which caps of calendar days are counted.
        known: Further instants that the clock will be asked about.
        most: At most how many seconds of a promise are left at the end of a pause.
    """

    calendar: WorkingCalendar | None
    plain: bool
    zone: str
    known: Seconds
    most: int

    def timer(self, *instants: Seconds) -> Timer:
        """A timer that reaches far enough for these instants too."""
        if self.plain or self.calendar is None:
            return Timer(None)
        known = np.concatenate([self.known, *instants])
        return Timer(covering(self.calendar, known, seconds=self.most))


def spans_and_timer(pauses: pl.DataFrame, ground: Ground) -> tuple[Spans, Timer]:
    """The spans of promises on one calendar, and a timer that reaches far enough for them.

    Args:
        pauses: `row reason begun ended start stop max_each_unit max_each_amount max_total_unit
            max_total_amount idle spell`, sorted by row and begin.
        ground: On what the promises are counted.
    """
    begun, start = epoch_seconds(pauses["begun"]), epoch_seconds(pauses["start"])
    ends = pauses.select(pl.min_horizontal("ended", "stop")).to_series()
    ended = np.maximum(_or_far(ends), begun)
    each, total = (_caps(pauses, name, ground) for name in ("max_each", "max_total"))
    limit = np.minimum(np.minimum(ended, FAR), np.minimum(each, total))
    capped = np.where(total < _NO_LIMIT, total, begun)
    timer = ground.timer(begun, start, limit, capped)
    # A spell has nothing to do with pauses for which no reason is known.
    kind = ("row", "reason", "spell")
    spans = Spans(
        promise=_places(pauses["row"]),
        nth=pauses.select(pl.int_range(pl.len()).over("row")).to_series().to_numpy(),
        kind=pauses.with_row_index("place")
        .select(pl.col("place").first().over(kind))
        .to_series()
        .to_numpy(),
        begun=np.maximum(begun, start),
        ended=ended,
        limit=limit,
        room=np.where(total < _NO_LIMIT, timer.elapsed(begun, capped), _NO_LIMIT),
        idle=pauses["idle"].to_numpy(),
        spell=pauses["spell"].to_numpy(),
    )
    return spans, timer


def _or_far(instants: pl.Series) -> Seconds:
    return epoch_seconds(instants.fill_null(pl.lit(FAR * 1_000_000).cast(instants.dtype)))


def _places(rows: pl.Series) -> npt.NDArray[np.intp]:
    return np.unique(rows.to_numpy(), return_inverse=True)[1]


def _caps(pauses: pl.DataFrame, cap: str, ground: Ground) -> Seconds:
    """When each pause reaches a cap, counted from its begin; `_NO_LIMIT` where it has none."""
    ends = np.full(len(pauses), _NO_LIMIT)
    begun, units = epoch_seconds(pauses["begun"]), pauses[f"{cap}_unit"]
    amounts = pauses[f"{cap}_amount"].fill_null(0).to_numpy()
    for unit in units.drop_nulls().unique().sort():
        those = (units == unit).fill_null(value=False).to_numpy()
        ends[those] = _cap(begun[those], amounts[those], unit, ground)
    return ends


def _cap(begun: Seconds, amounts: Seconds, unit: str, ground: Ground) -> Seconds:
    """So many open days on, at the same time of day; or so many open hours, or dates."""
    calendar = ground.calendar
    if unit == "business_hours":
        seconds = amounts * _HOUR
        clock = covering(calendar, begun, seconds=seconds) if calendar else None
        return Timer(clock).add(begun, seconds)
    if unit == "calendar_days" or calendar is None:
        return due_calendar_days(begun, amounts, ground.zone)
    clock = covering(calendar, begun, days=amounts)
    return clock.due_business_days(begun, amounts, rule="same_time", cutoff=None)
