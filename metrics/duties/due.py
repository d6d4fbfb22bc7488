"""What is due: contacts to confirm, articles to review, and what else returns on a rhythm."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Final, Literal

from agreements.schema.agreement import Agreement
from agreements.schema.base import Duration
from agreements.schema.governance import Duty
from agreements.schema.people import SIDES, Person, Side
from metrics.duties.counting import Calendars, later, office
from metrics.duties.register import Register, Told
from metrics.public.periods import around

SOON: Final = 30
"""Days before it is due from which on something is said to be due soon."""

CONTACTS, ARTICLES, CHANGES = "contact_check", "article_review", "change_notice"
"""The evidence of the duties that have a register of their own."""

RECEIPT, DECISIONS = "file_receipt", "decision_log"
"""The evidence of a file that is due after each period, and of decisions on objections."""

_OWN_LISTS: Final = {CONTACTS, ARTICLES, CHANGES, DECISIONS}
MEASURED: Final = {"reroute_log": "reroute_rate", "intake_audit": "intake_complete"}
"""The figure that shows a duty done, by its evidence: nobody has to say so."""

_DAY: Final = timedelta(days=1)

State = Literal["lapsed", "changed", "soon", "kept"]
"""`lapsed`: its day has passed; `changed`: the file has to be mended; `soon`: it comes within
`SOON` days."""


Elsewhere = Literal["sample", "check", "decision"]
"""What has its list on another page."""

_ALONE: Final = frozenset({"duty", "sample", "check"})
"""The registers of which no two entries are about the same."""


@dataclass(frozen=True)
class Due:
    """Something that one side does for the other, and by when.

    Attributes:
        register: In which list: `contact`, `article`, `duty`; `sample` (closing messages are read),
            `check` (closed cases are checked) and `decision` (an objection is decided) have lists
            elsewhere.
        agency: With whose agreement it has to do.
        version: The version that asks for it; None where none in force does.
        side: Who does it.
        duty: Its number in the agreement; empty where it stands elsewhere in it.
        key: Of what, as in the register.
        role: The role that answers for it.
        what: The contact's or the article's title, or the duty in the agreement's own words; of a
            sample how many are wanted, of checks how many are left.
        last: The day on which it was last done; None where it never was.
        by: The last day on which it is in time.
        today: As of when.
        state: How it stands.
    """

    register: Register | Elsewhere
    agency: str
    version: str | None
    side: Side
    duty: str
    key: str
    role: str | None
    what: str
    last: date | None
    by: date
    today: date
    state: State

    @property
    def days_left(self) -> int:
        """How many days are left; negative where its day has passed."""
        return (self.by - self.today).days

    @property
    def stands_alone(self) -> bool:
        """Whether it is told by itself: the others of one list and side are told together."""
        return self.register in _ALONE

    @property
    def is_pressing(self) -> bool:
        """Whether somebody has to do something now."""
        return self.state in {"lapsed", "changed"}


@dataclass(frozen=True)
class Checked:
    """What became of one agency's closed cases in one sample; days are local.

    Attributes:
        first: The first day of closing that was drawn from.
        last: The last.
        drawn: So many cases were drawn.
        checked: Of so many somebody has entered what was found.
        on: The day of the newest check.
        is_all: Whether every case closed on those days was drawn.
    """

    first: date
    last: date
    drawn: int
    checked: int
    on: date
    is_all: bool


@dataclass(frozen=True)
class Since:
    """What other records say of one agreement, beside the register.

    Attributes:
        drawn: The local days on which its closing messages were drawn for readers.
        objections: Of each objection that is open: its number, and the local day it was raised.
        checked: Its samples of closed cases of which some were checked.
    """

    drawn: tuple[date, ...] = ()
    objections: Mapping[str, date] = field(default_factory=dict)
    checked: tuple[Checked, ...] = ()


@dataclass(frozen=True)
class _Asked:
    """One version in force, and what is known about it."""

    version: Agreement
    told: Sequence[Told]
    today: date
    calendars: Calendars
    since: Since

    def later(self, day: date, length: Duration) -> date:
        """So much later, on the calendar of the agency's desk."""
        return later(day, length, self.calendars.get(office(self.version) or ""))

    def of(self, register: Register, key: str) -> list[Told]:
        """What the register says of one thing, in order."""
        return [t for t in self.told if (t.register, t.key) == (register, key)]

    def due(  # noqa: PLR0913 - the parts of one line, each named
        self, register: Register | Elsewhere, side: Side, key: str,
        role: str | None, what: str, *, duty: str = "", last: date | None, by: date,
        changed: bool = False,
    ) -> Due:  # fmt: skip
        """A line about it."""
        state = _state((by - self.today).days, changed=changed)
        return Due(
            register, self.version.agency, self.version.version, side, duty, key, role, what,
            last, by, self.today, state,
        )  # fmt: skip


