"""What the page about time is made from, and all of it made: also before somebody asks for it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import chain
from typing import Any, Final

import altair as alt
import polars as pl

from agreements.schema.city import City
from dashboard import loading
from dashboard.charts.control import control
from dashboard.charts.curve import curve
from dashboard.charts.finished import specification
from dashboard.charts.funnel import funnel
from dashboard.charts.ledger import ledger
from dashboard.charts.like_for_like import like_for_like
from dashboard.charts.pauses import pauses
from dashboard.charts.spread import spread
from dashboard.components.choices import Choice
from dashboard.components.opening import Ground
from dashboard.loading import ahead
from dashboard.navigation import TIMELINESS
from dashboard.roles import Viewer
from dashboard.views import names
from dashboard.views.timeliness import COMPARED, FIGURES, Drawn, Frames, Timeliness, timeliness
from dashboard.views.timeliness_places import Places, places
from dashboard.wording import figures_charts
from metrics.figures import Dimension
from metrics.figures.timing import Timing


def _like_for_like(rows: pl.DataFrame) -> alt.LayerChart:
    return like_for_like(rows, figures_charts.district_key())


CHARTS: Final[Mapping[str, Callable[[Any], alt.LayerChart]]] = {
    "flattery": ledger,
    "waits": curve,
    "late": spread,
    "pauses": pauses,
    "funnel": funnel,
    "districts": _like_for_like,
}
"""What draws each part of the page, its months aside."""


_EVER: Final = (None, None)


@dataclass(frozen=True)
class Page:
    """What the page says.

    Attributes:
        view: Everything but its comparisons of places.
        places: Services and districts beside each other.
    """

    view: Timeliness
    places: Places


def read(viewer: Viewer, choice: Choice, by: Dimension) -> Timing:
    """What is told of time about the choice, in all and by what is compared."""
    asked = (choice.where, *choice.half_open)
    told = loading.timing(viewer, (FIGURES, COMPARED), by, *asked)
    # Of the cases of the last 90 days, whatever the period.
    expected = loading.figures(viewer, ("expected_time",), (), *asked)
    return told._replace(total=pl.concat([told.total, expected.select(told.total.columns)]))


def page(viewer: Viewer, ground: Ground, choice: Choice, by: Dimension) -> Page | None:
    """The page, None where nothing happened; made once for all who ask the same.

    Args:
        viewer: Who looks: rights are checked where data is read.
        ground: The city and its mart.
        choice: What the address asks for.
        by: What is compared.
    """
    asked = (viewer, TIMELINESS.name, choice.where, by)
    ahead.also(asked, lambda period: ready(viewer, ground, replace(choice, period=period), by))
    return _page(viewer, ground, choice, by)


def ready(viewer: Viewer, ground: Ground, choice: Choice, by: Dimension) -> None:
    """Make the page and its charts, to be there when they are asked for.

    Args:
        viewer: Who will look.
        ground: The city and its mart.
        choice: What will be asked for.
        by: What is compared.
    """
    if (found := _page(viewer, ground, choice, by)) is not None:
        for chart in _charts(found):
            specification(chart)


def ready_each(viewer: Viewer, ground: Ground, agency: str) -> None:
    """Make the page about an agency and about each of its services, whose cases are read once.

    Args:
        viewer: Who will look.
        ground: The city and its mart.
        agency: Whose cases.
    """
    counted = loading.counts(viewer, "received", ("agency", "service")).drop_nulls("service")
    alone = counted["service"].is_unique()
    held = counted.with_columns(alone=alone).filter(pl.col("agency") == agency)
    choices = {
        service: [Choice(agency, service, _EVER), *([Choice(None, service, _EVER)] if own else [])]
        for service, own in held.select("service", "alone").sort("service").rows()
    }
    whole = Choice(agency, None, _EVER)
    parts = {service: [one.where for one in some] for service, some in choices.items()}
    loading.timing_by_parts(viewer, (FIGURES, COMPARED), "service", whole.where, parts)
    for choice in (whole, *chain.from_iterable(choices.values())):
        ready(viewer, ground, choice, "service")


def _charts(found: Page) -> Iterator[alt.LayerChart]:
    view, beside = found.view, found.places
    parts: dict[str, Drawn] = {
        "flattery": view.flattery,
        "waits": view.waits,
        "late": view.late,
        "pauses": view.pauses,
        "funnel": beside.funnel,
        "districts": beside.districts,
    }
    for name, part in parts.items():
        if part.data is not None:
            yield CHARTS[name](part.data)
    if view.trend.chart is not None:
        yield control(view.trend.chart)


def _page(viewer: Viewer, ground: Ground, choice: Choice, by: Dimension) -> Page | None:
    told = read(viewer, choice, by)
    # What can be expected is told of the last 90 days, so also beside a period without a case.
    if not told.total.filter(pl.col("figure") != "expected_time")["n"].sum():
        return None
    name = names.agency(ground.city) if by == "agency" else names.service(ground.city)

    def made() -> Page:
        found = timeliness(ground.about(viewer, choice), _frames(viewer, choice, told), by, name)
        return Page(found, _places(viewer, choice, ground.city))

    return loading.view(viewer, TIMELINESS.name, (choice.where, choice.period, by), made)


def _frames(viewer: Viewer, choice: Choice, told: Timing) -> Frames:
    by_month = loading.figures(viewer, ("on_time_due",), ("month",), choice.where)
    return Frames(told.total, by_month, told.compared, told.rules, told.refused, told.waits)


def _places(viewer: Viewer, choice: Choice, city: City) -> Places:
    asked = (choice.where, *choice.half_open)
    return places(
        loading.figures(viewer, ("on_time_due",), ("district", "service"), *asked),
        loading.figures(viewer, ("on_time_due",), ("agency", "service"), *asked),
        choice.service,
        city,
    )
