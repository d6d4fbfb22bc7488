"""Importing a file: read, translate, compare with what is known, append, account for each row."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any, NamedTuple

import polars as pl
from sqlalchemy import Connection, insert, update

from agreements.schema.city import City
from agreements.schema.source import SourceMapping
from dashboard.cases import known, tables, writing
from dashboard.cases.events import events_of
from dashboard.cases.reading import CHUNK_ROWS, BadRow, DelimitedFile
from dashboard.cases.record import CASE_TYPES, microseconds
from dashboard.cases.sniffing import open_delimited
from dashboard.cases.store import Store
from dashboard.cases.translation import Translator
from dashboard.errors import UserError
from metrics.instants import instant

Progress = Callable[[int], None]
"""Told after each chunk how many rows have been read."""


@dataclass
class ImportReport:
    """What became of every row of a file: `read = accepted + unchanged + quarantined`.

    Attributes:
        unclear_times: Local times that daylight saving repeats or skips.
        out_of_order: Rows of cases that a later snapshot had shown already: what they tell is
            entered, but what was known since stands; importing the later files again joins both.
        first_lines: Where each reason was first met.
        unmapped: Rows for each field and word that the mapping lacks.
    """

    source: str
    file: str
    encoding: str
    delimiter: str
    extracted_at: datetime
    accepted: int = 0
    unchanged: int = 0
    quarantined: int = 0
    unclear_times: int = 0
    out_of_order: int = 0
    absent_columns: list[str] = field(default_factory=list)
    reasons: Counter[str] = field(default_factory=Counter)
    first_lines: dict[str, int] = field(default_factory=dict)
    unmapped: Counter[tuple[str, str]] = field(default_factory=Counter)

    @property
    def read(self) -> int:
        """Rows in the file."""
        return self.accepted + self.unchanged + self.quarantined

    @property
    def has_findings(self) -> bool:
        """Whether a person should look at something."""
        return bool(self.quarantined or self.unmapped)

    def add_bad(self, bad: list[BadRow]) -> None:
        """Count refused rows and their reasons."""
        self.quarantined += len(bad)
        for row in bad:
            for reason in row.reasons:
                self.reasons[reason] += 1
                self.first_lines.setdefault(reason, row.line)

    def sums(self) -> dict[str, int]:
        """The four counts."""
        return {
            "read": self.read,
            "accepted": self.accepted,
            "unchanged": self.unchanged,
            "quarantined": self.quarantined,
        }


class _Seen(NamedTuple):
    """Where a case number stood first in this file, and a short mark of that row's text."""

    line: int
    mark: int


