"""An Open311 server (GeoReport v2), asked window by window, or for what was updated since."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from urllib.parse import urlsplit

from agreements.schema.connections import Open311
from dashboard.cases.remote import Page
from dashboard.cases.remote.documents import Record, Value, as_json, read_json, read_xml
from dashboard.cases.remote.flat import Columns, open_fields
from dashboard.cases.remote.http import Keys, Patience, RefusedError, Site
from dashboard.cases.remote.requests import (
    STANDARD,
    ComplaintError,
    completed,
    items,
    plain,
    requests_in,
)
from dashboard.cases.remote.windows import Grid, Place, Span, has_zone, moment, place_in
from dashboard.cases.rows import BadRow, Chunk
from dashboard.errors import UserError

_BEGINNING = datetime(2000, 1, 1, tzinfo=UTC)
"""Where a server without `since` is read from; no city had such a system before."""
_DEFAULT_SPAN = timedelta(days=91)
"""Older than what servers show by default (90 days)."""
_SECOND = timedelta(seconds=1)
_SLACK = timedelta(hours=26)
"""By how much times without a zone may seem to differ."""
_ROUNDS = 5
"""How often a reading of updates is repeated at most because rows moved between its pages."""
_SMALLEST_LIMIT = 10
"""No server gives fewer requests than this at once."""
_USUAL = {10, 20, 25, 30, 40, 50, 75, 100, 150, 200, 250, 300, 400, 500, 750, 1000, 2000, 5000}
"""Limits that servers have; an answer of just this length may have been cut off."""
_SHORTEST = timedelta(seconds=2)
"""A span whose halves, sharing a second, would be no shorter."""
_LATE = timedelta(days=1)
"""How far before a reading of all windows updates are asked for, for those that appeared late."""
_WAIT = timedelta(days=7)
"""For how long a request without a number keeps back the place from which updates are read."""
_NOT_FOUND = 404
_NOT_THERE = {400, _NOT_FOUND}
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
    others in turn. A server that gives no second page is asked for ever shorter spans until their
    halves hold no more than the whole.
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
        self.name = f"Open311 at {urlsplit(spec.url).netloc}"
        self._spec = spec
        self._read: Callable[[bytes], Value] = read_xml if spec.format == "xml" else read_json
        self._shape = open_fields(STANDARD, columns)
        self._ended = {status.casefold() for status in ended}
        params = {"api_key": api_key} if api_key else {}
        keys = Keys(params=params, settings=("API_KEY",))
        self._site = Site(self.name, spec.url, patience, keys)
        first = datetime.combine(spec.since, datetime.min.time(), UTC) if spec.since else _BEGINNING
        # A day earlier: in zones east of London the first day begins before it does there.
        self._grid = Grid(first - timedelta(days=1), spec.window_days)
        self._services: Mapping[str, str] | None = None
        self._base: int | None = None  # the number of its first page, once that is known
        self._ignores_dates = False
        self._pages = False  # whether it has given a second page
        self._fits = _SMALLEST_LIMIT  # shorter answers than this are whole

    def close(self) -> None:
        """End the connections."""
        self._site.close()

    def pages(self, stream: str, since: str | None) -> Iterator[Page]:
        """Requests that are new or may have changed since a watermark.

        Raises:
            UserError: The server cannot be reached, refuses, or answers what nobody can read.
        """
        now = self._greet()
        seen = _Seen()
        self._ignores_dates = False
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

    def _greet(self) -> datetime:
        """Read the list of services; the server's clock as it answered."""
        try:
            services, answer = self._site.ask(
                f"/services.{self._spec.format}", self._always, lambda body: items(self._read(body))
            )
        except (RefusedError, ComplaintError):
            return datetime.now(UTC)  # a server may keep its services to itself
        self._services = {plain(s, "service_code"): plain(s, "service_name") for s in services}
        # A server sends its clock; one that has none is taken to agree with ours.
        return answer.date or datetime.now(UTC)

    @property
    def _always(self) -> dict[str, str]:
        jurisdiction = self._spec.jurisdiction
        return {"jurisdiction_id": jurisdiction} if jurisdiction else {}

    def _windows(self, stream: str, place: Place, seen: _Seen, now: datetime) -> Iterator[Page]:
        """The windows that are left, and those after today as long as requests were opened there.

        A server that ignores dates gives all it has for the first.
        """
        while place.left:
            number = place.left[0]
            span = self._grid.window(number)
            held: list[Record] = []
            still_open, goes_on, count = False, False, 0
            for records in self._whole(span):
                count += len(records)
                if held:
                    yield self._page(stream, held, place, seen)
                held = records
                still_open = still_open or any(map(self._is_open, records))
                goes_on = goes_on or any(opened >= now for opened in _openings(records))
            place = place.after(number, held=bool(held), still_open=still_open)
            seen.most = max(seen.most, count)
            if self._ignores_dates:
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
        slack = _SECOND if has_zone(written) else _SLACK
        try:
            found = self._ask(_updates(updated - _SECOND, updated + slack).params)
        except RefusedError:
            return False
        times = [moment(plain(record, "updated_datetime")) for record in found]
        near = all(at is not None and abs(at - updated) <= _SLACK for at in times)
        return near and number in _numbers(found)

    def _updated(self, stream: str, place: Place, seen: _Seen, now: datetime) -> Iterator[Page]:
        """What was updated since a place, read again until no row has moved between its pages."""
        start = min(place.until, place.whole)
        span = replace(_updates(start, now + timedelta(days=1)), open_ended=True)
        known: set[bytes] = set()
        for turn in range(_ROUNDS):
            pages = 0
            for records in self._whole(span, known):
                if _are_older(records, start - _SLACK):
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
        told = [completed(record, self._services or {}, self._ended) for record in numbered]
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

    def _whole(self, span: Span, known: set[bytes] | None = None) -> Iterator[list[Record]]:
        """All requests of a span that are not known, each once, however the server pages them."""
        known = set() if known is None else known
        first = self._first(span)
        if fresh := _fresh(first, known):
            yield fresh
        number = self._second(span, first) if first else 0
        found, more = first, False
        while found:
            found, fresh = self._next(span, number, known)
            if not fresh:
                break
            more = self._pages = True
            yield fresh
            number += 1
        if not self._pages or (found and self._ignores_dates and not more):
            yield from self._split(span, first, known, sure=not found)

    def _first(self, span: Span) -> list[Record]:
        """The first page, asked for without a number, whatever number it has.

        Requests outside of the span may be an old answer, so the question is repeated; only when
        they come again the server ignores dates.
        """
        found = self._ask(span.params)
        if _reaches_beyond(found, span) and not self._ignores_dates:
            found = self._ask(span.params)
            self._ignores_dates = _reaches_beyond(found, span)
        return found

    def _second(self, span: Span, first: list[Record]) -> int:
        """The number of the second page: 2, or 1 where pages are counted from 0."""
        if self._base is None:
            ones = (self._numbered(span, 1) for _ in range(2))  # twice, as one may be an old answer
            self._base = 1 if all(_numbers(one) & _numbers(first) for one in ones) else 0
        return self._base + 1

    def _next(
        self, span: Span, number: int, known: set[bytes]
    ) -> tuple[list[Record], list[Record]]:
        """A page, and what is new on it; one with nothing new may be old and is asked for again."""
        for _ in range(2):
            found = self._numbered(span, number)
            fresh = _fresh(found, known)
            if fresh or not found:
                break
        return found, fresh

    def _numbered(self, span: Span, number: int) -> list[Record]:
        try:
            return self._ask({**span.params, "page": str(number)})
        except RefusedError as error:
            if error.status not in _NOT_THERE:
                raise
            return []

    def _split(
        self, span: Span, rows: list[Record], known: set[bytes], *, sure: bool
    ) -> Iterator[list[Record]]:
        """What the halves of a span hold beyond it, as its answer may have been cut off.

        An answer is whole when a longer one is known to be, or when its halves are both shorter.

        Args:
            span: The span.
            rows: What the server answered for it.
            known: The requests that are known.
            sure: Whether an answer that cannot be asked for in parts is taken as it is, since the
                second page was empty.
        """
        if len(rows) < min(self._fits, self._spec.page_size):
            return
        if self._ignores_dates or span.end - span.start <= _SHORTEST:
            self._accept(span, rows, sure=sure)
            return
        answers = [(half, self._ask(half.params)) for half in span.halves]
        new = [fresh for _, answer in answers if (fresh := _fresh(answer, known))]
        yield from new
        if not new and all(len(answer) >= len(rows) for _, answer in answers):
            self._accept(span, rows, sure=sure)
            return
        for half, answer in answers:
            if len(answer) >= len(rows):
                yield from self._split(half, answer, known, sure=sure)
        self._fits = max(self._fits, len(rows))

    def _accept(self, span: Span, rows: list[Record], *, sure: bool) -> None:
        """Take an answer that cannot be asked for in parts, if its length is no usual limit."""
        if sure or (len(rows) < self._spec.page_size and len(rows) not in _USUAL):
            return
        raise UserError(
            f"{self.name}: it gives {len(rows)} requests for {span.start} to {span.end}, has no "
            "second page and cannot be asked for a shorter time, so some may be missing; ask its "
            "operator for paging, or raise page_size under connect in the source's mapping."
        )

    def _ask(self, params: Mapping[str, str]) -> list[Record]:
        """The requests that one question brings."""
        asked = {**self._always, **params, "page_size": str(self._spec.page_size)}
        if self._spec.extensions:
            asked["extensions"] = "true"
        path = f"/requests.{self._spec.format}"
        try:
            return self._site.ask(path, asked, lambda body: requests_in(self._read(body)))[0]
        except ComplaintError as error:
            said = self._site.quoted(str(error).encode())
            raise UserError(
                f"{self.name}: the server answers with an error ({said}). Check what stands under "
                "connect in the source's mapping."
            ) from None
        except RefusedError as error:
            # Some say "not found" for none; that the address is right the services have shown.
            if error.status == _NOT_FOUND and self._services is not None:
                return []
            raise


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


def _fresh(records: list[Record], known: set[bytes]) -> list[Record]:
    """Those that are not known, as they stand; from now on they are."""
    fresh = []
    for record in records:
        digest = hashlib.blake2b(
            as_json(record).encode("utf-8", "replace"), digest_size=16
        ).digest()
        if digest not in known:
            known.add(digest)
            fresh.append(record)
    return fresh


def _numbers(records: list[Record]) -> set[str]:
    return {plain(record, "service_request_id") for record in records} - {""}


def _reaches_beyond(records: list[Record], span: Span) -> bool:
    """Whether requests were opened outside of the span: the server ignores dates."""
    early, late = span.start - _SLACK, span.end + _SLACK
    by_opening = span.names[0] == "start_date"
    return by_opening and any(not early <= at <= late for at in _openings(records))


def _openings(records: list[Record]) -> list[datetime]:
    times = (moment(plain(record, "requested_datetime")) for record in records)
    return [at for at in times if at is not None]


def _are_older(records: list[Record], limit: datetime) -> bool:
    times = [moment(plain(record, "updated_datetime")) for record in records]
    return any(at is not None and at < limit for at in times)
