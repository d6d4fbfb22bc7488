"""A database as a source: one SELECT, asked for what changed, its rows as text."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, date, datetime
from decimal import Decimal
from functools import singledispatch
from math import isfinite
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import polars as pl
import stamina
from sqlalchemy import Connection, Engine, Result, create_engine, text
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import DBAPIError, SQLAlchemyError, StatementError

from agreements.schema.connections import Sql
from agreements.schema.source import SourceMapping
from dashboard.cases.formats.typed import DAY, TIME, ZONED_TIME
from dashboard.cases.headers import matched
from dashboard.cases.instants import read_times
from dashboard.cases.remote import Page
from dashboard.cases.remote.http import Patience
from dashboard.cases.rows import LINE, RAW, BadRow, Chunk
from dashboard.errors import UserError

PAGE_ROWS = 10_000
DATE_FORMATS = (TIME, ZONED_TIME, DAY)
"""How times and dates of the database's own types are written out."""

_BEGINNING = "1800-01-01 00:00:00"
"""Before anything that any city has, in whatever type; some databases know no earlier year."""

_ATTEMPTS = 3
"""To connect; most of what keeps a database from it does not pass."""

_DRIVERS = {"postgresql": "postgresql+psycopg", "postgres": "postgresql+psycopg"}
_READ_ONLY = {"postgresql": "SET TRANSACTION READ ONLY", "sqlite": "PRAGMA query_only = ON"}
_PASSING = ("starting up", "shutting down", "too many")
_NUL = "the row holds a NUL byte, which no text has; correct it where it comes from"
_IN_UTC = "utc "
_CAST = re.compile(r"(?<![:\w]):since(?=::)")  # only before a space is it seen as a parameter


