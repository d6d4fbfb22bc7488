"""Which meetings an agreement asks for: one for each period of the calendar that is over."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from agreements.schema.agreement import Agreement
from metrics.duties.rhythm import Due, meetings, notices, renewals, since

POTHOLE = {"stops": "closed", "target": {"calendar_days": 3}}


def version(
    number: str,
    start: str,
    to: str | None,
    meeting: str | None = "monthly",
    status: str = "signed",
) -> Agreement:
    """A version of Parks' agreement with nothing but its window and its review."""
    review: dict[str, Any] = {"every": {"months": 12}, "by": "2026-12-15",
                              "notice": {"calendar_days": 90}}  # fmt: skip
    return Agreement.model_validate(
        {
            "apiVersion": "accord311/v1",
            "kind": "Agreement",
            "metadata": {"id": "aspen/parks", "version": number, "title": {"en": "Parks"}},
            "spec": {
                "status": status,
                "standing": "good_faith",
                "effective": {"from": start, **({"to": to} if to else {})},
                "parties": {"agency": {"org": "Parks"}},
                "services": {"pothole": {"title": {"en": "Pothole"}, "resolution": POTHOLE}},
                "review": review | ({"meeting": meeting} if meeting else {}),
            },
        }
    )


def told(dues: tuple[Due, ...]) -> list[str]:
    """Each meeting as its version, its period and the day by which it is held."""
    return [f"{d.version} {d.start:%m-%d} {d.end:%m-%d} by {d.by:%m-%d}" for d in dues]


FIRST = version("1.0.0", "2026-05-11", "2026-08-01")
SECOND = version("2.0.0", "2026-08-01", "2027-08-01")

CASES = [
    # versions, today, the meetings
    ([FIRST], "2026-05-31", []),
    ([FIRST], "2026-06-01", ["1.0.0 05-11 05-31 by 06-30"]),
    (
        [SECOND, FIRST],
        "2026-09-01",
        [
            "1.0.0 05-11 05-31 by 06-30",
            "1.0.0 06-01 06-30 by 07-31",
            "1.0.0 07-01 07-31 by 08-31",
            "2.0.0 08-01 08-31 by 09-30",
        ],
    ),
    (
        [version("1.0.0", "2026-05-01", "2026-06-15"), version("2.0.0", "2026-06-15", None)],
        "2026-07-10",
        ["1.0.0 05-01 05-31 by 06-30", "2.0.0 06-01 06-30 by 07-31"],
    ),
    ([version("1.0.0", "2026-05-01", "2026-05-20")], "2026-07-10", ["1.0.0 05-01 05-19 by 06-30"]),
    (
        [version("1.0.0", "2026-02-15", None, "quarterly")],
        "2026-07-01",
        ["1.0.0 02-15 03-31 by 06-30", "1.0.0 04-01 06-30 by 09-30"],
    ),
    (
        [version("1.0.0", "2026-05-06", None, "weekly")],
        "2026-05-18",
        ["1.0.0 05-06 05-10 by 05-17", "1.0.0 05-11 05-17 by 05-24"],
    ),
    ([version("1.0.0", "2026-05-01", None, None)], "2026-07-01", []),
    ([version("1.0.0", "2026-05-01", None, status="in_review")], "2026-07-01", []),
]


@pytest.mark.parametrize(("versions", "today", "expected"), CASES)
def test_each_period_that_is_over_has_its_meeting(
    versions: list[Agreement], today: str, expected: list[str]
) -> None:
    """From its end on, and before the next one ends; of the version that held last in it."""
    assert told(meetings(versions, date.fromisoformat(today))) == expected


def test_a_meeting_is_late_after_its_last_day() -> None:
    """On that day it is not."""
    (due,) = meetings([FIRST], date(2026, 6, 1))
    assert [due.is_late(date(2026, 6, 30)), due.is_late(date(2026, 7, 1))] == [False, True]


def test_each_version_that_has_begun_is_looked_at_again_by_its_day() -> None:
    """One that is still to come is not."""
    found = renewals([SECOND, FIRST], date(2026, 7, 1))
    assert [(due.key, due.kind, due.by) for due in found] == [
        ("1.0.0", "renewal", date(2026, 12, 15))
    ]


def test_the_newest_version_needs_notice_unless_another_follows() -> None:
    """So many days before its end as it says; a draft that follows is an answer."""
    (notice,) = notices([FIRST, SECOND], date(2026, 9, 1))
    assert (notice.version, notice.on, notice.ends) == (
        "2.0.0",
        date(2027, 5, 3),
        date(2027, 7, 31),
    )
    draft = version("3.0.0", "2027-08-01", "2028-08-01", status="draft")
    assert notices([FIRST, SECOND, draft], date(2026, 9, 1)) == ()
    withdrawn = version("3.0.0", "2027-08-01", "2028-08-01", status="withdrawn")
    assert notices([FIRST, SECOND, withdrawn], date(2026, 9, 1)) == (notice,)


def test_a_meeting_looks_at_everything_since_the_last_one_that_was_held() -> None:
    """What was not looked at then is looked at now."""
    june, july, august = meetings([FIRST, SECOND], date(2026, 9, 1))[-3:]
    assert since(july, august) == date(2026, 8, 1)
    assert since(june, august) == date(2026, 7, 1)
    assert since(None, august) == date(2026, 8, 1)
