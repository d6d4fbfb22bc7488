"""A Salesforce organisation as a source: its streams, read in pages that can be gone on from."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime, time, timedelta
from functools import cached_property
from itertools import count
from typing import NamedTuple
from zoneinfo import ZoneInfo

import polars as pl

from agreements.schema.connections import Salesforce
from agreements.schema.source import SourceSpec
from dashboard.cases.remote import Page
from dashboard.cases.remote.http import Patience
from dashboard.cases.remote.salesforce.client import Client, Found, LostPlaceError
from dashboard.cases.remote.salesforce.enriching import Histories, flat, with_plain_times
from dashboard.cases.remote.salesforce.signing_in import Secret
from dashboard.cases.remote.salesforce.soql import Fields, select
from dashboard.cases.remote.salesforce.streams import (
    ACTOR,
    NUMBER,
    ORDER,
    Stream,
    asked,
    by_owner,
    case_columns,
    roles,
)
from dashboard.cases.remote.salesforce.tracking import LOST, tracked_fields
from dashboard.cases.rows import LINE, RAW, Chunk

_log = logging.getLogger("accord.remote")

_SECOND = timedelta(seconds=1)
_ID = re.compile("[0-9A-Za-z]{15,18}")
_WINDOW = 4
"""A job of the Bulk API is given up to so many times the rows from which on there is one.

Its rows come in no order, so only a whole job is a place to go on from.
"""


class Window(NamedTuple):
    """Some time of a stream; without an end, up to now."""

    start: datetime | None
    end: datetime | None = None
    after: str = ""
    """Of the rows of the first instant only those whose key comes after this one."""


class Organisation:
    """One organisation's cases, their history and their messages.

    Args:
        spec: The mapping, with its connection.
        connect: That connection.
        client: Asks the organisation.
    """

    def __init__(self, spec: SourceSpec, connect: Salesforce, client: Client) -> None:
        self.spec, self.connect, self.client = spec, connect, client
        self.name = client.name
        self.streams = ORDER
        self.fields = Fields(client.name, client.describe)

    def close(self) -> None:
        """End the connections."""
        self.client.close()

    def pages(self, stream: str, since: str | None) -> Iterator[Page]:
        """A stream's rows from a watermark on, or from the mapping's first day.

        Each row carries what of its case's history it takes to understand it, so that it means the
        same on whichever page it comes.

        Raises:
            UserError: The organisation cannot be asked, or lacks what the mapping names.
        """
        wanted = self._plan[0].get(stream)
        if not wanted:
            return
        lines = count(1)
        for rows, watermark in self._read(wanted, self._since(since)):
            told = self._told(rows, wanted)
            header = tuple(told.columns)
            numbered = told.with_columns(
                pl.Series(LINE, [next(lines) for _ in range(len(told))], pl.Int64),
                pl.struct(pl.all()).struct.json_encode().alias(RAW),
            )
            yield Page(stream, Chunk(numbered), watermark, header)

    @cached_property
    def _plan(self) -> tuple[dict[str, Stream], Histories]:
        """What is asked for, once the organisation has said what it has."""
        tracked = tracked_fields(self.client)
        found = roles(self.spec, self.connect, self.fields)
        kept = set(found) if tracked is None else tracked
        if "Status" not in kept:
            _log.warning("%s keeps no history of Case.Status: %s", self.name, LOST["status"])
        made = asked(self.spec, self.connect, self.fields, kept)
        reason = next((name for name, role in found.items() if role == "reason"), None)
        histories = Histories(self.client.all, kept, reason)
        return {stream.name: stream for stream in made}, histories

    def _since(self, since: str | None) -> Window:
        """The time from a watermark on: an instant, and after it the last key that was read."""
        if since:
            instant, _, key = since.partition(" ")
            return Window(datetime.fromisoformat(instant), after=key if _ID.fullmatch(key) else "")
        if self.connect.since:
            zone = ZoneInfo(self.spec.timezone)
            return Window(datetime.combine(self.connect.since, time(), zone))
        return Window(None)

    def _read(self, stream: Stream, window: Window) -> Iterator[tuple[pl.DataFrame, str | None]]:
        """Rows of a stream with the place to go on from, page by page."""
        first = self.client.first(_statement(stream, window))
        if first.total >= self.connect.bulk_from:
            yield from self._in_bulk(stream, window, first)
        else:
            yield from self._in_order(stream, window, first)

    def _in_order(
        self, stream: Stream, window: Window, found: Found
    ) -> Iterator[tuple[pl.DataFrame, str | None]]:
        while True:
            rows = flat(found.records, stream.fields)
            if len(rows):
                at, key = rows.row(-1, named=True)[stream.stamp], rows["Id"][-1]
                window = Window(_moment(at), after=key)
                yield rows, f"{_written(window.start)} {key}"
            if not found.more:
                return
            try:
                found = self.client.next(found.more)
            except LostPlaceError:
                found = self.client.first(_statement(stream, window))

    def _in_bulk(
        self, stream: Stream, window: Window, first: Found
    ) -> Iterator[tuple[pl.DataFrame, str | None]]:
        oldest = _moment(flat(first.records[:1], [stream.stamp])[stream.stamp].max())
        newest = self._newest(stream, window) or oldest
        safe = window.start
        for part in self._parts(stream, Window(oldest or window.start), newest):
            seen = part.start
            pages = self.client.bulk(_statement(stream, part, ordered=False), stream.fields)
            for rows, is_last in _marked(pages):
                plain = with_plain_times(rows)
                seen = max(filter(None, (seen, _moment(plain[stream.stamp].max()))), default=None)
                safe = (part.end or seen) if is_last else safe
                yield plain, _written(safe)

    def _newest(self, stream: Stream, window: Window) -> datetime | None:
        statement = _statement(stream, window, ordered=False, fields=(stream.stamp,))
        found = self.client.first(f"{statement} ORDER BY {stream.stamp} DESC LIMIT 1")
        return _moment(flat(found.records, [stream.stamp])[stream.stamp].max())

    def _parts(self, stream: Stream, window: Window, newest: datetime | None) -> Iterator[Window]:
        """The time in pieces of not too many rows each, the last one open."""
        if not window.start or not newest:
            yield window
            return
        start, end = window.start, window.end or newest + _SECOND
        wide = end - start > _SECOND
        if wide and self._count(stream, window) > _WINDOW * self.connect.bulk_from:
            middle = start + timedelta(seconds=(end - start) // _SECOND // 2)
            yield from self._parts(stream, Window(start, middle), newest)
            yield from self._parts(stream, Window(middle, window.end), newest)
        else:
            yield window

    def _count(self, stream: Stream, window: Window) -> int:
        return self.client.first(
            _statement(stream, window, ordered=False, fields=("COUNT()",))
        ).total

    def _told(self, rows: pl.DataFrame, stream: Stream) -> pl.DataFrame:
        """Rows with what their own history adds."""
        _, histories = self._plan
        if stream.name == "cases":
            agency = case_columns(self.spec, self.fields).get("agency", "")
            return histories.of_cases(rows, by_owner=by_owner(agency))
        rows = rows.with_columns(pl.col(stream.number).alias(NUMBER), self._actor(rows))
        return histories.of_changes(rows, stream) if stream.name == "history" else rows

    def _actor(self, rows: pl.DataFrame) -> pl.Expr:
        """Who did it: a machine, somebody from outside, or a person of the agency."""
        kind, profile = "CreatedBy.UserType", "CreatedBy.Profile.Name"
        by_kind = (
            pl.col(kind).replace_strict(_ACTORS, default="agency")
            if kind in rows.columns
            else pl.lit("agency")
        )
        if profile not in rows.columns:
            return by_kind.alias(ACTOR)
        named = pl.col(profile).replace_strict(
            dict(self.connect.profiles), default=None, return_dtype=pl.String
        )
        return pl.coalesce(named, by_kind).alias(ACTOR)


_ACTORS = {
    **dict.fromkeys(("AutomatedProcess", "CloudIntegrationUser"), "system"),
    **dict.fromkeys(
        (
            "Guest", "CspLitePortal", "CustomerSuccess", "PowerCustomerSuccess", "SelfService",
            "CSNOnly",
        ),
        "resident",
    ),
}  # fmt: skip
"""Who acts as which type of user; source: User.UserType in Salesforce's object reference."""


