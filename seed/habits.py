"""How the demonstration city behaves: who gets how many cases, and how each agency treats them.

The stories that a reader should find in the figures are planted here.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

Month = tuple[int, int]

_ROUTES, _YARD, _DESK, _CREWS, _OFFICERS, _ALWAYS = (
    "swm-routes",
    "cart-yard",
    "case-desk",
    "field-crews",
    "animal-officers",
    "always",
)


_ALWAYS_FROM: Month = (2024, 10)


@dataclass(frozen=True)
class AgencyHabit:
    """How an agency works through its cases; shares of the cases that nobody voids.

    Attributes:
        on_time: Of those worked on, the share done in time.
        on_time_from: The same from a month of opening on, until the next month named.
        unmarked: Closed without the milestone that says the work was done.
        desk: The calendar on which its cases are closed.
    """

    on_time: float
    unmarked: float
    desk: str = _DESK
    on_time_from: Mapping[Month, float] = field(default_factory=dict)


@dataclass(frozen=True)
class ServiceHabit:
    """How one service runs.

    Attributes:
        agency: Who does it.
        share: Its share of all cases, before the seasons.
        season: A row of `SEASONS`.
        crew: The calendar on which the work is done.
        left_open: The share of its cases that nobody ever gets to.
        usual_hours: The median working time where nothing is promised.
        reopened: Of the cases worked on, the share that somebody had reopened.
        linked: The share of reports of something that is reported already.
        paused: Of the cases that live long enough, the share whose clock is stopped for a while.
        urgent: The share of hazards.
        bunched: Of the cases done in time, the share done in the last hour before the due.
        effort: How much of the usual part of the time given the work takes.
        on_time_from: The share done in time from a month on, where it is not the agency's.
        left_open_before: Until a month, another share that nobody gets to.
    """

    agency: str
    share: float
    season: str
    crew: str
    left_open: float
    usual_hours: float = 0.0
    reopened: float = 0.0
    linked: float = 0.0
    paused: float = 0.0
    urgent: float = 0.0
    bunched: float = 0.0
    effort: float = 1.0
    on_time_from: Mapping[Month, float] = field(default_factory=dict)
    left_open_before: tuple[Month, float] | None = None

    @property
    def in_office(self) -> bool:
        """Whether the work is done at a desk, so that nobody drives out."""
        return self.crew == _DESK


AGENCIES: Mapping[str, AgencyHabit] = {
    # Worse from June 2026 on.
    "solid-waste": AgencyHabit(
        on_time=0.957,
        unmarked=0.022,
        on_time_from={(2026, 6): 0.83, (2026, 7): 0.76, (2026, 8): 0.70, (2026, 9): 0.66},
    ),
    # What it closes it closes in time; a quarter it does not close (see `left_open` below).
    "transportation": AgencyHabit(on_time=0.992, unmarked=0.003),
    # Good on every basis.
    "animal-protection": AgencyHabit(on_time=0.955, unmarked=0.01, desk=_OFFICERS),
    "parks": AgencyHabit(on_time=0.90, unmarked=0.03),
    # No agreement yet: nothing is promised, so nothing is on time or late.
    "community-planning": AgencyHabit(on_time=1.0, unmarked=0.18),
    "human-services": AgencyHabit(on_time=1.0, unmarked=0.12),
    "environment": AgencyHabit(on_time=1.0, unmarked=0.22),
}


@dataclass(frozen=True)
class TalkHabit:
    """How an agency talks to residents while their cases are open.

    Attributes:
        answered: The share of cases that a person answers in time; where nothing is promised, the
            share that anybody answers.
        in_summer: The same of cases opened from June to August, where it is another.
        usual_hours: Where nothing is promised, the mean desk hours until somebody answers.
        news: The share of promised intervals in which somebody writes.
        silent_when_overdue: Whether nobody writes any more once the work itself is overdue.
    """

    answered: float
    in_summer: float | None = None
    usual_hours: float = 0.0
    news: float = 0.0
    silent_when_overdue: bool = False


TALK: Mapping[str, TalkHabit] = {
    "solid-waste": TalkHabit(0.925, news=0.78),
    "transportation": TalkHabit(0.84, in_summer=0.70, news=0.80, silent_when_overdue=True),
    "animal-protection": TalkHabit(0.97, news=0.88),
    "parks": TalkHabit(0.91, news=0.72),
    # No agreement in force: whoever has time answers.
    "community-planning": TalkHabit(0.45, usual_hours=14),
    "environment": TalkHabit(0.50, usual_hours=12),
    "human-services": TalkHabit(0.12, usual_hours=10),
}
"""Each agency's."""

