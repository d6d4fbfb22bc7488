"""The page of reviews as words and frames: which are due, what one has before it and decided."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final, Literal

import polars as pl

from agreements.schema.agreement import Agreement
from agreements.schema.city import City
from dashboard.oversight.decisions import Decision
from dashboard.oversight.review import Review
from dashboard.views import names
from dashboard.views.agreements_library import role_words
from dashboard.views.reviews_agenda import NOTICE, RENEWAL, Asking
from dashboard.wording import reviews as words
from dashboard.wording.agreements import sentence
from dashboard.wording.badges import DECISIONS, badge
from dashboard.wording.markdown import plain
from metrics.duties.rhythm import Due, Notice, meetings, notices, renewals, since

State = Literal["overdue", "open", "planned", "held", "held_late", "unrecorded"]

SHOWN: Final = 24
"""So many earlier reviews are listed."""


@dataclass(frozen=True)
class Meeting:
    """One meeting that an agreement asks for, with what the register holds of it.

    Attributes:
        due: What the agreement asks for.
        review: What was planned or held; None where nothing was written.
        state: How it stands.
        agency: The agency by name.
        about: Its period in words.
        words: How it stands, in a sentence.
    """

    due: Due
    review: Review | None
    state: State
    agency: str
    about: str
    words: str

    @property
    def address(self) -> dict[str, str]:
        """What the address calls it."""
        return {"agreement": self.due.agreement, "review": self.due.key}


Link = Callable[[Meeting], str]


@dataclass(frozen=True)
class Register:
    """Everything that is due and was written, of the agreements that the viewer looks at.

    Attributes:
        meetings: Every meeting asked for, those of the agreements themselves too.
        notices: Of each agreement, when notice must be given.
        decisions: What was decided.
        models: The versions of the agreements.
        today: The local day.
    """

    meetings: tuple[Meeting, ...]
    notices: tuple[Notice, ...]
    decisions: tuple[Decision, ...]
    models: tuple[Agreement, ...]
    today: date

    def find(self, agreement: str, key: str) -> Meeting | None:
        """The meeting that an address names."""
        named = (m for m in self.meetings if (m.due.agreement, m.due.key) == (agreement, key))
        return next(named, None)

    def version(self, due: Due) -> Agreement:
        """The version that asks for a meeting."""
        return next(
            m for m in self.models if (m.metadata.id, m.version) == (due.agreement, due.version)
        )

    def before(self, due: Due) -> Review | None:
        """The last meeting about figures that was held before another one's period ends."""
        held = [
            m.review
            for m in self.meetings
            if m.review and m.review.held_on and m.due.agreement == due.agreement
            and m.due.kind == "meeting" and m.due.end < due.end
        ]  # fmt: skip
        return held[-1] if held else None

    def asking(self, due: Due) -> Asking:
        """What the agenda of a meeting is asked with."""
        days = {
            m.review.id: m.review.held_on
            for m in self.meetings
            if m.review and m.review.held_on and m.due.agreement == due.agreement
        }
        before = self.before(due)
        last = None if before is None else due_of(before)
        return Asking(
            agreement=self.version(due),
            agency=due.agency,
            first=since(last, due) if due.kind == "meeting" else _year_before(self.today),
            last=due.end if due.kind == "meeting" else self.today - timedelta(days=1),
            today=self.today,
            dues=tuple(m.due for m in self._renewals(due)),
            notice=next((n for n in self.notices if n.agreement == due.agreement), None),
            decisions=tuple((d, days[d.review]) for d in self.decisions if d.review in days),
            since=before.held_on if before else None,
        )

    def _renewals(self, due: Due) -> list[Meeting]:
        """Reviews of the agreement itself that were not held, of the version in force."""
        every = [m for m in self.meetings if m.due.kind == "renewal"]
        own = [m for m in every if m.due.agreement == due.agreement and m.due != due]
        return [m for m in own[-1:] if m.state in {"open", "planned", "overdue"}]


def due_of(review: Review) -> Due:
    """A review as the meeting that was asked for when it was planned."""
    return Due(
        review.agreement, review.version, review.kind, review.start, review.end,
        review.end + timedelta(days=1), review.due,
    )  # fmt: skip