def open_salesforce(spec: SourceSpec, secret: Secret, patience: Patience) -> Organisation:
    """The organisation that a mapping names; nothing is asked of it yet.

    Args:
        spec: A mapping whose connection is one to Salesforce.
        secret: The settings of the source by their names: CLIENT_ID, USERNAME, PRIVATE_KEY_FILE
            for the flow jwt; CLIENT_ID, CLIENT_SECRET for client_credentials.
        patience: How long it is waited for.
    """
    connect = connection(spec)
    return Organisation(spec, connect, Client(connect, secret, patience))


def connection(spec: SourceSpec) -> Salesforce:
    """The mapping's connection, which must be one to Salesforce."""
    if not isinstance(spec.connect, Salesforce):
        raise TypeError("the mapping is connected to another kind of system")
    return spec.connect


def _statement(
    stream: Stream, window: Window, *, ordered: bool = True, fields: tuple[str, ...] = ()
) -> str:
    timed = [_from(stream.stamp, window.start, window.after)] if window.start else []
    timed += [f"{stream.stamp} < {_literal(window.end)}"] if window.end else []
    order = (stream.stamp, "Id") if ordered else ()
    return select(stream.thing, fields or stream.fields, [*stream.where, *timed], order)


def _from(stamp: str, at: datetime, after: str) -> str:
    start = _literal(at)
    if not after:
        return f"{stamp} >= {start}"
    # Thousands of rows may be stamped alike; their keys are what brings us past them.
    return f"({stamp} > {start} OR ({stamp} = {start} AND Id > '{after}'))"


def _literal(at: datetime) -> str:
    utc = at.astimezone(UTC)
    return f"{utc:%Y-%m-%dT%H:%M:%S}.{utc.microsecond // 1000:03}Z"


def _moment(text: object) -> datetime | None:
    return datetime.fromisoformat(text) if isinstance(text, str) and text else None


def _written(at: datetime | None) -> str | None:
    return at.isoformat() if at else None


def _marked(pages: Iterable[pl.DataFrame]) -> Iterator[tuple[pl.DataFrame, bool]]:
    """Each page with whether it is the last."""
    waiting: pl.DataFrame | None = None
    for page in pages:
        if waiting is not None:
            yield waiting, False
        waiting = page
    if waiting is not None:
        yield waiting, True
