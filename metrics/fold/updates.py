"""The cases to whose residents news is owed while they are open."""

from __future__ import annotations

import polars as pl

from metrics.fold.facts import Facts
from metrics.promises import Promises

UPDATING = "update_cadence"


def rows_of_updates(facts: Facts, promises: Promises) -> pl.DataFrame:
    """One row a case that is promised progress updates: `row case start clause` and its slices."""
    place = facts.rules.places(facts.cases["governed"], promises, UPDATING)
    cases = facts.cases.with_columns(clause_place=place).filter(
        pl.col("clause_place").is_not_null()
    )
    clause = promises.clauses["clause"][cases["clause_place"]]
    return cases.with_columns(
        row=pl.col("case"), clause=clause, commitment=pl.lit(UPDATING), start="opened"
    )
