"""What is promised for each service."""

from __future__ import annotations

from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from agreements.schema.base import Duration, Label, Strict, Title, Wording, only
from agreements.schema.timing import Target
from agreements.sentences import said

Stop = Annotated[
    str,
    Field(
        pattern=r"^(acknowledged|accepted|started|message_sent|resolved|closed|milestone:[a-z0-9_]+)$",
        description="An event kind, or milestone:<name> of city.yaml.",
        examples=["closed", "milestone:material_collected"],
    ),
]
Priority = Annotated[str, Field(pattern=r"^p[0-9]$", examples=["p1"])]
MonthDay = Annotated[str, Field(pattern=r"^\d\d-\d\d$", examples=["12-15"])]


class Goal(Strict):
    """The share to reach, of what, in which period; a part left out is the default's."""

    percent: float | None = None
    """The share to reach, 50 to 100."""
    period: Literal["month", "quarter"] | None = None
    """Over which time the share is taken."""
    basis: Literal["due_in_period", "closed", "cases_transferred"] | None = None
    """Of which cases: those due, those closed, or those passed on in the period."""
    min_cases: Annotated[int | None, Field(ge=1)] = None
    """With fewer the goal is not judged."""

    def over(self, default: Goal | None) -> Goal:
        """This goal with the default's parts where it gives none."""
        given = {key: part for key, part in (*(default or ()), *self) if part is not None}
        return Goal.model_validate(given)


class Season(Strict):
    """Another target for a part of each year; `to` is the last day."""

    from_: MonthDay = Field(alias="from")
    """The first day of each year, as month-day."""
    to: MonthDay
    """The last day, included."""
    target: Target
    """Within how long."""
    reason: str | None = None
    """Why it differs."""


class Acknowledgement(Strict):
    """The word that the case has arrived; a machine may send it, unless a person has to."""

    starts: Literal["opened"] = "opened"
    """When its clock starts."""
    stops: Stop = "acknowledged"
    by: Annotated[
        Literal["person"] | None, Field(description="Automatic words are none; left out, they are.")
    ] = None
    calendar: Label | None = None
    """The calendar on which it is counted; else the service's."""
    target: Target
    """Within how long."""
    by_priority: dict[Priority, Target] = Field(default_factory=dict)
    """Another time for a level of urgency."""
    goal: Goal | None = None
    """The share to reach; missing parts are the default's."""


class FirstResponse(Strict):
    """The first message that a person wrote to the resident."""

    starts: Literal["opened"] = "opened"
    """When its clock starts."""
    stops: Stop = "message_sent"
    by: Annotated[Literal["person"], Field(description="Automatic messages are none.")] = "person"
    closing_message_counts: bool = True
    """Whether a case closed with a message has had its response."""
    calendar: Label | None = None
    """The calendar on which it is counted; else the service's."""
    target: Target
    """Within how long."""
    by_priority: dict[Priority, Target] = Field(default_factory=dict)
    """Another time for a level of urgency."""
    goal: Goal | None = None
    """The share to reach; missing parts are the default's."""


class FirstAction(Strict):
    """The first thing that the agency does about it, named: *inspected* is not *repaired*."""

    stops: Stop
    calendar: Label | None = None
    """The calendar on which it is counted; else the service's."""
    target: Target
    """Within how long."""
    by_priority: dict[Priority, Target] = Field(default_factory=dict)
    """Another time for a level of urgency."""
    goal: Goal | None = None
    """The share to reach; missing parts are the default's."""


class UpdateCadence(Strict):
    """How often the resident hears something while the case is open."""

    every: Annotated[Duration, only("business_hours", "business_days", "calendar_days")]
    """At most this long without news."""
    from_: Literal["message_sent", "opened"] = Field("message_sent", alias="from")
    """From what it is counted."""
    until: Literal["closed"] = "closed"
    """Until when news is owed."""
    calendar: Label | None = None
    """The calendar on which it is counted; else the service's."""
    goal: Goal | None = None
    """The share to reach; missing parts are the default's."""


class Fallback(Strict):
    """The target that holds where the promised date was never given."""

    fallback: Target
    """Within how long, from the start."""


class StatedTarget(Strict):
    """What the city says it aims at, beside the due that it publishes: shown, never judged."""

    target: Target
    """The time that the city states."""
    calendar: Label | None = None
    """The calendar on which it is counted; else the service's."""


