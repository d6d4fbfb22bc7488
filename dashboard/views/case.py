"""The Case page as words and frames: what was promised, how the clock ran, why the verdict."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Final
from zoneinfo import ZoneInfo

import polars as pl

from dashboard.charts.timeline import BARS, PINS, Timeline
from dashboard.views import axis
from dashboard.wording import case as words
from dashboard.wording import numbers
from dashboard.wording import overview as overview_words
from dashboard.wording.markdown import sentences
from metrics.explain import CaseExplanation, CommitmentExplanation, Segment

HEADLINE: Final = "resolution"
"""The promise that the page is about, where the case has it."""

PINNED: Final = 20
"""So many events are pinned on the time line; the table has them all."""

ROLES: Final = {
    "met": "met",
    "late": "missed",
    "overdue": "missed",
    "running": "running",
    "void": "unknown",
    "no_commitment": "blocked",
    "unmeasurable": "unknown",
}
"""Which badge a state wears."""

BUSINESS: Final = ("business_days", "business_hours", "business_minutes")
"""Units that a calendar counts."""


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
    """

    city: str
    zone: ZoneInfo
    demonstration: bool
    agency: Callable[[str], str]
    service: Callable[[str], str]
    district: Callable[[str], str]
    detail: Callable[[str], str]


@dataclass(frozen=True)
class Badge:
    """A verdict as a badge: its look and its words."""

    look: str
    words: str


@dataclass(frozen=True)
class Case:
    """Everything that the page shows, in reading order."""

    title: str
    context: str
    sentence: str
    badges: tuple[Badge, ...]
    chart_title: str
    timeline: Timeline
    alt: str
    sums: pl.DataFrame
    happenings: pl.DataFrame
    clause: tuple[str, ...]
    kind_rule: str | None
    others: pl.DataFrame


@dataclass(frozen=True)
class _Told:
    """The one promise that the page is about, with what follows from it, all times local."""

    case: CaseExplanation
    promise: CommitmentExplanation
    zone: ZoneInfo

    def local(self, when: datetime) -> datetime:
        return when.astimezone(self.zone)

    @property
    def due(self) -> datetime | None:
        return None if self.promise.due is None else self.local(self.promise.due)

    @property
    def ended(self) -> datetime | None:
        """When the agency's clock stopped: at the promised step, else at the closing."""
        end = self.promise.stop or self.promise.closed
        return None if end is None else self.local(end)

    @property
    def closed(self) -> datetime | None:
        """When the resident's wait ended."""
        return None if self.promise.closed is None else self.local(self.promise.closed)

    @property
    def waited_until(self) -> datetime:
        """The closing, or where the data ends; a closing before the opening is no wait."""
        return max(self.closed or self.local(self.case.as_of), self.local(self.case.opened))

    @property
    def milestone(self) -> str | None:
        """The step that keeps the promise, where it is not the closing itself."""
        kind, _, name = str(self.promise.promise.get("stops", "closed")).partition(":")
        return name if kind == "milestone" else None

    @property
    def end(self) -> datetime:
        """The end, or where the data ends."""
        return self.ended or self.local(self.case.as_of)

    @property
    def start(self) -> datetime:
        return self.local(self.promise.start)

    @property
    def counted(self) -> bool:
        """Whether a calendar that closed in between counts this promise's time."""
        in_business_time = any(unit in self.promise.promise for unit in BUSINESS)
        return in_business_time and any(s.kind == "closed" for s in self.promise.segments)

    @property
    def published(self) -> bool:
        return "due_field" in self.promise.promise

    @property
    def promised(self) -> str:
        span = (self.due - self.start).total_seconds() if self.due else 0
        return words.promised(self.promise.promise, numbers.duration(span))

    @property
    def off(self) -> float:
        """Seconds between the due and the end; positive is late."""
        return (self.end - self.due).total_seconds() if self.due else 0.0


def case(explanation: CaseExplanation, names: Names) -> Case:
    """The page of one case.

    Args:
        explanation: From `loading.explain`.
        names: What its ids are called.
    """
    told = _Told(explanation, _headline(explanation), names.zone)
    chart = _timeline(told)
    return Case(
        title=_title(told),
        context=_context(told, names),
        sentence=_sentence(told, names),
        badges=_badges(told),
        chart_title=_chart_title(told),
        timeline=chart,
        alt=_alt(told),
        sums=_sums(told),
        happenings=_happenings(told, names),
        clause=_clause(told, names),
        kind_rule=_kind_rule(told),
        others=_others(told),
    )


def _kind_rule(told: _Told) -> str | None:
    """What a kinder rule would have made of the case, where it would say otherwise."""
    in_time = told.closed is not None and told.due is not None and told.closed <= told.due
    return words.kind_rule(told.promise.state, told.promise.flags, closed_in_time=in_time)


def _headline(explanation: CaseExplanation) -> CommitmentExplanation:
    of_resolution = (c for c in explanation.commitments if c.commitment == HEADLINE)
    return next(of_resolution, explanation.commitments[0])


