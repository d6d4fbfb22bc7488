"""The cases behind times, pauses and states are those that the figures are made of."""

from __future__ import annotations

from datetime import date
from typing import Any

import polars as pl
import pytest

from metrics.figures import Question, Standards, UnknownFigureError
from metrics.figures.listed import listed
from metrics.figures.waited import HOW, WAITED
from metrics.survival import times_reached
from metrics.verdicts import STATES
from tests.metrics.figures.drawn import AS_OF, DENVER, asked, drawn, standards, when

HOUR = 3_600
DAY = 24 * HOUR

LIVES = """
number | opened           | accepted         | closed           | withdrawn        | reopenings | last_closed      | void_reason
quick  | 2026-05-01 00:00 | 2026-05-01 06:00 | 2026-05-02 00:00 |                  | 0          |                  |
slow   | 2026-05-01 00:00 | 2026-05-04 00:00 | 2026-05-21 00:00 |                  | 0          |                  |
again  | 2026-05-01 00:00 | 2026-05-02 00:00 | 2026-05-03 00:00 |                  | 1          | 2026-05-11 00:00 |
undone | 2026-05-02 00:00 | 2026-05-02 00:00 | 2026-05-03 00:00 |                  | 1          |                  |
open   | 2026-05-11 00:00 |                  |                  |                  | 0          |                  |
gone   | 2026-05-01 00:00 |                  |                  | 2026-05-01 12:00 | 0          |                  | withdrawn
taken  | 2026-05-01 00:00 | 2026-05-01 02:00 |                  | 2026-05-01 10:00 | 0          |                  | withdrawn
alone  | 2026-05-01 00:00 |                  | 2026-05-06 00:00 |                  | 0          |                  |
test   | 2026-05-01 00:00 |                  | 2026-05-02 00:00 |                  | 0          |                  | test
old    | 2025-05-01 00:00 | 2025-05-01 06:00 | 2025-05-31 00:00 |                  | 0          |                  |
"""  # noqa: E501 - a table reads by its columns

PROMISES = """
number | start            | due              | stop             | closed           | void_reason | missing    | unmeasurable
met    | 2026-03-02 08:00 | 2026-03-06 16:00 | 2026-03-03 16:00 | 2026-03-03 16:00 |             |            |
early  | 2026-03-02 08:00 | 2026-04-03 16:00 | 2026-03-04 16:00 | 2026-03-04 16:00 |             |            |
late   | 2026-03-02 08:00 | 2026-03-06 16:00 | 2026-03-09 16:00 | 2026-03-09 16:00 |             |            |
over   | 2026-03-02 08:00 | 2026-03-06 16:00 |                  |                  |             |            |
longer | 2026-03-02 08:00 | 2026-03-05 16:00 |                  |                  |             |            |
runs   | 2026-03-02 08:00 | 2026-07-06 16:00 |                  |                  |             |            |
void   | 2026-03-02 08:00 | 2026-03-06 16:00 | 2026-03-06 16:00 |                  | withdrawn   |            |
none   | 2026-03-02 08:00 |                  |                  |                  |             | no_service |
odd    | 2026-03-02 08:00 | 2026-03-06 16:00 |                  |                  |             |            | closed before opened
"""  # noqa: E501 - a table reads by its columns

PAUSES = f"""
number | reason         | start            | counted_until    | counted_seconds | refused          | share_used
met    | waiting        | 2026-03-02 08:00 | 2026-03-02 12:00 | {4 * HOUR}      |                  | 0.2
met    | access_blocked | 2026-03-03 08:00 | 2026-03-03 10:00 | {2 * HOUR}      |                  | 0.95
early  | waiting        | 2026-03-02 08:00 | 2026-03-04 12:00 | {8 * HOUR}      |                  | 0.9
early  | lunch          | 2026-03-02 08:00 |                  |                 | not_in_agreement | 0.1
void   | waiting        | 2026-03-02 08:00 | 2026-03-06 16:00 | {8 * HOUR}      |                  | 0.1
"""  # noqa: E501 - a table reads by its columns

QUESTIONS: tuple[dict[str, Any], ...] = (
    {},
    {"start": date(2026, 3, 1), "end": date(2026, 4, 1)},
    {"start": date(2026, 5, 1), "end": date(2026, 5, 10)},
    {"where": (("district", "9"),)},
)


def tables() -> dict[str, pl.LazyFrame]:
    """The drawn cases, their promises and pauses."""
    return {
        "lives": drawn("lives", LIVES),
        "instants": drawn("instants", PROMISES),
        "pauses": drawn("pauses", PAUSES),
    }


def told(
    figure: str, part: str | None = None, held: Standards | None = None, **given: Any  # noqa: ANN401 - fields of several types
) -> pl.DataFrame:  # fmt: skip
    """The list of a figure and part."""
    question = Question(**{"as_of": when(AS_OF), "zone": DENVER, **given})
    return listed(tables(), held or standards(), question, figure, part).collect()


def row(figure: str, part: str | None, held: Standards | None = None, **given: Any) -> Any:  # noqa: ANN401 - fields of several types
    """The figure's own row, None where there is none."""
    rows = asked(tables(), figure, held=held or standards(), **given)
    return next((r for r in rows if r["part"] == part), None)


