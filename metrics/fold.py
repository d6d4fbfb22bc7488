"""The fold: a case's events become the instants that every verdict is a function of."""

from __future__ import annotations

from datetime import datetime

import polars as pl

from metrics.clock import due_calendar_days
from metrics.dues import FIRST_START, LAST_START, with_due, with_stated_due
from metrics.instants import INSTANT, epoch_seconds, from_epoch_seconds, instant, second
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
    "stated_due": INSTANT,
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

`stated_due` is what the city says it aims at, beside the due that it publishes; `stop` the
promised stop that held; `closed` the closing that held, with the outcome it had; `held_until` the
last instant at which a reopening would still annul it; `valid_from` the case's last event. A stop
or closing up to a minute before the start is moved to it.
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

    The same input gives the same rows in the same order, however it was ordered.

    - A reopening at most the window's days after a closing, counted on the city's wall clock,
      annuls it (`continuous`: the clock never stopped). A later one leaves the closing, and with
      it the verdict.
    - Another stop than the closing holds from the last reopening that annulled a closing on: what
      was reached before it was not the end.
    - Where several things happened at one instant, the reopening came first: it is the last
      instant at which a source that only shows states can have reopened the case.
    """
    if as_of:
        cases = cases.filter(pl.col("opened") <= instant(as_of))
        events = events.filter(pl.col("at") <= instant(as_of))
    rows = _rows(cases, promises)
    happened = _happened(rows, events)
    closings = _closings(happened, promises.zone)
    annulling, stops = _annulling(closings), _stops(happened)
    folded = (
        rows.join(_held(closings), on="row", how="left")
        .join(_reached(stops, annulling), on="row", how="left")
        .join(happened.group_by("row").agg(valid_from=pl.col("at").max()), on="row", how="left")
        .pipe(_with_stop)
        .pipe(with_due, promises.calendars)
        .pipe(with_stated_due, promises.calendars)
        .pipe(_with_reopened_after_due, stops, annulling)
        .with_columns(
            _void(promises).alias("void_reason"),
            _unmeasurable().alias("unmeasurable"),
            _missing().alias("missing"),
            pl.coalesce("commitment", pl.lit("resolution")).alias("commitment"),
        )
    )
    return folded.select(pl.col(n).cast(t) for n, t in INSTANTS.items()).sort(_CASE)


def _rows(cases: pl.DataFrame, promises: Promises) -> pl.DataFrame:
    """The cases with their clauses, numbered: joining numbers is far cheaper than joining names."""
    return (
        assigned(cases, promises.clauses)
        .with_row_index("row")
        .with_columns(
            start=pl.col("opened"),
            days=pl.coalesce("window_days", pl.lit(DEFAULT_WINDOW_DAYS, pl.Int64)),
            stop_kind=pl.coalesce("stops", pl.lit("closed")).str.extract("^([^:]*)"),
            stop_name=pl.col("stops").str.extract(":(.*)$"),
        )
    )


def _happened(rows: pl.DataFrame, events: pl.DataFrame) -> pl.DataFrame:
    """The events with the number of their case, and what matters of its clause."""
    cases = rows.select(*_CASE, "row", "days", "stop_kind", "stop_name")
    return events.select(*_CASE, "at", "kind", "name", "outcome").join(cases, on=_CASE).drop(_CASE)


def _closings(happened: pl.DataFrame, zone: str) -> pl.DataFrame:
    """Every closing in order: `until`, the end of its window, and the reopening that annulled it.

    Columns: `row at outcome until annulled_at`.
    """
    turns = happened.filter(pl.col("kind").is_in(["closed", "reopened"])).sort(
        # The outcome only settles which of two closings at one instant comes first.
        ["row", "at", "kind", "outcome"],
        descending=[False, False, True, False],
        nulls_last=True,
    )
    reopened = pl.when(pl.col("kind") == "reopened").then("at")
    # The row of the reopening tells whether it is one of the same case.
    following = turns.select(
        "row",
        "at",
        "kind",
        "outcome",
        "days",
        next_at=reopened.backward_fill(),
        next_row=pl.when(pl.col("kind") == "reopened").then("row").backward_fill(),
    ).filter(pl.col("kind") == "closed")
    annulled = (pl.col("next_row") == pl.col("row")) & (second("next_at") <= pl.col("until"))
    return following.with_columns(until=_window_ends(following, zone)).select(
        "row", "at", "outcome", "until", annulled_at=pl.when(annulled).then("next_at")
    )


def _window_ends(closings: pl.DataFrame, zone: str) -> pl.Series:
    """The same time of day on the city's clock, `days` dates after each closing."""
    at = epoch_seconds(closings["at"].clip(FIRST_START, LAST_START))
    return from_epoch_seconds(due_calendar_days(at, closings["days"].to_numpy(), zone))


