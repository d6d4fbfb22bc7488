"""The demonstration city's folder is clean, complete and right about its holidays."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest

from agreements.folder import CityFolder, city_path, load_city
from agreements.schema.calendar import HolidaySet
from agreements.validation import validate
from agreements.yaml_source import read_yaml

MON, THU = 0, 3
FRIDAY, SATURDAY, SUNDAY = 4, 5, 6
YAML_FILES = sorted(city_path("denver").rglob("*.yaml"))


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


def test_the_folder_loads_without_a_single_finding() -> None:
    """Not even a warning: it is the example that others copy."""
    folder, findings = load_city(city_path("denver"))
    assert findings == []
    assert folder
    assert folder.city.spec.demonstration


@pytest.mark.parametrize("path", YAML_FILES, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_every_file_says_first_that_it_is_invented(path: Path) -> None:
    """Nobody may take these promises for the real city's."""
    first = path.read_text("utf-8").splitlines()[0]
    assert first.startswith("#")
    assert "invented" in first.lower()


def test_city_offices_close_on_the_days_that_the_rules_give() -> None:
    """The list was typed; the rules for it are computed here."""
    spec = holiday_set("city-offices").spec
    expected = dict(
        observed(name, day) for year in range(2024, 2029) for name, day in by_rule(year).items()
    )
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
        for year in range(2024, 2029)
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
    on_saturday = {
        day
        for year in range(2024, 2028)
        for day in by_rule(year).values()
        if day.weekday() == SATURDAY and day >= date(2024, 9, 1)
    }
    assert {day for day, hours in yard.exceptions.items() if not hours} == on_saturday


def test_holidays_are_known_past_the_end_of_every_agreement(denver: CityFolder) -> None:
    """A case opened on the last day still finds its due; everybody signed before the first."""
    covered = min(holiday_set(n).spec.covers.to for n in ("city-offices", "swm-routes"))
    for loaded in denver.agreements:
        window = loaded.model.spec.effective
        assert window.to
        assert window.to.date() + timedelta(90) < covered
        assert all(s.signed_on < window.from_.date() for s in loaded.model.spec.signatories)


def test_the_second_version_for_solid_waste_tightens_one_target_and_changes_no_other(
    denver: CityFolder,
) -> None:
    """Fourteen yard days became ten."""
    first, second = (
        {name: terms.resolution.target for name, terms in a.model.spec.services.items()}
        for a in denver.agreements
        if a.model.agency == "solid-waste"
    )
    changed = {name for name in first if first[name] != second[name]}
    assert changed == {"compost_cart_request"}
    before, after = first["compost_cart_request"], second["compost_cart_request"]
    assert before
    assert after
    assert (before.as_written(), after.as_written()) == (
        {"business_days": 14},
        {"business_days": 10},
    )
    assert set(first) == set(second)


def test_three_agencies_have_no_agreement(denver: CityFolder) -> None:
    """So that cases without a promise are seen."""
    signed = {a.model.agency for a in denver.agreements}
    assert set(denver.city.spec.agencies) - signed == {
        "community-planning",
        "human-services",
        "environment",
    }


def test_every_name_on_screen_is_there_in_both_languages(denver: CityFolder) -> None:
    """English is never shown for want of Spanish."""
    spec = denver.city.spec
    tables = (spec.agencies, spec.services, spec.outcomes, spec.milestones, spec.channels)
    titles = [named.title for table in tables for named in table.values()]
    titles += [text for stage in spec.stages.values() for text in (stage.title, stage.means)]
    assert [title.en for title in titles if not title.es] == []
