"""The Data health page in words: what is fresh, what is whole, and who is needed."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import polars as pl
import pytest

from agreements.schema.volumes import ContactVolumeMapping
from dashboard.health import Health, Run, without_values
from dashboard.views.data_health import DataHealth, data_health
from dashboard.views.data_health_needs import without_folders
from dashboard.wording import speaking
from tests.dashboard.views.health import AS_OF, a_city, a_log, a_mapping, a_run, found, health

HELD = ("desk", "export.csv", "column opened is empty; fill it in", 4, 12, AS_OF)
WORD = ("desk", "service", "Grafiti", 3, True)
OTHER = a_mapping("works", "Works orders")
CONNECTED = a_mapping(
    "portal", "Portal", connect={"kind": "open311", "url": "https://x.gov/v2"}, cannot_show=[]
)
LATE = AS_OF - timedelta(days=3)


def needs(view: DataHealth) -> list[tuple[str, str]]:
    """What needs somebody: looks and titles."""
    return [(need.look, need.title) for need in view.needs]


@pytest.mark.parametrize(
    ("told", "title", "state"),
    [
        # what the record tells                    the finding                               state
        (health(found(a_run())), "The record is whole: every row that was read is in it", "whole"),
        (health(found()), "Case desk was never read", "never"),
        (health(found(a_run(status="failed"))), "Case desk could not be read", "failed"),
        (
            health(found(a_run(status="interrupted"))),
            "Case desk was not read to its end",
            "interrupted",
        ),
        (health(found(a_run(status="running"))), "Case desk is being read", "running"),
        (
            health(found(a_run(extracted_at=LATE))),
            "Case desk ends before the figures' date",
            "behind",
        ),
        (
            health(found(a_run(), waiting=[HELD])),
            "4 rows are put aside; every other is in the record",
            "gaps",
        ),
        (
            health(found(a_run(), unmapped=[WORD])),
            "Every row is in the record; 1 word waits for a mapping",
            "gaps",
        ),
    ],
)
def test_the_title_is_the_finding(told: Health, title: str, state: str) -> None:
    """Every state that a source can be in."""
    view = data_health(told)
    assert (view.title, view.cards[0].state) == (title, state)
    assert len(view.title) <= 75


def test_the_worst_of_several_sources_is_told_first() -> None:
    """One that failed comes before one that is late, and before rows put aside."""
    runs = (a_run(status="failed", error="No route."), a_run("works", extracted_at=LATE, id=2))
    view = data_health(health(found(*runs, waiting=[HELD]), a_mapping(), OTHER))
    assert view.title == "Case desk could not be read"
    assert needs(view) == [
        ("failed", "The last import of Case desk failed"),
        ("behind", "Works orders ends 3 days before the figures' date"),
        ("gaps", "4 rows of Case desk are put aside"),
    ]
    assert view.needs[0].text.startswith("No route. What was entered before stays")


def test_several_sources_in_one_state_are_counted() -> None:
    """The title names one, and counts more."""
    runs = (a_run(status="failed"), a_run("works", status="failed", id=2))
    assert data_health(health(found(*runs), a_mapping(), OTHER)).title == (
        "2 sources could not be read"
    )


def test_a_source_is_told_in_one_sentence() -> None:
    """Rows put aside, words without a mapping, and how old the data is."""
    told = found(a_run(extracted_at=LATE), waiting=[HELD], unmapped=[WORD])
    assert data_health(health(told)).cards[0].line == (
        "**Case desk**: 4 rows put aside, 1 word without a mapping, data until Sep 27, 2026, "
        "3 days before the figures' date"
    )


def test_a_need_says_which_command_to_run() -> None:
    """By the kind of source: a file is imported, a connected system synced."""
    never = data_health(health(found(), a_mapping(), CONNECTED))
    assert ["accord import desk FILE" in never.needs[0].text] == [True]
    assert "accord sync portal" in never.needs[1].text
    held = data_health(health(found(a_run(), waiting=[HELD])))
    assert "`accord quarantine retry desk`" in held.needs[0].text
    assert "The oldest is removed after Dec 29, 2026." in held.needs[0].text


def test_data_newer_than_the_figures_asks_for_measuring() -> None:
    """And so does a record of which nothing was measured."""
    ahead = found(a_run(extracted_at=AS_OF + timedelta(days=2)))
    assert needs(data_health(health(ahead))) == [("behind", "Case desk: newer than the figures")]
    first = data_health(health(found(a_run()), as_of=None))
    assert needs(first) == [("behind", "Nothing has been measured yet")]
    assert first.context == "Nothing has been measured yet"


def test_a_source_without_a_mapping_is_told_by_its_id() -> None:
    """Its cases are in the record, and nobody can read more of it."""
    view = data_health(health(found(a_run("old")), a_mapping()))
    assert ("gone", "old has no mapping any more") in needs(view)


def test_the_sum_of_a_reading_stands_in_the_table() -> None:
    """Read is the sum of the others."""
    view = data_health(
        health(found(a_run(read=1_204, accepted=1_000, unchanged=200, quarantined=4)))
    )
    row = view.runs.row(0, named=True)
    assert row["Rows read"] == row["New"] + row["As before"] + row["Put aside"] == 1_204
    assert row["When"] == "Oct 1, 2026, 1:00 am"


def test_the_download_holds_sums_and_no_word_of_a_row() -> None:
    """By ids, with instants in the city's zone; neither reasons nor errors."""
    told = found(a_run(status="failed", error="secret", kind="sync"), waiting=[HELD])
    head, row = data_health(health(told)).file.splitlines()
    assert head == (
        "run,source,kind,file,status,started_at,finished_at,data_until,read,accepted,unchanged,"
        "quarantined"
    )
    assert row == (
        "1,desk,sync,export.csv,failed,2026-10-01T01:00:00-06:00,,2026-09-30T18:00:00-06:00,"
        "100,90,10,0"
    )


