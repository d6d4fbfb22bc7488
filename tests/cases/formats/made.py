"""Files as other programs write them, made byte by byte where no library here can."""

from __future__ import annotations

import io
import struct
import zipfile
from collections.abc import Mapping, Sequence
from datetime import datetime
from xml.sax.saxutils import escape  # it only writes, so nothing can be smuggled in

Cell = str | float | bool | datetime | None

_FREE, _END, _TABLE = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD
_SECTOR = 512
_EPOCH = datetime(1899, 12, 30)  # noqa: DTZ001 - cells of a spreadsheet know no zone


def serial(time: datetime) -> float:
    """A time as spreadsheets count: days since the end of 1899."""
    return (time - _EPOCH).total_seconds() / 86_400


def xlsx(sheets: Mapping[str, Sequence[Sequence[Cell]]], *hidden: str) -> bytes:
    """A workbook of today; text that begins with # is a formula's error."""
    states = {name: "hidden" if name in hidden else "visible" for name in sheets}
    names = "".join(
        f'<sheet name="{name}" sheetId="{n}" r:id="rId{n}" state="{states[name]}"/>'
        for n, name in enumerate(sheets, start=1)
    )
    places = "".join(
        f'<Relationship Id="rId{n}" Type="{_RELATION}/worksheet" Target="worksheets/{n}.xml"/>'
        for n, _ in enumerate(sheets, start=1)
    )
    parts = {
        "[Content_Types].xml": f'<Types xmlns="{_PACKAGE}/content-types"/>',
        "_rels/.rels": (
            f'<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="rId1" '
            f'Type="{_RELATION}/officeDocument" Target="xl/workbook.xml"/></Relationships>'
        ),
        "xl/workbook.xml": f"<workbook {_SPACES}><sheets>{names}</sheets></workbook>",
        "xl/_rels/workbook.xml.rels": (
            f'<Relationships xmlns="{_PACKAGE}/relationships">{places}</Relationships>'
        ),
        "xl/styles.xml": (
            f'<styleSheet {_SPACES}><cellXfs><xf numFmtId="0"/><xf numFmtId="22"/></cellXfs>'
            "</styleSheet>"
        ),
    }
    for n, rows in enumerate(sheets.values(), start=1):
        drawn = "".join(_xml_row(place, row) for place, row in enumerate(rows, start=1))
        parts[f"xl/worksheets/{n}.xml"] = (
            f"<worksheet {_SPACES}><sheetData>{drawn}</sheetData></worksheet>"
        )
    return zipped({name: text.encode() for name, text in parts.items()})


_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_SPACES = f'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="{_RELATION}"'


def _xml_row(place: int, row: Sequence[Cell]) -> str:
    cells = "".join(
        _xml_cell(f"{chr(ord('A') + column)}{place}", cell)
        for column, cell in enumerate(row)
        if cell is not None
    )
    return f'<row r="{place}">{cells}</row>'


def _xml_cell(place: str, cell: Cell) -> str:
    if isinstance(cell, datetime):
        return f'<c r="{place}" s="1"><v>{serial(cell)}</v></c>'
    if isinstance(cell, bool):
        return f'<c r="{place}" t="b"><v>{int(cell)}</v></c>'
    if not isinstance(cell, str):
        return f'<c r="{place}"><v>{cell}</v></c>'
    if cell.startswith("#"):
        return f'<c r="{place}" t="e"><v>{cell}</v></c>'
    return f'<c r="{place}" t="inlineStr"><is><t xml:space="preserve">{escape(cell)}</t></is></c>'


