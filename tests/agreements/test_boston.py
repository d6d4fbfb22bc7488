"""Boston's published dues, and beside them the practice that the city states."""

from __future__ import annotations

import contextlib
import csv
import os
import re
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import numpy as np
import numpy.typing as npt
import pytest

from agreements.folder import CityFolder, city_path, load_city, open_city
from agreements.schema.agreement import Agreement
from agreements.schema.base import Duration
from metrics.clock import Clock, Instants, due_calendar_days

BOSTON = ZoneInfo("America/New_York")
CHANGED = datetime(2015, 2, 16, 12, 30)  # noqa: DTZ001 - windows are local times
HALF_OF_2011 = Path(__file__).parents[2].parent / "shared" / "data" / "boston_2011_h2.csv"

#: The export's word for the type, and the target before and after the change.
STATED = """
Building Inspection Request               3 business_days      3 business_days
Electrical                                5 business_days      5 business_days
General Comments For a Program or Policy 10 business_days     10 business_days
Pick up Dead Animal                       1 business_days      1 business_days
CE Collection                             1 business_days      1 business_days
Ground Maintenance                        5 business_days      5 business_days
Sign Repair                              10 business_days     10 business_days
Empty Litter Basket                       1 business_days      1 business_days
Tree Emergencies                          1 business_days      1 business_days
Equipment Repair                          5 business_days      5 business_days
Street Light Outages                     10 business_days     10 business_days
Abandoned Vehicles                       20 business_days     12 business_days
Sidewalk Repair (Make Safe)               2 business_days      1 business_days
Sticker Request                           2 business_days      1 business_days
Contractor Complaints                     5 business_days      3 business_days
PWD Graffiti                             45 business_days      5 business_days
Traffic Signal Repair                     1 business_days    180 calendar_days
Tree Maintenance Requests               545 calendar_days    365 calendar_days
Unsafe Dangerous Conditions               1 calendar_days      1 calendar_days
Traffic Signal Inspection                 1 calendar_days      1 calendar_days
Rodent Activity                          30 calendar_days     30 calendar_days
Heat - Excessive  Insufficient           30 calendar_days     30 calendar_days
Unsatisfactory Living Conditions        120 calendar_days    120 calendar_days
""".strip().splitlines()

_LINE = re.compile(r"(.+?) +(\d+) (\w+) +(\d+) (\w+)")
TARGETS = {
    found[1]: ({found[3]: int(found[2])}, {found[5]: int(found[4])})
    for line in STATED
    if (found := _LINE.fullmatch(line))
}
"""The same by type: before and after."""

YOUNGER = {"CE Collection", "Ground Maintenance", "Equipment Repair", "Traffic Signal Inspection"}
YOUNGER |= {"PWD Graffiti"}  # had no dues in 2011
OF_2011 = {
    unit: [t for t, (old, _) in TARGETS.items() if unit in old and t not in YOUNGER]
    for unit in ("business_days", "calendar_days")
}


@pytest.fixture(scope="module")
def boston() -> CityFolder:
    """The folder of Boston."""
    return open_city("boston")


def stated(agreement: Agreement) -> dict[str, dict[str, int]]:
    """The stated targets of a version, by service."""
    return {
        name: target.target.as_written()
        for name, terms in agreement.spec.services.items()
        if (target := terms.resolution.stated_target)
    }


def in_force(boston: CityFolder, agency: str, opened: datetime) -> Agreement:
    """The version of a department that holds for a case opened then."""
    (found,) = (
        a.model
        for a in boston.agreements
        if a.model.agency == agency
        and a.model.spec.effective.from_ <= opened
        and (a.model.spec.effective.to is None or opened < a.model.spec.effective.to)
    )
    return found


def service(boston: CityFolder, type_: str) -> str:
    """Our name for the export's type."""
    return boston.sources["boston"].spec.services[type_]


# -- what is stated, and where ------------------------------------------------------------


def test_the_folder_loads_without_a_single_finding() -> None:
    """Not even a warning."""
    folder, findings = load_city(city_path("boston"))
    assert findings == []
    assert folder
    assert len(TARGETS) == 23


