"""Connected systems of the small city: a list that is asked in pages, and a database."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

import polars as pl

from agreements.schema.source import SourceMapping
from dashboard.cases.importing import Plan
from dashboard.cases.remote import Page
from dashboard.cases.remote.opening import Connected
from dashboard.cases.rows import LINE, RAW, Chunk
from dashboard.cases.store import Store
from tests.cases.town import COLUMNS, MILESTONE, NOW, USUAL, at, mapping_with, plan_for

UPDATED = "Updated"
HEADER = (*COLUMNS.values(), MILESTONE, UPDATED)
QUERY = 'SELECT * FROM cases WHERE "Updated" >= :since ORDER BY "Updated"'


def connected_mapping(**changes: object) -> SourceMapping:
    """A mapping of a system whose rows say when they changed; it is asked an hour over."""
    columns = {**{ours: [theirs] for ours, theirs in COLUMNS.items()}, "updated": [UPDATED]}
    connect = {"kind": "sql", "query": QUERY, "overlap": {"minutes": 60}}
    return mapping_with(**{"columns": columns, "connect": connect, **changes})


def connected_plan(store: Store, mapping: SourceMapping | None = None, now: datetime = NOW) -> Plan:
    """A sync into the small city's record."""
    return plan_for(store, mapping or connected_mapping(), now=now)


def rows_drawn(table: str) -> list[dict[str, str]]:
    """Rows drawn with bars; columns that are not drawn hold what is usual, or nothing."""
    heads, *lines = (
        [cell.strip() for cell in line.split("|")] for line in table.strip().splitlines()
    )
    names = [head.capitalize() for head in heads]
    blank = dict.fromkeys(HEADER, "")
    return [{**blank, **USUAL, **dict(zip(names, line, strict=True))} for line in lines]


@dataclass
class Listed:
    """A system whose rows are a list, given in order of their last change.

    Attributes:
        rows: What it holds; a test may change it between two pages.
        page_rows: How many it gives at once.
        asked: From where it was asked, each time.
        before_page: Called before each page with its number, counted from 1.
    """

    rows: list[dict[str, str]]
    page_rows: int = 2
    asked: list[str | None] = field(default_factory=list)
    before_page: Callable[[int], None] = lambda _page: None
    closed: bool = False
    name = "the clerk's list"
    streams = ("cases",)

    def pages(self, stream: str, since: str | None) -> Iterator[Page]:
        """The rows from a watermark on; each page ends at the change of its last row."""
        self.asked.append(since)
        start = datetime.fromisoformat(since) if since else datetime.min.replace(tzinfo=UTC)
        given, page = 0, 0
        while True:
            page += 1
            self.before_page(page)
            ordered = sorted(self.rows, key=lambda row: row[UPDATED])
            waiting = [row for row in ordered if _changed(row) >= start][given:]
            some = waiting[: self.page_rows]
            if not some:
                return
            yield Page(stream, _chunk(some, given + 1), _watermark(some), HEADER)
            given += len(some)

    def close(self) -> None:
        """There is nothing to end."""
        self.closed = True

    def opening(self) -> Connected:
        """The system, as a sync opens it."""
        return Connected(self)


def _changed(row: dict[str, str]) -> datetime:
    return at(row[UPDATED]) if row[UPDATED] else datetime.max.replace(tzinfo=UTC)


def _watermark(rows: Sequence[dict[str, str]]) -> str | None:
    changed = [_changed(row) for row in rows if row[UPDATED]]
    return max(changed).astimezone(UTC).isoformat() if changed else None


def _chunk(rows: Sequence[dict[str, str]], line: int) -> Chunk:
    frame = pl.DataFrame(rows, schema=dict.fromkeys(HEADER, pl.String()))
    raws = [json.dumps(row, ensure_ascii=False) for row in rows]
    lines = range(line, line + len(rows))
    return Chunk(frame.with_columns(pl.Series(LINE, lines, pl.Int64), pl.Series(RAW, raws)))


def write_database(file: Path, rows: Sequence[dict[str, str]]) -> str:
    """The rows as a table of an SQLite database; returns its address."""
    columns = ", ".join(f'"{name}" TEXT' for name in HEADER)
    marks = ", ".join("?" for _ in HEADER)
    connection = sqlite3.connect(file)
    with connection:
        connection.execute(f"CREATE TABLE cases ({columns})")
        values = [tuple(row[name] for name in HEADER) for row in rows]
        connection.executemany(f"INSERT INTO cases VALUES ({marks})", values)  # noqa: S608 - our own words
    connection.close()
    return f"sqlite:///{file}"
