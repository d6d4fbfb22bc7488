"""The page about routing as words and frames: did a case reach the right agency, complete."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import Final

import polars as pl

from agreements.schema.city import City
from dashboard.views import names
from dashboard.views.about import Scope
from dashboard.views.case_lists import Behind, CaseList, called, case_list
from dashboard.views.closer import Asked, Frames, compared
from dashboard.views.head import context
from dashboard.views.share_groups import Worst, table, worst
from dashboard.views.share_trend import Trend, trend
from dashboard.views.shares import (
    Card,
    Judged,
    Share,
    finding,
    goal_words,
    judged,
    parts,
    shares,
    stands_out,
)
from dashboard.wording import numbers
from dashboard.wording import routing as words
from dashboard.wording import shares as share_words
from dashboard.wording.markdown import bold, plain
from metrics.lives.routing import MISSING_INFORMATION

FIGURES: Final = ("reroute_rate", "reroute_cost", "intake_complete")
"""What the page asks the mart for, in the order of its cards."""

LOOKED_AT: Final = ("reroute_rate", "intake_complete")
"""What can be looked at closer."""

PASSES_SHOWN: Final = 12
"""Rows of the table of hand-overs; the file of cases has every one."""

_NO_SHARE: Final = ("all_contacts",)


@dataclass(frozen=True)
class Routing:
    """Everything that the page shows, in reading order."""

    title: str
    context: str
    cards: tuple[Card, ...]
    figure: str
    trend: Trend
    worst: Worst
    worst_note: str
    promises: pl.DataFrame
    reasons: pl.DataFrame
    passes_title: str
    passes: pl.DataFrame
    table: pl.DataFrame
    cases: CaseList


def routing(
    scope: Scope, asked: Asked, frames: Frames, handed: pl.DataFrame, city: City
) -> Routing:
    """The page.

    Args:
        scope: What it is about.
        asked: What is looked at.
        frames: What it is made from.
        handed: `first_agency`, `agency`, `cases`, `handoffs`, most first.
        city: What ids are called.
    """
    (all_,) = shares(frames.total, asked.figure)
    services = shares(frames.by_service, asked.figure)
    agency, service = names.agency(city), names.service(city)
    beside = compared(asked, frames, city)
    return Routing(
        title=_title(all_, services, service),
        context=context(scope, share_words.cases_opened(scope.start, scope.end)),
        cards=tuple(_cards(frames.total)),
        figure=asked.figure,
        trend=trend(frames.by_month, asked.figure),
        worst=worst(beside.rows, beside.name),
        worst_note=words.where_it_is_now(),
        promises=_promises(frames.total),
        reasons=_reasons(frames.total),
        passes_title=_passes_title(handed, agency),
        passes=_passes(handed, agency),
        table=table(beside.rows, beside.called),
        cases=_cases(asked.figure, frames.cases, city),
    )


def _title(all_: Share, services: list[Share], name: Callable[[str | None], str]) -> str:
    if all_.not_measurable:
        return words.cannot_tell()
    if all_.value is None:
        return words.nothing_transferred()
    most = stands_out(all_, services) if len(services) > 1 else None
    if most is None or most.value is None:
        return finding(words.title_plain(all_.figure, all_.value), all_)
    told = words.title_worst if all_.lower_is_better else words.title_incomplete
    return told(name(most.names["service"]), most.value, all_.value)


def _cards(total: pl.DataFrame) -> Iterator[Card]:
    titles = words.card_titles()
    (rate,) = shares(total, "reroute_rate")
    yield Card(
        "reroute_rate", titles["reroute_rate"], numbers.rate(rate.value, rate.goal),
        tuple(_of_rate(rate, total)), judged(rate), "reroute_rate", rate.k,
    )  # fmt: skip
    (cost,) = shares(total, "reroute_cost")
    yield Card(
        "reroute_cost", titles["reroute_cost"], words.half(cost.median) or numbers.NONE,
        tuple(_of_cost(cost, total)), Judged("", "muted"), "reroute_rate", rate.k,
    )  # fmt: skip
    (intake,) = shares(total, "intake_complete")
    yield Card(
        "intake_complete", titles["intake_complete"], numbers.rate(intake.value, intake.goal),
        tuple(_of_intake(intake)), judged(intake), "intake_complete", intake.n - intake.k,
    )  # fmt: skip


def _of_rate(rate: Share, total: pl.DataFrame) -> Iterator[str]:
    """Both denominators: of the cases handed on, and the audit's, named as that."""
    if rate.value is None:
        return
    goal = goal_words(rate)
    said = words.of_transferred(rate.k, rate.n)
    yield f"{said.removesuffix('.')}; {goal}." if goal else said
    yield words.as_recorded()
    (contacts,) = shares(total, "reroute_rate", "all_contacts")
    if contacts.not_measurable:
        yield f"{share_words.not_measurable(contacts.not_measurable)}."
    else:
        yield words.of_contacts(contacts.value, contacts.k, contacts.n)


