"""How long after the last thing that happened to a case a promise can still fall due."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta

import polars as pl

from metrics.dues import counted_due
from metrics.fold.knowing import KEY
from metrics.instants import INSTANT, instant
from metrics.promises import Promises

_YEARS = timedelta(days=3 * 366)
"""Targets are counted from each day of so long: holidays and seasons come round in it."""

_AT_MOST = timedelta(days=7)
"""What the hours of a start can add: a day is counted from noon."""


def reach(promises: Promises, agency: str, before: date) -> timedelta | None:
    """An upper bound for the time from a case's last event to the latest of its dues.

    All pauses but an open one, all closings and all changes of urgency lie before the last event:
    after it a clock has at most its whole target to run, and an open pause its cap.

    Args:
        promises: The agreements in force.
        agency: Whose.
        before: The date before which cases were opened.

    Returns:
        None where nothing bounds it: a due is given by the data, or a pause has no cap.
    """
    clauses = promises.clauses.filter(pl.col("agency") == agency)
    given = pl.any_horizontal(pl.col(n).is_not_null() for n in ("due_field", "due_event"))
    rules = promises.pauses.join(clauses, on=["agreement", "version", "commitment"], how="semi")
    uncapped = pl.col("max_total_unit").is_null() & pl.col("max_each_unit").is_null()
    if clauses.select(given.any()).item() or rules.select(uncapped.any()).item():
        return None
    targets = pl.concat([clauses.select(_TERMS), _others(clauses, promises)])
    caps = _longest(_caps(clauses, rules), promises, before).group_by("reason").agg(_LENGTH.max())
    longest = _longest(targets.with_columns(reason=pl.lit(None, pl.String)), promises, before)
    lengths = [longest["length"].max(), *caps["length"]]
    return sum((one for one in lengths if isinstance(one, timedelta)), _AT_MOST)


_TERMS = ("calendar", "day_rule", "cutoff", "unit", "amount")
_LENGTH = pl.col("length")


def _others(clauses: pl.DataFrame, promises: Promises) -> pl.DataFrame:
    """The targets of single levels of urgency and of seasons."""
    own = clauses.select("clause", "calendar", "day_rule", "cutoff")
    return promises.targets.join(own, on="clause").select(_TERMS)


def _caps(clauses: pl.DataFrame, rules: pl.DataFrame) -> pl.DataFrame:
    """The caps of pauses on each calendar on which they may be counted: `_TERMS reason`."""
    named = rules.select(
        "reason",
        unit=pl.coalesce("max_total_unit", "max_each_unit"),
        amount=pl.coalesce("max_total_amount", "max_each_amount"),
        day_rule=pl.lit("same_time"),
        cutoff=pl.lit(None, pl.Int64),
    ).unique()
    calendars = clauses.select("calendar").unique()
    return named.join(calendars, how="cross").select(*_TERMS, "reason")


def _longest(targets: pl.DataFrame, promises: Promises, before: date) -> pl.DataFrame:
    """How long each target can last: `reason length`."""
    some = targets.drop_nulls("unit").unique()
    noon = datetime.combine(before, time(12), UTC)
    starts = pl.datetime_range(noon - _YEARS, noon, "1d", eager=True).cast(INSTANT).alias("start")
    asked = some.join(starts.to_frame(), how="cross")
    dues = counted_due(asked, promises.calendars)
    return asked.select("reason", length=dues - asked["start"])


def may_fall_due(instants: pl.LazyFrame, since: datetime, reach_: timedelta | None) -> pl.LazyFrame:
    """The cases of which a promise may fall due at an instant or later: `source number opened`.

    Args:
        instants: `metrics.tables.INSTANTS`, under whatever promises.
        since: The instant.
        reach_: Of the promises that are asked about; None: any case may.
    """
    if reach_ is None:
        return instants.select(*KEY, "opened").unique()
    late = pl.coalesce("due_at_cap", "due", "opened") >= instant(since)
    lately = pl.col("valid_from") >= instant(since - reach_)
    mattering = (pl.col("closed").is_null() | late | lately).fill_null(value=True)
    return instants.filter(mattering).select(*KEY, "opened").unique()
