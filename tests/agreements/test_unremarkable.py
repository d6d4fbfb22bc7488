"""The quick reader gives what the careful one gives, and leaves to it whatever has a finding."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from agreements.unremarkable import unremarkable
from agreements.yaml_events import fast_events
from agreements.yaml_source import Document, _Builder, read_yaml

ROOT = Path(__file__).parents[2]
SHIPPED = sorted((ROOT / "agreements").glob("*/**/*.yaml"))
VERSIONS = sorted((ROOT / "agreements").glob("*/*/[0-9]*.yaml"))
PIECES = ["\n", " ", ": ", ",", "{", "}", "[", "]", "'", '"', " #", "- ", "|", ">-", "!", "!!str "]
PIECES += ["12:30", "0x1F", "1_000", "007", "2026-01-01 1:00", "~", "null", "True", "1.50", ".inf"]
PIECES += ["<<: ", "a: ", "status: ", "{a, b: c}", "{a: b, c}", "\n---\n", "\n...\n", "[[[]]]", "é"]


def same_or_left(text: str) -> bool:
    """Whether the quick reader took the text; if so, it and the careful one must agree."""
    events = fast_events(text)
    read = unremarkable(events) if events else None
    if events is None or read is None:
        return False
    document = Document("any.yaml")
    builder = _Builder(document)
    builder.run(iter(events))
    assert builder.findings == []
    assert repr(read.data) == repr(document.data)  # types and the order of keys as well
    assert list(read.keys.items()) == list(document.keys.items())
    assert list(read.values.items()) == list(document.values.items())
    return True


def test_every_shipped_agreement_is_read_quickly() -> None:
    """There is nothing to be said of any; else hundreds of files would take twice as long."""
    assert len(VERSIONS) > 10
    assert [p for p in VERSIONS if not same_or_left(p.read_text(encoding="utf-8"))] == []


def test_every_other_shipped_file_is_read_the_same_and_all_but_an_example_quickly() -> None:
    """Calendars, holidays, rubrics, mappings and cities."""
    left = [p.name for p in SHIPPED if not same_or_left(p.read_text(encoding="utf-8"))]
    assert left == ["source-mapping.yaml"]


def test_a_mutilated_file_is_read_the_same_or_left() -> None:
    """Slips of an editor in any place; some are read and some are left, or this shows nothing."""
    chance = random.Random(311)  # noqa: S311 - no secret
    taken = [same_or_left(_mutilated(chance)) for _ in range(400)]
    assert {True, False} == set(taken)


def _mutilated(chance: random.Random) -> str:
    lines = chance.choice(SHIPPED).read_text(encoding="utf-8").splitlines(keepends=True)
    begin = chance.randrange(len(lines))
    text = "".join(lines[begin : begin + 12])
    for _ in range(chance.randint(1, 3)):
        at = chance.randrange(len(text) + 1)
        text = text[:at] + chance.choice(PIECES) + text[at + chance.randint(0, 2) :]
    return text


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("a: 12:30", "SLA003"),
        ("a: 0x1F", "SLA003"),
        ("a: 1\na: 2", "SLA002"),
        ("{when: sharps, debris}", "SLA003"),
        ("a: !!str b", "SLA007"),
        ("<<: {a: b}", "SLA007"),
        ("[a]: b", "SLA003"),
        ("a: b\n---\nc: d", "SLA000"),
        ("~", "SLA000"),
        ("[" * 50 + "]" * 50, "SLA007"),
    ],
)
def test_what_has_a_finding_is_left_to_the_careful_reader(
    text: str, code: str, tmp_path: Path
) -> None:
    """One of each kind of thing that is said of a file that libyaml reads."""
    assert not same_or_left(text)
    path = tmp_path / "any.yaml"
    path.write_text(text, encoding="utf-8")
    assert code in {finding.code for finding in read_yaml(path)[1]}
