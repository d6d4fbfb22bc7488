"""A version that supersedes another one in mid-window holds in its place from then on."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from agreements.checks import check_structure
from agreements.coverage import claims
from agreements.files import CityFiles, read_files
from agreements.folder import CityFolder, fitted
from agreements.inserting import with_version
from agreements.loaded import Loaded
from agreements.schema.agreement import Agreement
from agreements.succession import succeeded
from metrics.duties.due import in_force
from metrics.promises import promises_of
from tests.agreements.small import FILES, write

ZONE = ZoneInfo("America/Denver")
FIRST = FILES["crews/1.0.0.yaml"]


def later(number: str, former: str, window: str, status: str = "published") -> str:
    """The first version's text as a later one."""
    return (
        FIRST.replace("version: 1.0.0", f"version: {number}")
        .replace("status: published", f"status: {status}")
        .replace(
            "  effective: {from: 2024-01-01, to: 2025-01-01}\n",
            f"  effective: {window}\n"
            f"  supersedes: {{version: {former}, sha256: pending-canonical-hash}}\n",
        )
    )


def city(tmp_path: Path, **texts: str) -> CityFiles:
    """The small city with more versions of its crews."""
    files, findings = read_files(write(tmp_path, **texts))
    assert files, findings
    return files


def covering(folder: CityFolder, day: str) -> list[str]:
    """The versions that cover a case of a day, by every reader of a window."""
    opened = datetime.fromisoformat(day).replace(hour=12, tzinfo=ZONE)
    by_claim = [
        claim.version.partition("@")[2]
        for claim in claims(folder.agreements, "crews", "pothole", opened, ZONE)
        if claim.why == "covers"
    ]
    clauses = promises_of(folder).clauses.filter(service="pothole", commitment="resolution")
    by_terms = [
        row["version"]
        for row in clauses.to_dicts()
        if row["from"].timestamp() <= opened.timestamp() < row["to"].timestamp()
    ]
    held = in_force((a.model for a in folder.agreements), "crews", date.fromisoformat(day))
    assert by_claim == by_terms == ([held.version] if held else [])
    return by_claim


TAKEN_OVER = later("1.1.0", "1.0.0", "{from: 2024-07-01, to: 2025-07-01}")


@pytest.mark.parametrize(
    ("day", "signed", "drafted"),
    [
        ("2023-12-31", [], []),
        ("2024-06-30", ["1.0.0"], ["1.0.0"]),
        ("2024-07-01", ["1.1.0"], ["1.0.0"]),
        ("2024-12-31", ["1.1.0"], ["1.0.0"]),
        ("2025-01-01", ["1.1.0"], []),
        ("2025-07-01", [], []),
    ],
)
def test_a_case_is_covered_by_the_successor_once_it_begins(
    tmp_path: Path, day: str, signed: list[str], drafted: list[str]
) -> None:
    """Only one that is in force takes over; a draft changes nothing for anybody."""
    assert covering(fitted(city(tmp_path / "s", **{"crews__1.1.0": TAKEN_OVER})), day) == signed
    draft = TAKEN_OVER.replace("status: published", "status: draft")
    assert covering(fitted(city(tmp_path / "d", **{"crews__1.1.0": draft})), day) == drafted


def test_what_was_signed_keeps_its_text(tmp_path: Path) -> None:
    """The former version's end is derived: its own words, and what a signature names, stay."""
    former = city(tmp_path, **{"crews__1.1.0": TAKEN_OVER}).agreements[0]
    assert former.model.spec.effective.to == datetime(2025, 1, 1)  # noqa: DTZ001 - local, as written
    assert former.model.spec.effective.until == datetime(2024, 7, 1)  # noqa: DTZ001 - the same
    alone = city(tmp_path / "alone").agreements[0]
    assert former.model.model_dump() == alone.model.model_dump()


def test_who_takes_over_does_not_overlap(tmp_path: Path) -> None:
    """Who does not say what it supersedes does, and is told both ways out."""
    draft = TAKEN_OVER.replace("status: published", "status: draft")
    fine = check_structure(city(tmp_path / "fine", **{"crews__1.1.0": draft}))
    assert "SLA101" not in {finding.code for finding in fine}
    lines = TAKEN_OVER.splitlines(keepends=True)
    unnamed = "".join(line for line in lines if "supersedes" not in line)
    told = check_structure(city(tmp_path / "told", **{"crews__1.1.0": unnamed}))
    (overlap,) = [finding for finding in told if finding.code == "SLA101"]
    assert overlap.fix == (
        "begin on 2025-01-01 or later; or name 1.0.0 under `supersedes`, and begin after 2024-01-01"
    )


def test_a_version_that_leaves_leaves_the_former_as_it_was(tmp_path: Path) -> None:
    """Files with another version among them derive their ends anew."""
    files = city(tmp_path, **{"crews__1.1.0": TAKEN_OVER})
    former, successor = files.agreements
    spec = successor.model.spec.model_copy(update={"status": "withdrawn"})
    withdrawn = Loaded(
        successor.model.model_copy(update={"spec": spec}), successor.document, successor.sha256
    )
    again = with_version(files, withdrawn).agreements[0]
    assert again.model.name == former.model.name
    assert again.model.spec.effective.until == again.model.spec.effective.to


@settings(max_examples=60)
@given(starts=st.lists(st.integers(0, 700), min_size=1, max_size=5, unique=True))
def test_of_a_chain_one_version_holds_at_a_time(
    starts: list[int], tmp_path_factory: pytest.TempPathFactory
) -> None:
    """However its windows are written: each hour from the first one's start has one version."""
    first = city(tmp_path_factory.mktemp("chain")).agreements[0]
    chain: list[Loaded[Agreement]] = []
    for minor, start in enumerate(sorted(starts)):
        begin = date.fromordinal(date(2024, 1, 1).toordinal() + start)
        data = first.model.model_dump(by_alias=True, exclude_none=True)
        data["metadata"]["version"] = f"1.{minor}.0"
        data["spec"]["effective"] = {"from": begin, "to": date(2027, 1, 1)}
        if minor:
            data["spec"]["supersedes"] = {
                "version": f"1.{minor - 1}.0",
                "sha256": "pending-canonical-hash",
            }
        chain.append(Loaded(Agreement.model_validate(data), first.document, first.sha256))
    windows = [version.model.spec.effective for version in succeeded(reversed(chain))]
    edges = sorted((window.from_, window.until) for window in windows)
    assert [end for _, end in edges[:-1]] == [start for start, _ in edges[1:]]
    assert edges[-1][1] == windows[0].to
