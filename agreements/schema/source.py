"""How a source's own words and columns become ours."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from agreements.schema.base import Label, Metadata, Strict, ZoneName

Names = Annotated[list[str], Field(min_length=1)]


class Columns(Strict):
    """Which columns of the source hold what; several names are accepted, case is ignored."""

    number: Names
    """The case's number."""
    opened: Names
    """When it was opened."""
    status: Names
    """Its status today."""
    closed: Names | None = None
    """When it was closed."""
    published_due: Names | None = None
    """The due that the city publishes."""
    agency: Names | None = None
    """The agency that has it."""
    service: Names | None = None
    """What it asks for."""
    channel: Names | None = None
    """How it came in."""
    district: Names | None = None
    """Where it is."""
    place: Names | None = None
    """Its place within the district."""
    outcome: Names | None = None
    """How it ended."""
    message: Names | None = None
    """What the resident was told at closing."""

    def wanted(self) -> dict[str, list[str]]:
        """Our names with the names accepted for them, those that the mapping gives."""
        return {name: names for name, names in self if names}


EventKind = Literal["acknowledged", "started", "reopened", "rerouted", "paused", "message_sent"]


class SourceSpec(Strict):
    """A source that shows each case as it stands today."""

    shape: Literal["snapshot"]
    """What one row is: a case as it stands today."""
    timezone: ZoneName
    """The zone of its times."""
    blank: list[str] = Field(default_factory=lambda: [""])
    """Texts that mean that nothing is there."""
    date_formats: Names
    """How its times are written; the first that fits is taken."""
    columns: Columns
    """Which of its columns hold what."""
    milestones: dict[Label, Names] = Field(default_factory=dict)
    """Columns that hold the time of a milestone."""
    statuses: dict[str, Label]
    """Its statuses, and the stage that each means."""
    agencies: dict[str, Label] = Field(default_factory=dict)
    """Its agencies, and ours."""
    services: dict[str, Label] = Field(default_factory=dict)
    """Its types, and our services."""
    channels: dict[str, Label] = Field(default_factory=dict)
    """Its channels, and ours."""
    districts: dict[str, Label] = Field(default_factory=dict)
    """Its districts, and ours."""
    outcomes: dict[str, Label] = Field(default_factory=dict)
    """Its outcomes, and ours."""
    cannot_show: list[EventKind] = Field(default_factory=list)
    """Kinds of event that it never shows; figures that need them say so."""


class SourceMapping(Strict):
    """A file of kind SourceMapping."""

    api_version: Literal["accord311/v1"] = Field(alias="apiVersion")
    """The form of our files; there is one so far."""
    kind: Literal["SourceMapping"]
    """What the file is."""
    metadata: Metadata
    """Which source this is."""
    spec: SourceSpec
    """How its words and columns become ours."""

    @property
    def id(self) -> str:
        """The source's name."""
        return self.metadata.id
