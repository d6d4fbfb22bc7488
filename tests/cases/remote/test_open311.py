"""Every request of a GeoReport v2 server arrives, whatever the server's habits."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from typing import Any

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from agreements.schema.connections import Open311
from dashboard.cases.remote.flat import Columns
from dashboard.cases.remote.http import Patience
from dashboard.cases.remote.open311 import Open311Remote, open_open311
from dashboard.errors import UserError
from tests.cases.remote.asking import HASTY, ONCE, nothing, read
from tests.servers import base
from tests.servers.georeport import GeoReport, Request

COLUMNS: Columns = {
    "number": ["service_request_id"],
    "opened": ["requested_datetime"],
    "status": ["status"],
    "closed": ["closed_datetime"],
    "updated": ["updated_datetime"],
    "service": ["service_name"],
    "district": ["ward", "extended_attributes.ward"],
    "milestone:dispatched": ["notes.activity.datetime"],
}
FIRST = datetime(2026, 1, 5, tzinfo=UTC)
SINCE = "2026-01-01"


def request(number: int, opened: datetime | None = None, **more: object) -> Request:
    """A request, one more a day."""
    at = opened or FIRST + timedelta(days=number)
    stamp = at.strftime("%Y-%m-%dT%H:%M:%SZ")
    usual = {"status": "open", "service_code": "001", "service_name": "Pothole"}
    times = {"requested_datetime": stamp, "updated_datetime": stamp}
    return {"service_request_id": f"26-{number}", **usual, **times, **more}


def requests(count: int, step: timedelta = timedelta(days=1)) -> list[Request]:
    """So many requests, one a step."""
    return [request(n, FIRST + n * step) for n in range(count)]


@contextmanager
def reading(
    server: GeoReport, patience: Patience = HASTY, key: str | None = None, **spec: object
) -> Iterator[Open311Remote]:
    """The server as a source."""
    with server.open():
        spec = {"kind": "open311", "page_size": 5, "window_days": 30, "since": SINCE, **spec}
        url = f"{server.site.address}/open311/v2"
        told = Open311.model_validate({"url": url, **spec})
        remote = open_open311(told, COLUMNS, (lambda _: key) if key else nothing, patience)
        try:
            yield remote
        finally:
            remote.close()


def numbers(rows: pl.DataFrame) -> list[str]:
    """Their numbers, each once."""
    return sorted(set(rows["service_request_id"]))


def expected(server: GeoReport) -> list[str]:
    """The numbers that the server has."""
    return sorted({str(r["service_request_id"]) for r in server.requests})


HABITS: list[tuple[str, dict[str, Any]]] = [
    ("as the extensions say", {}),
    ("the newest first", {"newest_first": True}),
    ("pages counted from 0", {"first_page": 0}),
    ("page_size ignored", {"limit": 3}),
    ("the last page repeated", {"repeats_last": True}),
    ("no paging, all at once", {"paging": False, "limit": 1000}),
    ("no paging, cut off at 10", {"paging": False, "limit": 10}),
    ("no paging, the newest 10", {"paging": False, "limit": 10, "newest_first": True}),
    ("404 for none", {"not_found": True}),
    ("no updated_after", {"knows_updates": False}),
    ("days instead of instants", {"dates": "days"}),
    ("dates ignored", {"dates": "ignored"}),
    ("no list of services", {"services": None}),
    ("an object round the list", {"wrapped": lambda found: {"requests": found, "count": 1}}),
    ("FixMyStreet's wrapping", {"wrapped": lambda found: {"requests": [{"request": found}]}}),
    ("an object round each", {"wrapped": lambda found: [{"request": each} for each in found]}),
]


@pytest.mark.parametrize("habits", [h for _, h in HABITS], ids=[n for n, _ in HABITS])
class TestHabits:
    """Servers of the same standard differ."""

    @pytest.mark.parametrize("count", [0, 1, 5, 47])
    def test_every_request_arrives(self, habits: dict[str, Any], count: int) -> None:
        """In windows, over pages, or in ever shorter spans."""
        server = GeoReport(requests(count, timedelta(hours=30)), **habits)
        with reading(server) as remote:
            rows, bad, watermark = read(remote)
        assert numbers(rows) == expected(server)
        assert not bad
        assert watermark is not None

    def test_what_changed_arrives_with_the_next_sync(self, habits: dict[str, Any]) -> None:
        """A request opened long ago and closed now, and a new one."""
        server = GeoReport(requests(40), **habits)
        with reading(server) as remote:
            _, _, watermark = read(remote)
            closing = {"status": "closed", "updated_datetime": "2026-11-20T10:00:00Z"}
            server.requests[3] = {**server.requests[3], **closing}
            server.requests.append(request(200))
            rows, _, _ = read(remote, watermark)
        told = {row["service_request_id"]: row for row in rows.iter_rows(named=True)}
        assert told["26-3"]["closed_datetime"] == "2026-11-20T10:00:00Z"
        assert "26-200" in told


@given(
    hours=st.lists(st.integers(0, 24 * 300), max_size=40),
    size=st.integers(2, 12),
    limit=st.none() | st.integers(2, 12),
    days=st.integers(7, 90),
    faults=st.lists(
        st.sampled_from(
            [None, None, base.status(503), base.status(429, "0"), base.truncated, base.cut_off,
             base.html, base.reset]
        ),
        max_size=12,
    ),
    first_page=st.integers(0, 1),
    xml=st.booleans(),
)  # fmt: skip
@settings(max_examples=25, deadline=None)
def test_the_union_of_all_pages_is_all_requests(  # noqa: PLR0913 - one a thing that varies
    *,
    hours: list[int],
    size: int,
    limit: int | None,
    days: int,
    faults: list[base.Fault | None],
    first_page: int,
    xml: bool,
) -> None:
    """Any number of requests, any page, any window, faults sprinkled in."""
    made = [request(n, FIRST + timedelta(hours=hour)) for n, hour in enumerate(hours)]
    server = GeoReport(made, limit=limit, first_page=first_page)
    server.site.faults = deque(faults)
    patience = Patience(attempts=20, first_wait=0.0, longest_wait=0.0, jitter=0.0)
    form = "xml" if xml else "json"
    with reading(server, patience, page_size=size, window_days=days, format=form) as remote:
        rows, bad, _ = read(remote)
    assert numbers(rows) == expected(server)
    assert rows.height == len(hours)
    assert not bad


class TestResuming:
    """A sync that is ended anywhere goes on from the last watermark that was kept."""

    @pytest.mark.parametrize("kept", range(10))
    def test_from_any_page(self, kept: int) -> None:
        """What was read before and what is read after are all requests together."""
        server = GeoReport(requests(40))
        with reading(server) as remote:
            pages = remote.pages("cases", None)
            before = [next(pages) for _ in range(kept)]
            rows, _, _ = read(remote, before[-1].watermark if before else None)
        arrived = [*(page.chunk.rows for page in before), rows]
        assert sorted({n for part in arrived for n in numbers(part)}) == expected(server)

    def test_windows_that_were_read_are_not_read_again(self) -> None:
        """After the last page of the first window the second is next."""
        server = GeoReport(requests(40))
        with reading(server) as remote:
            pages = remote.pages("cases", None)
            first = [next(pages) for _ in range(6)][-1]
            asked = len(server.site.asked)
            read(remote, first.watermark)
        starts = [a.query.get("start_date") for a in server.site.asked[asked:]]
        assert min(start for start in starts if start) == "2026-01-29T23:59:58Z"

    def test_with_another_window_it_begins_anew(self) -> None:
        """A watermark of another mapping is no place in this one's windows."""
        server = GeoReport(requests(10))
        with reading(server) as remote:
            _, _, watermark = read(remote)
        with reading(server, window_days=60) as remote:
            rows, _, _ = read(remote, watermark)
        assert numbers(rows) == expected(server)


