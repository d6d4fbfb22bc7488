"""How many contacts came in: a table of days and channels, and how its columns are read."""

from __future__ import annotations

from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from agreements.schema.base import Label, Metadata, Strict
from agreements.schema.source import Names
from agreements.sentences import said


class VolumeColumns(Strict):
    """Which columns hold what; names are compared as those of a source of cases."""

    day: Names
    """The day."""
    channel: Names | None = None
    """The way by which the contacts came in."""
    n: Names
    """How many there were: calls offered, visits, messages."""


class VolumeSpec(Strict):
    """How one table of contacts is read."""

    blank: list[str] = Field(default_factory=lambda: [""])
    """Texts that mean that nothing is there."""
    date_formats: Names
    """How its days are written; the first that fits is taken."""
    columns: VolumeColumns
    """Which of its columns hold what."""
    channels: dict[str, Label] = Field(default_factory=dict)
    """Its channels, and ours; several of them may be one of ours, and are added up."""
    channel: Annotated[
        Label | None, Field(description="The channel of every row, where no column tells it.")
    ] = None

    @model_validator(mode="after")
    def _one_way_to_the_channel(self) -> Self:
        if (self.channel is None) == (self.columns.channel is None):
            raise ValueError(said("name the column of the channel, or one `channel` for all rows"))
        return self


class ContactVolumeMapping(Strict):
    """A file of kind ContactVolumeMapping."""

    api_version: Literal["accord311/v1"] = Field(alias="apiVersion")
    """The form of our files; there is one so far."""
    kind: Literal["ContactVolumeMapping"]
    """What the file is."""
    metadata: Metadata
    """Which table this is."""
    spec: VolumeSpec
    """How its words and columns become ours."""

    @property
    def id(self) -> str:
        """The table's name."""
        return self.metadata.id
