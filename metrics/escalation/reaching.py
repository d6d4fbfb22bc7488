"""When a clock reaches a share of its target, and how much of it has run: whole columns at once."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Final

import numpy as np
import numpy.typing as npt
import polars as pl

from metrics.clock import Clock, Instants
from metrics.clocks import asked
from metrics.dues import FIRST_START, LAST_START, Calendars, by_group, shifted
from metrics.figures.working import open_seconds
from metrics.instants import epoch_seconds, from_epoch_seconds, instant

WHOLE: Final = 100
"""Per cent: the due itself."""

CLOCK: Final = ("source", "number", "commitment", "clause")
"""What names a clock."""

_SINCE: Final = ("since", "until")


def with_reached(rows: pl.DataFrame, pauses: pl.DataFrame, calendars: Calendars) -> pl.DataFrame:
    """Add `reached`: the instant at which `at_percent` of the target has run, past or to come.

    The target's length is the working time from `start` to `due_unpaused`. Up to 100 % pauses that
    began before hold the clock up, each to its end or its cap, also one that still lasts; at
    100 % it is the due that judges the case; beyond, working time past it, as a pause begun after
    the due stops nothing. Where the due was counted anew (urgency changed, or a reopening under
    `resume` or `restart`), steps below 100 % are counted back from it.

    Args:
        rows: `CLOCK`, `start`, `due_unpaused`, `judged_due`, `calendar` (null where every second
            counts), `unit`, `at_percent`, `counted_anew`.
        pauses: `held_up` of them.
        calendars: By id.

    Raises:
        ClockRangeError: A calendar has too little open time.
    """
    length = open_seconds(rows, calendars, "start", "due_unpaused")
    wanted = (length * rows["at_percent"] + WHOLE - 1) // WHOLE
    timed = rows.with_columns(wanted=wanted, beyond=wanted - length)
    early = (pl.col("at_percent") < WHOLE) & ~pl.col("counted_anew")
    first, rest = timed.filter(early), timed.filter(~early)
    started = first.with_columns(due=later(first, "start", "wanted", calendars))
    parts = [
        _held_up(started, pauses, calendars),
        rest.with_columns(due=later(rest, "judged_due", "beyond", calendars)),
    ]
    return pl.concat(parts).rename({"due": "reached"}).drop("wanted", "beyond")


def held_up(pauses: pl.DataFrame) -> pl.DataFrame:
    """The stretches in which clocks stand still: `CLOCK`, `nth`, `since`, `until`; none overlap.

    Args:
        pauses: `metrics.tables.PAUSES`; those that were refused stop nothing.
    """
    stops = pauses.filter(pl.col("refused").is_null(), pl.col("counted_until").is_not_null())
    ordered = stops.sort(*CLOCK, "start", "counted_until")
    before = pl.col("counted_until").cum_max().shift(1).over(CLOCK)
    apart = ordered.with_columns(
        since=pl.max_horizontal("start", before), until="counted_until"
    ).filter(pl.col("since") < pl.col("until"))
    return apart.select(*CLOCK, pl.int_range(pl.len()).over(CLOCK).alias("nth"), *_SINCE)


def used_seconds(
    rows: pl.DataFrame, pauses: pl.DataFrame, calendars: Calendars, as_of: datetime
) -> pl.Series:
    """How much of each clock has run at `as_of`: working seconds without pauses, past the due too.

    Where the due was counted anew it is the target's length less what is left to the due.

    Args:
        rows: As `with_reached` takes them.
        pauses: `held_up` of them.
        calendars: By id.
        as_of: When.
    """
    now = rows.with_columns(as_of=instant(as_of))
    to_due = now.with_columns(end=pl.min_horizontal("as_of", "judged_due"))
    ran = open_seconds(to_due, calendars, "start", "end") - _paused(to_due, pauses, calendars)
    length = open_seconds(now, calendars, "start", "due_unpaused")
    left = open_seconds(now, calendars, "as_of", "judged_due")
    late = open_seconds(now, calendars, "judged_due", "as_of")
    is_late, anew = now["judged_due"] < now["as_of"], now["counted_anew"]
    before = (length - left).zip_with(anew, ran)
    return (length + late).zip_with(is_late, before)


def later(rows: pl.DataFrame, since: str, seconds: str, calendars: Calendars) -> pl.Series:
    """The instants so many working seconds after others; negative ones lie before.

    Args:
        rows: With `calendar`, null where every second counts.
        since: A column of instants.
        seconds: A column of whole seconds.
        calendars: By id.
    """
    plausible = pl.col("since").is_between(FIRST_START, LAST_START, closed="left")
    wanted = rows.select("calendar", since=since, seconds=seconds).with_row_index("nth")
    there = wanted.filter(plausible)
    return by_group(len(rows), there, ["calendar"], lambda group: _later(group, calendars))


def _later(group: pl.DataFrame, calendars: Calendars) -> pl.Series:
    name = group["calendar"][0]
    starts, seconds = epoch_seconds(group["since"]), group["seconds"].to_numpy()
    if name is None:
        return from_epoch_seconds(starts + seconds)
    moved = asked(calendars[name], starts, lambda c: _moved(c, starts, seconds), seconds=seconds)
    return from_epoch_seconds(moved)


def _moved(clock: Clock, starts: Instants, seconds: npt.NDArray[np.int64]) -> Instants:
    """The first instants with that much open time from the starts, or back to them."""
    moved = clock.add(starts, seconds)
    back = seconds < 0
    moved[back] = clock.prev_close(moved[back])
    return moved


def _held_up(rows: pl.DataFrame, pauses: pl.DataFrame, calendars: Calendars) -> pl.DataFrame:
    """The rows with `due` put off by each pause that began before it, in order."""

    def put_off(moved: pl.DataFrame, nth: int) -> pl.DataFrame:
        turn = pauses.filter(nth=nth).select(*CLOCK, spell_from="since", spell_until="until")
        spelt = moved.join(turn, on=CLOCK, how="left", maintain_order="left")
        return spelt.with_columns(due=shifted(spelt, calendars)).select(moved.columns)

    return _by_turn(rows, pauses, put_off)


def _paused(rows: pl.DataFrame, pauses: pl.DataFrame, calendars: Calendars) -> pl.Series:
    """For how many working seconds each clock stood still up to `end`."""

    def add_up(told: pl.DataFrame, nth: int) -> pl.DataFrame:
        turn = pauses.filter(nth=nth).select(*CLOCK, *_SINCE)
        spelt = told.join(turn, on=CLOCK, how="left", maintain_order="left").with_columns(
            until=pl.min_horizontal("until", "end")
        )
        more = open_seconds(spelt, calendars, *_SINCE).fill_null(0)
        return told.with_columns(paused=pl.col("paused") + more)

    return _by_turn(rows.with_columns(paused=pl.lit(0)), pauses, add_up)["paused"]


def _by_turn(
    rows: pl.DataFrame, pauses: pl.DataFrame, take: Callable[[pl.DataFrame, int], pl.DataFrame]
) -> pl.DataFrame:
    """What the first pauses make of the rows, then the second ones, and so on."""
    own = pauses.join(rows.select(CLOCK).unique(), on=CLOCK, how="semi")
    for nth in own["nth"].unique().sort():
        rows = take(rows, nth)
    return rows
