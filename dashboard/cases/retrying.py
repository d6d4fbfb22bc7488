"""Rows put aside are read again after their mapping was mended: what goes in now leaves, once."""

from __future__ import annotations

import json
from abc import ABC, abstractmethod
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from itertools import groupby
from typing import NamedTuple

import polars as pl
from sqlalchemy import Connection, bindparam, select, update

from dashboard.cases import known, tables, writing
from dashboard.cases.aside import Aside, Group, parsed, typed_as
from dashboard.cases.counting import VolumePlan, enter_counts
from dashboard.cases.entering import Counts, Recorder
from dashboard.cases.event_log import LogTranslator
from dashboard.cases.importing import Plan
from dashboard.cases.locking import Held, locked
from dashboard.cases.log_importing import LogPlan, LogRecorder
from dashboard.cases.remote import Page
from dashboard.cases.remote.flat import open_fields
from dashboard.cases.remote.opening import columns_of, date_formats, telling
from dashboard.cases.requesters import hash_key
from dashboard.cases.rows import LINE, RAW, BadRow, Chunk
from dashboard.cases.runs import Run, Tally
from dashboard.cases.syncing import by_updated
from dashboard.cases.taking_in import FilePlan, Progress
from dashboard.cases.translation import Translated, Translator
from dashboard.cases.volumes import REPEATED, VolumeTranslator
from dashboard.errors import UserError
from metrics.instants import INSTANT

FILE_ROWS = "rows"
"""The stream of rows that stood in a file."""

_ROWS = 500
"""Rows in one transaction: they are named by their keys, of which SQLite takes some hundred."""

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_REPEATED = (
    "case number {} is in the record already as of the same instant; only the first row of a file "
    "is used, as it cannot be known which is right: correct one of the two and import again"
)


@dataclass(kw_only=True)
class RetryReport(Tally):
    """What became of every row that had been put aside: those quarantined are so still.

    Attributes:
        source: Whose rows they are.
    """

    source: str


class Again(NamedTuple):
    """What became of a group, as `Tally.add` takes it; lines are places in the group."""

    counts: Counts
    bad: Sequence[BadRow]
    unmapped: pl.DataFrame | None = None
    unclear_times: int = 0

    def plus(self, counts: Counts, told: Translated) -> Again:
        """With some more of its rows."""
        words = [words for words in (self.unmapped, told.unmapped) if words is not None]
        return Again(
            self.counts + counts,
            [*self.bad, *told.bad],
            pl.concat(words),
            self.unclear_times + told.unclear_times,
        )


def retry(
    plan: Plan | LogPlan | VolumePlan, *, progress: Progress = lambda _rows: None
) -> RetryReport | None:
    """Read all rows of a source that were put aside once more; None where there are none.

    Rows that go in now count as accepted, or as unchanged where meanwhile all that they tell is
    known; the others stay, with the reasons that still stand against them.

    Args:
        plan: Whose rows, and how they are read now.
        progress: Told after each transaction how many rows have been read.

    Raises:
        UserError: Another process reads the source, or the database gave up.
    """
    began = plan.clock()
    with locked(plan.store, plan.mapping.id, "retry", began) as lock:
        held = _keys(plan)
        if not held:
            return None
        run = Run.begin(
            plan.store,
            source=plan.mapping.id,
            kind="retry",
            file="rows put aside",
            started_at=began,
        )
        report = RetryReport(source=plan.mapping.id)
        with run.failing_on_error(plan.clock):
            _retry(_reader(plan), held, run, report, lock, progress)
        run.finish(report, plan.clock())
    return report


def _retry(
    reader: _Reader, held: Sequence[bytes], run: Run, report: RetryReport, lock: Held,
    progress: Progress,
) -> None:  # fmt: skip
    for start in range(0, len(held), _ROWS):
        lock.check()
        with reader.plan.store.writing() as connection:
            for group, rows in _groups(connection, held[start : start + _ROWS]):
                report.add(*reader.again(connection, group, rows))
            run.save(connection, report)
        progress(report.read)


def _reader(plan: Plan | LogPlan | VolumePlan) -> _Reader:
    if isinstance(plan, VolumePlan):
        return _VolumeReader(plan)
    return _LogReader(plan) if isinstance(plan, LogPlan) else _CaseReader(plan)


