"""Rows put aside are read again after a mapping was mended: in once, or kept with new reasons."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import polars as pl
import pytest
from sqlalchemy import select

from agreements.schema.source import SourceMapping
from dashboard.cases import tables
from dashboard.cases.retrying import RetryReport, retry
from dashboard.cases.syncing import sync
from dashboard.errors import UserError
from tests.cases.conftest import NewDesk
from tests.cases.systems import Listed, connected_mapping, connected_plan, rows_drawn
from tests.cases.town import NOW, Desk, at, drawn, mapping_with, plan_for

TAKEN = "2026-04-01 00:00"
FILE = """
number | opened           | closed           | status   | division
1      | 2026-03-01 09:00 |                  | Open     | Parks
2      | 2026-03-01 09:00 | 2026-03-02 09:00 | Resolved | Parks
3      | 2026-03-01 09:00 |                  | Pending  | Mint
4      | soon             |                  | Open     | Parks
5      | 2026-03-01 09:00 |                  | Lost     | Parks
"""
MENDED = {"statuses": {"Open": "open", "Closed": "closed", "Resolved": "closed", "Pending": "open"}}
SUMS = {"read": 4, "accepted": 2, "unchanged": 0, "quarantined": 2}


def retried(desk: Desk, mapping: SourceMapping | None = None) -> RetryReport | None:
    """A retry, by default with the mended mapping."""
    return retry(plan_for(desk.store, mapping or mapping_with(**MENDED)))


def aside(desk: Desk) -> list[Any]:
    """The rows put aside, by line."""
    with desk.store.engine.connect() as connection:
        return list(
            connection.execute(select(tables.quarantine).order_by(tables.quarantine.c.line))
        )


def test_rows_that_go_in_now_leave_and_the_others_keep_what_still_stands_against_them(
    desk: Desk,
) -> None:
    """With sums of their own, and the words that the mapping lacks."""
    assert desk.bring(drawn(FILE), TAKEN).sums() == {
        "read": 5, "accepted": 1, "unchanged": 0, "quarantined": 4
    }  # fmt: skip
    report = retried(desk)

    assert report is not None
    assert report.sums() == SUMS
    assert report.unmapped == {("agency", "Mint"): 1}
    assert sorted(report.first_lines.values()) == [5, 6]
    assert [(row.line, row.file) for row in aside(desk)] == [(5, "export.csv"), (6, "export.csv")]
    assert all("Resolved, Pending" in row.reasons for row in aside(desk)[1:])
    assert desk.told("2") == [
        "opened 03-01 09:00, known 04-01 00:00",
        "closed 03-02 09:00, known 04-01 00:00",
    ]


def test_a_retry_makes_the_record_that_a_mended_mapping_would_have_made(
    desk: Desk, tmp_path: Path, new_desk: NewDesk
) -> None:
    """Case by case and event by event, and rows put aside with the same reasons."""
    desk.bring(drawn(FILE), TAKEN)
    retried(desk)
    at_once = new_desk(f"sqlite:///{tmp_path / 'at once.sqlite'}")
    at_once.bring(drawn(FILE), TAKEN, mapping=mapping_with(**MENDED))
    assert desk.dump() == at_once.dump()


def test_a_second_retry_changes_nothing(desk: Desk) -> None:
    """What went in is gone; with nothing put aside there is no run at all."""
    desk.bring(drawn(FILE), TAKEN)
    retried(desk)
    before = desk.dump()
    again = retried(desk)

    assert again is not None
    assert again.sums() == {"read": 2, "accepted": 0, "unchanged": 0, "quarantined": 2}
    assert desk.dump() == before
    all_known = {**MENDED["statuses"], "Lost": "open"}
    mended = mapping_with(statuses=all_known, date_formats=["%Y-%m-%d %H:%M", "soon %Y"])
    retried(desk, mended)
    assert [row.line for row in aside(desk)] == [5]
    desk.bring(drawn("number | opened\n1 | 2026-03-01 09:00"), TAKEN)
    assert retry(plan_for(desk.store, _named("another"))) is None


def _named(source: str) -> SourceMapping:
    mapping = mapping_with()
    metadata = mapping.metadata.model_copy(update={"id": source})
    return mapping.model_copy(update={"metadata": metadata})


def test_importing_the_file_again_after_a_retry_tells_nothing_new(desk: Desk) -> None:
    """A row went in once, whichever way."""
    desk.bring(drawn(FILE), TAKEN)
    retried(desk)
    before = desk.dump()
    again = desk.bring(drawn(FILE), TAKEN, mapping=mapping_with(**MENDED))
    assert again.sums() == {"read": 5, "accepted": 0, "unchanged": 3, "quarantined": 2}
    assert desk.dump() == before


def test_a_repeated_number_stays_aside_as_nobody_knows_which_row_is_right(desk: Desk) -> None:
    """Whether the first row was good then, or is one of those read again."""
    desk.bring(
        drawn("""
        number | opened           | status  | place
        1      | 2026-03-01 09:00 | Open    | Elm
        1      | 2026-03-01 09:00 | Open    | Oak
        2      | 2026-03-01 09:00 | Pending | Elm
        2      | 2026-03-01 09:00 | Pending | Oak
    """),
        TAKEN,
    )
    report = retried(desk)

    assert report is not None
    assert report.sums() == {"read": 3, "accepted": 1, "unchanged": 0, "quarantined": 2}
    assert [row.line for row in aside(desk)] == [3, 5]
    assert desk.record.cases()["place"].to_list() == ["Elm", "Elm"]


BROKEN = {
    "too few fields": "7,2026-03-01 09:00",
    "a quote that never closes": '7,"2026-03-01 09:00,,Open',
    "a NUL byte": "7,2026-03-01 09:00,,\0Open",
    "rows that a quote holds together": '7,2026-03-01 09:00,,"Open\n8,2026-03-01 09:00,,Open"',
}


@pytest.mark.parametrize("broken", BROKEN.values(), ids=BROKEN)
def test_what_is_no_row_stays_whatever_the_mapping_says(desk: Desk, broken: str) -> None:
    """With the reason that it had."""
    columns = {"number": ["n"], "opened": ["o"], "closed": ["c"], "status": ["s"]}
    mapping = mapping_with(columns=columns, milestones={})
    desk.bring(f"n,o,c,s\n{broken}\n", TAKEN, mapping=mapping)
    before = desk.dump()
    report = retried(desk, mapping)

    assert report is not None
    assert (report.read, report.accepted) == (report.quarantined, 0)
    assert desk.dump() == before


@pytest.mark.parametrize("separator", [";", "\t", "|"])
def test_rows_are_read_by_the_header_and_separator_of_their_file(
    desk: Desk, separator: str
) -> None:
    """Quotes, line breaks and letters of any language included."""
    head = ["n", '"o, of, it"', "c", "s", "Type", "message"]
    row = ["7", "2026-03-01 09:00", "2026-03-02 09:00", "Resolved", "Pothole", '"Süß\n""done"""']
    columns = {
        "number": ["n"], "opened": ["o, of, it"], "closed": ["c"], "status": ["s"],
        "service": ["Type"], "message": ["message"],
    }  # fmt: skip
    file = f"{separator.join(head)}\n{separator.join(row)}\n"
    desk.bring(file, TAKEN, mapping=mapping_with(columns=columns, milestones={}))
    report = retried(desk, mapping_with(columns=columns, milestones={}, **MENDED))

    assert report is not None
    assert report.sums() == {"read": 1, "accepted": 1, "unchanged": 0, "quarantined": 0}
    assert any('"Süß\\n\\"done\\""' in line for line in desk.dump())