def _of_cost(cost: Share, total: pl.DataFrame) -> Iterator[str]:
    if cost.not_measurable:
        yield f"{share_words.not_measurable(cost.not_measurable)}."
    elif not cost.n:
        yield words.nothing_lost()
    elif cost.median is None:
        yield words.no_calendar()
    else:
        yield words.lost(cost.median, cost.p90)
        yield from _uncounted(cost, total)
    for handed in shares(total, "reroute_cost", "handoffs"):
        if handed.n and not handed.not_measurable:
            yield words.handoffs(handed.k, handed.n)


def _uncounted(cost: Share, total: pl.DataFrame) -> Iterator[str]:
    """How many cases the working time says nothing of."""
    for lacking in shares(total, "reroute_cost", "no_target"):
        if lacking.n:
            yield words.uncounted(lacking.n, cost.n)


def _of_intake(intake: Share) -> Iterator[str]:
    if intake.value is None:
        return
    goal = goal_words(intake)
    said = words.of_transferred(intake.k, intake.n)
    yield f"{said.removesuffix('.')}; {goal}." if goal else said
    yield words.asked_for_more(intake.n - intake.k)


def _promises(total: pl.DataFrame) -> pl.DataFrame:
    """What 311 itself promises, said so that more is better."""
    rows = []
    for figure, name in words.promise_names().items():
        (share,) = shares(total, figure)
        happened = words.promise_happened(figure, share.value, share.k, share.n, share.goal)
        rows.append((bold(name), happened, judged(share).words))
    return pl.DataFrame(
        rows, schema=dict.fromkeys(words.promise_columns(), pl.String), orient="row"
    )


def _reasons(total: pl.DataFrame) -> pl.DataFrame:
    found = [p for p in parts(total, "reroute_rate") if p.part not in _NO_SHARE]
    ordered = sorted(found, key=lambda part: -part.k)
    rows = [
        (bold(words.reason(part.part)), share_words.of_cases(part.value, part.k, part.n))
        for part in ordered
    ]
    return pl.DataFrame(rows, schema=dict.fromkeys(words.reason_columns(), pl.String), orient="row")


def _passes_title(handed: pl.DataFrame, name: Callable[[str | None], str]) -> str:
    apart = handed.filter(~pl.col("first_agency").eq_missing(pl.col("agency")))
    if apart.is_empty():
        return words.nothing_lost()
    first, then, cases = apart.select("first_agency", "agency", "cases").row(0)
    return words.passes_title(name(first), name(then), cases)


def _passes(handed: pl.DataFrame, name: Callable[[str | None], str]) -> pl.DataFrame:
    titles, all_ = share_words.columns(), handed["cases"].sum()
    rows = [
        (
            name(first),
            words.back_to_itself(name(then)) if first == then else name(then),
            cases,
            round(100 * cases / all_, 1),
        )
        for first, then, cases in handed.head(PASSES_SHOWN)
        .select("first_agency", "agency", "cases")
        .rows()
    ]
    schema = {
        titles["first_agency"]: pl.String, titles["now_with"]: pl.String,
        titles["cases"]: pl.Int64, titles["of_all"]: pl.Float64,
    }  # fmt: skip
    return pl.DataFrame(rows, schema=schema, orient="row")


_HOUR: Final = 3_600


def why(cases: pl.DataFrame) -> pl.Expr:
    """Why a case was passed on; one that also came incomplete says both.

    Args:
        cases: `reroute_reason`, `missing_information`.
    """
    said = called(cases, "reroute_reason", words.reason)
    other = pl.col("missing_information") & (pl.col("reroute_reason") != MISSING_INFORMATION)
    both = pl.concat_str(said, pl.lit(f"; {words.reason(MISSING_INFORMATION).lower()}"))
    return pl.when(other).then(both).otherwise(said)


def _cases(figure: str, behind: Behind, city: City) -> CaseList:
    title = plain(words.cases_titles(behind.n)[figure])
    more = words.no_hours() if behind.first["lost_seconds"].has_nulls() else ""
    told = partial(_told, figure, city)
    return case_list(title, behind, told, ("case",), figure, more)


def _told(figure: str, city: City, cases: pl.DataFrame) -> pl.DataFrame:
    """What is told of some cases behind a figure."""
    agency = names.agency(city)
    return cases.select(
        case="number",
        first_agency=called(cases, "first_agency", agency),
        now_with=called(cases, "agency", agency),
        service=called(cases, "service", names.service(city)),
        **{"opened" if figure == "intake_complete" else "passed_on": pl.col("told").dt.date()},
        reason=why(cases),
        handoffs="reroutes",
        lost=(pl.col("lost_seconds") / _HOUR).round(1),
    )
