"""Labels of two readers are kept for good, and neither's show before both are in."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta

import polars as pl
import pytest
from sqlalchemy import Table, create_engine, delete, func, inspect, select, update
from sqlalchemy.exc import DBAPIError

from dashboard.cases import store as stores
from dashboard.cases.store import Store
from dashboard.errors import UserError
from dashboard.oversight import label_tables, labels
from dashboard.oversight.labels import Asked, Draw, Readings, StillReadingError, Taken
from metrics.labelling.guide import NAMES
from tests.cases.test_migrating import lay_out_0001
from tests.cases.town import city_named

NOW = datetime(2026, 11, 3, 9, 30, tzinfo=UTC)
ASKED = Asked(7, "works", date(2026, 7, 1), date(2026, 10, 1), NOW - timedelta(days=1), "abc")
DRAWN = pl.DataFrame(
    {
        "agency": ["works"] * 3,
        "service": ["pothole", "pothole", None],
        "status_word": [""] * 3,
        "text_id": [b"1" * 32, b"2" * 32, b"3" * 32],
        "cases": [1, 2, 30],
        "stratum": ["one", "one", "many"],
        "stratum_rows": [20, 20, 1],
        "stratum_drawn": [2, 2, 1],
        "probability": [0.1, 0.1, 1.0],
        "verdicts": ['{"message_present": ["fail", "present.blank"]}'] * 3,
    }
)
YES = {
    **dict.fromkeys(NAMES, "False"), "present": "True", "relevant": "1", "no_action_reason": "",
    "private": "", "note": "",
}  # fmt: skip
NO = YES | {"specific": "True"}
ALL_YES = {1: YES, 2: YES, 3: YES}


@pytest.fixture
def store(shared_store: Store) -> Store:
    """One that other tests have made draws of their own in."""
    return shared_store


@pytest.fixture
def drawn(store: Store) -> Draw:
    """Three rows that are to be read."""
    number = labels.add_draw(store, ASKED, DRAWN, (400, 9_000), NOW)
    with store.engine.connect() as connection:
        newest = labels.draws(connection)[-1]
    assert newest.id == number
    return newest


def read_by(store: Store, drawn: Draw, reader: str, written: Mapping[int, dict[str, str]]) -> Taken:
    """What becomes of a reader's rows."""
    return labels.take(store, drawn, reader, written, NOW)


def test_a_draw_is_kept_with_its_odds_and_verdicts(store: Store, drawn: Draw) -> None:
    """As it was made."""
    assert drawn == Draw(drawn.id, NOW, ASKED, 3, 400, 9_000)
    with store.engine.connect() as connection:
        rows = labels.rows_of(connection, drawn.id)
    assert rows.drop("row").to_dicts() == DRAWN.to_dicts()
    assert rows["row"].to_list() == [1, 2, 3]
    told = labels.verdicts(rows["verdicts"][0])
    assert told == {"message_present": ("fail", "present.blank")}


@pytest.mark.parametrize(
    "first", [{}, {1: YES}, ALL_YES], ids=["nobody", "one who is not done", "one who is done"]
)
def test_before_both_are_done_nobody_sees_a_label(
    store: Store, drawn: Draw, first: dict[int, dict[str, str]]
) -> None:
    """How many rows each has done is all that shows."""
    read_by(store, drawn, "Ana", first)
    with store.engine.connect() as connection:
        read = Readings(connection, drawn)
    for shown in ("pairs", "disagreements", "settled"):
        with pytest.raises(StillReadingError, match="shown to nobody"):
            getattr(read, shown)
    told = read.progress
    assert dict(told.readers) == ({"Ana": len(first)} if first else {})
    assert (told.disagreements, told.settled) == (None, 0)


def test_when_both_are_done_what_they_differ_in_shows(store: Store, drawn: Draw) -> None:
    """Whatever the order in which their rows came."""
    read_by(store, drawn, "Ana", ALL_YES)
    read_by(store, drawn, "Bo", {3: YES, 1: YES, 2: NO})
    with store.engine.connect() as connection:
        assert Readings(connection, drawn).pairs["first_reader"].unique().to_list() == ["Ana"]
        (apart,) = Readings(connection, drawn).disagreements.to_dicts()
        assert Readings(connection, drawn).settled["row"].to_list() == [1, 3]
    assert (apart["row"], apart["first_specific"], apart["second_specific"]) == (2, "False", "True")


