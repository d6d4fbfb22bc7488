"""A change of urgency in the middle of a case: the due is counted again, from the start."""

from __future__ import annotations

import polars as pl

from metrics.dues import counted_due
from metrics.fold.dues import NO_INSTANT
from metrics.fold.joining import beside
from metrics.fold.levels import with_target
from metrics.fold.pausing import Paused, with_moved_dues
from metrics.promises import Promises


def with_changed_level(rows: pl.DataFrame, paused: Paused, promises: Promises) -> pl.DataFrame:
    """Add `old_due` and `priority_changed`; the due is the later of the new and the change.

    Only a change that moves the due is one; a due that is a date does not depend on urgency.

    Args:
        rows: With dues for the last level, pauses in them.
        paused: Which cases were paused.
        promises: The agreements in force.
    """
    plain = rows.with_columns(old_due=NO_INSTANT)
    counted = pl.col("level_changed").is_not_null() & pl.col("own_unit").is_not_null()
    changed = rows.filter(counted)
    if changed.is_empty():
        return plain.with_columns(priority_changed=pl.lit(value=False))
    ordinary = changed.with_columns(unit="own_unit", amount="own_amount")
    before = with_target(ordinary, promises, promises.zone, "level_before")
    dues = before.with_columns(due=counted_due(before, promises.calendars))
    (moved,), _ = with_moved_dues([dues], paused, promises)
    told = moved.select("row", former="due")
    both = beside(plain, told)
    real = (pl.col("former") != pl.col("due")).fill_null(value=False)
    return both.with_columns(
        *(no_earlier(name, real) for name in ("due", "due_at_cap")),
        old_due=pl.when(real).then(pl.max_horizontal("former", "changed_before")),
        priority_changed=real,
    ).drop("former")


def no_earlier(name: str, real: pl.Expr) -> pl.Expr:
    """A due no earlier than the change of urgency, where that really moved it."""
    later = pl.when(pl.col(name).is_not_null()).then(pl.max_horizontal(name, "level_changed"))
    return pl.when(real).then(later).otherwise(name).alias(name)
