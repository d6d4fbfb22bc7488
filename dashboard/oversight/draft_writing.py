"""The texts of a draft, written: begun, saved, explained and proposed."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, func, insert, select

from agreements.drafting import Reason, base_of, completed, with_reasons
from agreements.files import CityFiles
from agreements.inserting import inserted
from agreements.schema.agreement import Agreement
from agreements.yaml_source import MAX_BYTES
from dashboard.cases.store import Store
from dashboard.cities import agency_of
from dashboard.errors import UserError
from dashboard.oversight import audit, draft_tables, keeping
from dashboard.oversight.acting import Author, ChangedMeanwhileError, Deed, micros
from dashboard.oversight.drafts import (
    DRAFT,
    Draft,
    Text,
    about,
    current,
    held,
    refuse_closed,
    refuse_editor,
    said_of,
    side_of,
    text_of,
)
from dashboard.oversight.keeping import Seen
from metrics.promised import week_dues

_TEXTS = draft_tables.texts.c


class TextChangedError(ChangedMeanwhileError):
    """Somebody else saved another text meanwhile; the one that came second is kept beside it.

    Attributes:
        by: Who wrote the text that stands.
        beside: The number under which the second text is kept.
    """

    def __init__(self, by: Text, beside: int) -> None:
        self.by, self.beside = by, beside
        super().__init__(
            f"{by.person or by.role} saved another text (number {by.number}) since you read it. "
            f"Yours is kept beside it as number {beside}: compare the two, then save again."
        )


def create(
    store: Store, files: CityFiles, author: Author, agreement: str, text: str, at: datetime
) -> int:
    """Begin a draft from a text, with all that is computed written into it; returns its number.

    Args:
        store: The record's database.
        files: The city's files.
        author: Of 311 or the mayor's office.
        agreement: The agreement's id, such as `denver/parks`.
        text: YAML: a changed copy of a version in force, or a version to be.
        at: Now.

    Raises:
        NotAllowedError: Somebody else writes.
        UserError: It is no text of this agreement, too long, or of no city's agency; or the
            database gave up.
    """
    refuse_editor(author.viewer)
    city = files.city.model
    agency = agency_of(agreement, city.id, city.spec.agencies)
    made = _made(files, author, agreement, text)
    values = {
        "agency": agency,
        "agreement": agreement,
        "state": "draft",
        **made.columns,
    }
    with store.writing() as connection:
        deed = Deed(author, at, "opened")
        id_ = keeping.create(connection, DRAFT, deed, values)
        _add_text(connection, id_, deed, made.text, "saved")
        return id_


def save(
    store: Store,
    files: CityFiles,
    author: Author,
    read: tuple[int, str],
    text: str,
    at: datetime,
) -> Draft:
    """Give a draft another text, with all that is computed written into it.

    Who had agreed to the text before agrees no more; the log says so.

    Args:
        store: The record's database.
        files: The city's files.
        author: Of 311 or the mayor's office.
        read: The draft's number, and the hash of the text that the author began from.
        text: The YAML.
        at: Now.

    Raises:
        NotAllowedError: Somebody else writes.
        TextChangedError: Somebody else saved another text meanwhile; this one is kept beside it.
        UserError: The draft is exported or withdrawn, the text is another agreement's or too long;
            or the database gave up.
    """
    refuse_editor(author.viewer)
    id_, began_from = read
    with store.reading() as connection:
        agreement = held(connection, author.viewer, id_).agreement
    made = _made(files, author, agreement, text)
    with store.writing() as connection:
        audit.lock(connection)
        was = held(connection, author.viewer, id_)
        refuse_closed(was)
        if was.sha256 == began_from:
            _replace(connection, author, was, made, at)
            return held(connection, author.viewer, id_)
        standing = current(connection, id_)
        beside = _put_beside(connection, Deed(author, at, "proposed"), was, made.text)
    raise TextChangedError(standing, beside)


def explain(
    store: Store,
    files: CityFiles,
    author: Author,
    read: tuple[int, str],
    reasons: Mapping[str, Reason],
    at: datetime,
) -> Draft:
    """Write into a draft why some of its changes are made, and who asked for them.

    Args:
        store: The record's database.
        files: The city's files.
        author: Of 311 or the mayor's office.
        read: The draft's number, and the hash of the text that the author read.
        reasons: Why and who, by the path of the change.
        at: Now.

    Raises:
        NotAllowedError: Somebody else writes.
        TextChangedError: Somebody else saved another text meanwhile.
        UserError: As for `save`.
    """
    text = text_of(store, author.viewer, read[0])
    return save(store, files, author, read, with_reasons(files, text, reasons), at)


def propose(
    store: Store,
    files: CityFiles,
    author: Author,
    id_: int,
    proposed: tuple[str, str],
    at: datetime,
) -> int:
    """Keep another text beside that of a draft, for 311 to take over; returns its number.

    Args:
        store: The record's database.
        files: The city's files.
        author: Of the agency, of 311 or of the mayor's office.
        id_: The draft.
        proposed: The YAML, and why.
        at: Now.

    Raises:
        NotAllowedError: The public proposes nothing.
        UserError: There is no such draft, it is exported or withdrawn, or nothing says why; or
            the database gave up.
    """
    text, why = proposed
    with store.reading() as connection:
        agreement = held(connection, author.viewer, id_).agreement
    note = said_of(why, "Say why this text is proposed: the other side has to weigh it.")
    made = _made(files, author, agreement, text)
    with store.writing() as connection:
        audit.lock(connection)
        was = held(connection, author.viewer, id_)
        refuse_closed(was)
        return _put_beside(connection, Deed(author, at, "proposed", note), was, made.text)


def _put_beside(connection: Connection, deed: Deed, was: Draft, text: str) -> int:
    number = _add_text(connection, was.id, deed, text, "beside")
    audit.append(connection, deed, about(was), {"text": number})
    return number


@dataclass(frozen=True)
class _Made:
    """A text as it is kept, and what the draft's row says of it."""

    text: str
    columns: Mapping[str, str | None]


