"""What was sent to whom: a row a person and day, written before anything goes out.

A row says what it tells by key and state, never in words. It is `prepared` while somebody tries,
then `sent` or `failed`. Nobody's second try begins while a first may be under way.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any, Final, Literal

from sqlalchemy import Connection, RowMapping, delete, func, insert, inspect, select, update
from sqlalchemy.exc import IntegrityError

from dashboard.cases.store import Store
from dashboard.errors import NotAllowedError
from dashboard.oversight.acting import instant, micros
from dashboard.oversight.sending_tables import sendings
from dashboard.peeking import looking
from dashboard.roles import Role, Viewer
from dashboard.settings import Settings

LEASE: Final = timedelta(minutes=10)
"""For so long a try may last before it counts as one that ended without a word."""

FIRST_WAIT: Final = timedelta(minutes=15)
LONGEST_WAIT: Final = timedelta(hours=4)
"""How long after a failure nobody tries again: at first, doubling, and at most."""

LATELY: Final = timedelta(days=7)
"""For so long a message that did not go out wants to be known."""

_DOUBLED: Final = 10
"""Doubling more often than this changes nothing, and a number would grow without end."""

State = Literal["prepared", "sent", "failed"]

Lines = Mapping[str, str]
"""What a message told: the key of each line, and how it stood."""

_COLUMNS: Final = sendings.c


@dataclass(frozen=True)
class Sending:
    """A message of a day.

    Attributes:
        id: Its number.
        person: Whose.
        day: Of which local day.
        figures_at: As of when its figures stood.
        lines: What it tells, by key and state.
        state: How it stands.
        attempts: How often it was tried.
        tried_at: When it was tried last.
        next_at: Before when nobody tries it again.
        delivered: The ways on which it went out.
        reason: Why the others failed: `way: reason`, without an address.
    """

    id: int
    person: str
    day: date
    figures_at: datetime | None
    lines: Lines
    state: State
    attempts: int
    tried_at: datetime
    next_at: datetime | None
    delivered: tuple[str, ...]
    reason: str

    @property
    def may_have_gone(self) -> bool:
        """Whether a try ended without anybody's knowing what became of it."""
        whys = (part.rpartition(": ")[2] for part in self.reason.split("; "))
        return self.state == "prepared" or "silent" in whys

    def is_under_way(self, at: datetime) -> bool:
        """Whether somebody may be sending it just now."""
        return self.state == "prepared" and at - self.tried_at < LEASE

    def waits(self, at: datetime) -> bool:
        """Whether it failed so lately that nobody tries yet."""
        return self.state == "failed" and self.next_at is not None and at < self.next_at


@dataclass(frozen=True)
class Prepared:
    """What a message of today is to tell.

    Attributes:
        person: Whose.
        day: The local day.
        figures_at: As of when its figures stand.
        lines: What it tells, by key and state.
    """

    person: str
    day: date
    figures_at: datetime | None
    lines: Lines


def of_day(store: Store, person: str, day: date) -> Sending | None:
    """The message of a person's day, if there is one.

    Raises:
        UserError: The database gave up.
    """
    with store.reading() as connection:
        return _first(connection, _COLUMNS.person == person, _COLUMNS.day == day.isoformat())


def last_delivered(store: Store, person: str, but: date) -> Sending | None:
    """The newest message that reached a person on one way at least, that of one day left out.

    Raises:
        UserError: The database gave up.
    """
    with store.reading() as connection:
        own = (_COLUMNS.person == person, _COLUMNS.day != but.isoformat())
        return _first(connection, *own, _COLUMNS.delivered != "[]")


def claim(store: Store, prepared: Prepared, seen: Sending | None, at: datetime) -> Sending | None:
    """Write down that a message is about to be sent; None where somebody else was quicker.

    Args:
        store: The record's database.
        prepared: What it is to tell.
        seen: The row of that day as it was read; None where there was none.
        at: Now.

    Raises:
        UserError: The database gave up.
    """
    try:
        with store.writing() as connection:
            return _claimed(connection, prepared, seen, at)
    except IntegrityError:
        return None


def _claimed(
    connection: Connection, prepared: Prepared, seen: Sending | None, at: datetime
) -> Sending | None:
    text = json.dumps(dict(prepared.lines), sort_keys=True, ensure_ascii=False)
    values = {
        "figures_at": prepared.figures_at and micros(prepared.figures_at),
        "lines": text,
        "sha256": hashlib.sha256(text.encode()).hexdigest(),
        "state": "prepared",
        "attempts": seen.attempts + 1 if seen else 1,
        "tried_at": micros(at),
        "next_at": None,
    }
    own = (_COLUMNS.person == prepared.person, _COLUMNS.day == prepared.day.isoformat())
    if seen is None:
        first = {"person": prepared.person, "day": prepared.day.isoformat(), "at": micros(at)}
        connection.execute(insert(sendings).values(**values, **first, delivered="[]", reason=""))
        return _first(connection, *own)
    unchanged = (_COLUMNS.id == seen.id, _COLUMNS.attempts == seen.attempts)
    done = connection.execute(update(sendings).where(*unchanged).values(**values))
    return _first(connection, *own) if done.rowcount else None


