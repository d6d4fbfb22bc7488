"""Who has looked into a question of the integrity screen: rights are checked here."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Final, Literal

import polars as pl
from sqlalchemy import insert

from dashboard.cases.store import Store, read
from dashboard.errors import NotAllowedError
from dashboard.oversight import tables
from dashboard.oversight.acting import Author, ChangedMeanwhileError, checked, instant, micros
from dashboard.oversight.registers import rows_of, types_of
from dashboard.roles import Role, Viewer

LONGEST_NOTE: Final = 2_000
"""Letters of a note; who has more to say writes a finding."""

_MAY_MARK: Final = frozenset({Role.OPERATOR, Role.OVERSEER})
_TYPES: Final = types_of(tables.looked_into)
_EVERY: Final = rows_of(tables.looked_into)

Kind = Literal["looked_into", "taken_back"]


@dataclass(frozen=True)
class Asked:
    """Which question of whom: a finding's question, agency, service and period."""

    question: str
    agency: str | None
    service: str | None
    period: str | None


@dataclass(frozen=True)
class Seen:
    """What stood on the page when somebody looked: later cases are not looked into by it.

    Attributes:
        observed: Cases that are like what is asked about.
        of: Cases among which they are.
        as_of: As of when.
        start: First local day of the period that was looked at; None for all.
        end: Its last.
    """

    observed: int
    of: int
    as_of: datetime
    start: date | None = None
    end: date | None = None


@dataclass(frozen=True)
class Entry:
    """What somebody wrote about one question.

    Attributes:
        id: Its number; a later entry has a higher one.
        at: When it was written.
        kind: `looked_into`, or `taken_back` for one that takes another back.
        asked: Which question.
        seen: What stood on the page.
        person: Who wrote it, as the sign-in names them.
        role: `operator` or `overseer`.
        trial: Whether it was written in a trial, where anybody may choose a role.
        note: What was found, or why it is taken back.
        takes_back: The entry that it takes back.
    """

    id: int
    at: datetime
    kind: Kind
    asked: Asked
    seen: Seen
    person: str
    role: str
    trial: bool
    note: str
    takes_back: int | None = None


def may_mark(viewer: Viewer) -> bool:
    """Whether the viewer may say that something was looked into."""
    return viewer.role in _MAY_MARK


def entries(store: Store, viewer: Viewer) -> tuple[Entry, ...]:
    """Every entry that the viewer may read, oldest first: an agency those about itself.

    Raises:
        NotAllowedError: The viewer may not read cases.
        UserError: The database gave up.
    """
    if viewer.role is Role.PUBLIC:
        raise NotAllowedError("Only agencies, 311 and the mayor's office may read this.")
    found = _entries(store.read(_EVERY, _TYPES))
    return tuple(e for e in found if viewer.agency is None or e.asked.agency == viewer.agency)


def standing(found: Iterable[Entry]) -> dict[Asked, Entry]:
    """Of each question that is looked into the newest entry that was not taken back."""
    told = sorted(found, key=lambda entry: entry.id)
    gone = {entry.takes_back for entry in told if entry.kind == "taken_back"}
    kept = [entry for entry in told if entry.kind == "looked_into" and entry.id not in gone]
    return {entry.asked: entry for entry in kept}


def look_into(
    store: Store, author: Author, seen: Mapping[Asked, Seen], note: str, at: datetime
) -> None:
    """Write down that some questions were looked into, with what was found.

    Args:
        store: The record's database.
        author: Who writes.
        seen: The questions, each with what stood on the page.
        note: What was found.
        at: Now.

    Raises:
        NotAllowedError: Neither 311 nor the mayor's office writes.
        UserError: There is no note, or it is too long; or the database gave up.
    """
    said = _checked(author, note)
    rows = [_row(author, asked, what, said, at) for asked, what in seen.items()]
    with store.writing() as connection:
        connection.execute(insert(tables.looked_into), rows)


def take_back(store: Store, author: Author, ids: Sequence[int], note: str, at: datetime) -> None:
    """Write down that entries do not hold; they stay where they are.

    Args:
        store: The record's database.
        author: Who writes.
        ids: The entries, all of which must still stand.
        note: Why.
        at: Now.

    Raises:
        NotAllowedError: Neither 311 nor the mayor's office writes.
        ChangedMeanwhileError: One of them does not stand any more.
        UserError: There is no note, or it is too long; or the database gave up.
    """
    said = _checked(author, note)
    with store.writing() as connection:
        told = _entries(read(connection, _EVERY, _TYPES))
        held = {entry.id: entry for entry in standing(told).values()}
        if not set(ids) <= set(held):
            raise ChangedMeanwhileError(
                "Somebody else has written about this question meanwhile; read it again first."
            )
        gone = [held[id_] for id_ in ids]
        rows = [
            {
                **_row(author, entry.asked, entry.seen, said, at),
                "kind": "taken_back",
                "takes_back": entry.id,
            }
            for entry in gone
        ]
        connection.execute(insert(tables.looked_into), rows)


def _checked(author: Author, note: str) -> str:
    """The note as it is kept, if this person may write and has written."""
    if not may_mark(author.viewer):
        raise NotAllowedError("Only 311 and the mayor's office say what was looked into.")
    lacking = "Write what was found: without a note nobody knows why it is settled."
    return checked(note, LONGEST_NOTE, lacking)


def _row(author: Author, asked: Asked, seen: Seen, note: str, at: datetime) -> dict[str, Any]:
    return {
        "at": micros(at),
        "kind": "looked_into",
        "takes_back": None,
        "question": asked.question,
        "agency": asked.agency,
        "service": asked.service,
        "period": asked.period,
        "observed": seen.observed,
        "of": seen.of,
        "as_of": micros(seen.as_of),
        "start": seen.start.isoformat() if seen.start else None,
        "end": seen.end.isoformat() if seen.end else None,
        "person": author.person,
        "role": author.viewer.role.value,
        "trial": author.in_trial,
        "note": note,
    }


def _entries(rows: pl.DataFrame) -> list[Entry]:
    return [_entry(row) for row in rows.to_dicts()]


def _entry(row: Mapping[str, Any]) -> Entry:
    edges = [_day(row[name]) for name in ("start", "end")]
    return Entry(
        **{name: row[name] for name in ("id", "kind", "person", "role", "note", "takes_back")},
        at=instant(row["at"]),
        asked=Asked(*(row[name] for name in ("question", "agency", "service", "period"))),
        seen=Seen(row["observed"], row["of"], instant(row["as_of"]), *edges),
        trial=bool(row["trial"]),
    )


def _day(written: str | None) -> date | None:
    return date.fromisoformat(written) if written else None
