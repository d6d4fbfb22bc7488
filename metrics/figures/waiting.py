"""How long residents wait, by the day or the hour: the curve behind the typical times."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

import polars as pl

from agreements.calendars import DAY_SECONDS
from metrics.figures.asked import Asked, Shared
from metrics.figures.question import Question
from metrics.figures.standards import Standards
from metrics.figures.times import survivals
from metrics.survival import curves

WAITS: dict[str, pl.DataType] = {
    "unit": pl.String(),
    "after": pl.Int64(),
    "share": pl.Float64(),
    "low": pl.Float64(),
    "high": pl.Float64(),
    "at_risk": pl.Int64(),
}
"""One row a whole unit since opening, `day` or `hour`: the share of cases closed by its end, with
the ends of its interval at 95 %, and how many cases were still watched then; 0 is the opening."""

UNITS: Final = {"hour": 3600, "day": DAY_SECONDS}
QUICK: Final = 2 * DAY_SECONDS
"""Where `MOST` are closed in so many seconds, days would be a step or two: hours are told."""

ENOUGH, MOST = 0.95, 0.8
"""The curve is told up to the unit by which `ENOUGH` are closed,"""
TIMES = 3
"""or so many times the units by which `MOST` are,"""
LONGEST = 366
"""and no further than this many units."""


def waits(
    tables: Mapping[str, pl.LazyFrame],
    standards: Standards,
    question: Question,
    shared: Shared | None = None,
) -> pl.DataFrame:
    """The Kaplan-Meier curve of `time_to_close`, turned round to what is closed: `WAITS`.

    It reaches a half, eight and nine tenths in the units that hold the figure's own times. It ends
    where the last closing lies, where `ENOUGH` is reached, at `TIMES` the time of `MOST`, or after
    `LONGEST`, whichever comes first: a long flat end would hide the times that matter.

    Args:
        tables: `metrics.tables` by name.
        standards: What the figures are held against.
        question: For cases opened when; of which cases.
        shared: What other readers of the same cases have read.
    """
    asked = Asked(tables, standards, question, shared=shared)
    curve = curves(survivals(asked).select("seconds", "ended"))
    if curve.is_empty():
        return pl.DataFrame(schema=WAITS)
    eight = curve.filter(1 - pl.col("share") >= MOST)["seconds"].min()
    unit = "hour" if isinstance(eight, int) and eight <= QUICK else "day"
    closed = curve.select(
        "at_risk",
        # What ends within the first unit is closed by its end.
        after=(pl.col("seconds") / UNITS[unit]).ceil().cast(pl.Int64),
        share=1 - pl.col("share"),
        low=1 - pl.col("high"),
        high=1 - pl.col("low"),
    )
    by_unit = closed.group_by("after", maintain_order=True).last()
    enough, most = (
        by_unit.filter(pl.col("share") >= share)["after"].min() for share in (ENOUGH, MOST)
    )
    ends = (
        enough,
        TIMES * most if isinstance(most, int) else None,
        by_unit["after"].max(),
        LONGEST,
    )
    last = min(end for end in ends if isinstance(end, int))
    units = pl.DataFrame({"after": pl.int_range(last + 1, eager=True)})
    told = units.join(by_unit, on="after", how="left", maintain_order="left").with_columns(
        pl.col("low", "high", "at_risk", "share").forward_fill(), unit=pl.lit(unit)
    )
    return told.with_columns(pl.col("share").fill_null(0.0)).select(*WAITS)
