"""Packed files: what lies in a zip archive, and what gzip, bzip2 and xz make of one file."""

from __future__ import annotations

import bz2
import gzip
import lzma
import os
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path, PurePosixPath
from typing import BinaryIO

from dashboard.cases.formats.contents import (
    BROKEN,
    Content,
    Readable,
    most_from,
    swollen,
    unpacking,
)
from dashboard.errors import UserError

_STREAMS: dict[str, Callable[[Path], Readable]] = {
    "gzip": gzip.GzipFile,
    "bzip2": bz2.BZ2File,
    "xz": lzma.LZMAFile,
}
_ENCRYPTED = 0x1
_METHODS = {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA}
_WORKBOOKS = {"xl/workbook.xml", "xl/workbook.bin"}
_DOCUMENTS = {"word/document.xml": "a Word document", "ppt/presentation.xml": "a presentation"}
_OPEN_DOCUMENT = "application/vnd.oasis.opendocument."
_SMALL = 100
_TAR = slice(257, 262)


def unpacked(content: Content, packing: str) -> Content:
    """What a file packed by gzip, bzip2 or xz unpacks to, read as it is unpacked.

    Raises:
        UserError: It is packed twice, or an archive of several files was packed.
    """
    path = _once(content)
    size = path.stat().st_size
    inner = Content(
        content.name, lambda: unpacking(content.name, _STREAMS[packing](path), size), packing
    )
    if inner.head()[_TAR] == b"ustar":
        raise content.refusal("this is a packed tar archive; unpack it first.")
    return inner


def is_workbook(content: Content) -> bool:
    """Whether a zip archive is the inside of a spreadsheet.

    Raises:
        UserError: It is another program's document, is broken, or swells beyond reason.
    """
    with _archive(content) as archive:
        names = set(archive.namelist())
        kind = _declared(archive)
        if names & _WORKBOOKS or kind.startswith(_OPEN_DOCUMENT):
            _check(content, archive)
    document = next((what for part, what in _DOCUMENTS.items() if part in names), None)
    if kind.startswith(_OPEN_DOCUMENT) and not kind.startswith(f"{_OPEN_DOCUMENT}spreadsheet"):
        document = "a text or drawing of an office program"
    if document:
        raise content.refusal(f"this is {document}; export the table as CSV.")
    return bool(names & _WORKBOOKS) or kind.startswith(_OPEN_DOCUMENT)


def _check(content: Content, archive: zipfile.ZipFile) -> None:
    """Compare the checksums: what reads workbooks trusts their bytes, and fails hard on others."""
    try:
        broken = archive.testzip()
    except RuntimeError:  # a part is protected by a password, as LibreOffice does it
        broken = None
    if broken:
        raise content.refusal(
            f"the workbook is damaged (in {broken}); download or export it again."
        )


def _declared(archive: zipfile.ZipFile) -> str:
    """What an office document says that it is, in a small file of its own."""
    entries = [entry for entry in archive.infolist() if entry.filename == "mimetype"]
    if not entries or entries[0].file_size > _SMALL or entries[0].flag_bits & _ENCRYPTED:
        return ""
    return archive.read(entries[0]).decode("ascii", "replace")


def members(content: Content) -> list[Content]:
    """The files in a zip archive, but for those that an operating system adds.

    Raises:
        UserError: It lies in another archive, is empty, or holds what cannot be unpacked.
    """
    path = _once(content)
    with _archive(content) as archive:
        found = [entry for entry in archive.infolist() if not _is_beside_the_point(entry)]
    if not found:
        raise content.refusal("the archive holds no file; export it again.")
    return [_member(content, path, entry, several=len(found) > 1) for entry in found]


def _once(content: Content) -> Path:
    """The file that is packed, if it lies in no other."""
    if content.path is None:
        raise content.refusal(f"this is packed within a {content.packing} file; unpack that first.")
    return content.path


@contextmanager
def _archive(content: Content) -> Iterator[zipfile.ZipFile]:
    with content.seekable() as file, _said_in_words(content.name):
        size = file.seek(0, os.SEEK_END)
        archive = zipfile.ZipFile(file)
        if sum(entry.file_size for entry in archive.infolist()) > most_from(size):
            raise swollen(content.name)
        yield archive


@contextmanager
def _said_in_words(name: str) -> Iterator[None]:
    try:
        yield
    except BROKEN:
        raise UserError(
            f"{name}:1: this zip archive or workbook is damaged or cut short; download or export "
            "it again."
        ) from None


def _is_beside_the_point(entry: zipfile.ZipInfo) -> bool:
    """Folders, and what macOS and Windows leave in them."""
    path = PurePosixPath(entry.filename)
    added = path.name.startswith(".") or path.name in {"Thumbs.db", "desktop.ini"}
    return entry.is_dir() or "__MACOSX" in path.parts or added


def _member(content: Content, path: Path, entry: zipfile.ZipInfo, *, several: bool) -> Content:
    shown = "".join(letter if letter.isprintable() else "?" for letter in entry.filename)
    name = f"{content.name}: {shown}" if several else content.name
    member = Content(name, partial(_open_member, name, path, entry), "zip")
    if entry.flag_bits & _ENCRYPTED:
        raise member.refusal(
            f"{shown} in the archive is protected by a password; unpack it in a place that is safe "
            "for it, and import what is in it."
        )
    if entry.compress_type not in _METHODS:
        raise member.refusal(
            f"{shown} is packed by a method that is not read here (number {entry.compress_type}); "
            "unpack the archive, and import what is in it."
        )
    return member


def _open_member(name: str, path: Path, entry: zipfile.ZipInfo) -> BinaryIO:
    with _said_in_words(name), zipfile.ZipFile(path) as archive:
        # The file stays open until the member is closed: the module counts who still reads it.
        return unpacking(name, archive.open(entry), path.stat().st_size)
