"""The register of duties: each side says what it has done of its part, and on which day.

Entries only ever come to others: what does not hold is taken back by a further one, with its
reason. Of a contact the register says that its holder confirmed it, never who or where that is.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta, tzinfo
from typing import Any, Final

import polars as pl
from sqlalchemy import Connection, insert, inspect

from agreements.folder import CityFolder
from agreements.schema.people import Side
from dashboard.cases.store import Store, read
from dashboard.errors import NotAllowedError, UserError
from dashboard.oversight import audit, labels, verification
from dashboard.oversight.acting import (
    Author,
    ChangedMeanwhileError,
    Deed,
    checked,
    instant,
    micros,
)
from dashboard.oversight.disputes import disputes
from dashboard.oversight.duty_tables import duties_register
from dashboard.oversight.registers import rows_of, types_of
from dashboard.roles import Role, Viewer, may_see_agency
from metrics.duties import Act, Due, Register, Since, Told, due, in_force, ordered, standing

LONGEST_TITLE: Final = 200
LONGEST_TEXT: Final = 1_000

CHANGED: Final = ("another_holder", "another_office", "another_mailbox", "another_phone", "vacant")
"""What of a contact has changed; the new one is written into the agreement, not here."""

TOPICS: Final = ("route", "fee", "policy", "hours", "other")
"""What kind of change of a service it is."""

_SIDES: Final[dict[Side, Role]] = {
    "agency": Role.AGENCY,
    "operator": Role.OPERATOR,
    "overseer": Role.OVERSEER,
}
_NAMED: Final = {"listed", "told", "found_out"}
"""What brings something new into a list, unless it names what it is about."""

_TYPES: Final = types_of(duties_register)
_EVERY: Final = rows_of(duties_register)


@dataclass(frozen=True)
class Line:
    """What somebody wants to have written.

    Attributes:
        register: Into which list.
        act: What was done.
        agency: With whose agreement it has to do.
        key: Of what; empty for what is new in its list.
        day: The local day on which it was done.
        side: Whose duty it is.
        title: What a new article is called, or what changes.
        topic: One of `TOPICS` of a new change, of `CHANGED` of a contact.
        services: The ids of the services that it is about.
        effective: The day on which a new change takes effect.
        evidence: Where it shows: a reference, no person.
        reviewed: The day on which a new article was last reviewed: an entry of its own.
    """

    register: Register
    act: Act
    agency: str
    key: str
    day: date
    side: Side
    title: str = ""
    topic: str = ""
    services: tuple[str, ...] = ()
    effective: date | None = None
    evidence: str = ""
    reviewed: date | None = None


@dataclass(frozen=True)
class Entry:
    """What somebody wrote.

    Attributes:
        told: What was done.
        at: When it was written.
        person: Who wrote it, as the sign-in names them.
        role: As whom.
        trial: Whether it was written in a trial, where anybody may choose a role.
        evidence: Where it shows.
        because: Why an entry is taken back.
    """

    told: Told
    at: datetime
    person: str
    role: str
    trial: bool
    evidence: str = ""
    because: str = ""


@dataclass(frozen=True)
class _Written:
    """What one entry adds to the columns of a line."""

    author: Author
    at: datetime
    because: str = ""
    takes_back: int | None = None
    ids: list[int] = field(default_factory=list)


def may_write(viewer: Viewer, line: Line) -> bool:
    """Whether the viewer may write this: each side its own duties, an agency its own alone.

    An article is listed by its agency or by 311, which answers from it; a change that nobody told
    of is written by who found out.
    """
    if line.act == "found_out":
        return viewer.role is Role.OPERATOR
    if line.act == "listed" and viewer.role is Role.OPERATOR:
        return line.reviewed is None
    return is_of(viewer, line.agency, line.side) and _is_whose(line)


def _is_whose(line: Line) -> bool:
    """Whether the line names the side that its register does; of a duty only the line says it."""
    if line.register == "contact":
        return line.key.startswith(f"{line.side}.")
    return line.register == "duty" or line.side == "agency"


def is_of(viewer: Viewer, agency: str, side: Side) -> bool:
    """Whether the viewer stands on this side of the agreement with this agency."""
    own = viewer.agency is None or viewer.agency == agency
    return own and viewer.role is _SIDES[side]


def entries(store: Store, viewer: Viewer) -> tuple[Entry, ...]:
    """Every entry that the viewer may read, oldest first: an agency those of its own agreement.

    Raises:
        NotAllowedError: The public reads nothing here.
        UserError: The database gave up.
    """
    if viewer.role is Role.PUBLIC:
        raise NotAllowedError("Only agencies, 311 and the mayor's office may read this.")
    found = _entries(store.read(_EVERY, _TYPES))
    return tuple(e for e in found if may_see_agency(viewer, e.told.agency))


def confirmed(found: Iterable[Entry], agency: str) -> dict[str, date]:
    """When each contact of an agency's agreement was last confirmed, by role, from its entries."""
    told = standing([entry.told for entry in found], date.max)
    own = [t for t in told if t.agency == agency and t.act == "confirmed"]
    return {t.key: t.day for t in sorted(own, key=lambda t: t.day)}


