"""What the parts of the Case page share: one promise, with what follows from it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Final
from zoneinfo import ZoneInfo

from dashboard.wording import case as words
from dashboard.wording import case_clock, numbers
from metrics.explain import CaseExplanation, CommitmentExplanation, Segment

HEADLINE: Final = "resolution"
"""The promise that the page is about, unless another is asked for."""


@dataclass(frozen=True)
class Names:
    """What ids are called, and where and when the page is.

    Attributes:
        city: The city's name.
        zone: Its time zone.
        demonstration: Whether its data is invented.
        agency: The name of an agency.
        service: The name of a service.
        district: The name of a district.
        detail: The name of a milestone or an outcome, in an event.
        calendar: The name of a calendar.
        always: The calendars that never close, whose hours are no working hours.
        level: The name of a level of urgency, of an agreement's version.
        limit: How long a pause for a reason may be, of an agreement's version, by `max_each` or
            `max_total`; empty where it is not told.
    """

    city: str
    zone: ZoneInfo
    demonstration: bool
    agency: Callable[[str], str]
    service: Callable[[str], str]
    district: Callable[[str], str]
    detail: Callable[[str], str]
    calendar: Callable[[str], str] = str
    always: frozenset[str] = frozenset()
    level: Callable[[str, str, str], str] = lambda _agreement, _version, level: level
    limit: Callable[[str, str, str, str], str] = lambda *_of_pause: ""


@dataclass(frozen=True)
class Told:
    """The one promise that the page is about, with what follows from it, all times local."""

    case: CaseExplanation
    promise: CommitmentExplanation
    zone: ZoneInfo
    always: bool = False
    """Whether the promise's calendar never closes."""

    def local(self, when: datetime) -> datetime:
        """On the city's wall clock."""
        return when.astimezone(self.zone)

    @property
    def due(self) -> datetime | None:
        """When it falls due; while a pause lasts, if that runs to its cap."""
        due, at_cap = self.promise.due, self.promise.due_at_cap
        if due is None:
            return None
        return self.local(max(due, at_cap) if at_cap else due)

    @property
    def ended(self) -> datetime | None:
        """When the agency's clock stopped: at the promised step, else at the closing."""
        end = self.promise.stop or self.promise.closed
        return None if end is None else self.local(end)

    @property
    def closed(self) -> datetime | None:
        """When the resident's wait ended."""
        over = self.promise.closed is not None and not self.case.open_again
        return self.local(self.promise.closed) if self.promise.closed and over else None

    @property
    def waited_until(self) -> datetime:
        """The closing, or where the data ends; a closing before the opening is no wait."""
        return max(self.closed or self.local(self.case.as_of), self.local(self.case.opened))

    @property
    def step(self) -> str | None:
        """The step that keeps the promise, where it is not the closing: a milestone or a kind."""
        kind, _, name = str(self.promise.promise.get("stops", "closed")).partition(":")
        return name or (kind if kind != "closed" else None)

    @property
    def waited(self) -> int:
        """How long the resident waited, in seconds."""
        return span(self.local(self.case.opened), self.waited_until)

    @property
    def lasting(self) -> list[str]:
        """For what it is paused where the data ends, in words."""
        return [
            case_clock.pause_reason(p.reason)
            for p in self.promise.pauses
            if p.end is None and p.refused is None and self.promise.due_at_cap
        ]

    @property
    def end(self) -> datetime:
        """The end, or where the data ends."""
        return self.ended or self.local(self.case.as_of)

    @property
    def start(self) -> datetime:
        """When the promise's clock began."""
        return self.local(self.promise.start)

    @property
    def counted(self) -> bool:
        """Whether a calendar that closed in between counts this promise's time."""
        return any(s.kind == "closed" for s in self.promise.segments)

    @property
    def published(self) -> bool:
        """Whether the city itself published the due."""
        return "due_field" in self.promise.promise

    @property
    def promised(self) -> str:
        """What was promised, in words."""
        span = (self.due - self.start).total_seconds() if self.due else 0
        given = numbers.duration(span)
        return words.promised(self.promise.promise, given, always=self.always)

    @property
    def off(self) -> int:
        """Seconds between the due and the end; positive is late."""
        return span(self.due, self.end) if self.due else 0


def late_by(told: Told) -> str:
    """How late, in the unit of the promise, rounded down.

    Empty where the case was closed before its due without the promised step: lateness counts to the
    closing, and that was not late.
    """
    if told.off <= 0:
        return ""
    late = [s for s in told.promise.segments if s.kind == "late"]
    if not told.counted or not late:
        return numbers.about(told.off)
    days = working_days_late(told, late)
    return (
        numbers.working_days(days)
        if days
        else numbers.working_time(sum(s.counted_seconds for s in late))
    )


def working_days_late(told: Told, late: list[Segment]) -> int:
    """Open days after the due date; the last one only once the due's time of day has passed."""
    due = told.due or told.end
    dates = {told.local(s.start).date() for s in late if s.counted_seconds}
    same_time = due.date() in dates
    return len(dates - {due.date()}) - int(
        same_time and told.end.time() < due.time() and len(dates) > 1
    )


def used(told: Told) -> str:
    """The time used, in the unit of the promise."""
    counted = [s for s in told.promise.segments if s.counted_seconds]
    if not told.counted or not counted:
        return numbers.duration(told.promise.used_seconds or span(told.start, told.end))
    if days := _days_used(told):
        return numbers.working_days(days)
    # Before the due only the clock's hours are sure: the cutoff decides which day is day 0.
    return numbers.working_time(sum(s.counted_seconds for s in counted))


def _days_used(told: Told) -> int | None:
    """The working days used, where they are sure."""
    late = [s for s in told.promise.segments if s.counted_seconds and s.kind == "late"]
    amount = told.promise.promise.get("business_days")
    plain = told.counted and not (told.promise.paused_seconds or told.promise.spells)
    days = working_days_late(told, late) if late else 0
    return amount + days if days and isinstance(amount, int) and plain else None


def promised_beside(told: Told) -> str:
    """What was promised, in words that can be held against `used`: days with the hours they gave.

    How many hours a promise in working days gives turns on when its clock began.
    """
    if _days_used(told) or not gives_hours(told):
        return told.promised
    return f"{told.promised} ({numbers.working_time(told.promise.allowed_seconds)})"


def gives_hours(told: Told) -> bool:
    """Whether the promise is in working days, of which it is known how many hours they gave."""
    in_days = "business_days" in told.promise.promise and not told.always
    return in_days and told.due is not None and told.promise.allowed_seconds > 0


def span(start: datetime, end: datetime) -> int:
    """Whole seconds between two instants, also where the clocks are changed between them."""
    return int((end.astimezone(UTC) - start.astimezone(UTC)).total_seconds())


def reason(segment: Segment) -> str:
    """Why a stretch of the clock is what it is, in words; empty where it goes without saying."""
    if segment.kind == "closed":
        return words.closed_reason(segment.reason)
    if segment.kind == "paused":
        return case_clock.pause_reason(segment.reason or None)
    return case_clock.ran_on(segment.reason)
