"""The measures of messages in a review packet, and which of them is worth examples."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import polars as pl

from dashboard.views.agency_promises import Promise
from dashboard.views.follow_up import shares
from dashboard.wording import messages as words


class Look(NamedTuple):
    """A measure that is looked at: a figure, and the row beside it or None for its headline."""

    figure: str
    part: str | None


def measured(total: pl.DataFrame) -> list[Promise]:
    """Each measure of messages with its share, goal and verdict."""
    signals = dict(total.filter(pl.col("part").is_null()).select("figure", "signal").rows())
    return [
        Promise(figure, figure, name, share, signals.get(figure))
        for figure, name in words.measures().items()
        for share in shares(total, figure)
    ]


def look_of(total: pl.DataFrame) -> Look | None:
    """The measure of which examples are worth reading: the missed one furthest from its goal."""
    worst = broken(measured(total))
    return Look(worst[0].figure, None) if worst else None


def broken(found: Sequence[Promise]) -> list[Promise]:
    """Those missed, the furthest from its goal first."""
    missed = [one for one in found if one.judged.role == "missed"]
    return sorted(missed, key=lambda one: (one.share.value or 0.0) - (one.share.goal or 1.0))
