"""First promises for services that have none: what most cases would have met, in round lengths."""

from __future__ import annotations

from typing import Final

import polars as pl

from metrics.goals import MIN_CASES
from metrics.realistic.reading import done

SHARE: Final = 0.8
"""A first promise is what four in five cases would have met."""

LENGTHS: Final = (1, 2, 3, 5, 7, 10, 15, 20, 30, 45, 60, 90, 120, 180)
"""Whole days that a person would promise; nobody plans by a longer one."""

_SLACK: Final = 1e-9
"""Products of shares may miss a round one by a rounding error."""

PROPOSALS: Final[dict[str, pl.DataType]] = {
    "service": pl.String(),
    "why": pl.String(),
    "cases": pl.Int64(),
    "ended": pl.Int64(),
    "least": pl.Int64(),
    "amount": pl.Int64(),
    "share": pl.Float64(),
    "low": pl.Float64(),
    "high": pl.Float64(),
}
"""One row a service: its cases and how many ended; the least amount within which `SHARE` were done,
the round one that is proposed, and the share done within that with its likely range at 95 %.

`why` is `proposed`, or what speaks against a promise: `too_few` cases to tell anything (fewer than
`metrics.goals.MIN_CASES`), `not_reached` where the curve never gets to the share, `too_long` where
the least amount is above every length. Without a proposal `amount`, `share`, `low` and `high` are
null.
"""


def proposals(lives: pl.DataFrame) -> pl.DataFrame:
    """For each service the shortest round target that `SHARE` of its cases would have met.

    The share is Kaplan and Meier's estimate (`metrics.survival`): a case that is still open counts
    among those that could have met a target up to when it was last seen. The round target is the
    next of `LENGTHS`; no two neighbours are further apart than a factor of two, so that none is
    proposed of which twice the work is done in half of the time.

    Args:
        lives: `metrics.realistic.LIVES` of one commitment, in whole days of one calendar; cases
            without a service are left out.

    Returns:
        `PROPOSALS`, the most cases first, then by name.
    """
    named = lives.filter(pl.col("service").is_not_null())
    counted = named.group_by("service").agg(
        cases=pl.len().cast(pl.Int64), ended=pl.col("ended").sum().cast(pl.Int64)
    )
    curve = done(named, ("service",))
    least = curve.filter(pl.col("share") >= SHARE - _SLACK).group_by("service").agg(
        least=pl.col("amount").min()
    )  # fmt: skip
    known = counted.join(least, on="service", how="left")
    said = _rounded(known).join(_within(curve, _rounded(known)), on="service", how="left")
    hidden = [pl.when(why="proposed").then(c).alias(c) for c in ("amount", "share", "low", "high")]
    return said.with_columns(hidden).select(*PROPOSALS).sort(-pl.col("cases"), "service")


def _rounded(known: pl.DataFrame) -> pl.DataFrame:
    """With `amount`, the round length above the least, and `why` it is proposed or not."""
    lengths = pl.DataFrame({"amount": LENGTHS}, schema={"amount": pl.Int64})
    above = known.sort("least").join_asof(
        lengths, left_on="least", right_on="amount", strategy="forward", coalesce=False
    )
    why = (
        pl.when(pl.col("cases") < MIN_CASES)
        .then(pl.lit("too_few"))
        .when(pl.col("least").is_null())
        .then(pl.lit("not_reached"))
        .when(pl.col("amount").is_null())
        .then(pl.lit("too_long"))
        .otherwise(pl.lit("proposed"))
    )
    return above.with_columns(why=why)


def _within(curve: pl.DataFrame, rounded: pl.DataFrame) -> pl.DataFrame:
    """The share done within each service's round length: `service share low high`."""
    wanted = rounded.select("service", asked="amount")
    steps = curve.join(wanted, on="service").filter(pl.col("amount") <= pl.col("asked"))
    last = steps.sort("amount").group_by("service").last()
    return last.select("service", "share", "low", "high")
