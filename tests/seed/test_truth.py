"""The planted verdicts are right by plain counting of days, and tell the planted stories."""

from __future__ import annotations

import json
import re
from collections import Counter
from datetime import date, datetime, time, timedelta
from typing import Any, NamedTuple
from zoneinfo import ZoneInfo

import numpy as np
import pytest

from agreements.calendars import WorkingCalendar
from agreements.folder import CityFolder
from seed import AS_OF, SOURCE, TRUTH, write_city
from seed.promises import promises
from seed.shifts import Shifts

Rows = list[dict[str, str]]
Truth = dict[str, Any]

DENVER = ZoneInfo("America/Denver")
GOAL = 0.90
CALENDARS = ("swm-routes", "cart-yard", "case-desk", "field-crews", "animal-officers", "always")


def local(text: str) -> datetime:
    """A time of the export or of a table, in Denver."""
    style = "%m/%d/%Y %I:%M:%S %p" if "/" in text else "%Y-%m-%d %H:%M:%S"
    return datetime.strptime(text, style).replace(tzinfo=DENVER)


def seconds(*moments: datetime) -> np.ndarray[Any, np.dtype[np.int64]]:
    """Moments as the generator holds them."""
    return np.array([int(m.timestamp()) for m in moments], dtype=np.int64)


def hours_of(calendar: WorkingCalendar, day: date) -> tuple[tuple[int, int], ...]:
    """The open hours of one date."""
    if day in calendar.exceptions:
        return calendar.exceptions[day]
    return () if day in calendar.closed else calendar.weekly[day.weekday()]


def nth_closing(calendar: WorkingCalendar, opened: datetime, days: int, cutoff: time) -> datetime:
    """Walk from date to date until the Nth open day after day 0 ends."""
    day = opened.date()
    if opened.time() >= cutoff and hours_of(calendar, day):
        day += timedelta(1)
    while not hours_of(calendar, day):
        day += timedelta(1)
    for _ in range(days):
        day += timedelta(1)
        while not hours_of(calendar, day):
            day += timedelta(1)
    midnight = datetime.combine(day, time(), DENVER)
    return midnight + timedelta(seconds=hours_of(calendar, day)[-1][1])


@pytest.mark.parametrize(
    ("service", "opened", "due"),
    [
        # A Monday morning; two route days later, at the end of the route.
        ("missed_trash", "2025-03-10 09:00:00", "2025-03-12 17:00:00"),
        # From 15:00 on it counts from the next day.
        ("missed_trash", "2025-03-10 14:59:59", "2025-03-12 17:00:00"),
        ("missed_trash", "2025-03-10 15:00:00", "2025-03-13 17:00:00"),
        # Thanksgiving is closed, the Saturday after it is not.
        ("missed_trash", "2025-11-26 09:00:00", "2025-11-29 17:00:00"),
        # Fourteen yard days before July 2026, ten after; no Sundays, no Mondays, no 3 and 4 July.
        ("compost_cart_request", "2026-06-30 09:00:00", "2026-07-22 14:00:00"),
        ("compost_cart_request", "2026-07-01 09:00:00", "2026-07-17 14:00:00"),
        # Three route days before October 2025, two after.
        ("missed_recycling", "2025-09-30 09:00:00", "2025-10-03 17:00:00"),
        ("missed_recycling", "2025-10-01 09:00:00", "2025-10-03 17:00:00"),
        # Wall-clock days over the change to summer time and back.
        ("street_sweeping", "2026-03-01 12:00:00", "2026-03-22 12:00:00"),
        ("animal_noise", "2025-10-30 12:00:00", "2025-11-09 12:00:00"),
        # 02:30 does not exist on 8 March 2026.
        ("animal_noise", "2026-02-26 02:30:00", "2026-03-08 03:00:00"),
        # Real hours: the night of 9 March 2025 has one less.
        ("snow_ice_route", "2025-03-08 20:00:00", "2025-03-09 09:00:00"),
        # Four officer hours, the rest of them next morning.
        ("loose_dog", "2025-07-04 20:30:00", "2025-07-05 09:30:00"),
        # The same time next day; at night the next opening counts.
        ("dead_animal", "2025-07-04 20:30:00", "2025-07-05 20:30:00"),
        ("dead_animal", "2025-07-04 23:30:00", "2025-07-06 07:00:00"),
        # One crew day in minutes, over a weekend.
        ("irrigation_leak", "2025-06-06 15:00:00", "2025-06-09 15:00:00"),
    ],
)
def test_a_due_is_what_a_person_with_the_calendar_would_say(
    denver: CityFolder, service: str, opened: str, due: str
) -> None:
    """Each row was worked out by hand."""
    shifts = {name: Shifts.of(calendar) for name, calendar in denver.calendars.items()}
    agency = next(a.model.agency for a in denver.agreements if service in a.model.spec.services)
    at = seconds(local(opened))
    (promise,) = (
        p
        for p in promises(denver, shifts, agency, service)
        if p.opened_from <= at[0] < p.opened_before
    )
    assert promise.due(at).tolist() == seconds(local(due)).tolist()