def _keys(plan: Plan | LogPlan | VolumePlan) -> list[bytes]:
    """The keys of a source's rows, in the order in which they are read."""
    held = tables.quarantine.c
    order = (held.stream, held.file, held.extracted_at, held.put_aside_at, held.line, held.id)
    wanted = select(held.id).where(held.source == plan.mapping.id).order_by(*order)
    return plan.store.read(wanted, {"id": pl.Binary()})["id"].to_list()


def _groups(connection: Connection, keys: Sequence[bytes]) -> Iterator[tuple[Group, list[Aside]]]:
    held = tables.quarantine.c
    order = (
        held.stream, held.file, held.extracted_at, held.put_aside_at, held.header, held.line,
        held.id,
    )  # fmt: skip
    found = connection.execute(select(tables.quarantine).where(held.id.in_(keys)).order_by(*order))
    aside = (
        (
            Group(
                row.stream, row.header, row.file, _instant(row.extracted_at),
                _EPOCH + timedelta(microseconds=row.put_aside_at),
            ),
            Aside(bytes(row.id), row.line, tuple(row.reasons.split("\n")), row.raw),
        )
        for row in found
    )  # fmt: skip
    for group, rows in groupby(aside, key=lambda pair: pair[0]):
        yield group, [row for _, row in rows]


def _instant(stored: int | None) -> datetime | None:
    return None if stored is None else _EPOCH + timedelta(microseconds=stored)


class _Reader(ABC):
    """Reads rows again by a mapping as it is now."""

    plan: FilePlan

    def again(self, connection: Connection, group: Group, rows: Sequence[Aside]) -> Again:
        """Bring in those rows that can be read now, in this transaction; the others stay."""
        try:
            again = self.read(connection, group, rows)
        except UserError as error:
            again = _none_read(rows, error)
        return _settled(connection, rows, again)

    @abstractmethod
    def read(self, connection: Connection, group: Group, rows: Sequence[Aside]) -> Again:
        """Enter what can be read now, and say what cannot."""


class _CaseReader(_Reader):
    """Reads rows of cases again by their mapping as it is now.

    Raises:
        UserError: Requesters are to be hashed, and no key is set.
    """

    plan: Plan

    def __init__(self, plan: Plan) -> None:
        self.plan = plan
        if plan.mapping.spec.columns.requester:
            hash_key(plan.city, plan.hash_key, f"sources/{plan.mapping.id}.yaml")
        self._shape = open_fields((), columns_of(plan.mapping))
        self._telling = telling(plan.mapping, plan.city, plan.hash_key)
        self._formats = date_formats(plan.mapping)

    def read(self, connection: Connection, group: Group, rows: Sequence[Aside]) -> Again:
        recorder = Recorder(
            self.plan.mapping.id,
            group.file,
            group.header,
            put_aside_at=group.put_aside_at,
            stream=group.stream,
        )
        if group.stream == FILE_ROWS:
            return self._file_rows(connection, recorder, group, rows)
        if self._telling:
            told = self._telling(_history_page(group.stream, rows))
            counts = told.enter(recorder, connection)
            return Again(counts, told.bad, told.unmapped, told.unclear_times)
        return self._cases(connection, recorder, group, rows)

    def _file_rows(
        self, connection: Connection, recorder: Recorder, group: Group, rows: Sequence[Aside]
    ) -> Again:
        typed = typed_as(connection, recorder.source, recorder.name)
        columns, chunk, stuck = parsed(group, rows, typed)
        translator = self._translator(columns, group.file, typed)
        told = translator.translate(chunk, group.extracted_at)
        told = _without_known(connection, recorder.source, told, group.extracted_at)
        counts = recorder.enter_snapshot(connection, told, translator.absent, group.extracted_at)
        counts += Counts(quarantined=len(stuck))
        return Again(counts, [*stuck, *told.bad], told.unmapped, told.unclear_times)

    def _cases(
        self, connection: Connection, recorder: Recorder, group: Group, rows: Sequence[Aside]
    ) -> Again:
        translator = self._translator(self._shape.header, group.file, self._formats)
        chunk = self._shape.reread([(n, row.raw) for n, row in enumerate(rows)])
        again = Again(Counts(), [])
        # Of a row that does not say when it changed it is known when it was seen.
        for part, seen in zip(
            by_updated(chunk, translator), (None, group.put_aside_at), strict=True
        ):
            told = translator.translate(part, seen)
            again = again.plus(recorder.enter_snapshot(connection, told, translator.absent), told)
        return again

    def _translator(
        self, header: Sequence[str], file: str, date_formats: Sequence[str]
    ) -> Translator:
        plan = self.plan
        return Translator(plan.mapping, plan.city, header, file, date_formats, plan.hash_key)


