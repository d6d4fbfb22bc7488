"""One draft in words: what it would change, what was said of it, and what comes next."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import tzinfo
from difflib import unified_diff
from itertools import islice
from typing import Final

import polars as pl

from agreements.drafting import base_of, may_ask, unexplained
from agreements.schema.people import Side
from dashboard.library import Library
from dashboard.oversight.audit import Entry
from dashboard.oversight.draft_comments import Comment
from dashboard.oversight.draft_steps import Checked, checked, may_agree, signing_commands, ways
from dashboard.oversight.drafts import (
    AGREEING,
    OPEN,
    Draft,
    State,
    Text,
    may_edit,
    side_of,
    standing_of,
)
from dashboard.past.whatif import unusable
from dashboard.roles import Viewer
from dashboard.views import names
from dashboard.views.agreements import Version
from dashboard.views.agreements_compare import CompareView, about, compare
from dashboard.views.agreements_document import promises
from dashboard.views.agreements_library import context, role_words
from dashboard.views.draft_findings import troubles
from dashboard.views.drafts import standing
from dashboard.wording import drafts as words
from dashboard.wording.markdown import plain

_AROUND: Final = 2
"""So many lines are shown around a difference."""


@dataclass(frozen=True)
class Read:
    """What is read of one draft.

    Attributes:
        draft: The draft.
        texts: Every text that it had, and those beside it.
        comments: What was said of it.
        log: What was done to it.
    """

    draft: Draft
    texts: tuple[Text, ...]
    comments: tuple[Comment, ...]
    log: tuple[Entry, ...]

    @property
    def text(self) -> Text:
        """The text as it stands."""
        return standing_of(self.texts)


@dataclass(frozen=True)
class Said:
    """One comment, in words."""

    comment: Comment
    heading: str
    place: str
    settled: str


@dataclass(frozen=True)
class TextLine:
    """One text of the history: its number, what it is called, and why it was proposed."""

    text: Text
    name: str
    note: str


@dataclass(frozen=True)
class May:
    """What the viewer can do with the draft."""

    edit: bool
    propose: bool
    agree: bool
    take_back: bool
    ways: tuple[State, ...]
    export: bool


@dataclass(frozen=True)
class DraftView:
    """Everything that the page of one draft shows.

    Attributes:
        draft: The draft.
        title: What it would change, as a finding.
        context: As of when, and which draft it is.
        state: Where it stands.
        state_words: The same in words.
        next: Who has to act.
        consents: What each side says of the text, in markdown.
        changes: What it would change; None for a first agreement, or an unreadable text.
        promises: What a first agreement would promise, a row a service; None for any other.
        checked: What stands in the way of agreeing to it.
        troubles: The same in sentences.
        comments: What was said of it.
        comments_open: How many are still to be settled, in words.
        asked: The role that is suggested as who asked, by the path of an unexplained change.
        may_ask: What the roles that may have asked are called, by role.
        places: The places that can be spoken of by their paths, the changed ones first.
        text: The YAML.
        printed: The same with who wrote it and when, for paper.
        beside: Texts that were proposed beside it since it was written.
        earlier: The texts that it had before.
        history: What was done to it, the newest first.
        may: What the viewer can do.
        file: The name of its file.
        commands: What to run to have it signed; empty for who does not hand it out.
    """

    draft: Draft
    title: str
    context: str
    state: str
    state_words: str
    next: str
    consents: tuple[str, ...]
    changes: CompareView | None
    promises: pl.DataFrame | None
    checked: Checked
    troubles: tuple[str, ...]
    comments: tuple[Said, ...]
    comments_open: str
    asked: Mapping[str, str]
    may_ask: Mapping[str, str]
    places: Mapping[str, str]
    text: str
    printed: Text
    beside: tuple[TextLine, ...]
    earlier: tuple[TextLine, ...]
    history: tuple[str, ...]
    may: May
    file: str
    commands: str


def draft_view(held: Library, viewer: Viewer, read: Read, places: Sequence[str]) -> DraftView:
    """The page of one draft for a viewer.

    Args:
        held: The city's files as the viewer may read them.
        viewer: Who looks.
        read: What is read of the draft.
        places: Every place of its text.
    """
    draft, city = read.draft, held.files.city.model
    found = checked(held.files, read.text.text, f"draft {draft.id}", held.moment.date())
    changes = _changes(held, found)
    state = standing(held, draft)
    models = [found.read.version.model] if found.read.version else []
    named = _places(held, found, [*places, *(c.path for c in read.comments)])
    lines = [_text_line(text, city.zone) for text in read.texts]
    return DraftView(
        draft=draft,
        title=_title(held, draft, found, changes),
        context=context(city, held.moment, words.named(draft.id, draft.version)),
        state=state,
        state_words=words.states()[state],
        next=words.next_step(state, draft.missing),
        consents=tuple(_consent(draft, side, city.zone) for side in AGREEING),
        changes=changes,
        promises=_promises(found) if changes is None else None,
        checked=found,
        troubles=tuple(troubles(found)),
        comments=tuple(_said(c, city.zone, named) for c in read.comments),
        comments_open=words.open_comments(sum(c.is_open for c in read.comments)),
        asked={change.path: change.requested_by for m in models for change in unexplained(m)},
        may_ask={role: role_words(role) for m in models for role in may_ask(m)},
        places=named,
        text=read.text.text,
        printed=read.text,
        beside=tuple(line for line in lines if _still_beside(line.text, read.text)),
        earlier=tuple(line for line in reversed(lines) if line.text is not read.text),
        history=tuple(_act(entry, city.zone) for entry in reversed(read.log)),
        may=_may(viewer, draft, found),
        file=f"{draft.version}.yaml",
        commands=_commands(draft, found) if may_edit(viewer) else "",
    )


def _changes(held: Library, found: Checked) -> CompareView | None:
    version = found.read.version
    base = base_of(held.files, version.model) if version else None
    if version is None or base is None:
        return None
    city = held.files.city.model
    return compare(found.read.files, city, Version(version, "draft"), Version(base, "in_force"))


def _promises(found: Checked) -> pl.DataFrame | None:
    """What a first agreement would promise; None where its text cannot be judged by."""
    version = found.read.version
    if version is None or unusable(found.read):
        return None
    return promises(found.read.files, version.model)


def _title(held: Library, draft: Draft, found: Checked, changes: CompareView | None) -> str:
    if found.read.version is None:
        return words.unreadable_title(draft.id)
    name = names.agency(held.files.city.model)(draft.agency)
    if changes is None:
        return words.first_title(name, draft.version)
    return words.title(name, changes.title)


def _consent(draft: Draft, side: Side, zone: tzinfo) -> str:
    last = next((c for c in reversed(draft.consents) if c.side == side), None)
    if last is None:
        return words.consent(side, "none", "", None)
    told = "annulled" if last.kind == "given" and side not in draft.agreed else str(last.kind)
    said = "again" if last.kind == "annulled" else told
    return words.consent(side, said, last.person, last.at.astimezone(zone))


def _said(comment: Comment, zone: tzinfo, places: Mapping[str, str]) -> Said:
    settled = ""
    if comment.settled_by is not None and comment.settled_at is not None:
        settled = words.settled(comment.settled_by, comment.settled_at.astimezone(zone))
    heading = words.written(comment.person, comment.role, comment.at.astimezone(zone))
    return Said(comment, heading, words.about_place(places.get(comment.path, "")), settled)


def _text_line(text: Text, zone: tzinfo) -> TextLine:
    heading = words.written(text.person, text.role, text.at.astimezone(zone))
    return TextLine(text, words.text_named(text.number, text.kind, heading), text.note)


def _still_beside(text: Text, now: Text) -> bool:
    """Whether a text still waits beside the draft: a newer text of the draft has answered it."""
    return text.kind == "beside" and text.number > now.number


def _places(held: Library, found: Checked, places: Iterable[str]) -> dict[str, str]:
    """What each place is called, those that change before all others."""
    version, city = found.read.version, held.files.city.model
    models = [version.model] if version else []
    declared = [c.path.removeprefix("spec.") for model in models for c in model.spec.changes]
    ordered = dict.fromkeys([*declared, *(path for path in places if path)])
    return {path: f"{about(city, path, *models)} ({path})" for path in ordered}


def _act(entry: Entry, zone: tzinfo) -> str:
    who = words.written(entry.person, entry.role, entry.at.astimezone(zone))
    because = f": {plain(entry.because)}" if entry.because else ""
    return f"{who}: {words.act(entry.act)}{because}"


def _may(viewer: Viewer, draft: Draft, found: Checked) -> May:
    open_ = draft.state in OPEN
    edits = may_edit(viewer)
    return May(
        edit=open_ and edits,
        propose=open_ and not edits,
        agree=may_agree(viewer, draft) and found.stands,
        take_back=open_ and side_of(viewer) in draft.agreed,
        ways=ways(viewer, draft),
        export=edits and draft.state in {"agreed", "exported"},
    )


def _commands(draft: Draft, found: Checked) -> str:
    """What to run, in order: the file, the check, a signature of each party."""
    if draft.state not in {"agreed", "exported"}:
        return ""
    return "\n".join((f"accord draft export {draft.id}", *signing_commands(found)))


def difference(now: str, other: str) -> str:
    """The lines in which two texts differ: `-` stands in the draft now, `+` in the other."""
    lines = unified_diff(now.splitlines(), other.splitlines(), lineterm="", n=_AROUND)
    return "\n".join(line for line in islice(lines, 2, None) if not line.startswith("@@"))
