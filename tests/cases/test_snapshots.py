"""What two exports of the same cases tell: their difference, and nothing that was not seen."""

from __future__ import annotations

import pytest

from dashboard.cases.taking_in import ImportReport
from dashboard.errors import UserError
from tests.cases.town import Desk, at, drawn, mapping_with

MONDAY, TUESDAY, WEDNESDAY, THURSDAY = (f"2026-03-0{day} 00:00" for day in (2, 3, 4, 5))


def shown(closed: str = "", message: str = "", **other: str) -> str:
    """Case 1 as an export shows it: open, or closed at a time in March 2026."""
    status = "Closed" if closed else "Open"
    cells = {
        "number": "1",
        "opened": "2026-03-01 09:00",
        "closed": closed and f"2026-{closed}",
        "status": status,
        "message": message,
        **other,
    }
    return drawn(f"{' | '.join(cells)}\n{' | '.join(cells.values())}")


OPENED = "opened 03-01 09:00, known 03-02 00:00"
STORIES = {
    "closed since": (
        [shown(), shown("03-02 10:00")],
        [OPENED, "closed 03-02 10:00, known 03-03 00:00"],
    ),
    "open today, closed yesterday: reopened": (
        [shown("03-01 10:00"), shown()],
        [
            OPENED,
            "closed 03-01 10:00, known 03-02 00:00",
            "reopened 03-03 00:00, known 03-03 00:00",
        ],
    ),
    "closed later than it was known to be: reopened and closed again": (
        [shown("03-01 10:00"), shown("03-02 12:00")],
        [
            OPENED,
            "closed 03-01 10:00, known 03-02 00:00",
            "reopened 03-02 12:00, known 03-03 00:00",
            "closed 03-02 12:00, known 03-03 00:00",
        ],
    ),
    "reopened, then closed again": (
        [shown("03-01 10:00"), shown(), shown("03-03 15:00")],
        [
            OPENED,
            "closed 03-01 10:00, known 03-02 00:00",
            "reopened 03-03 00:00, known 03-03 00:00",
            "closed 03-03 15:00, known 03-04 00:00",
        ],
    ),
    "reopened, then closed with its first date again: no earlier than the reopening": (
        [shown("03-01 10:00"), shown(), shown("03-01 10:00"), shown("03-01 10:00")],
        [
            OPENED,
            "closed 03-01 10:00, known 03-02 00:00",
            "reopened 03-03 00:00, known 03-03 00:00",
            "closed 03-03 00:00, known 03-04 00:00",
        ],
    ),
    "closed in the hours before an export that still showed it open": (
        [shown("03-01 10:00"), shown(), shown("03-02 23:00"), shown()],
        [
            OPENED,
            "closed 03-01 10:00, known 03-02 00:00",
            "reopened 03-03 00:00, known 03-03 00:00",
            "closed 03-03 00:00, known 03-04 00:00",
            "reopened 03-05 00:00, known 03-05 00:00",
        ],
    ),
    "closed in the future, by a slip, then open": (
        [shown("03-09 10:00"), shown(), shown()],
        [
            OPENED,
            "closed 03-09 10:00, known 03-02 00:00",
            "reopened 03-09 10:00, known 03-03 00:00",
        ],
    ),
    "closed before it was opened, by a slip, then open": (
        [shown("02-01 10:00"), shown()],
        [
            "closed 02-01 10:00, known 03-02 00:00",
            OPENED,
            "reopened 03-03 00:00, known 03-03 00:00",
        ],
    ),
    "a milestone between two closings: reopened by then, so that it counts": (
        [shown("03-01 10:00"), shown("03-02 12:00", collected="2026-03-02 08:00")],
        [
            OPENED,
            "closed 03-01 10:00, known 03-02 00:00",
            "milestone 03-02 08:00, known 03-03 00:00",
            "reopened 03-02 08:00, known 03-03 00:00",
            "closed 03-02 12:00, known 03-03 00:00",
        ],
    ),
    "a milestone on a case that is open again: reopened by then": (
        [shown("03-01 10:00"), shown(collected="2026-03-02 08:00")],
        [
            OPENED,
            "closed 03-01 10:00, known 03-02 00:00",
            "milestone 03-02 08:00, known 03-03 00:00",
            "reopened 03-02 08:00, known 03-03 00:00",
        ],
    ),
    "a milestone that was known before the case was open again says nothing of it": (
        [
            shown("03-01 10:00"),
            shown("03-01 10:00", collected="2026-03-01 12:00"),
            shown("03-03 12:00", collected="2026-03-01 12:00"),
        ],
        [
            OPENED,
            "closed 03-01 10:00, known 03-02 00:00",
            "milestone 03-01 12:00, known 03-03 00:00",
            "reopened 03-03 12:00, known 03-04 00:00",
            "closed 03-03 12:00, known 03-04 00:00",
        ],
    ),
    "a milestone before the known closing says nothing of a reopening": (
        [shown("03-01 10:00"), shown("03-02 12:00", collected="2026-03-01 09:30")],
        [
            OPENED,
            "milestone 03-01 09:30, known 03-03 00:00",
            "closed 03-01 10:00, known 03-02 00:00",
            "reopened 03-02 12:00, known 03-03 00:00",
            "closed 03-02 12:00, known 03-03 00:00",
        ],
    ),
    "the same for four days": ([shown()] * 4, [OPENED]),
}