def _held(closings: pl.DataFrame) -> pl.DataFrame:
    """For each case the first closing that was not annulled: `closed outcome held_until`."""
    return (
        closings.filter(pl.col("annulled_at").is_null())
        .group_by("row")
        .agg(
            closed=pl.col("at").first(),
            outcome=pl.col("outcome").first(),
            held_until=pl.col("until").first(),
        )
    )


def _annulling(closings: pl.DataFrame) -> pl.DataFrame:
    """The reopenings that annulled a closing before the one that held: `row annulled_at`."""
    annulled = closings.filter(pl.col("annulled_at").is_not_null())
    held = closings.filter(pl.col("annulled_at").is_null()).select("row", "at")
    first_held = held.join(annulled, on="row", how="semi").group_by("row").agg(pl.col("at").min())
    return (
        annulled.join(first_held, on="row", how="left", suffix="_held")
        .filter(pl.col("at_held").is_null() | (pl.col("at") < pl.col("at_held")))
        .select("row", "annulled_at")
        .unique()
    )


def _stops(happened: pl.DataFrame) -> pl.DataFrame:
    """All events that stop their case's promise, closings among them: `row at kind`."""
    of_kind = pl.col("kind") == pl.col("stop_kind")
    of_name = pl.col("stop_name").is_null() | (pl.col("name") == pl.col("stop_name"))
    return happened.filter(of_kind & of_name).select("row", "at", "kind")


def _reached(stops: pl.DataFrame, annulling: pl.DataFrame) -> pl.DataFrame:
    """The first stop other than a closing that no later reopening annulled: `row reached`."""
    last = annulling.group_by("row").agg(pl.col("annulled_at").max())
    return (
        stops.filter(pl.col("kind") != "closed")
        .join(last, on="row", how="left")
        .filter(pl.col("annulled_at").is_null() | (pl.col("at") >= pl.col("annulled_at")))
        .group_by("row")
        .agg(reached=pl.col("at").min())
    )


def _with_stop(rows: pl.DataFrame) -> pl.DataFrame:
    """Add `stop`, `stop_missing`, `clock_out_of_step` and `too_early`."""
    on_closing = pl.col("stop_kind") == "closed"
    stopped = rows.with_columns(stop=pl.when(on_closing).then("closed").otherwise("reached"))
    early = pl.col("start") - pl.min_horizontal("stop", "closed")
    slightly = ((early > pl.duration(seconds=0)) & (early < SAME_MOMENT)).fill_null(value=False)
    return stopped.with_columns(
        *(_moved_to_start(name, slightly) for name in ("stop", "closed")),
        stop_missing=~on_closing & pl.col("stop").is_null() & pl.col("closed").is_not_null(),
        clock_out_of_step=slightly,
        too_early=(early >= SAME_MOMENT).fill_null(value=False),
    )


def _moved_to_start(name: str, slightly: pl.Expr) -> pl.Expr:
    before = slightly & (pl.col(name) < pl.col("start"))
    return pl.when(before).then("start").otherwise(name).alias(name)


def _with_reopened_after_due(
    rows: pl.DataFrame, stops: pl.DataFrame, annulling: pl.DataFrame
) -> pl.DataFrame:
    """Add `reopened_after_due`: the stop came in time, and was annulled once the due had passed."""
    undone = (
        stops.join(annulling, on="row")
        .filter(pl.col("annulled_at") > pl.col("at"))
        .group_by("row", "at")
        .agg(pl.col("annulled_at").min())
        .join(rows.select("row", second("due")), on="row")
        .filter(second("at") <= pl.col("due"), second("annulled_at") > pl.col("due"))
    )
    flagged = undone.select("row", reopened_after_due=pl.lit(True)).unique()
    return rows.join(flagged, on="row", how="left", maintain_order="left").with_columns(
        pl.col("reopened_after_due").fill_null(value=False)
    )


def _void(promises: Promises) -> pl.Expr:
    reasons = dict(promises.void_outcomes)
    return pl.col("outcome").replace_strict(reasons, default=None, return_dtype=pl.String)


def _unmeasurable() -> pl.Expr:
    """What is wrong with the case's instants; a promise without a due is no fault of them."""
    uncounted = pl.col("unit").is_not_null() & pl.col("due").is_null()
    return (
        pl.when(pl.col("too_early"))
        .then(pl.lit("closed_before_opened"))
        .when(uncounted)
        .then(pl.lit("opened_in_an_impossible_year"))
    )


def _missing() -> pl.Expr:
    """Why there is no promise: that of `assigned`, or a promise without a due of this case."""
    no_due = pl.col("missing").is_null() & pl.col("due").is_null() & pl.col("unit").is_null()
    return pl.when(no_due).then(pl.lit("no_due")).otherwise(pl.col("missing"))