@pytest.mark.parametrize("name", CALENDARS)
def test_working_on_from_an_instant_is_undone_by_looking_back(
    denver: CityFolder, name: str
) -> None:
    """What was added is what is found."""
    shifts, rng = Shifts.of(denver.calendars[name]), np.random.default_rng(7)
    at = shifts.next_open(rng.integers(1_728_000_000, 1_790_000_000, 500))
    work = rng.integers(1, 200_000, 500)
    assert (
        shifts.worked(shifts.reached(shifts.worked(at) + work)) - shifts.worked(at) == work
    ).all()


def state_of(row: dict[str, str], due: datetime | None, stop_head: str) -> str:
    """The verdict by the plain words of the export."""
    if row["Outcome"] in {"Withdrawn by Customer", "Test or Entry Error", "Outside Jurisdiction"}:
        return "void"
    if due is None:
        return "no_commitment"
    past = due <= AS_OF
    if row[stop_head]:
        return "met" if local(row[stop_head]) <= due else "late"
    if not past:
        return "running"
    return "late" if row["Closed"] else "overdue"


class Plain(NamedTuple):
    """A promise of so many business days, in the export's words.

    Other days hold from a date on; before a first version nothing is promised.
    """

    service: str
    request_type: str
    stop: str
    days: dict[str, int]
    cutoff: time

    def on(self, opened: datetime) -> int | None:
        """The days promised for a case opened then."""
        promised = [days for since, days in self.days.items() if since <= opened.isoformat()]
        return promised[-1] if promised else None


@pytest.mark.parametrize(
    "plain",
    [
        Plain("missed_trash", "Missed Trash", "Material Collected", {"2024-10": 2}, time(15)),
        Plain("illegal_dumping", "Illegal Dumping", "Site Clear", {"2025-10": 5}, time(15)),
        Plain("pothole", "Pothole", "Road Repaired", {"2024-10": 3}, time(14)),
        Plain(
            "park_maintenance",
            "Park Maintenance",
            "Closed",
            {"2024-10": 7, "2026-04": 10},
            time(14),
        ),
    ],
    ids=lambda plain: plain.service,
)
def test_states_are_those_that_counting_days_on_the_calendar_gives(
    rows: Rows, truth: Truth, denver: CityFolder, plain: Plain
) -> None:
    """Read from the export alone, a date at a time."""
    names = {
        agreement.model.spec.services[plain.service].calendar
        for agreement in denver.agreements
        if plain.service in agreement.model.spec.services
    }
    calendar = denver.calendars[str(names.pop())]
    theirs = [row for row in rows if row["Request Type"] == plain.request_type]
    states = Counter(state_of(row, _due(calendar, row, plain), plain.stop) for row in theirs)
    assert states == truth["states_by_service"][plain.service]


def _due(calendar: WorkingCalendar, row: dict[str, str], plain: Plain) -> datetime | None:
    opened = local(row["Created"])
    days = plain.on(opened)
    return nth_closing(calendar, opened, days, plain.cutoff) if days else None


def test_states_add_up_to_the_cases_and_no_agreement_means_no_commitment(
    rows: Rows,
    truth: Truth,
    denver: CityFolder,
) -> None:
    """No case is in two states or in none; a draft promises nothing."""
    by_agency = Counter(denver.sources[SOURCE].spec.agencies[row["Division"]] for row in rows)
    assert {a: sum(s.values()) for a, s in truth["states"].items()} == by_agency
    signed = {a.model.agency for a in denver.agreements if a.model.in_force_by_status}
    assert "community-planning" not in signed
    for agency, states in truth["states"].items():
        assert agency in signed or set(states) == {"no_commitment", "void"}