def _year_before(day: date) -> date:
    return (day - timedelta(days=365)).replace(day=1)


def register(
    models: Iterable[Agreement],
    held: Sequence[Review],
    decisions: Sequence[Decision],
    today: date,
    city: City,
) -> Register:
    """What is due, with what was written.

    Args:
        models: The versions of the agreements looked at.
        held: Reviews of the register.
        decisions: What they decided.
        today: The local day.
        city: What agencies are called.
    """
    known = tuple(models)
    asked = [*meetings(known, today), *_newest(renewals(known, today))]
    standing = [review for review in held if review.state != "withdrawn"]
    begun = _begun(standing)
    found = tuple(_meeting(due, standing, begun, today, city) for due in asked)
    return Register(found, notices(known, today), tuple(decisions), known, today)


def _newest(dues: Sequence[Due]) -> list[Due]:
    """Of each agreement the version that holds last: what came before is answered by it."""
    return list({due.agreement: due for due in dues}.values())


def _begun(held: Iterable[Review]) -> dict[str, date]:
    """Of each agreement the first period of which a meeting is on record."""
    firsts: dict[str, date] = {}
    for review in held:
        if review.kind == "meeting":
            firsts[review.agreement] = min(review.start, firsts.get(review.agreement, date.max))
    return firsts


def _meeting(
    due: Due, held: Sequence[Review], begun: Mapping[str, date], today: date, city: City
) -> Meeting:
    review = next((r for r in reversed(held) if r.is_of(due)), None)
    counts = due.kind == "renewal" or begun.get(due.agreement, date.max) <= due.start
    state = _state(due, review, today, counts=counts)
    about = words.about(due.kind, due.start, due.end)
    return Meeting(
        due, review, state, names.agency(city)(due.agency), about, _said(due, review, state, today)
    )


def _state(due: Due, review: Review | None, today: date, *, counts: bool) -> State:
    if review and review.held_on:
        return "held" if review.on_rhythm else "held_late"
    if due.is_late(today):
        return "overdue" if counts or review else "unrecorded"
    return "planned" if review else "open"


def _said(due: Due, review: Review | None, state: State, today: date) -> str:
    if review and review.held_on:
        return words.held(review.held_on, due.by)
    planned = review.planned_on if review else None
    if due.kind == "renewal" and planned is None:
        return words.renewal(due.by, due.version, late=state == "overdue")
    if state in {"overdue", "unrecorded"}:
        return words.was_due(due.by, planned, today)
    return words.due_by(due.by, planned, review.postponed if review else 0)


@dataclass(frozen=True)
class Overview:
    """The page without one review, in reading order.

    Attributes:
        title: The finding.
        cards: What is overdue, then what is to be held next.
        first: Agreements of which nothing is on record yet.
        notices: Sentences about agreements that end, by agreement.
        decisions: What was decided and is not done.
        earlier: Reviews that were held, the newest first.
        is_new: Whether nothing is on record of any agreement.
    """

    title: str
    cards: tuple[Meeting, ...]
    first: frozenset[str]
    notices: Mapping[str, str]
    decisions: pl.DataFrame
    earlier: pl.DataFrame
    is_new: bool


def overview(held: Register, link: Link) -> Overview:
    """The page that says what is due.

    Args:
        held: What is due and was written.
        link: Writes the way to a meeting, in markdown.
    """
    cards = sorted(_cards(held), key=lambda m: (_RANK[m.state], m.due.by, m.agency))
    waiting = [m.due.by for m in cards if m.state in {"open", "planned"}]
    first_day = min(waiting, default=None)
    first = {m.due.agreement for m in held.meetings} - set(_begun(_reviews(held)))
    return Overview(
        title=words.title(overdue(held), sum(by == first_day for by in waiting), first_day),
        cards=tuple(cards),
        first=frozenset(first),
        notices=dict(_notices(held)),
        decisions=decisions([d for d in held.decisions if d.state == "open"], held, link),
        earlier=_earlier(held, cards, link),
        is_new=not _reviews(held),
    )


