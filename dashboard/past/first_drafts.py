"""A first draft from history, for an agency that has promised nothing yet.

Rights are checked where the past is read: an agency reads its own, 311 and the mayor's office
everybody's.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, time
from typing import Any, Final

import polars as pl

from agreements.calendars import WorkingCalendar
from agreements.checks.looking import words
from agreements.files import CityFiles
from agreements.first_text import (
    FirstPromise,
    Frame,
    asking_text,
    first_text,
    unit_of,
)
from agreements.folder import fitted
from agreements.inserting import inserted
from agreements.schema.base import Duration
from dashboard.cities import agency_of
from dashboard.city.answers import City
from dashboard.errors import UserError
from dashboard.mart import Mart
from dashboard.past.realistic import past
from metrics.figures import Question
from metrics.goals import MIN_CASES
from metrics.instants import instant
from metrics.realistic import LENGTHS, SHARE, proposals

_MONTH: Final = 30.44
"""Days."""

_NAME: Final = "draft"
"""What findings call a text that is in no file."""

WHY: Final = {
    "too_few": f"fewer than {MIN_CASES} cases",
    "not_reached": f"{SHARE:.0%} not reached in the time seen",
    "too_long": f"longer than {LENGTHS[-1]} days",
}
"""Why nothing is proposed for a service."""


@dataclass(frozen=True)
class Asked:
    """For which agency a first draft is asked.

    Attributes:
        agreement: The id that it will have, such as `sf/public-works`.
        calendar: On which days are counted; None where the city has one alone.
        years: Cases opened in so many years before the mart's instant count; 0: all of them.
    """

    agreement: str
    calendar: str | None = None
    years: int = 1


@dataclass(frozen=True)
class FirstDraft:
    """What history supports for an agency's first agreement.

    Attributes:
        agreement: Its id.
        text: The YAML; empty where no service has cases enough.
        frame: The calendar, what is counted on it, and the local day for which it is told.
        since: The first local day of the openings that it rests on.
        services: `metrics.realistic.PROPOSALS`, every service that had a case.
    """

    agreement: str
    text: str
    frame: Frame
    since: date
    services: pl.DataFrame

    @property
    def cases(self) -> int:
        """The cases that could be followed."""
        return int(self.services["cases"].sum())

    @property
    def covered(self) -> int:
        """Those of services for which something is proposed."""
        return int(self.proposed["cases"].sum())

    def amount_of(self, service: str) -> tuple[int | None, int]:
        """The days that history supports for a service, None where none; and of so many cases."""
        for row in self.services.filter(service=service).to_dicts():
            return row["amount"], row["cases"]
        return None, 0

    @property
    def left(self) -> pl.DataFrame:
        """The services that stay without a promise."""
        return self.services.filter(pl.col("why") != "proposed")

    @property
    def proposed(self) -> pl.DataFrame:
        """The services for which something is proposed."""
        return self.services.filter(why="proposed")


def without_any(files: CityFiles) -> tuple[str, ...]:
    """The agencies of which no version is held, in the city's order: theirs is a first one."""
    held = {version.model.agency for version in files.agreements}
    return tuple(agency for agency in files.city.model.spec.agencies if agency not in held)


def check_first(files: CityFiles, under_way: Mapping[str, int], agreement: str) -> None:
    """A first agreement is for an agency that has none, and with which nobody negotiates yet.

    Args:
        files: The city's files.
        under_way: The number of a draft that is not withdrawn, by agreement.
        agreement: The agreement's id.

    Raises:
        UserError: The agency has a version, or a draft.
    """
    held = [version.model for version in files.agreements if version.model.metadata.id == agreement]
    if held:
        raise UserError(
            f"{agreement} has a version already; begin from a changed copy of {held[-1].version}."
        )
    if number := under_way.get(agreement):
        raise UserError(f"Draft {number} is this agency's first already; go on with that one.")


