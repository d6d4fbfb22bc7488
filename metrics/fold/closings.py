"""Which closing of a case held: a reopening within the window annuls the one before it."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
import polars as pl

from metrics.clock import due_calendar_days
from metrics.dues import FIRST_START, LAST_START
from metrics.fold.happened import Happened
from metrics.fold.joining import is_rising
from metrics.instants import INSTANT, epoch_seconds, from_epoch_seconds, second
from metrics.turns import with_turns

_TURNS = ("closed", "reopened")
_TOLD = ("case", "at", "kind", "outcome", "reason")
_ANNULLED = {"case": pl.UInt32(), "at": INSTANT, "annulled_at": INSTANT}


class Closings(NamedTuple):
    """What became of the closings.

    Attributes:
        held: One row a case that was ever closed: `case first_closed closed outcome reason
            held_until reopened last_closed`. `closed` is the first closing that no reopening
            annulled, with what it said; `held_until` the last instant at which one would;
            `reopened` the first reopening after the first closing, and `last_closed` the closing
            that no reopening came after, whenever they came.
        annulled: The closings before it, in order: `case at annulled_at`.
    """

    held: pl.DataFrame
    annulled: pl.DataFrame


def closings_of(happened: Happened, days: pl.Series, zone: str) -> Closings:
    """The closings that held, and those that did not.

    A closing and a reopening at one instant each turn what the case was before (`with_turns`).

    Args:
        happened: What happened to them.
        days: The window of each case, by its number, counted on the city's wall clock.
        zone: The city's.
    """
    once, several = _apart(happened)
    single = once.with_columns(
        first_closed=pl.col("at"),
        until=_window_ends(once, days, zone),
        reopened=None,
        last_closed=pl.col("at"),
    )
    if several.is_empty():
        return Closings(_shape(single), pl.DataFrame(schema=_ANNULLED))
    followed = _followed(several, days, zone)
    annulled = followed.filter(pl.col("annulled_at").is_not_null())
    held = (
        followed.filter(pl.col("annulled_at").is_null())
        .unique("case", keep="first", maintain_order=True)
        .drop("last_closed")
    )
    firsts = _firsts(followed, several)
    both = [_shape(single), _shape(firsts.join(held, on="case", how="left"))]
    return Closings(pl.concat(both), _before(annulled, held))


def _apart(happened: Happened) -> tuple[pl.DataFrame, pl.DataFrame]:
    """The closings of cases with nothing but one, and the turns of all others."""
    closed = happened.of(("closed",), *_TOLD)
    if is_rising(closed["case"]) and not len(happened.cases_of("reopened")):
        return closed.drop("kind"), closed.clear()
    turns = happened.of(_TURNS, *_TOLD)
    cases = turns["case"].to_numpy()
    only = pl.Series(np.bincount(cases)[cases] == 1)
    once = turns.filter(only, pl.col("kind") == "closed")
    return once.drop("kind"), turns.filter(~only)


def _shape(held: pl.DataFrame) -> pl.DataFrame:
    return held.select(
        "case",
        "first_closed",
        pl.col("at").alias("closed"),
        "outcome",
        "reason",
        pl.col("until").alias("held_until"),
        pl.col("reopened").cast(pl.Datetime("us", "UTC")),
        "last_closed",
    )


def _followed(turns: pl.DataFrame, days: pl.Series, zone: str) -> pl.DataFrame:
    """Every closing in order: `until`, the end of its window, and the reopening that annulled it.

    Columns: `case at outcome reason until annulled_at last_closed`; the last is the closing itself
    where no reopening came after it, and null elsewhere.
    """
    # What a closing said only settles which of two at one instant comes first.
    ordered = with_turns(turns, ["case"]).sort(
        "case", "at", "nth", "outcome", "reason", nulls_last=True
    )
    reopening = pl.col("kind") == "reopened"
    # The case of the reopening tells whether it is one of the same.
    following = ordered.with_columns(
        next_at=pl.when(reopening).then("at").backward_fill(),
        next_case=pl.when(reopening).then("case").backward_fill(),
    ).filter(pl.col("kind") == "closed")
    undone = (pl.col("next_case") == pl.col("case")).fill_null(value=False)
    annulled = undone & (second("next_at") <= pl.col("until"))
    return following.with_columns(until=_window_ends(following, days, zone)).select(
        "case",
        "at",
        "outcome",
        "reason",
        "until",
        annulled_at=pl.when(annulled).then("next_at"),
        last_closed=pl.when(~undone).then("at"),
    )


def _window_ends(closings: pl.DataFrame, days: pl.Series, zone: str) -> pl.Series:
    """The same time of day on the city's clock, the window's days after each closing."""
    at = epoch_seconds(closings["at"].clip(FIRST_START, LAST_START))
    return from_epoch_seconds(due_calendar_days(at, days[closings["case"]].to_numpy(), zone))


def _firsts(followed: pl.DataFrame, turns: pl.DataFrame) -> pl.DataFrame:
    """The first closing of each case, the first reopening after it, and the closing it ended by."""
    firsts = followed.group_by("case").agg(
        first_closed=pl.col("at").min(), last_closed=pl.col("last_closed").max()
    )
    later = (
        turns.filter(pl.col("kind") == "reopened")
        .join(firsts, on="case")
        .filter(pl.col("at") >= pl.col("first_closed"))  # a case that stood open was closed first
        .group_by("case")
        .agg(reopened=pl.col("at").min())
    )
    return firsts.join(later, on="case", how="left")


def _before(annulled: pl.DataFrame, held: pl.DataFrame) -> pl.DataFrame:
    """The annulled closings before the one that held."""
    ends = held.select("case", held_at="at")
    return (
        annulled.join(ends, on="case", how="left")
        .filter(pl.col("held_at").is_null() | (pl.col("at") < pl.col("held_at")))
        .select("case", "at", "annulled_at")
        .sort("case", "at", "annulled_at")
    )
