"""Each rule has an example that breaks it, with the line and the words that are then told."""

from __future__ import annotations

import re
import shutil
from datetime import date
from pathlib import Path

import pytest

from agreements.checks import RULES
from agreements.finding import Finding
from dashboard.wording import speaking
from dashboard.wording.check_sentences import found as in_spanish
from dashboard.wording.check_sentences import mend
from tests.agreements.checks.conftest import (
    Example,
    change,
    examples,
    findings,
    lock_all,
    shown,
    sign_all,
)

_OF_THE_FILE = re.compile(r"`[^`]*`|'[^']*'|\"[^\"]*\"|\\{.*\\}|\[.*\]|\w+[:_]\w*")
_ENGLISH = re.compile(r"\b(?:the|of|is|are|was|and|or|not|with|to|it|be|here|which|has|than)\b")
_MADE_BY_THE_RECORD = "SLA411"
"""Its sentence is handed in, here as a text; `dashboard/past/checked.py` makes the real one."""


def test_the_small_city_gives_nothing_but_information(signed_city: Path) -> None:
    """The city that each example changes is valid before."""
    assert {f.code for f in findings(signed_city)} == {"SLA312"}
    assert {f.code for f in findings(signed_city, past={"whole": True})} == {"SLA312"}


@pytest.mark.parametrize(
    "example", [*examples(), *examples("variants.yaml")], ids=lambda e: str(e.code)
)
def test_an_example_is_found_where_it_stands(
    example: Example, city: Path, signed_city: Path
) -> None:
    """One thing changed gives one finding, at its line and column, and no other."""
    _build(example, city, signed_city)
    expected_anyway = {*example.also, "SLA312"} - {example.code}
    found = findings(city, date.fromisoformat(example.as_of), example.past)
    told = [f for f in found if f.code not in expected_anyway]
    assert [f.code for f in told] == [example.code] * example.times
    assert shown(told[0], city) == example.finding
    assert example.code == _MADE_BY_THE_RECORD or _english_left(told[0]) == []


def _english_left(finding: Finding) -> list[str]:
    """English words in what a Spanish page tells of a finding, but those of the file."""
    with speaking("es"):
        told = f"{in_spanish(finding)} {mend(finding)}"
    return _ENGLISH.findall(_OF_THE_FILE.sub("", told))


def _build(example: Example, city: Path, signed_city: Path) -> None:
    """The city with the change, signed before it or after."""
    only_unsigned = all(c.file.startswith("parks/") for c in example.changes)
    if example.after_signing or only_unsigned:
        shutil.copytree(signed_city, city, dirs_exist_ok=True)
    if example.locked:
        lock_all(city)
    change(city, example.changes)
    if example.move:
        (city / example.file).rename(city / example.move)
    if not example.after_signing:
        sign_all(city)


def test_every_rule_has_an_example() -> None:
    """A rule without an example is a rule that nobody has seen at work."""
    assert {e.code for e in examples()} == set(RULES)
