"""The demonstration city's folder is clean, complete, and shows every state that there is."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, datetime, timedelta
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from agreements.folder import CityFolder, city_path, load_city, open_city
from agreements.loaded import Loaded
from agreements.schema.agreement import Agreement
from agreements.schema.base import Duration
from agreements.schema.calendar import HolidaySet
from agreements.schema.timing import COMMITMENTS
from agreements.validation import validate
from agreements.yaml_source import read_yaml

MON, THU = 0, 3
FRIDAY, SATURDAY, SUNDAY = 4, 5, 6
AS_OF = datetime(2026, 10, 1)  # noqa: DTZ001 - windows are local times
YAML_FILES = sorted(city_path("denver").rglob("*.yaml"))
YEARS = range(2024, 2030)

Version = Loaded[Agreement]


@pytest.fixture(scope="module")
def denver() -> CityFolder:
    """The folder of the demonstration city."""
    return open_city("denver")


def versions(denver: CityFolder, agency: str) -> list[Agreement]:
    """An agency's versions, the first first."""
    return [a.model for a in denver.agreements if a.model.agency == agency]


def shown(path: Path) -> str:
    """A file as the tests name it."""
    return f"{path.parent.name}/{path.name}"


# -- the folder ---------------------------------------------------------------------------


def test_the_folder_loads_without_a_single_finding() -> None:
    """Not even a warning: it is the example that others copy."""
    folder, findings = load_city(city_path("denver"))
    assert findings == []
    assert folder
    assert folder.city.spec.demonstration


@pytest.mark.parametrize("path", YAML_FILES, ids=shown)
def test_every_file_says_before_anything_else_that_it_is_invented(path: Path) -> None:
    """Nobody may take these promises for the real city's."""
    head, _, _ = path.read_text("utf-8").partition("apiVersion:")
    assert "invented for the demonstration" in head.lower()


@pytest.mark.parametrize("path", YAML_FILES, ids=shown)
def test_contacts_are_mailboxes_and_numbers_that_nobody_has(path: Path) -> None:
    """`example.gov` is nobody's, and 555-01 numbers are kept for stories."""
    text = path.read_text("utf-8")
    assert {m.split("@")[1] for m in re.findall(r"[\w.]+@[a-z][\w.]*[a-z]", text)} <= {
        "example.gov"
    }
    assert all("-555-01" in phone for phone in re.findall(r"\+1[-\d]+", text))


def test_every_name_on_screen_is_there_in_both_languages(denver: CityFolder) -> None:
    """English is never shown for want of Spanish."""
    spec = denver.city.spec
    tables = (spec.agencies, spec.services, spec.outcomes, spec.milestones, spec.channels)
    titles = [named.title for table in tables for named in table.values()]
    titles += [text for stage in spec.stages.values() for text in (stage.title, stage.means)]
    titles += [a.note for a in spec.agencies.values() if a.note]
    titles += [a.model.metadata.title for a in denver.agreements]
    titles += [
        terms.title
        for a in denver.agreements
        for terms in a.model.spec.services.values()
        if terms.title
    ]
    assert [title.en for title in titles if not title.es] == []


# -- every state exists to be seen --------------------------------------------------------


@pytest.mark.parametrize(
    ("agency", "expected"),
    [
        #                      1.0.0 …
        ("solid-waste", ["superseded 1.0.0", "superseded 2.0.0", "in force 2.1.0"]),
        ("transportation", ["superseded 1.0.0", "in force 1.1.0"]),
        ("parks", ["superseded 1.0.0", "in force 2.0.0"]),
        ("animal-protection", ["expired 1.0.0"]),
        ("community-planning", ["in review 1.0.0"]),
        ("human-services", []),
        ("environment", []),
    ],
)
def test_on_the_demonstration_day_each_agency_stands_where_the_story_needs_it(
    denver: CityFolder, agency: str, expected: list[str]
) -> None:
    """Superseded, in force, expired without a successor, under negotiation, none."""
    own = versions(denver, agency)
    assert [f"{_state(a, own)} {a.version}" for a in own] == expected


def _state(agreement: Agreement, own: Sequence[Agreement]) -> str:
    if agreement.spec.status != "signed":
        return agreement.spec.status.replace("_", " ")
    end = agreement.spec.effective.to
    if end is None or end > AS_OF:
        return "in force"
    followed = any(other.spec.effective.from_ == end for other in own)
    return "superseded" if followed else "expired"


def test_one_agency_works_outside_the_case_system_and_a_note_says_what_that_means(
    denver: CityFolder,
) -> None:
    """It has no agreement either: nobody could measure one."""
    (name,) = (n for n, a in denver.city.spec.agencies.items() if a.off_system)
    assert name == "human-services"
    assert denver.city.spec.agencies[name].note
    assert versions(denver, name) == []


