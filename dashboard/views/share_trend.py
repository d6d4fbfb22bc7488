"""A figure by month: its control chart, what is said of it, and the same in numbers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Final

import polars as pl

from dashboard.charts.control import CHANGES, POINTS, TICKS, Control
from dashboard.wording import figures_charts as chart_words
from dashboard.wording import numbers
from dashboard.wording import shares as words
from dashboard.wording.figures import short_names
from metrics.catalogue import DEFINITIONS
from metrics.reading import SIGNALS, by_month, control, standing

MONTHS_AT_LEAST: Final = 3
"""Fewer months are no trend."""


@dataclass(frozen=True)
class Trend:
    """The figure by month.

    Attributes:
        title: The finding; without a chart it says why.
        chart: What it is drawn from.
        alt: The chart in a sentence.
        note: Under it.
        reads: What is called usual, and which rules made its signals.
        said: The signal alone.
        table: The same in numbers, the newest month first.
    """

    title: str
    chart: Control | None = None
    alt: str = ""
    note: str = ""
    said: str = ""
    reads: str = ""
    table: pl.DataFrame = field(default_factory=pl.DataFrame)


def trend(
    rows: pl.DataFrame,
    figure: str,
    name: str = "",
    changes: Sequence[tuple[date, str]] = (),
    ripe: date | None = None,
    marks: Sequence[tuple[date, str]] = (),
) -> Trend:
    """The control chart of a figure's months.

    Args:
        rows: The figure by `month`, and nothing else.
        figure: Its id.
        name: What it is called here; without one its short name.
        changes: Known changes, such as a new version of an agreement: what is usual is found anew
            from the month of each on.
        ripe: Months that end later than this are left out: their cases may still be counted.
        marks: What is written at a month without finding anew what is usual.
    """
    headline = rows.filter(pl.col("figure") == figure, pl.col("part").is_null())
    every = by_month(headline.filter(pl.col("n") > 0, pl.col("value").is_not_null()))
    months = every.filter(pl.col("period").dt.month_end() <= ripe) if ripe else every
    if months.height < MONTHS_AT_LEAST:
        return Trend(words.no_trend(months.height))
    higher = DEFINITIONS[figure].direction != "lower"
    known = [c for c in changes if months["period"].min() < c[0] <= months["period"].max()]  # type: ignore[operator] # dates
    found = control(months, changes=[at for at, _ in known], higher_is_better=higher)
    goal = found["goal"].drop_nulls().unique()
    one_goal = goal.item() if goal.len() == 1 else None
    (state,) = standing(found, goal=one_goal, higher_is_better=higher).to_dicts()
    said = _said(state)
    name = name or short_names()[figure]
    first, last = found["period"][0], found["period"][-1]
    return Trend(
        title=words.trend_title(name, said),
        chart=_chart(found, [*known, *marks]),
        alt=words.trend_alt(name, first, last, state["mean"], said),
        note=" ".join(_notes(state, unripe=months.height < every.height)),
        said=said,
        reads=_reads(found),
        table=_in_numbers(found),
    )


def _in_numbers(found: pl.DataFrame) -> pl.DataFrame:
    """The months of a control chart as a table."""
    titles = words.columns()
    rows = [
        (
            words.month(at),
            numbers.per_cent(value, goal),
            numbers.per_cent(goal),
            k,
            n,
            words.sides()[side],
            words.signal_why(rules or ()),
        )
        for at, value, goal, k, n, side, rules in found.reverse()
        .select("period", "value", "goal", "k", "n", "side", "signals")
        .rows()
    ]
    shown = {
        "month": pl.String, "share": pl.Float64, "goal": pl.Float64, "k": pl.Int64,
        "n": pl.Int64, "signal": pl.String, "why": pl.String,
    }  # fmt: skip
    frame = pl.DataFrame(rows, schema=shown, orient="row")
    told = frame if frame["goal"].count() else frame.drop("goal")
    return told.rename({name: {**titles, "goal": titles["least"]}[name] for name in told.columns})


def _whys(found: pl.DataFrame) -> pl.Series:
    """What each month is beside what is usual, and by which rules."""
    told = found.select("side", "signals").rows()
    return pl.Series([words.signal_told(*row) for row in told], dtype=pl.String)


def _reads(found: pl.DataFrame) -> str:
    """What is called usual, and the rules that some month of the chart is a signal by."""
    if found["mean"].null_count() == found.height:
        return ""
    known = set(found.filter("signal")["signals"].explode())
    rules = [rule for rule in SIGNALS if rule in known]
    parts = [words.usual_note(anew=found["phase"].n_unique() > 1)]
    return " ".join([*parts, *([words.signals_note(rules)] if rules else [])])


def _notes(state: Mapping[str, Any], *, unripe: bool) -> Iterator[str]:
    if state["assurance"]:
        yield words.assurance()[state["assurance"]]
    if unripe:
        yield words.not_ripe()


def _said(state: Mapping[str, Any]) -> str:
    if state["mean"] is None:
        return words.too_few_months()
    return words.signal(above=state["side"] == "above", since=state["since"])


def _chart(found: pl.DataFrame, changes: Sequence[tuple[date, str]]) -> Control:
    """No cause is known of a signal: the title says since when it lasts."""
    whys = pl.when("signal").then(_whys(found)).otherwise(pl.lit(""))
    told = found.select("period", "value", "k", "n", whys)
    tips = [words.tip(*row) for row in told.rows()]
    said = found.with_columns(signal_words=pl.lit(""), tip=pl.Series(tips, dtype=pl.String))
    points = said.select(pl.col(name).cast(dtype) for name, dtype in POINTS.items())
    last = points.row(-1, named=True)
    return Control(
        points=points,
        changes=pl.DataFrame(list(changes), schema=CHANGES, orient="row"),
        ticks=_ticks(points["period"].to_list()),
        usual=words.usual(last["mean"]) if last["mean"] is not None else "",
        limit=chart_words.lower_limit() if last["lower"] else "",
        goal=words.goal_mark(last["goal"]) if last["goal"] is not None else "",
        trial=chart_words.trial(),
    )


def _ticks(months: Sequence[date]) -> pl.DataFrame:
    """Each third month from January on, or each one where there are few; the year below."""
    step = 3 if len(months) > 2 * MONTHS_AT_LEAST else 1
    wanted = [m for m in months if (m.month - 1) % step == 0]
    rows = [
        (m, numbers.month(m), str(m.year) if m.month == 1 or not i else "")
        for i, m in enumerate(wanted)
    ]
    return pl.DataFrame(rows, schema=TICKS, orient="row")
