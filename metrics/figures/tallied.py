"""Shares from tallies: counts of cases by month, made when they were measured and added up here."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from typing import Final

import polars as pl

from metrics.figures.cubed import CUBED, shows_all
from metrics.figures.question import Question, is_of_whole_months, is_within, scoped, within
from metrics.figures.standards import Standards
from metrics.tables import Types
from metrics.verdicts import STATES

TALLIES: Final = "tallies"
"""The table of `TALLY` at `as_of`, where there is one: it answers without the rows."""

COUNTS: Final = ("k", "n", "pending", "left_out", "provisional", *STATES)
"""What is counted of each group, all of which can be added up."""

KEYS: Types = {
    "figure": pl.String(),
    "part": pl.String(),
    "agency": pl.String(),
    "service": pl.String(),
    "agreement": pl.String(),
    "version": pl.String(),
    "clause": pl.String(),
    "commitment": pl.String(),
    "day": pl.Date(),
}
LACKING: Final = "lacking"
TALLY: Types = {
    **KEYS,
    **dict.fromkeys(COUNTS, pl.Int64()),
    "lacked": pl.String(),
    LACKING: pl.Int64(),
}
"""One row a figure, part, and group of cases.

- `day` is the first of the local month to which a case belongs, null where it belongs to none.
- `lacked` is the first reason why what was promised is never shown, of those in the group;
  `lacking` counts the rows of which any is: while there are some, there is a reason.
- Rows of the figure `VALUES` count in `n` the closings in which a column has a value; their part is
  the column and the value, as `source:desk`.
- Parts `REASON` count in `k` the cases of a figure by why.
"""

VALUES: Final = "values"
REASON: Final = "reason"
_OF_COMMITMENTS: Final = {"on_time_due": ("acknowledged", "first_response", "first_action")}
"""Figures that count the resolution, and where a question tells or names commitments all of them:
the others are tallied as figures of their own, by the same tests."""

_UNKNOWN: Final = frozenset({"district", "channel", "commitment"})
_OF_ONE_COMMITMENT: Final = frozenset({"updated"})
"""All that these count is of the commitment that their tallies name."""


def is_tallied(figure: str, question: Question, standards: Standards) -> bool:
    """Whether tallies can answer a share: of whole months, by what they are counted by.

    They leave to the cube what it can answer.
    """
    by_one = figure in _OF_ONE_COMMITMENT or figure in _OF_COMMITMENTS
    unknown = _UNKNOWN - {"commitment"} if by_one else _UNKNOWN
    known = not question.sliced & unknown and is_of_whole_months(question)
    return known and not (figure in CUBED and shows_all(standards))


def tallied_as(figures: Iterable[str], question: Question) -> dict[str, str]:
    """The figures as which the tallies stand of those that a question is about, each with its own.

    Args:
        figures: Those for which `is_tallied`.
        question: What is asked.
    """
    own = {figure: figure for figure in figures}
    if "commitment" not in question.sliced:
        return own
    others = {o: figure for figure in own for o in _OF_COMMITMENTS.get(figure, ())}
    return own | others


def reached(tallies: pl.LazyFrame, question: Question) -> pl.LazyFrame:
    """The rows that can answer a question: of its cases, of its months, and the `VALUES` of all.

    Args:
        tallies: `TALLY` at `as_of`.
        question: For which `is_tallied`, of some figure.
    """
    return scoped(tallies, question).filter((pl.col("figure") == VALUES) | is_within(question))


def tallied(
    tallies: pl.LazyFrame, figure: str, part: str | None, question: Question, keys: Sequence[str]
) -> pl.DataFrame:
    """Counts by some keys, as counting a figure's rows gives them.

    Args:
        tallies: `TALLY` at `as_of`, of the cases that are asked about.
        figure: Its id.
        part: The row beside the headline that is counted.
        question: For which `is_tallied`.
        keys: Columns of `KEYS`, `day` among them.
    """
    rows = tallies.filter(pl.col("part").eq_missing(pl.lit(part, pl.String)))
    return _added(rows, [figure], question, keys).collect()


def tallied_together(
    tallies: pl.LazyFrame, figures: Collection[str], question: Question, keys: Sequence[str]
) -> pl.DataFrame:
    """The same of all parts of several figures in one reading, by `figure` and `part` too."""
    return _added(tallies, figures, question, ["figure", "part", *keys]).collect()


def _added(
    tallies: pl.LazyFrame, figures: Collection[str], question: Question, keys: Sequence[str]
) -> pl.LazyFrame:
    stand = tallied_as(figures, question)
    rows = tallies.filter(pl.col("figure").is_in(sorted(stand)))
    if others := sorted(set(stand) - set(figures)):
        # Cases without the commitment are among those figures' tallies, and named by none.
        named = pl.col("commitment").is_not_null() | ~pl.col("figure").is_in(others)
        rows = rows.filter(named).with_columns(pl.col("figure").replace(stand))
    dated = within(scoped(rows, question), question)
    return dated.group_by(keys).agg(pl.col(COUNTS).sum(), pl.col("lacked").min())


def by_reason(tallies: pl.LazyFrame, figure: str, question: Question, column: str) -> pl.DataFrame:
    """The by-columns, `day`, the reason under its column's name, and `k`, of one figure."""
    begin = f"{REASON}:"
    rows = tallies.filter(pl.col("figure") == figure, pl.col("part").str.starts_with(begin))
    dated = within(scoped(rows, question), question)
    named = dated.with_columns(pl.col("part").str.strip_prefix(begin).alias(column))
    own = [name for name in question.by if name in KEYS]
    return named.group_by(*own, "day", column).agg(pl.col("k").sum()).collect()


def values(tallies: pl.LazyFrame, question: Question, column: str) -> list[str]:
    """What a column of the closings that are asked about holds, whatever the period; in order."""
    begin = f"{column}:"
    rows = tallies.filter(pl.col("figure") == VALUES, pl.col("part").str.starts_with(begin))
    parts = scoped(rows, question).select(pl.col("part").str.strip_prefix(begin))
    return parts.unique().collect()["part"].sort().to_list()
