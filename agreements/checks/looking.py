"""What several rules look up: the versions, the promises and the places where they are written."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from difflib import get_close_matches
from itertools import pairwise

from agreements.checks.catalogue import Context, Path, Problem
from agreements.checks.dues import Term
from agreements.checks.past import Word
from agreements.expanding import COMMITMENTS, EVERY_OTHER, Commitment, commitments, expanded
from agreements.loaded import Loaded
from agreements.schema.agreement import Agreement
from agreements.schema.base import Duration
from agreements.schema.services import ServiceTerms, UpdateCadence
from agreements.sentences import Sentence, Template, said

Version = Loaded[Agreement]
FAR = datetime(9999, 1, 1)  # noqa: DTZ001 - the open end of a window, in local time like the others


COMMITMENT_WORDS = {
    "acknowledgement": Template("acknowledgement"),
    "first_response": Template("first_response"),
    "first_action": Template("first_action"),
    "resolution": Template("resolution"),
    "update_cadence": Template("update_cadence"),
}
SIDE_WORDS = {
    "agency": Template("agency"),
    "operator": Template("operator"),
    "overseer": Template("overseer"),
}
_LENGTHS = {
    "minutes": (Template("{amount} minute"), Template("{amount} minutes")),
    "business_minutes": (
        Template("{amount} business minute"),
        Template("{amount} business minutes"),
    ),
    "business_hours": (Template("{amount} business hour"), Template("{amount} business hours")),
    "business_days": (Template("{amount} business day"), Template("{amount} business days")),
    "calendar_days": (Template("{amount} calendar day"), Template("{amount} calendar days")),
    "months": (Template("{amount} month"), Template("{amount} months")),
}
"""One of each unit, and several."""


def versions(context: Context) -> Iterator[Version]:
    """Every version that holds, or may one day: all but those that were withdrawn."""
    return (a for a in context.files.agreements if a.model.spec.status != "withdrawn")


def in_force(context: Context) -> Iterator[Version]:
    """The versions that judge cases."""
    return (a for a in context.files.agreements if a.model.in_force_by_status)


def two_sided(context: Context) -> Iterator[Version]:
    """Versions that two sides negotiate: not what a city published by itself."""
    return (a for a in versions(context) if a.model.spec.standing != "published")


def by_id(loaded: Iterable[Version]) -> dict[str, list[Version]]:
    """Versions of each agreement, in the order of their windows."""
    found: dict[str, list[Version]] = {}
    for version in loaded:
        found.setdefault(version.model.metadata.id, []).append(version)
    return {id_: sorted(v, key=begins) for id_, v in found.items()}


def successions(loaded: Iterable[Version]) -> Iterator[tuple[Version, Version]]:
    """Each version with the one whose window begins next."""
    for ordered in by_id(loaded).values():
        yield from pairwise(ordered)


def number(version: Version) -> tuple[int, ...]:
    """The version's number, as what can be compared."""
    return tuple(map(int, version.model.version.split(".")))


def begins(version: Version) -> datetime:
    """When the window begins, in local time."""
    return version.model.spec.effective.from_


def ends(version: Version) -> datetime:
    """When the window ends, in local time; far away where no end is written."""
    return version.model.spec.effective.until or FAR


def lasts(version: Version) -> timedelta:
    """How long the window is; nothing where it ends before it begins."""
    return max(ends(version) - begins(version), timedelta(0))


def overlap(one: Version, other: Version) -> bool:
    """Whether two windows share a moment."""
    return begins(one) < ends(other) and begins(other) < ends(one)


@dataclass(frozen=True)
class Promise:
    """One commitment for one service, defaults filled in.

    Attributes:
        version: Whose promise it is.
        service: The service's id, or `EVERY_OTHER`.
        name: Such as `first_response`.
        part: The commitment itself.
        path: Where it is written: with the service, or among the defaults.
    """

    version: Version
    service: str
    name: str
    part: Commitment
    path: Path

    @property
    def spoken(self) -> Sentence:
        """The commitment, as a sentence names it."""
        return said(COMMITMENT_WORDS[self.name])

    @property
    def place(self) -> Path:
        """Where the service itself is written."""
        return service_path(self.service)

    @property
    def target(self) -> Duration | None:
        """The target where no priority or season says otherwise."""
        return self.part.every if isinstance(self.part, UpdateCadence) else self.part.target

    @property
    def by_priority(self) -> dict[str, Duration]:
        """The targets that priorities change."""
        return {} if not hasattr(self.part, "by_priority") else self.part.by_priority

    def at(self, priority: str | None) -> Duration | None:
        """The target at a priority."""
        return self.by_priority.get(priority or "", self.target)

    def term(self, target: Duration | None) -> Term | None:
        """The target on the promise's calendar; None without one of them."""
        if target is None or self.part.calendar is None:
            return None
        return Term(self.part.calendar, target, self.version.model.spec.clock.business_day)


