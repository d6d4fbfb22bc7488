"""Samples that are checked: kept with their seed, entered once, corrected by a further entry."""

from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import polars as pl
import pytest
from sqlalchemy import Table
from sqlalchemy.exc import DBAPIError

from dashboard.cases.store import Store
from dashboard.errors import NotAllowedError, UserError
from dashboard.oversight import audit
from dashboard.oversight import verification_tables as tables
from dashboard.oversight.acting import Author, ChangedMeanwhileError
from dashboard.oversight.verification import (
    LARGEST,
    Asked,
    Case,
    Check,
    Found,
    Sample,
    checked,
    draw_sample,
    draws,
    enter,
    fingerprint,
    sample,
)
from dashboard.roles import Role, Viewer
from metrics.duties import Checked
from metrics.sampling import POPULATION, RISKS, draw, estimated

NOW = datetime(2026, 11, 3, 9, 30, tzinfo=UTC)
MAYOR = Author(Viewer(Role.OVERSEER, source="sign_in"), "Ana Ruiz")
CENTER = Author(Viewer(Role.OPERATOR, source="sign_in"), "Bo Lee")
LIAISON = Author(Viewer(Role.AGENCY, "parks", "sign_in"), "Cy Diaz")
ASKED = Asked("parks", date(2026, 7, 1), date(2026, 9, 30), datetime(2026, 10, 1, tzinfo=UTC), 40)
GOOD = Check("call", "holds", date(2026, 11, 2), "Desk team")


def closings(n: int = 300) -> pl.DataFrame:
    """Closed cases of parks, every third with a risk."""
    rows = [
        {
            "source": "desk", "number": f"{i:04}", "agency": "parks", "service": "tree",
            "district": "1", "closed": datetime(2026, 8, 1, tzinfo=UTC),
            **dict.fromkeys(RISKS, False), "comment_after": i % 3 == 0,
            "weight": 3 if i % 3 == 0 else 1,
        }
        for i in range(n)
    ]  # fmt: skip
    return pl.DataFrame(rows, schema=POPULATION, orient="row")


def drawn(store: Store, seed: int = 311) -> Sample:
    """A draw of forty, as it is kept."""
    id_ = draw_sample(store, MAYOR, ASKED, closings(), seed, NOW)
    found = sample(store, MAYOR.viewer, id_)
    assert found is not None
    return found


def again(store: Store, one: Sample) -> Sample:
    """The same as it stands now."""
    found = sample(store, MAYOR.viewer, one.draw.id)
    assert found is not None
    return found


def test_a_draw_is_kept_so_that_anybody_can_draw_it_again(shared_store: Store) -> None:
    """With its seed, its population by hash, and each case's odds and risks."""
    found = drawn(shared_store)
    assert (found.draw.asked, found.draw.population) == (ASKED, 300)
    assert found.draw.sha256 == fingerprint(closings().reverse())
    same = draw(closings(), found.draw.asked.size, found.draw.seed)
    assert [case.number for case in found.cases] == same["number"].to_list()
    assert [case.probability for case in found.cases] == same["probability"].to_list()
    assert {case.risks for case in found.cases} == {(), ("comment_after",)}
    about = audit.About("sample", str(found.draw.id), "parks")
    (entry,) = audit.entries(shared_store, MAYOR.viewer, about)
    assert (entry.act, entry.said["seed"], entry.said["size"]) == ("drawn", 311, 40)


def test_every_draw_stays_the_newest_first(shared_store: Store) -> None:
    """Nobody draws until they like what comes."""
    first, second = drawn(shared_store, 1), drawn(shared_store, 2)
    ids = [one.id for one in draws(shared_store, CENTER.viewer)]
    assert ids.index(second.draw.id) < ids.index(first.draw.id)
    assert sample(shared_store, CENTER.viewer, 9_999) is None


def test_a_result_is_entered_once_and_corrected_by_a_further_entry(shared_store: Store) -> None:
    """Both stay; the newer one counts."""
    found = drawn(shared_store)
    case = found.cases[0]
    assert enter(shared_store, CENTER, case, GOOD, 0, NOW) == 1
    worse = replace(GOOD, how="visit", found="false", note="Still there")
    assert enter(shared_store, MAYOR, case, worse, 1, NOW) == 2
    held = again(shared_store, found)
    assert [result.check for result in held.results] == [GOOD, worse]
    assert held.standing[case.id].check == worse
    assert len(held.unchecked) == 39
    about = audit.About("sample_case", str(case.id), "parks")
    assert [e.act for e in audit.entries(shared_store, MAYOR.viewer, about)] == [
        "checked", "checked_again",
    ]  # fmt: skip


def test_what_was_checked_of_a_sample_is_counted_once_a_case(shared_store: Store) -> None:
    """A correction counts no case twice; a sample of which nothing was checked is left out."""
    with shared_store.reading() as connection:
        before = len(checked(connection))
    drawn(shared_store)
    found = drawn(shared_store)
    for nth, day in enumerate((1, 2)):
        enter(shared_store, CENTER, found.cases[nth], replace(GOOD, on=date(2026, 11, day)), 0, NOW)
    enter(shared_store, CENTER, found.cases[0], GOOD, 1, NOW)
    with shared_store.reading() as connection:
        told = checked(connection)
    days = ASKED.start, ASKED.end, 40, 2, date(2026, 11, 2)
    assert told[before:] == (("parks", Checked(*days, is_all=False)),)


