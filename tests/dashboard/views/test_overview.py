"""The Overview page in words and frames."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime
from zoneinfo import ZoneInfo

import polars as pl
import pytest

from dashboard.charts.ledger import ledger
from dashboard.views.overview import Overview, Scope, overview
from dashboard.wording import speaking

Figures = Callable[..., pl.DataFrame]

ZONE = ZoneInfo("America/New_York")
AS_OF = datetime(2011, 12, 31, 23, 59, tzinfo=ZONE)
BOSTON = Scope("Boston", demonstration=False, as_of=AS_OF, data_until=AS_OF, signed=0, published=2)
DENVER = replace(BOSTON, city="Denver", demonstration=True, signed=3, published=0)

WORKS = {"agency": "works", "met": 600, "late": 100, "overdue": 300, "running": 20}
PARKS = {"agency": "parks", "met": 90, "late": 10, "overdue": 5, "no_commitment": 400}
SCHOOLS = {"agency": "schools", "met": 3, "late": 1, "unmeasurable": 2}
NOBODY = {"agency": "nobody", "no_commitment": 50}
PARTS = (WORKS, PARKS, SCHOOLS, NOBODY)
ALL = {
    "met": 693,
    "late": 111,
    "overdue": 305,
    "running": 20,
    "no_commitment": 450,
    "unmeasurable": 2,
}

WAITING = pl.DataFrame(
    {
        "agency": ["works", "parks"],
        "overdue": [300, 5],
        "oldest_due": [datetime(2011, 7, 5, 9, tzinfo=ZONE), datetime(2011, 12, 1, tzinfo=ZONE)],
    }
)


def _name(id_: str | None) -> str:
    return {"works": "Public Works", "parks": "Parks"}.get(id_ or "", (id_ or "unknown").title())


def _view(
    figures: Figures, scope: Scope = BOSTON, parts: tuple[dict[str, object], ...] = PARTS
) -> Overview:
    found = overview(scope, figures(ALL), figures(*parts), WAITING, _name)
    assert found is not None
    return found


def test_a_city_that_promises_nothing_is_told_so_and_not_given_an_empty_share(
    figures: Figures,
) -> None:
    """San Francisco publishes no dues: there is no rate, and no dash in its place."""
    found = overview(
        BOSTON, figures({"no_commitment": 50}), figures(NOBODY), WAITING.clear(), _name
    )
    assert found is not None
    assert found.title == "Nothing is promised here that has fallen due"
    assert found.ledger_title == "No case has fallen due"


def test_without_goals_the_title_says_where_the_overdue_work_lies(figures: Figures) -> None:
    """The finding is the largest pile, of all that is open and past due."""
    title = _view(figures).title
    assert title == "305 cases are open and past due, 300 of them at Public Works"
    assert len(title) <= 75


def test_with_goals_the_title_names_who_missed_most(figures: Figures) -> None:
    """A goal turns the finding into a verdict, and the chart takes it up."""
    goals = {"goals_missed": 2, "goals_total": 5}
    view = _view(figures, DENVER, ({**WORKS, **goals}, PARKS))
    assert view.title == "Public Works missed 2 of 5 monthly goals; 305 cases are past due"
    assert view.ledger_title == "Public Works falls short of goals"


def test_one_agency_is_told_by_its_services(figures: Figures) -> None:
    """With an agency chosen, its rate and its pile lead, and the rows are services."""
    service = {"service": "street_lights", **WORKS}
    found = overview(
        replace(BOSTON, agency="Public Works"), figures(WORKS), figures(service), WAITING, _name
    )
    assert found is not None
    assert found.title == "Public Works: 60% on time; 300 cases are past due"
    assert found.table.columns[0] == "Service"


def test_the_three_cards_say_promised_happened_and_waiting(figures: Figures) -> None:
    """Each with its count; the usual way of counting stands beside the honest one."""
    promised, happened, needs = _view(figures).cards
    assert (promised.number, happened.number, needs.number) == ("72%", "62%", "305")
    assert promised.note == "1,131 of 1,581 cases. Nothing is promised for 450."
    assert "The usual way, closed cases only, would say 86%." in happened.note
    assert needs.note == "The oldest fell due Jul 5, 2011, 179 days ago."


def test_the_line_under_the_title_says_what_the_figures_stand_on(figures: Figures) -> None:
    """As of when, which cases, what judges them; the mark only for invented data."""
    context = _view(figures).context
    assert context.split(" · ") == [
        "As of Dec 31, 2011, 11:59 pm Boston time",
        "all cases",
        "2 lists of published dues, no goals",
    ]
    later = replace(
        DENVER,
        start=date(2011, 10, 1),
        end=date(2011, 12, 31),
        data_until=datetime(2011, 12, 30, tzinfo=ZONE),
    )
    marked = _view(figures, later).context
    assert marked.startswith(":material/science: **Invented demonstration data.**")
    assert "data until Dec 30, 2011" in marked
    assert "judged by 3 signed agreements" in marked


def test_needs_are_only_what_the_figures_show(figures: Figures) -> None:
    """Piles, the largest flattery, the unpromised, the unjudgeable, the few: none invented."""
    needs = _view(figures).needs
    assert [(n.kinds, n.agency) for n in needs] == [
        (("overdue", "flattered"), "works"),
        (("overdue",), "parks"),
        (("uncovered",), "parks"),
        (("unmeasurable",), "schools"),
        (("few",), None),
    ]
    assert needs[0].words == (
        "**Public Works**: 300 cases open and past due, the oldest since Jul 5, 2011. 60% on time; "
        "the usual way, closed cases only, would say 86%, 25.7 points more."
    )
    assert needs[0].badges == (("overdue", "Past due"), ("flattered", "Hidden by the usual count"))
    assert all(n.link for n in needs if n.agency)


def test_a_city_in_order_needs_nobody(figures: Figures) -> None:
    """No pile, no gap, no gap in promises: the list is empty and the page says so."""
    good = {"agency": "works", "met": 100}
    found = overview(BOSTON, figures(good), figures(good), WAITING.clear(), _name)
    assert found is not None
    assert found.needs == ()
    assert found.title == "100% were done on time; no case is open and past due"


def test_every_case_adds_up_in_words_and_in_the_table(figures: Figures) -> None:
    """METRICS.md, rule 4."""
    view = _view(figures)
    assert view.adds_up.startswith(
        "1,581 cases = 693 done on time + 111 done late + 305 open and past due"
    )
    assert view.states["Cases"].sum() == 1581
    assert view.states.height == 7


def test_too_few_cases_have_no_rate_in_the_table(figures: Figures) -> None:
    """Rule 2: the words stand where a rate would; the counts stay."""
    row = _view(figures).table.filter(pl.col("Agency") == "Schools").to_dicts()[0]
    assert row["Verdict"] == "Too few to tell"
    assert (row["On time %"], row["Due cases"]) == (None, 4)


def test_there_is_no_goal_column_where_no_goal_is_set(figures: Figures) -> None:
    """An empty column would promise something."""
    assert "Goal %" not in _view(figures).table.columns


def test_nothing_in_scope_is_no_page(figures: Figures) -> None:
    """The page then says why, in words."""
    assert overview(BOSTON, figures({}), figures(), WAITING.clear(), _name) is None


def test_the_chart_says_in_a_sentence_what_it_shows(figures: Figures) -> None:
    """LOOK.md: the alternative text carries the finding."""
    assert _view(figures).ledger_alt == (
        "Share done on time: Public Works 60% and Parks 86%. The table below has every figure."
    )


@pytest.mark.parametrize("language", ["en", "es"])
def test_the_ledger_draws_in_both_languages(figures: Figures, language: str) -> None:
    """The frames fit the chart."""
    with speaking(language):
        assert ledger(_view(figures).ledger).to_dict()["height"] > 100
