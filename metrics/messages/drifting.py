"""Texts that came up within a week and were not there before: what agencies began to write."""

from __future__ import annotations

from datetime import timedelta

import numpy as np
import polars as pl

from metrics.alike import alike

WEEK = timedelta(days=7)
USES = 20
"""A text that is used so often within a week is one that somebody made to be used again."""
QUIET = timedelta(weeks=8)
"""It is new where nobody used it for so long before that week."""

_DAYS = 1 << 20
"""More days than any calendar tells, so that text and day are one number."""

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
    return drift_of(uses.select("day", "cases", text=numbers), texts, began)


def drift_of(uses: pl.DataFrame, texts: pl.DataFrame, began: pl.DataFrame) -> pl.DataFrame:
    """The same of texts that are numbered: of a city's there are millions of uses.

    Args:
        uses: `text` (a row of `texts`), `day` and `cases`.
        texts: `agency` and `id`.
        began: As for `drift`.
    """
    first = texts.select("agency").join(
        began.rename({"day": "first"}), on="agency", how="left", nulls_equal=True,
        maintain_order="left",
    )  # fmt: skip
    often = _often(uses)
    weeks = (
        _in_week(often.with_columns(quiet=_quiet()))
        .join(first.select("first").with_row_index("text"), on="text")
        .filter(pl.col("in_week") >= USES, pl.col("day") >= pl.col("first") + QUIET)
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


def _often(uses: pl.DataFrame) -> pl.DataFrame:
    """The uses of each text by day, in order, of those used often enough to be new ones."""
    totals = uses.group_by("text").agg(pl.col("cases").sum()).filter(pl.col("cases") >= USES)
    some = uses.filter(pl.col("text").is_in(totals["text"].implode()))
    # Text and day are one number: to group and to order by it takes half as long.
    at = pl.col("text").cast(pl.Int64) * _DAYS + pl.col("day").to_physical()
    daily = some.group_by(at=at).agg(pl.col("cases").sum().cast(pl.Int64)).sort("at")
    return daily.select(
        "at", text=(pl.col("at") // _DAYS).cast(pl.UInt32),
        day=(pl.col("at") % _DAYS).cast(pl.Int32).cast(pl.Date), cases="cases",
    )  # fmt: skip


def _quiet() -> pl.Expr:
    """Whether a text was not used for `QUIET` before a day, of uses by day in order."""
    is_first = pl.col("text") != pl.col("text").shift(1)
    return is_first.fill_null(value=True) | (pl.col("day") - pl.col("day").shift(1) > QUIET)


def _in_week(often: pl.DataFrame) -> pl.DataFrame:
    """Those uses that were `quiet` before, with the cases `in_week` from their day on."""
    at, ever = often["at"].to_numpy(), np.append(0, often["cases"].cum_sum().to_numpy())
    begin = np.flatnonzero(often["quiet"].to_numpy())
    week = ever[np.searchsorted(at, at[begin] + WEEK.days)] - ever[begin]
    return often.filter("quiet").select("text", "day", in_week=pl.Series(week, dtype=pl.Int64))
