"""What a question of the integrity screen answers with, and how it weighs one service."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final, NamedTuple

import polars as pl

from metrics.goals import MIN_CASES
from metrics.instants import APART, INSTANT, one_of, world_midnight
from metrics.local import local_date, since
from metrics.reading.chance import surprise
from metrics.tables import Types

Tables = Mapping[str, pl.LazyFrame]
"""The measured tables by their names: `instants`, `lives`, `pauses`."""

FINDINGS: Types = {
    "question": pl.String(),
    "agency": pl.String(),
    "service": pl.String(),
    "period": pl.String(),
    "observed": pl.Int64(),
    "of": pl.Int64(),
    "usual": pl.Float64(),
    "expected": pl.Float64(),
    "ratio": pl.Float64(),
    "chance": pl.Float64(),
    "test": pl.String(),
    "cases": pl.Int64(),
    "raised": pl.Boolean(),
}
"""A row is one question asked of one service (in one period, where the question has periods: a day
as 2026-06-30 or a quarter as 2026-Q2).

- `observed` of `of` are like what is asked about; `usual` is the share that would be usual and
  `expected` the count; `ratio` is observed ÷ expected.
- `chance` is how likely so many or more are where `usual` holds, by the exact one-sided `test`.
- `cases` is how many cases can be listed, `raised` whether the question is worth asking: all of the
  thresholds of its `Bar` are passed. A row that is not raised says that it was looked at.
"""

MARKED: Types = {
    "source": pl.String(),
    "number": pl.String(),
    "agency": pl.String(),
    "service": pl.String(),
    "period": pl.String(),
    "at": INSTANT,
    "hit": pl.Boolean(),
}
"""A row a case that a question is about (a pause, where it is about pauses): `at` is the telling
instant, `hit` whether it is like what is asked about."""


class Bar(NamedTuple):
    """What a service has to pass before it is asked about.

    Attributes:
        hits: Fewer could be read one by one, and a bar on chance alone would let them through.
        ratio: With many cases a small difference is beyond chance and still no question.
        chance: A screen of some dozens of services makes about a thousand comparisons: at one in
            ten thousand, chance alone raises one question in ten screens.
        least_usual: The share taken as usual where other services have less, so that a service is
            not asked about only for being the one that ever does what anybody may now and then.
    """

    hits: int = 10
    ratio: float = 2.0
    chance: float = 1e-4
    least_usual: float = 0.0


COUNTS: Types = {
    "agency": pl.String(),
    "service": pl.String(),
    "day": pl.Date(),
    "k": pl.Int64(),
    "n": pl.Int64(),
}
"""One row a service and local day of the telling instant: `k` hits of `n` cases."""

KEY: Final = ("source", "number")


class Scope(NamedTuple):
    """Of when the questions are asked.

    Attributes:
        zone: The city's zone; days and quarters are its own.
        start: The first local date of the telling instants; None for all.
        end: The local date after the last; None for all.
    """

    zone: str
    start: date | None = None
    end: date | None = None

    def holds(self, at: str = "at") -> pl.Expr:
        """Whether an instant lies within."""
        after = since(pl.col(at), self.start, self.zone) if self.start else pl.lit(value=True)
        return after & ~since(pl.col(at), self.end, self.zone) if self.end else after

    def near(self, at: pl.Expr, before: int = 0, after: int = 0) -> list[pl.Expr]:
        """Whether an instant can lie within, told without the city's clock; nothing for all.

        Args:
            at: The instant.
            before: So many days before are near too.
            after: So many days after.
        """
        if self.start is None:
            begun = []
        else:
            first = world_midnight(self.start, -before - APART)
            begun = [*one_of(at, lambda one: one >= first), at >= first]
        return begun + ([at < world_midnight(self.end, after + APART)] if self.end else [])

    def has(self, day: str, before: int = 0, after: int = 0) -> pl.Expr:
        """Whether a local date lies within, or so many days before or after."""
        first = self.start and self.start - timedelta(days=before)
        end = self.end and self.end + timedelta(days=after)
        since_ = pl.col(day) >= first if first else pl.lit(value=True)
        return since_ & (pl.col(day) < end) if end else since_

    def day(self, at: str = "at") -> pl.Expr:
        """An instant's local date."""
        return local_date(pl.col(at), self.zone)


@dataclass(frozen=True)
class Question:
    """One thing to look for.

    Attributes:
        id: Its name.
        bar: What a service has to pass before it is asked about.
        marked: The cases it is about, as `MARKED`.
        counted: What it counts of them by the `day` of the telling instant, mostly `COUNTS`: what
            is counted of all time tells what it says of any scope.
        weighed: What that says of each service, as `FINDINGS`; of the days of the scope alone,
            whatever other days are counted beside those.
    """

    id: str
    bar: Bar
    marked: Callable[[Tables, Scope], pl.LazyFrame]
    counted: Callable[[Tables, Scope], pl.DataFrame]
    weighed: Callable[[pl.DataFrame, Scope], pl.DataFrame]


