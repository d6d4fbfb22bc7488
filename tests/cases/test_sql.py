"""A database as a source: its rows as text, in order, from wherever a sync may have ended."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import polars as pl
import psycopg
import pytest

from agreements.schema.connections import Sql
from agreements.schema.source import SourceMapping
from dashboard.cases.remote import Page, earlier
from dashboard.cases.remote.http import Patience
from dashboard.cases.remote.sql import SqlRemote, open_sql
from dashboard.cases.rows import LINE, RAW
from dashboard.errors import UserError
from tests.cases.town import COLUMNS, mapping_with

SECRET = "hunter2"  # noqa: S105 - a password to look for in messages
QUERY = "SELECT number, at FROM cases WHERE at >= :since ORDER BY at"
SHORT = Patience(
    attempts=2, altogether=1, first_wait=0.01, longest_wait=0.01, jitter=0, connecting=2
)

Opened = Callable[..., SqlRemote]
Shelf = tuple[str, Callable[..., None]]
"""The address of a database, and what writes statements into it."""


def mapping(**changes: object) -> SourceMapping:
    """A mapping whose rows say in `at` when they changed."""
    columns = {**{ours: [theirs] for ours, theirs in COLUMNS.items()}, "updated": ["at"]}
    return mapping_with(columns=columns, **changes)


@pytest.fixture
def opened() -> Iterator[Opened]:
    """A function that opens a database as a source."""
    remotes: list[SqlRemote] = []

    def remote(
        address: str | None, query: str = QUERY, page_rows: int = 10_000, since: date | None = None,
        like: SourceMapping | None = None,
    ) -> SqlRemote:  # fmt: skip
        spec = Sql(kind="sql", query=query, since=since)
        remotes.append(SqlRemote(like or mapping(), spec, address, SHORT, page_rows))
        return remotes[-1]

    yield remote
    for one in remotes:
        one.close()


@pytest.fixture
def shelf(database: str) -> Shelf:
    """An empty database of either kind, beside ours."""

    def write(*statements: str) -> None:
        if database.startswith("sqlite"):
            with sqlite3.connect(database.removeprefix("sqlite:///")) as connection:
                for statement in statements:
                    connection.execute(statement)
            connection.close()
        else:
            with psycopg.connect(database, autocommit=True) as server:
                for statement in statements:
                    server.execute(statement.encode())

    write("CREATE TABLE cases (number text, at text)")
    return database, write


def rows_of(pages: list[Page]) -> list[tuple[str, ...]]:
    """All rows, without ours."""
    return [row for page in pages for row in page.chunk.rows.drop(LINE, RAW).rows()]


def filled(shelf: Shelf, column: str, *times: str) -> str:
    """The table `cases` anew, its `at` of this type, a case for each time; returns the address."""
    address, write = shelf
    rows = ", ".join(f"('{n}', '{time}')" for n, time in enumerate(times, start=1))
    made = f"CREATE TABLE cases (number text, at {column})"
    write("DROP TABLE cases", made, f"INSERT INTO cases VALUES {rows}")  # noqa: S608 - our own words
    return address


TIMES = [f"2026-03-0{1 + n // 4} 0{n % 4}:30:00" for n in range(12)]


@pytest.mark.parametrize("page_rows", [1, 3, 5, 100])
@pytest.mark.parametrize("sign", [">", ">="])
def test_a_sync_goes_on_from_any_page_without_missing_a_row(
    shelf: Shelf, opened: Opened, page_rows: int, sign: str
) -> None:
    """Whether the query takes in the instant itself or not, and wherever ties are cut."""
    tied = sorted([*TIMES, *TIMES[3:9], TIMES[5]])
    address = filled(shelf, "text", *tied)
    remote = opened(address, QUERY.replace(">=", sign), page_rows)
    pages = list(remote.pages("cases", None))

    whole = rows_of(pages)
    assert [at for _, at in whole] == tied
    done: list[tuple[str, ...]] = []
    for page in pages:
        done += rows_of([page])
        rest = rows_of(list(remote.pages("cases", page.watermark)))
        assert {*done, *rest} == {*whole}
    assert pages[-1].watermark == "2026-03-03T10:30:00+00:00 %Y-%m-%d %H:%M:%S%.f"


FORMS = [
    ("text", "%Y-%m-%d %H:%M:%S", ["2026-03-01 23:00:00", "2026-03-02 01:00:00"]),
    ("text", "%Y-%m-%dT%H:%M:%S", ["2026-03-01T23:00:00", "2026-03-02T01:00:00"]),
    ("text", "%Y-%m-%dT%H:%M:%S%z", ["2026-03-01T23:00:00Z", "2026-03-02T01:00:00Z"]),
    ("text", "%Y%m%d%H%M", ["202603012300", "202603020100"]),
    ("timestamp", "%d", ["2026-03-01 23:00:00", "2026-03-02 01:00:00"]),
    ("timestamptz", "%d", ["2026-03-01 23:00:00-07:00", "2026-03-02 01:00:00-07:00"]),
    ("date", "%d", ["2026-03-01", "2026-03-02"]),
]


@pytest.mark.parametrize(("column", "form", "times"), FORMS, ids=[f"{c} {f}" for c, f, _ in FORMS])
def test_the_place_to_go_on_from_is_asked_for_as_the_column_writes_it(
    shelf: Shelf, opened: Opened, column: str, form: str, times: list[str]
) -> None:
    """Else a text of another form would compare as earlier or later than it is."""
    address = filled(shelf, column, *times)
    remote = opened(address, like=mapping(date_formats=[form]))
    (first, end) = remote.pages("cases", None)

    assert len(first.chunk.rows) == 2
    assert end.watermark
    assert [number for number, _ in rows_of(list(remote.pages("cases", end.watermark)))] == ["2"]
    assert [n for n, _ in rows_of(list(remote.pages("cases", first.watermark)))] == ["1", "2"]
    day_before = earlier(
        end.watermark, pl.Series([1]).cast(pl.Duration("us")).item() * 86_400_000_000
    )
    assert [n for n, _ in rows_of(list(remote.pages("cases", day_before)))] == ["1", "2"]


def test_hours_that_daylight_saving_skips_or_repeats_are_no_place_to_go_on_from(
    shelf: Shelf, opened: Opened
) -> None:
    """Rows stay in order, none is missed, whichever page comes last."""
    hours = [f"{day} 0{hour}:{half}" for day in ("2026-03-08", "2026-11-01") for hour in range(4)
             for half in ("10", "50")]  # fmt: skip
    address = filled(shelf, "text", *hours)
    remote = opened(address, page_rows=1)
    pages = list(remote.pages("cases", None))
    assert [at for _, at in rows_of(pages)] == hours
    for place, page in enumerate(pages, start=1):
        rest = {at for _, at in rows_of(list(remote.pages("cases", page.watermark)))}
        assert {*hours[place:]} <= rest


def test_the_first_sync_may_begin_at_a_day(shelf: Shelf, opened: Opened) -> None:
    """The city's own, in its zone."""
    address = filled(shelf, "text", *TIMES)
    pages = list(opened(address, since=date(2026, 3, 3)).pages("cases", None))
    assert [at for _, at in rows_of(pages)] == TIMES[8:]


