"""Lives of cases for realistic targets: how much of a promise each used, and whether it ended."""

from __future__ import annotations

from datetime import datetime
from typing import Final

import numpy as np
import polars as pl

from agreements.calendars import WorkingCalendar
from metrics.clocks import asked
from metrics.dues import FIRST_START, LAST_START, Calendars
from metrics.instants import INSTANT, epoch_seconds, instant, second
from metrics.promises import Promises
from metrics.realistic.needed import needed

MADE_OF: Final = (
    "commitment", "service", "district", "opened", "priority", "clause", "missing",
    "start", "due_unpaused", "due", "due_at_cap", "stop", "closed", "withdrawn", "void_reason",
    "unmeasurable",
)  # fmt: skip
"""The columns of `metrics.tables.INSTANTS` that are needed."""

LIVES: Final[dict[str, pl.DataType]] = {
    "commitment": pl.String(),
    "service": pl.String(),
    "district": pl.String(),
    "opened": INSTANT,
    "start": INSTANT,
    "left": INSTANT,
    "amount": pl.Int64(),
    "ended": pl.Boolean(),
}
"""One row a case: it ended within `amount` units, and not within one less; or where it had not
ended when it was last seen, it was known to be still running after `amount` units.

`left` is when nobody waited for it any more: its stop, its closing or its withdrawal; null where it
is open.
"""


def lives_of(instants: pl.DataFrame, promises: Promises, as_of: datetime) -> pl.DataFrame:
    """The lives (`LIVES`) of cases under their ordinary targets, in whole units of those.

    What ends a life is the stop that holds by the promise's own rules. An open case, and one that
    was closed without the promised stop, was last seen running at `as_of`; a withdrawn one when it
    was withdrawn. Other void cases, those without a promise, those that cannot be measured and
    those whose level of urgency has a target of its own are left out. What put the due off
    (pauses, and closings that were annulled, as far as the rules count them) is taken off the time
    used. A pause that lasts is taken off up to its cap: such a case is seen for less time than it
    was, never for more.

    Args:
        instants: Rows with the columns `MADE_OF`, measured under the promises. A pause that began
            after the due was not counted; under promises that never fall due all are.
        promises: With the units, calendars and rules for days of the targets, and what other
            targets there are.
        as_of: For when it is told.
    """
    calendars = promises.calendars
    rules = promises.clauses.select("clause", "calendar", "unit", "day_rule", "cutoff")
    own = promises.targets.filter(pl.col("season_from").is_null()).select("clause", "priority")
    counts = (
        (pl.col("void_reason").is_null() | pl.col("withdrawn").is_not_null())
        & pl.col("missing").is_null()
        & pl.col("unmeasurable").is_null()
        & pl.col("start").is_between(FIRST_START, LAST_START, closed="left")
        & pl.col("due_unpaused").is_not_null()
        & pl.col("unit").is_not_null()
    )
    found = (
        instants.select(MADE_OF)
        .join(own.unique(), on=["clause", "priority"], how="anti", maintain_order="left")
        .join(rules, on="clause", how="left", maintain_order="left")
        .filter(counts)
    )
    seen = found.with_columns(
        start=second("start"),
        ended=pl.col("stop").is_not_null() & pl.col("withdrawn").is_null(),
        until=pl.max_horizontal("start", _last_seen(as_of)).dt.truncate("1s"),
        left=pl.coalesce("withdrawn", "stop", "closed"),
    )
    used = needed(seen.with_columns(allowed=_allowed(seen, calendars)), calendars)
    amount = used - (~seen["ended"]).cast(pl.Int64)
    return seen.with_columns(amount=amount).select(*LIVES)


def _last_seen(as_of: datetime) -> pl.Expr:
    return pl.coalesce("withdrawn", "stop", instant(as_of))


def _allowed(rows: pl.DataFrame, calendars: Calendars) -> pl.Series:
    """Seconds by which each due was put off, on its calendar; as they pass, of calendar days."""
    numbered = rows.with_row_index("nth").with_columns(
        moved=pl.max_horizontal("due_unpaused", pl.coalesce("due_at_cap", "due"))
    )
    parts = [
        group.select("nth", allowed=_between(group, calendars))
        for group in numbered.partition_by("calendar", "unit", maintain_order=True)
    ]
    none = pl.DataFrame(schema={"nth": pl.UInt32, "allowed": pl.Int64})
    return pl.concat([none, *parts]).sort("nth")["allowed"]


def _between(group: pl.DataFrame, calendars: Calendars) -> pl.Series:
    begins, ends = (epoch_seconds(group[name]) for name in ("due_unpaused", "moved"))
    if group["unit"][0] == "calendar_days":
        return pl.Series(ends - begins)
    calendar: WorkingCalendar = calendars[group["calendar"][0]]
    both = np.concatenate([begins, ends])
    return pl.Series(asked(calendar, both, lambda clock: clock.elapsed(begins, ends)))
