"""The contacts that followed a case: whose, where, how far they are held, and what recurs."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from typing import NamedTuple

import polars as pl
from hypothesis import given, settings
from hypothesis import strategies as st

from metrics.tables import CASES
from tests.metrics.linking.drawn import FAMILIES, cases_of, events_of, linked, promised
from tests.metrics.table import when

Alike = Callable[["Asked", "Asked"], bool]


def closed_at(cases: pl.DataFrame) -> pl.DataFrame:
    """Every case closed as it was opened, so that whatever follows is asked for."""
    lines = [f"{c['number']} | {c['opened']} | closed" for c in cases.to_dicts()]
    return events_of("\n".join(["case | at | kind", *lines]))


def test_a_contact_is_a_later_case_of_the_same_requester_in_the_same_family() -> None:
    """Neither of somebody else, nor of nobody, nor about something else, nor at one instant."""
    cases = cases_of("""
        case | opened           | requester | service
        1    | 2026-06-01 09:00 | ann       | trash
        2    | 2026-06-01 09:00 | ann       | trash
        3    | 2026-06-02 09:00 | bob       | trash
        4    | 2026-06-03 09:00 | ann       | pothole
        5    | 2026-06-04 09:00 | ann       | compost
        6    | 2026-06-05 09:00 | -         | trash
        7    | 2026-06-06 09:00 | -         | trash
    """)
    found = linked(cases, closed_at(cases))
    assert {n: row["contact_numbers"] for n, row in found.items()} == {"1": ["5"], "2": ["5"]}
    assert found["1"]["contacts"] == [when("2026-06-04 09:00")]


def test_the_next_contact_after_every_instant_that_can_stop_a_promise_is_held() -> None:
    """After each closing; what came before the first, or lies between two of them, is not asked."""
    cases = cases_of("""
        case | opened           | requester
        1    | 2026-06-01 09:00 | ann
        2    | 2026-06-02 09:00 | ann
        3    | 2026-06-03 09:00 | ann
        4    | 2026-06-05 09:00 | ann
        5    | 2026-06-09 09:00 | ann
    """)
    events = events_of("""
        case | at               | kind
        1    | 2026-06-04 09:00 | closed
        1    | 2026-06-06 09:00 | reopened
        1    | 2026-06-08 09:00 | closed
        2    | 2026-06-09 09:00 | closed
    """)
    found = linked(cases, events)
    assert found["1"]["contact_numbers"] == ["4", "5"]
    assert set(found) == {"1"}


def test_a_milestone_that_stops_a_promise_is_such_an_instant() -> None:
    """Where an agreement says so, and not otherwise."""
    cases = cases_of("""
        case | opened           | requester
        1    | 2026-06-01 09:00 | ann
        2    | 2026-06-02 09:00 | ann
        3    | 2026-06-05 09:00 | ann
    """)
    events = events_of("case | at | kind\n1 | 2026-06-03 09:00 | milestone")
    paved = linked(cases, events, promised(stops="milestone:paved"))
    assert paved["1"]["contact_numbers"] == ["3"]
    assert not linked(cases, events)


def test_contacts_are_held_as_far_as_the_longest_window_reaches() -> None:
    """Thirty days are always shown, and a day more; a longer window of an agreement is longer."""
    cases = cases_of("""
        case | opened              | requester
        1    | 2026-06-01 09:00    | ann
        2    | 2026-07-12 09:00:00 | ann
        3    | 2026-06-01 09:00    | bob
        4    | 2026-07-12 09:00:01 | bob
    """)
    events = events_of("""
        case | at               | kind
        1    | 2026-06-11 09:00 | closed
        3    | 2026-06-11 09:00 | closed
    """)
    assert set(linked(cases, events)) == {"1"}
    assert set(linked(cases, events, promised(window_days=45))) == {"1", "3"}
    assert set(linked(cases, events, promised(repeat_days=45))) == {"1", "3"}


def test_a_contact_about_the_next_collection_is_no_repeat() -> None:
    """A week later by the date another collection was missed, at whatever time of day it is."""
    cases = cases_of("""
        case | opened           | requester | service
        1    | 2026-06-01 18:00 | ann       | trash
        2    | 2026-06-07 23:59 | ann       | trash
        3    | 2026-06-01 18:00 | bob       | trash
        4    | 2026-06-08 00:00 | bob       | trash
        5    | 2026-06-01 18:00 | cy        | pothole
        6    | 2026-06-08 00:00 | cy        | pothole
        7    | 2026-03-02 18:00 | dee       | trash
        8    | 2026-03-09 00:30 | dee       | trash
    """)
    events = events_of("""
        case | at               | kind
        1    | 2026-06-02 09:00 | closed
        3    | 2026-06-02 09:00 | closed
        5    | 2026-06-02 09:00 | closed
    """)
    found = linked(cases, events)
    assert {n: row["contact_numbers"] for n, row in found.items()} == {"1": ["2"], "5": ["6"]}


def test_the_same_place_is_the_same_address_whoever_asked() -> None:
    """However it is capitalised; nowhere is no place."""
    cases = cases_of("""
        case | opened           | requester | place
        1    | 2026-06-01 09:00 | ann       | 12 Elm Street
        2    | 2026-06-02 09:00 | bob       | 12 ELM STREET
        3    | 2026-06-03 09:00 | -         | 14 Elm Street
        4    | 2026-06-04 09:00 | ann       | -
        5    | 2026-06-05 09:00 | cy        | -
    """)
    found = linked(cases, closed_at(cases))
    assert found["1"]["place_contacts"] == [when("2026-06-02 09:00")]
    assert found["1"]["contact_numbers"] == ["4"]
    assert set(found) == {"1"}


def test_points_are_the_same_place_within_25_metres() -> None:
    """A degree of latitude is 111,195 m on a globe of 6,371,008.8 m; both ways of writing it."""
    metre = 1 / 111_195.08
    north, far = 39.7392 + 24.9 * metre, 39.7392 + 25.1 * metre
    cases = cases_of(f"""
        case | opened           | place
        1    | 2026-06-01 09:00 | 39.7392, -104.9903
        2    | 2026-06-02 09:00 | {far:.7f}, -104.9903
        3    | 2026-06-03 09:00 | POINT (-104.9903 {north:.7f})
        4    | 2026-06-04 09:00 | (39.7392,-104.9903)
    """)
    again = events_of("case | at | kind\n1 | 2026-06-03 12:00 | closed")
    found = linked(cases, pl.concat([closed_at(cases), again]))
    assert found["1"]["place_contacts"] == [when("2026-06-03 09:00"), when("2026-06-04 09:00")]
    assert found["2"]["place_contacts"] == [when("2026-06-03 09:00")]
    assert set(found) == {"1", "2", "3"}


def test_a_requester_who_asks_very_often_costs_no_more_than_others() -> None:
    """Ten thousand cases of one person: each holds the next one, not all that follow."""
    start = when("2026-06-01 09:00")
    rows = [
        {
            **dict.fromkeys(CASES),
            "source": "desk",
            "number": f"{n:05}",
            "opened": start + timedelta(seconds=n),
            "service": "pothole",
            "requester": "ann",
        }
        for n in range(10_000)
    ]
    cases = pl.DataFrame(rows, schema=CASES, orient="row")
    found = linked(cases, closed_at(cases))
    assert len(found) == 9_999
    assert found["00041"]["contact_numbers"] == ["00042"]


class Asked(NamedTuple):
    """A case as somebody asks it."""

    opened: datetime
    requester: str | None
    service: str | None
    place: str | None
    closed: datetime | None


_INSTANTS = st.integers(0, 70 * 24).map(lambda hour: when("2026-05-01") + timedelta(hours=hour))
_NEAR = ("39.7392, -104.9903", "39.7393, -104.9903")  # 11 m apart
_CASES = st.lists(
    st.builds(
        Asked,
        _INSTANTS,
        st.sampled_from([None, "ann", "bob"]),
        st.sampled_from([None, "trash", "compost", "pothole"]),
        st.sampled_from([None, "elm", *_NEAR, "39.74, -105"]),
        st.one_of(st.none(), _INSTANTS),
    ),
    max_size=25,
)


def _followed(one: Asked, every: Sequence[Asked], alike: Alike) -> list[datetime]:
    """The same by comparing every case with every other, one after the other."""
    same = [o for o in every if alike(one, o) and _family(o) and _family(o) == _family(one)]
    if one.closed is None:
        return []
    after = max(one.opened, one.closed)
    until = after + timedelta(days=31)
    later = [o.opened for o in same if after < o.opened <= until and not _anew(one, o)]
    return [min(later)] if later else []


def _family(case: Asked) -> str | None:
    return FAMILIES.get(case.service, case.service) if case.service else None


def _anew(one: Asked, other: Asked) -> bool:
    """A week later in Denver's summer time, six hours behind, and collected every week."""
    first, second = ((case.opened - timedelta(hours=6)).date() for case in (one, other))
    return other.service in FAMILIES and second - first >= timedelta(days=7)