def test_a_column_that_the_mapping_asks_for_now_and_the_file_lacks_is_said(desk: Desk) -> None:
    """The rows stay."""
    desk.bring(drawn(FILE), TAKEN)
    columns = mapping_with().spec.columns.wanted() | {"closed": ["Ended"]}
    report = retried(desk, mapping_with(columns=columns, **MENDED))
    assert report is not None
    assert report.quarantined == 4
    assert all("closed (Ended)" in row.reasons for row in aside(desk))


def test_times_of_a_workbook_are_read_again_as_they_were(desk: Desk, tmp_path: Path) -> None:
    """Though the mapping knows no such form; they were no text."""
    file = tmp_path / "export.parquet"
    opened = datetime(2026, 3, 1, 9, 0)  # noqa: DTZ001 - a wall-clock time, as files have them
    rows = {
        "Number": [7],
        "Opened": [opened],
        "Closed": [None],
        "Status": ["Pending"],
        "Type": ["Pothole"],
    }
    pl.DataFrame(rows, schema_overrides={"Closed": pl.Datetime}).write_parquet(file)
    columns = {
        "number": ["Number"], "opened": ["Opened"], "closed": ["Closed"], "status": ["Status"],
        "service": ["Type"],
    }  # fmt: skip
    desk.bring_file(file, TAKEN, mapping_with(columns=columns, milestones={}))
    report = retried(desk, mapping_with(columns=columns, milestones={}, **MENDED))
    assert report is not None
    assert report.sums() == {"read": 1, "accepted": 1, "unchanged": 0, "quarantined": 0}
    assert desk.told("7") == ["opened 03-01 09:00, known 04-01 00:00"]


