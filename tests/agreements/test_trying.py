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
    cap_of,
    excludable,
    excluded_at,
    kept_items,
    terms_of,
    usual_calendar,
    with_calendar,
    with_cap,
    with_exclusion,
    with_goal,
    with_items,
    with_reopening,
    with_service,
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


def test_a_pause_can_be_tried_with_another_limit_or_none() -> None:
    """The others keep theirs, and so does its other limit."""
    text = text_of("solid-waste/2.1.0")
    version = read(text)
    wanted = Duration(business_days=1)
    changed = read(with_cap(text, version, "access_blocked", "max_each", wanted))
    before, after = (v.model.spec.clock.pauses for v in (version, changed))
    assert [pause.max_total for pause in after] == [pause.max_total for pause in before]
    assert [p.max_each for p in after] == [
        wanted if p.reason == "access_blocked" else p.max_each for p in before
    ]
    (held,) = (p for p in at(changed, PAUSES) if p["reason"] == "access_blocked")
    assert (cap_of(held, "max_each"), held["needs"]) == (wanted, "photo_or_note")
    none = read(with_cap(text, version, "access_blocked", "max_each", None))
    assert [p.max_each is None for p in none.model.spec.clock.pauses] == [False, True, False]


def test_what_does_not_count_can_be_added_to_a_service_with_or_without_such() -> None:
    """In the words of another service, where that one has it; once, however often it is added."""
    text = text_of("solid-waste/2.1.0")
    version = read(text)
    offered = excludable(version, ["no_access"])
    assert offered["contaminated"] == "tag left on the cart"
    assert offered["no_access"] == ""
    for service in ("missed_trash", "compost_cart_request"):
        said = {"code": "contaminated", "when": "a tag", "resident_told": True}
        once = with_exclusion(text, version, service, said)
        more = read(with_exclusion(once, read(once), service, {**said, "when": "two tags"}))
        had = [e.code for e in version.model.spec.services[service].excluded]
        now = more.model.spec.services[service].excluded
        assert [e.code for e in now] == [*had, "contaminated"]
        assert now[-1].when.en == "two tags"


def test_one_more_service_can_be_promised() -> None:
    """Closed within a time, on the calendar that most others are counted on; the rest stays."""
    text = text_of("parks/2.0.0")
    version = read(text)
    calendar = usual_calendar(version.model)
    assert calendar == "field-crews"
    wanted = Duration(business_days=7)
    changed = terms_of(read(with_service(text, version, "lights", calendar, wanted)).model)
    added = changed.pop("lights")["resolution"]
    assert (added.target, added.calendar) == (wanted, calendar)
    assert changed == terms_of(version.model)
    assert comments(with_service(text, version, "lights", calendar, wanted)) == comments(text)
