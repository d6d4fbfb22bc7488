"""When a resident was owed news: the desk is open on weekdays from 8 to 17, but for Labor Day."""

from __future__ import annotations

import json
import os
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from agreements.calendars import always_open
from metrics.promises import Promises
from metrics.tables import UPDATES
from metrics.terms import CLAUSES
from metrics.updating import SPELLS, open_spells, updates_of
from tests.metrics.pausing.drawing import (
    CASE,
    VERSION,
    each,
    happened,
    promised,
    rule,
    shown,
    with_calendar,
)
from tests.metrics.table import DENVER, when

CLAUSE = "denver/crews@1.0.0#pothole.update_cadence"
PERSON: dict[str, object] = {"actor": "agency", "audience": "public"}
SAID: dict[str, dict[str, object]] = {"message_sent": PERSON, "update_sent": PERSON}
HOLD = rule("hold", commitment="update_cadence")


def cadence(every: int = 5, *rules: dict[str, Any], **given_: Any) -> Promises:  # noqa: ANN401 - columns of several types
    """News every so many business days, counted from the messages, with a cutoff at 14:00."""
    clause = {
        **dict.fromkeys(CLAUSES),
        **VERSION,
        "clause": CLAUSE,
        "commitment": "update_cadence",
        "every_unit": "business_days",
        "every_amount": every,
        "every_from": "message_sent",
        "calendar": "desk",
        "day_rule": "close_of_business",
        "cutoff": 14 * 3600,
        "message_grace_minutes": 60,
        **given_,
    }
    return replace(promised(*rules), clauses=pl.DataFrame([clause], schema=CLAUSES, orient="row"))


def row(start: str, **given_: Any) -> pl.DataFrame:  # noqa: ANN401 - columns of several types
    """One case that owes news."""
    case = {
        **dict.fromkeys(UPDATES),
        **CASE,
        **VERSION,
        "clause": CLAUSE,
        "row": 0,
        "opened": when(start),
        "start": when(start),
        **given_,
    }
    return pl.DataFrame([case], schema={**UPDATES, "row": pl.UInt32()}, orient="row")


def owed(
    story: str,
    promises: Promises | None = None,
    as_of: str | None = "2026-10-01",
    **said: dict[str, object],
) -> list[str]:
    """Obligations as `start due told` of a table `at | what`; the first line is the opening."""
    events = happened(f"at | what\n{story}", **SAID | said)
    start = story.partition("|")[0].strip()
    limit = when(as_of) if as_of else None
    found = updates_of(row(start), events, promises or cadence(), limit)
    return [f"{_at(u['start'])} to {_at(u['due'])}: {_at(u['told'])}" for u in found.to_dicts()]


def _at(instant: datetime | None) -> str:
    return shown(instant)[9:20] if instant else "silence"


def test_news_is_owed_from_the_message_and_then_from_each_end_that_passed() -> None:
    """The first message starts the count; five open days later something is owed."""
    story = """2026-08-03 09:00 | opened
2026-08-05 10:00 | message_sent
2026-08-13 10:00 | update_sent
2026-08-24 09:00 | closed"""
    assert owed(story) == [
        "08-05 10:00 to 08-12 17:00: silence",
        "08-12 17:00 to 08-19 17:00: 08-13 10:00",
        "08-13 10:00 to 08-20 17:00: silence",
    ]


def test_where_no_message_was_sent_it_is_owed_from_the_opening() -> None:
    """A first message that comes late does not undo what was owed before it."""
    story = """2026-08-03 09:00 | opened
2026-08-13 10:00 | message_sent
2026-08-21 09:00 | closed"""
    assert owed(story) == [
        "08-03 09:00 to 08-10 17:00: silence",
        "08-10 17:00 to 08-17 17:00: 08-13 10:00",
        "08-13 10:00 to 08-20 17:00: silence",
    ]


def test_counted_from_the_opening_the_first_message_keeps_an_obligation() -> None:
    """There the first interval is one like all others."""
    story = """2026-08-03 09:00 | opened
2026-08-05 10:00 | message_sent
2026-08-11 09:00 | closed"""
    assert owed(story) == []
    assert owed(story, cadence(every_from="opened")) == ["08-03 09:00 to 08-10 17:00: 08-05 10:00"]


