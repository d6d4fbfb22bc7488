"""A mart that is damaged, foreign or gone: one sentence with the next step, then it comes back."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from pathlib import Path
from unittest.mock import patch

import pytest

from dashboard.city.answers import City
from dashboard.mart import Mart, intact, open_manifest
from dashboard.places import PRIVATE
from tests.commands.accord import Answer, accord

Damage = Callable[[Path], object]


def newest(mart: Path) -> Path:
    """The file of the last month's instants."""
    return max(mart.glob("2*-instants-*.parquet"))


def cut(file: Path, size: int) -> None:
    """Leave the first bytes alone."""
    file.write_bytes(file.read_bytes()[:size])


def spoil(file: Path) -> None:
    """As many bytes as before, but others."""
    file.write_bytes(b"\x07" * file.stat().st_size)


def rot(file: Path) -> None:
    """Other bytes, and the date of before, as after a copy that keeps dates."""
    seen = file.stat()
    spoil(file)
    os.utime(file, ns=(seen.st_atime_ns, seen.st_mtime_ns))


def older(mart: Path) -> None:
    """A manifest as an earlier version wrote it."""
    _rewrite(mart / "manifest.json", version=1)


def other_columns(mart: Path) -> None:
    """A manifest of files with other columns."""
    _rewrite(mart / "manifest.json", layout="0123456789abcdef")


def _rewrite(manifest: Path, **values: object) -> None:
    held = json.loads(manifest.read_text("utf-8"))
    assert set(values) <= set(held)
    manifest.write_text(json.dumps(held | values), encoding="utf-8")


def nobody(mart: Path) -> None:
    """A manifest that is a folder."""
    (mart / "manifest.json").unlink()
    (mart / "manifest.json").mkdir()


DAMAGES: dict[str, tuple[Damage, str]] = {
    "a file is gone": (lambda mart: newest(mart).unlink(), "The mart lacks 2011-12-"),
    "a file is half there": (lambda mart: cut(newest(mart), 100), "The mart lacks 2011-12-"),
    "a file is empty": (lambda mart: cut(newest(mart), 0), "The mart lacks 2011-12-"),
    "a file is no Parquet": (lambda mart: spoil(newest(mart)), "The mart cannot be read"),
    "a file has rotted": (lambda mart: rot(newest(mart)), "The mart cannot be read"),
    "the manifest is half there": (
        lambda mart: cut(mart / "manifest.json", 200),
        "The mart is damaged, or of another version",
    ),
    "the manifest is empty": (
        lambda mart: cut(mart / "manifest.json", 0),
        "The mart is damaged, or of another version",
    ),
    "the manifest is of an older schema": (older, "The mart is damaged, or of another version"),
    "the files have other columns": (
        other_columns,
        "The mart is damaged, or of another version",
    ),
    "the manifest is gone": (
        lambda mart: (mart / "manifest.json").unlink(),
        "Nothing has been measured for Boston yet",
    ),
}


def asked(city: City, *words: str) -> Answer:
    """The command, on the town's store."""
    return accord(*words, city=city.settings.city, data_dir=city.settings.data_dir)


@pytest.mark.parametrize("damage", DAMAGES)
def test_damage_is_said_with_the_next_step_which_mends_it(city: City, damage: str) -> None:
    """Every command that reads the cases of the mart; nothing of the record is lost."""
    harm, said = DAMAGES[damage]
    before = asked(city, "cases", "--json").out
    harm(city.settings.mart)
    for words in (["figures", "days_late"], ["cases"]):
        answer = asked(city, *words)
        assert (answer.code, answer.out) == (1, "")
        assert said in answer.err
        assert "accord measure" in answer.err
        assert "Traceback" not in answer.err
    assert asked(city, "measure").code == 0
    assert asked(city, "cases", "--json").out == before


def test_that_a_file_has_gone_is_seen_at_the_next_look(city: City) -> None:
    """Though their list is not read again while nothing comes or goes."""
    mart = city.mart()
    for folder in (city.settings.mart, city.settings.mart / PRIVATE):
        os.utime(folder, (0, 0))
    assert mart.is_whole
    with patch.object(Mart, "lacking", "a file, if anybody looked"):
        assert mart.is_whole
    newest(city.settings.mart).unlink()
    assert not mart.is_whole


def test_a_manifest_that_cannot_be_replaced_is_said(city: City) -> None:
    """A folder in its place, which nobody made by accident: measuring does not remove it."""
    nobody(city.settings.mart)
    for words in (["figures", "on_time_due"], ["measure"]):
        answer = asked(city, *words)
        assert answer.code == 1
        assert "mart" in answer.err
        assert "fault of Accord" not in answer.err


def test_files_of_a_large_mart_that_nobody_touched_are_read_again_in_turn(
    city: City, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A few each time, all within some times; whatever was touched at once."""
    mart = city.settings.mart
    manifest = open_manifest(mart)
    assert manifest
    largest = max(stored.size for stored in manifest.stored)
    monkeypatch.setattr(intact, "_READ_AGAIN", largest)
    read: list[set[str]] = [set()]
    real = intact._is_whole

    def noted(folder: Path, name: str) -> bool:
        read[-1].add(name)
        return real(folder, name)

    monkeypatch.setattr(intact, "_is_whole", noted)
    assert intact.are_whole(mart, manifest)
    every = {stored.file for stored in manifest.stored}
    assert read[-1] == every  # copied for this test, each is another file than it was
    while set().union(*read[1:]) != every:
        read.append(set())
        assert intact.are_whole(mart, manifest)
        assert read[-1] - set().union(*read[1:-1])
        assert sum((mart / name).stat().st_size for name in read[-1]) <= largest
    youngest = max(read[-1])
    rot(mart / youngest)
    read.append(set())
    assert not intact.are_whole(mart, manifest)
    assert youngest in read[-1]
