"""Precision and recall of the judge for all cases, estimated from the messages that were read."""

from __future__ import annotations

from math import sqrt
from typing import Final, NamedTuple

import polars as pl

from metrics.interval import Z

LABELLED: Final[dict[str, pl.DataType]] = {
    "stratum": pl.String(),
    "stratum_rows": pl.Int64(),
    "stratum_drawn": pl.Int64(),
    "cases": pl.Int64(),
    "found": pl.Boolean(),
    "holds": pl.Boolean(),
}
"""One row a message that was drawn and read: what the judge and what the readers said of it."""


class Share(NamedTuple):
    """A share of all cases, with the ends of its interval at 95 %; None where nothing is in it."""

    value: float | None
    low: float | None
    high: float | None


class Accuracy(NamedTuple):
    """How good the judge is at finding one thing.

    Attributes:
        precision: Of the cases whose message the judge says has it, the share whose message has it.
        recall: Of the cases whose message has it, the share of which the judge says so.
        texts_precision: The same as precision, each distinct message counted once.
        texts_recall: The same as recall, each distinct message counted once.
        both: Messages read of which judge and readers say so.
        judge_alone: Messages read of which the judge alone says so.
        readers_alone: Messages read of which the readers alone say so.
        n: Messages read.
    """

    precision: Share
    recall: Share
    texts_precision: float | None
    texts_recall: float | None
    both: int
    judge_alone: int
    readers_alone: int
    n: int


def accuracy(rows: pl.DataFrame) -> Accuracy:
    """How good the judge is, by what two readers settled.

    Args:
        rows: `LABELLED`; every message that was drawn, so that `stratum_drawn` of each stratum.
    """
    both = pl.col("found") & pl.col("holds")
    count = rows.select(
        both=both.sum(), found=pl.col("found").sum(), holds=pl.col("holds").sum()
    ).row(0)
    return Accuracy(
        precision=share(rows, "found", "holds"),
        recall=share(rows, "holds", "found"),
        texts_precision=_of_texts(rows, "found", "holds"),
        texts_recall=_of_texts(rows, "holds", "found"),
        both=count[0],
        judge_alone=count[1] - count[0],
        readers_alone=count[2] - count[0],
        n=len(rows),
    )


def _of_texts(rows: pl.DataFrame, among: str, of: str) -> float | None:
    """Of the distinct messages of `among` the share that are of `of`."""
    weight = pl.col("stratum_rows") / pl.col("stratum_drawn") * pl.col(among)
    of_all = rows.select((weight * pl.col(of)).sum(), all=weight.sum()).row(0)
    return of_all[0] / of_all[1] if of_all[1] else None


def share(rows: pl.DataFrame, among: str, of: str) -> Share:
    """Of the cases of `among` the share that are of `of`, estimated from a stratified draw.

    The ratio estimator with its linearised variance (W. G. Cochran, "Sampling techniques", third
    edition, 1977, section 6.11), and the Wilson interval at the size of a simple draw
    that would be as good (E. L. Korn and B. I. Graubard, "Confidence intervals for proportions with
    small expected number of positive counts estimated from survey data", Survey Methodology 24
    (1998)): never more than were read, and where all of them agree, what the weights are worth.

    Args:
        rows: As `accuracy` takes them.
        among: The column that says which messages are meant.
        of: The column that says which of these are counted.
    """
    weight = pl.col("stratum_rows") / pl.col("stratum_drawn") * pl.col("cases")
    inside = rows.select("stratum", "stratum_rows", "stratum_drawn", "cases", among, of)
    inside = inside.with_columns(
        x=pl.col(among).cast(pl.Float64) * pl.col("cases"),
        y=(pl.col(among) & pl.col(of)).cast(pl.Float64) * pl.col("cases"),
        weight=weight * pl.col(among),
    )
    of_all = inside.select((pl.col("weight") * pl.col(of)).sum(), all=pl.col("weight").sum()).row(0)
    if not of_all[1]:
        return Share(None, None, None)
    value = of_all[0] / of_all[1]
    return Share(value, *_wilson(value, _worth(inside, value, of_all[1], among)))


def _worth(inside: pl.DataFrame, value: float, total: float, among: str) -> float:
    """The size of a simple random draw that tells as much."""
    read = inside.filter(pl.col(among))["weight"]
    kish = float(read.sum()) ** 2 / float((read**2).sum())
    variance = _variance(inside, value) / total**2
    if not 0 < value < 1 or not variance:
        return kish
    return min(value * (1 - value) / variance, float(len(read)))


def _variance(inside: pl.DataFrame, value: float) -> float:
    """Of the estimated total of what the ratio leaves unexplained, over all strata."""
    rest = inside.with_columns(e=pl.col("y") - value * pl.col("x"))
    strata = rest.group_by("stratum").agg(
        pl.col("stratum_rows", "stratum_drawn").first(), spread=pl.col("e").var().fill_null(0.0)
    )
    drawn, all_ = pl.col("stratum_drawn"), pl.col("stratum_rows")
    each = all_.cast(pl.Float64) ** 2 * (1 - drawn / all_) * pl.col("spread") / drawn
    return float(strata.select(each.sum()).item())


def _wilson(value: float, n: float) -> tuple[float, float]:
    """The Wilson interval of a share at a size that need not be whole."""
    z2 = Z**2
    middle = (value + z2 / (2 * n)) / (1 + z2 / n)
    half = Z / (1 + z2 / n) * sqrt(value * (1 - value) / n + z2 / (4 * n**2))
    low, high = max(0.0, middle - half), min(1.0, middle + half)
    return (0.0 if value == 0 else low), (1.0 if value == 1 else high)
