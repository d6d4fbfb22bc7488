"""What the record knows already of the cases in a chunk, so that only what is new is written."""

from __future__ import annotations

import json
from datetime import datetime

import polars as pl
from sqlalchemy import ColumnElement, Connection, any_, func, literal, select
from sqlalchemy.dialects.postgresql import ARRAY
from sqlalchemy.schema import Column

from dashboard.cases import tables
from dashboard.cases.record import CASE_TYPES, microseconds, with_instants
from dashboard.cases.store import read
from dashboard.cases.tables import KEY


def among(connection: Connection, column: Column[str], numbers: pl.Series) -> ColumnElement[bool]:
    """Whether a column holds one of many numbers, handed over as one value on either database."""
    values = numbers.to_list()
    if connection.dialect.name == "postgresql":
        return column == any_(literal(values, ARRAY(KEY)))
    listed = func.json_each(json.dumps(values)).table_valued("value")
    return column.in_(select(listed.c.value))


def known_cases(connection: Connection, source: str, numbers: pl.Series) -> pl.DataFrame:
    """The stored rows of these cases."""
    case = tables.cases.c
    statement = select(*(case[n] for n in CASE_TYPES)).where(
        case.source == source, among(connection, case.number, numbers)
    )
    return with_instants(read(connection, statement, CASE_TYPES))


def standing_closings(
    connection: Connection, source: str, numbers: pl.Series, before: datetime
) -> pl.DataFrame:
    """`number`, `was_closed`, `was_reopened`, as known just before an instant (see `events_of`)."""
    event = tables.case_events.c
    statement = (
        select(event.number, event.at, event.kind)
        .where(event.source == source, among(connection, event.number, numbers))
        .where(event.recorded_at < microseconds(before))
        .where(event.kind.in_(("closed", "reopened")))
    )
    types = {"number": pl.String(), "at": pl.Int64(), "kind": pl.String()}
    # At one instant a reopening precedes the closing that answers it.
    turns = read(connection, statement, types).sort("number", "at", pl.col("kind") == "closed")
    closed = pl.col("kind") == "closed"
    last = turns.group_by("number", maintain_order=True).agg(
        was_closed=pl.when(closed.last()).then(pl.col("at").last()),
        was_reopened=pl.col("at").filter(~closed).max(),
    )
    return last.with_columns(
        pl.from_epoch(c, "us").dt.replace_time_zone("UTC") for c in ("was_closed", "was_reopened")
    )


def known_events(connection: Connection, source: str, numbers: pl.Series) -> pl.DataFrame:
    """`id`, `known_at`, `known_outcome` of all events of these cases."""
    event = tables.case_events.c
    statement = select(event.id, event.recorded_at, event.outcome).where(
        event.source == source, among(connection, event.number, numbers)
    )
    types = {"id": pl.Binary(), "known_at": pl.Int64(), "known_outcome": pl.String()}
    found = read(connection, statement, types)
    return found.with_columns(pl.from_epoch("known_at", "us").dt.replace_time_zone("UTC"))


def quarantined_ids(connection: Connection, source: str) -> set[bytes]:
    """The keys of all rows of a source that were put aside."""
    held = tables.quarantine.c
    found = connection.execute(select(held.id).where(held.source == source))
    return {bytes(key) for (key,) in found}
