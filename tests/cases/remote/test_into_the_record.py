"""Connected systems end to end: over HTTP, through the mapping, into either database."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from agreements.schema.source import SourceMapping
from dashboard.cases.importing import Plan
from dashboard.cases.remote.opening import Connected, connect
from dashboard.cases.syncing import SyncReport, sync
from tests.cases.conftest import NewDesk
from tests.cases.remote.asking import HASTY, nothing
from tests.cases.town import Desk, city_named, mapping_with
from tests.servers import base
from tests.servers.datastore import Datastore
from tests.servers.georeport import GeoReport
from tests.servers.soda import Soda

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
SYSTEMS = ["open311", "socrata", "ckan"]
FIELDS = {
    "number": ["service_request_id"],
    "opened": ["requested_datetime"],
    "status": ["status"],
    "closed": ["closed_datetime"],
    "service": ["service_name"],
}


def cases(count: int) -> list[dict[str, Any]]:
    """Cases, one a day; every third is closed a day later."""
    told = []
    for n in range(count):
        opened = datetime(2026, 3, 1, 9, tzinfo=UTC) + timedelta(days=n)
        closed = opened + timedelta(days=1) if n % 3 == 0 else None
        told.append(case(n, opened, closed))
    return told


def case(number: int, opened: datetime, closed: datetime | None) -> dict[str, Any]:
    """A case as all three kinds of system tell it."""
    updated = (closed or opened).strftime("%Y-%m-%dT%H:%M:%S.000Z")
    return {
        ":id": f"row-{number:04}",
        "_id": number + 1,
        "service_request_id": f"26-{number:04}",
        "requested_datetime": opened.strftime("%Y-%m-%dT%H:%M:%S.000Z"),
        "status": "closed" if closed else "open",
        "closed_datetime": updated if closed else None,
        "service_name": "Pothole",
        ":updated_at": updated,
        "updated_datetime": updated,
    }


class System:
    """A system of one kind, listening, and the mapping that names it."""

    def __init__(self, kind: str, rows: list[dict[str, Any]]) -> None:
        names = tuple(rows[0])
        types = {n: "timestamp" if "datetime" in n else "text" for n in names if n != "_id"}
        self.server: GeoReport | Soda | Datastore
        if kind == "open311":
            self.server = GeoReport(rows)
        elif kind == "socrata":
            self.server = Soda(rows, fields=names)
        else:
            self.server = Datastore(rows, types=types)
        self.kind, self.rows = kind, rows

    @property
    def mapping(self) -> SourceMapping:
        """How it is read: pages of five."""
        updated = ":updated_at" if self.kind == "socrata" else "updated_datetime"
        more: dict[str, dict[str, object]] = {
            "open311": {"since": "2026-02-01", "window_days": 30},
            "socrata": {"dataset": "abcd-1234"},
            "ckan": {"resource": "cases"},
        }
        address = self.server.site.address
        return mapping_with(
            connect={"kind": self.kind, "url": address, "page_size": 5, **more[self.kind]},
            columns={**FIELDS, "updated": [updated]},
            date_formats=["%Y-%m-%dT%H:%M:%S%.f%z"],
            statuses={"open": "open", "closed": "closed"},
            milestones={},
        )

    def sync(self, desk: Desk, pages: int | None = None) -> SyncReport:
        """A sync, ended after so many pages."""
        mapping, city, left = self.mapping, city_named("aspen"), iter(range(pages or 10_000))
        next(left)

        def opening() -> Connected:
            return connect(mapping, city, nothing, HASTY, None)

        plan = Plan(mapping, city, desk.store, lambda: NOW)
        return sync(plan, opening, stopping=lambda: next(left, None) is None)


@contextmanager
def listening(kind: str, rows: list[dict[str, Any]]) -> Iterator[System]:
    """The system."""
    system = System(kind, rows)
    with system.server.open():
        yield system


def told(desk: Desk) -> list[str]:
    """The record of cases and events, without what names the address of a test's server."""
    return [line for line in desk.dump() if '"cases"' in line or '"case_events"' in line]


@pytest.fixture
def other(tmp_path: Path, new_desk: NewDesk) -> Desk:
    """A second record, to compare with."""
    return new_desk(f"sqlite:///{tmp_path / 'other.sqlite'}")


@pytest.mark.parametrize("kind", SYSTEMS)
class TestSync:
    """The same record, however often and wherever a sync ends."""

    def test_every_row_counts(self, kind: str, desk: Desk) -> None:
        """The sums hold, and a second sync changes nothing."""
        with listening(kind, cases(40)) as system:
            first = system.sync(desk)
            before = desk.dump()
            second = system.sync(desk)
        assert (first.read, first.accepted, first.unchanged, first.quarantined) == (40, 40, 0, 0)
        assert (second.accepted, second.quarantined) == (0, 0)
        assert desk.dump() == before

    def test_ended_after_every_page_it_comes_to_the_same(
        self, kind: str, desk: Desk, other: Desk
    ) -> None:
        """With faults on the way."""
        with listening(kind, cases(40)) as system:
            system.sync(other)
            server = system.server.site
            for turn in range(30):
                server.faults = deque([None, base.status(503), base.truncated, base.html])
                if system.sync(desk, pages=turn + 1).finished:
                    break
        assert told(desk) == told(other)
        assert len(told(desk)) > 2 * 40

    def test_closed_and_reopened_cases_arrive_later(self, kind: str, desk: Desk) -> None:
        """An old case is closed, a closed one is open again, a new one appears."""
        with listening(kind, cases(40)) as system:
            system.sync(desk)
            later = datetime(2026, 11, 20, 10, tzinfo=UTC)
            opened = datetime(2026, 3, 1, 9, tzinfo=UTC)
            system.rows[1] = case(1, opened + timedelta(days=1), later)
            system.rows[3] = case(3, opened + timedelta(days=3), None) | {
                ":updated_at": "2026-11-20T11:00:00.000Z",
                "updated_datetime": "2026-11-20T11:00:00.000Z",
            }
            system.rows.append(case(40, later, None))
            report = system.sync(desk)
        assert report.accepted == 3
        events = [line for line in desk.dump() if '"case_events"' in line]
        assert sum('"reopened"' in line for line in events) == 1
        assert any('"closed"' in line and "26-0001" in line for line in events)
