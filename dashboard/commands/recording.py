"""Commands that bring cases in and measure them: import, measure."""

from __future__ import annotations

from collections import Counter
from contextlib import AbstractContextManager, nullcontext
from datetime import datetime, timedelta
from pathlib import Path
from typing import Annotated, Final
from zoneinfo import ZoneInfo

import typer

from agreements.folder import CityFolder
from agreements.lock import LockError
from agreements.verifying import changed_promises
from dashboard.cases.counting import VolumePlan, import_volumes
from dashboard.cases.importing import Plan, import_file
from dashboard.cases.log_importing import LogPlan, import_log
from dashboard.cases.taking_in import ImportReport
from dashboard.city.answers import City
from dashboard.commands.accounts import now, remarks, row, sums
from dashboard.commands.correcting import publish
from dashboard.commands.mapping_lines import mapping_lines
from dashboard.commands.output import json_lines, note, progress, say
from dashboard.dates import instant_from
from dashboard.errors import FindingsError, UsageError, Wrongs
from dashboard.health import unended
from dashboard.mart import measure
from dashboard.mart.engines import Engine, on_this_machine
from dashboard.settings import get_settings
from metrics.unmeasured import CLAUSES, unmeasured

_AHEAD = timedelta(days=1)
"""So far may the time that somebody gives for a file lie ahead of this machine's clock."""


def register(app: typer.Typer) -> None:
    """Add this module's commands."""
    app.command("import")(import_)
    app.command("measure")(measure_)


def import_(
    source: Annotated[str, typer.Argument(help="A mapping of the city: sources/SOURCE.yaml.")],
    files: Annotated[list[Path], typer.Argument(help="Tables: text, Excel, Parquet, or packed.")],
    extracted_at: Annotated[
        str | None,
        typer.Option(help="When the files were taken; default, of each, its newest instant."),
    ] = None,
    sheet: Annotated[
        str | None, typer.Option(help="The sheet of a workbook; default: all of them.")
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="JSON Lines.")] = False,
    lines: Annotated[
        bool, typer.Option("--lines", help="What is not mapped, as lines for the city's files.")
    ] = False,
) -> None:
    """Read files into the record; every row is accepted, unchanged or quarantined."""
    if as_json and lines:
        raise UsageError("Choose one of --json and --lines.")
    city = City(get_settings())
    folder = city.folder
    zone, reports, wrongs = folder.city.zone, list[ImportReport](), Wrongs()
    with wrongs.noted():
        _check_source(folder, source)
    for path in files:
        with wrongs.noted():
            _check_file(path)
    with wrongs.noted():
        at = _taken_at(extracted_at, zone) if extracted_at is not None else None
    wrongs.tell()
    for path in files:
        for report in _imported(city, source, path, at, sheet):
            reports.append(report)
            if not lines:
                _print_json(report) if as_json else _print(report, zone)
    if lines:
        _print_lines(reports, city, source)
    raise typer.Exit(1 if any(report.has_findings for report in reports) else 0)


def _taken_at(text: str, zone: ZoneInfo) -> datetime:
    """When the files were taken, which is not to come; clocks and zones may be a day apart.

    Raises:
        UsageError: It is no instant, or lies ahead: every later file would count as an older one.
    """
    at = instant_from(text, zone, "--extracted-at")
    if at > now() + _AHEAD:
        raise UsageError(
            f"--extracted-at is {text!r}, which lies ahead of now; say when the files were taken, "
            "or leave it out: then each is from the newest instant in it that has passed."
        )
    return at


def _imported(
    city: City, source: str, path: Path, at: datetime | None, sheet: str | None
) -> list[ImportReport]:
    """Read one file: cases, what happened to them, or contacts counted by day."""
    with progress(f"Importing {path.name}") as done:
        if source in city.folder.sources:
            plan = plan_of(city, source)
            return import_file(path, plan, extracted_at=at, sheet=sheet, progress=done)
        if source in city.folder.logs:
            log = log_plan_of(city, source)
            return import_log(path, log, extracted_at=at, sheet=sheet, progress=done)
        return import_volumes(path, volume_plan_of(city, source), extracted_at=at, sheet=sheet)


def any_plan_of(city: City, source: str) -> Plan | LogPlan | VolumePlan:
    """An import of cases, of what happened to them, or of contacts, whichever the source tells."""
    if source in city.folder.sources:
        return plan_of(city, source)
    if source in city.folder.logs:
        return log_plan_of(city, source)
    return volume_plan_of(city, source)


def plan_of(city: City, source: str) -> Plan:
    """An import of a source into a city's record, as the settings say."""
    key = city.settings.hash_key
    return Plan(
        mapping=city.folder.sources[source],
        city=city.folder.city,
        store=city.record.store,
        clock=now,
        hash_key=key.get_secret_value() if key else None,
        quarantine_days=city.settings.quarantine_days,
    )


def log_plan_of(city: City, log: str) -> LogPlan:
    """An import of a log into a city's record, as the settings say."""
    mapping = city.folder.logs[log]
    return LogPlan(
        mapping=mapping,
        of=city.folder.sources[mapping.spec.of],
        city=city.folder.city,
        store=city.record.store,
        clock=now,
        quarantine_days=city.settings.quarantine_days,
    )


