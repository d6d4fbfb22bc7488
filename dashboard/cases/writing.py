"""Writing to the record: many rows in one statement, the same on either database."""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any, cast

import polars as pl
import psycopg
from sqlalchemy import Connection, Table, delete, func, select, update

from dashboard.cases import tables
from dashboard.cases.known import among, holds_any
from dashboard.cases.rows import BadRow
from metrics.instants import INSTANT, instant

_STATEMENT_KEYS = 500
"""Keys named in one statement: SQLite takes some hundred parameters, whatever its version."""

MAPPED = ("from_agency", "to_agency", "reason", "outcome")
"""What a mapping makes of an event's words: a mended one reads them otherwise."""

_FREE_TEXTS = ("number", "parent", "place", "value", "text", "unmapped")
"""Columns that hold words of the source as it wrote them."""

_NO_TEXT, _NO_NUMBER = "\0", -(2**62)
"""What stands for null on the way into SQLite; no text that is stored holds a NUL."""

_NO_NUL = "\N{REPLACEMENT CHARACTER}"

_LEAST = "CASE WHEN {e}.{c} < {t}.{c} THEN {e}.{c} ELSE {t}.{c} END"
"""Both databases have a function for the lesser of two, but under different names."""


def write_events(connection: Connection, events: pl.DataFrame) -> None:
    """Append events and their texts.

    Of one that is there already nothing changes but the instant from which it could be known, when
    an older file tells it, and what a mapping makes of its words, when that is otherwise now.

    Args:
        connection: A transaction.
        events: An `EventBatch` of events that are new or changed, with `is_new`.
    """
    told = events.select(id="text_id", text="text").drop_nulls().unique("id", maintain_order=True)
    _put(connection, tables.texts, told)
    stored = events.select(column.name for column in tables.case_events.columns)
    # In the order of their key they are appended, not squeezed in between others.
    in_order = stored.filter(events["is_new"]).sort("number", "id")
    _append(connection, tables.case_events, in_order)
    least = _LEAST.format(e="excluded", t="case_events", c="recorded_at")
    mapped = {name: f"excluded.{name}" for name in MAPPED}
    changed = stored.filter(~events["is_new"])
    _put(connection, tables.case_events, changed, recorded_at=least, **mapped)
    for (source,), told in events.group_by("source"):
        _touch(connection, str(source), told["number"].unique())


def write_cases(connection: Connection, cases: pl.DataFrame) -> None:
    """Add cases, or put newer attributes in the place of older ones; `is_new` tells which."""
    if cases.is_empty():
        return
    change = pl.lit(_next_change(connection, cases["source"][0]), pl.Int64)
    stored = cases.with_columns(changed=change).select(c.name for c in tables.cases.columns)
    _append(connection, tables.cases, stored.filter(cases["is_new"]))
    attributes = [c for c in stored.columns if c not in {"source", "number"}]
    changes = {name: f"excluded.{name}" for name in attributes}
    _put(connection, tables.cases, stored.filter(~cases["is_new"]), **changes)


def _touch(connection: Connection, source: str, numbers: pl.Series) -> None:
    """Mark cases that something new is told of: what was made of them is to be made anew."""
    if not holds_any(connection, tables.cases, source, numbers):
        return
    case = tables.cases.c
    mine = (case.source == source, among(connection, case.number, numbers))
    change = _next_change(connection, source)
    connection.execute(update(tables.cases).where(*mine).values(changed=change))


def _next_change(connection: Connection, source: str) -> int:
    """A number above that of all changes of a source; its writers take turns."""
    case = tables.cases.c
    last = select(func.coalesce(func.max(case.changed), 0)).where(case.source == source)
    return int(connection.execute(last).scalar_one()) + 1


def write_volumes(connection: Connection, counts: pl.DataFrame) -> None:
    """Put counts of contacts in the place of older ones."""
    stored = counts.select(column.name for column in tables.contact_volume.columns)
    _put(connection, tables.contact_volume, stored, n="excluded.n", seen_at="excluded.seen_at")


def write_quarantine(
    connection: Connection, beside: Mapping[str, object], bad: Sequence[BadRow]
) -> None:
    """Keep refused rows with their newest reasons; the same row only once.

    Args:
        connection: A transaction.
        beside: What all of them share: source, stream, file, header, extracted_at, put_aside_at.
        bad: The rows.
    """
    source = beside["source"]
    rows = pl.DataFrame(
        {
            "id": [quarantine_id(str(source), row.raw) for row in bad],
            "line": [row.line for row in bad],
            "reasons": ["\n".join(row.reasons) for row in bad],
            "raw": [row.raw.replace("\0", _NO_NUL) for row in bad],
        },
        schema_overrides={"id": pl.Binary},
    ).with_columns(_constant(name, value) for name, value in beside.items())
    newest = {c: f"excluded.{c}" for c in rows.columns if c not in {"id", "source", "raw"}}
    once = rows.unique("id", keep="first", maintain_order=True)
    _put(connection, tables.quarantine, once, **newest)


def _constant(name: str, value: object) -> pl.Expr:
    if isinstance(value, datetime):
        return instant(value).alias(name)
    return pl.lit(value, INSTANT if name.endswith("_at") else pl.String).alias(name)


def release(connection: Connection, ids: Iterable[bytes]) -> None:
    """Take rows out of quarantine: they went in after all."""
    keys = list(ids)
    for start in range(0, len(keys), _STATEMENT_KEYS):
        some = keys[start : start + _STATEMENT_KEYS]
        connection.execute(delete(tables.quarantine).where(tables.quarantine.c.id.in_(some)))


