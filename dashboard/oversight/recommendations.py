"""What auditors recommended, and what the city does about it.

The auditor's words stand apart from everybody else's: they are entered from the report and from
nowhere else. Beside them stand what was made public of it, a note of our own, the city's response,
and the figure that would prove progress.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Final, Literal, get_args

from sqlalchemy import Connection, Table, func, select

from dashboard.cases.store import Store
from dashboard.errors import NotAllowedError, UserError
from dashboard.oversight import audit, keeping
from dashboard.oversight.acting import Author, Deed, instant
from dashboard.oversight.audit import Value
from dashboard.oversight.audits import Audit
from dashboard.oversight.draft_tables import drafts
from dashboard.oversight.finding_tables import findings
from dashboard.oversight.keeping import Kind, Seen
from dashboard.oversight.recommendation_tables import recommendations as table
from dashboard.roles import Role, Viewer
from metrics.catalogue import CATALOGUE

RECOMMENDATION: Final = Kind(table, "recommendation")
LONGEST: Final = 8_000
"""Letters of a text, a response or a note."""

Status = Literal["not_begun", "under_way", "done", "confirmed", "declined"]
STATUSES: Final[tuple[Status, ...]] = get_args(Status)
"""`done` is what the city says of itself; `confirmed` is what the auditor has found."""

_MAY: Final = frozenset({Role.OPERATOR, Role.OVERSEER})
_LINKED: Final[Mapping[str, Table]] = {"findings": findings, "drafts": drafts}


@dataclass(frozen=True)
class Words:
    """What stands in the report.

    Attributes:
        number: The recommendation's number there.
        text: Its wording.
        source: Where it stands: a page, an address.
    """

    number: str
    text: str
    source: str


@dataclass(frozen=True)
class Progress:
    """The figure that would prove progress, and of which cases.

    Attributes:
        figure: Its id; None while none is named.
        agency: Of which agency; None for all.
        service: Of which service; None for all.
    """

    figure: str | None = None
    agency: str | None = None
    service: str | None = None


@dataclass(frozen=True)
class Work:
    """What the city says and does.

    Attributes:
        status: How far it has come.
        response: What the city answered.
        due: Until when it wants to be done.
        note: Our own note, nobody's official word.
        progress: What would prove it.
        findings: Numbers of findings that belong to it.
        drafts: Numbers of drafts of agreements that belong to it.
    """

    status: Status
    response: str = ""
    due: date | None = None
    note: str = ""
    progress: Progress = Progress()
    findings: tuple[int, ...] = ()
    drafts: tuple[int, ...] = ()


@dataclass(frozen=True)
class Recommendation:
    """One recommendation of an audit.

    Attributes:
        id: Its number here.
        revision: Rises with every change.
        at: When it was entered.
        trial: Whether that was in a trial.
        audit: The audit's id.
        nth: Its place among those of the audit.
        addressee: To whom, an id of the audit's addressees.
        substance: What is known of it outside the report; empty where nothing is.
        words: What stands in the report; an empty text was not entered yet.
        work: What the city says and does.
    """

    id: int
    revision: int
    at: datetime
    trial: bool
    audit: str
    nth: int
    addressee: str
    substance: str
    words: Words
    work: Work

    @property
    def seen(self) -> Seen:
        """It as it was read, for a change."""
        return Seen(self.id, self.revision)


def may_read(viewer: Viewer) -> bool:
    """Whether the viewer reads and writes here: 311 and the mayor's office."""
    return viewer.role in _MAY


def recommendations(store: Store, viewer: Viewer) -> tuple[Recommendation, ...]:
    """Every recommendation, by audit in the order of the report.

    Raises:
        NotAllowedError: Neither 311 nor the mayor's office reads.
        UserError: The database gave up.
    """
    _check(viewer)
    return keeping.rows(store, RECOMMENDATION, _made)


def enter(store: Store, author: Author, entered: Audit, at: datetime) -> int:
    """Enter all recommendations of an audit, once; returns how many.

    Raises:
        NotAllowedError: Neither 311 nor the mayor's office writes.
        UserError: They are there already, or the database gave up.
    """
    _check(author.viewer)
    given = entered.recommendations
    with store.writing() as connection:
        audit.lock(connection)
        held = select(func.count()).where(table.c.audit == entered.id)
        if connection.scalar(held):
            raise UserError(
                f"The recommendations of “{entered.title.en}” were entered already; read the page "
                "again."
            )
        for nth, one in enumerate(given, start=1):
            values: dict[str, Value] = {
                **{n: getattr(one, n) for n in ("number", "substance", "note")},
                "audit": entered.id,
                "nth": nth,
                "addressee": one.to,
                "text": "",
                "text_source": "",
                **_worked(Work("not_begun", note=one.note)),
            }
            keeping.create(connection, RECOMMENDATION, Deed(author, at, "entered"), values)
    return len(given)