class Resolution(Strict):
    """The promise to bring a case to its end.

    A `target` on a calendar, a `due_field` of the data, or a `due_event` told to the resident.
    """

    stops: Stop
    target: Target | None = None
    """Within how long."""
    by_priority: dict[Priority, Target] = Field(default_factory=dict)
    """Another time for a level of urgency."""
    seasons: list[Season] = Field(default_factory=list)
    """Another time for a part of each year."""
    due_field: Literal["published_due"] | None = None
    """The due is the one that the city publishes with each case."""
    due_event: Annotated[
        Label | None, Field(description="The milestone that carries the date.")
    ] = None
    grace: Annotated[Duration, only("business_days", "calendar_days", "business_hours")] | None = (
        None
    )
    """How long after a given date still counts as in time."""
    if_missing: Literal["no_commitment", "missed"] | Fallback | None = None
    """What holds where no due was given."""
    stated_target: StatedTarget | None = None
    """What the city says it aims at, beside the due that it publishes."""
    calendar: Label | None = None
    """The calendar on which it is counted; else the service's."""
    goal: Goal | None = None
    """The share to reach; missing parts are the default's."""

    @model_validator(mode="after")
    def _one_due(self) -> Self:
        if sum(map(bool, (self.target, self.due_field, self.due_event))) != 1:
            raise ValueError(said("give exactly one of `target`, `due_field` and `due_event`"))
        if bool(self.target) == bool(self.if_missing):
            raise ValueError(
                said("`if_missing` goes with `due_field` and `due_event`, and each needs it")
            )
        return self


class Exclusion(Strict):
    """A reason for which a case of this service is not counted."""

    code: Label
    """A short name, the same wherever the reason is used."""
    when: Wording
    """When a case falls under it, so that two people would agree."""
    resident_told: bool
    """Whether the resident hears of it."""


class Handoff(Strict):
    """To whom the case goes when it turns out to be somebody else's."""

    to: Annotated[str, Field(pattern=r"^[a-z0-9_-]+/[a-z0-9_-]+$")]
    """The agreement of the agency that takes it."""
    when: Wording
    """When that is so."""
    within: Target
    """How soon it is passed on."""


NoUpdates = Literal["none"]


class ServiceTerms(Strict):
    """What is promised for one service."""

    title: Title | None = None
    """The service's name here; else that of city.yaml."""
    calendar: Label | None = None
    """The calendar of every promise that names no other."""
    priority: Priority | None = None
    """The level of its cases; else the default level."""
    acknowledgement: Acknowledgement | Literal["none"] | None = None
    """The word that the case has arrived; `none` promises none."""
    first_response: FirstResponse | Literal["none"] | None = None
    """The first message that a person writes; `none` promises none."""
    first_action: FirstAction | None = None
    """The first thing done about it, such as an inspection."""
    resolution: Resolution
    """The promise to bring it to its end."""
    update_cadence: UpdateCadence | NoUpdates | None = None
    """News while it is open; `none` promises none."""
    excluded: list[Exclusion] = Field(default_factory=list)
    """Reasons for which a case is not counted."""
    out_of_scope: list[Wording] = Field(default_factory=list)
    """What this service is not."""
    handoff: list[Handoff] = Field(default_factory=list)
    """To whom a case goes that turns out to be somebody else's."""
    retired: Annotated[bool, Field(description="No longer offered; cases may still run.")] = False


class Defaults(Strict):
    """What holds for every service that does not say otherwise."""

    goal: Goal | None = None
    """The goal of every promise that gives none; also the missing parts of others."""
    acknowledgement: Acknowledgement | None = None
    """The word that the case has arrived, where a service says nothing."""
    first_response: FirstResponse | None = None
    """The first response to the resident, where a service says nothing."""
    update_cadence: UpdateCadence | None = None
    """How often the resident hears something, where a service says nothing."""


class PriorityLevel(Strict):
    """A level of urgency and when it applies."""

    title: str
    """What the level is called."""
    when: Wording | None = None
    """When it applies."""


class PriorityChange(Strict):
    """What a change of priority in the middle of a case does."""

    rule: Literal["recompute_from_start"] = "recompute_from_start"
    """The due is computed again, from the start of the case."""
    keep_old_due: bool = True
    """Whether the former due stays in the record."""
    needs_reason: bool = True
    """Whether the reason is written down."""


class Priorities(Strict):
    """The levels that targets may differ by; the first is the most urgent."""

    default: Priority
    """The level of a case for which nobody gave one."""
    levels: dict[Priority, PriorityLevel]
    """The levels by name, the most urgent first."""
    change: PriorityChange = Field(default_factory=PriorityChange)
    """What a change of level does to the due."""
