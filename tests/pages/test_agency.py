"""The page about one agency on real stores, as each role sees it."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import polars as pl
import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from tests.pages.seen import Open, title, words


def alts(app: AppTest) -> list[str]:
    """What each chart says to who cannot see it, in reading order."""
    return [str(chart.proto.alt) for chart in app.get("vega_lite_chart")]


def links(app: AppTest) -> dict[str, dict[str, str]]:
    """Each link of the page by its words: page and address."""
    return {
        link.proto.label: {"page": link.proto.page, "query": link.proto.query_string}
        for link in app.get("page_link")
    }


def cases(app: AppTest) -> Any:  # noqa: ANN401 - a frame of pandas, which has no types here
    """The list of cases: the one table whose first column holds their numbers."""
    (listed,) = (t.value for t in app.dataframe if t.value.columns[0] in {"Case", "Caso"})
    return listed


def test_the_finding_names_promises_missed_and_cases_past_due(opened: Open, whole: Path) -> None:
    """Of the demonstration city's Solid Waste: its title is what the ledger says too."""
    app = opened("agency", whole, city="denver", agency="solid-waste")
    assert title(app).startswith("Solid Waste missed ")
    assert "cases are past due" in title(app)
    assert alts(app)[0].startswith("Missed: ")


def test_every_promise_of_the_agreement_is_in_the_table(opened: Open, whole: Path) -> None:
    """Commitments, each service's resolution, what holds after closing, and 311's own part."""
    app = opened("agency", whole, city="denver", agency="solid-waste")
    table = app.dataframe[-1].value
    assert {
        "First response", "First action", "Progress told", "Stayed closed", "Nobody asked again",
        "Something was done", "Damaged cart: resolved", "Missed trash collection: resolved",
        "Right agency first", "Complete at hand-over",
    } <= set(table["Promise"])  # fmt: skip
    assert (table["Counted"] <= table["Out of"]).all()


