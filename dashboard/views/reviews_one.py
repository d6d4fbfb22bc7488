"""One review as words and frames: its agenda, who approved its minutes, who wrote what."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final, Literal

import polars as pl

from agreements.schema.agreement import Agreement
from agreements.schema.city import City
from dashboard.oversight.agenda import Item, Value
from dashboard.oversight.audit import Entry
from dashboard.oversight.review import SIDES, Review
from dashboard.views import names
from dashboard.views.agreements_library import role_words
from dashboard.views.reviews import Meeting, two_lines
from dashboard.views.reviews_agenda import Asking
from dashboard.wording import reviews as words
from dashboard.wording import reviews_agenda as agenda_words
from dashboard.wording.agreements import sentence

Talk = Literal["decide", "talk", "know"]
TALK: Final[tuple[Talk, ...]] = ("decide", "talk", "know")
"""What a line asks for, in the order of the page."""


@dataclass(frozen=True)
class Row:
    """A line of an agenda: cells in markdown, and where it leads."""

    what: str
    figures: str
    item: Item


@dataclass(frozen=True)
class Prepared:
    """One review.

    Attributes:
        title: With whom, about when, and how much is to be decided.
        looked_at: Which days.
        rows: Its agenda, by whether it is to decide, to talk about, or to know.
    """

    title: str
    looked_at: str
    rows: Mapping[Talk, tuple[Row, ...]]


def prepared(
    meeting: Meeting,
    asking: Asking,
    items: Sequence[Item],
    before: Review | None,
    decided: int | None,
    city: City,
) -> Prepared:
    """One review with its agenda in words.

    Args:
        meeting: Which.
        asking: Which days are looked at.
        items: Its lines.
        before: The review that was held before it.
        decided: How much it decided; None where it was not held yet.
        city: What services are called.
    """
    groups: dict[Talk, list[Row]] = {talk: [] for talk in TALK}
    for item in items:
        groups[_talk(item)].append(_row(item, city))
    due = meeting.due
    return Prepared(
        title=agenda_words.title(
            meeting.agency, due.kind, due.start, due.end, len(groups["decide"]), decided
        ),
        looked_at=agenda_words.looked_at(
            asking.first, asking.last, before.held_on if before else None
        ),
        rows={talk: tuple(rows) for talk, rows in groups.items()},
    )


def _talk(item: Item) -> Talk:
    if item.needs_decision:
        return "decide"
    return "know" if item.kind in {"kept", "later"} else "talk"


def _row(item: Item, city: City) -> Row:
    what, figures = _words(item, city)
    return Row(what, figures, item)


def _words(item: Item, city: City) -> tuple[str, str]:
    said = item.said
    if item.kind == "goal":
        return _goal(item, city)
    if item.kind in {"ended", "notice", "later"}:
        return agenda_words.ending(said, item.kind)
    if item.kind in _BY_ROLE:
        return _BY_ROLE[item.kind](said, role_words(str(said["owner"])))
    if item.kind in _BY_SERVICE:
        id_ = said.get("service")
        return _BY_SERVICE[item.kind](said, names.service(city)(str(id_) if id_ else None))
    return _PLAIN[item.kind](said)


_Named = Callable[[Mapping[str, Value], str], tuple[str, str]]

_BY_ROLE: Final[Mapping[str, _Named]] = {
    "step": agenda_words.step,
    "action": agenda_words.action,
    "decision": agenda_words.decision,
    "settled": agenda_words.settled,
}
"""Lines that name a role."""

_BY_SERVICE: Final[Mapping[str, _Named]] = {
    "finding": agenda_words.finding,
    "question": agenda_words.question,
}
"""Lines that may name a service."""


_PLAIN: Final[Mapping[str, Callable[[Mapping[str, Value]], tuple[str, str]]]] = {
    "renewal": agenda_words.renewal,
    "early": agenda_words.early,
    "duty": agenda_words.duty,
    "draft": agenda_words.draft,
    "signal": agenda_words.signal,
    "message": agenda_words.message,
    "uncovered": agenda_words.uncovered,
    "kept": agenda_words.kept,
}
"""Lines whose words need no name of the city."""


def _goal(item: Item, city: City) -> tuple[str, str]:
    said = item.said
    k, n = (int(said[name] or 0) for name in ("k", "n"))
    name = names.service(city)(str(said["service"])) if said["service"] else ""
    months = str(said["months"]).split(",")
    return agenda_words.goal(name, said, months, k / n if n else None)


def approvals(review: Review, city: City) -> list[str]:
    """Which sides approved the minutes."""
    return [
        words.approved_by(side, found.person, found.at.astimezone(city.zone))
        for side in SIDES
        if (found := review.approved.get(side))
    ]


def history(entries: Sequence[Entry], city: City) -> pl.DataFrame:
    """Who did what to a review and to its decisions, the newest first."""
    titles, acts = words.columns(), words.acts()
    rows = [
        (
            words.written(entry.person, entry.role, trial=entry.trial),
            two_lines(
                acts.get(f"{entry.about.kind}_{entry.act}") or acts.get(entry.act, entry.act),
                entry.because or _text(entry),
            ),
            _when(entry.at, city),
        )
        for entry in reversed(entries)
    ]  # fmt: skip
    columns = [titles[name] for name in ("who", "what", "when")]
    return pl.DataFrame(rows, schema=dict.fromkeys(columns, pl.String), orient="row")


_TEXTS: Final = {"minuted": "minutes", "decided": "says", "done": "proof"}
"""What of an entry is read here, by its act."""


def _text(entry: Entry) -> str:
    """The text that was saved: an earlier one can be read here as long as there is a log."""
    return str(entry.said.get(_TEXTS.get(entry.act, "")) or "")


def _when(at: datetime, city: City) -> str:
    return words.moment(at.astimezone(city.zone))


def overtaken(entries: Sequence[Entry], city: City) -> str:
    """What others did meanwhile, in markdown."""
    return words.overtaken(
        [
            (words.written(e.person, e.role, trial=e.trial), e.act, e.at.astimezone(city.zone))
            for e in entries
        ]
    )


def attendable(version: Agreement) -> dict[str, str]:
    """The roles of an agreement, by id, in words."""
    contacts = version.spec.contacts
    people = contacts.people if contacts else []
    return {
        person.role: f"{sentence(role_words(person.role))} ({person.title})" for person in people
    }
