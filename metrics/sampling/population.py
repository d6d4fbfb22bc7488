"""The closed cases of which a sample can be drawn, each with what speaks for looking at it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

import polars as pl

from metrics.figures.counting import RESOLUTION, chosen
from metrics.figures.question import Question, in_period
from metrics.figures.standards import Standards
from metrics.figures.telling import with_verdicts
from metrics.instants import INSTANT
from metrics.sampling.risks import AT_ONCE_SECONDS, NEAR_SECONDS, RISKS, weight
from metrics.tables import Types

POPULATION: Types = {
    "source": pl.String(),
    "number": pl.String(),
    "agency": pl.String(),
    "service": pl.String(),
    "district": pl.String(),
    "closed": INSTANT,
    **{risk: pl.Boolean() for risk in RISKS},
    "weight": pl.Int64(),
}
"""One row a closed case: its risks (`metrics.sampling.RISKS`) and the weight that they give it."""

_KEY: Final = ["source", "number"]


def population(
    tables: Mapping[str, pl.LazyFrame], standards: Standards, question: Question
) -> pl.DataFrame:
    """The cases whose closing held at `as_of` and lies in the period, void ones aside.

    A risk that a source cannot show is one that no case of it has, or, of messages, that every
    case has: either way it changes nothing within that source.

    Args:
        tables: `metrics.tables` by name, `messages` among them where texts are held.
        standards: What figures are held against.
        question: Its zone, period and filters; what it groups by says nothing here.

    Returns:
        `POPULATION`, by source and number.
    """
    told = with_verdicts(tables["lives"], tables, standards, question.zone)
    rows = chosen(told, question, None, "lives").filter(
        pl.col("closed").is_not_null(), pl.col("void_reason").is_null()
    )
    closed = in_period(rows, question, pl.col("closed"))
    dated = closed.join(_stops(tables["instants"]), on=_KEY, how="left")
    flagged = dated.with_columns(
        pl.when(flag).then(pl.lit(value=True)).otherwise(pl.lit(value=False)).alias(risk)
        for risk, flag in _flags().items()
    ).with_columns(weight=weight())
    shaped = flagged.select(pl.col(name).cast(dtype) for name, dtype in POPULATION.items())
    return shaped.sort(_KEY).collect()


def _stops(instants: pl.LazyFrame) -> pl.LazyFrame:
    """How many seconds before its due each resolution stopped."""
    return instants.filter(pl.col("commitment") == RESOLUTION).select(
        *_KEY, early=(pl.col("due") - pl.col("stop")).dt.total_seconds()
    )


def _flags() -> dict[str, pl.Expr]:
    took = (pl.col("closed") - pl.col("opened")).dt.total_seconds()
    specific = pl.col("has_message") & (pl.col("message_specific") == "pass")
    return {
        "at_once": took < AT_ONCE_SECONDS,
        "near_due": pl.col("early").is_between(0, NEAR_SECONDS, closed="left"),
        "comment_after": pl.col("resident_comment").is_not_null(),
        "no_specific_message": ~specific.fill_null(value=False),
        "template_text": pl.col("template").is_not_null(),
    }
