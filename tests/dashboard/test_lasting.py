"""Answers in files: what was written comes back as it was; what is no whole file is no answer."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path

import polars as pl
import pytest
from polars.testing import assert_frame_equal

from dashboard import lasting
from dashboard.lasting import Lasting, forget

ASKED = ("figures", ("kept_promise",), (), ((("agency", "parks"),), date(2026, 7, 1), None))
FRAMES = {
    "total": pl.DataFrame(
        {
            "n": [1, None],
            "share": [0.5, None],
            "day": [date(2026, 7, 1), None],
            "at": pl.Series(
                [datetime(2026, 7, 1, tzinfo=UTC), None], dtype=pl.Datetime("us", "UTC")
            ),
            "state": pl.Series(["met", "late"], dtype=pl.Enum(["met", "late"])),
            "services": [["pothole"], []],
            "text_id": [b"\x01", None],
        }
    ),
    "empty": pl.DataFrame(schema={"n": pl.Int64, "zone": pl.Datetime("us", "America/Denver")}),
    "nothing_known": pl.DataFrame({"why": pl.Series([None], dtype=pl.Null)}),
}


@pytest.fixture
def every(tmp_path: Path) -> Path:
    """The folder of a city's answers, which is not there yet."""
    return tmp_path / "denver" / "answers"


def the_file(every: Path) -> Path:
    """The only one that was kept."""
    (found,) = every.glob("*/*.zip")
    return found


def test_an_answer_comes_back_as_it_was(every: Path) -> None:
    """Also to another process, which opens the folder anew; another question has no answer."""
    assert Lasting(every, ["mart"]).write(ASKED, FRAMES)

    again = Lasting(every, ["mart"])
    found = again.read(ASKED)
    assert found is not None
    assert list(found) == list(FRAMES)
    for name, rows in FRAMES.items():
        assert_frame_equal(found[name], rows)
    assert again.read((*ASKED, None)) is None


def test_nobody_but_the_owner_may_look_at_them(every: Path) -> None:
    """They are of the whole city, as the mart is."""
    Lasting(every, ["mart"]).write(ASKED, FRAMES)
    assert {oct(each.stat().st_mode & 0o777) for each in (every, *every.iterdir())} == {"0o700"}


def cut(path: Path) -> None:
    """A file that a power cut left."""
    path.write_bytes(path.read_bytes()[:-40])


def turned(path: Path) -> None:
    """A byte that a disk got wrong, in the midst of a column."""
    content = bytearray(path.read_bytes())
    content[len(content) // 3] ^= 255
    path.write_bytes(content)


def emptied(path: Path) -> None:
    """A file of no bytes."""
    path.write_bytes(b"")


@pytest.mark.parametrize("damage", [cut, turned, emptied])
def test_a_damaged_one_is_no_answer_and_gives_way_to_a_new_one(
    every: Path, damage: Callable[[Path], None]
) -> None:
    """Nobody is told wrong numbers, and nobody is told of a fault."""
    kept = Lasting(every, ["mart"])
    kept.write(ASKED, FRAMES)
    damage(the_file(every))

    assert kept.read(ASKED) is None
    assert list(every.glob("*/*")) == []
    assert kept.write(ASKED, FRAMES)
    assert kept.read(ASKED) is not None


def test_answers_of_another_mart_or_by_another_code_are_gone(
    every: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Opened for the next one, nothing of the one before is found or takes room."""
    Lasting(every, ["mart"]).write(ASKED, FRAMES)
    assert Lasting(every, ["the next mart"]).read(ASKED) is None
    assert list(every.iterdir()) == []

    Lasting(every, ["mart"]).write(ASKED, FRAMES)
    monkeypatch.setattr(lasting, "code", lambda: "changed")
    assert Lasting(every, ["mart"]).read(ASKED) is None

    Lasting(every, ["mart"]).write(ASKED, FRAMES)
    forget(every)
    assert list(every.iterdir()) == []


def test_so_much_is_kept_and_no_more(every: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Also where a process before this one has filled it; what there is stays."""
    Lasting(every, ["mart"]).write(ASKED, FRAMES)
    monkeypatch.setattr(lasting, "ROOM", the_file(every).stat().st_size + 10)

    kept = Lasting(every, ["mart"])
    assert not kept.write("another", FRAMES)
    assert kept.read(ASKED) is not None


def test_a_disk_that_cannot_be_written_to_keeps_nothing_and_says_nothing(every: Path) -> None:
    """A file stands where the folder would be."""
    every.parent.mkdir()
    every.write_text("")
    kept = Lasting(every, ["mart"])
    assert not kept.write(ASKED, FRAMES)
    assert kept.read(ASKED) is None
