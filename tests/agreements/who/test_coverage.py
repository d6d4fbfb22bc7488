"""Which version covers a case: the same that the engine chooses."""

from __future__ import annotations

import shutil
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import polars as pl
import pytest

from agreements.coverage import claims
from agreements.expanding import EVERY_OTHER
from agreements.files import CityFiles, read_files
from agreements.folder import ROOT, CityFolder, open_city
from agreements.loaded import Loaded
from agreements.schema.agreement import Agreement
from agreements.signing import find_version
from metrics.instants import INSTANT
from metrics.promises import assigned, promises_of

DENVER = open_city(str(ROOT / "denver"))
ZONE = DENVER.city.zone


def local(text: str) -> datetime:
    """A local time of the city."""
    return datetime.fromisoformat(text).replace(tzinfo=ZONE)


def edges(folder: CityFolder) -> list[datetime]:
    """A second before, at and after each edge of each window."""
    windows = (a.model.spec.effective for a in folder.agreements)
    found = {edge for w in windows for edge in (w.from_, w.to) if edge}
    seconds = (-1, 0, 1)
    at = (int(e.replace(tzinfo=ZONE).timestamp()) + s for e in sorted(found) for s in seconds)
    return [datetime.fromtimestamp(second, ZONE) for second in at]


def test_the_covering_version_is_the_one_that_the_engine_chooses() -> None:
    """For every agency and service, around every edge of every window."""
    agencies = [*DENVER.city.spec.agencies, "nobody"]
    services = [*DENVER.city.spec.services, "unheard_of"]
    rows = [
        (agency, service, opened)
        for agency in agencies
        for service in services
        for opened in edges(DENVER)
    ]
    cases = pl.DataFrame(
        {
            "agency": [r[0] for r in rows],
            "service": [r[1] for r in rows],
            "opened": [r[2].astimezone(ZoneInfo("UTC")) for r in rows],
        },
        schema={"agency": pl.String, "service": pl.String, "opened": INSTANT},
    )
    engine = assigned(cases, promises_of(DENVER).clauses)["clause"].to_list()
    ours = []
    for agency, service, opened in rows:
        first, *rest = claims(DENVER.agreements, agency, service, opened, ZONE)
        assert all(c.why != "covers" for c in rest)
        covers = first.why == "covers"
        ours.append(f"{first.version}#{first.service}.resolution" if covers else None)
    assert ours == engine


@pytest.mark.parametrize(
    ("version", "agency", "service", "opened", "why"),
    [
        ("denver/parks@1.0.0", "parks", "graffiti_park", "2025-02-01", "covers"),
        ("denver/parks@1.0.0", "solid-waste", "graffiti_park", "2025-02-01", "other_agency"),
        ("denver/parks@1.0.0", "parks", "graffiti_park", "2024-01-01", "upcoming"),
        ("denver/parks@1.0.0", "parks", "graffiti_park", "2026-09-01", "superseded"),
        ("denver/parks@1.0.0", "parks", "pothole", "2025-02-01", "no_service"),
        ("denver/animal-protection@1.0.0", "animal-protection", "loose_dog", "2026-09-01",
         "expired"),
        ("denver/community-planning@1.0.0", "community-planning", "permit_status", "2026-09-01",
         "draft"),
    ],
)  # fmt: skip
def test_each_other_version_says_why_not(
    version: str, agency: str, service: str, opened: str, why: str
) -> None:
    """The first reason that holds."""
    found = claims(DENVER.agreements, agency, service, local(opened), ZONE)
    claim = next(c for c in found if c.version == version)
    reasons = {why, "in_review"} if why == "draft" else {why}
    assert claim.why in reasons


def test_a_case_whose_agency_is_unknown_is_covered_by_none() -> None:
    """And every version says that it is with another agency."""
    found = claims(DENVER.agreements, None, "pothole", local("2026-01-01"), ZONE)
    assert {c.why for c in found} == {"other_agency"}


def test_what_covered_it_with_another_holder_does_not_judge_it() -> None:
    """Of an agency that held the case too the reason is its own, not that it is another one."""
    held = {"parks", "animal-protection", "transportation"}
    at = local("2026-09-01")
    found = claims(DENVER.agreements, "transportation", "graffiti_park", at, ZONE, held)
    why = {c.version: c.why for c in found}
    assert why["denver/parks@2.0.0"] == "passed_on"
    assert why["denver/animal-protection@1.0.0"] == "expired"
    assert why["denver/solid-waste@2.0.0"] == "other_agency"
    assert "covers" not in {claim for name, claim in why.items() if "transportation" not in name}


def test_every_other_service_covers_what_no_version_names(tmp_path: Path) -> None:
    """The entry is named as such."""
    small = Path(__file__).parent.parent / "checks" / "city"
    city = Path(shutil.copytree(small, tmp_path / "mapleton"))
    path = city / "parks" / "1.0.0.yaml"
    terms = "{calendar: crews, resolution: {stops: closed, target: {business_days: 9}}}"
    text = path.read_text("utf-8") + f"  every_other_service: {terms}\n"
    zone = ZoneInfo("America/Denver")
    opened = datetime(2026, 2, 1, tzinfo=zone)

    def first(status: str) -> tuple[str, str | None]:
        path.write_text(text.replace("in_review", status), "utf-8")
        files, findings = read_files(city)
        assert files, findings
        claim = claims([find(files)], "parks", "pothole", opened, zone)[0]
        return claim.why, claim.service

    assert first("signed") == ("covers", EVERY_OTHER)
    assert first("withdrawn") == ("withdrawn", None)


def find(files: CityFiles) -> Loaded[Agreement]:
    """The version of parks."""
    found = find_version(files, "mapleton/parks@1.0.0")
    assert found
    return found
