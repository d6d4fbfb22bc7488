"""How whole and how fresh the record is: rights are checked here, where it is read."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from typing import Any, Final, Literal, cast

import polars as pl
from sqlalchemy import Connection, Row, Select, func, select

from agreements.files import CityFiles
from agreements.schema.city import City
from agreements.schema.event_log import EventLogMapping
from agreements.schema.source import SourceMapping
from agreements.schema.volumes import ContactVolumeMapping
from dashboard.cases import tables
from dashboard.cases.locking import is_at_work
from dashboard.cases.lookup import Lookup
from dashboard.cases.translation import TABLES
from dashboard.errors import NotAllowedError, UserError
from dashboard.library import open_library
from dashboard.peeking import looking, whose
from dashboard.roles import Role, Viewer
from dashboard.settings import Settings

RUNS_SHOWN: Final = 50
"""So many of the newest runs of each source are read."""

ROWS_SHOWN: Final = 25
"""So many rows that were put aside are shown as they were received."""

_GROUPS = 5_000
"""More different reasons, or unknown words, than this are read by nobody."""

Described = SourceMapping | ContactVolumeMapping | EventLogMapping
"""How a source's rows are read: cases, what happened to them, or contacts counted by day."""

Status = Literal["running", "done", "interrupted", "failed"]
Kind = Literal["import", "sync", "retry"]

WAITING: Final[dict[str, pl.DataType]] = {
    "source": pl.String(),
    "file": pl.String(),
    "reason": pl.String(),
    "rows": pl.Int64(),
    "first_line": pl.Int64(),
    "put_aside": pl.Datetime("us", "UTC"),
}
"""Rows put aside by source, file and reason; a row with two reasons stands under both."""

PARTS: Final = {
    **TABLES,
    "status": "statuses",
    "pause": "pauses",
    "reroute": "reroutes",
    "reason": "reasons",
}
"""What a word is of, and the part of a mapping that knows such words."""

UNMAPPED: Final[dict[str, pl.DataType]] = {
    "source": pl.String(),
    "field": pl.String(),
    "value": pl.String(),
    "rows": pl.Int64(),
    "carried": pl.Boolean(),
}
"""Words of a source for which no mapping was known when its rows were read; `carried` by cases
that wait for one, the rest told by a run."""

GAP: Final = "'\N{HORIZONTAL ELLIPSIS}'"
"""Stands in a reason for the value that it quoted."""

_QUOTED = r"'[^']*'"
_NUMBERED = r"(case number) \S+ (stood already on line) \d+"
_WORD = ("source", "field", "value")


@dataclass(frozen=True)
class Run:
    """One reading of a source, and what became of its rows.

    Attributes:
        read: Rows read; equal to accepted + unchanged + quarantined.
        extracted_at: Until when its data reaches.
        error: Why it failed, as a sentence.
        remarks: What else is to be said of it, such as `absent_columns`.
    """

    id: int
    source: str
    kind: Kind
    file: str
    status: Status
    extracted_at: datetime | None
    read: int
    accepted: int
    unchanged: int
    quarantined: int
    started_at: datetime | None = None
    finished_at: datetime | None = None
    described: str | None = None
    error: str | None = None
    remarks: Mapping[str, Any] | None = None


@dataclass(frozen=True)
class Found:
    """What the record tells of itself.

    Attributes:
        runs: The newest of each source, newest first.
        until: Until when the data of each source reaches, by its finished runs.
        waiting: `WAITING`.
        held: How many rows of each source are put aside.
        unmapped: `UNMAPPED`.
    """

    runs: tuple[Run, ...]
    until: Mapping[str, datetime]
    waiting: pl.DataFrame
    held: Mapping[str, int]
    unmapped: pl.DataFrame

    def last(self, source: str) -> Run | None:
        """The newest run of a source."""
        return next((run for run in self.runs if run.source == source), None)


@dataclass(frozen=True)
class Health:
    """The record beside what the city's folder says of its sources.

    Attributes:
        sources: The mappings by source, those of contact volumes and of logs too.
        as_of: The local instant of the figures; None where nothing was measured.
        kept_for: How long a row that was put aside is kept.
    """

    city: City
    sources: Mapping[str, Described]
    as_of: datetime | None
    kept_for: timedelta
    found: Found


@dataclass(frozen=True)
class HeldRow:
    """A row that was put aside, as it was received."""

    file: str
    line: int
    reasons: tuple[str, ...]
    header: str
    raw: str
    put_aside: datetime


def open_health(viewer: Viewer, settings: Settings) -> Health:
    """How the record stands, for 311 leadership and the mayor's office.

    What a reason quotes of a row is for 311 alone, as the row is.

    Raises:
        NotAllowedError: The viewer is neither.
        NothingRecordedError: Nothing was imported yet.
        UserError: The city's files or the database cannot be read, or it holds another city's.
    """
    _let_in(viewer, Role.OPERATOR, Role.OVERSEER)
    library = open_library(viewer, settings)
    city = library.files.city.model
    found = _looked(settings, city)
    if viewer.role is not Role.OPERATOR:
        told = found.waiting.with_columns(reason=without_values(pl.col("reason")))
        found = replace(found, waiting=told)
    return Health(city, _described(library.files), library.as_of, kept_for(settings), found)