@pytest.mark.parametrize(("files", "told"), STORIES.values(), ids=STORIES.keys())
def test_a_difference_between_exports_is_an_event(
    desk: Desk, files: list[str], told: list[str]
) -> None:
    """A day apart, in order; each event is known from the export that first showed it."""
    reports = bring_in_order(desk, files)

    assert desk.told() == told
    assert sum(report.accepted for report in reports) <= len(told)
    before = desk.dump()
    assert desk.bring(files[-1], days(len(files))[-1]).accepted == 0
    assert desk.dump() == before


def bring_in_order(desk: Desk, files: list[str]) -> list[ImportReport]:
    """Import exports a day apart."""
    return [desk.bring(file, day) for file, day in zip(files, days(len(files)), strict=True)]


def days(count: int) -> tuple[str, ...]:
    """The first nights of a week."""
    return (MONDAY, TUESDAY, WEDNESDAY, THURSDAY)[:count]


def test_an_attribute_that_changed_is_replaced_by_the_newer_export_alone(desk: Desk) -> None:
    """The district and the city's own due are as last shown, whatever comes in late."""
    desk.bring(shown(district="1", due="2026-03-08 09:00"), MONDAY)
    newer = desk.bring(shown(district="2", due="2026-03-09 09:00"), WEDNESDAY)
    late = desk.bring(shown(district="1", due="2026-03-08 09:00"), TUESDAY)

    assert (newer.accepted, late.accepted) == (1, 0)
    assert late.out_of_order == 1
    case = desk.record.cases().row(0, named=True)
    assert case["district"] == "2"
    assert f"{case['published_due']:%m-%d %H:%M}" == "03-09 15:00"


def test_an_export_that_confirms_what_was_known_keeps_late_ones_from_undoing_it(desk: Desk) -> None:
    """Wednesday said district 2 as Monday did; Tuesday's 1 comes in late and is old."""
    desk.bring(shown(district="2"), MONDAY)
    confirmed = desk.bring(shown(district="2"), WEDNESDAY)
    desk.bring(shown(district="1"), TUESDAY)

    assert confirmed.sums() == {"read": 1, "accepted": 0, "unchanged": 1, "quarantined": 0}
    assert desk.record.cases()["district"].to_list() == ["2"]


def test_a_late_file_is_entered_at_its_own_time_and_never_diffed_forward(desk: Desk) -> None:
    """Tuesday's closing is known from Tuesday; that Wednesday saw it open is not reread."""
    desk.bring(shown(), WEDNESDAY)

    report = desk.bring(shown("03-02 10:00"), TUESDAY)

    assert report.out_of_order == 1
    assert desk.told() == [
        "opened 03-01 09:00, known 03-03 00:00",
        "closed 03-02 10:00, known 03-03 00:00",
    ]


def test_importing_the_newer_file_again_joins_a_late_one(desk: Desk) -> None:
    """Then the record is what it would be had both come in order."""
    desk.bring(shown(), WEDNESDAY)
    desk.bring(shown("03-02 10:00"), TUESDAY)
    again = desk.bring(shown(), WEDNESDAY)

    assert again.sums() == {"read": 1, "accepted": 1, "unchanged": 0, "quarantined": 0}
    assert desk.told() == [
        "opened 03-01 09:00, known 03-03 00:00",
        "closed 03-02 10:00, known 03-03 00:00",
        "reopened 03-04 00:00, known 03-04 00:00",
    ]


