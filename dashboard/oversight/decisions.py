"""What reviews decide: who does it by when, and what became of it; rights are checked here."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any, Final, Literal

from sqlalchemy import Connection, select

from dashboard.cases.store import Store
from dashboard.errors import NotAllowedError, UserError
from dashboard.oversight import keeping
from dashboard.oversight.acting import Author, Deed, checked, instant
from dashboard.oversight.audit import Value
from dashboard.oversight.finding_tables import actions
from dashboard.oversight.keeping import Kind, Seen
from dashboard.oversight.review_tables import decisions
from dashboard.oversight.reviews import check_part, review_of
from dashboard.roles import Role, Viewer

DECISION: Final = Kind(decisions, "decision")
LONGEST_SAYS: Final = 2_000

State = Literal["open", "done", "withdrawn"]


@dataclass(frozen=True)
class Decided:
    """What is decided.

    Attributes:
        says: In words.
        owner: The role of the agreement that does it.
        due: The local day by which.
        figure: The figure of the agency that should move by it; None where none would show it.
    """

    says: str
    owner: str
    due: date
    figure: str | None = None


@dataclass(frozen=True)
class Decision:
    """A decision of the register; days are local.

    Attributes:
        id: Its number.
        revision: How often it was written.
        at: When it was written down.
        agency: With whom.
        review: The number of the review that decided it.
        decided: What, who and by when.
        state: `open`, `done`, or `withdrawn`.
        settled_on: The day on which it was done or withdrawn.
        proof: What shows that it was done, or why it was withdrawn.
        finding: The finding on which it is, or was, carried out as an action; None for none.
    """

    id: int
    revision: int
    at: datetime
    agency: str
    review: int
    decided: Decided
    state: State
    settled_on: date | None
    proof: str
    finding: int | None = None

    @property
    def seen(self) -> Seen:
        """What a change is made from."""
        return Seen(self.id, self.revision)

    def is_late(self, today: date) -> bool:
        """Whether it is open after its day."""
        return self.state == "open" and today > self.decided.due

    @property
    def in_time(self) -> bool:
        """Whether it was done by its day."""
        return self.state == "done" and (self.settled_on or date.max) <= self.decided.due


def made(store: Store, viewer: Viewer) -> tuple[Decision, ...]:
    """Every decision that the viewer may read, the oldest first: an agency its own.

    Raises:
        NotAllowedError: The public reads nothing here.
        UserError: The database gave up.
    """
    if viewer.role is Role.PUBLIC:
        raise NotAllowedError("Only agencies, 311 and the mayor's office may read this.")
    own = () if viewer.agency is None else (decisions.c.agency == viewer.agency,)
    with store.reading() as connection:
        found = keeping.within(connection, DECISION, _decision, *own)
        carried = _carried(connection)
    return tuple(replace(each, finding=carried.get(each.id)) for each in found)


def decide(store: Store, author: Author, review: int, decided: Decided, at: datetime) -> int:
    """Write down what a review decided; returns the decision's number.

    Raises:
        NotAllowedError: It is another agency's review.
        UserError: The review was not held; nothing is said, or too much; its day lies before the
            review's; or the database gave up.
    """
    said = checked(decided.says, LONGEST_SAYS, "Say what was decided.")
    with store.writing() as connection:
        held = review_of(connection, review)
        check_part(author, held.agency)
        if held.held_on is None:
            raise UserError("The review has not been held yet; write down first that it was.")
        if decided.due < held.held_on:
            raise UserError(f"It was decided on {held.held_on}; it cannot be due before.")
        values: dict[str, Value] = {
            "agency": held.agency, "review": review, "says": said, "owner": decided.owner,
            "due": f"{decided.due}", "figure": decided.figure, "state": "open",
        }  # fmt: skip
        return keeping.create(connection, DECISION, Deed(author, at, "decided"), values)


def _carried(connection: Connection) -> dict[int, int]:
    """The finding on which a decision is an action, by the decision; dropped actions are none."""
    wanted = (actions.c.decision.is_not(None), actions.c.state != "dropped")
    asked = select(actions.c.decision, actions.c.finding).where(*wanted).order_by(actions.c.id)
    return {row.decision: row.finding for row in connection.execute(asked)}


def hand_on(connection: Connection, deed: Deed, seen: Seen) -> str:
    """Write that a decision is carried out as an action; returns whose it is.

    Args:
        connection: Of `store.writing()`; rights are asked by the caller.
        deed: Who does it.
        seen: The decision as it was read.

    Raises:
        ChangedMeanwhileError: Somebody else changed it meanwhile.
        UserError: It is not open, or an action already.
    """
    _check_open(connection, deed.author, seen)
    keeping.change(connection, DECISION, seen, deed, {})
    return keeping.row(connection, DECISION, _decision, seen.id).agency


def done_by_action(connection: Connection, deed: Deed, id_: int, on: date) -> None:
    """Write that a decision was carried out, as the action that it had become was done."""
    held = keeping.row(connection, DECISION, _decision, id_)
    values: dict[str, Value] = {"state": "done", "proof": deed.because, "settled_on": f"{on}"}
    keeping.change(connection, DECISION, held.seen, deed, values)


def finish(store: Store, author: Author, seen: Seen, on: date, proof: str, at: datetime) -> None:
    """Write down that a decision was carried out.

    Args:
        store: The record's database.
        author: Of one of the sides.
        seen: The decision as it was read.
        on: The local day on which it was done.
        proof: What shows it.
        at: Now.

    Raises:
        NotAllowedError: It is another agency's.
        ChangedMeanwhileError: Somebody else changed it meanwhile.
        UserError: It is not open; nothing is said, or too much; or the database gave up.
    """
    said = checked(proof, LONGEST_SAYS, "Say what shows that it was done.")
    _settle(store, Deed(author, at, "done"), seen, {"state": "done", "proof": said}, on)


def drop(store: Store, author: Author, seen: Seen, on: date, because: str, at: datetime) -> None:
    """Write down that a decision does not stand any more.

    Raises:
        NotAllowedError: It is another agency's.
        ChangedMeanwhileError: Somebody else changed it meanwhile.
        UserError: It is not open; no reason is given; or the database gave up.
    """
    said = checked(because, LONGEST_SAYS, "Say why it is withdrawn.")
    deed = Deed(author, at, "withdrawn", said)
    _settle(store, deed, seen, {"state": "withdrawn", "proof": said}, on)


def _settle(store: Store, deed: Deed, seen: Seen, values: Mapping[str, Value], on: date) -> None:
    with store.writing() as connection:
        _check_open(connection, deed.author, seen)
        keeping.change(connection, DECISION, seen, deed, {**values, "settled_on": f"{on}"})


def _check_open(connection: Connection, author: Author, seen: Seen) -> None:
    held = keeping.row(connection, DECISION, _decision, seen.id)
    check_part(author, held.agency)
    if held.revision != seen.revision:
        return
    if held.state != "open":
        raise UserError(f"Decision {held.id} is {held.state} already.")
    if (finding := _carried(connection).get(held.id)) is not None:
        raise UserError(
            f"It is an action on finding {finding}; it is done when the action is, and stands by "
            "itself again when that is dropped."
        )


def _decision(row: Mapping[str, Any]) -> Decision:
    same = ("id", "revision", "agency", "review", "state")
    settled = row["settled_on"]
    return Decision(
        **{name: row[name] for name in same},
        at=instant(row["at"]),
        decided=Decided(row["says"], row["owner"], date.fromisoformat(row["due"]), row["figure"]),
        settled_on=date.fromisoformat(settled) if settled else None,
        proof=row["proof"] or "",
    )
