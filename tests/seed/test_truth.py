"""The planted verdicts are right by plain counting of days, over the files alone."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from functools import reduce
from typing import Any, NamedTuple
from zoneinfo import ZoneInfo

import numpy as np
import pytest

from agreements.calendars import WorkingCalendar
from agreements.folder import CityFolder
from seed import AS_OF, SOURCE
from seed.corpus import STAMPS
from seed.promises import promises
from seed.shifts import Shifts

Rows = list[dict[str, str]]
Truth = dict[str, Any]

DENVER = ZoneInfo("America/Denver")
GOAL = 0.90
VOID = {"Withdrawn by Customer", "Test or Entry Error", "Outside Jurisdiction"}
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
    if row["Outcome"] in VOID:
        return "void"
    return judged(due, row[stop_head], row["Closed"])


def judged(due: datetime | None, stop: str, closed: str) -> str:
    """The verdict on a case that is not void."""
    if due is None:
        return "no_commitment"
    if stop:
        return "met" if local(stop) <= due else "late"
    if due > AS_OF:
        return "running"
    return "late" if closed else "overdue"


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
        Plain(
            "missed_recycling",
            "Missed Recycling",
            "Material Collected",
            {"2024-10": 3, "2025-10": 2},
            time(15),
        ),
        Plain(
            "compost_cart_request",
            "Compost Cart Request",
            "Cart Delivered",
            {"2024-10": 14, "2026-07": 10},
            time(15),
        ),
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
    calendar = calendar_of(denver, plain.service)
    theirs = [row for row in rows if row["Request Type"] == plain.request_type]
    states = Counter(state_of(row, _due(calendar, row, plain), plain.stop) for row in theirs)
    assert states == truth["states_by_service"][plain.service]


def calendar_of(denver: CityFolder, service: str) -> WorkingCalendar:
    """The calendar on which a service's promise is counted."""
    held = [a.model.spec.services for a in denver.agreements]
    (name,) = {services[service].calendar for services in held if service in services}
    return denver.calendars[str(name)]


def _due(calendar: WorkingCalendar, row: dict[str, str], plain: Plain) -> datetime | None:
    opened = local(row["Created"])
    days = plain.on(opened)
    return nth_closing(calendar, opened, days, plain.cutoff) if days else None


def spans(calendar: WorkingCalendar, since: datetime) -> Iterator[tuple[datetime, datetime]]:
    """The open spans of a calendar from an instant on, day by day."""
    day = since.date()
    while True:
        midnight = datetime.combine(day, time(), DENVER)
        for opens, closes in hours_of(calendar, day):
            end = midnight + timedelta(seconds=closes)
            if end > since:
                yield max(midnight + timedelta(seconds=opens), since), end
        day += timedelta(1)


def worked(calendar: WorkingCalendar, since: datetime, until: datetime) -> timedelta:
    """The open time between two instants."""
    total = timedelta()
    for begins, ends in spans(calendar, since):
        if begins >= until:
            return total
        total += min(ends, until) - begins
    raise AssertionError("a calendar goes on")


def advanced(calendar: WorkingCalendar, since: datetime, work: timedelta) -> datetime:
    """The instant by which so much open time has passed."""
    for begins, ends in spans(calendar, since):
        if work <= ends - begins:
            return begins + work
        work -= ends - begins
    raise AssertionError("a calendar goes on")


def days_later(calendar: WorkingCalendar, since: datetime, days: int) -> datetime:
    """The same time of day on the Nth open day after an instant."""
    day = since.date()
    for _ in range(days):
        day += timedelta(1)
        while not hours_of(calendar, day):
            day += timedelta(1)
    return datetime.combine(day, since.timetz())


def happened(log: Rows, number: str, activity: str) -> list[dict[str, str]]:
    """A case's rows of the log of one kind, in order."""
    return [r for r in log if r["Case Number"] == number and r["Activity"] == activity]


def test_paused_time_moves_the_due_as_walking_the_calendar_says(
    rows: Rows, log: Rows, truth: Truth, denver: CityFolder
) -> None:
    """Damaged sidewalks: ten crew days, each pause three business days at most."""
    calendar = calendar_of(denver, "sidewalk_damage")
    stopped = {r["Case Number"] for r in log if r["Activity"] == "Clock Paused"}
    theirs = [row for row in rows if row["Request Type"] == "Sidewalk Damage"]
    states: Counter[str] = Counter()
    moved = 0
    for row in theirs:
        due = nth_closing(calendar, local(row["Created"]), 10, time(14))
        if row["Case Number"] in stopped:
            due, moved = _moved(calendar, log, row["Case Number"], due), moved + 1
        states[state_of(row, due, "Sidewalk Made Safe")] += 1
    assert moved == truth["not_ordinary"]["sidewalk_damage"]["pauses"] > 20
    assert states == truth["states_by_service"]["sidewalk_damage"]