def compound(streams: Mapping[str, bytes]) -> bytes:
    """A compound file, the container of old Office files and of protected new ones."""
    table = [_TABLE, _END]
    entries = [_entry("Root Entry", 5, child=1)]
    body = b""
    for number, (name, data) in enumerate(streams.items(), start=1):
        # Anything below 4,096 bytes would have to go into a container within the container.
        data = data.ljust(4096, b"\0")  # noqa: PLW2901 - the same stream, padded
        sectors, first = -(-len(data) // _SECTOR), len(table)
        table += [*range(first + 1, first + sectors), _END]
        behind = number + 1 if number < len(streams) else _FREE
        entries.append(_entry(name, 2, start=first, size=len(data), behind=behind))
        body += data.ljust(sectors * _SECTOR, b"\0")
    table += [_FREE] * (_SECTOR // 4 - len(table))
    head = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16)
    head += struct.pack("<5H6x5I", 0x3E, 3, 0xFFFE, 9, 6, 0, 1, 1, 0, 4096)
    head += struct.pack("<4I", _END, 0, _END, 0)
    head += struct.pack("<109I", 0, *[_FREE] * 108)
    directory = b"".join(entries).ljust(_SECTOR, b"\0")
    return head + struct.pack(f"<{len(table)}I", *table) + directory + body


def _entry(
    name: str, kind: int, start: int = 0, size: int = 0, child: int = _FREE, behind: int = _FREE
) -> bytes:
    letters = name.encode("utf-16-le")
    entry = letters.ljust(64, b"\0") + struct.pack("<HBB", len(letters) + 2, kind, 1)
    entry += struct.pack("<3I", _FREE, behind, child) + bytes(36)
    return entry + struct.pack("<IQ", start, size)


def xls(rows: Sequence[Sequence[Cell]]) -> bytes:
    """A workbook of Excel 97, with one sheet called Cases."""
    begin = struct.pack("<4HII", 0x0600, 0x0005, 0, 1997, 0, 6)
    formats = [struct.pack("<HH16x", 0, form) for form in (0, 22)]
    top = _record(0x0809, begin) + b"".join(_record(0x00E0, form) for form in formats)
    name = struct.pack("<HBB", 0, len("Cases"), 0) + b"Cases"
    behind = len(top) + 4 + 4 + len(name) + 4
    top += _record(0x0085, struct.pack("<I", behind) + name) + _record(0x000A, b"")
    sheet = _record(0x0809, struct.pack("<4HII", 0x0600, 0x0010, 0, 1997, 0, 6))
    for place, row in enumerate(rows):
        for column, cell in enumerate(row):
            sheet += _old_cell(struct.pack("<HH", place, column), cell)
    return compound({"Workbook": top + sheet + _record(0x000A, b"")})


def _record(kind: int, data: bytes) -> bytes:
    return struct.pack("<HH", kind, len(data)) + data


def _old_cell(place: bytes, cell: Cell) -> bytes:
    if isinstance(cell, datetime):
        return _record(0x0203, place + struct.pack("<Hd", 1, serial(cell)))
    if isinstance(cell, str):
        letters = cell.encode("utf-16-le")
        return _record(0x0204, place + struct.pack("<HHB", 0, len(cell), 1) + letters)
    return b"" if cell is None else _record(0x0203, place + struct.pack("<Hd", 0, cell))


def xlsb(rows: Sequence[Sequence[Cell]]) -> bytes:
    """A binary workbook, with one sheet called Cases; without formats, times are mere numbers."""
    sheet = _part(0x0191, b"")
    for place, row in enumerate(rows):
        sheet += _part(0x00, struct.pack("<I13xI", place, 0))
        sheet += b"".join(_binary_cell(column, cell) for column, cell in enumerate(row))
    size = struct.pack("<4I", 0, len(rows) - 1, 0, len(rows[0]) - 1)
    name = _wide("rId1") + _wide("Cases")
    book = _part(0x018F, b"") + _part(0x019C, struct.pack("<2I", 0, 1) + name)
    return zipped(
        {
            "xl/_rels/workbook.bin.rels": _RELATIONS,
            "xl/workbook.bin": _part(0x0183, b"") + book + _part(0x0190, b"") + _part(0x0184, b""),
            "xl/worksheets/sheet1.bin": _part(0x0181, b"")
            + _part(0x0194, size)
            + sheet
            + _part(0x0192, b"")
            + _part(0x0182, b""),
        }
    )


_RELATIONS = b"""<?xml version="1.0"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
<Relationship Id="rId1" Target="worksheets/sheet1.bin"
 Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet"/>
</Relationships>"""


def _part(kind: int, data: bytes) -> bytes:
    low, high = kind & 0xFF, kind >> 8
    number = bytes([low, high]) if high else bytes([low])
    size = len(data)
    return number + bytes([size & 0x7F | 0x80, size >> 7] if size > 0x7F else [size]) + data


def _wide(text: str) -> bytes:
    return struct.pack("<I", len(text)) + text.encode("utf-16-le")


def _binary_cell(column: int, cell: Cell) -> bytes:
    place = struct.pack("<II", column, 0)
    if isinstance(cell, str):
        return _part(0x06, place + _wide(cell))
    value = serial(cell) if isinstance(cell, datetime) else cell
    return b"" if value is None else _part(0x05, place + struct.pack("<d", value))


def ods(rows: Sequence[Sequence[Cell]]) -> bytes:
    """A spreadsheet of LibreOffice, with one sheet called Cases."""
    cells = "".join(
        f"<table:table-row>{''.join(map(_open_cell, row))}</table:table-row>" for row in rows
    )
    names = " ".join(
        f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
        for name in ("office", "table", "text")
    )
    content = (
        f"<office:document-content {names}><office:body><office:spreadsheet>"
        f'<table:table table:name="Cases">{cells}</table:table>'
        "</office:spreadsheet></office:body></office:document-content>"
    )
    kind = "application/vnd.oasis.opendocument.spreadsheet"
    manifest = (
        '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>'
    )
    parts = {"mimetype": kind, "content.xml": content, "META-INF/manifest.xml": manifest}
    return zipped({name: text.encode() for name, text in parts.items()})


def _open_cell(cell: Cell) -> str:
    if isinstance(cell, datetime):
        return (
            f'<table:table-cell office:value-type="date" office:date-value="{cell.isoformat()}"/>'
        )
    if isinstance(cell, str):
        return (
            f'<table:table-cell office:value-type="string"><text:p>{cell}</text:p>'
            "</table:table-cell>"
        )
    if cell is None:
        return "<table:table-cell/>"
    return f'<table:table-cell office:value-type="float" office:value="{cell}"/>'


def zipped(members: Mapping[str, bytes]) -> bytes:
    """A zip archive."""
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as file:
        for name, data in members.items():
            file.writestr(name, data)
    return archive.getvalue()
