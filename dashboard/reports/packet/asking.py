"""Which review packet somebody asks for: whose, of which period, in which language."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, Literal

from agreements.schema.base import Language
from agreements.schema.city import City
from dashboard.errors import UsageError, Wrongs
from dashboard.reports.packet.periods import Period, last_quarter, period_of
from dashboard.wording import packet as words
from dashboard.wording.agreements import sentence

if TYPE_CHECKING:
    from dashboard.mart import Manifest

Format = Literal["pdf", "html"]


@dataclass(frozen=True)
class Wanted:
    """What somebody asks for.

    Attributes:
        agency: The agency's id.
        period: 2026-Q3, 2026-09 or 2026; None for the last whole quarter.
        language: `en` or `es`.
        as_of: As of when; None for that of the mart.
    """

    agency: str
    period: str | None = None
    language: Language = "en"
    as_of: datetime | None = None


@dataclass(frozen=True)
class Asked:
    """Which packet that is.

    Attributes:
        agency: Whose, by its id.
        period: Of which period.
        as_of: As of when.
    """

    agency: str
    period: Period
    as_of: datetime


def asked(city: City, held: Manifest, wanted: Wanted) -> Asked:
    """Which packet that is.

    Args:
        city: Its agencies and zone.
        held: What the mart says of itself.
        wanted: What somebody asks for.

    Raises:
        UsageError: There is no such agency; it is no period, is not over, or before the data. All
            that is wrong is told at once.
    """
    as_of, wrongs = wanted.as_of or held.as_of, Wrongs()
    today = as_of.astimezone(city.zone).date()
    with wrongs.noted():
        if wanted.agency not in city.spec.agencies:
            raise UsageError(words.no_such_agency(wanted.agency, sorted(city.spec.agencies)))
    with wrongs.noted():
        period = period_of(wanted.period) if wanted.period else last_quarter(today)
        _check(period, today, held)
    wrongs.tell()
    return Asked(wanted.agency, period, as_of)


def _check(period: Period, today: date, held: Manifest) -> None:
    said = sentence(words.period(period.name))
    if period.end > today:
        raise UsageError(words.not_over(said, period.last, today))
    first = min((part.month for part in held.partitions if part.cases), default=None)
    if first is None or f"{period.last:%Y-%m}" < first:
        raise UsageError(words.before_data(said, first))


def file_name(agency: str, period: str, language: Language, format_: Format) -> str:
    """What the file is called: agency and period first."""
    return f"{agency}-{period}-{language}.{format_}"
