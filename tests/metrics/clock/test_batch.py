"""Questions as one line of JSON each, good and bad."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from metrics.clock.batch import answer
from tests.metrics.clock.brute import modest

DESK = {
    "timezone": "America/Denver",
    "hours": {day: [["09:00", "17:00"]] for day in ("mon", "tue", "wed", "thu", "fri")},
    "holidays": ["2026-09-07"],
}
ADD = {"id": 1, "calendar": DESK, "op": "add_minutes", "start": "2026-09-04T16:00", "seconds": 7200}
ELAPSED = {
    "id": 2,
    "calendar": DESK,
    "op": "elapsed_minutes",
    "start": "2026-09-04T16:00:00-06:00",
    "end": "2026-09-08T15:30:00Z",
}
DAYS = {"id": 3, "op": "add_business_days", "start": "2026-09-04", "days": 1}
COUNT = {"id": 4, "op": "count_business_days", "start": "2026-09-01", "end": "2026-09-08"}


@pytest.mark.parametrize(
    ("question", "value"),
    [
        (ADD, "2026-09-08T10:00:00-06:00"),
        (ADD | {"start": "2026-09-04T22:00:00Z"}, "2026-09-08T10:00:00-06:00"),
        (ADD | {"seconds": 0}, "2026-09-04T16:00:00-06:00"),
        (ADD | {"seconds": 7200.0}, "2026-09-08T10:00:00-06:00"),
        (ADD | {"seconds": None, "minutes": 1.5}, "2026-09-04T16:01:30-06:00"),
        (
            ADD | {"calendar": DESK | {"overrides": {"2026-09-07": [["10:00", "12:00"]]}}},
            "2026-09-07T11:00:00-06:00",
        ),
        (
            ADD | {"calendar": DESK | {"breaks": {"tue": [["09:00", "09:30"]]}}},
            "2026-09-08T10:30:00-06:00",
        ),
        (
            ADD | {"calendar": {"timezone": "America/Denver", "always_open": True}},
            "2026-09-04T18:00:00-06:00",
        ),
        (ELAPSED, 3600 + 1800),
        (DAYS, "2026-09-07"),
        (DAYS | {"holidays": ["2026-09-07"]}, "2026-09-08"),
        (DAYS | {"holidays": {"2026-09-07": "Labor Day"}}, "2026-09-08"),
        (DAYS | {"calendar": DESK}, "2026-09-08"),
        (
            DAYS | {"calendar": DESK | {"overrides": {"2026-09-05": [["09:00", "12:00"]]}}},
            "2026-09-05",
        ),
        (DAYS | {"workdays": "1000000"}, "2026-09-07"),
        (DAYS | {"workdays": ["Saturday"]}, "2026-09-05"),
        (DAYS | {"start": "2026-09-05", "roll": "forward"}, "2026-09-08"),
        (DAYS | {"start": "2026-09-05", "roll": "nat"}, None),
        (DAYS | {"start": "2026-09-04T10:30:00"}, "2026-09-07T10:30:00"),
        (DAYS | {"start": "2026-09-04T10:30:00Z"}, "2026-09-07T10:30:00+00:00"),
        (DAYS | {"end_of_working_day": "17:30"}, "2026-09-07T17:30:00"),
        (DAYS | {"end_of_working_day": "24:00"}, "2026-09-08T00:00:00"),
        (COUNT, 5),
        (COUNT | {"inclusive": "both", "holidays": [{"date": "2026-09-07", "name": "Labor"}]}, 5),
    ],
)
def test_a_question_has_its_answer(question: dict[str, Any], value: object) -> None:
    """Instants carry their offset; dates stay dates and local times stay local."""
    assert answer(question) == {"id": question["id"], "value": value}


OFFICE = {"roll": "hours", "office_hours": ["09:00", "17:00"]}


@pytest.mark.parametrize(
    ("start", "days", "value"),
    [
        # forward, a closing is outside hours; backward it is inside
        ("2026-09-04T16:59:59", 1, "2026-09-07T16:59:59"),
        ("2026-09-04T17:00:00", 1, "2026-09-08T09:00:00"),
        ("2026-09-04T17:00:00", -1, "2026-09-03T17:00:00"),
        ("2026-09-04T09:00:00", -1, "2026-09-03T09:00:00"),
        ("2026-09-04T08:00:00", -1, "2026-09-02T09:00:00"),
        ("2026-09-05T12:00:00", 0, "2026-09-07T09:00:00"),
        ("2026-09-05", 0, "2026-09-07"),
    ],
)
def test_a_start_is_rolled_into_office_hours_first(start: str, days: int, value: str) -> None:
    """Then days are counted at the same time of day."""
    assert answer(DAYS | OFFICE | {"start": start, "days": days})["value"] == value


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ({}, "add_minutes, elapsed_minutes, add_business_days, count_business_days"),
        ({"op": "subtract"}, "must be one of"),
        ({"op": 7}, "must be a text"),
        (ADD | {"calendar": None}, "'calendar' is missing"),
        (ADD | {"calendar": {"hours": {}}}, "'timezone' is missing"),
        (ADD | {"calendar": DESK | {"timezone": "Mars/Olympus"}}, "IANA"),
        (ADD | {"calendar": DESK | {"hours": {"someday": []}}}, "weekdays are mon"),
        (ADD | {"calendar": DESK | {"hours": {"mon": [["9", "17:00"]]}}}, "time of day"),
        (ADD | {"calendar": DESK | {"hours": {"mon": [["09:00"]]}}}, '["09:00", "17:00"]'),
        (ADD | {"calendar": DESK | {"hours": {"mon": "09:00"}}}, "must be a list"),
        (ADD | {"calendar": DESK | {"hours": []}}, "must be a mapping"),
        (ADD | {"calendar": DESK | {"holidays": ["Monday"]}}, "2026-10-01"),
        (ADD | {"calendar": DESK | {"breaks": {"2026-13-01": []}}}, "2026-10-01"),
        (ADD | {"start": "yesterday"}, "'start' is 'yesterday'"),
        (ADD | {"start": "2026-09-04T16:00:00.5"}, "whole seconds"),
        (ADD | {"start": "0001-01-01T00:00"}, "years 1900 to 2199"),
        (ADD | {"seconds": 1.5}, "whole number"),
        (ADD | {"seconds": True}, "whole number"),
        (ADD | {"seconds": float("nan")}, "whole number"),
        (ADD | {"seconds": 10**30}, "whole number"),
        (ADD | {"seconds": 10**12}, "too little open time"),
        (ADD | {"seconds": None}, "whole number"),
        (ADD | {"seconds": None, "minutes": "ten"}, "must be a number"),
        (ELAPSED | {"end": "2026-09-01T00:00:00Z"}, "before their start"),
        (DAYS | {"days": None}, "'days' is missing"),
        (DAYS | {"days": 10**12}, "0001-01-01 to 9999-12-31"),
        (DAYS | {"roll": "sideways"}, "must be one of forward"),
        (DAYS | {"start": "2026-09-05", "roll": "raise"}, "not open"),
        (DAYS | {"workdays": []}, "at least one"),
        (DAYS | {"roll": "hours", "start": "2026-09-05T10:00"}, "office_hours"),
        (DAYS | OFFICE | {"start": "2026-09-05T10:00", "office_hours": ["17:00", "09:00"]}, "same"),
        (DAYS | {"end_of_working_day": "5 pm"}, "time of day"),
        (DAYS | {"start": "9999-12-31", "end_of_working_day": "24:00", "days": 0}, "1 to 9999"),
        (COUNT | {"inclusive": "neither"}, "start_inclusive, end_inclusive, both"),
    ],
)
def test_a_bad_question_is_answered_with_what_is_allowed(
    question: dict[str, Any], words: str
) -> None:
    """A sentence, never a traceback."""
    replied = answer(question)
    assert replied.keys() == {"id", "error"}
    assert words in str(replied["error"])


@pytest.mark.parametrize(
    ("question", "words"),
    [
        (
            ADD | {"start": "x", "seconds": 1.5, "calendar": {"hours": [], "holidays": ["Monday"]}},
            [
                "'start' is 'x'",
                "'timezone' is missing",
                "'hours' is []",
                "'Monday'",
                "'seconds' is",
            ],
        ),
        (ELAPSED | {"start": "x", "end": "y", "calendar": None}, ["'x'", "'y'", "'calendar' is"]),
        (
            DAYS | {"days": "two", "start": "x", "roll": "up", "workdays": ["noday"]},
            ["'days' is 'two'", "'start' is 'x'", "'roll' is 'up'", "'noday'"],
        ),
        (COUNT | {"start": "x", "end": "y", "inclusive": "none"}, ["'x'", "'y'", "'none'"]),
    ],
)
def test_all_that_is_wrong_with_a_question_is_told_at_once(
    question: dict[str, Any], words: list[str]
) -> None:
    """In one sentence after the other."""
    error = str(answer(question)["error"])
    assert [word for word in words if word not in error] == []


def test_a_line_that_is_no_question_is_answered_too() -> None:
    """A list, say."""
    assert answer([1, 2])["id"] is None


words = st.sampled_from(
    ["mon", "09:00", "17:00", "24:00", "2026-09-04", "2026-09-04T16:00", "UTC", "hours", "both", ""]
)
anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | words | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(words, inner, max_size=3),
    max_leaves=6,
)


@modest
@given(st.sampled_from([ADD, ELAPSED, DAYS, COUNT]), st.data())
def test_whatever_a_field_holds_there_is_an_answer(
    good: dict[str, Any], data: st.DataObject
) -> None:
    """One field of a good question is replaced by anything at all; the reply is JSON."""
    fields = [
        *good,
        "roll",
        "office_hours",
        "end_of_working_day",
        "holidays",
        "workdays",
        "minutes",
    ]
    field = data.draw(st.sampled_from(fields))
    if isinstance(good.get(field), dict) and data.draw(st.booleans()):
        inner = data.draw(st.sampled_from(["timezone", "hours", "holidays", "overrides", "breaks"]))
        question = good | {field: good[field] | {inner: data.draw(anything)}}
    else:
        question = good | {field: data.draw(anything)}
    replied = answer(question)
    assert replied.keys() in ({"id", "value"}, {"id", "error"})
    json.dumps(replied)
