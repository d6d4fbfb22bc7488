"""A resource of a CKAN datastore, read in the order of the column that says when rows changed."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from urllib.parse import urlsplit

from agreements.schema.connections import Ckan
from dashboard.cases.remote import Page
from dashboard.cases.remote.documents import Record, Value, as_json, read_json
from dashboard.cases.remote.flat import Columns, Shape, known_fields
from dashboard.cases.remote.http import GarbledError, Keys, Patience, RefusedError, Site
from dashboard.cases.remote.windows import moment
from dashboard.errors import UserError

_SEARCH = "/api/3/action/datastore_search"
_TIMES = ("timestamp", "date")
_SEAM = 100
"""Rows that a page repeats of the one before, to see that none was lost between the two."""
_Key = tuple[datetime, int]
"""Where a row stands: its time (where rows are read by time) and its number."""
_NO_TIME = datetime.min.replace(tzinfo=UTC)
_OK = 200
_ATTEMPTS = 20
"""How often the place may be looked for anew because rows changed while they were read."""
_STALE = 3
"""How many pages in a row may bring nothing new."""


def open_ckan(
    spec: Ckan, columns: Columns, secret: Callable[[str], str | None], patience: Patience
) -> CkanRemote:
    """A resource as a source.

    Args:
        spec: The portal and the resource.
        columns: Our names, milestones too, with the names that the mapping gives.
        secret: The source's settings by name: `API_KEY` for what is not public.
        patience: How long the portal is waited for.
    """
    key = secret("API_KEY")
    keys = Keys(headers={"Authorization": key} if key else {}, settings=("API_KEY",))
    return CkanRemote(spec, columns, keys, patience)


@dataclass(frozen=True)
class _Table:
    """What a resource says of itself.

    Attributes:
        shape: Its columns.
        order: The column that it is read by: that of the updates, else `_id`.
        timed: Whether that column holds times.
        total: How many rows it has.
    """

    shape: Shape
    order: str
    timed: bool
    total: int

    def key(self, row: Record) -> _Key | None:
        """Where a row stands in the order; None, at its end, for one without a time."""
        said = str(row.get("_id"))
        number = int(said) if said.isdecimal() else 0
        if not self.timed:
            return _NO_TIME, number
        time = moment(str(row.get(self.order) or ""))
        return None if time is None else (time, number)

    @property
    def sort(self) -> str:
        """The order as CKAN wants it; names that are no plain words in quotes."""
        if not self.timed:
            return "_id asc"
        name = self.order if re.fullmatch(r"\w+", self.order) else f'"{self.order}"'
        return f"{name} asc, _id asc"


@dataclass
class _Cursor:
    """How far reading has come.

    Attributes:
        offset: Where the next page begins.
        last: Where the last row stands that was read, or where reading begins.
        tail: The rows that the next page is to repeat.
        rows: How many rows the sync has given.
        stale: How many pages in a row brought nothing new.
        sought: How often the place was looked for anew.
    """

    offset: int
    last: _Key | None
    tail: list[str] = field(default_factory=list)
    rows: int = 0
    stale: int = 0
    sought: int = 0

    @property
    def watermark(self) -> str | None:
        """Before when all rows are read; None where rows have no time."""
        return self.last[0].isoformat() if self.last and self.last[0] != _NO_TIME else None


class CkanRemote:
    """The rows of a resource by the time of their last change.

    The datastore searches only for equal values, so the first row to read is found by halving. A
    row that changes meanwhile moves to the end and those behind it move up: therefore each page
    repeats some rows of the one before, and where they are not found the place is looked for anew.
    Without a column `updated` that holds times, every sync reads the whole resource.
    """

    streams = ("cases",)

    def __init__(self, spec: Ckan, columns: Columns, keys: Keys, patience: Patience) -> None:
        self.name = f"CKAN at {urlsplit(spec.url).netloc}, resource {spec.resource}"
        self._spec, self._columns = spec, columns
        self._site = Site(self.name, spec.url, patience, keys)

    def close(self) -> None:
        """End the connections."""
        self._site.close()

    def pages(self, stream: str, since: str | None) -> Iterator[Page]:
        """Rows that changed at or after a watermark.

        Raises:
            UserError: The portal cannot be reached, refuses, or answers what nobody can read.
        """
        table = self._table()
        start = self._start(since) if table.timed else None
        begin = (start, 0) if start else None
        cursor = _Cursor(self._position(table, begin) if begin else 0, begin)
        while (rows := self._fresh(table, cursor)) is not None:
            chunk = table.shape.chunk(rows, cursor.rows + 1)
            cursor.rows += len(rows)
            keys = [key for row in rows if (key := table.key(row)) is not None]
            cursor.last = keys[-1] if keys else cursor.last
            if rows:
                yield Page(stream, chunk, cursor.watermark, table.shape.header)
        yield Page(stream, table.shape.chunk([], 1), cursor.watermark, table.shape.header)

    def _start(self, since: str | None) -> datetime | None:
        if since:
            return moment(since.partition(" ")[0])
        day = self._spec.since
        return datetime.combine(day, datetime.min.time(), UTC) if day else None

    def _table(self) -> _Table:
        """The resource's columns and size; which column it is read by."""
        result = self._search({"limit": "1"})
        fields = result.get("fields")
        listed = [f for f in fields if isinstance(f, dict)] if isinstance(fields, list) else []
        types = {str(f["id"]): str(f.get("type", "")) for f in listed if "id" in f}
        shape = known_fields(types, self._columns)
        by_name = {name.casefold(): name for name in types}
        wanted = (by_name.get(name.casefold()) for name in self._columns.get("updated", ()))
        order = next((name for name in wanted if name), None)
        timed = order is not None and self._holds_times(types[order], order, result)
        total = int(str(result.get("total") or 0))
        return _Table(shape, order if order and timed else "_id", timed, total)

    def _holds_times(self, kind: str, column: str, result: Record) -> bool:
        """Whether a column's order is that of time: by its type, or ISO text by its first row."""
        if kind.startswith(_TIMES):
            return True
        values = [row.get(column) for row in _records(result)]
        return bool(values) and all(isinstance(v, str) and moment(v) for v in values)

    def _position(self, table: _Table, start: _Key) -> int:
        """The first row that stands at or after a place, found by halving."""

        def is_later(offset: int) -> bool:
            rows = _records(self._search({"limit": "1", "offset": str(offset)}, table))
            key = table.key(rows[0]) if rows else None
            return key is None or key >= start

        return bisect_left(range(table.total), True, key=is_later)

    def _fresh(self, table: _Table, cursor: _Cursor) -> list[Record] | None:
        """The next rows; none where the place had to be looked for anew; None at the end."""
        limit = max(self._spec.page_size, 2)  # one row to repeat, and one to go on by
        page = {"limit": str(limit), "offset": str(cursor.offset)}
        rows = _records(self._search(page, table))
        marks, tail = list(map(as_json, rows)), set(cursor.tail)
        behind = [at for at, mark in enumerate(marks) if mark in tail]
        if tail and not behind:
            self._seek(table, cursor)
            return []
        fresh = rows[behind[-1] + 1 if behind else 0 :]
        if not fresh and len(rows) <= len(tail):
            return None
        self._go_on(cursor, marks, new=bool(fresh))
        return fresh

    def _go_on(self, cursor: _Cursor, marks: list[str], *, new: bool) -> None:
        cursor.stale = 0 if new else cursor.stale + 1
        if cursor.stale >= _STALE:
            raise UserError(
                f"{self.name}: it gives the same rows again and again, whatever it is asked for; "
                "sync again later, and tell the portal's operator if this stays so."
            )
        seam = max(min(_SEAM, len(marks) // 2), 1)
        cursor.offset += len(marks) - seam
        cursor.tail = marks[-seam:]

    def _seek(self, table: _Table, cursor: _Cursor) -> None:
        """Find the place again: so many rows changed that none of the last ones is near it."""
        cursor.sought += 1
        if cursor.sought > _ATTEMPTS:
            raise UserError(
                f"{self.name}: its rows change faster than they can be read; sync again at a "
                "quieter time."
            )
        cursor.offset = self._position(table, cursor.last) if cursor.last is not None else 0
        cursor.tail = []

    def _search(self, params: dict[str, str], table: _Table | None = None) -> Record:
        sort = table.sort if table else "_id asc"
        asked = {"resource_id": self._spec.resource, "sort": sort, **params}
        try:
            said = self._site.ask(_SEARCH, asked, _envelope)[0]
        except RefusedError as error:
            raise self._refused(error.status, error.body) from None
        result = said.get("result")
        if said.get("success") is not True or not isinstance(result, dict):
            raise self._refused(_OK, as_json(said).encode())
        return result

    def _refused(self, status: int, body: bytes) -> UserError:
        """CKAN's own words about a refusal; its envelope begins with a link to the manual."""
        try:
            said = _envelope(body).get("error") or {}
        except GarbledError:
            said = {}
        words = said.get("message") or as_json(said) if isinstance(said, dict) else said
        quoted = self._site.quoted(str(words).encode() if said else body)
        return UserError(
            f"{self.name}: the portal refuses ({status}, {quoted}). {self._site.mend(status)}"
        )


def _envelope(body: bytes) -> Record:
    said = read_json(body)
    if not isinstance(said, dict):
        raise GarbledError("the answer is none of CKAN's")
    return said


def _records(result: Record) -> list[Record]:
    rows: Value = result.get("records")
    return [row for row in rows if isinstance(row, dict)] if isinstance(rows, list) else []
