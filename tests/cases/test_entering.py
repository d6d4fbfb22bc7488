"""Entering: what is told once stays, what is told again changes nothing, and every row counts."""

from __future__ import annotations

from datetime import timedelta

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from dashboard.cases import tables
from dashboard.cases.entering import Counts, Entry, Recorder
from dashboard.cases.events import KINDS
from dashboard.cases.rows import LINE, RAW, BadRow, Chunk
from dashboard.cases.translation import Translated, Translator
from tests.cases.town import NOW, Desk, at, city_named, mapping_with

RECORDER = Recorder("desk", "Open311 at 311.example.gov", "", put_aside_at=NOW, stream="cases")
NOTHING = Entry(pl.DataFrame({"number": []}), pl.DataFrame({"number": []}), [], pl.DataFrame(), 0)


def enter(desk: Desk, entry: Entry) -> Counts:
    """One entry in a transaction of its own."""
    with desk.store.writing() as connection:
        return RECORDER.enter(connection, entry)


def history(*events: dict[str, object]) -> Entry:
    """An entry of events alone, each told by a line of its own."""
    rows = [{"line": line, "number": "1", **event} for line, event in enumerate(events, start=1)]
    moments = pl.DataFrame(rows, infer_schema_length=None).with_columns(
        pl.col("at", "recorded_at").dt.convert_time_zone("UTC")
    )
    raws = moments.select("line", raw=pl.format("row {}", "line"))
    return Entry(NOTHING.cases, moments, [], raws, len(rows))


def happened(kind: str, when: str, **more: object) -> dict[str, object]:
    """An event that was known as soon as it happened."""
    return {"kind": kind, "at": at(when), "recorded_at": at(when), **more}


def shown(*rows: tuple[str, str, str, str]) -> Translated:
    """Rows that say themselves when they changed: number, updated, closed, place."""
    columns = ["Number", "Updated", "Closed", "Place"]
    schema = dict.fromkeys(columns, pl.String)
    frame = pl.DataFrame(list(rows), schema=schema, orient="row").with_columns(
        pl.lit("2026-03-01 09:00").alias("Opened"),
        pl.when(pl.col("Closed") == "").then(pl.lit("Open")).otherwise(pl.lit("Closed"))
        .alias("Status"),
        pl.int_range(1, pl.len() + 1).alias(LINE),
        pl.format("{} {} {} {}", *columns).alias(RAW),
    )  # fmt: skip
    names = {
        "number": ["Number"], "opened": ["Opened"], "closed": ["Closed"], "status": ["Status"],
        "place": ["Place"], "updated": ["Updated"],
    }  # fmt: skip
    mapping = mapping_with(columns=names, milestones={})
    return Translator(mapping, city_named("aspen"), frame.columns, "x").translate(Chunk(frame))


def enter_shown(desk: Desk, *rows: tuple[str, str, str, str]) -> Counts:
    """Rows of a connected system in a transaction of their own."""
    with desk.store.writing() as connection:
        return RECORDER.enter_snapshot(connection, shown(*rows))


FIRST = ("1", "2026-03-02 08:00", "2026-03-01 10:00", "Elm")
AGAIN = ("1", "2026-03-03 08:00", "", "Elm")
MOVED = ("1", "2026-03-04 08:00", "", "Oak")
STORY = [
    "opened 03-01 09:00, known 03-02 08:00",
    "closed 03-01 10:00, known 03-02 08:00",
    "reopened 03-03 08:00, known 03-03 08:00",
]


@pytest.mark.parametrize(
    "pages",
    [
        [[FIRST], [AGAIN], [MOVED]],
        [[FIRST, AGAIN, MOVED]],
        [[MOVED, AGAIN, FIRST]],
        [[FIRST], [AGAIN, MOVED]],
        [[FIRST, FIRST, AGAIN], [AGAIN, MOVED, MOVED]],
    ],
    ids=["a page each", "one page", "one page, newest first", "two pages", "with repeats"],
)
def test_a_case_edited_while_paging_is_entered_version_by_version(
    desk: Desk, pages: list[list[tuple[str, str, str, str]]]
) -> None:
    """However the pages are cut; a repeat is unchanged, and the sums add up."""
    counts = [enter_shown(desk, *page) for page in pages]

    assert desk.told() == STORY
    assert desk.record.cases()["place"].to_list() == ["Oak"]
    assert sum(c.read for c in counts) == sum(map(len, pages))
    assert sum(c.accepted for c in counts) == 3
    before = desk.dump()
    assert enter_shown(desk, FIRST, AGAIN, MOVED).accepted == 0
    assert desk.dump() == before


@settings(max_examples=25, deadline=None)
@given(st.data())
def test_pages_that_overlap_after_a_kill_make_the_record_of_an_undisturbed_sync(
    data: st.DataObject,
) -> None:
    """Rows in order of change, cut anywhere, some read twice: the same events and cases."""
    rows = [
        (str(n % 3), f"2026-03-02 08:{n:02}", "2026-03-01 10:00" if n % 2 else "", f"{n} Elm")
        for n in range(data.draw(st.integers(1, 9)))
    ]
    cut = data.draw(st.integers(0, len(rows)))
    back = data.draw(st.integers(0, cut))
    assert in_memory(rows[:cut], rows[back:]) == in_memory(rows)


