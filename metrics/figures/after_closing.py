"""What stands beside the rates after closing: re-closures, answered comments, reasons, delays."""

from __future__ import annotations

from collections.abc import Sequence

import polars as pl

from metrics.adjusting import Adjusted
from metrics.figures.adjusted import adjusted_rows
from metrics.figures.asked import Asked
from metrics.figures.counting import (
    Rate,
    Tables,
    cells_together,
    rate,
    shares_of,
    with_shares,
)
from metrics.figures.messages import by_message, seeing
from metrics.figures.question import DIMENSIONS, PERIODS, in_period, with_periods
from metrics.figures.rates import DECLARED, KEPT_BY_MESSAGE
from metrics.figures.replies import with_reply_due
from metrics.figures.rows import summed
from metrics.figures.sight import unseen
from metrics.figures.times import quantiles
from metrics.instants import instant

_KEY = ["source", "number"]
AUTHORS = ("resident", "operator", "agency")


def declared(figure: str) -> list[Rate]:
    """The declared rates of a figure, headline first."""
    return [found for found in DECLARED if found.figure == figure]


def kept_promise(asked: Asked) -> pl.DataFrame:
    """The promises kept; a closing of which nobody says how it ended has no real outcome."""
    (kept,) = declared("kept_promise")
    silent = asked.table("lives").filter(
        pl.col("closed").is_not_null(), pl.col("outcome").is_null()
    )
    unsaid = silent.select(*_KEY, unsaid=pl.lit(value=True))
    told = asked.judged["instants"].join(unsaid, on=_KEY, how="left")
    found = asked.adjusted
    if found:
        few = unsaid.collect()
        ends = [part.join(few, on=_KEY, how="left", maintain_order="left") for part in found]
        found = Adjusted(*ends)
    tables = {**asked.judged, "instants": told}
    rows = _with_adjusted(kept, tables, found, asked)
    return pl.concat([rows, _kept_by_message(asked)], how="diagonal_relaxed")


def _kept_by_message(asked: Asked) -> pl.DataFrame:
    """The same by what messages say of how cases ended."""
    ended = asked.told.select(*_KEY, "ended").drop_nulls("ended").lazy()
    told = asked.judged["instants"].join(ended, on=_KEY, how="left")
    return rate(KEPT_BY_MESSAGE, {"instants": told}, seeing(asked), asked.question)


def plain_rates(asked: Asked, figure: str) -> pl.DataFrame:
    """All declared rows of a figure."""
    if figure not in asked.kept:
        rates = declared(figure)
        together = len({(one.table, one.at, one.prepare) for one in rates}) == 1
        rows = (
            _in_one_pass(rates, asked)
            if together and rates[0].table == "lives"
            else [_with_adjusted(one, asked.judged, asked.adjusted, asked) for one in rates]
        )
        asked.kept[figure] = pl.concat(rows, how="diagonal_relaxed")
    return asked.kept[figure]


def _in_one_pass(rates: Sequence[Rate], asked: Asked) -> list[pl.DataFrame]:
    """The rows of rates of whole cases that belong to a period by the same instant."""
    standards, question, prepare = asked.standards, asked.question, rates[0].prepare
    rows = prepare(asked.lives(), standards, question) if prepare else asked.lives()
    cells = cells_together(rates, rows, standards, question)
    return [
        shares_of(one, found, standards, question) for one, found in zip(rates, cells, strict=True)
    ]


def _with_adjusted(
    rate_: Rate, tables: Tables, found: Adjusted | None, asked: Asked
) -> pl.DataFrame:
    """The rows of a rate; of promises that a declared event touched also those with the event."""
    rows = rate(rate_, tables, asked.standards, asked.question)
    if found is None or rate_.table != "instants":
        return rows
    beside = adjusted_rows(rate_, tables, found, asked.standards, asked.question)
    return pl.concat([rows, beside], how="diagonal_relaxed")


def reopen_rate(asked: Asked) -> pl.DataFrame:
    """The reopen rate in the agreement's window and in 30 days, and `reclosures` a case.

    The last is no share: closings after the first `k` for each case first closed `n`.
    """
    rows = plain_rates(asked, "reopen_rate")
    closed = _first_closed(asked, "reopened", "closings")
    more = (pl.col("closings") - 1).clip(lower_bound=0).sum().cast(pl.Int64).alias("k")
    counts = summed(closed, asked.by, [more, pl.len().cast(pl.Int64).alias("n")])
    beside = with_shares(counts, has_interval=False).with_columns(
        part=pl.lit("reclosures"), nth=pl.lit(2)
    )
    return pl.concat([rows, beside], how="diagonal_relaxed")