def _made(files: CityFiles, author: Author, agreement: str, text: str) -> _Made:
    if not text.strip():
        raise UserError("There is no text; a draft begins with the YAML of an agreement.")
    if len(text.encode()) > MAX_BYTES:
        raise UserError(f"The text has more than {MAX_BYTES:,} bytes.")
    side = side_of(author.viewer) or "operator"
    whole = completed(files, text, week_dues, side)
    version = inserted(files, whole, DRAFT.name).version
    columns = {"sha256": hashlib.sha256(whole.encode()).hexdigest()}
    if version is None:
        return _Made(whole, {"version": "", "based_on": None, "based_sha256": None, **columns})
    if version.model.metadata.id != agreement:
        raise UserError(f"This is a text of {version.model.metadata.id}, not of {agreement}.")
    return _Made(whole, {**_basis(files, version.model), **columns})


def _basis(files: CityFiles, model: Agreement) -> dict[str, str | None]:
    base, former = base_of(files, model), model.spec.supersedes
    return {
        "version": model.version,
        "based_on": base.model.version if base else None,
        "based_sha256": former.sha256 if base and former else None,
    }


def _replace(connection: Connection, author: Author, was: Draft, made: _Made, at: datetime) -> None:
    """Another text in the place of the one before; the same one changes nothing."""
    if made.columns["sha256"] == was.sha256:
        return
    deed = Deed(author, at, "rewritten")
    _add_text(connection, was.id, deed, made.text, "saved")
    state = "in_review" if was.state == "agreed" else was.state
    values = {**made.columns, "state": state}
    keeping.change(connection, DRAFT, Seen(was.id, was.revision), deed, values)
    if was.agreed:
        said = {"sides": ", ".join(was.agreed), "sha256": was.sha256}
        audit.append(connection, Deed(author, at, "annulled"), about(was), said)


def _add_text(connection: Connection, id_: int, deed: Deed, text: str, kind: str) -> int:
    newest = connection.execute(select(func.max(_TEXTS.number)).where(_TEXTS.draft == id_))
    number = int(newest.scalar() or 0) + 1
    row = {
        "at": micros(deed.at),
        "trial": deed.author.in_trial,
        "draft": id_,
        "number": number,
        "kind": kind,
        "sha256": hashlib.sha256(text.encode()).hexdigest(),
        "text": text,
        "person": deed.author.person,
        "role": deed.author.viewer.role.value,
        "note": deed.because,
    }
    connection.execute(insert(draft_tables.texts).values(row))
    return number
