"""Importing a file: read, translate, compare with what is known, append, account for each row."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

import polars as pl
from sqlalchemy import insert, update

from agreements.schema.city import City
from agreements.schema.source import SourceMapping
from dashboard.cases import record as rec
from dashboard.cases import tables
from dashboard.cases.events import events_of
from dashboard.cases.reading import BadRow, DelimitedFile, open_delimited
from dashboard.cases.store import Store
from dashboard.cases.translation import Translator
from dashboard.errors import UserError
from metrics.instants import instant

Progress = Callable[[int], None]
"""Told after each chunk how many rows have been read."""


@dataclass
class ImportReport:
    """What became of every row of a file: `read = accepted + unchanged + quarantined`."""

    source: str
    file: str
    encoding: str
    delimiter: str
    extracted_at: datetime
    accepted: int = 0
    unchanged: int = 0
    quarantined: int = 0
    unclear_times: int = 0
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


@dataclass(frozen=True)
class _Seen:
    """Where a case number stood first in this file."""

    line: int
    raw: str


class _Import:
    """One run over one file."""

    def __init__(
        self, store: Store, mapping: SourceMapping, city: City, file: DelimitedFile
    ) -> None:
        self.store = store
        self.source = mapping.id
        self.file = file
        self.translator = Translator(mapping, city, file.header, file.path.name)
        self.seen: dict[str, _Seen] = {}

    def newest_instant(self) -> datetime:
        """The latest thing that happened in the file: it was taken no earlier than that."""
        newest = [self.translator.newest(c.rows) for c in self.file.chunks() if len(c.rows)]
        latest: datetime | None = pl.concat(newest).max() if newest else None  # type: ignore[assignment] # a Datetime series
        if latest is None:
            raise UserError(
                f"{self.file.path.name}: no row has a readable date, so it is not known from when "
                "the file is. Check date_formats in the mapping, or say --extracted-at."
            )
        return latest

    def run(self, extracted_at: datetime, progress: Progress) -> ImportReport:
        report = ImportReport(
            self.source,
            self.file.path.name,
            self.file.encoding,
            self.file.delimiter,
            extracted_at,
            absent_columns=self.translator.absent,
        )
        run_id = self._begin(report)
        for chunk in self.file.chunks():
            translated = self.translator.translate(chunk)
            batch, repeated, again = self._without_repeats(translated.batch)
            bad = sorted([*translated.bad, *repeated], key=lambda row: row.line)
            accepted = self._write(batch, bad, extracted_at)
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
        first = [
            self.seen.setdefault(number, _Seen(line, raw))
            for number, line, raw in batch.select("number", "line", "raw").rows()
        ]
        marked = batch.with_columns(
            first_line=pl.Series([s.line for s in first], dtype=pl.Int64),
            same=pl.Series([s.raw for s in first], dtype=pl.String) == batch["raw"],
        )
        repeats = marked.filter(pl.col("first_line") != pl.col("line"))
        refused = repeats.filter(~pl.col("same"))
        bad = [
            BadRow(line, raw, (_repeated(number, at),))
            for number, line, raw, at in refused.select(
                "number", "line", "raw", "first_line"
            ).rows()
        ]
        kept = marked.filter(pl.col("first_line") == pl.col("line"))
        return kept.drop("first_line", "same"), bad, len(repeats) - len(refused)

    def _write(self, batch: pl.DataFrame, bad: list[BadRow], extracted_at: datetime) -> int:
        """Append what is new, in one transaction; returns how many rows told something new."""
        with self.store.writing() as connection:
            header = self.file.header_line
            rec.write_quarantine(
                connection, self.source, self.file.path.name, extracted_at, header, bad
            )
            with rec.numbers_at_hand(connection, batch["number"]) as numbers:
                known = rec.known_cases(connection, self.source, numbers)
                closings = rec.standing_closings(connection, self.source, numbers, extracted_at)
                ids = rec.known_event_ids(connection, self.source, numbers)
            events = events_of(batch, closings, self.source, extracted_at)
            fresh = events.filter(~pl.col("id").is_in(ids.implode()))
            changed = self._changed_cases(batch, known, extracted_at)
            rec.write_events(connection, fresh)
            rec.write_cases(connection, changed)
        told = pl.concat([fresh["number"], changed["number"]])
        return told.n_unique()

    def _changed_cases(
        self, batch: pl.DataFrame, known: pl.DataFrame, extracted_at: datetime
    ) -> pl.DataFrame:
        """Cases that are new, or whose attributes this newer snapshot shows otherwise."""
        names = [n for n in rec.CASE_TYPES if n not in {"source", "seen_at"}]
        absent = [n for n in names if n in self.translator.absent]
        rows = batch.select(names).join(known, on="number", how="left", suffix="_known")
        # A column that this file lacks says nothing: what was known stays.
        rows = rows.with_columns(pl.coalesce(n, f"{n}_known").alias(n) for n in absent)
        others = [n for n in names if n != "number"]
        differs = pl.any_horizontal(pl.col(n).ne_missing(pl.col(f"{n}_known")) for n in others)
        new = pl.col("seen_at").is_null()
        seen_at = instant(extracted_at)
        newer = differs & (pl.col("seen_at") <= seen_at)
        source = pl.lit(self.source).alias("source")
        return rows.filter(new | newer).select(source, *names, seen_at.alias("seen_at"))

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
                    extracted_at=rec.microseconds(report.extracted_at),
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


def import_file(
    path: Path,
    mapping: SourceMapping,
    city: City,
    store: Store,
    *,
    extracted_at: datetime | None = None,
    progress: Progress = lambda _rows: None,
) -> ImportReport:
    """Read a file into the record.

    Args:
        path: A delimited text file.
        mapping: How its columns and words become ours.
        city: The city whose record it is.
        store: Its database.
        extracted_at: When the file was taken; default, the newest instant in it.
        progress: Told after each chunk how many rows have been read.

    Raises:
        UserError: The file is no delimited text, lacks a needed column, or the database gave up.
    """
    run = _Import(store, mapping, city, open_delimited(path))
    return run.run(extracted_at or run.newest_instant(), progress)


def _repeated(number: str, line: int) -> str:
    return (
        f"case number {number} stood already on line {line} with other content; "
        "only the first is used, as it cannot be known which is right"
    )


def _file_sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
