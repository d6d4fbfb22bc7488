"""How time is counted: what starts and stops the clock, what pauses it, what reopening does."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from agreements.schema.base import Duration, Label, RoleName, Strict, TimeOfDay, only

Target = Annotated[
    Duration, only("business_minutes", "business_hours", "business_days", "calendar_days")
]
Window = Annotated[Duration, only("calendar_days")]
Cap = Annotated[Duration, only("business_hours", "business_days", "calendar_days")]
CommitmentName = Literal["first_response", "first_action", "update_cadence", "resolution"]
COMMITMENTS: tuple[CommitmentName, ...] = (
    "first_response",
    "first_action",
    "update_cadence",
    "resolution",
)
ReopenRule = Literal["continuous", "resume", "restart", "first_closure"]


class BusinessDay(Strict):
    """How business days are counted."""

    day_zero: Annotated[
        Literal["start_day"],
        Field(description="Day 0 is the day of the start if open and before the cutoff."),
    ] = "start_day"
    cutoff: Annotated[
        TimeOfDay | None, Field(description="A start at or after it counts from the next open day.")
    ] = None
    due: Annotated[
        Literal["close_of_business", "same_time"],
        Field(description="Where on the last day the due lies."),
    ] = "close_of_business"


class Misroute(Strict):
    """What happens to a case that was sent to the wrong agency."""

    resident_clock: Literal["continues"] = "continues"
    """The resident waits on: this clock goes on."""
    agency_clock: Literal["restarts_at_acceptance"] = "restarts_at_acceptance"
    """The clock of the right agency starts when it accepts."""
    accept_within: Target | None = None
    """How soon an agency accepts or returns a case."""


class Duplicate(Strict):
    """When a duplicate leaves the figures, and what its reporter is shown."""

    void_if: Literal["parent_open"] = "parent_open"
    """A duplicate leaves the count while the first case is open."""
    reporter_sees: Literal["parent_due_and_outcome"] = "parent_due_and_outcome"
    """What the person who reported it again is shown."""


class Reopen(Strict):
    """What a reopening within the window does to the clock."""

    rule: Annotated[
        ReopenRule, Field(description="continuous: the clock never stopped; the default.")
    ] = "continuous"
    window: Annotated[
        Window, Field(description="A reopening within it annuls the closing; default 14 days.")
    ] = Field(default_factory=lambda: Duration(calendar_days=14))
    also_report: list[ReopenRule] = Field(default_factory=list)
    """Other rules whose result is shown beside it."""
    max_before_review: Annotated[
        int | None, Field(ge=1, description="More reopenings open a question; no verdict changes.")
    ] = None


class Breach(Strict):
    """How a breach is established."""

    source: Literal["event_history"] = "event_history"
    """Where it is read: from the events, never from a stored flag."""
    while_paused: Literal["cannot_breach"] = "cannot_breach"
    """Time that stands still cannot run out."""
    late_measured_in: Literal["business_time", "calendar_time"] = "business_time"
    """In which time lateness is told first."""


class Pause(Strict):
    """A reason for which the clock may stand still, and the limits of it."""

    reason: Annotated[Label, Field(description="The name that sources map their statuses to.")]
    stops: Annotated[list[CommitmentName], Field(min_length=1)]
    """The promises whose clocks stand still."""
    counts_in: Literal["business_time"] = "business_time"
    """A pause takes the open time that it covers."""
    max_each: Annotated[Cap | None, Field(description="Beyond it the clock runs by itself.")] = None
    max_total: Annotated[Cap | None, Field(description="All pauses of this reason together.")] = (
        None
    )
    needs: Annotated[Label | None, Field(description="The evidence without which it is none.")] = (
        None
    )
    approved_by: Annotated[RoleName | None, Field(description="Never the side that gains.")] = None
    then: Literal["auto_resume"] = "auto_resume"
    """At its cap the clock runs again by itself."""


class ClockRules(Strict):
    """The rules by which time is counted; see "What is measured, exactly"."""

    starts_at: Literal["opened", "accepted"] = "opened"
    """Which clock judges: the resident's, from the opening, or the agency's, from acceptance."""
    agency_clock_starts_at: Literal["accepted"] = "accepted"
    """When the agency's own clock starts."""
    version_rule: Literal["pinned_at_start"] = "pinned_at_start"
    """The version in force at the start measures the case for life."""
    due_boundary: Literal["end_of_interval"] = "end_of_interval"
    """A due at a closing time stays there; done at the due is in time."""
    dst: Literal["real_elapsed"] = "real_elapsed"
    """Time is counted as it passes, also when clocks change."""
    precision: Literal["second"] = "second"
    """The smallest step that is counted."""
    business_day: BusinessDay = Field(default_factory=BusinessDay)
    """How business days are counted."""
    misroute: Misroute | None = None
    """What happens to a case that was sent to the wrong agency."""
    duplicate: Duplicate | None = None
    """When a duplicate leaves the count."""
    reopen: Reopen | None = None
    """What a reopening does to the clock."""
    breach: Breach | None = None
    """How a missed promise is established."""
    pauses: list[Pause] = Field(default_factory=list)
    """The reasons for which the clock may stand still."""

    @property
    def reopening(self) -> Reopen:
        """The rule for reopenings, the default one where the file gives none."""
        return self.reopen or Reopen()
