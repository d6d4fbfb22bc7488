"""Every row of a Socrata dataset arrives, in the order in which rows changed."""

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

from agreements.schema.connections import Socrata
from dashboard.cases.remote import earlier
from dashboard.cases.remote.flat import Columns
from dashboard.cases.remote.http import Patience
from dashboard.cases.remote.socrata import SocrataRemote, open_socrata
from dashboard.errors import UserError
from tests.cases.remote.asking import HASTY, ONCE, nothing, read
from tests.servers import base
from tests.servers.soda import Soda

COLUMNS: Columns = {
    "number": ["number"],
    "opened": ["opened"],
    "closed": ["closed"],
    "status": ["status"],
    "updated": [":updated_at"],
}
TOKEN = "t0ken"  # noqa: S105 - the server of these tests has no other
FAULTS = [None, None, base.status(503), base.status(202), base.truncated, base.html, base.reset]


def row(number: int, second: int, **more: object) -> dict[str, Any]:
    """A row that changed so many seconds after midnight."""
    at = f"2026-10-01T{second // 3600:02}:{second // 60 % 60:02}:{second % 60:02}.250Z"
    usual = {"number": str(number), "opened": "2026-09-01", "closed": None, "status": "Open"}
    return {":id": f"row-{number:05}", ":updated_at": at, ":created_at": at, **usual, **more}


@contextmanager
def reading(
    server: Soda, patience: Patience = HASTY, keys: dict[str, str] | None = None, **spec: object
) -> Iterator[SocrataRemote]:
    """The dataset as a source."""
    with server.open():
        told = {"kind": "socrata", "dataset": "abcd-1234", "page_size": 5, **spec}
        where = Socrata.model_validate({"url": server.site.address, **told})
        remote = open_socrata(where, COLUMNS, (keys or {}).get, patience)
        try:
            yield remote
        finally:
            remote.close()


def numbers(rows: pl.DataFrame) -> list[int]:
    """Their numbers."""
    return sorted(int(number) for number in rows["number"])


@given(
    seconds=st.lists(st.integers(0, 6), max_size=60),
    size=st.integers(1, 12),
    most=st.integers(1, 12),
    faults=st.lists(st.sampled_from(FAULTS), max_size=10),
)
@settings(max_examples=30, deadline=None)
def test_the_union_of_all_pages_is_all_rows(
    *, seconds: list[int], size: int, most: int, faults: list[base.Fault | None]
) -> None:
    """Any number of rows, many of one moment, any page, faults sprinkled in: each once."""
    server = Soda([row(n, second) for n, second in enumerate(seconds)], most=most)
    server.site.faults = deque(faults)
    patience = Patience(attempts=20, first_wait=0.0, longest_wait=0.0, jitter=0.0)
    with reading(server, patience, page_size=size) as remote:
        rows, bad, watermark = read(remote)
    assert numbers(rows) == list(range(len(seconds)))
    assert not bad
    assert watermark == (max(r[":updated_at"] for r in server.rows) if seconds else None)


def test_the_next_sync_reads_what_changed() -> None:
    """From the overlap on, and no more."""
    server = Soda([row(n, n) for n in range(40)])
    with reading(server) as remote:
        _, _, watermark = read(remote)
        server.rows[3] = row(3, 100, status="Closed", closed="2026-10-01")
        rows, _, _ = read(remote, earlier(str(watermark), timedelta(seconds=2)))
    assert numbers(rows) == [3, 37, 38, 39]
    assert rows.filter(number="3")["closed"].to_list() == ["2026-10-01"]


