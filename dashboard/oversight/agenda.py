"""What a review has before it, without words: kept as it stood, read later in either language."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, field
from datetime import datetime
from typing import Final, Literal, get_args

Value = str | int | float | bool | None
Kind = Literal[
    "ended", "notice", "renewal", "early", "step", "finding", "action", "goal", "decision", "duty",
    "draft", "settled", "signal", "question", "message", "uncovered", "kept", "later",
]  # fmt: skip

ORDER: Final[tuple[Kind, ...]] = get_args(Kind)
"""What needs a decision comes first."""

_DECIDED: Final = ORDER.index("settled")
"""Lines before it are to be decided; the rest is to talk about, and to know."""


@dataclass(frozen=True)
class Item:
    """One line of an agenda.

    Attributes:
        kind: What it is about; `dashboard.wording.reviews` says it.
        said: Its numbers, ids, days (`2026-09-30`) and months (`2026-09`).
        screen: The page that it leads to; empty for none.
        address: What that page is asked for.
    """

    kind: Kind
    said: Mapping[str, Value] = field(default_factory=dict)
    screen: str = ""
    address: Mapping[str, str] = field(default_factory=dict)

    @property
    def needs_decision(self) -> bool:
        """Whether somebody has to decide something."""
        return ORDER.index(self.kind) < _DECIDED


@dataclass(frozen=True)
class Agenda:
    """The lines of a review, in order.

    Attributes:
        as_of: As of when its figures stand.
        mart: Which mart they were read from: a key that tells it from others.
        items: The lines.
    """

    as_of: datetime
    mart: str
    items: tuple[Item, ...]


def ordered(items: Iterable[Item]) -> tuple[Item, ...]:
    """Lines by kind; within a kind they stay as they came."""
    return tuple(sorted(items, key=lambda item: ORDER.index(item.kind)))


def dumped(agenda: Agenda) -> str:
    """The lines as they are kept: canonical JSON."""
    lines = [asdict(item) for item in agenda.items]
    return json.dumps(lines, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def loaded(text: str) -> tuple[Item, ...]:
    """The lines that were kept."""
    return tuple(Item(**line) for line in json.loads(text))