NEVER_ANSWERED = 0.4
"""Of the cases that nobody answers in time, the share that nobody answers at all."""

SUMMER = (6, 7, 8)

UNMARKED_WITHOUT_MILESTONE = 0.12
"""Closed without work done, where the promise itself ends with the closing."""

PARKS_CASES_A_MONTH = 11
"""On average at most: so few that no month reaches the thirty that a verdict needs."""

#: Weight of each month, January first.
SEASONS: Mapping[str, tuple[float, ...]] = {
    "even": (1.0,) * 12,
    "thaw": (1.2, 1.7, 2.0, 1.7, 1.2, 0.8, 0.7, 0.6, 0.6, 0.6, 0.7, 0.9),
    "growing": (0.3, 0.3, 0.6, 1.1, 1.5, 1.6, 1.6, 1.5, 1.3, 0.9, 0.5, 0.3),
    "warm": (0.6, 0.6, 0.8, 1.0, 1.3, 1.4, 1.4, 1.3, 1.1, 0.9, 0.7, 0.6),
    "cold": (1.8, 1.7, 1.3, 0.9, 0.6, 0.4, 0.4, 0.4, 0.6, 1.1, 1.6, 1.8),
    "dark": (1.4, 1.2, 1.0, 0.8, 0.7, 0.6, 0.6, 0.7, 0.9, 1.2, 1.5, 1.6),
    "moving": (1.2, 0.8, 0.9, 1.0, 1.3, 1.3, 1.2, 1.2, 1.0, 0.9, 0.8, 1.1),
    "sweeping": (0.1, 0.1, 0.6, 1.4, 1.4, 1.3, 1.2, 1.2, 1.4, 1.6, 1.3, 0.2),
    "snow": (1.3, 1.3, 1.2, 0.5, 0.0, 0.0, 0.0, 0.0, 0.0, 0.2, 0.7, 1.0),
}

_SW, _CP, _HS, _TR, _PA, _AN, _EN = (
    "solid-waste",
    "community-planning",
    "human-services",
    "transportation",
    "parks",
    "animal-protection",
    "environment",
)