@pytest.mark.parametrize("kept", range(9))
def test_it_goes_on_from_any_page(kept: int) -> None:
    """What was read before and after are all rows together."""
    server = Soda([row(n, n // 7) for n in range(40)])
    with reading(server) as remote:
        pages = remote.pages("cases", None)
        before = [next(pages) for _ in range(kept)]
        rows, _, _ = read(remote, before[-1].watermark if before else None)
    assert {*numbers(rows), *(n for p in before for n in numbers(p.chunk.rows))} == set(range(40))


@pytest.mark.parametrize("moments", [1, 3, 40])
def test_a_row_that_changes_while_pages_are_read_is_not_missed(moments: int) -> None:
    """It moves behind the others, also where all changed at one moment."""
    server = Soda([row(n, n % moments) for n in range(300)])

    def edit(server: Soda) -> None:
        asked = len(server.site.asked)
        for n in range(3 * asked, 3 * asked + 2):
            if n < 300:
                server.rows[n] = row(n, 200 + asked, status="Closed")

    server.meanwhile = edit
    with reading(server, page_size=30) as remote:
        rows, _, _ = read(remote)
    assert set(numbers(rows)) == set(range(300))
    closed = set(rows.filter(status="Closed")["number"])
    assert {r["number"] for r in server.rows if r["status"] == "Closed"} <= closed


class TestStuckPortals:
    """An answer that was not asked for is never taken for the next page."""

    def test_one_old_answer_is_asked_again(self) -> None:
        """As a proxy may give."""
        for at in range(1, 8):
            server = Soda([row(n, n) for n in range(28)])
            server.site.faults = deque([*[None] * at, base.repeating])
            with reading(server) as remote:
                rows, _, _ = read(remote)
            assert set(numbers(rows)) == set(range(28))

    def test_a_portal_that_repeats_for_ever_is_said(self) -> None:
        """And the sync ends."""
        server = Soda([row(n, n) for n in range(28)])
        server.site.faults = deque([None])
        server.site.always = base.repeating
        with reading(server, ONCE) as remote, pytest.raises(UserError, match="not asked for"):
            read(remote)

    @pytest.mark.parametrize("answer", [{"a": 1}, [{"number": "1"}], "text"])
    def test_an_answer_without_rows_is_said(self, answer: object) -> None:
        """With its beginning."""
        server = Soda([])
        server.site.always = lambda *_: base.Sent(base.as_json(answer))
        with reading(server, ONCE) as remote, pytest.raises(UserError, match="it begins"):
            read(remote)


class TestFields:
    """The columns are the dataset's, whichever rows came first."""

    def test_a_field_that_is_empty_everywhere_is_a_column(self) -> None:
        """SODA leaves out what is empty; its header does not."""
        with reading(Soda([row(1, 1)])) as remote:
            rows, _, _ = read(remote)
        assert rows["closed"].to_list() == [""]

    def test_without_the_header_too(self) -> None:
        """Where a proxy drops it, the mapping's names are the columns."""
        with reading(Soda([row(1, 1)], fields=None)) as remote:
            rows, _, _ = read(remote)
        assert rows["closed"].to_list() == [""]
        assert rows[":updated_at"].to_list() == ["2026-10-01T00:00:01.250Z"]

    def test_nested_values_are_named_with_dots(self) -> None:
        """Where the mapping asks for them."""
        columns = {**COLUMNS, "place": ["location.human_address"]}
        place = {"type": "Point", "human_address": "1437 Bannock St"}
        server = Soda([row(1, 1, location=place)], fields=("number", "location"))
        with server.open():
            spec = Socrata(kind="socrata", url=server.site.address, dataset="abcd-1234")
            remote = open_socrata(spec, columns, nothing, HASTY)
            rows, _, _ = read(remote)
            remote.close()
        assert rows["location.human_address"].to_list() == ["1437 Bannock St"]


class TestKeys:
    """A token, or a key with its secret."""

    def test_the_token_is_sent(self) -> None:
        """In its header."""
        server = Soda([row(1, 1)], token=TOKEN)
        with reading(server, keys={"APP_TOKEN": TOKEN}) as remote:
            assert read(remote)[0].height == 1

    def test_a_wrong_token_is_not_shown(self) -> None:
        """But its setting is named."""
        server = Soda([row(1, 1)], token=TOKEN)
        with (
            reading(server, ONCE, {"APP_TOKEN": "wr0ng"}) as remote,
            pytest.raises(UserError, match="ACCORD_SOURCES__<SOURCE>__APP_TOKEN") as error,
        ):
            read(remote)
        assert "wr0ng" not in str(error.value)

    def test_a_key_signs_in(self) -> None:
        """By basic authentication."""
        server = Soda([row(1, 1)])
        with reading(server, keys={"KEY_ID": "id", "KEY_SECRET": "s3cret"}) as remote:
            read(remote)
        assert server.site.asked[0].headers["Authorization"].startswith("Basic ")

    def test_a_wrong_dataset_is_said(self) -> None:
        """With the portal's words."""
        with (
            reading(Soda([]), dataset="wxyz-0000") as remote,
            pytest.raises(UserError, match=r"dataset wxyz-0000: .*404.*dataset.missing"),
        ):
            read(remote)
