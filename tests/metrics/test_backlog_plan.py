"""What it takes to work off a backlog, worked by hand and held to what must always be so."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from metrics.backlog_plan import FARTHEST, Flow, cleared_after, flow_of, kept, plan
from metrics.realistic import LIVES


def flow(arriving: float, closing: float, *ages: tuple[float, int], promised: float = 2) -> Flow:
    """Rates a week, and so many open cases of each age in weeks."""
    open_ = [age for age, count in ages for _ in range(count)]
    return Flow([arriving] * 13, [closing] * 13, open_, promised)


OLD = (10.0, 120)


def test_a_backlog_is_worked_off_beside_what_arrives() -> None:
    """120 old cases, 40 a week arrive and are closed, two weeks promised, twelve weeks' time.

    To close are 120 + 40 x (12 - 2) = 520, in twelve weeks 43.3 a week: four more than 40. With
    44 a week the last is done when 44w >= 120 + 40(w - 2), that is in week 10.
    """
    found = plan(flow(40, 40, OLD), 12)
    assert (found.more, found.holding, found.cleared) == (4, 0, 10)
    assert found.as_is is None  # 40w >= 40 + 40w never holds


def test_where_more_arrive_than_are_closed_the_backlog_only_grows() -> None:
    """50 arrive and 40 are closed: ten more only hold the line.

    In ten weeks 200 + 50 x 8 = 600 are to be closed, 60 a week: twenty more. Of them ten are
    needed for ever; as it is it is never cleared.
    """
    found = plan(flow(50, 40, (10.0, 200)), 10)
    assert (found.more, found.holding, found.cleared, found.as_is) == (20, 10, 10, None)


def test_young_cases_are_closed_by_the_day_their_promise_runs_out() -> None:
    """Thirty opened today are promised in two weeks: fifteen a week, whatever the date asked."""
    young = flow(0, 0, (0.0, 30))
    assert [plan(young, weeks).more for weeks in (1, 2, 3, 10)] == [15, 15, 10, 3]


def test_nothing_is_asked_of_those_who_keep_up() -> None:
    """No case is past its promise, and as many are closed as arrive."""
    found = plan(flow(10, 10, (0.5, 10)), 8)
    assert (found.more, found.cleared, found.as_is) == (0, 0, 0)
    assert found.after == 1


def test_what_is_kept_follows_from_the_queue() -> None:
    """Forty a week in and out behind 120 old cases: each new one waits three weeks, not two.

    The first week's promises run out in week 3, when 120 are closed: the old ones, none of them.
    With twenty more a week 180 are closed by then, the 120 old ones and 60 new.
    """
    stuck = flow(40, 40, OLD)
    assert kept(stuck, 2, 20) == 0
    assert kept(stuck.with_more(20), 2, 20) == 1


def test_a_backlog_worked_off_first_costs_the_new_cases_until_it_is_gone() -> None:
    """With four more a week the old 120 are gone in week 10: until then all come late."""
    stuck = flow(40, 40, OLD)
    found = plan(stuck, 12)
    assert kept(stuck.with_more(found.more), 0, 9) == 0
    assert kept(stuck.with_more(found.more), 10, 12) == 1
    assert found.after == 1


def test_where_no_promise_runs_out_nothing_is_kept_or_lost() -> None:
    """No case, no share; what has run out before is not counted."""
    assert kept(flow(0, 10), 0, 10) is None
    assert kept(flow(0, 10, OLD), 0, 10) is None


@pytest.mark.parametrize(("weeks", "promised"), [(0, 2.0), (FARTHEST + 1, 2.0), (4, 0.0)])
def test_a_plan_needs_time(weeks: int, promised: float) -> None:
    """No week, no plan; no promise, no age to clear to."""
    with pytest.raises(ValueError, match="needs"):
        plan(flow(1, 1, promised=promised), weeks)


def test_the_flow_is_read_off_the_lives() -> None:
    """Thirteen weeks before the first of June; ten days, five of them a week, are two weeks."""
    as_of = datetime(2026, 6, 1, tzinfo=UTC)
    ago = [as_of - timedelta(days=days) for days in (1, 6, 8, 90, 92, 400)]
    rows = [(ago[0], None, 0), (ago[1], ago[0], 3), (ago[4], ago[2], 9), (ago[5], None, 280)]
    lives = pl.DataFrame(
        [{**dict.fromkeys(LIVES), "start": a, "left": b, "amount": n} for a, b, n in rows],
        schema=LIVES, orient="row",
    )  # fmt: skip
    found = flow_of(lives, as_of, promised=10, per_week=5)
    assert found.arrivals == [2, *[0] * 12]
    assert found.closings == [1, 1, *[0] * 11]
    assert (found.ages, found.promised, found.backlog, found.past) == ([0, 56], 2, 2, 1)


FLOWS = st.builds(
    lambda arriving, closing, ages, promised: flow(
        arriving, closing, *((age, 3) for age in ages), promised=promised
    ),
    st.integers(0, 60),
    st.integers(0, 60),
    st.lists(st.integers(0, 40), max_size=30),
    st.integers(1, 12),
)


@settings(max_examples=80)
@given(FLOWS, st.integers(0, 30), st.integers(1, 52))
def test_more_closings_never_clear_later_or_keep_less(given_: Flow, more: int, weeks: int) -> None:
    """Monotone: and what the plan asks for clears in time and holds."""
    few, many = given_.with_more(more), given_.with_more(more + 1)
    never = FARTHEST + 1
    assert _or(cleared_after(many), never) <= _or(cleared_after(few), never)
    assert _or(kept(many, 0, weeks), 1) >= _or(kept(few, 0, weeks), 0)
    asked = plan(given_, weeks)
    assert _or(asked.cleared, never) <= weeks
    assert plan(given_, weeks + 1).more <= asked.more
    assert asked.after in {None, 1}
    if asked.more > asked.holding:
        assert _or(cleared_after(given_.with_more(asked.more - 1)), never) > weeks


def _or(value: float | None, otherwise: float) -> float:
    return otherwise if value is None else value