def test_versions_of_one_agreement_follow_each_other_without_a_gap(denver: CityFolder) -> None:
    """Each names the one before it."""
    for agency in denver.city.spec.agencies:
        for former, later in pairwise(versions(denver, agency)):
            assert former.spec.effective.to == later.spec.effective.from_
            assert later.spec.supersedes
            assert later.spec.supersedes.version == former.version


# -- what changed is what was declared ----------------------------------------------------


def successions(denver: CityFolder) -> list[tuple[Version, Version]]:
    """Versions with those that they supersede."""
    by_name = {a.model.name: a for a in denver.agreements}
    return [
        (by_name[f"{a.model.metadata.id}@{a.model.spec.supersedes.version}"], a)
        for a in denver.agreements
        if a.model.spec.supersedes
    ]


def at(version: Version, path: str) -> Any:  # noqa: ANN401 - whatever the file holds there
    """What a file holds at a path; list items are found by their id or reason."""
    node: Any = version.document.data["spec"]
    for step in re.findall(r"[^.]+", path):
        if isinstance(node, list):
            node = next((i for i in node if step in {i.get("id"), i.get("reason")}), None)
        else:
            node = node.get(step)
        if node is None:
            return None
    return node


def test_every_declared_change_is_what_the_two_files_say(denver: CityFolder) -> None:
    """From and to are quoted from the texts; what was added was not there before."""
    declared = [(b, a, c) for b, a in successions(denver) for c in a.model.spec.changes]
    assert len(declared) >= 10
    for before, after, change in declared:
        if change.kind == "added":
            assert at(before, change.path) is None
            assert at(after, change.path) is not None
        else:
            assert (at(before, change.path), at(after, change.path)) == (change.from_, change.to)
            assert change.from_ != change.to


def test_no_promised_target_changed_without_being_declared(denver: CityFolder) -> None:
    """Whoever signs has seen each of them in the list of changes."""
    for before, after in successions(denver):
        declared = {c.path for c in after.model.spec.changes}
        old, new = (v.model.spec.services for v in (before, after))
        assert set(old) <= set(new)
        for name in old:
            for commitment in COMMITMENTS:
                path = f"services.{name}.{commitment}"
                changed = at(before, path) != at(after, path)
                assert changed == any(c.startswith(path) for c in declared), path


@pytest.mark.parametrize(
    ("version", "level", "kinds"),
    [
        ("denver/solid-waste@2.0.0", "major", {"tightened", "loosened", "added"}),
        ("denver/solid-waste@2.1.0", "minor", {"tightened"}),
        ("denver/transportation@1.1.0", "minor", {"tightened"}),
        ("denver/parks@2.0.0", "major", {"loosened"}),
    ],
)
def test_a_loosened_promise_makes_a_major_version_and_a_tightened_one_a_minor(
    denver: CityFolder, version: str, level: str, kinds: set[str]
) -> None:
    """The level that is declared is the one that the changes deserve."""
    (agreement,) = (a.model for a in denver.agreements if a.model.name == version)
    assert agreement.spec.change_level == level
    assert {c.kind for c in agreement.spec.changes} == kinds
    longer = {
        c.path: _amount(c.to) > _amount(c.from_)
        for c in agreement.spec.changes
        if c.path.endswith(".target")
    }
    assert any(longer.values()) == ("loosened" in kinds)


def _amount(written: object) -> int:
    return Duration.model_validate(written).amount


# -- what is signed -----------------------------------------------------------------------


def signed(denver: CityFolder) -> list[Agreement]:
    """The signed versions."""
    return [a.model for a in denver.agreements if a.model.spec.status == "signed"]


def test_all_three_sides_signed_before_the_window_began(denver: CityFolder) -> None:
    """A promise is not made for cases of the past."""
    for agreement in signed(denver):
        signatories = agreement.spec.signatories
        assert {s.role.split(".")[0] for s in signatories} == {"operator", "agency", "overseer"}
        assert all(s.signed_on < agreement.spec.effective.from_.date() for s in signatories)


def test_everybody_who_is_named_is_among_the_contacts_with_a_deputy(denver: CityFolder) -> None:
    """Roles in duties, pauses, escalation, templates and signatures are held by somebody."""
    for loaded in denver.agreements:
        contacts = loaded.model.spec.contacts
        assert contacts
        held = {p.role for p in contacts.people}
        text = Path(city_path("denver"), loaded.model.agency, f"{loaded.model.version}.yaml")
        named = set(re.findall(r"\b(?:agency|operator|overseer)\.[a-z_]+", text.read_text("utf-8")))
        assert named <= held
        assert all(p.deputy in held - {p.role} for p in contacts.people)


