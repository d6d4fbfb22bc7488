"""Where a link to a line of an agreement lands: the line as it stands, and its clause in words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import takewhile
from typing import Final, TypeVar

from agreements.yaml_source import Document, Path_
from dashboard.views.agreements_document import Clause, DocumentView, Section

LINE_OF: Final = ":"
"""Between a version and a line of it in the address: another version has other lines."""

Part = TypeVar("Part", Section, Clause)

_MOST: Final = 12
"""Lines that are quoted; a longer part is read in the file."""


@dataclass(frozen=True)
class Landing:
    """What a link leads to.

    Attributes:
        line: Its number, counted from 1.
        quoted: It and what belongs to it, as it stands in the file.
        section: The part of the text that it belongs to; None where the text has none for it.
        clause: The clause in words, where it is one of a service.
    """

    line: int
    quoted: str
    section: Section | None
    clause: Clause | None


def line_of(asked: str, version: str) -> int | None:
    """The line that the address asks for, if it is one of this version.

    Args:
        asked: `2.0.0:83`; empty for none.
        version: The one that is read.
    """
    of, _, number = asked.partition(LINE_OF)
    return int(number) if of == version and number.isascii() and number.isdigit() else None


def landing(
    document: Document, view: DocumentView | None, text: str | None, line: int
) -> Landing | None:
    """What is at a line; None where there is no such line.

    Args:
        document: The version's file, for the place of each part.
        view: Its text by section, where it can be shown.
        text: The file as the viewer may see it; its lines are where they are in the whole.
        line: Counted from 1.
    """
    lines = [] if text is None else text.splitlines()
    if not 1 <= line <= len(lines) or not lines[line - 1].strip():
        return None
    path = _path_at(document, line)
    section = _longest(view.sections if view else (), path)
    clause = _longest(section.clauses if section else (), path)
    return Landing(line, "\n".join(_quoted(lines[line - 1 :])), section, clause)


def _path_at(document: Document, line: int) -> Path_:
    """The last part of the file that begins on the line or before."""
    begun = [(at, path) for path, at in document.keys.items() if at[0] <= line]
    return max(begun, key=lambda found: found[0])[1] if begun else ()


def _longest(parts: Sequence[Part], path: Path_) -> Part | None:
    """The part that the path leads into most closely."""
    around = [part for part in parts if part.place and path[: len(part.place)] == part.place]
    return max(around, key=lambda part: len(part.place), default=None)


def _quoted(lines: Sequence[str]) -> Iterator[str]:
    """A line and those that stand further in, without what all are indented by."""
    first, *rest = lines
    margin = _margin(first)
    belongs = takewhile(lambda line: line.strip() and _margin(line) > margin, rest[: _MOST - 1])
    yield from (line[margin:] for line in (first, *belongs))


def _margin(line: str) -> int:
    return len(line) - len(line.lstrip())
