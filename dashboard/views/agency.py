"""The page about one agency as words and frames: every promise, what happened, what waits."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from itertools import pairwise
from typing import Final

import polars as pl

from agreements.files import CityFiles
from agreements.schema.city import City
from dashboard.charts.backlog import BANDS
from dashboard.charts.ledger import Ledger, axis_start
from dashboard.freshness import days_from
from dashboard.views import names
from dashboard.views.about import Scope
from dashboard.views.agency_clauses import CEILINGS, COMMITMENTS, Clause, changed, clause, promised
from dashboard.views.agency_promises import (
    RESOLUTION,
    Promise,
    duties,
    ledger,
    met,
    missed,
    promises,
    table,
    too_few,
)
from dashboard.views.agreements import Shelf, Version
from dashboard.views.case_lists import Behind, CaseList, called
from dashboard.views.head import context
from dashboard.views.share_trend import Trend, trend
from dashboard.wording import agency as words
from dashboard.wording import figures_charts as chart_words
from dashboard.wording import numbers
from dashboard.wording import overview as overview_words
from dashboard.wording.figures import titles
from dashboard.wording.language import spoken_later

FIGURES: Final = (
    "on_time_due", "acknowledged", "first_response", "first_action", "updated", "reopen_rate",
    "repeat_contact", "closed_without_action", "reroute_rate", "intake_complete", "backlog",
)  # fmt: skip
"""What the page asks the mart for, of the agency as a whole."""

BY_SERVICE: Final = ("on_time_due", "on_time_closed")
"""What it asks for by service."""

SHOWN_CASES: Final = 500
"""So many overdue cases are listed; the file holds all."""


@dataclass(frozen=True)
class InForce:
    """The agreement in force, or the last one that was.

    Attributes:
        id: The agreement's id.
        version: The number.
        words: The way to it.
        holds: From when to when, or when it ended.
    """

    id: str
    version: str
    words: str
    holds: str


@dataclass(frozen=True)
class Backlog:
    """The open cases by age; without bars there are none."""

    title: str
    bars: pl.DataFrame | None
    alt: str
    note: str


@dataclass(frozen=True)
class Duties:
    """What 311 promises the agency."""

    title: str
    ledger: Ledger
    alt: str
    note: str
    table: pl.DataFrame


@dataclass(frozen=True)
class Agency:
    """Everything that stands above what is looked at closer, and below it."""

    title: str
    context: str
    in_force: InForce | None
    promises: tuple[Promise, ...]
    ledger_title: str
    ledger: Ledger
    ledger_alt: str
    ledger_note: str
    backlog: Backlog
    duties: Duties
    table: pl.DataFrame

    @property
    def choices(self) -> dict[str, str]:
        """What can be looked at closer, by its key in the address, the worst first."""
        return {p.key: p.alone for p in self.promises if p.measured}

    def promise(self, key: str) -> Promise:
        """The promise of a key of `choices`."""
        return next(p for p in self.promises if p.key == key)


@dataclass(frozen=True)
class Closer:
    """One promise looked at closer: contract and signal are two sentences."""

    promise: Promise
    title: str
    trend: Trend
    contract: str
    clause: Clause | None
    clause_note: str


def is_empty(total: pl.DataFrame) -> bool:
    """Whether no case of the agency is in scope."""
    states = total.filter(pl.col("figure") == RESOLUTION).select(
        pl.sum_horizontal("met", "late", "overdue", "running", "void", "no_commitment",
                          "unmeasurable").sum()
    )  # fmt: skip
    return not states.item() and not total["n"].sum()


def agency(
    scope: Scope, total: pl.DataFrame, by_service: pl.DataFrame, shelf: Shelf | None, city: City
) -> Agency:
    """The page without what is looked at closer.

    Args:
        scope: What it is about; its agency is the one.
        total: `FIGURES` of the agency.
        by_service: `BY_SERVICE` by service.
        shelf: Its agreement's versions.
        city: What ids are called.
    """
    version = in_force(shelf)
    agreed = _agreed(version)
    found = promises(total, by_service, agreed, names.service(city))
    drawn = ledger(found)
    backlog = _backlog(total)
    told = [*missed(found), *met(found)]
    (due,) = total.filter(pl.col("figure") == RESOLUTION).to_dicts()
    return Agency(
        title=_title(scope.agency or "", found, _past_due(total), version),
        context=context(scope, overview_words.cases_due(scope.start, scope.end)),
        in_force=_in_force(version or _last(shelf)),
        promises=tuple(found),
        ledger_title=words.ledger_title(
            [p.alone for p in missed(found)], len(told), len(too_few(found))
        ),
        ledger=drawn,
        ledger_alt=_alt(found),
        ledger_note=words.ledger_note(
            axis_start(drawn.lines),
            due["no_commitment"] or 0,
            goals=any(p.share.goals_total for p in found),
            changed=any(p.share.goals_total and p.share.goal is None for p in found),
        ),
        backlog=backlog,
        duties=_duties(total),
        table=table([*found, *duties(total)]),
    )


def in_force(shelf: Shelf | None) -> Version | None:
    """The version that judges cases opened now."""
    told = shelf.told_by if shelf else None
    return told if told and told.state == "in_force" else None


def _agreed(version: Version | None) -> list[str]:
    return [f for f in COMMITMENTS if promised(version, f)] if version else []


def _last(shelf: Shelf | None) -> Version | None:
    """The version that was in force last, where none is any more."""
    told = shelf.told_by if shelf else None
    return told if told and told.state == "expired" else None


def _in_force(version: Version | None) -> InForce | None:
    if version is None:
        return None
    start, end = version.start.date(), version.last_day
    id_, number = version.loaded.model.metadata.id, version.number
    if version.state == "expired" and end:
        return InForce(id_, number, words.last_agreement(number), words.ended(end))
    return InForce(id_, number, words.agreement(number), words.holds(start, end))


def _past_due(total: pl.DataFrame) -> int:
    """Open cases past due now, whatever the period."""
    backlog = total.filter(pl.col("figure") == "backlog", pl.col("part").is_null())
    return int(backlog["k"].sum())


def _title(name: str, found: Sequence[Promise], overdue: int, version: Version | None) -> str:
    broken = missed(found)
    told = len(broken) + len(met(found))
    if broken:
        return words.title_missed(name, len(broken), told, overdue)
    if told:
        return words.title_met(name, told, overdue)
    if version is None and not any(p.figure == RESOLUTION for p in found):
        return words.title_unpromised(name)
    said = words.title_few if too_few(found) else words.title_untold
    return said(name, overdue)


def _alt(found: Sequence[Promise]) -> str:
    few = [p.alone for p in too_few(found)]
    return words.ledger_alt([p.alone for p in missed(found)], [p.alone for p in met(found)], few)


def _backlog(total: pl.DataFrame) -> Backlog:
    rows = total.filter(pl.col("figure") == "backlog")
    parts = {row["part"]: row for row in rows.to_dicts()}
    open_, overdue = parts[None]["n"] or 0, parts[None]["k"] or 0
    ages = [parts[band]["k"] or 0 for band in ("under_1x", "1x_to_2x", "2x_to_4x", "over_4x")]
    loose = parts["no_target"]["k"] or 0
    bands = zip(chart_words.backlog_bands(), ages, strict=True)
    bars = [(band, n, bool(i), numbers.count(n)) for i, (band, n) in enumerate(bands)]
    return Backlog(
        title=words.backlog_title(ages[-1], overdue, open_ - loose, open_),
        bars=pl.DataFrame(bars, schema=BANDS, orient="row") if sum(ages) else None,
        alt=chart_words.backlog_alt(ages),
        note=words.backlog_note(
            parts["due_soon"]["k"] or 0, parts["oldest"]["value"], loose, promised=open_ > loose
        ),
    )


def _duties(total: pl.DataFrame) -> Duties:
    found = duties(total)
    broken = missed(found)
    return Duties(
        title=words.duties_title(len(broken), len(broken) + len(met(found))),
        ledger=ledger(found),
        alt=words.duties_alt([(p.name, p.share.value) for p in found]),
        note=words.duties_note(),
        table=table(found),
    )


def closer(promise: Promise, months: pl.DataFrame, shelf: Shelf | None, files: CityFiles) -> Closer:
    """One promise looked at closer.

    Args:
        promise: The one.
        months: Its figure by `month`, of all months.
        shelf: The agreement's versions: one that changes the promise is a known change.
        files: The city's files, for the words of the clause.
    """
    version = in_force(shelf)
    found = clause(files, version, promise.figure, promise.service) if version else None
    name = titles()[promise.figure] if promise.figure in CEILINGS else promise.name
    seen = trend(months, promise.figure, name, _changes(shelf, promise))
    share = promise.as_counted
    said = words.contract_ceiling if promise.figure in CEILINGS else words.contract
    return Closer(
        promise=promise,
        title=seen.title,
        trend=seen,
        contract=said(promise.figure, share.k, share.n, share.value, share.goal),
        clause=found,
        clause_note=_note(found) if version else words.no_agreement(),
    )


def _note(found: Clause | None) -> str:
    if found is None:
        return words.no_clause()
    return words.several_clauses(found.others) if found.others else ""


def _changes(shelf: Shelf | None, promise: Promise) -> list[tuple[date, str]]:
    """Every version that promised something else than the one before; each second a line lower.

    One that left this promise alone explains nothing that its figure does.
    """
    held = ("in_force", "superseded", "expired")
    known = [v for v in shelf.versions if v.state in held] if shelf else []
    new = [
        version
        for former, version in pairwise(known)
        if changed(former, version, promise.figure, promise.service)
    ]
    return [
        (v.start.date(), "\n" * (nth % 2) + words.version(v.number)) for nth, v in enumerate(new)
    ]


def overdue(late: Behind, as_of: datetime, city: City) -> CaseList:
    """The cases that wait longest.

    Args:
        late: `number agency service district opened due`, the longest overdue first.
        as_of: As of when the figures stand.
        city: What ids are called.
    """
    shown = _waiting(late.first.head(SHOWN_CASES), as_of, city)
    return CaseList(
        title=words.overdue_title(late.n),
        table=shown,
        links=(words.columns()["case"],),
        file=spoken_later(lambda: _waiting(late.every(), as_of, city)),
        name="overdue",
        note=words.overdue_note(shown.height, late.n),
        alt=words.overdue_alt(),
    )


def open_parts(total: pl.DataFrame) -> dict[str, int]:
    """How many open cases are in each part of the backlog that can be listed; none without any.

    Args:
        total: The agency's figures.
    """
    rows = total.filter(pl.col("figure") == "backlog").select("part", "k").rows()
    held = dict(rows)
    return {part: held[part] for part in words.open_parts() if held.get(part)}


def open_cases(part: str, behind: Behind, as_of: datetime, city: City) -> CaseList:
    """The open cases of another part of the backlog.

    Args:
        part: The part.
        behind: `number agency service district opened due`, the first due first.
        as_of: As of when the figures stand.
        city: What ids are called.
    """
    without = {"no_target": ("due", "days"), "under_1x": ("days",), "due_soon": ("days",)}

    def told(cases: pl.DataFrame) -> pl.DataFrame:
        left_out = [words.columns()[key] for key in without.get(part, ())]
        return _waiting(cases, as_of, city).drop(left_out)

    shown = told(behind.first.head(SHOWN_CASES))
    return CaseList(
        title=words.open_titles(behind.n)[part],
        table=shown,
        links=(words.columns()["case"],),
        file=spoken_later(lambda: told(behind.every())),
        name=f"open-{part}",
        note=words.open_note(shown.height, behind.n),
        alt=words.open_alt(),
    )


def _waiting(late: pl.DataFrame, as_of: datetime, city: City) -> pl.DataFrame:
    """What is told of some open cases."""
    columns = words.columns()
    return late.select(
        case="number",
        days=days_from(pl.col("due"), pl.lit(as_of)),
        service=called(late, "service", names.service(city)),
        district=called(late, "district", names.district(city, numbers.NONE)),
        opened=pl.col("opened").dt.date(),
        due=pl.col("due").dt.replace_time_zone(None),
    ).rename(lambda key: columns[key])
