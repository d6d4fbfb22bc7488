"""Pages: the same record wherever they begin, and after any of them the plug may be pulled."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dashboard.cases.store import Store
from tests.cases.salesforce.conftest import NewTown
from tests.cases.salesforce.town import PEOPLE, QUEUES, Desk, Town, mapping_of, stamp
from tests.cases.town import city_named
from tests.servers.salesforce import served

LIFE = """
    1 | 02 09:00 | created           | -
    2 | 02 09:00 | created           | -
    3 | 02 09:00 | created           | -
    1 | 02 10:00 | Owner             | Parks
    2 | 02 10:00 | Owner             | Roads
    1 | 02 11:00 | Owner             | Ana Ruiz
    1 | 02 12:00 | Status            | In Progress
    2 | 02 12:00 | Status            | Waiting
    1 | 02 13:00 | Reroute_Reason__c | Wrong agency
    1 | 02 13:00 | Owner             | Roads
    1 | 02 13:00 | email             | agency: It is the roads department's.
    1 | 03 09:00 | Outcome__c        | Fixed
    1 | 03 09:00 | Status            | Closed
    2 | 03 09:00 | Status            | Closed
    2 | 03 10:00 | comment           | resident: It is not done.
    2 | 03 11:00 | Status            | New
    3 | 03 12:00 | merged            | 1
    2 | 04 09:00 | Status            | A word of nobody
    2 | 04 10:00 | Status            | Closed
