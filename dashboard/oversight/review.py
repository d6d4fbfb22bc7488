"""What a review is, and who may do what with one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final, Literal

from dashboard.oversight.keeping import Seen
from dashboard.roles import Role, Viewer
from metrics.duties.rhythm import Due
from metrics.duties.rhythm import Kind as Meeting

State = Literal["planned", "held", "withdrawn"]
Side = Literal["agency", "operator"]
SIDES: Final[tuple[Side, ...]] = ("agency", "operator")
"""Who approves minutes."""

_MAY_LEAD: Final = frozenset({Role.OPERATOR, Role.OVERSEER})


@dataclass(frozen=True)
class Approval:
    """Who approved minutes for a side, and when."""

    person: str
    at: datetime


@dataclass(frozen=True)
class Review:
    """A meeting of the register; days are local.

    Attributes:
        id: Its number.
        revision: How often it was written; a change names the one it was made from.
        agency: With whom.
        agreement: About which agreement.
        version: The version that asks for it.
        kind: `meeting`, or `renewal`.
        key: Tells it from the agreement's others, as `rhythm.Due.key`.
        start: The first day of the period that it is about.
        end: The last.
        due: The last day on which it keeps the rhythm.
        state: `planned`, `held`, or `withdrawn`.
        planned_on: The day for which it is planned.
        postponed: How often it was put off.
        held_on: The day on which it was held.
        attended: The roles that were there.
        minutes: As they stand.
        approved: Which sides have approved these minutes.
        agenda: The number of what it had before it, `kept_agenda`.
    """

    id: int
    revision: int
    agency: str
    agreement: str
    version: str
    kind: Meeting
    key: str
    start: date
    end: date
    due: date
    state: State
    planned_on: date | None
    postponed: int
    held_on: date | None
    attended: tuple[str, ...]
    minutes: str
    approved: Mapping[Side, Approval]
    agenda: int | None

    @property
    def seen(self) -> Seen:
        """What a change is made from."""
        return Seen(self.id, self.revision)

    @property
    def is_locked(self) -> bool:
        """Whether both sides have approved the minutes."""
        return set(self.approved) == set(SIDES)

    @property
    def on_rhythm(self) -> bool | None:
        """Whether it was held in time; None before it was held."""
        return None if self.held_on is None else self.held_on <= self.due

    def is_of(self, due: Due) -> bool:
        """Whether it is the meeting that an agreement asks for."""
        return (self.agreement, self.kind, self.key) == (due.agreement, due.kind, due.key)


@dataclass(frozen=True)
class Held:
    """That a meeting took place.

    Attributes:
        on: The local day.
        attended: The roles of the agreement that were there.
        told_on: The local day on which this is written down: nothing was held after it.
    """

    on: date
    attended: tuple[str, ...]
    told_on: date


@dataclass(frozen=True)
class KeptAgenda:
    """What a review had before it, as it was written down then.

    Attributes:
        at: When.
        as_of: As of when its figures stood.
        mart: Which mart they were read from.
        items: `dashboard.oversight.agenda.dumped`.
    """

    at: datetime
    as_of: datetime
    mart: str
    items: str


def may_lead(viewer: Viewer) -> bool:
    """Whether the viewer may plan reviews and write down that one was held."""
    return viewer.role in _MAY_LEAD


def may_take_part(viewer: Viewer, agency: str) -> bool:
    """Whether the viewer may write minutes and decisions of a review with an agency."""
    return may_lead(viewer) or viewer.agency == agency


def side_of(viewer: Viewer, agency: str) -> Side | None:
    """The side for which the viewer may approve minutes; None for nobody."""
    if viewer.role is Role.OPERATOR:
        return "operator"
    return "agency" if viewer.agency == agency else None
