"""The promises of a review packet: all at once, then each with its months and its clause."""

from __future__ import annotations

from collections.abc import Iterator

import polars as pl

from dashboard.charts.control import control
from dashboard.charts.ledger import ledger
from dashboard.reports.blocks import Block, Heading, Line, Picture, Table, Together, Words
from dashboard.reports.packet.ground import Ground, as_table, brief, strong, verdict
from dashboard.views.agency import Closer, closer
from dashboard.views.agency_clauses import CEILINGS, COMMITMENTS
from dashboard.views.agency_promises import RESOLUTION, TURNED, Promise
from dashboard.views.share_trend import trend
from dashboard.views.shares import Share
from dashboard.wording import agency as agency_words
from dashboard.wording import numbers, verdicts
from dashboard.wording import packet as words
from dashboard.wording.figures import titles
from dashboard.wording.markdown import bare
from metrics.goals import MIN_CASES


def promises(ground: Ground) -> Iterator[Block]:
    """Every promise."""
    view = ground.view
    if not view.promises:
        return
    yield Heading(2, view.ledger_title, new_page=True)
    yield Picture(ledger(view.ledger), view.ledger_alt)
    yield Words((view.ledger_note,), note=True)
    yield in_numbers(ground, ground.promises)
    yield Heading(2, words.one_by_one(promised=bool(ground.promised)), new_page=True)
    for promise in ground.promises:
        yield Together(tuple(_one(promise, ground)))


def in_numbers(ground: Ground, found: tuple[Promise, ...]) -> Table:
    """One row a promise: verdict, share, likely range, counts, goal, and the period before."""
    titles = words.columns()
    keys = ("promise", "verdict", "share", "likely", "counted", "goal", "before")
    return Table(
        words.in_numbers(promised=bool(ground.promised)),
        tuple(titles[key] for key in keys),
        tuple(_row(promise, ground) for promise in found),
        frozenset(range(2, len(keys))),
    )


def _row(promise: Promise, ground: Ground) -> tuple[Line, ...]:
    share, former = promise.share, ground.before.get(promise.key)
    if not promise.measured:
        return ((promise.alone,), (verdict(promise),), *[(numbers.NONE,)] * 5)
    return (
        (promise.alone,),
        (verdict(promise),),
        (numbers.NONE if share.n < MIN_CASES else brief(share),),
        (_likely(share),),
        (verdicts.of(share.k, share.n),),
        (_goal(share),),
        (brief(former.share) if former and former.measured else numbers.NONE,),
    )


def _with_base(share: Share) -> str:
    """Counts and share; of too few cases the counts alone."""
    if share.n < MIN_CASES:
        return brief(share)
    return words.share_of(brief(share), share.k, share.n)


def _goal(share: Share) -> str:
    return numbers.NONE if share.goal is None else numbers.share(share.goal)


def _likely(share: Share) -> str:
    if share.low is None or share.high is None:
        return numbers.NONE
    return words.likely(share.low, share.high)


def _one(promise: Promise, ground: Ground) -> Iterator[Heading | Words | Picture]:
    """A promise with its chart: contract and signal are two sentences."""
    yield Heading(3, promise.alone)
    if not promise.measured:
        yield Words((verdict(promise),))
        return
    seen = _closer(promise, ground)
    labels = agency_words.labels()
    yield Words((verdict(promise), ". ", seen.contract))
    if seen.trend.said:
        said = " ".join(part for part in (f"{seen.trend.said}.", seen.trend.note) if part)
        yield Words(strong(labels["signal"], said))
    if seen.trend.chart is None:
        yield Words((seen.trend.title,), note=True)
    else:
        yield Picture(
            control(seen.trend.chart),
            seen.trend.alt,
            as_table(seen.trend.table, words.months_of(promise.alone)),
            (*_beside(promise, ground), *_clause(seen)),
        )


def _closer(promise: Promise, ground: Ground) -> Closer:
    """The promise looked at closer; what 311 promises has no clause of a service."""
    months = _months(promise, ground)
    if promise.figure in {*COMMITMENTS, *CEILINGS}:
        return closer(promise, months, ground.shelf, ground.read.files)
    seen, share = trend(months, promise.figure, titles()[promise.figure]), promise.as_counted
    lower = promise.figure in TURNED
    said = agency_words.contract_ceiling if lower else agency_words.contract
    contract = said(promise.figure, share.k, share.n, share.value, share.goal)
    return Closer(promise, seen.title, seen, contract, None, "")


def _months(promise: Promise, ground: Ground) -> pl.DataFrame:
    months = ground.read.months
    if promise.figure != RESOLUTION:
        return months.total.filter(pl.col("figure") == promise.figure)
    return months.services.filter(pl.col("service").eq_missing(pl.lit(promise.service)))


def _clause(seen: Closer) -> Iterator[tuple[str, Line]]:
    if seen.clause is not None:
        yield words.clause(seen.clause.version), (bare(seen.clause.text),)


def _beside(promise: Promise, ground: Ground) -> Iterator[tuple[str, Line]]:
    titles, share = words.columns(), promise.share
    former = ground.before.get(promise.key)
    yield titles["share"], (_with_base(share),)
    yield titles["likely"], (_likely(share),)
    goal = numbers.share(share.goal) if share.goal is not None else words.changed_goal()
    yield titles["goal"], (goal if share.goals_total or share.goal is not None else numbers.NONE,)
    if former and former.measured:
        yield titles["before"], (_with_base(former.share),)
    if promise.usual is not None:
        yield titles["usual"], (numbers.share(promise.usual),)
    if promise.overdue:
        period = words.period(ground.read.asked.period.name)
        yield words.overdue_of(period), (numbers.count(promise.overdue),)
