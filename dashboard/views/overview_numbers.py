"""The Overview's figures as tables: the ledger's, and every case by its state."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import polars as pl

from dashboard.views.overview_frames import Now
from dashboard.views.overview_ledger import Kept
from dashboard.views.rows import Row, judged
from dashboard.wording import numbers, verdicts
from dashboard.wording import overview as words

_CELLS: Final = {
    "name": pl.String,
    "verdict": pl.String,
    "kept": pl.Float64,
    "on_time": pl.Float64,
    "goal": pl.Float64,
    "usual": pl.Float64,
    "gap": pl.Float64,
    "due": pl.Int64,
    "cases": pl.Int64,
    "overdue": pl.Int64,
    "soon": pl.Int64,
    "said": pl.String,
}

_IF_ANY: Final = ("kept", "goal")
"""Columns that are left out where nothing would stand in them."""


def table(found: Sequence[Row], kept: Kept, now: Now, by: str) -> pl.DataFrame:
    """One line a row, as the ledger has it.

    Args:
        found: The rows.
        kept: The promises kept, by row.
        now: What waits now, by row.
        by: `agency` or `service`.
    """
    columns = words.table_columns()
    if by == "service":
        columns["name"] = words.service_column()
    records = [_cells(row, kept, now) for row in found]
    frame = pl.DataFrame(records, schema=_CELLS, orient="row")
    shown = [key for key in columns if key not in _IF_ANY or frame[key].count()]
    return frame.select(pl.col(key).alias(columns[key]) for key in shown)


def _gap(row: Row) -> float | None:
    """Of the two shares as they stand beside it."""
    shown, usual = numbers.per_cent(row.rate, row.goal), numbers.per_cent(row.usual)
    return None if shown is None or usual is None or row.gap is None else round(usual - shown, 1)


def _cells(row: Row, kept: Kept, now: Now) -> tuple[object, ...]:
    told = row.n > 0 and not row.few
    verdict = judged(row)
    share, waiting = kept.get(row.id), now.get(row.id)
    said = words.no_goal() if told and not row.has_goals else verdict.words
    return (
        row.name,
        verdicts.in_a_word(verdict.role, said),
        numbers.per_cent(share.value) if share and share.told else None,
        numbers.per_cent(row.rate, row.goal) if told else None,
        numbers.per_cent(row.goal),
        numbers.per_cent(row.usual) if told else None,
        _gap(row) if told else None,
        row.n,
        row.cases,
        waiting.overdue if waiting else 0,
        waiting.soon if waiting else 0,
        said,
    )


def states(all_: Row) -> pl.DataFrame:
    """Cases in each of the seven states, and what it means."""
    named, meanings = verdicts.states(), verdicts.state_meanings()
    state, cases, meaning = words.state_columns()
    return pl.DataFrame(
        {
            state: list(named.values()),
            cases: [all_.states[key] for key in named],
            meaning: [meanings[key] for key in named],
        }
    )