def test_every_department_has_two_versions_that_meet_at_the_hour_of_the_change(
    boston: CityFolder,
) -> None:
    """On 16 February 2015 at 12:30; the second has no end, for cases of later years."""
    for agency in boston.city.spec.agencies:
        first, second = (a.model.spec for a in boston.agreements if a.model.agency == agency)
        assert first.effective.to == second.effective.from_ == CHANGED
        assert second.effective.to is None
        assert {s.standing for s in (first, second)} == {"published"}
        assert first.signatories == second.signatories == []


def test_every_department_states_the_same_targets_whoever_has_the_case(
    boston: CityFolder,
) -> None:
    """A type lies with one department today and with another tomorrow."""
    before = {service(boston, t): old for t, (old, _) in TARGETS.items()}
    after = {service(boston, t): new for t, (_, new) in TARGETS.items()}
    just_before = CHANGED - timedelta(seconds=1)
    for agency in boston.city.spec.agencies:
        assert stated(in_force(boston, agency, just_before)) == before
        assert stated(in_force(boston, agency, CHANGED)) == after


def test_what_is_measured_is_the_published_due_and_nothing_else(boston: CityFolder) -> None:
    """For every service of every version; a stated target judges nothing."""
    for loaded in boston.agreements:
        spec = loaded.model.spec
        assert spec.every_other_service
        for terms in (*spec.services.values(), spec.every_other_service):
            promise = terms.resolution
            assert (promise.stops, promise.due_field) == ("closed", "published_due")
            assert promise.if_missing == "no_commitment"
            assert promise.target is None


def test_the_second_version_declares_the_seven_changes(boston: CityFolder) -> None:
    """One of them, a day that became half a year, makes it a major version."""
    changed = {t: both for t, both in TARGETS.items() if both[0] != both[1]}
    expected = {
        f"services.{service(boston, t)}.resolution.stated_target.target": both
        for t, both in changed.items()
    }
    assert len(expected) == 7
    for agency in boston.city.spec.agencies:
        spec = in_force(boston, agency, CHANGED).spec
        assert {c.path: (c.from_, c.to) for c in spec.changes} == expected
        loosened = [c.path.split(".")[1] for c in spec.changes if c.kind == "loosened"]
        assert loosened == ["traffic_signal_repair"]
        assert spec.change_level == "major"


def test_a_mapping_reads_both_headers_and_both_forms_of_a_date(boston: CityFolder) -> None:
    """One year's file is lower-case with ISO times, another's upper-case with American ones."""
    upper = (
        "CASE_ENQUIRY_ID OPEN_DT TARGET_DT CLOSED_DT OnTime_Status CASE_STATUS CLOSURE_REASON "
        "CASE_TITLE SUBJECT REASON TYPE QUEUE Department Location city_council_district Source"
    )
    lower = upper.replace("OnTime_Status", "ontime").lower()
    spec = boston.sources["boston"].spec
    for header in (upper, lower):
        known = {name.lower() for name in header.split()}
        found = {
            ours: known & {n.lower() for n in names}
            for ours, names in spec.columns.wanted().items()
        }
        assert [ours for ours, names in found.items() if not names] == []
    for text in ("2015-02-16 12:30:00", "02/16/2015 12:30:00 PM"):
        assert CHANGED in set(_read(text, spec.date_formats))


def _read(text: str, formats: list[str]) -> Iterator[datetime]:
    for style in formats:
        with contextlib.suppress(ValueError):
            yield datetime.strptime(text, style)  # noqa: DTZ007 - the export has no offset


@pytest.mark.parametrize(
    ("code", "agency"),
    [
        ("ANML", "anml"),
        ("BPD_", "bpd"),
        ("DND_", "dnd"),
        ("GEN_", "gen"),
        ("HS_D", "hs_d"),
        ("HS_O", "hs_o"),
        ("HS_V", "hs_v"),
        ("ONS_", "ons"),
        ("Temp", "temp"),
        ("PWDx", "pwdx"),
    ],
)
def test_departments_of_other_years_are_known(boston: CityFolder, code: str, agency: str) -> None:
    """With an agreement each, so that none of their cases falls out."""
    assert boston.sources["boston"].spec.agencies[code] == agency
    assert in_force(boston, agency, CHANGED)


# -- the calendar -------------------------------------------------------------------------


def nth(year: int, month: int, weekday: int, count: int) -> date:
    """The nth weekday of a month (Monday is 0); -1 is the last."""
    days = [date(year, month, 1) + timedelta(n) for n in range(31)]
    fitting = [d for d in days if d.month == month and d.weekday() == weekday]
    return fitting[count if count < 0 else count - 1]


