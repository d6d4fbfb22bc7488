"""What a finding is: the goals missed, what the agreement asks for, and who answers."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Final, Literal

from dashboard.oversight.keeping import Seen
from dashboard.roles import Role, Viewer

Sort = Literal["goal_missed", "signal", "duty_lapsed", "integrity", "by_hand"]
State = Literal["open", "answered", "returned", "accepted", "closed", "withdrawn"]
Side = Literal["agency", "operator", "overseer"]

SETTLED: Final = frozenset({"closed", "withdrawn"})


@dataclass(frozen=True)
class Fact:
    """A goal that was missed, as it stood when that was seen.

    Attributes:
        figure: The figure's id.
        commitment: Of which promise; None where it is about all cases of the agreement.
        part: The figure's part that the goal is about.
        periods: The months or quarters missed in a row, oldest first.
        k: Cases that counted as kept (or, where less is better, as not) in the last of them.
        n: Of so many.
        goal: The share to reach, or not to exceed.
        better: `higher` or `lower`.
        noise: Whether each miss may be noise.
    """

    figure: str
    commitment: str | None
    part: str | None
    periods: tuple[str, ...]
    k: int
    n: int
    goal: float
    better: str
    noise: bool


@dataclass(frozen=True)
class Ask:
    """What the agreement asks somebody for.

    Attributes:
        action: In the agreement's word: `written_explanation`.
        owner: The role that owes it: `agency.service_owner`.
        due: The last local day.
    """

    action: str
    owner: str
    due: date

    @property
    def side(self) -> Side:
        """Whose role that is."""
        return side_of(self.owner)


@dataclass(frozen=True)
class About:
    """What a finding is about; what does not apply is None.

    Attributes:
        agency: Whose agreement.
        agreement: Its id.
        version: The version that was broken last.
        service: The service.
        commitment: The promise whose figure should move.
        figure: That figure.
        part: Its part.
    """

    agency: str | None
    agreement: str | None = None
    version: str | None = None
    service: str | None = None
    commitment: str | None = None
    figure: str | None = None
    part: str | None = None


@dataclass(frozen=True)
class Wanted:
    """A finding that somebody, or a rule, wants opened.

    Attributes:
        sort: By which kind of rule, or by hand.
        subject: Tells what it is about from everything else: one finding at a time stands of it.
        about: The same in parts.
        says: What is wrong, where the facts do not say it.
        facts: The goals that were missed, the one that should move first.
        asks: What the agreement asks for, the first step first.
        as_of: As of when that was seen.
        due: The last local day for an answer; None where no day is named.
    """

    sort: Sort
    subject: str
    about: About
    says: str
    facts: tuple[Fact, ...]
    asks: tuple[Ask, ...]
    as_of: datetime
    due: date | None

    @property
    def kind(self) -> str:
        """Its subject without the day, month or period that tells one of a kind from the next."""
        return self.subject.rpartition("|")[0]

    @property
    def periods(self) -> tuple[str, ...]:
        """The months or quarters missed in a row, of the goal that should move."""
        return self.facts[0].periods if self.facts else ()

    @property
    def side(self) -> Side:
        """Who answers: 311 for what it owes itself, else the agency."""
        sides = {ask.side for ask in self.asks}
        ours = not self.about.agency or ("operator" in sides and "agency" not in sides)
        return "operator" if ours else "agency"


@dataclass(frozen=True)
class Finding(Wanted):
    """One that was opened.

    Attributes:
        id: Its number.
        revision: Which of its forms this is.
        at: When it was opened.
        trial: Whether in a trial.
        state: Where it stands.
    """

    id: int
    revision: int
    at: datetime
    trial: bool
    state: State

    @property
    def seen(self) -> Seen:
        """This form, for whoever changes it."""
        return Seen(self.id, self.revision)

    @property
    def stands(self) -> bool:
        """Whether it is neither closed nor withdrawn."""
        return self.state not in SETTLED


def side_of(role: str) -> Side:
    """Whose a role is: `agency.operations`, `operator.director` or `overseer.sla_office`."""
    match role.partition(".")[0]:
        case "operator":
            return "operator"
        case "overseer":
            return "overseer"
        case _:
            return "agency"


def may_open(viewer: Viewer) -> bool:
    """Whether the viewer opens, judges and closes findings: the mayor's office."""
    return viewer.role is Role.OVERSEER


def may_answer(viewer: Viewer, finding: Finding) -> bool:
    """Whether the viewer answers: the agency that it is about, and 311 for what it owes itself."""
    if viewer.role is Role.AGENCY:
        return viewer.agency == finding.about.agency
    return viewer.role is Role.OPERATOR and finding.side == "operator"
