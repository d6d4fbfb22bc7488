"""The page about time as words and frames: how late, how long, how often paused, by which rule."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

import polars as pl

from dashboard.charts.curve import CURVE, LENGTHS, Curve
from dashboard.charts.ledger import BLOCKS, LINES, Ledger, axis_start
from dashboard.charts.pauses import REASONS
from dashboard.charts.spread import SPREADS, Spread
from dashboard.views.about import Scope
from dashboard.views.head import context
from dashboard.views.rows import Row, rows
from dashboard.views.share_trend import Trend, trend
from dashboard.views.shares import Card, Judged, Share, goal_words, judged, shares
from dashboard.wording import figures_charts as chart_words
from dashboard.wording import numbers, verdicts
from dashboard.wording import overview as overview_words
from dashboard.wording import timeliness as words
from dashboard.wording.markdown import bold, plain
from metrics.goals import MIN_CASES

FIGURES: Final = (
    "on_time_due", "on_time_closed", "on_time_received", "flattery", "days_late", "time_to_close",
    "paused_share",
)  # fmt: skip
"""What the page asks the mart for, of everything in scope; beside it `expected_time`, which is of
the last 90 days whatever the period."""

COMPARED: Final = ("on_time_due", "on_time_closed", "flattery", "days_late", "time_to_close")
"""What it asks for by agency or service."""

MOST: Final = 12
"""More names are no chart; the table has them all."""

DAYS_AT_LEAST: Final = 2
"""Fewer days are no curve."""

FLATTERED: Final = 0.02
"""From two points on the title speaks of the usual way of counting."""

_DAY: Final = numbers.DAY

_NONE: Final = Judged("", "muted")
"""No verdict: no goal is set on it."""

Name = Callable[[str | None], str]


@dataclass(frozen=True)
class Drawn:
    """A chart with its finding; without data `title` says why there is none."""

    title: str
    data: Any = None
    alt: str = ""
    note: str = ""


@dataclass(frozen=True)
class Told:
    """A small table with its finding; without rows the note stands alone."""

    title: str
    rows: pl.DataFrame
    note: str = ""


@dataclass(frozen=True)
class Timeliness:
    """Everything that the page shows above its comparisons, in reading order.

    `fell_due` is whether anything promised did; without it only the waits can be told.
    """

    fell_due: bool
    title: str
    context: str
    cards: tuple[Card, ...]
    trend: Trend
    flattery: Drawn
    rules: Told
    late: Drawn
    waits: Drawn
    waits_table: pl.DataFrame
    clocks: Told
    pauses: Drawn
    refused: Told
    table: pl.DataFrame


@dataclass(frozen=True)
class Frames:
    """What the page is made from.

    Attributes:
        total: `FIGURES` and `expected_time` of everything in scope.
        by_month: `on_time_due` by `month`, whatever the period.
        compared: `COMPARED` by `by`.
        rules: `metrics.figures.choices.BY_RULE`.
        refused: `metrics.figures.choices.REFUSED`.
        waits: `metrics.figures.waiting.WAITS`.
    """

    total: pl.DataFrame
    by_month: pl.DataFrame
    compared: pl.DataFrame
    rules: pl.DataFrame
    refused: pl.DataFrame
    waits: pl.DataFrame


def timeliness(scope: Scope, frames: Frames, by: str, name: Name) -> Timeliness:
    """The page without its funnel and its districts.

    Args:
        scope: What it is about.
        frames: What it is made from.
        by: `agency` or `service`: what is compared.
        name: What an id of it is called.
    """
    total = frames.total
    found = [row for row in rows(frames.compared, by, name) if row.covered]
    late = {share.names[by]: share for share in shares(frames.compared, "days_late")}
    (due,) = shares(total, "on_time_due")
    return Timeliness(
        fell_due=due.value is not None,
        title=_title(total, due),
        context=context(scope, overview_words.cases_due(scope.start, scope.end)),
        cards=tuple(_cards(total)),
        trend=trend(frames.by_month, "on_time_due"),
        flattery=_flattery(found),
        rules=_rules(frames.rules, due),
        late=_late([(row.name, late[row.id]) for row in found if row.id in late]),
        waits=_waits(frames.waits, total),
        waits_table=_waits_table(frames.waits),
        clocks=_clocks(total),
        pauses=_pauses(total),
        refused=_refused(frames.refused, agreed=bool(scope.signed or scope.published)),
        table=_table(frames.compared, by, name),
    )


def _of(total: pl.DataFrame, figure: str, part: str | None = None) -> Mapping[str, Any]:
    """The one row of a figure and part, with all its columns."""
    wanted = total.filter(pl.col("figure") == figure, pl.col("part").eq_missing(pl.lit(part)))
    (record,) = wanted.to_dicts()
    return record


def _title(total: pl.DataFrame, due: Share) -> str:
    if due.value is None:
        return words.nothing_due()
    usual, late = _of(total, "on_time_closed")["value"], _of(total, "days_late")["median"]
    if usual is not None and usual - due.value >= FLATTERED:
        return words.title_flattered(due.value, usual)
    if late is not None and late >= _DAY:
        return words.title_late(due.value, words.working(late))
    return words.title_plain(due.value)


def _cards(total: pl.DataFrame) -> Iterator[Card]:
    titles = words.card_titles()
    (due,) = shares(total, "on_time_due")
    yield Card(
        "on_time_due", titles["on_time_due"], numbers.share(due.value, due.goal),
        tuple(_of_due(total, due)), _judged(total, due), "on_time_due", due.n - due.k,
    )  # fmt: skip
    late, expected = _of(total, "days_late"), _of(total, "expected_time")
    # Where nothing was promised, "nothing is late" would praise.
    told_late = [words.late(late["median"], late["p90"], late["n"] or 0)]
    yield Card(
        "days_late", titles["days_late"], words.late_number(late["median"]),
        tuple(told_late if due.value is not None else ()), _NONE, "on_time_due", late["n"] or 0,
    )  # fmt: skip
    yield Card(
        "expected_time", titles["expected_time"], words.wait_number(expected["median"]),
        (words.expected(expected["median"], expected["p80"]),), _NONE, "expected_time",
        expected["n"] or 0,
    )  # fmt: skip
    (paused,) = shares(total, "paused_share")
    yield Card(
        "paused_share", titles["paused_share"], numbers.small_rate(paused.value),
        tuple(_of_paused(total, paused)), _NONE, "paused_share", 0, listed=paused.k > 0,
    )  # fmt: skip


def _judged(total: pl.DataFrame, due: Share) -> Judged:
    if due.value is None:
        return _NONE
    few = _of(total, "on_time_due")["goals_total"] == 0
    return Judged(verdicts.too_few_a_month(), "muted") if few else judged(due)


def _of_due(total: pl.DataFrame, due: Share) -> Iterator[str]:
    if due.value is None:
        return
    goal = goal_words(due)
    yield f"{verdicts.of(due.k, due.n)}{f'; {goal}' if goal else ''}."
    usual = _of(total, "on_time_closed")["value"]
    if usual is not None:
        yield words.usual(usual, numbers.apart(usual, due.value) / 100)
    came_in = _of(total, "on_time_received")
    if came_in["n"]:
        yield words.received(came_in["k"], came_in["running"] or 0, came_in["n"])


def _of_paused(total: pl.DataFrame, paused: Share) -> Iterator[str]:
    if paused.not_measurable:
        yield f"{words.not_measurable(paused.not_measurable)}."
    elif paused.k:
        yield words.paused((_of(total, "paused_share", "last_tenth")["k"] or 0) / paused.k)


def _flattery(found: Sequence[Row]) -> Drawn:
    """The ledger of both ways of counting, the largest gap first."""
    told = [row for row in found if row.measured and not row.few and row.gap is not None]
    if not told:
        return Drawn(words.no_flattery())
    ordered = sorted(told, key=lambda row: (-(row.gap or 0), row.name))
    shown, first = ordered[:MOST], ordered[0]
    lines = pl.DataFrame([_line(row) for row in shown], schema=LINES, orient="row")
    blocks = pl.DataFrame([_block(row) for row in shown], schema=BLOCKS, orient="row")
    kind = (first.gap or 0) >= FLATTERED
    return Drawn(
        title=words.flattery_title(first.name, first.rate or 0, first.usual or 0)
        if kind
        else words.flattery_plain(),
        data=Ledger(blocks, lines, overview_words.ledger_marks()),
        alt=words.flattery_alt([(row.name, row.rate or 0, row.usual or 0) for row in shown]),
        note=words.flattery_note(
            axis_start(lines), len(shown), len(ordered), still_open=any(r.overdue for r in shown)
        ),
    )


def _block(row: Row) -> tuple[str, str, str, str]:
    aside = words.still_open_aside(row.overdue) if row.overdue else ""
    return row.name, aside, words.kinder(row.kinder or 0), "muted"


def _line(row: Row) -> tuple[object, ...]:
    below = row.goal is not None and row.rate is not None and row.rate < row.goal
    mark = "plain" if row.goal is None else "missed" if below else "met"
    return (
        row.name, "", row.low, row.high, row.rate, row.goal, row.usual, mark,
        numbers.share(row.rate, row.goal), verdicts.of(row.k, row.n), "",
    )  # fmt: skip


def _rules(found: pl.DataFrame, due: Share) -> Told:
    """What each rule for reopenings would make of the same cases."""
    names = words.rules()
    lines, most = [], 0
    for rule, k, n, named in found.select("rule", "k", "n", "named").rows() if due.n else ():
        more = k - due.k
        most = max(most, more)
        agreed = f"  \n{words.as_agreed(named, n)}" if named else ""
        lines.append(
            (f"{bold(names[rule])}{agreed}", words.exact(k / n),
             words.worth(more, numbers.apart(k / n, due.k / n) / 100))
        )  # fmt: skip
    schema = dict.fromkeys(words.rule_columns(), pl.String)
    return Told(
        words.rules_title(most), pl.DataFrame(lines, schema=schema, orient="row"),
        words.rules_note(),
    )  # fmt: skip


def _late(found: Sequence[tuple[str, Share]]) -> Drawn:
    """How late by name, the latest first."""
    told = [(name, share) for name, share in found if share.n >= MIN_CASES and share.median]
    if not told:
        return Drawn(words.no_late())
    ordered = sorted(told, key=lambda pair: -(pair[1].median or 0))[:MOST]
    lines = [_spread(name, share) for name, share in ordered]
    name, latest = ordered[0]
    return Drawn(
        title=words.late_title(name, latest.median or 0),
        data=Spread(pl.DataFrame(lines, schema=SPREADS, orient="row"), chart_words.late_below()),
        alt=words.late_alt([(line[0], line[3]) for line in lines]),
        note=chart_words.late_key(),
    )


def _spread(name: str, share: Share) -> tuple[str, float, float, str, str]:
    half, most = (share.median or 0) / _DAY, (share.p90 or 0) / _DAY
    said = words.late_by(share.median or 0, share.p90 or 0)
    return name, half, most, said, chart_words.late_cases(share.n)


def _waits(found: pl.DataFrame, total: pl.DataFrame) -> Drawn:
    """The share of cases closed by each day or hour, over those in which most of them are."""
    whole = _of(total, "time_to_close")
    title = words.waits_title(whole["median"], whole["p80"])
    if found.height < DAYS_AT_LEAST or whole["n"] < MIN_CASES:
        return Drawn(words.no_waits())
    by_hour, along = _by_hour(found), found.rename({"after": "days"})
    drawn = Curve(
        rows=along.select(pl.col(name).cast(type_) for name, type_ in CURVE.items()),
        lengths=pl.DataFrame(schema=LENGTHS),
        goal=None,
        goal_words="",
        band_words=chart_words.half_to_most(),
        below=chart_words.waits_below(by_hour=by_hour),
    )
    return Drawn(
        title=title,
        data=drawn,
        alt=words.waits_alt(whole["median"], whole["p80"], whole["p90"], by_hour=by_hour),
        note=words.waits_note(),
    )


def _by_hour(found: pl.DataFrame) -> bool:
    """Whether waits are told by the hour."""
    return "hour" in found["unit"]


def _waits_table(found: pl.DataFrame) -> pl.DataFrame:
    """The curve in numbers, in per cent."""
    titles = words.waits_columns(by_hour=_by_hour(found))
    share = [(pl.col(n) * 100).round(1).alias(n) for n in ("share", "low", "high")]
    told = found.select("after", *share, "at_risk")
    return told.rename({key: titles[key] for key in told.columns})


def _clocks(total: pl.DataFrame) -> Told:
    """The resident's clock beside the agency's."""
    lines = []
    for part, name in words.clocks().items():
        row = _of(total, "time_to_close", part or None)
        if row["not_measurable"]:
            told = (words.not_measurable(row["not_measurable"]), numbers.NONE)
        elif not row["n"]:
            told = (numbers.NONE, numbers.NONE)
        else:
            told = (words.length(row["median"]), words.eight_and_nine(row["p80"], row["p90"]))
        lines.append((bold(name), *told))
    schema = dict.fromkeys(words.clock_columns(), pl.String)
    table = pl.DataFrame(lines, schema=schema, orient="row")
    own = _of(total, "time_to_close", "from_acceptance")
    half = own["median"] if own["n"] and not own["not_measurable"] else None
    return Told(words.clocks_title(half), table, words.clocks_note())


def _pauses(total: pl.DataFrame) -> Drawn:
    """Bars of the reasons, under the bar of all of them with what began in the last tenth."""
    (all_,) = shares(total, "paused_share")
    if all_.not_measurable:
        return Drawn(words.not_measurable(all_.not_measurable))
    if not all_.k:
        return Drawn(words.no_paused())
    tenth = _of(total, "paused_share", "last_tenth")["value"] or 0.0
    bars = [(words.every_reason(), all_.value or 0.0, tenth), *_reasons(total)]
    # Of a single reason nothing says how much of it came late: the figure tells it of all together.
    # Only the share: on a phone there is no room for more beside a bar; the headline has the rest.
    drawn = [(*bar, numbers.small_rate(bar[1])) for bar in bars]
    return Drawn(
        title=words.pauses_title(*bars[1][:2]),
        data=pl.DataFrame(drawn, schema=REASONS, orient="row"),
        alt=chart_words.paused_alt(bars),
        note=chart_words.paused_key() if tenth else "",
    )


def _reasons(total: pl.DataFrame) -> list[tuple[str, float, float | None]]:
    known = total.filter(
        pl.col("figure") == "paused_share",
        pl.col("part").is_not_null(),
        pl.col("part") != "last_tenth",
    )
    ordered = known.sort("k", "part", descending=[True, False]).select("part", "value")
    return [(words.reason(part), value or 0.0, None) for part, value in ordered.rows()]


def _refused(found: pl.DataFrame, *, agreed: bool) -> Told:
    why = words.refusals()
    lines = [
        (bold(words.reason(reason)), plain(why.get(refused, refused)), pauses)
        for reason, refused, pauses in found.select("reason", "refused", "pauses").rows()
    ]
    titles = words.refused_columns()
    schema = dict(zip(titles, (pl.String, pl.String, pl.Int64), strict=True))
    note = "" if lines else words.nothing_refused(agreed=agreed)
    table = pl.DataFrame(lines, schema=schema, orient="row")
    return Told(words.labels()["refused"], table, note)


_TIMES: Final = {
    "late_half": ("days_late", "median"),
    "late_most": ("days_late", "p90"),
    "wait_half": ("time_to_close", "median"),
    "wait_eight": ("time_to_close", "p80"),
    "wait_nine": ("time_to_close", "p90"),
}
_SHARES: Final = {"on_time": "on_time_due", "usual": "on_time_closed", "gap": "flattery"}


def _table(compared: pl.DataFrame, by: str, name: Name) -> pl.DataFrame:
    """Every name in numbers, the largest gap first."""
    heads = compared.filter(pl.col("part").is_null())
    whole = heads.group_by(by, maintain_order=True).agg(
        *(_value(figure, "value").mul(100).round(1).alias(key) for key, figure in _SHARES.items()),
        _value("on_time_due", "n").alias("due"),
        _value("days_late", "n").alias("late"),
        *(
            pl.when(_value(figure, "n") >= MIN_CASES)
            .then((_value(figure, column) / _DAY).round(1))
            .alias(key)
            for key, (figure, column) in _TIMES.items()
        ),
    )
    titles = words.columns()
    # Of what is shown, so that whoever takes the one from the other finds it.
    shown = (pl.col("usual") - pl.col("on_time")).round(1)
    named = whole.with_columns(
        pl.when(pl.col("gap").is_not_null()).then(shown).alias("gap")
    ).with_columns(pl.col(by).map_elements(name, return_dtype=pl.String, skip_nulls=False))
    ordered = named.sort("gap", by, descending=[True, False], nulls_last=True)
    return ordered.rename({key: titles[key] for key in ordered.columns})


def _value(figure: str, column: str) -> pl.Expr:
    return pl.col(column).filter(pl.col("figure") == figure).first()
