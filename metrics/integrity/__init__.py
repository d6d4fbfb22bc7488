"""The integrity screen: questions that figures raise about how they came to be, with their cases.

Each is a question, not an accusation: what is unusual may have a good reason, and who holds the
cases can give it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType

import polars as pl

from metrics.integrity import (
    at_once,
    bulk,
    deadline,
    first_action,
    late_pauses,
    loops,
    reclassified,
    rising,
)
from metrics.integrity.findings import FINDINGS, MARKED, Question, Scope, Tables

__all__ = [
    "FINDINGS",
    "QUESTIONS",
    "Question",
    "Scope",
    "Tables",
    "UnknownQuestionError",
    "cases_of",
    "counted",
    "screen",
]

QUESTIONS: dict[str, Question] = {
    question.id: question
    for question in (
        deadline.QUESTION,
        bulk.QUESTION,
        at_once.QUESTION,
        loops.QUESTION,
        reclassified.QUESTION,
        late_pauses.QUESTION,
        *rising.QUESTIONS,
        first_action.QUESTION,
    )
}
"""By id, in the order in which they are shown."""


class UnknownQuestionError(ValueError):
    """A question that nobody asks; says which are asked."""


def screen(
    tables: Tables,
    scope: Scope,
    questions: Sequence[str] = tuple(QUESTIONS),
    counts: Mapping[str, pl.DataFrame] = MappingProxyType({}),
) -> pl.DataFrame:
    """What the questions say of every service, as `FINDINGS`.

    Args:
        tables: `metrics.tables`' instants, lives and pauses, by their names.
        scope: Of when.
        questions: Their ids.
        counts: What `counted` said of these tables: its questions read nothing any more.

    Returns:
        The rows in the order of the questions, what is least likely first. A service that is not
        `raised` was looked at and is as usual; one without a row had nothing to look at.

    Raises:
        UnknownQuestionError: An id that does not exist.
    """
    found = []
    for name in questions:
        asked = _question(name)
        known = counts[name] if name in counts else asked.counted(tables, scope)
        found.append(asked.weighed(known, scope))
    return pl.concat([pl.DataFrame(schema=FINDINGS), *found])


def counted(tables: Tables, ever: Scope) -> dict[str, pl.DataFrame]:
    """What is counted by day of all time, by the question: it tells what any scope finds.

    Args:
        tables: As of `screen`.
        ever: All time, in the city's zone.
    """
    return {name: one.counted(tables, ever) for name, one in QUESTIONS.items()}


def cases_of(
    tables: Tables,
    scope: Scope,
    question: str,
    *,
    service: str | None,
    agency: str | None,
    period: str | None = None,
) -> pl.DataFrame:
    """The cases behind one finding, by the instant that tells: `MARKED` without `hit`.

    Args:
        tables: As of the finding.
        scope: As of the finding.
        question: The finding's question.
        service: The finding's service.
        agency: The finding's agency.
        period: The finding's period; None for a question without periods.

    Returns:
        As many rows as the finding's `cases`; a case that was paused twice has two.

    Raises:
        UnknownQuestionError: An id that does not exist.
    """
    named = {"service": service, "agency": agency, "period": period}
    same = [pl.col(name).eq_missing(pl.lit(value)) for name, value in named.items()]
    hits = _question(question).marked(tables, scope).filter("hit", *same)
    return hits.select(list(MARKED)[:-1]).sort("at", "source", "number").collect()


def _question(name: str) -> Question:
    if name not in QUESTIONS:
        raise UnknownQuestionError(
            f"there is no question {name!r}; asked are {', '.join(QUESTIONS)}"
        )
    return QUESTIONS[name]
