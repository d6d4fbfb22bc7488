"""What both sides say of a draft, of one place in it or of the whole."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from sqlalchemy import Connection

from agreements.files import CityFiles
from agreements.inserting import inserted
from dashboard.cases.store import Store
from dashboard.errors import UserError
from dashboard.oversight import audit, draft_tables, keeping
from dashboard.oversight.acting import Author, Deed, instant, micros
from dashboard.oversight.audit import Value
from dashboard.oversight.drafts import current, held, said_of
from dashboard.oversight.keeping import Kind, Seen
from dashboard.roles import Viewer

COMMENT: Final = Kind(draft_tables.comments, "comment")


@dataclass(frozen=True)
class Comment:
    """What somebody said of a draft.

    Attributes:
        id: Its number.
        revision: Rises when it is settled or opened again.
        at: When it was written.
        path: Of which place below `spec`: `services.graffiti.resolution.target`; empty for all.
        says: The words.
        text: The number of the text that it was said of.
        person: Who said it.
        role: As whom.
        settled_by: Who settled it; None while it is open.
        settled_at: When.
    """

    id: int
    revision: int
    at: datetime
    path: str
    says: str
    text: int
    person: str
    role: str
    settled_by: str | None
    settled_at: datetime | None

    @property
    def is_open(self) -> bool:
        """Whether nobody has settled it yet."""
        return self.settled_at is None


def comments(store: Store, viewer: Viewer, draft: int) -> tuple[Comment, ...]:
    """What was said of a draft, the oldest first.

    Raises:
        NotAllowedError: The public reads nothing here.
        UserError: There is no such draft for this viewer; or the database gave up.
    """
    with store.reading() as connection:
        held(connection, viewer, draft)
        return _of(connection, draft)


def comment(
    store: Store, files: CityFiles, author: Author, about: tuple[int, str], says: str, at: datetime
) -> int:
    """Say something of a draft; returns the comment's number.

    Args:
        store: The record's database.
        files: The city's files.
        author: Of the agency, of 311 or of the mayor's office.
        about: The draft, and the place in it; an empty one for the whole.
        says: The words.
        at: Now.

    Raises:
        NotAllowedError: The public says nothing here.
        UserError: There is no such draft or place, nothing is said, or too much; or the database
            gave up.
    """
    draft, place = about[0], about[1].strip().removeprefix("spec.")
    said = said_of(says, "Write what there is to say.")
    with store.writing() as connection:
        audit.lock(connection)
        found = held(connection, author.viewer, draft)
        text = current(connection, draft)
        if place and place not in places(files, text.text):
            raise UserError(f"There is no {place!r} in this draft.")
        values: dict[str, Value] = {
            "agency": found.agency,
            "draft": draft,
            "path": place,
            "says": said,
            "text": text.number,
            "person": author.person,
            "role": author.viewer.role.value,
        }
        return keeping.create(connection, COMMENT, Deed(author, at, "said"), values)


def settle(store: Store, author: Author, seen: Seen, at: datetime) -> None:
    """Say that a comment is settled: whoever wrote it does, or the other side.

    Raises:
        NotAllowedError: The author may not read the draft.
        OvertakenError: Somebody else settled it meanwhile.
        UserError: There is no such comment, or it is settled already; or the database gave up.
    """
    with store.writing() as connection:
        audit.lock(connection)
        row = keeping.row(connection, COMMENT, dict[str, Any], seen.id)
        held(connection, author.viewer, row["draft"])
        if row["settled_by"] is not None and row["revision"] == seen.revision:
            raise UserError("This comment is settled already.")
        who = author.person or author.viewer.role.value
        values: dict[str, Value] = {"settled_by": who, "settled_at": micros(at)}
        keeping.change(connection, COMMENT, seen, Deed(author, at, "settled"), values)


def places(files: CityFiles, text: str) -> tuple[str, ...]:
    """Every place of a draft that can be spoken of, in the order of its text; none if unreadable.

    Args:
        files: The city's files.
        text: The YAML.
    """
    version = inserted(files, text, "draft").version
    if version is None:
        return ()
    keys = sorted(version.document.keys.items(), key=lambda found: found[1])
    named = [path for path, _ in keys if path[0] == "spec" and len(path) > 1]
    return tuple(".".join(map(str, path[1:])) for path in named)


def _of(connection: Connection, draft: int) -> tuple[Comment, ...]:
    return keeping.within(connection, COMMENT, _comment, draft_tables.comments.c.draft == draft)


def _comment(row: Mapping[str, Any]) -> Comment:
    same = ("id", "revision", "path", "says", "text", "person", "role", "settled_by")
    settled = row["settled_at"]
    return Comment(
        **{name: row[name] for name in same},
        at=instant(row["at"]),
        settled_at=None if settled is None else instant(settled),
    )
