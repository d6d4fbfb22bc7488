"""The fingerprint of the judge of messages changes when a verdict may change, and only then."""

from __future__ import annotations

import ast
from dataclasses import replace

import pytest

from agreements.folder import CityFolder, open_city
from dashboard.labelling.judge import _bare, _modules, judged_by


@pytest.fixture(scope="module")
def denver() -> CityFolder:
    """A city whose agreements have much to say of messages."""
    return open_city("denver")


def test_the_rules_are_all_modules_that_the_judge_is_made_of() -> None:
    """Not those that only use its verdicts."""
    names = {name.rpartition(".")[2] for name in _modules("metrics.messages.judging")}
    assert {"judging", "english", "spanish", "topics", "content", "register", "terms"} <= names
    assert "cases" not in names


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("WORDS = ('gone',)", "WORDS = ('gone', 'away')", False),
        ("WORDS = ('gone',)  # left", '"""Said."""\n\nWORDS = (\n    "gone",\n)', True),
        ("def f():\n    return 1", 'def f():\n    """Say one."""\n    return 1', True),
        ("def f():\n    return 1", "def f():\n    return 2", False),
    ],
)
def test_what_is_said_about_a_rule_changes_nothing(one: str, other: str, *, same: bool) -> None:
    """Comments, sentences and layout are for people."""
    told = [ast.dump(_bare(ast.parse(text))) for text in (one, other)]
    assert (told[0] == told[1]) is same


def test_what_agreements_say_of_messages_is_part_of_it(denver: CityFolder) -> None:
    """A rubric that is pinned, and the terms and templates of a version in force."""
    assert judged_by(denver) == judged_by(open_city("denver"))
    assert judged_by(replace(denver, rubrics={})) != judged_by(denver)
    assert judged_by(replace(denver, agreements=denver.agreements[:-1])) != judged_by(denver)


def test_calendars_and_names_are_no_part_of_it(denver: CityFolder) -> None:
    """A holiday changes no verdict on a message."""
    assert judged_by(replace(denver, calendars={})) == judged_by(denver)