def put_down(store: Store, author: Author, seen: Seen, words: Words, at: datetime) -> int:
    """Enter the auditor's words from the report, or correct them; returns the new revision.

    Args:
        store: The record's database.
        author: Who writes.
        seen: The recommendation as they read it.
        words: What stands in the report.
        at: Now.

    Raises:
        NotAllowedError: Neither 311 nor the mayor's office writes.
        ChangedMeanwhileError: Somebody else has changed it.
        UserError: There is no text, or nothing that says where it stands; too long; or the
            database gave up.
    """
    _check(author.viewer)
    said = Words(words.number.strip(), words.text.strip(), words.source.strip())
    if not said.text or not said.source:
        raise UserError(
            "Enter the text as it stands in the report, and where it stands, such as the page: "
            "what is quoted must be found again."
        )
    _check_length(said.text, said.source)
    if len(said.number) > table.c.number.type.length:  # type: ignore[attr-defined] # of a String
        raise UserError(f"“{said.number}” is longer than a number in a report.")
    values = {"number": said.number, "text": said.text, "text_source": said.source}
    with store.writing() as connection:
        deed = Deed(author, at, "quoted")
        return keeping.change(connection, RECOMMENDATION, seen, deed, values)


def work_on(store: Store, author: Author, seen: Seen, work: Work, at: datetime) -> int:
    """Write down what the city says and does; returns the new revision.

    Args:
        store: The record's database.
        author: Who writes.
        seen: The recommendation as they read it.
        work: All of it, also what stays as it was.
        at: Now.

    Raises:
        NotAllowedError: Neither 311 nor the mayor's office writes.
        ChangedMeanwhileError: Somebody else has changed it.
        UserError: There is no such status, figure, finding or draft; declined without a response;
            too long; or the database gave up.
    """
    _check(author.viewer)
    if work.status not in STATUSES:
        raise UserError(f"{work.status!r} is no status; there are {', '.join(STATUSES)}.")
    if work.progress.figure not in {None, *CATALOGUE}:
        raise UserError(f"There is no figure {work.progress.figure!r}.")
    if work.status == "declined" and not work.response.strip():
        raise UserError("Write the city's response: who declines says why.")
    _check_length(work.response, work.note)
    with store.writing() as connection:
        for name, linked in _LINKED.items():
            _check_there(connection, linked, getattr(work, name))
        deed = Deed(author, at, "worked_on")
        return keeping.change(connection, RECOMMENDATION, seen, deed, _worked(work))


def _worked(work: Work) -> dict[str, Value]:
    return {
        "status": work.status,
        "response": work.response.strip(),
        "due": work.due.isoformat() if work.due else None,
        "note": work.note.strip(),
        "figure": work.progress.figure,
        "of_agency": work.progress.agency,
        "of_service": work.progress.service,
        "findings": json.dumps(sorted(set(work.findings))),
        "drafts": json.dumps(sorted(set(work.drafts))),
    }


def _check(viewer: Viewer) -> None:
    if not may_read(viewer):
        raise NotAllowedError("Only 311 and the mayor's office work on recommendations of audits.")


def _check_length(*texts: str) -> None:
    longest = max(map(len, texts))
    if longest > LONGEST:
        raise UserError(f"The text has {longest} letters; {LONGEST} are kept at most.")


def _check_there(connection: Connection, linked: Table, ids: Iterable[int]) -> None:
    wanted = set(ids)
    there = set(connection.scalars(select(linked.c.id).where(linked.c.id.in_(wanted))))
    if missing := sorted(wanted - there):
        said = ", ".join(map(str, missing))
        raise UserError(f"Among the {linked.name} there is no number {said}.")


def _made(row: Mapping[str, Any]) -> Recommendation:
    same = ("id", "revision", "audit", "nth", "addressee", "substance")
    return Recommendation(
        **{name: row[name] for name in same},
        at=instant(row["at"]),
        trial=bool(row["trial"]),
        words=Words(row["number"], row["text"], row["text_source"]),
        work=Work(
            status=row["status"],
            response=row["response"],
            due=date.fromisoformat(row["due"]) if row["due"] else None,
            note=row["note"],
            progress=Progress(row["figure"], row["of_agency"], row["of_service"]),
            findings=tuple(json.loads(row["findings"])),
            drafts=tuple(json.loads(row["drafts"])),
        ),
    )
