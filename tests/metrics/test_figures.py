"""On-time rates and the flattery gap, with their counts, intervals and states."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

import polars as pl
import pytest

from metrics.catalogue import DEFINITIONS
from metrics.figures import (
    DIMENSIONS,
    FIGURES,
    OF_DUTIES,
    ROW,
    Dimension,
    Question,
    Standards,
    UnknownFigureError,
    figures,
)
from metrics.figures.computing import OF_WHOLE_CASES, means_nothing
from metrics.figures.rows import BESIDE_THE_POINT
from metrics.goals import COMMITMENT_FIGURES
from metrics.tables import TABLES
from metrics.verdicts import STATES
from tests.metrics.figures.drawn import AS_OF, DENVER, asked, read, some, when

ALL = ("on_time_due", "on_time_closed", "flattery")
OF_INSTANTS = ("on_time_received", "days_late", *ALL)
DUE = when("2026-03-10 12:00")


def add_up(row: Mapping[str, int], cases: int) -> bool:
    """Whether the seven states are all the cases."""
    return sum(row[state] for state in STATES) == cases


def instants(*groups: tuple[int, Mapping[str, object]]) -> pl.LazyFrame:
    """So many instants of each kind."""
    return some("instants", *groups)


def met(**given: object) -> dict[str, object]:
    """In time."""
    return {"due": DUE, "stop": DUE, "closed": DUE, **given}


def late(**given: object) -> dict[str, object]:
    """Done a month after its due."""
    after = when("2026-04-10 12:00")
    return {"due": DUE, "stop": after, "closed": after, **given}


def overdue(**given: object) -> dict[str, object]:
    """Open since."""
    return {"due": DUE, **given}


SEVENTY = instants((70, met()), (10, late()), (20, overdue()))


def test_open_overdue_work_counts_in_the_headline_and_vanishes_from_the_usual_figure() -> None:
    """70 in time, 10 late, 20 open and overdue: 70 % here, 87.5 % there, 17.5 points apart."""
    due, closed, gap = asked(SEVENTY, *ALL)
    assert (due["k"], due["n"], due["value"]) == (70, 100, 0.7)
    assert (closed["k"], closed["n"], closed["value"]) == (70, 80, 0.875)
    assert gap["value"] == pytest.approx(0.175)
    assert (due["met"], due["late"], due["overdue"]) == (70, 10, 20)


def test_a_gap_has_no_counts_and_no_interval() -> None:
    """What does not apply is null, and the states are those of the headline."""
    _, _, gap = asked(SEVENTY, *ALL)
    for name in ("k", "n", "low", "high", "goal", "verdict", "signal", "goals_total"):
        assert gap[name] is None
    assert (gap["met"], gap["overdue"]) == (70, 20)


def test_rates_pool_counts_and_never_average_percentages() -> None:
    """1 of 1 and 0 of 99 are 1 of 100 together."""
    rows = instants((1, met(agency="parks")), (99, late(agency="crews")))
    by_agency = asked(rows, "on_time_due", by=("agency",))
    assert [(r["agency"], r["value"]) for r in by_agency] == [("crews", 0.0), ("parks", 1.0)]
    assert asked(rows, "on_time_due")[0]["value"] == 0.01


def test_every_state_is_counted_and_only_three_are_in_the_denominator() -> None:
    """Void, running, no commitment and unmeasurable are shown, and divide nothing."""
    rows = instants(
        (2, met()),
        (3, late()),
        (4, overdue()),
        (5, {"due": when("2026-07-01")}),
        (6, met(void_reason="withdrawn")),
        (7, {"missing": "no_service"}),
        (8, met(unmeasurable="closed_before_opened")),
    )
    for row in asked(rows, *ALL):
        assert [row[s] for s in STATES] == [2, 3, 4, 5, 6, 7, 8]
        assert add_up(row, 35)
    due, closed, _ = asked(rows, *ALL)
    assert (due["k"], due["n"]) == (2, 9)
    assert (closed["k"], closed["n"]) == (2, 5)


def test_a_case_done_before_its_due_counts_once_it_is_due() -> None:
    """The due basis waits for the due; the closed one does not."""
    soon = when("2026-06-01 12:00")
    rows = instants((5, {"due": soon, "stop": DUE, "closed": DUE}))
    table = read("""
        as_of               | n
        2026-06-01 11:59:59 | 0
        2026-06-01 12:00:00 | 5
    """)
    for row in table:
        due, closed, gap = asked(rows, *ALL, as_of=when(row["as_of"]))
        assert (due["n"], due["met"]) == (int(row["n"]), 5)
        assert closed["n"] == 5
        assert gap["value"] == (0.0 if row["n"] == "5" else None)


def test_a_promise_kept_on_a_case_that_is_not_closed_is_not_among_the_closed() -> None:
    """Paved and still open: met on the due basis, absent from the closed one."""
    rows = instants((3, met(closed=None)), (1, late(closed=None)), (1, met()))
    due, closed, _ = asked(rows, *ALL)
    assert (due["k"], due["n"]) == (4, 5)
    assert (closed["k"], closed["n"]) == (1, 1)


def test_closed_without_the_promised_stop_is_late_on_both_bases_once_due() -> None:
    """A case closed wrongly does not leave the usual figure either."""
    rows = instants((1, {"due": DUE, "closed": DUE, "stop_missing": True}))
    due, closed, _ = asked(rows, *ALL)
    assert (due["k"], due["n"], closed["k"], closed["n"]) == (0, 1, 0, 1)


def test_of_no_cases_there_is_one_row_of_nothing() -> None:
    """0 of 0 has no value and no interval; by anything there is no row at all."""
    nothing = pl.LazyFrame(schema=TABLES["instants"])
    for row in asked(nothing, *ALL):
        assert (row["value"], row["low"], row["high"]) == (None, None, None)
        assert add_up(row, 0)
    assert asked(nothing, *ALL, by=("agency", "month")) == []


# The instant decides in Denver: 1 April begins at 06:00 UTC, 1 January at 07:00 UTC.
MONTHS = read("""
instant                   | month   | quarter
2026-03-31T23:59:59-06:00 | 2026-03 | 2026-Q1
2026-04-01T00:00:00-06:00 | 2026-04 | 2026-Q2
2026-04-01T05:59:59+00:00 | 2026-03 | 2026-Q1
2025-12-31T23:59:59-07:00 | 2025-12 | 2025-Q4
2026-01-01T06:59:59+00:00 | 2025-12 | 2025-Q4
2026-01-01T07:00:00+00:00 | 2026-01 | 2026-Q1
2026-03-08T01:59:59-07:00 | 2026-03 | 2026-Q1
2026-03-08T03:00:00-06:00 | 2026-03 | 2026-Q1
2025-11-01T00:00:00-06:00 | 2025-11 | 2025-Q4
2025-11-01T05:59:59+00:00 | 2025-10 | 2025-Q4
""")


@pytest.mark.parametrize("row", MONTHS, ids=lambda r: r["instant"])
def test_months_and_quarters_are_the_citys(row: dict[str, str]) -> None:
    """At midnight, at the turn of the year and on both days of daylight saving."""
    at = when(row["instant"])
    rows = instants((1, met(due=at, stop=at, closed=at)))
    for found in asked(rows, "on_time_due", "on_time_closed", by=("month", "quarter")):
        assert (found["month"], found["quarter"]) == (row["month"], row["quarter"])


def test_a_case_belongs_to_its_period_by_its_due_and_without_one_by_its_opening() -> None:
    """Opened in January, due in March, closed in April: a case of March, or of April if closed."""
    january, march, april = when("2026-01-20"), when("2026-03-10"), when("2026-04-05")
    rows = instants(
        (1, {"opened": january, "due": march, "stop": april, "closed": april}),
        (1, {"opened": january, "missing": "no_service", "closed": april}),
        (1, {"opened": january, "due": march, "void_reason": "withdrawn", "closed": april}),
    )
    due = {r["month"]: r for r in asked(rows, "on_time_due", by=("month",))}
    assert {m: (r["late"], r["no_commitment"], r["void"]) for m, r in due.items()} == {
        "2026-01": (0, 1, 0),
        "2026-03": (1, 0, 1),
    }
    (closed,) = asked(rows, "on_time_closed", by=("month",))
    assert (closed["month"], closed["n"], closed["no_commitment"], closed["void"]) == (
        "2026-04", 1, 1, 1,
    )  # fmt: skip


def test_a_period_takes_in_its_first_date_and_not_its_last() -> None:
    """Local dates of the city, from midnight to midnight."""
    edges = ["2026-03-01 00:00", "2026-03-31 23:59:59", "2026-02-28 23:59:59", "2026-04-01 00:00"]
    rows = instants(*((1, met(due=when(e), stop=when(e), closed=when(e))) for e in edges))
    for row in asked(rows, *ALL[:2], start=date(2026, 3, 1), end=date(2026, 4, 1)):
        assert row["n"] == 2
    assert asked(rows, "on_time_due", start=date(2026, 3, 31))[0]["n"] == 2
    assert asked(rows, "on_time_due", end=date(2026, 3, 1))[0]["n"] == 1


def test_an_open_case_belongs_to_no_closed_period_and_is_still_counted_without_one() -> None:
    """Nothing is dropped where no period is asked for; by month it stands under none."""
    rows = instants((2, met()), (3, overdue()))
    assert add_up(asked(rows, "on_time_closed")[0], 5)
    by_month = asked(rows, "on_time_closed", by=("month",))
    assert [(r["month"], r["n"], r["overdue"]) for r in by_month] == [
        ("2026-03", 2, 0),
        (None, 0, 3),
    ]
    assert asked(rows, "on_time_closed", start=date(2020, 1, 1))[0]["overdue"] == 0


WHERE: list[tuple[Dimension, str, int]] = [
    ("agency", "parks", 2),
    ("agency", "nobody", 0),
    ("month", "2026-03", 5),
    ("quarter", "2026-Q1", 5),
    ("month", "2026-04", 0),
    ("version", "1.0.0", 5),
    ("commitment", "resolution", 5),
]


@pytest.mark.parametrize(("column", "value", "n"), WHERE)
def test_a_question_can_be_about_some_cases_alone(column: str, value: str, n: int) -> None:
    """Also those of a month or a quarter, which are no columns of a case."""
    rows = instants((2, met(agency="parks")), (3, late()))
    assert asked(rows, "on_time_due", where=((column, value),))[0]["n"] == n


def test_all_conditions_hold_at_once() -> None:
    """Parks in March, not parks or March."""
    rows = instants((2, met(agency="parks")), (3, met()))
    both = (("agency", "parks"), ("month", "2026-03"))
    assert asked(rows, "on_time_due", where=both)[0]["n"] == 2


@pytest.mark.parametrize("dimension", DIMENSIONS)
def test_by_any_dimension_the_rows_add_up_to_the_whole(dimension: Dimension) -> None:
    """Cases without an agency or a service have a row of their own, the last."""
    blank: Mapping[str, object] = {
        "agency": None,
        "service": None,
        "district": None,
        "channel": None,
        "version": None,
        "missing": "no_agreement",
    }
    rows = instants((2, met()), (3, late()), (4, blank))
    found = asked(rows, "on_time_due", by=(dimension,))
    assert sum(r["n"] for r in found) == 5
    assert sum(r[s] for r in found for s in STATES) == 9
    values = [r[dimension] for r in found if r[dimension] is not None]
    assert values == sorted(values)


def test_rows_have_the_promised_columns_in_the_promised_order() -> None:
    """Figure by figure as asked, then the by-columns; a column named twice stands once."""
    question = Question(when(AS_OF), DENVER, by=("month", "agency", "month"))
    frame = figures({"instants": SEVENTY}, Standards(), question, ALL[::-1])
    assert frame.columns == [*ROW, "month", "agency"]
    assert frame["figure"].unique(maintain_order=True).to_list() == list(ALL[::-1])
    assert {name: frame.schema[name] for name in ROW} == ROW


@pytest.mark.parametrize(
    ("ids", "question", "said"),
    [
        (["on_time"], {}, "'on_time'.*on_time_due"),
        (["on_time_due"], {"by": ("colour",)}, "'colour'.*agency"),
        (["on_time_due"], {"where": (("colour", "red"),)}, "'colour'.*agency"),
        ([], {}, "no figure is asked for.*on_time_due"),
    ],
)
def test_what_does_not_exist_is_refused_with_what_does(
    ids: list[str], question: dict[str, Any], said: str
) -> None:
    """A slip of the pen never gives an empty answer."""
    with pytest.raises(UnknownFigureError, match=said):
        asked(SEVENTY, *ids, **question)


def test_provisional_counts_the_met_cases_that_can_still_be_undone() -> None:
    """Of three met cases one is past its window."""
    rows = instants(
        (1, met(held_until=when("2026-05-01"))),
        (2, met(held_until=when("2026-06-02"))),
        (1, late(held_until=when("2026-06-02"))),
    )
    assert asked(rows, "on_time_due")[0]["provisional"] == 2


def test_every_figure_of_the_catalogue_is_computed_and_no_other() -> None:
    """Each id gives rows of its own, and each is defined."""
    found = asked(SEVENTY, *FIGURES)
    assert list(dict.fromkeys(row["figure"] for row in found)) == list(FIGURES)
    assert list(FIGURES) == list(DEFINITIONS)


def test_every_figure_has_a_headline_except_the_lists() -> None:
    """The flow is four numbers, and the checks are a list: neither has one above the others."""
    heads = {row["figure"] for row in asked(SEVENTY, *FIGURES) if row["part"] is None}
    assert set(FIGURES) - heads == {"flow", "data_checks"}


@pytest.mark.parametrize("dimension", [d for d in DIMENSIONS if d != "commitment"])
def test_every_figure_can_be_asked_by_every_dimension(dimension: Dimension) -> None:
    """What is open belongs to no month of closing; every other row has its value."""
    of_cases = [i for i in FIGURES if i not in OF_DUTIES]
    found = asked(SEVENTY, *of_cases, by=(dimension,))
    assert {row["figure"] for row in found} >= set(OF_INSTANTS)
    blank = {row["figure"] for row in found if row[dimension] is None}
    assert blank == ({"on_time_closed"} if dimension in {"month", "quarter"} else set())


@pytest.mark.parametrize("dimension", ["service", "district", "channel", "commitment"])
def test_figures_about_duties_know_no_dimension_of_cases(dimension: Dimension) -> None:
    """A value with its reason, and words that name the dimensions that they know."""
    for question in ({"by": ("month", dimension)}, {"where": ((dimension, "pothole"),)}):
        (row,) = asked(SEVENTY, "contacts_fresh", **question)
        assert row["not_measurable"] == BESIDE_THE_POINT
    said = means_nothing("contacts_fresh", Question(when(AS_OF), DENVER, by=(dimension,)))
    assert f"knows no {dimension}; ask by agency, version" in (said or "")


@pytest.mark.parametrize("figure", COMMITMENT_FIGURES.values())
def test_a_figure_of_one_promise_says_so_where_another_is_asked_for(figure: str) -> None:
    """In the place of none of none; its own promise is its own figure."""
    own = next(name for name, about in COMMITMENT_FIGURES.items() if about == figure)
    (row,) = asked(SEVENTY, figure, where=(("commitment", "resolution"),))
    assert row["not_measurable"] == BESIDE_THE_POINT
    (row,) = asked(SEVENTY, figure, where=(("commitment", own),))
    assert row["not_measurable"] != BESIDE_THE_POINT


@pytest.mark.parametrize("figure", OF_WHOLE_CASES)
def test_figures_of_whole_cases_know_no_commitment(figure: str) -> None:
    """Said, rather than answered for cases that nobody asked about."""
    for question in ({"by": ("agency", "commitment")}, {"where": (("commitment", "resolution"),)}):
        (row,) = asked(SEVENTY, figure, **question)
        assert row["not_measurable"] == BESIDE_THE_POINT
        assert all(row[name] is None for name in ("part", "k", "n", "value", "median", *STATES))


def test_a_figure_that_knows_no_commitment_keeps_no_other_from_its_rows() -> None:
    """Each has those that it would have alone, in the order asked."""
    by: tuple[Dimension, ...] = ("agency", "commitment")
    alone = asked(SEVENTY, "on_time_due", by=by)
    assert asked(SEVENTY, "time_to_close", "on_time_due", by=by)[1:] == alone


def test_the_share_lies_in_its_interval() -> None:
    """70 of 100 is 60 to 78 %, as every table of Wilson intervals has it."""
    (row,) = asked(SEVENTY, "on_time_due")
    assert (round(row["low"], 3), round(row["high"], 3)) == (0.604, 0.781)