def service_path(service: str) -> Path:
    """Where a service's terms are written."""
    everything = service == EVERY_OTHER
    return ("spec", "every_other_service") if everything else ("spec", "services", service)


def written_terms(version: Version) -> Iterator[tuple[str, ServiceTerms]]:
    """The terms of each service as the file has them, `EVERY_OTHER` last."""
    yield from version.model.spec.services.items()
    if version.model.spec.every_other_service:
        yield EVERY_OTHER, version.model.spec.every_other_service


def written_parts(version: Version) -> Iterator[tuple[Path, Commitment]]:
    """Each commitment as the file has it, with the services' and among the defaults."""
    places = [(service_path(service), terms) for service, terms in written_terms(version)]
    for path, terms in [*places, (("spec", "defaults"), version.model.spec.defaults)]:
        for name in COMMITMENTS:
            part = getattr(terms, name, None)
            if part is not None and not isinstance(part, str):
                yield (*path, name), part


def promises(context: Context, version: Version) -> tuple[Promise, ...]:
    """Every commitment for every service."""
    name = version.document.name
    if name not in context.memory:
        context.memory[name] = tuple(_promises(version))
    found: tuple[Promise, ...] = context.memory[name]
    return found


def promised_by_service(context: Context, version: Version) -> Iterator[dict[str, Promise]]:
    """The commitments of each service, by name."""
    found: dict[str, dict[str, Promise]] = {}
    for promise in promises(context, version):
        found.setdefault(promise.service, {})[promise.name] = promise
    yield from found.values()


def _promises(version: Version) -> Iterator[Promise]:
    written = dict(written_terms(version))
    for service, terms in expanded(version.model).items():
        for name, part in commitments(terms):
            own = getattr(written[service], name) is not None
            path = (*service_path(service), name) if own else ("spec", "defaults", name)
            yield Promise(version, service, name, part, path)


def fix_for(value: str, known: Iterable[str]) -> Sentence:
    """The nearest valid name, or all of them."""
    names = sorted(known)
    near = get_close_matches(value, names, n=1)
    if near:
        return said("did you mean {near!r}?", near=near[0])
    return said("known are: {names}", names=names or said("none"))


def words(duration: Duration) -> Sentence:
    """`2 business days`."""
    one, several = _LENGTHS[duration.unit]
    return said(one if duration.amount == 1 else several, amount=duration.amount)


def listed(names: Iterable[str], limit: int = 3) -> Sentence:
    """Names in a row, the rest counted."""
    all_ = list(names)
    if len(all_) <= limit:
        return said("{names}", names=all_)
    return said("{names} and {rest} more", names=all_[:limit], rest=len(all_) - limit)


def sides(names: Sequence[str]) -> Sentence:
    """`operator and the agency`, to stand behind an article."""
    *others, last = (said(SIDE_WORDS[name]) for name in names)
    for other in reversed(others):
        last = said("{side} and the {others}", side=other, others=last)
    return last


def counted(numbers: Iterable[tuple[str, int]]) -> Sentence:
    """`litter (1,204), pothole (88)`, the rest counted."""
    return listed(said("{name} ({number:,})", name=name, number=number) for name, number in numbers)


def unknown_words(context: Context, part: str, fix: Sentence) -> Iterator[Problem]:
    """Words that rows of the record carry and a mapping's part does not know, by file."""
    by_file: dict[str, list[Word]] = {}
    for word in context.past.unmapped:
        if word.part == part:
            by_file.setdefault(word.where.document.name, []).append(word)
    for found in by_file.values():
        rows = sum(word.rows for word in found)
        told = counted((repr(word.value), word.rows) for word in found)
        message = said(
            "rows of the record, {rows:,} of them, carry words that are not here: {told}",
            rows=rows,
            told=told,
        )
        yield Problem(found[0].where, ("spec", part), message, fix)
