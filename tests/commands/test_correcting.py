"""What was published stays, and is published again only with a reason."""

from __future__ import annotations

from pathlib import Path

import pytest

from dashboard.public.editions import Book
from tests.commands.accord import accord, measured

Settings = dict[str, object]

_OF_PROMISES = ("due", "on_time", "kept", "on_time_share", "kept_share", "kept_why")
WHY = "A file was read twice."
ROW = "4{n:03}  2011-10-{day:02} 09:00  2011-10-28 09:00  2011-10-20 09:00  PWDx"


@pytest.fixture
def october(tmp_path: Path) -> Settings:
    """The settings of a town in which sixty cases of one October are enough to be published."""
    rows = [ROW.format(n=n, day=n % 9 + 1) for n in range(60)]
    before = "3001  2011-09-03 09:00  2011-09-17 09:00  2011-09-04 09:00  PWDx"
    return measured(tmp_path, "\n".join(["number  opened", before, *rows]))


def test_a_published_month_changes_by_a_dated_correction_alone(october: Settings) -> None:
    """The command lists what would change, asks why, and then publishes that period again."""
    file = _file(october)
    assert accord("correct", **october).out == "Every published period is as it was published.\n"
    _miscount(file, "2011-10", 90)
    listed = accord("correct", **october)
    assert (listed.code, listed.out) == (1, "2011-10\n")
    assert "--because" in accord("correct", "2011-10", **october).err
    assert accord("correct", "2011-10", "--because", WHY, **october).out == "2011-10: corrected.\n"
    assert accord("correct", **october).code == 0
    assert [one.because for one in _book(file).editions if one.period == "2011-10"] == [None, WHY]


def test_whoever_published_too_early_starts_over_and_loses_nothing(october: Settings) -> None:
    """The former editions lie beside the new ones."""
    file = _file(october)
    before = file.read_bytes()
    _miscount(file, "2011-10", 90)
    wrong = file.read_bytes()
    answer = accord("correct", "--start-over", "--because", "Half was imported.", **october)
    assert answer.code == 0, answer.err
    assert file.read_bytes() == before
    assert [kept.read_bytes() for kept in file.parent.glob("editions-until-*.json")] == [wrong]


def test_a_month_published_before_its_promise_was_signed_is_named(october: Settings) -> None:
    """It would tell residents for good that nothing was promised, and no number of it is wrong."""
    file = _file(october)
    _deny(file, "2011-10")
    listed = accord("correct", **october)
    assert (listed.code, listed.out) == (1, "")
    assert "nothing was promised, though cases of them are judged now: 2011-10" in listed.err
    assert "2011-10" in accord("measure", **october).err
    anew = accord("correct", "--start-over", "--because", "It was signed late.", **october)
    assert "nothing was promised" not in anew.err
    assert accord("correct", **october).code == 0


def test_a_month_that_nobody_published_is_not_corrected(own_town: Settings) -> None:
    """And the sentence names it."""
    answer = accord("correct", "1999-01", "--because", WHY, **own_town)
    assert answer.code == 1
    assert "1999-01 was never published" in answer.err


def _file(settings: Settings) -> Path:
    return Path(str(settings["data_dir"])) / "boston" / "published" / "editions.json"


def _book(file: Path) -> Book:
    return Book.model_validate_json(file.read_bytes())


def _miscount(file: Path, period: str, more: int) -> None:
    """As if so many more cases had been received when it was published."""
    book = _book(file)
    next(one for one in book.editions if one.period == period).total["received"] += more
    file.write_text(book.model_dump_json(), encoding="utf-8")


def _deny(file: Path, period: str) -> None:
    """As if nothing had been promised when it was published."""
    book = _book(file)
    one = next(one for one in book.editions if one.period == period)
    for row in [one.total, *one.rows]:
        row.update(dict.fromkeys(_OF_PROMISES), hidden=[], why="nothing_promised")
    file.write_text(book.model_dump_json(), encoding="utf-8")