def by_rule(year: int) -> list[date]:
    """The holidays of Massachusetts on which city offices close, Sundays moved to Monday."""
    days = [
        date(year, 1, 1),
        nth(year, 1, 0, 3),
        nth(year, 2, 0, 3),
        nth(year, 4, 0, 3),  # Patriots' Day
        nth(year, 5, 0, -1),
        date(year, 7, 4),
        nth(year, 9, 0, 1),
        nth(year, 10, 0, 2),
        date(year, 11, 11),
        nth(year, 11, 3, 4),
        date(year, 12, 25),
    ]
    days += [date(year, 6, 19)] if year >= 2021 else []
    return [d + timedelta(d.weekday() == 6) for d in days]


def test_city_hall_closes_on_the_working_days_that_the_rules_give(boston: CityFolder) -> None:
    """The list was typed; the rules are computed here."""
    closed = boston.calendars["city-hall"].closed
    first, end = date(2008, 7, 1), date(2030, 1, 1)
    days = {d for year in range(2008, 2031) for d in by_rule(year) if d.weekday() < 5}
    assert set(closed) == {d for d in days if first <= d < end}


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        ("2015-01-01", "closed"),
        ("2015-03-17", "open"),  # Evacuation Day: a holiday of the county, the city works
        ("2015-04-20", "closed"),  # Patriots' Day
        ("2015-06-17", "open"),  # Bunker Hill Day, likewise
        ("2015-07-03", "open"),  # 4 July is a Saturday
        ("2015-11-11", "closed"),
        ("2015-11-26", "closed"),
        ("2015-11-27", "open"),  # the day after Thanksgiving
        ("2015-12-24", "open"),
        ("2015-12-25", "closed"),
        ("2011-12-26", "closed"),  # Christmas Day was a Sunday
    ],
)
def test_on_this_day_city_hall_is(boston: CityFolder, day: str, expected: str) -> None:
    """The days that one might guess wrongly."""
    when = date.fromisoformat(day)
    calendar = boston.calendars["city-hall"]
    is_open = calendar.weekly[when.weekday()] and when not in calendar.closed
    assert ("open" if is_open else "closed") == expected


# -- when it would be due -----------------------------------------------------------------


def stated_due(boston: CityFolder, type_: str, opened: datetime) -> datetime:
    """The due that the city's practice gives a case, by its own version."""
    agreement = in_force(boston, "pwdx", opened.replace(tzinfo=None))
    target = agreement.spec.services[service(boston, type_)].resolution.stated_target
    assert target
    assert target.calendar
    starts = np.array([int(opened.timestamp())])
    (due,) = _dues(boston, starts, target.target, target.calendar)
    return datetime.fromtimestamp(int(due), BOSTON)


def _dues(
    boston: CityFolder,
    starts: Instants,
    target: Duration,
    on: str,
) -> Instants:
    calendar = boston.calendars[on]
    if target.unit == "calendar_days":
        return due_calendar_days(starts, target.amount, calendar.zone)
    rule = in_force(boston, "pwdx", CHANGED).spec.clock.business_day
    clock = Clock.covering(calendar, starts, days=target.amount)
    return clock.due_business_days(starts, target.amount, rule=rule.due, cutoff=None)


