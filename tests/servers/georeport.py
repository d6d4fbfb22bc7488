"""A GeoReport v2 server, with what real ones do differently switched on one by one."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from xml.sax.saxutils import escape

from tests.servers.base import Asked, Reply, Site, serving

Request = dict[str, object]

_DEFAULT_DAYS = timedelta(days=90)
_NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)


@dataclass
class GeoReport:
    """A server's requests and habits.

    Attributes:
        requests: What it holds.
        limit: How many it gives at once, whatever it is asked for; None takes page_size.
        paging: Whether it knows `page`.
        first_page: The number of its first page.
        repeats_last: Whether pages after the last are the last again.
        knows_updates: Whether it knows updated_after and updated_before.
        dates: Whether it compares instants or days, or ignores them.
        newest_first: In which order it gives them.
        not_found: Whether it answers 404 for none.
        wrapped: What JSON stands around the list.
        meanwhile: Called before each answer, to change something while pages are read.
    """

    requests: list[Request]
    limit: int | None = None
    paging: bool = True
    first_page: int = 1
    repeats_last: bool = False
    knows_updates: bool = True
    dates: str = "instants"
    newest_first: bool = False
    by_update: bool = False
    not_found: bool = False
    wrapped: Callable[[Sequence[Request]], object] = list
    services: Sequence[Request] | None = ({"service_code": "001", "service_name": "Pothole"},)
    key: str | None = None
    meanwhile: Callable[[GeoReport, Asked], None] | None = None
    site: Site = field(init=False)

    def __post_init__(self) -> None:
        self.site = Site(self.answer)

    @contextmanager
    def open(self) -> Iterator[GeoReport]:
        """The server, listening."""
        with serving(self.site):
            yield self

    def answer(self, asked: Asked) -> Reply:
        """What GeoReport v2 answers to a question."""
        name, _, form = asked.path.rpartition("/")[2].partition(".")
        if self.key is not None and asked.query.get("api_key") != self.key:
            return _written([{"code": 403, "description": "no key"}], "errors", form, 403)
        if name == "services":
            if self.services is None:
                return _written([{"code": 404, "description": "none"}], "errors", form, 404)
            return _written(self.services, "services", form)
        if self.meanwhile:
            self.meanwhile(self, asked)
        found = self._page(self._found(asked), asked)
        if self.not_found and not found:
            return _written([{"code": 404, "description": "not found"}], "errors", form, 404)
        if form == "json":
            body = json.dumps(self.wrapped(found)).encode()
            return Reply(body, 200, {"Content-Type": "application/json"})
        return _written(found, "service_requests", form)

    def _found(self, asked: Asked) -> list[Request]:
        by = "updated_datetime" if self.by_update else "requested_datetime"
        kept = [r for r in self.requests if self._is_asked(r, asked.query)]
        return sorted(kept, key=lambda r: _at(str(r[by])), reverse=self.newest_first)

    def _is_asked(self, request: Request, query: dict[str, str]) -> bool:
        opened = _at(str(request["requested_datetime"]))
        if self.knows_updates and ("updated_after" in query or "updated_before" in query):
            after, before = query.get("updated_after"), query.get("updated_before")
            updated = _at(str(request["updated_datetime"]))
            return (not after or updated >= _at(after)) and (not before or updated <= _at(before))
        if self.dates == "ignored":
            return True
        start, end = query.get("start_date"), query.get("end_date")
        if not start and not end:
            return opened >= _NOW - _DEFAULT_DAYS
        first, last = _at(start or "2000-01-01"), _at(end or "2100-01-01")
        if self.dates == "days":
            return first.date() <= opened.date() <= last.date()
        return first < opened < last  # the strictest reading: neither end belongs to it

    def _page(self, found: list[Request], asked: Asked) -> list[Request]:
        size = self.limit or int(asked.query.get("page_size", "50"))
        if not self.paging:
            return found[:size]
        number = int(asked.query.get("page", self.first_page)) - self.first_page
        if self.repeats_last:
            number = min(number, max(len(found) - 1, 0) // size)
        return found[number * size : (number + 1) * size]


def _at(text: str) -> datetime:
    read = datetime.fromisoformat(text)
    return read if read.tzinfo else read.replace(tzinfo=UTC)


def _written(items: Sequence[Request], root: str, form: str, status: int = 200) -> Reply:
    if form == "json":
        return Reply(json.dumps(items).encode(), status, {"Content-Type": "application/json"})
    item = {"service_requests": "request", "services": "service", "errors": "error"}[root]
    inner = "".join(f"<{item}>{_elements(each)}</{item}>" for each in items)
    text = f'<?xml version="1.0" encoding="utf-8"?>\n<{root}>{inner}</{root}>'
    return Reply(text.encode(), status, {"Content-Type": "text/xml; charset=utf-8"})


def _elements(value: object) -> str:
    if isinstance(value, dict):
        return "".join(f"<{name}>{_inner(name, part)}</{name}>" for name, part in value.items())
    return escape("" if value is None else str(value))


def _inner(name: str, value: object) -> str:
    if isinstance(value, list):
        each = name.removesuffix("s")
        return "".join(f"<{each}>{_elements(part)}</{each}>" for part in value)
    return _elements(value)
