"""Shares of what both sides do for the agreement itself: contacts, articles, notices, reviews."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

import polars as pl

from metrics.figures.asked import Asked
from metrics.figures.question import PERIODS, scoped, with_periods, within
from metrics.figures.rows import summed
from metrics.figures.shares import with_shares

TABLE: Final = "obligations"

SIDES: Final = ("agency", "version", *PERIODS)
"""The dimensions that duties know: they are about no case."""

_NOW: Final = ("contacts_fresh", "knowledge_fresh")
"""Figures of the present day, whatever period is asked for."""

PARTS: Final[dict[str, tuple[str, ...]]] = {"review_held": ("actions_on_time",)}
"""The rows beside the headlines."""


def kept_share(asked: Asked, figure: str) -> pl.DataFrame:
    """What was kept of what was owed; not measurable where nothing was owed, with the reason.

    A row without `kept` counts nothing and says why there is nothing to count; it belongs to no
    month.
    """
    rows = owed(asked, figure)
    parts = [
        _share(asked, rows, part, nth) for nth, part in enumerate((None, *PARTS.get(figure, ())))
    ]
    return pl.concat(parts)


def owed(asked: Asked, figure: str) -> pl.LazyFrame:
    """The obligations of a figure that the question is about, with their month and quarter."""
    question = asked.question
    rows = scoped(asked.table(TABLE), question).filter(pl.col("figure") == figure)
    if set(question.by) & set(PERIODS):
        rows = rows.filter(pl.col("kept").is_not_null())
    at_any_time = replace(question, start=None, end=None)
    return within(rows, at_any_time if figure in _NOW else question).pipe(with_periods)


def _share(asked: Asked, rows: pl.LazyFrame, part: str | None, nth: int) -> pl.DataFrame:
    own = rows.filter(pl.col("part").eq_missing(pl.lit(part, pl.String)))
    counted = summed(
        own,
        asked.by,
        [
            pl.col("kept").sum().cast(pl.Int64).alias("k"),
            pl.col("kept").count().cast(pl.Int64).alias("n"),
            pl.col("why").drop_nulls().sort().first().alias("reason"),
        ],
    )
    return with_shares(counted).select(
        *asked.by, "k", "n", "value", "low", "high",
        not_measurable=pl.when(pl.col("n") == 0).then("reason"),
        part=pl.lit(part, pl.String),
        nth=pl.lit(nth),
    )  # fmt: skip


def beside_duties(figure: str, sliced: frozenset[str]) -> str | None:
    """What to say where a duty is asked for by a dimension of cases: those that duties know."""
    other = sorted(sliced - set(SIDES))
    if not other:
        return None
    return (
        f"The figure {figure} is about duties, not cases, and knows no {other[0]}; "
        f"ask by {', '.join(SIDES)}"
    )
