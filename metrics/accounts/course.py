"""The course of one promise's clock, cut into stretches that each count or do not."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import NamedTuple, Self

import numpy as np

from agreements.calendars import WorkingCalendar
from metrics import clock
from metrics.clocks import asked
from metrics.explain import OVER_CAP, REFUSED_PAUSE, RESTARTED, SegmentKind

WRONGLY_CLOSED = "wrongly_closed"


class Stretch(NamedTuple):
    """From `since` to `until`, UTC epoch seconds, and what is the matter in it."""

    since: int
    until: int
    reason: str = ""


class Piece(NamedTuple):
    """A segment in UTC epoch seconds; see `metrics.explain.Segment`."""

    since: int
    until: int
    kind: SegmentKind
    reason: str
    counted: int
    working: int


@dataclass(frozen=True)
class Course:
    """What happened to one clock, all instants in UTC epoch seconds.

    Attributes:
        start: When it began.
        end: Its stop, the closing, or the end of the data; not before the start.
        due: From when on it is late; None where it never is.
        table: Of the calendar that counts; None where time counts as it passes.
        paused: In which stretches it stands still, apart from each other and in order.
        ran_on: In which pauses it did not stand still, with the reason why.
        spells: In which it was wrongly closed.
        spells_count: Whether they count (the rule `continuous`).
        restarted: From when on it was counted anew (the rule `restart`).
    """

    start: int
    end: int
    due: int | None
    table: clock.Clock | None
    paused: tuple[Stretch, ...] = ()
    ran_on: tuple[Stretch, ...] = ()
    spells: tuple[Stretch, ...] = ()
    spells_count: bool = True
    restarted: int | None = None

    def since(self, instant: int) -> Self:
        """The rest of it from an instant on."""
        return replace(self, start=min(max(self.start, instant), self.end))

    def pieces(self) -> list[Piece]:
        """Its stretches in order and without gaps, from the start to the end."""
        return [
            piece for low, high in pairwise(self._edges()) for piece in self._between(low, high)
        ]

    def counted(self) -> int:
        """The seconds that count, in all; without looking at every night between them."""
        edges = pairwise(self._edges())
        return sum(self.working(low, high) for low, high in edges if self._counts(low))

    def working(self, since: int, until: int) -> int:
        """Seconds between two instants that the calendar counts."""
        if self.table is None:
            return until - since
        return int(self.table.elapsed(since, until))

    def _edges(self) -> list[int]:
        """Where something begins or ends to be the matter."""
        inside: set[int] = {self.start, self.end}
        for since, until, _ in (*self.paused, *self.ran_on, *self.spells):
            inside |= {since, until}
        inside |= {at for at in (self.due, self.restarted) if at is not None}
        return sorted(at for at in inside if self.start <= at <= self.end)

    def _between(self, low: int, high: int) -> Iterator[Piece]:
        pause = _around(self.paused, low)
        if pause:
            yield Piece(low, high, "paused", pause.reason, 0, self.working(low, high))
            return
        kind, reason, counts = self._matter(low)
        for since, until, closed in self._calendar(low, high):
            working = 0 if closed else until - since
            if closed:
                yield Piece(since, until, "closed", closed, 0, 0)
            else:
                yield Piece(since, until, kind, reason, working if counts else 0, working)

    def _counts(self, at: int) -> bool:
        return _around(self.paused, at) is None and self._matter(at)[2]

    def _matter(self, at: int) -> tuple[SegmentKind, str, bool]:
        """What time at this instant is, where the calendar counts it; and whether it does."""
        spell, ran_on = _around(self.spells, at), _around(self.ran_on, at)
        if self.due is not None and at >= self.due:
            return "late", WRONGLY_CLOSED if spell else "", True
        before = self.restarted is not None and at < self.restarted
        if spell:
            return "wrongly_closed", "", self.spells_count and not before
        if before:
            return "open", RESTARTED, False
        return "open", ran_on.reason if ran_on else "", True

    def _calendar(self, low: int, high: int) -> list[tuple[int, int, str]]:
        """The open and closed parts, each with the reason why it is closed, else empty."""
        if self.table is None:
            return [(low, high, "")]
        parts = clock.segments(self.table, low, high)
        return [(p.start, p.end, "" if p.kind == "open" else p.reason) for p in parts]


def table_of(calendar: WorkingCalendar | None, instants: Iterable[int]) -> clock.Clock | None:
    """The calendar's table, long enough for these instants."""
    if calendar is None:
        return None
    known = np.array([*instants], dtype=np.int64)

    def covering(table: clock.Clock) -> clock.Clock:
        table.open_seconds(known)  # refuses what it does not cover
        return table

    return asked(calendar, known, covering)


def _around(stretches: Iterable[Stretch], at: int) -> Stretch | None:
    return next((s for s in stretches if s.since <= at < s.until), None)


def stood_still(pauses: Iterable[tuple[int, int, str]]) -> tuple[Stretch, ...]:
    """Pauses that stop a clock, as stretches apart from each other.

    Args:
        pauses: Since when, until when and for what, in order of their begin.
    """
    apart: list[Stretch] = []
    for since, until, reason in pauses:
        begin = max(since, apart[-1].until) if apart else since
        if until > begin:
            apart.append(Stretch(begin, until, reason))
    return tuple(apart)


def ran_on(
    over: Iterable[tuple[int, int]], refused: Iterable[tuple[int, int]]
) -> tuple[Stretch, ...]:
    """In which pauses a clock ran on: past their cap, or because they do not stop it."""
    told = [(*pair, OVER_CAP) for pair in over] + [(*pair, REFUSED_PAUSE) for pair in refused]
    return tuple(Stretch(*each) for each in told if each[1] > each[0])
