"""Findings: what the mayor's office wants answered, from its opening to what proved it settled.

A finding is opened by a rule of the agreement or by hand. It waits for an answer, the answer is
accepted or given back, actions are agreed (`actions`), and it is closed with what proved it. Every
step is an entry of the audit log, whose reason is what was written: the log is the conversation.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any, Final, Literal

from sqlalchemy import Connection

from dashboard.cases.store import Store
from dashboard.errors import NotAllowedError, UserError
from dashboard.oversight import acting, audit, keeping
from dashboard.oversight.acting import Author, Deed, instant, micros
from dashboard.oversight.audit import Value
from dashboard.oversight.finding import (
    SETTLED,
    About,
    Ask,
    Fact,
    Finding,
    Wanted,
    may_answer,
    may_open,
)
from dashboard.oversight.finding_tables import actions
from dashboard.oversight.finding_tables import findings as table
from dashboard.oversight.keeping import Kind, Seen
from dashboard.roles import Role, Viewer, may_see_agency

FINDING: Final = Kind(table, "finding")
LONGEST: Final = 4_000
"""Letters of an answer, a reason or a remark."""

Move = Literal["open", "raise", "continue"]


@dataclass(frozen=True)
class Planned:
    """What opening by rule would do with one thing that the rules ask for."""

    move: Move
    wanted: Wanted
    held: Finding | None


def findings(store: Store, viewer: Viewer) -> tuple[Finding, ...]:
    """Every finding that the viewer may read, the oldest first: an agency its own.

    Raises:
        NotAllowedError: The public reads nothing here.
        UserError: The database gave up.
    """
    if viewer.role is Role.PUBLIC:
        raise NotAllowedError("Only agencies, 311 and the mayor's office may read findings.")
    own = () if viewer.agency is None else (table.c.agency == viewer.agency,)
    return keeping.rows(store, FINDING, _finding, *own)


def planned(wanted: Iterable[Wanted], held: Sequence[Finding]) -> tuple[Planned, ...]:
    """What opening by rule would do: nothing is opened twice, and nothing that was settled again.

    Of what a settled finding was about only later periods count; the rule says by itself what
    follows from those, so whatever it still asks for goes on counting from there.

    Args:
        wanted: What the rules ask for.
        held: The findings that there are.
    """
    standing = {finding.subject: finding for finding in held if finding.stands}
    found = []
    for one in wanted:
        there = standing.get(one.subject)
        if there is None:
            found.append(Planned("open", one, None))
        elif one.periods[-1:] > there.periods[-1:]:
            found.append(Planned("raise" if _new(one, there) else "continue", one, there))
    return tuple(found)


def _new(one: Wanted, there: Finding) -> tuple[Ask, ...]:
    """What is asked for that was not asked for before."""
    asked = {ask.action for ask in there.asks}
    return tuple(ask for ask in one.asks if ask.action not in asked)


def last_settled(held: Iterable[Finding]) -> dict[str, str]:
    """The last period of each subject that a settled finding was about."""
    last: dict[str, str] = {}
    for finding in held:
        if not finding.stands and finding.periods:
            last[finding.subject] = max(last.get(finding.subject, ""), finding.periods[-1])
    return last


def open_all(
    store: Store, author: Author, wanted: Sequence[Wanted], at: datetime
) -> tuple[tuple[Planned, int], ...]:
    """Open what the rules ask for, or bring what stands up to date; again changes nothing.

    Returns:
        What was done, each with the finding's number.

    Raises:
        NotAllowedError: It is not the mayor's office.
        UserError: The database gave up.
    """
    _check_office(author)
    with store.writing() as connection:
        audit.lock(connection)
        plan = planned(wanted, keeping.within(connection, FINDING, _finding))
        return tuple((one, _carried_out(connection, author, one, at)) for one in plan)


def _carried_out(connection: Connection, author: Author, one: Planned, at: datetime) -> int:
    if one.held is None:
        deed = Deed(author, at, "opened", one.wanted.says)
        return keeping.create(connection, FINDING, deed, _values(one.wanted) | {"state": "open"})
    new = _new(one.wanted, one.held)
    ours = any(ask.side == one.held.side for ask in new)
    due = one.wanted.due if ours else one.held.due
    asks = (*one.held.asks, *new)
    values = _values(replace(one.wanted, asks=asks, due=due))
    # What was answered is asked again where the new step is the answering side's.
    values |= {"state": "open"} if ours else {}
    act = "raised" if one.move == "raise" else "continued"
    keeping.change(connection, FINDING, one.held.seen, Deed(author, at, act), values)
    return one.held.id


def open_by_hand(store: Store, author: Author, wanted: Wanted, at: datetime) -> int:
    """Open a finding that no rule asks for; returns its number.

    Raises:
        NotAllowedError: It is not the mayor's office.
        UserError: It says nothing, or too much; the database gave up.
    """
    _check_office(author)
    said = checked(wanted.says, "Say what is wrong: nobody can answer it otherwise.")
    with store.writing() as connection:
        values = _values(wanted) | {"says": said, "state": "open"}
        return keeping.create(connection, FINDING, Deed(author, at, "opened", said), values)


def answer(store: Store, author: Author, seen: Seen, says: str, at: datetime) -> None:
    """Write down the answer to a finding that waits for one.

    Raises:
        NotAllowedError: Neither the agency that it is about nor who owes the answer.
        ChangedMeanwhileError: Somebody else changed it since it was read.
        UserError: Nothing is said, or too much; it waits for no answer; the database gave up.
    """
    said = checked(says, "Write the answer: an empty one explains nothing.")
    with store.writing() as connection:
        held = _held(connection, seen, ("open", "returned"), "waits for no answer")
        if not may_answer(author.viewer, held):
            raise NotAllowedError("Only the agency itself, or who owes the answer, answers.")
        deed = Deed(author, at, "answered", said)
        keeping.change(connection, FINDING, seen, deed, {"state": "answered"})


def remark(store: Store, author: Author, finding: Finding, says: str, at: datetime) -> None:
    """Write a remark on a finding, which changes nothing of it.

    Raises:
        NotAllowedError: The author may not read it.
        UserError: Nothing is said, or too much; the database gave up.
    """
    said = checked(says, "Write the remark first.")
    with store.writing() as connection:
        agency = one(connection, finding.id).about.agency
        if not may_see_agency(author.viewer, agency):
            raise NotAllowedError("Only who reads a finding remarks on it.")
        about = FINDING.about(finding.id, {"agency": agency})
        audit.append(connection, Deed(author, at, "remarked", said), about, {})


def accept(store: Store, author: Author, seen: Seen, says: str, at: datetime) -> None:
    """Accept the answer; actions can then be agreed.

    Raises:
        NotAllowedError: It is not the mayor's office.
        ChangedMeanwhileError: Somebody else changed it since it was read.
        UserError: There is no answer; too much is said; the database gave up.
    """
    said = checked(says) if says.strip() else ""
    _judge(store, author, seen, Deed(author, at, "accepted", said), {"state": "accepted"})


def give_back(store: Store, author: Author, seen: Seen, says: str, due: date, at: datetime) -> None:
    """Give the answer back, with what is missing and by when.

    Raises:
        NotAllowedError: It is not the mayor's office.
        ChangedMeanwhileError: Somebody else changed it since it was read.
        UserError: There is no answer, or no reason; the database gave up.
    """
    said = checked(says, "Say what is missing: the answer comes back the same otherwise.")
    values = {"state": "returned", "due": due.isoformat()}
    _judge(store, author, seen, Deed(author, at, "returned", said), values)


def _judge(
    store: Store, author: Author, seen: Seen, deed: Deed, values: Mapping[str, Value]
) -> None:
    _check_office(author)
    with store.writing() as connection:
        _held(connection, seen, ("answered",), "has no answer to judge")
        keeping.change(connection, FINDING, seen, deed, values)


def close(store: Store, author: Author, seen: Seen, says: str, at: datetime) -> None:
    """Close a finding with what proved that it is settled.

    Raises:
        NotAllowedError: It is not the mayor's office.
        ChangedMeanwhileError: Somebody else changed it since it was read.
        UserError: Nothing is said; an action is still open; it was not answered; the database
            gave up.
    """
    said = checked(says, "Write what proved it: a finding is closed by a figure, not by time.")
    _settle(store, author, seen, Deed(author, at, "closed", said), ("answered", "accepted"))


def withdraw(store: Store, author: Author, seen: Seen, says: str, at: datetime) -> None:
    """Take a finding back, with the reason.

    Raises:
        NotAllowedError: It is not the mayor's office.
        ChangedMeanwhileError: Somebody else changed it since it was read.
        UserError: There is no reason; an action is still open; the database gave up.
    """
    said = checked(says, "Say why it is withdrawn.")
    states = ("open", "answered", "returned", "accepted")
    _settle(store, author, seen, Deed(author, at, "withdrawn", said), states)


def _settle(store: Store, author: Author, seen: Seen, deed: Deed, states: tuple[str, ...]) -> None:
    _check_office(author)
    with store.writing() as connection:
        _held(connection, seen, states, "cannot be settled as it stands: it has no answer")
        if pending := _pending(connection, seen.id):
            raise UserError(
                f"Action {pending[0]} is still open: say that it was done, or drop it with its "
                "reason, before the finding is settled."
            )
        state = "closed" if deed.act == "closed" else "withdrawn"
        keeping.change(connection, FINDING, seen, deed, {"state": state})


def reopen(store: Store, author: Author, seen: Seen, says: str, due: date, at: datetime) -> None:
    """Open a settled finding again, with the reason and by when an answer is due.

    Raises:
        NotAllowedError: It is not the mayor's office.
        ChangedMeanwhileError: Somebody else changed it since it was read.
        UserError: There is no reason; it is not settled; another one of the same stands.
    """
    _check_office(author)
    said = checked(says, "Say why it is opened again.")
    with store.writing() as connection:
        held = _held(connection, seen, tuple(SETTLED), "is not settled")
        for other in keeping.within(connection, FINDING, _finding, table.c.subject == held.subject):
            if other.stands and held.sort != "by_hand":
                raise UserError(f"Finding {other.id} is about the same, and open.")
        values = {"state": "open", "due": due.isoformat()}
        keeping.change(connection, FINDING, seen, Deed(author, at, "reopened", said), values)


def checked(says: str, lacking: str = "") -> str:
    """A text as it is kept.

    Raises:
        UserError: It is empty, or too long.
    """
    return acting.checked(says, LONGEST, lacking)


def one(connection: Connection, id_: int) -> Finding:
    """A finding within a transaction.

    Raises:
        UserError: There is none.
    """
    return keeping.row(connection, FINDING, _finding, id_)


def _held(connection: Connection, seen: Seen, states: tuple[str, ...], why: str) -> Finding:
    """The finding as it stands, if it is still as it was read and in one of some states."""
    audit.lock(connection)
    held = one(connection, seen.id)
    if held.revision == seen.revision and held.state not in states:
        raise UserError(f"Finding {seen.id} {why}.")
    return held


def _pending(connection: Connection, id_: int) -> list[int]:
    open_ = (actions.c.finding == id_, actions.c.state == "agreed")
    kind = Kind(actions, "action")
    return list(keeping.within(connection, kind, lambda row: int(row["id"]), *open_))


def _check_office(author: Author) -> None:
    if not may_open(author.viewer):
        raise NotAllowedError("Only the mayor's office opens, judges and closes findings.")


def _values(wanted: Wanted) -> dict[str, Value]:
    return {
        "agency": wanted.about.agency,
        "kind": wanted.sort,
        "subject": wanted.subject,
        "says": wanted.says,
        **{name: getattr(wanted.about, name) for name in _PARTS},
        "periods": " ".join(wanted.periods),
        "facts": json.dumps(
            {
                "goals": [vars(fact) for fact in wanted.facts],
                "asks": list(map(_written, wanted.asks)),
            },
            sort_keys=True,
        ),
        "as_of": micros(wanted.as_of),
        "step": wanted.asks[-1].action if wanted.asks else None,
        "owner": wanted.asks[-1].owner if wanted.asks else None,
        "due": wanted.due.isoformat() if wanted.due else None,
    }


_PARTS: Final = ("agreement", "version", "service", "commitment", "figure", "part")


def _finding(row: Mapping[str, Any]) -> Finding:
    told = json.loads(row["facts"])
    return Finding(
        **{name: row[name] for name in ("id", "revision", "subject", "says", "state")},
        sort=row["kind"],
        about=About(row["agency"], *(row[name] for name in _PARTS)),
        facts=tuple(_fact(fact) for fact in told["goals"]),
        asks=tuple(map(_ask, told["asks"])),
        as_of=instant(row["as_of"]),
        due=date.fromisoformat(row["due"]) if row["due"] else None,
        at=instant(row["at"]),
        trial=bool(row["trial"]),
    )


def _fact(told: Mapping[str, Any]) -> Fact:
    return Fact(**{**told, "periods": tuple(told["periods"])})


def _written(ask: Ask) -> dict[str, str]:
    return {"action": ask.action, "owner": ask.owner, "due": ask.due.isoformat()}


def _ask(told: Mapping[str, str]) -> Ask:
    return Ask(told["action"], told["owner"], date.fromisoformat(told["due"]))
