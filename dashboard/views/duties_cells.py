"""Cells of the Duties page: of what, how it stands, and what the agreement has of a contact."""

from __future__ import annotations

from collections.abc import Mapping

from agreements.schema.agreement import Agreement
from dashboard.views.agreements_library import role_words
from dashboard.wording import duties as words
from dashboard.wording.agreements import sentence
from dashboard.wording.badges import DUTIES, verdict
from dashboard.wording.markdown import bare, bold, mailbox, note, plain
from metrics.duties import Due, Notice


def state_words(due: Due) -> str:
    """How something stands, in a word or two."""
    if due.state == "changed":
        return words.changed() if due.last else words.vacant()
    if due.state == "lapsed":
        return words.overdue(-due.days_left)
    return words.due_in(due.days_left)


def what_of(due: Due) -> str:
    """Of what, in a cell: the contact's role and title, the article, the duty."""
    if due.register == "contact":
        title = f"  \n{plain(due.what)}" if due.what else ""
        return f"{bold(sentence(role_words(due.role or due.key)))}{title}"
    if due.register in {"sample", "check", "duty"}:
        return plain(words.to_do(due.register, 1, due.side, due.what))
    return plain(sentence(due.what))


def office(due: Due, versions: Mapping[str, Agreement]) -> str:
    """What the agreement has of a contact: the holder's title, mailbox and telephone."""
    version = versions.get(due.agency)
    contacts = version.spec.contacts if version else None
    people = contacts.people if contacts else []
    held = [p for p in people if p.role == due.key and p.holds_on(due.today)]
    lines = [line for p in held[-1:] for line in (p.title, p.email, p.phone) if line]
    return "  \n".join(map(mailbox, lines)) or note(words.vacant())


def what_plain(due: Due) -> str:
    """The same as one line without signs."""
    return bare(what_of(due).replace("  \n", ", "))


def stands(due: Due) -> str:
    """When it was last done and by when it is due, in a cell; no badge, which cannot wrap."""
    said = f"{words.last_done(due.register, due.last)}; {words.due_on(due.by)}"
    return f"{verdict(due.state, state_words(due), DUTIES)}  \n{note(said)}"


def told_state(notice: Notice) -> str:
    """How 311 came to know of a change: `in_time`, `late`, `untold` or `no_lead`."""
    if notice.in_time is None:
        return "no_lead"
    if notice.told_on is None:
        return "untold"
    return "in_time" if notice.in_time else "late"
