"""What a file is, before its rows are read: delimited text with a header, or refused."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from pathlib import Path

from dashboard.cases.reading import MAX_FIELD, DelimitedFile
from dashboard.cases.text_lines import TextLines, encoding_of, text_lines
from dashboard.errors import UserError

_SEPARATORS = ",;\t|"
_HEAD_BYTES = 4096
_NOT_CSV = {
    b"PK\x03\x04": "a zip archive or a spreadsheet; save it as CSV",
    b"PAR1": "a Parquet file; export it as CSV",
    b"%PDF": "a PDF; export the table as CSV",
    b"\x1f\x8b": "compressed with gzip; unpack it first",
    b"BZh": "compressed with bzip2; unpack it first",
    b"\xfd7zXZ": "compressed with xz; unpack it first",
    b"7z\xbc\xaf": "a 7-Zip archive; unpack it first",
    b"\xd0\xcf\x11\xe0": "an old Excel workbook; save it as CSV",
    b"SQLite format 3": "an SQLite database; export the table as CSV",
    b"\x89PNG": "a picture; export the table as CSV",
    b"\xff\xd8\xff": "a picture; export the table as CSV",
    b"{": "JSON, perhaps an error message of the city's portal; export the table as CSV",
    b"[": "JSON; export the table as CSV",
    b"<": (
        "a web page or XML, not CSV; the download was probably refused or asks for a sign-in. "
        "Open the address in a browser and save the file again"
    ),
}
_QUOTED = re.compile(r'"[^"]*"')
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f]")


def open_delimited(path: Path) -> DelimitedFile:
    """Look at a file: its encoding, separator and header.

    Raises:
        UserError: It is absent, empty, or no delimited text.
    """
    head = _head(path)
    begins = head.removeprefix(b"\xef\xbb\xbf").lstrip()
    for magic, what in _NOT_CSV.items():
        if begins.startswith(magic):
            raise UserError(f"{path.name}:1: this is {what}.")
    encoding = encoding_of(path, head)
    first = next((line for line in text_lines(path, encoding) if line.strip()), "")
    if _CONTROL.search(first):
        raise UserError(f"{path.name}:1: this is no text; export the table as CSV.")
    unquoted = _QUOTED.sub("", first)
    delimiter = max(_SEPARATORS, key=unquoted.count)
    line, raw, header = _header(path, encoding, delimiter)
    if not header:
        raise _empty(path)
    return DelimitedFile(path, encoding, delimiter, _names(path, line, header), raw.strip())


def _head(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            head = file.read(_HEAD_BYTES)
    except OSError as error:
        raise UserError(
            f"{path}: the file cannot be read: {error.strerror}. Check the path and its rights."
        ) from None
    if not head.strip():
        raise _empty(path)
    return head


def _empty(path: Path) -> UserError:
    return UserError(f"{path.name}:1: the file is empty; export it again.")


def _header(path: Path, encoding: str, delimiter: str) -> tuple[int, str, list[str]]:
    csv.field_size_limit(MAX_FIELD)
    try:
        return TextLines(path, encoding).header(delimiter)
    except csv.Error:
        raise UserError(
            f"{path.name}:1: a quote in the header never closes; correct the header."
        ) from None


def _names(path: Path, line: int, header: list[str]) -> tuple[str, ...]:
    """The columns' names; one without a name is called by its place."""
    names = [name.strip() or f"column {n}" for n, name in enumerate(header, start=1)]
    for first, second in _twice(names):
        raise UserError(
            f"{path.name}:{line}: the column {names[second]!r} stands twice in the header, as "
            f"column {first + 1} and column {second + 1}; rename or remove one of the two."
        )
    return tuple(names)


def _twice(names: list[str]) -> Iterator[tuple[int, int]]:
    """Places of names that differ in nothing but case, which mappings do not regard."""
    seen: dict[str, int] = {}
    for place, name in enumerate(names):
        first = seen.setdefault(name.lower(), place)
        if first != place:
            yield first, place
