"""Makes the demonstration city: invented cases, imported and measured like anybody's."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from sqlalchemy import select

from dashboard.cases import tables
from dashboard.cases.counting import VolumePlan, import_volumes
from dashboard.cases.importing import import_file
from dashboard.cases.log_importing import import_log
from dashboard.cases.taking_in import ImportReport
from dashboard.city.answers import City
from dashboard.commands.accounts import now
from dashboard.commands.correcting import publish
from dashboard.commands.output import note, progress, say
from dashboard.commands.planting import planted
from dashboard.commands.planting_checks import checked
from dashboard.commands.planting_findings import found
from dashboard.commands.planting_reviews import reviewed
from dashboard.commands.recording import log_plan_of, plan_of
from dashboard.dates import instant_from
from dashboard.errors import UserError
from dashboard.mart import measure
from dashboard.settings import Settings, get_settings
from seed.city import EXPORT, LOG, LOG_SOURCE, SOURCE, VOLUME_SOURCE, VOLUMES, write_city
from seed.parts import write_parts
from seed.registers import REGISTER
from seed.reviews import REVIEWS

_DEMONSTRATION = "denver"
_STANDS_STILL_AT = "2026-10-01"
"""The demonstration city's own as-of: the first instant of that date in Denver."""


MOST_IMPORTED = 2_000_000
"""A larger city is written as Parquet and not imported: it is for measuring the engine."""


def make(cases: int, seed: int, parquet: Path | None = None) -> None:
    """Write, import and measure it; the same size and seed again change nothing.

    Args:
        cases: How many.
        seed: Another seed, another city.
        parquet: Write the record's own columns there, as Parquet, and import nothing.

    Raises:
        UserError: The store holds other cases than the demonstration city's.
    """
    chosen = get_settings().model_copy(update={"city": _DEMONSTRATION})
    if parquet or cases > MOST_IMPORTED:
        _write_parts(parquet or chosen.city_dir / "parquet", cases, seed)
        return
    City(
        chosen
    ).record.store.engine.dispose()  # refuses a store of real cases before a file is made
    folder = chosen.city_dir / "export"
    with progress("Inventing cases", cases) as done:
        write_city(
            folder, cases=cases, seed=seed, progress=lambda now, all_: done(cases * now // all_)
        )
    city = _without_another(chosen, folder / EXPORT)
    at = instant_from(_STANDS_STILL_AT, city.folder.city.zone)
    for name in (EXPORT, LOG, VOLUMES):
        with progress(f"Importing {name}") as done:
            report = _imported(city, folder / name, at, done)
        _tell(report)
    entered = planted(city, folder)
    say(f"{REGISTER}: {entered:,} entries new.")
    with progress("Measuring") as done:
        measure(city.record, city.folder, chosen.mart_place, as_of=at, progress=done)
    say(f"Findings: {found(city):,} opened.")
    say(f"{REVIEWS}: {reviewed(city, folder):,} steps new.")
    say(f"Closed cases checked: {checked(city):,} results new.")
    publish(city)
    say(f"The demonstration city is ready: {cases:,} invented cases.")
    say("Open it with: accord serve --trial")


def _write_parts(folder: Path, cases: int, seed: int) -> None:
    with progress("Inventing cases", cases) as done:
        files = write_parts(folder, cases=cases, seed=seed, progress=done)
    say(f"{cases:,} invented cases and what happened to them: {len(files):,} files in {folder}.")
    say("Nothing was imported: so large a city is for measuring the engine.")


def _imported(city: City, path: Path, at: datetime, done: Callable[[int], None]) -> ImportReport:
    """Bring one of the three files into the record, as `accord import` does."""
    if path.name == EXPORT:
        (report,) = import_file(path, plan_of(city, SOURCE), extracted_at=at, progress=done)
    elif path.name == LOG:
        (report,) = import_log(path, log_plan_of(city, LOG_SOURCE), extracted_at=at, progress=done)
    else:
        counted = VolumePlan(
            city.folder.volumes[VOLUME_SOURCE], city.folder.city, city.record.store, now
        )
        (report,) = import_volumes(path, counted, extracted_at=at)
    return report


def _tell(report: ImportReport) -> None:
    rows = "cases" if report.file == EXPORT else "rows"
    say(f"{report.file}: {report.accepted:,} {rows} new, {report.unchanged:,} as before.")
    if report.has_findings:
        note(f"{report.quarantined:,} rows were put aside; `accord quarantine list` shows them.")


def _without_another(chosen: Settings, export: Path) -> City:
    """The city, its record taken away if another one was made in it: two would not add up."""
    city = City(chosen)
    if not _holds_another(city, export):
        return city
    city.record.store.engine.dispose()
    if chosen.database_url:
        raise UserError(
            "This store holds a demonstration city of another size or seed; to make this one, "
            "give it a store of its own with ACCORD_DATABASE_URL."
        )
    for path in chosen.city_dir.glob("record.sqlite*"):
        path.unlink()
    note("The demonstration city that was here, of another size or seed, is replaced.")
    return City(chosen)


def _holds_another(city: City, export: Path) -> bool:
    """Whether an export of the same name but other content was ever imported, if only begun."""
    run = tables.runs.c
    its_own = hashlib.sha256(export.read_bytes()).hexdigest()
    others = select(run.id).where(run.file == export.name, run.sha256 != its_own)
    with city.record.store.engine.connect() as connection:
        return connection.execute(others.limit(1)).first() is not None
