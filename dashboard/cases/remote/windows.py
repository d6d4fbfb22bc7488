"""Spans of time that a server is asked for, and how far a reading of them has come."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta, timezone

_SECOND = timedelta(seconds=1)
_DAYS_BACK = timedelta(days=90)
"""Windows this far back from the newest request are read again at every sync."""
_EARLIEST = timezone(timedelta(hours=14))
_PLACE = re.compile(
    r"(?P<until>\S+) (?P<way>updates|windows) whole=(?P<whole>\S+) grid=(?P<grid>\S+) "
    r"left=(?P<left>\S*) open=(?P<open>\S*) newest=(?P<newest>\d+) turn=(?P<turn>\d+)"
)


def moment(text: str) -> datetime | None:
    """An ISO time as an instant; without a zone as the earliest instant that it can be.

    Reading on from too early an instant repeats some rows, from too late a one it loses some.
    """
    try:
        read = datetime.fromisoformat(text.strip())
        return (read if read.tzinfo else read.replace(tzinfo=_EARLIEST)).astimezone(UTC)
    except (ValueError, OverflowError):
        return None


def has_zone(text: str) -> bool:
    """Whether an ISO time says its zone; a text that is none does not."""
    try:
        return datetime.fromisoformat(text.strip()).tzinfo is not None
    except ValueError:
        return False


def stamp(at: datetime) -> str:
    """An instant as GeoReport writes it."""
    return at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


@dataclass(frozen=True)
class Span:
    """A span of time as two parameters of a question.

    Attributes:
        start: Where it begins.
        end: Where it ends.
        names: The parameters for its start and its end.
        open_ended: Whether the end is left out.
    """

    start: datetime
    end: datetime
    names: tuple[str, str]
    open_ended: bool = False

    @property
    def params(self) -> dict[str, str]:
        """The two parameters."""
        asked = {self.names[0]: stamp(self.start), self.names[1]: stamp(self.end)}
        return {self.names[0]: asked[self.names[0]]} if self.open_ended else asked

    @property
    def halves(self) -> tuple[Span, Span]:
        """The span in two, which share a second."""
        middle = (self.start + (self.end - self.start) / 2).replace(microsecond=0)
        early = replace(self, end=middle + _SECOND, open_ended=False)
        return early, replace(self, start=middle, open_ended=False)


@dataclass(frozen=True)
class Grid:
    """Windows of equal length, counted from 0; neighbours share a second.

    Servers differ on whether a span's ends belong to it; the shared second makes that no matter.
    """

    first: datetime
    days: int

    @property
    def _step(self) -> timedelta:
        return timedelta(days=self.days) - _SECOND

    def window(self, number: int) -> Span:
        """The window with this number."""
        start = self.first + number * self._step - _SECOND
        return Span(start, start + timedelta(days=self.days), ("start_date", "end_date"))

    def holding(self, at: datetime) -> int:
        """The number of the window that holds an instant; 0 before the first."""
        return max((at - self.first) // self._step, 0)

    def __str__(self) -> str:
        return f"{self.first:%Y-%m-%d}/{self.days}"


@dataclass(frozen=True)
class Place:
    """How far reading has come.

    Attributes:
        until: Where the last sync ended: updates before this are in the record; or, where windows
            are read, when their reading began.
        whole: When all windows were last read from the first on. Updates before this are in the
            record for certain.
        by_update: Whether the server can be asked for what was updated since.
        left: Windows that this sync has still to read.
        open: Windows in which a request is still open.
        newest: The last window that held a request.
        turn: The old window that is read again next, in turn.
    """

    until: datetime
    whole: datetime
    by_update: bool = False
    left: tuple[int, ...] = ()
    open: frozenset[int] = frozenset()
    newest: int = 0
    turn: int = 0

    def written(self, grid: Grid) -> str:
        """The place as a watermark."""
        way = "updates" if self.by_update else "windows"
        return (
            f"{self.until.isoformat()} {way} whole={self.whole.isoformat()} grid={grid} "
            f"left={_ranges(self.left)} open={_ranges(self.open)} newest={self.newest} "
            f"turn={self.turn}"
        )

    def after(self, window: int, *, held: bool, still_open: bool) -> Place:
        """The place once a window has been read."""
        return replace(
            self,
            left=tuple(number for number in self.left if number != window),
            open=self.open | {window} if still_open else self.open - {window},
            newest=max(self.newest, window) if held else self.newest,
        )

    def again(self, grid: Grid, now: datetime) -> Place:
        """The place at the beginning of the next reading of windows.

        Read again are those with open requests, those of the last days, and of the rest one in
        turn, for what was changed in a window where everything had been closed.
        """
        end = grid.holding(now)
        recent = grid.holding(grid.window(self.newest).start - _DAYS_BACK)
        left = {*self.open, self.turn, *range(recent, max(end, self.newest) + 1)}
        turn = self.turn + 1 if self.turn < recent else 0
        return replace(self, until=now, left=tuple(sorted(left)), turn=turn)


def place_in(watermark: str | None, grid: Grid) -> Place | None:
    """The place that a watermark says; None for none, or for one of another grid or system."""
    said = _PLACE.fullmatch(watermark or "")
    if said is None or said["grid"] != str(grid):
        return None
    until, whole = moment(said["until"]), moment(said["whole"])
    if until is None or whole is None:
        return None
    return Place(
        until=until,
        whole=whole,
        by_update=said["way"] == "updates",
        left=tuple(_numbers(said["left"])),
        open=frozenset(_numbers(said["open"])),
        newest=int(said["newest"]),
        turn=int(said["turn"]),
    )


def _ranges(numbers: Iterable[int]) -> str:
    """Numbers as `0-106,108`."""
    runs: list[list[int]] = []
    for number in sorted(numbers):
        if runs and number == runs[-1][1] + 1:
            runs[-1][1] = number
        else:
            runs.append([number, number])
    return ",".join(f"{first}-{last}" if last > first else f"{first}" for first, last in runs)


def _numbers(ranges: str) -> list[int]:
    ends = [run.partition("-") for run in ranges.split(",") if run]
    return [n for first, _, last in ends for n in range(int(first), int(last or first) + 1)]
