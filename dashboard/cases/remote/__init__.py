"""Connected systems: each gives its rows page by page, with the place to go on from."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import NamedTuple, Protocol

from dashboard.cases.rows import Chunk


class Page(NamedTuple):
    """Some rows of a stream, and from where to go on once they are in the record.

    A page without rows is one, too: the last of a sync often only brings its watermark.
    """

    stream: str
    """Which of the system's streams the rows are of: `cases`, or one of a history's."""
    chunk: Chunk
    """The rows as text; `LINE` counts them from 1 within the sync, `RAW` is the record as JSON."""
    watermark: str | None
    """Where to go on after this page: pass it as `since`. None: no safe place yet."""
    header: tuple[str, ...]
    """The chunk's columns, those of the system's fields that it knows of so far."""


class Remote(Protocol):
    """A system that is asked for what changed."""

    @property
    def name(self) -> str:
        """What it is called in runs and errors: `Open311 at 311.example.gov`; never a secret."""

    @property
    def streams(self) -> tuple[str, ...]:
        """Its kinds of rows, in the order in which they are read."""

    def pages(self, stream: str, since: str | None) -> Iterator[Page]:
        """What changed in a stream since a watermark, all of it when there is none.

        Raises:
            UserError: The system cannot be reached, refuses, or answers what nobody can read.
        """

    def close(self) -> None:
        """End its connections."""


def earlier(watermark: str, overlap: timedelta) -> str:
    """A watermark that begins with an ISO instant, put back by an overlap.

    What follows the instant after a space belongs to the remote and stays; a watermark that begins
    with none is returned as it is.
    """
    instant, space, rest = watermark.partition(" ")
    try:
        moment = datetime.fromisoformat(instant)
    except ValueError:
        return watermark
    return (moment - overlap).isoformat() + space + rest
