"""What stands beside the rates after closing: re-closures, answered comments, reasons, delays."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple

import polars as pl

from metrics.adjusting import Adjusted
from metrics.figures.adjusted import adjusted_rows
from metrics.figures.asked import Asked
from metrics.figures.counting import (
    Rate,
    Tables,
    cells_together,
    chosen,
)
from metrics.figures.messages import by_message, seeing
from metrics.figures.question import DIMENSIONS, PERIODS, in_period, with_periods
from metrics.figures.rates import DECLARED, KEPT_BY_MESSAGE
from metrics.figures.replies import with_reply_due
from metrics.figures.rows import summed
from metrics.figures.shares import cells_named, rate, shares_together, with_shares
from metrics.figures.sight import LACKED, unseen
from metrics.figures.tallied import by_reason as tallied_by_reason
from metrics.figures.tallied import tallied
from metrics.figures.telling import TABLE as MESSAGES
from metrics.figures.times import quantiles
from metrics.instants import instant
from metrics.local import month_start

KEY: Final = ["source", "number"]
RECLOSURES = "reclosures"
"""The part of the reopen rate that counts the closings after the first."""

AUTHORS = ("resident", "operator", "agency")

UNSAID: Final = pl.col("closed").is_not_null() & pl.col("outcome").is_null()
"""Of lives: nobody tells how the case ended."""


def declared(figure: str) -> list[Rate]:
    """The declared rates of a figure, headline first."""
    return [found for found in DECLARED if found.figure == figure]


def kept_promise(asked: Asked) -> pl.DataFrame:
    """The promises kept; a closing of which nobody says how it ended has no real outcome."""
    (kept,) = declared("kept_promise")
    rows = asked.together.of([kept])
    if rows is None or asked.adjusted:
        told, found = with_unsaid(asked)
        rows = _with_adjusted(kept, {**asked.judged, "instants": told}, found, asked)
    return pl.concat([rows, _kept_by_message(asked)], how="diagonal_relaxed")


def with_unsaid(asked: Asked) -> tuple[pl.LazyFrame, Adjusted | None]:
    """The judged instants, and those that events touched, with `unsaid`: no outcome is told."""
    unsaid = unsaid_of(asked)
    told = asked.judged["instants"].join(unsaid, on=KEY, how="left")
    found = asked.adjusted
    if found:
        few = unsaid.collect()
        ends = [part.join(few, on=KEY, how="left", maintain_order="left") for part in found]
        found = Adjusted(*ends)
    return told, found


def unsaid_of(asked: Asked) -> pl.LazyFrame:
    """`source number unsaid` of the closed cases of which nobody tells how they ended."""
    silent = asked.table("lives").filter(UNSAID)
    return silent.select(*KEY, unsaid=pl.lit(value=True))


def _kept_by_message(asked: Asked) -> pl.DataFrame:
    """The same by what messages say of how cases ended."""
    if (made := asked.together.of([KEPT_BY_MESSAGE])) is not None:
        return made
    tables = {"instants": with_ended(asked)}
    return rate(KEPT_BY_MESSAGE, tables, seeing(asked, "kept_promise"), asked.question)


def with_ended(asked: Asked) -> pl.LazyFrame:
    """The judged instants with `ended`, what their message says."""
    told = chosen(asked.judged[MESSAGES], asked.question, None, MESSAGES)
    return asked.judged["instants"].join(ended_in(told), on=KEY, how="left")


def ended_in(told: pl.LazyFrame) -> pl.LazyFrame:
    """`source number ended` of the cases of which a message says how they ended.

    Args:
        told: Closed cases with the verdicts on their messages.
    """
    return told.select(*KEY, "ended").drop_nulls("ended")


def plain_rates(asked: Asked, figure: str) -> pl.DataFrame:
    """All declared rows of a figure."""
    if figure not in asked.kept:
        rates = declared(figure)
        together = len({(one.table, one.at, one.prepare) for one in rates}) == 1
        if together and rates[0].table == "lives":
            asked.kept[figure] = _in_one_pass(rates, asked)
        else:
            rows = None if asked.adjusted else asked.together.of(rates)
            asked.kept[figure] = _each(rates, asked) if rows is None else rows
    return asked.kept[figure]


def _each(rates: Sequence[Rate], asked: Asked) -> pl.DataFrame:
    """The rows of rates of which each is counted by itself."""
    rows = [_with_adjusted(one, asked.judged, asked.adjusted, asked) for one in rates]
    return pl.concat(rows, how="diagonal_relaxed")


def _in_one_pass(rates: Sequence[Rate], asked: Asked) -> pl.DataFrame:
    """The rows of rates of whole cases that belong to a period by the same instant."""
    if (made := asked.together.of(rates)) is not None:
        return made
    standards, question = asked.standards, asked.question
    cells = cells_together(rates, prepared(rates[0], asked), standards, question)
    held = [(one, standards) for one in rates]
    return shares_together(held, cells_named(rates, cells), question)


def prepared(rate_: Rate, asked: Asked) -> pl.LazyFrame:
    """The lives of the question, joined with what a rate needs to know of them."""
    lives = asked.lives()
    return rate_.prepare(lives, asked.standards, asked.question) if rate_.prepare else lives


def _with_adjusted(
    rate_: Rate, tables: Tables, found: Adjusted | None, asked: Asked
) -> pl.DataFrame:
    """The rows of a rate; of promises that a declared event touched also those with the event."""
    made = asked.together.of([rate_])
    rows = rate(rate_, tables, asked.standards, asked.question) if made is None else made
    if found is None or rate_.table != "instants":
        return rows
    beside = adjusted_rows(rate_, tables, found, asked.standards, asked.question)
    return pl.concat([rows, beside], how="diagonal_relaxed")


def reopen_rate(asked: Asked) -> pl.DataFrame:
    """The reopen rate in the agreement's window and in 30 days, and `reclosures` a case.

    The last is no share: closings after the first `k` for each case first closed `n`.
    """
    rows = plain_rates(asked, "reopen_rate")
    counts = summed(with_periods(_reclosed(asked)), asked.by, [pl.col("k", "n").sum()])
    beside = with_shares(counts, has_interval=False).with_columns(
        part=pl.lit(RECLOSURES), nth=pl.lit(2), not_measurable=pl.lit(None, pl.String)
    )
    return pl.concat([rows, _as_blind(beside, rows, asked.by)], how="diagonal_relaxed")


def _as_blind(beside: pl.DataFrame, rows: pl.DataFrame, by: list[str]) -> pl.DataFrame:
    """What counts nothing beside a headline that no source shows is not measurable either."""
    headline = rows.filter(pl.col("part").is_null())
    why = headline.select(*by, why=pl.col("not_measurable"))
    both = (
        beside.join(why, on=by, how="left", nulls_equal=True, maintain_order="left")
        if by
        else beside.join(why, how="cross")
    )
    blind = (pl.col("n") == 0) & pl.col("why").str.starts_with(LACKED).fill_null(value=False)
    told = both.with_columns(
        not_measurable=pl.when(blind).then("why").otherwise("not_measurable"),
        **{name: pl.when(~blind).then(name) for name in ("k", "n", "value", "low", "high")},
    )
    return told.drop("why")


def _reclosed(asked: Asked) -> pl.DataFrame:
    """`reclosed` of the question, from tallies where they can tell."""
    tallies = asked.tallies("reopen_rate")
    if tallies is None:
        return reclosed(asked)
    own = [name for name in asked.by if name not in PERIODS]
    return tallied(tallies, "reopen_rate", RECLOSURES, asked.question, [*own, "day"])


def reclosed(asked: Asked) -> pl.DataFrame:
    """`k` closings after the first of `n` cases by the by-columns and the month, their `day`."""
    own = [name for name in asked.by if name not in PERIODS]
    more = (pl.col("closings") - 1).clip(lower_bound=0).sum().cast(pl.Int64).alias("k")
    counts = [more, pl.len().cast(pl.Int64).alias("n")]
    closed = _first_closed(asked, "reopened", "closings")
    return closed.group_by([*own, "day"]).agg(counts).collect()


def _first_closed(asked: Asked, need: str, *columns: str) -> pl.LazyFrame:
    """The cases first closed in the period, not void, whose source shows what is needed."""
    there = unseen(asked.standards.lacks, ((need,),)).is_null()
    fine = there & pl.col("void_reason").is_null() & pl.col("first_closed").is_not_null()
    dated = in_period(asked.lives().filter(fine), asked.question, pl.col("first_closed"))
    own = [name for name in asked.by if name not in PERIODS]
    day = month_start(pl.col("day"))
    return with_periods(dated.select(*own, day, "first_closed", *columns))


def comments_after_close(asked: Asked) -> pl.DataFrame:
    """Closed cases with a comment after closing, by author, with the time from closing to it.

    The part `answered` is of the residents' comments whose answer was due by `as_of`, where the
    agreement promises one.
    """
    rows = plain_rates(asked, "comments_after_close")
    comments = [f"{who}_comment" for who in AUTHORS]
    # Files tell of each column that it is empty, and nothing of what several make.
    some = pl.any_horizontal(pl.col(name).is_not_null() for name in comments)
    closed = _first_closed(asked, "commented", *comments).filter(some).collect()
    timed = rows.drop("median", "p80", "p90", strict=False).join(
        _delays(closed, asked.by),
        on=[*asked.by, "part"], how="left", nulls_equal=True, maintain_order="left",
    )  # fmt: skip
    replied = _as_blind(_answered(asked), rows, asked.by)
    return pl.concat([timed, replied], how="diagonal_relaxed")


def _delays(closed: pl.DataFrame, by: list[str]) -> pl.DataFrame:
    """By the by-columns and the part, how long after the closing the first comment came."""
    comments = [pl.col(f"{who}_comment") for who in AUTHORS]
    told = [(None, pl.min_horizontal(comments)), *zip(AUTHORS, comments, strict=True)]
    delays = [
        closed.select(
            *by,
            part=pl.lit(who, pl.String),
            delay=(comment - pl.col("first_closed")).dt.total_seconds(),
        )
        for who, comment in told
    ]
    return summed(pl.concat(delays).drop_nulls("delay"), [*by, "part"], quantiles("delay"))


def _answered(asked: Asked) -> pl.DataFrame:
    """Residents' comments after closing that were answered within the agreed time."""
    found, due = answered(asked)
    return rate(found, {"lives": due.lazy()}, asked.standards, asked.question)


