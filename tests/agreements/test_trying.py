"""Trying other terms: one promise changes in the text, and nothing else."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from agreements.files import read_files
from agreements.folder import ROOT
from agreements.inserting import Inserted, inserted
from agreements.loaded import Loaded
from agreements.schema.agreement import Agreement
from agreements.schema.base import Duration
from agreements.trying import (
    PAUSES,
    at,
    excluded_at,
    kept_items,
    terms_of,
    with_calendar,
    with_goal,
    with_items,
    with_reopening,
    with_target,
)

FILES = read_files(ROOT / "denver")[0]
VERSIONS = ["solid-waste/2.1.0", "parks/2.0.0"]


def read(text: str) -> Loaded[Agreement]:
    """The text as a version; it has to be readable."""
    assert FILES is not None
    found: Inserted = inserted(FILES, text, "draft")
    assert not found.findings, found.findings
    assert found.version is not None
    return found.version


def text_of(name: str) -> str:
    """The file of a version of the demonstration city."""
    return Path(ROOT / "denver" / f"{name}.yaml").read_text("utf-8")


def comments(text: str) -> int:
    """How many comments there are."""
    return text.count(" #")


@pytest.mark.parametrize("name", ["parks/2.0.0"])
def test_a_promise_can_be_tried_with_another_target_goal_and_calendar(name: str) -> None:
    """The one asked for has the new value, all others theirs; no comment is lost."""
    text = text_of(name)
    version = read(text)
    before = terms_of(version.model)
    wanted = Duration(business_hours=37)
    for service, terms in list(before.items())[:1]:
        # One that the defaults make, and one of the service's own.
        for commitment in ("first_response", "resolution"):
            term = terms[commitment]
            place = (service, commitment)
            tried: dict[str, tuple[Any, str]] = {
                "target": (wanted, with_target(text, version, place, wanted)),
                "goal": (77.5, with_goal(text, version, place, 77.5)),
                "calendar": ("always", with_calendar(text, version, place, "always")),
            }
            for field, (value, changed) in tried.items():
                expected = {
                    **before,
                    service: {**terms, commitment: replace(term, **{field: value})},
                }
                assert terms_of(read(changed).model) == expected
                assert comments(changed) >= comments(text) - 1


@pytest.mark.parametrize("name", VERSIONS)
def test_the_clock_can_be_tried_with_another_rule_and_fewer_pauses(name: str) -> None:
    """The rule is no longer reported beside itself; a pause comes back as it was."""
    text = text_of(name)
    version = read(text)
    resumed = read(with_reopening(text, version, "resume", 30)).model.spec.clock.reopening
    assert (resumed.rule, resumed.window.amount) == ("resume", 30)
    assert "resume" not in resumed.also_report
    pauses = at(version, PAUSES)
    reasons = [pause["reason"] for pause in pauses]
    fewer = with_items(text, version, PAUSES, kept_items(pauses, "reason", reasons[1:]))
    less = read(fewer)
    assert [pause.reason for pause in less.model.spec.clock.pauses] == reasons[1:]
    known = [*pauses, *at(less, PAUSES)]
    again = read(with_items(fewer, less, PAUSES, kept_items(known, "reason", reasons)))
    assert again.model.spec.clock == version.model.spec.clock
    none = with_items(text, version, PAUSES, [])
    assert read(none).model.spec.clock.pauses == []


def test_what_is_excluded_can_be_counted_again() -> None:
    """One service counts a case that it did not; the others as before."""
    text = text_of("solid-waste/2.1.0")
    version = read(text)
    changed = read(with_items(text, version, excluded_at("missed_trash"), []))
    assert changed.model.spec.services["missed_trash"].excluded == []
    assert changed.model.spec.services["missed_compost"].excluded


@pytest.mark.parametrize("path", [("spec", "clock", "dst", "deeper"), ("metadata", "id", "x")])
def test_a_path_through_a_word_leads_nowhere(path: tuple[str, ...]) -> None:
    """A scalar has no keys."""
    version = read(text_of("parks/2.0.0"))
    with pytest.raises(KeyError):
        with_items(text_of("parks/2.0.0"), version, path, [])


def test_there_is_no_promise_of_another_name() -> None:
    """Only the five that an agreement knows."""
    text = text_of("parks/2.0.0")
    with pytest.raises(KeyError, match="removal"):
        with_goal(text, read(text), ("graffiti", "removal"), 90)
