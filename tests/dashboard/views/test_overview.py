"""The Overview page in words and frames."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime
from zoneinfo import ZoneInfo

import polars as pl
import pytest

from agreements.files import read_files
from agreements.folder import city_path
from dashboard.charts.ledger import ledger
from dashboard.views.about import Scope
from dashboard.views.agreements import Shelf, shelves
from dashboard.views.overview import Overview, overview
from dashboard.views.overview_frames import Frames
from dashboard.wording import speaking
from metrics.figures.pooling import pooled
from metrics.figures.rows import ROW

Figures = Callable[..., pl.DataFrame]

ZONE = ZoneInfo("America/New_York")
AS_OF = datetime(2011, 12, 31, 23, 59, tzinfo=ZONE)
BOSTON = Scope("Boston", demonstration=False, as_of=AS_OF, data_until=AS_OF, signed=0, published=2)
DENVER = replace(BOSTON, city="Denver", demonstration=True, signed=3, published=0)
QUARTER = replace(DENVER, start=date(2011, 10, 1), end=date(2011, 12, 31))

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


def _backlog(parts: tuple[dict[str, object], ...], by: str) -> pl.DataFrame:
    """What waits now: the overdue of each row, and a tenth of them due soon."""
    piles = [(str(part[by]), int(str(part.get("overdue", 0)))) for part in parts]
    rows = [(id_, part, k) for id_, n in piles for part, k in ((None, n), ("due_soon", n // 10))]
    columns = {by: pl.String(), "part": pl.String(), "k": pl.Int64()}
    return pl.DataFrame(rows, schema=columns, orient="row")


def _months(*shares: tuple[str, str, str, int, int], by: str = "agency") -> pl.DataFrame:
    """Figure, row, month, k and n as figure rows by month."""
    columns = {"figure": pl.String(), by: pl.String(), "month": pl.String(),
               "k": pl.Int64(), "n": pl.Int64()}  # fmt: skip
    told = pl.DataFrame(shares, schema=columns, orient="row")
    whole = pl.DataFrame(schema={**ROW, by: pl.String(), "month": pl.String()})
    value = pl.when(pl.col("n") > 0).then(pl.col("k") / pl.col("n"))
    return pl.concat([whole, told.with_columns(value=value)], how="diagonal")


def _frames(
    figures: Figures,
    parts: tuple[dict[str, object], ...] = PARTS,
    all_: dict[str, object] | None = None,
    months: pl.DataFrame | None = None,
    by: str = "agency",
) -> Frames:
    told = _months(by=by) if months is None else months
    return Frames(
        total=figures(ALL if all_ is None else all_),
        parts=figures(*parts),
        months=told,
        period=pooled(told, (by,), date(2011, 10, 1)),
        before=pooled(told, (), date(2011, 7, 1), date(2011, 10, 1)),
        backlog=_backlog(parts, by),
        waiting=WAITING.filter(pl.col("agency").is_in([str(p.get("agency")) for p in parts])),
    )


def _view(
    figures: Figures,
    scope: Scope = BOSTON,
    parts: tuple[dict[str, object], ...] = PARTS,
    months: pl.DataFrame | None = None,
    agreed: tuple[Shelf, ...] = (),
) -> Overview:
    found = overview(scope, _frames(figures, parts, months=months), agreed, _name)
    assert found is not None
    return found


def _fallen(
    figure: str = "on_time_due", agency: str = "works"
) -> list[tuple[str, str, str, int, int]]:
    """A year of nine in ten, give or take one in a hundred; then half a year of six in ten."""
    usual = [900 + (10 if nth % 2 else -10) for nth in range(12)]
    rates = [*usual, *[600] * 6]
    first = [f"{2010 + (5 + n) // 12}-{(5 + n) % 12 + 1:02}" for n in range(18)]
    return [(figure, agency, month, k, 1000) for month, k in zip(first, rates, strict=True)]


def test_a_city_that_promises_nothing_is_told_so_and_not_given_an_empty_share(
    figures: Figures,
) -> None:
    """San Francisco publishes no dues: there is no rate, and no dash in its place."""
    frames = _frames(figures, (NOBODY,), {"no_commitment": 50})
    found = overview(BOSTON, frames, (), _name)
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
    assert view.title == "Public Works missed 2 of 5 goals; 305 cases are past due"
    assert view.ledger_title == "Public Works falls short of goals"


def test_where_several_missed_goals_the_title_counts_them(figures: Figures) -> None:
    """Of those whose goals can be judged, and not of all that there are."""
    goals = {"goals_missed": 2, "goals_total": 5}
    view = _view(figures, DENVER, ({**WORKS, **goals}, {**PARKS, **goals}, SCHOOLS))
    assert view.title == "2 of 2 agencies with goals to judge missed some; 305 cases are past due"


def test_who_gets_worse_stands_in_the_title_and_one_click_away(figures: Figures) -> None:
    """A signal of an outcome, and not of one month's noise."""
    goals = {"goals_missed": 2, "goals_total": 5}
    parts = ({**WORKS, **goals}, PARKS)
    view = _view(figures, DENVER, parts, _months(*_fallen()))
    assert view.title == (
        "1 of 1 agency with goals to judge missed some; Public Works is getting worse"
    )
    assert view.lead is not None
    assert view.lead.words == "Look closer at Public Works"
    assert dict(view.lead.address) == {"agency": "works"}