class TestUpdates:
    """A server that knows updated_after is asked for what was updated."""

    def test_after_the_first_reading_no_window_is_asked_for(self) -> None:
        """Once it has shown that it finds an old request by its update."""
        server = GeoReport(requests(40))
        with reading(server) as remote:
            _, _, watermark = read(remote)
            asked = len(server.site.asked)
            read(remote, watermark)
        questions = [a.query for a in server.site.asked[asked:] if "requests" in a.path]
        assert all("updated_after" in query for query in questions)

    def test_a_server_that_forgets_them_is_read_in_windows_again(self) -> None:
        """As after a change of its software."""
        server = GeoReport([*requests(40), request(250), request(300)])
        with reading(server) as remote:
            _, _, watermark = read(remote)
            server.knows_updates = False
            rows, _, again = read(remote, watermark)
        assert numbers(rows) == expected(server)
        assert " windows " in str(again)

    def test_a_young_server_is_read_in_windows(self) -> None:
        """Nothing shows yet whether old requests are found by their update."""
        server = GeoReport([request(n, datetime(2026, 11, 1 + n, tzinfo=UTC)) for n in range(9)])
        with reading(server) as remote:
            _, _, watermark = read(remote)
        assert " windows " in str(watermark)

    def test_times_without_a_zone_are_never_too_late(self) -> None:
        """They count as the earliest instant that they can be."""
        plain = [
            {**r, "updated_datetime": str(r["updated_datetime"]).removesuffix("Z")}
            for r in requests(40)
        ]
        server = GeoReport(plain)
        with reading(server) as remote:
            _, _, watermark = read(remote)
            server.requests.append({**request(99), "updated_datetime": "2026-02-13T00:00:01"})
            rows, _, _ = read(remote, watermark)
        assert "26-99" in numbers(rows)

    def test_rows_that_move_between_pages_are_not_missed(self) -> None:
        """One that is edited leaves its page, and those behind it move up."""

        def edit(server: GeoReport, asked: base.Asked) -> None:
            if asked.query.get("page") == "2" and server.requests[0]["status"] == "open":
                later = {"status": "closed", "updated_datetime": "2026-11-22T11:59:00Z"}
                server.requests[0] = {**server.requests[0], **later}

        server = GeoReport(requests(40), by_update=True)
        with reading(server) as remote:
            _, _, watermark = read(remote)
            for r in server.requests[:12]:
                n = int(str(r["service_request_id"])[3:])
                r["updated_datetime"] = f"2026-11-20T10:00:{n:02}Z"
            server.meanwhile = edit
            rows, _, _ = read(remote, watermark)
        assert {f"26-{n}" for n in range(12)} <= set(numbers(rows))
        assert rows.filter(service_request_id="26-0")["status"][-1] == "closed"

    @pytest.mark.parametrize("after", [1, 2, 3, 4, 6])
    def test_a_page_that_repeats_for_ever_is_no_end(self, after: int) -> None:
        """A broken proxy gives one answer to every question: that is said."""
        server = GeoReport(requests(12))
        server.site.faults = deque([None] * after)
        server.site.always = base.repeating
        with reading(server, ONCE) as remote, pytest.raises(UserError, match="Open311 at"):
            read(remote)

    def test_one_repeated_page_loses_nothing(self) -> None:
        """A proxy gives an old answer once."""
        for at in range(2, 9):
            server = GeoReport(requests(28))
            server.site.faults = deque([*[None] * at, base.repeating])
            with reading(server) as remote:
                rows, _, _ = read(remote)
            assert numbers(rows) == expected(server)