"""

_STATUSES = ["New", "In Progress", "Waiting", "Closed"]

_STEPS = st.lists(
    st.tuples(
        st.sampled_from("123456"),
        st.integers(0, 2),
        st.one_of(
            st.tuples(st.just("Status"), st.sampled_from(_STATUSES)),
            st.tuples(st.just("Owner"), st.sampled_from([*QUEUES, *PEOPLE])),
            st.tuples(st.just("Outcome__c"), st.sampled_from(["Fixed", "Unheard of"])),
            st.tuples(st.just("Reroute_Reason__c"), st.just("Wrong agency")),
            st.tuples(st.sampled_from(["comment", "email"]), st.just("agency: On Friday.")),
        ),
    ),
    max_size=25,
)  # fmt: skip


@contextmanager
def an_empty_desk() -> Iterator[Desk]:
    """A record that lasts as long as the block."""
    with tempfile.TemporaryDirectory() as folder:
        store = Store(f"sqlite:///{folder}/record.sqlite", city_named("aspen"))
        yield Desk(store, Path(folder))
        store.close()


def dump_of(town: Town, pages: int | None = None, bulk_from: int = 50_000) -> list[str]:
    """The record of one sync, or of one that was killed after so many pages and its successor."""
    mapping = mapping_of(town.org, connect={"bulk_from": bulk_from})
    with an_empty_desk() as desk:
        if pages is not None:
            desk.sync(mapping, pages)
        return [_without_place(line) for line in desk.sync(mapping).dump()]


def _without_place(line: str) -> str:
    """Rows that were put aside name the line of their own sync."""
    return line if '"quarantine"' not in line else line[line.index('"reasons"') :]


@settings(max_examples=6, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(steps=_STEPS, page_rows=st.integers(1, 7), bulk_from=st.sampled_from([1, 3, 50_000]))
def test_any_page_and_either_interface_give_the_same_record(
    steps: list[tuple[str, int, tuple[str, str]]], page_rows: int, bulk_from: int
) -> None:
    """Where a page ends, and how it came, is no part of what happened."""
    town = _lived(steps)
    with contextmanager(served)(town.org):
        whole = dump_of(town)
        town.org.page_rows = town.org.job_rows = page_rows
        assert dump_of(town, bulk_from=bulk_from) == whole


def _lived(steps: list[tuple[str, int, tuple[str, str]]]) -> Town:
    """A town in which these things happened, minutes apart or in the same second."""
    town = Town()
    for number in "123456":
        town.happen(number, stamp("02 09:00"), "created", "-")
    minute = 0
    for number, later, (what, new) in steps:
        minute += later
        if what not in town.cases[number] or _now(town.cases[number][what]) != new:
            town.happen(number, stamp(f"03 {minute // 60:02}:{minute % 60:02}"), what, new)
    return town


def _now(value: object) -> object:
    return value["Name"] if isinstance(value, dict) else value


@pytest.mark.parametrize("bulk_from", [50_000, 5])
def test_a_sync_may_be_killed_after_any_page(new_town: NewTown, bulk_from: int) -> None:
    """The next one goes on, and the record is that of an undisturbed one."""
    town = new_town(LIFE, page_rows=5, job_rows=5)
    whole = dump_of(town, bulk_from=bulk_from)
    assert len(whole) > 20
    kills = 0
    while True:
        with an_empty_desk() as desk:
            mapping = mapping_of(town.org, connect={"bulk_from": bulk_from})
            desk.sync(mapping, kills)
            if len(desk.told) < kills:
                break
            assert [_without_place(line) for line in desk.sync(mapping).dump()] == whole
        kills += 1
    assert kills > 5


def test_a_second_sync_asks_only_for_what_changed(desk: Desk, new_town: NewTown) -> None:
    """From the watermark of each stream on; not even the last row comes again."""
    town = new_town(LIFE)
    mapping = mapping_of(town.org)
    desk.sync(mapping)
    first = desk.counts
    assert first.read == first.accepted + first.unchanged + first.quarantined
    dump = [_without_place(line) for line in desk.dump()]
    town.org.asked.clear()
    desk.sync(mapping)
    assert [_without_place(line) for line in desk.dump()] == dump
    assert desk.counts.accepted == first.accepted
    asked = [line for line in town.org.asked if "ORDER BY" in line]
    assert len(asked) == 4
    assert all("> 2026-03-0" in line for line in asked)
    assert desk.counts.read == first.read


def test_a_case_that_is_edited_while_we_read_is_not_missed(desk: Desk, new_town: NewTown) -> None:
    """Its page may show it old or new; the next sync shows it new."""
    town = new_town(LIFE, page_rows=1)
    edited = iter(["1 | 05 09:00 | Type | Graffiti"])

    def edit(path: str) -> None:
        if "-1" in path and (life := next(edited, None)):
            town.live(life)

    town.org.before = edit
    desk.sync(mapping_of(town.org))
    assert next(edited, None) is None
    desk.sync(mapping_of(town.org))
    assert [case["service"] for case in desk.cases()] == ["graffiti", "pothole", "pothole"]


def test_many_rows_go_through_jobs_of_some_hundred_thousand(desk: Desk, new_town: NewTown) -> None:
    """The time is cut in pieces that hold few enough rows; each piece is a place to go on from."""
    life = "\n".join(f"{n} | 02 {9 + n // 60:02}:{n % 60:02} | created | -" for n in range(60))
    town = new_town(life, job_rows=3)
    desk.sync(mapping_of(town.org, connect={"bulk_from": 4}))
    assert len(desk.cases()) == 60
    jobs = [line for line in town.org.asked if line.startswith("POST /services/data")]
    assert 4 <= len(jobs) <= 8
    assert not town.org.jobs, "a job that was read is taken off the server"
    assert desk.watermarks["cases"] == "2026-03-02T09:59:00+00:00"


def test_rows_of_one_second_are_one_job_however_many(desk: Desk, new_town: NewTown) -> None:
    """A second cannot be cut; data that was loaded at once has one stamp."""
    town = new_town("\n".join(f"{n} | 02 09:00 | created | -" for n in range(30)))
    desk.sync(mapping_of(town.org, connect={"bulk_from": 2}))
    assert len(desk.cases()) == 30


@pytest.mark.parametrize("page_rows", [2, 100])
def test_both_databases_hold_the_same(
    new_desk: Callable[[str], Desk], new_town: NewTown, laid_out: str, page_rows: int
) -> None:
    """SQLite and PostgreSQL, killed and gone on with."""
    town = new_town(LIFE, page_rows=page_rows)
    desk = new_desk(laid_out)
    mapping = mapping_of(town.org)
    lines = [_without_place(line) for line in desk.sync(mapping, 2).sync(mapping).dump()]
    assert lines == dump_of(town)