def test_counted_from_the_opening_ten_words_in_a_day_keep_one_interval() -> None:
    """A week without a word is a week without a word, however much was said in another."""
    words = "\n".join(f"2026-06-02 {hour:02}:00 | update_sent" for hour in range(9, 19))
    story = f"2026-06-01 09:00 | opened\n{words}\n2026-06-30 09:00 | closed"
    weekly = cadence(7, every_unit="calendar_days", every_from="opened")
    assert owed(story, weekly) == [
        "06-01 09:00 to 06-08 09:00: 06-02 09:00",
        "06-08 09:00 to 06-15 09:00: silence",
        "06-15 09:00 to 06-22 09:00: silence",
        "06-22 09:00 to 06-29 09:00: silence",
    ]


def test_counted_from_the_opening_a_late_word_keeps_the_next_interval_and_moves_no_end() -> None:
    """The weeks are those since the opening, by the wall clock over the change to summer time."""
    story = "2026-03-05 09:00 | opened\n2026-03-12 09:30 | update_sent\n2026-03-20 09:00 | closed"
    weekly = cadence(7, every_unit="calendar_days", every_from="opened")
    assert owed(story, weekly) == [
        "03-05 09:00 to 03-12 09:00: silence",
        "03-12 09:00 to 03-19 09:00: 03-12 09:30",
    ]


def test_counted_from_the_messages_the_last_word_of_an_interval_starts_the_next() -> None:
    """The first one is the answer; of the three that follow in its week, one obligation is kept."""
    story = """2026-06-01 09:00 | opened
2026-06-02 09:00 | message_sent
2026-06-02 10:00 | update_sent
2026-06-04 10:00 | update_sent
2026-06-05 10:00 | update_sent
2026-06-20 09:00 | closed"""
    assert owed(story, cadence(7, every_unit="calendar_days")) == [
        "06-02 09:00 to 06-09 09:00: 06-02 10:00",
        "06-05 10:00 to 06-12 10:00: silence",
        "06-12 10:00 to 06-19 10:00: silence",
    ]


def test_an_opening_with_a_message_at_the_same_instant_is_told() -> None:
    """Then the message is where it starts, whatever it is counted from."""
    story = """2026-08-03 09:00 | opened
2026-08-03 09:00 | message_sent
2026-08-11 09:00 | closed"""
    for counted_from in ("opened", "message_sent"):
        promises = cadence(every_from=counted_from)
        assert owed(story, promises) == ["08-03 09:00 to 08-10 17:00: silence"]


def test_the_cutoff_is_for_what_arrives_and_not_for_an_end_that_passed() -> None:
    """Opened at 15:00 day 0 is the next day; from a close of business five days are five days."""
    story = "2026-08-03 15:00 | opened\n2026-08-20 09:00 | closed"
    assert owed(story) == [
        "08-03 15:00 to 08-11 17:00: silence",
        "08-11 17:00 to 08-18 17:00: silence",
    ]


UNITS = [
    ({"every_unit": "business_hours", "every_amount": 18}, ["08-05 09:00", "08-07 09:00"]),
    ({"every_unit": "calendar_days", "every_amount": 3}, ["08-06 09:00", "08-09 09:00"]),
    ({"day_rule": "same_time", "every_amount": 2}, ["08-05 09:00", "08-07 09:00"]),
    ({"calendar": "always", "every_amount": 3}, ["08-07 00:00", "08-10 00:00"]),
    ({"calendar": "evenings", "every_amount": 3}, ["08-06 22:00", "08-09 22:00"]),
]


@pytest.mark.parametrize(("terms", "ends"), UNITS)
def test_intervals_follow_each_other_in_every_unit(terms: dict[str, Any], ends: list[str]) -> None:
    """Hours on the calendar, dates on the wall clock, days at the same time or to the closing."""
    found = owed("2026-08-03 09:00 | opened", cadence(**terms), as_of="2026-08-11 08:00")
    assert [line.split(" to ")[1].removesuffix(": silence") for line in found][:2] == ends


