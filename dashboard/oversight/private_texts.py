"""Texts that seem to show a private person: a rule finds them, a person says whether they do."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final, Literal, get_args

import polars as pl
from sqlalchemy import insert

from dashboard.cases.store import Store, read
from dashboard.errors import NotAllowedError, UserError
from dashboard.oversight import tables
from dashboard.oversight.acting import Author, ChangedMeanwhileError, instant, kept, micros
from dashboard.oversight.looked_into import LONGEST_NOTE
from dashboard.oversight.registers import rows_of, types_of
from dashboard.roles import Role, Viewer

Said = Literal["confirmed", "dismissed", "open"]
"""`confirmed`: it shows a private person; `dismissed`: it does not; `open`: nobody knows, after
all."""

_MAY_DECIDE: Final = frozenset({Role.OPERATOR, Role.OVERSEER})
_TYPES: Final = types_of(tables.private_texts)
_EVERY: Final = rows_of(tables.private_texts)


@dataclass(frozen=True)
class Mark:
    """Which text of whom, and what stood on the page when somebody decided.

    Attributes:
        text: The text's id in hexadecimal digits; its words are in the record alone.
        agency: Who sent it.
        found: What the rule found: `mail`, `phone`, `name`, `unit`, `mail_thread` or
            `office_number`.
        cases: How many cases were told it.
        after: The entry that stood then; None where nobody had said anything.
    """

    text: str
    agency: str | None
    found: str
    cases: int
    after: int | None = None


@dataclass(frozen=True)
class Entry:
    """What somebody said of a text.

    Attributes:
        id: Its number; a later entry has a higher one, and the newest of a text and agency stands.
        at: When it was written.
        mark: Which text.
        said: What was said.
        person: Who said it, as the sign-in names them.
        role: `operator`, `overseer` or `agency`.
        trial: Whether it was said in a trial, where anybody may choose a role.
        note: Why; may be empty.
    """

    id: int
    at: datetime
    mark: Mark
    said: Said
    person: str
    role: str
    trial: bool
    note: str


def may_decide(viewer: Viewer, agency: str | None) -> bool:
    """Whether the viewer may say whether a text of this agency shows a private person."""
    if viewer.role in _MAY_DECIDE:
        return True
    return viewer.role is Role.AGENCY and viewer.agency is not None and viewer.agency == agency


def entries(store: Store, viewer: Viewer) -> tuple[Entry, ...]:
    """Every entry that the viewer may read, oldest first: an agency those on its own texts.

    Raises:
        NotAllowedError: The viewer may not read messages.
        UserError: The database gave up.
    """
    if viewer.role is Role.PUBLIC:
        raise NotAllowedError("Only agencies, 311 and the mayor's office may read this.")
    found = _entries(store.read(_EVERY, _TYPES))
    return tuple(e for e in found if may_decide(viewer, e.mark.agency))


def standing(found: Iterable[Entry]) -> dict[tuple[str, str | None], Entry]:
    """The newest entry of each text and agency."""
    ordered = sorted(found, key=lambda entry: entry.id)
    return {(entry.mark.text, entry.mark.agency): entry for entry in ordered}


def decide(
    store: Store, author: Author, marks: Sequence[Mark], said: Said, note: str, at: datetime
) -> None:
    """Write down what somebody says of some texts; all of them or none.

    Args:
        store: The record's database.
        author: Who says it.
        marks: The texts, each with the entry that stood when it was looked at.
        said: What they show.
        note: Why; may be empty.
        at: Now.

    Raises:
        NotAllowedError: One of the texts is not this person's to decide on.
        ChangedMeanwhileError: Somebody has said something of one of them meanwhile.
        UserError: The note is too long, `said` is none of its words; or the database gave up.
    """
    written = _checked(author, marks, said, note)
    with store.writing() as connection:
        held = standing(_entries(read(connection, _EVERY, _TYPES)))
        for mark in marks:
            newest = held.get((mark.text, mark.agency))
            if (newest.id if newest else None) != mark.after:
                raise ChangedMeanwhileError(
                    "Somebody else has decided on this text meanwhile; read it again first."
                )
        rows = [_row(author, mark, said, written, at) for mark in marks]
        if rows:
            connection.execute(insert(tables.private_texts), rows)


def _checked(author: Author, marks: Sequence[Mark], said: str, note: str) -> str:
    """The note as it is kept, if this person may decide."""
    if not all(may_decide(author.viewer, mark.agency) for mark in marks):
        raise NotAllowedError(
            "Only 311, the mayor's office and the agency that sent a text say whether it shows a "
            "private person."
        )
    if said not in get_args(Said):
        raise UserError(f"{said!r} cannot be said; known are {', '.join(get_args(Said))}.")
    return kept(note, LONGEST_NOTE)


def _row(author: Author, mark: Mark, said: str, note: str, at: datetime) -> dict[str, Any]:
    return {
        "at": micros(at),
        "text": mark.text,
        "agency": mark.agency,
        "found": mark.found,
        "cases": mark.cases,
        "said": said,
        "person": author.person,
        "role": author.viewer.role.value,
        "trial": author.in_trial,
        "note": note,
    }


def _entries(rows: pl.DataFrame) -> list[Entry]:
    return [_entry(row) for row in rows.to_dicts()]


def _entry(row: Mapping[str, Any]) -> Entry:
    mark = Mark(*(row[name] for name in ("text", "agency", "found", "cases")))
    return Entry(
        **{name: row[name] for name in ("id", "said", "person", "role", "note")},
        at=instant(row["at"]),
        mark=mark,
        trial=bool(row["trial"]),
    )
