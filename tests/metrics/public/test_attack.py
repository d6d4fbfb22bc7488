"""A reader who keeps every publication and solves all equations learns no hidden count."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np
import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from metrics.public import (
    COUNTED,
    COUNTS,
    LEAST_SHOWN,
    ROUNDED_TO,
    VALUES_LEFT,
    Edition,
    corrected,
    edition,
    rounded,
)
from tests.metrics.public.attack import Equations, pinned, read, same

MONTHS = ("2026-04", "2026-05", "2026-06")
QUARTER = "2026-Q2"
Cells = NDArray[np.int64]
"""Exact counts by month, agency, district and column."""

Change = Literal["late", "one file", "read twice", "moved"]
CHANGES: tuple[Change, ...] = ("late", "one file", "read twice", "moved")
seeds = st.integers(0, 2**32 - 1)


def invented(rng: np.random.Generator, agencies: int, districts: int, scale: float) -> Cells:
    """Requests of large and small parts: many cells lie about ten."""
    size = (
        rng.choice([0.3, 2, 8, 30], size=(1, agencies, 1))
        * rng.choice([0.1, 0.5, 1, 2], size=(1, 1, districts))
        * np.full((len(MONTHS), agencies, districts), scale)
    )
    due = rng.poisson(size * 0.8)
    on_time = rng.binomial(due, 0.8)
    parts = (rng.poisson(size), rng.poisson(size * 0.9), due, on_time, rng.binomial(on_time, 0.9))
    return np.stack(parts, axis=-1)


def changed(rng: np.random.Generator, cells: Cells, how: Change) -> Cells:
    """What is known later: more cases, a file more, fewer, or another agency's."""
    _, agencies, districts, _ = cells.shape
    more = invented(rng, agencies, districts, 0.5)
    if how == "late":
        return cells + more
    if how == "one file":
        month = np.arange(len(MONTHS)) == rng.integers(len(MONTHS))
        one: Cells = cells + more * month[:, None, None, None]
        return one
    if how == "read twice":
        return chained(rng.binomial(cells, 0.7))
    moved = cells.copy()
    moved[:, 0] -= cells[:, 0] // 2
    moved[:, 1] += cells[:, 0] // 2
    return chained(moved)


def chained(cells: Cells) -> Cells:
    """The same with no part above its whole."""
    for whole in (2, 3):
        cells[..., whole + 1] = np.minimum(cells[..., whole], cells[..., whole + 1])
    return cells


def counts(cells: Cells, names: Sequence[str], *, promised: bool = True) -> pl.DataFrame:
    """`COUNTS` of some parts."""
    rows = [
        {"of": name, **dict(zip(COUNTED, map(int, row), strict=True)), "promised": promised}
        for name, row in zip(names, cells, strict=True)
    ]
    return pl.DataFrame(rows, schema=COUNTS, orient="row")


@dataclass
class World:
    """All counts of a quarter, and all that was published of it so far, by period."""

    cells: Cells
    told: dict[str, Edition]

    @property
    def exact(self) -> dict[str, pl.DataFrame]:
        """What is behind each edition: agencies by month, districts by quarter."""
        _, agencies, districts, _ = self.cells.shape
        named = [f"agency {at}" for at in range(agencies)]
        months = {name: counts(self.cells[at].sum(axis=1), named) for at, name in enumerate(MONTHS)}
        inside = [f"district {at}" for at in range(districts)]
        return {**months, QUARTER: counts(self.cells.sum(axis=(0, 1)), inside)}

    def publish(self) -> None:
        """The first edition of each period."""
        exact = self.exact
        for name in MONTHS:
            self.told[name] = edition(name, exact[name])
        totals = [self.told[name].total for name in MONTHS]
        self.told[QUARTER] = edition(QUARTER, exact[QUARTER], totals)

    def correct(self) -> dict[str, Edition]:
        """Publish each period again that is wrong; what stood there before."""
        former, exact = dict(self.told), self.exact
        for name, one in former.items():
            self.told[name] = corrected(one, exact[name]) or one
        return former

    def pinned(self, former: Mapping[str, Edition] | None = None) -> list[str]:
        """The hidden small counts of which too few values remain, by all tables at once."""
        known = self.equations(former)
        return [
            found
            for name, one in self.told.items()
            for found in pinned(known, name, one.rows, self.exact[name].to_dicts())
        ]

    def equations(self, former: Mapping[str, Edition] | None = None) -> Equations:
        """What all tables tell of all columns."""
        known = Equations()
        for name, one in self.told.items():
            read(known, name, one, former[name] if former else None)
        same(known, {name: self.told[name] for name in MONTHS}, {QUARTER: self.told[QUARTER]})
        return known