def test_a_signal_says_since_when_and_what_is_usual(figures: Figures) -> None:
    """Its last month beside the mean of the months before it began."""
    (change,) = _view(figures, months=_months(*_fallen())).changes
    assert (change.good, change.figures) == (False, ("on_time_due",))
    assert change.words == (
        "**Public Works**: On time: 60% in Nov 2011, usually 90%; lower than usual since Jun 2011."
    )


def test_a_ceiling_that_falls_is_for_the_better(figures: Figures) -> None:
    """Fewer reopenings are good news, and lead to the page about them."""
    (change,) = _view(figures, months=_months(*_fallen("reopen_rate"))).changes
    assert change.good
    assert (change.screen.name, dict(change.address)) == (
        "reopenings",
        {"agency": "works", "look": "reopen_rate"},
    )


def test_noise_and_what_ended_long_ago_are_no_news(figures: Figures) -> None:
    """A usual year; and an agency whose last month lies half a year before everybody's."""
    usual = _fallen()[:12]
    old = [(f, "parks", month, k, n) for f, _, month, k, n in _fallen()[:13]]
    newest = [("on_time_due", "works", "2011-11", 890, 1000)]
    assert _view(figures, months=_months(*usual)).changes == ()
    assert _view(figures, months=_months(*usual, *newest, *old)).changes == ()


def test_one_agency_is_told_by_its_services(figures: Figures) -> None:
    """With an agency chosen, its rate and its pile lead, and the rows are services."""
    service = {"service": "street_lights", **WORKS}
    frames = _frames(figures, (service,), WORKS, by="service")
    found = overview(replace(BOSTON, agency="Public Works"), frames, (), _name)
    assert found is not None
    assert found.title == "Public Works: 60% on time; 300 cases are past due"
    assert found.table.columns[0] == "Service"
    assert found.lead is None
    assert [dict(need.address) for need in found.needs] == [{"look": "on_time_due.street_lights"}]


def test_of_a_period_it_is_said_by_which_day_promised_cases_are_counted(figures: Figures) -> None:
    """The figure of coverage counts others: those that were opened in it."""
    said = "Counted by when they fell due, without a due by when they were opened"
    assert said in _view(figures, QUARTER).adds_up
    assert "“Covered by a signed promise” goes by the opening" in _view(figures, QUARTER).adds_up
    assert said not in _view(figures, DENVER).adds_up


def test_the_three_cards_say_promised_happened_and_waiting(figures: Figures) -> None:
    """Each with its count; the usual way of counting stands beside the honest one."""
    promised, happened, needs = _view(figures).cards
    assert (promised.number, happened.number, needs.number) == ("72%", "62%", "305")
    assert promised.note == (
        "1,131 of 1,581 cases. Nothing is promised for 450, the most at Parks: 400."
    )
    assert "The usual way, closed cases only, would say 86%." in happened.note
    assert needs.note == (
        "The oldest fell due Jul 5, 2011, 179 days ago. "
        "30 more fall due in the next 5 working days."
    )