def first_draft(city: City, files: CityFiles, scope: str, asked: Asked, mart: Mart) -> FirstDraft:
    """What four in five of an agency's cases would have met, service by service, as a first text.

    A case that is open still counts (`metrics.realistic.proposals`). Pauses are none yet, so that
    all waiting is counted; a service with too few cases is left without a promise.

    Args:
        city: Whose past.
        files: Its files.
        scope: Whose cases may be read.
        asked: For which agency, on which calendar, from which cases.
        mart: What was measured; it is told for its instant.

    Raises:
        NotAllowedError: The scope may not read the agency's cases.
        UserError: It names no agency of the city; there is no such calendar, or several and none
            was named; or the mart cannot be read.
    """
    own = files.city.model
    agency = agency_of(asked.agreement, own.id, own.spec.agencies)
    working = _calendar(files, asked.calendar)
    question = city.question(mart.manifest.as_of)
    today = question.today
    percent = round(SHARE * 100)
    frame = Frame(agency, working.id, unit_of(working), today, percent, MIN_CASES)
    lives = past(scope, inserted(files, asking_text(files, frame), _NAME), question, mart).lives
    since = _years_before(today, asked.years) if asked.years else _first_day(lives, question)
    began = datetime.combine(since, time(), city.folder.city.zone)
    found = proposals(lives.filter(pl.col("opened") >= instant(began)))
    told = FirstDraft(asked.agreement, "", frame, since, found)
    return replace(told, text=_text(files, told))


def _calendar(files: CityFiles, wanted: str | None) -> WorkingCalendar:
    known = fitted(files).calendars
    if wanted in known:
        return known[str(wanted)]
    if not known:
        raise UserError(
            f"{files.city.model.title()} has no calendar yet, and days are counted on one: write "
            f"{files.path.name}/calendars/always.yaml, as docs/connect-your-city.md shows."
        )
    if wanted is None and len(known) == 1:
        return next(iter(known.values()))
    wrong = (
        "Days are counted on one calendar" if wanted is None else f"There is no calendar {wanted!r}"
    )
    raise UserError(f"{wrong}; there are {', '.join(sorted(known))}. Say which one.")


def _years_before(day: date, years: int) -> date:
    leaps = (day.month, day.day) == (2, 29)
    return day.replace(year=day.year - years, day=28 if leaps else day.day)


def _first_day(lives: pl.DataFrame, question: Question) -> date:
    """The local day of the first opening; today where there is none."""
    days = lives.select(question.wall(pl.col("opened")).dt.date().min()).item()
    return days or question.today


# The text


def _text(files: CityFiles, told: FirstDraft) -> str:
    rows = told.proposed.to_dicts()
    if not rows:
        return ""
    months = max(1.0, (told.frame.as_of - told.since).days / _MONTH)
    promises = [
        FirstPromise(
            row["service"], row["amount"], row["cases"] / months < MIN_CASES, _note(told, row)
        )
        for row in rows
    ]
    return first_text(files, told.frame, promises, _head(told))


def _note(told: FirstDraft, row: Mapping[str, Any]) -> str:
    """What history says of one service."""
    open_ = f", {row['cases'] - row['ended']:,} of them open" if row["cases"] > row["ended"] else ""
    likely = f" (likely {row['low']:.0%} to {row['high']:.0%})" if row["low"] is not None else ""
    least = f"{SHARE:.0%} within {row['least']:,}, " if row["least"] < row["amount"] else ""
    within = words(Duration(**{told.frame.unit: row["amount"]}))
    proposed = f"{row['share']:.0%}{likely} within {within}"
    return f"{row['cases']:,} cases{open_}: {least}{proposed}"


def _head(told: FirstDraft) -> list[str]:
    """What the file says of itself, above everything."""
    left = told.left
    notes = [
        "Begun from history, before anybody had agreed to anything.",
        (
            f"Each target is the round number of days above what {SHARE:.0%} of the cases opened "
            f"from {told.since} to {told.frame.as_of} would have met on the calendar "
            f"{told.frame.calendar}, open cases counted (Kaplan and Meier's estimate), with all "
            "waiting counted as waiting."
        ),
    ]
    if len(left):
        notes.append(
            f"Services without a promise: {len(left):,}, with {left['cases'].sum():,} of "
            f"{told.cases:,} cases ({_reasons(left)})."
        )
    return notes


def _reasons(left: pl.DataFrame) -> str:
    counted = left.group_by("why").len().sort("why")
    return "; ".join(f"{WHY[why]}: {n:,}" for why, n in counted.iter_rows())