def test_a_file_says_what_it_holds_of_whom_and_as_of_when(
    opened: Open, whole: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Two of them in one folder are told apart; a promise of hours is due at an hour."""
    handed: dict[str, Any] = {}
    monkeypatch.setattr(
        st, "download_button", lambda _label, data, file_name, **_: handed.update({file_name: data})
    )
    opened("agency", whole, city="denver", agency="solid-waste")
    assert {"overdue-solid-waste-2026-10-01.csv", "promises-solid-waste-2026-10-01.csv"} <= set(
        handed
    )
    file = pl.read_csv(handed["overdue-solid-waste-2026-10-01.csv"]().encode(), infer_schema=False)
    assert file["Due"].str.contains(r"^\d{4}-\d\d-\d\d \d\d:\d\d$").all()
    assert file["Due"].str.slice(11).n_unique() > 1


def test_a_list_that_the_period_does_not_narrow_says_so(opened: Open, whole: Path) -> None:
    """Nor does it hold what was closed late: whoever looks for that is told where it is."""
    app = opened("agency", whole, city="denver", agency="solid-waste", period="month")
    assert any(head.value.endswith("cases open and past due now") for head in app.header)
    assert "the chosen period does not narrow this list" in words(app)


def test_goals_with_too_few_cases_are_not_called_no_goals(opened: Open, whole: Path) -> None:
    """Parks has goals, and a handful of cases a month."""
    app = opened("agency", whole, city="denver", agency="parks")
    assert title(app).startswith("Parks: too few cases to judge a promise")


def test_contract_and_signal_are_two_sentences(opened: Open, whole: Path) -> None:
    """A miss and noise are two questions."""
    app = opened("agency", whole, city="denver", agency="solid-waste", look="first_response")
    assert "**Contract.** In " in words(app)
    assert "the goal is 95%" in words(app)
    assert "**Signal.** " in words(app)


def test_the_clause_stands_beside_with_its_line(opened: Open, whole: Path) -> None:
    """In the words of the agreement, and the way to it."""
    app = opened("agency", whole, city="denver", agency="solid-waste", look="first_response")
    assert "A person writes to the resident, and not a machine." in words(app)
    assert "`agreements/denver/solid-waste/2.1.0.yaml`, line " in words(app)
    to = links(app)["Read the agreement"]
    assert "agreement=denver%2Fsolid-waste" in to["query"]
    assert "version=2.1.0" in to["query"]


def test_a_ceiling_is_told_as_it_is_counted_when_looked_at_closer(
    opened: Open, whole: Path
) -> None:
    """The ledger turns it round; the chart and the sentence do not."""
    app = opened("agency", whole, city="denver", agency="solid-waste", look="reopen_rate")
    assert "closed cases were reopened." in words(app)
    assert "at most 5% is promised" in words(app)
    assert "At most 5% of the closed cases are opened again" in words(app)
    assert any(alt.startswith("Reopened after closing by month") for alt in alts(app))
    assert links(app)["The cases behind it"]["page"].endswith("reopenings")


def test_a_version_breaks_the_chart_where_it_changed_the_promise(opened: Open, whole: Path) -> None:
    """Solid Waste's 2.0.0 answers for one more service; 2.1.0 says the same of first answers."""
    app = opened("agency", whole, city="denver", agency="solid-waste", look="first_response")
    sent = b"".join(chart.proto.SerializeToString() for chart in app.get("vega_lite_chart"))
    assert b"version 2.0.0" in sent
    assert b"version 2.1.0" not in sent


def test_the_agency_with_most_past_due_is_shown_and_named_in_the_address(
    opened: Open, boston: Path
) -> None:
    """A link that is sent means the same tomorrow."""
    app = opened("agency", boston)
    assert title(app).startswith("Inspectional Services")
    assert app.query_params["agency"] == "isd"


def test_overdue_cases_are_listed_and_lead_to_their_pages(opened: Open, boston: Path) -> None:
    """The longest overdue first: the one since July."""
    app = opened("agency", boston, agency="isd")
    listed = cases(app)
    assert len(listed) == 21
    assert listed["Case"].iloc[0].startswith("case?case=2003")
    assert (listed["Days past due"].diff().dropna() <= 0).all()


def test_what_is_open_is_listed_by_its_age_and_by_what_is_due_next(
    opened: Open, whole: Path
) -> None:
    """As many as the figure says of the whole agency, the first due first."""
    app = opened("agency", whole, city="denver", agency="transportation")
    choice = app.selectbox(key="choose_open")
    assert choice.options[:2] == ["Past due", "Due in the next 5 working days"]
    (soon,) = re.findall(r"(\d+) cases? falls? due in the next 5 working days", words(app))
    app = choice.select("due_soon").run()
    assert app.query_params["open"] == "due_soon"
    assert len(cases(app)) == int(soon)
    assert cases(app)["Due"].is_monotonic_increasing
    assert "Days past due" not in cases(app).columns
    app = opened("agency", whole, city="denver", agency="transportation", open="over_4x")
    (over,) = (h.value for h in app.header if "open: over 4 times as long" in h.value)
    assert len(cases(app)) == int(over.split()[0])
    assert (cases(app)["Days past due"] >= 0).all()


def test_a_city_without_goals_says_so(opened: Open, boston: Path) -> None:
    """Boston publishes dues: what happened is told, no verdict is made up."""
    app = opened("agency", boston, agency="isd")
    assert title(app) == "Inspectional Services: no goal to judge by; 21 cases are past due"
    assert "No goal set" in set(app.dataframe[-1].value["In words"])


def test_an_agency_without_an_agreement_has_promised_nothing(opened: Open, whole: Path) -> None:
    """No clause, and no verdict; what happened after closing is shown all the same."""
    app = opened("agency", whole, city="denver", agency="community-planning")
    assert title(app) == "Community Planning has promised nothing: no agreement is in force"
    assert "No agreement is in force." in words(app)
    assert "All agreements" in links(app)


def test_an_agreement_that_has_ended_is_named_with_its_last_day(opened: Open, whole: Path) -> None:
    """Cases of its time are judged by it still; what comes now is promised nothing."""
    app = opened("agency", whole, city="denver", agency="animal-protection")
    assert "It ended on Jun 30, 2026; none is in force since." in words(app)
    assert "The last agreement: version 1.0.0" in links(app)


def test_what_is_past_due_is_so_now_whatever_the_period(opened: Open, boston: Path) -> None:
    """The title says as many as are listed, also where they fell due long before the period."""
    app = opened("agency", boston, agency="isd", period="month")
    assert title(app).endswith("21 cases are past due")
    assert len(cases(app)) == 21


def test_a_liaison_sees_its_own_agency_alone(opened: Open, boston: Path) -> None:
    """There is nothing to choose."""
    app = opened("agency", boston, group="works")
    assert title(app).startswith("Public Works")
    assert "choose_agency" not in {box.key for box in app.selectbox}
    assert "Inspectional" not in words(app)


def test_the_address_of_another_agency_gives_a_sentence_and_no_data(
    opened: Open, boston: Path
) -> None:
    """Rights are those of the viewer, whatever the address says."""
    app = opened("agency", boston, group="works", agency="isd")
    assert title(app) == "This is about another agency"
    assert not app.dataframe
    assert not app.get("vega_lite_chart")
    assert "Inspectional" not in words(app)


def test_who_is_nobody_here_sees_nothing(opened: Open, boston: Path) -> None:
    """A resident has no role."""
    app = opened("agency", boston, group="nobody")
    assert title(app) == "This page is not open to you"
    assert not app.dataframe


def test_without_figures_the_page_says_which_command_makes_some(
    opened: Open, tmp_path: Path
) -> None:
    """An empty store is the first thing that anybody sees."""
    app = opened("agency", tmp_path)
    assert title(app) == "There are no figures to show"
    assert "accord measure" in words(app)


def test_nothing_in_a_period_says_so_and_offers_a_way_out(opened: Open, boston: Path) -> None:
    """No empty chart: words and a next step."""
    app = opened("agency", boston, period="month", agency="bps")
    assert title(app) == "Nothing in this period"
    assert not app.get("vega_lite_chart")
    assert list(links(app))


@pytest.mark.parametrize("look", ["nothing", "on_time_due.", "on_time_due.pothole"])
def test_a_promise_that_is_not_there_shows_the_furthest_from_kept(
    opened: Open, whole: Path, look: str
) -> None:
    """A mistyped link is no error."""
    app = opened("agency", whole, city="denver", agency="solid-waste", look=look)
    first = app.dataframe[-1].value["Promise"].iloc[0]
    assert first in words(app) or first in [str(head.value) for head in app.header][1]


def test_the_page_speaks_spanish(opened: Open, whole: Path) -> None:
    """Its title, its verdicts, the clause, and the names in the list of cases."""
    app = opened("agency", whole, city="denver", agency="solid-waste", lang="es")
    assert "promesas" in title(app)
    assert "Lo que dice el acuerdo" in words(app)
    services = set(cases(app)["Servicio"])
    assert not {name for name in services if name.startswith(("Missed", "Damaged", "Illegal"))}


def offered(app: AppTest) -> list[str]:
    """The buttons that make the review packet."""
    return [str(b.label) for b in app.button if str(b.key).startswith("packet_")]


def test_the_review_packet_is_made_when_somebody_asks(opened: Open, whole: Path) -> None:
    """Of the last whole quarter unless another whole period is shown; in the page's language."""
    app = opened("agency", whole, city="denver", agency="human-services")
    assert offered(app) == ["Review packet, quarter 3 of 2026 (PDF)", "The same as a web page"]
    assert "Download" not in [b.proto.label for b in app.get("download_button")]
    app.button(key="packet_html").click().run()
    assert not app.exception
    made = [b.proto for b in app.get("download_button") if b.proto.label == "Download"]
    assert len(made) == 1


def test_the_packet_is_of_the_period_that_is_shown(opened: Open, whole: Path) -> None:
    """A month that is over is a packet of its own."""
    month = opened("agency", whole, city="denver", agency="human-services", period="month")
    assert offered(month)[0] == "Review packet, Sep 2026 (PDF)"
