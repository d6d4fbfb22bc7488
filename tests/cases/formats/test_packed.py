"""What is packed is read as it is unpacked; what cannot be, or should not be, is refused."""

from __future__ import annotations

import bz2
import gzip
import io
import lzma
import tarfile
import tempfile
import zipfile
from collections.abc import Callable
from pathlib import Path

import polars as pl
import pytest

from dashboard.cases.formats import open_tables
from dashboard.cases.formats.contents import ALWAYS_UNPACKED
from dashboard.cases.rows import RAW, RowTable
from dashboard.errors import UserError
from tests.cases.formats.made import xlsx, zipped
from tests.cases.town import Desk, drawn

TEXT = b"a,b,c\n1,2,3\n4,5,6\n"
STREAMS: dict[str, Callable[[bytes], bytes]] = {
    "gzip": gzip.compress,
    "bzip2": bz2.compress,
    "xz": lzma.compress,
}


def parquet() -> bytes:
    """The same table as Parquet."""
    file = io.BytesIO()
    pl.read_csv(TEXT).write_parquet(file)
    return file.getvalue()


WORKBOOK = xlsx({"March": [["a", "b", "c"], [1, 2, 3], [4, 5, 6]]})
CONTENTS = {"text": TEXT, "a workbook": WORKBOOK, "Parquet": parquet()}