COUNTS = [
    ("message_sent", PERSON, True, "a message of the agency"),
    ("update_sent", {"actor": "operator", "audience": "public"}, True, "311 may tell"),
    ("message_sent", {"actor": "system", "audience": "public"}, False, "a machine's word is none"),
    ("message_sent", {"actor": "agency", "audience": "internal"}, False, "a note is none"),
    ("message_sent", {"actor": "resident", "audience": "public"}, False, "nor the resident's own"),
    ("commented", PERSON, False, "a comment is not sent to anybody"),
    ("message_sent", {}, True, "where the source does not say who, it was sent to the resident"),
]


@pytest.mark.parametrize(("kind", "said", "is_news", "what"), COUNTS)
def test_news_is_a_public_word_of_a_person(
    kind: str, said: dict[str, object], what: str, *, is_news: bool
) -> None:
    """Sent to the resident, and by somebody."""
    story = f"2026-08-03 09:00 | opened\n2026-08-05 10:00 | {kind}"
    first = owed(story, cadence(every_from="opened"), "2026-08-11", **{kind: said})[0]
    assert ("silence" not in first) == is_news, what


def test_an_interval_that_ends_after_the_closing_is_not_owed() -> None:
    """One that ends in the very instant of the closing is, if the closing says something."""
    story = "2026-08-03 09:00 | opened\n2026-08-10 17:00 | closed"
    told: dict[str, object] = {**PERSON, "text_id": b"done"}
    assert owed(story) == []
    assert owed(story, cadence(every_from="opened"), closed=told) == [
        "08-03 09:00 to 08-10 17:00: 08-10 17:00"
    ]
    machine = {**told, "actor": "system"}
    assert owed(story, cadence(every_from="opened"), closed=machine) == []


def test_a_closing_message_is_news_for_a_case_that_is_opened_again() -> None:
    """The interval that ends while it is closed is not owed; the reopening starts one."""
    story = """2026-08-03 09:00 | opened
2026-08-05 10:00 | closed
2026-08-12 10:00 | reopened
2026-08-20 10:00 | closed"""
    assert owed(story) == ["08-12 10:00 to 08-19 17:00: silence"]


def test_only_what_as_of_has_reached_is_owed() -> None:
    """An interval's end is there in its own second."""
    story = "2026-08-03 09:00 | opened\n2026-08-13 10:00 | update_sent"
    assert owed(story, as_of="2026-08-10 16:59:59") == []
    assert owed(story, as_of="2026-08-10 17:00") == ["08-03 09:00 to 08-10 17:00: silence"]


def test_without_as_of_a_case_is_followed_for_a_year_after_its_last_event() -> None:
    """Whatever happened to other cases, so that a day that passes needs no measuring."""
    story = "2026-08-03 09:00 | opened\n2026-08-13 10:00 | update_sent"
    followed = owed(story, as_of=None)
    assert followed[:3] == owed(story, as_of="2026-08-21")
    assert followed[-1] == "08-06 17:00 to 08-13 17:00: silence"
    assert len(followed) == 54


def test_a_pause_moves_the_end_like_any_due() -> None:
    """Three open hours later, and so do the ends of those that follow without news."""
    story = """2026-08-03 09:00 | opened
2026-08-05 10:00 | paused hold
2026-08-05 13:00 | resumed hold
2026-08-19 09:00 | closed"""
    assert owed(story, cadence(5, HOLD)) == [
        "08-03 09:00 to 08-11 11:00: silence",
        "08-11 11:00 to 08-18 11:00: silence",
    ]
    assert owed(story) == [
        "08-03 09:00 to 08-10 17:00: silence",
        "08-10 17:00 to 08-17 17:00: silence",
    ]


def test_a_pause_that_lasts_holds_an_end_up_to_its_cap() -> None:
    """While it may still be paused nothing is owed; at the cap the clock runs by itself."""
    story = "2026-08-03 09:00 | opened\n2026-08-05 10:00 | paused hold"
    capped = cadence(5, {**HOLD, **each(3)})
    assert owed(story, capped, "2026-08-13 16:00") == []
    assert owed(story, capped, "2026-08-13 17:00") == ["08-03 09:00 to 08-13 17:00: silence"]


