"""Workbooks of every kind are tables of text, each row with the number that people see."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import polars as pl
import pytest

from dashboard.cases.formats import open_tables
from dashboard.cases.instants import read_times
from dashboard.cases.rows import LINE, RAW, RowTable
from dashboard.errors import UserError
from tests.cases.formats.made import Cell, compound, ods, xls, xlsb, xlsx
from tests.cases.town import Desk, drawn

NINE, LATER = datetime(2026, 3, 1, 9), datetime(2026, 3, 2, 9, 0, 1)  # noqa: DTZ001 - cells know no zone
ROWS: list[list[Cell]] = [
    ["Number", "Opened", "Status"],
    [101000295613, NINE, "Open"],
    ["A-7", LATER, "Peña"],
]


def rows_of(table: RowTable, rows: int = 1000) -> list[tuple[object, ...]]:
    """A table's rows: the line and the values of each."""
    return [
        row for chunk in table.chunks(table.header, rows) for row in chunk.rows.drop(RAW).rows()
    ]


def only(path: Path, content: bytes | None = None, sheet: str | None = None) -> RowTable:
    """The one table of a file."""
    if content is not None:
        path.write_bytes(content)
    (table,) = open_tables(path, sheet)
    return table


WRITTEN = {
    # program     how it writes     how a typed time comes out
    "Excel today": (".xlsx", "2026-03-01 09:00:00"),
    "Excel of 1997": (".xls", "2026-03-01 09:00:00"),
    "LibreOffice": (".ods", "2026-03-01T09:00:00"),
    "a binary workbook": (".xlsb", "46082.375"),  # no formats here, so a mere number
}

OTHERS = {".xls": xls, ".ods": ods, ".xlsb": xlsb}


@pytest.mark.parametrize(("kind", "time"), WRITTEN.values(), ids=WRITTEN.keys())
def test_workbooks_of_every_program_read_the_same(tmp_path: Path, kind: str, time: str) -> None:
    """Numbers have no point, times are written as ISO has them, and the name decides nothing."""
    path = tmp_path / "export.csv"
    written = xlsx({"Cases": ROWS}) if kind == ".xlsx" else OTHERS[kind](ROWS)

    table = only(path, written)

    assert table.described == "Excel, sheet 'Cases'"
    assert (table.name, table.header_line) == ("export.csv", "Number,Opened,Status")
    first, second = rows_of(table)
    assert first == (2, "101000295613", time, "Open")
    assert (second[0], second[1], second[3]) == (3, "A-7", "Peña")


@pytest.mark.parametrize(
    ("text", "utc", "on_day"),
    [
        ("2026-03-01 09:00:00", "2026-03-01 09:00:00", False),
        ("2026-03-01 09:00:00.250", "2026-03-01 09:00:00.25", False),
        ("2026-03-01T09:00:00", "2026-03-01 09:00:00", False),
        ("2026-03-01", "2026-03-01 00:00:00", True),
    ],
)
def test_the_formats_that_a_sheet_names_read_what_it_writes(
    *, tmp_path: Path, text: str, utc: str, on_day: bool
) -> None:
    """The mapping need not know how a spreadsheet writes its times."""
    table = only(tmp_path / "book.xlsx", xlsx({"Cases": ROWS}))

    read = read_times(pl.Series([text]), list(table.date_formats), "UTC")

    assert read.at.dt.replace_time_zone(None).item() == datetime.fromisoformat(utc)
    assert read.on_day.item() == on_day


