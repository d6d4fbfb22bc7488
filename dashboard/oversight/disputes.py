"""An agency's objection to a verdict on its messages, and what became of it; nothing is lost.

A verdict is one on a text, not on a case: what is decided holds for every case of that text, and
names the rule that was changed or the template that was registered.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final, Literal

import polars as pl
from sqlalchemy import Connection, insert

from dashboard.cases.store import Store, read
from dashboard.errors import NotAllowedError, UserError
from dashboard.oversight import label_tables as tables
from dashboard.oversight.acting import Author, ChangedMeanwhileError, checked, instant, micros
from dashboard.oversight.registers import rows_of, types_of
from dashboard.roles import Role, Viewer

LONGEST_SAYS: Final = 2_000

Outcome = Literal["open", "rule_changed", "registered", "upheld", "withdrawn"]
OPEN: Final = "open"
DECIDED: Final = ("rule_changed", "registered", "upheld")
NAMED: Final = ("rule_changed", "registered")
"""Outcomes that name what was changed for all cases of the text."""

_MAY_DECIDE: Final = frozenset({Role.OPERATOR, Role.OVERSEER})
_ABOUT: Final = (
    "agency", "service", "status_word", "text_id", "measure", "verdict", "rule",
)  # fmt: skip

_TYPES: Final = types_of(tables.disputes)
_EVERY: Final = rows_of(tables.disputes)


@dataclass(frozen=True)
class About:
    """The verdict that is objected to.

    Attributes:
        agency: Whose message it is.
        service: Of which service.
        status_word: The status word that is judged with the text; blank where there is none.
        text_id: The text's SHA-256, as the record keeps it.
        measure: Which measure.
        verdict: What the judge says.
        rule: By which rule.
    """

    agency: str
    service: str | None
    status_word: str
    text_id: bytes
    measure: str
    verdict: str
    rule: str


@dataclass(frozen=True)
class Decision:
    """What is decided.

    Attributes:
        outcome: `rule_changed`, `registered`, or `upheld`: the verdict stands.
        reference: The rule or the registered template that holds for this text from now on.
        note: Why, for the agency to read.
    """

    outcome: Literal["rule_changed", "registered", "upheld"]
    reference: str | None
    note: str


@dataclass(frozen=True)
class Entry:
    """One step of a dispute: raised, decided or withdrawn; by whom, when, and in what words."""

    id: int
    at: datetime
    kind: Literal["raised", "decided", "withdrawn"]
    outcome: Outcome
    says: str
    reference: str | None
    person: str
    role: str
    trial: bool
    judged_by: str


@dataclass(frozen=True)
class Dispute:
    """An objection with its history, the oldest entry first.

    Attributes:
        id: Its number.
        about: Which verdict.
        history: What was written, in order.
    """

    id: int
    about: About
    history: tuple[Entry, ...]

    @property
    def outcome(self) -> Outcome:
        """Where it stands."""
        return self.history[-1].outcome

    @property
    def reference(self) -> str | None:
        """The rule or template that the last decision names."""
        return self.history[-1].reference

    @property
    def says(self) -> str:
        """What the agency objected."""
        return self.history[0].says


def may_raise(viewer: Viewer, agency: str) -> bool:
    """Whether the viewer may object for an agency: its own liaison alone."""
    return viewer.role is Role.AGENCY and viewer.agency == agency


def may_decide(viewer: Viewer) -> bool:
    """Whether the viewer may decide: 311 and the mayor's office."""
    return viewer.role in _MAY_DECIDE


def disputes(store: Store, viewer: Viewer) -> tuple[Dispute, ...]:
    """Every dispute that the viewer may read, newest first: an agency its own.

    Raises:
        NotAllowedError: The viewer may not read cases.
        UserError: The database gave up.
    """
    if viewer.role is Role.PUBLIC:
        raise NotAllowedError("Only agencies, 311 and the mayor's office may read this.")
    found = _disputes(store.read(_EVERY, _TYPES))
    return tuple(d for d in found if viewer.agency is None or d.about.agency == viewer.agency)


def raise_dispute(
    store: Store, author: Author, about: About, says: str, at: datetime, judged_by: str
) -> int:
    """Write down an agency's objection; returns its number.

    Args:
        store: The record's database.
        author: The agency's liaison.
        about: The verdict.
        says: What the agency objects.
        at: Now.
        judged_by: By which rules the verdict was found.

    Raises:
        NotAllowedError: It is not the agency itself.
        UserError: Nothing is said, or too much; the same objection is open; the database gave up.
    """
    if not may_raise(author.viewer, about.agency):
        raise NotAllowedError("Only the agency itself objects to a verdict on its messages.")
    said = _checked(says, "Say what is wrong with the verdict: nobody can decide it otherwise.")
    with store.writing() as connection:
        for held in _held(connection):
            if held.outcome == OPEN and _same(held.about, about):
                raise UserError(
                    f"Objection {held.id} is about the same verdict on the same text, and open."
                )
        values = _row(author, about, said, at, judged_by)
        done = connection.execute(insert(tables.disputes).values(values))
        key = done.inserted_primary_key
        return int(key[0]) if key else 0