class SqlRemote:
    """The rows of a query, in the order of the column that the mapping calls `updated`.

    A watermark is the newest instant that is in the record, and after a space how that column
    writes it, so that it can be compared with: `zoned`, `local`, `day`, or a format of text.

    Raises:
        UserError: No address is set, or it is none.
    """

    streams = ("cases",)
    date_formats = DATE_FORMATS

    def __init__(
        self, mapping: SourceMapping, spec: Sql, address: str | None, patience: Patience,
        page_rows: int = PAGE_ROWS,
    ) -> None:  # fmt: skip
        self._mapping_file = f"sources/{mapping.id}.yaml"
        self._setting = f"ACCORD_SOURCES__{mapping.id.replace('-', '_').upper()}__ADDRESS"
        self._spec = spec
        self._patience = patience
        self._page_rows = page_rows
        self._formats = (*DATE_FORMATS, *mapping.spec.date_formats)
        self._zone = mapping.spec.timezone
        self._updated = mapping.spec.columns.updated or []
        url = self._url(address)
        self.name = f"the database {_shown(url)}"
        self._engine = self._opened(url)

    def close(self) -> None:
        """End its connections."""
        self._engine.dispose()

    def pages(self, stream: str, since: str | None) -> Iterator[Page]:
        """The query's rows since a watermark, read in one transaction that cannot write.

        Raises:
            UserError: The database or the query fails, or its rows are not in order.
        """
        with self._said(), self._connected() as connection:
            self._prepare(connection)
            streamed = connection.execution_options(
                stream_results=True, max_row_buffer=self._page_rows
            )
            asked = {"since": self._asked(since)}
            with streamed.execute(text(_CAST.sub(":since ", self._spec.query)), asked) as result:
                yield from self._paged(stream, result)

    def _paged(self, stream: str, result: Result[Any]) -> Iterator[Page]:
        header = self._header(tuple(result.keys()))
        place = _Place(self, header)
        line = 1
        for rows in result.partitions(self._page_rows):
            yield Page(stream, _chunk(header, rows, line), place.after(rows), header)
            line += len(rows)
        yield Page(stream, _chunk(header, [], line), place.at_the_end(), header)

    def instants(self, texts: pl.Series) -> pl.Series:
        """The instants in the column `updated` that are places to go on from.

        A wall-clock time that daylight saving skips or repeats is none: it could lie an hour off.
        """
        read = read_times(texts, self._formats, self._zone)
        return read.at.filter(~read.unclear).drop_nulls()

    def form(self, value: object) -> str:
        """How the column `updated` writes its instants, by one of its values.

        Raises:
            UserError: It holds no instants.
        """
        if isinstance(value, datetime):
            return "zoned" if value.tzinfo else "local"
        if isinstance(value, date):
            return "day"
        text = value if isinstance(value, str) else ""
        form = next((form for form in self._formats if self._reads(text, form)), None)
        if form is None:
            raise UserError(
                f"{self._mapping_file}: the column under updated holds {str(value)[:40]!r}, which "
                "is no time in any of date_formats; add its form there, or make it a time in the "
                "query."
            )
        return _IN_UTC + form if text.endswith(("Z", "z", "+00:00")) else form

    def disorder(self) -> UserError:
        """What is said when the query's rows are not in order."""
        return UserError(
            f"{self._mapping_file}: the query gives its rows in another order than that of the "
            "column under updated, so a sync that was ended could not go on; end it with ORDER BY "
            "that column."
        )

    def updated_column(self, header: Sequence[str]) -> int | None:
        """Where the column `updated` stands; null where the mapping names none.

        Raises:
            UserError: The query lacks it.
        """
        if not self._updated:
            return None
        wanted = {"updated": self._updated}
        found = matched(wanted, header, self.name, self._mapping_file, optional=wanted)
        if not found:
            raise UserError(
                f"{self._mapping_file}: the query gives no column {' or '.join(self._updated)}, "
                f"which the mapping names under updated. It gives: {', '.join(header)}."
            )
        return header.index(found["updated"])

    def _reads(self, value: str, form: str) -> bool:
        return read_times(pl.Series([value]), [form], self._zone).at.null_count() == 0

    def _asked(self, since: str | None) -> object:
        """The value of `:since`, of the type that the column `updated` was found to have."""
        if since is None:
            return self._spec.since.isoformat() if self._spec.since else _BEGINNING
        written, _, form = since.partition(" ")
        instant = datetime.fromisoformat(written)
        local = instant.astimezone(ZoneInfo(self._zone))
        typed = {"zoned": instant, "local": local.replace(tzinfo=None), "day": local.date()}
        if form in typed:
            return typed[form]
        moment = instant.astimezone(UTC) if form.startswith(_IN_UTC) else local
        return pl.Series([moment]).dt.strftime(form.removeprefix(_IN_UTC)).item()

    def _header(self, names: tuple[str, ...]) -> tuple[str, ...]:
        lower = [name.lower() for name in names]
        twice = sorted({name for name in lower if lower.count(name) > 1})
        if twice:
            raise UserError(
                f"{self._mapping_file}: the query gives the column {twice[0]!r} twice; name one of "
                "the two otherwise, with AS."
            )
        return names

    def _prepare(self, connection: Connection) -> None:
        """No writing, and wall-clock times in the source's own zone."""
        kind = connection.dialect.name
        if kind in _READ_ONLY:
            connection.exec_driver_sql(_READ_ONLY[kind])
        if kind == "postgresql":
            zone = {"zone": self._zone}
            connection.execute(text("SELECT set_config('TimeZone', :zone, true)"), zone)

    @contextmanager
    def _connected(self) -> Iterator[Connection]:
        again = stamina.RetryingCaller(
            attempts=min(_ATTEMPTS, self._patience.attempts),
            timeout=self._patience.altogether,
            wait_initial=self._patience.first_wait,
            wait_max=self._patience.longest_wait,
            wait_jitter=self._patience.jitter,
        )
        with again(_may_pass, self._engine.connect) as connection:
            yield connection  # what it read ends with it: nothing is committed

    @contextmanager
    def _said(self) -> Iterator[None]:
        """What the database says when it fails, in a sentence without the address."""
        try:
            yield
        except DBAPIError as error:
            raise UserError(
                f"{self.name}: {_cause(error)}. Check the query in {self._mapping_file}, the "
                f"address in {self._setting}, and that the database runs; a sync goes on where it "
                "stopped."
            ) from None
        except StatementError as error:
            raise UserError(
                f"{self._mapping_file}: the query cannot be asked: {str(error.orig).rstrip('.')}. "
                "Its only parameter is :since."
            ) from None

    def _url(self, address: str | None) -> URL:
        if address is None:
            raise UserError(
                f"{self._mapping_file} is read from a database, and its address is not set. Set "
                f"{self._setting}, as postgresql://user:password@host/name."
            )
        try:
            url = make_url(address)
        except (SQLAlchemyError, ValueError):
            raise self._bad_address() from None
        url = url.set(drivername=_DRIVERS.get(url.drivername, url.drivername))
        if url.get_backend_name() == "sqlite" and not Path(url.database or "").is_file():
            raise UserError(f"{self._setting}: there is no file {url.database or 'named'}.")
        return url

    def _opened(self, url: URL) -> Engine:
        bounds: dict[str, Any] = {}
        if url.get_backend_name() == "postgresql" and "connect_timeout" not in url.query:
            bounds = {"connect_timeout": max(2, round(self._patience.connecting))}
        try:
            return create_engine(url, connect_args=bounds)
        except ModuleNotFoundError as error:
            raise UserError(
                f"{self._setting} needs the driver {error.name}, which is not installed; install "
                "it beside Accord 311."
            ) from None
        except SQLAlchemyError:
            raise self._bad_address() from None

    def _bad_address(self) -> UserError:
        return UserError(
            f"{self._setting} is no database address; write it as "
            "postgresql://user:password@host/name. Characters such as @ : / ? # in a password are "
            "written as %40 %3A %2F %3F %23."
        )


