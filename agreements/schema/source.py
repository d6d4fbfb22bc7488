"""How a source's own words and columns become ours."""

from __future__ import annotations

from typing import Annotated, Literal, get_args

from pydantic import Field

from agreements.schema.base import Label, Metadata, Strict, ZoneName
from agreements.schema.connections import Connect

Names = Annotated[list[str], Field(min_length=1)]


class Columns(Strict):
    """Which columns of the source hold what.

    Of several names the first that is there is taken; capitals, spaces and punctuation are ignored
    where no column has the very name.
    """

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
    updated: Names | None = None
    """When the row last changed; connected systems are asked for what changed since."""
    priority: Names | None = None
    """How urgent it is."""
    language: Names | None = None
    """The language of whoever asked."""
    parent: Names | None = None
    """The number of the case that it repeats."""
    requester: Names | None = None
    """Who asked: a number, an e-mail address or a phone number, kept only as a keyed hash."""

    def wanted(self) -> dict[str, list[str]]:
        """Our names with the names accepted for them, those that the mapping gives."""
        return {name: names for name, names in self if names}


ColumnName = Literal[
    "number", "opened", "status", "closed", "published_due", "agency", "service", "channel",
    "district", "place", "outcome", "message", "updated", "priority", "language", "parent",
    "requester",
]  # fmt: skip
LanguageCode = Annotated[str, Field(pattern=r"^[a-z]{2,3}(-[A-Za-z0-9]{2,8})?$")]
EventKind = Literal["acknowledged", "started", "reopened", "rerouted", "paused", "message_sent"]
Moment = Literal["opened", "closed", "published_due"]


class SourceSpec(Strict):
    """How one system's rows become cases and events."""

    shape: Literal["snapshot", "history"]
    """What the system tells: each case as it stands today, or also how it came to that."""
    connect: Connect | None = None
    """The system that `accord sync` asks; a source without one is read from files."""
    timezone: ZoneName
    """The zone of its times."""
    blank: list[str] = Field(default_factory=lambda: [""])
    """Texts that mean that nothing is there, in any column."""
    blank_in: dict[ColumnName, Names] = Field(default_factory=dict)
    """Texts that mean that nothing is there in one column alone, by our name for it."""
    date_formats: Names
    """How its times are written; the first that fits is taken."""
    columns: Columns
    """Which of its columns hold what."""
    date_only: list[Moment] = Field(default_factory=list)
    """Columns without a time of day: an opening counts from the day's start, an end to its end."""
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
    priorities: dict[str, Label] = Field(default_factory=dict)
    """Its priorities, and ours."""
    languages: dict[str, LanguageCode] = Field(default_factory=dict)
    """Its names of languages, and theirs by ISO 639 (en, es)."""
    pauses: dict[str, Label] = Field(default_factory=dict)
    """Statuses in which its clock stands still, and the reason that each gives."""
    reroutes: dict[str, Label] = Field(default_factory=dict)
    """Its reasons for passing a case on, and ours."""
    stamps: list[str] = Field(default_factory=list)
    """Regular expressions of what a machine wrote into messages; a group `outcome` is kept."""
    cannot_show: list[EventKind] | None = None
    """Kinds of event that it never shows; figures that need them say so.

    Left out, a history shows all of them and a snapshot none.
    """

    @property
    def not_shown(self) -> list[EventKind]:
        """Kinds of event that it never shows, as the mapping says or as its shape has it.

        A case as it stands today tells of its opening and closing. Who reads a system often enough
        to see every reopening between two snapshots says so, and leaves it out of `cannot_show`.
        """
        if self.cannot_show is not None:
            return self.cannot_show
        if self.shape == "history":
            return []
        return list(get_args(EventKind))

    def blanks(self, column: str) -> list[str]:
        """What means that nothing is there in one column, whether in capitals or not."""
        words = ["", *self.blank, *self.blank_in.get(column, [])]  # type: ignore[call-overload] # a milestone has no words of its own
        return sorted({same for w in words for same in _spelled(w.strip())})


def _spelled(word: str) -> tuple[str, ...]:
    return word, word.lower(), word.upper(), word.capitalize()


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