@pytest.mark.parametrize("given", QUESTIONS)
@pytest.mark.parametrize(("figure", "part"), WAITED)
def test_a_figures_times_are_found_again_in_its_list(
    figure: str, part: str | None, given: dict[str, Any]
) -> None:
    """As many cases, as many of them ended, and the same half, eight and nine tenths."""
    for held in (standards(), standards(lacks={"desk": {"accepted"}})):
        found, own = told(figure, part, held, **given), row(figure, part, held, **given)
        ended = pl.col("how").is_in(["closed", "accepted"])
        assert found.height == (own["n"] or 0)
        assert found.filter(ended).height == (own["k"] or 0)
        assert set(found["how"]) <= set(HOW)
        if found.height:
            rows = found.lazy().select(seconds="waited", ended=ended)
            times = times_reached(rows, []).to_dicts()[0]
            assert {name: own[name] for name in times} == times


def test_the_longest_wait_comes_first_and_says_how_it_stands() -> None:
    """What was reopened waits on; whoever withdrew waited until then; one test counts nowhere."""
    found = told("time_to_close", start=date(2026, 5, 1)).rows_by_key("number", named=True)
    assert list(found) == ["undone", "open", "slow", "again", "alone", "quick", "gone", "taken"]
    how = {number: one["how"] for number, (one,) in found.items()}
    assert how == {
        "undone": "reopened", "open": "open", "slow": "closed", "again": "closed",
        "alone": "closed", "quick": "closed", "gone": "withdrawn", "taken": "withdrawn",
    }  # fmt: skip
    (again,), (gone,), (open_,) = found["again"], found["gone"], found["open"]
    assert (again["waited"], again["until"]) == (10 * DAY, when("2026-05-11 00:00"))
    assert (gone["waited"], gone["until"]) == (DAY / 2, when("2026-05-01 12:00"))
    assert (open_["waited"], open_["until"]) == (21 * DAY, None)


def test_a_clock_of_its_own_tells_what_it_waits_for() -> None:
    """Until somebody accepted; and from then on, where somebody did."""
    until = dict(told("time_to_close", "to_acceptance").select("number", "how").iter_rows())
    assert until["slow"] == until["taken"] == "accepted"
    assert (until["alone"], until["gone"], until["open"]) == ("not_accepted", "withdrawn", "open")
    since = told("time_to_close", "from_acceptance")
    assert since["number"].to_list() == ["undone", "old", "slow", "again", "quick", "taken"]
    assert since.filter(number="slow").select("since", "waited").row(0) == (
        when("2026-05-04 00:00"), 17 * DAY,
    )  # fmt: skip
    recent = set(told("expected_time")["number"])
    assert recent == set(told("time_to_close")["number"]) - {"old"}


@pytest.mark.parametrize("given", QUESTIONS)
@pytest.mark.parametrize("part", [None, "waiting", "access_blocked", "last_tenth"])
def test_the_pauses_of_the_list_add_up_to_the_figure(
    part: str | None, given: dict[str, Any]
) -> None:
    """In all, by reason, and of those that began when little was left."""
    own = row("paused_share", part, **given)
    assert told("paused_share", part, **given)["seconds"].sum() == (own["k"] if own else 0)


def test_a_case_that_was_paused_twice_stands_once_under_all_reasons() -> None:
    """The longest first; a pause of a case that is void, or that stopped nothing, is in none."""
    found = told("paused_share").select("number", "reasons", "pauses", "lasts", "seconds")
    assert found.rows() == [
        ("early", ["waiting"], 1, False, 8 * HOUR),
        ("met", ["access_blocked", "waiting"], 2, False, 6 * HOUR),
    ]
    assert told("paused_share", "last_tenth")["number"].to_list() == ["early", "met"]
    assert told("paused_share", "lunch").is_empty()
    assert not told("paused_share", as_of=when("2026-03-02 10:00"))["lasts"].is_empty()


@pytest.mark.parametrize("given", QUESTIONS)
@pytest.mark.parametrize("state", STATES)
def test_every_case_is_in_the_list_of_its_state(state: str, given: dict[str, Any]) -> None:
    """As many as the on-time rate adds up."""
    assert told("on_time_due", state, **given).height == row("on_time_due", None, **given)[state]


def test_a_state_says_why_and_what_waits_stands_by_its_due() -> None:
    """By which rule it is not counted, why nothing was promised, what it lacks."""
    why = {state: told("on_time_due", state)["why"].to_list() for state in STATES}
    assert why.pop("void") == ["withdrawn"]
    assert why.pop("no_commitment") == ["no_service"]
    assert why.pop("unmeasurable") == ["closed before opened"]
    assert {reason for some in why.values() for reason in some} == {None}
    assert told("on_time_due", "overdue")["number"].to_list() == ["longer", "over"]
    assert told("on_time_due", "met")["number"].to_list() == ["early", "met"]


@pytest.mark.parametrize(
    ("figure", "part"), [("reopen_rate", None), ("time_to_close", "half"), ("kept_promise", "met")]
)
def test_a_figure_without_a_list_is_refused_by_name(figure: str, part: str | None) -> None:
    """The error names those that have one."""
    with pytest.raises(UnknownFigureError, match=r"on_time_due, .*expected_time, paused_share"):
        told(figure, part)
