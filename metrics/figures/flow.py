"""The flow of cases: opened, closed, reopened, and what that leaves, per period."""

from __future__ import annotations

import polars as pl

from metrics.figures.asked import Asked
from metrics.figures.question import PERIODS, in_period, with_periods
from metrics.figures.rows import summed
from metrics.local import month_start

PARTS = ("opened", "closed", "reopened", "net")


def flow(asked: Asked) -> pl.DataFrame:
    """Events of the period, each by its own instant, void cases among them.

    Parts `opened`, `closed`, `reopened` have their number as `k` and `value`; `net` is what they
    add to the open cases. Of a case that was reopened the first closing, the first reopening,
    however late, and the closing that it ended by are told: what lies between adds as much as it
    takes.
    """
    kinds = moments()
    counts = [_count(asked, at, kind) for kind, instants in kinds.items() for at in instants]
    cells = pl.concat(pl.collect_all(counts), how="diagonal_relaxed").pipe(with_periods)
    sums = [pl.col(kind).sum().fill_null(0) for kind in kinds]
    groups = summed(cells, asked.by, sums).with_columns(
        net=pl.col("opened") - pl.col("closed") + pl.col("reopened")
    )
    return pl.concat(_part(groups, asked.by, part, nth) for nth, part in enumerate(PARTS))


def moments() -> dict[str, list[pl.Expr]]:
    """The instants at which a life is opened, closed and opened again."""
    again = pl.col("reopened").is_not_null()
    return {
        "opened": [pl.col("opened")],
        # A case that was withdrawn without a closing ended then.
        "closed": [
            pl.coalesce("first_closed", "withdrawn"),
            pl.when(again).then(pl.coalesce("last_closed", "withdrawn")),
        ],
        "reopened": [pl.col("reopened")],
    }


def _count(asked: Asked, at: pl.Expr, kind: str) -> pl.LazyFrame:
    rows = asked.lives().filter(at.is_not_null())
    dated = in_period(rows, asked.question, at).with_columns(day=month_start(pl.col("day")))
    own = [name for name in asked.by if name not in PERIODS]
    return dated.group_by([*own, "day"]).agg(pl.len().cast(pl.Int64).alias(kind))


def _part(groups: pl.DataFrame, by: list[str], part: str, nth: int) -> pl.DataFrame:
    value = pl.col(part).cast(pl.Float64)
    return groups.select(*by, part=pl.lit(part), k=part, value=value, nth=pl.lit(nth))
