"""The city: its zone, its names for things, and what each stage means."""

from __future__ import annotations

from typing import Literal
from zoneinfo import ZoneInfo

from pydantic import Field

from agreements.schema.base import Label, Metadata, Strict, Title, ZoneName


class Stage(Strict):
    """A rung of the ladder that every source's statuses are mapped to."""

    title: Title
    open: bool
    means: Title


class Named(Strict):
    """Something with a name on screen."""

    title: Title


class Service(Named):
    """A kind of request."""

    family: Label | None = None


class Outcome(Named):
    """How a case can end. One with `void` takes the case out of every rate, for that reason."""

    void: Literal["withdrawn", "test_or_error", "outside_jurisdiction", "excluded"] | None = None


class CitySpec(Strict):
    """Names and rules that all agreements of a city share."""

    timezone: ZoneName
    demonstration: bool = False
    agencies: dict[Label, Named]
    stages: dict[Label, Stage]
    services: dict[Label, Service]
    outcomes: dict[Label, Outcome] = Field(default_factory=dict)
    milestones: dict[Label, Named] = Field(default_factory=dict)
    channels: dict[Label, Named] = Field(default_factory=dict)
    districts: dict[Label, Named] = Field(default_factory=dict)


class City(Strict):
    """A file of kind City."""

    api_version: Literal["accord311/v1"] = Field(alias="apiVersion")
    kind: Literal["City"]
    metadata: Metadata
    spec: CitySpec

    @property
    def id(self) -> str:
        """The folder's name."""
        return self.metadata.id

    @property
    def zone(self) -> ZoneInfo:
        """The city's own time zone."""
        return ZoneInfo(self.spec.timezone)

    def title(self, language: str = "en") -> str:
        """The city's name."""
        return self.metadata.title.text(language) if self.metadata.title else self.id

    def name(self, kind: NameKind, id_: str | None, language: str = "en") -> str | None:
        """The name on screen of an agency, a service and so on; the id where none is given."""
        if id_ is None:
            return None
        known: dict[str, Named] = getattr(self.spec, kind)
        return known[id_].title.text(language) if id_ in known else id_


NameKind = Literal[
    "agencies", "stages", "services", "outcomes", "milestones", "channels", "districts"
]