SERVICES: Mapping[str, ServiceHabit] = {
    "missed_trash": ServiceHabit(_SW, 0.085, "even", _ROUTES, 0.006, reopened=0.02),
    "missed_recycling": ServiceHabit(_SW, 0.055, "even", _ROUTES, 0.006),
    "missed_compost": ServiceHabit(_SW, 0.035, "growing", _ROUTES, 0.008),
    "compost_cart_request": ServiceHabit(_SW, 0.045, "growing", _YARD, 0.02),
    "cart_repair": ServiceHabit(_SW, 0.040, "even", _YARD, 0.02, bunched=0.30, paused=0.06),
    "large_item_pickup": ServiceHabit(
        _SW, 0.045, "moving", _ROUTES, 0.0, effort=0.5, on_time_from={_ALWAYS_FROM: 1.0}
    ),
    "illegal_dumping": ServiceHabit(
        _SW, 0.045, "moving", _ROUTES, 0.03, linked=0.05, paused=0.08, urgent=0.07
    ),
    "permit_status": ServiceHabit(_CP, 0.038, "warm", _DESK, 0.03, 18, reopened=0.03),
    "permit_inspection_request": ServiceHabit(_CP, 0.027, "warm", _DESK, 0.03, 30),
    "zoning_complaint": ServiceHabit(_CP, 0.019, "warm", _DESK, 0.10, 150),
    "residential_building_complaint": ServiceHabit(_CP, 0.019, "cold", _DESK, 0.08, 120),
    "plan_review_question": ServiceHabit(_CP, 0.016, "even", _DESK, 0.04, 60),
    "benefits_status": ServiceHabit(_HS, 0.035, "even", _DESK, 0.02, 26),
    "food_assistance_question": ServiceHabit(_HS, 0.020, "even", _DESK, 0.01, 10),
    "energy_assistance": ServiceHabit(_HS, 0.018, "cold", _DESK, 0.02, 40),
    "child_care_assistance": ServiceHabit(_HS, 0.012, "moving", _DESK, 0.02, 44),
    "pothole": ServiceHabit(_TR, 0.065, "thaw", _CREWS, 0.27, reopened=0.015, linked=0.06),
    "street_sweeping": ServiceHabit(_TR, 0.025, "sweeping", _CREWS, 0.26),
    "traffic_signal": ServiceHabit(_TR, 0.030, "even", _ALWAYS, 0.16, linked=0.02, urgent=0.15),
    "streetlight_out": ServiceHabit(_TR, 0.035, "dark", _CREWS, 0.30, linked=0.05),
    "sidewalk_damage": ServiceHabit(_TR, 0.025, "warm", _CREWS, 0.38, paused=0.22),
    "snow_ice_route": ServiceHabit(_TR, 0.030, "snow", _ALWAYS, 0.0),
    "sign_damaged": ServiceHabit(
        _TR, 0.020, "even", _CREWS, 0.14, left_open_before=((2025, 7), 0.42)
    ),
    "park_maintenance": ServiceHabit(_PA, 0.012, "growing", _CREWS, 0.03),
    "tree_emergency": ServiceHabit(_PA, 0.010, "warm", _ALWAYS, 0.0),
    "graffiti_park": ServiceHabit(_PA, 0.008, "even", _CREWS, 0.03),
    "irrigation_leak": ServiceHabit(_PA, 0.006, "growing", _CREWS, 0.02),
    "loose_dog": ServiceHabit(
        _AN,
        0.030,
        "warm",
        _OFFICERS,
        0.002,
        on_time_from={_ALWAYS_FROM: 0.955, (2026, 2): 0.92, (2026, 3): 0.955},
    ),
    "dead_animal": ServiceHabit(_AN, 0.025, "warm", _OFFICERS, 0.002),
    "animal_noise": ServiceHabit(_AN, 0.015, "warm", _OFFICERS, 0.008),
    "graffiti_private": ServiceHabit(
        _EN, 0.035, "warm", _CREWS, 0.08, 50, reopened=0.03, linked=0.05
    ),
    "noise_complaint": ServiceHabit(_EN, 0.025, "warm", _DESK, 0.20, 24),
    "abandoned_vehicle": ServiceHabit(
        _EN, 0.045, "even", _DESK, 0.18, 60, linked=0.05, urgent=0.05
    ),
}

PLANNED = ("large_item_pickup", "street_sweeping", "zoning_complaint")
"""Services whose work is tied to a plan, so that they come after the others."""

BUNCHED_REOPENED = 0.42
"""Of the cases closed in the last hour before their due, the share reopened a week later."""

SLOW = ("streetlight_out", "9", 2)
"""A service, the district that waits for it longer than the others, and how many times as long."""

LATE_PAUSES = "sidewalk_damage"
"""Where most pauses begin in the last tenth of the clock."""

SWEPT = ("noise_complaint", "abandoned_vehicle")
"""Their old cases are closed in bulk on the last working day of each quarter."""
SWEPT_SHARE = 0.6
SWEPT_AFTER_DAYS = 30

BURST = ("missed_recycling", date(2026, 3, 9), date(2026, 3, 21), "4", 2.5)
"""A route was changed without a word to 311: who heard of it, from when until when (exclusive), in
which district, and how many times the usual reports."""

PLANNING = "community-planning"
SOLID_WASTE = "solid-waste"
FULL_SIZE = 120_000
"""From so many cases on the numbers of the audit are exact, and those of two agencies grow no more.
"""
