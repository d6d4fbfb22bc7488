"""What choices of an agreement are worth: rules for reopenings, and pauses that stop nothing."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

import polars as pl

from metrics.figures.asked import Asked
from metrics.figures.counting import RESOLUTION
from metrics.figures.question import Question, in_period
from metrics.figures.rates import falls_due
from metrics.figures.standards import Standards
from metrics.instants import instant, second
from metrics.verdicts import Rule, state

RULES: Final[tuple[Rule, ...]] = ("continuous", "resume", "restart", "first_closure")
"""The rules for reopenings, the agreement's default first."""

BY_RULE: dict[str, pl.DataType] = {
    "rule": pl.String(),
    "k": pl.Int64(),
    "n": pl.Int64(),
    "named": pl.Int64(),
}
"""One row a rule: the cases on time by it, of all that fell due, and of those the cases whose own
agreement names this rule."""

REFUSED: dict[str, pl.DataType] = {
    "reason": pl.String(),
    "refused": pl.String(),
    "pauses": pl.Int64(),
}
"""One row a reason and why a pause of it stops nothing (`metrics.tables.PAUSES`), most first."""

_DECIDED = ("met", "late", "overdue")
_RAN = (*_DECIDED, "running")


def by_rule(
    tables: Mapping[str, pl.LazyFrame], standards: Standards, question: Question
) -> pl.DataFrame:
    """What each rule for reopenings would make of the on-time rate: `BY_RULE`.

    The cases are those that `on_time_due` counts, by the rule that their own agreement names; each
    rule judges these same cases, so that the rates differ by nothing but the rule.
    """
    asked = Asked(tables, standards, question)
    as_of = question.as_of
    due = in_period(asked.instants(RESOLUTION), question, falls_due(question)).filter(
        pl.col("state").is_in(_DECIDED), second("due") <= instant(as_of)
    )
    rules = standards.clauses.lazy().select("clause", "reopen_rule").unique("clause")
    judged = due.join(rules, on="clause", how="left").select(
        pl.len().cast(pl.Int64).alias("n"),
        *((state(as_of, rule) == "met").sum().cast(pl.Int64).alias(f"k:{rule}") for rule in RULES),
        *((pl.col("reopen_rule") == rule).sum().cast(pl.Int64).alias(rule) for rule in RULES),
    )
    (found,) = judged.collect().to_dicts()
    rows = [(rule, found[f"k:{rule}"], found["n"], found[rule]) for rule in RULES]
    return pl.DataFrame(rows, schema=BY_RULE, orient="row")


def refused_pauses(
    tables: Mapping[str, pl.LazyFrame], standards: Standards, question: Question
) -> pl.DataFrame:
    """Pauses that stop no clock, of the cases that `paused_share` counts: `REFUSED`."""
    asked = Asked(tables, standards, question)
    ran = asked.instants(RESOLUTION).filter(pl.col("state").is_in(_RAN))
    cases = in_period(ran, question, falls_due(question))
    key = ["source", "number", "commitment"]
    held = asked.table("pauses").filter(pl.col("refused").is_not_null())
    counted = held.join(cases.select(key), on=key, how="semi").group_by("reason", "refused")
    found = counted.agg(pauses=pl.len().cast(pl.Int64)).collect()
    ordered = found.sort("pauses", "reason", "refused", descending=[True, False, False])
    return ordered.cast(REFUSED)  # type: ignore[arg-type] # a mapping of names to types
