"""Realistic targets as words and frames: the curve, what most would have kept, parts apart."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

import polars as pl

from agreements.calendars import WorkingCalendar
from agreements.schema.city import City
from agreements.trying import Term
from dashboard.charts.curve import CURVE, LENGTHS, Curve
from dashboard.past.realistic import Past
from dashboard.views import names
from dashboard.wording import figures_charts as chart_words
from dashboard.wording import numbers
from dashboard.wording import workbench as bench
from dashboard.wording import workbench_targets as words
from metrics.backlog_plan import ASSUMPTIONS, WEEKS_SEEN, flow_of, plan
from metrics.goals import MIN_CASES
from metrics.realistic import SHARES, Realistic, apart, per_week, realistic, told_of, with_season

_ROOM: Final = 1.25
"""The curve goes on for so much more than the longest length that is marked on it."""

_MOST_STEPS: Final = 400
"""Lengths that are drawn; more of them cannot be told apart."""


@dataclass(frozen=True)
class Asked:
    """Which promise is looked at.

    Attributes:
        agency: Whose.
        service: The service's id.
        term: What the draft says.
        signed: What the version in force says; None where it does not promise it.
        calendar: What the draft's calendar is called.
    """

    agency: str
    service: str
    term: Term
    signed: Term | None
    calendar: str


@dataclass(frozen=True)
class Apart:
    """The parts of the cases beside each other.

    Attributes:
        title: What is to be seen.
        table: Part, share in time, and what nine in ten need.
        told: How many parts have enough cases to tell anything.
    """

    title: str
    table: pl.DataFrame
    told: int


@dataclass(frozen=True)
class Targets:
    """What history says of one promise.

    Attributes:
        title: The finding.
        curve: What is drawn; None where nothing can be told, and then the rest is empty.
        alt: The curve for who cannot see it.
        note: How to read it.
        table: The curve in numbers.
        look: `met`, `missed` or `few`: how the verdict looks.
        verdict: Whether the goal would have been reached; empty without a goal.
        said: Whether the target is loose, out of reach, or neither.
        reached: The targets that most would have kept.
        apart: Seasons and districts.
    """

    title: str
    curve: Curve | None = None
    alt: str = ""
    note: str = ""
    table: pl.DataFrame | None = None
    look: str = "few"
    verdict: str = ""
    said: str = ""
    reached: pl.DataFrame | None = None
    apart: tuple[Apart, ...] = ()


@dataclass(frozen=True)
class Takes:
    """What it takes to keep a promise, with what is taken for granted.

    Attributes:
        title: The answer.
        lines: What it follows from, and what follows from it.
        assumptions: One sentence each.
    """

    title: str
    lines: tuple[str, ...]
    assumptions: tuple[str, ...]


def targets(past: Past, asked: Asked, city: City) -> Targets:
    """What history says of one promise of a draft.

    Args:
        past: How long everything took by the draft's rules.
        asked: Which promise.
        city: What ids are called.
    """
    term = asked.term
    if term.commitment == "update_cadence":
        return Targets(words.told())
    if term.target is None:
        return Targets(words.no_target())
    lives = _of_year(past, asked)
    found = realistic(lives)
    if found.few or found.curve.is_empty():
        return Targets(words.too_few(found.cases))
    amount, unit = term.target.amount, term.target.unit
    told, length = told_of(found, amount), bench.length(unit, amount)
    share = told.share or 0.0
    goal = term.goal / 100 if term.goal else None
    usual = found.reached[0.9]
    length_of = _lengths_of(unit)
    return Targets(
        title=words.title(length, share, length_of(usual) if usual else None),
        curve=_curve(found, asked, goal),
        alt=words.alt(
            length, share, bench.listed([_length(unit, n) for n in found.reached.values()])
        ),
        note=words.note(found.cases, found.cases - found.ended, asked.calendar),
        table=_table(found, unit),
        look="few" if goal is None else "met" if share >= goal else "missed",
        verdict=words.meets(share, goal) if goal else "",
        said=_said(found, amount, length, unit),
        reached=_reached(found, asked),
        apart=_apart(past, asked, city),
    )


def _lengths_of(unit: str) -> Callable[[int], str]:
    return lambda amount: bench.length(unit, amount)


def _length(unit: str, amount: int | None) -> str:
    return bench.length(unit, amount) if amount else words.never()


def _of_promise(past: Past, asked: Asked) -> pl.DataFrame:
    return past.lives.filter(service=asked.service, commitment=asked.term.commitment)


def _of_year(past: Past, asked: Asked) -> pl.DataFrame:
    """The cases that were opened in the year before."""
    return _of_promise(past, asked).filter(_in_year(past))


def _in_year(past: Past) -> pl.Expr:
    return pl.col("opened") >= pl.lit(past.as_of).dt.offset_by("-1y")


def _said(found: Realistic, amount: int, length: str, unit: str) -> str:
    told, usual = told_of(found, amount), found.reached[0.9]
    if told.word == "looser" and usual:
        return words.looser(length, bench.length(unit, usual))
    if told.word == "tighter":
        return words.tighter(length, told.share or 0.0)
    return words.likely(told.low, told.high)


def _marks(asked: Asked) -> list[tuple[str, int]]:
    """The lengths that are marked: the signed one and, where it differs, the proposed one."""
    target, signed = asked.term.target, asked.signed.target if asked.signed else None
    if target is None:
        return []
    if signed == target:
        return [("signed", target.amount)]
    same = signed is not None and signed.unit == target.unit
    kept = [("signed", signed.amount)] if signed is not None and same else []
    return [*kept, ("proposed", target.amount)]


def _curve(found: Realistic, asked: Asked, goal: float | None) -> Curve:
    unit = asked.term.target.unit if asked.term.target else "business_days"
    marks = _marks(asked)
    known = [amount for amount in found.reached.values() if amount]
    farthest = max([*known, *(amount for _, amount in marks), 4])
    last = int(farthest * _ROOM) + 1
    lengths = [
        (float(amount), share, kind, words.mark(kind, share, goal))
        for kind, amount in marks
        for share in [told_of(found, amount).share or 0.0]
    ]
    return Curve(
        rows=_dense(found, last),
        lengths=pl.DataFrame(lengths, schema=LENGTHS, orient="row"),
        goal=goal,
        goal_words=chart_words.goal(goal) if goal else "",
        band_words=chart_words.half_to_most(),
        below=words.below(unit),
    )


def _dense(found: Realistic, last: int) -> pl.DataFrame:
    """The share at every length from none to the last one drawn."""
    step = max(1, last // _MOST_STEPS)
    amounts = pl.DataFrame({"amount": range(0, last + 1, step)}, schema={"amount": pl.Int64})
    rows = amounts.join_asof(found.curve, on="amount")
    return rows.select(
        days=pl.col("amount").cast(pl.Float64),
        share=pl.col("share").fill_null(0.0),
        low="low",
        high="high",
    ).select(pl.col(name).cast(kind) for name, kind in CURVE.items())


def _table(found: Realistic, unit: str) -> pl.DataFrame:
    titles = words.curve_columns(unit)
    shares = [(pl.col(name) * 100).round(1) for name in ("share", "low", "high")]
    columns = [pl.col("amount"), *shares]
    return found.curve.select(c.alias(t) for c, t in zip(columns, titles, strict=True))


def _reached(found: Realistic, asked: Asked) -> pl.DataFrame:
    """The marked lengths, and those that eight, nine and nineteen in twenty would have met."""
    unit = asked.term.target.unit if asked.term.target else "business_days"
    said = {"signed": words.signed, "proposed": words.proposed}
    rows = [(amount, said[kind](bench.length(unit, amount))) for kind, amount in _marks(asked)]
    rows += [
        (amount, bench.length(unit, amount))
        for amount in dict.fromkeys(found.reached.values())
        if amount and amount not in {known for known, _ in rows}
    ]
    lines = []
    for amount, name in sorted(rows):
        told = told_of(found, amount)
        lines.append((name, numbers.share(told.share), words.range_of(told.low, told.high)))
    lines += [(words.unreached(share), "", "") for share in SHARES if found.reached[share] is None][
        :1
    ]
    schema = dict.fromkeys(words.reached_columns(), pl.String)
    return pl.DataFrame(lines, schema=schema, orient="row")


def _apart(past: Past, asked: Asked, city: City) -> tuple[Apart, ...]:
    """Seasons, districts, and the services of the same family, each beside the others."""
    target = asked.term.target
    if target is None:
        return ()
    lives = with_season(_of_year(past, asked), past.promises.zone)
    district = names.of_case(city).district
    named: dict[str, Callable[[str], str]] = {
        "season": words.seasons().__getitem__,
        "district": lambda id_: district(id_) or id_,
    }
    parts = [
        _one_apart(apart(lives, by, target.amount), by, target.unit, name)
        for by, name in named.items()
    ]
    family = _of_family(past, asked, city)
    if family["service"].n_unique() > 1:
        found = apart(family, "service", target.amount)
        parts.append(_one_apart(found, "service", target.unit, names.service(city)))
    return tuple(parts)


def _of_family(past: Past, asked: Asked, city: City) -> pl.DataFrame:
    """The year's cases of the services of one family whose promise is counted in one unit."""
    services, unit = city.spec.services, asked.term.target.unit if asked.term.target else ""
    own = services[asked.service].family if asked.service in services else None
    kin = [id_ for id_, service in services.items() if own and service.family == own]
    alike = past.promises.clauses.filter(
        pl.col("service").is_in(kin),
        agency=asked.agency,
        commitment=asked.term.commitment,
        unit=unit,
    )
    year = past.lives.filter(_in_year(past), commitment=asked.term.commitment)
    return year.filter(pl.col("service").is_in(alike["service"].implode()))


