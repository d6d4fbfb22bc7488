"""What forbids signing a draft: contacts and duties in words, the rest as the check says it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Final

from agreements.finding import Finding
from agreements.schema.people import Person
from dashboard.oversight.draft_steps import Checked
from dashboard.views.agreements_library import role_words
from dashboard.wording import drafts as words

_NOT_HELD, _NOT_CONFIRMED, _NO_DUTIES = "SLA601", "SLA602", "SLA607"
_PEOPLE: Final = "spec.contacts.people."


def troubles(found: Checked) -> Iterator[str]:
    """One sentence a finding; contacts last confirmed on one day share theirs. In markdown."""
    for finding in found.grave:
        if said := _in_words(finding, found):
            yield words.at_line(finding.line, said)
    yield from _confirmed(found)
    for finding in found.grave:
        if finding.code != _NOT_CONFIRMED and not _in_words(finding, found):
            yield words.finding(finding)


def _in_words(finding: Finding, found: Checked) -> str:
    """What a finding about one role or side says; empty where the page has no words for it."""
    if finding.code == _NO_DUTIES:
        return words.no_duties(finding.message.values["side"].template)
    if finding.code == _NOT_HELD and not finding.path.startswith(_PEOPLE):
        return words.not_held(role_words(_value(found, finding.path)))
    return ""


def _value(found: Checked, path: str) -> str:
    value = found.read.version.document.data if found.read.version else {}
    for step in path.split("."):
        value = value[int(step)] if isinstance(value, list) else value[step]
    return str(value)


def _confirmed(found: Checked) -> Iterator[str]:
    by_day: Mapping[date, list[str]] = defaultdict(list)
    for finding in found.grave:
        if finding.code == _NOT_CONFIRMED:
            person = _person(found, finding)
            by_day[person.verified_on].append(role_words(person.role))
    for day, roles in sorted(by_day.items()):
        yield words.not_confirmed(day, roles)


def _person(found: Checked, finding: Finding) -> Person:
    contacts = found.read.version.model.spec.contacts if found.read.version else None
    if contacts is None:
        raise ValueError("a contact was found where the text has none")
    return contacts.people[int(finding.path.removeprefix(_PEOPLE).split(".")[0])]
