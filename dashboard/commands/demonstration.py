"""Makes the demonstration city: invented cases, imported and measured like anybody's."""

from __future__ import annotations

import hashlib
from pathlib import Path

from sqlalchemy import select

from dashboard.answers import City
from dashboard.cases import tables
from dashboard.cases.importing import ImportReport, import_file
from dashboard.commands.output import note, progress, say
from dashboard.dates import instant_from
from dashboard.errors import UserError
from dashboard.mart import measure
from dashboard.settings import Settings, get_settings
from seed.city import SOURCE, write_city

_DEMONSTRATION = "denver"
_STANDS_STILL_AT = "2026-10-01"
"""The demonstration city's own as-of: the first instant of that date in Denver."""


def make(cases: int, seed: int) -> None:
    """Write, import and measure it; the same size and seed again change nothing.

    Raises:
        UserError: The store holds other cases than the demonstration city's.
    """
    chosen = get_settings().model_copy(update={"city": _DEMONSTRATION})
    City(
        chosen
    ).record.store.engine.dispose()  # refuses a store of real cases before a file is made
    with progress("Inventing cases", cases) as done:
        files = write_city(chosen.city_dir / "export", cases=cases, seed=seed, progress=done)
    export = next(file for file in files if file.suffix == ".csv")
    city = _without_another(chosen, export)
    at = instant_from(_STANDS_STILL_AT, city.folder.city.zone)
    with progress(f"Importing {export.name}", cases) as done:
        report = import_file(
            export,
            city.folder.sources[SOURCE],
            city.folder.city,
            city.record.store,
            extracted_at=at,
            progress=done,
        )
    _tell(report)
    with progress("Measuring") as done:
        manifest = measure(city.record, city.folder, chosen.mart, as_of=at, progress=done)
    say(f"The demonstration city is ready: {manifest.rows:,} invented cases.")
    say("Open it with: accord serve --trial")


def _tell(report: ImportReport) -> None:
    say(f"{report.file}: {report.accepted:,} cases new, {report.unchanged:,} as before.")
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
