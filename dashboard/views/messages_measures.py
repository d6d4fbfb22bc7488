"""The measures of messages: each with its goal and verdict, and which is furthest from it."""

from __future__ import annotations

from collections.abc import Sequence

import polars as pl

from dashboard.views.agency_promises import Promise, met, missed, table
from dashboard.views.shares import shares
from dashboard.wording import chart, numbers, verdicts
from dashboard.wording import messages as words


def measured(total: pl.DataFrame) -> list[Promise]:
    """Each measure with its share, goal and verdict.

    Args:
        total: The figures of everything in scope.
    """
    signals = dict(total.filter(pl.col("part").is_null()).select("figure", "signal").rows())
    return [
        Promise(figure, figure, name, share, signals.get(figure))
        for figure, name in words.measures().items()
        for share in shares(total, figure)
    ]


def in_numbers(found: Sequence[Promise]) -> pl.DataFrame:
    """Verdict, share, goal and counts of each measure, under the first column's own name."""
    promised, *_rest = (shown := table(found)).columns
    return shown.rename({promised: chart.columns()["name"]})


def broken(found: Sequence[Promise]) -> list[Promise]:
    """Those missed, the furthest from its goal first."""
    return sorted(missed(found), key=_distance)


def furthest(found: Sequence[Promise]) -> str:
    """The measure that is furthest from its goal, or what is to be said where none was missed."""
    worst = broken(found)
    if not worst:
        return unbroken(found)
    share = worst[0].share
    return words.furthest(worst[0].name, numbers.rate(share.value, share.goal))


def unbroken(found: Sequence[Promise]) -> str:
    """Where no goal was missed: all met, too few cases for those that are set, or none set."""
    if met(found):
        return words.all_met()
    is_set = any(one.share.is_held_to_a_goal for one in found)
    return verdicts.too_few_a_month() if is_set else words.no_goals()


def _distance(one: Promise) -> float:
    """How far above its goal; where it has several, how little is missing from all."""
    return (one.share.value or 0.0) - (1.0 if one.share.goal is None else one.share.goal)