def write(
    store: Store, author: Author, lines: Sequence[Line], seen: int, at: datetime
) -> tuple[int, ...]:
    """Write what was done; all of it or nothing.

    Args:
        store: The record's database.
        author: Who writes.
        lines: What was done.
        seen: The newest entry that stood there when the author looked; 0 where there was none.
        at: Now.

    Returns:
        The entries' numbers.

    Raises:
        NotAllowedError: One of them is not this side's to say.
        ChangedMeanwhileError: Somebody has written about one of them meanwhile, or listed the same.
        UserError: Something is missing, too long or in the future; or the database gave up.
    """
    for line in lines:
        _check(author, line, at)
    written = _Written(author, at)
    with store.writing() as connection:
        audit.lock(connection)
        told = _entries(read(connection, _EVERY, _TYPES))
        for line in lines:
            _refuse_second(told, line, seen)
            _add(connection, line, written)
    return tuple(written.ids)


def take_back(store: Store, author: Author, number: int, because: str, at: datetime) -> None:
    """Write that an entry does not hold; it stays where it is.

    Args:
        store: The record's database.
        author: Who says so: the side that wrote it.
        number: The entry, which must still stand.
        because: Why.
        at: Now.

    Raises:
        NotAllowedError: It is another side's entry.
        ChangedMeanwhileError: It was taken back already.
        UserError: There is no such entry, or no reason; or the database gave up.
    """
    why = checked(because, LONGEST_TEXT, "Write why it is taken back.")
    with store.writing() as connection:
        audit.lock(connection)
        told = _entries(read(connection, _EVERY, _TYPES))
        entry = next((e for e in told if e.told.number == number), None)
        if entry is None or not _is_own(author.viewer, entry):
            raise NotAllowedError("Only the side that wrote an entry takes it back.")
        later = next((e for e in told if e.told.takes_back == number), None)
        if later:
            raise ChangedMeanwhileError(f"It was taken back already, by {_who(later)}.")
        held = entry.told
        line = Line(held.register, "taken_back", held.agency, held.key, held.day, _side(entry))
        _add(connection, line, _Written(author, at, why, number))


def _is_own(viewer: Viewer, entry: Entry) -> bool:
    """Whether the viewer's side wrote an entry."""
    return viewer.role.value == entry.role and may_see_agency(viewer, entry.told.agency)


def may_take_back(viewer: Viewer, entry: Entry) -> bool:
    """Whether the viewer may take an entry back: who writes as the side that wrote it."""
    return _is_own(viewer, entry) and entry.told.act != "taken_back"


def duties_due(
    folder: CityFolder, store: Store, viewer: Viewer, as_of: datetime
) -> tuple[Due, ...]:
    """What is due, lapsed or done, of every agreement in force that the viewer may see.

    Args:
        folder: The city's files.
        store: The record's database.
        viewer: Who looks.
        as_of: As of when; what was done on later days is not known.

    Raises:
        NotAllowedError: The public reads nothing here.
        UserError: The database gave up.
    """
    today = as_of.astimezone(folder.city.zone).date()
    told = standing([entry.told for entry in entries(store, viewer)], today)
    models = [loaded.model for loaded in folder.agreements]
    since = _since(store, viewer, folder.city.zone)
    found: list[Due] = []
    for agency in dict.fromkeys(model.agency for model in models):
        version = in_force(models, agency, today)
        if version and may_see_agency(viewer, agency):
            found += due(version, told, today, folder.calendars, since(agency))
    return ordered(found)


def _since(store: Store, viewer: Viewer, zone: tzinfo) -> Callable[[str], Since]:
    """Reads draws of messages, checked cases and open objections once; they are told by agency."""
    with store.reading() as connection:
        drawn = labels.draws(connection)
        samples = verification.checked(connection)
    raised = [d for d in disputes(store, viewer) if d.outcome == "open"]

    def of(agency: str) -> Since:
        days = (d.at.astimezone(zone).date() for d in drawn if d.asked.agency in {None, agency})
        objections = {
            str(d.id): d.history[0].at.astimezone(zone).date()
            for d in raised
            if d.about.agency == agency
        }
        return Since(tuple(days), objections, tuple(c for whose, c in samples if whose == agency))

    return of


