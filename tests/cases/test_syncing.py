"""A sync brings in what is new, goes on where it stopped, and is alone with its source."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, timedelta
from pathlib import Path
from typing import Any

import psycopg
import pytest
from sqlalchemy import select
from sqlalchemy.engine import make_url

from dashboard.cases import tables
from dashboard.cases.remote.opening import Connected
from dashboard.cases.syncing import SyncReport, sync
from dashboard.errors import UserError
from tests.cases.conftest import NewDesk
from tests.cases.systems import Listed, connected_mapping, connected_plan, rows_drawn
from tests.cases.town import NOW, Desk, drawn

WEEK = """
number | opened           | closed           | status | updated
1      | 2026-03-01 09:00 |                  | Open   | 2026-03-01 09:00
2      | 2026-03-01 10:00 | 2026-03-02 10:00 | Closed | 2026-03-02 10:00
3      | 2026-03-02 10:00 |                  | Open   | 2026-03-02 10:30
4      | 2026-03-02 11:00 | 2026-03-03 11:00 | Closed | 2026-03-03 11:00
5      | 2026-03-03 12:00 |                  | Broken | 2026-03-03 12:00
6      | 2026-03-03 13:00 |                  | Open   | 2026-03-04 09:00
7      | 2026-03-05 09:00 |                  | Open   | 2026-03-05 09:00
"""
SUMS = {"read": 7, "accepted": 6, "unchanged": 0, "quarantined": 1}


def synced(desk: Desk, system: Listed, stopping: Callable[[], bool] = bool) -> SyncReport:
    """A sync of the small city's system."""
    return sync(connected_plan(desk.store), system.opening, stopping=stopping)


def runs(desk: Desk) -> list[Any]:
    """The log of runs."""
    with desk.store.engine.connect() as connection:
        return list(connection.execute(select(tables.runs).order_by(tables.runs.c.id)))


@pytest.fixture
def undisturbed(tmp_path: Path, new_desk: NewDesk) -> list[str]:
    """The record of one sync from start to end."""
    whole = new_desk(f"sqlite:///{tmp_path / 'whole.sqlite'}")
    synced(whole, Listed(rows_drawn(WEEK)))
    return whole.dump()


def test_a_sync_accounts_for_every_row_and_the_next_asks_only_for_what_is_new(desk: Desk) -> None:
    """It begins an overlap before the newest row, whose repetition changes nothing."""
    system = Listed(rows_drawn(WEEK))
    first = synced(desk, system)
    before = desk.dump()
    second = synced(desk, system)

    assert first.sums() == SUMS
    assert (first.finished, first.resumed, first.began) == (True, False, NOW)
    assert second.sums() == {"read": 1, "accepted": 0, "unchanged": 1, "quarantined": 0}
    assert desk.dump() == before
    assert system.asked == [None, "2026-03-05T15:00:00+00:00"]  # 08:00 in Denver
    assert system.closed


def test_a_system_without_anything_new_is_not_read_from_ever_further_back(desk: Desk) -> None:
    """Whether it gives its newest row again or has lost it."""
    system = Listed(rows_drawn(WEEK))
    synced(desk, system)
    system.rows.pop()
    for _ in range(3):
        synced(desk, system)
    assert system.asked[1:] == ["2026-03-05T15:00:00+00:00"] * 3


def test_a_row_dated_in_the_future_does_not_hide_what_changes_until_then(desk: Desk) -> None:
    """The next sync begins no later than this one did."""
    ahead = (NOW + timedelta(days=40)).strftime("%Y-%m-%d %H:%M")
    system = Listed(rows_drawn(WEEK.replace("2026-03-05 09:00\n", f"{ahead}\n")))
    synced(desk, system)
    synced(desk, system)
    began = (NOW - timedelta(minutes=60)).astimezone(UTC)
    assert system.asked[1] == began.isoformat()


def test_a_sync_that_is_stopped_goes_on_from_there(desk: Desk, undisturbed: list[str]) -> None:
    """Not from an overlap before: what it read is in the record."""
    system = Listed(rows_drawn(WEEK))
    stopped = synced(desk, system, stopping=lambda: True)
    rest = synced(desk, system)

    assert (stopped.finished, stopped.read) == (False, 2)
    assert (rest.finished, rest.resumed) == (True, True)
    assert system.asked == [None, "2026-03-02T17:00:00+00:00"]
    assert desk.dump() == undisturbed
    assert [run.status for run in runs(desk)] == ["interrupted", "done"]


def test_a_system_that_fails_half_way_leaves_true_sums_and_its_reason(
    desk: Desk, undisturbed: list[str]
) -> None:
    """The next sync makes up the rest."""

    def fails_at_three(page: int) -> None:
        if page == 3:
            raise UserError("the clerk's list: out for lunch. Sync again later.")

    system = Listed(rows_drawn(WEEK), before_page=fails_at_three)
    with pytest.raises(UserError, match="out for lunch"):
        synced(desk, system)
    (run,) = runs(desk)
    assert (run.kind, run.status, run.error) == (
        "sync", "failed", "the clerk's list: out for lunch. Sync again later."
    )  # fmt: skip
    assert (run.read, run.accepted, run.unchanged, run.quarantined) == (4, 4, 0, 0)
    assert len(desk.record.cases()) == 4

    synced(desk, Listed(rows_drawn(WEEK)))
    assert desk.dump() == undisturbed


