"""What choices of an agreement are worth: rules for reopenings, and pauses that stop nothing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Final

import polars as pl

from metrics.figures.asked import Asked, Shared
from metrics.figures.counting import cells_of
from metrics.figures.question import Question
from metrics.figures.rates import ON_TIME
from metrics.figures.standards import Standards
from metrics.figures.times import told_apart
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
    tables: Mapping[str, pl.LazyFrame],
    standards: Standards,
    question: Question,
    shared: Shared | None = None,
) -> pl.DataFrame:
    """What each rule for reopenings would make of the on-time rate: `BY_RULE`.

    The cases are those that `on_time_due` counts, by the rule that their own agreement names; each
    rule judges these same cases, so that the rates differ by nothing but the rule.
    """
    asked = Asked(tables, standards, replace(question, by=()), shared=shared)
    own = cells_of(ON_TIME, asked.judged, standards, asked.question)
    rules = standards.clauses.select("clause", "reopen_rule").unique("clause")
    k, n = own.select(pl.col("k", "n").sum()).row(0)
    named = own.join(rules, on="clause").group_by("reopen_rule").agg(pl.col("n").sum())
    of_rule, more = dict(named.rows()), _gained(asked)
    rows = [(rule, k + more[rule], n, of_rule.get(rule, 0)) for rule in RULES]
    return pl.DataFrame(rows, schema=BY_RULE, orient="row")


def _gained(asked: Asked) -> dict[Rule, int]:
    """How many more cases would be on time by each rule; fewer, where it is below nought.

    Of a case that was never reopened all rules say the same: it has one stop and one due.
    """
    as_of = asked.question.as_of
    due = told_apart(asked).filter(
        pl.col("reopened").is_not_null(),
        pl.col("state").is_in(_DECIDED),
        second("due") <= instant(as_of),
    )
    met = (pl.col("state") == "met").sum().cast(pl.Int64)
    sums = {rule: (state(as_of, rule) == "met").sum().cast(pl.Int64) - met for rule in RULES}
    found = due.select(**sums).collect()
    return {rule: found[rule].item() for rule in RULES}


def refused_pauses(
    tables: Mapping[str, pl.LazyFrame],
    standards: Standards,
    question: Question,
    shared: Shared | None = None,
) -> pl.DataFrame:
    """Pauses that stop no clock, of the cases that `paused_share` counts: `REFUSED`."""
    asked = Asked(tables, standards, question, shared=shared)
    key = ["source", "number", "commitment"]
    cases = told_apart(asked).filter(pl.col("state").is_in(_RAN)).select(key)
    held = asked.table("pauses").filter(pl.col("refused").is_not_null())
    counted = held.join(cases, on=key, how="semi").group_by("reason", "refused")
    found = counted.agg(pauses=pl.len().cast(pl.Int64)).collect()
    ordered = found.sort("pauses", "reason", "refused", descending=[True, False, False])
    return ordered.cast(REFUSED)  # type: ignore[arg-type] # a mapping of names to types
