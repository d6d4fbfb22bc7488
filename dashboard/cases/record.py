"""Reading the record: the cases and events of one city, and the whole of it in order."""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any

import polars as pl
from sqlalchemy import Column, ColumnElement, Executable, Select, Table, func, select

from dashboard.cases import tables
from dashboard.cases.store import Store
from dashboard.cases.witnesses import agreed
from metrics.instants import INSTANT, instant

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
    "priority": pl.String(),
    "language": pl.String(),
    "parent": pl.String(),
    "requester": pl.String(),
}
EVENT_TYPES: dict[str, pl.DataType] = {
    "source": pl.String(),
    "number": pl.String(),
    "at": pl.Int64(),
    "recorded_at": pl.Int64(),
    "kind": pl.String(),
    "actor": pl.String(),
    "audience": pl.String(),
    "from_agency": pl.String(),
    "to_agency": pl.String(),
    "reason": pl.String(),
    "name": pl.String(),
    "value": pl.String(),
    "outcome": pl.String(),
    "text_id": pl.Binary(),
}
VOLUME_TYPES: dict[str, pl.DataType] = {
    "source": pl.String(),
    "day": pl.String(),
    "channel": pl.String(),
    "n": pl.Int64(),
}
_DUMPED = {
    table: [c for c in table.columns if c.name not in {"put_aside_at", "changed"}]
    for table in (
        tables.cases, tables.case_events, tables.texts, tables.contact_volume, tables.quarantine,
    )
}  # fmt: skip
"""What makes up the record; when a row was put aside, by the clock on the wall, and in which change
a case was written last are no part of it."""

ROWS = "rows"
"""The stream of a file; a connected system's have names of their own."""

_DUMP_ROWS = 10_000
_FEW_TEXTS, _AT_ONCE = 20_000, 500
"""So many texts are asked for by their ids, and so many at once; of more all are read."""
_Condition = ColumnElement[bool]
_Reading = Callable[[str, Sequence[_Condition]], Iterator[pl.DataFrame]]
_INSTANTS = {"opened", "published_due", "seen_at", "at", "recorded_at"}


