"""How long residents wait, day by day: the curve behind the typical times."""

from __future__ import annotations

from collections.abc import Mapping

import polars as pl

from agreements.calendars import DAY_SECONDS
from metrics.figures.asked import Asked
from metrics.figures.question import Question, in_period
from metrics.figures.standards import Standards
from metrics.figures.times import survivals
from metrics.survival import curves

WAITS: dict[str, pl.DataType] = {
    "days": pl.Int64(),
    "share": pl.Float64(),
    "low": pl.Float64(),
    "high": pl.Float64(),
    "at_risk": pl.Int64(),
}
"""One row a whole day since opening: the share of cases closed by its end, with the ends of its
interval at 95 %, and how many cases were still watched then; day 0 is the opening."""

ENOUGH, MOST = 0.95, 0.8
"""The curve is told up to the day by which `ENOUGH` are closed,"""
TIMES = 3
"""or so many times the days by which `MOST` are,"""
LONGEST = 366
"""and no further than this many days."""


def waits(
    tables: Mapping[str, pl.LazyFrame], standards: Standards, question: Question
) -> pl.DataFrame:
    """The Kaplan-Meier curve of `time_to_close`, turned round to what is closed: `WAITS`.

    It reaches a half, eight and nine tenths on the days that hold the figure's own times. It ends
    where the last closing lies, where `ENOUGH` is reached, at `TIMES` the day of `MOST`, or after
    `LONGEST` days, whichever comes first: a long flat end would hide the days that matter.

    Args:
        tables: `metrics.tables` by name.
        standards: What the figures are held against.
        question: For cases opened when; of which cases.
    """
    asked = Asked(tables, standards, question)
    lived = in_period(survivals(asked), question, pl.col("opened"))
    curve = curves(lived.select("seconds", "ended"))
    if curve.is_empty():
        return pl.DataFrame(schema=WAITS)
    closed = curve.select(
        "at_risk",
        # What ends within the first day is closed by day 1.
        days=(pl.col("seconds") / DAY_SECONDS).ceil().cast(pl.Int64),
        share=1 - pl.col("share"),
        low=1 - pl.col("high"),
        high=1 - pl.col("low"),
    )
    by_day = closed.group_by("days", maintain_order=True).last()
    enough, most = (
        by_day.filter(pl.col("share") >= share)["days"].min() for share in (ENOUGH, MOST)
    )
    ends = (enough, TIMES * most if isinstance(most, int) else None, by_day["days"].max(), LONGEST)
    last = min(end for end in ends if isinstance(end, int))
    days = pl.DataFrame({"days": pl.int_range(last + 1, eager=True)})
    told = days.join(by_day, on="days", how="left", maintain_order="left").with_columns(
        pl.col("low", "high", "at_risk", "share").forward_fill()
    )
    return told.with_columns(pl.col("share").fill_null(0.0)).select(*WAITS)
