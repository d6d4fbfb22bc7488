"""Declared events beside the figures and cases that they touch."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from zoneinfo import ZoneInfo

import polars as pl

from metrics.accounts.declared import event_of
from metrics.adjusting import adjusted, declared
from metrics.explain import DeclaredEvent
from metrics.figures import Question, Standards, falls_due, in_period

FLAG = "adjusted"
"""What is said of a case's promise that a declared event touches."""

_KEY = ["source", "number", "commitment"]
_BESIDE = {
    "adjusted_due": pl.Datetime("us", "UTC"),
    "adjusted_state": pl.String(),
    "adjustments": pl.List(pl.String()),
    FLAG: pl.Boolean(),
}


@dataclass(frozen=True)
class Touched:
    """A declared event, and of how many promises it moves the due or sets the case aside."""

    event: DeclaredEvent
    cases: int


@dataclass(frozen=True)
class Declared:
    """The declared events that touch a figure, and its row with them; none where none does."""

    events: tuple[Touched, ...] = ()
    row: Mapping[str, Any] | None = None


def with_adjusted(
    rows: pl.LazyFrame, pauses: pl.LazyFrame, standards: Standards, question: Question
) -> pl.LazyFrame:
    """Judged rows with `adjusted_due`, `adjusted_state`, the ids in `adjustments`, and `adjusted`.

    They are null where no event touches a row.
    """
    found = adjusted(rows, pauses, standards, question.as_of, question.today)
    if found is None:
        return rows.with_columns(**{name: pl.lit(None, type_) for name, type_ in _BESIDE.items()})
    told = found.after.select(
        *_KEY,
        adjusted_due=pl.coalesce("due_at_cap", "due"),
        adjusted_state=pl.col("state").cast(pl.String),
        adjustments="events",
        **{FLAG: pl.lit(value=True)},
    )
    return rows.join(told.lazy(), on=_KEY, how="left", maintain_order="left")


def touching(
    rows: pl.LazyFrame, pauses: pl.LazyFrame, standards: Standards, question: Question
) -> list[Touched]:
    """The declared events that touch promises falling due in the period, the first ones first.

    Args:
        rows: Judged instants that the question is about.
        pauses: `metrics.tables.PAUSES`.
        standards: What was declared.
        question: For when.
    """
    found = adjusted(rows, pauses, standards, question.as_of, question.today)
    if found is None:
        return []
    named = found.before.with_columns(events=found.after["events"]).lazy()
    own = in_period(named, question, falls_due(question)).explode("events")
    counts = own.group_by("agreement", "events").agg(cases=pl.len()).collect()
    cases = {(agreement, id_): n for agreement, id_, n in counts.rows()}
    zone = ZoneInfo(question.zone)
    return [
        Touched(event_of(row, zone), cases[row["agreement"], row["id"]])
        for row in declared(standards, question.today).to_dicts()
        if (row["agreement"], row["id"]) in cases
    ]