@st.composite
def worlds(draw: st.DrawFn) -> tuple[World, np.random.Generator]:
    """Two or three agencies and districts, published once, and a source of what comes then."""
    rng = np.random.default_rng(draw(seeds))
    agencies, districts = draw(st.integers(2, 3)), draw(st.integers(2, 3))
    world = World(invented(rng, agencies, districts, draw(st.sampled_from([0.5, 1, 3]))), {})
    world.publish()
    return world, rng


@settings(max_examples=3)
@given(worlds())
def test_all_columns_of_all_tables_together_leave_five_values(
    drawn: tuple[World, np.random.Generator],
) -> None:
    """Months by agency, the quarter by district, and what is a part of what."""
    world, _ = drawn
    assert not world.pinned()


def test_in_a_tiny_city_just_five_are_left() -> None:
    """Twenty requests a month; the solver's first answer was that only the 0 is possible."""
    first = [[[6, 7, 6, 5, 5], [5, 5, 5, 5, 3], [16, 9, 4, 4, 4]], [[0] * 5] * 3]
    second = [[[8, 6, 5, 3, 3], [4, 4, 2, 2, 2], [7, 5, 6, 5, 5]],
              [[1, 0, 0, 0, 0], [0] * 5, [0] * 5]]  # fmt: skip
    third = [[[8, 3, 2, 2, 2], [3, 5, 3, 3, 3], [8, 8, 7, 5, 5]],
             [[0, 1, 0, 0, 0], [1, 0, 0, 0, 0], [0] * 5]]  # fmt: skip
    world = World(np.array([first, second, third]), {})
    world.publish()
    left = world.equations().possible("2026-05.1.on_time", range(LEAST_SHOWN))
    assert list(left) == [0, 1, 2, 3, 4]


@settings(max_examples=3)
@given(worlds(), st.lists(st.sampled_from(CHANGES), min_size=1, max_size=2))
def test_nor_do_the_publications_that_follow(
    drawn: tuple[World, np.random.Generator], changes: list[Change]
) -> None:
    """Cases that came late, a month's file, a file that was read twice, an agency's that moved."""
    world, rng = drawn
    for how in changes:
        world.cells = changed(rng, world.cells, how)
        former = world.correct()
        assert not world.pinned(former), how


def received(parts: Sequence[int]) -> pl.DataFrame:
    """Requests received, where nothing is promised."""
    cells = np.array([[n, n, 0, 0, 0] for n in parts], dtype=np.int64)
    return counts(cells, [str(at) for at in range(len(parts))], promised=False)


def left(former: Edition, later: Edition, row: int) -> list[int]:
    """Which values under ten remain for what a row received, by two editions."""
    known = Equations()
    read(known, "m", later, former)
    return list(known.possible(f"m.{row}.received", range(LEAST_SHOWN)))


# before, now, which is asked for; the values that are left where every number is put right
PINNED: list[tuple[list[int], list[int], int, list[int]]] = [
    ([0, 70, 12], [0, 103, 24], 0, [0, 1]),
    ([9, 55, 67], [9, 62, 72], 0, [9]),
]


@pytest.mark.parametrize(("before", "now", "row", "few"), PINNED)
def test_a_correction_leaves_a_number_wrong_rather_than_tell_a_hidden_one(
    before: list[int], now: list[int], row: int, few: list[int]
) -> None:
    """A changed number says more of its count than rounding does: 50 that reads 55 is 55 to 57."""
    first = edition("2026-06", received(before))
    naive = put_right(first, now)
    later = corrected(first, received(now)) or first
    assert left(first, naive, row) == few
    assert len(left(first, later, row)) >= VALUES_LEFT
    assert later.rows[row]["received"] is None


