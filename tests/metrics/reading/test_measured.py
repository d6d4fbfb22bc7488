"""Reading aids over the figures of the measured demonstration city, from its events on."""

from __future__ import annotations

from datetime import date

import polars as pl
import pytest

from agreements.folder import open_city
from metrics.figures import Question, figures, standards_of
from metrics.figures.question import Dimension
from metrics.promises import promises_of
from metrics.reading import by_month, control, funnel, like_for_like, standing
from seed import AS_OF, CITY
from tests.metrics.integrity.demo import measured_tables


def on_time(*by: Dimension) -> pl.DataFrame:
    """The headline by some dimensions."""
    folder = open_city(CITY)
    standards = standards_of(folder, promises_of(folder))
    question = Question(as_of=AS_OF, zone="America/Denver", by=by)
    return figures(measured_tables(), standards, question, ["on_time_due"])


@pytest.fixture(scope="module")
def monthly() -> pl.DataFrame:
    """On time by agency and month, with limits."""
    return control(by_month(on_time("agency", "month")), by=["agency"])


def test_solid_waste_has_a_signal_since_june_2026_and_nobody_else_has_one(
    monthly: pl.DataFrame,
) -> None:
    """At the end of the window."""
    last = standing(monthly, goal=0.9, by=["agency"])
    signals = last.filter("signal").select("agency", "side", "since")
    assert signals.rows() == [("solid-waste", "below", date(2026, 6, 1))]


def test_transportation_consistently_fails_its_goal(monthly: pl.DataFrame) -> None:
    """No usual month of it comes near 90 percent; no signal is needed to say so."""
    last = standing(monthly, goal=0.9, by=["agency"])
    assurance = dict(last.select("agency", "assurance").iter_rows())
    assert assurance["transportation"] == "consistently_fails"
    assert assurance["animal-protection"] == "hit_and_miss"


def test_an_agency_of_too_few_cases_or_without_promises_has_no_limits(
    monthly: pl.DataFrame,
) -> None:
    """Parks has fewer than thirty cases a month; nothing is promised by the last."""
    last = standing(monthly, goal=0.9, by=["agency"])
    silent = last.filter(pl.col("value").is_null())["agency"]
    assert {"parks", "human-services"} <= set(silent)


def test_district_9_waits_longer_for_its_streetlights() -> None:
    """And no other district, of that service."""
    both = on_time("district", "service")
    lights = like_for_like(both.filter(pl.col("service") == "streetlight_out"))
    assert lights.filter(pl.col("state") == "much_worse")["district"].to_list() == ["9"]
    others = like_for_like(both.filter(pl.col("service") != "streetlight_out"))
    assert not others["state"].str.starts_with("much_").any()


def test_a_funnel_sets_the_services_apart_that_miss_the_goal() -> None:
    """Round 90 percent: potholes far below it, large items far above."""
    state = dict(funnel(on_time("service"), goal=0.9, least=30).select("service", "state").rows())
    assert (state["pothole"], state["large_item_pickup"]) == ("much_worse", "much_better")
    assert state["noise_complaint"] == "few"
