"""What is said of a share: its verdict, whether somebody stands out, what its months tell."""

from __future__ import annotations

from datetime import date

import polars as pl
import pytest

from dashboard.charts.bars import bars
from dashboard.charts.control import control
from dashboard.views.case_lists import Behind, called, case_list
from dashboard.views.share_groups import table, worst
from dashboard.views.share_trend import trend
from dashboard.views.shares import finding, is_empty, judged, shares, stands_out
from dashboard.wording import speaking
from metrics.figures import ROW
from tests.dashboard.views.drawn import share


@pytest.mark.parametrize(
    ("given", "words", "role"),
    [
        ({"not_measurable": "no_place"}, "Not measurable: its system shows no places", "muted"),
        ({"not_measurable": "something_new"}, "Not measurable", "muted"),
        ({"k": 0, "n": 0}, "Nothing to count yet", "muted"),
        ({"verdict": "met", "goal": 0.2}, "Met", "measured"),
        ({"verdict": "missed", "goal": 0.05}, "Missed", "missed"),
        ({"goals_total": 12}, "12 of 12 goals met", "measured"),
        ({"goals_total": 12, "goals_missed": 2}, "2 of 12 goals missed", "missed"),
        ({"k": 1, "n": 29}, "Too few to tell", "muted"),
        ({"goal": 0.05}, "Goal is for the whole agency", "muted"),
        ({}, "No goal set", "muted"),
        ({"has_goals": True}, "A goal is set; no month can be judged yet", "muted"),
    ],
)  # fmt: skip
def test_the_first_thing_that_holds_is_said(
    given: dict[str, object], words: str, role: str
) -> None:
    """In the order in which it matters."""
    found = judged(share(**given))  # type: ignore[arg-type] # drawn by name
    assert (found.words, found.role) == (words, role)


def test_who_stands_out_is_worse_by_more_than_chance_and_by_most_cases() -> None:
    """A small service with a high rate is no finding; nor is one that is better."""
    all_ = share(k=100, n=10_000)
    rows = [
        share(k=3, n=40, names={"service": "few"}),
        share(k=30, n=1_000, names={"service": "some"}),
        share(k=50, n=2_000, names={"service": "most"}),
        share(k=0, n=5_000, names={"service": "none"}),
    ]
    found = stands_out(all_, rows)
    assert found is not None
    assert found.names["service"] == "most"
    assert stands_out(all_, [rows[3]]) is None


@pytest.mark.parametrize("goal", [0.03, None], ids=["its own goal", "the goal of all"])
def test_who_keeps_the_goal_does_not_stand_out(goal: float | None) -> None:
    """2.5 % of one service is more than the 1 % of all, and still what was promised."""
    all_ = share(k=100, n=10_000, goal=0.03, goals_total=9)
    assert stands_out(all_, [share(k=50, n=2_000, goal=goal)]) is None
    above = share(k=80, n=2_000, goal=goal)
    assert stands_out(all_, [above]) is above
    assert finding("1% were passed on", all_) == "1% were passed on; every goal was met"


def test_of_a_missed_goal_the_finding_does_not_say_that_it_was_met() -> None:
    """Nor where there is none."""
    for total, missed in ((9, 1), (0, 0)):
        all_ = share(k=100, n=10_000, goals_total=total, goals_missed=missed)
        assert finding("1% were passed on", all_) == "1% were passed on"


def test_where_more_is_better_the_least_stands_out() -> None:
    """And the bars show what fell short."""
    all_ = share("intake_complete", k=9_800, n=10_000)
    rows = [
        share("intake_complete", k=900, n=1_000, names={"service": "short"}),
        share("intake_complete", k=995, n=1_000, names={"service": "fine"}),
    ]
    found = stands_out(all_, rows)
    assert found is not None
    assert found.names["service"] == "short"
    drawn = worst(rows, lambda row: str(row.names["service"]))
    assert drawn.title == "short falls short most often: 10%"
    assert drawn.bars is not None
    assert drawn.bars["words"].to_list() == ["10%, 100 of 1,000", "0.5%, 5 of 1,000"]
    assert "fell short" in drawn.note


def test_bars_are_ordered_by_what_is_certain() -> None:
    """Two of ninety-six are no more than four hundred of twenty thousand."""
    rows = [
        share(k=3, n=96, names={"a": "little"}),
        share(k=600, n=20_000, names={"a": "much"}),
        share(k=9, n=20, names={"a": "few"}),
    ]
    drawn = worst(rows, lambda row: str(row.names["a"]))
    assert drawn.bars is not None
    assert drawn.bars["label"].to_list() == ["much", "little"]
    assert drawn.table.rows() == [("much", 3.0, 600, 20_000), ("little", 3.1, 3, 96)]
    assert drawn.table.columns == ["Name", "Share %", "Counted", "Out of"]
    assert "1 more has fewer than 30 cases" in drawn.note
    assert bars(drawn.bars).to_dict()
    assert worst([], str).bars is None


def months(values: dict[str, tuple[int, int]], **more: object) -> pl.DataFrame:
    """A figure by month."""
    rows = [
        {**dict.fromkeys(ROW), "figure": "reopen_rate", "month": month, "k": k, "n": n,
         "value": k / n if n else None, **more}
        for month, (k, n) in values.items()
    ]  # fmt: skip
    return pl.DataFrame(rows, schema={**ROW, "month": pl.String})


