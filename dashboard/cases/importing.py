"""Importing a file: read, translate, compare with what is known, append, account for each row."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial
from pathlib import Path

import polars as pl

from agreements.schema.city import City
from agreements.schema.source import SourceMapping
from dashboard.cases.dating import DATED_AFTER, dated_after
from dashboard.cases.entering import Counts, Recorder
from dashboard.cases.repeats import Repeats
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
from dashboard.cases.translation import Translated, Translator
from dashboard.errors import UserError


@dataclass(frozen=True)
class Plan:
    """Whom an import is for, and how.

    Attributes:
        mapping: How the source's columns and words become ours.
        city: The city whose record it is.
        store: Its database.
        clock: The time on the wall.
        hash_key: The setting `ACCORD_HASH_KEY`, where it is set.
        quarantine_days: After so many days a row that was put aside is removed.
        chunk_rows: How many rows are entered in one transaction; the record is the same for any.
    """

    mapping: SourceMapping
    city: City
    store: Store
    clock: Clock
    hash_key: str | None = None
    quarantine_days: int = QUARANTINE_DAYS
    chunk_rows: int = CHUNK_ROWS


def import_file(
    path: Path,
    plan: Plan,
    *,
    extracted_at: datetime | None = None,
    sheet: str | None = None,
    progress: Progress = lambda _rows: None,
) -> list[ImportReport]:
    """Read a file into the record, table by table: a workbook or an archive may hold several.

    Args:
        path: The file.
        plan: Whom it is for, and how.
        extracted_at: When the file was taken; default, the newest instant in it that has passed.
        sheet: Which sheet of a workbook; default, all of them.
        progress: Told after each chunk how many rows have been read.

    Raises:
        UserError: The file cannot be read, lacks a needed column, another process is reading the
            source, or the database gave up.
    """

    def opened(began: datetime) -> Callable[[Remarks], list[ImportReport]]:
        return partial(_File(path, plan, began, extracted_at, sheet).enter, progress=progress)

    return take_in(path, plan, opened)


class _File(FileOfTables[Translator]):
    """A file of cases."""

    plan: Plan

    def __init__(
        self, path: Path, plan: Plan, began: datetime, given: datetime | None, sheet: str | None
    ) -> None:
        super().__init__(path, plan, began, given, sheet)
        self.repeats = Repeats()
        self._refuse_misread()

    def _refuse_misread(self) -> None:
        for table, translator in self.tables:
            first = next(table.chunks(translator.happenings(), self.plan.chunk_rows), None)
            why = first and translator.misread(first.rows)
            if why:
                raise UserError(f"{table.name}: {why} and import again. Nothing was read.")

    def fitted(self, table: RowTable) -> Translator:
        """The mapping, fitted to a table."""
        plan = self.plan
        return Translator(
            plan.mapping,
            plan.city,
            table.header,
            table.name,
            date_formats=table.date_formats,
            hash_key=plan.hash_key,
        )

    def lacks(self, translator: Translator) -> dict[str, Sequence[str]]:
        """What the file has no column for, and what the source never shows."""
        return {**super().lacks(translator), "not_shown": list(self.plan.mapping.spec.not_shown)}

    def entering(
        self, table: RowTable, translator: Translator, run: Run, report: ImportReport
    ) -> Iterator[Counts]:
        """Enters a table of cases."""
        source = self.plan.mapping.id
        recorder = Recorder(source, table.name, table.header_line, put_aside_at=self.began)
        for told, again, foreseen in ahead(self._prepared(table, translator, recorder)):
            with self.plan.store.writing() as connection:
                counts = recorder.enter_snapshot(
                    connection, told, translator.absent, self.extracted_at, foreseen
                )
                counts += Counts(unchanged=again)
                report.add(counts, told.bad, told.unmapped, told.unclear_times)
                report.remark(DATED_AFTER, dated_after(_happened_in(told.batch), self.given))
                run.save(connection, report)
            yield counts

    def _prepared(
        self, table: RowTable, translator: Translator, recorder: Recorder
    ) -> Iterator[tuple[Translated, int, pl.DataFrame | None]]:
        """All that can be done with each chunk before the record is asked what it knows."""
        for chunk in table.chunks(translator.reads, self.plan.chunk_rows):
            told, again = self._once(translator.translate(chunk, self.extracted_at), table)
            yield told, again, recorder.foresee(told.batch)

    def _once(self, told: Translated, table: RowTable) -> tuple[Translated, int]:
        """Without rows whose number stood earlier in the file: other words are refused."""
        batch, repeated, again = self.repeats.without(told.batch, table.name)
        bad = sorted([*told.bad, *repeated], key=lambda row: row.line)
        return replace(told, batch=batch, bad=bad), again


def _happened_in(batch: pl.DataFrame) -> list[pl.Series]:
    """What happened to these cases, not what is to come: a due may lie ahead."""
    return batch.select("opened", "closed", pl.col("^milestone:.*$")).get_columns()
