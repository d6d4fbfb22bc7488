"""Every row of a CKAN resource arrives, in the order in which rows changed."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from typing import Any

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from agreements.schema.connections import Ckan
from dashboard.cases.remote import earlier
from dashboard.cases.remote.ckan import CkanRemote, open_ckan
from dashboard.cases.remote.flat import Columns
from dashboard.cases.remote.http import Patience
from dashboard.errors import UserError
from tests.cases.remote.asking import HASTY, ONCE, read
from tests.servers import base
from tests.servers.datastore import Datastore

COLUMNS: Columns = {"number": ["number"], "updated": ["Updated"], "status": ["status"]}
FAULTS = [
    None,
    None,
    base.status(503),
    base.status(429, "0"),
    base.truncated,
    base.html,
    base.reset,
]


def row(number: int, second: int | None, **more: object) -> dict[str, Any]:
    """A row that changed so many seconds after midnight; none says no time."""
    at = None if second is None else f"2026-10-01T{second // 60:02}:{second % 60:02}:00"
    return {"_id": number + 1, "number": str(number), "updated": at, "status": "Open", **more}


@contextmanager
def reading(
    server: Datastore,
    patience: Patience = HASTY,
    key: str | None = None,
    columns: Columns = COLUMNS,
    **spec: object,
) -> Iterator[CkanRemote]:
    """The resource as a source."""
    with server.open():
        told = {"kind": "ckan", "resource": "cases", "page_size": 5, **spec}
        where = Ckan.model_validate({"url": server.site.address, **told})
        remote = open_ckan(where, columns, {"API_KEY": key}.get, patience)
        try:
            yield remote
        finally:
            remote.close()


def numbers(rows: pl.DataFrame) -> list[int]:
    """Their numbers."""
    return sorted(int(number) for number in rows["number"])


@given(
    seconds=st.lists(st.none() | st.integers(0, 9), max_size=50),
    size=st.integers(1, 12),
    most=st.integers(2, 12),
    faults=st.lists(st.sampled_from(FAULTS), max_size=10),
    timed=st.booleans(),
)
@settings(max_examples=30, deadline=None)
def test_the_union_of_all_pages_is_all_rows(
    *,
    seconds: list[int | None],
    size: int,
    most: int,
    faults: list[base.Fault | None],
    timed: bool,
) -> None:
    """Any number of rows, any page, with times or without, faults sprinkled in: each once."""
    server = Datastore([row(n, second) for n, second in enumerate(seconds)], most=most)
    server.site.faults = deque(faults)
    patience = Patience(attempts=20, first_wait=0.0, longest_wait=0.0, jitter=0.0)
    columns = COLUMNS if timed else {"number": ["number"], "status": ["status"]}
    with reading(server, patience, columns=columns, page_size=size) as remote:
        rows, bad, watermark = read(remote)
    assert numbers(rows) == list(range(len(seconds)))
    assert not bad
    assert timed or watermark is None


def test_the_next_sync_reads_what_changed() -> None:
    """From the overlap on, found by halving; and what has no time."""
    server = Datastore([*(row(n, n) for n in range(40)), row(40, None)])
    with reading(server) as remote:
        _, _, watermark = read(remote)
        server.rows[3] = row(3, 100, status="Closed")
        asked = len(server.site.asked)
        rows, _, _ = read(remote, earlier(str(watermark), timedelta(minutes=2)))
    assert set(numbers(rows)) >= {3, 37, 38, 39, 40}
    assert rows.height < 10 or set(numbers(rows)) == set(range(41))
    assert len(server.site.asked) - asked < 15


@pytest.mark.parametrize("kept", range(9))
def test_it_goes_on_from_any_page(kept: int) -> None:
    """What was read before and after are all rows together."""
    server = Datastore([row(n, n // 7) for n in range(40)])
    with reading(server) as remote:
        pages = remote.pages("cases", None)
        before = [next(pages) for _ in range(kept)]
        rows, _, _ = read(remote, before[-1].watermark if before else None)
    assert {*numbers(rows), *(n for p in before for n in numbers(p.chunk.rows))} == set(range(40))


@pytest.mark.parametrize("at_once", [1, 4, 30])
def test_rows_that_change_while_pages_are_read_are_not_missed(at_once: int) -> None:
    """They move to the end and those behind them move up, by a few rows or by pages."""
    server = Datastore([row(n, n // 10) for n in range(200)])

    def edit(server: Datastore) -> None:
        asked = len(server.site.asked)
        if asked in {4, 6, 9}:
            for n in range(10 * asked, 10 * asked + at_once):
                server.rows[n - 40] = row(n - 40, 500 + asked, status="Closed")

    server.meanwhile = edit
    with reading(server, page_size=20) as remote:
        rows, _, _ = read(remote)
    assert set(numbers(rows)) == set(range(200))
    closed = set(rows.filter(status="Closed")["number"])
    assert {r["number"] for r in server.rows if r["status"] == "Closed"} <= closed


def test_rows_that_are_removed_meanwhile_hide_no_others() -> None:
    """Those behind them move up."""
    server = Datastore([row(n, n) for n in range(60)])

    def remove(server: Datastore) -> None:
        if len(server.site.asked) == 4:
            del server.rows[:25]

    server.meanwhile = remove
    with reading(server, page_size=10) as remote:
        rows, _, _ = read(remote)
    assert set(numbers(rows)) >= set(range(25, 60))


class TestStuckPortals:
    """An old answer is never taken for the next page."""

    def test_one_old_answer_loses_nothing(self) -> None:
        """As a proxy may give."""
        for at in range(2, 9):
            server = Datastore([row(n, n) for n in range(28)])
            server.site.faults = deque([*[None] * at, base.repeating])
            with reading(server) as remote:
                rows, _, _ = read(remote)
            assert set(numbers(rows)) == set(range(28))

    def test_a_portal_that_repeats_for_ever_is_said(self) -> None:
        """And the sync ends."""
        server = Datastore([row(n, n) for n in range(28)])
        server.site.faults = deque([None, None])
        server.site.always = base.repeating
        with reading(server, ONCE) as remote, pytest.raises(UserError, match="again and again"):
            read(remote)


class TestRefusals:
    """CKAN's own words are shown, not the link to its manual."""

    def test_a_wrong_key(self) -> None:
        """Its setting is named, itself is not."""
        server = Datastore([row(1, 1)], key="right")
        with reading(server, key="right") as remote:
            assert read(remote)[0].height == 1
        with (
            reading(server, ONCE, key="wr0ng") as remote,
            pytest.raises(UserError, match=r"403, 'Access denied'.*__API_KEY") as error,
        ):
            read(remote)
        assert "wr0ng" not in str(error.value)

    def test_a_resource_that_is_not_there(self) -> None:
        """By its name."""
        with (
            reading(Datastore([]), resource="other") as remote,
            pytest.raises(UserError, match=r"resource other: .*404, 'Resource \"x\" was not found"),
        ):
            read(remote)

    def test_a_refusal_with_status_200(self) -> None:
        """`success` is false."""
        server = Datastore([])
        said = {"success": False, "error": {"message": "Search is closed"}}
        server.site.always = lambda *_: base.Sent(base.as_json(said))
        with reading(server, ONCE) as remote, pytest.raises(UserError, match="'Search is closed'"):
            read(remote)


@pytest.mark.parametrize(
    ("kind", "values", "timed"),
    [
        ("timestamp", ["2026-10-01T00:00:00", "2026-10-02T00:00:00"], True),
        ("text", ["2026-10-01 00:00:00", "2026-10-02 00:00:00"], True),
        ("text", ["10/02/2026 1:00 PM", "9/30/2026 1:00 PM"], False),
    ],
)
def test_text_is_a_time_only_where_its_order_is_that_of_time(
    kind: str, values: list[str], *, timed: bool
) -> None:
    """Else everything is read each time, in the order of the rows' own numbers."""
    server = Datastore(
        [row(n, 0, updated=value) for n, value in enumerate(values)],
        types={"number": "text", "updated": kind, "status": "text"},
    )
    with reading(server) as remote:
        rows, _, watermark = read(remote)
        again, _, _ = read(remote, watermark)
    assert (watermark is not None) == timed
    assert numbers(rows) == [0, 1]
    assert again.height == (1 if timed else 2)
