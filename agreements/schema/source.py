"""How a source's own words and columns become ours."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from agreements.schema.base import Label, Metadata, Strict, ZoneName

Names = Annotated[list[str], Field(min_length=1)]


class Columns(Strict):
    """Which columns of the source hold what; several names are accepted, case is ignored."""

    number: Names
    opened: Names
    status: Names
    closed: Names | None = None
    published_due: Names | None = None
    agency: Names | None = None
    service: Names | None = None
    channel: Names | None = None
    district: Names | None = None
    place: Names | None = None
    outcome: Names | None = None
    message: Names | None = None

    def wanted(self) -> dict[str, list[str]]:
        """Our names with the names accepted for them, those that the mapping gives."""
        return {name: names for name, names in self if names}


EventKind = Literal["acknowledged", "started", "reopened", "rerouted", "paused", "message_sent"]


class SourceSpec(Strict):
    """A source that shows each case as it stands today."""

    shape: Literal["snapshot"]
    timezone: ZoneName
    blank: list[str] = Field(default_factory=lambda: [""])
    date_formats: Names
    columns: Columns
    milestones: dict[Label, Names] = Field(default_factory=dict)
    statuses: dict[str, Label]
    agencies: dict[str, Label] = Field(default_factory=dict)
    services: dict[str, Label] = Field(default_factory=dict)
    channels: dict[str, Label] = Field(default_factory=dict)
    districts: dict[str, Label] = Field(default_factory=dict)
    outcomes: dict[str, Label] = Field(default_factory=dict)
    cannot_show: list[EventKind] = Field(default_factory=list)


class SourceMapping(Strict):
    """A file of kind SourceMapping."""

    api_version: Literal["accord311/v1"] = Field(alias="apiVersion")
    kind: Literal["SourceMapping"]
    metadata: Metadata
    spec: SourceSpec

    @property
    def id(self) -> str:
        """The source's name."""
        return self.metadata.id
