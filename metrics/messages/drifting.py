"""Texts that came up within a week and were not there before: what agencies began to write."""

from __future__ import annotations

from datetime import timedelta

import polars as pl

from metrics.alike import alike

WEEK = timedelta(days=7)
USES = 20
"""A text that is used so often within a week is one that somebody made to be used again."""
QUIET = timedelta(weeks=8)
"""It is new where nobody used it for so long before that week."""

NEW = {
    "agency": pl.String(),
    "id": pl.String(),
    "since": pl.Date(),
    "in_week": pl.Int64(),
    "cases": pl.Int64(),
    "last": pl.Date(),
}
"""What `drift` gives: the first day of the week, the uses in it, all uses since, and the last."""


def drift(uses: pl.DataFrame, began: pl.DataFrame) -> pl.DataFrame:
    """Find texts that were used at least `USES` times in a week, and not for `QUIET` before it.

    Args:
        uses: `agency`, `id`, `day` and `cases`: how many cases an agency told a text on a day;
            several rows of a day count together.
        began: `agency` and `day`, the first day of which its messages are known: what is new in
            the first eight weeks of a record, nobody can say.

    Returns:
        As `NEW` says, only the newest week of each text, newest first.
    """
    numbers, texts = alike(uses, ["agency", "id"])
    numbered = uses.select("day", "cases", text=numbers)
    daily = numbered.group_by("text", "day").agg(pl.col("cases").sum().cast(pl.Int64))
    often = daily.filter(pl.col("cases").sum().over("text") >= USES).sort("text", "day")
    first = texts.select("agency").join(
        began.rename({"day": "first"}), on="agency", how="left", nulls_equal=True,
        maintain_order="left",
    )  # fmt: skip
    weeks = (
        often.join(_counted(often, "in_week", timedelta(0), WEEK), on=["text", "day"])
        .join(_counted(often, "before", -QUIET, QUIET), on=["text", "day"])
        .join(first.select("first").with_row_index("text"), on="text")
        .filter(
            pl.col("in_week") >= USES,
            pl.col("before") == 0,
            pl.col("day") >= pl.col("first") + QUIET,
        )
    )
    newest = weeks.group_by("text").agg(
        since=pl.col("day").max(), in_week=pl.col("in_week").sort_by("day").last()
    )
    later = often.join(newest, on="text").filter(pl.col("day") >= pl.col("since"))
    sums = later.group_by("text", "since", "in_week").agg(pl.col("cases").sum(), last=pl.max("day"))
    told = sums.join(texts.with_row_index("text"), on="text")
    order = ["since", "in_week", "agency", "id"]
    found = told.select(pl.col(name).cast(dtype) for name, dtype in NEW.items())
    return found.sort(order, descending=[True, True, False, False])


def _counted(daily: pl.DataFrame, name: str, offset: timedelta, period: timedelta) -> pl.DataFrame:
    """The uses of each text in the period that begins so long after each of its days."""
    window = daily.rolling("day", period=period, offset=offset, closed="left", group_by="text")
    return window.agg(pl.col("cases").sum().alias(name))