def described_sources(viewer: Viewer, settings: Settings) -> list[str]:
    """The sources that the city's folder describes.

    Raises:
        NotAllowedError: The viewer is neither of 311 nor of the mayor's office.
        UserError: The city's files cannot be read.
    """
    _let_in(viewer, Role.OPERATOR, Role.OVERSEER)
    return list(_described(open_library(viewer, settings).files))


def held_rows(viewer: Viewer, settings: Settings, source: str) -> list[HeldRow]:
    """The first rows of a source that were put aside, as they were received; for 311 alone.

    Raises:
        NotAllowedError: The viewer is not 311 leadership.
        UserError: The database cannot be read.
    """
    _let_in(viewer, Role.OPERATOR)
    held = tables.quarantine.c
    wanted = (held.file, held.line, held.reasons, held.header, held.raw, held.put_aside_at)
    of_source = select(*wanted).where(held.source == source)
    with looking(settings.database) as connection:
        rows = connection.execute(of_source.order_by(held.file, held.line).limit(ROWS_SHOWN)).all()
    return [_held_row(row) for row in rows]


def without_values(reason: pl.Expr) -> pl.Expr:
    """A reason without what it quotes of the row: one sentence for all rows of its kind."""
    return reason.str.replace_all(_QUOTED, GAP).str.replace_all(
        _NUMBERED, "${1} \N{HORIZONTAL ELLIPSIS} ${2} \N{HORIZONTAL ELLIPSIS}"
    )


def kept_for(settings: Settings) -> timedelta:
    """How long a row that was put aside is kept."""
    return timedelta(days=settings.quarantine_days)


def known_by_now(unmapped: pl.DataFrame, mapping: Described | None) -> pl.Series:
    """Which of the words the mapping knows by now.

    Args:
        unmapped: `UNMAPPED` of one source.
        mapping: How its words are read now; None where the file is gone.
    """
    fields = unmapped["field"].unique().to_list()
    lookups = {field: Lookup(raw_words(mapping, PARTS.get(field, ""))) for field in fields}
    rows = unmapped.select("field", "value").rows()
    known = [lookups[field].ours(pl.Series([value])).item() is not None for field, value in rows]
    return pl.Series(known, dtype=pl.Boolean)


def raw_words(mapping: Described | None, part: str) -> Mapping[str, str]:
    """A part of the mapping: the source's words and ours."""
    held: Mapping[str, str] = getattr(mapping.spec, part, None) or {} if mapping else {}
    return held


def _described(files: CityFiles) -> dict[str, Described]:
    cases = {loaded.model.id: loaded.model for loaded in files.sources}
    logs = {loaded.model.id: loaded.model for loaded in files.logs}
    return {**cases, **logs, **{loaded.model.id: loaded.model for loaded in files.volumes}}


def _let_in(viewer: Viewer, *roles: Role) -> None:
    if viewer.role not in roles:
        raise NotAllowedError("Only 311 leadership and the mayor's office may read this.")


def _held_row(row: Row[*tuple[Any, ...]]) -> HeldRow:
    return HeldRow(
        row.file, row.line, tuple(row.reasons.split("\n")), row.header, row.raw,
        _stored(row.put_aside_at),
    )  # fmt: skip


def _looked(settings: Settings, city: City) -> Found:
    with looking(settings.database) as connection:
        held, demonstration = whose(connection)
        if (held, demonstration) != (city.id, city.spec.demonstration):
            raise UserError(f"The database holds the cases of {held}, not of {city.id}.")
        return _as_it_stands(connection, _found(settings.database, _mark(connection)))


def _mark(connection: Connection) -> tuple[int, ...]:
    """What changes whenever a run enters, puts aside or takes out a row."""
    run = tables.runs.c
    sums = [func.coalesce(func.sum(c), 0) for c in (run.read, run.accepted, run.finished_at)]
    counted = select(func.count(), func.coalesce(func.max(run.id), 0), *sums)
    held = connection.scalar(select(func.count()).select_from(tables.quarantine))
    return (*map(int, connection.execute(counted).one()), int(held or 0))


@lru_cache(maxsize=2)
def _found(address: str, _mark: tuple[int, ...]) -> Found:
    with looking(address) as connection:
        return _stored_in(connection)


def found(connection: Connection) -> Found:
    """What the record tells of itself."""
    return _as_it_stands(connection, _stored_in(connection))


def _as_it_stands(connection: Connection, stored: Found) -> Found:
    """A run that was killed could not say so: it holds its source's lock no more."""
    ended = {
        run.id
        for run in stored.runs
        if run.status == "running" and not is_at_work(connection, run.source)
    }
    runs = (replace(r, status="interrupted") if r.id in ended else r for r in stored.runs)
    return replace(stored, runs=tuple(runs)) if ended else stored