def in_memory(*pages: list[tuple[str, str, str, str]]) -> list[str]:
    """The record of some pages, in a database of its own."""
    from pathlib import Path  # noqa: PLC0415 - beside its only use
    from tempfile import TemporaryDirectory  # noqa: PLC0415 - as above

    from dashboard.cases.store import Store  # noqa: PLC0415 - as above

    with TemporaryDirectory() as folder:
        desk = Desk(Path(folder), Store(f"sqlite:///{folder}/x.sqlite", city_named("aspen")))
        for page in pages:
            enter_shown(desk, *page)
        dump = desk.dump()
        desk.store.close()
    return dump


def test_a_history_told_twice_is_there_once(desk: Desk) -> None:
    """Each of its rows told something the first time, none the second."""
    entry = history(
        happened("started", "2026-03-02 09:00", actor="agency"),
        happened("commented", "2026-03-02 10:00", text="Still there", audience="public"),
        happened("rerouted", "2026-03-02 11:00", from_agency="parks", to_agency="streets"),
    )

    assert enter(desk, entry) == Counts(accepted=3)
    before = desk.dump()
    assert enter(desk, entry) == Counts(unchanged=3)
    assert desk.dump() == before
    assert any('"to_agency": "streets"' in line for line in before)


def test_words_that_a_mended_mapping_reads_otherwise_change_the_event(desk: Desk) -> None:
    """The queue is the source's own; which agency it means is the mapping's."""
    rerouted = happened("rerouted", "2026-03-02 11:00", value="Queue 7")
    enter(desk, history({**rerouted, "to_agency": None}))

    assert enter(desk, history({**rerouted, "to_agency": "parks"})) == Counts(accepted=1)
    (event,) = (line for line in desk.dump() if '"case_events"' in line)
    assert '"to_agency": "parks"' in event


def test_equal_events_are_counted_unless_the_source_tells_them_apart(desk: Desk) -> None:
    """Two comments of one text in one second; a row that a page repeats has the same place."""
    twice = happened("commented", "2026-03-02 10:00", text="Hello")
    enter(desk, history(twice, twice))
    assert sum('"commented"' in line for line in desk.dump()) == 2

    counts = enter(desk, history({**twice, "nth": 0}, {**twice, "nth": 0}, {**twice, "nth": 1}))
    assert counts == Counts(unchanged=3)
    assert sum('"commented"' in line for line in desk.dump()) == 2


def test_columns_that_a_source_does_not_give_keep_what_was_known(desk: Desk) -> None:
    """A second stream that knows only the priority leaves the place."""
    enter_shown(desk, ("1", "2026-03-02 08:00", "", "Elm"))
    later = pl.lit(at("2026-03-03 08:00")).dt.convert_time_zone("UTC")
    opened = pl.lit(at("2026-03-01 09:00")).dt.convert_time_zone("UTC")
    case = pl.DataFrame({"line": [1], "number": ["1"], "priority": ["high"]})
    entry = Entry(
        case.with_columns(opened=opened, seen_at=later), NOTHING.events, [], NOTHING.raws, 1
    )

    assert enter(desk, entry) == Counts(accepted=1)
    row = desk.record.cases().row(0, named=True)
    assert (row["place"], row["priority"]) == ("Elm", "high")


def test_a_row_that_was_put_aside_and_goes_in_leaves_the_quarantine(desk: Desk) -> None:
    """It is found by its text, on whatever line of whatever page it comes again."""
    bad = [BadRow(7, "row 1", ("no date",)), BadRow(8, "row 9", ("no date",))]
    refused = Entry(NOTHING.cases, NOTHING.events, bad, NOTHING.raws, 2)
    assert enter(desk, refused) == Counts(quarantined=2)

    enter(desk, history(happened("started", "2026-03-02 09:00")))

    with desk.store.engine.connect() as connection:
        held = connection.execute(select(tables.quarantine.c.raw, tables.quarantine.c.stream))
        assert [tuple(row) for row in held] == [("row 9", "cases")]


def test_a_nul_in_a_text_is_marked_alike_on_either_database(desk: Desk) -> None:
    """PostgreSQL holds none; what a form sent is kept all the same."""
    enter(desk, history(happened("commented", "2026-03-02 10:00", text="a\0b")))

    (text,) = (line for line in desk.dump() if '"table": "texts"' in line)
    assert "a\N{REPLACEMENT CHARACTER}b" in text


@pytest.mark.parametrize("wrong", [{"kind": "vanished"}, {"actor": "a name of a whole person"}])
def test_what_cannot_happen_is_a_fault_of_ours(desk: Desk, wrong: dict[str, object]) -> None:
    """No source may invent a kind of event; nothing of the transaction stays."""
    entry = history(happened("started", "2026-03-02 09:00"), {
        **happened("started", "2026-03-02 10:00"), **wrong,
    })  # fmt: skip

    with pytest.raises(Exception, match=r"of_a_kind|max_length"):
        enter(desk, entry)
    assert desk.dump() == []


def test_rows_that_do_not_add_up_are_a_fault_of_ours(desk: Desk) -> None:
    """More rows cannot tell something than were read."""
    entry = history(happened("started", "2026-03-02 09:00"))
    none_read = Entry(entry.cases, entry.events, [], entry.raws, 0)

    with pytest.raises(ValueError, match="more rows told something than were read"):
        enter(desk, none_read)


def test_every_kind_of_event_can_be_entered(desk: Desk) -> None:
    """The list is the design's."""
    moments = [at("2026-03-02 09:00") + timedelta(minutes=n) for n in range(len(KINDS))]
    events = [
        {"kind": kind, "at": moment, "recorded_at": moment}
        for kind, moment in zip(sorted(KINDS), moments, strict=True)
    ]

    assert enter(desk, history(*events)) == Counts(accepted=23)
