"""Workbooks (.xlsx, .xlsb, .xls, .ods): each sheet that holds a table, as chunks of text rows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace

import fastexcel
import polars as pl

from dashboard.cases.formats.contents import Content
from dashboard.cases.formats.table import Table, column_names
from dashboard.cases.formats.typed import DAY, TIME, csv_line, raw_of
from dashboard.cases.rows import CHUNK_ROWS, LINE, RAW, Chunk

_LOOKED_AT = 100
"""A header stands within so many rows, below titles and notes."""

_LEAST_CELLS = 2
_DATE_FORMATS = (TIME, "%Y-%m-%dT%H:%M:%S%.f", DAY)
_TIME, _MIDNIGHT = r"^\d{4}-\d\d-\d\d[ T]\d\d:\d\d:\d\d", r"[ T]00:00:00$"
_HOUR = r"^\d{4}-\d\d-\d\d[ T](?:\d\d:\d\d:\d\d.+|.*[1-9].*)$"
_ERRORS = {
    "Div0": "#DIV/0!",
    "NA": "#N/A",
    "Name": "#NAME?",
    "Null": "#NULL!",
    "Num": "#NUM!",
    "Ref": "#REF!",
    "Value": "#VALUE!",
    "GettingData": "#GETTING_DATA",
}
_ENCRYPTED, _PANIC = "EncryptedPackage", "PanicException"
_UNREADABLE = (
    "this looks like a workbook and cannot be read as one: it is damaged, cut short, or another "
    "program's document; open it in a spreadsheet program and save it as .xlsx or CSV."
)
_PROTECTED = (
    "the workbook is protected by a password; save it without one, in a place that is safe for it."
)


class Workbook:
    """An open workbook; of its sheets, the one read last is kept."""

    def __init__(self, content: Content) -> None:
        self.content = content
        self._reader = _reader(content)
        self._kept: tuple[str, pl.DataFrame] | None = None

    def sheet_names(self) -> list[str]:
        """All its sheets, in order."""
        return self._reader.sheet_names

    def is_hidden(self, sheet: str) -> bool:
        """Whether people who open the workbook do not see this sheet."""
        return self._sheet(sheet, 0).visible != "visible"

    def top(self, sheet: str) -> pl.DataFrame:
        """A sheet's first rows."""
        return _cells(self._sheet(sheet, _LOOKED_AT))

    def cells(self, sheet: str) -> pl.DataFrame:
        """A sheet's cells as text from its first row on, empty ones as ""."""
        if not self._kept or self._kept[0] != sheet:
            self._kept = None  # before the next is read, so that there are never two
            self._kept = sheet, _with_mere_days(_cells(self._sheet(sheet, None)))
        return self._kept[1]

    def _sheet(self, sheet: str, rows: int | None) -> fastexcel.ExcelSheet:
        damaged = f"the sheet {sheet!r} cannot be read, the workbook is damaged; save it again."
        with _said_in_words(self.content, damaged):
            return self._reader.load_sheet(
                sheet, header_row=None, skip_rows=0, n_rows=rows, dtypes="string"
            )


@dataclass(frozen=True)
class SheetTable(Table):
    """The rows of one sheet.

    Attributes:
        sheet: What the sheet is called.
        header_row: The row of the sheet that the header is in, counted from 1.
    """

    workbook: Workbook
    sheet: str
    header_row: int

    def chunks(self, columns: Sequence[str], rows: int = CHUNK_ROWS) -> Iterator[Chunk]:
        """These columns of its rows in order, some thousand rows at a time; blank rows are none."""
        cells = self.workbook.cells(self.sheet)
        names = list(dict.fromkeys(columns))
        for first in range(self.header_row, len(cells), rows):
            some = cells.slice(first, rows)
            some.columns = list(self.header)
            lines = pl.int_range(first + 1, first + 1 + len(some), dtype=pl.Int64)
            some = some.select(lines.alias(LINE), raw_of(self.header).alias(RAW), pl.all())
            some = some.filter(pl.any_horizontal(_is_filled(name) for name in self.header))
            if len(some):
                yield Chunk(some.select(LINE, RAW, *names))


