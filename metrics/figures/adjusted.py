"""What declared events make of a share, in rows beside the one that knows nothing of them."""

from __future__ import annotations

import polars as pl

from metrics.adjusting import Adjusted
from metrics.figures.counting import (
    Rate,
    Tables,
    cells_of,
    cells_of_rows,
    chosen,
)
from metrics.figures.question import Question, in_period, with_periods
from metrics.figures.rows import summed
from metrics.figures.shares import shares_of
from metrics.figures.standards import Standards
from metrics.figures.tallied import COUNTS

ADJUSTED = "adjusted"
"""The part that is the share with the declared events, its states and its verdict."""
EFFECTS = ("shifted", "excluded")
"""Parts that count, in `k`, the cases whose due was moved, and those that were set aside."""
PARTS = (ADJUSTED, *EFFECTS)

_NTH = 50
"""Behind all other parts of a figure."""


def unadjusted(rows: pl.DataFrame) -> pl.DataFrame:
    """Rows of figures without those that declared events make."""
    return rows.filter(~pl.col("part").is_in(PARTS).fill_null(value=False))


def adjusted_rows(
    rate_: Rate, tables: Tables, found: Adjusted, standards: Standards, question: Question
) -> pl.DataFrame:
    """The rows `PARTS` of each group of a rate in which an event touched a case; none elsewhere.

    The cells of the share, less those of the touched rows, and those of them adjusted: so no case
    is judged a second time that no event touched. A case whose due was moved into another month is
    counted there; `shifted` and `excluded` count it where it was.

    Args:
        rate_: The headline, of instants.
        tables: As the headline's.
        found: The touched rows, with every column that the rate asks for.
        standards: What it is held against.
        question: What is asked.
    """
    before = cells_of_rows(rate_, found.before.lazy(), standards, question)
    after = cells_of_rows(rate_, found.after.lazy(), standards, question)
    by = list(question.by)
    groups = pl.concat([before, after]).select(*by, there=pl.lit(value=True)).unique()
    if groups.is_empty():
        return pl.DataFrame()
    whole = cells_of(rate_, tables, standards, question)
    less = before.with_columns(-pl.col(name) for name in COUNTS)
    shares = shares_of(rate_, _summed([whole, less, after]), standards, question)
    rows = [
        shares.with_columns(part=pl.lit(ADJUSTED), nth=pl.lit(_NTH)),
        *_effects(rate_, found, question),
    ]
    together = pl.concat(rows, how="diagonal_relaxed")
    return together.join(groups, on=by, how="semi", nulls_equal=True) if by else together


def _summed(cells: list[pl.DataFrame]) -> pl.DataFrame:
    """Cells with each group once: what a goal is about counts once."""
    every = pl.concat(cells, how="diagonal_relaxed")
    keys = [name for name in every.columns if name not in {*COUNTS, "lacked"}]
    sums = [pl.col(COUNTS).sum(), pl.col("lacked").min()]
    return every.group_by(keys, maintain_order=True).agg(sums)


def _effects(rate_: Rate, found: Adjusted, question: Question) -> list[pl.DataFrame]:
    """How many cases of each group were moved, and how many set aside."""
    flags = found.after.select(EFFECTS)
    flagged = pl.concat([found.before, flags], how="horizontal").lazy()
    own = chosen(flagged, question, rate_.commitment, rate_.table)
    dated = with_periods(in_period(own, question, rate_.at(question))).collect()
    by: list[str] = list(question.by)
    counts = summed(dated, by, [pl.col(effect).sum().cast(pl.Int64) for effect in EFFECTS])
    return [
        counts.select(*by, k=effect, part=pl.lit(effect), nth=pl.lit(_NTH + nth))
        for nth, effect in enumerate(EFFECTS, start=1)
    ]
