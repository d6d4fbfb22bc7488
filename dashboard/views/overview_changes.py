"""What changed: months of a figure that are more than noise, and since when."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Final

from dashboard.navigation import AGENCY, MESSAGES, REOPENINGS, TIMELINESS, Screen
from dashboard.wording import overview_today as words
from metrics.reading.lately import FIGURES, Signal

OUTCOMES: Final = ("on_time_due", "kept_promise")
"""Those of which a page's title may say that they get worse."""

Name = Callable[[str | None], str]


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
