"""The page on recommendations of audits as words and frames."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

import polars as pl

from agreements.schema.base import Title
from agreements.schema.city import City
from dashboard.oversight.audits import Audit, audits
from dashboard.oversight.recommendations import STATUSES, Progress, Recommendation
from dashboard.views import names
from dashboard.views.about import Scope
from dashboard.views.head import context
from dashboard.views.periods import Bounds
from dashboard.views.share_trend import Trend, trend
from dashboard.views.shares import Judged, Share, judged, shares
from dashboard.wording import language
from dashboard.wording import recommendations as words
from dashboard.wording import shares as share_words
from dashboard.wording.badges import badge, icon, verdict
from dashboard.wording.figures import titles
from dashboard.wording.markdown import note, plain
from metrics.catalogue import CATALOGUE

SETTLED: Final = frozenset({"done", "confirmed", "declined"})

FIGURES: Final = tuple(id_ for id_, d in CATALOGUE.items() if d.unit == "share")
"""The figures that can prove progress: shares, whose months can be told from noise."""


@dataclass(frozen=True)
class Read:
    """A figure that a recommendation names: of the period, and by month."""

    now: pl.DataFrame
    months: pl.DataFrame


Figures = Callable[[Progress], Read]
"""Reads the figure that would prove progress."""


@dataclass(frozen=True)
class Now:
    """What a figure says.

    Attributes:
        title: The figure's name.
        heading: Which figure, of which cases, in which period.
        number: Its share with its counts.
        judged: Its verdict.
        trend: Its months.
    """

    title: str
    heading: str
    number: str
    judged: Judged
    trend: Trend


@dataclass(frozen=True)
class One:
    """One recommendation, in whole.

    Attributes:
        held: It.
        name: What it is called.
        badge: Its status, in markdown.
        quoted: The auditor's words, as they are; empty where they were not entered.
        words_notes: What stands under them, in markdown.
        facts: Labels and what they say, of what the city does.
        response: The city's answer, as it was written.
        note: Our own note, as it was written.
        now: What its figure says; None where none is named.
    """

    held: Recommendation
    name: str
    badge: str
    quoted: str
    words_notes: tuple[str, ...]
    facts: tuple[str, ...]
    response: str
    note: str
    now: Now | None


@dataclass(frozen=True)
class Audited:
    """The recommendations of one audit, as a list."""

    lead: str
    table: pl.DataFrame


@dataclass(frozen=True)
class Recommendations:
    """Everything that the page shows before one is looked at.

    Attributes:
        title: The finding.
        context: As of when.
        audits: A list for each audit.
        choices: What can be looked at closer, by number as text.
        enterable: Audits that were not entered, the city's own first, with their titles.
    """

    title: str
    context: str
    audits: tuple[Audited, ...]
    choices: dict[str, str]
    enterable: tuple[tuple[Audit, str, bool], ...]


@dataclass(frozen=True)
class Setting:
    """What all of it stands on.

    Attributes:
        scope: What the page is about.
        city: What ids are called.
        period: Of which days a figure is told.
        figures: Reads a figure.
    """

    scope: Scope
    city: City
    period: Bounds
    figures: Figures

    @property
    def today(self) -> date:
        """The day by which dates are late: that of the data."""
        return self.scope.as_of.date()


def recommendations(held: Sequence[Recommendation], setting: Setting) -> Recommendations:
    """The page.

    Args:
        held: All that were entered.
        setting: What it stands on.
    """
    return Recommendations(
        title=_title(held, setting.today),
        context=context(setting.scope, words.labels()["context"], cases=False),
        audits=tuple(_audited(some, setting) for some in _by_audit(held)),
        choices={str(one.id): called(one, held) for one in held},
        enterable=tuple(_enterable(held, setting.city)),
    )


def _title(held: Sequence[Recommendation], today: date) -> str:
    if not held:
        return words.nothing_title()
    return words.title(
        len(held),
        sum(not one.words.text for one in held),
        sum(is_late(one, today) for one in held),
        sum(one.work.status in SETTLED for one in held),
    )


def is_late(one: Recommendation, today: date) -> bool:
    """Whether it is past its date and neither done nor declined."""
    due = one.work.due
    return due is not None and due < today and one.work.status not in SETTLED


def _by_audit(held: Sequence[Recommendation]) -> list[list[Recommendation]]:
    groups: dict[str, list[Recommendation]] = {}
    for one in sorted(held, key=lambda one: (one.audit, one.nth)):
        groups.setdefault(one.audit, []).append(one)
    return list(groups.values())


def _audited(some: Sequence[Recommendation], setting: Setting) -> Audited:
    count = Counter(one.work.status for one in some)
    rows = [_row(one, some, setting) for one in some]
    schema = dict.fromkeys(words.columns(), pl.String)
    return Audited(
        words.lead({status: count[status] for status in STATUSES}, _audit_title(some[0].audit)),
        pl.DataFrame(rows, schema=schema, orient="row"),
    )


def _row(one: Recommendation, some: Sequence[Recommendation], setting: Setting) -> tuple[str, str]:
    # A badge does not wrap, and the columns of a telephone are narrow.
    state = one.work.status
    lines = [f"{icon(state, words.LOOKS)} {words.statuses()[state]}"]
    if one.work.due:
        late = is_late(one, setting.today)
        said = words.due(one.work.due, late=late)
        lines.append(verdict("overdue", said) if late else note(said))
    lines.append(_figure_cell(one.work.progress, setting))
    return words.cell(called(one, some), one.words.text, one.substance), "  \n".join(lines)


def _figure_cell(progress: Progress, setting: Setting) -> str:
    told = now(progress, setting, with_trend=False)
    if told is None:
        return note(words.no_figure())
    said = verdict(told.judged.look, told.judged.words)
    return f"{told.number}  \n{said}  \n{note(plain(told.title))}"


def now(progress: Progress, setting: Setting, *, with_trend: bool = True) -> Now | None:
    """What the figure says that would prove progress; None where none is named."""
    if progress.figure is None:
        return None
    read = setting.figures(progress)
    share = next(iter(shares(read.now, progress.figure)), None)
    start, end = setting.period
    if share is None or start is None or end is None:
        return None
    cases = words.of_cases(
        progress.agency and names.agency(setting.city)(progress.agency),
        progress.service and names.service(setting.city)(progress.service),
    )
    course = trend(read.months, progress.figure) if with_trend else Trend("")
    heading = words.figure_now(titles()[progress.figure], cases, start, end)
    return Now(titles()[progress.figure], heading, _number(share), judged(share), course)


def _number(share: Share) -> str:
    return share_words.of_cases(share.value, share.k, share.n, share.goal)


def called(one: Recommendation, among: Iterable[Recommendation]) -> str:
    """What a recommendation is called among all of them."""
    all_ = sum(other.audit == one.audit for other in among)
    return words.name(one.words.number, one.nth, all_, _addressee(one))


def _audit_title(id_: str) -> str:
    known = audits().get(id_)
    return _text(known.title) if known else id_


def _addressee(one: Recommendation) -> str:
    known = audits().get(one.audit)
    title = known.addressees.get(one.addressee) if known else None
    return _text(title) if title else one.addressee


def _text(title: Title) -> str:
    return title.text(language())


def _enterable(held: Sequence[Recommendation], city: City) -> Iterable[tuple[Audit, str, bool]]:
    """Audits that were not entered; those of other cities as examples, where all is invented."""
    there = {one.audit for one in held}
    for audit in sorted(audits().values(), key=lambda a: a.city != city.id):
        own = audit.city == city.id
        if audit.id not in there and (own or city.spec.demonstration):
            yield audit, _text(audit.title), own


def one(held: Recommendation, among: Sequence[Recommendation], setting: Setting) -> One:
    """One recommendation, looked at closer.

    Args:
        held: It.
        among: All that were entered.
        setting: What the page stands on.
    """
    work, status = held.work, words.statuses()[held.work.status]
    facts = [words.due(work.due, late=is_late(held, setting.today))] if work.due else []
    return One(
        held=held,
        name=called(held, among),
        badge=badge(work.status, status, words.LOOKS),
        quoted=held.words.text,
        words_notes=tuple(_notes(held, setting)),
        facts=tuple(facts),
        response=work.response,
        note=work.note,
        now=now(work.progress, setting),
    )


def _notes(held: Recommendation, setting: Setting) -> Iterable[str]:
    if held.words.text:
        yield words.copied_from(held.words.source)
    else:
        yield words.until_then()
    if held.substance:
        yield words.substance(held.substance, _known_from(held))
    yield words.since_entered(held.at.astimezone(setting.city.zone).date())


def _known_from(held: Recommendation) -> str:
    known = audits().get(held.audit)
    given = known.recommendations[held.nth - 1 : held.nth] if known else []
    return given[0].known_from if given else ""
