"""One version of an agreement between the operator (311) and an agency."""

from __future__ import annotations

from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from agreements.schema.base import (
    Duration,
    Label,
    LocalDate,
    QualifiedId,
    RoleName,
    Strict,
    TimeOfDay,
    Title,
    VersionText,
    WindowEdge,
    only,
)

Target = Annotated[
    Duration, only("business_minutes", "business_hours", "business_days", "calendar_days")
]
Window = Annotated[Duration, only("calendar_days")]
Stop = Annotated[str, Field(pattern=r"^(closed|milestone:[a-z0-9_]+)$")]
Status = Literal["draft", "in_review", "signed", "published", "withdrawn"]
Standing = Literal["good_faith", "binding", "published"]


class AgreementMetadata(Strict):
    """Which agreement, which version."""

    id: QualifiedId
    version: VersionText
    title: Title
    owner: RoleName | None = None


class Effective(Strict):
    """From when (inclusive) to when (exclusive) cases opened fall under this version."""

    from_: WindowEdge = Field(alias="from")
    to: WindowEdge | None = None

    @model_validator(mode="after")
    def _ordered(self) -> Self:
        if self.to and self.to <= self.from_:
            raise ValueError("`to` must come after `from`")
        return self


class Party(Strict):
    """A side of the agreement."""

    org: str
    division: str | None = None


class Parties(Strict):
    """The operator is 311; the overseer is the mayor's office."""

    operator: Party | None = None
    agency: Party
    overseer: Party | None = None


class BusinessDay(Strict):
    """How business days are counted; see METRICS, "The clock"."""

    day_zero: Literal["start_day"] = "start_day"
    cutoff: TimeOfDay | None = None
    due: Literal["close_of_business", "same_time"] = "close_of_business"


class Reopen(Strict):
    """What a reopening does: within the window it annuls the closing."""

    rule: Literal["continuous"] = "continuous"
    window: Window = Field(default_factory=lambda: Duration(calendar_days=14))


class ClockRules(Strict):
    """The rules by which time is counted."""

    starts_at: Literal["opened"] = "opened"
    version_rule: Literal["pinned_at_start"] = "pinned_at_start"
    due_boundary: Literal["end_of_interval"] = "end_of_interval"
    dst: Literal["real_elapsed"] = "real_elapsed"
    precision: Literal["second"] = "second"
    business_day: BusinessDay = Field(default_factory=BusinessDay)
    reopen: Reopen = Field(default_factory=Reopen)


class Goal(Strict):
    """The share that is to be reached, of what, in which period."""

    percent: Annotated[float, Field(ge=50, le=100, strict=False)]
    period: Literal["month"]
    basis: Literal["due_in_period"]
    min_cases: Annotated[int, Field(ge=1)] = 30


class Resolution(Strict):
    """The promise to bring a case to its end.

    Either a `target` on a calendar, or a `due_field` of the data.
    """

    stops: Stop
    target: Target | None = None
    due_field: Literal["published_due"] | None = None
    if_missing: Literal["no_commitment"] | None = None
    goal: Goal | None = None

    @model_validator(mode="after")
    def _one_due(self) -> Self:
        if bool(self.target) == bool(self.due_field):
            raise ValueError("give either `target` or `due_field`")
        if bool(self.due_field) != bool(self.if_missing):
            raise ValueError("`due_field` needs `if_missing`, and only it has one")
        return self


class ServiceTerms(Strict):
    """What is promised for one service."""

    title: Title | None = None
    calendar: Label | None = None
    resolution: Resolution

    @model_validator(mode="after")
    def _counts_on_a_calendar(self) -> Self:
        if self.resolution.target and not self.calendar:
            raise ValueError("a target needs a `calendar` to be counted on")
        return self


class Defaults(Strict):
    """What holds for every service that does not say otherwise."""

    goal: Goal | None = None


class Signature(Strict):
    """A recorded signature; the signed document is named by its reference."""

    role: RoleName
    signed_on: LocalDate
    method: str
    reference: str


class AgreementSpec(Strict):
    """The terms."""

    status: Status
    standing: Standing
    effective: Effective
    parties: Parties
    clock: ClockRules = Field(default_factory=ClockRules)
    defaults: Defaults = Field(default_factory=Defaults)
    services: dict[Label, ServiceTerms] = Field(default_factory=dict)
    every_other_service: ServiceTerms | None = None
    signatories: list[Signature] = Field(default_factory=list)

    @model_validator(mode="after")
    def _promises_something(self) -> Self:
        if not self.services and not self.every_other_service:
            raise ValueError("name at least one service, or `every_other_service`")
        return self

    @model_validator(mode="after")
    def _standing_fits(self) -> Self:
        if (self.standing == "published") != (self.status == "published"):
            raise ValueError("`standing: published` goes with `status: published` and no other")
        signed_by = {s.role.split(".")[0] for s in self.signatories}
        if self.status == "signed" and not {"operator", "agency"} <= signed_by:
            raise ValueError(
                "a signed agreement needs a signature of the operator and of the agency"
            )
        return self

    @model_validator(mode="after")
    def _goals_where_promised(self) -> Self:
        if self.standing == "published":
            return self
        for name, terms in self.services.items():
            if not (terms.resolution.goal or self.defaults.goal):
                raise ValueError(f"service {name} has no goal, and `defaults` gives none")
        return self


class Agreement(Strict):
    """A file of kind Agreement."""

    api_version: Literal["accord311/v1"] = Field(alias="apiVersion")
    kind: Literal["Agreement"]
    metadata: AgreementMetadata
    spec: AgreementSpec

    @property
    def agency(self) -> str:
        """The agency's id: the second half of the agreement's."""
        return self.metadata.id.split("/")[1]

    @property
    def version(self) -> str:
        """The version's three-part number."""
        return self.metadata.version

    @property
    def in_force_by_status(self) -> bool:
        """Whether cases may be judged by it: signed, or published by the city."""
        return self.spec.status in {"signed", "published"}

    def terms_for(self, service: str | None) -> tuple[ServiceTerms, tuple[str, ...]] | None:
        """The terms for a service and their path in the file; None where it promises nothing."""
        if service in self.spec.services:
            return self.spec.services[service], ("spec", "services", service)
        if self.spec.every_other_service:
            return self.spec.every_other_service, ("spec", "every_other_service")
        return None
