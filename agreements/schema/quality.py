"""Quality promises: what may go wrong after closing, and what the resident is told."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from agreements.schema.base import (
    Duration,
    Label,
    Language,
    LocalDate,
    RoleName,
    Strict,
    Title,
    only,
)
from agreements.schema.services import Goal
from agreements.schema.timing import Target, Window

MessageFigure = Literal[
    "message_present",
    "message_relevant",
    "message_specific",
    "message_timeline",
    "message_next_step",
    "message_plain",
    "message_private",
    "message_language",
]
Percent = Annotated[float, Field(ge=0, le=100)]


class Ceiling(Strict):
    """A share that is not to be exceeded."""

    max_percent: Percent
    """The share that is not to be exceeded."""
    window: Window | None = None
    """How long after closing it is watched."""
    period: Literal["month", "quarter"]
    """Over which time the share is taken."""
    min_cases: Annotated[int, Field(ge=1)]
    """With fewer it is not judged."""


class CommentAfterClose(Strict):
    """How soon a comment on a closed case is answered."""

    reply_within: Target
    """How soon somebody answers."""
    goal: Goal
    """The share to reach; missing parts are the default's."""


class Terms(Strict):
    """Words that belong to a service, and words that belong to another."""

    own: list[str] = Field(default_factory=list)
    """Words of this service."""
    foreign: dict[Label, list[str]] = Field(default_factory=dict)
    """Words of another service, by that service's name."""


class Validity(Strict):
    """From when, and to when, a template may be used."""

    from_: LocalDate = Field(alias="from")
    """The first day."""
    to: LocalDate | None = None
    """The day after the last."""


class Approval(Strict):
    """Who approved a template, and when."""

    by: Annotated[list[RoleName], Field(min_length=1)]
    """The roles that approved."""
    on: LocalDate
    """The day."""


class Template(Strict):
    """A registered text with slots; what it says is agreed, so that nobody need judge it again."""

    id: Annotated[str, Field(pattern=r"^[A-Z]{1,4}-\d{1,4}$", examples=["SW-011"])]
    """Its number."""
    text: Title
    """The text with {slots}."""
    services: Annotated[list[Label], Field(min_length=1)]
    """The services that may use it."""
    says: dict[MessageFigure, bool]
    """What it holds, as the approvers agreed."""
    valid: Validity
    """From when, and to when, it may be used."""
    approved: Approval
    """Who approved it, and when."""


class Forbidden(Strict):
    """A phrase that says nothing, with the reason."""

    id: Annotated[str, Field(pattern=r"^[A-Z]{1,4}-\d{1,4}$", examples=["F-02"])]
    """Its number."""
    phrase: str
    """The words."""
    why: str
    """Why they say nothing."""


class Sample(Strict):
    """How many messages two readers label, to know how well the rules judge."""

    cases: Annotated[int, Field(ge=1)]
    """How many messages each period."""
    period: Literal["month", "quarter"]
    """How often."""
    readers: Annotated[int, Field(ge=1)]
    """How many people read each."""
    min_agreement: Annotated[float, Field(ge=0, le=1)]
    """How far they must agree (kappa), 0 to 1."""


class Messages(Strict):
    """What a closing message must hold, by the pinned rubric."""

    rubric: Annotated[str, Field(pattern=r"^[a-z0-9_-]+@\d+\.\d+\.\d+$", examples=["city@1.0.0"])]
    """The city-wide rubric, pinned by id and version."""
    grace: Annotated[Duration, only("minutes")] = Field(
        default_factory=lambda: Duration(minutes=60)
    )
    """A message this long after closing still counts as sent with it."""
    required: dict[str, list[MessageFigure]]
    """What a message must hold, for `default` and for single services beside it."""
    if_no_action: list[Literal["reason"] | MessageFigure] = Field(default_factory=list)
    """What it must hold beside that where nothing was done."""
    terms: dict[Label, Terms] = Field(default_factory=dict)
    """Words that show whether a message is about its service."""
    templates: list[Template] = Field(default_factory=list)
    """Texts agreed beforehand."""
    forbidden: list[Forbidden] = Field(default_factory=list)
    """Phrases that say nothing; the rubric's come beside them."""
    jargon: list[str] = Field(default_factory=list)
    """Words that residents need not know; the rubric's come beside them."""
    public_contacts: list[str] = Field(default_factory=list)
    """Contacts that a message may name; the rubric's come beside them."""
    languages: list[Language]
    """The languages in which residents are written to."""
    sample: Sample | None = None
    """How many messages people label, to know how well the rules judge."""
    goals: dict[MessageFigure, Goal] = Field(default_factory=dict)
    """The share of messages that must pass, by figure."""


class Quality(Strict):
    """Ceilings after closing, and the messages."""

    reopen: Ceiling | None = None
    """How many closed cases may be opened again."""
    repeat_contact: Ceiling | None = None
    """About how many closed cases somebody may have to ask again."""
    closed_without_action: Ceiling | None = None
    """How many cases may be closed without action."""
    comment_after_close: CommentAfterClose | None = None
    """How soon a comment on a closed case is answered."""
    messages: Messages | None = None
    """What closing messages must hold."""