STEADY = {f"2025-{m:02}": (40 + m % 3, 1_000) for m in range(1, 13)}


def test_a_month_beyond_the_limits_is_said_with_its_month() -> None:
    """And it is drawn; a month of no case is left out."""
    found = trend(months({**STEADY, "2026-01": (0, 0), "2026-02": (200, 1_000)}), "reopen_rate")
    assert found.title == "Reopened: higher than usual since Feb 2026, and not noise"
    assert found.chart is not None
    assert found.chart.points["signal"].to_list()[-1] is True
    assert found.chart.points.height == 13
    assert control(found.chart).to_dict()
    assert "Higher than usual since Feb 2026" in found.alt
    told = ("Feb 2026", 20.0, 200, 1_000, "higher", "beyond a limit of noise")
    assert found.table.row(0) == told
    assert found.table.row(1) == ("Dec 2025", 4.0, 40, 1_000, "usual", "")


def test_a_signal_within_the_limits_says_by_which_rule_under_the_chart_and_over_the_month() -> None:
    """Seven months on one side are a signal though each of them lies within the limits."""
    steady = {f"2025-{m:02}": (40 + 6 * (m % 2), 1_000) for m in range(1, 13)}
    long_ = {f"2026-{m:02}": (46 + m % 2, 1_000) for m in range(1, 9)}
    found = trend(months({**steady, **long_}), "reopen_rate")
    assert found.chart is not None
    last = found.chart.points.row(-1, named=True)
    assert last["lower"] < last["value"] < last["upper"]
    why = "ne of 7 or more in a row on one side of usual"
    assert last["tip"] == f"Aug 2026: 4.6%, 46 of 1,000. Higher: o{why}"
    assert found.reads == (
        "Usual is the mean of the first 12 months, or as many as there are; later ones do not move "
        f"it. A diamond is a signal, a month that is no noise: o{why}. Blue is for the better, "
        "orange for the worse."
    )
    assert "diamond" not in trend(months(STEADY), "reopen_rate").reads


def test_a_month_that_is_not_ripe_is_left_out_and_said() -> None:
    """Its cases may still be counted."""
    rows = months({**STEADY, "2026-01": (1, 1_000)})
    found = trend(rows, "reopen_rate", ripe=date(2026, 1, 30))
    assert found.title == "Reopened: within the usual ups and downs"
    assert "newest month is left out" in found.note
    assert "left out" not in trend(rows, "reopen_rate", ripe=date(2026, 1, 31)).note


def test_few_months_are_no_trend() -> None:
    """Words stand in place of the chart."""
    for few, words in (({}, "No month has a case"), ({"2026-01": (1, 9)}, "Only 1 month")):
        found = trend(months(few), "reopen_rate")
        assert found.title.startswith(words)
        assert found.chart is None


def test_the_assurance_of_a_goal_is_said() -> None:
    """What a usual month does to it."""
    assert trend(months(STEADY, goal=0.2), "reopen_rate").note == (
        "The goal is met in every usual month."
    )


def test_a_table_has_the_worst_first_and_a_goal_only_where_there_is_one() -> None:
    """By the names of its by-columns."""
    rows = [share(k=k, n=100, names={"agency": name}) for name, k in (("a", 2), ("b", 9))]
    found = table(rows, {"agency": lambda id_: f"the {id_}"})
    assert found["Agency"].to_list() == ["the b", "the a"]
    assert "Goal, at most %" not in found.columns
    with_goal = [share(k=5, goal=0.04, names={"agency": "a"})]
    assert table(with_goal, {"agency": str})["Goal, at most %"].to_list() == [4.0]


def test_names_speak_the_language_of_the_page() -> None:
    """Also where a frame is computed in other threads."""
    frame = pl.DataFrame({"x": ["a", None, "b"]})
    with speaking("es"):
        named = frame.select(called(frame, "x", lambda id_: f"{id_ or 'nada'}!"))
    assert named["x"].to_list() == ["a!", "nada!", "b!"]


def test_a_long_list_is_cut_and_its_file_is_not() -> None:
    """What is missing is said."""
    every = pl.DataFrame({"case": [str(n) for n in range(700)]})
    behind = Behind(700, every.head(600), lambda: every)
    found = case_list("The cases", behind, lambda cases: cases, ("case",), "cases.csv", "More.")
    assert (found.table.height, found.file().height, found.links) == (500, 700, ("Case",))
    assert found.note == "The newest 500 of 700; the file has all. More."


def test_an_answer_of_nothing_is_told_from_one_that_cannot_be_had() -> None:
    """The reason of a part says nothing of the whole."""
    nothing = months({"2026-01": (0, 0)})
    assert is_empty(nothing)
    assert is_empty(nothing.with_columns(part=pl.lit("x"), not_measurable=pl.lit("no_place")))
    assert not is_empty(nothing.with_columns(not_measurable=pl.lit("no_reopened")))
    assert not is_empty(months({"2026-01": (0, 5)}))


def test_a_figures_rows_are_read_by_figure_and_part() -> None:
    """The headline is the one without a part."""
    rows = months({"2026-01": (1, 5)})
    both = pl.concat([rows, rows.with_columns(part=pl.lit("30_days"), k=pl.lit(3, pl.Int64))])
    assert [found.k for found in shares(both, "reopen_rate")] == [1]
    assert [found.k for found in shares(both, "reopen_rate", "30_days")] == [3]