def test_a_query_without_order_is_refused(shelf: Shelf, opened: Opened) -> None:
    """Within a page and from page to page: a sync that was ended could not go on."""
    address = filled(shelf, "text", *reversed(TIMES))
    for page_rows in (1, 100):
        remote = opened(address, "SELECT number, at FROM cases WHERE at > :since", page_rows)
        with pytest.raises(UserError, match=r"sources/desk.yaml: .* end it with ORDER BY"):
            list(remote.pages("cases", None))


def test_the_source_cannot_be_written_to(shelf: Shelf, opened: Opened) -> None:
    """Whatever the mapping asks for."""
    address = filled(shelf, "text", *TIMES)
    remote = opened(address, "DELETE FROM cases WHERE at > :since RETURNING number, at")
    with pytest.raises(UserError, match="Check the query"):
        list(remote.pages("cases", None))
    assert len(rows_of(list(opened(address).pages("cases", None)))) == len(TIMES)


TYPES = """
SELECT 7::bigint AS id, 7.0::float8 AS f, 7.50::numeric(6,2) AS n, true AS yes, NULL::text AS none,
  timestamp '2026-03-01 09:00' AS local, timestamptz '2026-03-01 09:00+02' AS zoned,
  date '2026-03-01' AS day, '{"a": [1]}'::jsonb AS nested, '\\x01'::bytea AS bytes,
  '{1,2}'::int[] AS list, 'Ümläut, "so"' AS words, now() >= :since::timestamptz AS at_all
"""


