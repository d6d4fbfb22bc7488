"""The cube gives what counting the cases one by one gives, at every instant for which it holds."""

from __future__ import annotations

from collections import Counter
from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from metrics.cube import BASES, CELL, added, counts, cube_of, standing
from metrics.histograms import bin_of
from metrics.tables import INSTANTS
from metrics.verdicts import STATES, judged

ZONE = "America/Denver"
BEGAN = datetime(2026, 1, 1, 7, tzinfo=UTC)
SINCE = BEGAN + timedelta(days=90)
LATER = [SINCE + timedelta(days=days) for days in (0, 3, 40, 400)]
Row = dict[str, Any]
DAYS = st.integers(0, 90)


@st.composite
def rows(draw: st.DrawFn) -> Row:
    """One case and commitment, whose last event is no later than `SINCE`."""
    opened = draw(DAYS)
    due = draw(st.none() | st.integers(opened, 200))
    closed = draw(st.none() | st.integers(opened, 90))
    stop = draw(st.sampled_from([closed, None]))
    kind = draw(st.sampled_from(["", "", "", "void_reason", "missing", "unmeasurable"]))
    if due is None and not kind:
        kind = "missing"
    row: Row = dict.fromkeys(INSTANTS)
    named = {n: draw(st.sampled_from(["a", "b"])) for n in ("agency", "service", "district")}
    row |= named | {"source": "s", "number": "1", "channel": draw(st.sampled_from(["c", None]))}
    row |= {"agreement": "x/a", "version": "1.0.0", "commitment": "resolution"}
    row |= {"opened": _at(opened), "start": _at(opened), "due": _at(due), "stop": _at(stop)}
    row |= {"closed": _at(closed), "held_until": _at(closed + 14 if closed is not None else None)}
    if stop is None and due is not None:
        row["due_at_cap"] = _at(draw(st.none() | st.integers(due, 240)))
    row |= {"stop_missing": closed is not None and stop is None, kind or "district": "d"}
    return row


def _at(day: int | None) -> datetime | None:
    return None if day is None else BEGAN + timedelta(days=day)


def frame(drawn: list[Row]) -> pl.DataFrame:
    """The rows as instants."""
    return pl.DataFrame(drawn, schema=INSTANTS, orient="row")


def month(instant: datetime) -> str:
    """Of the city's wall clock."""
    return instant.astimezone(ZoneInfo(ZONE)).strftime("%Y-%m")


def counted_one_by_one(drawn: list[Row], basis: str, as_of: datetime) -> Counter[tuple[str, ...]]:
    """`period`, `agency` and the state, or `k` or `n`: in how many rows."""
    found: Counter[tuple[str, ...]] = Counter()
    for row in judged(frame(drawn).lazy(), as_of).collect().to_dicts():
        due = row["due_at_cap"] or row["due"] or row["opened"]
        belongs = {"received": row["opened"], "due": due}
        instant, state = belongs.get(basis, row["closed"]), row["state"]
        if instant is None:
            continue
        key = (month(instant), row["agency"])
        found[*key, state] += 1
        judgeable = {"met", "late"} | ({"overdue"} if basis != "closed" else set())
        in_rate = state in judgeable and (basis != "due" or row["due"] <= as_of)
        found[*key, "n"] += in_rate
        found[*key, "k"] += in_rate and state == "met"
    return +found


def of_the_cube(cells: pl.LazyFrame, part: str, basis: str) -> Counter[tuple[str, ...]]:
    """The same from cells."""
    mine = cells.filter(pl.col("part") == part, pl.col("basis") == basis)
    table = counts(mine, ["period", "agency"]).collect()
    found: Counter[tuple[str, ...]] = Counter()
    for row in table.to_dicts():
        for name in (*STATES, "k", "n"):
            found[row["period"], row["agency"], name] = row[name]
    return +found