def went(store: Store, held: Sending, ways: Sequence[str]) -> None:
    """Note on which ways a message has gone out so far, at once: none of them is tried again.

    Raises:
        UserError: The database gave up.
    """
    with store.writing() as connection:
        _change(connection, held, {"delivered": json.dumps(sorted(ways))})


def settle(store: Store, held: Sending, failed: Mapping[str, str], at: datetime) -> Sending:
    """Note how a try came out; returns the message as it then stands.

    Args:
        store: The record's database.
        held: The message.
        failed: Why, by way; empty where all went well.
        at: Now: the next try comes after a wait that doubles with each.

    Raises:
        UserError: The database gave up.
    """
    wait = min(FIRST_WAIT * 2 ** min(held.attempts - 1, _DOUBLED), LONGEST_WAIT)
    reason = "; ".join(f"{way}: {why}" for way, why in sorted(failed.items()))
    values = {
        "state": "failed" if failed else "sent",
        "reason": reason,
        "next_at": micros(at + wait) if failed else None,
    }
    with store.writing() as connection:
        _change(connection, held, values)
        return _first(connection, _COLUMNS.id == held.id) or held


def expire(store: Store, before: datetime) -> int:
    """Remove what is older; of each person the last message that went out stays. Returns how many.

    Raises:
        UserError: The database gave up.
    """
    newest = select(func.max(_COLUMNS.id)).where(_COLUMNS.delivered != "[]")
    kept = newest.group_by(_COLUMNS.person)
    old = (_COLUMNS.at < micros(before), _COLUMNS.id.not_in(kept))
    with store.writing() as connection:
        return connection.execute(delete(sendings).where(*old)).rowcount


def undelivered(connection: Connection) -> tuple[Sending, ...]:
    """The newest message of each person where that has not gone out, the newest first.

    Of somebody for whom nobody has tried since, though others were told for a week, nothing is
    said: they are told no more.

    Args:
        connection: To a record that may have been laid out before there were digests.
    """
    if not inspect(connection).has_table(sendings.name):
        return ()
    newest = select(func.max(_COLUMNS.id)).group_by(_COLUMNS.person)
    last = select(func.max(_COLUMNS.tried_at)).scalar_subquery()
    lately = _COLUMNS.tried_at > last - LATELY // timedelta(microseconds=1)
    wanted = select(sendings).where(_COLUMNS.id.in_(newest), _COLUMNS.state != "sent", lately)
    rows = connection.execute(wanted.order_by(_COLUMNS.tried_at.desc())).mappings()
    return tuple(map(_sending, rows))


def not_delivered(viewer: Viewer, settings: Settings) -> tuple[Sending, ...]:
    """What has not gone out, for 311 leadership and the mayor's office; see `undelivered`.

    Raises:
        NotAllowedError: The viewer is neither.
        UserError: The database cannot be read.
    """
    if viewer.role not in {Role.OPERATOR, Role.OVERSEER}:
        raise NotAllowedError("Only 311 leadership and the mayor's office may read this.")
    with looking(settings.database) as connection:
        return undelivered(connection)


def _change(connection: Connection, held: Sending, values: Mapping[str, Any]) -> None:
    """Of a try that took longer than its lease another one may have begun: that one's stands."""
    own = (_COLUMNS.id == held.id, _COLUMNS.attempts == held.attempts)
    connection.execute(update(sendings).where(*own).values(**values))


def _first(connection: Connection, *where: Any) -> Sending | None:  # noqa: ANN401 - conditions of SQLAlchemy
    asked = select(sendings).where(*where).order_by(_COLUMNS.day.desc()).limit(1)
    row = connection.execute(asked).mappings().one_or_none()
    return _sending(row) if row else None


def _sending(row: RowMapping) -> Sending:
    same = ("id", "person", "state", "attempts", "reason")
    return Sending(
        **{name: row[name] for name in same},
        day=date.fromisoformat(row["day"]),
        figures_at=_instant(row["figures_at"]),
        lines=json.loads(row["lines"]),
        tried_at=instant(row["tried_at"]),
        next_at=_instant(row["next_at"]),
        delivered=tuple(json.loads(row["delivered"])),
    )


def _instant(value: int | None) -> datetime | None:
    return None if value is None else instant(value)
