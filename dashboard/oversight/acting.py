"""Who writes in oversight, how its instants are kept, and the error of whoever comes second."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Final

from dashboard.errors import UserError
from dashboard.roles import Viewer

_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)


class ChangedMeanwhileError(UserError):
    """Somebody else has written about the same thing since the page was drawn."""


@dataclass(frozen=True)
class Author:
    """Who writes: the viewer, and the name that the sign-in gives."""

    viewer: Viewer
    person: str

    @property
    def in_trial(self) -> bool:
        """Whether the role was chosen by a trial's switch, where anybody may choose any."""
        return self.viewer.source == "trial"


@dataclass(frozen=True)
class Deed:
    """That somebody does something.

    Attributes:
        author: Who.
        at: When: now.
        act: What, as a past participle: `opened`, `answered`, `closed` …
        because: Why; empty where no reason is asked for.
    """

    author: Author
    at: datetime
    act: str
    because: str = ""


def checked(text: str, longest: int, lacking: str) -> str:
    """A text as it is kept: without blanks around it.

    Args:
        text: As it was typed.
        longest: So many letters are kept.
        lacking: What to say where nothing was typed.

    Raises:
        UserError: It is empty, or too long.
    """
    said = kept(text, longest)
    if not said:
        raise UserError(lacking)
    return said


def kept(text: str, longest: int) -> str:
    """The same of a text that may be empty.

    Raises:
        UserError: It is too long.
    """
    said = text.strip()
    if len(said) > longest:
        raise UserError(f"This has {len(said):,} letters; {longest:,} are kept at most.")
    return said


def micros(at: datetime) -> int:
    """An instant as it is stored: microseconds since 1970 in UTC."""
    return (at - _EPOCH) // timedelta(microseconds=1)


def instant(value: int) -> datetime:
    """A stored instant."""
    return _EPOCH + timedelta(microseconds=value)
