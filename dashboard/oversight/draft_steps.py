"""The steps of a draft: into review, agreed by both sides, exported to be signed, or withdrawn."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Final

from sqlalchemy import Connection, insert

from agreements.drafting import base_of, completed, unexplained
from agreements.files import CityFiles
from agreements.finding import Finding
from agreements.inserting import Inserted, inserted
from agreements.schema.agreement import Agreement
from agreements.schema.people import Side
from agreements.signing import sides_needed
from dashboard.cases.store import Store
from dashboard.checking import findings_on
from dashboard.errors import NotAllowedError, UserError
from dashboard.oversight import audit, draft_tables, keeping
from dashboard.oversight.acting import Author, ChangedMeanwhileError, Deed, micros
from dashboard.oversight.drafts import (
    AGREEING,
    DRAFT,
    Draft,
    State,
    about,
    current,
    held,
    refuse_closed,
    refuse_editor,
    said_of,
    side_of,
)
from dashboard.oversight.keeping import Seen
from dashboard.roles import Viewer
from metrics.promised import week_dues

_ACTS: Final[dict[State, str]] = {
    "draft": "taken back",
    "in_review": "put in review",
    "exported": "exported",
    "withdrawn": "withdrawn",
}
_WAYS: Final[dict[State, frozenset[State]]] = {
    "draft": frozenset({"in_review", "withdrawn"}),
    "in_review": frozenset({"draft", "withdrawn"}),
    "agreed": frozenset({"draft", "in_review", "withdrawn"}),
    "exported": frozenset({"in_review"}),
    "withdrawn": frozenset({"draft"}),
}
"""Where a draft can go by hand; into `agreed` both sides lead it, and out of there an export."""


@dataclass(frozen=True)
class Checked:
    """What stands in the way of a text being agreed.

    Attributes:
        read: The text among the city's files.
        findings: What `accord check` says of it: errors, warnings and what is to be known.
        grave: Those that forbid signing: errors, and warnings that nobody accepted.
        unexplained: The paths of changes for which nobody gave a reason.
    """

    read: Inserted
    findings: tuple[Finding, ...]
    grave: tuple[Finding, ...]
    unexplained: tuple[str, ...]

    @property
    def stands(self) -> bool:
        """Whether both sides may agree to the text."""
        return not self.grave and not self.unexplained


def checked(files: CityFiles, text: str, name: str, as_of: date) -> Checked:
    """A text as `accord check` sees it, and what would keep anybody from signing it.

    Args:
        files: The city's files.
        text: The YAML.
        name: What findings call it.
        as_of: The date for which it is checked.
    """
    read = inserted(files, text, name)
    found = tuple(findings_on(read, name, as_of))
    grave = tuple(finding for finding in found if finding.severity != "info")
    lacking = unexplained(read.version.model) if read.version else []
    return Checked(read, found, grave, tuple(change.path for change in lacking))


def signing_commands(found: Checked) -> tuple[str, ...]:
    """What to run once the file lies in its place: the check, a signature of each party."""
    version = found.read.version
    if version is None:
        return ()
    name, roles = version.model.name, _signing_roles(found.read.files, version.model)
    sign = (f"accord sign {name} --role {role} --reference DOCUMENT" for role in roles)
    return ("accord check", *sign, "accord verify")


def _signing_roles(files: CityFiles, model: Agreement) -> tuple[str, ...]:
    """A role of each party that could sign: who signed the version before, else the first held."""
    base = base_of(files, model)
    signed = [s.role for s in base.model.spec.signatories] if base else []
    held_ = [p.role for p in model.spec.contacts.people] if model.spec.contacts else []
    return tuple(
        next((role for role in [*signed, *held_] if role.startswith(f"{side}.")), f"{side}.ROLE")
        for side in ("agency", "operator", "overseer")
        if side in sides_needed(model)
    )


def may_agree(viewer: Viewer, found: Draft) -> bool:
    """Whether the viewer can say for their side that it agrees to the text as it stands."""
    side = side_of(viewer)
    own = viewer.agency in {None, found.agency}
    return bool(
        own and side in AGREEING and found.state == "in_review" and side not in found.agreed
    )


def ways(viewer: Viewer, found: Draft) -> tuple[State, ...]:
    """The states into which the viewer can lead a draft by hand."""
    if side_of(viewer) in {None, "agency"}:
        return ()
    return tuple(state for state in _ACTS if state in _WAYS[found.state])


def move(store: Store, author: Author, seen: Seen, state: State, because: str, at: datetime) -> int:
    """Lead a draft into another state; whoever agreed before has to agree again.

    Returns its new revision.

    Args:
        store: The record's database.
        author: Of 311 or the mayor's office.
        seen: The draft as the author read it.
        state: `in_review`, `withdrawn`, or back to `draft`.
        because: Why; needed to withdraw it, and to take up again what was exported or withdrawn.
        at: Now.

    Raises:
        NotAllowedError: Somebody else does.
        OvertakenError: Somebody else changed the draft meanwhile.
        UserError: It cannot go there, or nothing says why; or the database gave up.
    """
    refuse_editor(author.viewer)
    with store.writing() as connection:
        audit.lock(connection)
        was = held(connection, author.viewer, seen.id)
        why = because.strip()
        if state == "withdrawn" or was.state not in {"draft", "in_review"}:
            why = said_of(because, "Say why: the other side has to be able to read it.")
        if was.revision == seen.revision and state not in _WAYS[was.state]:
            raise UserError(f"A draft that is {was.state} cannot become {state}.")
        deed = Deed(author, at, _ACTS[state], why)
        revision = keeping.change(connection, DRAFT, seen, deed, {"state": state})
        for side in was.agreed:
            _say(connection, replace(deed, act="annulled"), was, side, "annulled")
        return revision


def agree(
    store: Store, files: CityFiles, author: Author, read: tuple[int, str], at: datetime, as_of: date
) -> Draft:
    """Agree for one's side to exactly the text that one read; with both, the draft is agreed.

    Args:
        store: The record's database.
        files: The city's files.
        author: The agency's liaison, or 311.
        read: The draft's number, and the hash of the text.
        at: Now.
        as_of: The date for which the text is checked.

    Raises:
        NotAllowedError: Somebody else, such as the mayor's office, which signs later.
        ChangedMeanwhileError: The text is another by now.
        UserError: It is not in review, a side agrees already, findings stand in the way or a
            change has no reason; or the database gave up.
    """
    id_, sha256 = read
    side = side_of(author.viewer)
    if side not in AGREEING:
        raise NotAllowedError("The agency and 311 agree to a draft; the mayor's office signs it.")
    with store.reading() as connection:
        found = held(connection, author.viewer, id_)
        text = current(connection, id_)
    _refuse_agreeing(found, side, sha256, text.sha256)
    _refuse_troubles(checked(files, text.text, f"draft {id_}", as_of))
    with store.writing() as connection:
        audit.lock(connection)
        was = held(connection, author.viewer, id_)
        _refuse_agreeing(was, side, sha256, text.sha256)
        _say(connection, Deed(author, at, "agreed to"), was, side, "given")
        now = held(connection, author.viewer, id_)
        if now.agreed == AGREEING:
            deed = Deed(author, at, "agreed by both sides")
            keeping.change(connection, DRAFT, Seen(id_, now.revision), deed, {"state": "agreed"})
        return held(connection, author.viewer, id_)


def take_back(store: Store, author: Author, id_: int, because: str, at: datetime) -> None:
    """Take back that one's side agrees; an agreed draft is in review again.

    Raises:
        NotAllowedError: The author stands for neither side.
        UserError: The side does not agree to this text, or nothing says why; or the database gave
            up.
    """
    side = side_of(author.viewer)
    if side not in AGREEING:
        raise NotAllowedError("Only the side that agreed takes that back.")
    why = said_of(because, "Say why: the other side has to be able to read it.")
    with store.writing() as connection:
        audit.lock(connection)
        was = held(connection, author.viewer, id_)
        refuse_closed(was)
        if side not in was.agreed:
            raise UserError("Your side does not agree to this text; there is nothing to take back.")
        deed = Deed(author, at, "agreement taken back", why)
        _say(connection, deed, was, side, "taken_back")
        if was.state == "agreed":
            seen = Seen(id_, was.revision)
            keeping.change(connection, DRAFT, seen, deed, {"state": "in_review"})


@dataclass(frozen=True)
class Exported:
    """A draft as the file that a person commits and signs.

    Attributes:
        draft: The draft.
        path: Where the file belongs in the city's folder: `parks/2.1.0.yaml`.
        text: Exactly the text that both sides agreed to.
    """

    draft: Draft
    path: str
    text: str


def _as_told(_: Exported) -> None:
    """Hand over what a browser or a caller takes by itself."""


def export(  # noqa: PLR0913 - whose, of what and when, and where it goes
    store: Store,
    files: CityFiles,
    author: Author,
    id_: int,
    at: datetime,
    as_of: date,
    *,
    hand_over: Callable[[Exported], None] = _as_told,
) -> Exported:
    """The file of a draft that both sides agreed to; the log says that it was handed out.

    Args:
        store: The record's database.
        files: The city's files, into which the file goes.
        author: Of 311 or the mayor's office.
        id_: The draft.
        at: Now.
        as_of: The date for which the text is checked.
        hand_over: Puts the file where it goes; where it cannot, nothing is told as done.

    Raises:
        NotAllowedError: Somebody else exports.
        UserError: It is not agreed by both sides, findings stand in the way, or the city's files
            have changed so that another number, hash or change would be written; or the database
            gave up.
    """
    refuse_editor(author.viewer)
    with store.reading() as connection:
        found = held(connection, author.viewer, id_)
        text = current(connection, id_).text
    if found.state not in {"agreed", "exported"}:
        lacking = " and ".join(_WORDS[side] for side in found.missing) or "nobody"
        raise UserError(
            f"Draft {id_} is not agreed yet; still to agree: {lacking}. `accord draft show {id_}` "
            "prints its text as it stands."
        )
    _refuse_troubles(checked(files, text, f"draft {id_}", as_of))
    if _without_header(completed(files, text, week_dues, "operator")) != _without_header(text):
        raise UserError(
            f"The city's files have changed since draft {id_} was agreed: its number, the hash of "
            "the version before or its list of changes would be another. Take it up again, save it "
            "and have both sides agree."
        )
    made = Exported(found, f"{found.agency}/{found.version}.yaml", text)
    if found.state != "agreed":
        hand_over(made)
        return made
    with store.writing() as connection:
        deed, seen = Deed(author, at, "exported"), Seen(id_, found.revision)
        keeping.change(connection, DRAFT, seen, deed, {"state": "exported"})
        # Within the transaction: a text that changed meanwhile is not written, and what could not
        # be written is not told as done.
        hand_over(made)
    return made


_WORDS: Final[dict[Side, str]] = {
    "operator": "311",
    "agency": "the agency",
    "overseer": "the mayor",
}


def _without_header(text: str) -> str:
    """The text without the comment by which an editor finds the schema, which tells of a place."""
    return "\n".join(line for line in text.split("\n") if not line.startswith("# yaml-language"))


def _refuse_troubles(found: Checked) -> None:
    if found.stands:
        return
    told = "\n".join([*map(str, found.grave), *_reasons_lacking(found)])
    raise UserError(f"{told}\nA text with findings is agreed to by nobody.")


def _reasons_lacking(found: Checked) -> Iterator[str]:
    for path in found.unexplained:
        yield f"Nobody has said why {path} changes; write the reason and who asked under `changes`."


def _refuse_agreeing(was: Draft, side: Side, read: str, checked_: str) -> None:
    if read != was.sha256 or checked_ != was.sha256:
        raise ChangedMeanwhileError(
            "The text has changed since you read it; read it again before you agree to it."
        )
    if side in was.agreed:
        raise UserError("Your side agrees to this text already.")
    if was.state != "in_review":
        raise UserError("A draft is agreed to while it is in review; 311 puts it there.")


def _say(connection: Connection, deed: Deed, was: Draft, side: Side, kind: str) -> None:
    """Write down what a side says of the text as it stands, and tell the log."""
    row = {
        "at": micros(deed.at),
        "trial": deed.author.in_trial,
        "draft": was.id,
        "side": side,
        "sha256": was.sha256,
        "kind": kind,
        "person": deed.author.person,
    }
    connection.execute(insert(draft_tables.consents).values(row))
    audit.append(connection, deed, about(was), {"side": side, "sha256": was.sha256})
