"""Importing contacts counted by day and channel: the newest count of a day stands."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path

import polars as pl
from sqlalchemy import Connection, select

from agreements.schema.city import City
from agreements.schema.volumes import ContactVolumeMapping
from dashboard.cases import tables, writing
from dashboard.cases.entering import Counts, Entry, Recorder
from dashboard.cases.formats import open_tables
from dashboard.cases.rows import BadRow, RowTable
from dashboard.cases.runs import Clock, Run
from dashboard.cases.store import Store, read
from dashboard.cases.taking_in import (
    QUARANTINE_DAYS,
    ImportReport,
    Remarks,
    file_sha256,
    take_in,
)
from dashboard.cases.volumes import VolumeTranslator, totals
from dashboard.errors import UserError
from metrics.instants import instant

_TYPES: dict[str, pl.DataType] = {
    "day": pl.String(),
    "channel": pl.String(),
    "n": pl.Int64(),
    "seen_at": pl.Int64(),
}
_ROWS = pl.Schema(
    {
        "line": pl.Int64(),
        "raw": pl.String(),
        "day": pl.String(),
        "channel": pl.String(),
        "n": pl.Int64(),
    }
)
_NO_CASES = pl.DataFrame(schema={"line": pl.Int64, "number": pl.String})


@dataclass(frozen=True)
class VolumePlan:
    """Whose contacts are imported, and how; see `importing.Plan`."""

    mapping: ContactVolumeMapping
    city: City
    store: Store
    clock: Clock
    quarantine_days: int = QUARANTINE_DAYS


def import_volumes(
    path: Path, plan: VolumePlan, *, extracted_at: datetime | None = None, sheet: str | None = None
) -> list[ImportReport]:
    """Read a file of contacts into the record, each of its tables in one transaction.

    Args:
        path: The file.
        plan: Whose it is, and how it is read.
        extracted_at: When the file was taken; default, the end of its newest day that has begun.
        sheet: Which sheet of a workbook; default, all of them.

    Raises:
        UserError: The file cannot be read, lacks a needed column or any day, another process is
            reading the source, or the database gave up.
    """

    def opened(began: datetime) -> Callable[[Remarks], list[ImportReport]]:
        files = [_Table(table, plan) for table in open_tables(path, sheet)]
        at = extracted_at or _newest(path.name, files, plan, began)
        sha256 = file_sha256(path)
        return lambda remarks: [_entered(file, plan, sha256, at, remarks) for file in files]

    return take_in(path, plan, opened)


class _Table:
    """A table of contacts, read whole: a day and channel may be told by several of its rows."""

    def __init__(self, table: RowTable, plan: VolumePlan) -> None:
        self.table = table
        translator = VolumeTranslator(
            plan.mapping, table.header, table.name, date_formats=table.date_formats
        )
        parts = [translator.translate(chunk) for chunk in table.chunks(translator.reads)]
        self.rows = pl.concat([pl.DataFrame(schema=_ROWS), *(part.rows for part in parts)])
        self.bad: list[BadRow] = [row for part in parts for row in part.bad]


def _newest(name: str, files: list[_Table], plan: VolumePlan, began: datetime) -> datetime:
    today = began.astimezone(plan.city.zone).date()
    days = [d for file in files for d in file.rows["day"].unique() if d <= today.isoformat()]
    if not days:
        raise UserError(
            f"{name}:2: no row has a readable day up to today, so it is not known from when the "
            "file is. Check date_formats in the mapping, or say --extracted-at."
        )
    after = date.fromisoformat(max(days)) + timedelta(days=1)
    ends = datetime.combine(after, time(), plan.city.zone).astimezone(UTC)
    return min(ends, began)


def _entered(
    file: _Table, plan: VolumePlan, sha256: str, at: datetime, remarks: Remarks
) -> ImportReport:
    store, source, table = plan.store, plan.mapping.id, file.table
    began = plan.clock().astimezone(UTC)
    report = ImportReport(
        source=source,
        file=table.name,
        described=table.described,
        extracted_at=at,
        remarks={**remarks},
    )
    run = Run.begin(
        store,
        source=source,
        kind="import",
        file=table.name,
        sha256=sha256,
        started_at=began,
        extracted_at=at if len(file.rows) else None,  # of no count it says until when
        described=table.described,
    )
    recorder = Recorder(source, table.name, table.header_line, put_aside_at=began)
    with run.failing_on_error(plan.clock), store.writing() as connection:
        report.add(_written(connection, recorder, file, at), file.bad)
        run.save(connection, report)
    run.finish(report, plan.clock())
    return report


def _written(connection: Connection, recorder: Recorder, file: _Table, at: datetime) -> Counts:
    """Put rows aside and take the others in; a row is accepted when it changed a day's count."""
    raws = file.rows.select("line", "raw")
    aside = Entry(_NO_CASES, _NO_CASES, file.bad, raws, len(file.bad), extracted_at=at)
    recorder.enter(connection, aside)
    compared = _compared(connection, recorder.source, totals(file.rows), at)
    writing.write_volumes(connection, compared.filter("newer"))
    of_rows = file.rows.join(compared, on=["day", "channel"])
    accepted, stale = int(of_rows["tells"].sum()), int(of_rows["stale"].sum())
    return Counts(accepted, len(file.rows) - accepted, len(file.bad), stale)


def enter_counts(connection: Connection, source: str, rows: pl.DataFrame, at: datetime) -> Counts:
    """Take in rows that had been put aside while others of their table were counted.

    Where the count that is known is of the same instant, theirs comes on top of it: it is that of
    the other rows of their day and channel. An older count they replace, a newer one stands.

    Args:
        connection: The transaction.
        source: Whose contacts.
        rows: `line raw day channel n`.
        at: The instant from which their table is.
    """
    compared = _compared(connection, source, totals(rows), at).with_columns(
        n=pl.col("n") + pl.when("same_table").then("n_known").otherwise(0)
    )
    told = compared.with_columns(newer=~pl.col("stale"), tells=~pl.col("stale"))
    writing.write_volumes(connection, told.filter("newer"))
    stale = int(rows.join(told, on=["day", "channel"])["stale"].sum())
    return Counts(len(rows) - stale, stale, 0, stale)


def _compared(
    connection: Connection, source: str, counts: pl.DataFrame, at: datetime
) -> pl.DataFrame:
    """Counts as rows of `contact_volume`: `newer` ones to be written, and what each tells."""
    held = tables.contact_volume.c
    statement = select(*(held[name] for name in _TYPES)).where(held.source == source)
    stored = read(connection, statement, _TYPES).with_columns(
        pl.from_epoch("seen_at", "us").dt.replace_time_zone("UTC")
    )
    rows = counts.join(stored, on=["day", "channel"], how="left", suffix="_known")
    stale = (pl.col("seen_at") > instant(at)).fill_null(value=False)
    differs = pl.col("n").ne_missing(pl.col("n_known"))
    return rows.select(
        "day",
        "channel",
        "n",
        source=pl.lit(source),
        seen_at=instant(at),
        newer=~stale,
        tells=~stale & differs,
        stale=stale,
        n_known="n_known",
        same_table=(pl.col("seen_at") == instant(at)).fill_null(value=False),
    )
