"""The message of one case: its text with the words marked, and every measure's verdict on it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from string import ascii_lowercase
from typing import Any, Final

import polars as pl

from dashboard.views.messages_examples import COLOURS, kept
from dashboard.wording import messages as message_words
from dashboard.wording import messages_case as words
from dashboard.wording.markdown import bold, plain

ORDER: Final = ("fail", "pass", "cannot_tell", "not_applicable")
"""What is to be mended stands first."""

_UNMARKED: Final = frozenset({"message_language"})
"""Measures that are about the whole text."""

LOOKS: Final = {"fail": "missed", "pass": "met"}


@dataclass(frozen=True)
class Message:
    """What is shown of one message, in markdown.

    Attributes:
        title: How many measures it passes and fails.
        sent: When it was sent, and by what it is judged.
        text: The text with its marks.
        verdicts: One a measure: the look of its badge, its words, and what the message does.
        service: Of which service the case is.
        agency: Whose.
    """

    title: str
    sent: str
    text: str
    verdicts: tuple[tuple[str, str, str], ...]
    service: str | None
    agency: str | None


@dataclass(frozen=True)
class Mark:
    """Words of the text that verdicts rest on: from and to which letter, and with what verdict."""

    start: int
    end: int
    verdict: str


def message(rows: pl.DataFrame) -> Message | None:
    """The message of a case; None where nothing was written.

    Args:
        rows: `dashboard.told.one.VERDICTS`.
    """
    if rows.is_empty():
        return None
    told = sorted(rows.to_dicts(), key=lambda row: ORDER.index(row["verdict"]))
    first = told[0]
    found = marks(first["text"], told)
    counts = [sum(row["verdict"] == verdict for row in told) for verdict in ORDER]
    return Message(
        title=words.title(counts[1], counts[0], counts[2]),
        sent=plain(words.sent(first["message_at"], first["version"])),
        text=_with_marks(first["text"], found),
        verdicts=tuple(_verdict(row, found) for row in told),
        service=first["service"],
        agency=first["agency"],
    )


def marks(text: str, told: Sequence[Mapping[str, Any]]) -> list[Mark]:
    """Where words are marked, in reading order; where two would overlap, the first stands.

    Args:
        text: The message.
        told: `words` and `verdict` of each measure, the gravest first.
    """
    found: list[Mark] = []
    for row in told:
        if row["measure"] in _UNMARKED:
            continue
        start = text.find(row["words"]) if row["words"] else -1
        end = _word_end(text, start + len(row["words"] or ""))
        if start >= 0 and all(end <= mark.start or mark.end <= start for mark in found):
            found.append(Mark(start, end, row["verdict"]))
    return sorted(found, key=lambda mark: mark.start)


def _word_end(text: str, end: int) -> int:
    """Where the word ends that an end lies in: long evidence is kept cut, a mark is of words."""
    while 0 < end < len(text) and text[end - 1].isalnum() and text[end].isalnum():
        end += 1
    return end


def _letters(found: Sequence[Mark]) -> Iterator[tuple[Mark, str]]:
    return zip(found, ascii_lowercase, strict=False)


def _with_marks(text: str, found: Sequence[Mark]) -> str:
    """The text, each mark with its letter; the pieces between as they are."""
    ends = [0, *(mark.end for mark in found)]
    between = [text[end : mark.start] for end, mark in zip(ends, found, strict=False)]
    pieces = [
        f"{kept(piece)}:{COLOURS.get(mark.verdict, 'gray')}-background"
        f"[{plain(text[mark.start : mark.end])}] :gray[({letter})]"
        for piece, (mark, letter) in zip(between, _letters(found), strict=True)
    ]
    return "".join([*pieces, kept(text[ends[-1] :])])


def _verdict(row: Mapping[str, Any], found: Sequence[Mark]) -> tuple[str, str, str]:
    """The badge, and what the message does or does not; with the letter of its words."""
    verdict, measure = row["verdict"], row["measure"]
    names = {**message_words.measures(), **words.measures()}
    letter = _letter(row, found)
    return (
        LOOKS.get(verdict, "few"),
        words.verdicts()[verdict],
        f"{bold(names[measure])} {letter}".strip(),
    )


def _letter(row: Mapping[str, Any], found: Sequence[Mark]) -> str:
    """The letter of the mark that holds the words of a verdict; none where nothing is marked."""
    quoted, text = row["words"], row["text"]
    if row["measure"] in _UNMARKED:
        return ""
    start = text.find(quoted) if quoted else -1
    if start < 0:
        return ""
    end = start + len(quoted)
    held = [letter for mark, letter in _letters(found) if mark.start < end and start < mark.end]
    return f"({', '.join(held)})" if held else ""