@pytest.fixture
def scratch(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder for files that are not meant to stay."""
    folder = tmp_path / "scratch"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    return folder


def rows_of(table: RowTable) -> list[tuple[object, ...]]:
    """A table's rows: the line and the values of each."""
    return [row for chunk in table.chunks(table.header) for row in chunk.rows.drop(RAW).rows()]


def opened(path: Path, content: bytes) -> list[RowTable]:
    """The tables in a file with this content."""
    path.write_bytes(content)
    return open_tables(path)


@pytest.mark.parametrize("inside", CONTENTS.values(), ids=CONTENTS.keys())
@pytest.mark.parametrize("packing", [*STREAMS, "zip"])
def test_every_format_is_read_in_every_packing(
    tmp_path: Path, scratch: Path, packing: str, inside: bytes
) -> None:
    """As often as asked, and with nothing left on the disk."""
    data = STREAMS[packing](inside) if packing in STREAMS else zipped({"in.csv": inside})

    (table,) = opened(tmp_path / "export", data)

    assert table.name == "export"
    assert table.described.startswith(f"{packing}, ")
    for _ in range(2):
        assert rows_of(table) == [(2, "1", "2", "3"), (3, "4", "5", "6")]
    assert list(scratch.iterdir()) == []


def test_every_table_in_an_archive_is_a_table_and_the_others_are_named(tmp_path: Path) -> None:
    """Folders and what macOS leaves in archives are nobody's business."""
    inside = {
        "part1.csv": TEXT,
        "old/part2.csv": TEXT.replace(b",", b";"),
        "old/": b"",
        "book.xlsx": xlsx({"March": [["a", "b"], [1, 2]], "April": [["a", "b"], [3, 4]]}),
        "README.txt": b"How to read this\n",
        "map.pdf": b"%PDF-1.7\n",
        "__MACOSX/._part1.csv": b"\0\5\x16\7",
        ".DS_Store": b"\0\0\0\1Bud1",
    }

    tables = opened(tmp_path / "export.zip", zipped(inside))

    left_out = " (left out: README.txt, map.pdf)"
    assert {table.name: table.described for table in tables} == {
        "export.zip: part1.csv": f"zip, utf-8, separated by ','{left_out}",
        "export.zip: old/part2.csv": f"zip, utf-8, separated by ';'{left_out}",
        "export.zip: book.xlsx: March": f"zip, Excel, sheet 'March'{left_out}",
        "export.zip: book.xlsx: April": f"zip, Excel, sheet 'April'{left_out}",
    }
    assert [len(rows_of(table)) for table in tables] == [2, 2, 1, 1]


def of_method(number: int) -> bytes:
    """An archive whose member claims to be packed by another method, as Windows may use."""
    data = bytearray(zipped({"in.csv": TEXT}))
    data[data.index(b"PK\1\2") + 10] = number
    return bytes(data)


def flagged() -> bytes:
    """An archive whose member says that it is protected by a password."""
    data = bytearray(zipped({"in.csv": TEXT}))
    data[data.index(b"PK\1\2") + 8] |= 1
    return bytes(data)


def damaged() -> bytes:
    """An archive in which a few bytes of a member have changed."""
    data = bytearray(zipped({"in.csv": bytes(range(32, 127)) * 50}))
    data[60:64] = b"\0\0\0\0"
    return bytes(data)


def tar() -> bytes:
    """A tar archive, packed as they are."""
    archive = io.BytesIO()
    with tarfile.open(fileobj=archive, mode="w") as file:
        file.addfile(tarfile.TarInfo("in.csv"))
    return gzip.compress(archive.getvalue())


SWOLLEN = bytes(ALWAYS_UNPACKED + 1)
REFUSED = {
    "a zip cut short": (
        zipped({"in.csv": TEXT})[:-20],
        "export:1: this zip archive or workbook is",
    ),
    "a zip with damage": (damaged(), "export:1: the archive is damaged or cut short; download or"),
    "a zip that lies": (of_method(9), "export:1: in.csv is packed by a method that is not read"),
    "a protected zip": (flagged(), "export:1: in.csv in the archive is protected by a password"),
    "an empty zip": (zipped({}), "export:1: the archive holds no file; export it again."),
    "a zip of folders": (zipped({"a/": b""}), "export:1: the archive holds no file; export it"),
    "a zip of notes": (
        zipped({"README": b"Hello", "map.png": b"\x89PNG\r\n"}),
        "export:1: the archive holds no table, only: README, map.png.",
    ),
    "a zip with a page in it": (
        zipped({"a.csv": TEXT, "b.csv": b"<html>Sign in</html>"}),
        "export: b.csv:1: this is a web page or XML, not CSV; the download was probably",
    ),
    "a zip with an empty table": (
        zipped({"a.csv": TEXT, "b.csv": b""}),
        "export: b.csv:1: the file is empty; export it again.",
    ),
    "a zip in a zip": (
        zipped({"in.zip": zipped({"in.csv": TEXT})}),
        "export:1: this is packed within a zip file; unpack that first.",
    ),
    "gzip in a zip": (
        zipped({"a.csv": TEXT, "b.csv": gzip.compress(TEXT)}),
        "export: b.csv:1: this is packed within a zip file; unpack that first.",
    ),
    "gzip twice": (
        gzip.compress(gzip.compress(TEXT)),
        "export:1: this is packed within a gzip file; unpack that first.",
    ),
    "a packed tar": (tar(), "export:1: this is a packed tar archive; unpack it first."),
    "a letter": (zipped({"word/document.xml": b"<w/>"}), "export:1: this is a Word document; exp"),
    "an open letter": (
        zipped({"mimetype": b"application/vnd.oasis.opendocument.text"}),
        "export:1: this is a text or drawing of an office program; export the table as CSV.",
    ),
    "a zip that swells": (zipped({"in.csv": SWOLLEN}), "export:1: this unpacks to more than 250"),
    "a workbook that swells": (
        zipped({"xl/workbook.xml": b"<workbook/>", "xl/worksheets/sheet1.xml": SWOLLEN}),
        "export:1: this unpacks to more than 250 times its size",
    ),
    **{
        f"{name} cut short": (
            pack(TEXT * 1000)[:-8],
            "export:1: the archive is damaged or cut short; download or export it again.",
        )
        for name, pack in STREAMS.items()
    },
    **{
        f"{name} that swells": (pack(SWOLLEN), "export:1: this unpacks to more than 250 times its")
        for name, pack in STREAMS.items()
    },
}


@pytest.mark.parametrize(("content", "told"), REFUSED.values(), ids=REFUSED.keys())
def test_what_cannot_or_should_not_be_unpacked_is_named(
    tmp_path: Path, scratch: Path, content: bytes, told: str
) -> None:
    """Before a row of it is entered, and with what to do."""
    with pytest.raises(UserError) as refused:
        opened(tmp_path / "export", content)

    assert str(refused.value).startswith(told)
    assert list(scratch.iterdir()) == []


def test_an_archive_that_lies_about_its_size_is_refused_while_it_is_read(tmp_path: Path) -> None:
    """The table of contents promises little; what comes out is checked as well."""
    data = bytearray(zipped({"in.csv": TEXT * 100}))
    place = data.index(b"PK\1\2") + 24
    data[place : place + 4] = (50).to_bytes(4, "little")
    with pytest.raises(UserError, match=r"^export:1: the archive is damaged or cut short"):
        opened(tmp_path / "export", bytes(data))


def test_members_of_an_archive_enter_the_record_under_their_own_names(
    desk: Desk, tmp_path: Path
) -> None:
    """Each is accounted for by itself."""
    inside = {
        f"part{n}.csv": drawn(f"number | opened\n{n} | 2026-03-0{n} 09:00").encode() for n in (1, 2)
    }
    path = tmp_path / "export.zip"
    path.write_bytes(zipped(inside))

    reports = desk.bring_file(path)

    assert [(report.file, report.accepted) for report in reports] == [
        ("export.zip: part1.csv", 1),
        ("export.zip: part2.csv", 1),
    ]
    assert zipfile.is_zipfile(path), "the archive is left as it was"
