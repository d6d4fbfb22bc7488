"""The flow of cases: opened, closed, reopened, and what that leaves, per period."""

from __future__ import annotations

import polars as pl

from metrics.figures.asked import Asked
from metrics.figures.question import PERIODS, in_period, with_periods
from metrics.figures.rows import summed
from metrics.figures.sight import LACKED, shown
from metrics.local import month_start

PARTS = ("opened", "closed", "reopened", "net")
_REOPENED = "reopened"


def flow(asked: Asked) -> pl.DataFrame:
    """Events of the period, each by its own instant, void cases among them.

    Parts `opened`, `closed`, `reopened` have their number as `k` and `value`; `net` is what they
    add to the open cases. Of a case that was reopened the first closing, the first reopening,
    however late, and the closing that it ended by are told: what lies between adds as much as it
    takes. Where no source of a group shows reopenings their number is null, not 0.
    """
    kinds = moments()
    counts = [_count(asked, at, kind) for kind, instants in kinds.items() for at in instants]
    cells = pl.concat(pl.collect_all(counts), how="diagonal_relaxed").pipe(with_periods)
    sums = [pl.col(kind).sum().fill_null(0) for kind in (*kinds, "unshown", "shown")]
    groups = summed(cells, asked.by, sums).with_columns(
        net=pl.col("opened") - pl.col("closed") + pl.col("reopened")
    )
    parts = [_part(groups, asked.by, part, nth) for nth, part in enumerate(PARTS)]
    return pl.concat(parts, how="diagonal_relaxed")


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
    number = pl.len().cast(pl.Int64)
    seen = (pl.col("opened").is_not_null() & shown(asked.standards.lacks, ((_REOPENED,),))).sum()
    counts = {kind: number, "shown": seen.cast(pl.Int64), "unshown": number - seen}
    return dated.group_by([*own, "day"]).agg(**counts)


def _part(groups: pl.DataFrame, by: list[str], part: str, nth: int) -> pl.DataFrame:
    told = groups.select(*by, part=pl.lit(part), k=part, nth=pl.lit(nth), not_measurable=_why(part))
    k = pl.when(pl.col("not_measurable").is_null()).then(pl.col("k"))
    return told.with_columns(k=k, value=k.cast(pl.Float64))


def _why(part: str) -> pl.Expr:
    """Of reopenings: none is told of, and every source that tells of the group's cases is blind."""
    none_shown = (pl.col(part) == 0) & (pl.col("shown") == 0) & (pl.col("unshown") > 0)
    blind = none_shown & pl.lit(part == _REOPENED)
    return pl.when(blind).then(pl.lit(LACKED + _REOPENED))