def _moved(calendar: WorkingCalendar, log: Rows, number: str, due: datetime) -> datetime:
    (begun,) = (local(r["Activity Time"]) for r in happened(log, number, "Clock Paused"))
    ended = [local(r["Activity Time"]) for r in happened(log, number, "Clock Resumed")]
    until = min([*ended, days_later(calendar, begun, 3)])
    return advanced(calendar, due, worked(calendar, begun, until))


def test_potholes_are_judged_by_what_held_and_duplicates_of_open_ones_not_at_all(
    rows: Rows, log: Rows, truth: Truth, denver: CityFolder
) -> None:
    """A closing that was undone within two weeks does not count, nor the work before it."""
    cases = {row["Case Number"]: row for row in rows}
    again = {r["Case Number"] for r in log if r["Activity"] == "Case Reopened"}
    theirs = [row for row in rows if row["Request Type"] == "Pothole"]
    states: Counter[str] = Counter()
    calendar = calendar_of(denver, "pothole")
    for row in theirs:
        due = nth_closing(calendar, local(row["Created"]), 3, time(14))
        parent = cases.get(row["Parent Case"])
        if row["Outcome"] in VOID or (parent and _was_open(parent, row)):
            states["void"] += 1
        elif row["Case Number"] in again:
            states[judged(due, *_held(log, row))] += 1
        else:
            states[judged(due, row["Road Repaired"], row["Closed"])] += 1
    assert any(row["Case Number"] in again for row in theirs)
    assert states == truth["states_by_service"]["pothole"]


def test_urgent_signals_have_four_hours_and_others_a_day(rows: Rows, truth: Truth) -> None:
    """Every hour counts; a report of one that is reported already does not."""
    cases = {row["Case Number"]: row for row in rows}
    states: Counter[str] = Counter()
    theirs = [row for row in rows if row["Request Type"] == "Traffic Signal Issue"]
    for row in theirs:
        hours = 4 if row["Priority"] == "P1 - Hazard" else 24
        due = local(row["Created"]).astimezone(UTC) + timedelta(hours=hours)
        parent = cases.get(row["Parent Case"])
        repeats = parent is not None and _was_open(parent, row)
        states["void" if repeats else state_of(row, due, "Signal Working")] += 1
    assert len({row["Priority"] for row in theirs}) == 2
    assert states == truth["states_by_service"]["traffic_signal"]


OFFICERS_AT_WORK = range(7, 22)
ANIMALS = {"Loose Dog", "Dead Animal Pickup", "Animal Noise"}
PROMISED_UNTIL = datetime(2026, 7, 1, tzinfo=DENVER)


def said(row: dict[str, str]) -> bool:
    """Whether a row of the log is a word to the resident by a person."""
    sent = row["Activity"] in {"Message Sent", "Update Sent", "Case Closed"} and row["Text"]
    person = row["Performed By"] in {"311 Agent", "Division Staff"}
    return bool(sent) and person and row["Visible To"] == "Customer"


class Course(NamedTuple):
    """A case of animal protection as a patient reader of the files follows it."""

    opened: datetime
    urgent: bool
    words: list[datetime]
    open_times: list[tuple[datetime, datetime]]


@pytest.fixture(scope="module")
def animals(rows: Rows, log: Rows) -> dict[str, list[Course]]:
    """Those under the agreement that are not void, by request type."""
    cases = {row["Case Number"]: row for row in rows}
    entries: dict[str, Rows] = {}
    for row in log:
        entries.setdefault(row["Case Number"], []).append(row)
    found: dict[str, list[Course]] = {name: [] for name in ANIMALS}
    for number, row in cases.items():
        if row["Request Type"] not in ANIMALS or row["Outcome"] in VOID:
            continue
        if local(row["Created"]) < PROMISED_UNTIL:
            parent = cases.get(row["Parent Case"])
            assert not (parent and _was_open(parent, row))
            found[row["Request Type"]].append(course(row, entries.get(number, [])))
    return found