def put_right(first: Edition, now: list[int]) -> Edition:
    """Every number by what is known now, whatever that tells."""

    def right(shown: int | None, count: int) -> int | None:
        if shown is None or abs(count - shown) < ROUNDED_TO:
            return shown
        return rounded(count)

    rows = zip(first.rows, now, strict=True)
    return Edition(
        first.total | {"received": right(first.total["received"], sum(now))},
        [row | {"received": right(row["received"], count)} for row, count in rows],
    )


def compared(first: Edition, later: Edition, other: int, row: int) -> list[int]:
    """Which values under ten remain for who knows that one row alone is another."""
    known = Equations()
    read(known, "first", first)
    read(known, "later", later, first)
    for at in range(len(first.rows)):
        if at != other:
            known.add_same([f"first.{at}.received"], [f"later.{at}.received"])
    return list(known.possible(f"first.{row}.received", range(LEAST_SHOWN)))


# Only the first agency's count is another; which hidden one is asked for, what is left by the truth
MOVED: list[tuple[list[int], list[int], int, list[int]]] = [
    ([47, 1], [16, 1], 1, [1, 2, 3, 4]),
    ([100, 9, 136, 12], [56, 9, 136, 12], 1, [7, 8, 9]),
]


@pytest.mark.parametrize(("before", "now", "row", "few"), MOVED)
def test_two_totals_of_which_one_part_is_another_tell_no_more_of_the_rest(
    before: list[int], now: list[int], row: int, few: list[int]
) -> None:
    """The reason says whose file was wrong, so a reader takes the others for the same."""
    first = edition("2026-06", received(before))
    assert compared(first, put_right(first, now), 0, row) == few
    later = corrected(first, received(now)) or first
    assert len(compared(first, later, 0, row)) >= VALUES_LEFT
    assert later.total["received"] != first.total["received"], "the city's number is put right"


@pytest.mark.parametrize(("before", "now"), [(9, 10), (9, 14), (10, 9), (14, 3), (9, 60), (60, 3)])
def test_a_count_that_crosses_ten_is_shown_or_hidden_as_it_was(before: int, now: int) -> None:
    """A district just under ten, or just over it: the next edition does not tell which way."""
    first = edition("2026-06", received([before, 300, 420]))
    later = corrected(first, received([now, 300, 420])) or first
    assert (later.rows[0]["received"] is None) == (first.rows[0]["received"] is None)
    assert later.rows[0]["received"] in {None, 10, 15, 60}


def test_an_agency_that_appears_is_in_the_total_alone() -> None:
    """As is one with a new name, and the parts of one that was split: no row tells how many."""
    first = edition("2026-06", received([7, 200, 300]))
    named = {"2": "new", "0": "renamed"}
    split = received([7, 200, 290]).with_columns(pl.col("of").replace(named))
    later = corrected(first, split)
    assert later is not None
    assert [row["of"] for row in later.rows] == ["0", "1", "2"]
    assert later.rows[0]["received"] is None
    known = Equations()
    read(known, "m", later, first, more=True)
    assert not pinned(known, "m", later.rows, [{"received": 0, "closed": 0}] * 3)


def test_a_shown_number_can_be_told_by_its_total() -> None:
    """Which is not promised away: four times 52 read 50 each, and 210 in all, so each is 52."""
    one = edition("2026-06", received([52, 52, 52, 52]))
    assert [row["received"] for row in [*one.rows, one.total]] == [50, 50, 50, 50, 210]
    known = Equations()
    read(known, "m", one)
    assert list(known.possible("m.0.received", range(40, 60))) == [52]


def test_of_an_ended_promise_everybody_knows_that_something_fell_due() -> None:
    """None would read as nothing promised: of 0 to 4 the 0 falls away, so another row is hidden."""
    cells = np.array([[50, 50, 4, 4, 4], [80, 80, 73, 58, 53]])
    ended, other = counts(cells[:1], ["ended"], promised=False), counts(cells[1:], ["other"])
    one = edition("2026-06", pl.concat([ended, other]))
    assert [row["due"] for row in one.rows] == [None, None]
    assert edition("2026-06", counts(cells, ["still", "other"])).rows[1]["due"] == 75
    known = Equations()
    read(known, "m", one)
    known.bounds["m.0.due"] = (1, np.inf)
    assert not pinned(known, "m", one.rows, pl.concat([ended, other]).to_dicts())
