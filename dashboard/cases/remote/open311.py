"""An Open311 server (GeoReport v2), asked window by window, or for what was updated since."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta

from agreements.schema.connections import Open311
from dashboard.cases.remote import Page
from dashboard.cases.remote.documents import Record, as_json
from dashboard.cases.remote.flat import Columns, open_fields
from dashboard.cases.remote.http import Patience, RefusedError
from dashboard.cases.remote.paging import SLACK, Paged, numbers_in, openings
from dashboard.cases.remote.requests import (
    STANDARD,
    completed,
    plain,
)
from dashboard.cases.remote.windows import Grid, Place, Span, has_zone, moment, place_in
from dashboard.cases.rows import BadRow, Chunk
from dashboard.errors import UserError

_BEGINNING = datetime(2000, 1, 1, tzinfo=UTC)
"""Where a server without `since` is read from; no city had such a system before."""
_DEFAULT_SPAN = timedelta(days=91)
"""Older than what servers show by default (90 days)."""
_SECOND = timedelta(seconds=1)
_ROUNDS = 5
"""How often a reading of updates is repeated at most because rows moved between its pages."""
_LATE = timedelta(days=1)
"""How far before a reading of all windows updates are asked for, for those that appeared late."""
_WAIT = timedelta(days=7)
"""For how long a request without a number keeps back the place from which updates are read."""
_WAITING = (
    "the request has no number yet, only a token; it is read again when the server has given it one"
)


def open_open311(
    spec: Open311,
    columns: Columns,
    secret: Callable[[str], str | None],
    patience: Patience,
    ended: Collection[str] = ("closed",),
) -> Open311Remote:
    """A GeoReport v2 server as a source.

    Args:
        spec: Where it is and how it answers.
        columns: Our names, milestones too, with the names that the mapping gives.
        secret: The source's settings by name; `API_KEY` is sent as api_key where it is set.
        patience: How long it is waited for.
        ended: The statuses that mean that a request is closed.
    """
    return Open311Remote(spec, columns, secret("API_KEY"), patience, ended)


@dataclass
class _Seen:
    """What a sync has come across so far.

    Attributes:
        rows: How many rows it has given.
        waiting: Whether a request among them has no number yet.
        most: The most rows that one window gave.
        newest: The latest update.
        oldest: When the first request was opened, its number, and its last update as written.
    """

    rows: int = 0
    waiting: bool = False
    most: int = 0
    newest: datetime | None = None
    oldest: tuple[datetime, str, str] | None = None

    def note(self, record: Record) -> None:
        """Take one request into account."""
        written = plain(record, "updated_datetime")
        opened = moment(plain(record, "requested_datetime"))
        if (updated := moment(written)) is None:
            return
        self.newest = max(updated, self.newest or updated)
        if opened is not None:
            this = opened, plain(record, "service_request_id"), written
            self.oldest = min(this, self.oldest or this)


class Open311Remote:
    """The requests of a GeoReport v2 server.

    Requests are read in windows of the day on which they were opened. When that is done and the
    server proves to know `updated_after`, later syncs ask for what was updated; otherwise they read
    those windows again in which requests are still open, those of the last 90 days, and one of the
    others in turn.
    """

    streams = ("cases",)

    def __init__(
        self,
        spec: Open311,
        columns: Columns,
        api_key: str | None,
        patience: Patience,
        ended: Collection[str],
    ) -> None:
        self._server = Paged(spec, api_key, patience)
        self.name = self._server.name
        self._shape = open_fields(STANDARD, columns)
        self._ended = {status.casefold() for status in ended}
        first = datetime.combine(spec.since, datetime.min.time(), UTC) if spec.since else _BEGINNING
        # A day earlier: in zones east of London the first day begins before it does there.
        self._grid = Grid(first - timedelta(days=1), spec.window_days)

    def close(self) -> None:
        """End the connections."""
        self._server.close()

    def pages(self, stream: str, since: str | None) -> Iterator[Page]:
        """Requests that are new or may have changed since a watermark.

        Raises:
            UserError: The server cannot be reached, refuses, or answers what nobody can read.
        """
        now = self._server.greet()
        seen = _Seen()
        self._server.ignores_dates = False
        place = place_in(since, self._grid)
        if place is None:
            place = self._beginning(now)
        elif place.by_update and not place.left:
            try:
                yield from self._updated(stream, place, seen, now)
            except (_IgnoredError, RefusedError):
                place = self._beginning(now)  # it no longer knows updated_after
            else:
                return
        elif not place.left:
            place = place.again(self._grid, now)
        yield from self._windows(stream, place, seen, now)

    def _beginning(self, now: datetime) -> Place:
        return Place(until=now, whole=now, left=tuple(range(self._grid.holding(now) + 1)))

    def _windows(self, stream: str, place: Place, seen: _Seen, now: datetime) -> Iterator[Page]:
        """The windows that are left, and those after today as long as requests were opened there.

        A server that ignores dates gives all it has for the first.
        """
        while place.left:
            number = place.left[0]
            span = self._grid.window(number)
            held: list[Record] = []
            still_open, goes_on, count = False, False, 0
            for records in self._server.whole(span):
                count += len(records)
                if held:
                    yield self._page(stream, held, place, seen)
                held = records
                still_open = still_open or any(map(self._is_open, records))
                goes_on = goes_on or any(opened >= now for opened in openings(records))
            place = place.after(number, held=bool(held), still_open=still_open)
            seen.most = max(seen.most, count)
            if self._server.ignores_dates:
                self._check_all(count, seen)
                place = replace(place, left=())
            elif goes_on and not place.left:
                place = replace(place, left=(number + 1,))
            if held:
                yield self._page(stream, held, place, seen)
        yield self._page(stream, [], self._next_way(place, seen, now), seen)

    def _check_all(self, count: int, seen: _Seen) -> None:
        """A server that ignores dates gives everything each time; one that gives less is stuck."""
        if count < seen.most:
            raise UserError(
                f"{self.name}: it answers with requests that were opened on other days than it was "
                "asked for, as if it gave an old answer again; sync again later, it goes on where "
                "it stopped."
            )

    def _next_way(self, place: Place, seen: _Seen, now: datetime) -> Place:
        """The place with which the next sync begins: by update, where the server proves able."""
        if seen.newest is None or seen.oldest is None or not self._knows_updates(seen, now):
            return place
        start = min(place.whole, seen.newest)
        if place.whole == place.until:  # all windows were read just now
            return replace(place, by_update=True, until=start, whole=start)
        return replace(place, by_update=True, whole=start - _LATE)

    def _knows_updates(self, seen: _Seen, now: datetime) -> bool:
        """Whether it finds a request by its update that it would not show otherwise, and no other.

        A server that ignores the parameters answers with the requests of the last days.
        """
        if seen.oldest is None or seen.oldest[0] > now - _DEFAULT_SPAN:
            return False
        _, number, written = seen.oldest
        if (updated := moment(written)) is None:
            return False
        slack = _SECOND if has_zone(written) else SLACK
        try:
            found = self._server.ask(_updates(updated - _SECOND, updated + slack).params)
        except RefusedError:
            return False
        times = [moment(plain(record, "updated_datetime")) for record in found]
        near = all(at is not None and abs(at - updated) <= SLACK for at in times)
        return near and number in numbers_in(found)

    def _updated(self, stream: str, place: Place, seen: _Seen, now: datetime) -> Iterator[Page]:
        """What was updated since a place, read again until no row has moved between its pages."""
        start = min(place.until, place.whole)
        span = replace(_updates(start, now + timedelta(days=1)), open_ended=True)
        known: set[bytes] = set()
        for turn in range(_ROUNDS):
            pages = 0
            for records in self._server.whole(span, known):
                if _are_older(records, start - SLACK):
                    raise _IgnoredError
                pages += 1
                yield self._page(stream, records, place, seen)
            if pages == 0 or (pages == 1 and turn == 0):
                break  # a single page is of one moment; of several, rows may have moved away
        yield self._page(stream, [], _settled(place, seen, now), seen)

    def _page(self, stream: str, records: list[Record], place: Place, seen: _Seen) -> Page:
        numbered = [r for r in records if plain(r, "service_request_id")]
        waiting = [r for r in records if not plain(r, "service_request_id")]
        for record in numbered:
            seen.note(record)
        told = [completed(record, self._server.services or {}, self._ended) for record in numbered]
        chunk = self._shape.chunk(told, seen.rows + 1)
        lines = range(seen.rows + len(told) + 1, seen.rows + len(records) + 1)
        bad = [
            BadRow(line, as_json(record), (_WAITING,))
            for line, record in zip(lines, waiting, strict=True)
        ]
        seen.rows += len(records)
        seen.waiting = seen.waiting or bool(waiting)
        chunk = Chunk(chunk.rows, [*chunk.bad, *bad])
        return Page(stream, chunk, place.written(self._grid), self._shape.header)

    def _is_open(self, record: Record) -> bool:
        return plain(record, "status").casefold() not in self._ended


class _IgnoredError(Exception):
    """The server answers as if it had not been asked for updates."""


def _settled(place: Place, seen: _Seen, now: datetime) -> Place:
    """Where updates are read on: from the latest one that was read, but none in the future."""
    if seen.newest is None or (seen.waiting and place.until > now - _WAIT):
        return place
    until = max(place.until, min(seen.newest, now))
    return replace(place, until=until, whole=until)


def _updates(start: datetime, end: datetime) -> Span:
    return Span(start, end, ("updated_after", "updated_before"))


def _are_older(records: list[Record], limit: datetime) -> bool:
    times = [moment(plain(record, "updated_datetime")) for record in records]
    return any(at is not None and at < limit for at in times)
