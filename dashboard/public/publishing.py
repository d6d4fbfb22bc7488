"""Publishing: periods that are over for good get a first edition, corrections a later one."""

from __future__ import annotations

from datetime import date
from itertools import count
from pathlib import Path

import polars as pl

from dashboard.city.answers import City
from dashboard.errors import UserError
from dashboard.mart import Mart
from dashboard.public.counting import counts, first_whole_day
from dashboard.public.editions import FILE, FOLDER, Book, Published, alone, read, write
from metrics.promises import DEFAULT_WINDOW_DAYS
from metrics.public import (
    KINDS,
    NOTHING_PROMISED,
    Kind,
    Row,
    corrected,
    edition,
    kind_of,
    last_periods,
    months_of,
)

AT_MOST = {"month": 15, "quarter": 4}
"""So many periods are published at first: a year of quarters, their months and what followed."""


def folder_of(city: City) -> Path:
    """Where a city's editions are kept."""
    return city.settings.city_dir / FOLDER


def today(city: City, mart: Mart) -> date:
    """The city's date up to which everything is known."""
    until = min(mart.manifest.as_of, mart.manifest.data_until)
    return city.question(until).today


def longest_window(city: City) -> int:
    """Days after a closing within which anything can undo a kept promise."""
    windows = city.promises.clauses.select("window_days", "repeat_days").max().row(0)
    return max((days for days in windows if days is not None), default=DEFAULT_WINDOW_DAYS)


def published(city: City, mart: Mart) -> Book:
    """All editions, with a first one of each period that is over for good and has none yet.

    Raises:
        UserError: The mart or the editions cannot be read.
    """
    folder = folder_of(city)
    book = read(folder, city.folder.city.id)
    if not _lacking(book, city, mart):
        return book
    try:
        with alone(folder):
            book = read(folder, city.folder.city.id)
            more = book.with_(_first_editions(book, city, mart))
            write(folder, more)
            return more
    except OSError:
        # A folder that cannot be written to, as that of a mart that is only shown: the numbers are
        # the same as long as nothing is imported.
        return book.with_(_first_editions(book, city, mart))


def correct(city: City, mart: Mart, period: str, because: str) -> Published | None:
    """Publish a period again, by what is known now; None where no number is wrong by five or more.

    A smaller change is within what rounding leaves open, and publishing it could tell a hidden
    count.

    Args:
        city: The city.
        mart: What was measured.
        period: A month or a quarter that was published.
        because: Why, for everybody to read.

    Raises:
        UserError: It was never published, or the editions cannot be read.
        OSError: They cannot be written.
    """
    folder = folder_of(city)
    with alone(folder):
        book = read(folder, city.folder.city.id)
        former = book.standing(today(city, mart)).get(period)
        if former is None:
            raise UserError(f"{period} was never published, so it cannot be corrected.")
        known = counts(city, mart, kind_of(period), [period])[period]
        now = corrected(former.edition, known)
        if now is None:
            return None
        again = Published(
            period=period, on=today(city, mart), because=because, total=now.total, rows=now.rows
        )
        write(folder, book.with_([again]))
        return again


def outdated(city: City, mart: Mart) -> list[str]:
    """The published periods that `correct` would change, months before quarters.

    Raises:
        UserError: The mart or the editions cannot be read.
    """
    standing = read(folder_of(city), city.folder.city.id).standing(today(city, mart))
    found = list[str]()
    for kind in KINDS:
        periods = [period for period in standing if kind_of(period) == kind]
        known = counts(city, mart, kind, periods) if periods else {}
        found += [p for p in periods if corrected(standing[p].edition, known[p]) is not None]
    return found


def unpromised(city: City, mart: Mart) -> list[str]:
    """The published periods that say that nothing was promised, of which something is judged now.

    An agreement was signed later than the months that it judges, or first imported then. No
    correction tells it: a period without a promise shows no number that could be wrong.

    Raises:
        UserError: The mart or the editions cannot be read.
    """
    standing = read(folder_of(city), city.folder.city.id).standing(today(city, mart))
    silent = {p: parts for p, one in standing.items() if (parts := _denied(one))}
    found = list[str]()
    for kind in KINDS:
        periods = [period for period in silent if kind_of(period) == kind]
        known = counts(city, mart, kind, periods) if periods else {}
        found += [p for p in periods if silent[p] & _promising(known[p])]
    return found


def _denied(one: Published) -> set[str | None]:
    """The parts of an edition that say that nothing was promised."""
    return {row["of"] for row in one.rows if row["why"] == NOTHING_PROMISED}


def _promising(known: pl.DataFrame) -> set[str | None]:
    return set(known.filter("promised")["of"])


def set_aside(city: City) -> Path | None:
    """Begin anew, with the former editions kept beside: their new name, None where there were none.

    Raises:
        OSError: They cannot be renamed.
    """
    file = folder_of(city) / FILE
    if not file.exists():
        return None
    with alone(file.parent):
        fresh = (file.with_name(f"editions-until-{nth}.json") for nth in count(1))
        aside = next(path for path in fresh if not path.exists())
        file.rename(aside)
    return aside


def _lacking(book: Book, city: City, mart: Mart) -> dict[Kind, list[str]]:
    """The periods that are over for good and have no edition yet."""
    day, window, since = today(city, mart), longest_window(city), first_whole_day(mart)
    there = {found.period for found in book.editions}
    due = {kind: last_periods(kind, since, day, window, AT_MOST[kind]) for kind in KINDS}
    lacking = {kind: [p for p in periods if p not in there] for kind, periods in due.items()}
    return {kind: periods for kind, periods in lacking.items() if periods}


def _first_editions(book: Book, city: City, mart: Mart) -> list[Published]:
    """The first editions of all periods that lack one, months before quarters."""
    on, made = today(city, mart), list[Published]()
    for kind, periods in _lacking(book, city, mart).items():
        found = counts(city, mart, kind, periods)
        for period in periods:
            now = edition(period, found[period], _months(book.with_(made), period))
            made.append(Published(period=period, on=on, total=now.total, rows=now.rows))
    return made


def _months(book: Book, period: str) -> list[Row] | None:
    """The months of a quarter as they were published; None for a month.

    All of them are: a month is over no later than its quarter.
    """
    if kind_of(period) == "month":
        return None
    months = months_of(period)
    # Of a corrected month the edition that was published first hides what every later one hides.
    return [one.total for one in book.editions if one.period in months and one.because is None]
