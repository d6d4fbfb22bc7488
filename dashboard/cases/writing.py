"""Writing to the record: many rows in one statement, the same on either database."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any, cast

import polars as pl
import psycopg
from sqlalchemy import Connection, Table, delete

from dashboard.cases import tables
from dashboard.cases.reading import BadRow
from metrics.instants import INSTANT

_STATEMENT_KEYS = 500
"""Keys named in one statement: SQLite takes some hundred parameters, whatever its version."""

_LEAST = "CASE WHEN {e}.{c} < {t}.{c} THEN {e}.{c} ELSE {t}.{c} END"
"""Both databases have a function for the lesser of two, but under different names."""


def write_events(connection: Connection, events: pl.DataFrame) -> None:
    """Append events and their texts.

    Of one that is there already nothing changes but the instant from which it could be known, when
    an older file tells it, and the outcome, when the mapping reads the same word otherwise now.
    """
    told = events.select(id="text_id", text="text").drop_nulls().unique("id", maintain_order=True)
    _put(connection, tables.texts, told)
    least = _LEAST.format(e="excluded", t="case_events", c="recorded_at")
    _put(
        connection,
        tables.case_events,
        events.drop("text"),
        recorded_at=least,
        outcome="excluded.outcome",
    )


def write_cases(connection: Connection, cases: pl.DataFrame) -> None:
    """Add cases, or put newer attributes in the place of older ones."""
    attributes = [c for c in cases.columns if c not in {"source", "number"}]
    _put(connection, tables.cases, cases, **{name: f"excluded.{name}" for name in attributes})


def write_quarantine(
    connection: Connection, source: str, file: str, extracted_at: datetime, header: str,
    bad: Sequence[BadRow],
) -> None:  # fmt: skip
    """Keep refused rows with their newest reasons; the same row only once."""
    rows = pl.DataFrame(
        {
            "id": [quarantine_id(source, row.raw) for row in bad],
            "source": [source] * len(bad),
            "file": [file] * len(bad),
            "line": [row.line for row in bad],
            "extracted_at": [extracted_at] * len(bad),
            "reasons": ["\n".join(row.reasons) for row in bad],
            "header": [header] * len(bad),
            "raw": [row.raw.replace("\0", "\N{REPLACEMENT CHARACTER}") for row in bad],
        },
        schema_overrides={"id": pl.Binary, "extracted_at": INSTANT},
    )
    newest = {c: f"excluded.{c}" for c in ("file", "line", "extracted_at", "reasons", "header")}
    _put(
        connection,
        tables.quarantine,
        rows.unique("id", keep="first", maintain_order=True),
        **newest,
    )


def release(connection: Connection, ids: Iterable[bytes]) -> None:
    """Take rows out of quarantine: they went in after all."""
    keys = list(ids)
    for start in range(0, len(keys), _STATEMENT_KEYS):
        some = keys[start : start + _STATEMENT_KEYS]
        connection.execute(delete(tables.quarantine).where(tables.quarantine.c.id.in_(some)))


def quarantine_id(source: str, raw: str) -> bytes:
    """The key of a row that was put aside: the same row of a source is the same, wherever found."""
    return hashlib.sha256(f"{source}\n{raw}".encode()).digest()


def _put(connection: Connection, table: Table, rows: pl.DataFrame, **changes: str) -> None:
    """Insert rows; where one is there already, leave it, or change these of its columns.

    Statements are written out, not built: the databases agree on all of it but on how many rows
    are handed over at once, and row by row it would take several times as long.
    """
    if rows.is_empty():
        return
    stored = rows.with_columns(pl.col(INSTANT).dt.epoch("us"))
    names = ", ".join(rows.columns)
    keys = ", ".join(column.name for column in table.primary_key.columns)
    sets = ", ".join(f"{column} = {value}" for column, value in changes.items())
    action = f"ON CONFLICT ({keys}) DO {f'UPDATE SET {sets}' if sets else 'NOTHING'}"
    into = f"INSERT INTO {table.name} ({names})"
    if connection.dialect.name == "postgresql":
        waiting = _copied(connection, table, stored)
        connection.exec_driver_sql(f"{into} SELECT {names} FROM {waiting} {action}")  # noqa: S608 - names of our own
    else:
        marks = ", ".join("?" for _ in rows.columns)
        given: Any = stored.rows()  # tuples, which the driver takes as they are
        connection.exec_driver_sql(f"{into} VALUES ({marks}) {action}", given)


def _copied(connection: Connection, table: Table, rows: pl.DataFrame) -> str:
    """Hand rows to PostgreSQL in one piece, as a table that lasts as long as the transaction."""
    waiting, names = f"new_{table.name}", ", ".join(rows.columns)
    connection.exec_driver_sql(
        f"CREATE TEMPORARY TABLE {waiting} ON COMMIT DROP AS SELECT {names} FROM {table.name} "  # noqa: S608 - as above
        "WITH NO DATA"
    )
    binary = [name for name, dtype in rows.schema.items() if dtype == pl.Binary]
    text = rows.with_columns(
        pl.format("\\x{}", pl.col(name).bin.encode("hex")).alias(name) for name in binary
    ).write_csv(include_header=False)
    cursor = cast("psycopg.Cursor[Any]", connection.connection.cursor())
    statement = f"COPY {waiting} ({names}) FROM STDIN (FORMAT csv, ENCODING 'UTF8')"
    with cursor.copy(statement.encode()) as copy:
        copy.write(text.encode())
    return waiting
