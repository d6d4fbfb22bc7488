"""What a check tells: a state, what was found, and what to do about it."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Literal

State = Literal["ok", "warning", "fault"]


@dataclass(frozen=True)
class Told:
    """One line of `accord doctor`.

    Attributes:
        check: Which check tells it; scripts rely on the name.
        state: A fault keeps something from working, or is unsafe; a warning wants to be known.
        found: What is so, as a sentence without its end.
        fix: What to do; empty where nothing is to be done.
    """

    check: str
    state: State
    found: str
    fix: str = ""

    def as_json(self) -> dict[str, str]:
        """The same as a flat mapping."""
        return asdict(self)

    def __str__(self) -> str:
        """`warning  mart: what was found — what to do`."""
        fix = f" — {self.fix}" if self.fix else ""
        return f"{self.state:<8} {self.check}: {self.found}{fix}"


def ok(check: str, found: str) -> Told:
    """Nothing is to be done."""
    return Told(check, "ok", found)


def warning(check: str, found: str, fix: str) -> Told:
    """Somebody should know."""
    return Told(check, "warning", found, fix)


def fault(check: str, found: str, fix: str) -> Told:
    """Something does not work, or is unsafe."""
    return Told(check, "fault", found, fix)


def many(n: int, one: str, more: str | None = None) -> str:
    """So many of a thing: `1 warning`, `2 warnings`."""
    return f"{n:,} {one if n == 1 else more or f'{one}s'}"