def test_a_pause_over_two_intervals_moves_each_by_what_lies_in_it() -> None:
    """News within the pause starts an interval that the rest of the pause moves."""
    story = """2026-08-03 09:00 | opened
2026-08-05 10:00 | paused hold
2026-08-05 12:00 | update_sent
2026-08-05 13:00 | resumed hold
2026-08-14 09:00 | closed"""
    assert owed(story, cadence(5, HOLD)) == ["08-05 12:00 to 08-13 09:00: silence"]


def test_a_pause_for_another_promise_moves_nothing() -> None:
    """A wait for the resident stops the work, not the news."""
    story = """2026-08-03 09:00 | opened
2026-08-05 10:00 | paused hold
2026-08-05 13:00 | resumed hold"""
    assert owed(story, cadence(5, rule("hold")), "2026-08-11") == [
        "08-03 09:00 to 08-10 17:00: silence"
    ]


def test_spells_are_those_that_are_given() -> None:
    """Whoever has settled when the case was open tells it."""
    events = happened("at | what\n2026-08-03 09:00 | opened\n2026-08-05 10:00 | closed")
    spell = {"row": 0, "open_from": when("2026-08-03 09:00"), "open_until": None}
    spells = pl.DataFrame([spell], schema=SPELLS, orient="row")
    as_of = when("2026-08-12")
    rows = row("2026-08-03 09:00", void_reason="withdrawn", service="pothole")
    found = updates_of(rows, events, cadence(), as_of, spells).to_dicts()
    assert [(u["void_reason"], u["service"]) for u in found] == [("withdrawn", "pothole")]
    assert updates_of(rows, events, cadence(), as_of).is_empty()


SPELLS_OF = {
    "closed and open again": (
        "2026-08-05 10:00 | closed\n2026-08-06 10:00 | reopened\n2026-08-07 10:00 | closed",
        ["08-03 09:00-08-05 10:00", "08-06 10:00-08-07 10:00"],
    ),
    "closed twice": (
        "2026-08-05 10:00 | closed\n2026-08-06 10:00 | closed",
        ["08-03 09:00-08-05 10:00"],
    ),
    "reopened while open": ("2026-08-05 10:00 | reopened", ["08-03 09:00-silence"]),
    "reopened and closed at once": (
        "2026-08-05 10:00 | closed\n2026-08-06 10:00 | closed\n2026-08-06 10:00 | reopened",
        ["08-03 09:00-08-05 10:00", "08-06 10:00-08-06 10:00"],
    ),
    "closed and reopened at once": (
        "2026-08-05 10:00 | reopened\n2026-08-05 10:00 | closed\n2026-08-07 10:00 | closed",
        ["08-03 09:00-08-05 10:00", "08-05 10:00-08-07 10:00"],
    ),
}


@pytest.mark.parametrize(("story", "expected"), SPELLS_OF.values(), ids=SPELLS_OF.keys())
def test_a_case_is_open_until_it_is_closed_and_from_its_reopening(
    story: str, expected: list[str]
) -> None:
    """Whatever is told twice changes nothing."""
    rows = row("2026-08-03 09:00").select("row", "start", *CASE)
    found = open_spells(rows, happened(f"at | what\n{story}").join(rows, on=list(CASE)))
    assert [f"{_at(s['open_from'])}-{_at(s['open_until'])}" for s in found.to_dicts()] == expected


def test_nothing_is_owed_where_no_clause_says_so() -> None:
    """Nor for a case whose opening is a slip of the pen."""
    events = happened("at | what\n2026-08-03 09:00 | opened")
    for rows in (row("2026-08-03 09:00", clause=None), row("0201-08-03 09:00")):
        found = updates_of(rows, events, cadence(), when("2026-10-01"))
        assert found.is_empty()
        assert found.schema == pl.Schema(UPDATES)


