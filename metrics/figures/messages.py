"""Figures about messages: each share with its parts, in one pass over the closings they are of."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from typing import Final

import polars as pl

from metrics.figures.asked import Asked
from metrics.figures.counting import Rate, Test, cells_together
from metrics.figures.demands import demanded, demanded_in
from metrics.figures.message_rates import BY_MESSAGE, DEMANDED, MESSAGE_RATES
from metrics.figures.question import PERIODS, Question, in_period, with_periods
from metrics.figures.rows import summed
from metrics.figures.shares import cells_named, shares_together, with_shares
from metrics.figures.sight import blind, shown
from metrics.figures.standards import Standards
from metrics.figures.telling import TABLE, TEXT
from metrics.local import month_start

TEMPLATE_WARNING: Final = 0.25
"""A text that more than this share of closings got is worth a look (METRICS, `template_share`)."""

SENT, TEXT_PRESENT, MIXED = "sent", "text_present", "mixed"
"""Whether sources tell when a message was sent, or hold only the text that is there last."""

ANNOUNCES: Final = "announces:"
"""Begins the parts of `message_relevant`, one a service whose messages go astray."""
OF_MESSAGES: Final = frozenset(
    {*(rate.figure for rate in MESSAGE_RATES), "template_share", "closed_without_action",
     "kept_promise"}
)  # fmt: skip
"""The figures that rest, in whole or in a part, on verdicts on messages."""

_DYNAMIC: Final = 200
"""Behind the other parts of a figure: those whose number depends on the data."""


def message_share(asked: Asked, figure: str) -> pl.DataFrame:
    """All rows of a figure that is a share of messages.

    Beside the declared ones `message_relevant` has a part a service that messages wrongly announce:
    of the messages about that service, on whatever case they were sent.
    """
    return rows_of(asked, told_rates(asked, figure))


def told_rates(asked: Asked, figure: str) -> list[Rate]:
    """The rates that verdicts on messages make of a figure, with the parts that the data name."""
    if figure == "message_relevant":
        return relevant_rates(asked.told_values("announces", figure))
    if figure == "closed_without_action":
        return reason_rates(asked.told_values("no_action_reason", figure))
    return [rate for rate in MESSAGE_RATES if rate.figure == figure]


def relevant_rates(services: Sequence[str]) -> list[Rate]:
    """The rates of `message_relevant`, a part a service that messages announce among them."""
    parts = [about(service, nth) for nth, service in enumerate(services, start=_DYNAMIC)]
    return [*(rate for rate in MESSAGE_RATES if rate.figure == "message_relevant"), *parts]


def by_message(asked: Asked) -> pl.DataFrame:
    """The parts of `closed_without_action` that messages tell, by reason too.

    A reason that occurs in any group stands in all of them that have messages, as by code.
    """
    rows = rows_of(asked, told_rates(asked, "closed_without_action"))
    occurs = (pl.col("k").fill_null(0).sum().over("part") > 0) & (pl.col("n") > 0)
    return rows.filter(occurs | pl.col("part").is_in([rate.part for rate in BY_MESSAGE]))


def reason_rates(letters: Sequence[str]) -> list[Rate]:
    """What messages tell of closings without action, a part a reason of the rubric among them."""
    return [*BY_MESSAGE, *(of_reason(letter, nth) for nth, letter in enumerate(letters, _DYNAMIC))]


def of_reason(letter: str, nth: int = _DYNAMIC) -> Rate:
    """Closings without action for one reason, by message, of all of which messages tell."""
    (headline, _) = BY_MESSAGE

    def hit(question: Question) -> pl.Expr:
        return headline.hit(question) & (pl.col("no_action_reason") == letter)

    return replace(headline, hit=hit, part=f"{headline.part}:{letter}", nth=nth)


def about(service: str, nth: int = _DYNAMIC) -> Rate:
    """The messages that announce a service, those not wrongly sent, on whatever case."""
    headline = next(rate for rate in MESSAGE_RATES if rate.figure == "message_relevant")

    def counted(question: Question) -> pl.Expr:
        return headline.counted(question) & (pl.col("announces") == service)

    return replace(headline, counted=counted, part=f"{ANNOUNCES}{service}", nth=nth)


def rate_of(figure: str, part: str | None) -> Rate | None:
    """The declared rate of a row about messages, also of one whose part the data names."""
    if figure == "message_relevant" and part and part.startswith(ANNOUNCES):
        return about(part.removeprefix(ANNOUNCES))
    if figure == "closed_without_action" and part and part.startswith("by_message:"):
        return of_reason(part.removeprefix("by_message:"))
    named = (rate for rate in (*MESSAGE_RATES, *BY_MESSAGE) if rate.figure == figure)
    return next((rate for rate in named if rate.part == part), None)


def rows_of(asked: Asked, rates: Sequence[Rate]) -> pl.DataFrame:
    """The rows of some rates of one figure; with the first of them a goal is judged as ever."""
    figure, rows = rates[0].figure, asked.together.of(rates)
    if rows is None:
        cells = cells_together(*counted_of(asked, rates), asked.question)
        held = [(one, seeing(asked, figure)) for one in rates]
        rows = shares_together(held, cells_named(rates, cells), asked.question)
    return _known_by(rows, asked, figure)


def shared_with(rate: Rate) -> tuple[str, ...]:
    """The counts that a part which the data name has of all the cases that its headline has.

    They are not among its tallies: a month of which no message names it has none.
    """
    part = rate.part or ""
    if part.startswith(ANNOUNCES):
        return ("left_out",)
    return ("n", "left_out") if part.startswith(f"{BY_MESSAGE[0].part}:") else ()


def headline_of(rate: Rate) -> str | None:
    """The part whose cases a part is of that the data name."""
    return BY_MESSAGE[0].part if rate.figure == BY_MESSAGE[0].figure else None


def counted_of(asked: Asked, rates: Sequence[Rate]) -> tuple[list[Rate], pl.LazyFrame, Standards]:
    """How rates of messages are counted: with what was left out, over which rows."""
    figure = rates[0].figure
    standards = seeing(asked, figure)
    if TABLE not in asked.tables:  # of no message anything is known: nobody need be asked about it
        return [_never_told(one) for one in rates], asked.told.lazy(), standards
    measures = sorted(DEMANDED & {one.figure for one in rates})
    told = asked.told.lazy().with_columns(demands_on(standards, name) for name in measures)
    return [_with_textless(one, standards) for one in rates], told, standards


def _with_textless(rate: Rate, standards: Standards) -> Rate:
    """The rate with every closing whose source shows no texts: of these nobody knows the message.

    They are left out, and counted as such; whatever their message was, they have closings.
    """
    blind_ = ~shown(standards.lacks, rate.needs)

    def counted(question: Question) -> pl.Expr:
        return rate.counted(question) | (blind_ & _is_closing(rate.at(question)))

    return replace(rate, counted=counted)


def _never_told(rate: Rate) -> Rate:
    """The same where no source shows any: who counts has a closing, so that all of them do."""
    return replace(rate, counted=_closings_by(rate.at), hit=_never)


@lru_cache
def _closings_by(at: Test) -> Test:
    """Which cases have a closing: one test for all rates, which then count them but once."""
    return lambda question: _is_closing(at(question))


def _never(_: Question) -> pl.Expr:
    return pl.lit(value=False)


def _is_closing(at: pl.Expr) -> pl.Expr:
    return pl.col("void_reason").is_null() & at.is_not_null()


def demands_on(standards: Standards, figure: str) -> pl.Expr:
    """Whether the version of a case demands a measure of its message, as `demanded_in` names it."""
    told = demanded(standards.demands, figure, pl.col("nothing_done"))
    return told.alias(demanded_in(figure))


def seeing(asked: Asked, figure: str) -> Standards:
    """The standards for a figure; where no text was judged, no source has any."""
    standards = asked.standards
    if TABLE in asked.tables:
        return standards
    sources = {*asked.told_values("source", figure), *standards.lacks}
    lacks = {source: {*standards.lacks.get(source, ()), TEXT} for source in sources}
    return replace(standards, lacks=lacks)


def _known_by(rows: pl.DataFrame, asked: Asked, figure: str) -> pl.DataFrame:
    """Add whether messages are known to have been sent, or their text only to be there."""
    unsent = set(blind(asked.standards.lacks, (("message_sent",),)))
    sources = set(asked.told_values("source", figure))
    known = SENT if not sources & unsent else TEXT_PRESENT if sources <= unsent else MIXED
    there = pl.when(pl.col("not_measurable").is_null()).then(pl.lit(known))
    return rows.with_columns(known_by=there)


def template_share(asked: Asked) -> pl.DataFrame:
    """The share of closings with the most used text, and the distinct texts among them.

    Texts that differ only in dates, numbers and stamps are one. The part `distinct_texts` is no
    share of cases: `k` different texts of `n` closings with a message.
    """
    rows = asked.told.lazy().filter(has_text(asked))
    own = [name for name in asked.by if name not in PERIODS]
    dated = in_period(rows, asked.question, pl.col("first_closed"))
    months = dated.group_by(*own, month_start(pl.col("day")), "masked").len("uses").collect()
    uses = with_periods(months).group_by(*asked.by, "masked").agg(pl.col("uses").sum())
    n = pl.col("uses").sum().cast(pl.Int64).alias("n")
    most = pl.col("uses").max().fill_null(0).cast(pl.Int64).alias("k")
    texts = pl.len().cast(pl.Int64).alias("k")
    both = [
        with_shares(summed(uses, asked.by, [most, n])).with_columns(nth=pl.lit(0)),
        with_shares(summed(uses, asked.by, [texts, n]), has_interval=False).with_columns(
            part=pl.lit("distinct_texts"), nth=pl.lit(1)
        ),
    ]
    measurable = _measurable(pl.concat(both, how="diagonal_relaxed"), asked)
    return _known_by(measurable, asked, "template_share")


def has_text(asked: Asked) -> pl.Expr:
    """Whether a closing counts in `template_share`: one with a message, of a source that has it."""
    counted = pl.col("void_reason").is_null() & pl.col("has_message")
    return counted & ~pl.col("source").is_in(_textless(seeing(asked, "template_share")))


def _textless(standards: Standards) -> list[str]:
    return list(blind(standards.lacks, ((TEXT,),)))


def _measurable(rows: pl.DataFrame, asked: Asked) -> pl.DataFrame:
    """Where no source of the question holds texts, nought says nothing."""
    sources = set(asked.told["source"].unique())
    if not sources or sources - set(_textless(seeing(asked, "template_share"))):
        return rows.with_columns(not_measurable=pl.lit(None, pl.String))
    hidden = [pl.lit(None).alias(name) for name in ("k", "n", "value", "low", "high")]
    return rows.with_columns(*hidden, not_measurable=pl.lit(f"no_{TEXT}"))