def test_a_row_may_be_taken_again_while_somebody_is_still_reading(
    store: Store, drawn: Draw
) -> None:
    """The newest counts, whoever writes the name how; all of them are kept."""
    assert read_by(store, drawn, "Ana", {1: YES, 2: YES}) == Taken(2, 0, 0)
    assert read_by(store, drawn, " ANA ", ALL_YES | {1: NO}) == Taken(1, 1, 1)
    read_by(store, drawn, "Bo", ALL_YES)
    mine = label_tables.labels.c.draw == drawn.id
    with store.engine.connect() as connection:
        assert Readings(connection, drawn).disagreements["row"].to_list() == [1]
        kept = connection.execute(select(func.count()).where(mine)).scalar()
    assert kept == 2 + 2 + 3


def test_once_both_are_done_their_labels_stand(store: Store, drawn: Draw) -> None:
    """Whoever has seen what the other wrote changes nothing; taking the same again is nothing."""
    read_by(store, drawn, "Ana", ALL_YES)
    read_by(store, drawn, "Bo", ALL_YES | {2: NO})
    assert read_by(store, drawn, "Bo", ALL_YES | {2: NO}) == Taken(0, 0, 3)
    with pytest.raises(UserError, match="their labels stand; 1 would change"):
        read_by(store, drawn, "Bo", ALL_YES)


def test_a_third_person_reads_nothing(store: Store, drawn: Draw) -> None:
    """Two begin, and two finish."""
    read_by(store, drawn, "Ana", {1: YES})
    read_by(store, drawn, "Bo", {1: YES})
    with pytest.raises(UserError, match="has its two readers, Ana and Bo"):
        read_by(store, drawn, "Cleo", ALL_YES)


def test_a_third_person_settles_and_the_newest_ruling_holds(store: Store, drawn: Draw) -> None:
    """Or both together; never one of the two alone."""
    read_by(store, drawn, "Ana", ALL_YES)
    read_by(store, drawn, "Bo", ALL_YES | {2: NO})
    with pytest.raises(UserError, match="cannot settle alone"):
        labels.settle(store, drawn, "bo", {2: NO}, NOW)
    with pytest.raises(UserError, match=f"agree on D{drawn.id}-001; only"):
        labels.settle(store, drawn, "Cleo", {1: NO}, NOW)
    assert labels.settle(store, drawn, "Cleo", {2: NO}, NOW) == Taken(1, 0, 0)
    assert labels.settle(store, drawn, "Ana and Bo", {2: YES}, NOW) == Taken(0, 1, 0)
    with store.engine.connect() as connection:
        held = Readings(connection, drawn).settled
        told = Readings(connection, drawn).progress
    assert held["specific"].to_list() == ["False"] * 3
    assert (told.disagreements, told.settled) == (1, 1)


def test_nothing_is_settled_before_both_are_done(store: Store, drawn: Draw) -> None:
    """There is nothing to differ in yet."""
    read_by(store, drawn, "Ana", ALL_YES)
    with pytest.raises(StillReadingError):
        labels.settle(store, drawn, "Cleo", {2: NO}, NOW)


def test_the_database_itself_refuses_to_change_what_was_written(store: Store, drawn: Draw) -> None:
    """Whoever opens it with another tool meets the same."""
    read_by(store, drawn, "Ana", ALL_YES)
    for table in (label_tables.draws, label_tables.rows, label_tables.labels):
        for statement in (update(table).values(at_or_draw(table)), delete(table)):
            with (
                pytest.raises(DBAPIError, match="stays as it was written"),
                store.engine.begin() as connection,
            ):
                connection.execute(statement)


def at_or_draw(table: Table) -> dict[str, int]:
    """A change of one number of a table."""
    return {"at" if "at" in table.c else "draw": 9}


def test_an_older_store_gets_the_tables_as_they_are_described(database: str) -> None:
    """Column by column, when it is next opened."""
    lay_out_0001(database)
    Store(database, city_named("aspen")).close()
    engine = create_engine(stores._url(database))
    with engine.connect() as connection:
        for table in label_tables.metadata.sorted_tables:
            held = [column["name"] for column in inspect(connection).get_columns(table.name)]
            assert held == [column.name for column in table.columns]
    engine.dispose()
