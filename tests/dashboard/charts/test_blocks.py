"""Promises and districts as ledgers: one block of one line each."""

from __future__ import annotations

import altair as alt
import polars as pl
import pytest

from dashboard.charts.ledger import EDGE
from dashboard.charts.like_for_like import DISTRICTS, like_for_like
from dashboard.charts.promises import PROMISES, promises
from tests.dashboard.charts.layers import check, layers, of_mark, words

KEY = {"measured": "measured", "goal": "goal", "usual": "the usual way"}
KEPT = (
    "Accept a case",
    "Met",
    "measured",
    0.97,
    0.99,
    0.98,
    0.95,
    None,
    "met",
    "98%",
    "98 of 100",
    "",
)
MISSED = (
    "Exchange",
    "Missed",
    "missed",
    0.65,
    0.75,
    0.7,
    0.85,
    0.83,
    "missed",
    "70%",
    "212 of 302",
    "",
)
UNSEEN = (
    "Tell",
    "Not measurable",
    "muted",
    None,
    None,
    None,
    0.9,
    None,
    "plain",
    "",
    "",
    "No messages",
)
WORSE = ("District 9", 0.71, 0.84, 0.8, 0.88, "worse", "Less", "71%", "142 of 200", "")
WITHIN = ("District 1", 0.86, 0.85, 0.81, 0.89, "within", "As expected", "86%", "258 of 300", "")
FEW = (
    "District 11",
    None,
    0.85,
    None,
    None,
    "few",
    "Too few to tell",
    "",
    "",
    "22 cases, 30 needed",
)


def _promises(*rows: tuple[object, ...]) -> alt.LayerChart:
    return promises(pl.DataFrame(list(rows), schema=PROMISES, orient="row"), KEY)


def _districts(*rows: tuple[object, ...]) -> alt.LayerChart:
    frame = pl.DataFrame(list(rows), schema=DISTRICTS, orient="row")
    return like_for_like(frame, {"measured": "observed", "goal": "expected"})


@pytest.mark.parametrize(
    "chart",
    [
        _promises(KEPT, MISSED, UNSEEN),
        _promises(UNSEEN),
        _districts(WORSE, WITHIN, FEW),
        _districts(FEW),
    ],
    ids=["promises", "nothing measured", "districts", "too few"],
)
def test_they_keep_what_every_chart_keeps(chart: alt.LayerChart) -> None:
    """Roles alone, nothing empty, nothing outside."""
    check(chart)


def test_without_labels_the_marks_begin_at_the_edge() -> None:
    """The name stands above its line; nothing needs room at the left."""
    marks = of_mark(_promises(KEPT, MISSED), "point")[0]
    assert marks["encoding"]["x"]["scale"]["range"][0] == EDGE


def test_what_cannot_be_measured_says_so_where_its_marks_would_be() -> None:
    """The goal stays, as it was promised all the same."""
    chart = _promises(UNSEEN)
    assert "No messages" in words(chart)
    assert not of_mark(chart, "point")
    assert of_mark(chart, "tick")[0]["rows"][0]["goal"] == 0.9


def test_a_district_is_held_against_what_was_expected_of_its_services() -> None:
    """The tick is the expected share, and the bar is grey: it is chance, not the rate."""
    chart = _districts(WORSE, WITHIN)
    assert [row["goal"] for row in of_mark(chart, "tick")[0]["rows"]] == [0.84, 0.85]
    bars = next(x for x in layers(chart) if x["encoding"].get("x2", {}).get("field") == "high")
    assert bars["encoding"]["color"]["field"] == "muted"


def test_only_a_district_outside_the_limits_has_a_verdict_in_colour() -> None:
    """Within them it is grey, whatever side of the expected it lies on."""
    marks = {
        row["name"]: row["inside"] for row in of_mark(_districts(WORSE, WITHIN), "point")[0]["rows"]
    }
    assert marks == {"District 9": "missed", "District 1": "muted"}


def test_too_few_cases_say_so_in_words() -> None:
    """No dot suggests a rate."""
    assert "22 cases, 30 needed" in words(_districts(WITHIN, FEW))
