"""Who has to do what next about a finding, by when, and what is late."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from dashboard.oversight.actions import Action
from dashboard.oversight.finding import Finding, Side

Stage = Literal["open", "answered", "returned", "accepted", "agreed", "done", "closed", "withdrawn"]
"""`open` and `returned` wait for an answer, `answered` for a judgement, `accepted` for an action,
`agreed` for what was agreed to be done, and `done` for the figure that proves it."""


@dataclass(frozen=True)
class Waiting:
    """A finding with its actions, and what it waits for.

    Attributes:
        finding: The finding.
        actions: Its actions, the oldest first.
        stage: Where it stands.
        side: Who is next; None where it is settled.
        by: The last day for that; None where none is named.
        today: As of which local day.
    """

    finding: Finding
    actions: tuple[Action, ...]
    stage: Stage
    side: Side | None
    by: date | None
    today: date

    @property
    def is_late(self) -> bool:
        """Whether its day has passed."""
        return self.by is not None and self.by < self.today

    @property
    def days_left(self) -> int | None:
        """How many days are left; negative where its day has passed."""
        return None if self.by is None else (self.by - self.today).days


def waiting(
    findings: Iterable[Finding], actions: Sequence[Action], today: date
) -> tuple[Waiting, ...]:
    """Each finding with what it waits for: what is late first, then what is due soonest.

    What is settled comes last, the newest first.

    Args:
        findings: The findings.
        actions: All actions; those of other findings are passed over.
        today: The local day as of which something is late.
    """
    found = [_waiting(f, tuple(a for a in actions if a.finding == f.id), today) for f in findings]
    return tuple(sorted(found, key=_urgency))


def late(found: Iterable[Waiting]) -> tuple[Waiting, ...]:
    """Those whose day has passed: what reminders are sent about."""
    return tuple(one for one in found if one.is_late)


def _urgency(one: Waiting) -> tuple[bool, bool, date, int]:
    return one.side is None, not one.is_late, one.by or date.max, -one.finding.id


def _waiting(finding: Finding, actions: tuple[Action, ...], today: date) -> Waiting:
    stage, side, by = _next(finding, actions)
    return Waiting(finding, actions, stage, side, by, today)


def _next(finding: Finding, actions: tuple[Action, ...]) -> tuple[Stage, Side | None, date | None]:
    match finding.state:
        case "open" | "returned":
            return finding.state, finding.side, finding.due
        case "answered":
            return "answered", "overseer", None
        case "accepted":
            return _after_accepting(finding, actions)
        case "closed" | "withdrawn":
            return finding.state, None, None


def _after_accepting(
    finding: Finding, actions: tuple[Action, ...]
) -> tuple[Stage, Side | None, date | None]:
    pending = [action for action in actions if action.state == "agreed"]
    if pending:
        first = min(pending, key=lambda action: action.plan.due)
        return "agreed", first.side, first.plan.due
    if any(action.state == "done" for action in actions):
        return "done", "overseer", None
    owed = [ask.due for ask in finding.asks if ask.side == "overseer"]
    return "accepted", "overseer", max(owed, default=None)
