"""The page about reopenings on real stores, as each role sees it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from tests.pages.seen import Open, title, unfold, words

FIGURES = ("reopen_rate", "repeat_contact", "comments_after_close", "closed_without_action")


def compared(app: AppTest) -> Any:  # noqa: ANN401 - a frame of pandas
    """The table that compares names."""
    (only,) = [f.value for f in app.dataframe if {"Verdict", "Veredicto"} & set(f.value.columns)]
    return only


def headings(app: AppTest) -> list[str]:
    """The headings of the second rank."""
    return [str(block.value) for block in app.header]


@pytest.mark.parametrize("figure", FIGURES)
def test_each_figure_can_be_looked_at_by_its_months_names_and_cases(
    opened: Open, whole: Path, figure: str
) -> None:
    """As many cases are listed as the card counts, and each chart says itself in words."""
    app = unfold(opened("reopenings", whole, city="denver", look=figure), "months")
    card = app.button(key=f"look_{figure}").label
    listed = app.dataframe[-1].value
    assert card == f"The {len(listed)} cases"
    assert any(heading.startswith(card) for heading in headings(app))
    assert all(chart.proto.alt for chart in app.get("vega_lite_chart"))
    assert "Signal" in app.dataframe[0].value.columns  # the chart's months, beside it
    assert listed["Case"].str.startswith("case?case=").all()


def test_the_four_headlines_have_both_counts_and_their_definition(
    opened: Open, whole: Path
) -> None:
    """A share is never alone."""
    app = opened("reopenings", whole, city="denver")
    assert len(app.metric) == 4
    assert "Within 30 days" in words(app)
    assert "At the same place, whoever asked:" in words(app)
    labels = [link.proto.label for link in app.get("page_link")]
    assert labels.count("What this counts") == 4


def test_the_cases_of_a_card_are_one_click_away(opened: Open, whole: Path) -> None:
    """The click is in the address."""
    app = opened("reopenings", whole, city="denver")
    app.button(key="look_closed_without_action").click().run()
    assert app.query_params["look"] == "closed_without_action"
    assert "Reason" in app.dataframe[0].value.columns


@pytest.mark.parametrize(("by", "first"), [("agency", "Agency"), ("service", "Service")])
def test_agencies_or_services_are_compared(opened: Open, whole: Path, by: str, first: str) -> None:
    """With their counts, likely range and verdict."""
    app = opened("reopenings", whole, city="denver", by=by, look="closed_without_action")
    table = compared(app)
    assert table.columns[0] == first
    assert {"Verdict", "Share %", "Counted", "Out of"} <= set(table.columns)
    assert (table["Counted"] <= table["Out of"]).all()


def test_of_one_agency_its_services_are_compared(opened: Open, whole: Path) -> None:
    """And its own agreement is linked."""
    app = opened("reopenings", whole, city="denver", agency="solid-waste")
    assert compared(app).columns[0] == "Service"
    assert set(compared(app)["Agency"]) == {"Solid Waste"}
    assert "The agreement" in [link.proto.label for link in app.get("page_link")]


def test_what_no_system_shows_is_said_and_not_zero(opened: Open, boston: Path) -> None:
    """Boston's export names no requester, and has no comments."""
    app = opened("reopenings", boston, look="repeat_contact")
    assert title(app) == "The systems of this city cannot show this"
    assert "Not measurable: its system does not say who asked" in words(app)
    assert "No case is behind this figure." in words(app)
    assert "None" not in words(app)
    assert not app.get("vega_lite_chart")


def test_too_few_months_and_cases_are_said(opened: Open, boston: Path) -> None:
    """No chart of two points."""
    app = opened("reopenings", boston, look="closed_without_action")
    assert any("no trend yet" in heading for heading in headings(app))


def test_a_service_that_an_agency_never_has_says_so_and_offers_a_way_out(
    opened: Open, whole: Path
) -> None:
    """No empty chart: words and a next step."""
    app = opened("reopenings", whole, city="denver", agency="parks", service="loose_dog")
    assert title(app) == "Nothing of this service"
    assert app.get("page_link")[0].proto.label == "Show this page without it"


def test_an_agency_sees_itself_only(opened: Open, boston: Path) -> None:
    """No choice of agencies, no word about another."""
    app = opened("reopenings", boston, group="works", look="closed_without_action")
    assert "choose_agency" not in {box.key for box in app.selectbox}
    assert set(compared(app)["Agency"]) <= {"Public Works"}
    assert "Inspectional" not in words(app)


def test_another_agencys_address_gets_a_kind_sentence(opened: Open, boston: Path) -> None:
    """And no figure."""
    app = opened("reopenings", boston, group="works", agency="isd")
    assert title(app) == "This is about another agency"
    assert not app.metric
    assert not app.dataframe
    assert app.get("page_link")[0].proto.label == "Show my own agency"


def test_without_figures_the_page_says_which_command_makes_some(
    opened: Open, tmp_path: Path
) -> None:
    """An empty store is the first thing that anybody sees."""
    assert title(opened("reopenings", tmp_path)) == "There are no figures to show"


def test_spanish_has_its_own_words(opened: Open, whole: Path) -> None:
    """Title, cards and table."""
    app = opened("reopenings", whole, city="denver", lang="es")
    assert "En detalle" in headings(app)
    assert "Veredicto" in compared(app).columns
