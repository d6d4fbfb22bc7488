"""What is computed is written into a draft's text, and nothing that somebody meant is lost."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from agreements.drafting import NO_REASON, Reason, completed, unexplained, with_reasons
from agreements.files import CityFiles, read_files
from agreements.inserting import inserted
from metrics.promised import week_dues

CITY = Path(__file__).parent / "checks" / "city"
SIGNED = "target: {business_days: 3}"


@cache
def files() -> CityFiles:
    """The small city of the checks."""
    read, findings = read_files(CITY)
    assert read is not None, findings
    return read


@cache
def text(days: int) -> str:
    """The roads' version in force with another target, completed."""
    signed = (CITY / "roads" / "1.1.0.yaml").read_text("utf-8")
    assert signed.count(SIGNED) == 1
    return again(signed.replace(SIGNED, f"target: {{business_days: {days}}}"))


def again(typed: str) -> str:
    """A text completed once more."""
    return completed(files(), typed, week_dues, "operator")


def changes(typed: str) -> list[tuple[str, object, str]]:
    """What a text declares: which way each change goes, to what, and why."""
    version = inserted(files(), typed, "draft").version
    assert version
    return [(c.kind, c.to, c.reason) for c in version.model.spec.changes]


def test_completing_twice_changes_nothing() -> None:
    """Whoever saves what is saved already has changed nothing."""
    assert again(text(2)) == text(2)


REASONED = [
    # the next target, and whether the reason still holds for it
    (1, True),
    (2, True),
    (4, False),
]


@pytest.mark.parametrize(("days", "holds"), REASONED)
def test_a_reason_stays_as_long_as_its_change_goes_the_same_way(days: int, holds: bool) -> None:  # noqa: FBT001 - a column of the table
    """A reason for asking more is none for asking less."""
    said = text(2).replace(NO_REASON, "a third crew")
    later = again(said.replace("target: {business_days: 2}", f"target: {{business_days: {days}}}"))
    ((kind, to, reason),) = changes(later)
    assert (kind, to) == ("tightened" if days < 3 else "loosened", {"business_days": days})
    assert (reason == "a third crew") is holds


def test_a_change_that_is_undone_is_declared_no_more() -> None:
    """And the number goes back with it."""
    undone = again(text(2).replace("target: {business_days: 2}", SIGNED))
    assert changes(undone) == []
    version = inserted(files(), undone, "draft").version
    assert version
    assert version.model.version == "1.1.1"


def test_an_agencys_first_agreement_keeps_its_number_and_follows_none() -> None:
    """There is nothing that it could change."""
    first = (CITY / "parks" / "1.0.0.yaml").read_text("utf-8")
    made = inserted(files(), again(first), "draft").version
    assert made
    spec = made.model.spec
    assert (made.model.version, spec.status, spec.supersedes) == ("1.0.0", "draft", None)
    assert unexplained(made.model) == []


def test_who_asked_is_a_question_until_somebody_says_it_with_the_reason() -> None:
    """The suggested role alone explains nothing, in a draft of today or of an earlier release."""
    for asks in (NO_REASON, "the parties have yet to say why"):
        version = inserted(files(), text(2).replace(NO_REASON, asks), "draft").version
        assert version
        (change,) = unexplained(version.model)
    said = with_reasons(files(), text(2), {change.path: Reason("a third crew", "agency.crews")})
    version = inserted(files(), said, "draft").version
    assert version
    assert unexplained(version.model) == []
    assert [c.requested_by for c in version.model.spec.changes] == ["agency.crews"]
    assert again(said) == said


def test_a_text_that_cannot_be_read_stays_as_it_was_typed() -> None:
    """Nothing is lost because a bracket is missing."""
    assert again("kind: {") == "kind: {"
