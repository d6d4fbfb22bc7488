"""Files of several tables, parts that are not alike, and several files after one another."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from dashboard.cases.taking_in import ahead
from dashboard.errors import UserError
from tests.cases.conftest import NewDesk
from tests.cases.town import Desk, drawn

FIRST = """
number | opened           | closed           | status | place
1      | 2026-03-01 09:00 | 2026-03-02 10:00 | Closed | Elm
2      | 2026-03-01 10:00 |                  | Open   | Oak
"""
SECOND = """
number | opened           | closed           | status | place
3      | 2026-03-03 09:00 | 2026-03-04 10:00 | Closed | Ash
2      | 2026-03-01 10:00 |                  | Open   | Fir
1      | 2026-03-01 09:00 | 2026-03-02 10:00 | Closed | Elm
"""


def packed(folder: Path, **parts: str) -> Path:
    """An archive of CSV files."""
    path = folder / "export.zip"
    with zipfile.ZipFile(path, "w") as archive:
        for name, text in parts.items():
            archive.writestr(f"{name}.csv", text)
    return path


def test_parts_of_one_file_were_taken_at_one_time(desk: Desk) -> None:
    """Its newest instant, in whichever part; each part is a run of its own."""
    path = packed(desk.folder, part1=drawn(FIRST), part2=drawn(SECOND))

    first, second = desk.bring_file(path)

    assert (first.file, second.file) == ("export.zip: part1.csv", "export.zip: part2.csv")
    assert first.extracted_at == second.extracted_at
    assert second.extracted_at.isoformat() == "2026-03-04T17:00:00+00:00"
    assert first.sums() == {"read": 2, "accepted": 2, "unchanged": 0, "quarantined": 0}
    assert second.sums() == {"read": 3, "accepted": 1, "unchanged": 1, "quarantined": 1}
    (reason,) = second.reasons
    assert reason.startswith("case number 2 stood already on line 3 of export.zip: part1.csv with")


def test_a_part_that_lacks_a_column_says_so_and_takes_nothing_away(desk: Desk) -> None:
    """Two systems' exports in one archive need not have the same columns."""
    without_place = "\n".join(
        line.replace(",Place", "").replace(",Elm,", ",") for line in drawn(FIRST).splitlines()[:2]
    )
    desk.bring(drawn(FIRST), "2026-03-05 00:00")
    path = packed(desk.folder, a=without_place, b=drawn(SECOND))

    first, second = desk.bring_file(path, "2026-03-06 00:00")

    assert first.remarks["absent_columns"] == ["place"]
    assert "absent_columns" not in second.remarks
    assert dict(desk.record.cases().select("number", "place").iter_rows()) == {
        "1": "Elm", "2": "Fir", "3": "Ash",
    }  # fmt: skip


def test_parts_brought_one_by_one_are_the_record_of_the_whole(
    desk: Desk, new_desk: NewDesk, tmp_path: Path
) -> None:
    """Two halves with a time given, or one file: the same cases and events."""
    head, *rows = drawn(FIRST + SECOND.strip().splitlines()[1]).splitlines()
    whole = new_desk(f"sqlite:///{tmp_path / 'whole.sqlite'}")
    whole.bring("\n".join([head, *rows]), "2026-03-06 00:00")
    desk.bring("\n".join([head, rows[0]]), "2026-03-06 00:00", name="part1.csv")
    desk.bring("\n".join([head, *rows[1:]]), "2026-03-06 00:00", name="part2.csv")

    assert desk.dump() == whole.dump()


def test_a_bad_table_among_good_ones_stops_the_file_before_anything_is_entered(desk: Desk) -> None:
    """Half an archive is no import."""
    path = packed(desk.folder, a=drawn(FIRST), b="Number,Opened\n9,2026-03-01 09:00\n" * 3)

    with pytest.raises(UserError, match="the header lacks the column"):
        desk.bring_file(path)

    assert desk.dump() == []


def test_a_file_without_rows_asks_for_its_time_and_with_it_is_a_run(desk: Desk) -> None:
    """Nothing happened is something to know."""
    with pytest.raises(UserError, match="a header and no rows"):
        desk.bring(drawn("number | opened"))

    report = desk.bring(drawn("number | opened"), "2026-03-05 00:00")

    assert report.read == 0
    assert desk.record.watermark() == report.extracted_at


def test_what_is_made_ahead_comes_in_order_and_its_fault_where_it_belongs() -> None:
    """One item ahead in a thread changes nothing that can be seen."""
    assert list(ahead(iter(range(1, 50)))) == list(range(1, 50))
    assert list(ahead(iter([]))) == []

    seen = ahead(broken())
    assert next(seen) == 1
    with pytest.raises(UserError, match="cut short"):
        next(seen)


def broken() -> Iterator[int]:
    """One item, then a fault."""
    yield 1
    raise UserError("the file is cut short")