def test_a_kept_promise_leads_where_it_can_be_told(figures: Figures) -> None:
    """On time and the usual way stand beside it, and both of the period before."""
    months = _months(
        ("kept_promise", "works", "2011-08", 80, 100),
        ("on_time_due", "works", "2011-08", 90, 100),
        ("kept_promise", "works", "2011-10", 20, 40),
        ("kept_promise", "works", "2011-11", 10, 20),
    )
    view = _view(figures, QUARTER, months=months)
    assert view.cards[1].number == "50%"
    assert view.cards[1].note == (
        "30 of 60 cases were done on time, stayed done and said how. On time: 62%; the usual way, "
        "closed cases only, would say 86%. The period before: 80% kept, 90% on time."
    )
    assert "305 of them fell due in this period." in view.cards[2].note
    lines = view.ledger.lines.filter(pl.col("name") == "Public Works")
    assert lines["label"].to_list() == ["Kept", "On time"]
    assert view.table["Kept %"].to_list() == [50.0, None, None, None]


def test_without_reopenings_nobody_speaks_of_kept_promises(figures: Figures) -> None:
    """A source that shows none has no such line, card or column."""
    view = _view(figures)
    assert "Kept" not in view.ledger.lines["label"].to_list()
    assert "Kept %" not in view.table.columns
    assert "done on time" in view.cards[1].title


def test_the_line_under_the_title_says_what_the_figures_stand_on(figures: Figures) -> None:
    """As of when, which cases, what judges them; the mark only for invented data."""
    context = _view(figures).context
    assert context.split(" · ") == [
        "As of Dec 31, 2011, 11:59 pm Boston time",
        "all cases",
        "2 lists of published dues, no goals",
    ]
    later = replace(QUARTER, data_until=datetime(2011, 12, 30, tzinfo=ZONE))
    marked = _view(figures, later).context
    assert marked.startswith(":material/science: **Invented demonstration data.**")
    assert "data until Dec 30, 2011" in marked
    assert "judged by 3 signed agreements" in marked


def test_needs_are_only_what_the_figures_show_the_largest_pile_first(figures: Figures) -> None:
    """Piles, what the usual count hides, the unjudgeable: none invented."""
    needs = _view(figures).needs
    assert [(n.kinds, n.agency) for n in needs] == [
        (("overdue", "flattered"), "works"),
        (("overdue",), "parks"),
        (("unmeasurable",), "schools"),
    ]
    assert needs[0].words == (
        "**Public Works**: 300 cases open and past due, the oldest since Jul 5, 2011. 30 more fall "
        "due in the next 5 working days. 60% on time; the usual way, closed cases only, would say "
        "86%."
    )
    assert needs[0].badges == (("overdue", "Past due"), ("flattered", "Hidden by the usual count"))
    assert all(n.link for n in needs if n.agency)
    assert [(way.words, *way.address) for way in needs[0].cases] == [
        ("The 300 cases past due", ("agency", "works"), ("at", "cases"))
    ]


def test_a_goal_missed_leads_to_the_cases_that_missed_it(figures: Figures) -> None:
    """All of the period that were late or are past due, of whom the entry is about."""
    goals = {"goals_missed": 1, "goals_total": 2, "goal": 0.9, "verdict": "missed"}
    parts = ({"agency": "works", "met": 60, "late": 30, "overdue": 10, **goals},)
    (need, *_) = _view(figures, parts=parts).needs
    late = {way.words: way for way in need.cases}["The 40 late or past due"]
    assert late.screen.name == "timeliness"
    assert dict(late.address) == {"agency": "works", "list": "on_time_due", "at": "cases"}


def test_piles_count_also_where_nothing_fell_due_in_the_period(figures: Figures) -> None:
    """What waits needs somebody, whatever the period that is looked at."""
    frames = replace(_frames(figures), parts=figures(PARKS), total=figures(PARKS))
    found = overview(BOSTON, frames, (), _name)
    assert found is not None
    assert found.title == "305 cases are open and past due, 300 of them at Public Works"
    assert found.needs[0].agency == "works"


def test_smaller_piles_are_told_in_a_line(figures: Figures) -> None:
    """After the three largest, by name and number."""
    many: tuple[dict[str, object], ...] = tuple(
        {"agency": f"office {n}", "met": 40, "overdue": n} for n in (9, 8, 7, 2, 1)
    )
    view = _view(figures, parts=many)
    assert [need.agency for need in view.needs[:3]] == ["office 9", "office 8", "office 7"]
    assert {need.kinds for need in view.needs[3:]} == {("unmeasurable",)}
    assert view.also == "Also past due: Office 2 (2) and Office 1 (1)."


