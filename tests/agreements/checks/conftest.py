"""A small valid city, in which each example changes one thing."""

from __future__ import annotations

import shutil
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from agreements.canonical import UnresolvedError, canonical_hash
from agreements.checks import check_files
from agreements.checks.past import PastYear, Reopened, Word
from agreements.files import CityFiles, read_files
from agreements.finding import Finding
from agreements.lock import pin_of, write_lock
from agreements.sentences import said
from metrics.messages.register import unfounded_in
from metrics.promised import due_instants

HERE = Path(__file__).parent
CITY = HERE / "city"
AS_OF = date(2026, 6, 1)
PENDING = "pending-canonical-hash"
_ASKED = [["parks", "fallen_tree", 400], ["parks", "litter", 900], ["roads", "pothole", 700]]
_USUAL: dict[str, Any] = {
    "whole": True,
    "cases": _ASKED,
    "busiest": _ASKED,
    "shown": ["closed", "message_sent"]
    + [f"milestone:{step}" for step in ("inspected", "cleared", "repaired")],
}


@dataclass(frozen=True)
class Change:
    """A text in a file of the city, and what stands there instead."""

    file: str = ""
    old: str = ""
    new: str = ""


@dataclass(frozen=True, kw_only=True)
class Example(Change):
    """The change that breaks a rule, and the finding.

    Attributes:
        code: The rule.
        finding: `file:line:column severity CODE message — fix`.
        more: Other changes that go with it.
        move: Where the file goes.
        after_signing: Whether it is changed after it was signed.
        locked: Whether the city has a lock.
        also: Codes of findings that come along.
        times: How many findings of the rule there are; `finding` is the first.
        as_of: The date for which the city is checked.
        past: What the record holds of the last twelve months, see `past_of`; nothing is held
            against cases without it.
    """

    code: str
    finding: str
    more: list[dict[str, str]] = field(default_factory=list)
    move: str | None = None
    after_signing: bool = False
    locked: bool = False
    also: list[str] = field(default_factory=list)
    times: int = 1
    as_of: str = AS_OF.isoformat()
    past: dict[str, Any] = field(default_factory=dict)

    @property
    def changes(self) -> list[Change]:
        """Every text that it changes."""
        return [*([self] if self.file else []), *(Change(**more) for more in self.more)]


def examples(file: str = "examples.yaml") -> list[Example]:
    """The examples of a file beside this one."""
    content = YAML(typ="safe", pure=True).load(HERE / file)
    return [Example(**item) for item in content]


@pytest.fixture
def city(tmp_path: Path) -> Path:
    """A copy of the small city that a test may change; its hashes are pending."""
    return Path(shutil.copytree(CITY, tmp_path / "mapleton"))


@pytest.fixture(scope="session")
def signed_city(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small city with its signatures, for tests that only read it."""
    city = Path(shutil.copytree(CITY, tmp_path_factory.mktemp("signed") / "mapleton"))
    sign_all(city)
    return city


@pytest.fixture
def signed_copy(signed_city: Path, tmp_path: Path) -> Path:
    """A copy of the signed city that a test may change."""
    return Path(shutil.copytree(signed_city, tmp_path / "mapleton"))


def change(city: Path, changes: list[Change]) -> None:
    """Put each new text in the place of the old one, which stands there once."""
    for item in changes:
        path = city / item.file
        text = path.read_text("utf-8")
        assert text.count(item.old) == 1, f"{item.file} does not hold this once: {item.old}"
        path.write_text(text.replace(item.old, item.new), "utf-8")


def sign_all(city: Path) -> None:
    """Write the hashes of all versions where they are pending, earlier versions first."""
    for path in sorted(city.glob("*/[0-9]*.yaml")):
        if PENDING in path.read_text("utf-8"):
            _sign(city, path)


def _sign(city: Path, path: Path) -> None:
    """Sign one version, and name its hash under `supersedes` of the versions after it."""
    files, _ = read_files(city)
    if files is None:
        return
    place = f"{path.parent.name}/{path.name}"
    for version in (a.model for a in files.agreements if a.document.name.endswith(place)):
        try:
            signed = canonical_hash(files, version)
        except UnresolvedError:
            continue
        head, name, signatures = path.read_text("utf-8").partition("\n  signatories:")
        path.write_text(head + name + signatures.replace(PENDING, signed), "utf-8")
        for later in path.parent.glob("*.yaml"):
            _supersede(later, version.version, signed)


def _supersede(later: Path, version: str, signed: str) -> None:
    text = later.read_text("utf-8")
    pending = f'supersedes: {{version: {version}, sha256: "{PENDING}"}}'
    later.write_text(text.replace(pending, pending.replace(PENDING, signed)), "utf-8")


def lock_all(city: Path) -> None:
    """Pin what is in force."""
    files = opened(city)
    pinned = [a for a in files.agreements if a.model.in_force_by_status]
    write_lock(city, {a.model.name: pin_of(files, a) for a in pinned})


def opened(city: Path) -> CityFiles:
    """The files of a city that can be read."""
    files, findings = read_files(city)
    assert files is not None, findings
    return files


def findings(city: Path, as_of: date = AS_OF, past: dict[str, Any] | None = None) -> list[Finding]:
    """All findings of the schema and of every rule; those with cases where a past is drawn."""
    files, found = read_files(city)
    if files is None:
        return sorted(found)
    held = past_of(files, past) if past else None
    return sorted(found + check_files(files, as_of, due_instants, unfounded_in, held))


def past_of(files: CityFiles, drawn: dict[str, Any]) -> PastYear:
    """A year of the record as an example draws it, which else is one that breaks no rule.

    `cases` are agency, service and how many were opened; `levels` agency, service, priority and how
    many; `busiest` the most of a service in a month or quarter; `shown` what the source shows;
    `words` part, word and rows; `targets` service, commitment and sentence; `reopened` how many
    fell due, were kept by the own rule and by `continuous`.
    """
    asked = {**_USUAL, **drawn}
    worth = Reopened(*asked["reopened"]) if "reopened" in asked else None
    told = [
        (service, commitment, said("{text}", text=text))
        for service, commitment, text in asked.get("targets", [])
    ]
    return PastYear(
        until=AS_OF,
        whole=asked["whole"],
        cases={(agency, service): n for agency, service, n in asked["cases"]},
        priorities={tuple(level[:3]): level[3] for level in asked.get("levels", [])},
        sources={agency: frozenset({"desk"}) for agency, *_ in asked["cases"] if agency},
        stops={"desk": frozenset(asked["shown"])},
        unmapped=tuple(Word(files.sources[0], *word) for word in asked.get("words", [])),
        busiest={
            (agency, service, period): n
            for agency, service, n in asked["busiest"]
            for period in ("month", "quarter")
        },
        targets=lambda version: told if version.model.agency == "parks" else [],
        reopened=lambda _version: worth,
    )


def shown(finding: Finding, city: Path) -> str:
    """A finding with its file named from the city's folder."""
    return str(finding).removeprefix(f"{city}/")
