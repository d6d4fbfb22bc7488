"""Actions: what somebody has agreed to do by a day, and the figure that should move by it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Final, Literal

from sqlalchemy import Connection

from dashboard.cases.store import Store
from dashboard.errors import NotAllowedError, UserError
from dashboard.oversight import audit, decisions, findings, keeping
from dashboard.oversight.acting import Author, Deed, instant
from dashboard.oversight.finding import Finding, Side, may_open, side_of
from dashboard.oversight.finding_tables import actions as table
from dashboard.oversight.keeping import Kind, Seen
from dashboard.roles import Role, Viewer

ACTION: Final = Kind(table, "action")

State = Literal["agreed", "done", "dropped"]


@dataclass(frozen=True)
class Moves:
    """The figure that should move.

    Attributes:
        figure: Its id.
        better: Which way: `higher` or `lower`.
        target: The share to reach; None where it is the goal of the agreement.
        service: Of which service; None for all.
        commitment: Of which promise.
        part: The figure's part.
    """

    figure: str
    better: str
    target: float | None = None
    service: str | None = None
    commitment: str | None = None
    part: str | None = None


@dataclass(frozen=True)
class Plan:
    """What is agreed.

    Attributes:
        what: In words.
        owner: The role that does it: `agency.operations`.
        due: The last local day.
        moves: The figure that should move; None where none would show it.
    """

    what: str
    owner: str
    due: date
    moves: Moves | None = None


@dataclass(frozen=True)
class Action:
    """One that was agreed.

    Attributes:
        id: Its number.
        revision: Which of its forms this is.
        at: When it was agreed.
        trial: Whether in a trial.
        agency: Whose it is; None where it is the city's.
        finding: The finding from which it follows.
        plan: What was agreed.
        state: Where it stands.
        decision: The decision of a review that it carries out; None where it carries out none.
        settled_on: The local day on which it was done or dropped.
    """

    id: int
    revision: int
    at: datetime
    trial: bool
    agency: str | None
    finding: int | None
    plan: Plan
    state: State
    decision: int | None = None
    settled_on: date | None = None

    @property
    def seen(self) -> Seen:
        """This form, for whoever changes it."""
        return Seen(self.id, self.revision)

    @property
    def side(self) -> Side:
        """Whose role owns it."""
        return side_of(self.plan.owner)

    def is_late(self, today: date) -> bool:
        """Whether it should have been done before this local day."""
        return self.state == "agreed" and self.plan.due < today


def actions(store: Store, viewer: Viewer) -> tuple[Action, ...]:
    """Every action that the viewer may read, the oldest first: an agency its own.

    Raises:
        NotAllowedError: The public reads nothing here.
        UserError: The database gave up.
    """
    if viewer.role is Role.PUBLIC:
        raise NotAllowedError("Only agencies, 311 and the mayor's office may read actions.")
    own = () if viewer.agency is None else (table.c.agency == viewer.agency,)
    return keeping.rows(store, ACTION, _action, *own)


def may_do(viewer: Viewer, action: Action) -> bool:
    """Whether the viewer says that an action was done: whoever owns it."""
    if viewer.role is Role.AGENCY:
        return action.side == "agency" and viewer.agency == action.agency
    return viewer.role.value == action.side


def agree(store: Store, author: Author, finding: Seen, plan: Plan, at: datetime) -> int:
    """Write down an action on a finding whose answer was accepted; returns its number.

    Raises:
        NotAllowedError: It is not the mayor's office.
        ChangedMeanwhileError: Somebody else changed the finding since it was read.
        UserError: The plan lacks something; the finding is not accepted; the database gave up.
    """
    if not may_open(author.viewer):
        raise NotAllowedError("Only the mayor's office agrees on actions.")
    what = findings.checked(plan.what, "Say what is to be done.")
    with store.writing() as connection:
        audit.lock(connection)
        held = _planned(connection, finding, Deed(author, at, "planned", what))
        return _add(connection, Deed(author, at, "agreed", what), plan, held)


def carry_out(
    store: Store, author: Author, decision: Seen, finding: Seen, plan: Plan, at: datetime
) -> int:
    """Make a decision of a review an action on a finding; returns the action's number.

    The decision stays open until the action is done, and is done with it; where the action is
    dropped, the decision stands by itself again.

    Raises:
        NotAllowedError: It is not the mayor's office.
        ChangedMeanwhileError: Somebody else changed the decision or the finding since.
        UserError: The decision is not open, or an action already; the finding is another agency's
            or not accepted; the plan lacks something; the database gave up.
    """
    if not may_open(author.viewer):
        raise NotAllowedError("Only the mayor's office agrees on actions.")
    what = findings.checked(plan.what, "Say what is to be done.")
    with store.writing() as connection:
        audit.lock(connection)
        agency = decisions.hand_on(connection, Deed(author, at, "planned", what), decision)
        held = _planned(connection, finding, Deed(author, at, "planned", what))
        if held.about.agency != agency:
            raise UserError(f"Finding {held.id} is about another agency than the decision.")
        return _add(connection, Deed(author, at, "agreed", what), plan, held, decision.id)


def _planned(connection: Connection, finding: Seen, deed: Deed) -> Finding:
    """A finding whose answer was accepted; an action on it is a step of it, too.

    It is as it was read, or the author is told.
    """
    held = findings.one(connection, finding.id)
    if held.revision == finding.revision and held.state != "accepted":
        raise UserError("Accept the answer first; then agree on what is to be done.")
    keeping.change(connection, findings.FINDING, finding, deed, {})
    return held


def _add(
    connection: Connection, deed: Deed, plan: Plan, finding: Finding, decision: int | None = None
) -> int:
    moves = plan.moves or Moves("", "")
    values = {
        "agency": finding.about.agency,
        "finding": finding.id,
        "decision": decision,
        "what": plan.what.strip(),
        "owner": plan.owner,
        "due": plan.due.isoformat(),
        **{n: getattr(moves, n) or None for n in ("service", "commitment", "figure", "part")},
        "better": moves.better or None,
        "target": moves.target,
        "state": "agreed",
    }
    return keeping.create(connection, ACTION, deed, values)


def finish(store: Store, author: Author, seen: Seen, says: str, at: datetime, on: date) -> None:
    """Write down that an action was done, and what shows it; so is the decision behind it.

    Args:
        store: The record's database.
        author: Whoever owns it.
        seen: The action as it was read.
        says: What shows it.
        at: Now.
        on: The local day on which it was done.

    Raises:
        NotAllowedError: It is not who owns it.
        ChangedMeanwhileError: Somebody else changed it since it was read.
        UserError: Nothing is said; it is not open; the database gave up.
    """
    said = findings.checked(says, "Say what was done.")
    with store.writing() as connection:
        held = _held(connection, seen)
        if not may_do(author.viewer, held):
            raise NotAllowedError("Only who owns an action says that it was done.")
        deed = Deed(author, at, "done", said)
        keeping.change(connection, ACTION, seen, deed, {"state": "done", "settled_on": f"{on}"})
        if held.decision is not None:
            decisions.done_by_action(connection, deed, held.decision, on)


def drop(store: Store, author: Author, seen: Seen, says: str, at: datetime, on: date) -> None:
    """Write down that an action is not wanted any more, and why; a decision behind it still is.

    Args:
        store: The record's database.
        author: Of the mayor's office.
        seen: The action as it was read.
        says: Why.
        at: Now.
        on: The local day.

    Raises:
        NotAllowedError: It is not the mayor's office.
        ChangedMeanwhileError: Somebody else changed it since it was read.
        UserError: There is no reason; it is not open; the database gave up.
    """
    said = findings.checked(says, "Say why it is dropped.")
    values = {"state": "dropped", "settled_on": f"{on}"}
    _change(store, seen, Deed(author, at, "dropped", said), values)


def postpone(store: Store, author: Author, seen: Seen, says: str, due: date, at: datetime) -> None:
    """Give an action another day, with the reason.

    Raises:
        NotAllowedError: It is not the mayor's office.
        ChangedMeanwhileError: Somebody else changed it since it was read.
        UserError: There is no reason; it is not open; the database gave up.
    """
    said = findings.checked(says, "Say why it takes longer.")
    _change(store, seen, Deed(author, at, "postponed", said), {"due": due.isoformat()})


def _change(store: Store, seen: Seen, deed: Deed, values: Mapping[str, str]) -> None:
    if not may_open(deed.author.viewer):
        raise NotAllowedError("Only the mayor's office changes what was agreed.")
    with store.writing() as connection:
        _held(connection, seen)
        keeping.change(connection, ACTION, seen, deed, values)


def _held(connection: Connection, seen: Seen) -> Action:
    audit.lock(connection)
    held = keeping.row(connection, ACTION, _action, seen.id)
    if held.revision == seen.revision and held.state != "agreed":
        raise UserError(f"Action {seen.id} is not open any more.")
    return held


def _action(row: Mapping[str, Any]) -> Action:
    moves = None
    if row["figure"]:
        names = ("figure", "better", "target", "service", "commitment", "part")
        moves = Moves(**{name: row[name] for name in names})
    same = ("id", "revision", "agency", "finding", "state", "decision")
    settled = row["settled_on"]
    return Action(
        **{name: row[name] for name in same},
        at=instant(row["at"]),
        trial=bool(row["trial"]),
        plan=Plan(row["what"], row["owner"], date.fromisoformat(row["due"]), moves),
        settled_on=date.fromisoformat(settled) if settled else None,
    )