def _title(told: _Told) -> str:
    number, state = told.case.number, told.promise.state
    title: Mapping[str, Callable[[], str]] = {
        "met": lambda: words.title_met(number, numbers.about(told.off)),
        "late": lambda: words.title_late(number, _late(told)),
        "overdue": lambda: words.title_overdue(number, _late(told)),
        "running": lambda: words.title_running(number, numbers.about(told.off)),
        "void": lambda: words.title_void(number),
        "no_commitment": lambda: words.title_no_commitment(number),
        "unmeasurable": lambda: words.title_unmeasurable(number),
    }
    return title[state]()


def _late(told: _Told) -> str:
    """How late, in the unit of the promise, rounded down."""
    late = [s for s in told.promise.segments if s.kind == "late"]
    if not told.counted or not late:
        return numbers.about(told.off)
    days = _working_days_late(told, late)
    return (
        numbers.working_days(days)
        if days
        else numbers.working_time(sum(s.counted_seconds for s in late))
    )


def _working_days_late(told: _Told, late: list[Segment]) -> int:
    """Open days after the due date; the last one only once the due's time of day has passed."""
    due = told.due or told.end
    dates = {told.local(s.start).date() for s in late if s.counted_seconds}
    same_time = due.date() in dates
    return len(dates - {due.date()}) - int(
        same_time and told.end.time() < due.time() and len(dates) > 1
    )


def _context(told: _Told, names: Names) -> str:
    case_ = told.case
    parts = [
        overview_words.as_of(told.local(case_.as_of), names.city),
        *([words.shown(names.service(case_.service))] if case_.service else []),
        *([words.shown(names.agency(case_.agency))] if case_.agency else []),
        *([words.shown(names.district(case_.district))] if case_.district else []),
    ]
    line = " · ".join(parts)
    return f"{overview_words.demonstration()} {line}" if names.demonstration else line


def _sentence(told: _Told, names: Names) -> str:
    promise = told.promise
    parts = [words.opened(told.local(told.case.opened))]
    if told.due is not None:
        parts.append(words.due(told.due, published=told.published))
    if promise.state == "no_commitment":
        parts.append(words.missing_promise(promise.missing))
    parts.append(_ending(told, names))
    if promise.state == "void":
        parts.append(words.void_reason(promise.void_reason))
    if promise.state == "unmeasurable":
        parts.append(words.unmeasurable_reason(promise.unmeasurable))
    return sentences(parts)


def _ending(told: _Told, names: Names) -> str:
    if told.ended is None:
        return words.still_open(told.end)
    if "stop_missing" in told.promise.flags:
        return words.closed_without_stop(told.ended)
    if told.milestone and told.promise.stop:
        return words.step_done(names.detail(told.milestone), told.ended, told.closed)
    return words.stopped(told.ended)


def _badges(told: _Told) -> tuple[Badge, ...]:
    state = told.promise.state
    late = _late(told) if state == "late" else ""
    flags = words.flags()
    return (
        Badge(ROLES[state], words.badge_words(state, late)),
        *(Badge("unknown", flags[flag]) for flag in told.promise.flags if flag in flags),
    )


def _used(told: _Told) -> str:
    """The time used, in the unit of the promise."""
    counted = [s for s in told.promise.segments if s.counted_seconds]
    if not told.counted or not counted:
        return numbers.duration((told.end - told.start).total_seconds())
    late = _working_days_late(told, [s for s in counted if s.kind == "late"])
    amount = told.promise.promise.get("business_days")
    if late and isinstance(amount, int):
        return numbers.working_days(amount + late)
    # Before the due only the clock's hours are sure: the cutoff decides which day is day 0.
    return numbers.working_time(sum(s.counted_seconds for s in counted))


def _chart_title(told: _Told) -> str:
    if told.promise.state == "overdue":
        return words.chart_title_open(_used(told), told.promised)
    return words.chart_title(
        told.promise.state, _used(told), told.promised, is_open=told.ended is None
    )


def _timeline(told: _Told) -> Timeline:
    opened = told.local(told.case.opened)
    instants = [opened, told.start, told.end, told.waited_until, *([told.due] if told.due else [])]
    instants += [told.local(h.at) for h in told.case.happenings[:PINNED]]
    start, end = axis.edges(_naive(min(instants)), _naive(max(instants)))
    waited = numbers.duration(_span(opened, told.waited_until))
    return Timeline(
        bars=_bars(told, opened),
        pins=pl.DataFrame(_pins(told), schema=PINS, orient="row"),
        ticks=axis.ticks(start, end),
        start=start,
        end=end,
        due=None if told.due is None else _naive(told.due),
        due_label="" if told.due is None else words.due_label(told.due),
        resident_label=words.resident_bar(waited, is_open=told.closed is None),
        agency_label=_agency_label(told),
    )


def _agency_label(told: _Told) -> str:
    if told.due is None:
        return ""
    if told.counted:
        return words.agency_bar(_used(told))
    return words.calendar_bar()


def _naive(when: datetime) -> datetime:
    return when.replace(tzinfo=None)


def _bars(told: _Told, opened: datetime) -> pl.DataFrame:
    resident = [("resident", "waited", _naive(opened), _naive(told.waited_until), "")]
    agency = [_bar(told, segment) for segment in _segments(told)]
    return pl.DataFrame([*resident, *agency], schema=BARS, orient="row")


