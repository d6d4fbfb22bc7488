"""One version of an agreement between the operator (311) and an agency."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Literal, Self

from pydantic import Field, PrivateAttr, model_validator

from agreements.schema.base import (
    Label,
    QualifiedId,
    RoleName,
    Strict,
    Title,
    VersionText,
    WindowEdge,
)
from agreements.schema.governance import (
    Acceptance,
    Adjustment,
    Change,
    ChangeLevel,
    DisputeStep,
    Duties,
    Escalation,
    Reporting,
    Retroactive,
    Review,
    Signature,
    Supersedes,
    Verification,
)
from agreements.schema.people import Contacts, Parties
from agreements.schema.quality import Quality
from agreements.schema.services import Defaults, Goal, Priorities, ServiceTerms
from agreements.schema.timing import ClockRules
from agreements.sentences import said

Status = Literal["draft", "in_review", "signed", "published", "withdrawn"]
Standing = Literal["good_faith", "binding", "published"]


class Link(Strict):
    """Something outside that this agreement answers to."""

    rel: Literal["audit", "ordinance", "contract", "page"]
    """What kind of thing it is."""
    title: str
    """What it is called."""
    ref: str | None = None
    """Where in it, such as the number of a recommendation."""
    url: str | None = None
    """Its address."""


class AgreementMetadata(Strict):
    """Which agreement, which version."""

    id: QualifiedId
    """City and agency, as the folders are named: denver/parks."""
    version: VersionText
    """Three parts, as the file is named; a signed version never changes."""
    title: Title
    """The agreement's name for people."""
    owner: RoleName | None = None
    """The role that keeps the text."""
    labels: dict[str, str] = Field(default_factory=dict)
    """Words by which to find it; they promise nothing."""
    links: list[Link] = Field(default_factory=list)
    """What outside this agreement answers to."""


class Effective(Strict):
    """From when (inclusive) to when (exclusive) cases opened fall under this version."""

    from_: WindowEdge = Field(alias="from")
    """The first local date, or a quoted local date-time inside a day."""
    to: WindowEdge | None = None
    """The date (or date-time) after the last; without it the window is open."""
    _followed: datetime | None = PrivateAttr(default=None)

    @property
    def until(self) -> datetime | None:
        """The first local instant at which it holds no more: written, or a successor's first."""
        ends = [end for end in (self.to, self._followed) if end is not None]
        return min(ends, default=None)

    def followed(self, at: datetime | None) -> Effective:
        """The same window with a successor that begins in it; None for none.

        It is derived, never written: what was signed stays as it is.
        """
        window = self.model_copy()
        window._followed = at  # noqa: SLF001 - its own
        return window


class AgreementSpec(Strict):
    """The terms."""

    status: Annotated[
        Status, Field(description="Expired, superseded and upcoming are derived, never written.")
    ]
    standing: Annotated[
        Standing, Field(description="published: the city's own one-sided targets; nobody signed.")
    ]
    effective: Effective
    """Which cases fall under this version, by the day they were opened."""
    supersedes: Supersedes | None = None
    """The version before; left out in the first."""
    change_level: ChangeLevel | None = None
    """How grave the changes are; checked against the computed ones."""
    changes: list[Change] = Field(default_factory=list)
    """What differs from the version before, declared by the parties."""
    retroactive: Retroactive | None = None
    """Why it holds for cases opened before it was signed."""
    parties: Parties
    """Who is bound."""
    contacts: Contacts | None = None
    """Who holds which role."""
    priorities: Priorities | None = None
    """The levels of urgency by which targets may differ."""
    clock: ClockRules = Field(default_factory=ClockRules)
    """How time is counted."""
    defaults: Defaults = Field(default_factory=Defaults)
    """What holds for every service that does not say otherwise."""
    services: dict[Label, ServiceTerms] = Field(default_factory=dict)
    """What is promised, by the service's name in city.yaml."""
    every_other_service: Annotated[
        ServiceTerms | None, Field(description="What holds for services not named above.")
    ] = None
    quality: Quality | None = None
    """What holds after closing, and what messages say."""
    duties: Duties | None = None
    """What each side does for the other."""
    escalation: Escalation | None = None
    """Who is told and what follows when promises are missed."""
    adjustments: list[Adjustment] = Field(default_factory=list)
    """Declared events that shift dues or take cases out."""
    reporting: Reporting | None = None
    """Who is shown the figures, and when."""
    dispute: list[DisputeStep] = Field(default_factory=list)
    """The steps to a decision when the parties differ."""
    review: Review | None = None
    """When the agreement itself is looked at again."""
    verification: Verification | None = None
    """The sample of closed cases that somebody checks."""
    accept: list[Acceptance] = Field(default_factory=list)
    """Warnings that the parties have read and live with."""
    signatories: list[Signature] = Field(default_factory=list)
    """Recorded signatures; `accord sign` writes them."""

    def goal_for(self, goal: Goal | None) -> Goal | None:
        """A commitment's goal with the parts that the defaults give; None where nobody set one."""
        whole = (goal or Goal()).over(self.defaults.goal)
        return whole if whole.percent is not None else None

    @model_validator(mode="after")
    def _promises_something(self) -> Self:
        if not self.services and not self.every_other_service:
            raise ValueError(said("name at least one service, or `every_other_service`"))
        return self

    @model_validator(mode="after")
    def _standing_fits(self) -> Self:
        if (self.standing == "published") != (self.status == "published"):
            raise ValueError(
                said("`standing: published` goes with `status: published` and no other")
            )
        return self


class Agreement(Strict):
    """A file of kind Agreement."""

    api_version: Literal["accord311/v1"] = Field(alias="apiVersion")
    """The form of our files; there is one so far."""
    kind: Literal["Agreement"]
    """What the file is."""
    metadata: AgreementMetadata
    """Which agreement and which version this is."""
    spec: AgreementSpec
    """The terms."""

    @property
    def agency(self) -> str:
        """The agency's id: the second half of the agreement's."""
        return self.metadata.id.split("/")[1]

    @property
    def version(self) -> str:
        """The version's three-part number."""
        return self.metadata.version

    @property
    def name(self) -> str:
        """`id@version`."""
        return f"{self.metadata.id}@{self.version}"

    def terms_for(self, service: str | None) -> tuple[ServiceTerms, tuple[str, ...]] | None:
        """The terms for a service and their path in the file; None where it promises nothing."""
        if service in self.spec.services:
            return self.spec.services[service], ("spec", "services", service)
        if self.spec.every_other_service:
            return self.spec.every_other_service, ("spec", "every_other_service")
        return None

    @property
    def in_force_by_status(self) -> bool:
        """Whether cases may be judged by it: signed, or published by the city."""
        return self.spec.status in {"signed", "published"}