def answered(asked: Asked) -> tuple[Rate, pl.DataFrame]:
    """The same as a rate, and the lives that it is of, with their `reply_due`."""
    standards, as_of = asked.standards, instant(asked.question.as_of)
    lives = asked.lives().filter(pl.col("resident_comment").is_not_null())
    slices = [name for name in DIMENSIONS if name not in {*PERIODS, "commitment"}]
    needed = dict.fromkeys([
        "source", "number", "agreement", "version", "first_closed", "void_reason",
        "resident_comment", "comment_answered", *slices,
    ])  # fmt: skip
    commented = in_period(lives, asked.question, pl.col("first_closed")).select(*needed)
    due = with_reply_due(
        commented.collect(), standards.replies, standards.clauses, standards.calendars
    )
    replied = Rate(
        "comments_after_close",
        "lives",
        lambda _: pl.col("first_closed"),
        counted=lambda _: pl.col("void_reason").is_null() & (pl.col("reply_due") <= as_of),
        hit=lambda _: pl.col("comment_answered") <= pl.col("reply_due"),
        pending=lambda _: pl.col("void_reason").is_null() & (pl.col("reply_due") > as_of),
        part="answered",
        nth=len(AUTHORS) + 1,
        needs=(("commented",),),
    )
    return replied, due


