"""The cases behind figures that judge promises and time, as lists: whatever is told of which."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

import polars as pl

from metrics.figures.asked import Asked
from metrics.figures.in_state import in_state
from metrics.figures.paused_cases import paused_cases
from metrics.figures.question import Question, UnknownFigureError
from metrics.figures.rates import ON_TIME
from metrics.figures.standards import Standards
from metrics.figures.unkept import OF_PROMISES, unkept
from metrics.figures.waited import WAITED, waited
from metrics.verdicts import STATES

PAUSED_SHARE: Final = "paused_share"


def listed(
    tables: Mapping[str, pl.LazyFrame],
    standards: Standards,
    question: Question,
    figure: str,
    part: str | None = None,
) -> pl.LazyFrame:
    """The cases that a figure is made of, or those that fell short of it; the worst first.

    Args:
        tables: As `figures` takes them; what was counted before is not looked at.
        standards: As `figures` takes them.
        question: As `figures` takes it; what it groups by says nothing here.
        figure: One of `OF_PROMISES`, whose cases are those that broke the promise; a clock of
            `WAITED`; or `paused_share`.
        part: A clock's part, a reason for pauses, or of `on_time_due` one of the seven states,
            whose cases are then told.

    Returns:
        The columns of `unkept`, `waited`, `paused_cases` or `in_state`.

    Raises:
        UnknownFigureError: A figure or part of which no list is told.
    """
    asked = Asked(tables, standards, question)
    if figure == ON_TIME.figure and part in STATES:
        return in_state(asked, part)
    if (figure, part) in WAITED:
        return waited(asked, figure, part)
    if figure == PAUSED_SHARE:
        return paused_cases(asked, part)
    if figure in OF_PROMISES and part is None:
        return unkept(asked, figure)
    known = ", ".join([*OF_PROMISES, *dict(WAITED), PAUSED_SHARE])
    raise UnknownFigureError(f"no list is told of {figure!r}, {part!r}; there are: {known}")