def test_rt_case_07_a_stalled_request_is_owed_news_four_hours_after_the_last_word() -> None:
    """Best Practical's own test: due 13:10 after the first reply, 13:30 after the second."""
    file = Path(__file__).parents[3] / "shared" / "vectors" / "sla_cases.json"
    if not file.exists():
        tell = pytest.fail if "CI" in os.environ else pytest.skip
        tell("sla_cases.json is not in ../shared/vectors")
    every = json.loads(file.read_text(encoding="utf-8"))["vectors"]
    vector = next(v for v in every if v["id"] == "bestpractical-rt-case-07")
    hours = cadence(every_unit="business_hours", every_amount=4, calendar="utc")
    promises = with_calendar(hours, always_open("utc", "UTC"))
    words = {"created": "opened", "agent_message": "message_sent", "open": "resumed hold"}
    words["stalled"] = "paused hold"
    lines = [(e["at"], words[e.get("value") or e["type"]]) for e in vector["events"]]
    dues = []
    for upto in (2, len(lines)):
        story = "\n".join(f"{at} | {what}" for at, what in lines[:upto])
        found = updates_of(
            row(lines[0][0]),
            happened(f"at | what\n{story}", **SAID),
            replace(promises, pauses=promised(HOLD).pauses),
            when("2024-01-08T14:00:00Z"),
        )
        dues.append(found["due"].max())
    expected = vector["expected"]["due_after_each_event"]
    assert dues == [datetime.fromisoformat(expected[1]), datetime.fromisoformat(expected[4])]


@settings(max_examples=25, deadline=None)
@given(st.lists(st.integers(0, 40 * 24 * 60), max_size=6), st.randoms(use_true_random=False))
def test_each_interval_is_kept_by_a_word_in_it_or_followed_by_another(
    minutes: list[int],
    chance: Any,  # noqa: ANN401 - a random.Random of hypothesis
) -> None:
    """And the order of events does not matter."""
    start = when("2026-08-03 09:00")
    told = [start + (when("2026-08-03 09:01") - start) * minute for minute in minutes]
    lines = [f"{at.isoformat()} | update_sent" for at in told]
    as_of = when("2026-09-20")
    chance.shuffle(lines)
    rows, promises = row("2026-08-03 09:00"), cadence(every_from="opened")
    found = updates_of(rows, happened("\n".join(["at | what", *lines]), **SAID), promises, as_of)
    again = updates_of(
        rows, happened("\n".join(["at | what", *sorted(lines)]), **SAID), promises, as_of
    )
    assert found.equals(again)
    starts = set(found["start"].to_list())
    for obligation in found.to_dicts():
        within = [at for at in told if obligation["start"] < at <= obligation["due"]]
        assert obligation["told"] == (min(within) if within else None)
        assert within or obligation["due"] in starts or obligation["due"] == found["due"].max()


CLOSE, CUTOFF = 17, 14
LABOR_DAY = date(2026, 9, 7)


def counted(start: datetime, days: int) -> datetime:
    """So many open days on, date by date."""
    local = start.astimezone(ZoneInfo(DENVER))
    day, arrived = local.date(), local.hour < CUTOFF
    left = days if arrived and _is_open(day) else days + 1
    while left:
        day += timedelta(days=1)
        left -= _is_open(day)
    return when(f"{day} {CLOSE}:00")


def _is_open(day: date) -> bool:
    return day.weekday() < 5 and day != LABOR_DAY


def simulated(
    life: list[tuple[datetime, str]], as_of: datetime, every_from: str
) -> list[tuple[object, ...]]:
    """What is owed, told interval by interval through each time in which the case was open."""
    turns = [(at, kind) for at, kind in life if kind != "update_sent"]
    ends = [at for at, _ in turns[1:]] + [as_of + timedelta(days=1)]
    words = [at for at, kind in life if kind == "update_sent"]
    found: list[tuple[object, ...]] = []
    for (opened, turn), end in zip(turns, ends, strict=True):
        if turn == "closed":
            continue
        base, begun, nth, answers = opened, opened, 1, every_from != "opened" and turn == "opened"
        while begun < end:
            due = counted(base, 5 * nth)
            within = [at for at in words if begun < at <= min(due, end)]
            if not (answers and nth == 1 and within):
                found.append((begun, due, min(within, default=None)))
            if within and every_from != "opened":
                base = begun = min(within) if answers and nth == 1 else max(within)
                nth, answers = 1, False
            else:
                begun, nth = due, nth + 1
    return found


