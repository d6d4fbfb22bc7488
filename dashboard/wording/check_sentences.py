"""What the checks say of a file, in the language of the page.

They speak English and know nothing of pages; each sentence carries the template that it was made
from, which the catalogue holds, and what was filled in, which is written here as its reader does.
"""

from __future__ import annotations

import re
from datetime import date, datetime, time
from typing import Final

from agreements.changes import Difference
from agreements.finding import Finding
from agreements.sentences import Sentence
from dashboard.wording import numbers, terms
from dashboard.wording.agreements import speaker
from dashboard.wording.agreements_compare import kind_headings
from dashboard.wording.language import _, language

_ROLE: Final = re.compile(r"(agency|operator|overseer)\.[a-z_]+")


def found(finding: Finding) -> str:
    """What is wrong."""
    return in_words(finding.message)


def sentence(finding: Finding) -> str:
    """The same with a capital letter, unless a name of the file begins it."""
    told = found(finding)
    return told if finding.message.template.startswith("{") else f"{told[:1].upper()}{told[1:]}"


def mend(finding: Finding) -> str:
    """What to do about it, as a sentence."""
    fix = in_words(finding.fix)
    if fix.endswith("?"):
        return f"{fix[:1].upper()}{fix[1:]}" if fix[0] != "¿" else f"¿{fix[1].upper()}{fix[2:]}"
    return f"{fix[:1].upper()}{fix[1:]}."


def in_words(told: Sentence) -> str:
    """A sentence of the checks; in English as the command line has it."""
    if language() == "en" or not told.template:
        return str(told)
    return _(told.template, **{name: _filled(value) for name, value in told.values.items()})


def _filled(value: object) -> object:
    """What stands in a place of a sentence, as the language writes it."""
    match value:
        case Sentence():
            return in_words(value)
        case list() | tuple():
            return ", ".join(str(_filled(part)) for part in value)
        case Difference():
            return _change(value)
        case date():
            return _Day(value)
        case str() if _ROLE.fullmatch(value):
            return _role(value)
        case _:
            return value


class _Day:
    """A date, or a moment, which a template may ask for by its weekday alone (`%A`)."""

    def __init__(self, when: date) -> None:
        self.when = when

    def __format__(self, spec: str) -> str:
        if spec == "%A":
            return numbers.weekday_name_in_full(self.when)
        if isinstance(self.when, datetime) and self.when.time() != time():
            return numbers.instant(self.when)
        return numbers.day(self.when)


def _role(role: str) -> str:
    side, _dot, name = role.partition(".")
    voice = speaker()
    return voice.say("{role} of {side}", role=voice.label(name), side=voice.word(side))


def _change(change: Difference) -> str:
    """Where something changed, by the keys of the file, and which way."""
    steps = [step for step in change.path if step not in {"services", "target", "percent"}]
    about = ", ".join(terms.key(step) or speaker().label(step) for step in steps)
    kind = kind_headings()[change.kind]
    return f"{about} ({kind[:1].lower()}{kind[1:]})"