class Record:
    """The cases of one city."""

    def __init__(self, store: Store) -> None:
        self.store = store

    def cases(self, start: datetime | None = None, end: datetime | None = None) -> pl.DataFrame:
        """Cases opened in [start, end), instants in UTC, ordered by source and number."""
        return self._together(CASE_TYPES, self._cases, _opened_between(start, end))

    def events(
        self,
        start: datetime | None = None,
        end: datetime | None = None,
        known_at: datetime | None = None,
    ) -> pl.DataFrame:
        """Events of the cases opened in [start, end), ordered by case and time.

        One closing that the source told again in other words is there once, as told last: by
        `known_at`, where that is given, and nothing that was told later.
        """
        wanted = _opened_between(start, end)
        known = [tables.case_events.c.recorded_at <= microseconds(known_at)] if known_at else []
        read = self._events_of_some if wanted or known else self._events_of_all
        return self._together(EVENT_TYPES, read, [*wanted, *known])

    def changes(self) -> dict[str, int]:
        """The number of the last change of each source that has cases."""
        case = tables.cases.c
        newest = [
            (source, select(func.max(case.changed)).where(case.source == source))
            for source in self.sources()
        ]
        return {s: self.store.read(n, {"changed": pl.Int64()}).item() for s, n in newest}

    def count_changed(self, changes: Mapping[str, int]) -> int:
        """How many cases `changed_since` would give."""
        case = tables.cases.c
        found = [
            self.store.read(
                select(func.count().label("n")).where(
                    case.source == source, case.changed > changes.get(source, -1)
                ),
                {"n": pl.Int64()},
            ).item()
            for source in self.sources()
        ]
        return sum(found)

    def changed_since(self, changes: Mapping[str, int]) -> tuple[pl.DataFrame, pl.DataFrame]:
        """Cases that were written, or of which something was told, after these changes.

        Args:
            changes: What `changes` gave then; of a source that is not in it all cases are new.

        Returns:
            The cases, and all of their events.
        """
        case = tables.cases.c
        after = {s: [case.changed > changes.get(s, -1)] for s in self.sources()}
        cases = [self._of(s, CASE_TYPES, self._cases, wanted) for s, wanted in after.items()]
        events = [
            self._of(s, EVENT_TYPES, self._events_of_some, wanted) for s, wanted in after.items()
        ]
        return (
            pl.concat([none_of(CASE_TYPES), *cases]),
            pl.concat([none_of(EVENT_TYPES), *events]),
        )

    def last_run(self) -> tuple[int, str] | None:
        """The number of the run entered last, and what tells it from any other record's."""
        return self._run(select(func.max(tables.runs.c.id)).scalar_subquery())

    def holds_run(self, run: tuple[int, str]) -> bool:
        """Whether this very run was entered here: another record's numbers say nothing."""
        return self._run(run[0]) == tuple(run)

    def _run(self, key: object) -> tuple[int, str] | None:
        run = tables.runs.c
        told = (run.id, run.source, run.kind, run.file, run.sha256, run.started_at)
        with self.store.engine.connect() as connection:
            row = connection.execute(select(*told).where(run.id == key)).one_or_none()
        return (row.id, " ".join(map(str, row[1:]))) if row else None

    def finished_sources(self) -> tuple[str, ...]:
        """The sources, logs and counts of which any run was finished, in order."""
        run = tables.runs.c
        done = select(run.source).where(run.status == "done").distinct().order_by(run.source)
        return tuple(self.store.read(done, {"source": pl.String()})["source"].to_list())

    def volumes(self) -> pl.DataFrame:
        """Contacts counted by day and channel: `source day channel n`, in order."""
        count = tables.contact_volume.c
        counts = select(*(count[name] for name in VOLUME_TYPES))
        return self.store.read(counts, VOLUME_TYPES).sort("source", "day", "channel")

    def texts(self, ids: pl.Series) -> pl.DataFrame:
        """The texts of some messages, `text_id text`, in the order of their ids; no other ones."""
        column, types = tables.texts.c, {"text_id": pl.Binary(), "text": pl.String()}
        wanted = ids.drop_nulls().unique().sort()
        whole = select(column.id.label("text_id"), column.text)
        if len(wanted) > _FEW_TEXTS:
            found = pl.concat([pl.DataFrame(schema=types), *self.store.batches(whole, types)])
            return found.join(wanted.to_frame("text_id"), on="text_id", how="semi").sort("text_id")
        some = (wanted[i : i + _AT_ONCE].to_list() for i in range(0, len(wanted), _AT_ONCE))
        parts = [self.store.read(whole.where(column.id.in_(few)), types) for few in some]
        return pl.concat([pl.DataFrame(schema=types), *parts]).sort("text_id")

    def case(self, number: str) -> tuple[pl.DataFrame, pl.DataFrame]:
        """One case and its events, by its number; two empty frames where there is none."""
        one = [tables.cases.c.number == number]
        events = self._together(EVENT_TYPES, self._events_of_some, one)
        return self._together(CASE_TYPES, self._cases, one), events

    def numbers(self) -> list[str]:
        """A number of each source's cases: the greatest, which its index finds at once."""
        case = tables.cases.c
        greatest = (
            select(func.max(case.number).label("number")).where(case.source == source)
            for source in self.sources()
        )
        return [str(self.store.read(one, {"number": pl.String()}).item()) for one in greatest]

    def sources(self) -> list[str]:
        """The sources that have cases, in order."""
        case, found = tables.cases.c.source, [""]
        while found[-1] is not None:  # a look at the index for each: they are few, the cases many
            least = select(func.min(case).label("source")).where(case > found[-1])
            found.append(self.store.read(least, {"source": pl.String()}).item())
        return found[1:-1]

    def _together(
        self, types: Mapping[str, pl.DataType], read: _Reading, wanted: Sequence[_Condition]
    ) -> pl.DataFrame:
        """What is read of each source; its name need not be read with each row."""
        pieces = (self._of(source, types, read, wanted) for source in self.sources())
        return pl.concat([none_of(types), *pieces])

    def _of(
        self,
        source: str,
        types: Mapping[str, pl.DataType],
        read: _Reading,
        wanted: Sequence[_Condition],
    ) -> pl.DataFrame:
        """What is read of one source, with its name."""
        named = (p.with_columns(source=pl.lit(source)) for p in read(source, wanted))
        return pl.concat([none_of(types), *(piece.select(*types) for piece in named)])

    def _cases(self, source: str, wanted: Sequence[_Condition]) -> Iterator[pl.DataFrame]:
        statement = select(*_columns(tables.cases, CASE_TYPES))
        of_source = statement.where(tables.cases.c.source == source, *wanted)
        yield pl.concat(self._pieces(of_source, CASE_TYPES)).sort("number")

    def _events_of_some(self, source: str, wanted: Sequence[_Condition]) -> Iterator[pl.DataFrame]:
        of_source = _events_joined().where(tables.cases.c.source == source, *wanted)
        yield _told_last(pl.concat(self._pieces(of_source, EVENT_TYPES)).drop_nulls("at"))

    def _events_of_all(self, source: str, _: Sequence[_Condition]) -> Iterator[pl.DataFrame]:
        """Case by case, so that a whole record is not sorted, and does not lie in memory, twice."""
        case = tables.cases.c
        in_order = _events_joined().where(case.source == source).order_by(case.number)
        pieces = (p.drop_nulls("at") for p in self._pieces(in_order, EVENT_TYPES))
        yield from map(_told_last, _whole_cases(pieces))

    def _pieces(
        self, statement: Executable, types: Mapping[str, pl.DataType]
    ) -> Iterator[pl.DataFrame]:
        """The rows of one source without its name, instants in UTC; at first an empty piece."""
        read = {name: dtype for name, dtype in types.items() if name != "source"}
        yield none_of(read)
        yield from map(with_instants, self.store.batches(statement, read))

    def months(self) -> list[tuple[int, int]]:
        """Years and months (in UTC) in which cases were opened, in order."""
        case = tables.cases.c
        span = [
            self.store.read(
                select(func.min(case.opened), func.max(case.opened)).where(case.source == source),
                {"first": pl.Int64(), "last": pl.Int64()},
            )
            for source in self.sources()
        ]
        if not span:
            return []
        found = pl.concat(span).select(pl.col("first").min(), pl.col("last").max())
        ends = found.select(pl.from_epoch(pl.all(), "us").dt.date().dt.month_start())
        every = pl.date_range(ends["first"].item(), ends["last"].item(), "1mo", eager=True)
        return [(day.year, day.month) for day in every.to_list()]

    def watermark(self) -> datetime | None:
        """Until when every source of cases is known: the least of their newest finished runs."""
        run, counted = tables.runs.c, select(tables.contact_volume.c.source)
        newest = select(run.source, func.max(run.extracted_at).label("at"))
        done = (run.status == "done") & run.extracted_at.is_not(None)
        newest = newest.where(done, run.source.not_in(counted)).group_by(run.source)
        found = self.store.read(newest, {"source": pl.String(), "at": pl.Int64()})
        least = found.select(pl.from_epoch(pl.col("at").min(), "us").dt.replace_time_zone("UTC"))
        instant: datetime | None = least.item()
        return instant

    def watermark_at(self, known_at: datetime, logs: Collection[str]) -> datetime | None:
        """Until when every source was known at an instant; None where none was.

        A file of cases tells of the instant at which it was taken. A log and a connected system
        tell of each thing when it was known: one that reaches past the instant tells all that was
        known at it, whenever it was read. A file that was taken later was no source yet.

        Args:
            known_at: What was recorded later is not known.
            logs: The sources that are logs.
        """
        run, counted = tables.runs.c, select(tables.contact_volume.c.source)
        done = (run.status == "done") & run.extracted_at.is_not(None)
        ended = select(run.source, run.kind, run.extracted_at.label("at")).distinct()
        found = self.store.read(
            ended.where(done, run.source.not_in(counted)),
            {"source": pl.String(), "kind": pl.String(), "at": pl.Int64()},
        )
        at = pl.from_epoch("at", "us").dt.replace_time_zone("UTC")
        dates_all = (pl.col("kind") == "sync") | pl.col("source").is_in(list(logs))
        then = instant(known_at)
        until = pl.when(at <= then).then(at).when(dates_all).then(then)
        newest = found.group_by("source").agg(until=until.max())
        least: datetime | None = newest.select(pl.col("until").min()).item()
        return least

    def begun(self) -> datetime | None:
        """The instant before which no case is on record; None where none is at all."""
        event = tables.case_events.c
        first = select(func.min(event.recorded_at).label("at")).where(event.kind == "opened")
        found = self.store.read(first, {"at": pl.Int64()})
        instant: datetime | None = found.select(
            pl.from_epoch("at", "us").dt.replace_time_zone("UTC")
        ).item()
        return instant

    def dump(self) -> Iterator[str]:
        """The whole record as ordered JSON Lines: two stores hold the same when this is equal."""
        for table, columns in _DUMPED.items():
            ordered = select(*columns).order_by(*table.primary_key.columns)
            # Some thousand rows at a time: a record need not fit into memory twice.
            with (
                self.store.engine.connect().execution_options(yield_per=_DUMP_ROWS) as connection,
                connection.execute(ordered) as streamed,
            ):
                for row in streamed.mappings():
                    values = {name: _jsonable(value) for name, value in row.items()}
                    yield json.dumps({"table": table.name, **values}, ensure_ascii=False)


