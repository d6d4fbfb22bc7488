"""Duties of both sides, and the contacts with their age: for those who keep an agreement alive."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType
from typing import Literal

import polars as pl

from agreements.checks.people import after
from agreements.schema.agreement import AgreementSpec
from agreements.schema.base import Duration
from agreements.schema.governance import Duty
from agreements.schema.people import SIDES, Contacts, Person
from dashboard.views.agreements_library import role_words
from dashboard.wording import agreements as words
from dashboard.wording import agreements_people as own
from dashboard.wording.markdown import bold, mailbox, note, plain

Freshness = Literal["fresh", "late", "left"]


@dataclass(frozen=True)
class Contact:
    """A role's holder: cells of a table in markdown, and whether the entry can be relied on."""

    role: str
    office: str
    state: Freshness
    state_words: str
    confirmed: str


@dataclass(frozen=True)
class PeopleView:
    """Duties as a table, contacts one by one, and the finding about them."""

    duties: pl.DataFrame
    contacts_title: str
    contacts: tuple[Contact, ...]


def people(
    spec: AgreementSpec, as_of: date, confirmed: Mapping[str, date] = MappingProxyType({})
) -> PeopleView:
    """Both, as of a local date.

    Args:
        spec: The version.
        as_of: The date.
        confirmed: When contacts were confirmed in the register of duties, by role; the file may
            have an older day.
    """
    contacts = spec.contacts
    held = [_confirmed(p, confirmed, as_of) for p in contacts.people] if contacts else []
    found = tuple(_contact(p, contacts, as_of) for p in held) if contacts else ()
    late = sum(contact.state == "late" for contact in found)
    every = _length(contacts.verify_every) if contacts else ""
    return PeopleView(
        duties=_duties(spec),
        contacts_title=own.contacts_title(late, len(found), every),
        contacts=found,
    )


def _confirmed(person: Person, confirmed: Mapping[str, date], as_of: date) -> Person:
    """The holder with the later of both days, as far as it was known on the date."""
    day = confirmed.get(person.role)
    if day is None or not person.verified_on < day <= as_of or _has_left(person, day):
        return person
    return person.model_copy(update={"verified_on": day})


def _has_left(person: Person, day: date) -> bool:
    return person.to is not None and person.to <= day


def freshness(person: Person, every: Duration, as_of: date) -> Freshness:
    """Whether a contact was confirmed inside the agreed time; the day it is due still counts."""
    if _has_left(person, as_of):
        return "left"
    return "late" if after(person.verified_on, every) < as_of else "fresh"


def _contact(person: Person, contacts: Contacts, as_of: date) -> Contact:
    state = freshness(person, contacts.verify_every, as_of)
    age = own.confirmed((as_of - person.verified_on).days)
    lines = [person.email, person.phone, person.deputy and own.deputy(role_words(person.deputy))]
    return Contact(
        role=f"{bold(_sentence(role_words(person.role)))}  \n{plain(person.title)}",
        office="  \n".join(mailbox(line) for line in lines if line),
        state=state,
        state_words=own.contact_states()[state],
        confirmed=f"{age}, {own.confirm_every(_every(contacts.verify_every))}",
    )


def _duties(spec: AgreementSpec) -> pl.DataFrame:
    """Two columns: a third is wider than a telephone in Spanish."""
    labels = words.labels()
    columns = [labels[key] for key in ("who", "duty")]
    sides = own.sides()
    rows = [
        (_who(sides[side], duty), f"{plain(_sentence(duty.duty))}  \n{note(_when(duty))}")
        for side in SIDES
        for duty in getattr(spec.duties, side, [])
    ]
    return pl.DataFrame(rows, schema=dict.fromkeys(columns, pl.String), orient="row")


def _who(side: str, duty: Duty) -> str:
    role = words.speaker().label(duty.role.partition(".")[2]) if duty.role else ""
    name = bold(_sentence(side))
    return f"{name}  \n{plain(role)}" if role else name


def _when(duty: Duty) -> str:
    times = [
        *([own.within_time(_length(duty.within))] if duty.within else []),
        *([own.ahead_time(_length(duty.ahead))] if duty.ahead else []),
        *([_every(duty.every)] if duty.every else []),
    ]
    seen = [own.evidence(duty.evidence)] if duty.evidence else []
    return "; ".join([*([", ".join(times)] if times else []), *seen])


def _every(duration: Duration) -> str:
    monthly = (duration.unit, duration.amount) == ("months", 1)
    return own.every_time(_length(duration), monthly=monthly)


def _length(duration: Duration) -> str:
    return words.speaker().length(duration)


def _sentence(text: str) -> str:
    return text[:1].upper() + text[1:]
