"""A file of a source taken into the record: under a lock, and under a run for each table."""

from __future__ import annotations

import hashlib
from abc import ABC, abstractmethod
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Generic, Protocol, TypeVar

import polars as pl

from dashboard.cases.dating import newest_instant
from dashboard.cases.entering import Counts
from dashboard.cases.formats import open_tables
from dashboard.cases.locking import locked
from dashboard.cases.quarantine import expire
from dashboard.cases.rows import RowTable
from dashboard.cases.runs import Clock, Run, Tally
from dashboard.cases.store import Store
from dashboard.errors import UserError

Progress = Callable[[int], None]
"""Told after each chunk how many rows have been read."""

Remarks = Mapping[str, object]

QUARANTINE_DAYS = 90

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


class _Named(Protocol):
    @property
    def id(self) -> str: ...


class FilePlan(Protocol):
    """Whom a file is taken in for; see `importing.Plan`."""

    @property
    def mapping(self) -> _Named:
        """How the source's columns and words become ours."""

    @property
    def store(self) -> Store:
        """The record's database."""

    @property
    def clock(self) -> Clock:
        """The time on the wall."""

    @property
    def quarantine_days(self) -> int:
        """After so many days a row that was put aside is removed."""


class TablesPlan(FilePlan, Protocol):
    """The same of a file that is read some thousand rows at a time."""

    @property
    def chunk_rows(self) -> int:
        """How many rows are entered in one transaction; the record is the same for any."""


def take_in(
    path: Path,
    plan: FilePlan,
    opened: Callable[[datetime], Callable[[Remarks], list[ImportReport]]],
) -> list[ImportReport]:
    """Take a file in while nobody else reads its source; one that cannot be opened is a run too.

    Args:
        path: The file.
        plan: Whom it is for.
        opened: Opens it, given the instant at which this began, and returns what enters it into the
            record, given what a person should know of all its tables.

    Raises:
        UserError: The file cannot be read, another process is reading the source, or the database
            gave up.
    """
    store, source, began = plan.store, plan.mapping.id, plan.clock().astimezone(UTC)
    with locked(store, source, "import", began):
        expired = expire(store, began, plan.quarantine_days)
        try:
            enter = opened(began)
        except UserError as error:
            run = Run.begin(store, source=source, kind="import", file=path.name, started_at=began)
            run.fail(str(error), plan.clock())
            raise
        return enter({"expired": expired} if expired else {})


class Translating(Protocol):
    """A mapping fitted to one table's header."""

    @property
    def reads(self) -> list[str]:
        """The columns that it reads."""

    @property
    def absent(self) -> Sequence[str]:
        """Our names that the mapping gives and the header lacks."""

    def happenings(self) -> list[str]:
        """The columns that say when something happened."""

    def happened(self, rows: pl.DataFrame) -> pl.Series:
        """The instants in these columns that have passed or lie ahead."""


Fitted = TypeVar("Fitted", bound=Translating)


class FileOfTables(ABC, Generic[Fitted]):
    """One file's tables, fitted to a mapping, with the instant at which it was taken.

    Args:
        path: The file.
        plan: Whom it is for.
        began: When this began.
        given: When the file was taken; default, the newest instant in it that has passed.
        sheet: Which sheet of a workbook; default, all of them.

    Raises:
        UserError: It cannot be read, lacks a needed column, or has no instant.
    """

    plan: TablesPlan

    def __init__(
        self,
        path: Path,
        plan: TablesPlan,
        began: datetime,
        given: datetime | None,
        sheet: str | None,
    ) -> None:
        self.plan = plan
        self.began, self.given = began, given
        self.tables = [(table, self.fitted(table)) for table in open_tables(path, sheet)]
        self._remarks: dict[str, object] = {}
        self.extracted_at = given or self._newest(path.name)
        self._sha256 = file_sha256(path)

    @abstractmethod
    def fitted(self, table: RowTable) -> Fitted:
        """The mapping, fitted to a table."""

    @abstractmethod
    def entering(
        self, table: RowTable, translator: Fitted, run: Run, report: ImportReport
    ) -> Iterator[Counts]:
        """Enters a table chunk by chunk, each in one transaction with the sums of its run."""

    def lacks(self, translator: Fitted) -> dict[str, Sequence[str]]:
        """What a person should know that a table has not, by name; what is empty is left out."""
        return {"absent_columns": translator.absent}

    def enter(self, remarks: Remarks, progress: Progress) -> list[ImportReport]:
        """Enter all tables, each under a run of its own.

        Args:
            remarks: What a person should know of all of them.
            progress: Told after each chunk how many rows of the file have been read.
        """
        self._remarks |= remarks
        read, reports = 0, []
        for table, translator in self.tables:
            run, report = self._begun(table, translator)
            with run.failing_on_error(self.plan.clock):
                for counts in self.entering(table, translator, run, report):
                    read += counts.read
                    progress(read)
            run.finish(report, self.plan.clock())
            reports.append(report)
        return reports

    def _begun(self, table: RowTable, translator: Fitted) -> tuple[Run, ImportReport]:
        lacks = {name: words for name, words in self.lacks(translator).items() if words}
        run = Run.begin(
            self.plan.store,
            source=self.plan.mapping.id,
            kind="import",
            file=table.name,
            sha256=self._sha256,
            started_at=self.plan.clock(),
            extracted_at=self.extracted_at,
            described=table.described,
        )
        return run, ImportReport(
            source=self.plan.mapping.id,
            file=table.name,
            described=table.described,
            extracted_at=self.extracted_at,
            remarks={**self._remarks, **lacks},
        )

    def _newest(self, name: str) -> datetime:
        newest, later = newest_instant(name, self._happened(), self.began)
        self._remarks |= {"dated_later": later} if later else {}
        return newest

    def _happened(self) -> Iterator[tuple[pl.Series, int]]:
        for table, translator in self.tables:
            for chunk in table.chunks(translator.happenings(), self.plan.chunk_rows):
                yield translator.happened(chunk.rows), len(chunk.rows) + len(chunk.bad)


def ahead(items: Iterator[_Item]) -> Iterator[_Item]:
    """Items, each next one made in a thread while the one before is used."""
    with ThreadPoolExecutor(max_workers=1) as pool:
        upcoming = pool.submit(lambda: next(items, None))
        while (item := upcoming.result()) is not None:
            upcoming = pool.submit(lambda: next(items, None))
            yield item


def file_sha256(path: Path) -> str:
    """SHA-256 of a file's bytes, in hexadecimal."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
