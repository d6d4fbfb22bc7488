"""Where rules register themselves, with their code, severity and words."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Any, Literal

from agreements.checks.dues import Due, Dues
from agreements.checks.past import PastYear
from agreements.files import CityFiles
from agreements.finding import Severity
from agreements.loaded import Loaded
from agreements.schema.calendar import Calendar
from agreements.schema.quality import Template
from agreements.sentences import Sentence
from agreements.yaml_source import Step

Group = Literal[
    "form",
    "versions",
    "claims",
    "calendars",
    "targets",
    "pauses",
    "people",
    "governance",
    "sources",
]
Path = tuple[Step, ...]
Refuted = Callable[[Sequence[Template]], Sequence[Iterable[tuple[str, str, str]]]]
"""What the rules for messages do not find in each of some templates, although it is said to hold
it: the template's id, the language and the figure. The rules are handed in, as a due is."""


@dataclass(frozen=True)
class Problem:
    """What a rule found, before its code is written on it.

    Attributes:
        where: The file.
        path: The place in it.
        message: What was found and what is allowed.
        fix: What to do.
        severity: Where it differs from the rule's own.
    """

    where: Loaded[Any]
    path: Path
    message: Sentence
    fix: Sentence
    severity: Severity | None = None


@dataclass(frozen=True)
class Context:
    """What a rule may look at.

    Attributes:
        files: The city's files.
        as_of: The date for which they are checked; None where only structural rules run.
        due: How a due instant is computed; None where nobody handed it in.
        refuted: How templates are read; None where nobody handed it in.
        record: A year of the cases; None where nobody handed it in.
        memory: What several rules look up, by file, so that it is worked out once.
    """

    files: CityFiles
    as_of: date | None = None
    due: Due | None = None
    refuted: Refuted | None = None
    record: PastYear | None = None
    memory: dict[str, Any] = field(default_factory=dict)

    @property
    def today(self) -> date:
        """The date for which the files are checked.

        Raises:
            ValueError: A structural rule asked for it; those judge without a date.
        """
        if self.as_of is None:
            raise ValueError("a structural rule may not look at the date")
        return self.as_of

    @cached_property
    def calendars(self) -> dict[str, Loaded[Calendar]]:
        """The calendars by id."""
        return {c.model.metadata.id: c for c in self.files.calendars}

    @cached_property
    def dues(self) -> Dues:
        """Due instants on the city's calendars, each question answered once.

        Raises:
            ValueError: A rule that is not `timed` asked for it.
        """
        if self.due is None:
            raise ValueError("only rules registered as `timed` may ask for dues")
        return Dues(self.due, self.files)

    @property
    def past(self) -> PastYear:
        """A year of the cases.

        Raises:
            ValueError: A rule that is not `recorded` asked for it.
        """
        if self.record is None:
            raise ValueError("only rules registered as `recorded` may ask for cases")
        return self.record


Check = Callable[[Context], Iterable[Problem]]


@dataclass(frozen=True)
class Rule:
    """One line of the catalogue.

    Attributes:
        code: Stable; never used again for another rule.
        severity: `error` blocks signing, `warning` must be accepted in the file, `info` informs.
        group: The part of the catalogue.
        words: The rule as one sentence.
        check: The function that finds what breaks it; None where it is found elsewhere.
        two_sided: Whether one-sided published targets are exempt.
        structural: Whether a city that breaks it is not loaded, since figures would be wrong.
        timed: Whether it computes due instants.
        reading: Whether it reads templates as messages are read.
        recorded: Whether it needs a year of cases.
    """

    code: str
    severity: Severity
    group: Group
    words: str
    check: Check | None = None
    two_sided: bool = False
    structural: bool = False
    timed: bool = False
    reading: bool = False
    recorded: bool = False


@dataclass(frozen=True)
class Waiting:
    """A rule of the catalogue, or a part of one, that is not checked yet."""

    code: str
    words: str
    waits_for: str


RULES: dict[str, Rule] = {}
WAITING: dict[str, Waiting] = {}


def rule(
    code: str,
    severity: Severity,
    group: Group,
    words: str,
    **kind: bool,
) -> Callable[[Check], Check]:
    """Register the function below it as the rule with this code.

    `kind` may hold `two_sided`, `structural`, `timed`, `reading` and `recorded`; see `Rule`.
    """

    def register(check: Check) -> Check:
        _add(Rule(code, severity, group, words, check, **kind))
        return check

    return register


def found_elsewhere(code: str, words: str, severity: Severity = "error") -> None:
    """Register what reading a file finds before any rule runs, or what shows when all have run."""
    _add(Rule(code, severity, "form", words))


def waiting(code: str, words: str, waits_for: str) -> None:
    """Say that a rule, or a part of one, is not checked yet."""
    WAITING[code] = Waiting(code, words, waits_for)


def _add(new: Rule) -> None:
    if new.code in RULES:
        raise ValueError(f"{new.code} is taken")
    RULES[new.code] = new