@pytest.mark.parametrize(
    ("type_", "opened", "due"),
    [
        # The same time of day on the next working day; over a weekend.
        ("Pick up Dead Animal", "2015-03-03 10:15", "2015-03-04 10:15"),
        ("Pick up Dead Animal", "2015-03-06 10:15", "2015-03-09 10:15"),
        # Before and after hours, and on a Sunday, the next opening counts.
        ("Pick up Dead Animal", "2015-03-03 06:00", "2015-03-04 08:30"),
        ("Pick up Dead Animal", "2015-03-03 17:00", "2015-03-05 08:30"),
        ("Pick up Dead Animal", "2015-03-08 12:00", "2015-03-10 08:30"),
        # Patriots' Day does not count; 17 March and 3 July do.
        ("Tree Emergencies", "2015-04-17 09:00", "2015-04-21 09:00"),
        ("Tree Emergencies", "2015-03-16 09:00", "2015-03-17 09:00"),
        ("Tree Emergencies", "2015-07-02 09:00", "2015-07-03 09:00"),
        # The change fell inside a holiday: what was opened before 12:30 has the old target.
        ("Abandoned Vehicles", "2015-02-16 12:29", "2015-03-17 08:30"),
        ("Abandoned Vehicles", "2015-02-16 12:30", "2015-03-05 08:30"),
        ("Traffic Signal Repair", "2015-02-13 09:00", "2015-02-17 09:00"),
        ("Traffic Signal Repair", "2015-02-17 09:00", "2015-08-16 09:00"),
        # Calendar days keep the clock on the wall, also where it is moved.
        ("Rodent Activity", "2015-02-20 22:45", "2015-03-22 22:45"),
        ("Heat - Excessive  Insufficient", "2015-10-20 03:10", "2015-11-19 03:10"),
    ],
)
def test_a_stated_due_is_what_a_person_with_the_calendar_would_say(
    boston: CityFolder, type_: str, opened: str, due: str
) -> None:
    """Each row was worked out by hand."""
    at = datetime.fromisoformat(opened).replace(tzinfo=BOSTON)
    assert stated_due(boston, type_, at).isoformat(" ", "minutes")[:16] == due


# -- against the dues that the city published ---------------------------------------------


Times = npt.NDArray[np.datetime64]


@pytest.fixture(scope="module")
def published() -> dict[str, tuple[Times, Times]]:
    """Openings and published dues of 2011 by type, as local times."""
    if not HALF_OF_2011.exists():
        if os.environ.get("CI"):
            pytest.fail(f"{HALF_OF_2011} is missing")
        pytest.skip(f"{HALF_OF_2011} is not here")
    found: dict[str, list[tuple[str, str]]] = {}
    with HALF_OF_2011.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            if row["target_dt"].strip() and row["type"] in TARGETS:
                found.setdefault(row["type"], []).append((row["open_dt"], row["target_dt"]))
    return {t: _columns(rows) for t, rows in found.items()}


def _columns(rows: list[tuple[str, str]]) -> tuple[Times, Times]:
    opened, due = (np.array(c, dtype="datetime64[s]") for c in zip(*rows, strict=True))
    return opened, due


def as_in_2011(opened: Times, days: int) -> Times:
    """Business days as the dues of 2011 count them.

    No holiday counts; a start before 17:00 keeps its time of day even at night, one after it
    becomes 08:30 of the next day; after 17:00 on a weekend another day is added.
    """
    day = opened.astype("datetime64[D]")
    late = opened - day >= np.timedelta64(17, "h")
    after_five = np.where(np.is_busday(day), _open_from(day + 1), _open_from(_open_from(day) + 1))
    zero = np.where(late, after_five, _open_from(day))
    at = np.where(late, np.timedelta64(510, "m"), opened - day)
    due: Times = np.busday_offset(zero, days).astype("datetime64[s]") + at
    return due


def _open_from(day: Times) -> Times:
    rolled: Times = np.busday_offset(day, 0, roll="forward")
    return rolled


@pytest.mark.parametrize("type_", OF_2011["calendar_days"])
def test_calendar_day_targets_give_the_dues_of_2011(
    published: dict[str, tuple[Times, Times]], type_: str
) -> None:
    """To two minutes, in all but the dues that somebody moved."""
    opened, due = published[type_]
    days = TARGETS[type_][0]["calendar_days"]
    near = np.abs((opened + np.timedelta64(days, "D") - due).astype(int)) <= 120
    assert near.mean() >= 0.99


@pytest.mark.parametrize("type_", OF_2011["business_days"])
def test_business_day_amounts_are_those_of_2011_counted_as_the_city_counted_then(
    published: dict[str, tuple[Times, Times]], type_: str
) -> None:
    """The amounts are older than the practice of 2014, in which holidays count."""
    opened, due = published[type_]
    counted = as_in_2011(opened, TARGETS[type_][0]["business_days"])
    near = np.abs((counted - due).astype(int)) <= 120
    assert near.mean() >= 0.97


@pytest.mark.parametrize("city", ["baltimore", "dc", "sf"])
def test_boston_reads_the_times_and_blank_words_that_the_other_cities_read(city: str) -> None:
    """An export of another year, or one that went through a spreadsheet, is no other city's."""
    boston, other = (open_city(name).sources[name].spec for name in ("boston", city))
    assert set(other.date_formats) <= set(boston.date_formats)
    assert set(other.blank) <= set(boston.blank)
