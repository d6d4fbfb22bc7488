"""The Overview page on real stores, as each role sees it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from tests.pages.seen import Open, title, unfold, words


def chart(app: AppTest) -> dict[str, object]:
    """The ledger as it was sent."""
    (only,) = app.get("vega_lite_chart")
    return {"alt": only.proto.alt, **json.loads(only.proto.spec)}


def test_the_city_is_told_by_its_largest_pile(opened: Open, boston: Path) -> None:
    """A city without goals: 22 overdue, 21 of them with one agency."""
    app = opened("overview", boston)
    assert title(app) == "22 cases are open and past due, 21 of them at Inspectional Services"
    assert "no goals" in words(app)
    assert "106 cases = 81 done on time + 1 done late + 22 open and past due" in words(app)
    assert [metric.value for metric in app.metric] == ["99%", "78%", "22"]


def test_the_same_figures_stand_in_the_chart_and_in_the_table(opened: Open, boston: Path) -> None:
    """The chart's alternative text carries them too."""
    app = unfold(opened("overview", boston), "overview")
    table = app.dataframe[0].value
    assert table.to_dict("records")[0] == {
        "Agency": "Inspectional Services",
        "Verdict": "No verdict",
        "On time %": 48.8,
        "Usual way %": 100.0,
        "Gap, points": 51.2,
        "Due cases": 41,
        "Cases": 41,
        "Past due now": 21,
        "Due in 5 days": 0,
        "In words": "No goal set",
    }
    assert "Inspectional Services 49%" in str(chart(app)["alt"])


def test_an_agency_in_the_address_shows_its_services(opened: Open, boston: Path) -> None:
    """A permalink by id; the title is about that agency."""
    app = unfold(opened("overview", boston, agency="isd"), "overview")
    assert title(app) == "Inspectional Services: 49% on time; 21 cases are past due"
    assert app.dataframe[0].value.columns[0] == "Service"
    assert app.selectbox(key="choose_agency").value == "isd"


@pytest.mark.parametrize("page", ["overview", "agency", "timeliness", "findings"])
def test_an_address_of_an_agency_that_there_is_not_shows_no_others_figures(
    opened: Open, boston: Path, page: str
) -> None:
    """It says so, and leads on to the page without it; the period goes along."""
    app = opened(page, boston, agency="nobody<script>", period="year")
    assert title(app) == "No such agency here"
    assert "nobody" in words(app)
    assert not app.get("vega_lite_chart")
    (way,) = app.get("page_link")
    assert "period=year" in way.proto.query_string
    assert "agency" not in way.proto.query_string


def test_an_address_of_a_period_that_there_is_not_says_so_beside_the_choice(
    opened: Open, boston: Path
) -> None:
    """The page shows its own; a mistyped link is no error."""
    app = opened("overview", boston, period="forever")
    assert title(app).startswith("22 cases are open")
    assert "The address says forever, which is no choice here." in words(app)
    app.button_group(key="choose_period").set_value("year").run()
    assert "forever" not in words(app)


def test_days_that_cannot_be_shown_as_they_stand_are_said(opened: Open, boston: Path) -> None:
    """Turned round, or before anything is known."""
    turned = {"period": "dates", "from": "2011-11-30", "to": "2011-11-01"}
    assert "The address says 2011-11-30 to 2011-11-01" in words(
        opened("overview", boston, **turned)
    )
    early = {"period": "dates", "from": "1900-01-01", "to": "2011-11-01"}
    assert "from Jan 1, 2000 to Dec 31, 2011" in words(opened("overview", boston, **early))
    as_it_is = {"period": "dates", "from": "2011-11-01", "to": "2011-11-30"}
    assert "The address says" not in words(opened("overview", boston, **as_it_is))


def test_a_period_keeps_the_cases_that_fell_due_in_it(opened: Open, boston: Path) -> None:
    """The last whole month before December 31, 2011 is November: 60 met, 20 met, 20 overdue."""
    app = opened("overview", boston, period="month")
    assert "cases due Nov 1, 2011" in words(app)
    assert "100 cases = 80 done on time + 20 open and past due" in words(app)


def test_a_choice_is_written_into_the_address(opened: Open, boston: Path) -> None:
    """By its id and not by its words, so that it means the same in Spanish."""
    app = opened("overview", boston)
    app.selectbox(key="choose_agency").select("pwdx").run()
    assert app.query_params["agency"] == "pwdx"
    app.selectbox(key="choose_agency").select("all").run()
    assert "agency" not in app.query_params


def test_nothing_in_a_period_says_so_and_offers_a_way_out(opened: Open, boston: Path) -> None:
    """No empty chart: words and a next step."""
    app = opened("overview", boston, period="month", agency="bps")
    assert title(app) == "Nothing in this period"
    assert not app.get("vega_lite_chart")
    assert app.get("page_link")[0].proto.label == "Show all periods"
    way = app.get("page_link")[0].proto.query_string
    assert "period=all" in way
    assert "from=" not in way, "the days of the period before would be shown again"


