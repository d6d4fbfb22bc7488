"""What changed: months of a figure that are more than noise, and since when."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import Final, NamedTuple

import polars as pl

from dashboard.navigation import AGENCY, MESSAGES, REOPENINGS, TIMELINESS, Screen
from dashboard.wording import overview_today as words
from metrics.catalogue import DEFINITIONS
from metrics.reading import by_month, control, standing

FIGURES: Final = (
    "on_time_due", "kept_promise", "first_response", "reopen_rate", "repeat_contact",
    "message_specific",
)  # fmt: skip
"""The figures that are watched, the gravest first."""

OUTCOMES: Final = ("on_time_due", "kept_promise")
"""Those of which a page's title may say that they get worse."""

LATELY: Final = 2
"""A signal is news while it lasts into one of so many newest months."""

Name = Callable[[str | None], str]


class Signal(NamedTuple):
    """One figure of one row that left its limits.

    Attributes:
        figure: Its id.
        id: Of the agency or service.
        good: Whether it is for the better.
        value: Its last month's share.
        n: Its last month's cases.
        mean: What is usual.
        period: The last month.
        since: The month in which it began.
        above: Whether it lies above what is usual.
    """

    figure: str
    id: str | None
    good: bool
    value: float
    n: int
    mean: float
    period: date
    since: date
    above: bool

    @property
    def moved(self) -> float:
        """How many of the last month's cases went another way than usual."""
        return abs(self.value - self.mean) * self.n


@dataclass(frozen=True)
class Change:
    """What changed with one agency or service, and where it is seen closer.

    Attributes:
        id: The agency or service.
        name: What it is called.
        good: Whether it is for the better.
        words: What changed, in markdown.
        figures: The figures, the gravest first.
        screen: Where it leads.
        address: What that is asked for.
    """

    id: str | None
    name: str
    good: bool
    words: str
    figures: tuple[str, ...]
    screen: Screen
    address: tuple[tuple[str, str], ...]


def signals(months: pl.DataFrame, by: str) -> list[Signal]:
    """The figures that lately left what is usual, those that moved most first.

    Args:
        months: Headlines of `FIGURES` by `by` and `month`.
        by: `agency` or `service`.
    """
    told = by_month(months.filter(pl.col("n") > 0, pl.col("value").is_not_null()))
    newest = told["period"].max()
    if not isinstance(newest, date):
        return []
    found = [s for higher in (True, False) for s in _signals(told, by, higher=higher)]
    recent = [s for s in found if _months_between(s.period, newest) < LATELY]
    return sorted(recent, key=lambda s: -s.moved)


def _signals(told: pl.DataFrame, by: str, *, higher: bool) -> Iterator[Signal]:
    wanted = [f for f in FIGURES if (DEFINITIONS[f].direction != "lower") == higher]
    rows, keys = told.filter(pl.col("figure").is_in(wanted)), ("figure", by)
    chart = control(rows, by=keys, higher_is_better=higher)
    stood = standing(chart, goal=None, by=keys, higher_is_better=higher)
    lasting = stood.filter(pl.col("since").is_not_null()).select(
        "figure", by, "good", "value", "n", "mean", "period", "since", pl.col("side") == "above"
    )
    return map(Signal._make, lasting.rows())


def _months_between(first: date, last: date) -> int:
    return (last.year - first.year) * 12 + last.month - first.month


def changes(found: Sequence[Signal], by: str, name: Name) -> list[Change]:
    """One entry a row and direction: what got worse first, and in each what moved most.

    Args:
        found: The signals.
        by: `agency` or `service`.
        name: What an id is called.
    """
    largest = {(s.good, s.id): s.moved for s in reversed(found)}
    ordered = sorted(found, key=lambda s: (s.good, -largest[s.good, s.id], str(s.id)))
    groups = groupby(ordered, key=lambda s: (s.good, s.id))
    return [_change(name(id_), by, good=good, own=own) for (good, id_), own in groups]


def _change(name: str, by: str, *, good: bool, own: Iterable[Signal]) -> Change:
    grave = sorted(own, key=lambda s: FIGURES.index(s.figure))
    first = grave[0]
    screen, address = _where(first, by)
    said = [words.signal(s.figure, s.value, s.mean, s.period, s.since, above=s.above)
            for s in grave]  # fmt: skip
    return Change(
        first.id, name, good, words.change(name, said), tuple(s.figure for s in grave),
        screen, address,
    )  # fmt: skip


def _where(signal: Signal, by: str) -> tuple[Screen, tuple[tuple[str, str], ...]]:
    """The page on which a figure is looked at closer, and what it is asked for."""
    own = ((by, signal.id),) if signal.id else ()
    if signal.figure in {"reopen_rate", "repeat_contact"}:
        return REOPENINGS, (*own, ("look", signal.figure))
    if signal.figure == "message_specific":
        return MESSAGES, (*own, ("look", signal.figure))
    if by == "agency" and signal.figure == "on_time_due":
        return TIMELINESS, own
    if by == "service":
        look = f"on_time_due.{signal.id or ''}" if signal.figure in OUTCOMES else signal.figure
        return AGENCY, (("look", look),)
    return AGENCY, (*own, *((("look", signal.figure),) if signal.figure not in OUTCOMES else ()))


def worst(found: Sequence[Change]) -> Change | None:
    """Whose outcomes get worse, and move most."""
    return next((c for c in found if not c.good and set(c.figures) & set(OUTCOMES)), None)
