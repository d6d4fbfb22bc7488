"""The lines of a text file, whatever its encoding, counted and with the power to go back."""

from __future__ import annotations

import codecs
import csv
import re
from collections.abc import Iterator
from pathlib import Path

_BYTE_ORDER_MARKS = {
    codecs.BOM_UTF8: "utf-8-sig",
    codecs.BOM_UTF32_LE: "utf-32",  # begins as UTF-16's does, so it is asked first
    codecs.BOM_UTF32_BE: "utf-32",
    codecs.BOM_UTF16_LE: "utf-16",
    codecs.BOM_UTF16_BE: "utf-16",
}
_MULTI_BYTE = re.compile(rb"[\xc2-\xf4][\x80-\xbf]")
_WINDOWS = "accord311-windows"
WESTERN, MIXED = "cp1252", "utf-8 and cp1252"
"""What a file that is not UTF-8 is read as: all of it, or only the bytes that are not."""


class TextLines:
    """Lines of a file that remember what was read since the last record, and can take it back."""

    def __init__(self, path: Path, encoding: str) -> None:
        self._lines = text_lines(path, encoding)
        self._waiting: list[str] = []
        self._next_line = 1
        self.taken: list[str] = []

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        line = self._waiting.pop() if self._waiting else next(self._lines)
        self.taken.append(line)
        return line

    def header(self, delimiter: str) -> tuple[int, str, list[str]]:
        """Line, text and fields of the first record that is not blank.

        Raises:
            csv.Error: A quote in it never closes.
        """
        for record in csv.reader(self, delimiter=delimiter, strict=True):
            line, raw = self.consumed()
            if record:
                return line, raw, record
        return 1, "", []

    def consumed(self) -> tuple[int, str]:
        """Where the record began, and its text."""
        first, text = self._next_line, "".join(self.taken)
        self._next_line += len(self.taken)
        self.taken = []
        return first, text.rstrip("\r\n")

    def give_back_all_but_first(self) -> tuple[int, str]:
        """One broken line; the lines behind it are read again as records of their own."""
        first, *rest = self.taken
        self._waiting += reversed(rest)
        self.taken = [first]
        return self.consumed()


def text_lines(path: Path, encoding: str) -> Iterator[str]:
    """Lines with their ends; a byte that the encoding does not know becomes a mark."""
    codec, errors = ("utf-8", _WINDOWS) if encoding in {WESTERN, MIXED} else (encoding, "replace")
    with path.open(encoding=codec, errors=errors, newline="") as file:
        yield from file


def encoding_of(path: Path, head: bytes) -> str:
    """The encoding of a file that begins with `head`.

    What is no UTF-8 is Western European, in whole or, as where two systems' exports were pasted
    together, in those bytes that are not.
    """
    for mark, encoding in _BYTE_ORDER_MARKS.items():
        if head.startswith(mark):
            return encoding
    if wide := _without_mark(head):
        return wide
    with path.open("rb") as file:
        decoder = codecs.getincrementaldecoder("utf-8")()
        try:
            while block := file.read(1 << 20):
                decoder.decode(block)
            decoder.decode(b"", final=True)
        except UnicodeDecodeError:
            return MIXED if _holds_multi_byte(path) else WESTERN
    return "utf-8"


def _without_mark(head: bytes) -> str | None:
    """UTF-16 that does not say so: every other byte of mostly Western text is zero."""
    half = len(head) // 2
    if head[1::2].count(0) > half * 0.8:
        return "utf-16-le"
    return "utf-16-be" if head[::2].count(0) > half * 0.8 else None


def _holds_multi_byte(path: Path) -> bool:
    with path.open("rb") as file:
        return any(_MULTI_BYTE.search(line) for line in file)


def _as_windows(error: UnicodeError) -> tuple[str, int]:
    """Read bytes that are no UTF-8 as Windows has them, its five gaps as Latin-1."""
    if not isinstance(error, UnicodeDecodeError):
        raise error
    piece = error.object[error.start : error.end]
    try:
        return piece.decode("cp1252"), error.end
    except UnicodeDecodeError:
        return piece.decode("latin-1"), error.end


codecs.register_error(_WINDOWS, _as_windows)
