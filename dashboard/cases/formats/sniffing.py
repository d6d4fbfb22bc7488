"""What a content is, told by its first bytes: one of the formats that are read, or refused."""

from __future__ import annotations

import csv
import re
from typing import Literal

from dashboard.cases.formats.contents import Content, empty
from dashboard.cases.formats.decoding import encoding_of, utf8_blocks
from dashboard.cases.formats.delimited import DelimitedFile, Header, header_of
from dashboard.cases.formats.table import column_names
from dashboard.cases.formats.text_lines import Lines

Kind = Literal["zip", "ole", "parquet", "gzip", "bzip2", "xz", "text"]

_KINDS: dict[bytes, Kind] = {
    b"PK\x03\x04": "zip",
    b"PK\x05\x06": "zip",
    b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1": "ole",
    b"PAR1": "parquet",
    b"\x1f\x8b": "gzip",
    b"BZh": "bzip2",
    b"\xfd7zXZ": "xz",
}
_REFUSED = {
    b"PK\x07\x08": "a part of a zip archive in several files; join them and unpack it first",
    b"PARE": "an encrypted Parquet file; export it again without encryption",
    b"%PDF": "a PDF; export the table as CSV",
    b"7z\xbc\xaf": "a 7-Zip archive; unpack it first",
    b"Rar!": "a RAR archive; unpack it first",
    b"\x28\xb5\x2f\xfd": "compressed with zstd; unpack it first",
    b"SQLite format 3": "an SQLite database; export the table as CSV",
    b"ORC": "an ORC file; export it as CSV or Parquet",
    b"Obj\x01": "an Avro file; export it as CSV or Parquet",
    b"\x89PNG": "a picture; export the table as CSV",
    b"\xff\xd8\xff": "a picture; export the table as CSV",
    b"{\\rtf": "a text with layout (RTF); export the table as CSV",
    b"{": "JSON, perhaps an error message of the city's portal; export the table as CSV",
    b"[": "JSON; export the table as CSV",
}
_PAGE = (
    "a web page or XML, not CSV; the download was probably refused or asks for a sign-in. "
    "Open the address in a browser and save the file again"
)
_DRESSED_UP = {
    b"urn:schemas-microsoft-com:office:spreadsheet": (
        "a spreadsheet in the XML of 2003; open it in a spreadsheet program and save it as .xlsx "
        "or CSV"
    ),
    b"<table": (
        "a web page with a table in it, whatever its name says, as some systems export it; open "
        "it in a spreadsheet program and save it as .xlsx or CSV"
    ),
}
_SEPARATORS = ",;\t|"
_QUOTED = re.compile(r'"[^"]*"')
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f]")
_TAR = slice(257, 262)


def kind_of(content: Content) -> Kind:
    """How a content is to be read.

    Raises:
        UserError: It is none of the formats that are read; the sentence says what it is.
    """
    head = content.head()
    begins = head.removeprefix(b"\xef\xbb\xbf").lstrip()
    if not begins:
        raise empty(content)
    for magic, kind in _KINDS.items():
        if head.startswith(magic):
            return kind
    if what := _refused(head, begins):
        raise content.refusal(f"this is {what}.")
    return "text"


def _refused(head: bytes, begins: bytes) -> str | None:
    if begins.startswith(b"<"):
        dressed = (what for mark, what in _DRESSED_UP.items() if mark in head.lower())
        return next(dressed, _PAGE)
    if head[_TAR] == b"ustar":
        return "a tar archive; unpack it first"
    return next((what for magic, what in _REFUSED.items() if begins.startswith(magic)), None)


def open_delimited(content: Content) -> DelimitedFile:
    """Look at a text: its encoding, separator and header.

    Raises:
        UserError: It is empty, or no delimited text.
    """
    encoding = encoding_of(content, content.head())
    lines = Lines(utf8_blocks(content, encoding))
    first = _first_line(content, lines)
    if _CONTROL.search(first):
        raise content.refusal("this is no text; export the table as CSV.")
    unquoted = _QUOTED.sub("", first)
    delimiter = max(_SEPARATORS, key=unquoted.count)
    header = _header(content, lines, delimiter)
    return DelimitedFile(
        content=content,
        name=content.name,
        described=content.called(f"{encoding}, separated by {_named(delimiter)}"),
        header=column_names(content.name, header.line, header.fields),
        header_line=header.raw.strip(),
        date_formats=(),
        encoding=encoding,
        delimiter=delimiter,
        begins=header.begins,
    )


def _first_line(content: Content, lines: Lines) -> str:
    place = 0
    while (line := lines.at(place)) is not None:
        if line.strip():
            return line
        place += 1
    raise empty(content)


def _header(content: Content, lines: Lines, delimiter: str) -> Header:
    try:
        return header_of(lines, delimiter)
    except csv.Error:
        raise content.refusal("a quote in the header never closes; correct the header.") from None


def _named(delimiter: str) -> str:
    return "tab" if delimiter == "\t" else repr(delimiter)
