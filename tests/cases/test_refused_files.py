"""A file that is no export is refused as a whole: what it is, and what to do."""

from __future__ import annotations

from pathlib import Path

import pytest

from dashboard.cases.formats import open_tables
from dashboard.cases.formats.decoding import MOST_IN_A_LINE
from dashboard.errors import UserError
from tests.cases.town import Desk, drawn, mapping_with

REFUSED = {
    "nothing at all": (b"", "export.csv:1: the file is empty; export it again."),
    "blank lines alone": (b"\n \n\n", "export.csv:1: the file is empty; export it again."),
    "a byte order mark alone": (
        b"\xef\xbb\xbf",
        "export.csv:1: the file is empty; export it again.",
    ),
    "an archive in parts": (
        b"PK\x07\x08PK",
        "export.csv:1: this is a part of a zip archive in sev",
    ),
    "a secret": (b"PARE\0\0", "export.csv:1: this is an encrypted Parquet file; export it again"),
    "a PDF": (b"%PDF-1.7\n%\xe2\xe3", "export.csv:1: this is a PDF; export the table as CSV."),
    "a 7-Zip archive": (
        b"7z\xbc\xaf\x27\x1c",
        "export.csv:1: this is a 7-Zip archive; unpack it f",
    ),
    "a RAR archive": (b"Rar!\x1a\x07\x01", "export.csv:1: this is a RAR archive; unpack it first."),
    "a zstd file": (b"\x28\xb5\x2f\xfd\x04", "export.csv:1: this is compressed with zstd; unpack"),
    "a tar archive": (
        b"in.csv".ljust(257, b"\0") + b"ustar",
        "export.csv:1: this is a tar archive;",
    ),
    "an Avro file": (b"Obj\x01\x04", "export.csv:1: this is an Avro file; export it as CSV or"),
    "a database": (b"SQLite format 3\0", "export.csv:1: this is an SQLite database; export the"),
    "a web page": (b"\n<!DOCTYPE html><html>", "export.csv:1: this is a web page or XML, not CSV;"),
    "a page with a mark": (b"\xef\xbb\xbf<html>", "export.csv:1: this is a web page or XML, not"),
    "an error as JSON": (b'{"error": true}', "export.csv:1: this is JSON, perhaps an error mess"),
    "a picture": (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "export.csv:1: this is a picture; export the"),
    "a program": (b"\x7fELF\2\1\1\0\0", "export.csv:1: this is no text; export the table as CSV."),
    "a page with a table": (
        b"<html><style/><TABLE border=0>",
        "export.csv:1: this is a web page with a table in it, whatever its name says",
    ),
    "a column twice": (
        b"Number,Opened,number\n",
        (
            "export.csv:1: the column 'number' stands twice in the header, as column 1 "
            "and column 3; "
            "rename or remove one of the two."
        ),
    ),
    "a header's open quote": (
        b'Number,"Opened\n1,2\n' * 9,
        "export.csv:1: a quote in the header never closes; correct the header.",
    ),
}


@pytest.mark.parametrize(("content", "told"), REFUSED.values(), ids=REFUSED.keys())
def test_what_is_no_export_is_named(tmp_path: Path, content: bytes, told: str) -> None:
    """The name of the file says CSV; its bytes say otherwise."""
    path = tmp_path / "export.csv"
    path.write_bytes(content)

    with pytest.raises(UserError) as refused:
        open_tables(path)

    assert str(refused.value).startswith(told)
    assert len(str(refused.value)) < 300


def test_a_line_without_end_is_no_table(tmp_path: Path) -> None:
    """It is refused before it fills the memory."""
    path = tmp_path / "export.csv"
    path.write_bytes(b"Number,Opened\n" + b"x" * (MOST_IN_A_LINE + 1))
    (table,) = open_tables(path)

    with pytest.raises(UserError, match=r"^export\.csv:1: a line goes on for more than 64 MiB"):
        list(table.chunks(["Number"]))


@pytest.mark.parametrize("name", ["absent.csv", "."])
def test_a_file_that_cannot_be_read_is_named(tmp_path: Path, name: str) -> None:
    """It is absent, or a folder."""
    with pytest.raises(UserError, match=r"the file cannot be read: .*\. Check the path"):
        open_tables(tmp_path / name)