def test_a_column_of_mere_days_is_written_as_days(tmp_path: Path) -> None:
    """A spreadsheet keeps a day as its midnight; a column with any other time is one of times."""
    midnight, noon = datetime(2026, 3, 1), datetime(2026, 3, 2, 12)  # noqa: DTZ001 - as above
    rows: list[list[Cell]] = [
        ["opened", "closed", "said"],
        [midnight, midnight, "2026-03-01 00:00:00 o'clock"],
        [noon, None, "2026-03-02 12:00:00"],
        [midnight, midnight, "never"],
    ]

    table = only(tmp_path / "book.xlsx", xlsx({"Cases": rows}))

    assert rows_of(table) == [
        (2, "2026-03-01 00:00:00", "2026-03-01", "2026-03-01 00:00:00 o'clock"),
        (3, "2026-03-02 12:00:00", "", "2026-03-02 12:00:00"),
        (4, "2026-03-01 00:00:00", "2026-03-01", "never"),
    ]


def test_cells_of_every_type_come_out_as_people_see_them(tmp_path: Path) -> None:
    """Also those whose formula failed: an error is not nothing."""
    rows: list[list[Cell]] = [
        ["number", "yes", "share", "failed", "text"],
        [1, True, 0.5, "#DIV/0!", " spaces "],
        [2.0, False, -3, "#N/A", 'two\nlines, "quoted"'],
    ]

    table = only(tmp_path / "book.xlsx", xlsx({"Cases": rows}))

    assert rows_of(table) == [
        (2, "1", "true", "0.5", "#DIV/0!", " spaces "),
        (3, "2", "false", "-3", "#N/A", 'two\nlines, "quoted"'),
    ]
    (chunk,) = table.chunks(["number"])
    assert chunk.rows[RAW].to_list() == [
        "1,true,0.5,#DIV/0!, spaces ",
        '2,false,-3,#N/A,"two\nlines, ""quoted"""',
    ]


def test_titles_above_the_header_and_blank_rows_are_passed_over(tmp_path: Path) -> None:
    """Lines are the sheet's own row numbers, so that a person finds the row."""
    rows: list[list[Cell]] = [
        [],
        ["Cases of March"],
        [],
        [None, "number", "status"],
        [None, 1, "Open"],
        [],
        [None, 2, "Closed"],
    ]

    table = only(tmp_path / "book.xlsx", xlsx({"Cases": rows}))

    assert table.described == "Excel, sheet 'Cases', header in row 4"
    assert table.header == ("column 1", "number", "status")
    assert rows_of(table) == [(5, "", "1", "Open"), (7, "", "2", "Closed")]


def test_every_sheet_with_a_table_is_a_table_and_the_others_are_named(tmp_path: Path) -> None:
    """Empty sheets, notes and hidden ones are left out; nobody has to guess which."""
    sheets: dict[str, list[list[Cell]]] = {
        "Notes": [["Read me first"]],
        "March": [["a", "b"], [1, 2]],
        "Lists": [["x", "y"], [5, 6]],
        "Empty": [],
        "April": [["a", "b"], [3, 4]],
    }
    path = tmp_path / "book.xlsx"
    path.write_bytes(xlsx(sheets, "Lists"))

    march, april = open_tables(path)

    left_out = " (left out: 'Lists' is hidden; 'Notes' holds no table; 'Empty' holds no table)"
    assert (march.name, april.name) == ("book.xlsx: March", "book.xlsx: April")
    assert march.described == f"Excel, sheet 'March'{left_out}"
    assert (rows_of(march), rows_of(april)) == ([(2, "1", "2")], [(2, "3", "4")])
    assert rows_of(march) == [(2, "1", "2")], "a table is read as often as asked"
    hidden = only(path, sheet="Lists")
    assert (hidden.name, rows_of(hidden)) == ("book.xlsx", [(2, "5", "6")])


