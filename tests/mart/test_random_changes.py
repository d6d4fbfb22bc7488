"""Whatever changes in a record, keeping the mart up gives what measuring everything gives."""

from __future__ import annotations

from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, cast

import pytest

from agreements.folder import CityFolder, open_city
from dashboard.mart import Manifest, measure, open_manifest, tallying
from dashboard.mart.settled import Block
from metrics.figures.tallied import TALLIES
from tests.commands.accord import own_city
from tests.mart.remembered import Remembered

if TYPE_CHECKING:
    from dashboard.cases.record import Record

TURNS = 4


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


@pytest.mark.parametrize("together", [0, 100_000])
def test_a_mart_kept_up_is_the_one_measured_anew_to_the_byte(
    tmp_path: Path, together: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Closed, reopened, passed on, linked, corrected, moved and new cases, as of any instant.

    Tallied by the month, as a large city is, and all together; little is counted whole again, until
    a service gets another name, by which messages are told to be about it.
    """
    monkeypatch.setattr(tallying, "_MOST", together)
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
    assert len(again) < periods / 2
