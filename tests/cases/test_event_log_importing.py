"""A log beside snapshots of the same cases: nothing lost, nothing twice, in whatever order."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from itertools import permutations

import polars as pl
import pytest
from sqlalchemy import select

from agreements.schema.event_log import EventLogMapping
from agreements.schema.source import SourceMapping
from dashboard.cases import tables
from dashboard.cases.log_importing import LogPlan, import_log
from dashboard.cases.retrying import retry
from dashboard.cases.taking_in import ImportReport
from dashboard.errors import UserError
from tests.cases.conftest import NewDesk
from tests.cases.test_event_log import HEADER, log_with
from tests.cases.test_snapshots import MONDAY, THURSDAY, TUESDAY, WEDNESDAY, shown
from tests.cases.town import NOW, Desk, at, city_named, mapping_with


def log(*rows: str, number: str = "1") -> str:
    """A log of a case in March 2026: `03-02 10:00 Closed`, with the cells after it by name."""
    lines = [",".join(HEADER)]
    for row in rows:
        day, time, *rest = row.split()
        what, *named = " ".join(rest).split(" | ")
        cells = {"Case": number, "When": f"2026-{day} {time}", "What": what}
        cells |= dict(cell.split("=") for cell in named)
        lines.append(",".join(cells.get(name, "") for name in HEADER))
    return "\n".join(lines) + "\n"


def plan_of(
    desk: Desk, mapping: EventLogMapping | None = None, chunk_rows: int = 25_000,
    of: SourceMapping | None = None,
) -> LogPlan:  # fmt: skip
    """An import of the small city's log."""
    return LogPlan(
        mapping or log_with(), of or mapping_with(), city_named("aspen"), desk.store,
        lambda: NOW, chunk_rows=chunk_rows,
    )  # fmt: skip


def bring_log(
    desk: Desk, file: str, mapping: EventLogMapping | None = None, chunk_rows: int = 25_000
) -> ImportReport:
    """Import a log's content."""
    path = desk.folder / "log.csv"
    path.write_text(file, "utf-8")
    (report,) = import_log(path, plan_of(desk, mapping, chunk_rows))
    return report


def bring(desk: Desk, files: Sequence[str | tuple[str, str]]) -> None:
    """Import logs (texts) and snapshots (texts with the instant at which they were taken)."""
    for file in files:
        if isinstance(file, str):
            bring_log(desk, file)
        else:
            desk.bring(*file)


def turns(desk: Desk) -> list[str]:
    """What opened and closed the case, in words: `closed 03-02 10:00`."""
    return [said.split(",")[0] for said in desk.told()]


REOPENED = log("03-01 10:00 Closed", "03-02 15:00 Reopened")
AGAIN = log(
    "03-01 10:00 Closed", "03-02 15:00 Reopened", "03-02 16:00 Closed", "03-02 17:00 Reopened"
)
STORIES = {
    "reopened, as the log tells, and open in the next snapshot": (
        [(shown("03-01 10:00"), MONDAY), REOPENED, (shown(), TUESDAY)],
        ["opened 03-01 09:00", "closed 03-01 10:00", "reopened 03-02 15:00"],
    ),
    "reopened, as the log tells, and closed again in the next snapshot": (
        [(shown("03-01 10:00"), MONDAY), REOPENED, (shown("03-02 18:00"), TUESDAY)],
        ["opened 03-01 09:00", "closed 03-01 10:00", "reopened 03-02 15:00", "closed 03-02 18:00"],
    ),
    "reopened, and worked on before the log says so": (
        [
            (shown("03-01 10:00"), MONDAY),
            REOPENED,
            (shown("03-02 18:00", collected="2026-03-02 12:00"), TUESDAY),
        ],
        [
            "opened 03-01 09:00", "closed 03-01 10:00", "milestone 03-02 12:00",
            "reopened 03-02 15:00", "closed 03-02 18:00",
        ],
    ),
    "reopened twice between two snapshots, as the log tells": (
        [(shown("03-01 10:00"), MONDAY), AGAIN, (shown("03-02 18:00"), TUESDAY)],
        [
            "opened 03-01 09:00", "closed 03-01 10:00", "reopened 03-02 15:00",
            "closed 03-02 16:00", "reopened 03-02 17:00", "closed 03-02 18:00",
        ],
    ),
    "reopened once more than the log tells so far": (
        [
            (shown("03-01 10:00"), MONDAY),
            log("03-01 10:00 Closed", "03-01 11:00 Reopened", "03-01 12:00 Closed"),
            (shown("03-02 18:00", collected="2026-03-01 11:30"), TUESDAY),
        ],
        [
            "opened 03-01 09:00", "closed 03-01 10:00", "reopened 03-01 11:00",
            "milestone 03-01 11:30", "closed 03-01 12:00", "reopened 03-02 18:00",
            "closed 03-02 18:00",
        ],
    ),
    "open again, then closed with its first date: the log knows when": (
        [
            (shown("03-01 10:00"), MONDAY),
            (shown(), TUESDAY),
            log("03-02 15:00 Reopened", "03-03 11:00 Closed"),
            (shown("03-01 10:00"), WEDNESDAY),
        ],
        ["opened 03-01 09:00", "closed 03-01 10:00", "reopened 03-02 15:00", "closed 03-03 11:00"],
    ),
    "one snapshot, and what came before it": (
        [log("03-01 10:00 Closed", "03-01 12:00 Reopened"), (shown("03-02 18:00"), TUESDAY)],
        ["opened 03-01 09:00", "closed 03-01 10:00", "reopened 03-01 12:00", "closed 03-02 18:00"],
    ),
    "one snapshot of a case that the log reopened": (
        [REOPENED, (shown(), TUESDAY)],
        ["opened 03-01 09:00", "closed 03-01 10:00", "reopened 03-02 15:00"],
    ),
    "the closing told by both, word for word": (
        [
            log("03-02 18:00 Closed | Result=Fixed | By=Staff | Seen by=All"),
            (shown("03-02 18:00", outcome="Fixed"), TUESDAY),
        ],
        ["opened 03-01 09:00", "closed 03-02 18:00"],
    ),
    "no reopening in the log: the snapshots' difference stands": (
        [(shown("03-01 10:00"), MONDAY), log("03-01 09:30 Note"), (shown(), TUESDAY)],
        ["opened 03-01 09:00", "commented 03-01 09:30", "closed 03-01 10:00",
         "reopened 03-03 00:00"],
    ),
}  # fmt: skip