def _one_apart(found: pl.DataFrame, by: str, unit: str, name: Callable[[str], str]) -> Apart:
    """The parts, the slowest first; those with too few cases last."""
    ordered = found.sort("share", by, nulls_last=True)
    lines = [
        (
            name(row[by]),
            words.few(row["cases"]) if row["few"] else words.of_cases(row["share"], row["cases"]),
            "" if row["few"] else _length(unit, row["p90"]),
        )
        for row in ordered.to_dicts()
    ]
    told = ordered.filter(pl.col("cases") >= MIN_CASES)
    title = words.apart_few(by)
    if told.height > 1:
        worst, best = told.row(0, named=True), told.row(-1, named=True)
        parts = (name(worst[by]), worst["share"], name(best[by]), best["share"])
        apart_ = (worst["high"] or 1.0) < (best["low"] or 0.0)
        title = words.apart_title(by, *parts) if apart_ else words.apart_same(by)
    schema = dict.fromkeys(words.apart_columns(by), pl.String)
    return Apart(title, pl.DataFrame(lines, schema=schema, orient="row"), told.height)


def takes(past: Past, asked: Asked, weeks: int) -> Takes | None:
    """What it takes to have nothing open past a promise after so many weeks.

    Args:
        past: How long everything took by the draft's rules.
        asked: Which promise.
        weeks: The weeks.

    Returns:
        None where the promise has no length, or its calendar no open time.
    """
    target = asked.term.target
    calendar = past.promises.calendars.get(asked.term.calendar or "")
    if target is None or asked.term.commitment == "update_cadence":
        return None
    a_week = _a_week(target.unit, calendar)
    if not a_week:
        return None
    lives = _of_promise(past, asked)
    flow = flow_of(lives, past.as_of, target.amount, a_week)
    found = plan(flow, weeks)
    recent = realistic(_recent(lives, past))
    kept = None if recent.few else told_of(recent, target.amount).share
    length = bench.length(target.unit, target.amount)
    lines = (
        words.flow(flow.arriving, flow.closing),
        words.backlog(flow.backlog, flow.past, length),
        words.as_is(found.as_is, flow.arriving - flow.closing),
        words.kept_today(kept),
        words.holding(found.holding) if found.holding and found.more else "",
        words.kept_then(found.after) if found.more else "",
        words.not_for_want() if _misses(kept, asked.term) and not found.more else "",
    )
    granted = words.assumptions(words.rate(a_week), target.unit)
    return Takes(
        title=words.plan_title(found.more, weeks),
        lines=tuple(line for line in lines if line),
        assumptions=tuple(granted[name] for name in ASSUMPTIONS),
    )


def _misses(kept: float | None, term: Term) -> bool:
    return kept is not None and term.goal is not None and kept < term.goal / 100


def _a_week(unit: str, calendar: WorkingCalendar | None) -> float:
    return per_week(unit, calendar) if calendar else 0.0


def _recent(lives: pl.DataFrame, past: Past) -> pl.DataFrame:
    """The cases that were begun in the weeks whose rates are taken."""
    until = pl.lit(past.as_of)
    return lives.filter(pl.col("start") >= until.dt.offset_by(f"-{WEEKS_SEEN}w"))
