"""Commands that bring cases in and measure them: import, quarantine, measure."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Annotated, Any, Literal
from zoneinfo import ZoneInfo

import typer
from sqlalchemy import select

from agreements.folder import CityFolder
from dashboard.answers import City
from dashboard.cases import tables
from dashboard.cases.importing import ImportReport, import_file
from dashboard.commands.output import json_lines, note, progress, say, table
from dashboard.dates import instant_from
from dashboard.errors import UsageError
from dashboard.mart import measure
from dashboard.settings import get_settings
from metrics.unmeasured import CLAUSES, unmeasured

_SHOWN_REASONS = 10


def register(app: typer.Typer) -> None:
    """Add this module's commands."""
    app.command("import")(import_)
    app.command("measure")(measure_)
    app.command("quarantine")(quarantine)


def import_(
    source: Annotated[str, typer.Argument(help="A mapping of the city: sources/SOURCE.yaml.")],
    files: Annotated[list[Path], typer.Argument(help="Delimited text files.")],
    extracted_at: Annotated[
        str | None, typer.Option(help="When the file was taken; default: its newest instant.")
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="JSON Lines.")] = False,
) -> None:
    """Read files into the record; every row is accepted, unchanged or quarantined."""
    city = City(get_settings())
    folder = city.folder
    if source not in folder.sources:
        known = ", ".join(sorted(folder.sources)) or "none"
        raise UsageError(f"{folder.city.title()} has no source {source!r}; its sources: {known}.")
    for path in files:
        _check_file(path)
    zone = folder.city.zone
    at = instant_from(extracted_at, zone, "--extracted-at") if extracted_at is not None else None
    found = False
    for path in files:
        with progress(f"Importing {path.name}") as done:
            report = import_file(
                path,
                folder.sources[source],
                folder.city,
                city.record.store,
                extracted_at=at,
                progress=done,
            )
        found = found or report.has_findings
        _print_json(report) if as_json else _print(report, folder.city.spec.timezone)
    raise typer.Exit(1 if found else 0)


def _check_file(path: Path) -> None:
    """All names are right before the first file is read."""
    if path.is_dir():
        raise UsageError(f"{path} is a folder; name the files in it.")
    if not path.exists():
        raise UsageError(f"There is no file {path}; nothing was imported.")


def _print(report: ImportReport, zone: str) -> None:
    at = report.extracted_at.astimezone(ZoneInfo(zone))
    say(
        f"{report.file}: read {report.read:,} = accepted {report.accepted:,} + unchanged "
        f"{report.unchanged:,} + quarantined {report.quarantined:,}"
    )
    say(f"  {report.encoding}, separated by {report.delimiter!r}, as of {at.isoformat()}")
    for line in _remarks(report):
        say(f"  {line}")


def _remarks(report: ImportReport) -> Iterator[str]:
    for reason, rows in report.reasons.most_common(_SHOWN_REASONS):
        line = report.first_lines[reason]
        yield f"{report.file}:{line}: {reason} (rows put aside for this: {rows:,})"
    if len(report.reasons) > _SHOWN_REASONS:
        rest = len(report.reasons) - _SHOWN_REASONS
        yield f"and {rest:,} more reasons; `accord quarantine list` shows every row"
    for (name, value), rows in report.unmapped.most_common():
        yield (
            f"{rows:,} rows have the {name} {value!r}, which sources/{report.source}.yaml does not "
            f"map; they are kept, without {name}. Add it there and import again"
        )
    for name in report.absent_columns:
        yield f"the file has no column for {name}; what was known of it stays"
    if report.unclear_times:
        yield (
            f"{report.unclear_times:,} local times are repeated or skipped by daylight saving; "
            "repeated ones are read as the first, skipped ones by the offset before the change"
        )


def _print_json(report: ImportReport) -> None:
    reasons = [
        {"reason": reason, "rows": rows, "first_line": report.first_lines[reason]}
        for reason, rows in report.reasons.most_common()
    ]
    unmapped = [
        {"field": name, "value": value, "rows": rows}
        for (name, value), rows in report.unmapped.most_common()
    ]
    row: dict[str, Any] = {
        "source": report.source,
        "file": report.file,
        **report.sums(),
        "encoding": report.encoding,
        "delimiter": report.delimiter,
        "extracted_at": report.extracted_at,
        "reasons": reasons,
        "unmapped": unmapped,
        "absent_columns": report.absent_columns,
        "unclear_times": report.unclear_times,
    }
    json_lines([row])


def measure_(
    as_of: Annotated[
        str | None, typer.Option(help="The instant that screens show; default: the data's own.")
    ] = None,
) -> None:
    """Build the mart: judge every case by the agreement in force when it was opened."""
    settings = get_settings()
    city = City(settings)
    at = _instant(as_of, settings.as_of, city.folder.city.zone)
    with progress("Measuring") as done:
        manifest = measure(city.record, city.folder, settings.mart, as_of=at, progress=done)
    say(
        f"Measured {manifest.rows:,} cases and commitments of {city.folder.city.title()} as of "
        f"{manifest.as_of.isoformat()}; data until {manifest.data_until.isoformat()}."
    )
    if manifest.as_of > manifest.data_until:
        note("The data ends before that instant: a case shown open may have been closed since.")
    _note_unmeasured(city.folder)


def _note_unmeasured(folder: CityFolder) -> None:
    """Say which promises of the agreements in force no figure applies yet."""
    kinds = {kind for held in unmeasured(folder).values() for kind in held}
    if kinds:
        words = "; ".join(words for kind, words in CLAUSES.items() if kind in kinds)
        note(f"Promised in the agreements, and not measured yet: {words}.")


def _instant(given: str | None, setting: str | None, zone: ZoneInfo) -> datetime | None:
    if given is not None:
        return instant_from(given, zone)
    return instant_from(setting, zone, "ACCORD_AS_OF") if setting else None


def quarantine(
    action: Annotated[Literal["list"], typer.Argument(help="list: every row put aside.")],
    as_json: Annotated[
        bool, typer.Option("--json", help="JSON Lines, without the rows' text.")
    ] = False,
) -> None:
    """What was put aside, with its reasons."""
    del action  # there is one so far
    city = City(get_settings())
    held = tables.quarantine.c
    statement = select(held.source, held.file, held.line, held.reasons)
    with city.record.store.engine.connect() as connection:
        rows = connection.execute(statement.order_by(held.source, held.file, held.line)).all()
    if as_json:
        json_lines({**r._asdict(), "reasons": r.reasons.split("\n")} for r in rows)
    else:
        headings = {"Source": "left", "File": "left", "Line": "right", "Reasons": "left"}
        table(headings, (tuple(r) for r in rows))
