"""Rules on people, duties and escalation: who answers, and what both sides do."""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import pairwise
from typing import Any

from agreements.checks.catalogue import Context, Path, Problem, rule, waiting
from agreements.checks.looking import SIDE_WORDS, Version, ends, fix_for, two_sided
from agreements.finding import Severity
from agreements.schema.base import Duration
from agreements.schema.people import SIDES, Person
from agreements.sentences import Template, said

_PEOPLE = ("spec", "contacts", "people")
_ROLE = re.compile(r"(operator|agency|overseer)\.[a-z_]+")
_EMAIL = re.compile(r"[\w.+-]+@([\w-]+\.)+[a-z]{2,}", re.IGNORECASE)
_PHONE = re.compile(r"\+\d[\d ()-]{6,18}\d")
_PERSONAL = {
    "aol.com",
    "gmail.com",
    "gmx.com",
    "hotmail.com",
    "icloud.com",
    "live.com",
    "msn.com",
    "outlook.com",
    "proton.me",
    "protonmail.com",
    "yahoo.com",
}
_LADDER = ("case_manager", "operations", "service_owner")

waiting(
    "SLA609",
    "An answer is due before the next step of the escalation.",
    "a measure for percents of targets beside days",
)


def _held(version: Version) -> list[Person]:
    contacts = version.model.spec.contacts
    return contacts.people if contacts else []


@rule(
    "SLA601",
    "error",
    "people",
    "Every role that the file uses is held, and held by one person at a time.",
    two_sided=True,
)
def roles_held(context: Context) -> Iterator[Problem]:
    """Roles that nobody holds, and roles held twice."""
    for version in two_sided(context):
        people = _held(version)
        held = {p.role for p in people}
        for path, role in _roles_used(version.document.data):
            if path[:3] != _PEOPLE and role not in held:
                message = said("nobody holds the role {role}", role=role)
                yield Problem(version, path, message, fix_for(role, held))
        for index, person in enumerate(people):
            if any(_together(person, other) for other in people[:index]):
                message = said("the role {role} is held twice at one time", role=person.role)
                fix = said("let one hold it to a day, the other from that day on (`to`, `from`)")
                yield Problem(version, (*_PEOPLE, index, "role"), message, fix)


def _roles_used(data: dict[str, Any]) -> list[tuple[Path, str]]:
    """Every value that is a role, with its place; the schema sees to it that no other text is."""
    found: list[tuple[Path, str]] = []
    _collect_roles(data, (), found)
    return found


def _collect_roles(
    value: dict[str, Any] | list[Any], path: Path, found: list[tuple[Path, str]]
) -> None:
    """Walks a file once: a list filled in place costs half of generators within each other."""
    for step, inner in value.items() if isinstance(value, dict) else enumerate(value):
        if isinstance(inner, str):
            if "." in inner and _ROLE.fullmatch(inner):
                found.append(((*path, step), inner))
        elif isinstance(inner, dict | list):
            _collect_roles(inner, (*path, step), found)


def _together(one: Person, other: Person) -> bool:
    begins = max(one.from_ or date.min, other.from_ or date.min)
    return one.role == other.role and begins < min(one.to or date.max, other.to or date.max)


@rule(
    "SLA602",
    "warning",
    "people",
    "Contacts of a version in force are verified as often as `verify_every` says; "
    "an error after twice that time.",
    two_sided=True,
)
def contacts_verified(context: Context) -> Iterator[Problem]:
    """Contacts that nobody has confirmed for too long."""
    for version in two_sided(context):
        contacts = version.model.spec.contacts
        if contacts is None or ends(version).date() <= context.today:
            continue
        for index, person in enumerate(contacts.people):
            left = person.to is not None and person.to <= context.today
            due = after(person.verified_on, contacts.verify_every)
            if not left and due < context.today:
                last = after(due, contacts.verify_every)
                message = said(
                    "{role} was verified on {day}, to hold to {due}",
                    role=person.role,
                    day=person.verified_on,
                    due=due,
                )
                severity: Severity | None = "error" if last < context.today else None
                path = (*_PEOPLE, index, "verified_on")
                yield Problem(version, path, message, said("confirm the contact again"), severity)


def after(day: date, length: Duration) -> date:
    """A date so many calendar days or months later; the last day of a month where it is shorter.

    Dates past the last year that dates can hold are that year's last.
    """
    try:
        if length.unit == "months":
            month = day.month - 1 + length.amount
            year, month = day.year + month // 12, month % 12 + 1
            return date(year, month, min(day.day, calendar.monthrange(year, month)[1]))
        return day + timedelta(days=length.amount)
    except (ValueError, OverflowError):
        return date.max


@rule(
    "SLA603",
    "error",
    "people",
    "Every contact has a deputy, who is another one of the contacts.",
    two_sided=True,
)
def deputies_named(context: Context) -> Iterator[Problem]:
    """Contacts without a deputy, deputised by themselves or by nobody."""
    for version in two_sided(context):
        held = {p.role for p in _held(version)}
        for index, person in enumerate(_held(version)):
            path = (*_PEOPLE, index)
            if person.deputy is None:
                message = said("{role} has no deputy", role=person.role)
                yield Problem(version, path, message, said("add `deputy:`"))
            elif person.deputy == person.role:
                message = said("{role} is its own deputy", role=person.role)
                yield Problem(version, (*path, "deputy"), message, said("name another role"))
            elif person.deputy not in held:
                message = said("nobody holds the deputy's role {role}", role=person.deputy)
                fix = fix_for(person.deputy, held - {person.role})
                yield Problem(version, (*path, "deputy"), message, fix)


