"""What pages about shares are made of: a share and its verdict, its months, who has most."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any, Final

import polars as pl

from dashboard.charts.bars import BARS
from dashboard.charts.control import CHANGES, POINTS, TICKS, Control
from dashboard.views.case_lists import Name
from dashboard.wording import figures_charts as chart_words
from dashboard.wording import follow_up as words
from dashboard.wording import numbers, verdicts
from dashboard.wording.figures import short_names
from metrics.catalogue import DEFINITIONS
from metrics.goals import MIN_CASES
from metrics.reading import SIGNALS, by_month, control, standing

BARS_AT_MOST: Final = 8
"""More bars are a table."""

ANSWERED: Final = "answered"
"""The part of comments that were answered in the agreed time."""

MONTHS_AT_LEAST: Final = 3
"""Fewer months are no trend."""


@dataclass(frozen=True)
class Share:
    """One row of a figure.

    Attributes:
        figure: Its id.
        part: The row beside the headline; None for that.
        k: Counted.
        n: Out of.
        value: k ÷ n, None without a case.
        low: Lower end of the likely range.
        high: Upper end of it.
        goal: The one goal, None without or with several.
        verdict: `met`, `missed`, `too_few` or None.
        goals_missed: How many goals were missed.
        goals_total: How many had enough cases to be judged.
        median: The middle of the seconds that go with it.
        p90: Nine tenths of them.
        not_measurable: Why it cannot be had.
        names: The by-columns.
        has_goals: Whether goals are set that its rows are all of, judged or not.
    """

    figure: str
    part: str | None
    k: int
    n: int
    value: float | None
    low: float | None
    high: float | None
    goal: float | None
    verdict: str | None
    goals_missed: int
    goals_total: int
    median: float | None
    p90: float | None
    not_measurable: str | None
    names: Mapping[str, str | None]
    has_goals: bool = False

    @property
    def lower_is_better(self) -> bool:
        """Whether its goal is a ceiling; answers in time are a part of which more is better."""
        return DEFINITIONS[self.figure].direction == "lower" and self.part != ANSWERED

    @property
    def short(self) -> Share:
        """The share that fell short, of a figure where more is better."""
        k, value = self.n - self.k, None
        if self.value is not None:
            value = k / self.n
        ends = [None if end is None else 1 - end for end in (self.high, self.low)]
        return replace(self, k=k, value=value, low=ends[0], high=ends[1])

    @property
    def is_held_to_a_goal(self) -> bool:
        """Whether a goal is set for it, of this share or of what it is a part of."""
        return self.goal is not None or self.has_goals

    @property
    def told(self) -> bool:
        """Whether there are enough cases to say anything."""
        return self.value is not None and self.n >= MIN_CASES and not self.not_measurable


@dataclass(frozen=True)
class Judged:
    """A verdict in words, and its role of colour."""

    words: str
    role: str

    @property
    def look(self) -> str:
        """The look of its badge."""
        return {"measured": "met", "missed": "missed"}.get(self.role, "few")


@dataclass(frozen=True)
class Card:
    """A headline.

    Attributes:
        figure: Its figure.
        title: Title and label in one line, in markdown.
        number: The number.
        lines: Notes.
        judged: The verdict; empty words for none.
        look: The figure whose cases are behind it.
        cases: How many they are.
        listed: Whether they can be listed though the figure does not tell how many they are.
    """

    figure: str
    title: str
    number: str
    lines: tuple[str, ...]
    judged: Judged
    look: str
    cases: int
    listed: bool = False


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


@dataclass(frozen=True)
class Worst:
    """Who has most; without bars `title` says why."""

    title: str
    bars: pl.DataFrame | None = None
    alt: str = ""
    note: str = ""


def shares(rows: pl.DataFrame, figure: str, part: str | None = None) -> list[Share]:
    """The rows of a figure and part, one a group."""
    wanted = rows.filter(pl.col("figure") == figure, pl.col("part").eq_missing(pl.lit(part)))
    return [_share(record) for record in wanted.to_dicts()]


def is_empty(total: pl.DataFrame) -> bool:
    """Whether no figure has a case to count, nor a reason why it cannot be had."""
    headlines = total.filter(pl.col("part").is_null())
    return not headlines["n"].sum() and not headlines["not_measurable"].count()


def parts(rows: pl.DataFrame, figure: str) -> list[Share]:
    """The rows beside a figure's headline."""
    wanted = rows.filter(pl.col("figure") == figure, pl.col("part").is_not_null())
    return [_share(record) for record in wanted.to_dicts()]


_COPIED: Final = (
    "figure", "part", "value", "low", "high", "goal", "verdict", "median", "p90",
    "not_measurable",
)  # fmt: skip
_COUNTED: Final = ("k", "n", "goals_missed", "goals_total")
_BY: Final = ("agency", "service", "month")


def _share(record: Mapping[str, Any]) -> Share:
    counts: dict[str, Any] = {name: record[name] or 0 for name in _COUNTED}
    return Share(
        **{name: record[name] for name in _COPIED},
        **counts,
        has_goals=record["goals_total"] is not None,
        names={name: record[name] for name in _BY if name in record},
    )


def judged(share: Share) -> Judged:
    """What to say of a share: the first of these that holds."""
    if share.not_measurable:
        return Judged(words.not_measurable(share.not_measurable), "muted")
    if share.value is None:
        return Judged(words.nothing_to_count(), "muted")
    if share.verdict in {"met", "missed"}:
        met = share.verdict == "met"
        return _met(words.goal_met() if met else words.goal_missed(), met=met)
    if share.goals_total:
        missed, total = share.goals_missed, share.goals_total
        said = verdicts.goals_missed(missed, total) if missed else verdicts.goals_met(total)
        return _met(said, met=not missed)
    if share.n < MIN_CASES:
        return Judged(verdicts.too_few(), "muted")
    return Judged(words.labels()[_unjudged(share)], "muted")


