"""What the tests of connected systems share: short waits, no secrets, rows of all pages."""

from __future__ import annotations

from dataclasses import replace

import polars as pl

from dashboard.cases.remote import Remote
from dashboard.cases.remote.http import Patience
from dashboard.cases.rows import LINE, BadRow

HASTY = Patience(
    attempts=4,
    altogether=60.0,
    first_wait=0.001,
    longest_wait=0.002,
    jitter=0.001,
    connecting=20.0,
    silence=20.0,
    answer=20.0,
)
"""Little wait between questions, but time for the answer of a machine that is busy."""

ONCE = replace(HASTY, attempts=1)


def nothing(_name: str) -> str | None:
    """No setting is set."""
    return None


def read(remote: Remote, since: str | None = None) -> tuple[pl.DataFrame, list[BadRow], str | None]:
    """All rows of a sync, those put aside, and the watermark it ends with."""
    pages = list(remote.pages("cases", since))
    rows = pl.concat([page.chunk.rows for page in pages])
    bad = [row for page in pages for row in page.chunk.bad]
    lines = [*rows[LINE], *(row.line for row in bad)]
    assert sorted(lines) == list(range(1, len(lines) + 1)), "lines count the rows of the sync"
    return rows, bad, pages[-1].watermark