def test_a_version_that_ran_out_or_is_not_signed_yet_promises_nothing(
    rows: Rows, truth: Truth
) -> None:
    """Animal protection since July 2026, illegal dumping before October 2025; nobody else."""
    months = Counter((r["Request Type"], local(r["Created"]).isoformat()[:7]) for r in rows)
    expired = {"Loose Dog": "loose_dog", "Dead Animal Pickup": "dead_animal"}
    expired["Animal Noise"] = "animal_noise"
    counted: Counter[str] = Counter()
    for (words, month), number in months.items():
        if words in expired and month >= "2026-07":
            counted[expired[words]] += number
        elif words == "Illegal Dumping" and month < "2025-10":
            counted["illegal_dumping"] += number
    assert len(counted) == 4
    assert truth["stories"]["promised_before_or_since_only"] == counted


def test_work_goes_on_when_an_agreement_has_run_out(rows: Rows) -> None:
    """Officers drive out as before: only nobody is bound to be in time any more."""
    for since, until in (("2026-03", "2026-06"), ("2026-07", "2026-09")):
        theirs = [
            row
            for row in rows
            if row["Request Type"] == "Loose Dog"
            and since <= local(row["Created"]).isoformat()[:7] <= until
        ]
        assert sum(bool(row["Officer On Site"]) for row in theirs) / len(theirs) > 0.85


def test_what_missed_its_due_is_in_some_month(truth: Truth) -> None:
    """A late case is past its due, so no month can lose it."""
    for agency, months in truth["on_time_due"].items():
        states = truth["states"][agency]
        assert sum(m["n"] - m["k"] for m in months.values()) == states["late"] + states["overdue"]
        assert sum(m["k"] for m in months.values()) <= states["met"]


def rate(share: dict[str, int]) -> float:
    """A share as a fraction."""
    return share["k"] / share["n"]


@pytest.fixture(
    scope="module", params=[(12_000, 311), (12_000, 1), (6_000, 2), (60_000, 3)], ids=str
)
def stories(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Truth:
    """The stories of cities of other sizes and seeds."""
    cases, seed = request.param
    folder = tmp_path_factory.mktemp("stories")
    write_city(folder, cases=cases, seed=seed)
    said: Truth = json.loads((folder / TRUTH).read_text("utf-8"))["stories"]
    return said


def test_transportation_looks_best_on_closed_cases_and_worst_on_due_ones(stories: Truth) -> None:
    """It leaves old work open, and closed cases do not show that."""
    story = stories["transportation_looks_best_when_only_closed_cases_count"]
    closed = {agency: rate(share) for agency, share in story["closed"].items()}
    due = {agency: rate(share) for agency, share in story["due"].items()}
    assert max(closed, key=lambda agency: closed[agency]) == "transportation"
    assert min(due, key=lambda agency: due[agency]) == "transportation"
    assert closed["transportation"] - due["transportation"] > 0.15


def test_solid_waste_kept_its_goal_until_june_2026_and_not_since(stories: Truth) -> None:
    """The change is large enough to be no accident."""
    story = stories["solid_waste_gets_worse_from_june_2026"]
    assert rate(story["due_before"]) > 0.89
    assert rate(story["due_from"]) < 0.80


def test_animal_protection_keeps_its_goal(stories: Truth) -> None:
    """There has to be good news to tell."""
    assert rate(stories["animal_protection_is_good"]["due"]) > GOAL


def test_parks_never_has_the_thirty_cases_a_month_that_a_verdict_needs(stories: Truth) -> None:
    """However many cases the city has."""
    assert 0 < stories["parks_has_too_few_cases_a_month"]["most_due_in_a_month"] < 30


def test_two_in_five_compost_texts_stand_on_other_cases(rows: Rows, truth: Truth) -> None:
    """What an audit found in the real city."""
    about = re.compile("green compost cart|carro verde de compost")
    said = [r for r in rows if about.search(r["Resolution Text"])]
    elsewhere = sum(r["Request Type"] != "Compost Cart Request" for r in said)
    assert elsewhere == truth["stories"]["compost_texts_on_other_cases"]
    assert 0.3 < elsewhere / len(said) < 0.5
