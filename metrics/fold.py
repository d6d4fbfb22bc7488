"""The fold: a case's events become the instants that every verdict is a function of."""

from __future__ import annotations

from datetime import datetime

import polars as pl

from metrics.dues import with_due
from metrics.instants import INSTANT, instant
from metrics.promises import DEFAULT_WINDOW_DAYS, Promises, assigned

SAME_MOMENT = pl.duration(seconds=60)
"""A stop that much before its start is a clock out of step, not a fault (METRICS, rule 7)."""

INSTANTS: dict[str, pl.DataType] = {
    "source": pl.String(),
    "number": pl.String(),
    "agency": pl.String(),
    "service": pl.String(),
    "channel": pl.String(),
    "district": pl.String(),
    "opened": INSTANT,
    "commitment": pl.String(),
    "agreement": pl.String(),
    "version": pl.String(),
    "clause": pl.String(),
    "missing": pl.String(),
    "start": INSTANT,
    "due": INSTANT,
    "stop": INSTANT,
    "closed": INSTANT,
    "held_until": INSTANT,
    "void_reason": pl.String(),
    "unmeasurable": pl.String(),
    "stop_missing": pl.Boolean(),
    "reopened_after_due": pl.Boolean(),
    "clock_out_of_step": pl.Boolean(),
    "valid_from": INSTANT,
}
"""One row a case and commitment.

`stop` is the promised stop that held; `closed` the closing that held; `held_until` the end of the
window in which a reopening would still annul it; `valid_from` the case's last event.
"""

_CASE = ["source", "number"]


def fold(
    cases: pl.DataFrame, events: pl.DataFrame, promises: Promises, as_of: datetime | None = None
) -> pl.DataFrame:
    """The instants of each case and commitment, as `INSTANTS`.

    Args:
        cases: `source number opened agency service channel district published_due`.
        events: `source number at kind name outcome`, any order.
        promises: The agreements in force.
        as_of: Events and cases after it have not happened yet; None takes all.

    The same input gives the same rows in the same order. A reopening within the window annuls the
    closing before it (`continuous`: the clock never stopped).
    """
    if as_of:
        cases = cases.filter(pl.col("opened") <= instant(as_of))
        events = events.filter(pl.col("at") <= instant(as_of))
    clauses = assigned(cases, promises.clauses)
    folded = (
        clauses.join(_closings(clauses, events), on=_CASE, how="left")
        .join(_milestones(clauses, events), on=_CASE, how="left")
        .join(_last_events(events), on=_CASE, how="left")
        .with_columns(start=pl.col("opened"))
        .pipe(_with_stop)
        .pipe(with_due, promises.calendars)
        .with_columns(
            _void(promises).alias("void_reason"),
            _missing().alias("missing"),
            pl.coalesce("commitment", pl.lit("resolution")).alias("commitment"),
            _reopened_after_due().alias("reopened_after_due"),
        )
    )
    return folded.select(pl.col(n).cast(t) for n, t in INSTANTS.items()).sort(_CASE)


def _last_events(events: pl.DataFrame) -> pl.DataFrame:
    return events.group_by(_CASE).agg(valid_from=pl.col("at").max())


def _closings(clauses: pl.DataFrame, events: pl.DataFrame) -> pl.DataFrame:
    """For each case the closing that held, and until when earlier ones were annulled.

    Columns: `closed`, `outcome`, `annulled_until` (the last reopening that annulled a closing),
    `first_closed`.
    """
    days = pl.coalesce("window_days", pl.lit(DEFAULT_WINDOW_DAYS))
    windows = clauses.select(*_CASE, window=pl.duration(days=days))
    turns = (
        events.filter(pl.col("kind").is_in(["closed", "reopened"]))
        .join(windows, on=_CASE, how="inner")
        # At one instant a reopening precedes the closing that answers it.
        .sort([*_CASE, "at", "kind"], descending=[False, False, False, True])
    )
    reopened = pl.when(pl.col("kind") == "reopened").then(pl.col("at"))
    closings = turns.with_columns(
        next_reopened=reopened.backward_fill().over(_CASE, order_by=None)
    ).filter(pl.col("kind") == "closed")
    annulled = (pl.col("next_reopened") - pl.col("at") <= pl.col("window")).fill_null(value=False)
    held = pl.col("at").filter(~pl.col("annulled")).min()
    return (
        closings.with_columns(annulled=annulled)
        .group_by(_CASE)
        .agg(
            closed=held,
            outcome=pl.col("outcome").filter(~pl.col("annulled")).first(),
            held_until=(pl.col("at") + pl.col("window")).filter(~pl.col("annulled")).first(),
            annulled_until=pl.col("next_reopened")
            .filter(
                pl.col("annulled")
                & (pl.col("at") < held.fill_null(pl.col("at").max() + SAME_MOMENT))
            )
            .max(),
            first_closed=pl.col("at").min(),
        )
    )


def _milestones(clauses: pl.DataFrame, events: pl.DataFrame) -> pl.DataFrame:
    """All instants of the milestone that stops each case's promise, as a list `reached`."""
    wanted = clauses.select(*_CASE, name=pl.col("stops").str.strip_prefix("milestone:"))
    reached = events.filter(pl.col("kind") == "milestone").join(wanted, on=[*_CASE, "name"])
    return reached.group_by(_CASE).agg(reached=pl.col("at").sort())


def _with_stop(rows: pl.DataFrame) -> pl.DataFrame:
    """Add `stop`, `stop_missing`, `clock_out_of_step` and `unmeasurable`."""
    after = pl.coalesce("annulled_until", pl.lit(0).cast(INSTANT))
    on_milestone = pl.col("stops").str.starts_with("milestone:").fill_null(value=False)
    reached = rows.select(*_CASE, "reached", after=after).explode("reached")
    first = (
        reached.filter(pl.col("reached") > pl.col("after"))
        .group_by(_CASE)
        .agg(milestone=pl.col("reached").min())
    )
    stopped = rows.join(first, on=_CASE, how="left", maintain_order="left").with_columns(
        stop=pl.when(on_milestone).then(pl.col("milestone")).otherwise(pl.col("closed"))
    )
    early = pl.col("start") - pl.min_horizontal("stop", "closed")
    slightly = (early > pl.duration(seconds=0)) & (early < SAME_MOMENT)
    return stopped.with_columns(
        stop=pl.when(slightly).then(pl.max_horizontal("stop", "start")).otherwise(pl.col("stop")),
        closed=pl.when(slightly)
        .then(pl.max_horizontal("closed", "start"))
        .otherwise(pl.col("closed")),
        stop_missing=on_milestone & pl.col("stop").is_null() & pl.col("closed").is_not_null(),
        clock_out_of_step=slightly.fill_null(value=False),
        unmeasurable=pl.when(early >= SAME_MOMENT).then(pl.lit("closed_before_opened")),
    )


def _void(promises: Promises) -> pl.Expr:
    reasons = dict(promises.void_outcomes)
    return pl.col("outcome").replace_strict(reasons, default=None, return_dtype=pl.String)


def _missing() -> pl.Expr:
    no_due = pl.col("missing").is_null() & pl.col("due").is_null()
    return pl.when(no_due).then(pl.lit("no_due")).otherwise(pl.col("missing"))


def _reopened_after_due() -> pl.Expr:
    """A closing in time that a later reopening, itself past the due, annulled."""
    in_time = pl.col("first_closed") <= pl.col("due")
    return (in_time & (pl.col("annulled_until") > pl.col("due"))).fill_null(value=False)
