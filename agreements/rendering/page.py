"""What every section of a document needs at hand."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from agreements.files import CityFiles
from agreements.rendering.speaking import Speaker
from agreements.schema.agreement import Agreement, AgreementSpec
from agreements.schema.base import Duration
from agreements.schema.calendar import Calendar
from agreements.schema.city import City
from agreements.schema.services import Goal


@dataclass(frozen=True)
class Page:
    """A version, the city's files, the language, and whether contacts are left out."""

    files: CityFiles
    agreement: Agreement
    speaker: Speaker
    public: bool

    @property
    def spec(self) -> AgreementSpec:
        """The version's terms."""
        return self.agreement.spec

    @property
    def city(self) -> City:
        """The city and its names."""
        return self.files.city.model

    @cached_property
    def calendars(self) -> dict[str, Calendar]:
        """The city's calendars by id."""
        return {c.model.metadata.id: c.model for c in self.files.calendars}

    def service(self, name: str) -> str:
        """A service by its title: the agreement's own, else the city's."""
        terms = self.spec.services.get(name)
        if terms and terms.title:
            return self.speaker.title(terms.title)
        return self.city.name("services", name, self.speaker.language) or name

    def calendar(self, name: str) -> str:
        """A calendar by its title."""
        found = self.calendars.get(name)
        title = found.metadata.title if found else None
        return self.speaker.title(title) if title else name

    def level(self, name: str) -> str:
        """A level of urgency by its title, with the name that the file has for it."""
        known = self.spec.priorities.levels.get(name) if self.spec.priorities else None
        return f"{known.title} ({name})" if known else name

    def always_open(self, name: str | None) -> bool:
        """Whether a calendar never closes."""
        found = self.calendars.get(name or "")
        return bool(found and found.spec.always_open)

    def time(self, duration: Duration, calendar: str | None) -> str:
        """A length of time as it is counted on a calendar."""
        return self.speaker.length(duration, always=self.always_open(calendar))

    def role(self, role: str) -> str:
        """A role in words: `service owner of the agency`."""
        side, _, name = role.partition(".")
        return self.speaker.say(
            "{role} of {side}", role=self.speaker.label(name), side=self.speaker.word(side)
        )

    def roles(self, roles: list[str]) -> str:
        """Several roles as a list."""
        return self.speaker.listing(map(self.role, roles))

    def stop(self, stop: str) -> str:
        """What ends a promise: an event, or a step that the city names."""
        kind, _, name = stop.partition(":")
        if not name:
            return self.speaker.word(kind)
        return self.speaker.say("“{step}” is recorded", step=self.milestone(name))

    def milestone(self, name: str) -> str:
        """A step of the work by its title."""
        return self.city.name("milestones", name, self.speaker.language) or name

    def goal(self, goal: Goal) -> str:
        """A goal as a sentence."""
        speaker = self.speaker
        period = speaker.word(goal.period or "month")
        basis = goal.basis or "due_in_period"
        if basis == "closed":
            cases = speaker.say("closed in the {period}", period=period)
        else:
            cases = speaker.word(basis).format(period=period)
        text = speaker.say(
            "Goal: at least {percent} of the cases {cases}.",
            percent=speaker.percent(goal.percent or 0),
            cases=cases,
        )
        if not goal.min_cases:
            return text
        return f"{text} " + speaker.say(
            "With fewer than {n} such cases it is not judged.", n=goal.min_cases
        )
