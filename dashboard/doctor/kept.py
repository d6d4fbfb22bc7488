"""Checks of what would not come back: what was published, and the copies of it and the record."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Final

from dashboard.doctor.told import Told, fault, ok, warning
from dashboard.errors import UserError
from dashboard.public.editions import FILE, FOLDER, read
from dashboard.settings import Settings

COPY_IS_OLD: Final = timedelta(hours=36)
"""Copies are made every night; one night may be missed unnoticed, two may not."""

_COPY = re.compile(r"\d{4}-\d\d-\d\dT\d{6}Z")
_NAMED = "%Y-%m-%dT%H%M%SZ"


def check_published(settings: Settings) -> Iterator[Told]:
    """Whether the editions of closed periods can be read: they do not come back."""
    folder = settings.city_dir / FOLDER
    if not (folder / FILE).exists():
        return  # nothing was published yet
    try:
        editions = read(folder, settings.city_id).editions
    except UserError as error:
        said = str(error).partition(";")[0].rstrip(".")
        yield fault("published", said, "put it back from a copy")
        return
    yield ok("published", f"{len(editions):,} editions of closed periods are kept as they were")


def check_copies(settings: Settings, now: datetime, *, demonstration: bool) -> Iterator[Told]:
    """Whether a whole copy of the record was made last night; what is in it, a restore shows.

    Args:
        settings: With the folder of the copies.
        now: The present moment.
        demonstration: Whether the city is invented, so that no copy is needed.
    """
    folder = settings.backup_dir
    if folder is None:
        if not demonstration:
            said = "nobody has said where copies of the record are kept"
            yield warning("copies", said, "set ACCORD_BACKUP_DIR; docs/operating.md makes them")
        return
    newest = max(_instants(folder), default=None)
    if newest is None:
        advice = "run docs/operating/backup.sh, and see to its timer"
        yield fault("copies", f"there is no whole copy of the record in {folder}", advice)
    elif now - newest > COPY_IS_OLD:
        said = f"the newest copy of the record is of {newest:%Y-%m-%d %H:%M} UTC"
        yield fault("copies", said, "see why its timer made none since, and make one")
    else:
        yield ok("copies", f"the record was copied at {newest:%Y-%m-%d %H:%M} UTC")


def _instants(folder: Path) -> Iterator[datetime]:
    """When each whole copy was begun: its folder's name, which an unfinished one has not yet."""
    for path in folder.glob("*Z"):
        if path.is_dir() and _COPY.fullmatch(path.name):
            yield datetime.strptime(path.name, _NAMED).replace(tzinfo=UTC)
