"""Districts compared like for like: what each would have, were it served as the city is."""

from __future__ import annotations

import polars as pl

from metrics.goals import MIN_CASES
from metrics.reading.chance import Chances, binomial, together
from metrics.reading.funnel import LIMITS, as_shares, counts, state


def like_for_like(
    rows: pl.DataFrame,
    *,
    place: str = "district",
    kind: str = "service",
    least: float = MIN_CASES,
    higher_is_better: bool = True,
) -> pl.DataFrame:
    """Each place's hits against those expected of its own mix of services.

    Indirect standardisation: a place expects, of each service, its own cases times the city's
    rate, itself included, so that over all places what is expected is what was observed. The ratio
    of the two is the standardised ratio of N. E. Breslow and N. E. Day, "Statistical methods in
    cancer research" II (1987), page 65. Ratios of two places are not comparable with each other:
    each answers for its own mix.

    The limits round what is expected are exact. Were the place served as the city is, its hits
    would be a sum of binomials, one a service with the city's rate as its chance (the
    Poisson-binomial distribution). A Poisson distribution, which is usual for rare deaths, would
    be far too wide for a share of 90 %.

    Args:
        rows: `place`, `kind`, `k` and `n`: one row, or more, a place and service. Rows without a
            place help to say what the city does, and are a place of their own.
        place: The column of what is compared.
        kind: The column of what is held equal.
        least: Expected hits below which there is too little to tell.
        higher_is_better: False where a hit is nothing to be glad of, such as a reopening.

    Returns:
        A row a place, ordered by it: `k`, `n`, `value` (k / n), `expected` (hits),
        `expected_value` (expected / n), `ratio` (k / expected), `low95`, `high95`, `low998`,
        `high998` (shares of n within which chance leaves its hits), and `state`, one of
        `metrics.reading.funnel.STATES`.
    """
    sums = rows.group_by(place, kind).agg(pl.col("k", "n").sum()).filter(pl.col("n") > 0)
    city = sums.group_by(kind).agg(rate=pl.col("k").sum() / pl.col("n").sum())
    mixed = sums.join(city, on=kind, nulls_equal=True).sort(place, kind, nulls_last=True)
    folded = mixed.group_by(place, maintain_order=True).agg(
        pl.col("k", "n").sum(),
        expected=(pl.col("n") * pl.col("rate")).sum(),
        _sizes=pl.col("n"),
        _rates=pl.col("rate"),
    )
    limits = [
        counts(_served_alike(*mix)) for mix in zip(folded["_sizes"], folded["_rates"], strict=True)
    ]
    types = dict.fromkeys(LIMITS, pl.Int64)
    known = folded.hstack(pl.DataFrame(limits, schema=types, orient="row"))
    n, expected = pl.col("n"), pl.col("expected")
    told = known.with_columns(state=state(expected < least, higher_is_better=higher_is_better))
    return told.select(
        place,
        "k",
        "n",
        "expected",
        *as_shares(),
        value=pl.col("k") / n,
        expected_value=expected / n,
        ratio=pl.when(expected > 0).then(pl.col("k") / expected),
        state="state",
    )


def _served_alike(sizes: pl.Series, rates: pl.Series) -> Chances:
    """The chances of a place's hits, were it served as the city is."""
    return together([binomial(n, rate) for n, rate in zip(sizes, rates, strict=True)])