def of_others(id_: str, bar: Bar, marked_: Callable[[Tables, Scope], pl.LazyFrame]) -> Question:
    """A question that holds the share of each service against that of the others."""
    return Question(
        id_,
        bar,
        marked_,
        lambda tables, scope: counted_by_day(marked_(tables, scope), scope),
        lambda counts, scope: against_others(id_, counts, bar, scope),
    )


def counted_by_day(cases: pl.LazyFrame, scope: Scope) -> pl.DataFrame:
    """Cases with `at` and `hit`, as `COUNTS`, in the order of its keys."""
    keys = list(COUNTS)[:3]
    counts = {"k": pl.col("hit").sum(), "n": pl.len()}
    counted = (
        cases.with_columns(day=scope.day())
        .group_by(keys)
        .agg(**{name: count.cast(pl.Int64) for name, count in counts.items()})
    )
    return counted.sort(keys).collect()


def marked(cases: pl.LazyFrame, scope: Scope) -> pl.LazyFrame:
    """The cases of the scope, cut to `MARKED`."""
    known = cases.collect_schema().names()
    whole = cases if "period" in known else cases.with_columns(period=pl.lit(None, pl.String))
    near = whole.filter(*scope.near(pl.col("at")))
    return near.filter(scope.holds()).select(*MARKED)


def beside(cases: pl.DataFrame) -> pl.Expr:
    """Whether a row can be of one of these cases: it was opened when they were, of their services.

    Files lie by the opening of their cases, and tell the first and last one: the others are not
    read, and few rows are left to be joined by two texts.

    Args:
        cases: With `opened` and `service`, which every row of a case has.
    """
    opened = pl.col("opened").is_between(cases["opened"].min(), cases["opened"].max())
    return opened & pl.col("service").is_in(cases["service"].unique().implode(), nulls_equal=True)


def resolutions(tables: Tables) -> pl.LazyFrame:
    """The rows of the resolution commitment that count: promised, measurable and not void."""
    return tables["instants"].filter(
        pl.col("commitment") == "resolution",
        pl.col("missing").is_null(),
        pl.col("unmeasurable").is_null(),
        pl.col("void_reason").is_null(),
    )


def against_others(question: str, counts: pl.DataFrame, bar: Bar, scope: Scope) -> pl.DataFrame:
    """Each service's share of hits against that of the others.

    Usual is the share of the middle one of the other services (the lower of two), or
    `bar.least_usual` where that is more: one or two services that do what is asked about hide
    neither each other nor themselves, as they would in a share of all. The test is the exact
    binomial one of k hits among n cases.

    Args:
        question: Its id.
        counts: `COUNTS`.
        bar: What a service has to pass.
        scope: Of when.
    """
    counted = (
        counts.filter(scope.has("day"))
        .group_by("agency", "service")
        .agg(observed=pl.col("k").sum(), of=pl.col("n").sum())
        .with_row_index("row")
    )
    known = counted.filter(pl.col("of") >= MIN_CASES)
    shares = known.select(other="row", share=pl.col("observed") / pl.col("of"))
    pairs = counted.select("row").join(shares, how="cross").filter(pl.col("row") != pl.col("other"))
    middle = pairs.group_by("row").agg(pl.col("share").quantile(0.5, interpolation="lower"))
    usual = pl.max_horizontal("share", pl.lit(bar.least_usual))
    return weighed(
        question, counted.join(middle, on="row", how="left").with_columns(usual=usual), bar
    )


def weighed(question: str, counted: pl.DataFrame, bar: Bar) -> pl.DataFrame:
    """`FINDINGS` from `observed` of `of` and the `usual` share, by the exact binomial test.

    What is expected is `of` times `usual`, unless `counted` says it.
    """
    rows = zip(counted["observed"], counted["of"], counted["usual"], strict=True)
    tested = counted.with_columns(
        chance=pl.Series([surprise(*row) for row in rows], dtype=pl.Float64),
        test=pl.lit("binomial"),
    )
    if "expected" not in counted.columns:
        tested = tested.with_columns(expected=pl.col("of") * pl.col("usual"))
    return concluded(question, tested, bar)


def concluded(question: str, tested: pl.DataFrame, bar: Bar) -> pl.DataFrame:
    """`FINDINGS` from rows that have been tested, in order: what is least likely comes first."""
    expected = pl.col("expected")
    ratio = pl.when(expected > 0).then(pl.col("observed") / expected)
    raised = (
        (pl.col("observed") >= bar.hits)
        & ((expected == 0) | (pl.col("ratio") >= bar.ratio))
        & (pl.col("chance") <= bar.chance)
    )
    whole = tested if "period" in tested.columns else tested.with_columns(period=None)
    return (
        whole.with_columns(question=pl.lit(question), ratio=ratio, cases=pl.col("observed"))
        .with_columns(raised=raised.fill_null(value=False))
        .select(pl.col(name).cast(dtype) for name, dtype in FINDINGS.items())
        .sort("chance", "agency", "service", "period", nulls_last=True)
    )
