"""All checks in order: what a later one needs, an earlier one has looked at."""

from __future__ import annotations

from collections.abc import Generator, Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from sqlalchemy.engine import make_url
from sqlalchemy.exc import SQLAlchemyError

from agreements.folder import CityFolder
from dashboard.cities import folder_of, opened
from dashboard.dates import instant_from
from dashboard.doctor.city import check_city, check_signatures
from dashboard.doctor.clock import check_clock
from dashboard.doctor.connected import check_reachable
from dashboard.doctor.front import check_front
from dashboard.doctor.kept import check_copies, check_published
from dashboard.doctor.keys import (
    check_hash_key,
    check_key_apart,
    check_source_secrets,
    private_key_files,
)
from dashboard.doctor.machine import check_disk, check_file_rights, check_versions
from dashboard.doctor.mart import check_mart
from dashboard.doctor.named import check_names
from dashboard.doctor.notices import check_notices
from dashboard.doctor.record import (
    check_audit_log,
    check_database,
    check_layout,
    check_quarantine,
    check_runs,
)
from dashboard.doctor.serving import (
    check_bind,
    check_hosts,
    check_proxy_headers,
    check_sign_in,
    secrets_files,
)
from dashboard.doctor.told import Told, fault, ok
from dashboard.errors import FindingsError, UserError
from dashboard.settings import PROJECT, Settings, get_settings


@dataclass(frozen=True)
class _Asked:
    """What is to be examined."""

    settings: Settings
    now: datetime
    connect: bool


def examine(now: datetime, *, connect: bool) -> Iterator[Told]:
    """What is configured, reachable, stale or unsafe.

    Args:
        now: The present moment, with its zone.
        connect: Whether connected systems are asked, too.
    """
    try:
        settings = get_settings()
    except UserError as error:
        yield fault("settings", str(error).rstrip("."), "correct it in the environment or in .env")
        yield from check_versions()
        return
    yield ok("settings", f"they can be read; the city is {settings.city_id}")
    yield from check_names()
    yield from _of_city(_Asked(settings, now, connect))
    yield from check_bind()
    yield from check_proxy_headers()
    yield from check_disk(settings.data_dir)
    yield from check_versions()


def _of_city(asked: _Asked) -> Iterator[Told]:
    """Everything for which the city must be known."""
    settings = asked.settings
    try:
        path = folder_of(settings.city)
        yield from check_city(path, asked.now.date())
        yield from check_signatures(path)
        folder = opened(settings.city)
    except FindingsError:
        return  # told by its own check, each with its file and line
    except UserError as error:
        yield fault("city", str(error).rstrip("."), "`accord settings` shows where it is set")
        return
    yield from _of_folder(asked, folder)


def _of_folder(asked: _Asked, folder: CityFolder) -> Iterator[Told]:
    settings, city, sources = asked.settings, folder.city, folder.sources
    yield from check_hash_key(settings, city, sources)
    yield from check_key_apart(settings)
    told, held = check_database(settings.database, city)
    yield from told
    at = yield from _judged_at(asked, folder)
    if held:
        yield from check_layout(settings.database)
        yield from check_clock(settings.database, held, asked.now)
        yield from check_audit_log(settings.database)
        yield from check_quarantine(held)
        yield from check_runs(held, sources, asked.now, at)
    yield from check_mart(settings, folder, held)
    demonstration = city.spec.demonstration
    yield from check_published(settings)
    yield from check_copies(settings, asked.now, demonstration=demonstration)
    yield from check_notices(settings, city, asked.now)
    yield from check_source_secrets(settings, sources)
    if asked.connect:
        yield from check_reachable(settings, sources)
        if settings.public_url:
            yield from check_front(settings.public_url)
    files, agencies = secrets_files(), city.spec.agencies
    yield from check_sign_in(settings, files, agencies, demonstration=demonstration)
    yield from check_hosts(demonstration=demonstration)
    cases = [] if demonstration else _database(settings)  # whoever likes may read invented ones
    keys = private_key_files(settings, sources)
    yield from check_file_rights([PROJECT / ".env", settings.people_file, *files, *keys, *cases])


def _judged_at(asked: _Asked, folder: CityFolder) -> Generator[Told, None, datetime | None]:
    """The instant for which data is old or not; None for invented data, which stands still."""
    now = asked.now.astimezone(folder.city.zone)
    if asked.settings.as_of:
        try:
            return instant_from(asked.settings.as_of, folder.city.zone, "ACCORD_AS_OF")
        except UserError as error:
            yield fault("settings", str(error).rstrip("."), "correct it, or take it away")
    return None if folder.city.spec.demonstration else now


def _database(settings: Settings) -> Iterator[Path]:
    """The files of an SQLite database."""
    try:
        url = make_url(settings.database)
    except (SQLAlchemyError, ValueError):
        return  # told by the check of the database
    if url.get_backend_name() == "sqlite" and url.database:
        yield from (Path(f"{url.database}{end}") for end in ("", "-wal", "-shm"))