@rule(
    "SLA604",
    "warning",
    "people",
    "No person holds roles of two parties.",
    two_sided=True,
)
def one_side_each(context: Context) -> Iterator[Problem]:
    """One mailbox behind roles of two parties."""
    for version in two_sided(context):
        sides: dict[str, str] = {}
        for index, person in enumerate(_held(version)):
            side = person.role.split(".")[0]
            other = sides.setdefault(person.email.casefold(), side)
            if other != side:
                message = said(
                    "{email} holds a role of the {other} and one of the {side}",
                    email=person.email,
                    other=said(SIDE_WORDS[other]),
                    side=said(SIDE_WORDS[side]),
                )
                path = (*_PEOPLE, index, "email")
                yield Problem(version, path, message, said("name another person"))


@rule(
    "SLA605",
    "error",
    "people",
    "Addresses and telephone numbers can be used as written; an address at a provider for private "
    "persons is a warning.",
    two_sided=True,
)
def contacts_that_work(context: Context) -> Iterator[Problem]:
    """Malformed addresses and numbers, and private mailboxes."""
    for version in two_sided(context):
        for index, person in enumerate(_held(version)):
            path = (*_PEOPLE, index)
            if not _EMAIL.fullmatch(person.email):
                message = said("{email!r} is no mail address", email=person.email)
                fix = said("write it as name@example.gov")
                yield Problem(version, (*path, "email"), message, fix)
            elif person.email.casefold().rpartition("@")[2] in _PERSONAL:
                message = said("{email} is a private mailbox", email=person.email)
                fix = said("name the office's")
                yield Problem(version, (*path, "email"), message, fix, "warning")
            if person.phone and not _PHONE.fullmatch(person.phone):
                message = said(
                    "{phone!r} is no telephone number with country code", phone=person.phone
                )
                fix = said('write it as "+1-720-555-0101"')
                yield Problem(version, (*path, "phone"), message, fix)


_LACKING = {
    "evidence": Template("the duty {name} has no evidence"),
    "role": Template("the duty {name} has no role"),
    "within": Template("the duty {name} has no time"),
}


@rule(
    "SLA606",
    "error",
    "people",
    "Every duty has its evidence, a role, and a time: `within`, `ahead` or `every`.",
    two_sided=True,
)
def duties_complete(context: Context) -> Iterator[Problem]:
    """Duties that nobody can be held to."""
    for version in two_sided(context):
        for side in SIDES:
            for index, duty in enumerate(getattr(version.model.spec.duties, side, [])):
                path = ("spec", "duties", side, index)
                lacking = [key for key in ("evidence", "role") if getattr(duty, key) is None]
                if not (duty.within or duty.ahead or duty.every):
                    lacking.append("within")
                for key in lacking:
                    message = said(_LACKING[key], name=duty.id)
                    yield Problem(version, path, message, said("add `{key}:`", key=key))


@rule(
    "SLA607",
    "error",
    "people",
    "Both the agency and the operator have duties.",
    two_sided=True,
)
def duties_of_both(context: Context) -> Iterator[Problem]:
    """Agreements that bind one side only."""
    for version in two_sided(context):
        duties = version.model.spec.duties
        for side in ("agency", "operator"):
            if not getattr(duties, side, []):
                path = ("spec", "duties") if duties else ("spec",)
                message = said("the {side} has no duties", side=said(SIDE_WORDS[side]))
                yield Problem(
                    version,
                    path,
                    message,
                    said("add duties of the {side}", side=said(SIDE_WORDS[side])),
                )


@rule(
    "SLA608",
    "error",
    "people",
    "The percents of an escalation rise; a step that tells a lower role after a higher one is a "
    "warning.",
    two_sided=True,
)
def escalation_that_rises(context: Context) -> Iterator[Problem]:
    """Escalations that stand still or go down."""
    for version in two_sided(context):
        escalation = version.model.spec.escalation
        steps = list(enumerate(escalation.case)) if escalation else []
        for commitment in {step.of for _, step in steps}:
            of_one = [(index, step) for index, step in steps if step.of == commitment]
            for (_, earlier), (index, later) in pairwise(of_one):
                path = ("spec", "escalation", "case", index)
                if later.at_percent <= earlier.at_percent:
                    message = said(
                        "{later} % comes after {earlier} %",
                        later=later.at_percent,
                        earlier=earlier.at_percent,
                    )
                    fix = said("write the steps in rising order")
                    yield Problem(version, (*path, "at_percent"), message, fix)
                if max(map(_rank, later.notify)) < max(map(_rank, earlier.notify)):
                    message = said("this step tells lower roles than the one before")
                    fix = said("write the steps from the case's desk upwards")
                    yield Problem(version, (*path, "notify"), message, fix, "warning")


def _rank(role: str) -> int:
    """How high a role stands: agency, operator, overseer; within the agency by its ladder."""
    side, _, name = role.partition(".")
    if side == "agency":
        return _LADDER.index(name) if name in _LADDER else 0
    return 10 * ["agency", "operator", "overseer"].index(side)


@rule(
    "SLA610",
    "warning",
    "people",
    "An escalation leaves the agency in the end.",
    two_sided=True,
)
def escalation_that_leaves(context: Context) -> Iterator[Problem]:
    """Escalations that only ever tell the agency itself."""
    for version in two_sided(context):
        escalation = version.model.spec.escalation
        if escalation and (escalation.case or escalation.service):
            told = {role for step in escalation.case for role in step.notify}
            told |= {step.owner for step in escalation.service}
            if all(role.startswith("agency.") for role in told):
                message = said("no step tells anybody outside the agency")
                fix = said("let the last step tell the operator or the overseer")
                yield Problem(version, ("spec", "escalation"), message, fix)
