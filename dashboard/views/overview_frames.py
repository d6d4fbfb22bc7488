"""What the Overview reads: few questions, from which every period's figures are pooled."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

import polars as pl

from dashboard.views.periods import Bounds
from dashboard.views.shares import Share, shares
from metrics.figures.pooling import pooled
from metrics.reading.lately import FIGURES

BASIS: Final = ("on_time_due", "on_time_closed", "flattery")
"""Asked of the period itself: the cube answers."""

MONTHLY: Final = (*FIGURES, "no_message_before", "reroute_rate", "intake_complete")
"""Asked once, of all months: periods are pooled from it, and signals found in it."""

Now = Mapping[str | None, "Waiting"]


@dataclass(frozen=True)
class Waiting:
    """What waits now, whatever the period.

    Attributes:
        overdue: Open cases past due.
        soon: Open ones that fall due in the next five working days.
    """

    overdue: int
    soon: int


@dataclass(frozen=True)
class Frames:
    """What the page is made from.

    Attributes:
        total: `BASIS` of everything in scope.
        parts: The same by `agency`, or by `service` where one agency is looked at.
        months: `MONTHLY` by the same and `month`, of all months.
        period: `MONTHLY` of the period by the same.
        before: `MONTHLY` of the period before, without groups; empty where there is none.
        backlog: The backlog by the same, and whatever the period.
        waiting: `agency`, `overdue`, `oldest_due`.
    """

    total: pl.DataFrame
    parts: pl.DataFrame
    months: pl.DataFrame
    period: pl.DataFrame
    before: pl.DataFrame
    backlog: pl.DataFrame
    waiting: pl.DataFrame

    @property
    def by(self) -> str:
        """The column that tells rows apart."""
        return "agency" if "agency" in self.period.columns else "service"

    def share(self, figure: str) -> Share | None:
        """A figure of everything in the period; None where nothing was counted."""
        return _one(pooled(self.period), figure)

    def share_before(self, figure: str) -> Share | None:
        """The same of the period before; None without one."""
        return _one(self.before, figure)

    def shares(self, figure: str) -> dict[str | None, Share]:
        """A figure of the period by row."""
        return {found.names[self.by]: found for found in shares(self.period, figure)}

    @property
    def now(self) -> Now:
        """What waits now, by row."""
        parts = {part: self._backlog(part) for part in (None, "due_soon")}
        return {id_: Waiting(n, parts["due_soon"].get(id_, 0)) for id_, n in parts[None].items()}

    def _backlog(self, part: str | None) -> dict[str | None, int]:
        rows = self.backlog.filter(pl.col("part").eq_missing(pl.lit(part, pl.String)))
        return dict(rows.select(self.by, pl.col("k").fill_null(0)).rows())


def _one(rows: pl.DataFrame, figure: str) -> Share | None:
    found = shares(rows, figure)
    return found[0] if found and found[0].n else None


def headlines(rows: pl.DataFrame) -> pl.DataFrame:
    """The rows of figures without those beside them."""
    return rows.filter(pl.col("part").is_null())


def is_whole(period: Bounds) -> bool:
    """Whether a half-open period is made of whole months."""
    return all(edge is None or edge.day == 1 for edge in period)


def before(period: Bounds) -> Bounds | None:
    """The period of as many months before a half-open one of whole months; None without one."""
    start, end = period
    if start is None or end is None or not is_whole(period):
        return None
    months = (end.year - start.year) * 12 + end.month - start.month
    return _months_earlier(start, months), start


def _months_earlier(day: date, months: int) -> date:
    year, month = divmod(day.year * 12 + day.month - 1 - months, 12)
    return date(year, month + 1, 1)


def pooled_before(months: pl.DataFrame, period: Bounds) -> pl.DataFrame:
    """`MONTHLY` of the period before, of a record that reaches so far back; else no rows.

    Args:
        months: Headlines by `month`, and by rows.
        period: The half-open period that is looked at.
    """
    earlier = before(period)
    first = months["month"].min()
    if earlier is None or not isinstance(first, str) or f"{earlier[0]:%Y-%m}" < first:
        return pooled(months.clear())
    return pooled(months, (), *earlier)
