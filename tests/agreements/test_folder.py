"""A city's folder: opened from anywhere, and its fingerprint."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from agreements.folder import ROOT, CityFolderError, city_path, load_city, open_city
from agreements.schema.agreement import Agreement
from tests.agreements.small import FILES, altered, write

PROMISE = "crews/1.0.0.yaml"
DESK = "calendars/desk.yaml"
OFFICES = "holidays/offices.yaml"
SHIPPED = sorted(path.parent.name for path in ROOT.glob("*/city.yaml"))


@pytest.mark.parametrize("name", SHIPPED)
def test_every_shipped_city_loads_without_a_finding(name: str) -> None:
    """Denver and Boston at least; San Francisco publishes no dues, so it has no agreement."""
    folder, findings = load_city(city_path(name))
    assert findings == []
    assert folder is not None
    assert folder.city.id == name
    assert bool(folder.agreements) == (name != "sf")
    assert set(SHIPPED) >= {"boston", "denver"}


def test_a_folder_that_is_not_there_is_said_and_not_raised(tmp_path: Path) -> None:
    """A slip in a city's name ends in a sentence."""
    folder, (finding,) = load_city(tmp_path / "denvr")
    assert folder is None
    assert "city.yaml" in finding.file
    with pytest.raises(CityFolderError, match=r"SLA000 the file cannot be read"):
        open_city("no-such-city")


@pytest.mark.parametrize("text", ["", "~\n", "# a comment\n", "---\n"])
def test_a_city_file_without_content_is_said(tmp_path: Path, text: str) -> None:
    """Never a city without findings that still cannot be opened."""
    with pytest.raises(CityFolderError, match="the file is empty"):
        open_city(str(write(tmp_path, city=text)))


@pytest.mark.parametrize("where", [".", "crews", "calendars"])
def test_it_does_not_matter_where_one_stands(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, where: str
) -> None:
    """An agreement is named by where it lies, also for somebody who stands beside it."""
    root = write(tmp_path)
    monkeypatch.chdir(root / where)
    assert load_city(root)[1] == []


def test_versions_are_in_the_order_of_their_numbers(tmp_path: Path) -> None:
    """1.10.0 comes after 1.9.0."""
    root = write(tmp_path)
    for year, version in ((2031, "1.10.0"), (2030, "1.9.0")):
        window = f"{{from: {year}-01-01, to: {year + 1}-01-01}}"
        text = FILES[PROMISE].replace("{from: 2024-01-01, to: 2025-01-01}", window)
        path = root / "crews" / f"{version}.yaml"
        path.write_text(text.replace("version: 1.0.0", f"version: {version}"), encoding="utf-8")
    loaded = load_city(root)[0]
    assert loaded is not None
    assert [a.model.version for a in loaded.agreements] == ["1.0.0", "1.9.0", "1.10.0"]


# -- the fingerprint -----------------------------------------------------------------------


def _replace(file: str, old: str, new: str) -> Callable[[Path], None]:
    def change(root: Path) -> None:
        (root / file).write_text(altered(file, old, new), encoding="utf-8")

    return change


def _add_a_version(root: Path) -> None:
    text = altered(PROMISE, "{from: 2024-01-01, to: 2025-01-01}", "{from: 2025-01-01}")
    later = text.replace("version: 1.0.0", "version: 1.1.0")
    (root / "crews" / "1.1.0.yaml").write_text(later, encoding="utf-8")


CHANGES: dict[str, Callable[[Path], None]] = {
    "a target": _replace(PROMISE, "business_days: 2", "business_days: 3"),
    "a comment in an agreement": _replace(PROMISE, "spec:", "spec:  # the terms"),
    "another version": _add_a_version,
    "weekly hours": _replace(DESK, '[["08:00", "17:00"]]', '[["08:00", "16:00"]]'),
    "a calendar's zone": _replace(DESK, "America/Denver", "America/Boise"),
    "a dated exception": _replace(
        DESK, "  holidays:", "  exceptions: [{date: 2026-01-05, hours: [], reason: x}]\n  holidays:"
    ),
    "a holiday": _replace(OFFICES, "2026-11-26", "2026-11-27"),
    "the city's zone": _replace("city.yaml", "America/Denver", "America/Boise"),
    "what nothing was done for": _replace(
        "city.yaml", ", void: withdrawn", ", void: withdrawn, no_action: C"
    ),
    "a family": _replace("city.yaml", "{en: Pothole}", "{en: Pothole}, family: roads"),
    "what recurs": _replace(
        "city.yaml", "{en: Pothole}", "{en: Pothole}, recurs: {calendar_days: 7}"
    ),
    "what is void": _replace("city.yaml", ", void: withdrawn", ""),
}
KEPT: dict[str, Callable[[Path], None]] = {
    "nothing": lambda _root: None,
    "the order of holidays": _replace(
        OFFICES,
        "    - {date: 2026-09-07, name: Labor Day}\n"
        "    - {date: 2026-11-26, name: Thanksgiving Day}\n",
        "    - {date: 2026-11-26, name: Thanksgiving Day}\n"
        "    - {date: 2026-09-07, name: Labor Day}\n",
    ),
    "a comment in a calendar": _replace(DESK, "spec:", "spec:  # when"),
    "a name on screen": _replace("city.yaml", "en: Pothole", "en: Hole in the road"),
    "a source's mapping": _replace("sources/app.yaml", "Done: closed", "Finished: closed"),
}


def _fingerprint(root: Path) -> str:
    return open_city(str(root)).fingerprint


@pytest.mark.parametrize("change", CHANGES)
def test_the_fingerprint_changes_with_what_a_measurement_depends_on(
    change: str, tmp_path: Path
) -> None:
    """Figures measured before are then known to be of other promises."""
    root = write(tmp_path)
    before = _fingerprint(root)
    CHANGES[change](root)
    assert _fingerprint(root) != before


@pytest.mark.parametrize("change", KEPT)
def test_the_fingerprint_stays_with_what_changes_no_figure(change: str, tmp_path: Path) -> None:
    """Nobody measures twenty million cases again for a word."""
    root = write(tmp_path)
    before = _fingerprint(root)
    KEPT[change](root)
    assert _fingerprint(root) == before


def test_the_fingerprint_does_not_depend_on_the_place(tmp_path: Path) -> None:
    """A copy elsewhere is the same city."""
    root = write(tmp_path / "a")
    copy = Path(shutil.copytree(root, tmp_path / "b" / "denver"))
    assert _fingerprint(copy) == _fingerprint(root)


# -- one version ---------------------------------------------------------------------------


def test_the_terms_of_a_service_are_its_own_or_those_of_every_other(tmp_path: Path) -> None:
    """With their place in the file; nothing where neither is."""
    other = "  every_other_service:\n    resolution: {stops: closed, due_field: published_due, "
    other += "if_missing: no_commitment}\n"
    text = altered(PROMISE, "  services:\n", f"{other}  services:\n")
    folder = open_city(str(write(tmp_path, **{"crews__1.0.0": text})))
    agreement: Agreement = folder.agreements[0].model
    assert agreement.terms_for("pothole") == (
        agreement.spec.services["pothole"],
        ("spec", "services", "pothole"),
    )
    rest = (agreement.spec.every_other_service, ("spec", "every_other_service"))
    assert agreement.terms_for("sign") == agreement.terms_for(None) == rest
    alone = open_city(str(write(tmp_path / "alone"))).agreements[0].model
    assert alone.terms_for("sign") is None
