"""Importing a file: read, translate, compare with what is known, append, account for each row."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TypeVar

import polars as pl

from agreements.schema.city import City
from agreements.schema.source import SourceMapping
from dashboard.cases.entering import Counts, Recorder
from dashboard.cases.formats import open_tables
from dashboard.cases.locking import locked
from dashboard.cases.quarantine import expire
from dashboard.cases.repeats import Repeats
from dashboard.cases.rows import CHUNK_ROWS, RowTable
from dashboard.cases.runs import Run, Tally
from dashboard.cases.store import Store
from dashboard.cases.translation import Translated, Translator
from dashboard.errors import UserError

Progress = Callable[[int], None]
"""Told after each chunk how many rows have been read."""

Clock = Callable[[], datetime]
"""The time on the wall; the command line alone reads it."""

QUARANTINE_DAYS = 90
DATED_AFTER = "dated_after"
"""The remark that counts dates after the time that was given for their file."""

_A_DAY = timedelta(days=1)
"""A closing that is only a day lies at its end: so much later is no slip of a file of that day."""

_Item = TypeVar("_Item")


@dataclass(kw_only=True)
class ImportReport(Tally):
    """What became of every row of a table.

    Attributes:
        source: Whose rows they are.
        file: The file's name, with the member's or the sheet's where it holds several tables.
        described: How it was read: its encoding and separator, or its sheet.
        extracted_at: When the file was taken.
    """

    source: str
    file: str
    described: str
    extracted_at: datetime


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
    store, source, began = plan.store, plan.mapping.id, plan.clock().astimezone(UTC)
    with locked(store, source, "import", began):
        expired = expire(store, began, plan.quarantine_days)
        try:
            file = _File(path, plan, sheet, extracted_at, began)
        except UserError as error:
            run = Run.begin(store, source=source, kind="import", file=path.name, started_at=began)
            run.fail(str(error), plan.clock())
            raise
        file.remarks |= {"expired": expired} if expired else {}
        return [file.entered(table, progress) for table in file.tables]


class _File:
    """One file's tables, fitted to the mapping, with the instant at which it was taken."""

    def __init__(
        self,
        path: Path,
        plan: Plan,
        sheet: str | None,
        extracted_at: datetime | None,
        began: datetime,
    ) -> None:
        self.plan = plan
        self.began = began
        self.tables = [self._fitted(table) for table in open_tables(path, sheet)]
        self.remarks: dict[str, object] = {}
        self.given = extracted_at
        self.extracted_at = extracted_at or self._newest(path.name)
        self.sha256 = file_sha256(path)
        self.repeats = Repeats()
        self.read = 0

    def _fitted(self, table: RowTable) -> tuple[RowTable, Translator]:
        plan = self.plan
        return table, Translator(
            plan.mapping,
            plan.city,
            table.header,
            table.name,
            date_formats=table.date_formats,
            hash_key=plan.hash_key,
        )

    def _newest(self, name: str) -> datetime:
        newest, later = newest_instant(name, self._happened(), self.began)
        self.remarks |= {"dated_later": later} if later else {}
        return newest

    def _happened(self) -> Iterator[tuple[pl.Series, int]]:
        for table, translator in self.tables:
            for chunk in table.chunks(translator.happenings(), self.plan.chunk_rows):
                yield translator.happened(chunk.rows), len(chunk.rows) + len(chunk.bad)

    def entered(self, fitted: tuple[RowTable, Translator], progress: Progress) -> ImportReport:
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
        report = ImportReport(
            source=self.plan.mapping.id,
            file=table.name,
            described=table.described,
            extracted_at=self.extracted_at,
            remarks={**self.remarks, **_lacks(self.plan.mapping, translator)},
        )
        try:
            self._enter(table, translator, run, report, progress)
        except UserError as error:
            run.fail(str(error), self.plan.clock())
            raise
        run.finish(report, self.plan.clock())
        return report

    def _enter(
        self, table: RowTable, translator: Translator, run: Run, tally: Tally, progress: Progress
    ) -> None:
        source, store = self.plan.mapping.id, self.plan.store
        recorder = Recorder(source, table.name, table.header_line, put_aside_at=self.began)
        for told, again, foreseen in ahead(self._prepared(table, translator, recorder)):
            with store.writing() as connection:
                counts = recorder.enter_snapshot(
                    connection, told, translator.absent, self.extracted_at, foreseen
                )
                counts += Counts(unchanged=again)
                tally.add(counts, told.bad, told.unmapped, told.unclear_times)
                tally.remark(DATED_AFTER, dated_after(_happened_in(told.batch), self.given))
                run.save(connection, tally)
            self.read += counts.read
            progress(self.read)

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


def ahead(items: Iterator[_Item]) -> Iterator[_Item]:
    """Items, each next one made in a thread while the one before is used."""
    with ThreadPoolExecutor(max_workers=1) as pool:
        upcoming = pool.submit(lambda: next(items, None))
        while (item := upcoming.result()) is not None:
            upcoming = pool.submit(lambda: next(items, None))
            yield item


def _lacks(mapping: SourceMapping, translator: Translator) -> dict[str, Sequence[str]]:
    """What the file has no column for, and what the source never shows."""
    lacks: dict[str, Sequence[str]] = {
        "absent_columns": translator.absent,
        "not_shown": list(mapping.spec.cannot_show),
    }
    return {name: words for name, words in lacks.items() if words}


def dated_after(happened: Iterable[pl.Series], given: datetime | None) -> int:
    """How many dates a file taken at the time that was given for it cannot hold.

    A file without a time given is dated by what happened in it: see `newest_instant`.
    """
    if given is None:
        return 0
    latest = (given + _A_DAY).astimezone(UTC)
    return sum(int((at > latest).sum()) for at in happened)


def _happened_in(batch: pl.DataFrame) -> list[pl.Series]:
    """What happened to these cases, not what is to come: a due may lie ahead."""
    return batch.select("opened", "closed", pl.col("^milestone:.*$")).get_columns()


def newest_instant(
    name: str, happened: Iterable[tuple[pl.Series, int]], began: datetime
) -> tuple[datetime, int]:
    """The latest thing that happened in a file: it was taken no earlier than that.

    What is dated after now is a slip: it says nothing, and is counted.

    Args:
        name: The file's name.
        happened: Instants of some of its rows, and how many rows these are.
        began: Now.

    Returns:
        The instant, and how many lie ahead of now.

    Raises:
        UserError: Nothing in it is dated before now.
    """
    passed: list[datetime] = []
    later, rows = 0, 0
    for at, found in happened:
        rows += found
        later += int((at > began).sum())
        passed += at.filter(at <= began).top_k(1).to_list()
    if not passed:
        raise UserError(_no_instant(name, rows, later))
    return max(passed), later


def _no_instant(name: str, rows: int, later: int) -> str:
    if not rows:
        return (
            f"{name}:1: the file has a header and no rows; export it again, or say --extracted-at "
            "if nothing happened."
        )
    if later:
        return (
            f"{name}:2: every date in the file lies ahead of now, so it is not known from when the "
            "file is. Check timezone and date_formats in the mapping, or say --extracted-at."
        )
    return (
        f"{name}:2: no row has a readable date, so it is not known from when the file is. Check "
        "date_formats in the mapping, or say --extracted-at."
    )


def file_sha256(path: Path) -> str:
    """SHA-256 of a file's bytes, in hexadecimal."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