class _LogReader(_Reader):
    """Reads rows of a log again by its mapping as it is now."""

    plan: LogPlan

    def __init__(self, plan: LogPlan) -> None:
        self.plan = plan

    def read(self, connection: Connection, group: Group, rows: Sequence[Aside]) -> Again:
        plan, put_aside_at = self.plan, group.put_aside_at
        recorder = LogRecorder(plan, group.file, group.header, put_aside_at=put_aside_at)
        typed = typed_as(connection, plan.mapping.id, group.file)
        columns, chunk, stuck = parsed(group, rows, typed)
        translator = LogTranslator(plan.mapping, plan.of, columns, group.file, typed)
        told = translator.translate(chunk)
        counts, _ = recorder.enter(connection, told, group.extracted_at)
        counts += Counts(quarantined=len(stuck))
        return Again(counts, [*stuck, *told.bad], told.unmapped, told.unclear_times)


class _VolumeReader(_Reader):
    """Reads counts of contacts again by their mapping as it is now."""

    plan: VolumePlan

    def __init__(self, plan: VolumePlan) -> None:
        self.plan = plan

    def read(self, connection: Connection, group: Group, rows: Sequence[Aside]) -> Again:
        source = self.plan.mapping.id
        typed = typed_as(connection, source, group.file)
        columns, chunk, stuck = parsed(group, rows, typed, beyond_mending=REPEATED)
        translator = VolumeTranslator(self.plan.mapping, columns, group.file, typed)
        told = translator.translate(chunk)
        counts = enter_counts(
            connection, source, told.rows, group.extracted_at or group.put_aside_at
        )
        bad = [*stuck, *told.bad]
        return Again(counts + Counts(quarantined=len(bad)), bad)


def _none_read(rows: Sequence[Aside], error: UserError) -> Again:
    """All rows stay, for one reason."""
    bad = [BadRow(n, row.raw, (str(error),)) for n, row in enumerate(rows)]
    return Again(Counts(quarantined=len(bad)), bad)


def _settled(connection: Connection, rows: Sequence[Aside], again: Again) -> Again:
    """Take out what went in, and say of the rest on which lines it stood."""
    _settle(connection, rows, again.bad)
    placed = [replace(row, line=rows[row.line].line) for row in again.bad]
    return again._replace(bad=placed)


def _history_page(stream: str, rows: Sequence[Aside]) -> Page:
    records = [json.loads(row.raw) for row in rows]
    header = tuple(dict.fromkeys(name for record in records for name in record))
    values = {name: [record.get(name) for record in records] for name in header}
    schema = {LINE: pl.Int64(), RAW: pl.String(), **dict.fromkeys(header, pl.String())}
    places = {LINE: range(len(rows)), RAW: [row.raw for row in rows]}
    return Page(stream, Chunk(pl.DataFrame({**places, **values}, schema=schema)), None, header)


def _without_known(
    connection: Connection, source: str, told: Translated, at: datetime | None
) -> Translated:
    """Without rows of cases that another row of the same instant has told already.

    In a file the first row of a number is used, and only a person knows which is right.
    """
    stored = known.known_cases(connection, source, told.batch["number"])
    taken = stored.filter(pl.col("seen_at") == pl.lit(at, INSTANT))["number"]
    again = pl.col("number").is_in(taken.to_list()) | ~pl.col("number").is_first_distinct()
    repeated = told.batch.filter(again).select("line", "raw", "number").rows()
    bad = [BadRow(line, raw, (_REPEATED.format(number),)) for line, raw, number in repeated]
    return replace(told, batch=told.batch.filter(~again), bad=[*told.bad, *bad])


def _settle(connection: Connection, rows: Sequence[Aside], bad: Sequence[BadRow]) -> None:
    """Take out the rows that went in; of the others keep what stands against them now."""
    stay = {row.line: row for row in bad}
    writing.release(connection, (row.id for n, row in enumerate(rows) if n not in stay))
    held = tables.quarantine
    changed = update(held).where(held.c.id == bindparam("of")).values(
        line=bindparam("at"), reasons=bindparam("against")
    )  # fmt: skip
    new = [
        {"of": rows[n].id, "at": rows[n].line, "against": "\n".join(row.reasons)}
        for n, row in stay.items()
    ]
    if new:
        connection.execute(changed, new)