CHICAGO: dict[str, object] = {
    "status": "closed",
    "updated_datetime": "2026-03-09T00:00:00Z",
    "extended_attributes": {"channel": "phone", "ward": "21"},
    "notes": [
        {"datetime": "2026-03-01T08:00:00Z", "type": "opened"},
        {"datetime": "2026-03-02T09:00:00Z", "type": "activity", "summary": "Crew sent"},
        {"datetime": "2026-03-03T10:00:00Z", "type": "closed", "description": "Filled"},
    ],
}  # fmt: skip


class TestFields:
    """What a request says arrives under the mapping's names."""

    @pytest.mark.parametrize("form", ["json", "xml"])
    def test_the_closing_is_that_of_the_notes(self, form: str) -> None:
        """A closed request that is edited later was not closed later."""
        server = GeoReport([{**request(50), **CHICAGO}])
        with reading(server, format=form, extensions=True) as remote:
            (row,) = read(remote)[0].rows(named=True)
        assert row["closed_datetime"] == "2026-03-03T10:00:00Z"
        assert row["notes.activity.datetime"] == "2026-03-02T09:00:00Z"
        assert row["ward"] == "21"
        assert server.site.asked[-1].query["extensions"] == "true"

    def test_without_notes_it_is_the_last_update(self) -> None:
        """As the standard says of closed requests; an open one has none."""
        closed = request(1, status="Closed", updated_datetime="2026-03-09T00:00:00Z")
        with reading(GeoReport([closed, request(2)])) as remote:
            rows, _, _ = read(remote)
        assert rows["closed_datetime"].to_list() == ["2026-03-09T00:00:00Z", ""]

    def test_a_service_without_its_name_gets_it_from_the_list(self) -> None:
        """By its code."""
        with reading(GeoReport([request(1, service_name=None)])) as remote:
            assert read(remote)[0]["service_name"].to_list() == ["Pothole"]

    def test_every_value_as_a_list_of_one(self) -> None:
        """As FixMyStreet writes them."""
        listed = {name: [value] for name, value in request(1).items()}
        server = GeoReport(
            [request(1)],
            wrapped=lambda found: {"requests": [{"request": [listed]}]} if found else [],
        )
        with reading(server) as remote:
            rows, _, _ = read(remote)
        assert numbers(rows) == ["26-1"]
        assert rows["status"].to_list() == ["open"] * rows.height

    def test_a_request_with_only_a_token_is_put_aside_and_read_again(self) -> None:
        """It is no case yet; the next sync finds it with its number."""
        server = GeoReport(requests(10))
        server.requests[8] = {**server.requests[8], "service_request_id": None, "token": "waiting"}
        with reading(server) as remote:
            rows, bad, watermark = read(remote)
            assert rows.height == 9
            assert "waiting" in bad[0].raw
            assert "only a token" in bad[0].reasons[0]
            server.requests[8] = request(8, updated_datetime="2026-11-22T00:00:00Z")
            again, _, _ = read(remote, watermark)
        assert "26-8" in numbers(again)