@pytest.mark.parametrize("size", [1, 2, 3, 1000])
def test_a_sheet_is_the_same_in_chunks_of_any_size(tmp_path: Path, size: int) -> None:
    """Columns come once each, in the order asked for."""
    numbers: list[list[Cell]] = [[n, n * 2] for n in range(5)]
    rows: list[list[Cell]] = [["a", "b"], *numbers]
    table = only(tmp_path / "book.xlsx", xlsx({"Cases": rows}))

    chunks = list(table.chunks(["b", "a", "b"], size))

    assert all(len(chunk.rows) <= size and not chunk.bad for chunk in chunks)
    whole = pl.concat([chunk.rows for chunk in chunks])
    assert whole.columns == [LINE, RAW, "b", "a"]
    assert whole.drop(RAW).rows() == [(n + 2, str(n * 2), str(n)) for n in range(5)]


PAGE = b"<html><body><table><tr><td>Number</td></tr></table></body></html>"
REFUSED = {
    "a protected workbook": (
        compound({"EncryptionInfo": b"agile", "EncryptedPackage": b"secret"}),
        "book.xls:1: the workbook is protected by a password; save it without one",
    ),
    "an old letter": (
        compound({"WordDocument": b"Dear Sir"}),
        "book.xls:1: this looks like a workbook and cannot be read as one",
    ),
    "an old workbook cut short": (
        xls(ROWS)[:700],
        "book.xls:1: this looks like a workbook and cannot be read as one",
    ),
    "a web page with a table": (
        PAGE,
        "book.xls:1: this is a web page with a table in it, whatever its name says",
    ),
    "XML of 2003": (
        b'<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">',
        "book.xls:1: this is a spreadsheet in the XML of 2003; open it",
    ),
    "a sheet cut short": (
        ods(ROWS)[:-40],
        "book.xls:1: this zip archive or workbook is damaged or cut short; download",
    ),
    "notes alone": (
        xls([["Read me first"]]),
        "book.xls:1: no table was found in the sheet 'Cases': no row has 2 filled cells; put",
    ),
    "a column twice": (
        xls([["Read me"], ["Number", "Opened", "NUMBER"]]),
        "book.xls: Cases:2: the column 'NUMBER' stands twice in the header, as column 1 and",
    ),
}


@pytest.mark.parametrize(("content", "told"), REFUSED.values(), ids=REFUSED.keys())
def test_what_is_no_readable_workbook_is_named(tmp_path: Path, content: bytes, told: str) -> None:
    """Each with what to do about it, and without a word of the library's own."""
    with pytest.raises(UserError) as refused:
        only(tmp_path / "book.xls", content)

    assert str(refused.value).startswith(told)
    assert "calamine" not in str(refused.value)


def test_a_sheet_that_is_not_there_is_answered_with_those_that_are(tmp_path: Path) -> None:
    """So is a sheet of a file that has none."""
    with pytest.raises(UserError, match=r"has no sheet 'Mai'; its sheets: Cases\.$"):
        only(tmp_path / "book.xlsx", xlsx({"Cases": ROWS}), sheet="Mai")

    with pytest.raises(UserError, match=r"no workbook, so it has no sheet 'Mai'; name none\.$"):
        only(tmp_path / "export.csv", b"a,b\n1,2\n", sheet="Mai")


def test_a_workbook_enters_the_record_as_the_same_table_in_text_does(
    desk: Desk, tmp_path: Path
) -> None:
    """Cases, events and accounts are those of the CSV file, but for its name and lines."""
    text = drawn("number | opened\n1 | 2026-03-01 09:00\n2 | 2026-03-02 09:00")
    rows: list[list[Cell]] = [list(line.split(",")) for line in text.splitlines()]
    for row in rows[1:]:
        row[1] = datetime.fromisoformat(str(row[1]))
    path = tmp_path / "book.xlsx"
    path.write_bytes(xlsx({"Cases": rows}))

    (report,) = desk.bring_file(path)
    told = desk.dump()
    again = desk.bring(text, "2026-03-02 09:00")

    assert report.sums() == {"read": 2, "accepted": 2, "unchanged": 0, "quarantined": 0}
    assert again.sums() == {"read": 2, "accepted": 0, "unchanged": 2, "quarantined": 0}
    assert desk.dump() == told
