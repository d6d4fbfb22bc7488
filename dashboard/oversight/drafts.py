"""Drafts of agreements, negotiated in the database until both sides agree to one exact text.

Every text that a draft ever had stays readable. 311 and the mayor's office write it; the agency of
the agreement reads, comments, agrees, and proposes another text, which is kept beside until 311
takes it over. Who agrees agrees to one text by its hash: a later text annuls that.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, Final, Literal

from sqlalchemy import ColumnElement, Connection, select

from agreements.files import CityFiles
from agreements.inserting import inserted
from agreements.loaded import Loaded
from agreements.schema.agreement import Agreement
from agreements.schema.people import Side
from dashboard.cases.store import Store
from dashboard.errors import NotAllowedError, UserError
from dashboard.oversight import acting, audit, draft_tables, keeping
from dashboard.oversight.acting import instant
from dashboard.oversight.keeping import Kind
from dashboard.roles import Role, Viewer

State = Literal["draft", "in_review", "agreed", "exported", "withdrawn"]
OPEN: Final[tuple[State, ...]] = ("draft", "in_review", "agreed")
"""States in which a draft is still negotiated."""

AGREEING: Final[tuple[Side, ...]] = ("operator", "agency")
"""Who agrees to a text before anybody signs it."""

DRAFT: Final = Kind(draft_tables.drafts, "draft")
_SIDES: Final[dict[Role, Side]] = {
    Role.AGENCY: "agency",
    Role.OPERATOR: "operator",
    Role.OVERSEER: "overseer",
}
_MAY_EDIT: Final = frozenset({Role.OPERATOR, Role.OVERSEER})
_TEXTS: Final = draft_tables.texts.c
_CONSENTS: Final = draft_tables.consents.c


@dataclass(frozen=True)
class Consent:
    """That a side agreed to one exact text, took that back, or has to agree again."""

    at: datetime
    side: Side
    sha256: str
    kind: Literal["given", "taken_back", "annulled"]
    person: str


@dataclass(frozen=True)
class Draft:
    """A version that is being negotiated.

    Attributes:
        id: Its number.
        revision: Rises with every change; who changes it names the one that they read.
        at: When it was begun.
        trial: Whether it was begun in a trial, where anybody may choose a role.
        agency: Whose promises they are.
        agreement: The agreement's id.
        version: The number that its text has.
        based_on: The version that it changes; None for an agreement's first.
        based_sha256: The hash of that version's canonical text.
        state: Where it stands.
        sha256: The hash of its text.
        consents: What both sides said of its texts, the oldest first.
    """

    id: int
    revision: int
    at: datetime
    trial: bool
    agency: str
    agreement: str
    version: str
    based_on: str | None
    based_sha256: str | None
    state: State
    sha256: str
    consents: tuple[Consent, ...]

    @property
    def name(self) -> str:
        """`id@version`."""
        return f"{self.agreement}@{self.version}"

    @property
    def agreed(self) -> tuple[Side, ...]:
        """The sides that agree to the text as it stands."""
        return tuple(s for s in AGREEING if self._last(s) == (self.sha256, "given"))

    @property
    def missing(self) -> tuple[Side, ...]:
        """The sides that have yet to agree to it."""
        return tuple(side for side in AGREEING if side not in self.agreed)

    @property
    def annulled(self) -> tuple[Side, ...]:
        """The sides that agreed before the text changed, or before it was taken up again."""
        last = {side: self._last(side) for side in AGREEING}
        return tuple(
            side
            for side, (sha256, kind) in last.items()
            if kind == "annulled" or (kind == "given" and sha256 != self.sha256)
        )

    def _last(self, side: Side) -> tuple[str, str]:
        said = [(c.sha256, c.kind) for c in self.consents if c.side == side]
        return said[-1] if said else ("", "")


@dataclass(frozen=True)
class Text:
    """A text of a draft.

    Attributes:
        number: Its place in the draft's history, from 1.
        at: When it was written.
        kind: `saved`: it was the draft's; `beside`: proposed, or saved by whoever came second.
        sha256: Its hash.
        text: The YAML.
        person: Who wrote it.
        role: As whom.
        note: What they said of it.
    """

    number: int
    at: datetime
    kind: Literal["saved", "beside"]
    sha256: str
    text: str
    person: str
    role: str
    note: str


def may_edit(viewer: Viewer) -> bool:
    """Whether the viewer writes drafts: 311 and the mayor's office."""
    return viewer.role in _MAY_EDIT


def side_of(viewer: Viewer) -> Side | None:
    """The party that a viewer stands for; None for the public."""
    return _SIDES.get(viewer.role)


# Reading


def drafts(store: Store, viewer: Viewer) -> tuple[Draft, ...]:
    """Every draft that the viewer may read, the newest first: an agency its own.

    Raises:
        NotAllowedError: The public reads none.
        UserError: The database gave up.
    """
    _refuse_public(viewer)
    own = [] if viewer.agency is None else [draft_tables.drafts.c.agency == viewer.agency]
    with store.reading() as connection:
        return tuple(reversed(_drafts(connection, *own)))


def draft(store: Store, viewer: Viewer, id_: int) -> Draft:
    """One draft.

    Raises:
        NotAllowedError: The viewer may not read it.
        UserError: There is no such draft; or the database gave up.
    """
    with store.reading() as connection:
        return held(connection, viewer, id_)


def every_text(store: Store, viewer: Viewer, id_: int) -> tuple[Text, ...]:
    """Every text that a draft had and those beside it, the oldest first.

    Raises:
        NotAllowedError: The viewer may not read it.
        UserError: There is no such draft; or the database gave up.
    """
    with store.reading() as connection:
        held(connection, viewer, id_)
        return _texts(connection, id_)


