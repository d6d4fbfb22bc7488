"""The Case page as words and frames: what was promised, how the clock ran, why the verdict."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

import polars as pl

from dashboard.charts.timeline import Timeline
from dashboard.views.case_account import Block, Line, blocks, cut_short, grounds, rules, stretches
from dashboard.views.case_line import alt_of, line_of
from dashboard.views.case_sums import sums
from dashboard.views.case_told import HEADLINE, Names, Told, late_by, promised_beside, used
from dashboard.wording import case as words
from dashboard.wording import case_clock, numbers
from dashboard.wording import overview as overview_words
from dashboard.wording.markdown import sentences
from metrics.explain import CaseExplanation, CommitmentExplanation, Happening
from metrics.goals import COMMITMENT_FIGURES

__all__ = ["Badge", "Case", "Names", "case", "promises_of"]

ROLES: Final = {
    "met": "met",
    "late": "missed",
    "overdue": "missed",
    "running": "running",
    "void": "unknown",
    "no_commitment": "blocked",
    "unmeasurable": "unknown",
}
"""Which badge a state wears."""

ON_TIME: Final = "on_time_due"
"""The figure that counts whether a promise was kept that has none of its own."""


@dataclass(frozen=True)
class Badge:
    """A verdict as a badge: its look and its words."""

    look: str
    words: str


@dataclass(frozen=True)
class Case:
    """Everything that the page shows, in reading order.

    `figure` is that which counts promises like this one, `grounds` the agreement's lines behind it.
    """

    title: str
    context: str
    sentence: str
    badges: tuple[Badge, ...]
    chart_title: str
    timeline: Timeline
    alt: str
    sums: pl.DataFrame
    happenings: pl.DataFrame
    happenings_file: pl.DataFrame
    clause: tuple[str, ...]
    version: str | None
    agreement: str | None
    figure: str
    grounds: tuple[Line, ...]
    kind_rule: str | None
    rules_title: str
    rules: pl.DataFrame
    blocks: tuple[Block, ...]
    others: pl.DataFrame
    stretches: pl.DataFrame
    stretches_note: str


def promises_of(explanation: CaseExplanation) -> dict[str, str]:
    """The promises about a case and what each is called, the resolution first."""
    of_case = [c.commitment for c in explanation.commitments]
    ordered = sorted(of_case, key=lambda name: name != HEADLINE)
    return {name: words.commitments(name) for name in ordered}


def case(explanation: CaseExplanation, names: Names, promise: str = HEADLINE) -> Case:
    """The page of one case.

    Args:
        explanation: From `loading.explain`.
        names: What its ids are called.
        promise: The one that the page is about, where the case has it.
    """
    shown = _headline(explanation, promise)
    told = Told(explanation, shown, names.zone, always=shown.calendar in names.always)
    badges = _badges(told)
    title, compared = rules(told)
    return Case(
        title=_title(told),
        context=_context(told, names),
        sentence=_sentence(told, names),
        badges=badges,
        chart_title=_chart_title(told),
        timeline=line_of(told),
        alt=alt_of(told, badges[0].words),
        sums=sums(told),
        happenings=(happened := _happenings(told, names)),
        happenings_file=_with_instants(happened, told),
        clause=_clause(told, names),
        version=told.promise.version,
        agreement=told.promise.agreement,
        figure=COMMITMENT_FIGURES.get(told.promise.commitment, ON_TIME),
        grounds=grounds(told, names),
        kind_rule=_kind_rule(told),
        rules_title=title,
        rules=compared,
        blocks=blocks(told, names),
        others=_others(told),
        stretches=stretches(told),
        stretches_note=cut_short(told),
    )


def _kind_rule(told: Told) -> str | None:
    """What a kinder rule would have made of the case, where it would say otherwise."""
    in_time = told.closed is not None and told.due is not None and told.closed <= told.due
    return words.kind_rule(told.promise.state, told.promise.flags, closed_in_time=in_time)


def _headline(explanation: CaseExplanation, promise: str) -> CommitmentExplanation:
    """The promise that is asked for, else the resolution."""
    by_name = {c.commitment: c for c in explanation.commitments}
    return by_name.get(promise) or by_name.get(HEADLINE) or explanation.commitments[0]


def _title(told: Told) -> str:
    number, state = told.case.number, told.promise.state
    if told.promise.commitment != HEADLINE:
        late = late_by(told) if state == "late" else ""
        verdict = words.badge_words(state, late)
        return words.title_promise(words.commitments(told.promise.commitment), number, verdict)
    title: Mapping[str, Callable[[], str]] = {
        "met": lambda: words.title_met(number, numbers.about(told.off)),
        "late": lambda: (
            words.title_late(number, late_by(told))
            if late_by(told)
            else words.title_without_step(number)
        ),
        "overdue": lambda: words.title_overdue(number, late_by(told)),
        "running": lambda: words.title_running(number, numbers.about(told.off)),
        "void": lambda: words.title_void(number),
        "no_commitment": lambda: words.title_no_commitment(number),
        "unmeasurable": lambda: words.title_unmeasurable(number),
    }
    return title[state]()


def _context(told: Told, names: Names) -> str:
    case_ = told.case
    parts = [
        overview_words.as_of(told.local(case_.as_of), names.city),
        *([words.shown(names.service(case_.service))] if case_.service else []),
        *([words.shown(names.agency(case_.agency))] if case_.agency else []),
        *([words.shown(names.district(case_.district))] if case_.district else []),
    ]
    line = " · ".join(parts)
    return f"{overview_words.demonstration()} {line}" if names.demonstration else line


def _sentence(told: Told, names: Names) -> str:
    promise = told.promise
    parts = [words.opened(told.local(told.case.opened))]
    if told.due is not None:
        parts += _dues(told)
    if promise.state == "no_commitment":
        parts.append(words.missing_promise(promise.missing))
    parts += _ending(told, names)
    if promise.state == "void":
        parts.append(words.void_reason(promise.void_reason))
    if promise.state == "unmeasurable":
        parts.append(words.unmeasurable_reason(promise.unmeasurable))
    return sentences(parts)


def _dues(told: Told) -> Iterator[str]:
    """When it is due, and how that came about."""
    promise = told.promise
    if promise.due is None:
        return
    yield words.due(told.local(promise.due), published=told.published)
    if promise.basis and case_clock.basis(promise.basis):
        yield case_clock.basis(promise.basis)
    others = {
        case_clock.unpaused: promise.due_unpaused if promise.paused_seconds else None,
        case_clock.was_at_cap if promise.capped else case_clock.at_cap: promise.due_at_cap,
        case_clock.old_due: promise.old_due,
        case_clock.stated_due: promise.stated_due,
    }
    yield from (say(told.local(at)) for say, at in others.items() if at)


def _ending(told: Told, names: Names) -> Iterator[str]:
    if told.ended is None:
        yield words.still_open(told.end)
    elif "stop_missing" in told.promise.flags:
        yield words.closed_without_stop(told.ended)
    elif told.step and told.promise.stop:
        yield words.step_done(_step(told.step, names), told.ended, told.closed)
    else:
        yield words.stopped(told.ended)
    if "provisional" in told.promise.flags and told.promise.held_until:
        yield case_clock.provisional(told.local(told.promise.held_until))


def _step(step: str, names: Names) -> str:
    """The step in words: a kind of event, or a milestone of the city's."""
    return words.happenings().get(step) or names.detail(step)


