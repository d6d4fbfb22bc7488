"""Reading and writing the record: cases, events and texts of one store."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from typing import Any

import polars as pl
from sqlalchemy import (
    Column,
    Connection,
    MetaData,
    String,
    Table,
    func,
    insert,
    select,
)
from sqlalchemy.dialects import postgresql, sqlite

from dashboard.cases import tables
from dashboard.cases.reading import BadRow
from dashboard.cases.store import Store, read
from metrics.instants import INSTANT

_SCRATCH = MetaData()
_NUMBERS = Table(
    "accord_numbers",
    _SCRATCH,
    Column("number", String(64), primary_key=True),
    prefixes=["TEMPORARY"],
)
_ATTRIBUTES = (
    "opened", "service", "agency", "channel", "district", "place", "published_due", "unmapped",
)  # fmt: skip

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
        return _with_instants(self.store.read(ordered, CASE_TYPES))

    def events(self, start: datetime | None = None, end: datetime | None = None) -> pl.DataFrame:
        """Events of the cases opened in [start, end), ordered by case and time."""
        event, case = tables.case_events.c, tables.cases.c
        of_case = (event.source == case.source) & (event.number == case.number)
        joined = tables.case_events.join(tables.cases, of_case)
        statement = select(*(event[name] for name in EVENT_TYPES)).select_from(joined)
        statement = statement.where(*_opened_between(start, end))
        ordered = statement.order_by(event.source, event.number, event.at, event.kind, event.id)
        return _with_instants(self.store.read(ordered, EVENT_TYPES))

    def case(self, number: str) -> tuple[pl.DataFrame, pl.DataFrame]:
        """One case and its events, by its number; two empty frames where there is none."""
        case, event = tables.cases.c, tables.case_events.c
        one = select(*(case[n] for n in CASE_TYPES)).where(case.number == number)
        its = select(*(event[n] for n in EVENT_TYPES)).where(event.number == number)
        cases = self.store.read(one.order_by(case.source), CASE_TYPES)
        events = self.store.read(its.order_by(event.at, event.kind, event.id), EVENT_TYPES)
        return _with_instants(cases), _with_instants(events)

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
            with self.store.engine.connect() as connection:
                for row in connection.execute(select(table).order_by(*table.primary_key.columns)):
                    values = {k: _jsonable(v) for k, v in row._mapping.items()}  # noqa: SLF001 - SQLAlchemy's public accessor
                    yield json.dumps({"table": table.name, **values}, ensure_ascii=False)


def _opened_between(start: datetime | None, end: datetime | None) -> list[Any]:
    column = tables.cases.c.opened
    low = [column >= microseconds(start)] if start else []
    return low + ([column < microseconds(end)] if end else [])


def _jsonable(value: object) -> object:
    return value.hex() if isinstance(value, bytes) else value


def _with_instants(frame: pl.DataFrame) -> pl.DataFrame:
    columns = [c for c in frame.columns if c in _INSTANTS]
    return frame.with_columns(pl.from_epoch(c, "us").dt.replace_time_zone("UTC") for c in columns)


def microseconds(instant: datetime) -> int:
    """An aware instant as the record stores it."""
    whole = int(instant.timestamp()) if not instant.microsecond else None
    return whole * 1_000_000 if whole is not None else round(instant.timestamp() * 1_000_000)


@contextmanager
def numbers_at_hand(connection: Connection, numbers: pl.Series) -> Iterator[Table]:
    """A temporary table of case numbers to join with, for this transaction."""
    _NUMBERS.create(connection, checkfirst=False)
    if len(numbers):
        connection.execute(insert(_NUMBERS), [{"number": n} for n in numbers.to_list()])
    try:
        yield _NUMBERS
    finally:
        _NUMBERS.drop(connection, checkfirst=False)


def known_cases(connection: Connection, source: str, numbers: Table) -> pl.DataFrame:
    """The stored rows of these cases."""
    case = tables.cases.c
    statement = select(*(case[n] for n in CASE_TYPES)).join_from(
        tables.cases, numbers, case.number == numbers.c.number
    )
    return _with_instants(read(connection, statement.where(case.source == source), CASE_TYPES))


def standing_closings(
    connection: Connection, source: str, numbers: Table, before: datetime
) -> pl.DataFrame:
    """`number`, `closed`: as known just before an instant; null where the case was open then."""
    event = tables.case_events.c
    statement = (
        select(event.number, event.at, event.kind)
        .join_from(tables.case_events, numbers, event.number == numbers.c.number)
        .where(event.source == source, event.recorded_at < microseconds(before))
        .where(event.kind.in_(("opened", "closed", "reopened")))
        .order_by(
            event.number, event.at, event.kind.desc()
        )  # at one instant, reopened, then closed
    )
    types = {"number": pl.String(), "at": pl.Int64(), "kind": pl.String()}
    last = read(connection, statement, types).group_by("number", maintain_order=True).last()
    closed = pl.when(pl.col("kind") == "closed").then(pl.col("at"))
    return last.select("number", closed=pl.from_epoch(closed, "us").dt.replace_time_zone("UTC"))


def known_event_ids(connection: Connection, source: str, numbers: Table) -> pl.Series:
    """The ids of all events of these cases."""
    event = tables.case_events.c
    statement = select(event.id).join_from(
        tables.case_events, numbers, event.number == numbers.c.number
    )
    found = read(connection, statement.where(event.source == source), {"id": pl.Binary()})
    return found["id"]


def write_events(connection: Connection, events: pl.DataFrame) -> None:
    """Append events and their texts; ones already there are left as they are."""
    told = events.filter(pl.col("text").is_not_null())["text"].unique(maintain_order=True)
    texts = [{"id": text_id(t), "text": t} for t in told.to_list()]
    add_missing(connection, tables.texts, texts)
    ids = {row["text"]: row["id"] for row in texts}
    rows = [
        {**{k: v for k, v in row.items() if k != "text"}, "text_id": ids.get(row["text"])}
        for row in _stored(events).to_dicts()
    ]
    add_missing(connection, tables.case_events, rows)


def write_cases(connection: Connection, cases: pl.DataFrame) -> None:
    """Add cases, or put newer attributes in the place of older ones."""
    rows = _stored(cases).to_dicts()
    if not rows:
        return
    statement = _insert(connection)(tables.cases)
    newer = {name: statement.excluded[name] for name in (*_ATTRIBUTES, "seen_at")}
    connection.execute(
        statement.on_conflict_do_update(index_elements=["source", "number"], set_=newer), rows
    )


def write_quarantine(
    connection: Connection, source: str, file: str, extracted_at: datetime, header: str,
    bad: Sequence[BadRow],
) -> None:  # fmt: skip
    """Keep refused rows with their reasons; the same row for the same reasons only once."""
    rows = [
        {
            "id": text_id("\x1f".join((source, row.raw, *row.reasons))),
            "source": source,
            "file": file,
            "line": row.line,
            "extracted_at": microseconds(extracted_at),
            "reasons": "\n".join(row.reasons),
            "header": header,
            "raw": row.raw.replace("\0", "\N{REPLACEMENT CHARACTER}"),
        }
        for row in bad
    ]
    add_missing(connection, tables.quarantine, rows)


def add_missing(connection: Connection, table: Table, rows: list[dict[str, Any]]) -> None:
    """Insert the rows whose key is not there yet."""
    if rows:
        connection.execute(_insert(connection)(table).on_conflict_do_nothing(), rows)


def _insert(connection: Connection) -> Any:  # noqa: ANN401 - two dialects' own types, alike in what is used
    dialect = postgresql if connection.dialect.name == "postgresql" else sqlite
    return dialect.insert


def _stored(frame: pl.DataFrame) -> pl.DataFrame:
    return frame.with_columns(pl.col(INSTANT).dt.epoch("us"))


def text_id(text: str) -> bytes:
    """The key under which a text is stored."""
    return hashlib.sha256(text.encode()).digest()