def told_by(connection: Connection, known_at: datetime | None = None) -> tuple[Told, ...]:
    """What the register says, as it was known at an instant; nothing where there is none yet.

    Args:
        connection: To the record, which may have been laid out before there was a register.
        known_at: What was written later is not known; None takes all.
    """
    if not inspect(connection).has_table(duties_register.name):
        return ()
    found = _entries(read(connection, _EVERY, _TYPES))
    return tuple(e.told for e in found if known_at is None or e.at <= known_at)


def _check(author: Author, line: Line, at: datetime) -> None:
    """Refuse what is not this side's to say, and what is not whole."""
    if not may_write(author.viewer, line):
        raise NotAllowedError("Each side says what it has done itself, and for nobody else.")
    for day in (line.day, line.reviewed):
        if day and day > at.date() + timedelta(days=1):
            raise UserError(f"{day.isoformat()} is still to come; say it when it is done.")
    if line.act in _NAMED and not line.key:
        _check_new(line)
    if line.act == "outdated" and line.topic not in CHANGED:
        raise UserError(f"{line.topic!r} is no change; known are {', '.join(CHANGED)}.")
    if len(line.evidence) > LONGEST_TEXT:
        raise UserError(f"The reference has more than {LONGEST_TEXT} letters.")


def _check_new(line: Line) -> None:
    if not line.title.strip():
        raise UserError("Write what it is called; without a name nobody finds it.")
    if len(line.title) > LONGEST_TITLE:
        raise UserError(f"The name has {len(line.title)} letters; {LONGEST_TITLE} are kept.")
    if line.register == "change" and line.effective is None:
        raise UserError("Say from which day on the change holds.")
    if line.register == "change" and line.topic not in TOPICS:
        raise UserError(f"{line.topic!r} is no kind of change; known are {', '.join(TOPICS)}.")


def _refuse_second(told: Sequence[Entry], line: Line, seen: int) -> None:
    """Whoever comes second is told who was first."""
    stands = standing([e.told for e in told], date.max)
    about = {t.number for t in stands if _same(t, line) and (t.number > seen or not line.key)}
    first = next((e for e in told if e.told.number in about), None)
    if first:
        raise ChangedMeanwhileError(
            f"{_who(first)} has written about this meanwhile ({first.told.act}); nothing of yours "
            "was kept. Read it again first."
        )


def _same(told: Told, line: Line) -> bool:
    """Whether an entry is about what a line is about; new things are known by name and day."""
    if (told.register, told.agency) != (line.register, line.agency):
        return False
    if line.key:
        return told.key == line.key
    same_name = told.title.casefold() == line.title.strip().casefold()
    return same_name and told.effective == line.effective


def _who(entry: Entry) -> str:
    return f"{entry.person or entry.role} on {entry.at:%Y-%m-%d %H:%M} UTC"


def _add(connection: Connection, line: Line, written: _Written) -> None:
    """One entry, and that it was made."""
    said = {
        "day": line.day.isoformat(),
        "title": line.title.strip(),
        "topic": line.topic,
        "services": ",".join(line.services),
        "effective": line.effective.isoformat() if line.effective else None,
        "evidence": line.evidence.strip(),
        "takes_back": written.takes_back,
    }
    row = {
        "at": micros(written.at),
        "register": line.register,
        "act": line.act,
        "agency": line.agency,
        "key": line.key,
        "because": written.because,
        "person": written.author.person,
        "role": written.author.viewer.role.value,
        "trial": written.author.in_trial,
        **said,
    }
    made = connection.execute(insert(duties_register).values(row)).inserted_primary_key
    number = int(made[0]) if made else 0
    written.ids.append(number)
    deed = Deed(written.author, written.at, line.act, written.because)
    about = audit.About(line.register, line.key or str(number), line.agency)
    audit.append(connection, deed, about, {k: v for k, v in said.items() if v not in {"", None}})
    if line.reviewed:
        first = Line("article", "reviewed", line.agency, str(number), line.reviewed, line.side)
        _add(connection, first, written)


def _side(entry: Entry) -> Side:
    return next(side for side, role in _SIDES.items() if role.value == entry.role)


def _entries(rows: pl.DataFrame) -> list[Entry]:
    return list(_read(rows))


def _read(rows: pl.DataFrame) -> Iterator[Entry]:
    for row in rows.to_dicts():
        same = {name: row[name] for name in ("person", "role", "evidence", "because")}
        yield Entry(_told(row), instant(row["at"]), trial=bool(row["trial"]), **same)


def _told(row: Mapping[str, Any]) -> Told:
    same = {n: row[n] for n in ("register", "act", "agency", "title", "topic", "takes_back")}
    return Told(
        **same,
        number=row["id"],
        key=row["key"] or str(row["id"]),
        day=date.fromisoformat(row["day"]),
        services=tuple(filter(None, row["services"].split(","))),
        effective=date.fromisoformat(row["effective"]) if row["effective"] else None,
    )
