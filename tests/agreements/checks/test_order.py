"""Whether a first response can come after the resolution, counted on the calendars."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from tests.agreements.checks.conftest import Change, change, findings

PARKS = "parks/1.0.0.yaml"

# The desk of the design's example keeps the city's holidays, its crews only some of them.
DESK = """\
apiVersion: accord311/v1
kind: Calendar
metadata: {id: desk}
spec:
  timezone: America/Denver
  hours:
    mon: [["08:00", "12:00"], ["12:30", "16:30"]]
    tue: [["08:00", "12:00"], ["12:30", "16:30"]]
    wed: [["08:00", "12:00"], ["12:30", "16:30"]]
    thu: [["08:00", "12:00"], ["12:30", "16:30"]]
    fri: [["08:00", "12:00"], ["12:30", "16:30"]]
  holidays: [offices]
"""
SET = """\
apiVersion: accord311/v1
kind: HolidaySet
metadata: {{id: {id}}}
spec:
  covers: {{from: 2025-01-01, to: 2028-01-01}}
  days:
{days}
"""
OFFICES = {
    "2026-09-07": "Labor Day",
    "2026-11-11": "Veterans Day",
    "2026-11-26": "Thanksgiving Day",
}
CREWS = {"2026-09-07": "Labor Day", "2026-11-26": "Thanksgiving Day"}


def _set(city: Path, name: str, days: dict[str, str]) -> None:
    lines = "\n".join(f"    - {{date: {day}, name: {title}}}" for day, title in days.items())
    (city / "holidays" / f"{name}.yaml").write_text(SET.format(id=name, days=lines), "utf-8")


@pytest.fixture
def two_desks(city: Path) -> Path:
    """The small city with the example's hours, and Veterans Day off for the desk only."""
    (city / "calendars" / "desk.yaml").write_text(DESK, "utf-8")
    _set(city, "offices", OFFICES)
    _set(city, "routes", CREWS)
    change(city, [Change("calendars/crews.yaml", "holidays: [offices]", "holidays: [routes]")])
    return city


# | service of the example | p1: response | resolution    | p2: response | resolution | half hours |
# |------------------------|--------------|---------------|--------------|------------|------------|
# | missed trash           | 1 hour       | 10 hours      | 8 hours      | 2 days     | 34         |
# | missed recycling       | 1 hour       | 10 hours      | 8 hours      | 2 days     | 34         |
# | missed compost         | 1 hour       | 10 hours      | 8 hours      | 2 days     | 34         |
# | spill after collection | 1 hour       | 3 hours       | 8 hours      | 1 day      | 48 + 13    |
# | together               |              |               |              |            | 163        |
@pytest.mark.parametrize(
    ("urgent", "standard", "half_hours"), [(10, 2, 34), (3, 1, 48 + 13)], ids=["missed", "spill"]
)
def test_half_hours_of_veterans_day_week_are_those_of_the_example(
    two_desks: Path, urgent: int, standard: int, half_hours: int
) -> None:
    """The design counted 163 half hours by hand of its own script: three times 34, and 61."""
    response = "target: {business_hours: 8}, by_priority: {p1: {business_hours: 2}}"
    change(
        two_desks,
        [
            Change(PARKS, response, response.replace("2}}", "1}}")),
            Change(
                PARKS,
                "resolution: {stops: closed, target: {business_days: 4}",
                f"resolution: {{stops: closed, target: {{business_days: {standard}}}, "
                f"by_priority: {{p1: {{business_hours: {urgent}}}}}",
            ),
        ],
    )
    [told] = _of_litter(two_desks)
    assert told[0] == "warning"
    assert f"{half_hours} half hours of the week of 2026-11-09" in told[1]


def test_an_ordinary_week_out_of_order_is_an_error(two_desks: Path) -> None:
    """A response in eight hours after a resolution in four is no matter of holidays."""
    change(
        two_desks,
        [
            Change(
                PARKS,
                "resolution: {stops: closed, target: {business_days: 4}",
                "resolution: {stops: closed, target: {business_hours: 4}",
            )
        ],
    )
    assert [severity for severity, _ in _of_litter(two_desks)] == ["error"]


def test_calendars_with_the_same_holidays_raise_nothing(city: Path) -> None:
    """The small city as it is: the desk and the crews are closed on the same days."""
    assert _of_litter(city) == []


def _of_litter(city: Path) -> list[tuple[str, str]]:
    found = findings(city, date(2026, 6, 1))
    mine = [f for f in found if f.code == "SLA401" and f.path.endswith("litter")]
    return [(f.severity, f.message) for f in mine]