DATE = "column opened holds '{}', which is no date; correct it, or add its form"
AGAIN = "case number {} stood already on line {} with other content; correct one of the two"


def test_one_reason_with_many_values_is_told_once() -> None:
    """With how many values, one of them, all rows, and where it was met first."""
    rows = [
        ("desk", "a.csv", DATE.format("soon"), 2, 9, AS_OF),
        ("desk", "b.csv", DATE.format("13/13"), 5, 7, AS_OF),
        ("desk", "b.csv", AGAIN.format("77", 3), 1, 8, AS_OF),
        ("desk", "b.csv", AGAIN.format("78", 4), 1, 9, AS_OF),
    ]
    (part,) = data_health(health(found(a_run(), waiting=rows))).reasons
    assert part.table.rows() == [
        (
            (
                "Column opened holds '…', which is no date (2 different values, such as '13/13')"
                "  \nCorrect it, or add its form"
            ),
            "b.csv, line 7",
            7,
        ),
        (
            (
                "Case number … stood already on line … with other content (2 different values)  \n"
                "Correct one of the two"
            ),
            "b.csv, line 8",
            2,
        ),
    ]


def test_a_reason_shows_no_address_and_no_markdown() -> None:
    """It may quote a cell."""
    reason = DATE.format("maria@example.org *now*")
    told = found(a_run(), waiting=[("desk", "a.csv", reason, 1, 2, AS_OF)])
    (part,) = data_health(health(told)).reasons
    assert r"'••• \*now\*'" in part.table.item(0, 0)


def test_a_reason_can_be_told_without_what_it_quotes() -> None:
    """As the mayor's office reads it."""
    told = pl.DataFrame({"reason": [DATE.format("call Maria")]})
    assert told.select(without_values(pl.col("reason"))).item() == DATE.format("…")


def test_what_sources_cannot_show_stands_once_for_those_alike() -> None:
    """Two sources that lack the same kinds of event are one table."""
    cannot_show = ["reopened", "paused"]
    works = a_mapping("works", "Works orders", cannot_show=cannot_show)
    told = health(found(), a_mapping(cannot_show=cannot_show), works, CONNECTED)
    (part,) = data_health(told).blind
    assert part.name == "Case desk and Works orders"
    assert part.table["It shows no"].to_list() == ["reopenings", "pauses"]


