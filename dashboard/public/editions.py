"""What was published, kept as it was: a closed period changes only by a dated correction."""

from __future__ import annotations

import fcntl
import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, ValidationError

from dashboard.errors import UserError
from metrics.public import Edition

FOLDER, FILE = "published", "editions.json"
"""Beside the record: unlike the mart it does not come back, and is not deleted with it."""

_LOCK = ".publishing"


class Published(BaseModel):
    """One edition of a period.

    Attributes:
        period: A month or a quarter.
        on: The city's date at the instant for which it holds.
        because: Why it was corrected; None for the first edition.
        total: A row of `metrics.public.TABLE`.
        rows: One each agency or district.
    """

    model_config = ConfigDict(frozen=True)

    period: str
    on: date
    because: str | None = None
    total: dict[str, Any]
    rows: list[dict[str, Any]]

    @property
    def edition(self) -> Edition:
        """Its numbers."""
        return Edition(self.total, self.rows)


class Book(BaseModel):
    """All editions of a city's public tables, in the order in which they were published."""

    model_config = ConfigDict(frozen=True)

    version: Literal[1] = 1
    city: str
    editions: tuple[Published, ...] = ()

    def standing(self, on: date) -> dict[str, Published]:
        """The last edition of each period as of a day, by period in order."""
        known = {found.period: found for found in self.editions if found.on <= on}
        return dict(sorted(known.items()))

    def with_(self, more: Sequence[Published]) -> Book:
        """The book with further editions."""
        return self.model_copy(update={"editions": (*self.editions, *more)})


def read(folder: Path, city: str) -> Book:
    """The book of a folder; an empty one where nothing was published.

    Raises:
        UserError: It cannot be read, or is another city's.
    """
    path = folder / FILE
    if not path.exists():
        return Book(city=city)
    try:
        book = Book.model_validate_json(path.read_bytes())
    except (ValidationError, OSError):
        raise UserError(
            f"{path} cannot be read; it holds what was published. Put it back from a copy: made "
            "anew, closed periods could come out otherwise."
        ) from None
    if book.city != city:
        raise UserError(f"{path} is that of {book.city}, not of {city}.")
    return book


def write(folder: Path, book: Book) -> None:
    """Keep the book: the whole file or nothing.

    Raises:
        OSError: The folder cannot be written to.
    """
    waiting = folder / f".{os.getpid()}-{FILE}"
    try:
        with waiting.open("w", encoding="utf-8") as file:
            file.write(book.model_dump_json(indent=1))
            file.flush()
            os.fsync(file.fileno())
        waiting.replace(folder / FILE)
    except OSError:
        waiting.unlink(missing_ok=True)
        raise


@contextmanager
def alone(folder: Path) -> Iterator[None]:
    """Keep all other processes of this machine from publishing, for a block.

    Raises:
        OSError: The folder cannot be written to.
    """
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / _LOCK).open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield
