"""The lines behind shares: every case of the period, where it counts, and why not."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import polars as pl

from metrics.adjusting import Adjusted
from metrics.evidence.columns import HEADLINE, JUDGED, LIFE, MESSAGE, TOLD, chosen_of, flags, named
from metrics.figures.adjusted import ADJUSTED, EFFECTS
from metrics.figures.after_closing import (
    AUTHORS,
    CLOSED_FOR,
    RECLOSURES,
    REROUTED_FOR,
    Reasons,
    answered,
    declared,
    with_ended,
    with_unsaid,
)
from metrics.figures.asked import Asked
from metrics.figures.counting import RESOLUTION, Rate, chosen, tests_of
from metrics.figures.message_rates import MESSAGE_RATES
from metrics.figures.messages import counted_of, demands_on, reason_rates, relevant_rates
from metrics.figures.question import Question, in_period
from metrics.figures.rates import KEPT_BY_MESSAGE
from metrics.figures.standards import Standards
from metrics.tables import MEASURES

_TOLD: Final = {"instants": JUDGED, "updates": TOLD, "lives": LIFE, "messages": MESSAGE}
_ROW: Final = ("source", "number", "commitment")
_JUDGED: Final = ("instants", "updates")

Tests = dict[str, pl.Expr]


def _name(rate: Rate) -> str:
    return rate.part or HEADLINE


def _tests(rates: Sequence[Rate], standards: Standards, question: Question) -> tuple[Tests, Tests]:
    """By the row of the figure: who is in its n, and who in its k."""
    each = {_name(rate): tests_of(rate, standards, question) for rate in rates}
    in_n = {name: tests["n"] for name, tests in each.items()}
    return in_n, {name: tests["k"] for name, tests in each.items()}


def _out(rate: Rate, standards: Standards, question: Question) -> pl.Expr:
    """Why a row is not in the n of a rate; null where it is."""
    tests = tests_of(rate, standards, question)
    states = ("no_commitment", "unmeasurable", "running") if rate.table in _JUDGED else ()
    whys = {
        "void": pl.col("void_reason").is_not_null(),
        **{state: pl.col("state") == state for state in states},
        "unseen": tests["left_out"],
        "waiting": tests["pending"],
    }
    said = [pl.when(test).then(pl.lit(why)) for why, test in whys.items()]
    return pl.when(~tests["n"]).then(pl.coalesce(*said, pl.lit("not_counted")))


def _marked(
    rows: pl.LazyFrame, in_n: Tests, in_k: Tests, out: pl.Expr, told: tuple[str, ...]
) -> pl.LazyFrame:
    marked = rows.with_columns(in_n=named(in_n), in_k=named(in_k), out=out)
    return chosen_of(marked, told, *_amounts(told))


def _amounts(told: tuple[str, ...]) -> tuple[str, ...]:
    if told is not LIFE:
        return ()
    authors = (f"{who}_comment_seconds" for who in AUTHORS)
    return ("closings_after_first", "comment_seconds", *authors)


def _dated(
    rows: pl.LazyFrame, rate: Rate, standards: Standards, question: Question
) -> pl.LazyFrame:
    """The rows of a rate that belong to the period, joined with what it needs to know."""
    own = chosen(rows, question, rate.commitment, rate.table)
    ready = rate.prepare(own, standards, question) if rate.prepare else own
    return in_period(ready, question, rate.at(question))


def plain(asked: Asked, figure: str) -> list[pl.LazyFrame]:
    """The lines of the declared rates of a figure; of promises also as events make of them."""
    rates = declared(figure)
    return of_rates(asked, rates, asked.judged[rates[0].table], asked.adjusted)


def of_rates(
    asked: Asked, rates: Sequence[Rate], rows: pl.LazyFrame, found: Adjusted | None
) -> list[pl.LazyFrame]:
    """The lines of rates of one table that belong to a period by the same instant."""
    first, standards, question = rates[0], asked.standards, asked.question
    dated = _dated(rows, first, standards, question)
    in_n, in_k = _tests(rates, standards, question)
    told = _TOLD[first.table]
    beside: list[pl.LazyFrame] = []
    if first.table == "instants":
        dated = dated.with_columns(flags=flags())
        if found is not None:
            dated, beside = _touched(dated, found), [_after(asked, first, found)]
            untouched = pl.col("touched").is_null()
            in_n |= {ADJUSTED: in_n[HEADLINE] & untouched}
            in_k |= {ADJUSTED: in_k[HEADLINE] & untouched}
            in_k |= {effect: pl.col(effect) for effect in EFFECTS}
    lines = [_marked(dated, in_n, in_k, _out(first, standards, question), told), *beside]
    if first.rest and "commitment" not in question.sliced:
        lines.append(_without(asked, first))
    return lines


def _after(asked: Asked, rate: Rate, found: Adjusted) -> pl.LazyFrame:
    """What events make of the promises that they touched: second lines, of that part alone."""
    standards, question = asked.standards, asked.question
    after = _dated(found.after.rechunk().lazy(), rate, standards, question)
    tests = tests_of(rate, standards, question)
    return _marked(
        after.with_columns(flags=flags(ADJUSTED)),
        {ADJUSTED: tests["n"]},
        {ADJUSTED: tests["k"]},
        _out(rate, standards, question),
        JUDGED,
    )


def _touched(dated: pl.LazyFrame, found: Adjusted) -> pl.LazyFrame:
    """Rows with what an event did to them; null where none touched them."""
    effects = found.after.select(*_ROW, *EFFECTS, touched=pl.lit(value=True))
    return dated.join(effects.lazy(), on=list(_ROW), how="left")


def _without(asked: Asked, rate: Rate) -> pl.LazyFrame:
    """The cases that have no such commitment, by their opening."""
    question, key = asked.question, ["source", "number"]
    rows = asked.judged["instants"]
    having = chosen(rows, question, rate.commitment).select(key)
    bare = chosen(rows, question, RESOLUTION).join(having, on=key, how="anti")
    dated = in_period(bare, question, pl.col("opened"))
    nothing = pl.lit("no_commitment")
    marked = dated.with_columns(
        in_n=pl.lit(None, pl.String), in_k=pl.lit(None, pl.String), out=nothing, state=nothing,
        missing=nothing, commitment=pl.lit(rate.commitment), void_reason=pl.lit(None, pl.String),
    )  # fmt: skip
    return chosen_of(marked, JUDGED)


def kept(asked: Asked) -> list[pl.LazyFrame]:
    """The lines of kept promises; by closing code and by message in the same line."""
    told, found = with_unsaid(asked)
    ended = with_ended(asked).select(*_ROW, "ended")
    rows = told.join(ended, on=list(_ROW), how="left")
    if found is not None:
        few = ended.join(found.before.lazy().select(_ROW), on=list(_ROW), how="semi").collect()
        found = Adjusted(*(
            part.join(few, on=list(_ROW), how="left", maintain_order="left") for part in found
        ))  # fmt: skip
    return of_rates(asked, [*declared("kept_promise"), KEPT_BY_MESSAGE], rows, found)


def reopened(asked: Asked) -> list[pl.LazyFrame]:
    """The lines of reopenings, with how often each case was closed again."""
    (first, *more) = declared("reopen_rate")
    standards, question = asked.standards, asked.question
    dated = _dated(asked.judged["lives"], first, standards, question)
    in_n, in_k = _tests([first, *more], standards, question)
    seen = tests_of(first, standards, question)
    # Every first closing that its source can show reopened, also one whose window still runs.
    again = {RECLOSURES: seen["n"] | seen["pending"]}
    closed_again = (pl.col("closings") - 1).clip(lower_bound=0).cast(pl.Int64)
    rows = dated.with_columns(closings_after_first=closed_again)
    return [_marked(rows, in_n | again, in_k, _out(first, standards, question), LIFE)]


def commented(asked: Asked) -> list[pl.LazyFrame]:
    """The lines of comments after closing, with the time until each author's first."""
    rates = declared("comments_after_close")
    standards, question = asked.standards, asked.question
    names = {who: f"{who}_comment" for who in AUTHORS}
    first = pl.min_horizontal(*names.values())
    since = {f"{name}_seconds": _seconds(pl.col(name)) for name in names.values()}
    dated = _dated(asked.judged["lives"], rates[0], standards, question)
    rows = dated.with_columns(comment_seconds=_seconds(first), **since)
    in_n, in_k = _tests(rates, standards, question)
    lines = _marked(rows, in_n, in_k, _out(rates[0], standards, question), LIFE)
    rate, due = answered(asked)
    replied = _dated(due.rechunk().lazy(), rate, standards, question)
    tests = _tests([rate], standards, question)
    return [lines, _marked(replied, *tests, _out(rate, standards, question), LIFE)]


def _seconds(comment: pl.Expr) -> pl.Expr:
    return (comment - pl.col("first_closed")).dt.total_seconds()


def ended_without(asked: Asked) -> list[pl.LazyFrame]:
    """The lines of closings without action: by closing code, and by message."""
    (rate,) = declared("closed_without_action")
    question = asked.question
    rows = _dated(asked.judged["lives"], rate, asked.standards, question)
    codes = _with_reasons(rate, CLOSED_FOR, asked, rows)
    letters = asked.told_values("no_action_reason", "closed_without_action")
    return [codes, _told(asked, reason_rates(letters))]


def rerouted(asked: Asked) -> list[pl.LazyFrame]:
    """The lines of cases that were passed on, by reason."""
    (rate,) = declared("reroute_rate")
    rows = _dated(asked.judged["lives"], rate, asked.standards, asked.question)
    return [_with_reasons(rate, REROUTED_FOR, asked, rows)]


def _with_reasons(rate: Rate, why: Reasons, asked: Asked, rows: pl.LazyFrame) -> pl.LazyFrame:
    """The lines of a rate whose k is also told by reason."""
    standards, question = asked.standards, asked.question
    in_n, in_k = _tests([rate], standards, question)
    reason = pl.col(why.column)
    fine = why.among & pl.col("void_reason").is_null() & pl.col(why.at).is_not_null()
    names = rows.filter(fine).select(reason.drop_nulls().unique().sort()).collect().to_series()
    by_reason = {name: fine & (reason == name) for name in names}
    return _marked(rows, in_n, in_k | by_reason, _out(rate, standards, question), LIFE)


def told(asked: Asked, figure: str) -> list[pl.LazyFrame]:
    """The lines of a figure about messages: verdict and rule, never a word of the text."""
    if figure == "message_relevant":
        return [_told(asked, relevant_rates(asked.told_values("announces", figure)))]
    return [_told(asked, [rate for rate in MESSAGE_RATES if rate.figure == figure])]


def _told(asked: Asked, declared_: Sequence[Rate]) -> pl.LazyFrame:
    figure, question = declared_[0].figure, asked.question
    rates, _, standards = counted_of(asked, declared_)
    rows = asked.judged["messages"].with_columns(demands_on(standards, figure), **_verdict(figure))
    dated = _dated(rows, rates[0], standards, question)
    out = _out(rates[0], standards, question)
    return _marked(dated, *_tests(rates, standards, question), out, MESSAGE)


def _verdict(figure: str) -> dict[str, pl.Expr]:
    """The verdict on the message, the rule behind it, and which text it is, by its hash."""
    name = {"no_message_before": "message_specific", "template_share": None}.get(figure, figure)
    judged = name if name in {*MEASURES, "closed_without_action"} else None
    none = pl.lit(None, pl.String)
    return {
        "verdict": pl.col(judged) if judged else none,
        "rule": pl.col(f"{judged}_rule") if judged else none,
        "text_key": pl.col("masked"),
    }