@pytest.mark.parametrize(
    ("shape", "shows"), [("snapshot", 6), ("history", 0)], ids=["snapshot", "history"]
)
def test_a_source_that_does_not_say_shows_what_its_shape_is_worth(shape: str, shows: int) -> None:
    """A case as it stands today tells of none of the six kinds of event; its history of all."""
    told = data_health(health(found(), a_mapping(shape=shape))).blind
    assert sum(part.table.height for part in told) == shows


@pytest.mark.parametrize(
    ("runs", "left"),
    [
        ((), ["reopenings", "pauses"]),
        ((a_run("desk-log"),), ["pauses"]),
    ],
)
def test_what_a_log_that_was_read_tells_is_not_missing(
    runs: tuple[Run, ...], left: list[str]
) -> None:
    """The snapshot shows no reopening; its log does, once it was read."""
    desk = a_mapping(cannot_show=["reopened", "paused"])
    (part,) = data_health(health(found(*runs), desk, a_log("reopened"))).blind
    assert part.table["It shows no"].to_list() == left


def test_what_else_a_reading_told_stands_with_its_source() -> None:
    """Remarks of the last run in words; names that nobody gave words are left out."""
    remarks = {"unclear_times": 2, "out_of_order": 0, "absent_columns": ["place"], "odd": 1}
    remarks |= {"unknown_cases": 3}
    card = data_health(health(found(a_run(remarks=remarks)))).cards[0]
    assert [remark.partition(":")[0].partition(";")[0] for remark in card.remarks] == [
        "3 rows tell of cases that no source had shown by then",
        "2 times that daylight saving repeats or skips",
        "The file has no column for place",
    ]


@pytest.mark.parametrize(
    ("told", "shown"),
    [
        ("see /var/log/accord/sync.log.", "see sync.log."),
        ("/srv/a b/export.csv:1: cut", "a b/export.csv:1: cut"),
        ("https://311.example.gov/v2/requests.json", "https://311.example.gov/v2/requests.json"),
        ("status 503 and/or 504", "status 503 and/or 504"),
    ],
)
def test_an_error_is_told_without_the_folders_of_the_server(told: str, shown: str) -> None:
    """A page says which file, not where it lies; addresses stay whole."""
    assert without_folders(told) == shown


def test_the_page_speaks_spanish_and_marks_invented_data() -> None:
    """Title, context and the table."""
    city = a_city()
    invented = city.model_copy(
        update={"spec": city.spec.model_copy(update={"demonstration": True})}
    )
    with speaking("es"):
        view = data_health(health(found(a_run()), city=invented))
    assert view.title == "El registro está completo: tiene todas las filas leídas"
    assert "Datos inventados de demostración" in view.context
    assert view.runs.select("Filas leídas", "Nuevas", "Sin cambios").row(0) == (100, 90, 10)


def test_contacts_counted_by_day_are_a_source_that_is_never_behind() -> None:
    """A file of calls comes when it comes; no figure waits for it."""
    calls = ContactVolumeMapping.model_validate(
        {
            "apiVersion": "accord311/v1",
            "kind": "ContactVolumeMapping",
            "metadata": {"id": "calls", "title": {"en": "Call centre"}},
            "spec": {
                "date_formats": ["%Y-%m-%d"],
                "columns": {"day": ["Day"], "n": ["Calls"]},
                "channel": "phone",
            },
        }
    )
    told = found(a_run(), a_run("calls", id=2, extracted_at=AS_OF - timedelta(days=60)))
    whole = health(told)
    view = data_health(replace(whole, sources={**whole.sources, "calls": calls}))
    assert [card.state for card in view.cards] == ["whole", "whole"]
    assert view.cards[1].line == "**Call centre**: no row put aside, data until Aug 1, 2026"
    assert view.needs == ()
