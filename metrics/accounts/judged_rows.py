"""The judged rows of cases with all that an account needs: terms, targets, rules side by side."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

import polars as pl

from metrics.fold.dues import dates_told
from metrics.fold.facts import Facts
from metrics.fold.joining import beside
from metrics.fold.knowing import KEY
from metrics.fold.levels import with_target
from metrics.promises import Promises
from metrics.verdicts import Rule, judged, state

RULES: tuple[Rule, ...] = ("first_closure", "restart", "resume", "continuous")
"""The kindest first."""

Row = Mapping[str, Any]

_OF_ROW = ("agreement", "agency", "version", "commitment")


def judged_rows(
    instants: pl.DataFrame, facts: Facts, promises: Promises, as_of: datetime
) -> list[dict[str, Any]]:
    """The rows of `instants` as mappings, with their verdict, their clause and `basis`.

    `unit` and `amount` are the target that holds, of whatever level or season; `state_<rule>` is
    the verdict under each rule for reopenings; `basis` as `CommitmentExplanation` has it.
    """
    rules = {f"state_{rule}": state(as_of, rule) for rule in RULES}
    rows = judged(instants.lazy(), as_of).with_columns(**rules).collect()
    told = (
        beside(rows.with_row_index("row"), facts.cases.select(*KEY, "case", "published_due"), KEY)
        .pipe(_with_terms, promises)
        .pipe(_with_dates, facts)
    )
    chosen = with_target(told, promises, promises.zone, "priority")
    levels = set(promises.targets.select("clause", "priority").drop_nulls().rows())
    return [{**row, **_basis(row, levels)} for row in chosen.to_dicts()]


def _with_terms(rows: pl.DataFrame, promises: Promises) -> pl.DataFrame:
    terms = promises.clauses.drop(*_OF_ROW, "from", "to").rename(
        {"service": "service_named", "priority": "default_level"}
    )
    own = {"own_unit": "unit", "own_amount": "amount"}
    return beside(rows, terms, "clause").with_columns(**own)


def _with_dates(rows: pl.DataFrame, facts: Facts) -> pl.DataFrame:
    """Add `given`, the date that the resident was told, where that is the promise."""
    asked = rows.with_columns(stop="last_stop")
    return beside(rows, dates_told(asked, facts.happened))


def _basis(row: Row, levels: set[tuple[str, str]]) -> dict[str, Any]:
    """From what the due comes; where that is a fallback, `unit` and `amount` are the fallback's."""
    if row["due_unpaused"] is None:
        return {"basis": None}
    if row["own_unit"]:
        return {"basis": _of_target(row, levels)}
    if row["due_field"] and row["published_due"]:
        return {"basis": "published"}
    if row["given"] and not row["date_given_late"]:
        return {"basis": "given"}
    if row["if_missing"] == "fallback":
        target = {"unit": row["fallback_unit"], "amount": row["fallback_amount"]}
        return {"basis": "fallback", **target}
    return {"basis": "missed"}


def _of_target(row: Row, levels: set[tuple[str, str]]) -> str:
    if (row["clause"], row["priority"]) in levels:
        return "level"
    own = row["own_unit"], row["own_amount"]
    return "target" if (row["unit"], row["amount"]) == own else "season"
