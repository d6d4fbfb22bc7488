"""A dataset of an open-data portal (SODA 2.1), read in the order in which its rows changed."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from itertools import pairwise
from urllib.parse import urlsplit

from agreements.schema.connections import Socrata
from dashboard.cases.remote import Page
from dashboard.cases.remote.documents import Record, read_json
from dashboard.cases.remote.flat import Columns, Shape, known_fields, open_fields
from dashboard.cases.remote.http import Answer, GarbledError, Keys, Patience, Site
from dashboard.cases.remote.windows import moment
from dashboard.errors import UserError

_SYSTEM = (":id", ":created_at", ":updated_at")
_FIELDS = "X-SODA2-Fields"
_SEAM = 100
"""How many rows are read twice where one moment has more rows than a page holds."""
_STALE = 3
"""How many pages in a row may bring nothing new, beyond those of rows that are looked through."""
_SHIFTS = 50
"""How often rows may be looked through again."""


def open_socrata(
    spec: Socrata, columns: Columns, secret: Callable[[str], str | None], patience: Patience
) -> SocrataRemote:
    """A dataset as a source.

    Args:
        spec: The portal and the dataset.
        columns: Our names, milestones too, with the names that the mapping gives.
        secret: The source's settings by name: `APP_TOKEN`; `KEY_ID` and `KEY_SECRET` for private
            datasets.
        patience: How long the portal is waited for.
    """
    token, user, password = secret("APP_TOKEN"), secret("KEY_ID"), secret("KEY_SECRET")
    keys = Keys(
        headers={"X-App-Token": token} if token else {},
        auth=(user, password) if user and password else None,
        settings=("APP_TOKEN", "KEY_ID", "KEY_SECRET"),
    )
    return SocrataRemote(spec, columns, keys, patience)


@dataclass
class _Cursor:
    """How far reading has come.

    Attributes:
        at: The newest `:updated_at` that was read, or where reading begins.
        read: Identifiers of the rows of that moment that were read.
        offset: How many rows of that moment to pass over.
        tail: Identifiers of the last rows read, one of which the next page is to repeat.
        page: The most rows that the portal gave at once.
        rows: How many rows the sync has given.
        stale: How many pages in a row brought nothing new.
        shifts: How often the rows passed over had changed.
    """

    at: datetime | None
    read: set[str] = field(default_factory=set)
    offset: int = 0
    tail: set[str] = field(default_factory=set)
    page: int = 0
    rows: int = 0
    stale: int = 0
    shifts: int = 0

    def has(self, record: Record) -> bool:
        """Whether the row was read as it stands."""
        return str(record[":id"]) in self.read and _updated(record) == self.at

    def repeats_tail(self, records: list[Record]) -> bool:
        """Whether a page follows on the one before: nothing that was passed over has gone."""
        return not self.tail or any(self.has(r) and str(r[":id"]) in self.tail for r in records)

    def begin_again(self) -> None:
        """Pass over nothing: the moment's rows are looked through from the first."""
        self.offset, self.tail = 0, set()
        self.shifts += 1

    def go_past(self, records: list[Record]) -> None:
        """Take a page into account."""
        begun = self.at
        for record in records:
            if (at := _updated(record)) != self.at:
                self.at, self.read = at, set()
            self.read.add(str(record[":id"]))
        self.page = max(self.page, len(records))
        if self.at != begun:
            self.offset, self.tail = 0, set()
            return
        seam = min(_SEAM, len(records) // 2)
        self.offset += len(records) - seam
        self.tail = {str(r[":id"]) for r in records[len(records) - seam :]}


class SocrataRemote:
    """The rows of a dataset by `:updated_at`, then `:id`.

    Each page begins at the moment at which the last one ended; rows of that moment which were read
    are left out. So a row that changes while pages are read moves behind them and is read again,
    and none is passed over. Where one moment has more rows than a page, as after a whole dataset
    was replaced, pages of it repeat some rows of the one before; where they do not, rows have moved
    up, and the moment is looked through again.
    """

    streams = ("cases",)

    def __init__(self, spec: Socrata, columns: Columns, keys: Keys, patience: Patience) -> None:
        self.name = f"Socrata at {urlsplit(spec.url).netloc}, dataset {spec.dataset}"
        self._spec, self._columns = spec, columns
        self._site = Site(self.name, spec.url, patience, keys)
        self._shape = open_fields(_SYSTEM, columns)

    def close(self) -> None:
        """End the connections."""
        self._site.close()

    def pages(self, stream: str, since: str | None) -> Iterator[Page]:
        """Rows that changed at or after a watermark.

        Raises:
            UserError: The portal cannot be reached, refuses, or answers what nobody can read.
        """
        cursor = _Cursor(self._start(since))
        while (fresh := self._fresh(cursor)) is not None:
            if not fresh:
                continue
            chunk = self._shape.chunk(fresh, cursor.rows + 1)
            cursor.rows += len(fresh)
            yield Page(stream, chunk, _written(cursor.at), self._shape.header)
        yield Page(stream, self._shape.chunk([], 1), _written(cursor.at), self._shape.header)

    def _fresh(self, cursor: _Cursor) -> list[Record] | None:
        """The next rows; none where rows are looked through again; None at the end."""
        records = self._ask(cursor)
        if not cursor.repeats_tail(records):
            cursor.begin_again()
            self._check(cursor)
            return []
        fresh = [record for record in records if not cursor.has(record)]
        if not fresh and len(records) < max(cursor.page, 1):
            return None
        cursor.stale = 0 if fresh else cursor.stale + 1
        self._check(cursor)
        cursor.go_past(records)
        return fresh

    def _check(self, cursor: _Cursor) -> None:
        enough = _STALE + 2 * len(cursor.read) // max(cursor.page, 1)
        if cursor.stale > enough or cursor.shifts > _SHIFTS:
            raise UserError(
                f"{self.name}: it gives the same rows again and again, or they change faster than "
                "they can be read; sync again at a quieter time, it goes on where it stopped."
            )

    def _start(self, since: str | None) -> datetime | None:
        if since:
            return moment(since.partition(" ")[0])
        day = self._spec.since
        return datetime.combine(day, datetime.min.time(), UTC) if day else None

    def _ask(self, cursor: _Cursor) -> list[Record]:
        params = {
            "$select": ":*,*",
            "$order": ":updated_at,:id",
            "$limit": str(max(self._spec.page_size, 2)),  # one row to repeat, one to go on by
        }
        if cursor.at:
            params["$where"] = f":updated_at >= '{_written(cursor.at)}'"
        if cursor.offset:
            params["$offset"] = str(cursor.offset)
        path = f"/resource/{self._spec.dataset}.json"
        records, answer = self._site.ask(path, params, lambda body: _rows(body, cursor.at))
        if not cursor.rows:
            self._shape = self._shape_of(answer)
        return records

    def _shape_of(self, answer: Answer) -> Shape:
        """By the fields that the portal names; rows leave out what is empty."""
        try:
            fields = read_json(answer.headers.get(_FIELDS, "").encode())
        except GarbledError:
            fields = None
        if not isinstance(fields, list):
            return open_fields(_SYSTEM, self._columns)
        return known_fields([*_SYSTEM, *map(str, fields)], self._columns)


def _rows(body: bytes, begin: datetime | None) -> list[Record]:
    """The rows of an answer, which must be those asked for, in order.

    Raises:
        GarbledError: They are not.
    """
    found = read_json(body)
    if not isinstance(found, list):
        raise GarbledError("the answer holds no list of rows")
    records = [row for row in found if isinstance(row, dict)]
    times = [_updated(record) for record in records]
    if any(
        later < sooner for sooner, later in pairwise([begin or times[0], *times] if times else [])
    ):
        raise GarbledError("the answer holds rows that were not asked for, or not in order")
    return records


def _updated(record: Mapping[str, object]) -> datetime:
    at = moment(str(record.get(":updated_at", "")))
    if at is None or ":id" not in record:
        raise GarbledError("a row has no :updated_at or no :id")
    # Questions are asked in milliseconds, so rows are told apart in them too.
    return at.replace(microsecond=at.microsecond // 1000 * 1000)


def _written(at: datetime | None) -> str | None:
    """An instant as SODA writes it, in milliseconds."""
    if at is None:
        return None
    return f"{at.astimezone(UTC):%Y-%m-%dT%H:%M:%S}.{at.microsecond // 1000:03}Z"