class _Place:
    """How far the rows have come: the newest instant after which nothing of it can follow.

    Rows of one instant may be cut by the end of a page, and a query may ask for `> :since`: an
    instant is safe only when a later one was seen, or the rows ended.
    """

    def __init__(self, remote: SqlRemote, header: Sequence[str]) -> None:
        self._remote = remote
        self._column = remote.updated_column(header)
        self._form: str | None = None
        self._newest: datetime | None = None
        self._safe: datetime | None = None

    def after(self, rows: Sequence[Any]) -> str | None:
        """The watermark once these rows are in the record."""
        if self._column is None:
            return None
        texts = pl.Series([_text(row[self._column]) for row in rows], dtype=pl.String)
        read = self._remote.instants(texts)
        self._learn_form(rows)
        if len(read):
            self._advance(read)
        return self._written(self._safe)

    def at_the_end(self) -> str | None:
        """The watermark when there are no more rows."""
        return self._written(self._newest)

    def _learn_form(self, rows: Sequence[Any]) -> None:
        if self._form is None and self._column is not None:
            values = (row[self._column] for row in rows)
            value = next((value for value in values if value not in {None, ""}), None)
            self._form = self._remote.form(value) if value is not None else None

    def _advance(self, read: pl.Series) -> None:
        first: datetime = read.item(0)
        if not read.is_sorted() or (self._newest is not None and first < self._newest):
            raise self._remote.disorder()
        before = read.filter(read < read.item(-1))
        if len(before):
            self._safe = before.item(-1)
        elif self._newest is not None and self._newest < first:
            self._safe = self._newest
        self._newest = read.item(-1)

    def _written(self, instant: datetime | None) -> str | None:
        return f"{instant.isoformat()} {self._form}" if instant is not None else None


def open_sql(
    mapping: SourceMapping, spec: Sql, secret: Callable[[str], str | None], patience: Patience
) -> SqlRemote:
    """A database that a mapping names.

    Args:
        mapping: The source's mapping.
        spec: Its `connect`.
        secret: Gives the source's setting ADDRESS.
        patience: How long it is waited for.

    Raises:
        UserError: No address is set, or it is none.
    """
    return SqlRemote(mapping, spec, secret("ADDRESS"), patience)


def _may_pass(error: Exception) -> bool:
    """Whether a connection may succeed later: not when the server has said no."""
    if not isinstance(error, DBAPIError) or "OperationalError" not in _kinds(error):
        return False
    said = str(error.orig)
    return "FATAL" not in said or any(words in said for words in _PASSING)


def _kinds(error: DBAPIError) -> set[str]:
    return {kind.__name__ for kind in type(error.orig).__mro__}


def _cause(error: DBAPIError) -> str:
    return str(error.orig).strip().partition("\n")[0].rstrip(".?")


def _shown(url: URL) -> str:
    """Where a database is, without who may enter it and how."""
    if url.get_backend_name() == "sqlite":
        return Path(url.database or "").name
    return f"{url.database or ''} on {url.host or 'this machine'}"


def _chunk(header: tuple[str, ...], rows: Sequence[Any], line: int) -> Chunk:
    texts = [[_text(value) for value in row] for row in rows]
    raws = [json.dumps(dict(zip(header, row, strict=True)), ensure_ascii=False) for row in texts]
    columns = list(zip(*texts, strict=True)) if texts else [()] * len(header)
    values = dict(zip(header, columns, strict=True))
    schema = {LINE: pl.Int64(), RAW: pl.String(), **dict.fromkeys(header, pl.String())}
    lines = range(line, line + len(rows))
    frame = pl.DataFrame({LINE: lines, RAW: raws, **values}, schema=schema)
    holes = pl.any_horizontal(pl.col(name).str.contains("\0", literal=True) for name in header)
    bad = frame.filter(holes).select(LINE, RAW).rows()
    return Chunk(frame.filter(~holes), [BadRow(at, raw, (_NUL,)) for at, raw in bad])


@singledispatch
def _text(value: object) -> str:
    """A value as text: times and dates in `DATE_FORMATS`, whole numbers without a point."""
    return str(value)


@_text.register
def _nothing(_value: None) -> str:
    return ""


@_text.register
def _moment(value: datetime) -> str:
    return value.isoformat(sep=" ")


@_text.register
def _day(value: date) -> str:
    return value.isoformat()


@_text.register
def _truth(value: bool) -> str:  # noqa: FBT001 - a value, not a flag
    return str(value).lower()


@_text.register
def _number(value: float | Decimal) -> str:
    if isfinite(value) and value == int(value):
        return str(int(value))
    return format(value, "f") if isinstance(value, Decimal) else str(value)


@_text.register
def _bytes(value: bytes | bytearray | memoryview) -> str:
    return bytes(value).hex()


@_text.register
def _nested(value: dict | list) -> str:  # type: ignore[type-arg] # dispatch knows the bare types
    return json.dumps(value, ensure_ascii=False, default=str)