def _segments(told: _Told) -> tuple[Segment, ...]:
    """The clock's own segments; for a due without a counting calendar the two sides of the due."""
    if told.promise.segments or told.due is None or told.end < told.start:
        return told.promise.segments
    turn = min(max(told.due, told.start), told.end)
    halves = (
        Segment(told.start, turn, "open", "", _span(told.start, turn)),
        _late_part(told, turn),
    )
    return tuple(s for s in halves if s.end > s.start)


def _late_part(told: _Told, turn: datetime) -> Segment:
    return Segment(turn, told.end, "late", "", _span(turn, told.end))


def _span(start: datetime, end: datetime) -> int:
    return int((end - start).total_seconds())


def _bar(told: _Told, segment: Segment) -> tuple[str, str, datetime, datetime, str]:
    label = (
        words.closed_reason(segment.reason)
        if segment.kind == "closed"
        else words.bar_labels()[segment.kind]
    )
    return (
        "agency",
        segment.kind,
        _naive(told.local(segment.start)),
        _naive(told.local(segment.end)),
        label,
    )


def _pins(told: _Told) -> list[tuple[datetime, int]]:
    return [
        (_naive(told.local(h.at)), nth)
        for nth, h in enumerate(told.case.happenings[:PINNED], start=1)
    ]


def _alt(told: _Told) -> str:
    parts = [
        words.alt_event(words.happenings().get(h.kind, words.readable(h.kind)), told.local(h.at))
        for h in told.case.happenings[:PINNED]
    ]
    if told.due is not None:
        parts.append(words.alt_event(words.labels()["due"], told.due))
    parts.append(_badges(told)[0].words)
    return words.chart_alt(told.case.number, told.local(told.case.opened), told.end, parts)


def _sums(told: _Told) -> pl.DataFrame:
    labels = words.labels()
    elapsed = numbers.duration(_span(told.start, max(told.end, told.start)))
    to_step = told.milestone is not None and told.promise.stop is not None
    steps = [(words.until_step() if to_step else words.waited(), elapsed)]
    if told.counted and told.promise.segments:
        steps += _taken_off(told)
    if told.due is not None:
        steps.append((words.promised_line(), told.promised))
    if told.promise.state in {"met", "late", "overdue", "running"}:
        late = told.promise.state in {"late", "overdue"}
        steps.append(
            (
                words.result_line(told.promise.state),
                _late(told) if late else numbers.duration(told.off),
            )
        )
    return pl.DataFrame(
        steps, schema={labels["step"]: pl.String, labels["time"]: pl.String}, orient="row"
    )


def _taken_off(told: _Told) -> list[tuple[str, str]]:
    """What the calendar takes off, by reason, and what is left: these add up to the second."""
    closed: dict[str, int] = {}
    for segment in told.promise.segments:
        if segment.kind == "closed":
            reason = words.closed_reason(segment.reason)
            closed[reason] = closed.get(reason, 0) + _span(segment.start, segment.end)
    counted = sum(s.counted_seconds for s in told.promise.segments)
    less = [
        (words.less(reason), words.minus(numbers.duration(off))) for reason, off in closed.items()
    ]
    return [*less, (words.clock_line(), numbers.working_time(counted))]


def _happenings(told: _Told, names: Names) -> pl.DataFrame:
    labels = words.labels()
    lines = [
        (
            nth,
            numbers.instant(told.local(h.at)),
            words.happening(h.kind, h.actor, names.detail(h.detail) if h.detail else None),
        )
        for nth, h in enumerate(told.case.happenings, start=1)
    ]
    schema = {labels["nth"]: pl.Int64, labels["when"]: pl.String, labels["what"]: pl.String}
    return pl.DataFrame(lines, schema=schema, orient="row")


def _clause(told: _Told, names: Names) -> tuple[str, ...]:
    promise = told.promise
    if promise.agreement is None or promise.version is None:
        return (words.missing_promise(promise.missing),)
    parts = (
        [words.missing_promise(promise.missing)]
        if promise.state == "no_commitment"
        else [words.clause(promise.commitment, told.promised, published=told.published)]
    )
    if promise.state != "no_commitment":
        parts.append(words.stops(names.detail(told.milestone) if told.milestone else None))
    if promise.calendar and told.counted:
        parts.append(words.calendar())
    return (*parts, words.citation(promise.agreement, promise.version, promise.file, promise.line))


def _others(told: _Told) -> pl.DataFrame:
    labels = words.labels()
    lines = [
        (
            words.commitments(other.commitment),
            numbers.NONE if other.due is None else numbers.instant(told.local(other.due)),
            words.badge_words(
                other.state,
                _late(_Told(told.case, other, told.zone)) if other.state == "late" else "",
            ),
        )
        for other in told.case.commitments
        if other is not told.promise
    ]
    schema = {labels["promise"]: pl.String, labels["due"]: pl.String, labels["result"]: pl.String}
    return pl.DataFrame(lines, schema=schema, orient="row")
