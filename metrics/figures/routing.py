"""Routing: why cases are passed on, what that costs, and how many that is of all contacts."""

from __future__ import annotations

import polars as pl

from metrics.figures.after_closing import REROUTED_FOR, by_reason, plain_rates
from metrics.figures.asked import Asked
from metrics.figures.question import PERIODS, in_period, noon, with_periods
from metrics.figures.rows import BESIDE_THE_POINT, beside, summed
from metrics.figures.shares import with_shares
from metrics.figures.sight import LACKED, blind, unseen
from metrics.figures.times import quantiles

COUNTED_BY = ("channel", *PERIODS)
"""What contacts are counted by: nobody knows which agency or service a call was about."""

_NEEDS = (("rerouted",),)


def reroute_rate(asked: Asked) -> pl.DataFrame:
    """Rerouted cases of those transferred; parts a reason, and `all_contacts`."""
    rows = plain_rates(asked, "reroute_rate")
    reasons = by_reason(asked, rows, REROUTED_FOR)
    return pl.concat([rows, reasons, _of_all_contacts(asked, rows)], how="diagonal_relaxed")


def _of_all_contacts(asked: Asked, rows: pl.DataFrame) -> pl.DataFrame:
    """The same number of cases beside all contacts of the period, where the city counts them."""
    part = {"part": pl.lit("all_contacts"), "nth": pl.lit(1)}
    groups = rows.select(*asked.by, "k")
    if asked.question.sliced - set(COUNTED_BY):
        why = pl.lit(BESIDE_THE_POINT)
        return groups.select(*asked.by, not_measurable=why, **part)
    joined = beside(groups, _contacts(asked), asked.by)
    none = (pl.col("n").is_null() | (pl.col("n") == 0)).alias("none")
    told = with_shares(joined.with_columns(none)).with_columns(
        pl.when(~pl.col("none")).then(pl.col("k", "n")),
        not_measurable=pl.when(pl.col("none")).then(pl.lit(f"{LACKED}contact_volume")),
        **part,
    )
    return told.drop("none")


def _contacts(asked: Asked) -> pl.DataFrame:
    """All contacts of the period by the by-columns."""
    question = asked.question
    rows = asked.table("contact_volume").select("day", "channel", "n")
    for column, value in question.where:
        rows = rows.filter(pl.col(column) == value) if column == "channel" else rows
    at = noon(pl.col("day"), question)
    found = in_period(rows, question, at).collect().pipe(with_periods)
    return summed(found, asked.by, [pl.col("n").sum().cast(pl.Int64)])


def reroute_cost(asked: Asked) -> pl.DataFrame:
    """Working seconds from the opening until the right agency had a rerouted case.

    `n` rerouted cases opened in the period; those without a promise are on no calendar and in no
    percentile; the part `no_target` has them as its `n`. The part `handoffs` is no share: hand-offs
    `k` for each rerouted case.
    """
    own = [name for name in asked.by if name not in PERIODS]
    passed = passed_on(asked).select(*own, "day", "lost_seconds", "reroutes")
    found = passed.collect().pipe(with_periods)
    n = pl.len().cast(pl.Int64).alias("n")
    headline = summed(found, asked.by, [n, *quantiles("lost_seconds")])
    handed = summed(found, asked.by, [n, pl.col("reroutes").sum().cast(pl.Int64).alias("k")])
    handoffs = with_shares(handed, has_interval=False)
    unknown = pl.col("lost_seconds").is_null().sum().cast(pl.Int64).alias("n")
    uncounted = summed(found, asked.by, [unknown])
    rows = [
        headline.with_columns(nth=pl.lit(0)),
        handoffs.with_columns(part=pl.lit("handoffs"), nth=pl.lit(1)),
        uncounted.with_columns(part=pl.lit("no_target"), nth=pl.lit(2)),
    ]
    return _measurable(pl.concat(rows, how="diagonal_relaxed"), asked)


def passed_on(asked: Asked) -> pl.LazyFrame:
    """The cases that went wrong ways, opened in the period, of sources that show it."""
    there = unseen(asked.standards.lacks, _NEEDS).is_null()
    wrong = (pl.col("reroutes") > 0) & pl.col("void_reason").is_null()
    rows = asked.lives().filter(pl.col("transferred") & wrong)
    return in_period(rows, asked.question, pl.col("opened")).filter(there)


def _measurable(rows: pl.DataFrame, asked: Asked) -> pl.DataFrame:
    """Where no source of the question shows that a case is passed on, nought says nothing."""
    lacks = asked.standards.lacks
    found = blind(lacks, _NEEDS)
    if not found:
        return rows
    sources = set(asked.lives().select("source").unique().collect()["source"])
    if not sources or sources - set(found):
        return rows
    reason = f"{LACKED}{min(found[source] for source in sources)}"
    return rows.with_columns(
        pl.lit(None, pl.Int64).alias("n"), not_measurable=pl.lit(reason)
    ).with_columns(k=pl.lit(None, pl.Int64))
