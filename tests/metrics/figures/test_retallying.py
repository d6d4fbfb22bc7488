"""Tallies kept up: what went is taken off, what came is added, and nothing is left of nothing."""

from __future__ import annotations

import polars as pl

from metrics.figures.retallying import kept_up
from metrics.figures.tallied import COUNTS, LACKING, TALLY


def tally(part: str, n: int, lacking: int = 0) -> dict[str, object]:
    """A row of so many cases, of some of which the source never shows the stop."""
    reason = "no_accepted" if lacking else None
    counted = dict.fromkeys(COUNTS, 0) | {"n": n, "unmeasurable": lacking}
    return dict.fromkeys(TALLY) | counted | {"part": part, "lacked": reason, LACKING: lacking}


def tallies(*rows: dict[str, object]) -> pl.DataFrame:
    """Several of them."""
    return pl.DataFrame(list(rows), schema=TALLY, orient="row")


def test_what_went_is_taken_off_and_what_came_is_added() -> None:
    """A group that counts nothing any more has no row, a new one has."""
    held = tallies(tally("a", 5), tally("b", 2), tally("c", 1))
    found = kept_up(held, tallies(tally("a", 2), tally("d", 1)), tallies(tally("b", 2)))
    assert found is not None
    assert found.equals(tallies(tally("a", 7), tally("c", 1), tally("d", 1)))


def test_a_reason_stands_while_any_row_has_it() -> None:
    """It is that of one group's rows, and goes with the last of them."""
    held = tallies(tally("a", 5, lacking=2))
    one, both = (tallies(tally("a", 0, lacking=n)) for n in (1, 2))
    left, none = kept_up(held, None, one), kept_up(held, None, both)
    assert left is not None
    assert left.equals(tallies(tally("a", 5, lacking=1)))
    assert none is not None
    assert none.equals(tallies(tally("a", 5)))


def test_what_cannot_have_been_counted_is_not_taken_off() -> None:
    """Then nothing is told: the cases are counted again."""
    assert kept_up(tallies(tally("a", 1)), None, tallies(tally("a", 2))) is None
    assert kept_up(tallies(tally("a", 1)), None, tallies(tally("b", 1))) is None