def course(row: dict[str, str], entries: Rows) -> Course:
    """When it was open, and when a person said something."""
    words = [local(entry["Activity Time"]) for entry in entries if said(entry)]
    begins = [local(e["Activity Time"]) for e in entries if e["Activity"] == "Case Reopened"]
    ends = [local(e["Activity Time"]) for e in entries if e["Activity"] == "Case Closed"]
    if row["Closed"]:
        ends.append(local(row["Closed"]))
        if says_something(row["Resolution Text"]):
            words.append(local(row["Closed"]))
    far = datetime(2099, 1, 1, tzinfo=DENVER)
    begins = sorted([local(row["Created"]), *begins])
    open_times = list(zip(begins, [*sorted(ends), far], strict=False))
    urgent = row["Priority"] == "P1 - Hazard"
    return Course(local(row["Created"]), urgent, sorted(words), open_times)


def says_something(text: str) -> bool:
    """Whether a closing's text is more than the case system's stamps."""
    return bool(reduce(lambda rest, stamp: re.sub(stamp, "", rest), STAMPS, text).strip())


def at_work(at: datetime) -> datetime:
    """The instant itself, or the next morning at seven; officers work every day."""
    if at.hour in OFFICERS_AT_WORK:
        return at
    day = at.date() + timedelta(at.hour >= OFFICERS_AT_WORK.stop)
    return datetime.combine(day, time(7), DENVER)


def two_officer_hours_later(opened: datetime) -> datetime:
    """What is left at ten in the evening goes on at seven."""
    due = at_work(opened) + timedelta(hours=2)
    tonight = datetime.combine(at_work(opened).date(), time(22), DENVER)
    return due if due <= tonight else due + timedelta(hours=9)


def month_of(at: datetime) -> str:
    """As the truth names months."""
    return at.astimezone(DENVER).strftime("%Y-%m")


def test_first_responses_are_counted_as_a_patient_reader_would(
    animals: dict[str, list[Course]], truth: Truth
) -> None:
    """Two hours of officers on duty; a closing that says something is an answer."""
    n: Counter[str] = Counter()
    k: Counter[str] = Counter()
    for case in (case for cases in animals.values() for case in cases):
        assert not case.urgent
        due = two_officer_hours_later(case.opened)
        n[month_of(due)] += 1
        k[month_of(due)] += bool(case.words) and case.words[0] <= due
    counted = {month: {"k": k[month], "n": n[month]} for month in sorted(n)}
    assert counted == truth["first_response"]["animal-protection"]


def three_days_later(start: datetime, times: int) -> datetime:
    """The same time of day; who begins outside hours begins at seven."""
    since = at_work(start)
    return datetime.combine(since.date() + timedelta(3 * times), since.time(), DENVER)


def owed(case: Course) -> Iterator[tuple[datetime, bool]]:
    """The ends of three days that passed while the case was open, and whether news had come."""
    for since, until in case.open_times:
        within = [at for at in case.words if since <= at <= until]
        base, begin, times, answers = since, since, 1, since == case.opened and since not in within
        while (end := three_days_later(base, times)) <= min(until, AS_OF):
            told = [at for at in within if begin < at <= end]
            answer = answers and times == 1 and told
            if not answer and (end < until or told):
                yield end, bool(told)
            if told:
                base = begin = min(told) if answer else max(told)
                times, answers = 1, False
            else:
                begin, times = end, times + 1


def test_updates_are_counted_as_a_patient_reader_would(
    animals: dict[str, list[Course]], truth: Truth
) -> None:
    """Animal noise is promised news every three days; what comes first is no update."""
    n: Counter[str] = Counter()
    k: Counter[str] = Counter()
    for end, told in (interval for case in animals["Animal Noise"] for interval in owed(case)):
        n[month_of(end)] += 1
        k[month_of(end)] += told
    counted = {month: {"k": k[month], "n": n[month]} for month in sorted(n)}
    assert counted == truth["updated"]["animal-protection"]
    assert 100 < sum(k.values()) < sum(n.values())


def _was_open(parent: dict[str, str], row: dict[str, str]) -> bool:
    return not parent["Closed"] or local(parent["Closed"]) > local(row["Created"])


def _held(log: Rows, row: dict[str, str]) -> tuple[str, str]:
    """Stop and closing that held: the last ones, unless the reopening came too late to matter."""
    (closed,) = happened(log, row["Case Number"], "Case Closed")
    (reopened,) = happened(log, row["Case Number"], "Case Reopened")
    (first,) = (r for r in happened(log, row["Case Number"], "Step Completed")
                if r["Step"] == "Road Repaired")  # fmt: skip
    ended = local(closed["Activity Time"])
    if local(reopened["Activity Time"]) > ended + timedelta(days=14):
        return first["Activity Time"], closed["Activity Time"]
    return row["Road Repaired"], row["Closed"]


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
    story = truth["stories"]["agreement_that_expired"]
    assert story["promised_before_or_since_only"] == counted


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