def _badges(told: Told) -> tuple[Badge, ...]:
    state = told.promise.state
    late = late_by(told) if state == "late" else ""
    flags = words.flags()
    return (
        Badge(ROLES[state], words.badge_words(state, late)),
        *(Badge("unknown", case_clock.paused_now(reason)) for reason in told.lasting),
        *(Badge("unknown", flags[flag]) for flag in told.promise.flags if flag in flags),
    )


def _chart_title(told: Told) -> str:
    if told.promise.state == "overdue":
        return words.chart_title_open(used(told), promised_beside(told))
    return words.chart_title(
        told.promise.state, used(told), promised_beside(told), is_open=told.ended is None
    )


def _happenings(told: Told, names: Names) -> pl.DataFrame:
    labels = words.labels()
    lines = [
        (
            nth,
            numbers.instant(told.local(h.at)),
            words.happening(h.kind, h.actor, _said(h, names)),
        )
        for nth, h in enumerate(told.case.happenings, start=1)
    ]
    schema = {labels["nth"]: pl.Int64, labels["when"]: pl.String, labels["what"]: pl.String}
    return pl.DataFrame(lines, schema=schema, orient="row")


def _with_instants(happenings: pl.DataFrame, told: Told) -> pl.DataFrame:
    """The table for a file: instants that a spreadsheet reads, on the city's clock."""
    when = [told.local(h.at).replace(tzinfo=None) for h in told.case.happenings]
    return happenings.with_columns(pl.Series(words.labels()["when"], when, pl.Datetime))


def _said(happening: Happening, names: Names) -> str | None:
    """What an event says beside its kind, by the names of the city."""
    kind, detail = happening.kind, happening.detail
    if kind in _REASONED:
        ends = [names.agency(id_) for id_ in (happening.from_agency, happening.to_agency) if id_]
        why = [case_clock.because(kind, detail)] if detail else []
        between = " \N{RIGHTWARDS ARROW} ".join(ends) if kind == "rerouted" else ""
        return ", ".join(filter(None, [between, *why])) or None
    return names.detail(detail) if detail else None


_REASONED = {"rerouted", "returned", "paused", "resumed"}
"""Kinds of event whose detail is a reason, and no milestone or outcome of the city's."""


def _clause(told: Told, names: Names) -> tuple[str, ...]:
    promise = told.promise
    if promise.agreement is None or promise.version is None:
        return (words.missing_promise(promise.missing),)
    parts = (
        [words.missing_promise(promise.missing)]
        if promise.state == "no_commitment"
        else [words.clause(promise.commitment, told.promised, published=told.published)]
    )
    if promise.state != "no_commitment":
        parts.append(words.stops(_step(told.step, names) if told.step else None))
    if promise.calendar and told.counted:
        parts.append(words.calendar())
    whose = names.agency(promise.agreement.rpartition("/")[2])
    return (*parts, words.citation(whose, promise.version, promise.file, promise.line))


def _others(told: Told) -> pl.DataFrame:
    labels = words.labels()
    lines = [
        (
            words.commitments(other.commitment),
            numbers.NONE if other.due is None else numbers.instant(told.local(other.due)),
            words.badge_words(
                other.state,
                late_by(Told(told.case, other, told.zone)) if other.state == "late" else "",
            ),
        )
        for other in told.case.commitments
        if other is not told.promise
    ]
    schema = {labels["promise"]: pl.String, labels["due"]: pl.String, labels["result"]: pl.String}
    return pl.DataFrame(lines, schema=schema, orient="row")
