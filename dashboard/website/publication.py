"""What a publication says of itself, kept among its files: from when it is, and what it told."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from datetime import date, datetime
from pathlib import Path
from typing import Literal, NamedTuple

from pydantic import BaseModel, ConfigDict, ValidationError

from dashboard.errors import UserError
from dashboard.public import Change, PublicTables

FILE = "data/publication.json"


class Publication(BaseModel):
    """What was written to a folder.

    Attributes:
        version: The form of the file.
        city: The city's id.
        as_of: The local instant for which all of it holds.
        data_until: Up to which local instant anything was known.
        demonstration: Whether all of it is invented.
        previous: For which instant the publication before it held; None for the first.
        known: How many corrections are no news: that one told them, or there was none before.
        told: How many corrections this one tells.
        files: The SHA-256 of every other file, by its path.
    """

    model_config = ConfigDict(frozen=True)

    version: Literal[1] = 1
    city: str
    as_of: datetime
    data_until: datetime
    demonstration: bool
    previous: datetime | None
    known: int
    told: int
    files: dict[str, str]


class Corrected(NamedTuple):
    """A correction, and whether it is news.

    Attributes:
        period: A month or a quarter.
        on: Since which date the numbers are these.
        because: Why.
        new: Whether the publication before did not tell it; never in the first one.
        changes: Each number that became another.
    """

    period: str
    on: date
    because: str
    new: bool
    changes: tuple[Change, ...]


def read(folder: Path) -> Publication | None:
    """What was published to a folder; None where nothing was.

    Raises:
        UserError: It cannot be read.
    """
    path = folder / FILE
    try:
        return Publication.model_validate_json(path.read_bytes())
    except FileNotFoundError:
        return None
    except (ValidationError, OSError):
        raise UserError(
            f"{path} cannot be read; it says what was published here. Remove the folder, or "
            "publish to another."
        ) from None


def corrections(tables: PublicTables, former: Publication | None) -> tuple[Corrected, ...]:
    """All corrections, the newest first.

    Args:
        tables: What is to be published.
        former: What was published to the same place before.
    """
    _, known = _before(tables, former)
    found = [
        Corrected(one.period, one.on, one.because, at >= known, one.changes)
        for at, one in enumerate(tables.corrections)
    ]
    return tuple(reversed(found))


def written(
    city: str, tables: PublicTables, former: Publication | None, files: Mapping[str, bytes]
) -> bytes:
    """The publication as its file; the same again where the same is published again.

    Args:
        city: The city's id.
        tables: What is published.
        former: What was published to the same place before.
        files: Everything else that is written, by its path.
    """
    previous, known = _before(tables, former)
    found = Publication(
        city=city,
        as_of=tables.as_of,
        data_until=tables.data_until,
        demonstration=tables.demonstration,
        previous=previous,
        known=known,
        told=len(tables.corrections),
        files={path: hashlib.sha256(files[path]).hexdigest() for path in sorted(files)},
    )
    return f"{found.model_dump_json(indent=1)}\n".encode()


def _before(tables: PublicTables, former: Publication | None) -> tuple[datetime | None, int]:
    """For which instant the publication before held, and how many corrections are no news."""
    if former is None:
        return None, len(tables.corrections)
    if (former.as_of, former.told) == (tables.as_of, len(tables.corrections)):
        return former.previous, former.known
    return former.as_of, former.told
