"""The cases behind a figure: those that it counts, or those that fall short of it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, time, timedelta
from typing import Final
from zoneinfo import ZoneInfo

import polars as pl

from metrics.figures.asked import Asked
from metrics.figures.counting import chosen
from metrics.figures.message_rates import MESSAGE_RATES
from metrics.figures.messages import demands_on, rate_of
from metrics.figures.question import Question, UnknownFigureError, in_period
from metrics.figures.rates import DECLARED
from metrics.figures.sight import unseen
from metrics.figures.standards import Standards
from metrics.figures.telling import TABLE
from metrics.instants import instant, one_of

COMMENTS: Final = ("resident_comment", "operator_comment", "agency_comment")

TOLD: Final[Mapping[tuple[str, str | None], str]] = {
    ("reopen_rate", None): "reopened",
    ("reopen_rate", "30_days"): "reopened",
    ("repeat_contact", None): "contact",
    ("repeat_contact", "same_place"): "next_place_contact",
    ("comments_after_close", None): "comment",
    ("comments_after_close", "resident"): "resident_comment",
    ("comments_after_close", "operator"): "operator_comment",
    ("comments_after_close", "agency"): "agency_comment",
    ("closed_without_action", None): "closed",
    ("reroute_rate", None): "rerouted",
    ("intake_complete", None): "opened",
    ("closed_without_action", "by_message"): "closed",
    **{(rate.figure, rate.part): "first_closed" for rate in MESSAGE_RATES},
}
"""The instant that tells of each case what makes it one, by figure and part."""

_HITS: Final = frozenset({
    "blank", "status_only", "first_answer", "cannot_tell", "not_applicable", "not_demanded",
    "no_words", "no_message",
})  # fmt: skip
"""Parts of message figures that count what there is nothing to say of."""

_OF_FAILURES: Final = frozenset({"no_message_before", "closed_without_action"})
"""Figures about messages that count what went wrong."""


def is_short_of(figure: str, part: str | None) -> bool:
    """Whether a row says how many were as they should be: of interest are those that were not."""
    told = rate_of(figure, part) is not None and figure not in _OF_FAILURES
    return figure == "intake_complete" or (told and part not in _HITS)


BEHIND: Final = (
    "source", "number", "agency", "service", "district", "opened", "first_agency", "first_closed",
    "closed", "outcome", "no_action", "next_contact_number", "reroutes", "reroute_reason",
    "missing_information", "lost_seconds",
)  # fmt: skip
"""What is told of a case, beside `told`, the instant that makes it one."""

NEWEST: Final = 1_000
"""So many of the newest are enough for whoever does not ask for all."""

FEW: Final = 7 * NEWEST
"""Of fewer cases the newest lie further back than is looked: to read all is quicker."""

LOOKED_AT: Final = (14, 100)
"""The newest cases are looked for among those of so many days, then among all."""

_MADE: Final = {
    "comment": pl.min_horizontal(COMMENTS),
    # Of a case that nobody else asked about it was the reopening that counts.
    "contact": pl.coalesce("next_contact", "reopened"),
}
"""Instants that are one of several columns."""

_DATED: Final = frozenset({
    "comment", "contact", "first_closed", "next_place_contact", "opened", "reopened", "rerouted",
})  # fmt: skip
"""Instants that a case behind its figure always has. Files tell the last of theirs, so that most of
them are passed over where only the newest are looked for."""


def cases_behind(
    tables: Mapping[str, pl.LazyFrame],
    standards: Standards,
    question: Question,
    figure: str,
    part: str | None = None,
    since: datetime | None = None,
) -> pl.LazyFrame:
    """The cases that a figure counts as k; of a share of what is right those of n not in k.

    Args:
        tables: As `figures` takes them.
        standards: As `figures` takes them.
        question: As `figures` takes it; what it groups by says nothing here.
        figure: Its id, one of `TOLD`.
        part: Its part.
        since: Leave out those whose `told` lies before, or is lacking; None for all.

    Returns:
        `BEHIND` and `told`, the newest first; as many rows as the figure says.

    Raises:
        UnknownFigureError: A figure or part of which no cases are told.
    """
    declared = (rate for rate in DECLARED if (rate.figure, rate.part) == (figure, part))
    found = rate_of(figure, part) or next(declared, None)
    if found is None or ((figure, part) not in TOLD and found.table != TABLE):
        known = ", ".join(sorted({name for name, _ in TOLD}))
        raise UnknownFigureError(f"no cases are told of {figure!r}, {part!r}; there are: {known}")
    asked = Asked(tables, standards, question)
    rows = chosen(asked.judged[found.table], question, found.commitment, found.table)
    if found.table == TABLE:
        rows = rows.with_columns(demands_on(standards, figure))
        if TABLE not in tables:  # no source has any text, and nothing is read to find none
            rows = rows.head(0)
    if prepare := found.prepare:
        rows = prepare(rows, standards, question)
    hit = found.hit(question).fill_null(value=False)
    there = unseen(standards.lacks, found.needs).is_null()
    counted = found.counted(question).fill_null(value=False) & there
    wanted = in_period(rows, question, found.at(question)).filter(
        counted, ~hit if is_short_of(figure, part) else hit
    )
    at = _MADE.get(_instant(figure, part), pl.col(_instant(figure, part)))
    if since is not None:
        last = instant(since)
        wanted = wanted.filter(*one_of(at, lambda one: one >= last), at >= last)
    return wanted.select(*BEHIND, told=at).sort(
        ["told", "source", "number"], descending=[True, False, False]
    )


def newest_behind(
    tables: Mapping[str, pl.LazyFrame],
    standards: Standards,
    question: Question,
    figure: str,
    part: str | None,
    limit: int,
) -> pl.DataFrame:
    """The first so many of `cases_behind`, without reading all of them where there are more.

    Args:
        tables: As `figures` takes them.
        standards: As `figures` takes them.
        question: As `figures` takes it.
        figure: As `cases_behind` takes it.
        part: As `cases_behind` takes it.
        limit: How many at most.

    Raises:
        UnknownFigureError: As for `cases_behind`.
    """
    last = question.as_of
    if question.end:
        last = min(last, datetime.combine(question.end, time(), ZoneInfo(question.zone)))
    for days in LOOKED_AT if _instant(figure, part) in _DATED else ():
        since = last - timedelta(days=days)
        few = cases_behind(tables, standards, question, figure, part, since)
        found = few.head(limit).collect()
        if found.height == limit:
            return found
    return cases_behind(tables, standards, question, figure, part).head(limit).collect()


def _instant(figure: str, part: str | None) -> str:
    """The instant that tells of its cases; empty where none are told."""
    return TOLD.get((figure, part)) or TOLD.get((figure, None), "")


def number_behind(rows: pl.DataFrame, figure: str, part: str | None) -> int:
    """How many rows `cases_behind` has, by the rows of the figure for the same question.

    Args:
        rows: `metrics.figures.ROW` without by-columns; none of them stands for no case.
        figure: Its id.
        part: Its part.
    """
    own = rows.filter(pl.col("figure") == figure, pl.col("part").eq_missing(pl.lit(part)))
    k, n = own.select(pl.col("k", "n").sum()).row(0)
    return int(n - k if is_short_of(figure, part) else k)
