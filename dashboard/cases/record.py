"""Reading the record: the cases and events of one city, and the whole of it in order."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import datetime
from typing import Any

import polars as pl
from sqlalchemy import func, select

from dashboard.cases import tables
from dashboard.cases.store import Store

CASE_TYPES: dict[str, pl.DataType] = {
    "source": pl.String(),
    "number": pl.String(),
    "opened": pl.Int64(),
    "service": pl.String(),
    "agency": pl.String(),
    "channel": pl.String(),
    "district": pl.String(),
    "place": pl.String(),
    "published_due": pl.Int64(),
    "unmapped": pl.String(),
    "seen_at": pl.Int64(),
}
EVENT_TYPES: dict[str, pl.DataType] = {
    "source": pl.String(),
    "number": pl.String(),
    "at": pl.Int64(),
    "recorded_at": pl.Int64(),
    "kind": pl.String(),
    "actor": pl.String(),
    "reason": pl.String(),
    "name": pl.String(),
    "outcome": pl.String(),
}
_ID: dict[str, pl.DataType] = {"id": pl.Binary()}
_DUMP_ROWS = 10_000
_INSTANTS = {"opened", "published_due", "seen_at", "at", "recorded_at"}


class Record:
    """The cases of one city."""

    def __init__(self, store: Store) -> None:
        self.store = store

    def cases(self, start: datetime | None = None, end: datetime | None = None) -> pl.DataFrame:
        """Cases opened in [start, end), instants in UTC, ordered by source and number."""
        wanted = [tables.cases.c[name] for name in CASE_TYPES]
        statement = select(*wanted).where(*_opened_between(start, end))
        ordered = statement.order_by(tables.cases.c.source, tables.cases.c.number)
        return with_instants(self.store.read(ordered, CASE_TYPES))

    def events(self, start: datetime | None = None, end: datetime | None = None) -> pl.DataFrame:
        """Events of the cases opened in [start, end), ordered by case and time.

        One closing that the source told again in other words is there once, as told last.
        """
        event, case = tables.case_events.c, tables.cases.c
        of_case = (event.source == case.source) & (event.number == case.number)
        joined = tables.case_events.join(tables.cases, of_case)
        statement = select(*(event[name] for name in EVENT_TYPES | _ID)).select_from(joined)
        statement = statement.where(*_opened_between(start, end))
        return with_instants(_told_last(self.store.read(statement, EVENT_TYPES | _ID)))

    def case(self, number: str) -> tuple[pl.DataFrame, pl.DataFrame]:
        """One case and its events, by its number; two empty frames where there is none."""
        case, event = tables.cases.c, tables.case_events.c
        one = select(*(case[n] for n in CASE_TYPES)).where(case.number == number)
        its = select(*(event[n] for n in EVENT_TYPES | _ID)).where(event.number == number)
        cases = self.store.read(one.order_by(case.source), CASE_TYPES)
        events = _told_last(self.store.read(its, EVENT_TYPES | _ID))
        return with_instants(cases), with_instants(events)

    def months(self) -> list[tuple[int, int]]:
        """Years and months (in UTC) in which cases were opened, in order."""
        span = select(func.min(tables.cases.c.opened), func.max(tables.cases.c.opened))
        found = self.store.read(span, {"first": pl.Int64(), "last": pl.Int64()})
        if found["first"].item() is None:
            return []
        ends = found.select(pl.from_epoch(pl.all(), "us").dt.date().dt.month_start())
        every = pl.date_range(ends["first"].item(), ends["last"].item(), "1mo", eager=True)
        return [(day.year, day.month) for day in every.to_list()]

    def watermark(self) -> datetime | None:
        """Until when every source is known: the least of their newest finished snapshots."""
        run = tables.runs.c
        newest = select(run.source, func.max(run.extracted_at).label("at"))
        newest = newest.where(run.status == "done").group_by(run.source)
        found = self.store.read(newest, {"source": pl.String(), "at": pl.Int64()})
        least = found.select(pl.from_epoch(pl.col("at").min(), "us").dt.replace_time_zone("UTC"))
        instant: datetime | None = least.item()
        return instant

    def dump(self) -> Iterator[str]:
        """The whole record as ordered JSON Lines: two stores hold the same when this is equal."""
        for table in (tables.cases, tables.case_events, tables.texts, tables.quarantine):
            ordered = select(table).order_by(*table.primary_key.columns)
            with self.store.engine.connect() as connection:
                # Some thousand rows at a time: a record need not fit into memory twice.
                streamed = connection.execution_options(yield_per=_DUMP_ROWS).execute(ordered)
                for row in streamed.mappings():
                    values = {name: _jsonable(value) for name, value in row.items()}
                    yield json.dumps({"table": table.name, **values}, ensure_ascii=False)


def _told_last(events: pl.DataFrame) -> pl.DataFrame:
    """Events in order, of each closing only what was told last of it.

    A case cannot be closed twice at one instant: a second one is the source's correction of its
    words. The first stays in the record, as what was known until then.
    """
    closing = pl.col("kind") == "closed"  # at one instant it answers a reopening, so it comes last
    ordered = events.sort("source", "number", "at", closing, "kind", "recorded_at", "id")
    one = pl.struct("source", "number", "at", "kind")
    corrected = closing & (one == one.shift(-1))
    return ordered.filter(~corrected.fill_null(value=False)).drop("id")


def _opened_between(start: datetime | None, end: datetime | None) -> list[Any]:
    column = tables.cases.c.opened
    low = [column >= microseconds(start)] if start else []
    return low + ([column < microseconds(end)] if end else [])


def _jsonable(value: object) -> object:
    return value.hex() if isinstance(value, bytes) else value


def with_instants(frame: pl.DataFrame) -> pl.DataFrame:
    """Stored microseconds as instants in UTC."""
    columns = [c for c in frame.columns if c in _INSTANTS]
    return frame.with_columns(pl.from_epoch(c, "us").dt.replace_time_zone("UTC") for c in columns)


def microseconds(instant: datetime) -> int:
    """An aware instant as the record stores it."""
    whole = int(instant.timestamp()) if not instant.microsecond else None
    return whole * 1_000_000 if whole is not None else round(instant.timestamp() * 1_000_000)