def _unjudged(share: Share) -> str:
    """Why nothing is judged: what label says it."""
    if share.has_goals:
        return "no_month"
    # A goal of a whole agency says nothing of one of its services.
    return "no_goal" if share.goal is None else "goal_of_agency"


def _met(said: str, *, met: bool) -> Judged:
    return Judged(said, "measured" if met else "missed")


def goal_words(share: Share) -> str:
    """The goal of a share, where it has one."""
    if share.goal is None:
        return ""
    told = words.goal_at_most if share.lower_is_better else words.goal_at_least
    return told(share.goal)


def stands_out(all_: Share, rows: Sequence[Share]) -> Share | None:
    """The group that is worse than all by more than chance, and by the most cases.

    Whoever keeps the goal that holds for it is no finding.
    """
    if all_.value is None or not all_.told:
        return None
    sign = 1 if all_.lower_is_better else -1
    return max(
        (row for row in rows if row.told and _beyond(row, all_.value) and not _keeps(row, all_)),
        key=lambda row: sign * (row.k - row.n * (all_.value or 0)),
        default=None,
    )


def _beyond(row: Share, usual: float) -> bool:
    end = row.low if row.lower_is_better else row.high
    return end is not None and (end > usual if row.lower_is_better else end < usual)


def _keeps(row: Share, all_: Share) -> bool:
    goal = all_.goal if row.goal is None else row.goal
    if goal is None or row.value is None:
        return False
    return row.value <= goal if row.lower_is_better else row.value >= goal


def finding(said: str, all_: Share) -> str:
    """What a figure came to, and that every goal was met where it was."""
    met = all_.verdict == "met" or (all_.goals_total and not all_.goals_missed)
    return words.every_goal_met(said) if met else said


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
        (words.month(at), numbers.per_cent(value, goal), numbers.per_cent(goal), k, n, why)
        for at, value, goal, k, n, why in found.with_columns(why=_whys(found))
        .reverse()
        .select("period", "value", "goal", "k", "n", "why")
        .rows()
    ]
    shown = {
        "month": pl.String, "share": pl.Float64, "goal": pl.Float64, "k": pl.Int64,
        "n": pl.Int64, "signal": pl.String,
    }  # fmt: skip
    frame = pl.DataFrame(rows, schema=shown, orient="row")
    told = frame if frame["goal"].count() else frame.drop("goal")
    return told.rename({name: {**titles, "goal": titles["least"]}[name] for name in told.columns})


def _whys(found: pl.DataFrame) -> pl.Series:
    """What each month is beside what is usual, and by which rules."""
    told = found.select("side", "signals").rows()
    return pl.Series([words.signal_why(*row) for row in told], dtype=pl.String)


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


def worst(rows: Sequence[Share], name: Callable[[Share], str]) -> Worst:
    """Bars of the groups with the largest shares; where more is better, of what fell short."""
    short = any(not row.lower_is_better for row in rows)
    looks = {id(row): judged(row).role for row in rows}
    pairs = [(row.short if short else row, looks[id(row)]) for row in rows]
    enough = [(row, role) for row, role in pairs if row.told and row.k]
    found = sorted(enough, key=lambda pair: (-(pair[0].low or 0), name(pair[0])))[:BARS_AT_MOST]
    if not found:
        return Worst(words.no_worst())
    named = [(name(row), row.value or 0.0) for row, _role in found]
    bars = [
        (label, value, 1.0, words.of_cases(value, row.k, row.n), "band", role)
        for (label, value), (row, role) in zip(named, found, strict=True)
    ]
    goals = {role for _row, role in found} != {"muted"}
    return Worst(
        title=words.worst_title(*named[0], short=short),
        bars=pl.DataFrame(bars, schema=BARS, orient="row"),
        alt=words.worst_alt(named),
        note=words.worst_note(len(found), len(rows) - len(enough), goals=goals, short=short),
    )


_CELLS: Final[Mapping[str, type[pl.DataType]]] = {
    "verdict": pl.String, "share": pl.Float64, "low": pl.Float64, "high": pl.Float64,
    "goal": pl.Float64, "k": pl.Int64, "n": pl.Int64,
}  # fmt: skip


def table(rows: Sequence[Share], names: Mapping[str, Name]) -> pl.DataFrame:
    """One line a group, the worst first.

    Args:
        rows: The shares.
        names: What the ids of each by-column are called, in the order of the columns.
    """
    titles = words.columns()
    lower = all(row.lower_is_better for row in rows)
    ordered = sorted(rows, key=lambda row: _worst_first(row, lower=lower))
    cells = [
        (*(called(row.names[n]) for n, called in names.items()), *_cells(row)) for row in ordered
    ]
    schema: dict[str, Any] = {**dict.fromkeys(names, pl.String), **_CELLS}
    frame = pl.DataFrame(cells, schema=schema, orient="row")
    if not frame["goal"].count():
        frame = frame.drop("goal")
    least = {} if lower else {"goal": titles["least"]}
    return frame.rename({name: {**titles, **least}[name] for name in frame.columns})


def _worst_first(row: Share, *, lower: bool) -> tuple[bool, float]:
    value = row.value or 0.0
    return not row.told, -value if lower else value


def _cells(row: Share) -> tuple[object, ...]:
    return (
        judged(row).words,
        numbers.per_cent(row.value, row.goal),
        numbers.per_cent(row.low),
        numbers.per_cent(row.high),
        numbers.per_cent(row.goal),
        row.k,
        row.n,
    )
