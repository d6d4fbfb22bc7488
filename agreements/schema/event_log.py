"""What happened to cases, row by row: a case system's log of activities, and how it is read."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from pydantic import Field

from agreements.schema.base import Label, Metadata, Strict, ZoneName
from agreements.schema.source import Names

EventName = Literal[
    "opened", "acknowledged", "assigned", "accepted", "returned", "rerouted", "started", "paused",
    "resumed", "milestone", "promised", "update_sent", "message_sent", "commented", "resolved",
    "closed", "reopened", "contacted", "linked", "reclassified", "prioritised", "withdrawn",
    "voided",
]  # fmt: skip
"""All that can happen to a case."""

NEEDS: dict[str, tuple[EventName, ...]] = {
    "name": ("milestone",),
    "value": ("promised", "linked", "reclassified", "prioritised"),
}
"""Columns without which an event of these kinds says nothing."""


class LogColumns(Strict):
    """Which columns of the log hold what; names are compared as those of a source of cases."""

    number: Names
    """The number of the case."""
    at: Names
    """When it happened."""
    kind: Names
    """What happened."""
    actor: Names | None = None
    """Who did it."""
    audience: Names | None = None
    """Who may read it."""
    from_agency: Names | None = None
    """The agency that had the case before."""
    to_agency: Names | None = None
    """The agency that has it from then on."""
    reason: Names | None = None
    """Why: of a pause, of passing a case on, of a reopening."""
    name: Names | None = None
    """Which milestone was reached."""
    value: Names | None = None
    """The promised day, the new service or priority, or the case that another one repeats."""
    outcome: Names | None = None
    """How the case ended, of a closing."""
    text: Names | None = None
    """What was written."""

    def wanted(self) -> dict[str, list[str]]:
        """Our names with the names accepted for them, those that the mapping gives."""
        return {name: names for name, names in self if names}


class LogSpec(Strict):
    """How one log's rows become events."""

    of: Label
    """The source whose cases these are; where a table or the stamps are left out here, its own."""
    timezone: ZoneName
    """The zone of its times."""
    blank: list[str] = Field(default_factory=lambda: [""])
    """Texts that mean that nothing is there, in any column."""
    date_formats: Names
    """How its times are written; the first that fits is taken."""
    value_formats: list[str] = Field(default_factory=list)
    """How promised days are written; where left out, as the times are."""
    columns: LogColumns
    """Which of its columns hold what."""
    kinds: dict[str, EventName]
    """Its activities, and what each means."""
    ignored: list[str] = Field(default_factory=list)
    """Its activities that tell nothing of what was promised: rows of them are read over."""
    actors: dict[str, Literal["resident", "operator", "agency", "system"]] = Field(
        default_factory=dict
    )
    """Its words for who did something, and ours."""
    audiences: dict[str, Literal["public", "internal"]] = Field(default_factory=dict)
    """Its words for who may read something, and ours."""
    agencies: dict[str, Label] = Field(default_factory=dict)
    """Its agencies, and ours."""
    services: dict[str, Label] = Field(default_factory=dict)
    """Its types, and our services, of cases that were given another one."""
    priorities: dict[str, Label] = Field(default_factory=dict)
    """Its priorities, and ours, of cases that were given another one."""
    reasons: dict[str, Label] = Field(default_factory=dict)
    """Its reasons, and those of our pauses and of passing a case on."""
    milestones: dict[str, Label] = Field(default_factory=dict)
    """Its steps, and our milestones."""
    outcomes: dict[str, Label] = Field(default_factory=dict)
    """Its outcomes, and ours."""
    stamps: list[str] = Field(default_factory=list)
    """Regular expressions of what a machine wrote into texts; a group `outcome` is kept."""

    def blanks(self) -> list[str]:
        """What means that nothing is there, whether in capitals or not."""
        return sorted({same for word in ["", *self.blank] for same in _spelled(word.strip())})

    def tables(self) -> Iterator[tuple[str, dict[str, str]]]:
        """The names of its tables of words, and the tables."""
        for name in (
            "kinds", "actors", "audiences", "agencies", "services", "priorities", "reasons",
            "milestones", "outcomes",
        ):  # fmt: skip
            yield name, getattr(self, name)


def _spelled(word: str) -> tuple[str, ...]:
    return word, word.lower(), word.upper(), word.capitalize()


class EventLogMapping(Strict):
    """A file of kind EventLogMapping."""

    api_version: Literal["accord311/v1"] = Field(alias="apiVersion")
    """The form of our files; there is one so far."""
    kind: Literal["EventLogMapping"]
    """What the file is."""
    metadata: Metadata
    """Which log this is."""
    spec: LogSpec
    """How its words and columns become ours."""

    @property
    def id(self) -> str:
        """The log's name."""
        return self.metadata.id