def open_workbook(content: Content, sheet: str | None) -> list[Table]:
    """The sheets that hold a table: a row with at least two cells filled, and rows below it.

    Args:
        content: The workbook.
        sheet: The one that is wanted; default, every one that is not hidden.

    Raises:
        UserError: It is damaged or protected by a password, has no such sheet, or no table.
    """
    workbook = Workbook(content)
    wanted, left_out = _wanted(workbook, sheet)
    tables = {name: table for name in wanted if (table := _table(workbook, name))}
    if not tables:
        raise content.refusal(
            f"no table was found in {_listed(wanted)}: no row has {_LEAST_CELLS} filled cells; "
            "put the table's header into one row, with the rows below it."
        )
    left_out += [f"{name!r} holds no table" for name in wanted if name not in tables]
    note = f" (left out: {'; '.join(left_out)})" if left_out else ""
    several = len(tables) > 1
    return [
        replace(
            table,
            name=f"{content.name}: {name}" if several else content.name,
            described=table.described + note,
        )
        for name, table in tables.items()
    ]


def _reader(content: Content) -> fastexcel.ExcelReader:
    with content.opened() as file:
        data = file.read()
    if _ENCRYPTED.encode("utf-16-le") in data:
        raise content.refusal(_PROTECTED)
    with _said_in_words(content, _UNREADABLE):
        return fastexcel.read_excel(data)


@contextmanager
def _said_in_words(content: Content, sentence: str) -> Iterator[None]:
    """The library's errors as ours; in the middle of damage it may also panic, as Rust calls it."""
    try:
        yield
    except BaseException as error:
        if isinstance(error, fastexcel.FastExcelError) or type(error).__name__ == _PANIC:
            protected = "password" in str(error).lower()
            raise content.refusal(_PROTECTED if protected else sentence) from None
        raise


def _wanted(workbook: Workbook, sheet: str | None) -> tuple[list[str], list[str]]:
    """The sheets to look at, and what is said of those that are not."""
    names = workbook.sheet_names()
    if sheet is None:
        hidden = [name for name in names if workbook.is_hidden(name)]
        shown = [name for name in names if name not in hidden]
        return shown, [f"{name!r} is hidden" for name in hidden]
    if sheet not in names:
        raise workbook.content.refusal(
            f"the workbook has no sheet {sheet!r}; its sheets: {', '.join(names)}."
        )
    return [sheet], []


def _table(workbook: Workbook, sheet: str) -> SheetTable | None:
    top = workbook.top(sheet)
    if not top.width:
        return None
    filled = top.select(pl.sum_horizontal(_is_filled(name) for name in top.columns)).to_series()
    place = (filled >= _LEAST_CELLS).arg_max()
    if place is None or filled[place] < _LEAST_CELLS:
        return None
    content, row = workbook.content, place + 1
    name = f"{content.name}: {sheet}"
    header = column_names(name, row, top.row(place))
    below = f", header in row {row}" if row > 1 else ""
    return SheetTable(
        content=content,
        name=name,
        described=content.called(f"Excel, sheet {sheet!r}{below}"),
        header=header,
        header_line=csv_line(top.row(place)),
        date_formats=_DATE_FORMATS,
        workbook=workbook,
        sheet=sheet,
        header_row=row,
    )


def _cells(sheet: fastexcel.ExcelSheet) -> pl.DataFrame:
    batch, failed = sheet.to_arrow_with_errors()
    cells = pl.DataFrame(pl.from_arrow(batch)).with_columns(pl.all().fill_null(""))
    return _with_errors(cells, failed.errors) if failed else cells


def _with_mere_days(cells: pl.DataFrame) -> pl.DataFrame:
    """A column whose times are all midnight holds days: a spreadsheet keeps a day so."""
    return cells.with_columns(
        pl.when(pl.col(name).str.contains(_TIME).any() & ~pl.col(name).str.contains(_HOUR).any())
        .then(pl.col(name).str.replace(_MIDNIGHT, ""))
        .otherwise(pl.col(name))
        .alias(name)
        for name in cells.columns
    )


def _with_errors(cells: pl.DataFrame, errors: list[fastexcel.CellError]) -> pl.DataFrame:
    """Cells whose formula failed hold what a spreadsheet shows there, not nothing."""
    for column in sorted({error.offset_position[1] for error in errors}):
        here = [error for error in errors if error.offset_position[1] == column]
        places = [error.offset_position[0] for error in here]
        shown = cells.to_series(column).scatter(places, [_shown(error.detail) for error in here])
        cells = cells.with_columns(shown)
    return cells


def _shown(detail: str) -> str:
    """`#N/A` for "Expected string but got 'Error(NA)'"."""
    return next((shown for name, shown in _ERRORS.items() if f"({name})" in detail), "#ERROR!")


def _is_filled(name: str) -> pl.Expr:
    return pl.col(name).str.strip_chars() != ""


def _listed(names: list[str]) -> str:
    return f"the sheet {names[0]!r}" if len(names) == 1 else "any of its sheets"
