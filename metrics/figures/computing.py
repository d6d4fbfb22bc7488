"""Every figure by its id, and how it is computed."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import Final

import polars as pl

from metrics.figures.after_closing import (
    closed_without_action,
    comments_after_close,
    kept_promise,
    plain_rates,
    reopen_rate,
)
from metrics.figures.asked import CADENCE, Asked, Shared
from metrics.figures.backlog import backlog
from metrics.figures.checks import data_checks
from metrics.figures.flow import flow
from metrics.figures.messages import message_share, template_share
from metrics.figures.obligations import beside_duties, kept_share
from metrics.figures.pausing import paused_share
from metrics.figures.question import Question, UnknownFigureError, check_dimensions
from metrics.figures.routing import reroute_cost, reroute_rate
from metrics.figures.rows import beside, beside_the_point, whole_rows
from metrics.figures.standards import Standards
from metrics.figures.times import days_late, expected_time, time_to_close
from metrics.figures.together import with_shares_together
from metrics.goals import COMMITMENT_FIGURES
from metrics.verdicts import STATES


def on_time_received(asked: Asked) -> pl.DataFrame:
    """The received basis: while some still run there is no point, only what it may become.

    `low` is then the share if none of the running is met, `high` if all are.
    """
    rows = plain_rates(asked, "on_time_received")
    runs = (pl.col("running") > 0) & (pl.col("n") > 0)
    least, most = pl.col("k") / pl.col("n"), (pl.col("k") + pl.col("running")) / pl.col("n")
    return rows.with_columns(
        value=pl.when(~runs).then("value"),
        low=pl.when(runs).then(least).otherwise("low"),
        high=pl.when(runs).then(most).otherwise("high"),
    )


def updated(asked: Asked) -> pl.DataFrame:
    """Progress updates, and that none was promised where no clause in scope promises any.

    The shares beside it know that from their cases without a promise; none of those is a row here.
    """
    rows = plain_rates(asked, "updated")
    clauses = asked.standards.clauses.filter(commitment=CADENCE)
    for column, value in asked.question.where:
        if column in {"agency", "version"}:
            clauses = clauses.filter(pl.col(column) == value)
        elif column == "service":
            # Without one it is a clause of every service that its version does not name.
            clauses = clauses.filter((pl.col(column) == value).fill_null(value=True))
    if len(clauses):
        return rows
    none = pl.sum_horizontal("n", *STATES) == 0
    why = pl.when(none).then(pl.lit("nothing_promised"))
    return rows.with_columns(not_measurable=pl.coalesce("not_measurable", why))


def flattery(asked: Asked) -> pl.DataFrame:
    """Closed basis less due basis, with the states of the due basis; null without one of them."""
    due, closed = (
        plain_rates(asked, basis).filter(pl.col("part").is_null())
        for basis in ("on_time_due", "on_time_closed")
    )
    other = closed.select(*asked.by, kind="value")
    joined = beside(due, other, asked.by)
    counts = ["k", "n", "low", "high", "goal", "goals_missed", "goals_total", "verdict", "signal"]
    return joined.with_columns(value=pl.col("kind") - pl.col("value")).drop("kind", *counts)


Compute = Callable[[Asked], pl.DataFrame]


def _shares(*ids: str) -> dict[str, Compute]:
    return {id_: partial(plain_rates, figure=id_) for id_ in ids}


def _told(*ids: str) -> dict[str, Compute]:
    return {id_: partial(message_share, figure=id_) for id_ in ids}


def _owed(*ids: str) -> dict[str, Compute]:
    return {id_: partial(kept_share, figure=id_) for id_ in ids}


FIGURES: Final[Mapping[str, Compute]] = {
    **_shares("on_time_due"),
    "on_time_received": on_time_received,
    **_shares("on_time_closed"),
    "flattery": flattery,
    "kept_promise": kept_promise,
    **_shares("acknowledged", "first_response", "first_action"),
    "updated": updated,
    "days_late": days_late,
    "time_to_close": time_to_close,
    "expected_time": expected_time,
    "paused_share": paused_share,
    "backlog": backlog,
    "flow": flow,
    "reopen_rate": reopen_rate,
    **_shares("repeat_contact"),
    "comments_after_close": comments_after_close,
    **_told("no_message_before"),
    "closed_without_action": closed_without_action,
    "reroute_rate": reroute_rate,
    "reroute_cost": reroute_cost,
    **_shares("intake_complete"),
    **_told(
        "message_present",
        "message_relevant",
        "message_specific",
        "message_timeline",
        "message_next_step",
        "message_plain",
        "message_private",
        "message_language",
    ),
    "template_share": template_share,
    **_told("fix_evidence"),
    **_shares("coverage"),
    **_owed("contacts_fresh", "knowledge_fresh", "change_notice", "review_held"),
    "data_checks": data_checks,
}
"""The figures that can be computed, in the order of METRICS."""

OF_WHOLE_CASES = (
    "time_to_close", "expected_time", "flow", "reopen_rate", "repeat_contact",
    "comments_after_close", "no_message_before", "closed_without_action", "reroute_rate",
    "reroute_cost", "intake_complete", "message_present", "message_relevant", "message_specific",
    "message_timeline", "message_next_step", "message_plain", "message_private",
    "message_language", "template_share", "fix_evidence", "coverage", "data_checks",
)  # fmt: skip
"""Figures that know no commitment."""

WHENEVER: Final = frozenset({"backlog", "expected_time"})
"""Figures of what is so at `as_of`: whatever period is asked for, they are the same."""

OF_DUTIES = ("contacts_fresh", "knowledge_fresh", "change_notice", "review_held")
"""Figures about what both sides owe each other beside cases, from `obligations`."""


def figures(
    tables: Mapping[str, pl.LazyFrame],
    standards: Standards,
    question: Question,
    ids: Sequence[str],
    shared: Shared | None = None,
) -> pl.DataFrame:
    """The rows of some figures (`ROW`), ordered by figure as asked, by the by-columns, by part.

    A figure that the question means nothing for has one row, of no group, that says so
    (`BESIDE_THE_POINT`): others that are asked for beside it have theirs all the same.

    Without a by-column a share has one row, be it of no cases. The states of a row are those of
    all cases that belong to its period, also the ones outside k and n, so they add up; figures of
    whole cases, of lengths of time and of sums have none. A row without an instant by which it
    belongs to a period is counted only where none is asked for.

    Args:
        tables: `metrics.tables` by name, and `contact_volume`.
        standards: What the figures are held against.
        question: For when, of which cases, by what.
        ids: Keys of `FIGURES`.
        shared: What the same question grouped otherwise has read, of the same tables.

    Raises:
        UnknownFigureError: An id or a dimension that does not exist, or no id at all.
    """
    _check_known(ids, question)
    once = replace(question, by=tuple(dict.fromkeys(question.by)))
    told = {i for i in ids if means_nothing(i, question) is None}
    asked = with_shares_together(
        Asked(tables, standards, once, shared=shared), [i for i in ids if i in told]
    )
    rows = [FIGURES[i](asked) if i in told else beside_the_point(asked.by) for i in ids]
    return pl.concat(whole_rows(own, i, asked.by) for own, i in zip(rows, ids, strict=True))


def means_nothing(figure: str, question: Question) -> str | None:
    """Why a question means nothing for a figure, in a sentence without its stop; None if it does.

    Args:
        figure: A key of `FIGURES`.
        question: Of dimensions that there are.
    """
    if figure in OF_DUTIES:
        return beside_duties(figure, question.sliced)
    if figure in OF_WHOLE_CASES and "commitment" in question.sliced:
        return f"The figure {figure} is about whole cases and knows no commitment; ask without one"
    own = next((name for name, about in COMMITMENT_FIGURES.items() if about == figure), None)
    others = {value for column, value in question.where if column == "commitment"} - {own}
    if own and others:
        return f"The figure {figure} is about {own} alone, not {min(others)}; ask without it"
    return None


def check_asked(ids: Sequence[str], question: Question) -> None:
    """Refuse a figure that does not exist, or that the question means nothing for.

    Raises:
        UnknownFigureError: With the ones that do.
    """
    _check_known(ids, question)
    for said in filter(None, (means_nothing(i, question) for i in ids)):
        raise UnknownFigureError(said)


def check_ids(ids: Sequence[str]) -> None:
    """Refuse a figure that does not exist.

    Raises:
        UnknownFigureError: With the ones that do.
    """
    known = ", ".join(FIGURES)
    if not ids:
        raise UnknownFigureError(f"no figure is asked for; known are {known}")
    strange = [repr(i) for i in dict.fromkeys(ids) if i not in FIGURES]
    if strange:
        raise UnknownFigureError(f"there is no figure {' or '.join(strange)}; known are {known}")


def _check_known(ids: Sequence[str], question: Question) -> None:
    check_ids(ids)
    check_dimensions(question)
