"""Who stands behind an agreement: parties, and contacts by role."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal

from pydantic import Field

from agreements.schema.base import Duration, LocalDate, RoleName, Strict, only

Side = Literal["operator", "agency", "overseer"]
SIDES: tuple[Side, ...] = ("operator", "agency", "overseer")


class Party(Strict):
    """A side of the agreement."""

    org: Annotated[str, Field(description="The organisation that is bound.")]
    division: Annotated[str | None, Field(description="The part of it that does the work.")] = None
    unit: Annotated[str | None, Field(description="The office within the mayor's office.")] = None


class Parties(Strict):
    """The operator is 311; the overseer is the mayor's office."""

    operator: Party | None = None
    """311, which takes cases in and passes them on."""
    agency: Party
    """The agency that does the work."""
    overseer: Party | None = None
    """The mayor's office, which signs too where it is named."""


class Person(Strict):
    """Who holds a role: an office mailbox, never a private address."""

    role: Annotated[RoleName, Field(description="The role that the rest of the file points at.")]
    title: Annotated[str, Field(description="What the holder is called in the organisation.")]
    email: Annotated[str, Field(description="The office's mailbox.")]
    phone: Annotated[str | None, Field(description="With country code: +1-720-555-0101.")] = None
    deputy: Annotated[RoleName | None, Field(description="The role that stands in.")] = None
    verified_on: Annotated[LocalDate, Field(description="When the holder last confirmed it.")]
    from_: Annotated[LocalDate | None, Field(alias="from", description="First day held.")] = None
    to: Annotated[LocalDate | None, Field(description="The day after the last.")] = None

    def holds_on(self, day: date) -> bool:
        """Whether the role is held by them on a local day."""
        return (self.from_ is None or self.from_ <= day) and (self.to is None or day < self.to)


class Contacts(Strict):
    """Roles are what the file refers to; people stand here once."""

    verify_every: Annotated[Duration, only("calendar_days", "months")]
    """How often every holder confirms the entry."""
    people: list[Person]
    """Who holds which role; a role is held by one at a time."""