def decide(
    store: Store, author: Author, dispute: int, decision: Decision, at: datetime, judged_by: str
) -> None:
    """Decide an objection; a later decision stands in the place of an earlier one.

    Args:
        store: The record's database.
        author: Of 311 or the mayor's office.
        dispute: Its number.
        decision: What, and why.
        at: Now.
        judged_by: The rules that hold now.

    Raises:
        NotAllowedError: Neither 311 nor the mayor's office decides.
        ChangedMeanwhileError: It was withdrawn.
        UserError: There is no such objection; no note, or too long a one; what was changed for all
            cases of the text is not named, or nothing was; or the database gave up.
    """
    if not may_decide(author.viewer):
        raise NotAllowedError("Only 311 and the mayor's office decide an objection.")
    said = _checked(decision.note, "Write why: the agency has to be able to read it.")
    named = (decision.reference or "").strip() or None
    if decision.outcome in NAMED and not named:
        raise UserError(
            "Name the rule that was changed, or the template that was registered: it is what "
            "holds for all cases of this text."
        )
    with store.writing() as connection:
        held = _one(connection, dispute)
        if decision.outcome == "rule_changed" and judged_by == held.history[0].judged_by:
            raise UserError(
                "The rules are the same as when this was raised; change the rule first, then say "
                "which."
            )
        values = {
            **_row(author, held.about, said, at, judged_by),
            "kind": "decided",
            "dispute": dispute,
            "outcome": decision.outcome,
            "reference": named if decision.outcome in NAMED else None,
        }
        connection.execute(insert(tables.disputes).values(values))


def withdraw(store: Store, author: Author, dispute: int, why: str, at: datetime) -> None:
    """Write down that an agency does not object any more.

    Raises:
        NotAllowedError: It is not the agency itself.
        ChangedMeanwhileError: It was decided or withdrawn meanwhile.
        UserError: There is no such objection; nothing is said, or too much; the database gave up.
    """
    said = _checked(why, "Say why it is withdrawn.")
    with store.writing() as connection:
        held = _one(connection, dispute)
        if not may_raise(author.viewer, held.about.agency):
            raise NotAllowedError("Only the agency itself withdraws its objection.")
        if held.outcome != OPEN:
            raise ChangedMeanwhileError(f"Objection {dispute} is not open any more.")
        by = held.history[0].judged_by
        values = {
            **_row(author, held.about, said, at, by),
            "kind": "withdrawn",
            "dispute": dispute,
            "outcome": "withdrawn",
        }
        connection.execute(insert(tables.disputes).values(values))


def _checked(says: str, lacking: str) -> str:
    return checked(says, LONGEST_SAYS, lacking)


def _same(one: About, other: About) -> bool:
    return all(getattr(one, name) == getattr(other, name) for name in _ABOUT if name not in _JUDGED)


_JUDGED = ("verdict", "rule")


def _one(connection: Connection, dispute: int) -> Dispute:
    held = next((d for d in _held(connection) if d.id == dispute), None)
    if held is None:
        raise UserError(f"There is no objection {dispute}.")
    if held.outcome == "withdrawn":
        raise ChangedMeanwhileError(f"Objection {dispute} was withdrawn.")
    return held


def _held(connection: Connection) -> list[Dispute]:
    return _disputes(read(connection, _EVERY, _TYPES))


def _row(author: Author, about: About, said: str, at: datetime, judged_by: str) -> dict[str, Any]:
    return {
        "at": micros(at),
        "kind": "raised",
        "dispute": None,
        **{name: getattr(about, name) for name in _ABOUT},
        "says": said,
        "outcome": OPEN,
        "reference": None,
        "judged_by": judged_by,
        "person": author.person,
        "role": author.viewer.role.value,
        "trial": author.in_trial,
    }


def _disputes(rows: pl.DataFrame) -> list[Dispute]:
    """Newest first."""
    told: dict[int, list[Mapping[str, Any]]] = {}
    for row in rows.to_dicts():
        told.setdefault(row["dispute"] or row["id"], []).append(row)
    found = [
        Dispute(id_, About(*(steps[0][name] for name in _ABOUT)), tuple(map(_entry, steps)))
        for id_, steps in told.items()
    ]
    return sorted(found, key=lambda dispute: -dispute.id)


def _entry(row: Mapping[str, Any]) -> Entry:
    same = ("id", "kind", "outcome", "says", "reference", "person", "role", "judged_by")
    return Entry(
        **{name: row[name] for name in same}, at=instant(row["at"]), trial=bool(row["trial"])
    )
