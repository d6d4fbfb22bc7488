"""Importing a log of what happened to cases: its rows become events of another source's cases."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial
from pathlib import Path

import polars as pl
from sqlalchemy import Connection

from agreements.schema.city import City
from agreements.schema.event_log import EventLogMapping
from agreements.schema.source import SourceMapping
from dashboard.cases import known
from dashboard.cases.dating import DATED_AFTER, dated_after
from dashboard.cases.entering import Counts, Entry, Recorder
from dashboard.cases.equals import Equals
from dashboard.cases.event_log import LogTranslator, TranslatedLog
from dashboard.cases.rows import CHUNK_ROWS, RowTable
from dashboard.cases.runs import Clock, Run
from dashboard.cases.store import Store
from dashboard.cases.taking_in import (
    QUARANTINE_DAYS,
    FileOfTables,
    ImportReport,
    Progress,
    Remarks,
    ahead,
    take_in,
)

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
    clock: Clock
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

    def opened(began: datetime) -> Callable[[Remarks], list[ImportReport]]:
        return partial(_File(path, plan, began, extracted_at, sheet).enter, progress=progress)

    return take_in(path, plan, opened)


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


class _File(FileOfTables[LogTranslator]):
    """A log."""

    plan: LogPlan

    def __init__(
        self, path: Path, plan: LogPlan, began: datetime, given: datetime | None, sheet: str | None
    ) -> None:
        super().__init__(path, plan, began, given, sheet)
        self.equals = Equals()

    def fitted(self, table: RowTable) -> LogTranslator:
        """The mapping, fitted to a table."""
        mapping, of = self.plan.mapping, self.plan.of
        return LogTranslator(mapping, of, table.header, table.name, date_formats=table.date_formats)

    def entering(
        self, table: RowTable, translator: LogTranslator, run: Run, report: ImportReport
    ) -> Iterator[Counts]:
        """Enters a table of a log."""
        recorder = LogRecorder(self.plan, table.name, table.header_line, put_aside_at=self.began)
        for told in ahead(self._translated(table, translator)):
            with self.plan.store.writing() as connection:
                counts, unknown = recorder.enter(connection, told, self.extracted_at)
                report.add(counts, told.bad, told.unmapped, told.unclear_times)
                report.remark(UNKNOWN_CASES, unknown)
                report.remark(DATED_AFTER, dated_after([told.events["at"]], self.given))
                run.save(connection, report)
            yield counts

    def _translated(self, table: RowTable, translator: LogTranslator) -> Iterator[TranslatedLog]:
        """All that can be done with each chunk before the record is asked what it knows."""
        for chunk in table.chunks(translator.reads, self.plan.chunk_rows):
            told = translator.translate(chunk)
            yield replace(told, events=self.equals.counted(told.events))
