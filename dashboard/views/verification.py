"""The page on samples of closed cases as words and frames."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

import polars as pl

from agreements.schema.city import City
from agreements.schema.governance import Verification
from dashboard.oversight.verification import Case, Draw, Result, Sample
from dashboard.views import names
from dashboard.views.about import Scope
from dashboard.views.case_lists import CaseList
from dashboard.views.head import context
from dashboard.views.periods import bounds
from dashboard.views.shares import Judged, judged, shares
from dashboard.wording import numbers
from dashboard.wording import verification as words
from dashboard.wording.badges import badge
from dashboard.wording.integrity import written
from dashboard.wording.markdown import plain
from metrics.sampling import WEIGHTS, Estimate

ON_TIME = "on_time_due"
USUAL_SIZE = 60
"""So many cases where no agreement says how many: a rate of one in ten is then known to about
eight points to each side."""

QUARTERS_BACK = 4


@dataclass(frozen=True)
class Card:
    """A rate: its title, its number, what is judged of it, and notes."""

    title: str
    number: str
    judged: Judged | None
    lines: tuple[str, ...]


@dataclass(frozen=True)
class Checking:
    """A case of the sample for the form.

    Attributes:
        case: It.
        option: What the menu says.
        entries: What was entered for it, the newest first, in markdown.
        turns: How many entries that is.
    """

    case: Case
    option: str
    entries: tuple[str, ...]
    turns: int


@dataclass(frozen=True)
class Sampled:
    """One sample, in reading order."""

    cards: tuple[Card, ...]
    progress: str
    list: CaseList
    checking: tuple[Checking, ...]
    how: tuple[str, ...]


@dataclass(frozen=True)
class Page:
    """What stands above and below the sample.

    Attributes:
        title: The finding.
        context: As of when.
        choices: The draws, by number as text, the newest first.
        sampled: The sample that is looked at; None where there is none.
    """

    title: str
    context: str
    choices: dict[str, str]
    sampled: Sampled | None


@dataclass(frozen=True)
class Offer:
    """What a new draw begins with.

    Attributes:
        periods: What can be chosen, by its first and last day as text, with its words.
        size: How many cases.
        agreed: What the agreement promises, in words.
    """

    periods: dict[str, str]
    size: int
    agreed: str


def page(
    draws: Sequence[Draw], held: Sample | None, on_time: pl.DataFrame, scope: Scope, city: City
) -> Page:
    """The page.

    Args:
        draws: All draws, the newest first.
        held: The one that is looked at.
        on_time: The on-time rate of the same agency and period.
        scope: What the page is about.
        city: What ids are called.
    """
    estimate = held.false_closures if held else None
    return Page(
        title=words.title(
            _whose(held.draw, city) if held else "", estimate, len(held.cases) if held else 0
        ),
        context=context(scope, words.labels()["context"]),
        choices={str(one.id): _called(one, city) for one in draws},
        sampled=_sampled(held, on_time, city) if held else None,
    )


def _called(one: Draw, city: City) -> str:
    return words.drawn(one.id, _whose(one, city), one.asked.start, one.asked.end)


def _whose(one: Draw, city: City) -> str:
    agency = one.asked.agency
    return names.agency(city)(agency) if agency else words.labels()["all_agencies"]


def _sampled(held: Sample, on_time: pl.DataFrame, city: City) -> Sampled:
    size = len(held.cases)
    return Sampled(
        cards=(_false(held.false_closures), *_on_time(on_time)),
        progress=words.progress(len(held.unchecked), size),
        list=_list(held, city),
        checking=tuple(_checking(held, city)),
        how=tuple(_how(held.draw, city)),
    )


def _false(estimate: Estimate) -> Card:
    lines = [words.counted(estimate)]
    if not estimate.too_few:
        lines.insert(0, words.likely(estimate))
    few = Judged(words.few(estimate), "muted") if estimate.too_few else None
    return Card(words.labels()["false"], words.number(estimate), few, tuple(lines))


def _on_time(rows: pl.DataFrame) -> Iterable[Card]:
    for one in shares(rows, ON_TIME)[:1]:
        lines = (words.on_time(one.value, one.k, one.n), words.beside())
        yield Card(
            words.labels()["on_time"], words.on_time_number(one.value), judged(one),
            tuple(filter(None, lines)),
        )  # fmt: skip


def _order(held: Sample) -> list[Case]:
    """Unchecked ones first, each in the order of chance."""
    left = {case.id for case in held.unchecked}
    return sorted(held.cases, key=lambda case: (case.id not in left, case.nth))


def _list(held: Sample, city: City) -> CaseList:
    titles = words.columns()
    rows = [_row(case, held.standing.get(case.id), city) for case in _order(held)]
    types: dict[str, pl.DataType] = {
        "case": pl.String(), "result": pl.String(), "service": pl.String(), "agency": pl.String(),
        "closed": pl.Date(), "risks": pl.String(), "nth": pl.Int64(), "district": pl.String(),
        "odds": pl.Float64(), "on": pl.Date(), "by": pl.String(),
    }  # fmt: skip
    told = pl.DataFrame(rows, schema=types, orient="row").rename({n: titles[n] for n in types})
    shown = told.drop(*(titles[n] for n in ("nth", "district", "odds", "on", "by")))
    title = words.list_title(told.height)
    note = words.list_note(len(held.unchecked), told.height)
    return CaseList(title, shown, (titles["case"],), lambda: told, "verification", note)


def _row(case: Case, result: Result | None, city: City) -> tuple[object, ...]:
    named = words.risks()
    check = result.check if result else None
    return (
        case.number,
        words.short_founds()[check.found if check else ""],
        names.service(city)(case.service),
        names.agency(city)(case.agency),
        case.closed.astimezone(city.zone).date(),
        numbers.listing(named[risk] for risk in case.risks) or numbers.NONE,
        case.nth,
        case.district,
        case.probability * 100,
        check.on if check else None,
        check.by if check else None,
    )


def _checking(held: Sample, city: City) -> Iterable[Checking]:
    for case in _order(held):
        told = [result for result in held.results if result.case == case.id]
        found = told[-1].check.found if told else ""
        entries = tuple(_entry(result, city) for result in reversed(told))
        yield Checking(case, words.option(case.number, found), entries, len(told))


def _entry(result: Result, city: City) -> str:
    check = result.check
    said = words.entry(_who(result, city), check.how, check.by)
    mark = badge(check.found, words.short_founds()[check.found], words.LOOKS)
    return f"{mark} {said}" + (f": {plain(check.note)}" if check.note else "")


def _how(draw: Draw, city: City) -> Iterable[str]:
    named = words.risks()
    yield words.how_drawn(
        draw.asked.size, draw.population, [(named[risk], n) for risk, n in WEIGHTS.items()]
    )
    yield words.kept(_who(draw, city), draw.seed, draw.sha256)


def _who(one: Draw | Result, city: City) -> str:
    """Who wrote it, and when, in markdown."""
    return written(one.person, one.role, one.at.astimezone(city.zone), trial=one.trial)


def offer(agency: str | None, agreed: Mapping[str, Verification], as_of: datetime) -> Offer:
    """What a new draw begins with.

    Args:
        agency: Whose cases; None for all.
        agreed: By agency the sample that its agreement promises.
        as_of: As of when, local.
    """
    own = agreed.get(agency or "")
    by = numbers.listing(words.hows()[method].lower() for method in own.methods) if own else ""
    return Offer(
        periods=dict(_periods(as_of)),
        size=own.cases if own else USUAL_SIZE,
        agreed=words.agreed(own.cases, own.period, by) if own else words.not_agreed(),
    )


def _periods(as_of: datetime) -> Iterable[tuple[str, str]]:
    """The last whole month, and the last whole quarters, the newest first."""
    at = as_of
    for period in ("month", *["quarter"] * QUARTERS_BACK):
        start, end = bounds(period, at)
        if start is None or end is None:
            continue
        yield f"{start}/{end}", numbers.period(start, end)
        if period == "quarter":
            at = datetime.combine(start, at.timetz())


def days(chosen: str) -> tuple[date, date]:
    """First and last day of a period that was offered."""
    start, _slash, end = chosen.partition("/")
    return date.fromisoformat(start), date.fromisoformat(end)