def closed_without_action(asked: Asked) -> pl.DataFrame:
    """Cases closed without action by closing code, a part a reason; and the same by message."""
    rows = plain_rates(asked, "closed_without_action")
    reasons = by_reason(asked, rows, CLOSED_FOR)
    return pl.concat([rows, reasons, by_message(asked)], how="diagonal_relaxed")


class Reasons(NamedTuple):
    """Cases of a figure that are told apart by why.

    Attributes:
        figure: Its id.
        column: Of lives, that says why.
        at: The instant by which a case belongs to a period.
        among: Those of which it is told.
    """

    figure: str
    column: str
    at: str
    among: pl.Expr


CLOSED_FOR: Final = Reasons("closed_without_action", "no_action", "closed", pl.lit(value=True))
REROUTED_FOR: Final = Reasons(
    "reroute_rate", "reroute_reason", "opened", pl.col("transferred") & (pl.col("reroutes") > 0)
)


def by_reason(asked: Asked, headline: pl.DataFrame, why: Reasons) -> pl.DataFrame:
    """A row a group and reason that occurs in any: `k` with that reason, of the headline's `n`.

    A group without it has its row too, as a share of nought is one: over all groups the rows of a
    reason have the `n` of the whole.
    """
    reason, tallies = why.column, asked.tallies(why.figure)
    found = (
        reasons_of(asked, why)
        if tallies is None
        else tallied_by_reason(tallies, why.figure, asked.question, reason)
    )
    counts = found.pipe(with_periods).group_by([*asked.by, reason]).agg(pl.col("k").sum())
    whole = headline.filter(pl.col("n") > 0).select(*asked.by, "n")
    places = sorted(counts[reason].unique())
    joined = (
        whole.join(pl.DataFrame({reason: places}, schema={reason: pl.String}), how="cross")
        .join(counts, on=[*asked.by, reason], how="left", nulls_equal=True)
        .with_columns(pl.col("k").fill_null(0))
    )
    # A column of its own: of one value that stands beside all rows polars takes the reciprocal, and
    # a share is then not k / n to the last digit.
    each = joined.with_columns(joined["n"])
    nth = pl.col(reason).replace_strict(
        {name: place for place, name in enumerate(places, start=100)},
        return_dtype=pl.Int64, default=None,
    )  # fmt: skip
    return with_shares(each.with_columns(nth=nth)).rename({reason: "part"})


def reasons_of(asked: Asked, why: Reasons) -> pl.DataFrame:
    """`k` cases by the by-columns, the month that they belong to, its `day`, and the reason."""
    fine = (pl.col("void_reason").is_null(), pl.col(why.column, why.at).is_not_null())
    rows = asked.lives().filter(why.among, *fine)
    dated = in_period(rows, asked.question, pl.col(why.at))
    own = [name for name in asked.by if name not in PERIODS]
    month = dated.with_columns(day=month_start(pl.col("day")))
    counted = month.group_by(*own, "day", why.column)
    return counted.agg(k=pl.len().cast(pl.Int64)).collect()
