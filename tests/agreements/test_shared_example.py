"""The design's full example, split into a scratch city, is checked, signed and verified."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from agreements.checks import check_files
from agreements.files import read_files
from agreements.finding import Finding
from metrics.promised import due_instants

ROOT = Path(__file__).parents[2]
EXAMPLE = ROOT.parent / "shared" / "design" / "example-agreement.yaml"
SIGNED = date(2026, 7, 2)
"""A day on which the example's contacts were still confirmed."""

CITY = """\
apiVersion: accord311/v1
kind: City
metadata: {{id: denver, title: {{en: Denver}}}}
spec:
  timezone: America/Denver
  agencies: {{solid-waste: {{title: {{en: Solid Waste}}}}, parks: {{title: {{en: Parks}}}}}}
  stages: {{received: {{title: {{en: Received}}, open: true, means: {{en: The city has it.}}}}}}
  services:
{services}
  milestones:
{milestones}
"""
RUBRIC = """\
apiVersion: accord311/v1
kind: Rubric
metadata: {id: city, version: 1.0.0, title: {en: What a closing message holds}}
spec: {required: [message_present, message_specific]}
"""
PLACES = {
    "HolidaySet": "holidays/{id}.yaml",
    "Calendar": "calendars/{id}.yaml",
    "Agreement": "solid-waste/2.1.0.yaml",
}
SIGNINGS = {
    "parks@1.0.0": "2026-06-18",
    "solid-waste@2.0.0": "2025-06-18",
    "solid-waste@2.1.0": "2026-06-18",
}
ROLES = ("agency.service_owner", "operator.director", "overseer.chief_of_staff")


@pytest.fixture(scope="module")
def city(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The example as a city's folder: its parts, the version before it, and a parks agreement."""
    if not EXAMPLE.is_file():
        if os.environ.get("CI"):
            pytest.fail(f"{EXAMPLE.name} must be there in CI, in ../shared/design")
        pytest.skip(f"{EXAMPLE.name} is not in ../shared/design")
    folder = tmp_path_factory.mktemp("example") / "denver"
    for name, text in _files(EXAMPLE.read_text(encoding="utf-8")):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    accord("fmt", str(folder))
    for version, day in SIGNINGS.items():
        for role in ROLES:
            document = ["--reference", "contract 2026-0412", "--on", day]
            accord("sign", f"denver/{version}", "--role", role, *document, city=folder)
    return folder


def _files(example: str) -> Iterator[tuple[str, str]]:
    """Each part of the example as a file, and what the example refers to."""
    parts = [part.strip() + "\n" for part in example.split("\n---\n")[1:]]
    agreement = next(part for part in parts if "kind: Agreement" in part)
    for part in parts:
        kind = re.findall(r"^kind: (\w+)", part, re.MULTILINE)[0]
        name = re.findall(r"id: ([\w-]+)", part)[0]
        yield PLACES[kind].format(id=name), _unsigned(part) if kind == "Agreement" else part
    services = re.findall(r"^    (\w+):\n      title: ", agreement, re.MULTILINE)
    yield "solid-waste/2.0.0.yaml", _before(agreement)
    parks = _before(agreement, "parks", "1.0.0", "2026-07-01", "2027-07-01")
    yield "parks/1.0.0.yaml", re.sub(rf"\b({'|'.join(services)})\b", r"park_\1", parks)
    yield "rubric/city/1.0.0.yaml", RUBRIC
    milestones = sorted(set(re.findall(r"milestone:(\w+)", agreement)))
    yield (
        "city.yaml",
        CITY.format(
            services=_named([*services, *(f"park_{s}" for s in services)]),
            milestones=_named(milestones),
        ),
    )


def _named(names: list[str]) -> str:
    return "\n".join(f"    {n}: {{title: {{en: {n.replace('_', ' ')}}}}}" for n in names)


def _unsigned(text: str) -> str:
    """As a text under review: no signatures yet, the hash of the version before still to come."""
    text = re.sub(r"sha256: [0-9a-f]{64}", "sha256: pending-canonical-hash", text)
    text = text.replace("status: signed ", "status: in_review ")
    return text[: text.index("  signatories:")]


def _before(
    agreement: str,
    agency: str = "solid-waste",
    version: str = "2.0.0",
    begins: str = "2025-07-01",
    ends: str = "2026-07-01",
) -> str:
    """The example before its declared changes: fourteen days for a cart, no illegal dumping."""
    text = _unsigned(agreement).replace("denver/solid-waste", f"denver/{agency}")
    text = text.replace("version: 2.1.0", f"version: {version}")
    text = re.sub(r"from: 2026-07-01, to: 2027-07-01", f"from: {begins}, to: {ends}", text)
    if begins < "2026":
        text = text.replace("by: 2027-04-01", "by: 2026-04-01")
    text = re.sub(r"  supersedes:.*?(?=\n  parties:)", "", text, flags=re.DOTALL)
    text = text.replace(
        "target: {business_days: 10}\n        seasons",
        "target: {business_days: 14}\n        seasons",
    )
    return re.sub(r"    illegal_dumping:.*?(?=    spill_after)", "", text, flags=re.DOTALL)


def accord(*words: str, city: Path | None = None) -> str:
    """Run the real command; it must succeed."""
    environment = {**os.environ, **({"ACCORD_CITY": str(city)} if city else {})}
    done = subprocess.run(
        [sys.executable, "-m", "dashboard", *words],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def findings(city: Path) -> list[Finding]:
    """What the schema and the whole catalogue find."""
    files, found = read_files(city)
    assert files is not None
    return [*found, *check_files(files, SIGNED, due_instants)]


def test_the_example_passes_the_whole_catalogue(city: Path) -> None:
    """Nothing but information is left: no error, and no warning that nobody accepted."""
    assert [str(f) for f in findings(city) if f.severity != "info"] == []


def test_the_example_is_signed_and_stands_as_it_was_signed(city: Path) -> None:
    """The recorded hashes are those of the canonical texts."""
    assert "status: signed" in (city / "solid-waste/2.1.0.yaml").read_text(encoding="utf-8")
    accord("verify", str(city))


def test_its_declared_changes_are_those_that_a_comparison_finds(city: Path) -> None:
    """A tightened cart promise and an added service: minor, as declared."""
    told = accord("diff", "denver/solid-waste@2.0.0", "denver/solid-waste@2.1.0", city=city)
    assert "14 → 10 business days, tightened" in told
    assert "Computed level: minor; declared: minor." in told