class TestErrors:
    """What cannot be read is said, and nothing is guessed."""

    def test_an_error_of_the_standard(self) -> None:
        """With the server's words."""
        server = GeoReport([], wrapped=lambda _: [{"code": 400, "description": "bad date"}])
        with (
            reading(server, ONCE) as remote,
            pytest.raises(UserError, match=r"Open311 at 127.0.0.1.*400, bad date|bad date"),
        ):
            read(remote)

    def test_a_wrong_address(self) -> None:
        """Without a list of services, 404 is not taken for "no requests"."""
        server = GeoReport([], services=None, not_found=True)
        with reading(server, ONCE) as remote, pytest.raises(UserError, match="404"):
            read(remote)

    def test_a_key_is_sent_and_not_shown(self) -> None:
        """As api_key."""
        server = GeoReport(requests(3), key="s3cret")
        with reading(server, key="s3cret") as remote:
            assert read(remote)[0].height == 3
        with reading(server, ONCE, key="wr0ng") as remote, pytest.raises(UserError) as error:
            read(remote)
        assert "API_KEY" in str(error.value)
        assert "wr0ng" not in str(error.value)

    def test_more_than_can_be_asked_for_is_said(self) -> None:
        """Twenty requests of one second, ten at once, no second page: some would be missing."""
        crowd = [request(n, FIRST) for n in range(20)]
        server = GeoReport(crowd, paging=False, limit=10)
        with reading(server) as remote, pytest.raises(UserError, match="some may be missing"):
            read(remote)
