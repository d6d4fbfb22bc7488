"""What history says of every length of a promise: the share kept, and what most would have kept."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Literal

import polars as pl

from metrics.goals import MIN_CASES
from metrics.survival import curves

SHARES: Final = (0.8, 0.9, 0.95)
"""The shares whose targets are told."""

LOOSE_WITHIN: Final = 0.9
"""A target is far looser than what is done where so many are done in half of it (SLA411)."""

TIGHT_BELOW: Final = 0.3
"""A target is far tighter than what is done where fewer would have met it (SLA411)."""

_SLACK: Final = 1e-9
"""Products of shares may miss a round one by a rounding error."""

CURVE: Final[dict[str, pl.DataType]] = {
    "amount": pl.Int64(),
    "share": pl.Float64(),
    "low": pl.Float64(),
    "high": pl.Float64(),
    "at_risk": pl.Int64(),
}
"""One row an amount of the unit at which something ended: the share done within it, its likely
range (null where nothing is known of it), and how many were still followed then."""

_NOTHING: Final = (0.0, None, None)
"""Share, low and high before anything has ended."""

Word = Literal["too_few", "looser", "tighter", "unremarkable"]


@dataclass(frozen=True)
class Told:
    """What one target would have come to.

    Attributes:
        amount: The target, in whole units.
        share: The share of cases done within it; None where nothing can be told.
        low: Lower end of its likely range at 95 %; None where nothing is known of it.
        high: Upper end.
        word: What is worth saying of the target.
    """

    amount: int
    share: float | None
    low: float | None
    high: float | None
    word: Word


@dataclass(frozen=True)
class Realistic:
    """What history says of every length that one promise could have.

    Attributes:
        cases: How many cases were followed.
        ended: How many of them had ended when they were last seen.
        curve: Columns as `CURVE`, in order; no row where nothing ended.
        reached: For each of `SHARES`, the least amount within which so many were done; None where
            the curve does not get there.
    """

    cases: int
    ended: int
    curve: pl.DataFrame
    reached: dict[float, int | None]

    @property
    def few(self) -> bool:
        """Whether these are too few cases to tell anything."""
        return self.cases < MIN_CASES


def realistic(lives: pl.DataFrame) -> Realistic:
    """The curve of these cases and the targets that most would have kept.

    Kaplan and Meier's estimate (`metrics.survival`): a case that has not ended counts among those
    that could still have met a target up to when it was last seen, and not after.

    Args:
        lives: `metrics.realistic.LIVES`.
    """
    curve = done(lives, ())
    return Realistic(
        cases=len(lives),
        ended=int(lives["ended"].sum()),
        curve=curve,
        reached={share: _least(curve, share) for share in SHARES},
    )


def told_of(found: Realistic, amount: int) -> Told:
    """What a target of so many units would have come to.

    Before the first end the share is 0, after the last known one it stays as it is. A target is
    `looser` where nine in ten were done within half of it, `tighter` where under three in ten were
    done within all of it, and nothing is said of fewer than 30 cases.

    Args:
        found: What history says.
        amount: The target.
    """
    steps = found.curve.filter(pl.col("amount") <= amount)
    share, low, high = steps.select("share", "low", "high").row(-1) if len(steps) else _NOTHING
    if found.cases == 0:
        return Told(amount, None, None, None, "too_few")
    word: Word = "too_few" if found.few else _word(found, amount, share)
    return Told(amount, share, low, high, word)


def _word(found: Realistic, amount: int, share: float) -> Word:
    usual = found.reached[LOOSE_WITHIN]
    if usual is not None and 2 * usual <= amount:
        return "looser"
    return "tighter" if share < TIGHT_BELOW - _SLACK else "unremarkable"


def apart(lives: pl.DataFrame, by: str, amount: int) -> pl.DataFrame:
    """The same for parts of the cases, so that an average hides none of them.

    Args:
        lives: `LIVES` and the column `by`; rows in which it is null are left out.
        by: Such as `district` or `season`.
        amount: The target that is asked about.

    Returns:
        One row a part, in order: `by`, `cases`, `share` within the amount with `low` and `high`,
        the least amounts `p80`, `p90` and `p95`, and `few`: too few cases to tell. Of those the
        share and the amounts are null.
    """
    parts = lives.filter(pl.col(by).is_not_null())
    curve = done(parts, (by,))
    counted = parts.group_by(by).agg(cases=pl.len().cast(pl.Int64)).sort(by)
    at = curve.filter(pl.col("amount") <= amount).group_by(by, maintain_order=True).last()
    reached = [
        pl.col("amount").filter(pl.col("share") >= share - _SLACK).min().alias(f"p{share:.0%}"[:-1])
        for share in SHARES
    ]
    times = curve.group_by(by).agg(reached)
    told = counted.join(at.select(by, "share", "low", "high"), on=by, how="left").join(
        times, on=by, how="left"
    )
    few = pl.col("cases") < MIN_CASES
    hidden = ["share", "low", "high", "p80", "p90", "p95"]
    return (
        told.with_columns(few=few, share=pl.col("share").fill_null(0.0))
        .with_columns(pl.when(~few).then(name).alias(name) for name in hidden)
        .select(by, "cases", *hidden, "few")
        .sort(by)
    )


def done(lives: pl.DataFrame, by: Sequence[str]) -> pl.DataFrame:
    """The by-columns and `CURVE`: what is done instead of what is left."""
    found = curves(lives.lazy().with_columns(seconds="amount"), by)
    return found.select(
        *by,
        amount="seconds",
        share=1 - pl.col("share"),
        low=1 - pl.col("high"),
        high=1 - pl.col("low"),
        at_risk="at_risk",
    )


def _least(curve: pl.DataFrame, share: float) -> int | None:
    reached = curve.filter(pl.col("share") >= share - _SLACK)["amount"]
    return None if reached.is_empty() else int(reached[0])
