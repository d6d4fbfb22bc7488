"""What the public reads, and all that it reads: fixed tables, what to expect, what is promised.

These objects hold no case, no exact count and no contact, so they are for everybody: a page, the
published files and a download show the same.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import NamedTuple
from zoneinfo import ZoneInfo

import polars as pl

from dashboard.city.answers import City
from dashboard.library import open_library
from dashboard.mart import Mart
from dashboard.public.editions import Published
from dashboard.public.promising import Promise, promises
from dashboard.public.publishing import correct, longest_window, published, today
from dashboard.roles import ALL, ANONYMOUS
from metrics.public import (
    COUNTED,
    Row,
    Upcoming,
    kind_of,
    months_of,
    summed,
    table,
    upcoming,
    waits,
)

__all__ = ["Change", "Correction", "Promise", "PublicTables", "correct", "public_tables"]


class Change(NamedTuple):
    """A number that a correction changed; what is hidden is never corrected.

    Attributes:
        table: `city`, `agencies` or `districts`.
        of: The agency or district; None for the city as a whole, or for requests of none.
        column: Which of the counts.
        old: What was published before.
        new: What has stood there since.
    """

    table: str
    of: str | None
    column: str
    old: int
    new: int


class Correction(NamedTuple):
    """A period that was published again.

    Attributes:
        period: A month or a quarter.
        on: Since which date the numbers are these.
        because: Why.
        changes: Each number that became another, the city's first.
    """

    period: str
    on: date
    because: str
    changes: tuple[Change, ...] = ()


@dataclass(frozen=True)
class PublicTables:
    """All that the public reads of a city.

    Attributes:
        as_of: The local instant for which the rest holds; a period is as it was published.
        data_until: Up to which local instant anything is known.
        demonstration: Whether all of it is invented.
        months: The published months (2026-08), oldest first.
        quarters: The published quarters (2026-Q2), oldest first.
        next_month: The month that comes next, and when.
        next_quarter: The quarter that comes next, and when.
        corrections: What was published again, oldest first.
        city: `metrics.public.TABLE`, one row a month.
        city_quarters: One row a quarter, the sum of its months.
        agencies: One row a month and agency, by its id.
        districts: One row a quarter and district, by its id; requests of none come last.
        expected: `metrics.public.WAITS`.
        promises: What is promised today.
    """

    as_of: datetime
    data_until: datetime
    demonstration: bool
    months: tuple[str, ...]
    quarters: tuple[str, ...]
    next_month: Upcoming
    next_quarter: Upcoming
    corrections: tuple[Correction, ...]
    city: pl.DataFrame
    city_quarters: pl.DataFrame
    agencies: pl.DataFrame
    districts: pl.DataFrame
    expected: pl.DataFrame
    promises: tuple[Promise, ...]


def public_tables(city: City, mart: Mart) -> PublicTables:
    """All that the public reads; the first reading after a period is over publishes it.

    Raises:
        UserError: The mart or what was published cannot be read.
    """
    question, day = city.question(mart.manifest.as_of, ("service",)), today(city, mart)
    zone = ZoneInfo(question.zone)
    book = published(city, mart)
    standing = list(book.standing(day).values())
    months, quarters = (
        [one for one in standing if kind_of(one.period) == kind] for kind in ("month", "quarter")
    )
    expected = city.figures(ALL, ["expected_time"], question, mart)
    as_of = mart.manifest.as_of.astimezone(zone)
    return PublicTables(
        as_of=as_of,
        data_until=mart.manifest.data_until.astimezone(zone),
        demonstration=mart.manifest.demonstration,
        months=tuple(one.period for one in months),
        quarters=tuple(one.period for one in quarters),
        next_month=upcoming("month", day, longest_window(city)),
        next_quarter=upcoming("quarter", day, longest_window(city)),
        corrections=tuple(_corrections(book.editions, day)),
        city=table(one.total for one in months),
        city_quarters=table(_quarters(months, quarters)),
        agencies=_parts(months),
        districts=_parts(quarters),
        expected=waits(expected, city.folder.city.spec.services),
        promises=promises(open_library(ANONYMOUS, city.settings).files, as_of),
    )


def _parts(periods: Iterable[Published]) -> pl.DataFrame:
    """The rows of all parts by their ids: the order of an edition is made from exact counts."""
    rows = table(row for one in periods for row in one.rows)
    return rows.sort("period", "of", nulls_last=True)


def _quarters(months: Sequence[Published], quarters: Sequence[Published]) -> Iterator[Row]:
    """Each quarter as the sum of its months as they stand."""
    for quarter in (found.period for found in quarters):
        yield summed(quarter, [m.total for m in months if m.period in months_of(quarter)])


def _corrections(editions: Iterable[Published], day: date) -> Iterator[Correction]:
    standing: dict[str, Published] = {}
    for found in editions:
        former = standing.get(found.period)
        if found.because is not None and former is not None and found.on <= day:
            changes = tuple(_changes(former, found))
            yield Correction(found.period, found.on, found.because, changes)
        standing[found.period] = found


def _changes(former: Published, later: Published) -> Iterator[Change]:
    """Number by number; a later edition has the rows of the one before."""
    is_quarter = kind_of(later.period) == "quarter"
    if not is_quarter:
        yield from _differences("city", former.total, later.total)
    parts = "districts" if is_quarter else "agencies"
    for old, new in zip(former.rows, later.rows, strict=True):
        yield from _differences(parts, old, new)


def _differences(name: str, old: Row, new: Row) -> Iterator[Change]:
    for column in COUNTED:
        if old[column] != new[column]:
            yield Change(name, new["of"], column, old[column], new[column])
