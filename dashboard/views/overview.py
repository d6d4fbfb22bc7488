"""The Overview page as words and frames: what was promised, what happened, what needs somebody."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final, NamedTuple

import polars as pl

from dashboard.charts.ledger import Ledger, axis_start
from dashboard.navigation import AGENCY, AGREEMENTS, TIMELINESS
from dashboard.views import overview_ledger, overview_numbers
from dashboard.views.about import Scope
from dashboard.views.agreements import Shelf
from dashboard.views.head import context
from dashboard.views.listing import AT_FIRST, Lead, cases_of
from dashboard.views.overview_after import After, after
from dashboard.views.overview_changes import Change, changes, worst
from dashboard.views.overview_frames import Frames
from dashboard.views.overview_ledger import LEDGER_ROWS, has_goals
from dashboard.views.overview_needs import Need, also, needs
from dashboard.views.rows import Row, rows, whole
from dashboard.wording import numbers, time_lists, unkept
from dashboard.wording import overview as words
from dashboard.wording import overview_today as today
from dashboard.wording.markdown import plain, sentences
from metrics.reading.lately import signals

AT_ONCE: Final = 3
"""So many changes of a kind are shown at once."""


@dataclass(frozen=True)
class Card:
    """A headline: title and label in one line, the number, a note, ways on; one to its cases."""

    title: str
    number: str
    note: str
    lead: Lead
    cases: Lead | None = None


@dataclass(frozen=True)
class Overview:
    """Everything that the page shows, in reading order."""

    title: str
    context: str
    lead: Lead | None
    cards: tuple[Card, Card, Card]
    ledger_title: str
    ledger: Ledger
    ledger_alt: str
    ledger_note: str
    changes: tuple[Change, ...]
    needs: tuple[Need, ...]
    also: str
    after: tuple[After, ...]
    table: pl.DataFrame
    adds_up: str
    states: pl.DataFrame
    to_states: tuple[Lead, ...]


class Pile(NamedTuple):
    """An agency or service, its name, and its open cases past due."""

    id: str | None
    name: str
    overdue: int


@dataclass(frozen=True)
class _Found:
    """What the words of the page are made from."""

    scope: Scope
    all_: Row
    rows: list[Row]
    frames: Frames
    changes: list[Change]
    name: Callable[[str | None], str]

    @property
    def overdue(self) -> int:
        """Open cases past due now, whatever the period."""
        return sum(waiting.overdue for waiting in self.frames.now.values())

    @property
    def soon(self) -> int:
        """Those that fall due in the next five working days."""
        return sum(waiting.soon for waiting in self.frames.now.values())

    @property
    def neediest(self) -> Pile:
        """Who has most of them, also where nothing of theirs is in the period."""
        now = self.frames.now
        id_ = max(now, key=lambda id_: now[id_].overdue, default=None)
        return Pile(id_, self.name(id_), now[id_].overdue if id_ in now else 0)


def overview(
    scope: Scope,
    frames: Frames,
    shelves: Sequence[Shelf],
    name: Callable[[str | None], str],
) -> Overview | None:
    """The page, or None where no case is in scope.

    Args:
        scope: What the page is about.
        frames: What it is made from, by `service` where one agency is looked at.
        shelves: The agreements of the agencies in scope.
        name: What an agency or service id is called.
    """
    if frames.total.is_empty() or not whole(frames.total).cases:
        return None
    by = frames.by
    moved = changes(signals(frames.months, by), by, name)
    found = _Found(scope, whole(frames.total), rows(frames.parts, by, name), frames, moved, name)
    shown, kept = found.rows[:LEDGER_ROWS], frames.shares("kept_promise")
    ledger = overview_ledger.drawn(shown, kept, frames.now)
    return Overview(
        title=_title(found),
        context=context(scope, words.cases_due(scope.start, scope.end)),
        lead=_lead(found),
        cards=_cards(found),
        ledger_title=overview_ledger.title(found.all_, found.rows),
        ledger=ledger,
        ledger_alt=overview_ledger.alt(shown),
        ledger_note=words.ledger_note(
            axis_start(ledger.lines), len(shown), len(found.rows), goals=has_goals(found.rows)
        ),
        changes=tuple(moved),
        needs=tuple(needs(found.all_, found.rows, frames, shelves, scope.as_of, name)),
        also=also(frames, name),
        after=after(frames, name),
        table=overview_numbers.table(found.rows, kept, frames.now, by),
        adds_up="  \n".join(_adds_up(found)),
        states=overview_numbers.states(found.all_),
        to_states=tuple(_to_states(found.all_)),
    )


def _title(found: _Found) -> str:
    scope, all_ = found.scope, found.all_
    if scope.agency is not None:
        return words.title_of_agency(scope.agency, all_.rate, found.overdue, all_.n)
    if has_goals(found.rows):
        return _with_goals(found)
    most = found.neediest
    return words.title_without_goals(
        found.overdue,
        most.name if len(found.frames.now) > 1 else None,
        most.overdue,
        all_.rate,
    )


def _with_goals(found: _Found) -> str:
    """Who gets worse; else how many missed goals, or which one did."""
    missed = [row for row in found.rows if row.missed]
    judged = sum(bool(row.goals_total) for row in found.rows)
    worse = worst(found.changes)
    if worse:
        return today.title_worse(len(missed), judged, worse.name)
    if len(missed) > 1:
        return today.title_several(len(missed), judged, found.overdue)
    most = max(found.rows, key=lambda row: row.goals_missed)
    return words.title_with_goals(most.name, most.goals_missed, most.goals_total, found.overdue)


def _lead(found: _Found) -> Lead | None:
    """The way to whom the title names, or to who has most past due; none within one agency."""
    worse = worst(found.changes)
    if found.scope.agency is not None:
        return None
    if worse:
        return Lead(words.need_link(worse.name), AGENCY, (("agency", worse.id or ""),))
    most = found.neediest
    if not most.id or not found.overdue:
        return None
    return Lead(words.need_link(most.name), AGENCY, (("agency", most.id),))


def _cards(found: _Found) -> tuple[Card, Card, Card]:
    all_, kept = found.all_, found.frames.share("kept_promise")
    promised, happened, waits = words.card_titles(
        signed=found.scope.signed > 0, kept=kept is not None
    )
    cases = all_.covered + all_.uncovered
    return (
        Card(
            promised,
            numbers.share(all_.covered / cases if cases else None),
            sentences(_promised(found)),
            Lead(today.labels()["to_agreements"], AGREEMENTS),
            _to_state(all_, "no_commitment"),
        ),
        Card(
            happened,
            numbers.share(kept.value if kept else all_.rate),
            sentences(_happened(found)),
            Lead(today.labels()["to_timeliness"], TIMELINESS),
            _to_unkept(found),
        ),
        Card(waits, numbers.count(found.overdue), sentences(_waits(found)), _to_waiting(found)),
    )


def _promised(found: _Found) -> Iterator[str]:
    all_ = found.all_
    yield words.covered_note(all_.covered, all_.covered + all_.uncovered)
    most = max(found.rows, key=lambda row: row.uncovered, default=None)
    if most and len(found.rows) > 1 and most.uncovered:
        yield today.uncovered(all_.uncovered, plain(most.name), most.uncovered)
    elif all_.uncovered:
        yield today.uncovered(all_.uncovered, None, 0)
    if all_.states["void"]:
        yield words.void_note(all_.states["void"])


def _adds_up(found: _Found) -> Iterator[str]:
    yield words.adds_up(found.all_.cases, found.all_.states)
    if found.scope.start is not None and found.scope.signed:
        yield words.covered_by_due()


def _happened(found: _Found) -> Iterator[str]:
    all_, frames = found.all_, found.frames
    kept = frames.share("kept_promise")
    if kept is None:
        yield words.happened_note(all_.k, all_.n, all_.usual)
    else:
        yield today.kept_note(kept.k, kept.n)
        yield today.on_time_beside(all_.rate or 0.0, all_.usual)
    before = frames.share_before("on_time_due")
    if before is not None:
        kept_before = frames.share_before("kept_promise")
        yield today.before(kept_before.value if kept_before else None, before.value)


def _waits(found: _Found) -> Iterator[str]:
    oldest = found.frames.waiting["oldest_due"].min()
    if not found.overdue:
        yield words.nothing_overdue()
    elif isinstance(oldest, datetime):
        yield words.overdue_note(oldest, found.scope.as_of)
        if found.scope.start is not None:
            yield today.in_period(found.all_.overdue)
    if found.soon:
        yield today.soon(found.soon)


def _to_states(all_: Row) -> Iterator[Lead]:
    """The cases of each state that has any."""
    return filter(None, (_to_state(all_, state) for state in all_.states))


def _to_state(all_: Row, state: str) -> Lead | None:
    """The cases of one state; None without any."""
    n = all_.states[state]
    return cases_of(time_lists.state_titles(n)[state], state) if n else None


def _to_unkept(found: _Found) -> Lead | None:
    """The cases that broke the promise that the card tells, in its period."""
    all_, kept = found.all_, found.frames.share("kept_promise")
    n = kept.n - kept.k if kept else all_.n - all_.k
    figure = "kept_promise" if kept else "on_time_due"
    return cases_of(unkept.offers(n)[figure], figure) if n else None


def _to_waiting(found: _Found) -> Lead:
    """The page with the cases past due: of who has most, or of the one agency."""
    most = found.neediest
    if found.scope.agency is None and most.id:
        return Lead(today.to_most(most.name, most.overdue), AGENCY, (("agency", most.id), AT_FIRST))
    return Lead(today.labels()["to_waiting"], AGENCY, (AT_FIRST,))