def _with_snapshots_in_order(
    files: Sequence[str | tuple[str, str]],
) -> list[tuple[str | tuple[str, str], ...]]:
    """Every order of the files in which the snapshots follow each other as they were taken."""
    snapshots = [file for file in files if not isinstance(file, str)]
    return [
        order
        for order in permutations(files)
        if [file for file in order if not isinstance(file, str)] == snapshots
    ]


@pytest.mark.parametrize(("files", "told"), STORIES.values(), ids=STORIES.keys())
def test_the_log_and_the_snapshots_tell_one_story_in_any_order(
    new_desk: NewDesk, files: Sequence[str | tuple[str, str]], told: list[str]
) -> None:
    """The same events are read, and the same record is stored, whichever came first."""
    dumps = []
    for order in _with_snapshots_in_order(files):
        desk = new_desk("sqlite://")
        bring(desk, order)
        assert turns(desk) == told
        dumps.append(desk.dump())
    assert dumps == dumps[:1] * len(dumps)


@pytest.mark.parametrize("log_first", [False, True])
def test_a_closing_on_a_day_happened_when_the_log_says(desk: Desk, *, log_first: bool) -> None:
    """With the outcome that the snapshot gives; a reopening that day stays before it."""
    mapping = mapping_with(date_only=["closed"])
    told = log("03-02 15:00 Reopened", "03-02 16:30 Closed")
    if log_first:
        bring_log(desk, told)
    desk.bring(shown("03-01 10:00"), MONDAY, mapping=mapping)
    desk.bring(shown("03-02 00:00", outcome="Fixed"), TUESDAY, mapping=mapping)
    if not log_first:
        bring_log(desk, told)
    assert turns(desk) == [
        "opened 03-01 09:00", "closed 03-01 23:59", "reopened 03-02 15:00", "closed 03-02 16:30",
    ]  # fmt: skip
    assert desk.record.events()["outcome"].to_list()[-1] == "fixed"


def test_importing_a_log_again_changes_nothing(desk: Desk) -> None:
    """Also one that reaches further, in other chunks."""
    desk.bring(shown(), THURSDAY)
    assert bring_log(desk, AGAIN).accepted == 4
    once = desk.dump()
    again = bring_log(desk, AGAIN, chunk_rows=1)
    assert (again.accepted, again.unchanged, desk.dump()) == (0, 4, once)
    longer = bring_log(desk, AGAIN + log("03-03 09:00 Note").split("\n")[1] + "\n")
    assert (longer.accepted, longer.unchanged) == (1, 4)


@pytest.mark.parametrize("chunk_rows", [1, 2, 100])
def test_equal_events_of_a_file_all_happened(desk: Desk, chunk_rows: int) -> None:
    """Two notes in one minute are two, wherever the chunks end; read again they are the same."""
    desk.bring(shown(), THURSDAY)
    file = log(*["03-02 10:00 Note"] * 3, "03-02 11:00 Note")
    first = bring_log(desk, file, chunk_rows=chunk_rows)
    again = bring_log(desk, file)
    assert (first.accepted, again.accepted) == (4, 0)
    assert turns(desk).count("commented 03-02 10:00") == 3