def test_every_version_has_every_block_that_an_agreement_can_have(denver: CityFolder) -> None:
    """Including the one under negotiation, so that a screen has something to show."""
    blocks = [
        "contacts",
        "priorities",
        "clock",
        "defaults",
        "services",
        "quality",
        "duties",
        "escalation",
        "reporting",
        "dispute",
        "review",
        "verification",
        "accept",
    ]
    for loaded in denver.agreements:
        spec = loaded.model.spec
        assert [b for b in blocks if not getattr(spec, b)] == []
        assert spec.duties
        assert all((spec.duties.agency, spec.duties.operator, spec.duties.overseer))
        assert spec.quality
        assert spec.quality.messages
        assert spec.quality.messages.templates


# -- calendars ----------------------------------------------------------------------------


def nth(year: int, month: int, weekday: int, count: int) -> date:
    """The nth weekday of a month; -1 is the last."""
    days = [date(year, month, 1) + timedelta(n) for n in range(31)]
    fitting = [d for d in days if d.month == month and d.weekday() == weekday]
    return fitting[count if count < 0 else count - 1]


def by_rule(year: int) -> dict[str, date]:
    """The city's holidays of a year on their own dates, from the rules alone."""
    return {
        "New Year's Day": date(year, 1, 1),
        "Martin Luther King Jr. Day": nth(year, 1, MON, 3),
        "Presidents Day": nth(year, 2, MON, 3),
        "Cesar Chavez Day": nth(year, 3, MON, -1),
        "Memorial Day": nth(year, 5, MON, -1),
        "Juneteenth": date(year, 6, 19),
        "Independence Day": date(year, 7, 4),
        "Labor Day": nth(year, 9, MON, 1),
        "Veterans Day": date(year, 11, 11),
        "Thanksgiving Day": nth(year, 11, THU, 4),
        "Christmas Day": date(year, 12, 25),
    }


def observed(name: str, day: date) -> tuple[date, str]:
    """Saturdays are observed on Friday, Sundays on Monday, and then the name says so."""
    shift = {SATURDAY: -1, SUNDAY: 1}.get(day.weekday(), 0)
    return day + timedelta(shift), f"{name} observed" if shift else name


def holiday_set(name: str) -> HolidaySet:
    """A holiday file as it stands in the folder."""
    document, findings = read_yaml(city_path("denver") / "holidays" / f"{name}.yaml")
    model, more = validate(document, HolidaySet)
    assert model, (findings, more)
    return model


def test_city_offices_close_on_the_days_that_the_rules_give() -> None:
    """The list was typed; the rules for it are computed here."""
    spec = holiday_set("city-offices").spec
    expected = dict(observed(name, day) for year in YEARS for name, day in by_rule(year).items())
    listed = {d.date: d.name for d in spec.days}
    assert listed == {d: n for d, n in expected.items() if spec.covers.from_ <= d < spec.covers.to}


def test_routes_stop_on_five_holidays_and_each_week_makes_up_for_it_on_saturday(
    denver: CityFolder,
) -> None:
    """A holiday on a weekend moves no route."""
    five = {"New Year's Day", "Memorial Day", "Labor Day", "Thanksgiving Day", "Christmas Day"}
    covers = holiday_set("swm-routes").spec.covers
    expected = {
        day: name
        for year in YEARS
        for name, day in by_rule(year).items()
        if name in five and day.weekday() <= FRIDAY and covers.from_ <= day < covers.to
    }
    routes = denver.calendars["swm-routes"]
    assert dict(routes.closed) == expected
    saturdays = {day + timedelta(SATURDAY - day.weekday()) for day in expected}
    assert set(routes.exceptions) == saturdays
    assert {routes.exceptions[day] for day in saturdays} == {routes.weekly[MON][:1]}


def test_the_yard_which_works_on_saturdays_also_closes_on_a_holiday_that_falls_on_one(
    denver: CityFolder,
) -> None:
    """Offices then observe the Friday, and the list names only that."""
    yard = denver.calendars["cart-yard"]
    covers = holiday_set("city-offices").spec.covers
    on_saturday = {
        day
        for year in YEARS
        for day in by_rule(year).values()
        if day.weekday() == SATURDAY and covers.from_ <= day < covers.to
    }
    assert {day for day, hours in yard.exceptions.items() if not hours} == on_saturday


def test_holidays_are_known_past_the_end_of_every_agreement(denver: CityFolder) -> None:
    """A case opened on the last day still finds its due."""
    covered = min(holiday_set(n).spec.covers.to for n in ("city-offices", "swm-routes"))
    for loaded in denver.agreements:
        end = loaded.model.spec.effective.to
        assert end
        assert end.date() + timedelta(90) < covered