def quarantine_id(source: str, raw: str) -> bytes:
    """The key of a row that was put aside: the same row of a source is the same, wherever found."""
    return hashlib.sha256(f"{source}\n{raw}".encode()).digest()


def _append(connection: Connection, table: Table, rows: pl.DataFrame) -> None:
    """Insert rows that are known to be new: the database need not look for them."""
    if rows.is_empty():
        return
    stored = _storable(rows)
    if connection.dialect.name == "postgresql":
        _copy(connection, table.name, stored)
    else:
        _insert(connection, table, stored, "")


def _put(connection: Connection, table: Table, rows: pl.DataFrame, **changes: str) -> None:
    """Insert rows; where one is there already, leave it, or change these of its columns.

    Statements are written out, not built: the databases agree on all of it but on how many rows
    are handed over at once, and row by row it would take several times as long.
    """
    if rows.is_empty():
        return
    stored = _storable(rows)
    keys = ", ".join(column.name for column in table.primary_key.columns)
    sets = ", ".join(f"{column} = {value}" for column, value in changes.items())
    action = f"ON CONFLICT ({keys}) DO {f'UPDATE SET {sets}' if sets else 'NOTHING'}"
    if connection.dialect.name == "postgresql":
        names, waiting = ", ".join(rows.columns), _waiting(connection, table, stored)
        into = f"INSERT INTO {table.name} ({names}) SELECT {names} FROM {waiting} {action}"  # noqa: S608 - names of our own
        connection.exec_driver_sql(into)
        connection.exec_driver_sql(f"DROP TABLE {waiting}")
    else:
        _insert(connection, table, stored, action)


def _storable(rows: pl.DataFrame) -> pl.DataFrame:
    """Instants as microseconds; a NUL, which PostgreSQL takes in no text, as the mark for it."""
    texts = [name for name in _FREE_TEXTS if name in rows.columns]
    return rows.with_columns(
        pl.col(INSTANT).dt.epoch("us"),
        pl.col(texts).str.replace_all("\0", _NO_NUL, literal=True),
    )


def _insert(connection: Connection, table: Table, rows: pl.DataFrame, action: str) -> None:
    """Hand rows to SQLite; what is the same in all of them is handed over once.

    Each value of each row is bound by itself, and that is where the time goes: most of all with
    bytes and nulls, for which the driver first looks for somebody who adapts them.
    """
    same = {column.name: column[0] for column in rows.iter_columns() if _is_constant(column)}
    told = {name: _literal(value) for name, value in same.items() if value is not None}
    varying = list(rows.drop(same).iter_columns())
    places = told | {column.name: _mark(column) for column in varying}
    statement = (
        f"INSERT INTO {table.name} ({', '.join(places)}) "  # noqa: S608 - names of our own
        f"VALUES ({', '.join(places.values())}) {action}"
    )
    values = zip(*map(_bound, varying), strict=True) if varying else [()] * len(rows)
    cursor = cast("sqlite3.Connection", connection.connection.driver_connection).cursor()
    cursor.executemany(statement, values)


def _mark(column: pl.Series) -> str:
    """A value's place in a statement; what stands for null becomes null there."""
    if not column.null_count():
        return "?"
    return f"NULLIF(?, {_NO_NUMBER})" if column.dtype == pl.Int64 else "NULLIF(?, char(0))"


def _bound(column: pl.Series) -> list[Any]:
    """Values as the driver binds them fastest: nulls by what stands for them, bytes as an array."""
    if column.dtype == pl.Binary:
        return [_NO_TEXT if held is None else bytearray(held) for held in column.to_list()]
    null = _NO_NUMBER if column.dtype == pl.Int64 else _NO_TEXT
    return (column.fill_null(null) if column.null_count() else column).to_list()


def _is_constant(column: pl.Series) -> bool:
    return bool(column.eq_missing(column[0]).all())


def _literal(value: int | str | bytes) -> str:
    """A value as SQL has it."""
    if isinstance(value, bytes):
        return f"X'{value.hex()}'"
    return "'" + value.replace("'", "''") + "'" if isinstance(value, str) else str(value)


def _waiting(connection: Connection, table: Table, rows: pl.DataFrame) -> str:
    """Rows handed to PostgreSQL, as a table that lasts no longer than the transaction."""
    waiting, names = f"new_{table.name}", ", ".join(rows.columns)
    connection.exec_driver_sql(
        f"CREATE TEMPORARY TABLE {waiting} ON COMMIT DROP AS SELECT {names} FROM {table.name} "  # noqa: S608 - as above
        "WITH NO DATA"
    )
    _copy(connection, waiting, rows)
    return waiting


def _copy(connection: Connection, into: str, rows: pl.DataFrame) -> None:
    """Hand rows to PostgreSQL in one piece."""
    binary = [name for name, dtype in rows.schema.items() if dtype == pl.Binary]
    text = rows.with_columns(
        pl.format("\\x{}", pl.col(name).bin.encode("hex")).alias(name) for name in binary
    ).write_csv(include_header=False)
    cursor = cast("psycopg.Cursor[Any]", connection.connection.cursor())
    names = ", ".join(rows.columns)
    statement = f"COPY {into} ({names}) FROM STDIN (FORMAT csv, ENCODING 'UTF8')"
    with cursor.copy(statement.encode()) as copy:
        copy.write(text.encode())
