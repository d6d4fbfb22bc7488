"""The text of a first agreement: canonical, readable, and open about what people have to add."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path

import pytest

from agreements.calendars import WorkingCalendar, always_open
from agreements.files import CityFiles, read_files
from agreements.first_text import FirstPromise, Frame, Unit, asking_text, first_text, unit_of
from agreements.formatting import formatted
from agreements.inserting import inserted
from agreements.schema.agreement import Agreement
from agreements.schema.base import Duration
from dashboard.checking import findings_on

CITY = Path(__file__).parent / "checks" / "city"
FRAME = Frame("roads", "desk", "calendar_days", date(2026, 1, 28), 80, 30)
PROMISES = [
    FirstPromise("pothole", 5, quarterly=False, note="90 cases: 84% within 5 calendar days"),
    FirstPromise("litter", 30, quarterly=True, note="40 cases: 80% within 26"),
]
NINE_TO_FIVE = ((9 * 3600, 17 * 3600),)


@cache
def files() -> CityFiles:
    """The small city of the checks, before its roads had any version."""
    read, findings = read_files(CITY)
    assert read is not None, findings
    return replace(read, agreements=())


def agreement(frame: Frame = FRAME) -> Agreement:
    """The text, read."""
    read = inserted(files(), first_text(files(), frame, PROMISES, ["Why so."]), "draft")
    assert read.findings == ()
    assert read.version is not None
    return read.version.model


def test_it_says_what_is_promised_on_which_calendar_and_with_which_goal() -> None:
    """A goal is taken over a quarter where a month has too few cases."""
    spec = agreement().spec
    assert (spec.status, spec.standing) == ("draft", "good_faith")
    terms = {name: one.resolution for name, one in spec.services.items()}
    assert {name: one.target for name, one in terms.items()} == {
        "pothole": Duration(calendar_days=5),
        "litter": Duration(calendar_days=30),
    }
    goals = [spec.goal_for(one.goal) for one in terms.values()]
    assert [(g.percent, g.period, g.min_cases) for g in goals if g] == [
        (80, "month", 30),
        (80, "quarter", 30),
    ]
    assert spec.clock.reopening.rule == "continuous"


def test_it_lies_in_the_canonical_layout_with_its_reasons_as_comments() -> None:
    """What `accord fmt` would write is what is there."""
    text = first_text(files(), FRAME, PROMISES, ["Begun from history."])
    assert formatted(text, Agreement) == text
    assert text.startswith("# Begun from history.\n# Left to people")
    assert "    # 40 cases: 80% within 26\n    litter:" in text
    assert max(map(len, text.splitlines())) <= 120


@pytest.mark.parametrize(
    ("unit", "codes"),
    [
        ("calendar_days", ["SLA601", "SLA607", "SLA607"]),
        ("business_days", ["SLA415", "SLA601", "SLA607", "SLA607"]),
    ],
)
def test_the_check_asks_for_what_no_case_tells_and_for_nothing_else(
    unit: Unit, codes: list[str]
) -> None:
    """Who holds a role, what each side does, and until when a day counts."""
    frame = replace(FRAME, unit=unit)
    read = inserted(files(), first_text(files(), frame, PROMISES, []), "draft")
    told = findings_on(read, "draft", FRAME.as_of)
    assert sorted(f.code for f in told if f.severity != "info") == codes


@pytest.mark.parametrize(
    ("as_of", "first"),
    [
        ("2026-01-28", "2026-04-01"),
        ("2026-02-01", "2026-07-01"),
        ("2026-10-01", "2027-01-01"),
        ("2026-11-15", "2027-04-01"),
    ],
)
def test_it_begins_with_a_quarter_that_leaves_sixty_days_to_agree(as_of: str, first: str) -> None:
    """And holds for a year."""
    window = agreement(replace(FRAME, as_of=date.fromisoformat(as_of))).spec.effective
    begins = date.fromisoformat(first)
    assert window.from_.date() == begins
    assert window.to is not None
    assert window.to.date() == begins.replace(year=begins.year + 1)


def test_days_are_business_days_where_the_calendar_ever_closes() -> None:
    """An office closes at night; a calendar of every hour closes on its holidays, if it has any."""
    desk = WorkingCalendar("desk", "America/Denver", (NINE_TO_FIVE,) * 5 + ((),) * 2)
    every = always_open("always", "America/Denver")
    assert unit_of(desk) == "business_days"
    assert unit_of(replace(desk, weekly=(NINE_TO_FIVE,) * 7)) == "business_days"
    assert unit_of(every) == "calendar_days"
    assert unit_of(replace(every, closed={date(2026, 12, 25): "Christmas"})) == "business_days"


def test_the_text_that_the_past_is_folded_under_covers_every_service() -> None:
    """Whatever the services are called."""
    read = inserted(files(), asking_text(files(), FRAME), "draft")
    assert read.version is not None
    assert read.version.model.spec.every_other_service is not None
