"""What tallies answer is what the rows would say."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

import numpy as np
import polars as pl
import pytest

from metrics.figures import TALLIES, Question, figures, is_tallied
from metrics.figures.message_rates import MESSAGE_RATES
from metrics.figures.rates import DECLARED
from metrics.figures.tallying import added, tallies_of
from metrics.settling import UNSETTLED, longest_window, unsettled
from tests.metrics.figures.drawn import DENVER, clause, goal, some, standards, when

BEGAN = when("2026-01-05 09:00")
LAST = when("2026-04-01 09:00")
"""The last thing that happened to any of the cases."""
KEY = ["source", "number"]

HELD = standards(
    goal("kept_promise", min_cases=3),
    goal("first_response", "first_response", min_cases=1, period="quarter"),
    goal("updated", "update_cadence", min_cases=1),
    goal("reopen_rate", "version", goal=0.1, better="lower", min_cases=3),
    goal("message_specific", "version", min_cases=3, period="quarter"),
    clauses=(clause(), clause("first_response", stops="message_sent"), clause("update_cadence")),
    lacks={"blind": {"reopened", "text", "message_sent"}, "desk": set()},
)

QUESTIONS: list[tuple[int, dict[str, Any]]] = [
    # so many days after the last thing that happened, what is asked
    (0, {"by": ("agency", "month")}),
    (16, {"start": date(2026, 2, 1), "end": date(2026, 4, 1), "by": ("service",)}),
    (31, {"where": (("agency", "parks"), ("quarter", "2026-Q1"))}),
]


def invented(seed: int, cases: int = 120) -> dict[str, pl.LazyFrame]:
    """Cases that anything may have become of by `LAST`, told alike in all tables."""
    rng = np.random.default_rng(seed)
    told: dict[str, list[dict[str, Any]]] = {name: [] for name in (*UNSETTLED, "messages")}
    for number in range(cases):
        _tell(told, _Drawn(rng), str(number))
    return {name: some(name, *((1, row) for row in rows)) for name, rows in told.items()}


class _Drawn:
    """What becomes of one case, drawn as it is asked for."""

    def __init__(self, rng: np.random.Generator) -> None:
        self.rng = rng

    def chance(self, share: float) -> bool:
        return bool(self.rng.random() < share)

    def one_of(self, *values: Any) -> Any:  # noqa: ANN401 - of several types
        return values[self.rng.integers(len(values))]

    def after(self, start: datetime | None, hours: int, share: float = 1.0) -> datetime | None:
        """An instant at most so many hours later, none after `LAST`; none at all with a chance."""
        if start is None or not self.chance(share):
            return None
        at = start + timedelta(hours=int(self.rng.integers(0, hours)))
        return at if at <= LAST else None


def _tell(told: dict[str, list[dict[str, Any]]], drawn: _Drawn, number: str) -> None:
    opened = drawn.after(BEGAN, 24 * 84)
    closed = drawn.after(opened, 900, 0.8)
    void = "duplicate" if drawn.chance(0.05) else None
    again = drawn.after(closed, 24 * 40, 0.2)
    case = {
        "number": number, "opened": opened, "closed": closed, "void_reason": void,
        "source": drawn.one_of("desk", "desk", "blind"),
        "agency": drawn.one_of("crews", "parks"), "service": drawn.one_of("pothole", "sign"),
        "district": drawn.one_of("1", "2"), "no_action": drawn.one_of(None, None, "D", "L"),
    }  # fmt: skip
    told["instants"] += [
        _promise(drawn, case, again),
        _promise(drawn, case, None, "first_response"),
    ]
    told["lives"].append(_life(drawn, case, again))
    told["updates"] += _owed(drawn, case)
    told["messages"].append(
        {**case, "text_id": number.encode(), "announces": drawn.one_of(None, "sign"),
         "message_specific": drawn.one_of("pass", "fail"), "fix": drawn.one_of(None, "strict"),
         "message_relevant": drawn.one_of("pass", "fail", "cannot_tell"),
         "closed_without_action": drawn.one_of("yes", "no", "cannot_tell"),
         "no_action_reason": drawn.one_of(None, "D", "R")}
    )  # fmt: skip


def _promise(
    drawn: _Drawn,
    case: dict[str, Any],
    again: datetime | None,
    commitment: str = "resolution",
) -> dict[str, Any]:
    missing = "no_service" if commitment == "resolution" and drawn.chance(0.1) else None
    due = None if missing else case["opened"] + timedelta(hours=int(drawn.rng.integers(8, 900)))
    stop = case["closed"] if drawn.chance(0.8) else None
    held = case["closed"] + timedelta(days=14) if case["closed"] else None
    capped = due + timedelta(days=9) if due and stop is None and drawn.chance(0.2) else None
    return {
        **case, "commitment": commitment, "missing": missing, "due": due, "stop": stop,
        "due_at_cap": capped, "held_until": held, "reopened": again, "next_contact": again,
        "stop_missing": stop is None and case["closed"] is not None,
        "clause": f"denver/crews@1.0.0#pothole.{commitment}",
    }  # fmt: skip


def _life(drawn: _Drawn, case: dict[str, Any], again: datetime | None) -> dict[str, Any]:
    number, closed = case["number"], case["closed"]
    return {
        **case, "first_closed": closed, "reopened": again, "next_contact": again,
        "closings": int(closed is not None), "reopenings": int(again is not None),
        "outcome": drawn.one_of(None, "done"), "live_parent": drawn.chance(0.2),
        "resident_comment": again, "reroutes": int(drawn.chance(0.2)),
        "reroute_reason": drawn.one_of("wrong_agency", "other"), "message_at": closed,
        "message_text": number.encode() if drawn.chance(0.8) else None,
        "missing_information": drawn.chance(0.1),
    }  # fmt: skip


def _owed(drawn: _Drawn, case: dict[str, Any]) -> list[dict[str, Any]]:
    """A word a fortnight, up to the closing; of an open case also those still to come."""
    dues = [case["opened"] + timedelta(days=14 * nth) for nth in range(1, 9)]
    return [
        {**case, "due": due, "told": drawn.after(due - timedelta(days=14), 24 * 14, 0.6)}
        for due in dues
        if case["closed"] is None or due < case["closed"]
    ]


def tallied(tables: dict[str, pl.LazyFrame], as_of: datetime) -> pl.LazyFrame:
    """The tallies of two halves, each made of its settled cases at `LAST` and of others now."""
    halves = [pl.col("number").str.tail(1).is_in(list(ends)) for ends in ("01234", "56789")]
    parts = [part for half in halves for part in _two(_only(tables, half), as_of)]
    return added([part.lazy() for part in parts]).collect().lazy()


def _only(tables: dict[str, pl.LazyFrame], test: pl.Expr) -> dict[str, pl.LazyFrame]:
    return {**tables, **{name: tables[name].filter(test) for name in UNSETTLED}}


def _two(tables: dict[str, pl.LazyFrame], as_of: datetime) -> list[pl.DataFrame]:
    changing = unsettled(tables, LAST, longest_window(HELD.clauses)).lazy()
    settled, others = dict(tables), dict(tables)
    for name in UNSETTLED:
        settled[name] = tables[name].join(changing, on=KEY, how="anti")
        others[name] = tables[name].join(changing, on=KEY, how="semi")
    owed = others["updates"].filter(pl.col("due") <= as_of)
    return [
        tallies_of(settled, HELD, LAST, DENVER),
        tallies_of({**others, "updates": owed}, HELD, as_of, DENVER),
    ]


TABLES = invented(311)
SHARES = sorted({"backlog", *(rate.figure for rate in (*DECLARED, *MESSAGE_RATES))})


@pytest.mark.parametrize(("days", "question"), QUESTIONS, ids=str)
def test_tallies_give_the_rows_of_the_cases(days: int, question: dict[str, Any]) -> None:
    """Every column of every share, whether its windows are open or have passed.

    One source shows no messages, by which first responses are given: so the cube answers nothing.
    """
    as_of = LAST + timedelta(days=days)
    rows = {**TABLES, "updates": TABLES["updates"].filter(pl.col("due") <= as_of)}
    asked = Question(as_of, DENVER, **question)
    plain = figures(rows, HELD, asked, SHARES)
    counted = {**rows, TALLIES: tallied(TABLES, as_of)}
    assert figures(counted, HELD, asked, SHARES).equals(plain)
    assert plain["n"].sum() > 0


def test_where_no_text_was_judged_every_closing_is_left_out_of_what_messages_tell() -> None:
    """As where texts were judged, and every source of cases holds none."""
    tables = invented(5)
    without = {name: rows for name, rows in tables.items() if name != "messages"}
    unheard = {**without, "messages": tables["messages"].clear()}
    lacks = {source: {*kinds, "text"} for source, kinds in HELD.lacks.items()}
    told = tallies_of(without, HELD, LAST, DENVER)
    assert told.equals(tallies_of(unheard, replace(HELD, lacks=lacks), LAST, DENVER))
    specific = told.filter(pl.col("figure") == "message_specific")
    assert specific["left_out"].sum() > 0
    assert not specific["n"].sum()


def test_what_tallies_do_not_hold_is_counted_from_the_cases() -> None:
    """No days, no districts, no channels, no commitment asked for; and what the cube answers."""
    as_of = LAST
    assert is_tallied("on_time_due", Question(as_of, DENVER), HELD)
    assert is_tallied("kept_promise", Question(as_of, DENVER, by=("month",)), HELD)
    assert not is_tallied("on_time_due", Question(as_of, DENVER), standards())
    for question in (
        Question(as_of, DENVER, start=date(2026, 3, 2)),
        Question(as_of, DENVER, by=("district",)),
        Question(as_of, DENVER, where=(("channel", "phone"),)),
        Question(as_of, DENVER, by=("commitment",)),
    ):
        assert not is_tallied("kept_promise", question, HELD)


def test_nothing_is_read_where_tallies_answer() -> None:
    """The rows could as well not be there; but of comments the delays are counted from them."""
    alone = [figure for figure in SHARES if figure not in {"comments_after_close", "backlog"}]
    asked = Question(LAST, DENVER, by=("agency",))
    tallies = {TALLIES: tallied(TABLES, LAST), "messages": TABLES["messages"]}
    owed = {**TABLES, "updates": TABLES["updates"].filter(pl.col("due") <= LAST)}
    assert figures(tallies, HELD, asked, alone).equals(figures(owed, HELD, asked, alone))


@pytest.mark.parametrize("days", [0, 31])
def test_the_on_time_rate_of_each_commitment_is_that_of_their_own_tallies(days: int) -> None:
    """By the commitment, and of one alone; cases without it are of none."""
    as_of = LAST + timedelta(days=days)
    tallies = {TALLIES: tallied(TABLES, as_of)}
    for asked in (
        Question(as_of, DENVER, by=("agency", "commitment", "month")),
        Question(as_of, DENVER, by=("version",), where=(("commitment", "first_response"),)),
    ):
        told = figures(tallies, HELD, asked, ["on_time_due"])
        assert told.equals(figures(TABLES, HELD, asked, ["on_time_due"]))
        assert told["n"].sum() > 0


SETTLED = [
    # closed, and due, so many days before the last event; whether it is settled then
    (60, 50, True),
    (60, 20, False),  # a window after its due is open still
    (20, 60, False),  # one after its closing is
    (None, 60, False),  # open
]


@pytest.mark.parametrize(("closed", "due", "is_settled"), SETTLED)
def test_only_cases_that_nothing_but_an_event_changes_are_settled(
    closed: int | None, due: int, *, is_settled: bool
) -> None:
    """The others are counted for each instant anew."""
    ended = LAST - timedelta(days=closed) if closed else None
    case = {"number": "1", "closed": ended, "opened": BEGAN}
    fell = LAST - timedelta(days=due)
    tables = {
        "instants": some("instants", (1, {**case, "due": fell, "stop": ended})),
        "lives": some("lives", (1, {**case, "first_closed": ended})),
        "updates": some("updates"),
    }
    assert unsettled(tables, LAST, 30).is_empty() == is_settled
