"""What the Overview is about, from the mart's manifest and what was asked."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import date, datetime
from typing import Protocol, TypeVar

import polars as pl

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


def _agency(version: Version) -> str:
    return version.id.partition("/")[2]


def scope(
    city: City,
    as_of: datetime,
    data_until: datetime,
    versions: Iterable[Version],
    agency: str | None,
    period: tuple[date | None, date | None],
) -> Scope:
    """The scope, its instants local.

    Args:
        city: Its names and zone.
        as_of: As of when the figures stand.
        data_until: Until when the data reaches.
        versions: The versions that judge the cases asked about; several of one agreement
            count once, and with an agency only its own (`<city>/<agency>`).
        agency: The id of the one agency looked at.
        period: First and last day.
    """
    judging = {v.id: v.status for v in versions if agency in {None, _agency(v)}}
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
    )
