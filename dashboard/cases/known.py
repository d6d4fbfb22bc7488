"""What the record knows already of some cases, so that only what is new is written."""

from __future__ import annotations

import json

import polars as pl
from sqlalchemy import ColumnElement, Connection, Table, any_, func, literal, select
from sqlalchemy.dialects.postgresql import ARRAY
from sqlalchemy.schema import Column

from dashboard.cases import tables
from dashboard.cases.record import CASE_TYPES, none_of, with_instants
from dashboard.cases.store import read
from dashboard.cases.tables import KEY

EVENT_TYPES: dict[str, pl.DataType] = {
    "id": pl.Binary(),
    "number": pl.String(),
    "at": pl.Int64(),
    "recorded_at": pl.Int64(),
    "kind": pl.String(),
    "name": pl.String(),
    "from_agency": pl.String(),
    "to_agency": pl.String(),
    "reason": pl.String(),
    "outcome": pl.String(),
    "told_by": pl.String(),
}


def among(connection: Connection, column: Column[str], numbers: pl.Series) -> ColumnElement[bool]:
    """Whether a column holds one of many numbers, handed over as one value on either database."""
    values = numbers.to_list()
    if connection.dialect.name == "postgresql":
        return column == any_(literal(values, ARRAY(KEY)))
    listed = func.json_each(json.dumps(values)).table_valued("value")
    return column.in_(select(listed.c.value))


def known_cases(connection: Connection, source: str, numbers: pl.Series) -> pl.DataFrame:
    """The stored rows of these cases, instants in UTC."""
    return _known(connection, tables.cases, source, numbers, CASE_TYPES)


def known_events(connection: Connection, source: str, numbers: pl.Series) -> pl.DataFrame:
    """All stored events of these cases: `EVENT_TYPES`, instants in UTC."""
    return _known(connection, tables.case_events, source, numbers, EVENT_TYPES)


def known_numbers(connection: Connection, source: str, numbers: pl.Series) -> pl.Series:
    """Those of these numbers that are cases of the record."""
    case = tables.cases.c
    if not holds_any(connection, tables.cases, source, numbers):
        return pl.Series("number", [], pl.String)
    statement = select(case.number).where(
        case.source == source, among(connection, case.number, numbers)
    )
    return read(connection, statement, {"number": pl.String()})["number"]


def _known(
    connection: Connection, table: Table, source: str, numbers: pl.Series,
    types: dict[str, pl.DataType],
) -> pl.DataFrame:  # fmt: skip
    if not holds_any(connection, table, source, numbers):
        return none_of(types)
    statement = select(*(table.c[name] for name in types)).where(
        table.c.source == source, among(connection, table.c.number, numbers)
    )
    return with_instants(read(connection, statement, types))


def holds_any(connection: Connection, table: Table, source: str, numbers: pl.Series) -> bool:
    """Whether anything lies between the least and the greatest of them.

    One look at the index; a first import of numbers in order is spared the search for each.
    """
    if numbers.is_empty():
        return False
    within = table.c.number.between(numbers.min(), numbers.max())
    found = select(table.c.number).where(table.c.source == source, within).limit(1)
    return connection.execute(found).first() is not None


def quarantined_ids(connection: Connection, source: str) -> set[bytes]:
    """The keys of all rows of a source that were put aside."""
    held = tables.quarantine.c
    found = connection.execute(select(held.id).where(held.source == source))
    return {bytes(key) for (key,) in found}
