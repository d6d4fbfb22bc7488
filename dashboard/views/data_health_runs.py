"""Readings of the record's sources: their sums, as a table and as a file."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

import polars as pl

from dashboard.health import Health, Run
from dashboard.views.data_health_sources import local
from dashboard.wording import data_health as words
from dashboard.wording import numbers


def sums_of(run: Run) -> dict[str, int]:
    """The four counts of a run: the first is the sum of the others."""
    return {
        "read": run.read,
        "accepted": run.accepted,
        "unchanged": run.unchanged,
        "quarantined": run.quarantined,
    }


def table(runs: Sequence[Run], called: dict[str, str], health: Health) -> pl.DataFrame:
    """Every reading in words."""
    titles = words.columns()
    text = [titles[key] for key in ("source", "when", "what", "file", "state")]
    counts = [titles[key] for key in ("read", "accepted", "unchanged", "quarantined")]
    schema = {**dict.fromkeys(text, pl.String), **dict.fromkeys(counts, pl.Int64)}
    rows = [_run_row(run, called, health) for run in runs]
    return pl.DataFrame(rows, schema={**schema, titles["until"]: pl.String}, orient="row")


def _run_row(run: Run, called: dict[str, str], health: Health) -> tuple[object, ...]:
    return (
        called[run.source],
        _said(local(health, run.started_at)),
        words.kinds()[run.kind],
        run.file,
        words.endings()[run.status],
        *sums_of(run).values(),
        _said(local(health, run.extracted_at)),
    )


def _said(instant: datetime | None) -> str:
    return f"{numbers.day(instant)}, {numbers.time(instant)}" if instant else numbers.NONE


def file(runs: Sequence[Run], health: Health) -> str:
    """The same for a spreadsheet, by ids and with instants in ISO 8601.

    No reasons and no errors: a download's address carries no sign-in.
    """
    rows = [
        {
            "run": run.id,
            "source": run.source,
            "kind": run.kind,
            "file": run.file,
            "status": run.status,
            "started_at": _iso(health, run.started_at),
            "finished_at": _iso(health, run.finished_at),
            "data_until": _iso(health, run.extracted_at),
            **sums_of(run),
        }
        for run in runs
    ]
    return pl.DataFrame(rows).write_csv() if rows else ""


def _iso(health: Health, instant: datetime | None) -> str | None:
    then = local(health, instant)
    return then.isoformat() if then else None