class _Import:
    """One run over one file."""

    def __init__(
        self, store: Store, mapping: SourceMapping, city: City, file: DelimitedFile, chunk_rows: int
    ) -> None:
        self.store = store
        self.source = mapping.id
        self.file = file
        self.chunk_rows = chunk_rows
        self.translator = Translator(mapping, city, file.header, file.path.name)
        self.seen: dict[str, _Seen] = {}

    def newest_instant(self) -> datetime:
        """The latest thing that happened in the file: it was taken no earlier than that."""
        chunks = self.file.chunks(self.translator.happenings(), self.chunk_rows)
        newest = [self.translator.newest(chunk.rows) for chunk in chunks]
        if not newest:
            raise UserError(
                f"{self.file.path.name}:1: the file has a header and no rows; export it again, or "
                "say --extracted-at if nothing happened."
            )
        latest: datetime | None = pl.concat(newest).max()  # type: ignore[assignment] # a Datetime series
        if latest is None:
            raise UserError(
                f"{self.file.path.name}:2: no row has a readable date, so it is not known from "
                "when the file is. Check date_formats in the mapping, or say --extracted-at."
            )
        return latest

    def run(self, report: ImportReport, progress: Progress) -> ImportReport:
        run_id = self._begin(report)
        for chunk in self.file.chunks(list(self.translator.columns.values()), self.chunk_rows):
            translated = self.translator.translate(chunk)
            batch, repeated, again = self._without_repeats(translated.batch)
            bad = sorted([*translated.bad, *repeated], key=lambda row: row.line)
            accepted = self._write(batch, bad, report)
            report.accepted += accepted
            report.unchanged += len(batch) - accepted + again
            report.unclear_times += translated.unclear_times
            report.add_bad(bad)
            for name, value, rows in translated.unmapped.rows():
                report.unmapped[name, value] += rows
            progress(report.read)
        self._finish(run_id, report)
        return report

    def _without_repeats(self, batch: pl.DataFrame) -> tuple[pl.DataFrame, list[BadRow], int]:
        """Take out rows whose number stood earlier in the file: other words are refused."""
        again: set[int] = set()
        bad: list[BadRow] = []
        for number, line, raw in batch.select("number", "line", "raw").rows():
            mark = hash(raw)  # of whole files of text only a mark is kept in memory
            first = self.seen.setdefault(number, _Seen(line, mark))
            if first.line == line:
                continue
            again.add(line)
            if first.mark != mark:
                bad.append(BadRow(line, raw, (_repeated(number, first.line),)))
        if not again:
            return batch, [], 0
        kept = batch.filter(~pl.col("line").is_in(again))
        return kept, bad, len(again) - len(bad)

    def _write(self, batch: pl.DataFrame, bad: list[BadRow], report: ImportReport) -> int:
        """Append what is new, in one transaction; returns how many rows told something new."""
        with self.store.writing() as connection:
            self._write_quarantine(connection, batch, bad, report.extracted_at)
            fresh = self._new_events(connection, batch, report.extracted_at)
            cases = self._compared(connection, batch, report.extracted_at)
            columns = [name for name in CASE_TYPES if name in cases.columns]
            writing.write_events(connection, fresh.drop("known_at", "known_outcome"))
            writing.write_cases(connection, cases.filter("newer").select(columns))
        report.out_of_order += int(cases["stale"].sum())
        told = pl.concat([fresh["number"], cases.filter("tells")["number"]])
        return told.n_unique()

    def _write_quarantine(
        self, connection: Connection, batch: pl.DataFrame, bad: list[BadRow], at: datetime
    ) -> None:
        """Put refused rows aside, and take out those that went in this time."""
        held = known.quarantined_ids(connection, self.source)
        if held:
            mine = (writing.quarantine_id(self.source, raw) for raw in batch["raw"].to_list())
            writing.release(connection, held.intersection(mine))
        name, header = self.file.path.name, self.file.header_line
        writing.write_quarantine(connection, self.source, name, at, header, bad)

    def _new_events(
        self, connection: Connection, batch: pl.DataFrame, extracted_at: datetime
    ) -> pl.DataFrame:
        """Events that are not known, could be known earlier than thought, or are read otherwise."""
        numbers = batch["number"]
        standing = known.standing_closings(connection, self.source, numbers, extracted_at)
        stored = known.known_events(connection, self.source, numbers)
        events = events_of(batch, standing, self.source, extracted_at)
        beside = events.join(stored, on="id", how="left")
        earlier = pl.col("known_at").is_null() | (pl.col("known_at") > pl.col("recorded_at"))
        otherwise = pl.col("known_outcome").ne_missing(pl.col("outcome"))
        return beside.filter(earlier | otherwise)

    def _compared(
        self, connection: Connection, batch: pl.DataFrame, extracted_at: datetime
    ) -> pl.DataFrame:
        """The batch as rows of `cases`, marked against what is known.

        `newer` rows are to be written: new ones, and ones that no later snapshot has shown;
        `tells`: with something new in them; `stale`: a later snapshot has shown the case.
        """
        stored = known.known_cases(connection, self.source, batch["number"])
        names = [n for n in CASE_TYPES if n not in {"source", "seen_at"}]
        rows = batch.select(names).join(stored, on="number", how="left", suffix="_known")
        # A column that this file lacks says nothing: what was known stays.
        absent = [n for n in names if n in self.translator.absent]
        rows = rows.with_columns(pl.coalesce(n, f"{n}_known").alias(n) for n in absent)
        others = [n for n in names if n != "number"]
        differs = pl.any_horizontal(pl.col(n).ne_missing(pl.col(f"{n}_known")) for n in others)
        new, seen_at = pl.col("seen_at").is_null(), instant(extracted_at)
        later, same = pl.col("seen_at") < seen_at, pl.col("seen_at") == seen_at
        return rows.with_columns(
            source=pl.lit(self.source),
            seen_at=seen_at,
            newer=new | later | (same & differs),
            tells=new | (differs & (later | same)),
            stale=(pl.col("seen_at") > seen_at).fill_null(value=False),
        )

    def _begin(self, report: ImportReport) -> int:
        run = tables.runs
        unfinished = (run.c.source == self.source) & (run.c.status == "running")
        values: dict[str, Any] = dict.fromkeys(report.sums(), 0)
        with self.store.writing() as connection:
            connection.execute(update(run).where(unfinished).values(status="interrupted"))
            result = connection.execute(
                insert(run).values(
                    source=self.source,
                    file=self.file.path.name,
                    sha256=_file_sha256(self.file.path),
                    extracted_at=microseconds(report.extracted_at),
                    status="running",
                    **values,
                )
            )
            key = result.inserted_primary_key
        return int(key[0]) if key else 0

    def _finish(self, run_id: int, report: ImportReport) -> None:
        run = tables.runs
        with self.store.writing() as connection:
            connection.execute(
                update(run).where(run.c.id == run_id).values(status="done", **report.sums())
            )


def import_file(  # noqa: PLR0913 - the last three are seldom given
    path: Path,
    mapping: SourceMapping,
    city: City,
    store: Store,
    *,
    extracted_at: datetime | None = None,
    progress: Progress = lambda _rows: None,
    chunk_rows: int = CHUNK_ROWS,
) -> ImportReport:
    """Read a file into the record.

    Args:
        path: A delimited text file.
        mapping: How its columns and words become ours.
        city: The city whose record it is.
        store: Its database.
        extracted_at: When the file was taken; default, the newest instant in it.
        progress: Told after each chunk how many rows have been read.
        chunk_rows: How many rows are entered in one transaction; the record is the same for any.

    Raises:
        UserError: The file is no delimited text, lacks a needed column, or the database gave up.
    """
    file = open_delimited(path)
    run = _Import(store, mapping, city, file, chunk_rows)
    at = extracted_at or run.newest_instant()
    absent = run.translator.absent
    report = ImportReport(
        mapping.id, path.name, file.encoding, file.delimiter, at, absent_columns=absent
    )
    return run.run(report, progress)


def _repeated(number: str, line: int) -> str:
    return (
        f"case number {number} stood already on line {line} with other content; "
        "only the first is used, as it cannot be known which is right: correct one of the two"
    )


def _file_sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