def in_force(versions: Iterable[Agreement], agency: str, day: date) -> Agreement | None:
    """The version that holds for an agency on a local day."""
    return next((v for v in versions if v.agency == agency and _holds(v, day)), None)


def _holds(version: Agreement, day: date) -> bool:
    window = version.spec.effective
    ended = window.until is not None and window.until.date() <= day
    return version.in_force_by_status and window.from_.date() <= day and not ended


def due(
    version: Agreement,
    told: Iterable[Told],
    today: date,
    calendars: Calendars,
    since: Since | None = None,
) -> tuple[Due, ...]:
    """What an agreement asks both sides for, by when, and how it stands.

    Args:
        version: The version in force.
        told: The entries of the register that stand (`standing`).
        today: The local day.
        calendars: By name.
        since: What other records say; None where they were not read.
    """
    own = [entry for entry in told if entry.agency == version.agency]
    asked = _Asked(version, own, today, calendars, since or Since())
    return ordered([
        *_contacts(asked), *_articles(asked), *_duties(asked), *_sample(asked), *_checks(asked),
        *_decisions(asked),
    ])  # fmt: skip


def ordered(found: Iterable[Due]) -> tuple[Due, ...]:
    """What presses first, the longest overdue before all."""
    return tuple(sorted(found, key=lambda d: (not d.is_pressing, d.by, d.agency, d.side, d.key)))


def _state(days_left: int, *, changed: bool = False) -> State:
    if changed:
        return "changed"
    if days_left < 0:
        return "lapsed"
    return "soon" if days_left <= SOON else "kept"


def _contacts(asked: _Asked) -> Iterator[Due]:
    contacts = asked.version.spec.contacts
    if contacts is None:
        return
    number, _ = _of_evidence(asked.version, CONTACTS)
    for role in dict.fromkeys(person.role for person in contacts.people):
        held = [p for p in contacts.people if p.role == role and p.holds_on(asked.today)]
        yield _contact(asked, number, role, held, contacts.verify_every)


def _contact(asked: _Asked, number: str, role: str, held: Sequence[Person], every: Duration) -> Due:
    """One role: confirmed in the file or in the register; changed, or held by nobody, is neither.

    A file that was verified after somebody said that it has changed was mended meanwhile.
    """
    entries = asked.of("contact", role)
    in_file = max((p.verified_on for p in held), default=None)
    days = [e.day for e in entries if e.act == "confirmed"] + ([in_file] if in_file else [])
    last = max((day for day in days if day <= asked.today), default=None)
    newest = entries[-1] if entries else None
    outdated = newest is not None and newest.act == "outdated"
    mended = newest is not None and in_file is not None and in_file > newest.day
    changed = not held or (outdated and not mended)
    return asked.due(
        "contact", side_of(role), role, role, held[-1].title if held else "", duty=number,
        last=last, by=asked.later(last, every) if last else asked.today, changed=changed,
    )  # fmt: skip


def side_of(role: str) -> Side:
    """Whose role it is: each begins with its side."""
    return next(side for side in SIDES if role.startswith(f"{side}."))


def _articles(asked: _Asked) -> Iterator[Due]:
    number, duty = _of_evidence(asked.version, ARTICLES)
    if duty is None or duty.every is None:
        return
    for article in articles(asked.told):
        last = reviewed(asked.told, article)
        by = asked.later(last, duty.every) if last else article.day - _DAY
        yield asked.due("article", "agency", article.key, duty.role, article.title,
                        duty=number, last=last, by=by)  # fmt: skip


def articles(told: Iterable[Told]) -> list[Told]:
    """The articles that are listed and not retired, by the entry that lists them."""
    every = [entry for entry in told if entry.register == "article"]
    retired = {entry.key for entry in every if entry.act == "retired"}
    return [e for e in every if e.act == "listed" and e.key not in retired]