def volume_plan_of(city: City, table: str) -> VolumePlan:
    """An import of counted contacts into a city's record, as the settings say."""
    return VolumePlan(
        mapping=city.folder.volumes[table],
        city=city.folder.city,
        store=city.record.store,
        clock=now,
        quarantine_days=city.settings.quarantine_days,
    )


def _check_source(folder: CityFolder, source: str) -> None:
    names = sorted([*folder.sources, *folder.volumes, *folder.logs])
    if source not in names:
        known = ", ".join(names) or "none"
        raise UsageError(f"{folder.city.title()} has no source {source!r}; its sources: {known}.")


def _check_file(path: Path) -> None:
    """All names are right before the first file is read."""
    if path.is_dir():
        raise UsageError(f"{path} is a folder; name the files in it.")
    if not path.exists():
        raise UsageError(f"There is no file {path}; nothing was imported.")


def _print_lines(reports: list[ImportReport], city: City, source: str) -> None:
    """The sums to the one who reads, and the lines to where they are wanted."""
    for report in reports:
        note(f"{report.file}: {sums(report)}")
    unmapped = sum((report.unmapped for report in reports), Counter[tuple[str, str]]())
    if told := mapping_lines(unmapped, city.folder.city, source):
        say(told)


def _print(report: ImportReport, zone: ZoneInfo) -> None:
    say(f"{report.file}: {sums(report)}")
    say(f"  {report.described}, as of {report.extracted_at.astimezone(zone).isoformat()}")
    for line in remarks(report, report.source, report.file):
        say(f"  {line}")


def _print_json(report: ImportReport) -> None:
    named = {
        "source": report.source,
        "file": report.file,
        "described": report.described,
        "extracted_at": report.extracted_at,
    }
    json_lines([{**named, **row(report)}])


def measure_(
    as_of: Annotated[
        str | None, typer.Option(help="The instant that screens show; default: the data's own.")
    ] = None,
    full: Annotated[
        bool, typer.Option("--full", help="Read and measure everything, also what is unchanged.")
    ] = False,
    engine: Annotated[
        str, typer.Option(help="Where months are measured: local, or dask for a cluster.")
    ] = "local",
    scheduler: Annotated[
        str | None, typer.Option(help="The cluster's scheduler, such as tcp://scheduler:8786.")
    ] = None,
) -> None:
    """Build the mart: judge every case by the agreement in force when it was opened."""
    settings = get_settings()
    city = City(settings)
    wrongs = Wrongs()
    with wrongs.noted():
        at = _instant(as_of, settings.as_of, city.folder.city.zone)
    with wrongs.noted():
        _check_engine(engine, scheduler)
    wrongs.tell()
    _refuse_changed(city.folder)
    with _engine(scheduler) as where, progress("Measuring") as done:
        manifest = measure(
            city.record, city.folder, settings.mart_place, as_of=at, full=full, engine=where,
            progress=done,
        )  # fmt: skip
    say(
        f"Measured {manifest.cases:,} cases of {city.folder.city.title()} as of "
        f"{manifest.as_of.isoformat()}; data until {manifest.data_until.isoformat()}."
    )
    if manifest.as_of > manifest.data_until:
        note("The data ends before that instant: a case shown open may have been closed since.")
    _note_unread(city)
    _note_unmeasured(city.folder)
    publish(city)


def _check_engine(name: str, scheduler: str | None) -> None:
    """Refuse an engine that there is not, or one that lacks or does not take a scheduler."""
    if name not in {"local", "dask"}:
        raise UsageError(f"There is no engine {name!r}; known are local, dask.")
    if (name == "dask") != bool(scheduler):
        raise UsageError("--engine dask and --scheduler ADDRESS need each other.")


def _engine(scheduler: str | None) -> AbstractContextManager[Engine]:
    """Where to measure."""
    if not scheduler:
        return nullcontext(on_this_machine)
    from dashboard.mart.cluster import on_cluster  # noqa: PLC0415 - seldom wanted

    return on_cluster(scheduler)


def _refuse_changed(folder: CityFolder) -> None:
    """Nobody is judged by a promise that was changed after it was signed or published.

    Raises:
        FindingsError: Some were; says each with what changed. The last mart stays as it is.
    """
    try:
        changed = changed_promises(folder.path)
    except LockError as error:
        raise FindingsError(f"{error}\n{_NOTHING_MEASURED}") from None
    if changed:
        told = "\n".join(f"{breach.version}: {breach.words}" for breach in changed)
        raise FindingsError(
            f"{told}\nA signed promise does not change: put its text back, and write a new version "
            f"for what is to change; `accord verify` tells more.\n{_NOTHING_MEASURED}"
        )


_NOTHING_MEASURED: Final = "Nothing was measured; the figures measured last stand as they are."


def _note_unread(city: City) -> None:
    """Say which sources were not read to their end: figures of half a file look like any others."""
    with city.record.store.engine.connect() as connection:
        for run in unended(connection):
            command = "quarantine retry" if run.kind == "retry" else run.kind
            note(
                f"{run.source} was not read to its end when this was measured: run `accord "
                f"{command} {run.source}` again, which enters nothing twice, and measure again."
            )


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
