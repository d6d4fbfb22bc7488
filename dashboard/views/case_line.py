"""The time line of the Case page: what its bars, pins and words are."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import datetime
from typing import Final

import polars as pl

from dashboard.charts.timeline import BARS, FRAME, PINS, Timeline
from dashboard.views import axis
from dashboard.views.case_told import Told, reason, span, used
from dashboard.wording import case as words
from dashboard.wording import numbers
from metrics.explain import Segment

PINNED: Final = 20
"""So many events are pinned on the time line; the table has them all."""

TOO_SHORT: Final = 1 / 150
"""A night that is a smaller share of the line than this cannot be seen, and is not drawn apart."""


def line_of(told: Told) -> Timeline:
    """The time line of one promise."""
    opened = told.local(told.case.opened)
    instants = [opened, told.start, told.end, told.waited_until, *([told.due] if told.due else [])]
    instants += [told.local(h.at) for h in told.case.happenings[:PINNED]]
    start, end = axis.edges(_naive(min(instants)), _naive(max(instants)))
    waited = numbers.duration(told.waited)
    return Timeline(
        bars=_bars(told, opened, (end - start).total_seconds()),
        pins=pl.DataFrame(_pins(told), schema=PINS, orient="row"),
        ticks=axis.ticks(start, end),
        start=start,
        end=end,
        due=None if told.due is None else _naive(told.due),
        due_label=_due_label(told, years=start.year != end.year),
        resident_label=words.resident_bar(waited, is_open=told.closed is None),
        agency_label=_agency_label(told),
    )


def alt_of(told: Told, verdict: str) -> str:
    """The time line in a sentence."""
    parts = [
        words.alt_event(words.happenings().get(h.kind, words.readable(h.kind)), told.local(h.at))
        for h in told.case.happenings[:PINNED]
    ]
    if told.due is not None:
        parts.append(words.alt_event(words.labels()["due"], told.due))
    parts.append(verdict)
    return words.chart_alt(told.case.number, told.local(told.case.opened), told.end, parts)


def _due_label(told: Told, *, years: bool) -> str:
    return "" if told.due is None else words.due_label(told.due, with_year=years)


def _agency_label(told: Told) -> str:
    if told.due is None:
        return ""
    if told.counted:
        return words.agency_bar(used(told))
    return words.calendar_bar()


def _naive(when: datetime) -> datetime:
    return when.replace(tzinfo=None)


def _bars(told: Told, opened: datetime, width: float) -> pl.DataFrame:
    resident = [("resident", "waited", _naive(opened), _naive(told.waited_until), "")]
    agency = [_bar(told, segment) for segment in _seen(_segments(told), width * TOO_SHORT)]
    return pl.DataFrame([*resident, *_frames(told), *agency], schema=BARS, orient="row")


def _frames(told: Told) -> Iterator[tuple[str, str, datetime, datetime, str]]:
    """A frame round each time in which the case was wrongly closed; that counts all the same."""
    if told.due is None:
        return
    for spell in told.promise.spells:
        ends = _naive(told.local(spell.closed)), _naive(told.local(spell.reopened))
        yield ("agency", FRAME, *ends, words.bar_labels()[FRAME])


def _seen(segments: Iterable[Segment], shortest: float) -> list[Segment]:
    """The segments, those too short to be seen drawn as what lies before them."""
    merged: list[Segment] = []
    for segment in segments:
        last = merged[-1] if merged else None
        short = span(segment.start, segment.end) < shortest and segment.kind == "closed"
        if last and (short or (last.kind, last.reason) == (segment.kind, segment.reason)):
            merged[-1] = replace(last, end=segment.end)
        else:
            merged.append(segment)
    return merged


def _segments(told: Told) -> tuple[Segment, ...]:
    """The clock's own segments; for a due without a counting calendar the two sides of the due."""
    if told.promise.segments or told.due is None or told.end < told.start:
        return told.promise.segments
    turn = min(max(told.due, told.start), told.end)
    halves = (
        Segment(told.start, turn, "open", "", span(told.start, turn)),
        _late_part(told, turn),
    )
    return tuple(s for s in halves if s.end > s.start)


def _late_part(told: Told, turn: datetime) -> Segment:
    return Segment(turn, told.end, "late", "", span(turn, told.end))


def _bar(told: Told, segment: Segment) -> tuple[str, str, datetime, datetime, str]:
    """One bar: late time is late, whether the case was wrongly closed in it or not."""
    is_told = segment.kind in {"closed", "paused"}
    return (
        "agency",
        segment.kind,
        _naive(told.local(segment.start)),
        _naive(told.local(segment.end)),
        reason(segment) if is_told else words.bar_labels()[segment.kind],
    )


def _pins(told: Told) -> list[tuple[datetime, int]]:
    return [
        (_naive(told.local(h.at)), nth)
        for nth, h in enumerate(told.case.happenings[:PINNED], start=1)
    ]