def test_what_311_itself_promised_and_missed_needs_somebody_too(figures: Figures) -> None:
    """An agreement binds both sides."""
    duty = _months(("reroute_rate", "works", "2011-11", 20, 100)).with_columns(
        goals_missed=pl.lit(1, pl.Int64), goals_total=pl.lit(2, pl.Int64)
    )
    (ours,) = [need for need in _view(figures, months=duty).needs if "ours" in need.kinds]
    assert ours.words == "**311**: Right agency first: 1 of 2 goals missed."
    assert ours.screen.name == "routing"


@pytest.mark.parametrize(
    ("as_of", "kinds"),
    [
        pytest.param(datetime(2026, 6, 1), [], id="a new version follows"),  # noqa: DTZ001 - local
        pytest.param(datetime(2027, 3, 1), [], id="in time"),  # noqa: DTZ001 - local
        pytest.param(datetime(2027, 5, 1), [("runs_out",)], id="in two months"),  # noqa: DTZ001 - local
        pytest.param(datetime(2027, 8, 1), [("ended",)], id="ended"),  # noqa: DTZ001 - local
    ],
)
def test_an_agreement_that_ends_without_a_successor_needs_somebody(
    figures: Figures, as_of: datetime, kinds: list[tuple[str, ...]]
) -> None:
    """Solid Waste's version 2.1.0 holds from July 1, 2026 to June 30, 2027."""
    files, _findings = read_files(city_path("denver"))
    assert files is not None
    every = shelves(files.city.model, files.agreements, as_of)
    told = [shelf for shelf in every if shelf.agency == "solid-waste"]
    at = as_of.replace(tzinfo=ZONE)
    view = _view(figures, replace(DENVER, as_of=at), agreed=tuple(told))
    found = [need for need in view.needs if set(need.kinds) & {"ended", "runs_out"}]
    assert [need.kinds for need in found] == kinds
    assert all("Jun 30, 2027" in need.words and "Solid-Waste" in need.words for need in found)


def test_a_city_in_order_needs_nobody(figures: Figures) -> None:
    """No pile, no gap: the list is empty and the page says so."""
    good = {"agency": "works", "met": 100}
    found = overview(BOSTON, _frames(figures, (good,), good), (), _name)
    assert found is not None
    assert (found.needs, found.also, found.changes, found.lead) == ((), "", (), None)
    assert found.title == "100% were done on time; no case is open and past due"


def test_what_came_after_closing_names_who_stands_out(figures: Figures) -> None:
    """Most reopened, least told; and the auditors' count of people who wrote again."""
    months = _months(
        ("reopen_rate", "works", "2011-11", 2, 100),
        ("reopen_rate", "parks", "2011-11", 10, 100),
        ("message_specific", "works", "2011-11", 30, 100),
        ("message_specific", "parks", "2011-11", 60, 100),
        ("no_message_before", "works", "2011-11", 8, 10),
    )
    reopened, told = _view(figures, months=months).after
    assert (reopened.number, told.number) == ("6.0%", "45%")
    assert reopened.note == "12 of 200. Highest at Parks: 10%."
    assert told.note == (
        "90 of 200. Lowest at Public Works: 30%. "
        "8 of 10 closed cases that drew a comment had no specific message before it."
    )
    assert dict(told.address) == {"look": "message_specific"}


def test_too_few_closings_are_given_no_share(figures: Figures) -> None:
    """Rule 2 holds for what came after, too."""
    months = _months(("reopen_rate", "works", "2011-11", 2, 10))
    (reopened,) = _view(figures, months=months).after
    assert (reopened.number, reopened.note) == ("–", "2 of 10. Too few to tell.")


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
    assert (row["Verdict"], row["In words"]) == ("Too few", "Too few to tell")
    assert (row["On time %"], row["Due cases"]) == (None, 4)


def test_there_is_no_goal_column_where_no_goal_is_set(figures: Figures) -> None:
    """An empty column would promise something."""
    assert "Goal %" not in _view(figures).table.columns


def test_nothing_in_scope_is_no_page(figures: Figures) -> None:
    """The page then says why, in words."""
    assert overview(BOSTON, _frames(figures, (), {}), (), _name) is None


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
