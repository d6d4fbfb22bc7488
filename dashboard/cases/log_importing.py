"""Importing a log of what happened to cases: its rows become events of another source's cases."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

import polars as pl
from sqlalchemy import Connection

from agreements.schema.city import City
from agreements.schema.event_log import EventLogMapping
from agreements.schema.source import SourceMapping
from dashboard.cases import known
from dashboard.cases.entering import Counts, Entry, Recorder
from dashboard.cases.equals import Equals
from dashboard.cases.event_log import LogTranslator, TranslatedLog
from dashboard.cases.formats import open_tables
from dashboard.cases.importing import (
    DATED_AFTER,
    QUARANTINE_DAYS,
    ImportReport,
    Progress,
    ahead,
    dated_after,
    file_sha256,
    newest_instant,
)
from dashboard.cases.locking import locked
from dashboard.cases.quarantine import expire
from dashboard.cases.rows import CHUNK_ROWS, RowTable
from dashboard.cases.runs import Run
from dashboard.cases.store import Store
from dashboard.errors import UserError

UNKNOWN_CASES = "unknown_cases"
"""The remark that counts events of cases that the record does not know yet."""

_NOTHING = pl.DataFrame(schema={"line": pl.Int64, "number": pl.String, "raw": pl.String})


@dataclass(frozen=True)
class LogPlan:
    """Whose log is imported, and how; see `importing.Plan`.

    Attributes:
        of: The mapping of the source whose cases these are.
    """

    mapping: EventLogMapping
    of: SourceMapping
    city: City
    store: Store
    clock: Callable[[], datetime]
    quarantine_days: int = QUARANTINE_DAYS
    chunk_rows: int = CHUNK_ROWS


def import_log(
    path: Path,
    plan: LogPlan,
    *,
    extracted_at: datetime | None = None,
    sheet: str | None = None,
    progress: Progress = lambda _rows: None,
) -> list[ImportReport]:
    """Read a log into the record, table by table; the order of files makes no difference.

    Args:
        path: The file.
        plan: Whose it is, and how it is read.
        extracted_at: When the file was taken; default, the newest instant in it that has passed.
        sheet: Which sheet of a workbook; default, all of them.
        progress: Told after each chunk how many rows have been read.

    Raises:
        UserError: The file cannot be read, lacks a needed column, another process is reading the
            log, or the database gave up.
    """
    store, log, began = plan.store, plan.mapping.id, plan.clock().astimezone(UTC)
    with locked(store, log, "import", began):
        expired = expire(store, began, plan.quarantine_days)
        try:
            file = _File(path, plan, sheet, extracted_at, began)
        except UserError as error:
            run = Run.begin(store, source=log, kind="import", file=path.name, started_at=began)
            run.fail(str(error), plan.clock())
            raise
        file.remarks |= {"expired": expired} if expired else {}
        return [file.entered(table, progress) for table in file.tables]


class LogRecorder:
    """Enters what a log tells: its events under its cases' source, its bad rows under its own name.

    Args:
        plan: Whose log it is.
        name: The file's name.
        header_line: The header, kept beside rows that are put aside.
        put_aside_at: The instant from which rows put aside count their days.
    """

    def __init__(
        self, plan: LogPlan, name: str, header_line: str, *, put_aside_at: datetime
    ) -> None:
        self._of = plan.of.id
        self._aside = Recorder(plan.mapping.id, name, header_line, put_aside_at=put_aside_at)
        self._events = Recorder(self._of, name, header_line, put_aside_at=put_aside_at)

    def enter(
        self, connection: Connection, told: TranslatedLog, extracted_at: datetime | None
    ) -> tuple[Counts, int]:
        """Bring rows into the record.

        Args:
            connection: A transaction of `Store.writing`.
            told: The rows in our words; its events with `nth`, or counted among themselves.
            extracted_at: The file's own instant.

        Returns:
            What became of its rows, and how many tell something of a case that is not known yet.
        """
        cases = _NOTHING.select("line", "number")
        aside = Entry(cases, cases, told.bad, told.raws, len(told.bad), extracted_at=extracted_at)
        counts = self._aside.enter(connection, aside)
        no_raws = _NOTHING.select("line", "raw")
        counts += self._events.enter(
            connection, Entry(cases, told.events, [], no_raws, len(told.raws))
        )
        numbers = told.events["number"]
        there = known.known_numbers(connection, self._of, numbers.unique())
        return counts, int((~numbers.is_in(there.implode())).sum())


class _File:
    """One log's tables, fitted to the mapping, with the instant at which it was taken."""

    def __init__(
        self,
        path: Path,
        plan: LogPlan,
        sheet: str | None,
        extracted_at: datetime | None,
        began: datetime,
    ) -> None:
        self.plan = plan
        self.began = began
        self.remarks: dict[str, object] = {}
        self.tables = [self._fitted(table) for table in open_tables(path, sheet)]
        self.given = extracted_at
        self.extracted_at = extracted_at or self._newest(path.name)
        self.sha256 = file_sha256(path)
        self.equals = Equals()
        self.read = 0

    def _fitted(self, table: RowTable) -> tuple[RowTable, LogTranslator]:
        mapping, of = self.plan.mapping, self.plan.of
        return table, LogTranslator(
            mapping, of, table.header, table.name, date_formats=table.date_formats
        )

    def _newest(self, name: str) -> datetime:
        newest, later = newest_instant(name, self._happened(), self.began)
        self.remarks |= {"dated_later": later} if later else {}
        return newest

    def _happened(self) -> Iterator[tuple[pl.Series, int]]:
        for table, translator in self.tables:
            for chunk in table.chunks(translator.happenings(), self.plan.chunk_rows):
                yield translator.happened(chunk.rows), len(chunk.rows) + len(chunk.bad)

    def entered(self, fitted: tuple[RowTable, LogTranslator], progress: Progress) -> ImportReport:
        """Enter one table, chunk by chunk, under a run of its own."""
        table, translator = fitted
        run = Run.begin(
            self.plan.store,
            source=self.plan.mapping.id,
            kind="import",
            file=table.name,
            sha256=self.sha256,
            started_at=self.plan.clock(),
            extracted_at=self.extracted_at,
            described=table.described,
        )
        absent = {"absent_columns": translator.absent} if translator.absent else {}
        report = ImportReport(
            source=self.plan.mapping.id,
            file=table.name,
            described=table.described,
            extracted_at=self.extracted_at,
            remarks={**self.remarks, **absent},
        )
        try:
            self._enter(table, translator, run, report, progress)
        except UserError as error:
            run.fail(str(error), self.plan.clock())
            raise
        run.finish(report, self.plan.clock())
        return report

    def _enter(
        self,
        table: RowTable,
        translator: LogTranslator,
        run: Run,
        report: ImportReport,
        progress: Progress,
    ) -> None:
        recorder = LogRecorder(self.plan, table.name, table.header_line, put_aside_at=self.began)
        for told in ahead(self._translated(table, translator)):
            with self.plan.store.writing() as connection:
                counts, unknown = recorder.enter(connection, told, self.extracted_at)
                report.add(counts, told.bad, told.unmapped, told.unclear_times)
                report.remark(UNKNOWN_CASES, unknown)
                report.remark(DATED_AFTER, dated_after([told.events["at"]], self.given))
                run.save(connection, report)
            self.read += counts.read
            progress(self.read)

    def _translated(self, table: RowTable, translator: LogTranslator) -> Iterator[TranslatedLog]:
        """All that can be done with each chunk before the record is asked what it knows."""
        for chunk in table.chunks(translator.reads, self.plan.chunk_rows):
            told = translator.translate(chunk)
            yield replace(told, events=self.equals.counted(told.events))
