"""The site's own charts: columns that fit any width, and the map of districts."""

from __future__ import annotations

import re
from itertools import pairwise

import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from agreements.folder import ROOT
from dashboard.views.summary import Part
from dashboard.views.summary_districts import districts
from dashboard.website.atlas import WIDTH, Atlas, atlas
from dashboard.website.trend import ACROSS, BOTTOM, LEAST_APART, TOP, Trend, trend
from dashboard.wording import speaking
from tests.website.drawn import denver, tables

SHARES = st.none() | st.floats(0, 1, allow_nan=False)


def rows(drawn: str) -> pl.DataFrame:
    """Periods with their two shares; a dash is none."""
    cells = [
        [None if cell == "-" else cell for cell in line.split()]
        for line in drawn.strip().splitlines()
    ]
    names = {"period": pl.String, "on_time_share": pl.String, "kept_share": pl.String}
    return pl.DataFrame(cells, names, orient="row").with_columns(
        pl.col("on_time_share", "kept_share").cast(pl.Float64)
    )


def drawn(found: str) -> Trend:
    """The chart of what is drawn."""
    chart = trend(rows(found))
    assert chart is not None
    return chart


TITLES = [
    # periods, the finding in English, in Spanish
    (
        "2026-07 0.8 0.7 \n 2026-08 0.71 0.68",
        "On time in August 2026: 71%",
        "A tiempo en agosto de 2026: 71%",
    ),
    (
        "2025-Q2 0.5 - \n 2025-Q3 0.6 - \n 2025-Q4 0.6 - \n 2026-Q1 - - \n 2026-Q2 1 0.9",
        "On time from April to June 2026: almost 100%, a year before 50%",
        "A tiempo de abril a junio de 2026: casi 100%; un año antes, 50%",
    ),
    (
        "2026-06 0.8 - \n 2026-07 0.9 - \n 2026-08 - -",
        "On time in July 2026: 90%",
        "A tiempo en julio de 2026: 90%",
    ),
]


@pytest.mark.parametrize(("periods", "english", "spanish"), TITLES)
def test_the_finding_is_the_newest_share_beside_that_of_a_year_before(
    periods: str, english: str, spanish: str
) -> None:
    """What is hidden is neither."""
    assert drawn(periods).title == english
    with speaking("es"):
        assert drawn(periods).title == spanish


@pytest.mark.parametrize("periods", ["", "2026-08 0.9 0.8", "2026-07 - - \n 2026-08 0.9 0.8"])
def test_there_is_no_chart_of_less_than_two_shares(periods: str) -> None:
    """The table says it."""
    assert trend(rows(periods)) is None


def test_a_period_without_a_share_keeps_its_place_and_is_explained() -> None:
    """A missing column is not none on time."""
    chart = drawn("2026-06 0.8 0.7 \n 2026-07 - - \n 2026-08 0.9 -")
    assert [column.on_time is None for column in chart.columns] == [False, True, False]
    assert [column.kept is None for column in chart.columns] == [False, True, True]
    assert "missing" in chart.gaps
    assert len(chart.said) == 1
    assert drawn("2026-07 0.8 0.7 \n 2026-08 0.9 0.8").gaps == ""


@given(st.lists(st.tuples(SHARES, SHARES), min_size=2, max_size=15), st.sampled_from("mq"))
def test_columns_stand_beside_each_other_and_words_do_not_meet(
    shares: list[tuple[float | None, float | None]], kind: str
) -> None:
    """Whatever the shares are: within the chart, in the order of time, heights as the shares."""
    names = [f"2025-Q{n % 4 + 1}" for n in range(4)] if kind == "q" else _months(len(shares))
    found = [
        (name, on_time, None if on_time is None or kept is None else kept * on_time)
        for name, (on_time, kept) in zip(names, shares, strict=False)
    ]
    frame = pl.DataFrame(found, rows("").schema, orient="row")
    chart = trend(frame)
    if chart is None:
        return
    for column, (_, on_time, _) in zip(chart.columns, found, strict=True):
        assert 0 <= column.x < column.middle < column.x + column.wide <= ACROSS
        if column.on_time and on_time is not None:
            top, high = column.on_time
            assert top + high == pytest.approx(BOTTOM)
            assert high / (BOTTOM - TOP) == pytest.approx(on_time, abs=0.001)
    edges = [x for column in chart.columns for x in (column.x, column.x + column.wide)]
    assert edges == sorted(edges)
    heights = [said.y for said in chart.said]
    assert all(below - above >= LEAST_APART - 0.01 for above, below in pairwise(heights))
    assert max(heights) <= BOTTOM


def _months(n: int) -> list[str]:
    return [f"{2025 + at // 12}-{at % 12 + 1:02d}" for at in range(n)]


@pytest.fixture(scope="module")
def map_() -> Atlas:
    """The map of a page about district 9."""
    view = districts(tables(), denver(), ROOT / "denver", Part("district", "9"))
    assert view is not None
    found = atlas(view)
    assert found is not None
    return found


def test_every_district_lies_on_the_map_with_its_words_inside_it(map_: Atlas) -> None:
    """Each outline is closed, and the middle lies between its ends."""
    for area in map_.areas:
        assert re.fullmatch(r"(M[\d. L]+Z ?)+", area.path)
        points = [tuple(map(float, p.split())) for p in re.findall(r"[\d.]+ [\d.]+", area.path)]
        east, south = zip(*points, strict=True)
        assert min(east) >= 0
        assert max(east) <= WIDTH
        assert min(south) >= 0
        assert max(south) <= map_.high
        assert min(east) < area.x < max(east)
        assert min(south) < area.name_y < area.words_y < max(south)


def test_the_map_says_what_the_dashboards_says(map_: Atlas) -> None:
    """A share, why there is none, and the district that is looked at on top."""
    told = {area.id: (area.name, area.words) for area in map_.areas}
    assert told == {
        "9": ("9", "67%"),
        "4": ("4", "90%"),
        "7": ("7", "hidden"),
        "8": ("8", "hidden"),
    }
    assert [area.id for area in map_.areas if area.picked] == [map_.areas[-1].id] == ["9"]
    tints = {area.id: area.tint for area in map_.areas}
    assert tints["4"] > tints["9"] > tints["7"] == 0
    assert "Hidden: District 7 and District 8." in map_.alt


def test_a_city_without_outlines_has_no_map() -> None:
    """Its table says it all."""
    view = districts(tables(), denver(), ROOT / "boston", Part("city"))
    assert view is not None
    assert atlas(view) is None
