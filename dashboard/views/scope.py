"""What the Overview is about, from the mart's manifest and what was asked."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Protocol, TypeVar

import polars as pl

from agreements.loaded import Loaded
from agreements.schema.agreement import Agreement
from agreements.schema.city import City
from dashboard.views import names
from dashboard.views.about import Scope


class Version(Protocol):
    """A version that cases were judged by."""

    @property
    def id(self) -> str:
        """The agreement's id."""

    @property
    def version(self) -> str:
        """Its number."""

    @property
    def status(self) -> str:
        """`signed` or `published`."""


AnyVersion = TypeVar("AnyVersion", bound=Version)


@dataclass(frozen=True)
class Judges:
    """What judges the cases asked about.

    Attributes:
        versions: The versions; several of one agreement count once.
        over: The agreements that ended before the period, by id.
    """

    versions: Iterable[Version]
    over: AbstractSet[str] = frozenset()


def judging(versions: Iterable[AnyVersion], rows: pl.DataFrame) -> list[AnyVersion]:
    """The versions that judge certain cases.

    That a version was in force in a period does not tell: what falls due just after its end was
    promised by it.

    Args:
        versions: Those that judge any.
        rows: Figures of the cases by `agency` and `version`.
    """
    theirs = set(rows.select("agency", "version").iter_rows())
    return [v for v in versions if (_agency(v), v.version) in theirs]


def ended(agreements: Iterable[Loaded[Agreement]], day: date | None) -> frozenset[str]:
    """The agreements of which no version holds on a day or later.

    Args:
        agreements: All versions of the city.
        day: The first day of a period; None for all of time, in which nothing is over.
    """
    if day is None:
        return frozenset()
    models = [one.model for one in agreements if one.model.in_force_by_status]
    holds = {model.metadata.id for model in models if _holds(model.spec.effective.until, day)}
    return frozenset({model.metadata.id for model in models} - holds)


def _holds(end: datetime | None, day: date) -> bool:
    """Whether what ends at an instant, which is no part of it, still holds on a day."""
    return end is None or (end - timedelta(microseconds=1)).date() >= day


def _agency(version: Version) -> str:
    return version.id.partition("/")[2]


def scope(
    city: City,
    as_of: datetime,
    data_until: datetime,
    judges: Judges,
    agency: str | None,
    period: tuple[date | None, date | None],
) -> Scope:
    """The scope, its instants local.

    Args:
        city: Its names and zone.
        as_of: As of when the figures stand.
        data_until: Until when the data reaches.
        judges: What judges the cases; with an agency only its own (`<city>/<agency>`) counts.
        agency: The id of the one agency looked at.
        period: First and last day.
    """
    judging = {v.id: v.status for v in judges.versions if agency in {None, _agency(v)}}
    standing = Counter(judging.values())
    return Scope(
        city=names.title(city),
        demonstration=city.spec.demonstration,
        as_of=as_of.astimezone(city.zone),
        data_until=data_until.astimezone(city.zone),
        signed=standing["signed"],
        published=standing["published"],
        start=period[0],
        end=period[1],
        agency=None if agency is None else names.agency(city)(agency),
        ended=sum(status == "signed" and id_ in judges.over for id_, status in judging.items()),
    )
