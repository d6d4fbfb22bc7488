"""How findings are accepted, exempted, and kept from loading a city."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from agreements.checks import RULES, check_files
from agreements.checks.catalogue import Context, rule
from agreements.folder import ROOT, load_city
from tests.agreements.checks.conftest import (
    AS_OF,
    Change,
    Example,
    change,
    examples,
    findings,
    opened,
)

PARKS, LIBRARY = "parks/1.0.0.yaml", "library/1.0.0.yaml"
LONG_PAUSE = Change(
    PARKS,
    "max_each: {business_days: 2}, max_total: {business_days: 3}, needs: resident_message",
    "max_each: {business_days: 5}, max_total: {business_days: 5}, needs: resident_message",
)


def _accepting(code: str) -> Change:
    accept = f"  accept: [{{code: {code}, on: pauses, reason: storms last, by: overseer.office}}]\n"
    return Change(PARKS, "  review: {every", accept + "  review: {every")


def _of(city: Path, code: str) -> list[tuple[str, str]]:
    return [(f.severity, f.message) for f in findings(city) if f.code == code]


def test_an_accepted_warning_is_told_as_information_with_its_reason(signed_copy: Path) -> None:
    """Whoever reads the findings sees what the parties live with, and why."""
    change(signed_copy, [LONG_PAUSE, _accepting("SLA504")])
    [(severity, message)] = _of(signed_copy, "SLA504")
    assert severity == "info"
    assert message.endswith("(accepted: storms last)")
    assert not _of(signed_copy, "SLA009")


def test_an_error_cannot_be_accepted(signed_copy: Path) -> None:
    """An acceptance of an error changes nothing."""
    no_rule = Change(PARKS, "    duplicate: {void_if: parent_open}\n", "")
    change(signed_copy, [no_rule, _accepting("SLA509")])
    assert [severity for severity, _ in _of(signed_copy, "SLA509")] == ["error"]


@pytest.mark.parametrize(
    ("code", "told"),
    [
        ("SLA504", ["SLA504 is accepted, but nothing here breaks it"]),
        ("SLA999", ["no rule has the code SLA999"]),
        ("SLA411", []),  # it waits for the case record; nobody can tell yet
    ],
)
def test_an_acceptance_of_nothing_is_information(
    signed_copy: Path, code: str, told: list[str]
) -> None:
    """What a version accepts without need is told, unless the rule does not run yet."""
    change(signed_copy, [_accepting(code)])
    assert [message for _, message in _of(signed_copy, "SLA009")] == told


def test_published_targets_are_exempt_from_what_two_sides_sign(signed_city: Path) -> None:
    """The library has no duties, contacts, reopening rule or end, and nothing is told of it."""
    named = {Path(f.file).parent.name for f in findings(signed_city)}
    assert "library" not in named


def test_published_targets_are_not_exempt_from_the_rest(signed_copy: Path) -> None:
    """A name that does not exist is one there as well."""
    stop = Change(LIBRARY, "stops: closed", 'stops: "milestone:lent"')
    change(signed_copy, [stop])
    assert _of(signed_copy, "SLA008") == [("error", "there is no milestone 'lent'")]


@pytest.mark.parametrize(
    "example", [e for e in examples() if RULES[e.code].structural], ids=lambda e: str(e.code)
)
def test_a_city_that_breaks_a_structural_rule_is_not_loaded(city: Path, example: Example) -> None:
    """Its figures would be wrong, so there are none."""
    assert load_city(city)[0] is not None
    change(city, example.changes)
    folder, found = load_city(city)
    assert folder is None
    assert example.code in {f.code for f in found}


def test_a_city_with_warnings_is_loaded(city: Path) -> None:
    """What is unwise is no reason to have no figures."""
    change(city, [LONG_PAUSE])
    assert load_city(city)[0] is not None


def test_without_a_clock_only_the_rules_that_need_none_run(signed_copy: Path) -> None:
    """Pure reading finds what it can, and does not take an acceptance for unused."""
    change(signed_copy, [LONG_PAUSE, _accepting("SLA504")])
    codes = {f.code for f in check_files(opened(signed_copy), AS_OF)}
    assert not codes & {"SLA504", "SLA009"}


def test_a_code_is_never_given_twice() -> None:
    """Registering a second rule under a code fails at once."""
    with pytest.raises(ValueError, match="SLA101 is taken"):
        rule("SLA101", "error", "versions", "Again.")(lambda _context: ())


def test_a_structural_rule_may_not_look_at_the_date(signed_city: Path) -> None:
    """Whether a city can be loaded does not change overnight."""
    context = Context(opened(signed_city))
    with pytest.raises(ValueError, match="may not look at the date"):
        _ = context.today
    with pytest.raises(ValueError, match="timed"):
        _ = context.dues


@pytest.mark.parametrize("city", sorted(p.parent.name for p in ROOT.glob("*/city.yaml")))
def test_a_shipped_city_gives_nothing_but_information(city: str) -> None:
    """No error, and no warning that nobody has accepted."""
    found = [f for f in findings(ROOT / city, date(2026, 10, 1)) if f.severity != "info"]
    assert [str(f) for f in found] == []