def overdue(held: Register) -> list[str]:
    """The agency of each review that is overdue, by name, the oldest first."""
    late = [meeting for meeting in _cards(held) if meeting.state == "overdue"]
    return [meeting.agency for meeting in sorted(late, key=lambda m: (m.due.by, m.agency))]


_RANK: Final[dict[State, int]] = {
    "overdue": 0, "open": 1, "planned": 2, "held": 3, "held_late": 3, "unrecorded": 4,
}  # fmt: skip


def _reviews(held: Register) -> list[Review]:
    return [m.review for m in held.meetings if m.review]


def _cards(held: Register) -> Iterator[Meeting]:
    """What is overdue or waits; of each agreement the newest meeting at least."""
    newest = {m.due.agreement: m for m in held.meetings if m.due.kind == "meeting"}
    for meeting in held.meetings:
        if meeting.due.kind == "renewal":
            soon = meeting.due.by - RENEWAL <= held.today
            if meeting.state == "overdue" or (meeting.state in {"open", "planned"} and soon):
                yield meeting
        elif meeting.state in {"overdue", "open", "planned"} or _is_last(meeting, newest, held):
            yield meeting


def _is_last(meeting: Meeting, newest: Mapping[str, Meeting], held: Register) -> bool:
    """Whether it is the newest of its agreement and its rhythm still runs."""
    return newest[meeting.due.agreement] is meeting and not meeting.due.is_late(held.today)


def _notices(held: Register) -> Iterator[tuple[str, str]]:
    for notice in held.notices:
        if notice.on - NOTICE <= held.today:
            passed, ended = notice.on <= held.today, notice.ends < held.today
            yield notice.agreement, words.notice(notice.on, notice.ends, passed=passed, ended=ended)


def decisions(found: Sequence[Decision], held: Register, link: Link | None = None) -> pl.DataFrame:
    """Decisions as a table, those overdue first.

    Args:
        found: The decisions.
        held: What else was written.
        link: Writes the way to the review that decided; None where that is the page itself.
    """
    titles, states = words.columns(), words.decision_states()
    ways = {
        m.review.id: f"{plain(m.agency)}: {link(m)}" for m in held.meetings if m.review and link
    }

    def shape(decision: Decision) -> str:
        state = _decision_state(decision, held.today)
        return badge(state, states[state], DECISIONS)

    late_first = sorted(found, key=lambda d: (not d.is_late(held.today), d.decided.due))
    rows = [
        (
            "  \n".join(filter(None, [plain(d.decided.says), ways.get(d.review)])),
            words.owner(sentence(role_words(d.decided.owner)), d.decided.due),
            "  \n".join(filter(None, [shape(d), plain(d.proof or _as_action(d))])),
        )
        for d in late_first
    ]
    columns = [titles[name] for name in ("decision", "owner", "state")]
    return pl.DataFrame(rows, schema=dict.fromkeys(columns, pl.String), orient="row")


def _as_action(decision: Decision) -> str:
    return words.is_action(decision.finding) if decision.finding is not None else ""


def two_lines(first: str, second: str) -> str:
    """Words of a person in a cell, with what stands under them."""
    return "  \n".join(plain(line) for line in (first, second) if line)


def _decision_state(decision: Decision, today: date) -> str:
    if decision.state == "open":
        return "late" if decision.is_late(today) else "open"
    if decision.state == "done":
        return "done" if decision.in_time else "done_late"
    return "withdrawn"


def _earlier(held: Register, cards: Sequence[Meeting], link: Link) -> pl.DataFrame:
    """What was held before, and what is not on record since the register began."""
    titles, states = words.columns(), words.states()
    shown = {id(meeting) for meeting in cards}
    past = [m for m in held.meetings if m.review and m.review.held_on and id(m) not in shown]
    rows = [
        (
            f"**{plain(m.agency)}**  \n{link(m)}",
            f"{states[m.state]}  \n{m.words}",
            sentence(
                words.minutes_state(written=bool(m.review.minutes), approved=len(m.review.approved))
            ),
        )
        for m in sorted(past, key=lambda m: m.due.by, reverse=True)[:SHOWN]
        if m.review
    ]
    columns = [titles[name] for name in ("review", "held", "minutes")]
    return pl.DataFrame(rows, schema=dict.fromkeys(columns, pl.String), orient="row")
