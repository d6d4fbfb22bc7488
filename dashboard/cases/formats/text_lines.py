"""The lines of a text, a block at a time, with the power to run on and to go back."""

from __future__ import annotations

import io
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import islice

import polars as pl


@dataclass(frozen=True)
class Block:
    """Whole lines of a text.

    Attributes:
        data: The lines as they stand, in UTF-8.
        lines: Each of them, without `end`.
        end: What every one of them ends with; "" where they differ, and then each still has its
            own.
    """

    data: bytes
    lines: pl.Series
    end: str

    def __len__(self) -> int:
        """How many lines."""
        return self.lines.len()

    def bare(self) -> pl.Series:
        """The lines without their ends."""
        return self.lines if self.end else self.lines.str.strip_chars_end("\r\n")

    @cached_property
    def texts(self) -> list[str]:
        """The lines with their ends, one by one."""
        return [f"{line}{self.end}" for line in self.lines.to_list()]


def block_of(data: bytes) -> Block:
    r"""Lines as text files have them: ended by `\n`, `\r\n` or `\r`."""
    lines = pl.read_lines(data).to_series()  # splits at each \n, and takes a \r before it away
    end = "\n" if b"\r" not in data else _common_end(data, lines)
    if not end:
        lines = pl.Series(list(io.StringIO(data.decode(), newline="")), dtype=pl.String)
    return Block(data, lines, end)


def _common_end(data: bytes, lines: pl.Series) -> str:
    r"""What each line was ended by, told from what was taken away; "" where that differs."""
    taken = len(data) - int(lines.str.len_bytes().sum())
    if taken != 2 * lines.len() or lines.str.contains("\r", literal=True).any():
        return ""
    return "\r\n"


class Lines:
    """The lines of a text from a first one on; blocks are fetched when a line in them is wanted."""

    def __init__(self, blocks: Iterator[bytes]) -> None:
        self._source = map(block_of, blocks)
        self._held: deque[Block] = deque()
        self._near: list[str] = []

    def block(self) -> Block | None:
        """The block that the first line is in; None at the end."""
        return self._nth(0)

    def drop_block(self) -> None:
        """Go on to the block behind."""
        self._held.popleft()
        self._near = []

    def at(self, place: int) -> str | None:
        """The line so many behind the first, with its end; None where there is none."""
        if place < len(self._near):  # as nearly always, and asked for each line
            return self._near[place]
        number = 0
        while (block := self._nth(number)) is not None:
            if number == 0:
                self._near = block.texts
            if place < len(block.texts):
                return block.texts[place]
            place -= len(block.texts)
            number += 1
        return None

    def _nth(self, number: int) -> Block | None:
        """A block from the first one on, fetched if need be."""
        if number == len(self._held):
            self._held.extend(islice(self._source, 1))
        return self._held[number] if number < len(self._held) else None


class Cursor:
    """Lines from one place on, as the csv module wants them, remembered as they are taken."""

    def __init__(self, lines: Lines, place: int = 0) -> None:
        self._lines = lines
        self.place = place
        self.taken: list[str] = []

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        line = self._lines.at(self.place)
        if line is None:
            raise StopIteration
        self.place += 1
        self.taken.append(line)
        return line

    def text(self) -> str:
        """What was taken, without the end of its last line."""
        return "".join(self.taken).rstrip("\r\n")
