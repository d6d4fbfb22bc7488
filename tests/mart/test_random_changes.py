"""Whatever changes in a record, keeping the mart up gives what measuring everything gives."""

from __future__ import annotations

from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, cast

import polars as pl
import pytest

from agreements.folder import CityFolder, open_city
from dashboard.mart import (
    Manifest,
    gathering,
    laying,
    measure,
    open_manifest,
    open_mart,
    standing,
    tallying,
)
from dashboard.mart.files import read_frame, scan_frames
from dashboard.mart.manifest import GATHERED
from dashboard.mart.settled import Block
from dashboard.reports.spelled import of_mart
from metrics.figures import FIGURES, OF_DUTIES, Question, figures, standards_of
from metrics.figures.tallied import TALLIES
from metrics.promises import promises_of
from tests.commands.accord import own_city
from tests.mart.remembered import Remembered

if TYPE_CHECKING:
    from dashboard.cases.record import Record

TURNS = 4
SHARES = [figure for figure in FIGURES if figure not in OF_DUTIES]


def content(mart: Path) -> dict[str, bytes]:
    """The files that the manifest names, and the manifest."""
    manifest = open_manifest(mart)
    assert manifest
    names = ["manifest.json", *(stored.file for stored in manifest.stored)]
    return {name: (mart / name).read_bytes() for name in names}


def by_period(manifest: Manifest) -> set[str]:
    """The periods that are tallied apart."""
    begin = f"{TALLIES}-"
    return {name.removeprefix(begin) for name in manifest.files if name.startswith(begin)}


def renamed(city: Path) -> CityFolder:
    """The city, one service of which is called otherwise."""
    file = city / "city.yaml"
    named = file.read_text("utf-8")
    other = named.replace("en: Missed trash collection", "en: Trash left behind")
    assert other != named
    file.write_text(other, encoding="utf-8")
    return open_city(str(city))


def rows_of(mart: Path) -> dict[tuple[str, str], pl.DataFrame]:
    """Every table of every month and of all, as whoever reads it in order is given it.

    Who scans a table is given the same rows, those of a case side by side and in the same order.
    """
    manifest = open_manifest(mart)
    assert manifest
    rows = {}
    for period, files in [("", manifest.files), *((p.month, p.files) for p in manifest.partitions)]:
        for name, stored in files.items():
            held = rows[period, name] = read_frame(mart, stored)
            assert len(held) == stored.held
            scanned = scan_frames(mart, [stored], dict(held.schema)).collect()
            key = [one for one in ("source", "number") if one in held.columns]
            by_case = [one.sort(key, maintain_order=True) for one in (scanned, held) if key]
            assert not key or by_case[0].equals(by_case[1])
    return rows


def answers(mart: Path, folder: CityFolder) -> list[dict[str, object]]:
    """All figures by agency and month, counted from rows in whatever order they are scanned."""
    held, promises = open_mart(mart), promises_of(folder)
    assert held
    at = held.manifest.as_of
    tables = held.tables(lambda: cast("Record", None), promises, at)
    standards = standards_of(folder, promises, held.manifest.record.sources)
    question = Question(at, promises.zone, by=("agency", "month"))
    return figures(tables, standards, question, SHARES).to_dicts()


@pytest.mark.parametrize(("together", "most"), [(0, 2.0), (100_000, 0.05)])
def test_rows_laid_over_files_are_read_as_if_all_had_been_written_anew(
    tmp_path: Path, together: int, most: float, monkeypatch: pytest.MonkeyPatch
) -> None:
    """However long changes are laid one over the other, and when they are put together at last.

    Other agreements measure everything from columns over which much was laid.
    """
    monkeypatch.setattr(tallying, "_MOST", together)
    monkeypatch.setattr(laying, "_LEAST", 0)
    monkeypatch.setattr(laying, "_SHARE", most)
    city = own_city(tmp_path, "denver")
    folder, random = open_city(str(city)), Random(together + 1)  # noqa: S311 - to draw, not to hide
    remembered = Remembered(tmp_path / "parts", random, 2_000)
    record = cast("Record", remembered)
    measure(record, folder, tmp_path / "mart")
    over = 0
    for turn in range(TURNS):
        remembered.change()
        if turn == TURNS - 1:
            folder = renamed(city)
        at = remembered.asked()
        kept_up = measure(record, folder, tmp_path / "mart", as_of=at)
        anew = measure(record, folder, tmp_path / "beside", as_of=at, full=True)
        over += sum(stored.over is not None for stored in kept_up.stored)
        own = {"partitions", "files"}
        assert kept_up.model_dump(exclude=own) == anew.model_dump(exclude=own)
        assert of_mart(kept_up) == of_mart(anew)
        rows, expected = rows_of(tmp_path / "mart"), rows_of(tmp_path / "beside")
        assert rows.keys() == expected.keys()
        assert [key for key in rows if not rows[key].equals(expected[key])] == []
        assert answers(tmp_path / "mart", folder) == answers(tmp_path / "beside", folder)
    assert over > TURNS


@pytest.mark.parametrize("together", [0, 100_000])
def test_a_mart_kept_up_is_the_one_measured_anew_to_the_byte(
    tmp_path: Path, together: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Closed, reopened, passed on, linked, corrected, moved and new cases, as of any instant.

    Tallied by the month, as a large city is, its years gathered, and all together; little is
    counted whole again, until a service gets another name, by which messages are told to be about
    it. Of unsettled cases those alone are counted that count otherwise.
    """
    monkeypatch.setattr(tallying, "_MOST", together)
    monkeypatch.setattr(standing, "_MANY", 0)
    monkeypatch.setattr(standing, "_MOST", 2.0)
    monkeypatch.setattr(gathering, "_YEARS_APART", 0)
    whole: list[str] = []
    real = tallying._written

    def counted(given: tallying._Given, block: Block) -> object:
        whole.append(block[0])
        return real(given, block)

    city = own_city(tmp_path, "denver")
    folder, random = open_city(str(city)), Random(together)  # noqa: S311 - to draw, not to hide
    remembered = Remembered(tmp_path / "parts", random, 2_000)
    record = cast("Record", remembered)
    measure(record, folder, tmp_path / "mart")
    again: list[str] = []
    periods = 0
    for turn in range(TURNS):
        remembered.change()
        if turn == TURNS - 1:
            folder = renamed(city)
        monkeypatch.setattr(tallying, "_written", counted)
        at = remembered.asked()
        periods += len(by_period(measure(record, folder, tmp_path / "mart", as_of=at)))
        monkeypatch.setattr(tallying, "_written", real)
        again += whole if turn < TURNS - 1 else []
        whole.clear()
        measure(record, folder, tmp_path / "beside", as_of=at, full=True)
        kept_up, anew = content(tmp_path / "mart"), content(tmp_path / "beside")
        assert kept_up.keys() == anew.keys()
        assert kept_up == anew
    kept = open_manifest(tmp_path / "mart")
    assert kept
    assert any(name.startswith(GATHERED) for name in kept.files) == (together == 0)
    assert len(again) < periods / 2
