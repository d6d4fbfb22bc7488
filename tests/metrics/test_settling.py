"""Which rows may count otherwise though nothing happened: no fewer than those that do."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from random import Random

import polars as pl

from metrics.figures import Standards
from metrics.promises import CLAUSES
from metrics.settling import passing
from metrics.tables import INSTANTS, empty
from metrics.verdicts import judged

ZONE = "America/Denver"
BEGUN = datetime(2026, 10, 30, tzinfo=UTC)
DRAWN = ("due", "due_at_cap", "stop", "held_until")


def drawn(random: Random, count: int) -> pl.DataFrame:
    """Promises of which each instant lies in one of four days, across a change of the clocks."""
    rows = [
        {
            "source": "s",
            "number": str(nth),
            "commitment": random.choice(["resolution", "first_action"]),
            "stop_missing": random.random() < 1 / 3,
            **{name: at(random) for name in DRAWN if random.random() < 1 / 2},
        }
        for nth in range(count)
    ]
    return pl.concat([empty(INSTANTS), pl.DataFrame(rows, schema=INSTANTS, orient="row")])


def at(random: Random) -> datetime:
    """An instant, now and then one that others have too."""
    return BEGUN + timedelta(minutes=random.randrange(0, 4 * 24 * 60, 20))


def test_whatever_is_judged_otherwise_later_or_earlier_is_named() -> None:
    """By a due, the cap of a pause, or the end of the window in which a closing can be undone."""
    random = Random(5)  # noqa: S311 - to draw, not to hide
    standards = Standards(clauses=empty(CLAUSES))
    rows, differed = drawn(random, 400), 0
    for _ in range(60):
        then, now = at(random), at(random)
        told = [judged(rows.lazy(), one).collect() for one in (then, now)]
        fallen = [
            (one["due"] <= when).fill_null(False)
            for one, when in zip(told, (then, now), strict=True)
        ]
        named = rows.select(passing(standards, ZONE, then, now)["instants"]).to_series()
        otherwise = (
            (told[0]["state"] != told[1]["state"])
            | (told[0]["provisional"] != told[1]["provisional"])
            | (fallen[0] != fallen[1])
        )
        differed += int(otherwise.sum())
        assert not (otherwise & ~named).any()
    assert differed > len(rows)


def test_a_window_ends_by_the_dates_of_the_wall_clock() -> None:
    """Across a change of the clocks an hour later or sooner than so many times 24 hours."""
    standards = Standards(clauses=empty(CLAUSES))
    closed = datetime(2026, 10, 20, 6, tzinfo=UTC)  # midnight in Denver
    ends = datetime(2026, 11, 3, 7, tzinfo=UTC)  # fourteen midnights later
    lives = pl.DataFrame({"first_closed": [closed]}, schema={"first_closed": INSTANTS["opened"]})
    hour = timedelta(hours=1)
    for since, passes in ((ends - 2 * hour, False), (ends - hour / 2, True), (ends + hour, False)):
        test = passing(standards, ZONE, since, since + hour)["lives"]
        assert lives.select(test).item() is passes


def test_what_is_under_way_counts_otherwise_each_second_until_it_is_late() -> None:
    """The clock of a promise runs on; of one that is met, late or void it does not."""
    standards, now = Standards(clauses=empty(CLAUSES)), BEGUN
    soon, past = now + timedelta(days=1), now - timedelta(days=1)
    case = {"commitment": "resolution", "start": past, "due": soon}
    rows = [
        case,
        case | {"due": past, "due_at_cap": soon},
        case | {"due": past},
        case | {"stop": past},
        case | {"closed": past},
        case | {"void_reason": "withdrawn"},
        case | {"missing": "no_agreement"},
    ]
    held = pl.DataFrame(rows, schema=INSTANTS, orient="row")
    test = passing(standards, ZONE, now, now + timedelta(minutes=1))["instants"]
    assert held.select(test).to_series().to_list() == [True, True, *[False] * 5]