def _of_one(one: Asked, other: Asked) -> bool:
    return one.requester is not None and one.requester == other.requester


def _at_one(one: Asked, other: Asked) -> bool:
    near = one.place in _NEAR and other.place in _NEAR
    return one.place is not None and (one.place == other.place or near)


@settings(max_examples=40, deadline=None)
@given(_CASES)
def test_contacts_are_those_that_comparing_every_case_with_every_other_finds(
    asked: list[Asked],
) -> None:
    """Of the same requester and at the same place, in whatever order they are told."""
    lines = [
        f"{n} | {c.opened} | {c.requester or '-'} | {c.service or '-'} | {c.place or '-'}"
        for n, c in enumerate(asked)
    ]
    closings = [f"{n} | {c.closed} | closed" for n, c in enumerate(asked) if c.closed]
    cases = cases_of("\n".join(["case | opened | requester | service | place", *lines]))
    events = events_of("\n".join(["case | at | kind", *closings]))
    found = linked(cases, events)
    for column, alike in (("contacts", _of_one), ("place_contacts", _at_one)):
        expected = {str(n): _followed(case, asked, alike) for n, case in enumerate(asked)}
        held = {number: row[column] for number, row in found.items() if row[column]}
        assert held == {number: times for number, times in expected.items() if times}
    shuffled = linked(cases.reverse(), events.reverse())
    assert list(shuffled.items()) == list(found.items())
