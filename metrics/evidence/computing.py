"""The lines behind every figure, by its id."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Final

import polars as pl

from metrics.evidence import others, shares, times
from metrics.evidence.columns import COLUMNS
from metrics.figures.asked import Asked
from metrics.figures.computing import OF_DUTIES, check_asked
from metrics.figures.message_rates import MESSAGE_RATES
from metrics.figures.question import Question
from metrics.figures.standards import Standards

Lines = Callable[[Asked], list[pl.LazyFrame]]

_SHARES: Final = (
    "on_time_due", "on_time_received", "on_time_closed", "acknowledged", "first_response",
    "first_action", "updated", "repeat_contact", "intake_complete", "coverage",
)  # fmt: skip
_TOLD: Final = tuple(dict.fromkeys(rate.figure for rate in MESSAGE_RATES))

_LINES: Final[Mapping[str, Lines]] = {
    **{id_: partial(shares.plain, figure=id_) for id_ in _SHARES},
    **{id_: partial(shares.told, figure=id_) for id_ in _TOLD},
    **{id_: partial(others.kept_duties, figure=id_) for id_ in OF_DUTIES},
    "flattery": others.flattered,
    "kept_promise": shares.kept,
    "days_late": times.late,
    "time_to_close": times.closed,
    "expected_time": times.expected,
    "paused_share": others.stood_still,
    "backlog": others.waiting,
    "flow": others.flowing,
    "reopen_rate": shares.reopened,
    "comments_after_close": shares.commented,
    "closed_without_action": shares.ended_without,
    "reroute_rate": shares.rerouted,
    "reroute_cost": times.wrong_ways,
    "template_share": others.repeated,
    "data_checks": others.checked,
}
"""One a figure of `metrics.figures.FIGURES`."""


def lines(
    tables: Mapping[str, pl.LazyFrame],
    standards: Standards,
    question: Question,
    ids: Sequence[str],
) -> dict[str, pl.LazyFrame]:
    """The lines behind each figure, in a fixed order: `COLUMNS`, as far as the figure has them.

    Args:
        tables: As `figures` takes them; what was counted before is not looked at.
        standards: As `figures` takes them.
        question: As `figures` takes it.
        ids: Ids of figures.

    Raises:
        UnknownFigureError: As `figures`.
    """
    check_asked(ids, question)
    asked = Asked(tables, standards, question)
    return {id_: _together(_LINES[id_](asked), id_) for id_ in ids}


def _together(parts: Sequence[pl.LazyFrame], figure: str) -> pl.LazyFrame:
    whole = pl.concat(parts, how="diagonal_relaxed").with_columns(figure=pl.lit(figure))
    there = set(whole.collect_schema())
    told = whole.select(name for name in COLUMNS if name in there)
    keys = [n for n in ("source", "number", "commitment", "day", "due", "in_n", "in_k", "agency",
                        "version", "start", "why") if n in there]  # fmt: skip
    return told.sort(keys, nulls_last=True, maintain_order=True)