def reviewed(told: Iterable[Told], article: Told) -> date | None:
    """The day on which an article was last reviewed."""
    days = [
        e.day for e in told if (e.register, e.act, e.key) == ("article", "reviewed", article.key)
    ]
    return max(days, default=None)


def of_side(version: Agreement) -> Iterator[tuple[Side, Duty]]:
    """Every duty with the side whose it is."""
    duties = version.spec.duties
    if duties:
        yield from (("agency", duty) for duty in duties.agency)
        yield from (("operator", duty) for duty in duties.operator)
        yield from (("overseer", duty) for duty in duties.overseer)


def _of_evidence(version: Agreement, evidence: str) -> tuple[str, Duty | None]:
    """The duty with this evidence and its number; empty where there is none."""
    found = next((duty for _, duty in of_side(version) if duty.evidence == evidence), None)
    return (found.id if found else "", found)


def _duties(asked: _Asked) -> Iterator[Due]:
    """Those that return and that nothing else shows to be done."""
    for side, duty in of_side(asked.version):
        if duty.evidence in _OWN_LISTS or duty.evidence in MEASURED:
            continue
        days = [e.day for e in asked.of("duty", duty.id) if e.act == "done"]
        last = max(days, default=None)
        by = _next(asked, duty, last)
        if by:
            yield asked.due("duty", side, duty.id, duty.role, duty.duty,
                            duty=duty.id, last=last, by=by)  # fmt: skip


def _next(asked: _Asked, duty: Duty, last: date | None) -> date | None:
    """By when it is due next; None where it follows on something that no register knows."""
    begun = asked.version.spec.effective.from_.date()
    if duty.every:
        return asked.later(last or begun, duty.every)
    if duty.within and duty.evidence == RECEIPT:
        return asked.later(_month_end(max(last or begun, begun)), duty.within)
    return None


def _month_end(day: date) -> date:
    """The last day of its month."""
    return (day.replace(day=1) + 31 * _DAY).replace(day=1) - _DAY


def _sample(asked: _Asked) -> Iterator[Due]:
    """Closing messages are drawn for readers once a month or quarter that has ended."""
    quality = asked.version.spec.quality
    sample = quality.messages.sample if quality and quality.messages else None
    if sample is None:
        return
    begun = asked.version.spec.effective.from_.date()
    last = max((day for day in asked.since.drawn if day <= asked.today), default=None)
    over = _month_end(max(last or begun, begun)) + _DAY
    months = 1 if sample.period == "month" else 3
    yield asked.due("sample", "operator", "sample", None, str(sample.cases), last=last,
                    by=later(over, Duration(months=months), None) - _DAY)  # fmt: skip


def _checks(asked: _Asked) -> Iterator[Due]:
    """Closed cases are checked for each month or quarter, by the end of the one that follows.

    A sample is of the period in which its last day of closing lies; several add up.
    """
    clause = asked.version.spec.verification
    if clause is None:
        return
    kind = clause.period
    start, last = around(asked.version.spec.effective.from_.date(), kind)[0], None
    told = [each for each in asked.since.checked if each.on <= asked.today]
    for begun, after in sorted({around(each.last, kind) for each in told}):
        of = [each for each in told if begun <= each.last < after]
        if _is_checked(of, clause.cases, begun, after):
            last = max(each.on for each in of)
            start = max(start, after)
    following = around(start, kind)[1]
    done = sum(each.checked for each in told if start <= each.last < following)
    by = around(following, kind)[1] - _DAY
    yield asked.due("check", side_of(clause.role), "check", clause.role,
                    str(clause.cases - done), last=last, by=by)  # fmt: skip


def _is_checked(of: Sequence[Checked], wanted: int, begun: date, after: date) -> bool:
    """As many as are wanted, or all that there were in the whole period."""
    every = any(
        each.is_all and each.checked == each.drawn
        and each.first <= begun and after - _DAY <= each.last
        for each in of
    )  # fmt: skip
    return every or sum(each.checked for each in of) >= wanted


def _decisions(asked: _Asked) -> Iterator[Due]:
    """Objections to verdicts that wait for a decision."""
    for side, duty in of_side(asked.version):
        if duty.evidence == DECISIONS and duty.within:
            for number, raised in asked.since.objections.items():
                yield asked.due("decision", side, number, duty.role, duty.duty, duty=duty.id,
                                last=None, by=asked.later(raised, duty.within))  # fmt: skip
