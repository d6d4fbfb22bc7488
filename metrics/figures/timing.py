"""All that is told of time about one choice of cases, read from their rows once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

import polars as pl

from metrics.figures.asked import Shared
from metrics.figures.choices import by_rule, refused_pauses
from metrics.figures.computing import figures
from metrics.figures.question import Question
from metrics.figures.standards import Standards
from metrics.figures.waiting import waits


class Timing(NamedTuple):
    """What is told of time.

    Attributes:
        total: Figures of all cases.
        compared: Figures by the question's dimensions.
        rules: `metrics.figures.choices.BY_RULE`.
        refused: `metrics.figures.choices.REFUSED`.
        waits: `metrics.figures.waiting.WAITS`.
    """

    total: pl.DataFrame
    compared: pl.DataFrame
    rules: pl.DataFrame
    refused: pl.DataFrame
    waits: pl.DataFrame


def timing(
    tables: Mapping[str, pl.LazyFrame],
    standards: Standards,
    question: Question,
    total: Sequence[str],
    compared: Sequence[str],
    shared: Shared | None = None,
) -> Timing:
    """Everything about time: each part says what its own function says.

    Args:
        tables: As `figures` takes them.
        standards: As `figures` takes them.
        question: As `figures` takes it; `compared` is by its dimensions.
        total: Ids of figures of all cases.
        compared: Ids of figures by dimension.
        shared: What was read of these cases before, told by the question's dimensions; what is
            read now is kept there.

    Raises:
        UnknownFigureError: As for `figures`.
    """
    whole = replace(question, by=())
    shared = Shared(question.by) if shared is None else shared
    return Timing(
        figures(tables, standards, whole, total, shared),
        figures(tables, standards, question, compared, shared),
        by_rule(tables, standards, whole, shared),
        refused_pauses(tables, standards, whole, shared),
        waits(tables, standards, whole, shared),
    )