def test_that_a_system_cannot_be_opened_is_in_the_log(desk: Desk) -> None:
    """As a run that read nothing."""

    def refused() -> Connected:
        raise UserError("Set the key.")

    with pytest.raises(UserError, match="Set the key"):
        sync(connected_plan(desk.store), refused)
    (run,) = runs(desk)
    assert (run.status, run.error, run.read) == ("failed", "Set the key.", 0)


def test_a_case_that_changes_while_it_is_read_is_entered_in_each_of_its_versions(
    desk: Desk,
) -> None:
    """In order, each known from when the system says that it changed."""
    system = Listed(rows_drawn(WEEK), page_rows=100)
    system.rows += rows_drawn("""
        number | opened           | closed           | status | updated
        2      | 2026-03-01 10:00 |                  | Open   | 2026-03-03 10:00
        2      | 2026-03-01 10:00 | 2026-03-04 10:00 | Closed | 2026-03-04 10:00
        2      | 2026-03-01 10:00 | 2026-03-04 10:00 | Closed | 2026-03-04 10:00
    """)
    report = synced(desk, system)

    assert desk.told("2") == [
        "opened 03-01 10:00, known 03-02 10:00",
        "closed 03-02 10:00, known 03-02 10:00",
        "reopened 03-03 10:00, known 03-03 10:00",
        "closed 03-04 10:00, known 03-04 10:00",
    ]
    assert report.sums() == {"read": 10, "accepted": 8, "unchanged": 1, "quarantined": 1}


def test_a_row_that_does_not_say_when_it_changed_is_known_from_the_sync_on(desk: Desk) -> None:
    """That it was so earlier is not known; in the next sync it is unchanged."""
    system = Listed(
        rows_drawn("""
        number | opened           | status | updated
        1      | 2026-03-01 09:00 | Open   |
        2      | 2026-03-01 10:00 | Open   | 2026-03-02 09:00
    """)
    )
    synced(desk, system)
    assert desk.told("1") == [f"opened 03-01 09:00, known {NOW:%m-%d %H:%M}"]
    assert desk.told("2") == ["opened 03-01 10:00, known 03-02 09:00"]
    assert synced(desk, system).accepted == 0


def test_rows_put_aside_have_no_line_and_leave_when_they_are_mended(desk: Desk) -> None:
    """The system mends its row, and the next sync brings it."""
    system = Listed(rows_drawn(WEEK))
    synced(desk, system)
    assert [(row.stream, row.file, row.line) for row in aside(desk)] == [
        ("cases", "the clerk's list", 0)
    ]
    system.rows[4] |= {"Status": "Open", "Updated": "2026-03-06 09:00"}
    assert synced(desk, system).accepted == 1
    assert len(desk.record.cases()) == 7


def aside(desk: Desk) -> list[Any]:
    """The rows put aside."""
    with desk.store.engine.connect() as connection:
        return list(connection.execute(select(tables.quarantine)))


def test_two_cannot_read_one_source_at_once(desk: Desk, new_desk: NewDesk) -> None:
    """The second is told who does, be it a sync or an import; another source is free."""
    address = desk.store.engine.url.render_as_string(hide_password=False)
    second = new_desk(address)
    said: list[str] = []

    def meanwhile(_page: int) -> None:
        if said:
            return
        for another in (
            lambda: synced(second, Listed([])),
            lambda: second.bring(drawn("number | opened\n9 | 2026-03-01 09:00")),
        ):
            with pytest.raises(UserError) as refused:
                another()
            said.append(str(refused.value))
        metadata = connected_mapping().metadata.model_copy(update={"id": "other"})
        other = connected_mapping().model_copy(update={"metadata": metadata})
        sync(connected_plan(second.store, other), Listed([]).opening)

    report = synced(desk, Listed(rows_drawn(WEEK), before_page=meanwhile))

    assert report.sums() == SUMS
    assert len(said) == 2
    assert all("desk is at work already: sync by process" in sentence for sentence in said)
    assert synced(second, Listed([])).finished  # it is free again


@pytest.mark.parametrize("comes_back", [True, False])
def test_a_database_that_goes_away_in_mid_batch_loses_nothing(
    new_desk: NewDesk, new_postgresql: str, postgresql: str, undisturbed: list[str], *,
    comes_back: bool,
) -> None:  # fmt: skip
    """Whether it can be reached again at once or not: a sentence, and the next sync completes."""
    desk = new_desk(new_postgresql)
    name = str(make_url(new_postgresql).database)

    def goes_away(page: int) -> None:
        if page == 3:
            allow(postgresql, name, connections=comes_back)
            cut_off(postgresql, name)

    with pytest.raises(UserError, match="run the same command again"):
        synced(desk, Listed(rows_drawn(WEEK), before_page=goes_away))
    allow(postgresql, name, connections=True)
    synced(desk, Listed(rows_drawn(WEEK)))

    assert desk.dump() == undisturbed
    first, second = runs(desk)
    assert (first.read, first.accepted) == (4, 4)
    assert (first.status, second.status) in {("failed", "done"), ("interrupted", "done")}


def allow(postgresql: str, name: str, *, connections: bool) -> None:
    """Let a database take new connections or not."""
    with psycopg.connect(postgresql.format(database="postgres"), autocommit=True) as server:
        server.execute(f"ALTER DATABASE {name} ALLOW_CONNECTIONS {connections}".encode())


def cut_off(postgresql: str, name: str) -> None:
    """End every connection to a database."""
    with psycopg.connect(postgresql.format(database="postgres"), autocommit=True) as server:
        server.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = %s", [name]
        )