def test_without_figures_the_page_says_which_command_makes_some(
    opened: Open, tmp_path: Path
) -> None:
    """An empty store is the first thing that anybody sees."""
    app = opened("overview", tmp_path)
    assert title(app) == "There are no figures to show"
    assert "accord measure" in words(app)
    assert "`accord demo`" in words(app)


def test_an_agency_sees_itself_only(opened: Open, boston: Path) -> None:
    """No choice of agencies, no word about another; its services, each with its way on."""
    app = opened("overview", boston, group="works")
    assert title(app) == "Public Works: 97% on time; 1 case is past due"
    assert "choose_agency" not in {box.key for box in app.selectbox}
    assert "Inspectional" not in words(app)
    assert "Inspectional" not in str(chart(app))
    assert all("agency=isd" not in link.proto.page for link in app.get("page_link"))


def test_an_address_of_another_agency_tells_nothing_of_it(opened: Open, boston: Path) -> None:
    """It says so, and leads to one's own."""
    app = opened("overview", boston, group="works", agency="isd")
    assert title(app) == "This is about another agency"
    assert "Inspectional" not in words(app)
    assert not app.get("vega_lite_chart")


def test_the_demonstration_city_says_that_it_is_invented(opened: Open, whole: Path) -> None:
    """With goals, marks and verdicts; the mark stands in the first line under the title."""
    app = opened("overview", whole, city="denver")
    assert "**Invented demonstration data.**" in words(app)
    assert "judged by 3 signed agreements" in words(app)
    assert app.header[0].value
    everything = opened("overview", whole, city="denver", period="all")
    assert "judged by 4 signed agreements" in words(everything)


def test_the_page_speaks_spanish(opened: Open, boston: Path) -> None:
    """The address's `lang` reaches every part of the page."""
    app = opened("overview", boston, lang="es")
    assert (
        title(app) == "22 casos están abiertos y vencidos, 21 de ellos en Servicios de Inspección"
    )
    assert "106 casos =" in words(app)


def leads(app: AppTest) -> dict[str, str]:
    """Where each link leads, by its words; of several with the same words the first."""
    links = app.get("page_link")
    return {
        link.proto.label: f"{link.proto.page}?{link.proto.query_string}" for link in links[::-1]
    }


def test_every_need_leads_on(opened: Open, boston: Path) -> None:
    """To the agency, to the cases that wait longest, to what is promised."""
    found = leads(opened("overview", boston))
    assert "agency=isd" in found["Look closer at Inspectional Services"]
    assert "agency=isd" in found["21 of them: Inspectional Services"]
    assert found["Case 2003"].startswith("case?")
    assert {"What is promised", "Timeliness"} <= set(found)


def test_links_keep_the_period_and_the_language(opened: Open, boston: Path) -> None:
    """What is led to shows the same cases in the same words."""
    found = leads(opened("overview", boston, period="month", lang="es"))
    for said, way in found.items():
        assert "period=month" in way, said
        assert "lang=es" in way, said


def test_the_last_quarter_is_shown_first_where_it_can_say_something(
    opened: Open, boston: Path, whole: Path
) -> None:
    """Boston's has one case; the demonstration's is July to September."""
    assert "all cases" in words(opened("overview", boston))
    app = opened("overview", whole, city="denver")
    assert "cases due Jul 1, 2026" in words(app)
    assert "The period before: " in words(app)
    assert "period=quarter" in leads(app)["Timeliness"]
    assert dict(app.query_params)["period"] in ("quarter", ["quarter"])


def test_all_is_asked_for_where_it_is_not_shown_first(opened: Open, whole: Path) -> None:
    """The address holds what differs from the page's own beginning."""
    app = opened("overview", whole, city="denver", period="all")
    assert "all cases" in words(app)
    assert "The period before" not in words(app)
    assert app.query_params["period"] == "all"


def test_the_demonstration_city_tells_what_happened_and_what_came_after(
    opened: Open, whole: Path
) -> None:
    """Kept promises beside on time, an agreement that ended, and what residents were told."""
    app = unfold(opened("overview", whole, city="denver"), "overview")
    said = words(app)
    assert "done on time, stayed done and said how" in said
    assert "The agreement ended on Jun 30, 2026 and none follows it" in said
    assert {"Kept %", "On time %", "Usual way %"} <= set(app.dataframe[0].value.columns)
    assert [header.value for header in app.header][1:] == [
        "What changed",
        "Needs somebody today",
        "After closing",
    ]
    assert "Messages that say what was done" in said
    assert "2 reviews are overdue: Animal Protection and Solid Waste." in said
    assert "promised time in the last working day." in said


def test_days_of_ones_own_show_those_days(opened: Open, whole: Path) -> None:
    """Not whole months: the figures are asked for, and not pooled."""
    query = {"period": "dates", "from": "2026-08-10", "to": "2026-09-20"}
    said = words(opened("overview", whole, city="denver", **query))
    assert "cases due Aug 10, 2026" in said
    assert "The period before" not in said