def text_of(store: Store, viewer: Viewer, id_: int) -> str:
    """The text of a draft as it stands: YAML.

    Raises:
        NotAllowedError: The viewer may not read it.
        UserError: There is no such draft; or the database gave up.
    """
    with store.reading() as connection:
        held(connection, viewer, id_)
        return current(connection, id_).text


def under_way(store: Store, viewer: Viewer) -> dict[str, int]:
    """The number of the newest draft of each agreement that is not withdrawn.

    Raises:
        NotAllowedError: The public reads nothing here.
        UserError: The database gave up.
    """
    held = [one for one in drafts(store, viewer) if one.state != "withdrawn"]
    return {one.agreement: one.id for one in sorted(held, key=lambda one: one.id)}


def newest_of(found: Iterable[Draft]) -> dict[str, Draft]:
    """Of each agreement the newest draft that is still negotiated, or waits to be signed."""
    standing = [d for d in found if d.state != "withdrawn"]
    return {d.agreement: d for d in sorted(standing, key=lambda d: d.id)}


def negotiated(store: Store, files: CityFiles, viewer: Viewer) -> tuple[Loaded[Agreement], ...]:
    """The drafts that are not signed yet as versions of the city, each with its state as status.

    Args:
        store: The record's database.
        files: The city's files; a draft whose file lies there already is left out.
        viewer: Who reads.

    Raises:
        NotAllowedError: The public reads none.
        UserError: The database gave up.
    """
    known = {version.model.name for version in files.agreements}
    found = [d for d in newest_of(drafts(store, viewer)).values() if d.name not in known]
    with store.reading() as connection:
        read = [(d, inserted(files, current(connection, d.id).text, DRAFT.name)) for d in found]
    return tuple(_negotiated(draft, text.version) for draft, text in read if text.version)


def _negotiated(draft: Draft, version: Loaded[Agreement]) -> Loaded[Agreement]:
    status = "draft" if draft.state == "draft" else "in_review"
    spec = version.model.spec.model_copy(update={"status": status})
    return replace(version, model=version.model.model_copy(update={"spec": spec}))


def held(connection: Connection, viewer: Viewer, id_: int) -> Draft:
    """One draft within a transaction, if the viewer may read it.

    Raises:
        NotAllowedError: They may not.
        UserError: There is no such draft.
    """
    _refuse_public(viewer)
    found = _drafts(connection, draft_tables.drafts.c.id == id_)
    if not found or viewer.agency not in {None, found[0].agency}:
        # Whether another agency has a draft of this number is nobody else's business.
        raise UserError("There is no such draft that you may read.")
    return found[0]


def current(connection: Connection, id_: int) -> Text:
    """The text that a draft has, within a transaction."""
    return standing_of(_texts(connection, id_))


def standing_of(texts: Sequence[Text]) -> Text:
    """Of all texts of a draft the one that it has; the others were replaced or lie beside."""
    return [text for text in texts if text.kind == "saved"][-1]


def about(found: Draft) -> audit.About:
    """What the log calls a draft."""
    return audit.About(DRAFT.name, str(found.id), found.agency)


def _refuse_public(viewer: Viewer) -> None:
    if viewer.role is Role.PUBLIC:
        raise NotAllowedError("Only agencies, 311 and the mayor's office may read drafts.")


def _drafts(connection: Connection, *where: ColumnElement[bool]) -> list[Draft]:
    meant = select(draft_tables.drafts.c.id).where(*where)
    told_of = select(draft_tables.consents).where(_CONSENTS.draft.in_(meant))
    said = connection.execute(told_of.order_by(_CONSENTS.id)).mappings()
    consents: dict[int, list[Consent]] = {}
    for row in said:
        told = Consent(instant(row["at"]), *(row[n] for n in ("side", "sha256", "kind", "person")))
        consents.setdefault(row["draft"], []).append(told)
    rows = keeping.within(connection, DRAFT, dict[str, Any], *where)
    return [_draft(row, tuple(consents.get(row["id"], ()))) for row in rows]


def _draft(row: Mapping[str, Any], consents: tuple[Consent, ...]) -> Draft:
    same = (
        "id", "revision", "agency", "agreement", "version", "based_on", "based_sha256", "state",
        "sha256",
    )  # fmt: skip
    return Draft(
        **{name: row[name] for name in same},
        at=instant(row["at"]),
        trial=bool(row["trial"]),
        consents=consents,
    )


def _texts(connection: Connection, id_: int) -> tuple[Text, ...]:
    asked = select(draft_tables.texts).where(_TEXTS.draft == id_).order_by(_TEXTS.number)
    same = ("number", "kind", "sha256", "text", "person", "role", "note")
    rows = connection.execute(asked).mappings()
    return tuple(Text(at=instant(row["at"]), **{name: row[name] for name in same}) for row in rows)


# What holds for whoever writes


def refuse_editor(viewer: Viewer) -> None:
    """Nobody but 311 and the mayor's office goes on.

    Raises:
        NotAllowedError: The viewer is somebody else.
    """
    if not may_edit(viewer):
        raise NotAllowedError("Only 311 and the mayor's office write a draft.")


def refuse_closed(was: Draft) -> None:
    """Nothing changes in a draft that is negotiated no more.

    Raises:
        UserError: This one is not.
    """
    if was.state not in OPEN:
        words = {"exported": "was exported to be signed", "withdrawn": "was withdrawn"}
        raise UserError(
            f"Draft {was.id} {words[was.state]}; take it up again before anything of it changes."
        )


LONGEST_SAYS: Final = 2_000


def said_of(says: str, lacking: str) -> str:
    """What somebody wrote, without the blanks around it.

    Raises:
        UserError: It is nothing, or too much.
    """
    return acting.checked(says, LONGEST_SAYS, lacking)
