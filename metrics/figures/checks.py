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
from metrics.figures.sight import LACKED, Need, blind, shown
from metrics.figures.standards import Standards
from metrics.instants import INSTANT
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
        needs: What a source must be able to show; cases of one that cannot are left out.
    """

    id: str
    table: str
    about: Ask
    passes: Ask
    needs: tuple[Need, ...] = ()

    def counted(self, standards: Standards) -> pl.Expr:
        """Whether a case is among the `n`."""
        return self.about(standards).fill_null(value=False) & shown(standards.lacks, self.needs)

    def passed(self, standards: Standards) -> pl.Expr:
        """Whether a case is among the `k`; what is not known is no fault of it."""
        return self.counted(standards) & self.passes(standards).fill_null(value=True)

    def left_out(self, standards: Standards) -> pl.Expr:
        """Whether it is about a case whose source cannot show it."""
        return self.about(standards).fill_null(value=False) & ~shown(standards.lacks, self.needs)


def _all(_: Standards) -> pl.Expr:
    return pl.lit(value=True)


def _closed(_: Standards) -> pl.Expr:
    return pl.col("first_closed").is_not_null()


def _known_service(standards: Standards) -> pl.Expr:
    named = pl.col("service").is_not_null()
    return pl.col("service").is_in(list(standards.services)) if standards.services else named


def _in_turn(_: Standards) -> pl.Expr:
    """Whether what a case is, open or closed, agrees with how often it was closed and reopened.

    One that was closed again without having been open, or reopened without having been closed, has
    a status that its closing dates contradict.
    """
    is_closed = pl.col("last_closed").is_not_null().cast(pl.Int64)
    return pl.col("closings") - pl.col("reopenings") == is_closed


def _promised_once(standards: Standards) -> pl.Expr:
    """Whether no two agreements promised the service when the case was opened."""
    promised = (
        standards.clauses.select("service", "agreement", "from", "to")
        .drop_nulls(["service", "agreement"])
        .unique()
    )
    both = promised.join(promised, on="service", suffix="_other").filter(
        pl.col("agreement") < pl.col("agreement_other")
    )
    windows = both.select(
        "service",
        begin=pl.max_horizontal("from", "from_other"),
        end=pl.min_horizontal("to", "to_other"),
    ).unique()
    opened = pl.col("opened")
    twice = [
        (pl.col("service") == service)
        & (opened >= pl.lit(begin, INSTANT)).fill_null(value=True)
        & (opened < pl.lit(end, INSTANT)).fill_null(value=True)
        for service, begin, end in windows.sort(pl.all()).rows()
    ]
    return ~pl.any_horizontal(pl.lit(value=False), *twice)


CHECKS: Final[tuple[Check, ...]] = (
    Check("date_order", "lives", _closed, lambda _: ~pl.col("closed_before_opened")),
    Check("status_against_closing", "lives", _closed, _in_turn, needs=(("reopened",),)),
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
    Check("unique_promise", "instants", lambda _: pl.col("missing").is_null(), _promised_once),
    Check("due_after_opening", "instants", lambda _: pl.col("due").is_not_null(),
          lambda _: pl.col("due") >= pl.col("opened")),
    Check("clocks_agree", "instants", _all, lambda _: ~pl.col("clock_out_of_step")),
    Check("promised_stop", "instants", lambda _: pl.col("closed").is_not_null(),
          lambda _: ~pl.col("stop_missing")),
)  # fmt: skip


def data_checks(asked: Asked) -> pl.DataFrame:
    """A row a check: `k` cases opened in the period pass of the `n` that it is about.

    Cases whose source cannot show what a check asks are in its `left_out`; where there are no
    others, it is `not_measurable`.
    """
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
    groups = summed(cells, asked.by, [pl.col("^[kno]:.*$").sum()])
    each = [
        groups.select(
            *asked.by,
            k=f"k:{nth}",
            n=f"n:{nth}",
            left_out=f"o:{nth}",
            lacked=pl.lit(_lacked(c, standards), pl.String),
            part=pl.lit(c.id),
            nth=pl.lit(nth),
        )
        for nth, c in checks
    ]
    return pl.concat(each).pipe(_measurable).pipe(with_shares, has_interval=False)


def _lacked(check: Check, standards: Standards) -> str | None:
    """What sources lack of what a check needs; None where each shows it."""
    return min(blind(standards.lacks, check.needs).values(), default=None)


def _measurable(rows: pl.DataFrame) -> pl.DataFrame:
    """What cannot be shown has no counts: nought of nought would be an answer."""
    hidden = (pl.col("left_out") > 0) & (pl.col("n") == 0)
    return rows.with_columns(
        *(pl.when(~hidden).then(name).alias(name) for name in ("k", "n")),
        not_measurable=pl.when(hidden).then(LACKED + pl.col("lacked")),
    ).drop("lacked")


def _counts(check: Check, nth: int, standards: Standards) -> tuple[pl.Expr, ...]:
    told = {"k": check.passed, "n": check.counted, "o": check.left_out}
    return tuple(
        _as_column(test(standards)).sum().cast(pl.Int64).alias(f"{name}:{nth}")
        for name, test in told.items()
    )


def _as_column(about: pl.Expr) -> pl.Expr:
    """A condition as long as the rows, also where it holds of all of them."""
    return about & pl.col("opened").is_not_null()
