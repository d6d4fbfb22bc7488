"""Are many old cases closed at once when a month or quarter ends?"""

from __future__ import annotations

import polars as pl

from metrics.integrity.findings import (
    Bar,
    Question,
    Scope,
    Tables,
    counted_by_day,
    marked,
    weighed,
)

ID = "bulk_closing"

LAST_DAYS = 5
"""A month's last calendar days, which hold its last working day whatever weekend or holiday ends
it."""

OLD = 7
"""Days that a case has been open: who closes what came in this week has not saved it up, however
much came in. Cases younger than that are no part of this question."""

AROUND = 14
"""So many days before and after say how many old cases a day usually closes: long enough for two
of each weekday, short enough for a season."""

LEAST_DAYS = 10
"""A service that closes old cases on fewer of those days is taken as if it closed them on ten, two
or three a week: or one that does it on a single day would have nothing to be compared with."""

BAR = Bar(ratio=4.0)
"""Four times a usual day: a Monday, or the day after a holiday, brings twice or three times as much
and is none of this."""


def _closings(tables: Tables, scope: Scope) -> pl.LazyFrame:
    """The first closings of old cases that are not void, each with its local day."""
    age = (pl.col("first_closed") - pl.col("opened")).dt.total_days()
    closed = tables["lives"].filter(age >= OLD, pl.col("void_reason").is_null())
    near = closed.filter(*scope.near(pl.col("first_closed"), AROUND, AROUND))
    return near.with_columns(at=pl.col("first_closed"), day=scope.day("first_closed"))


def _at_the_end() -> pl.Expr:
    """Whether a day is one of the last of its month."""
    left = pl.col("day").dt.month_end() - pl.col("day")
    return left.dt.total_days() < LAST_DAYS


def _period() -> pl.Expr:
    return pl.col("day").dt.strftime("%Y-%m-%d")


def _marked(tables: Tables, scope: Scope) -> pl.LazyFrame:
    ends = _closings(tables, scope).filter(_at_the_end())
    return marked(ends.with_columns(period=_period(), hit=pl.lit(value=True)), scope)


def _counted(tables: Tables, scope: Scope) -> pl.DataFrame:
    """Every closing of an old case, on whatever day: what is usual is told by other days."""
    return counted_by_day(_closings(tables, scope).with_columns(hit=pl.lit(value=True)), scope)


def _weighed(counts: pl.DataFrame, scope: Scope) -> pl.DataFrame:
    """The last days of each month against the days around them on which old cases were closed.

    Usual is that each of those days has its equal share of them; `expected` is the mean of the
    others; the test is the exact binomial one.
    """
    keys = ["agency", "service", "day"]
    whole = counts.filter(scope.has("day", AROUND, AROUND)).sort(keys).drop("n")
    whole = whole.rename({"k": "observed"})
    around = whole.rolling(
        "day", period=f"{2 * AROUND + 1}d", offset=f"-{AROUND + 1}d", group_by=keys[:2]
    ).agg(of=pl.col("observed").sum(), days=pl.len().cast(pl.Int64).clip(LEAST_DAYS))
    ends = whole.join(around, on=keys, nulls_equal=True).filter(_at_the_end(), scope.has("day"))
    others = pl.col("of") - pl.col("observed")
    counted = ends.with_columns(
        usual=1 / pl.col("days"), expected=others / (pl.col("days") - 1), period=_period()
    )
    return weighed(ID, counted, BAR)


QUESTION = Question(ID, BAR, _marked, _counted, _weighed)
