"""The register of reviews: planned, held, postponed, their minutes; rights are checked here.

A review is of one meeting that an agreement asks for (`metrics.duties.rhythm`). 311 and the
mayor's office plan it and write down that it was held; both sides write the minutes, which are
locked once the agency and 311 have approved them. Nothing is removed: what was planned in error is
withdrawn, with its reason.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any, Final

from sqlalchemy import Connection, insert, select

from dashboard.cases.store import Store
from dashboard.errors import NotAllowedError, UserError
from dashboard.oversight import audit, keeping
from dashboard.oversight.acting import (
    Author,
    ChangedMeanwhileError,
    Deed,
    checked,
    instant,
    kept,
    micros,
)
from dashboard.oversight.agenda import Agenda, dumped
from dashboard.oversight.audit import Value
from dashboard.oversight.keeping import Kind, Seen
from dashboard.oversight.review import (
    SIDES,
    Approval,
    Held,
    KeptAgenda,
    Review,
    may_lead,
    may_take_part,
    side_of,
)
from dashboard.oversight.review_tables import agendas, reviews
from dashboard.roles import Role, Viewer
from metrics.duties.rhythm import Due

REVIEW: Final = Kind(reviews, "review")
LONGEST_MINUTES: Final = 20_000
LONGEST_REASON: Final = 2_000


def held_reviews(store: Store, viewer: Viewer) -> tuple[Review, ...]:
    """Every review that the viewer may read, the oldest entry first: an agency its own.

    Raises:
        NotAllowedError: The public reads nothing here.
        UserError: The database gave up.
    """
    if viewer.role is Role.PUBLIC:
        raise NotAllowedError("Only agencies, 311 and the mayor's office may read this.")
    own = () if viewer.agency is None else (reviews.c.agency == viewer.agency,)
    return keeping.rows(store, REVIEW, _review, *own)


def kept_agenda(store: Store, viewer: Viewer, review: int) -> KeptAgenda | None:
    """What a review had before it; None where it was not held yet, or is another agency's.

    Raises:
        NotAllowedError: The public reads nothing here.
        UserError: The database gave up.
    """
    held = next((r for r in held_reviews(store, viewer) if r.id == review), None)
    if held is None or held.agenda is None:
        return None
    with store.reading() as connection:
        row = connection.execute(select(agendas).where(agendas.c.id == held.agenda)).one()
    return KeptAgenda(instant(row.at), instant(row.as_of), row.mart, row.items)


def plan(store: Store, author: Author, due: Due, on: date, at: datetime) -> int:
    """Write down for which day a meeting is planned; returns the review's number.

    Args:
        store: The record's database.
        author: Of 311 or the mayor's office.
        due: The meeting that the agreement asks for.
        on: The local day.
        at: Now.

    Raises:
        NotAllowedError: Neither 311 nor the mayor's office plans.
        ChangedMeanwhileError: It is planned or held already.
        UserError: The period is not over by then; or the database gave up.
    """
    _check_lead(author)
    _check_day(due.opens, on)
    with store.writing() as connection:
        audit.lock(connection)
        if any(review.is_of(due) for review in _standing(connection, due.agreement)):
            raise ChangedMeanwhileError("This meeting is planned already; read the page again.")
        deed = Deed(author, at, "scheduled")
        return keeping.create(connection, REVIEW, deed, {**_values(due), "planned_on": f"{on}"})


def postpone(
    store: Store, author: Author, seen: Seen, on: date, because: str, at: datetime
) -> None:
    """Plan a meeting for another day.

    Args:
        store: The record's database.
        author: Of 311 or the mayor's office.
        seen: The review as it was read.
        on: The local day.
        because: Why.
        at: Now.

    Raises:
        NotAllowedError: Neither 311 nor the mayor's office plans.
        ChangedMeanwhileError: Somebody else changed it meanwhile.
        UserError: No reason is given; it was held or withdrawn; its period is not over by then.
    """
    _check_lead(author)
    deed = Deed(author, at, "postponed", _reason(because, "Say why it is postponed."))
    with store.writing() as connection:
        review = _planned(connection, seen)
        _check_day(review.end, on)
        values: dict[str, Value] = {"planned_on": f"{on}", "postponed": review.postponed + 1}
        keeping.change(connection, REVIEW, seen, deed, values)


def withdraw(store: Store, author: Author, seen: Seen, because: str, at: datetime) -> None:
    """Write down that a meeting was planned in error.

    Raises:
        NotAllowedError: Neither 311 nor the mayor's office plans.
        ChangedMeanwhileError: Somebody else changed it meanwhile.
        UserError: No reason is given; it was held or withdrawn.
    """
    _check_lead(author)
    deed = Deed(author, at, "withdrawn", _reason(because, "Say why it is withdrawn."))
    with store.writing() as connection:
        _planned(connection, seen)
        keeping.change(connection, REVIEW, seen, deed, {"state": "withdrawn"})


def hold(
    store: Store, author: Author, seen: Seen, held: Held, agenda: Agenda, at: datetime
) -> None:
    """Write down that a meeting was held, and keep what it had before it.

    Args:
        store: The record's database.
        author: Of 311 or the mayor's office.
        seen: The planned review.
        held: On which day, and who was there.
        agenda: What stood on its agenda.
        at: Now.

    Raises:
        NotAllowedError: Neither 311 nor the mayor's office writes it down.
        ChangedMeanwhileError: Somebody else changed it meanwhile.
        UserError: It was held or withdrawn before; the day lies in the future, or before the
            period was over; not both sides were there.
    """
    _check_lead(author)
    with store.writing() as connection:
        _check_held(_planned(connection, seen), held)
        kept = _keep(connection, seen, agenda, at)
        values: dict[str, Value] = {"state": "held", **_held_values(held), "agenda": kept}
        keeping.change(connection, REVIEW, seen, Deed(author, at, "held"), values)


def correct(
    store: Store, author: Author, seen: Seen, held: Held, because: str, at: datetime
) -> None:
    """Write down that a meeting was held on another day, or by others; approvals lapse.

    Raises:
        NotAllowedError: Neither 311 nor the mayor's office writes it down.
        ChangedMeanwhileError: Somebody else changed it meanwhile.
        UserError: It was not held; its minutes are approved by both; as `hold`.
    """
    _check_lead(author)
    deed = Deed(author, at, "corrected", _reason(because, "Say what was wrong."))
    with store.writing() as connection:
        _check_held(_unlocked(connection, seen), held)
        keeping.change(connection, REVIEW, seen, deed, {**_held_values(held), **_unapproved()})


def write_minutes(store: Store, author: Author, seen: Seen, text: str, at: datetime) -> None:
    """Put the minutes as they are to stand; what stood there is kept, and approvals lapse.

    Raises:
        NotAllowedError: It is another agency's review.
        ChangedMeanwhileError: Somebody else changed them meanwhile; nothing was saved.
        UserError: It was not held; both sides have approved the minutes; they are too long.
    """
    said = kept(text, LONGEST_MINUTES)
    with store.writing() as connection:
        review = _unlocked(connection, seen)
        check_part(author, review.agency)
        values: dict[str, Value] = {"minutes": said, **_unapproved()}
        keeping.change(connection, REVIEW, seen, Deed(author, at, "minuted"), values)


def approve(store: Store, author: Author, seen: Seen, at: datetime) -> None:
    """Approve the minutes as they were read, for the side that the author is of.

    Raises:
        NotAllowedError: It is neither the agency itself nor 311.
        ChangedMeanwhileError: They were changed since.
        UserError: There are none; the side has approved them, or both have.
    """
    with store.writing() as connection:
        review = _unlocked(connection, seen)
        side = side_of(author.viewer, review.agency)
        if side is None:
            raise NotAllowedError("The agency itself and 311 approve the minutes.")
        if not review.minutes:
            raise UserError("There are no minutes yet; write them first.")
        if side in review.approved:
            raise UserError("Your side has approved these minutes already.")
        values: dict[str, Value] = {f"{side}_by": author.person, f"{side}_at": micros(at)}
        keeping.change(connection, REVIEW, seen, Deed(author, at, "approved"), values)


def check_part(author: Author, agency: str) -> None:
    """Refuse whoever is of no side of a review.

    Raises:
        NotAllowedError: It is another agency's.
    """
    if not may_take_part(author.viewer, agency):
        raise NotAllowedError("The agency itself, 311 and the mayor's office write here.")


def review_of(connection: Connection, id_: int) -> Review:
    """One review within a transaction.

    Raises:
        UserError: There is none.
    """
    return keeping.row(connection, REVIEW, _review, id_)


def _check_lead(author: Author) -> None:
    if not may_lead(author.viewer):
        raise NotAllowedError("311 and the mayor's office plan reviews.")


def _reason(because: str, lacking: str) -> str:
    return checked(because, LONGEST_REASON, f"{lacking} Both sides read it.")


def _check_day(opens: date, on: date) -> None:
    if on < opens:
        raise UserError(f"The period is over on {opens}; a meeting about it comes no earlier.")


def _check_held(review: Review, held: Held) -> None:
    if held.on > held.told_on:
        raise UserError(f"It is {held.told_on}; a meeting on {held.on} has not been held yet.")
    if review.kind == "meeting" and held.on <= review.end:
        raise UserError(f"Its period lasts until {review.end}; it cannot have been held before.")
    there = {role.partition(".")[0] for role in held.attended}
    if not {"agency"} < there:
        raise UserError(
            "Name who was there of the agency, and of 311 or the mayor's office: without both "
            "sides it was no review."
        )


def _standing(connection: Connection, agreement: str) -> Sequence[Review]:
    wanted = (reviews.c.agreement == agreement, reviews.c.state != "withdrawn")
    return keeping.within(connection, REVIEW, _review, *wanted)


def _planned(connection: Connection, seen: Seen) -> Review:
    review = review_of(connection, seen.id)
    if review.state != "planned" and review.revision == seen.revision:
        raise UserError(f"Review {review.id} is {review.state} already.")
    return review


def _unlocked(connection: Connection, seen: Seen) -> Review:
    review = review_of(connection, seen.id)
    if review.revision == seen.revision:
        if review.state != "held":
            raise UserError("It has not been held yet.")
        if review.is_locked:
            raise UserError("Both sides have approved the minutes; they stand as they are.")
    return review


def _keep(connection: Connection, seen: Seen, agenda: Agenda, at: datetime) -> int:
    text = dumped(agenda)
    done = connection.execute(
        insert(agendas).values(
            at=micros(at), review=seen.id, as_of=micros(agenda.as_of), mart=agenda.mart,
            sha256=hashlib.sha256(text.encode()).hexdigest(), items=text,
        )
    )  # fmt: skip
    return int(done.inserted_primary_key[0]) if done.inserted_primary_key else 0


def _values(due: Due) -> dict[str, Value]:
    return {
        "agency": due.agency, "agreement": due.agreement, "version": due.version,
        "kind": due.kind, "key": due.key, "start": f"{due.start}", "end": f"{due.end}",
        "due": f"{due.by}", "state": "planned", "postponed": 0, "minutes": "",
    }  # fmt: skip


def _held_values(held: Held) -> dict[str, Value]:
    return {"held_on": f"{held.on}", "attended": json.dumps(sorted(set(held.attended)))}


def _unapproved() -> dict[str, Value]:
    return {f"{side}_{part}": None for side in SIDES for part in ("by", "at")}


def _review(row: Mapping[str, Any]) -> Review:
    same = (
        "id", "revision", "agency", "agreement", "version", "kind", "key", "state", "postponed",
        "minutes", "agenda",
    )  # fmt: skip
    days = ("start", "end", "due", "planned_on", "held_on")
    return Review(
        **{name: row[name] for name in same},
        **{name: _day(row[name]) for name in days},
        attended=tuple(json.loads(row["attended"] or "[]")),
        approved={
            side: Approval(row[f"{side}_by"], instant(row[f"{side}_at"]))
            for side in SIDES
            if row[f"{side}_at"] is not None
        },
    )


def _day(written: str | None) -> Any:  # noqa: ANN401 - a date or None, as the column is
    return date.fromisoformat(written) if written else None
