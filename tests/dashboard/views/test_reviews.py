"""The page of reviews in words: what is overdue first, and what counts from the first on record."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

import pytest

from dashboard.oversight.review import Review
from dashboard.views.reviews import Meeting, Register, overview, register
from dashboard.views.reviews_one import prepared
from metrics.duties.rhythm import Due, meetings
from tests.cases.town import city_named
from tests.metrics.duties.test_rhythm import version

CITY = city_named("aspen")
MODELS = [version("1.0.0", "2026-05-01", "2027-05-01")]
TODAY = date(2026, 10, 1)


def of_month(month: int) -> Due:
    """The meeting about a month of 2026."""
    return next(due for due in meetings(MODELS, date(2027, 1, 1)) if due.start.month == month)


def review(month: int, held_on: date | None = None, **more: Any) -> Review:  # noqa: ANN401 - columns
    """A review of the register."""
    due = of_month(month)
    known: dict[str, Any] = {
        "id": month, "revision": 1, "agency": "parks", "agreement": due.agreement,
        "version": "1.0.0", "kind": "meeting", "key": due.key, "start": due.start, "end": due.end,
        "due": due.by, "state": "held" if held_on else "planned", "planned_on": due.by,
        "postponed": 0, "held_on": held_on, "attended": (), "minutes": "", "approved": {},
        "agenda": 1 if held_on else None,
    }  # fmt: skip
    return Review(**{**known, **more})


def of(*held: Review) -> Register:
    """What is due with what was written."""
    return register(MODELS, held, (), TODAY, CITY)


def states(found: Sequence[Meeting]) -> dict[int, str]:
    """How each month's meeting stands."""
    return {m.due.start.month: m.state for m in found if m.due.kind == "meeting"}


CASES = [
    # what is on record, how the meetings about June to September stand
    ([], ["unrecorded", "unrecorded", "unrecorded", "open"]),
    ([review(7, date(2026, 8, 20))], ["unrecorded", "held", "overdue", "open"]),
    ([review(7, date(2026, 9, 2)), review(8)], ["unrecorded", "held_late", "overdue", "open"]),
    ([review(9)], ["unrecorded", "unrecorded", "unrecorded", "planned"]),
    ([review(7, state="withdrawn")], ["unrecorded", "unrecorded", "unrecorded", "open"]),
]


@pytest.mark.parametrize(("held", "expected"), CASES)
def test_a_meeting_is_overdue_only_after_the_first_on_record(
    held: list[Review], expected: list[str]
) -> None:
    """Nobody wrote down what was held before."""
    found = states(of(*held).meetings)
    assert [found[month] for month in (6, 7, 8, 9)] == expected


def test_what_is_overdue_is_the_title_and_comes_first() -> None:
    """Then what is to be held next; what was held stands below."""
    view = overview(of(review(7, date(2026, 8, 20))), lambda meeting: meeting.due.key)
    assert view.title == "1 review is overdue: parks"
    assert [(m.due.start.month, m.state) for m in view.cards] == [
        (8, "overdue"),
        (9, "open"),
        (5, "open"),
    ]
    assert view.cards[-1].about == "The agreement itself"
    assert view.earlier["Review"].to_list() == ["**parks**  \n2026-07-01"]
    assert not view.is_new


def test_without_a_register_the_next_one_is_what_is_told() -> None:
    """By its last day."""
    view = overview(of(), lambda meeting: meeting.due.key)
    assert view.title == "1 review is to be held by Oct 31, 2026"
    assert [m.due.start.month for m in view.cards] == [9, 5]
    assert view.is_new
    assert view.first == {"aspen/parks"}


def test_an_agenda_looks_at_everything_since_the_review_before() -> None:
    """What was missed meanwhile is looked at now; without one before, at the period alone."""
    held = of(review(7, date(2026, 8, 20)))
    september = held.find("aspen/parks", "2026-09-01")
    assert september is not None
    asking = held.asking(september.due)
    assert (asking.first, asking.last) == (date(2026, 8, 1), date(2026, 9, 30))
    view = prepared(september, asking, (), held.before(september.due), None, CITY)
    assert view.title == "parks: figures of September 2026, nothing to decide"
    assert view.looked_at.endswith("since the review of Aug 20, 2026")
    assert of().asking(september.due).first == date(2026, 9, 1)


def test_an_address_that_no_agreement_asks_for_is_nobodys() -> None:
    """Neither another agreement's nor a month to come."""
    held = of()
    assert held.find("aspen/parks", "2026-10-01") is None
    assert held.find("aspen/streets", "2026-09-01") is None