def test_an_event_is_known_from_the_earliest_export_that_shows_it(desk: Desk) -> None:
    """Brought in the other order the closing was known on Tuesday all the same."""
    closed = shown("03-01 10:00")
    desk.bring(closed, WEDNESDAY)
    desk.bring(closed, TUESDAY)

    assert [line.split(", ")[1] for line in desk.told()] == ["known 03-03 00:00"] * 2
    assert desk.bring(closed, WEDNESDAY).accepted == 0


def test_words_of_a_closing_that_changed_are_kept_and_the_last_are_read(desk: Desk) -> None:
    """An outcome corrected on Tuesday is Tuesday's knowledge; Monday's stays in the record."""
    desk.bring(shown("03-01 10:00", outcome="Duplicate"), MONDAY)
    report = desk.bring(shown("03-01 10:00", outcome="Fixed"), TUESDAY)

    assert report.accepted == 1
    closings = desk.record.events().filter(kind="closed")
    assert closings["outcome"].to_list() == ["fixed"]
    assert sum('"kind": "closed"' in line for line in desk.dump()) == 2


def test_a_message_that_changed_is_one_closing_with_two_texts(desk: Desk) -> None:
    """The case was closed once; both messages are kept, each once."""
    desk.bring(shown("03-01 10:00", message="Done"), MONDAY)
    desk.bring(shown("03-01 10:00", message="Done, and swept"), TUESDAY)

    assert desk.told() == [OPENED, "closed 03-01 10:00, known 03-03 00:00"]
    assert sum('"table": "texts"' in line for line in desk.dump()) == 2


def test_a_milestone_is_an_event_of_its_own(desk: Desk) -> None:
    """It is entered when it is reached, open or closed."""
    desk.bring(shown(), MONDAY)
    desk.bring(shown(collected="2026-03-02 08:00"), TUESDAY)

    assert desk.told()[1:] == ["milestone 03-02 08:00, known 03-03 00:00"]
    assert desk.record.events()["name"].to_list() == [None, "collected"]


def test_a_closing_that_is_only_a_day_says_so(desk: Desk) -> None:
    """It closes at the end of that local day."""
    mapping = mapping_with(date_only=["closed"], date_formats=["%Y-%m-%d %H:%M", "%Y-%m-%d"])
    desk.bring(shown("03-01"), MONDAY, mapping=mapping)

    assert desk.told() == [OPENED, "closed 03-01 23:59, known 03-02 00:00"]
    assert desk.record.events()["reason"].to_list() == [None, "date_only"]


def test_without_a_time_given_a_file_is_from_its_newest_instant(desk: Desk) -> None:
    """A due date lies ahead and says nothing; a closing and a milestone do."""
    table = """
    number | opened           | closed           | status | due              | collected
    1      | 2026-03-01 09:00 | 2026-03-02 10:00 | Closed | 2026-05-01 09:00 | 2026-03-02 11:00
    2      | 2026-03-02 08:00 |                  | Open   | 2026-05-01 09:00 |
    """
    report = desk.bring(drawn(table))

    assert report.extracted_at.isoformat() == "2026-03-02T18:00:00+00:00"
    assert desk.record.watermark() == report.extracted_at


def test_an_instant_ahead_of_now_is_not_when_the_file_was_taken(desk: Desk) -> None:
    """A closing typed for next year would else keep every later export from being the newest."""
    table = """
    number | opened           | closed           | status
    1      | 2026-03-01 09:00 | 2027-03-02 10:00 | Closed
    2      | 2026-03-02 08:00 | 2026-03-02 11:00 | Closed
    """
    report = desk.bring(drawn(table))

    assert report.extracted_at == at("2026-03-02 11:00")
    assert report.remarks["dated_later"] == 1
    assert report.accepted == 2


def test_a_file_whose_every_instant_lies_ahead_asks_for_its_time(desk: Desk) -> None:
    """When it was taken is anyone's guess; the refusal is in the log."""
    with pytest.raises(UserError, match=r"export\.csv:2: every date .* say --extracted-at"):
        desk.bring(drawn("number | opened\n1 | 2030-03-01 09:00"))

    assert desk.bring(drawn("number | opened\n1 | 2030-03-01 09:00"), MONDAY).accepted == 1