def _events_joined() -> Select[Any]:
    """Events of cases that are in the record: a history may tell of one before it is.

    The outer join keeps SQLite from going through all events to look for the case of each; a case
    without any gives one row of nulls.
    """
    event, case = tables.case_events.c, tables.cases.c
    of_case = (event.source == case.source) & (event.number == case.number)
    joined = tables.cases.outerjoin(tables.case_events, of_case)
    return select(*_columns(tables.case_events, EVENT_TYPES)).select_from(joined)


def _columns(table: Table, types: Mapping[str, pl.DataType]) -> list[Column[Any]]:
    return [table.c[name] for name in types if name != "source"]


def _told_last(events: pl.DataFrame) -> pl.DataFrame:
    """Events of one source in order and agreed, of each closing only what was told last of it.

    A case cannot be closed twice at one instant: a second one is the source's correction of its
    words. The first stays in the record, as what was known until then. Silence corrects nothing:
    what the last one does not say stands as it was told before.
    """
    closing = pl.col("kind") == "closed"  # at one instant it answers a reopening, so it comes last
    ordered = agreed(events).sort(
        "number", "at", closing, "kind", "recorded_at",
        # The rest only settles which of two at one instant comes first.
        "outcome", "name", "reason", "actor", "value", "to_agency", "from_agency", "audience",
        "text_id",
    )  # fmt: skip
    one = pl.struct("number", "at", "kind")
    corrected = (closing & (one == one.shift(-1))).fill_null(value=False)
    is_corrected = ordered.select(corrected).to_series()
    if not is_corrected.any():
        return ordered
    told = ordered.filter(is_corrected | is_corrected.shift(1, fill_value=False))
    return _unsilenced(ordered.filter(~is_corrected), told)