def test_the_second_of_two_is_told_what_the_first_found(shared_store: Store) -> None:
    """Nothing is written over."""
    found = drawn(shared_store)
    case = found.cases[0]
    enter(shared_store, CENTER, case, GOOD, 0, NOW)
    with pytest.raises(ChangedMeanwhileError, match=r"Bo Lee has entered.*holds, by call"):
        enter(shared_store, MAYOR, case, replace(GOOD, found="false"), 0, NOW)
    assert again(shared_store, found).standing[case.id].check == GOOD


def test_of_many_at_once_one_comes_through(shared_store: Store) -> None:
    """However close together they save."""
    found, start = drawn(shared_store), threading.Barrier(4)

    def save(_number: int) -> bool:
        start.wait()
        try:
            enter(shared_store, CENTER, found.cases[0], GOOD, 0, NOW)
        except ChangedMeanwhileError:
            return False
        return True

    with ThreadPoolExecutor(4) as pool:
        assert sorted(pool.map(save, range(4))) == [False, False, False, True]
    assert len(again(shared_store, found).results) == 1


def test_the_false_closures_are_weighed_by_the_odds_of_the_draw(shared_store: Store) -> None:
    """Who could not tell says nothing; a correction counts instead of what it corrects."""
    found = drawn(shared_store)
    said: list[Found] = ["false", "holds", "cannot_tell", "holds"]
    for nth, case in enumerate(found.cases[:36]):
        enter(shared_store, CENTER, case, replace(GOOD, found=said[nth % 4]), 0, NOW)
    estimate = again(shared_store, found).false_closures
    told = [(c.probability, nth % 4 == 0) for nth, c in enumerate(found.cases[:36]) if nth % 4 != 2]
    assert estimate == estimated([p for p, _ in told], [hit for _, hit in told])
    assert (estimate.k, estimate.n, estimate.too_few) == (9, 27, True)


@pytest.mark.parametrize(
    ("check", "said"),
    [
        (replace(GOOD, by=" "), "Say who checked it"),
        (replace(GOOD, how="guess"), "Say how it was checked"),  # type: ignore[arg-type] # a form's
        (replace(GOOD, found="fine"), "what was found"),  # type: ignore[arg-type] # as above
        (replace(GOOD, note="x" * 2_001), "are kept at most"),
    ],
)
def test_a_result_that_says_nothing_is_not_taken(
    shared_store: Store, check: Check, said: str
) -> None:
    """The case is still to be checked."""
    found = drawn(shared_store)
    with pytest.raises(UserError, match=said):
        enter(shared_store, MAYOR, found.cases[0], check, 0, NOW)
    assert len(again(shared_store, found).unchecked) == 40


@pytest.mark.parametrize(
    ("size", "population", "said"),
    [
        (0, closings(3), "A sample has 1 to"),
        (LARGEST + 1, closings(3), "A sample has 1 to"),
        (5, closings(0), "nothing to check"),
    ],
)
def test_there_is_something_to_draw_from_and_a_size_that_people_can_check(
    shared_store: Store, size: int, population: pl.DataFrame, said: str
) -> None:
    """No draw is kept otherwise."""
    before = len(draws(shared_store, MAYOR.viewer))
    with pytest.raises(UserError, match=said):
        draw_sample(shared_store, MAYOR, replace(ASKED, size=size), population, 1, NOW)
    assert len(draws(shared_store, MAYOR.viewer)) == before


def test_where_fewer_were_closed_than_asked_for_all_are_drawn(shared_store: Store) -> None:
    """And the draw says how many it has."""
    id_ = draw_sample(shared_store, MAYOR, ASKED, closings(7), 1, NOW)
    found = sample(shared_store, MAYOR.viewer, id_)
    assert found is not None
    assert (found.draw.asked.size, {case.probability for case in found.cases}) == (7, {1.0})


@pytest.mark.parametrize("author", [LIAISON, Author(Viewer(), "")], ids=["agency", "public"])
def test_only_311_and_the_mayors_office_read_and_write(shared_store: Store, author: Author) -> None:
    """Each function asks for itself."""
    found = drawn(shared_store)
    case: Case = found.cases[0]
    asks: list[Any] = [
        lambda: draws(shared_store, author.viewer),
        lambda: sample(shared_store, author.viewer, found.draw.id),
        lambda: draw_sample(shared_store, author, ASKED, closings(), 1, NOW),
        lambda: enter(shared_store, author, case, GOOD, 0, NOW),
    ]
    for ask in asks:
        with pytest.raises(NotAllowedError):
            ask()


@pytest.mark.parametrize("table", [tables.draws, tables.cases, tables.results], ids=str)
def test_the_database_refuses_to_change_or_remove_an_entry(
    shared_store: Store, table: Table
) -> None:
    """What was drawn and what was found stay as they were written."""
    found = drawn(shared_store)
    enter(shared_store, MAYOR, found.cases[0], GOOD, 0, NOW)
    for said in (table.delete(), table.update().values(id=table.c.id)):
        with (
            pytest.raises(DBAPIError, match="stays as it was written"),
            shared_store.engine.begin() as connection,
        ):
            connection.execute(said)
