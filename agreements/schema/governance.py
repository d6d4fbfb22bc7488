"""What keeps an agreement alive: duties, escalation, adjustments, reporting, review, signatures."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from agreements.schema.base import Duration, Label, LocalDate, RoleName, Strict, VersionText, only
from agreements.schema.services import Goal
from agreements.schema.timing import CommitmentName, Target

Sha256 = Annotated[str, Field(pattern=r"^([0-9a-f]{64}|pending-canonical-hash)$")]
Lead = Annotated[Duration, only("business_hours", "business_days", "calendar_days", "months")]
ChangeKind = Literal["tightened", "loosened", "added", "removed", "changed", "renamed"]
ChangeLevel = Literal["major", "minor", "patch"]
Days = Annotated[Duration, only("business_days", "calendar_days")]


class Supersedes(Strict):
    """The version that this one follows, by its number and the hash that was signed."""

    version: VersionText
    """The number of the version before."""
    sha256: Sha256
    """The hash of its canonical text; `accord sign` writes it where it stands pending."""


class Change(Strict):
    """One difference to the superseded version, declared by the parties."""

    path: str
    """Where in `spec`: services.pothole.resolution.target. It stands for what lies below it too."""
    kind: ChangeKind
    """Which way it goes: tightened asks more, loosened asks less."""
    from_: Annotated[object, Field(alias="from")] = None
    """What stood there before."""
    to: object = None
    """What stands there now."""
    reason: str
    """Why the parties changed it."""
    requested_by: RoleName
    """The role that asked for it."""

    @property
    def about_contacts(self) -> bool:
        """Whether it tells of somebody's name, office or number, which is not for the public."""
        return self.path.removeprefix("spec.").partition(".")[0] == "contacts"


class Retroactive(Strict):
    """Why a version holds for cases opened before it was signed."""

    reason: str
    """Why it holds for the past."""
    approved_by: RoleName
    """The role that agreed to that."""


class Duty(Strict):
    """Something that one side does for the other, with its evidence."""

    id: Label
    """Its number."""
    duty: str
    """What is to be done."""
    within: Lead | None = None
    """How soon."""
    ahead: Lead | None = None
    """How long before."""
    every: Lead | None = None
    """How often."""
    evidence: Label | None = None
    """Where it shows that it was done."""
    role: RoleName | None = None
    """Who answers for it."""
    goal: Goal | None = None
    """The share to reach; missing parts are the default's."""


class Duties(Strict):
    """Both sides have duties; an agreement binds 311 too."""

    agency: list[Duty] = Field(default_factory=list)
    """What the agency does."""
    operator: list[Duty] = Field(default_factory=list)
    """What 311 does."""
    overseer: list[Duty] = Field(default_factory=list)
    """What the mayor's office does."""


class CaseStep(Strict):
    """Who is told when so much of a target has passed."""

    at_percent: Annotated[int, Field(ge=1, le=1000)]
    """So much of the target has passed."""
    of: CommitmentName
    """Of which promise."""
    notify: Annotated[list[RoleName], Field(min_length=1)]
    """Who is told."""
    answer_within: Target | None = None
    """How soon they answer."""


class ServiceStep(Strict):
    """What follows when a goal is missed so many periods in a row."""

    when: Literal["goal_missed"]
    """What has happened."""
    periods: Annotated[int, Field(ge=1)]
    """So many periods in a row."""
    action: Label
    """What follows."""
    owner: RoleName
    """Who does it."""
    within: Target
    """How soon."""


class Escalation(Strict):
    """Of one case, and of a service."""

    case: list[CaseStep] = Field(default_factory=list)
    """Who is told as a case's time runs out."""
    service: list[ServiceStep] = Field(default_factory=list)
    """What follows when a goal is missed."""


class Adjustment(Strict):
    """A declared event that shifts dues or excludes cases; the unadjusted figure stays."""

    id: Label
    """Its name on charts."""
    from_: LocalDate = Field(alias="from")
    """The first day."""
    to: LocalDate | None = None
    """The day after the last."""
    services: list[Label] = Field(default_factory=list)
    """The services it touches; none named means all."""
    effect: Literal["shift_due", "exclude"]
    """Whether dues move or cases are taken out."""
    reason: str | None = None
    """What happened."""
    approved_by: RoleName | None = None
    """Who approved it; never who gains by it."""
    declared_on: LocalDate
    """When it was declared."""


class Reporting(Strict):
    """How often figures are reported, to whom, with what hidden."""

    cadence: Literal["weekly", "monthly", "quarterly"]
    """How often."""
    due: Days
    """How soon after the period."""
    audiences: list[Literal["internal", "council", "public"]]
    """Who is shown the figures."""
    suppress_below: Annotated[int | None, Field(ge=1)] = None
    """Counts below it are hidden, to protect people."""


class DisputeStep(Strict):
    """A step on the way to a decision."""

    step: Label
    """What happens."""
    within: Days
    """How soon."""


class Review(Strict):
    """When the agreement itself is looked at again."""

    every: Annotated[Duration, only("months")]
    """How often."""
    by: LocalDate
    """The next time, at the latest."""
    notice: Annotated[Duration, only("calendar_days")]
    """How long before it is announced."""
    meeting: Literal["weekly", "monthly", "quarterly"] | None = None
    """How often the parties meet."""
    early_if: list[Label] = Field(default_factory=list)
    """What brings it forward."""


class Verification(Strict):
    """A sample of closed cases checked by call, photo or visit."""

    cases: Annotated[int, Field(ge=1)]
    """How many closed cases."""
    period: Literal["month", "quarter"]
    """How often."""
    methods: Annotated[list[Literal["call", "photo", "visit"]], Field(min_length=1)]
    """How they are checked."""
    role: RoleName
    """Who checks."""


class Acceptance(Strict):
    """A warning that the parties have read and live with."""

    code: Annotated[str, Field(pattern=r"^SLA\d{3}$")]
    """The warning."""
    on: str
    """What it is about."""
    reason: str
    """Why the parties live with it."""
    by: RoleName
    """Who decided that."""


class Signature(Strict):
    """A recorded signature over the canonical text; the document itself lies elsewhere."""

    role: RoleName
    """The role that signed."""
    signed_on: LocalDate
    """The day."""
    method: str
    """How: on paper, by a signing service."""
    reference: str
    """Where the signed document lies."""
    sha256: Sha256 | None = None
    """The canonical text that was signed."""