def test_every_row_is_accounted_for(desk: Desk) -> None:
    """Accepted, unchanged or put aside; ignored ones tell nothing new."""
    desk.bring(shown(), THURSDAY)
    report = bring_log(
        desk, log("03-02 10:00 Note", "03-02 10:30 Viewed", "03-02 11:00 Cleaned | Text=a b")
    )
    assert (report.read, report.accepted, report.unchanged, report.quarantined) == (3, 1, 1, 1)
    assert report.source == "desk-log"
    held = tables.quarantine.c
    (row,) = desk.store.read(
        select(held.source, held.line), {"source": pl.String(), "line": pl.Int64()}
    ).rows()
    assert row == ("desk-log", 4)
    (run,) = desk.store.read(
        select(tables.runs.c.read, tables.runs.c.status).where(tables.runs.c.source == "desk-log"),
        {"read": pl.Int64(), "status": pl.String()},
    ).rows()
    assert run == (3, "done")


def test_events_of_cases_that_are_not_there_yet_are_kept_and_counted(desk: Desk) -> None:
    """They count once the case is there."""
    report = bring_log(desk, REOPENED)
    assert report.remarks["unknown_cases"] == 2
    assert turns(desk) == []
    desk.bring(shown(), TUESDAY)
    assert "reopened 03-02 15:00" in turns(desk)
    assert "unknown_cases" not in bring_log(desk, REOPENED).remarks


def test_rows_put_aside_go_in_once_their_mapping_is_mended(desk: Desk) -> None:
    """The record is then as if it had been so from the start, but for the lines of the file."""
    desk.bring(shown(), THURSDAY)
    file = log("03-02 10:00 Note", "03-02 11:00 Cleaned", "03-02 12:00 Rinsed")
    bring_log(desk, file)
    mended = log_with(kinds=log_with().spec.kinds | {"Cleaned": "started"})
    report = retry(plan_of(desk, mended))
    assert report is not None
    assert (report.read, report.accepted, report.quarantined) == (2, 1, 1)
    assert turns(desk)[-1] == "started 03-02 11:00"
    assert bring_log(desk, file, mended).accepted == 0
    report = retry(plan_of(desk, mended))
    assert report is not None
    assert (report.accepted, report.quarantined) == (0, 1)


def test_a_mended_table_is_read_into_events_that_are_there(desk: Desk) -> None:
    """The agency that a case was passed to was unknown; the event is the same."""
    desk.bring(shown(), THURSDAY)
    file = log("03-02 10:00 Passed on | From=Parks | To=Harbour")
    assert bring_log(desk, file).unmapped == {("agency", "Harbour"): 1}
    mended = log_with(agencies={"Parks": "parks", "Harbour": "streets"})
    assert bring_log(desk, file, mended).accepted == 1
    event = tables.case_events.c
    to = desk.store.read(
        select(event.to_agency).where(event.kind == "rerouted"), {"to_agency": pl.String()}
    )
    assert to["to_agency"].to_list() == ["streets"]


def test_the_record_is_known_until_both_the_cases_and_their_log_are(desk: Desk) -> None:
    """The log was taken when its last row was written, unless somebody says when."""
    desk.bring(shown(), THURSDAY)
    bring_log(desk, REOPENED)
    assert desk.record.watermark() == at("2026-03-02 15:00")


def test_at_an_earlier_instant_each_source_was_known_as_far_as_it_tells_of_it(desk: Desk) -> None:
    """A log that reaches past the instant tells all of it; a file of cases only of its own."""
    desk.bring(shown(), TUESDAY)
    desk.bring(shown(), THURSDAY)
    path = desk.folder / "log.csv"
    path.write_text(REOPENED, "utf-8")
    import_log(path, plan_of(desk), extracted_at=at(THURSDAY))

    def known(local: str) -> datetime | None:
        return desk.record.watermark_at(at(local), {"desk-log"})

    assert known("2026-03-03 23:00") == at(TUESDAY)
    assert known("2026-03-01 08:00") == at("2026-03-01 08:00")
    assert known(THURSDAY) == known("2026-04-01 08:00") == at(THURSDAY)
    assert desk.record.watermark_at(at("2026-03-01 08:00"), ()) is None


def test_a_log_without_a_readable_time_is_refused(desk: Desk) -> None:
    """And the run says why."""
    with pytest.raises(UserError, match="no row has a readable date"):
        bring_log(desk, ",".join(HEADER) + "\n1,yesterday,Note" + "," * (len(HEADER) - 3) + "\n")
    status = desk.store.read(select(tables.runs.c.status), {"status": pl.String()})
    assert status["status"].to_list() == ["failed"]