def test_a_missing_column_is_named_with_those_there_and_the_remedy(desk: Desk) -> None:
    """Without its status nothing of a case can be judged, so nothing goes in."""
    file = drawn("number | opened\n1 | 2026-03-01 09:00").replace("Status", "State")

    with pytest.raises(UserError) as refused:
        desk.bring(file)

    assert str(refused.value) == (
        "export.csv:1: the header lacks the column for: status (Status). It has: Number, Opened, "
        "Closed, Due, State, Division, Type, Channel, District, Place, Outcome, Message, "
        "Collected. Export the file with that column, or add the name it has there to columns in "
        "sources/desk.yaml."
    )
    assert desk.dump() == []
    assert desk.record.watermark() is None


def test_a_missing_column_that_no_verdict_needs_is_reported(desk: Desk) -> None:
    """What was known of a district stays when a file leaves the column out."""
    file = drawn("number | opened\n1 | 2026-03-01 09:00")
    desk.bring(file, "2026-03-02 00:00")

    report = desk.bring(file.replace("District", "Ward"), "2026-03-03 00:00")

    assert report.remarks["absent_columns"] == ["district"]
    assert report.sums() == {"read": 1, "accepted": 0, "unchanged": 1, "quarantined": 0}
    assert desk.record.cases()["district"].to_list() == ["1"]


def test_a_header_without_rows_is_a_question_unless_its_time_is_given(desk: Desk) -> None:
    """An export of a day on which nothing happened is complete; a broken one looks the same."""
    header = drawn("number | opened").splitlines()[0]

    with pytest.raises(
        UserError, match=r"export\.csv:1: the file has a header and no rows; export"
    ):
        desk.bring(header)

    report = desk.bring(header, "2026-03-02 00:00")
    assert report.sums() == {"read": 0, "accepted": 0, "unchanged": 0, "quarantined": 0}


def test_a_file_without_one_readable_date_needs_its_time_given(desk: Desk) -> None:
    """Then its rows are put aside, each with its line."""
    file = drawn("number | opened\n1 | 1 March\n2 | 2 March")

    with pytest.raises(UserError, match=r"export\.csv:2: no row has a readable date"):
        desk.bring(file)

    report = desk.bring(file, "2026-03-02 00:00")
    assert report.sums() == {"read": 2, "accepted": 0, "unchanged": 0, "quarantined": 2}


@pytest.mark.parametrize("taken", [None, "2026-03-01 00:00"])
def test_a_file_most_of_whose_times_do_not_fit_is_not_read_by_halves(
    desk: Desk, taken: str | None
) -> None:
    """With day and month the wrong way round the first twelve days of a month seem to fit."""
    days = [f"{n} | 2026-{1 + n % 28:02}-01 09:00" for n in range(120)]
    file = drawn("\n".join(["number | opened", *days]))

    with pytest.raises(UserError) as refused:
        desk.bring(file, taken)

    assert str(refused.value) == (
        "export.csv: 64 of the first 120 times in column Opened are not written as %Y-%m-%d %H:%M "
        "(as 2026-07-31 14:05), so what fits may fit by chance, with day and month taken for each "
        "other; mend date_formats in sources/desk.yaml and import again. Nothing was read."
    )
    assert desk.dump() == []
    mended = mapping_with(date_formats=["%Y-%d-%m %H:%M"])
    assert desk.bring(file, taken, mapping=mended).sums()["accepted"] == 120


def test_few_times_that_do_not_fit_are_put_aside_alone(desk: Desk) -> None:
    """Of a hundred most fit, and of three nobody can tell."""
    days = [f"{n} | 2026-{1 + n % 12:02}-01 09:00" for n in range(100)]
    slips = [f"{n} | the day after" for n in range(100, 140)]

    report = desk.bring(drawn("\n".join(["number | opened", *days, *slips])), "2026-12-31 00:00")

    assert (report.sums()["accepted"], report.sums()["quarantined"]) == (100, 40)
