"""The lines behind what is no share of cases: backlog, flow, pauses, templates, checks, duties."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

import polars as pl

from metrics.evidence.columns import CASE, HEADLINE, JUDGED, LIFE, MESSAGE, OWED, chosen_of, named
from metrics.evidence.shares import plain
from metrics.figures.asked import Asked
from metrics.figures.backlog import PARTS as BACKLOG_PARTS
from metrics.figures.backlog import open_cases
from metrics.figures.checks import CHECKS
from metrics.figures.counting import RESOLUTION, chosen
from metrics.figures.flow import moments
from metrics.figures.messages import has_text
from metrics.figures.obligations import PARTS as DUTY_PARTS
from metrics.figures.obligations import owed
from metrics.figures.pausing import LAST_TENTH, paused, worked
from metrics.figures.question import in_period

_NONE: Final = pl.lit(None, pl.String)
_SLICES: Final = ("agency", "service", "district", "channel", "agreement", "version")
_KEEP: Final = ("source", "number", "commitment", "clause", *_SLICES)
ALL: Final = pl.lit(HEADLINE)


def waiting(asked: Asked) -> list[pl.LazyFrame]:
    """The open cases, with their age and their band."""
    keep = tuple(name for name in _KEEP if name not in {"opened", "start", "state"})
    rows = open_cases(asked, keep).lazy()
    bands = {part: pl.col(part) for part in BACKLOG_PARTS}
    told = rows.with_columns(
        due="falls_due",
        age_seconds="age",
        in_n=ALL,
        in_k=named({HEADLINE: pl.col("overdue"), **bands}),
        out=_NONE,
    )
    return [chosen_of(told, JUDGED, "age_seconds")]


def flowing(asked: Asked) -> list[pl.LazyFrame]:
    """What came in, was closed and was opened again: a line an event, by its own instant."""
    lines = []
    for kind, instants in moments().items():
        for at in instants:
            rows = in_period(asked.lives().filter(at.is_not_null()), asked.question, at)
            marked = rows.with_columns(in_n=_NONE, in_k=pl.lit(kind), out=_NONE)
            lines.append(chosen_of(marked, (*CASE, "opened", "first_closed", "closed", "withdrawn",
                                            "reopened", "void_reason")))  # fmt: skip
    return lines


def flattered(asked: Asked) -> list[pl.LazyFrame]:
    """The lines of both rates of which `flattery` is the difference."""
    return [
        line.with_columns(
            pl.when(pl.col(name).str.contains(rf"(^|;){HEADLINE}(;|$)"))
            .then(pl.lit(figure))
            .alias(name)
            for name in ("in_n", "in_k")
        )
        for figure in ("on_time_due", "on_time_closed")
        for line in plain(_without_events(asked), figure)
    ]


def _without_events(asked: Asked) -> Asked:
    """The same with no event declared: the two rates are compared as they are."""
    none = replace(asked.standards, adjustments=asked.standards.adjustments.clear())
    return replace(asked, standards=none)


def stood_still(asked: Asked) -> list[pl.LazyFrame]:
    """The working seconds of each promise, and a line for each pause of it."""
    cases = worked(asked, _KEEP).lazy()
    ran = cases.with_columns(
        worked_seconds="worked",
        in_n=pl.when(~pl.col("unseen")).then(ALL),
        in_k=_NONE,
        out=pl.when("unseen").then(pl.lit("unseen")),
    )
    pauses = paused(asked, _SLICES).lazy()
    parts = {HEADLINE: pl.lit(value=True), "last_tenth": pl.col("share_used") >= LAST_TENTH}
    # A reason may be any word of the agreement: it stands for its own part.
    rows = pauses.with_columns(
        pause_reason="reason",
        paused_seconds="seconds",
        in_n=_NONE,
        in_k=pl.concat_str(named(parts), "reason", separator=";"),
        out=_NONE,
    )
    told = tuple(name for name in JUDGED if name != "reopened")
    amounts = ("worked_seconds", "paused_seconds", "pause_reason", "share_used")
    return [chosen_of(ran, told, *amounts), chosen_of(rows, told, *amounts)]


def repeated(asked: Asked) -> list[pl.LazyFrame]:
    """The closings with a message, and which text each got, by its hash."""
    rows = chosen(asked.judged["messages"], asked.question, None, "messages")
    own = rows.filter(has_text(asked)).with_columns(text_key="masked")
    dated = in_period(own, asked.question, pl.col("first_closed"))
    marked = dated.with_columns(in_n=ALL, in_k=_NONE, out=_NONE)
    return [chosen_of(marked, MESSAGE)]


def checked(asked: Asked) -> list[pl.LazyFrame]:
    """Every case opened in the period, with the checks that are about it and those it passes."""
    tables = {"lives": (asked.lives(), LIFE), "instants": (asked.instants(RESOLUTION), JUDGED)}
    return [_checked(asked, name, rows, told) for name, (rows, told) in tables.items()]


def _checked(asked: Asked, table: str, rows: pl.LazyFrame, told: tuple[str, ...]) -> pl.LazyFrame:
    own = [check for check in CHECKS if check.table == table]
    marked = in_period(rows, asked.question, pl.col("opened")).with_columns(
        in_n=named({check.id: check.counted(asked.standards) for check in own}),
        in_k=named({check.id: check.passed(asked.standards) for check in own}),
        out=_NONE,
    )
    return chosen_of(marked, told)


def kept_duties(asked: Asked, figure: str) -> list[pl.LazyFrame]:
    """What was owed beside cases: an obligation a line."""
    rows = owed(asked, figure)
    parts = (None, *DUTY_PARTS.get(figure, ()))
    own = {part or HEADLINE: pl.col("part").eq_missing(pl.lit(part, pl.String)) for part in parts}
    marked = rows.with_columns(
        in_n=named({name: test & pl.col("kept").is_not_null() for name, test in own.items()}),
        in_k=named({name: test & pl.col("kept") for name, test in own.items()}),
        out=pl.when(pl.col("kept").is_null()).then(pl.lit("not_counted")),
    )
    return [chosen_of(marked, OWED)]
