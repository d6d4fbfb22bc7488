"""The page about routing on real stores, as each role sees it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from tests.pages.seen import Open, title, words


def passed(app: AppTest) -> Any:  # noqa: ANN401 - a frame of pandas
    """The table of who passes to whom; the list of cases stands last."""
    named = {"Now with", "Ahora en"}
    (only,) = [f.value for f in app.dataframe[:-1] if named & set(f.value.columns)]
    return only


def test_both_denominators_are_named_as_what_they_are(opened: Open, whole: Path) -> None:
    """Of the cases handed on, and beside it the audit's way: that of all contacts, or why not."""
    app = opened("routing", whole, city="denver")
    assert "cases handed to agencies" in words(app)
    assert "whether or not a hand-over was logged" in words(app)
    assert "The audit's way, out of all" in words(
        app
    ) or "Not measurable: the city gives no number of all contacts." in words(app)


def test_311s_own_promises_stand_with_their_goals(opened: Open, whole: Path) -> None:
    """Said so that more is better."""
    app = opened("routing", whole, city="denver")
    promises = app.table[0].value
    assert list(promises["311's own promise"]) == [
        "**Send each case to the right agency**",
        "**Hand over cases that are complete**",
    ]
    assert promises["Happened"].str.contains("goal: at least").all()


def test_who_got_it_first_and_whose_it_was_add_up(opened: Open, whole: Path) -> None:
    """To the cases that were passed on."""
    app = opened("routing", whole, city="denver")
    passes = passed(app)
    listed = app.dataframe[-1].value
    assert list(passes.columns) == ["Sent first to", "Now with", "Cases", "Of all %"]
    assert passes["Cases"].sum() == len(listed)
    assert app.button(key="look_reroute_rate").label == f"The {len(listed)} cases"


@pytest.mark.parametrize("figure", ["reroute_rate", "intake_complete"])
def test_each_case_tells_who_had_it(opened: Open, whole: Path, figure: str) -> None:
    """With the working hours that were lost."""
    app = opened("routing", whole, city="denver", look=figure)
    listed = app.dataframe[-1].value
    assert {
        "Case",
        "Sent first to",
        "Now with",
        "Reason",
        "Hand-offs",
        "Working hours lost",
    } <= set(listed.columns)
    assert listed["Case"].str.startswith("case?case=").all()


def test_a_system_that_shows_no_hand_offs_says_so(opened: Open, boston: Path) -> None:
    """Nought would be an answer."""
    app = opened("routing", boston)
    assert title(app) == "The systems of this city do not show what is passed on"
    assert "Not measurable: its system does not show what is passed on" in words(app)
    assert "None" not in words(app)
    assert not app.get("vega_lite_chart")


def test_another_agencys_address_gets_a_kind_sentence(opened: Open, boston: Path) -> None:
    """And no figure."""
    app = opened("routing", boston, group="works", agency="isd")
    assert title(app) == "This is about another agency"
    assert not app.metric
    assert not app.dataframe


def test_a_service_that_an_agency_never_has_says_so(opened: Open, whole: Path) -> None:
    """With the way out."""
    app = opened("routing", whole, city="denver", agency="parks", service="loose_dog")
    assert title(app) == "Nothing of this service"
    assert app.get("page_link")[0].proto.label == "Show this page without it"


def test_without_figures_the_page_says_which_command_makes_some(
    opened: Open, tmp_path: Path
) -> None:
    """An empty store is the first thing that anybody sees."""
    assert title(opened("routing", tmp_path)) == "There are no figures to show"


def test_spanish_has_its_own_words(opened: Open, whole: Path) -> None:
    """Headings and tables."""
    app = opened("routing", whole, city="denver", lang="es")
    assert "Lo que promete el propio 311" in [str(block.value) for block in app.header]
    assert "Enviado primero a" in passed(app).columns


def test_agreements_are_counted_that_judge_the_cases_opened_that_day(
    opened: Open, whole: Path
) -> None:
    """A Saturday, on which nothing falls due."""
    day = {"period": "dates", "from": "2026-08-08", "to": "2026-08-08"}
    app = opened("routing", whole, city="denver", **day)
    assert "judged by 2 signed agreements" in words(app)
