"""What an Open311 server answers for a span of time, whole, however it hands it out in pages."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Mapping
from datetime import UTC, datetime, timedelta
from urllib.parse import urlsplit

from agreements.schema.connections import Open311
from dashboard.cases.remote.documents import Record, Value, as_json, read_json, read_xml
from dashboard.cases.remote.http import Keys, Patience, RefusedError, Site
from dashboard.cases.remote.requests import ComplaintError, items, plain, requests_in
from dashboard.cases.remote.windows import Span, moment
from dashboard.errors import UserError

SLACK = timedelta(hours=26)
"""By how much times without a zone may seem to differ."""
_SMALLEST_LIMIT = 10
"""No server gives fewer requests than this at once."""
_USUAL = {10, 20, 25, 30, 40, 50, 75, 100, 150, 200, 250, 300, 400, 500, 750, 1000, 2000, 5000}
"""Limits that servers have; an answer of just this length may have been cut off."""
_SHORTEST = timedelta(seconds=2)
"""A span whose halves, sharing a second, would be no shorter."""
_NOT_FOUND = 404
_NOT_THERE = {400, _NOT_FOUND}


class Paged:
    """A GeoReport v2 server, asked for spans.

    One that gives no second page is asked for ever shorter spans until their halves hold no more
    than the whole.

    Attributes:
        name: What the server is called in a sentence.
        services: The names of services by code, as `greet` read them; None where it keeps them.
        ignores_dates: Whether it answered for one span with requests of another.
    """

    def __init__(self, spec: Open311, api_key: str | None, patience: Patience) -> None:
        self.name = f"Open311 at {urlsplit(spec.url).netloc}"
        self.services: Mapping[str, str] | None = None
        self.ignores_dates = False
        self._spec = spec
        self._read: Callable[[bytes], Value] = read_xml if spec.format == "xml" else read_json
        params = {"api_key": api_key} if api_key else {}
        keys = Keys(params=params, settings=("API_KEY",))
        self._site = Site(self.name, spec.url, patience, keys)
        self._base: int | None = None  # the number of its first page, once that is known
        self._pages = False  # whether it has given a second page
        self._fits = _SMALLEST_LIMIT  # shorter answers than this are whole

    def close(self) -> None:
        """End the connections."""
        self._site.close()

    def greet(self) -> datetime:
        """Read the list of services; the server's clock as it answered."""
        try:
            services, answer = self._site.ask(
                f"/services.{self._spec.format}", self._always, lambda body: items(self._read(body))
            )
        except (RefusedError, ComplaintError):
            return datetime.now(UTC)  # a server may keep its services to itself
        self.services = {plain(s, "service_code"): plain(s, "service_name") for s in services}
        # A server sends its clock; one that has none is taken to agree with ours.
        return answer.date or datetime.now(UTC)

    @property
    def _always(self) -> dict[str, str]:
        jurisdiction = self._spec.jurisdiction
        return {"jurisdiction_id": jurisdiction} if jurisdiction else {}

    def whole(self, span: Span, known: set[bytes] | None = None) -> Iterator[list[Record]]:
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
        if not self._pages or (found and self.ignores_dates and not more):
            yield from self._split(span, first, known, sure=not found)

    def _first(self, span: Span) -> list[Record]:
        """The first page, asked for without a number, whatever number it has.

        Requests outside of the span may be an old answer, so the question is repeated; only when
        they come again the server ignores dates.
        """
        found = self.ask(span.params)
        if _reaches_beyond(found, span) and not self.ignores_dates:
            found = self.ask(span.params)
            self.ignores_dates = _reaches_beyond(found, span)
        return found

    def _second(self, span: Span, first: list[Record]) -> int:
        """The number of the second page: 2, or 1 where pages are counted from 0."""
        if self._base is None:
            ones = (self._numbered(span, 1) for _ in range(2))  # twice, as one may be an old answer
            self._base = 1 if all(numbers_in(one) & numbers_in(first) for one in ones) else 0
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
            return self.ask({**span.params, "page": str(number)})
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
        if self.ignores_dates or span.end - span.start <= _SHORTEST:
            self._accept(span, rows, sure=sure)
            return
        answers = [(half, self.ask(half.params)) for half in span.halves]
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

    def ask(self, params: Mapping[str, str]) -> list[Record]:
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
            if error.status == _NOT_FOUND and self.services is not None:
                return []
            raise


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


def numbers_in(records: list[Record]) -> set[str]:
    """The numbers of the requests that have one."""
    return {plain(record, "service_request_id") for record in records} - {""}


def _reaches_beyond(records: list[Record], span: Span) -> bool:
    """Whether requests were opened outside of the span: the server ignores dates."""
    early, late = span.start - SLACK, span.end + SLACK
    by_opening = span.names[0] == "start_date"
    return by_opening and any(not early <= at <= late for at in openings(records))


def openings(records: list[Record]) -> list[datetime]:
    """When requests were opened, as far as that can be read."""
    times = (moment(plain(record, "requested_datetime")) for record in records)
    return [at for at in times if at is not None]