def test_every_type_becomes_text(new_postgresql: str, opened: Opened) -> None:
    """Times in a form of their own, wall-clock ones in the source's zone; nothing as nothing."""
    remote = opened(new_postgresql, TYPES, like=mapping_with())
    first, end = remote.pages("cases", None)

    (row,) = first.chunk.rows.drop(LINE, RAW).to_dicts()
    assert list(row.values()) == [
        "7", "7", "7.50", "true", "", "2026-03-01 09:00:00", "2026-03-01 00:00:00-07:00",
        "2026-03-01", '{"a": [1]}', "01", "[1, 2]", 'Ümläut, "so"', "true",
    ]  # fmt: skip
    assert json.loads(first.chunk.rows[RAW].item()) == row
    assert (first.watermark, end.watermark) == (None, None)  # the mapping names no `updated`


def test_a_nul_byte_puts_a_row_aside(tmp_path: Path, opened: Opened) -> None:
    """PostgreSQL has no such text, so it cannot come into the record."""
    file = tmp_path / "theirs.sqlite"
    with sqlite3.connect(file) as connection:
        connection.execute("CREATE TABLE cases (number text, at text)")
        connection.execute("INSERT INTO cases VALUES (?, ?)", ("1", TIMES[0]))
        connection.execute("INSERT INTO cases VALUES (?, ?)", ("\0", TIMES[1]))
    connection.close()
    first, _ = opened(f"sqlite:///{file}").pages("cases", None)

    assert first.chunk.rows[LINE].to_list() == [1]
    (bad,) = first.chunk.bad
    assert bad.line == 2
    assert "NUL" in bad.reasons[0]


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("SELECT nothing FROM cases WHERE at > :since", "nothing"),
        ("SELECT number FROM cases WHERE at > :since", "no column at, .* It gives: number"),
        ("SELECT number, at, at AS AT FROM cases", "twice"),
        ("SELECT number, at FROM cases WHERE at > :until", "only parameter is :since"),
        ("SELECT number, 'soon' AS at FROM cases WHERE at > :since", "'soon', which is no time"),
        ("SELECT number, 7 AS at FROM cases WHERE at > :since", "'7', which is no time"),
    ],
)
def test_a_query_that_cannot_be_used_is_said_with_its_file(
    shelf: Shelf, opened: Opened, query: str, said: str
) -> None:
    """And with what it gives."""
    address = filled(shelf, "text", *TIMES)
    with pytest.raises(UserError, match=said) as refused:
        list(opened(address, query).pages("cases", None))
    assert "sources/desk.yaml" in str(refused.value)


@pytest.mark.parametrize(
    ("address", "said"),
    [
        (None, "Set ACCORD_SOURCES__DESK__ADDRESS"),
        (SECRET, "is no database address"),
        (f"nonsense://me:{SECRET}@here/x", "is no database address"),
        (f"mysql+mysqldb://me:{SECRET}@here/x", "needs the driver MySQLdb"),
        ("sqlite:////nowhere/x.sqlite", "there is no file"),
        ("sqlite://", "there is no file"),
        (f"postgresql://me:{SECRET}@127.0.0.1:1/x", "x on 127.0.0.1"),
    ],
)
def test_a_database_that_cannot_be_reached_is_said_without_its_password(
    opened: Opened, address: str | None, said: str
) -> None:
    """In one sentence that names the setting."""
    with pytest.raises(UserError, match=said) as refused:
        list(opened(address).pages("cases", None))
    assert SECRET not in str(refused.value)
    assert "ACCORD_SOURCES__DESK__ADDRESS" in str(refused.value)


def test_the_address_is_the_sources_setting(shelf: Shelf) -> None:
    """By the name ADDRESS."""
    address = filled(shelf, "text", *TIMES)
    held: dict[str, Any] = {"ADDRESS": address}
    remote = open_sql(mapping(), Sql(kind="sql", query=QUERY), held.get, SHORT)
    assert len(rows_of(list(remote.pages("cases", None)))) == len(TIMES)
    assert SECRET not in remote.name
    remote.close()
