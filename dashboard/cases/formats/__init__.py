"""Files of every format as tables of text rows, known by their content and not by their name."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path, PurePosixPath

from dashboard.cases.formats.contents import Content, on_disk
from dashboard.cases.formats.excel import open_workbook
from dashboard.cases.formats.packed import is_workbook, members, unpacked
from dashboard.cases.formats.parquet import open_parquet
from dashboard.cases.formats.sniffing import kind_of, open_delimited
from dashboard.cases.formats.table import Table
from dashboard.cases.rows import RowTable
from dashboard.errors import UserError

_TABLES = {".csv", ".tsv", ".tab", ".xlsx", ".xlsb", ".xls", ".ods", ".parquet"}
"""Files in an archive that have to be readable; any other may be a note or a map."""

_LEAST_COLUMNS = 3
"""A case needs a number, an opening and a status; a text with fewer columns is a note."""


def open_tables(path: Path, sheet: str | None = None) -> list[RowTable]:
    """The tables in a file: one, or more where it is a workbook or an archive.

    Read are text with commas, semicolons, tabs or bars between its fields in any encoding,
    workbooks of Excel and LibreOffice, Parquet, and any of these in a zip archive or packed by
    gzip, bzip2 or xz. What a file is, its content says, never its name.

    Args:
        path: The file.
        sheet: The sheet of the workbook that is wanted; default, every one that is not hidden.

    Raises:
        UserError: It cannot be read, and why, or has no such sheet.
    """
    return list(_tables(on_disk(path), sheet))


def _tables(content: Content, sheet: str | None) -> list[Table]:
    kind = kind_of(content)
    if kind == "ole" or (kind == "zip" and is_workbook(content)):
        return open_workbook(content, sheet)
    if kind == "zip":
        return _in_archive(content, sheet)
    if kind in {"gzip", "bzip2", "xz"}:
        return _tables(unpacked(content, kind), sheet)
    if sheet is not None:
        raise content.refusal(f"this is no workbook, so it has no sheet {sheet!r}; name none.")
    return [open_parquet(content) if kind == "parquet" else open_delimited(content)]


def _in_archive(content: Content, sheet: str | None) -> list[Table]:
    inside = members(content)
    if len(inside) == 1:
        return _tables(inside[0], sheet)
    found = {member.name: _in_member(member, sheet) for member in inside}
    without = [name.removeprefix(f"{content.name}: ") for name, in_it in found.items() if not in_it]
    if len(without) == len(found):
        raise content.refusal(f"the archive holds no table, only: {', '.join(without)}.")
    note = f" (left out: {', '.join(without)})" if without else ""
    tables = [table for in_it in found.values() for table in in_it]
    return [replace(table, described=table.described + note) for table in tables]


def _in_member(member: Content, sheet: str | None) -> list[Table]:
    """Its tables; none if it neither is one nor is called one."""
    called_one = PurePosixPath(member.name).suffix.lower() in _TABLES
    try:
        tables = _tables(member, sheet)
    except UserError:
        if called_one:
            raise
        return []
    return [table for table in tables if called_one or len(table.header) >= _LEAST_COLUMNS]
