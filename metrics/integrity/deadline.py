"""Is work marked as done in the last hour before a due more often than at other times?"""

from __future__ import annotations

import polars as pl

from metrics.integrity.findings import (
    Bar,
    Question,
    Scope,
    Tables,
    concluded,
    marked,
    resolutions,
)
from metrics.local import wall
from metrics.reading.chance import binomial, together

ID = "deadline_spike"

HOURS = 3
"""The last hour is compared with the two before it: so close to a due, nothing but the due itself
sets them apart, and people are at work on the same day."""

BAR = Bar(hits=20, ratio=1.5)
"""Half as many again: an hour before the due is when an honest person hurries too. With a ratio of
3 at most (all of three hours in the last), 2 would let half of all bunching pass."""

LEAST_ELSEWHERE = 100
"""So many stops away from any due say when in the day a service marks its work as done. With fewer
the question is not asked."""

_HOUR, _HALF = 3_600, 1_800


def _stops(tables: Tables, scope: Scope) -> pl.LazyFrame:
    """The first stop of each case, how many seconds before the due, and both their local hours."""
    at, due = pl.coalesce("first_stop", "stop"), pl.coalesce("due_continuous", "due")
    early = (pl.col("due") - pl.col("at")).dt.total_seconds()
    hour_before = pl.col("due") - pl.duration(seconds=_HALF)
    return (
        resolutions(tables)
        .filter(*scope.near(at))
        .select("source", "number", "agency", "service", at=at, due=due)
        .filter(scope.holds())
        .with_columns(
            early=early,
            hour=wall(pl.col("at"), scope.zone).dt.hour(),
            due_hour=wall(hour_before, scope.zone).dt.hour(),
        )
    )


def _near() -> pl.Expr:
    """Whether a stop lies in the last hours before its due."""
    return pl.col("early").is_between(0, HOURS * _HOUR, closed="left")


def _marked(tables: Tables, scope: Scope) -> pl.LazyFrame:
    near = _stops(tables, scope).filter(_near())
    return marked(near.with_columns(hit=pl.col("early") < _HOUR), scope)


def _weighed(counted: pl.DataFrame, scope: Scope) -> pl.DataFrame:
    """Each service's hits against what its own habits through the day would give.

    A stop of the last three hours lies in the last one with the share that this hour of the day has
    of the three among the service's stops away from any due, or a third where that is less. The
    test is exact: with shares of their own for each hour of the due the hits are a sum of
    binomials.
    """
    keys = ["agency", "service", "due_hour"]
    by_due, elsewhere = _by_hour(counted.filter(scope.has("day")), keys)
    shares = by_due.join(_habits(elsewhere), on=keys, nulls_equal=True).sort(keys)
    of_services = shares.group_by("agency", "service", maintain_order=True).agg(
        pl.col("observed", "of").sum(),
        expected=(pl.col("of") * pl.col("share")).sum(),
        sizes=pl.col("of"),
        shares=pl.col("share"),
    )
    chances = [
        together([binomial(n, p) for n, p in zip(sizes, each, strict=True)]).at_least(k)
        for sizes, each, k in zip(
            of_services["sizes"], of_services["shares"], of_services["observed"], strict=True
        )
    ]
    tested = of_services.with_columns(
        usual=pl.col("expected") / pl.col("of"),
        chance=pl.Series(chances, dtype=pl.Float64),
        test=pl.lit("poisson_binomial"),
    )
    return concluded(ID, tested, BAR)


def _counted(tables: Tables, scope: Scope) -> pl.DataFrame:
    """Stops by their day and an hour, with `hits` of `all`: near its due by that of the due.

    Away from any it is the stop's own. By both hours there would be nearly as many rows as stops.
    """
    # A stop without a due is neither near one nor away from any.
    stops = _stops(tables, scope).with_columns(is_near=_near(), day=scope.day())
    told = stops.filter(pl.col("is_near").is_not_null())
    hour = pl.when("is_near").then("due_hour").otherwise("hour")
    keys = ["agency", "service", "day", "is_near", "hour"]
    return (
        told.with_columns(hour=hour)
        .group_by(keys)
        .agg(hits=(pl.col("early") < _HOUR).sum(), all=pl.len())
        .sort(keys)
        .collect()
        .with_columns(pl.col("agency", "service").cast(pl.Categorical))
    )


def _by_hour(counted: pl.DataFrame, keys: list[str]) -> tuple[pl.DataFrame, pl.DataFrame]:
    """Hits `observed` of the stops near their due by its hour, and `len` others by their own."""
    hours = counted.group_by("agency", "service", "is_near", due_hour="hour").agg(
        pl.col("hits", "all").sum().cast(pl.Int64)
    )
    named = hours.with_columns(pl.col("agency", "service").cast(pl.String))
    near, away = named.filter("is_near"), named.filter(~pl.col("is_near"))
    return near.select(*keys, observed="hits", of="all"), away.select(*keys, len="all")


def _habits(elsewhere: pl.DataFrame) -> pl.DataFrame:
    """By service and hour before a due, the share which that hour has of it and the two before.

    Args:
        elsewhere: `agency`, `service`, `due_hour` (0 to 23) and `len`, the stops in that hour.
    """
    keys = ["agency", "service", "due_hour"]
    services = elsewhere.group_by("agency", "service").agg(pl.col("len").sum())
    known = services.filter(pl.col("len") >= LEAST_ELSEWHERE).drop("len")
    hours = pl.DataFrame({"due_hour": range(24)}, schema={"due_hour": pl.Int8})
    whole = (
        known.join(hours, how="cross")
        .join(elsewhere, on=keys, how="left", nulls_equal=True)
        .with_columns(pl.col("len").fill_null(0))
        .sort(keys)
    )
    three = pl.sum_horizontal("len", *(_hours_back(nth) for nth in range(1, HOURS)))
    share = pl.when(three > 0).then(pl.col("len") / three).otherwise(1.0).clip(1 / HOURS)
    return whole.select(*keys, share=share)


def _hours_back(nth: int) -> pl.Expr:
    """The count of the hour so many hours earlier on a clock without midnight."""
    around = (pl.col("due_hour").cast(pl.Int64) - nth) % 24
    return pl.col("len").gather(around).over("agency", "service")


QUESTION = Question(ID, BAR, _marked, _counted, _weighed)