lengths = st.lists(
    st.tuples(
        st.one_of(st.integers(1, 24 * 60), st.integers(1, 20 * 24 * 60)),
        st.sampled_from(["update_sent", "update_sent", "turn"]),
    ),
    max_size=7,
)


@settings(max_examples=40, deadline=None)
@given(lengths, st.sampled_from(["opened", "message_sent"]))
def test_what_is_owed_is_what_a_walk_through_the_case_finds(
    drawn: list[tuple[int, str]], every_from: str
) -> None:
    """Told event by event, counted date by date; news while it is closed starts nothing."""
    at, is_open = when("2026-08-03 09:00"), True
    life, as_of = [(at, "opened")], when("2026-10-30 12:00")
    for minutes, kind in drawn:
        at += timedelta(minutes=minutes)
        turn = "closed" if is_open else "reopened"
        is_open ^= kind == "turn"
        life += [(at, turn if kind == "turn" else kind)] if at <= as_of else []
    story = "\n".join(["at | what", *(f"{at.isoformat()} | {kind}" for at, kind in life)])
    rows, promises = row("2026-08-03 09:00"), cadence(every_from=every_from)
    found = updates_of(rows, happened(story, **SAID), promises, as_of)
    expected = [one for one in simulated(life, as_of, every_from) if _reached(one, life, as_of)]
    assert sorted(found.select("start", "due", "told").rows()) == sorted(expected)


def _reached(
    obligation: tuple[object, ...], life: list[tuple[datetime, str]], as_of: datetime
) -> bool:
    """Whether the case was open at the end; one that news kept may end after a closing."""
    _, due, _ = obligation
    assert isinstance(due, datetime)
    turns = [kind for at, kind in life if kind in {"closed", "reopened"} and at <= due]
    closed_between = [at for at, kind in life if kind == "closed" and obligation[0] <= at <= due]  # type: ignore[operator]  # instants
    return due <= as_of and not closed_between and turns[-1:] != ["closed"]


def test_cases_that_are_numbered_need_no_names() -> None:
    """As within a measurement: events carry the number of their case, and kinds as numbers."""
    story = "at | what\n2026-08-03 09:00 | opened\n2026-08-05 10:00 | update_sent"
    named, as_of = happened(story, **SAID), when("2026-08-20")
    kinds = pl.Enum(["opened", "update_sent"])
    numbered = named.drop(list(CASE)).with_columns(
        pl.col("kind").cast(kinds), case=pl.lit(0, pl.UInt32)
    )
    rows = row("2026-08-03 09:00").with_columns(case=pl.lit(0, pl.UInt32))
    found = updates_of(rows, numbered, cadence(), as_of)
    assert len(found) == 2
    assert found.equals(updates_of(rows.drop("case"), named, cadence(), as_of))


def test_neither_the_order_of_rows_nor_other_cases_matter() -> None:
    """Each case by itself gives what it gives among others."""
    story = "at | what\n2026-08-03 09:00 | opened\n2026-08-05 10:00 | update_sent"
    events = [happened(story, **SAID).with_columns(number=pl.lit(n)) for n in ("1", "2")]
    later = happened("at | what\n2026-08-12 10:00 | closed").with_columns(number=pl.lit("2"))
    rows = [row("2026-08-03 09:00", number=n, row=int(n)) for n in ("1", "2")]
    every = pl.concat([*events, later])
    together = updates_of(pl.concat(rows), every, cadence())
    assert together.equals(updates_of(pl.concat(rows[::-1]), every.reverse(), cadence()))
    for one, number in zip(rows, ("1", "2"), strict=True):
        assert updates_of(one, every, cadence()).equals(together.filter(number=number))
