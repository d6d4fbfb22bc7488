"""The agreements as tables: every promise of every version in force, with the rules it lives by."""

from __future__ import annotations

from pathlib import Path

import polars as pl
import pytest

from agreements.expanding import EVERY_OTHER, commitments, expanded
from agreements.folder import CityFolder, open_city
from metrics.promises import Promises, promises_of

CITY = """\
apiVersion: accord311/v1
kind: City
metadata: {id: denver}
spec:
  timezone: America/Denver
  agencies: {crews: {title: {en: Crews}}}
  stages: {}
  services: {pothole: {title: {en: Pothole}, family: roads, recurs: {calendar_days: 7}}}
  outcomes: {gone: {title: {en: Gone}, no_action: L}}
  milestones: {date_given: {title: {en: Date given}}}
"""
AGREEMENT = """\
apiVersion: accord311/v1
kind: Agreement
metadata: {id: denver/crews, version: 1.0.0, title: {en: Crews}}
spec:
  status: signed
  standing: good_faith
  effective: {from: 2024-01-01}
  parties: {operator: {org: Denver 311}, agency: {org: Crews}}
  clock:
    starts_at: accepted
    reopen: {rule: resume, window: {calendar_days: 30}}
  defaults:
    goal: {percent: 90, period: month, basis: due_in_period, min_cases: 30}
    acknowledgement: {by: person, calendar: always, target: {business_hours: 2}}
  services:
    pothole:
      calendar: always
      first_action: {stops: "milestone:date_given", target: {calendar_days: 2}}
      resolution:
        stops: closed
        due_event: date_given
        grace: {business_days: 1}
        if_missing: {fallback: {business_days: 9}}
  every_other_service:
    calendar: always
    acknowledgement: none
    resolution: {stops: closed, target: {calendar_days: 5}}
  signatories:
    - {role: agency.owner, signed_on: 2023-01-01, method: paper, reference: "1"}
    - {role: operator.director, signed_on: 2023-01-01, method: paper, reference: "1"}
"""
CALENDAR = """\
apiVersion: accord311/v1
kind: Calendar
metadata: {id: always}
spec: {timezone: America/Denver, always_open: true}
"""


@pytest.fixture
def small(tmp_path: Path) -> Promises:
    """The promises of a city with one agreement, which uses what Denver's do not."""
    root = tmp_path / "denver"
    for folder in ("crews", "calendars"):
        (root / folder).mkdir(parents=True)
    (root / "city.yaml").write_text(CITY)
    (root / "calendars" / "always.yaml").write_text(CALENDAR)
    (root / "crews" / "1.0.0.yaml").write_text(AGREEMENT)
    return promises_of(open_city(str(root)))


@pytest.fixture(scope="module")
def folder() -> CityFolder:
    """The demonstration city's agreements."""
    return open_city("denver")


@pytest.fixture(scope="module")
def denver(folder: CityFolder) -> Promises:
    """Its promises."""
    return promises_of(folder)


def test_every_promise_of_every_version_in_force_is_one_clause(
    folder: CityFolder, denver: Promises
) -> None:
    """With the defaults written out; no two of one name, and none of a draft."""
    wanted = {
        f"{loaded.model.name}#{service}.{name}"
        for loaded in folder.agreements
        if loaded.model.in_force_by_status
        for service, terms in expanded(loaded.model).items()
        for name, _ in commitments(terms)
    }
    assert sorted(denver.clauses["clause"]) == sorted(wanted)
    assert len(wanted) > 100


def row(promised: Promises, clause: str) -> dict[str, object]:
    """One clause."""
    return promised.clauses.row(by_predicate=pl.col("clause") == clause, named=True)


def test_a_default_is_a_promise_of_each_service_with_the_versions_rules(denver: Promises) -> None:
    """The waste agreement answers within eight desk hours, hazards within one."""
    found = row(denver, "denver/solid-waste@2.1.0#missed_trash.first_response")
    expected = {
        "starts": "opened", "stops": "message_sent", "by_person": True, "unit": "business_hours",
        "closing_message_counts": True, "amount": 8, "calendar": "case-desk", "goal": 0.95,
        "priority": "p2", "reopen_rule": "continuous", "window_days": 14, "repeat_days": 14,
        "duplicates_void": True, "message_grace_minutes": 60, "misroute_unit": "business_hours",
        "misroute_amount": 4,
    }  # fmt: skip
    assert {name: found[name] for name in expected} == expected
    hazard = denver.targets.filter(clause=found["clause"], priority="p1")
    assert hazard.select("unit", "amount").rows() == [("business_hours", 1)]


def test_pauses_and_exclusions_are_those_of_the_version(denver: Promises) -> None:
    """One row a commitment that a pause may stop, and one a service's reason."""
    version = {"agreement": "denver/solid-waste", "version": "2.1.0"}
    weather = denver.pauses.filter(reason="declared_weather", **version)
    assert sorted(weather["commitment"]) == ["resolution", "update_cadence"]
    each = weather.select("max_each_unit", "max_each_amount", "max_total_amount", "needs")
    assert set(each.rows()) == {("business_days", 5, 10, "declaration_id")}
    codes = denver.exclusions.filter(service="missed_recycling", **version)["code"]
    assert sorted(codes) == ["contaminated", "late_set_out"]


def test_a_clause_says_what_its_agreement_says_and_no_more(small: Promises) -> None:
    """The clock that judges, a date with its grace and its fallback, and a default refused."""
    resolution = row(small, "denver/crews@1.0.0#pothole.resolution")
    expected = {
        "starts": "accepted", "unit": None, "due_event": "date_given",
        "grace_unit": "business_days", "grace_amount": 1, "if_missing": "fallback",
        "fallback_unit": "business_days", "fallback_amount": 9, "reopen_rule": "resume",
        "window_days": 30, "duplicates_void": False,
    }  # fmt: skip
    assert {name: resolution[name] for name in expected} == expected
    acknowledged = row(small, "denver/crews@1.0.0#pothole.acknowledgement")
    assert (acknowledged["starts"], acknowledged["by_person"]) == ("opened", True)
    everything = small.clauses.filter(pl.col("service").is_null())
    assert everything["clause"].to_list() == [f"denver/crews@1.0.0#{EVERY_OTHER}.resolution"]


def test_the_citys_own_words_are_there(small: Promises) -> None:
    """Families, what recurs, and outcomes that say that nothing was done."""
    assert (small.families, small.recurs) == ({"pothole": "roads"}, {"pothole": 7})
    assert (small.no_action, small.void_outcomes) == ({"gone": "L"}, {})
