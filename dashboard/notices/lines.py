"""A line of a digest: what it is about, how that stands, and where to look."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import NamedTuple
from urllib.parse import quote, urlencode

from dashboard.navigation import Screen
from dashboard.oversight.sendings import Lines


class Rank(IntEnum):
    """The order of lines: what all figures rest on, what is late, what waits, what is to come."""

    RECORD = 0
    LATE = 1
    OVERDUE = 2
    WAITS = 3
    DRAFT = 4
    TO_OPEN = 5
    LAPSED = 6
    ESCALATED = 7
    MEETING = 8
    SOON = 9
    GOALS = 10
    OTHERS_LATE = 11
    OTHERS_LAPSED = 12
    RECORD_OF_OTHERS = 13


@dataclass(frozen=True)
class Line:
    """One thing that needs somebody, or that somebody should know.

    Attributes:
        key: Tells it from every other line, in any language.
        state: How it stands; a line whose state is another than it was told is told again.
        rank: Its place, a `Rank`; the lowest first.
        title: What it is, in a few words.
        words: The rest, in a sentence or two.
        screen: Where to look.
        address: What that page is asked for.
        todo: Whether the reader has to do something.
        rises: Whether only a greater state than was told is news.
    """

    key: str
    state: str
    rank: int
    title: str
    words: str
    screen: Screen
    address: tuple[tuple[str, str], ...] = ()
    todo: bool = True
    rises: bool = False

    def is_news(self, told: Lines) -> bool:
        """Whether somebody who was told this would want to hear it again."""
        before = told.get(self.key)
        if before is None:
            return True
        return self.state > before if self.rises else self.state != before


class Sorted(NamedTuple):
    """Lines by whether they are news."""

    news: tuple[Line, ...]
    standing: tuple[Line, ...]


def sorted_by_news(lines: Iterable[Line], told: Lines) -> Sorted:
    """What is new or changed, what has to be done first; and what stands as it was told."""
    ordered = sorted(lines, key=lambda line: (not line.todo, line.rank))
    news = tuple(line for line in ordered if line.is_news(told))
    return Sorted(news, tuple(line for line in ordered if line not in news))


def states(lines: Iterable[Line]) -> dict[str, str]:
    """How each line stands, for the next time."""
    return {line.key: line.state for line in lines}


def digested(parts: Sequence[object]) -> str:
    """A short state of many parts: the same for the same, in any order."""
    text = "\n".join(sorted(map(str, parts)))
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def most_first(found: Iterable[str]) -> list[tuple[str, int]]:
    """Names with how often each comes; of as many the first by name."""
    return sorted(Counter(found).items(), key=lambda named: (-named[1], named[0]))


def link(base: str | None, line: Line, language: str) -> str | None:
    """The address of the page with what it is asked for; None where no base is set."""
    return None if base is None else base.rstrip("/") + path(line.screen, line.address, language)


def path(screen: Screen, address: Iterable[tuple[str, str]], language: str) -> str:
    """The part of a page's address behind the server's."""
    spoken = [] if language == "en" else [("lang", language)]
    asked = urlencode([*address, *spoken], quote_via=quote)
    return f"/{screen.name}?{asked}" if asked else f"/{screen.name}"
