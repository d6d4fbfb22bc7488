"""`accord import` with several files, with an archive, and with contacts counted by day."""

from __future__ import annotations

import shutil
import zipfile
from pathlib import Path

import pytest

from agreements.folder import ROOT as CITIES
from tests.commands.accord import AS_OF, HEADER, accord, write_town
from tests.commands.conftest import Settings

CALLS = """\
apiVersion: accord311/v1
kind: ContactVolumeMapping
metadata:
  id: calls
  title: {en: Calls}
spec:
  date_formats: ['%Y-%m-%d']
  columns:
    day: [Day]
    channel: [Queue]
    'n': [Calls]
  channels:
    Self Service: web
"""


@pytest.fixture
def empty(tmp_path: Path) -> Settings:
    """Boston, with nothing imported."""
    return {"city": "boston", "data_dir": tmp_path / "data"}


def test_each_file_of_several_is_accounted_for_by_itself(empty: Settings, tmp_path: Path) -> None:
    """In the order in which they are named, each with its own time where none is given."""
    first = write_town(tmp_path / "first.csv", "number\n1  2011-10-05 09:00  -  -  PWDx")
    second = write_town(tmp_path / "second.csv", "number\n2  2011-11-05 09:00  -  -  PWDx")

    rows = accord("import", "boston", first, second, "--json", **empty).rows

    assert [(row["file"], row["read"], row["accepted"], row["out_of_order"]) for row in rows] == [
        ("first.csv", 1, 1, 0),
        ("second.csv", 1, 1, 0),
    ]
    assert [row["extracted_at"][:10] for row in rows] == ["2011-10-05", "2011-11-05"]
    assert {row["described"] for row in rows} == {"utf-8, separated by ','"}


def test_rows_that_a_later_file_had_shown_already_are_said(empty: Settings, tmp_path: Path) -> None:
    """In words and as a number."""
    file = write_town(tmp_path / "town.csv")
    accord("import", "boston", file, "--extracted-at", AS_OF, **empty)
    earlier = ("import", "boston", file, "--extracted-at", "2011-12-25")

    assert accord(*earlier, "--json", **empty).row["out_of_order"] == 8
    assert (
        "8 rows are of cases that a later file had shown already" in accord(*earlier, **empty).out
    )


def test_tables_of_an_archive_are_a_line_each(empty: Settings, tmp_path: Path) -> None:
    """Whoever reads the lines finds the member in its name."""
    path = tmp_path / "export.zip"
    with zipfile.ZipFile(path, "w") as archive:
        for name, row in (
            ("a.csv", "1  2011-10-05 09:00  -  -  PWDx"),
            ("b.csv", "2  2011-10-06 09:00  -  -  ISD"),
        ):
            archive.writestr(name, write_town(tmp_path / name, f"number\n{row}").read_text("utf-8"))

    answer = accord("import", "boston", path, **empty)

    assert answer.code == 0, answer.err
    assert "export.zip: a.csv: read 1 = accepted 1 + unchanged 0 + quarantined 0" in answer.out
    assert "export.zip: b.csv: read 1 = accepted 1 + unchanged 0 + quarantined 0" in answer.out


def test_dates_ahead_of_now_are_not_taken_for_the_time_of_the_file(
    empty: Settings, tmp_path: Path
) -> None:
    """Said, with what to do; the file is from the newest that has passed."""
    file = write_town(
        tmp_path / "town.csv",
        "number\n1  2011-10-05 09:00  -  -  PWDx\n2  2190-01-01 09:00  -  -  PWDx",
    )
    answer = accord("import", "boston", file, **empty)

    assert "as of 2011-10-05T09:00:00-04:00" in answer.out
    assert "1 date lies ahead of now" in answer.out


def test_a_time_ahead_of_now_is_not_when_a_file_was_taken(empty: Settings, tmp_path: Path) -> None:
    """It would be the figures' date, and make every later file an older one; nothing is read."""
    file = write_town(tmp_path / "town.csv")
    answer = accord("import", "boston", file, "--extracted-at", "2190-01-01", **empty)

    assert (answer.code, answer.out) == (2, "")
    assert "--extracted-at is '2190-01-01', which lies ahead of now; say when" in answer.err
    assert accord("import", "boston", file, "--json", **empty).row["accepted"] == 8


def test_dates_after_the_time_given_for_a_file_are_said(empty: Settings, tmp_path: Path) -> None:
    """A due may lie ahead, and what is only a day is at its end; an opening years later is seen."""
    file = write_town(
        tmp_path / "town.csv",
        "number\n1  2011-10-05 09:00  2012-01-01 09:00  2011-10-06 23:59  PWDx\n"
        "2  2040-01-01 09:00  -  -  PWDx",
    )
    words = ("import", "boston", file, "--extracted-at", "2011-10-06")

    assert accord(*words, "--json", **empty).row["dated_after"] == 1
    assert "1 date lies more than a day after the time that --extracted-at gives" in (
        accord(*words, **empty).out
    )
    assert "dated_after" not in accord("import", "boston", file, "--json", **empty).row


def test_contacts_are_imported_through_a_mapping_of_their_own(tmp_path: Path) -> None:
    """With the same sums; an unknown queue is put aside and said."""
    folder = tmp_path / "boston"
    shutil.copytree(CITIES / "boston", folder)
    (folder / "sources" / "calls.yaml").write_text(CALLS, encoding="utf-8")
    file = tmp_path / "calls.csv"
    file.write_text(
        "Day,Queue,Calls\n2011-10-05,Self Service,12\n2011-10-06,Pigeon,3\n", encoding="utf-8"
    )
    settings: Settings = {"city": folder, "data_dir": tmp_path / "data"}

    answer = accord("import", "calls", file, "--json", **settings)

    assert answer.code == 1, answer.err
    row = answer.row
    assert [row[k] for k in ("read", "accepted", "unchanged", "quarantined")] == [2, 1, 0, 1]
    assert "'Pigeon'" in row["reasons"][0]["reason"]
    assert "its sources: boston, calls" in accord("import", "none", file, **settings).err


def test_a_file_that_cannot_be_read_leaves_the_ones_before_it_in(
    empty: Settings, tmp_path: Path
) -> None:
    """What was entered is said before what went wrong."""
    good = write_town(tmp_path / "good.csv", "number\n1  2011-10-05 09:00  -  -  PWDx")
    bad = tmp_path / "bad.csv"
    bad.write_text(HEADER.replace("open_dt", "when") + "\n", encoding="utf-8")

    answer = accord("import", "boston", good, bad, **empty)

    assert answer.code == 1
    assert "good.csv: read 1 = accepted 1" in answer.out
    assert "bad.csv:1: the header lacks the column for: opened" in answer.err
