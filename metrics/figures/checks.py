"""Data checks: what the figures rest on, check by check, with how many cases fail each."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

import polars as pl

from metrics.figures.asked import Asked
from metrics.figures.counting import RESOLUTION
from metrics.figures.question import PERIODS, in_period, with_periods
from metrics.figures.rows import summed
from metrics.figures.shares import with_shares
from metrics.figures.standards import Standards
from metrics.local import month_start

Ask = Callable[[Standards], pl.Expr]


@dataclass(frozen=True)
class Check:
    """One thing that can be wrong with a case.

    Attributes:
        id: The part of the row.
        table: Where it is seen, `lives` or `instants`.
        about: The cases that it is about.
        passes: Those of them that pass.
    """

    id: str
    table: str
    about: Ask
    passes: Ask


def _all(_: Standards) -> pl.Expr:
    return pl.lit(value=True)


def _closed(_: Standards) -> pl.Expr:
    return pl.col("first_closed").is_not_null()


def _known_service(standards: Standards) -> pl.Expr:
    named = pl.col("service").is_not_null()
    return pl.col("service").is_in(list(standards.services)) if standards.services else named


CHECKS: Final[tuple[Check, ...]] = (
    Check("date_order", "lives", _closed, lambda _: ~pl.col("closed_before_opened")),
    Check("time_of_day", "lives", _closed, lambda _: ~pl.col("closed_on_date_only")),
    Check("known_service", "lives", _all, _known_service),
    Check("known_agency", "lives", _all, lambda _: pl.col("agency").is_not_null()),
    Check(
        "readable_by_311",
        "lives",
        _all,
        lambda s: ~pl.col("agency").is_in(list(s.off_system)).fill_null(value=False),
    ),
    Check("message_there", "lives", _closed, lambda _: pl.col("message_text").is_not_null()),
    Check("outcome_there", "lives", _closed, lambda _: pl.col("outcome").is_not_null()),
    Check("duplicate_links", "lives", _all, lambda _: pl.col("link_fault").is_null()),
    Check("promise", "instants", _all, lambda _: pl.col("missing").is_null()),
    Check("due_after_opening", "instants", lambda _: pl.col("due").is_not_null(),
          lambda _: pl.col("due") >= pl.col("opened")),
    Check("clocks_agree", "instants", _all, lambda _: ~pl.col("clock_out_of_step")),
    Check("promised_stop", "instants", lambda _: pl.col("closed").is_not_null(),
          lambda _: ~pl.col("stop_missing")),
)  # fmt: skip


def data_checks(asked: Asked) -> pl.DataFrame:
    """A row a check: `k` cases opened in the period pass of the `n` that it is about."""
    parts = [
        _table(asked, table, rows)
        for table, rows in (("lives", asked.lives()), ("instants", asked.instants(RESOLUTION)))
    ]
    return pl.concat(parts, how="diagonal_relaxed")


def _table(asked: Asked, table: str, rows: pl.LazyFrame) -> pl.DataFrame:
    """The checks of one table in one pass."""
    standards = asked.standards
    own = [name for name in asked.by if name not in PERIODS]
    dated = in_period(rows, asked.question, pl.col("opened"))
    month = dated.with_columns(day=month_start(pl.col("day")))
    checks = [(nth, c) for nth, c in enumerate(CHECKS, start=1) if c.table == table]
    counts = [expr for nth, check in checks for expr in _counts(check, nth, standards)]
    cells = month.group_by([*own, "day"]).agg(counts).collect().pipe(with_periods)
    groups = summed(cells, asked.by, [pl.col("^[kn]:.*$").sum()])
    each = [
        groups.select(*asked.by, k=f"k:{nth}", n=f"n:{nth}", part=pl.lit(c.id), nth=pl.lit(nth))
        for nth, c in checks
    ]
    return pl.concat(each).pipe(with_shares, has_interval=False)


def _counts(check: Check, nth: int, standards: Standards) -> tuple[pl.Expr, pl.Expr]:
    about = check.about(standards).fill_null(value=False)
    passes = about & check.passes(standards).fill_null(value=True)
    return (
        passes.sum().cast(pl.Int64).alias(f"k:{nth}"),
        _as_column(about).sum().cast(pl.Int64).alias(f"n:{nth}"),
    )


def _as_column(about: pl.Expr) -> pl.Expr:
    """A condition as long as the rows, also where it holds of all of them."""
    return about & pl.col("opened").is_not_null()
