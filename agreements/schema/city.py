"""The city: its zone, its names for things, and what each stage means."""

from __future__ import annotations

from typing import Annotated, Literal
from zoneinfo import ZoneInfo

from pydantic import Field

from agreements.schema.base import Duration, Label, Metadata, Strict, Title, ZoneName, only

NoAction = Literal["D", "R", "J", "L", "A", "I", "C", "X", "P"]
"""The rubric's reasons for closing a case without action, as its files letter them."""


class Stage(Strict):
    """A rung of the ladder that every source's statuses are mapped to."""

    title: Title
    """What the stage is called."""
    open: bool
    """Whether a case in it is open."""
    means: Title
    """What it means, for residents."""


class Named(Strict):
    """Something with a name on screen."""

    title: Title
    """What it is called."""


class Agency(Named):
    """Who does the work."""

    off_system: Annotated[
        bool, Field(description="Its work is kept in a system of its own that 311 cannot read.")
    ] = False
    note: Annotated[Title | None, Field(description="What a reader has to know of it.")] = None


class Service(Named):
    """A kind of request."""

    family: Label | None = None
    """Services that belong together."""
    recurs: Annotated[Duration, only("calendar_days")] | None = None
    """How often what is asked for falls due anew: a contact that much later is about the next."""


class Outcome(Named):
    """How a case can end: `void` takes it out of every rate, `no_action` says nothing was done."""

    void: Literal["withdrawn", "test_or_error", "outside_jurisdiction", "excluded"] | None = None
    """Why such a case leaves every rate."""
    no_action: NoAction | None = None
    """The rubric's letter of the reason for which nothing was done, where it says so."""
    means: Title | None = None
    """What it means, for residents; without it the reason's own words stand."""


class CitySpec(Strict):
    """Names and rules that all agreements of a city share."""

    timezone: ZoneName
    """The zone of its wall clocks, in which windows and days are meant."""
    demonstration: bool = False
    """Whether its cases and signatures are invented; screens say so."""
    agencies: dict[Label, Agency]
    """Its agencies by id."""
    stages: dict[Label, Stage]
    """The ladder of stages to which every source's statuses are mapped."""
    services: dict[Label, Service]
    """The kinds of request by id."""
    outcomes: dict[Label, Outcome] = Field(default_factory=dict)
    """How a case can end."""
    milestones: dict[Label, Named] = Field(default_factory=dict)
    """Steps of the work that promises may name."""
    channels: dict[Label, Named] = Field(default_factory=dict)
    """The ways by which requests come in."""
    districts: dict[Label, Named] = Field(default_factory=dict)
    """Its districts by id."""


class City(Strict):
    """A file of kind City."""

    api_version: Literal["accord311/v1"] = Field(alias="apiVersion")
    """The form of our files; there is one so far."""
    kind: Literal["City"]
    """What the file is."""
    metadata: Metadata
    """Which city this is; the id is the folder's name."""
    spec: CitySpec
    """Its names and what they mean."""

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
