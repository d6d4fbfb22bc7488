"""Goals missed period after period, and what an agreement says follows from so many in a row."""

from __future__ import annotations

from typing import Final

import polars as pl

from agreements.schema.agreement import Agreement
from agreements.schema.governance import ServiceStep

GOAL: Final = ("agency", "service", "commitment", "figure", "part", "better")
"""What tells one goal from another, whichever version of the agreement sets it."""

JUDGED: Final = ("met", "missed", "too_few")

PERIODS: Final[dict[str, pl.DataType]] = {
    "agency": pl.String(),
    "service": pl.String(),
    "commitment": pl.String(),
    "figure": pl.String(),
    "part": pl.String(),
    "better": pl.String(),
    "version": pl.String(),
    "period": pl.String(),
    "k": pl.Int64(),
    "n": pl.Int64(),
    "value": pl.Float64(),
    "goal": pl.Float64(),
    "verdict": pl.String(),
    "signal": pl.String(),
}
"""One row a goal, version and period, as the figures tell it; `period` sorts as text (`2026-08`,
`2026-Q3`). Without a service it is about all that the agreement covers."""

RUNS: Final[dict[str, pl.DataType]] = {
    **PERIODS,
    "periods": pl.List(pl.String()),
    "noise": pl.Boolean(),
}
"""One row a goal that is being missed: `k`, `n`, `value`, `goal`, `signal` and `version` are those
of its last period, `period`; `periods` all that were missed in a row; `noise` whether each of
them may be."""


def in_a_row(rows: pl.DataFrame) -> pl.DataFrame:
    """The goals that were missed in the last period that was judged, as `RUNS`.

    A period in which two versions held is missed if the goal of either was: a new version starts
    no new count. A period with too few cases ends the row; one that nobody can judge yet, or in
    which nothing counted, is passed over.

    Args:
        rows: Columns as `PERIODS`.
    """
    judged = rows.select(*PERIODS).filter(pl.col("verdict").is_in(JUDGED))
    worst = pl.col("verdict").replace_strict({"missed": 0, "met": 1, "too_few": 2})
    periods = (
        judged.sort(*GOAL, "period", worst, pl.col("n"), descending=[*[False] * 8, True])
        .unique([*GOAL, "period"], keep="first", maintain_order=True)
        .with_columns(missed=pl.col("verdict") == "missed")
    )
    after = pl.col("missed").cum_min(reverse=True).over(GOAL)
    run = periods.filter(after).group_by(GOAL, maintain_order=True)
    last = [name for name in PERIODS if name not in GOAL]
    return run.agg(
        pl.col(last).last(),
        periods=pl.col("period"),
        noise=(pl.col("signal") == "noise").all(),
    ).select(*RUNS)


def steps_reached(agreement: Agreement, periods: int) -> list[ServiceStep]:
    """What follows when a goal was missed so many periods in a row, the first step first.

    Args:
        agreement: The version in force.
        periods: How many.
    """
    escalation = agreement.spec.escalation
    steps = escalation.service if escalation else []
    return sorted(
        (step for step in steps if step.periods <= periods), key=lambda step: step.periods
    )