def unended(connection: Connection) -> list[Run]:
    """The last run of each source of which not every row was read; a few rows are asked for."""
    run = tables.runs
    last = select(func.max(run.c.id)).group_by(run.c.source)
    unfinished = select(run).where(run.c.id.in_(last), run.c.status != "done")
    return [_run(row) for row in connection.execute(unfinished.order_by(run.c.source))]


def _stored_in(connection: Connection) -> Found:
    runs = tuple(_runs(connection))
    return Found(
        runs, _until(connection), _waiting(connection), _held(connection),
        _unmapped(connection, runs),
    )  # fmt: skip


def _runs(connection: Connection) -> Iterator[Run]:
    run = tables.runs
    place = func.row_number().over(partition_by=run.c.source, order_by=run.c.id.desc())
    numbered = select(run, place.label("place")).subquery()
    newest = select(numbered).where(numbered.c.place <= RUNS_SHOWN).order_by(numbered.c.id.desc())
    for row in connection.execute(newest):
        yield _run(row)


def _run(row: Row[*tuple[Any, ...]]) -> Run:
    return Run(
        id=row.id, source=row.source, kind=cast("Kind", row.kind), file=row.file,
        status=cast("Status", row.status), extracted_at=_instant(row.extracted_at),
        read=row.read, accepted=row.accepted, unchanged=row.unchanged, quarantined=row.quarantined,
        started_at=_instant(row.started_at), finished_at=_instant(row.finished_at),
        described=row.described, error=row.error, remarks=json.loads(row.remarks or "{}"),
    )  # fmt: skip


def _stored(microseconds: int) -> datetime:
    return datetime(1970, 1, 1, tzinfo=UTC) + timedelta(microseconds=microseconds)


def _instant(microseconds: int | None) -> datetime | None:
    return None if microseconds is None else _stored(microseconds)


def _until(connection: Connection) -> dict[str, datetime]:
    run = tables.runs.c
    dated = (run.status == "done") & run.extracted_at.is_not(None)
    newest = select(run.source, func.max(run.extracted_at)).where(dated).group_by(run.source)
    return {source: _stored(at) for source, at in connection.execute(newest)}


def _held(connection: Connection) -> dict[str, int]:
    held = tables.quarantine.c
    counted = select(held.source, func.count()).group_by(held.source)
    return dict(_tuples(connection.execute(counted)))


def _waiting(connection: Connection) -> pl.DataFrame:
    held = tables.quarantine.c
    groups = (held.source, held.file, held.reasons)
    rows = func.count().label("rows")
    counted = select(*groups, rows, func.min(held.line), func.min(held.put_aside_at))
    most = counted.group_by(*groups).order_by(rows.desc(), *groups).limit(_GROUPS)
    stored = pl.Schema({**WAITING, "put_aside": pl.Int64()})
    frame = pl.DataFrame(_tuples(connection.execute(most)), schema=stored, orient="row")
    return (
        frame.with_columns(pl.col("reason").str.split("\n"))
        .explode("reason", empty_as_null=True)
        .with_columns(pl.from_epoch("put_aside", "us").dt.replace_time_zone("UTC"))
        .select(*WAITING)
    )


def _unmapped(connection: Connection, runs: tuple[Run, ...]) -> pl.DataFrame:
    """Words that cases carry now, and beside them those of events, which only a run knows."""
    carried = pl.DataFrame(list(_carried(connection)), schema=UNMAPPED, orient="row")
    counted = carried.group_by(*_WORD).agg(pl.col("rows").sum(), pl.col("carried").first())
    told = pl.DataFrame(list(_told(connection, runs)), schema=UNMAPPED, orient="row")
    others = told.join(counted, on=_WORD, how="anti")
    both = pl.concat([counted, others])
    return both.sort("rows", *_WORD, descending=[True, False, False, False]).select(*UNMAPPED)


def _carried(connection: Connection) -> Iterator[tuple[str, str, str, int, bool]]:
    for source, words, n in _tuples(connection.execute(_carrying())):
        for field, value in json.loads(words).items():
            yield source, field, value, n, True


def _carrying() -> Select[*tuple[Any, ...]]:
    """Cases by the words that they carry; the index `ix_cases_unmapped` is of these cases alone."""
    case = tables.cases.c
    rows = func.count().label("rows")
    groups = (case.source, case.unmapped)
    counted = select(*groups, rows).where(case.unmapped.is_not(None)).group_by(*groups)
    return counted.order_by(rows.desc()).limit(_GROUPS)


def _told(
    connection: Connection, runs: tuple[Run, ...]
) -> Iterator[tuple[str, str, str, int, bool]]:
    """The unmapped words of each source's last run that told any."""
    sources = {run.source for run in runs}
    run = tables.runs.c
    for source in sorted(sources):
        its = select(run.unmapped).where(run.source == source, run.unmapped.not_in(["", "[]"]))
        words = connection.scalar(its.order_by(run.id.desc()).limit(1))
        for told in json.loads(words or "[]"):
            if told.get("field"):
                yield source, told["field"], told["value"], told["rows"], False


def _tuples(rows: Any) -> list[tuple[Any, ...]]:  # noqa: ANN401 - SQLAlchemy's result of any columns
    return [tuple(row) for row in rows]
