"""What rules that need cases are told: a year of the record, counted by whoever holds it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Literal, NamedTuple

from agreements.loaded import Loaded
from agreements.schema.agreement import Agreement
from agreements.sentences import Sentence, said

Period = Literal["month", "quarter"]


class Word(NamedTuple):
    """A word of a source for which its mapping has no name.

    Attributes:
        where: The mapping's file.
        part: The part of the mapping that should know it, such as `services`.
        value: The word.
        rows: How many rows of the record carry it.
    """

    where: Loaded[Any]
    part: str
    value: str
    rows: int


class Reopened(NamedTuple):
    """How many of the promises that fell due were kept by a rule for reopenings.

    Attributes:
        due: How many fell due.
        own: How many of them were kept by the rule that the version names.
        continuous: How many by the rule under which a closing that was undone never was one.
    """

    due: int
    own: int
    continuous: int


def _nothing(_version: Loaded[Agreement]) -> tuple[()]:
    return ()


def _nobody(_version: Loaded[Agreement]) -> None:
    return None


@dataclass(frozen=True)
class PastYear:
    """The last twelve months of a city's cases.

    Attributes:
        until: The local day of its end.
        whole: Whether the record reaches back to its beginning.
        cases: Cases opened by agency and service; None where either is unknown.
        priorities: The same by agency, service and priority, of cases that have one.
        sources: From which sources the cases of each agency came.
        stops: What each source can show of all that may stop a promise: kinds of event, and
            `milestone:<name>`.
        unmapped: Words without a name of ours, most rows first.
        busiest: The most cases opened in one month, or one quarter, by agency and service.
        targets: What is wrong with targets of a version beside what its cases took: the service,
            the commitment and the sentence.
        reopened: What a version's rule for reopenings is worth; None where nothing fell due.
    """

    until: date
    whole: bool = True
    cases: Mapping[tuple[str | None, str | None], int] = field(default_factory=dict)
    priorities: Mapping[tuple[str, str, str], int] = field(default_factory=dict)
    sources: Mapping[str, frozenset[str]] = field(default_factory=dict)
    stops: Mapping[str, frozenset[str]] = field(default_factory=dict)
    unmapped: tuple[Word, ...] = ()
    busiest: Mapping[tuple[str, str, Period], int] = field(default_factory=dict)
    targets: Callable[[Loaded[Agreement]], Iterable[tuple[str, str, Sentence]]] = _nothing
    reopened: Callable[[Loaded[Agreement]], Reopened | None] = _nobody

    @property
    def year(self) -> Sentence:
        """The year in words."""
        return said("the year until {day}", day=self.until)

    def of_agency(self, agency: str) -> dict[str, int]:
        """Its cases by service, most first; those of an unknown service left out."""
        own = {s: n for (whose, s), n in self.cases.items() if whose == agency and s}
        return dict(sorted(own.items(), key=lambda item: (-item[1], item[0])))