def _unsilenced(events: pl.DataFrame, told: pl.DataFrame) -> pl.DataFrame:
    """Events whose closings keep the text and the outcome that only an earlier teller had.

    With its text comes who said it and to whom: a note that an agency wrote for itself does not
    become public by a snapshot that shows the same closing without any message.

    Args:
        events: One row a closing, what was told last of it.
        told: All rows of the closings that were told several times, the last one last.
    """
    said = {"text_id": ("text_id", "actor", "audience"), "outcome": ("outcome", "value")}
    one = ["number", "at", "kind"]
    before = told.group_by(one).agg(
        pl.col(name).filter(pl.col(mark).is_not_null()).last().alias(f"said:{name}")
        for mark, names in said.items()
        for name in names
    )
    silent = {
        "text_id": pl.col("text_id").is_null() & pl.col("said:text_id").is_not_null(),
        # The source's own word for an outcome that the mapping lacks is an outcome too.
        "outcome": pl.all_horizontal(pl.col("outcome", "value").is_null()),
    }
    return events.join(before, on=one, how="left", maintain_order="left").select(
        pl.when(silent[mark]).then(f"said:{name}").otherwise(name).alias(name)
        if (mark := next((m for m, names in said.items() if name in names), None))
        else pl.col(name)
        for name in events.columns
    )


def _whole_cases(pieces: Iterable[pl.DataFrame]) -> Iterator[pl.DataFrame]:
    """Pieces of events in order of their cases, cut so that none holds half a case."""
    rest = pl.DataFrame()
    for piece in pieces:
        held = pl.concat([rest, piece]) if len(rest) else piece
        numbers = held["number"]
        cut = numbers.search_sorted(numbers[-1]) if len(held) else 0
        yield held[:cut]
        rest = held[cut:]
    yield rest


def _opened_between(start: datetime | None, end: datetime | None) -> list[_Condition]:
    column = tables.cases.c.opened
    low = [column >= microseconds(start)] if start else []
    return low + ([column < microseconds(end)] if end else [])


def _jsonable(value: object) -> object:
    return value.hex() if isinstance(value, bytes) else value


def with_instants(frame: pl.DataFrame) -> pl.DataFrame:
    """Stored microseconds as instants in UTC."""
    columns = [c for c in frame.columns if c in _INSTANTS]
    return frame.with_columns(pl.from_epoch(c, "us").dt.replace_time_zone("UTC") for c in columns)


def none_of(types: Mapping[str, pl.DataType]) -> pl.DataFrame:
    """No rows of these stored columns, instants in UTC."""
    return pl.DataFrame(schema={n: INSTANT if n in _INSTANTS else t for n, t in types.items()})


def microseconds(instant: datetime) -> int:
    """An aware instant as the record stores it."""
    whole = int(instant.timestamp()) if not instant.microsecond else None
    return whole * 1_000_000 if whole is not None else round(instant.timestamp() * 1_000_000)