@given(st.lists(rows(), max_size=12), st.sampled_from(LATER), st.integers(1, 3))
@settings(max_examples=60, deadline=None)
def test_cells_add_up_to_what_the_cases_give(
    drawn: list[Row], as_of: datetime, months: int
) -> None:
    """On each basis, in each part, however the cases are spread over partitions."""
    parts = [cube_of(frame(drawn[i::months]), ZONE, SINCE) for i in range(months)]
    cube = added([part["cube"].lazy() for part in parts])
    pending = pl.concat([part["pending"] for part in parts]).lazy()
    cells = pl.concat([cube, standing(pending, as_of, ZONE)])
    for basis in BASES:
        truth = counted_one_by_one(drawn, basis, as_of)
        for part in ("services", "districts", "channels"):
            assert of_the_cube(cells, part, basis) == truth


@given(st.lists(rows(), max_size=12))
@settings(max_examples=30, deadline=None)
def test_adding_parts_of_the_cube_is_the_cube_of_all_their_cases(drawn: list[Row]) -> None:
    """In the same order, so that two ways to one mart give the same bytes."""
    halves = [cube_of(frame(drawn[i::2]), ZONE, SINCE)["cube"].lazy() for i in range(2)]
    whole = cube_of(frame(drawn), ZONE, SINCE)["cube"]
    assert added(halves).collect().equals(whole)
    assert dict(whole.schema) == CELL


DRAWN = [
    # opened, due, closed on which day; and whether it is settled 90 days on
    (0, 10, 5, True),
    (0, 10, 20, True),
    (80, 89, 85, False),  # its closing may be undone until day 99
    (80, 95, 81, False),  # not fallen due yet
    (80, 85, None, True),  # overdue, whatever comes
    (80, 95, None, False),  # open
]


@pytest.mark.parametrize(("opened", "due", "closed", "is_settled"), DRAWN)
def test_only_what_can_no_longer_change_is_counted_beforehand(
    opened: int, due: int, closed: int | None, *, is_settled: bool
) -> None:
    """The others are judged when they are read."""
    row: Row = dict.fromkeys(INSTANTS) | {"agency": "a", "commitment": "resolution"}
    row |= {"opened": _at(opened), "start": _at(opened), "due": _at(due), "stop": _at(closed)}
    row |= {"closed": _at(closed), "held_until": _at(closed + 14 if closed is not None else None)}
    made = cube_of(frame([row]), ZONE, SINCE)
    assert made["pending"].is_empty() == is_settled
    assert made["cube"].is_empty() != is_settled


def test_durations_and_days_are_counted_of_resolutions() -> None:
    """Opened on New Year's Day, closed five days later, on the city's calendar."""
    row: Row = dict.fromkeys(INSTANTS) | {"agency": "a", "commitment": "resolution"}
    row |= {"opened": _at(0), "start": _at(0), "due": _at(10), "stop": _at(5), "closed": _at(5)}
    row |= {"held_until": _at(19)}
    cube = cube_of(frame([row, row]), ZONE, SINCE)["cube"]
    days = cube.filter(pl.col("part") == "days").sort("period")
    assert days.select("basis", "period", "n").rows() == [
        ("received", "2026-01-01", 2),
        ("closed", "2026-01-06", 2),
        ("due", "2026-01-11", 2),
    ]
    (took,) = cube.filter(pl.col("part") == "durations").to_dicts()
    expected = pl.select(bin_of(pl.lit(5 * 86_400))).item()
    assert (took["period"], took["state"], took["bin"], took["n"]) == (
        "2026-01",
        "met",
        expected,
        2,
    )


def test_no_cases_are_no_cells() -> None:
    """With all columns."""
    made = cube_of(frame([]), ZONE, None)
    assert made["cube"].is_empty()
    cells = pl.concat([made["cube"].lazy(), standing(made["pending"].lazy(), SINCE, ZONE)])
    assert counts(cells, []).collect().row(0) == (0,) * 9
