"""A rubric: the city-wide part of what a closing message must hold, pinned by agreements."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from agreements.schema.base import Label, RoleName, Strict, Title, VersionText
from agreements.schema.quality import Forbidden, MessageFigure


class RubricMetadata(Strict):
    """Which rubric, which version."""

    id: Label
    """Its name."""
    version: VersionText
    """Its version; agreements pin it."""
    title: Title
    """The name for people."""
    owner: RoleName | None = None
    """The role that keeps it."""


class NoActionReason(Strict):
    """A reason for which a case may be closed without action."""

    code: Annotated[str, Field(pattern=r"^[A-Z]$", examples=["R"])]
    """One letter, as the figures name it."""
    title: Title
    """The reason in words."""
    phrases: list[str] | None = None
    """Words by which a message gives this reason, beside those that every rubric knows."""


class RubricSpec(Strict):
    """Stock sentences, jargon, public contacts and defaults."""

    required: Annotated[list[MessageFigure], Field(min_length=1)]
    """What every closing message must hold."""
    no_action_reasons: list[NoActionReason] = Field(default_factory=list)
    """The reasons for which a case may be closed without action."""
    stock: Annotated[list[str], Field(description="Sentences that say nothing of the case.")] = (
        Field(default_factory=list)
    )
    forbidden: list[Forbidden] = Field(default_factory=list)
    """Phrases that say nothing."""
    jargon: list[str] = Field(default_factory=list)
    """Words that residents need not know."""
    public_contacts: list[str] = Field(default_factory=list)
    """Contacts that a message may name."""
    stamps: list[str] | None = None
    """What machines write into messages: linear-time expressions on lower-case text."""
    status_words: list[str] | None = None
    """Words that say only that a case is over, beside those that every rubric knows."""
    plain_from_words: Annotated[int, Field(ge=1)] = 20
    """From how many words on a message is judged for plain words."""
    max_grade: Annotated[float, Field(ge=1, le=20)] = 8
    """The school grade at which it must read, or below."""


class Rubric(Strict):
    """A file of kind Rubric."""

    api_version: Literal["accord311/v1"] = Field(alias="apiVersion")
    """The form of our files; there is one so far."""
    kind: Literal["Rubric"]
    """What the file is."""
    metadata: RubricMetadata
    """Which rubric and which version this is."""
    spec: RubricSpec
    """What messages are judged by."""

    @property
    def name(self) -> str:
        """`id@version`, as agreements pin it."""
        return f"{self.metadata.id}@{self.metadata.version}"
