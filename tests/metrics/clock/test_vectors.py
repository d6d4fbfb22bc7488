"""What fifteen other engines' own tests expect, with our answers where they disagree."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from metrics.clock import Clock
from metrics.clock.batch import answer
from metrics.clock.reading import read_calendar, read_instant

FOLDER = Path(__file__).parents[4] / "shared" / "vectors"

Vector = Mapping[str, Any]

# What a question holds; the rest of a vector is about its peer.
ASKED = (
    "id",
    "calendar",
    "op",
    "start",
    "end",
    "seconds",
    "days",
    "roll",
    "workdays",
    "holidays",
    "inclusive",
    "office_hours",
    "end_of_working_day",
    "direction",
)


def vectors(name: str) -> list[Vector]:
    """The vectors of one file; none where the folder is not beside the checkout."""
    path = FOLDER / name
    if not path.exists():
        return []
    found: list[Vector] = json.loads(path.read_text(encoding="utf-8"))["vectors"]
    return found


TIME = vectors("business_time.json")
DAYS = vectors("business_days.json")
ROLLING = [v for v in TIME if v.get("boundary") in {"start_of_next", "farthest"}]


def ask(vector: Vector) -> Any:  # noqa: ANN401 - a vector's answer is whatever JSON holds
    """The answer of the batch command to a vector."""
    replied = answer({key: vector[key] for key in ASKED if key in vector})
    assert "error" not in replied, replied
    return replied["value"]


def instant(text: str, zone: str) -> float:
    """Seconds since 1970 of a vector's time."""
    moment = datetime.fromisoformat(text)
    return (moment if moment.tzinfo else moment.replace(tzinfo=ZoneInfo(zone))).timestamp()


def called(vector: Vector) -> str:
    """The name of a vector's test."""
    return str(vector["id"])


@pytest.mark.parametrize("name", ["business_time.json", "business_days.json"])
def test_vectors_lie_beside_the_checkout(name: str) -> None:
    """Without the vectors these tests prove nothing, which CI must not take for success."""
    if not (FOLDER / name).exists():
        missing = f"{name} is not in ../shared/vectors; the clock was not tried on other engines"
        if "CI" in os.environ:
            pytest.fail(missing)
        pytest.skip(missing)
    assert len(vectors(name)) > 40


@pytest.mark.parametrize(
    "vector", [v for v in TIME if v["op"] == "elapsed_minutes" and "reversed" not in v], ids=called
)
def test_elapsed_open_time_is_that_of_the_peer_or_of_brute_force(vector: Vector) -> None:
    """Where a peer counts wall-clock time or pads, the minute walk is right."""
    if not vector["verified_by_bruteforce"]:
        assert ask(vector) == vector["bruteforce_value"]
    elif vector.get("rounding") == "nearest_minute":
        assert round(ask(vector) / 60) == vector["expected"]
    else:
        assert ask(vector) == vector["expected_seconds"]


@pytest.mark.parametrize("vector", [v for v in TIME if "reversed" in v], ids=called)
def test_a_reversed_range_is_refused_where_peers_say_zero_or_less(vector: Vector) -> None:
    """An end before its start is a fault of the data, not a duration."""
    assert "before their start" in str(answer(vector)["error"])


@pytest.mark.parametrize("vector", [v for v in TIME if v["op"] == "add_minutes"], ids=called)
def test_a_budget_ends_where_the_peer_says_but_stays_at_a_closing(vector: Vector) -> None:
    """Peers that print the next opening have the closing as their other answer."""
    zone = vector["calendar"]["timezone"]
    expected = vector["expected_alt"] if vector in ROLLING else vector["expected"]
    assert instant(ask(vector), zone) == instant(expected, zone)


@pytest.mark.parametrize("vector", ROLLING, ids=called)
def test_rolling_from_where_a_budget_ends_gives_the_answer_of_peers_that_roll(
    vector: Vector,
) -> None:
    """`next_open` and `prev_close` are what those peers do without being asked."""
    calendar = read_calendar(vector["calendar"])
    start, budget = read_instant(vector, "start", calendar.zone), vector["seconds"]
    clock = Clock.covering(calendar, [start], seconds=budget)
    roll = clock.next_open if vector["boundary"] == "start_of_next" else clock.prev_close
    assert int(roll(clock.add(start, budget))) == instant(vector["expected"], calendar.zone)


@pytest.mark.parametrize("vector", DAYS, ids=called)
def test_business_days_are_those_of_the_peer(vector: Vector) -> None:
    """Dates, local date-times and counts, by the roll that the peer uses."""
    assert ask(vector) == vector["expected"]