def _first_closed(asked: Asked, need: str, *columns: str) -> pl.LazyFrame:
    """The cases first closed in the period, not void, whose source shows what is needed."""
    there = unseen(asked.standards.lacks, ((need,),)).is_null()
    fine = there & pl.col("void_reason").is_null() & pl.col("first_closed").is_not_null()
    dated = in_period(asked.lives().filter(fine), asked.question, pl.col("first_closed"))
    own = [name for name in asked.by if name not in PERIODS]
    day = pl.col("day").dt.month_start()
    return with_periods(dated.select(*own, day, "first_closed", *columns))


def comments_after_close(asked: Asked) -> pl.DataFrame:
    """Closed cases with a comment after closing, by author, with the time from closing to it.

    The part `answered` is of the residents' comments whose answer was due by `as_of`, where the
    agreement promises one.
    """
    rows = plain_rates(asked, "comments_after_close")
    comments = [f"{who}_comment" for who in AUTHORS]
    first = pl.min_horizontal(comments)
    closed = _first_closed(asked, "commented", *comments).filter(first.is_not_null()).collect()
    delays = [_delays(closed, asked.by, first, None)]
    delays += [_delays(closed, asked.by, pl.col(f"{who}_comment"), who) for who in AUTHORS]
    keys = [*asked.by, "part"]
    timed = rows.drop("median", "p80", "p90", strict=False).join(
        pl.concat(delays), on=keys, how="left", nulls_equal=True, maintain_order="left"
    )
    return pl.concat([timed, _answered(asked)], how="diagonal_relaxed")


def _delays(
    closed: pl.DataFrame, by: list[str], comment: pl.Expr, part: str | None
) -> pl.DataFrame:
    seconds = (comment - pl.col("first_closed")).dt.total_seconds()
    timed = closed.with_columns(delay=seconds).drop_nulls("delay")
    found = summed(timed, by, quantiles("delay"))
    return found.with_columns(part=pl.lit(part, pl.String))


def _answered(asked: Asked) -> pl.DataFrame:
    """Residents' comments after closing that were answered within the agreed time."""
    standards, as_of = asked.standards, instant(asked.question.as_of)
    slices = [name for name in DIMENSIONS if name not in {*PERIODS, "commitment"}]
    needed = dict.fromkeys(["source", "agreement", "version", "first_closed", "void_reason",
                            "resident_comment", "comment_answered", *slices])  # fmt: skip
    commented = (
        asked.judged["lives"].filter(pl.col("resident_comment").is_not_null()).select(*needed)
    ).collect()
    due = with_reply_due(commented, standards.replies, standards.clauses, standards.calendars)
    answered = Rate(
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
    return rate(answered, {"lives": due.lazy()}, standards, asked.question)


def closed_without_action(asked: Asked) -> pl.DataFrame:
    """Cases closed without action by closing code, a part a reason; and the same by message."""
    rows = plain_rates(asked, "closed_without_action")
    reasons = by_reason(asked, rows, asked.lives(), "no_action", "closed")
    return pl.concat([rows, reasons, by_message(asked)], how="diagonal_relaxed")


def by_reason(
    asked: Asked, headline: pl.DataFrame, lives: pl.LazyFrame, reason: str, at: str
) -> pl.DataFrame:
    """One row a group and reason that occurs: `k` with that reason, of the headline's `n`."""
    lives = lives.filter(
        pl.col("void_reason").is_null() & pl.col(reason).is_not_null() & pl.col(at).is_not_null()
    )
    own = [name for name in asked.by if name not in PERIODS]
    dated = in_period(lives, asked.question, pl.col(at))
    found = dated.select(list(dict.fromkeys([*own, "day", reason]))).collect().pipe(with_periods)
    counts = found.group_by([*asked.by, reason]).agg(pl.len().cast(pl.Int64).alias("k"))
    whole = headline.filter(pl.col("n") > 0).select(*asked.by, "n")
    joined = (
        counts.join(whole, on=asked.by, nulls_equal=True)
        if asked.by
        else counts.join(whole, how="cross")
    )
    places = sorted(counts[reason].unique())
    nth = pl.col(reason).replace_strict(
        {name: place for place, name in enumerate(places, start=100)},
        return_dtype=pl.Int64, default=None,
    )  # fmt: skip
    return with_shares(joined.with_columns(nth=nth)).rename({reason: "part"})
