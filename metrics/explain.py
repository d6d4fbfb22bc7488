"""How one case was judged, as data: the same object feeds the command line and the Case page.

Instants are in the city's zone; lengths are whole seconds, of working time where a calendar counts.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

SegmentKind = Literal["open", "closed", "paused", "wrongly_closed", "late"]

RESTARTED, OVER_CAP, REFUSED_PAUSE = "restarted", "over_cap", "refused_pause"
"""Why open time is told apart: a reopening began the clock anew; a pause had reached its cap; the
case was paused, but not so that it stops this clock."""


@dataclass(frozen=True)
class Segment:
    """One stretch of a promise's clock.

    Attributes:
        start: When it begins, to the second.
        end: When it ends.
        kind: `open` counts, `closed` does not (the calendar), `paused` does not (the agreement),
            `wrongly_closed` is time after a closing that a reopening annulled, which counts where
            the agreement says so, and `late` counts past the due.
        reason: Of closed time the holiday's name, `weekend`, `outside hours` and the like; of
            paused time the pause's reason; of late time `wrongly_closed` where it was; of open
            time empty, or one of the three above.
        counted_seconds: What it adds to the clock.
        working_seconds: The time of the calendar in it, whether it counts or not.
    """

    start: datetime
    end: datetime
    kind: SegmentKind
    reason: str
    counted_seconds: int
    working_seconds: int = 0


@dataclass(frozen=True)
class Ground:
    """Where a rule stands that a verdict rests on.

    Attributes:
        rule: `target`, `level`, `season`, `calendar`, `business_day`, `starts`, `due`, `pause`,
            `max_each`, `max_total`, `reopen`, `priority`, `misroute`, `duplicate` or `every`.
        of: Which, where a rule is there several times: a pause's reason, a level.
        file: The version's file.
        line: Counted from 1.
    """

    rule: str
    of: str | None
    file: str
    line: int


@dataclass(frozen=True)
class PauseExplanation:
    """One pause of a promise's clock.

    Attributes:
        reason: As the agreement calls it; None where the source gave none.
        start: When it began.
        end: When it ended; None while it lasts.
        counted_until: Where its end or its cap stopped it; None where it stops nothing.
        counted_seconds: What it added to the due; of one that lasts, up to its cap.
        refused: Why it stops nothing: `not_in_agreement`, `no_evidence`, `begun_after_due`,
            `cap_used_up`; else None.
        share_used: How much of the clock had run when it began, 0 to 1.
        evidence: `shown`, `missing` or `not_told`; None where the agreement asks for none.
    """

    reason: str | None
    start: datetime
    end: datetime | None
    counted_until: datetime | None
    counted_seconds: int
    refused: str | None
    share_used: float | None
    evidence: str | None


@dataclass(frozen=True)
class RuleResult:
    """What one of the four rules for reopenings makes of a promise.

    Attributes:
        rule: `first_closure`, `restart`, `resume` or `continuous`.
        state: The verdict under it.
        stop: What it takes for the end.
        due: By which it is judged under it; while a pause lasts, as if that runs to its cap.
        used_seconds: How long its clock ran.
        agreed: Whether the agreement names it.
    """

    rule: str
    state: str
    stop: datetime | None
    due: datetime | None
    used_seconds: int
    agreed: bool


@dataclass(frozen=True)
class Spell:
    """A time in which the case was closed, and wrongly: the reopening that ended it annulled it."""

    closed: datetime
    reopened: datetime


@dataclass(frozen=True)
class DeclaredEvent:
    """Something that was declared, by which dues move or cases are set aside.

    Attributes:
        id: Its name.
        effect: `shift_due` or `exclude`.
        start: Its first instant.
        end: The first one after it.
        reason: What happened.
        approved_by: The role that answers for it.
        declared_on: The day.
        file: Where it is written.
        line: There.
    """

    id: str
    effect: str
    start: datetime
    end: datetime
    reason: str
    approved_by: str
    declared_on: date
    file: str
    line: int


@dataclass(frozen=True)
class AdjustedPromise:
    """What declared events make of a promise, beside the verdict that knows nothing of them."""

    state: str
    due: datetime
    events: tuple[DeclaredEvent, ...]


@dataclass(frozen=True)
class CommitmentExplanation:
    """One promise about the case, and what came of it.

    Attributes:
        agreement: That of the promise; with `no_service` the one in force, as `version` is.
        missing: Why there is no promise: `no_agreement`, `no_service` or `no_due`.
        promise: The target as the agreement writes it, with what ends it:
            `{"business_days": 2, "stops": "closed"}` or `{"due_field": "published_due", …}`.
        basis: From what the due comes: `target`, `level`, `season`, `published`, `given`,
            `fallback`, `missed`; None without a due.
        due: By which it is judged: with the pauses that have ended, and the one that lasts as if
            it runs to its cap.
        due_unpaused: The same without any pause.
        due_at_cap: The same, where a pause lasts; else None.
        old_due: What held before the urgency changed.
        stated_due: What the city says it aims at, which nothing is judged by.
        allowed_seconds: From the start to `due_unpaused`.
        used_seconds: What the clock counted, to the stop, the closing or the end of the data.
        paused_seconds: What pauses that have ended added to the due.
        late_seconds: What of `used_seconds` lies past the due.
        accepted_seconds: What of it lies after the agency accepted; None where it never did.
        segments: They follow each other without a gap from the start to the end.
        spells: Closings that did not hold.
        rules: What each rule for reopenings makes of it; only of a resolution with a due.
        grounds: The lines of the agreement, the promise's own first.
        capped: Whether the pause that lasts has run to its cap.
        adjusted: What declared events make of it; None where none touches it.
        file: Of the promise.
        line: Of the promise.
    """

    commitment: str
    agreement: str | None
    version: str | None
    state: str
    start: datetime
    due: datetime | None
    stop: datetime | None
    closed: datetime | None
    promise: Mapping[str, object]
    calendar: str | None
    segments: tuple[Segment, ...]
    file: str | None
    line: int | None
    flags: tuple[str, ...] = ()
    void_reason: str | None = None
    unmeasurable: str | None = None
    missing: str | None = None
    basis: str | None = None
    level: str | None = None
    due_unpaused: datetime | None = None
    due_at_cap: datetime | None = None
    old_due: datetime | None = None
    stated_due: datetime | None = None
    held_until: datetime | None = None
    allowed_seconds: int = 0
    used_seconds: int = 0
    paused_seconds: int = 0
    late_seconds: int = 0
    accepted_seconds: int | None = None
    pauses: tuple[PauseExplanation, ...] = ()
    spells: tuple[Spell, ...] = ()
    rules: tuple[RuleResult, ...] = ()
    grounds: tuple[Ground, ...] = ()
    capped: bool = False
    adjusted: AdjustedPromise | None = None


@dataclass(frozen=True)
class Handoff:
    """The case was sent from one agency to another, or given back."""

    at: datetime
    from_agency: str | None
    to_agency: str | None
    reason: str | None


@dataclass(frozen=True)
class Route:
    """The way of a case that was passed on.

    Attributes:
        handoffs: In order.
        settled: When the agency that holds the case at the end had it.
        lost_seconds: Working time from the opening until then; None where no calendar is known.
    """

    handoffs: tuple[Handoff, ...]
    settled: datetime | None
    lost_seconds: int | None

    @property
    def sent_on(self) -> int:
        """How often another agency got it."""
        return sum(handoff.to_agency is not None for handoff in self.handoffs)


@dataclass(frozen=True)
class Obligation:
    """The resident was owed news by `due`; `told` is when it came, None where none did."""

    start: datetime
    due: datetime
    told: datetime | None


@dataclass(frozen=True)
class Updates:
    """The news that was owed to the resident while the case was open."""

    obligations: tuple[Obligation, ...]
    grounds: tuple[Ground, ...]
    file: str | None
    line: int | None


@dataclass(frozen=True)
class Parent:
    """The case that this one repeats: its reporter is shown that one's due and outcome.

    Attributes:
        number: Of the root of the chain; None where there is none.
        live: Whether it was open when this one came, of the same family and not void itself.
        fault: `cycle` or `unknown_parent`.
        state: What came of its resolution; None where it may not be told.
        due: Of its resolution.
        closed: The closing that held.
        outcome: What that closing said.
    """

    number: str | None
    live: bool
    fault: str | None
    state: str | None = None
    due: datetime | None = None
    closed: datetime | None = None
    outcome: str | None = None


@dataclass(frozen=True)
class Happening:
    """One event of the case; `detail` is a name, a reason or an outcome, never free text.

    `value` is a promised date, a new level or a new service.
    """

    at: datetime
    kind: str
    actor: str | None
    detail: str | None
    value: str | None = None
    from_agency: str | None = None
    to_agency: str | None = None


@dataclass(frozen=True)
class CaseExplanation:
    """A case, its promises and its events, as of one instant.

    Attributes:
        accepted: When the agency that holds it at the end accepted it: its own clock starts.
        closed: The closing that held; the resident's clock ends there.
        waited_seconds: The resident's clock, in calendar time, never paused or restarted.
        message: The last public message to the resident at or before the first closing, with the
            agreement's grace; None where there was none.
        first_closed: The first closing.
        open_again: Whether it was reopened after the closing that held, and waits still.
    """

    number: str
    source: str
    service: str | None
    agency: str | None
    channel: str | None
    district: str | None
    opened: datetime
    as_of: datetime
    commitments: tuple[CommitmentExplanation, ...]
    happenings: tuple[Happening, ...]
    accepted: datetime | None = None
    first_closed: datetime | None = None
    closed: datetime | None = None
    waited_seconds: int = 0
    open_again: bool = False
    message: datetime | None = None
    route: Route | None = None
    updates: Updates | None = None
    parent: Parent | None = None
