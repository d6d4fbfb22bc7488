"""Lines about figures: open cases that came to a step of escalation, goals newly missed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Final

import polars as pl

from dashboard.navigation import AGENCY, ESCALATIONS
from dashboard.notices.lines import Line, Rank, digested, most_first
from dashboard.roles import Viewer
from dashboard.views import names
from dashboard.views.findings import side_of
from dashboard.wording import findings as finding_words
from dashboard.wording import notices as words
from dashboard.wording.figures import titles
from metrics.missed import in_a_row
from metrics.public import KINDS, period_of
from metrics.public.periods import around

if TYPE_CHECKING:
    from dashboard.city.answers import City
    from dashboard.mart import Mart

NAMED: Final = 3
"""So many services are named; the rest is a number."""


@dataclass(frozen=True)
class Named:
    """What ids are called.

    Attributes:
        service: A service.
        agency: An agency; None where the reader is told of its own alone.
    """

    service: names.Name
    agency: names.Name | None


def of_escalations(
    city: City, mart: Mart, viewer: Viewer, at: datetime, since: datetime | None
) -> Iterator[Line]:
    """One line an agency and step of which somebody of the viewer's side must be told.

    Args:
        city: Its files.
        mart: What was measured.
        viewer: Who is told.
        at: As of when.
        since: As of when figures stood that the viewer was told last; what came to a step later
            is new. None for the last working day.

    Raises:
        NotAllowedError: The public is told nothing.
        UserError: The mart cannot be read.
    """
    side = side_of(viewer)
    mine = pl.col("notify").list.eval(pl.element().str.starts_with(f"{side}.")).list.any()
    rows = city.escalations(viewer.scope, at, mart).filter("stands", mine)
    zone = city.folder.city.zone
    new = pl.col("is_new") if since is None else pl.col("reached") > since.astimezone(zone)
    groups = rows.with_columns(fresh=new).sort("at_percent", "agency", descending=[True, False])
    named = named_for(city, viewer.agency)
    for of_step in groups.partition_by("at_percent", "agency", maintain_order=True):
        yield _escalated(of_step, named)


def named_for(city: City, own: str | None) -> Named:
    """What ids are called, in the language that is spoken.

    Args:
        city: Whose.
        own: The agency that reads, of its own alone; None for who reads of several.
    """
    known = city.folder.city
    return Named(names.service(known), names.agency(known) if own is None else None)


def _escalated(rows: pl.DataFrame, named: Named) -> Line:
    agency, percent = rows.item(0, "agency"), rows.item(0, "at_percent")
    fresh = rows.filter("fresh")
    title, told = words.escalated(
        percent, fresh.height, rows.height, named.agency(agency) if named.agency else None,
        _most(rows if fresh.is_empty() else fresh, named),
    )  # fmt: skip
    wanted = fresh["answer_by"].drop_nulls().dt.date().to_list()
    if wanted:
        told = f"{told} {words.answer_by(len(wanted), min(wanted))}"
    shown = "new" if fresh.height and fresh["is_new"].all() else "all"
    whose = (("agency", str(agency)),) if named.agency and agency else ()
    return Line(
        f"escalated:{agency or ''}:{percent}", _latest(rows), Rank.ESCALATED, title, told,
        ESCALATIONS, (*whose, ("step", str(percent)), ("since", shown)), rises=True,
    )  # fmt: skip


def _latest(rows: pl.DataFrame) -> str:
    """The instant at which the last case came to the step, in UTC so that it sorts."""
    return str(rows["reached"].dt.convert_time_zone("UTC").dt.to_string("iso:strict").max())


def _most(rows: pl.DataFrame, named: Named) -> str:
    """The services with most of them, in words."""
    found = most_first(map(named.service, rows["service"]))
    return words.counted(found[:NAMED], sum(n for _name, n in found[NAMED:]))


def of_goals(periods: pl.DataFrame, named: Named, at: datetime) -> Iterator[Line]:
    """Goals that were missed in the month or quarter that ended last, and not before it.

    Args:
        periods: What `goals_by_period` found as of then, for who is told.
        named: What agencies and services are called.
        at: As of when, local.
    """
    last = _last_periods(at.date())
    runs = in_a_row(periods).filter(pl.col("periods").list.len() == 1, pl.col("period").is_in(last))
    ordered = runs.sort("agency", "period", "service", "figure", "commitment", nulls_last=True)
    for of_agency in ordered.partition_by("agency", "period", maintain_order=True):
        yield _broken(of_agency, named)


def _last_periods(today: date) -> list[str]:
    """The month and the quarter that are over, as figures name them."""
    return [period_of(around(today, kind)[0] - timedelta(days=1), kind) for kind in KINDS]


def _broken(rows: pl.DataFrame, named: Named) -> Line:
    agency, period = rows.item(0, "agency"), rows.item(0, "period")
    found = [_goal(service, figure, named) for service, figure in _pairs(rows)]
    once = list(dict.fromkeys(found))
    said = words.broken(
        rows.height,
        named.agency(agency) if named.agency else None,
        finding_words.period(period),
        words.counted_names(once[:NAMED], len(once[NAMED:])),
        int(rows["noise"].sum()),
    )
    state = digested(rows.select("service", "commitment", "figure", "part").rows())
    whose = (("agency", str(agency)),) if named.agency else ()
    return Line(f"goals:{agency}:{period}", state, Rank.GOALS, *said, AGENCY, whose, todo=False)


def _pairs(rows: pl.DataFrame) -> list[tuple[str | None, str]]:
    return list(zip(rows["service"], rows["figure"], strict=True))


def _goal(service: str | None, figure: str, named: Named) -> str:
    """The service that a goal is about, or the figure that is about all."""
    return named.service(service) if service else titles()[figure]