SYSTEM = """
number | opened           | closed           | status   | updated
1      | 2026-03-01 09:00 |                  | Open     | 2026-03-01 09:00
2      | 2026-03-01 10:00 | 2026-03-02 10:00 | Resolved | 2026-03-02 10:00
3      | 2026-03-02 10:00 |                  | Pending  |
4      | 2026-03-02 10:00 |                  | Lost     | 2026-03-02 10:00
"""


def test_rows_of_a_connected_system_are_read_again_from_their_json(
    desk: Desk, tmp_path: Path, new_desk: NewDesk
) -> None:
    """To the record that a mended mapping would have made, the instants being the sync's own."""
    sync(connected_plan(desk.store), Listed(rows_drawn(SYSTEM)).opening)
    later = NOW + timedelta(days=3)
    report = retry(connected_plan(desk.store, connected_mapping(**MENDED), later))

    assert report is not None
    assert report.sums() == {"read": 3, "accepted": 2, "unchanged": 0, "quarantined": 1}
    assert [row.line for row in aside(desk)] == [0]
    at_once = new_desk(f"sqlite:///{tmp_path / 'at once.sqlite'}")
    mended = connected_plan(at_once.store, connected_mapping(**MENDED))
    sync(mended, Listed(rows_drawn(SYSTEM)).opening)
    assert desk.dump() == at_once.dump()


def test_a_retry_is_in_the_log_and_says_nothing_about_how_fresh_a_source_is(desk: Desk) -> None:
    """It has read no newer file."""
    desk.bring(drawn(FILE), TAKEN)
    retried(desk)
    with desk.store.engine.connect() as connection:
        *_, run = connection.execute(select(tables.runs).order_by(tables.runs.c.id))
    assert (run.kind, run.status, run.read, run.quarantined) == ("retry", "done", 4, 2)
    assert desk.record.watermark() == at(TAKEN)


def test_requesters_are_not_read_again_without_their_key(desk: Desk) -> None:
    """Else every row would be refused for it, one by one."""
    desk.bring(drawn(FILE), TAKEN)
    columns = mapping_with().spec.columns.wanted() | {"requester": ["Place"]}
    with pytest.raises(UserError, match="ACCORD_HASH_KEY"):
        retried(desk, mapping_with(columns=columns, **MENDED))
    assert len(aside(desk)) == 4
