"""Contacts by day and channel: the newest count stands, and every row is accounted for."""

from __future__ import annotations

import pytest
from sqlalchemy import select

from dashboard.cases import tables
from dashboard.cases.counting import VolumePlan, import_volumes
from dashboard.cases.retrying import retry
from dashboard.cases.taking_in import ImportReport
from dashboard.errors import UserError
from tests.cases.test_volumes import mapping_of
from tests.cases.town import NOW, Desk, at, city_named, drawn

MARCH = """
3/1/2026 | Voice         | 1,204
3/1/2026 | Voice Spanish | 96
3/1/2026 | Chat          | 7
3/2/2026 | Voice         | 900
"""


def bring(desk: Desk, table: str, taken: str | None = None) -> ImportReport:
    """Import a drawing of counts."""
    path = desk.folder / "calls.csv"
    lines = ["Date|Media|Offered", *(line.replace(" ", "") for line in table.strip().splitlines())]
    path.write_text("\n".join(lines).replace("VoiceSpanish", "Voice Spanish"), encoding="utf-8")
    plan = VolumePlan(mapping_of(), city_named("aspen"), desk.store, lambda: NOW)
    (report,) = import_volumes(path, plan, extracted_at=at(taken) if taken else None)
    return report


def counts(desk: Desk) -> list[tuple[object, ...]]:
    """What the record holds."""
    held = tables.contact_volume.c
    wanted = select(held.source, held.day, held.channel, held.n).order_by(held.day, held.channel)
    with desk.store.engine.connect() as connection:
        return [tuple(row) for row in connection.execute(wanted)]


HELD = [
    ("calls", "2026-03-01", "phone", 1_300),
    ("calls", "2026-03-01", "web", 7),
    ("calls", "2026-03-02", "phone", 900),
]


def test_counts_go_in_once_whatever_is_brought_again(desk: Desk) -> None:
    """Channels that are one of ours are added up; the second time nothing is new."""
    first, second = bring(desk, MARCH), bring(desk, MARCH)

    assert first.sums() == {"read": 4, "accepted": 4, "unchanged": 0, "quarantined": 0}
    assert second.sums() == {"read": 4, "accepted": 0, "unchanged": 4, "quarantined": 0}
    assert counts(desk) == HELD


def test_a_file_of_counts_is_from_the_end_of_its_newest_day(desk: Desk) -> None:
    """Of a day that is not over it is from now."""
    assert bring(desk, MARCH).extracted_at == at("2026-03-03 00:00")
    assert bring(desk, f"{NOW:%m/%d/%Y} | Voice | 5").extracted_at == NOW


@pytest.mark.parametrize("order", [(0, 1), (1, 0)])
def test_the_newest_extraction_wins_in_either_order(desk: Desk, order: tuple[int, int]) -> None:
    """A day counted again later was counted better."""
    files = [
        ("3/1/2026 | Voice | 10", "2026-03-02 00:00"),
        ("3/1/2026 | Voice | 12", "2026-03-05 00:00"),
    ]
    reports = [bring(desk, *files[n]) for n in order]

    assert counts(desk) == [("calls", "2026-03-01", "phone", 12)]
    assert [report.accepted for report in reports] == ([1, 1] if order == (0, 1) else [1, 0])
    assert reports[1].out_of_order == (order == (1, 0))


def test_rows_put_aside_are_kept_and_leave_when_they_are_mended(desk: Desk) -> None:
    """Read is accepted, unchanged and quarantined here too."""
    bad = bring(desk, MARCH + "3/3/2026 | Fax | 5\nsoon | Voice | 5")
    assert bad.sums() == {"read": 6, "accepted": 4, "unchanged": 0, "quarantined": 2}
    assert sum('"table": "quarantine"' in line for line in desk.dump()) == 2

    path = desk.folder / "calls.csv"
    known = {"Voice": "phone", "Voice Spanish": "phone", "Chat": "web", "Fax": "fax"}
    mapping = mapping_of(channels=known)
    plan = VolumePlan(mapping, city_named("aspen"), desk.store, lambda: NOW)
    (mended,) = import_volumes(path, plan)

    assert mended.sums() == {"read": 6, "accepted": 1, "unchanged": 4, "quarantined": 1}
    assert sum('"table": "quarantine"' in line for line in desk.dump()) == 1


def test_counts_of_calls_do_not_say_until_when_cases_are_known(desk: Desk) -> None:
    """The figures' instant is that of the sources of cases."""
    report = desk.bring(drawn("number | opened\n1 | 2026-03-09 09:00"), "2026-03-10 00:00")
    bring(desk, MARCH)

    assert desk.record.watermark() == report.extracted_at


def test_a_file_without_a_day_that_has_begun_asks_for_its_time(desk: Desk) -> None:
    """And is in the log as failed."""
    with pytest.raises(UserError, match="no row has a readable day up to today"):
        bring(desk, "3/1/2030 | Voice | 10")

    with desk.store.engine.connect() as connection:
        assert connection.execute(select(tables.runs.c.status)).scalars().all() == ["failed"]


UNKNOWN = """
3/1/2026 | Voice         | 1,204
3/1/2026 | Voice Spanish | 96
3/1/2026 | Chat          | 7
3/1/2026 | Kiosk         | 20
3/2/2026 | Kiosk         | 30
3/2/2026 | Kiosk         | 31
"""


def again(desk: Desk) -> dict[str, int]:
    """Rows put aside are read again, with a mapping that knows the kiosk as a telephone."""
    kiosk = mapping_of(
        channels={"Voice": "phone", "Voice Spanish": "phone", "Chat": "web", "Kiosk": "phone"}
    )
    report = retry(VolumePlan(kiosk, city_named("aspen"), desk.store, lambda: NOW))
    return report.sums() if report else {}


def test_rows_put_aside_are_added_to_their_day_once_the_mapping_is_mended(desk: Desk) -> None:
    """To the count of the same table; a row that says a thing twice stays, and a day is new."""
    first = bring(desk, UNKNOWN)

    assert first.sums() == {"read": 6, "accepted": 3, "unchanged": 0, "quarantined": 3}
    assert again(desk) == {"read": 3, "accepted": 2, "unchanged": 0, "quarantined": 1}
    assert counts(desk)[0] == ("calls", "2026-03-01", "phone", 1_320)
    assert counts(desk)[2] == ("calls", "2026-03-02", "phone", 30)
    assert again(desk) == {"read": 1, "accepted": 0, "unchanged": 0, "quarantined": 1}
    assert counts(desk)[0] == ("calls", "2026-03-01", "phone", 1_320)


def test_a_row_put_aside_long_ago_changes_no_newer_count(desk: Desk) -> None:
    """What a later table says of its day stands."""
    bring(desk, UNKNOWN, "2026-03-03 00:00")
    bring(desk, "3/1/2026 | Voice | 2,000", "2026-03-05 00:00")

    assert again(desk) == {"read": 3, "accepted": 1, "unchanged": 1, "quarantined": 1}
    assert counts(desk)[0] == ("calls", "2026-03-01", "phone", 2_000)
