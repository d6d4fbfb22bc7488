"""What is promised to residents today: one line a service, for everybody to read."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from types import MappingProxyType
from typing import Literal

from agreements.expanding import expanded
from agreements.files import CityFiles
from agreements.rendering.page import Page
from agreements.rendering.speaking import Speaker
from agreements.schema.agreement import Agreement
from agreements.schema.base import LANGUAGES, Language
from agreements.schema.services import Resolution

Due = Literal["within", "given", "published"]


@dataclass(frozen=True)
class Promise:
    """The promise to bring a request to its end.

    Attributes:
        agency: Who promises.
        service: For what; `*` stands for every service that the agreement does not name.
        agreement: `id@version`.
        standing: Whether two sides signed it or the city alone published it.
        due: How the due comes about: within a time, by a date that the agency gives the resident,
            or by one that the city publishes with the request.
        time: Within how long, by language. Where the city publishes a date with each request, what
            it says that it aims at; None where nothing is said.
        varies: Whether another time holds for some urgency or season.
        done: What has to have happened, by language.
        goal: Of how many of a hundred requests it is promised; None where nobody says.
    """

    agency: str
    service: str
    agreement: str
    standing: str
    due: Due
    time: Mapping[str, str] | None
    varies: bool
    done: Mapping[str, str]
    goal: float | None


def promises(files: CityFiles, as_of: datetime) -> tuple[Promise, ...]:
    """The promises of all versions in force, by agency, in the order of the files.

    Args:
        files: The city's files.
        as_of: A local instant.
    """
    wall = as_of.replace(tzinfo=None)
    versions = (loaded.model for loaded in files.agreements)
    in_force = (found for found in versions if _holds(found, wall))
    ordered = sorted(in_force, key=lambda found: found.agency)
    return tuple(promise for found in ordered for promise in _of_version(files, found))


def _holds(agreement: Agreement, wall: datetime) -> bool:
    start, end = agreement.spec.effective.from_, agreement.spec.effective.until
    return agreement.in_force_by_status and start <= wall and (end is None or wall < end)


def _of_version(files: CityFiles, agreement: Agreement) -> Iterator[Promise]:
    pages = {code: Page(files, agreement, Speaker(code), public=True) for code in LANGUAGES}
    for service, terms in expanded(agreement).items():
        if terms.retired:
            continue
        part = terms.resolution
        yield Promise(
            agency=agreement.agency,
            service=service,
            agreement=agreement.name,
            standing=agreement.spec.standing,
            due=_due(part),
            time=_time(pages, part),
            varies=bool(part.by_priority or part.seasons),
            done=MappingProxyType(
                {str(code): page.stop(part.stops) for code, page in pages.items()}
            ),
            goal=part.goal.percent if part.goal else None,
        )


def _due(part: Resolution) -> Due:
    if part.target:
        return "within"
    return "given" if part.due_event else "published"


def _time(pages: Mapping[Language, Page], part: Resolution) -> Mapping[str, str] | None:
    stated = part.stated_target
    target, calendar = (stated.target, stated.calendar) if stated else (part.target, part.calendar)
    if target is None:
        return None
    times = {str(code): page.time(target, calendar) for code, page in pages.items()}
    return MappingProxyType(times)
