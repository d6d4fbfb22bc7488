"""Salesforce through the engine that syncs every connected system, end to end."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest

from agreements.schema.source import SourceMapping
from dashboard.cases.importing import Plan
from dashboard.cases.remote.opening import connect
from dashboard.cases.retrying import retry
from dashboard.cases.syncing import SyncReport, sync
from tests.cases.salesforce.conftest import NewTown
from tests.cases.salesforce.test_pages import LIFE
from tests.cases.salesforce.town import QUICK, Desk, mapping_of

NOW = datetime(2026, 4, 1, tzinfo=UTC)


def plan_of(desk: Desk, mapping: SourceMapping) -> Plan:
    """A sync into a record."""
    return Plan(mapping, desk.city, desk.store, lambda: NOW + timedelta(days=1))


def synced(
    desk: Desk, mapping: SourceMapping, stopping: Callable[[], bool] = lambda: False
) -> SyncReport:
    """A sync as the command line does it."""
    return sync(
        plan_of(desk, mapping),
        lambda: connect(mapping, desk.city, desk.secret, QUICK, None),
        stopping=stopping,
    )


def test_a_sync_accounts_for_every_row_of_every_stream(
    new_desk: Callable[[str], Desk], new_town: NewTown, laid_out: str
) -> None:
    """And the next one changes nothing."""
    desk, town = new_desk(laid_out), new_town(LIFE)
    mapping = mapping_of(town.org)
    report = synced(desk, mapping)
    rows = sum(len(town.org.things[t]) for t in ("Case", "CaseComment", "EmailMessage"))
    untold = 1  # the reason of a hand-over is read with it, not for itself
    assert report.read == rows + len(town.org.things["CaseHistory"]) - untold
    assert report.read == report.accepted + report.unchanged + report.quarantined
    assert report.quarantined == 2
    assert report.unmapped["agency", "311 desk"] == 1
    before = desk.dump()
    assert synced(desk, mapping).accepted == 0
    assert desk.dump() == before


def test_a_sync_that_is_stopped_after_any_page_is_gone_on_with(
    new_desk: Callable[[str], Desk], new_town: NewTown, laid_out: str
) -> None:
    """To the same record, quarantine and all."""
    town = new_town(LIFE, page_rows=6)
    mapping = mapping_of(town.org)
    whole, stopped = new_desk("sqlite://"), new_desk(laid_out)
    synced(whole, mapping)
    runs = 0
    while not synced(stopped, mapping, stopping=lambda: True).finished:
        runs += 1
    assert runs > 4
    assert stopped.dump() == whole.dump()


def test_rows_put_aside_go_in_once_their_status_is_mapped(
    new_desk: Callable[[str], Desk], new_town: NewTown, laid_out: str
) -> None:
    """Not only once more: as if they had never been aside."""
    town = new_town(LIFE)
    desk, mapping = new_desk(laid_out), mapping_of(town.org)
    synced(desk, mapping)
    mended = mapping_of(town.org, statuses={**mapping.spec.statuses, "A word of nobody": "open"})
    report = retry(plan_of(desk, mended))
    assert report
    assert (report.read, report.quarantined) == (2, 0)
    straight = new_desk("sqlite://")
    synced(straight, mended)
    assert desk.dump() == straight.dump()


def test_an_organisation_that_does_not_track_the_status_says_so(
    desk: Desk, new_town: NewTown, caplog: pytest.LogCaptureFixture
) -> None:
    """Its closings are seen as of any other system that shows cases as they stand."""
    town = new_town(LIFE, tracked=set())
    report = synced(desk, mapping_of(town.org))
    assert "keeps no history of Case.Status: started, paused, resumed" in caplog.text
    assert report.read == report.accepted + report.unchanged + report.quarantined == 5
    assert desk.events("1")[0] == "opened 02 09:00"
    assert desk.events("1")[-1] == "closed 03 09:00"
