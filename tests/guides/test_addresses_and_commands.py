"""The guides: every address leads to a page that its reader may see, every command exists."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import parse_qsl, urlsplit

import pytest

from agreements.checks import RULES, WAITING
from agreements.schema.city import City
from agreements.schema.source import SourceMapping
from agreements.validation import validate
from agreements.yaml_source import read_yaml_text
from dashboard.cli import COMMANDS
from dashboard.navigation import SCREENS
from dashboard.roles import Role
from tests.operating.test_examples import calls, flags

ROOT = Path(__file__).parents[2]
GUIDES = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]
WALKS = [ROOT / "docs" / "tour.md"]
CONNECT = (ROOT / "docs" / "connect-your-city.md").read_text("utf-8")
KNOWN = {
    "as", "agency", "agreement", "begin", "case", "draft", "figure", "finding", "lang", "line",
    "list", "look", "of", "period", "service", "version",
}  # fmt: skip
"""What the pages ask of an address."""


def addresses(guide: Path) -> Iterator[tuple[str, dict[str, str]]]:
    """Each address of the dashboard in a guide: its page, and what it says."""
    for found in re.findall(r"\((http://127\.0\.0\.1:8501/[^)]+)\)", guide.read_text("utf-8")):
        parts = urlsplit(found)
        yield parts.path.removeprefix("/"), dict(parse_qsl(parts.query))


def headings(guide: Path, level: str = "#") -> set[str]:
    """The headings of a guide as links name them."""
    lines = (line for line in guide.read_text("utf-8").splitlines() if line.startswith(level))
    words = (line.lstrip("# ").lower() for line in lines)
    return {re.sub(r"[^\w\- ]", "", line).replace(" ", "-") for line in words}


def test_every_step_of_a_walk_lands_on_a_page_that_its_reader_may_see() -> None:
    """By the menu's own table; each audience walks as itself."""
    screens = {screen.name: screen for screen in SCREENS}
    steps = [step for guide in WALKS for step in addresses(guide)]
    walked = [query.get("as") for _, query in steps]
    assert {"overseer", "operator", "public"} == set(walked)
    for page, query in steps:
        assert Role(query["as"]) in screens[page].roles, page
        assert set(query) <= KNOWN, query


@pytest.mark.parametrize("guide", GUIDES, ids=lambda path: str(path.relative_to(ROOT)))
def test_every_command_of_a_guide_exists_with_its_flags(guide: Path) -> None:
    """In blocks of code and between backquotes."""
    # A guide may say of a command that there is none.
    text = re.sub(r"no `accord [^`]*`", "", guide.read_text("utf-8"))
    code = [
        *re.findall(r"^```(?:sh)?\n(.*?)^```$", text, re.MULTILINE | re.DOTALL),
        *re.findall(r"`([^`\n]+)`", text),
    ]
    for part in code:
        for command, used in calls(part):
            assert command in COMMANDS, f"accord {command}"
            assert used <= flags(command), f"accord {command} {sorted(used - flags(command))}"


@pytest.mark.parametrize("guide", GUIDES, ids=lambda path: str(path.relative_to(ROOT)))
def test_every_file_that_a_guide_leads_to_is_there(guide: Path) -> None:
    """Pictures too, and the heading where the link names one."""
    for link in re.findall(r"\]\(([^)]+)\)", guide.read_text("utf-8")):
        file, _, heading = link.partition("#")
        if "://" not in link:
            there = guide.parent / file if file else guide
            assert there.exists(), link
            assert not heading or heading in headings(there), link


def test_every_decision_stands_in_the_list_of_decisions() -> None:
    """With a link to it."""
    decisions = ROOT / "docs" / "decisions.md"
    listed = set(re.findall(r"\]\((decisions/[a-z]+\.md#[^)]+)\)", decisions.read_text("utf-8")))
    assert listed == {
        f"decisions/{page.name}#{heading}"
        for page in sorted((ROOT / "docs" / "decisions").iterdir())
        for heading in headings(page, level="## ")
    }


@pytest.mark.parametrize(
    ("file", "model"), [("city.yaml", City), ("sources/export.yaml", SourceMapping)]
)
def test_the_files_that_the_guide_writes_down_can_be_read(
    file: str, model: type[City | SourceMapping]
) -> None:
    """Without a single finding."""
    (text,) = re.findall(
        rf"^`agreements/bay/{file}`:\n\n```yaml\n(.*?)^```$", CONNECT, re.MULTILINE | re.DOTALL
    )
    document, findings = read_yaml_text(text, Path(), file)
    _, further = validate(document, model)
    assert [*findings, *further] == []


def test_the_checks_that_guides_name_are_in_the_catalogue() -> None:
    """Those that still wait for data among them, and none of another name."""
    named = {code for guide in GUIDES for code in re.findall(r"SLA\d{3}", guide.read_text("utf-8"))}
    assert named
    assert named <= {*RULES, *WAITING}
