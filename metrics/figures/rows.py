"""The row of a figure: its columns, and how frames of a few of them become whole."""

from __future__ import annotations

import polars as pl

from metrics.verdicts import STATES

ROW: dict[str, pl.DataType] = {
    "figure": pl.String(),
    "part": pl.String(),
    "k": pl.Int64(),
    "n": pl.Int64(),
    "value": pl.Float64(),
    "low": pl.Float64(),
    "high": pl.Float64(),
    "goal": pl.Float64(),
    "verdict": pl.String(),
    "goals_missed": pl.Int64(),
    "goals_total": pl.Int64(),
    "signal": pl.String(),
    **dict.fromkeys(STATES, pl.Int64()),
    "median": pl.Float64(),
    "p80": pl.Float64(),
    "p90": pl.Float64(),
    "provisional": pl.Int64(),
    "not_measurable": pl.String(),
    "left_out": pl.Int64(),
    "known_by": pl.String(),
}
"""The columns of every figure row, before the by-columns; what does not apply is null.

- `part` is null in a figure's headline and names the rows beside it (`30_days`, `resident`, …).
- `median`, `p80` and `p90` are seconds; null where the curve does not get there.
- `not_measurable` says why a figure cannot be had, as `no_reopened` or `nothing_promised`;
  `BESIDE_THE_POINT` where the question asks by what means nothing for it.
- `known_by` says of figures about messages whether they are known to have been `sent`, or only the
  text that is there last (`text_present`), or both (`mixed`).
- `left_out` is how many cases were not counted because their source cannot show it.
"""

BESIDE_THE_POINT = "not_counted_by_this"
"""Why a figure, or a part of one, has no value by a dimension that means nothing for it."""

ORDER = "nth"
"""The column by which the rows of one group are ordered: headline first, then the parts."""


def whole_rows(rows: pl.DataFrame, figure: str, by: list[str]) -> pl.DataFrame:
    """Rows of a figure with all columns of `ROW` and the by-columns, in order of the groups."""
    given = rows.with_columns(figure=pl.lit(figure))
    missing = {n: pl.lit(None, t) for n, t in (ROW | {ORDER: pl.Int64()}).items()}
    full = given.with_columns(**{n: e for n, e in missing.items() if n not in given.columns})
    ordered = full.sort([*by, ORDER], nulls_last=True, maintain_order=True)
    return ordered.select(*(pl.col(n).cast(t) for n, t in ROW.items()), *by)


def beside_the_point(by: list[str]) -> pl.DataFrame:
    """The one row of a figure that the question cannot be asked of: it names no group."""
    return pl.DataFrame(
        [(*(None for _ in by), BESIDE_THE_POINT)],
        schema=dict.fromkeys((*by, "not_measurable"), pl.String),
        orient="row",
    )


def summed(rows: pl.DataFrame | pl.LazyFrame, by: list[str], sums: list[pl.Expr]) -> pl.DataFrame:
    """Sums by the by-columns; without any one row, be it of nothing."""
    lazy = rows.lazy()
    return (lazy.group_by(by).agg(sums) if by else lazy.select(sums)).collect()


def beside(left: pl.DataFrame, right: pl.DataFrame, by: list[str]) -> pl.DataFrame:
    """Two frames of the same groups side by side; the left one has all of them, in its order."""
    if not by:
        return pl.concat([left, right], how="horizontal")
    return left.join(right, on=by, how="left", nulls_equal=True, maintain_order="left")
