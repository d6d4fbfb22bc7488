"""Districts on one service, and like for like: who is named, and what is said where nobody is."""

from __future__ import annotations

from collections.abc import Iterable

import polars as pl
import pytest

from agreements.folder import open_city
from dashboard.charts.funnel import funnel
from dashboard.charts.like_for_like import like_for_like
from dashboard.views.timeliness_places import NAMED_AT_MOST, Places, places
from dashboard.wording import speaking
from dashboard.wording.figures_charts import district_caution
from tests.dashboard.charts.layers import check

CITY = open_city("denver").city
DISTRICTS = [str(n) for n in range(1, 10)]


def rows(shares: Iterable[tuple[str | None, str, int, int]], by: str) -> pl.DataFrame:
    """Figure rows as the page gets them, with a goal of 90%."""
    schema = {by: pl.String, "service": pl.String, "k": pl.Int64, "n": pl.Int64}
    return pl.DataFrame(list(shares), schema=schema, orient="row").with_columns(goal=pl.lit(0.9))


def compared(*shares: tuple[str | None, str, int, int], service: str | None = None) -> Places:
    """The page's comparisons of districts alone."""
    return places(rows(shares, "district"), rows((), "agency"), service, CITY)


def test_the_service_with_most_late_cases_is_shown_where_none_is_asked_for() -> None:
    """Ten late potholes against thirty late carts."""
    found = compared(
        *((d, "pothole", 90, 100) for d in "123"), *((d, "cart_repair", 190, 200) for d in "12"),
        ("3", "cart_repair", 100, 200),
    )  # fmt: skip
    assert found.funnel.title == "Damaged cart: District 3 is below the goal by more than chance"
    assert "choose another above" in found.funnel.note


def test_a_chosen_service_is_the_one_that_is_shown() -> None:
    """And none of it differs by more than chance."""
    found = compared(
        *((d, "pothole", 90, 100) for d in "123"), *((d, "cart_repair", 100, 200) for d in "123"),
        service="pothole",
    )  # fmt: skip
    assert (
        found.funnel.title == "Pothole: none of the districts is below the goal by more than chance"
    )
    assert "choose another above" not in found.funnel.note


def test_only_the_furthest_are_named_where_many_lie_outside() -> None:
    """Nine districts far below the goal: four have names, all are in the table."""
    found = compared(*((d, "pothole", 60 - int(d), 100) for d in DISTRICTS))
    named = [name for name in found.funnel.data.rows["name"] if name]
    assert named == [f"District {n}" for n in "6789"]
    assert len(named) == NAMED_AT_MOST
    assert found.funnel.title == "Pothole: 9 districts are below the goal by more than chance"
    assert found.funnel_table.height == len(DISTRICTS)
    check(funnel(found.funnel.data))


def test_cases_without_a_district_are_no_district_in_the_title() -> None:
    """Nine districts and a place that nobody named: nine, and the table has ten."""
    found = compared(*((d, "pothole", 60, 100) for d in (*DISTRICTS, None)))
    assert found.funnel.title == "Pothole: 9 districts are below the goal by more than chance"
    assert found.funnel_table.height == len(DISTRICTS) + 1


def test_like_for_like_a_district_answers_for_its_own_services_alone() -> None:
    """One has only the service that is slow everywhere: it gets what its services get."""
    found = compared(
        ("1", "pothole", 95, 100), ("2", "pothole", 95, 100), ("3", "cart_repair", 50, 100),
        ("1", "cart_repair", 50, 100), ("2", "cart_repair", 50, 100),
    )  # fmt: skip
    assert found.districts.title == "Like for like, no district gets less than chance explains"
    assert district_caution() in found.districts.note
    check(like_for_like(found.districts.data, {"measured": "observed", "goal": "expected"}))


def test_a_district_that_gets_less_than_its_services_do_is_named() -> None:
    """Half the luck on the same service."""
    found = compared(*((d, "pothole", 40 if d == "9" else 90, 100) for d in DISTRICTS))
    assert found.districts.title == "Like for like, District 9 gets less than chance explains"
    assert found.districts_table.to_dicts()[0]["District"] == "District 9"


def test_with_a_handful_of_cases_no_district_is_said_to_be_like_the_others() -> None:
    """Too few to tell is not the same as no difference."""
    found = compared(*((d, "pothole", 1, 9) for d in DISTRICTS))
    assert found.districts.title == "Too few cases to compare districts like for like"
    assert set(found.districts_table["Like for like"]) == {"Too few to tell"}


@pytest.mark.parametrize("service", [None, "pothole"])
def test_where_nothing_fell_due_both_say_so(service: str | None) -> None:
    """No empty chart."""
    found = compared(service=service)
    assert found.funnel.data is None
    assert found.districts.data is None
    assert found.funnel_table.is_empty()
    assert found.districts_table.is_empty()


def test_names_are_in_the_language_of_the_page() -> None:
    """Also where polars calls for them from threads of its own."""
    with speaking("es"):
        found = compared(*((d, "pothole", 90, 100) for d in DISTRICTS), (None, "pothole", 90, 100))
    assert set(found.funnel_table.to_series(0)) == {
        *(f"Distrito {d}" for d in DISTRICTS), "Sin distrito indicado",
    }  # fmt: skip
