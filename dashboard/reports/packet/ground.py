"""What every part of a review packet speaks from: the agency's page, and the period before."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Final

import polars as pl

from dashboard.reports.blocks import Line, Mark, Role, Strong, Table
from dashboard.reports.packet.reading import Figures, Read
from dashboard.views import names
from dashboard.views.about import Scope
from dashboard.views.agency import Agency, agency
from dashboard.views.agency_promises import Promise, duties
from dashboard.views.agreements import Shelf, shelf_of
from dashboard.views.scope import Judges, ended, scope
from dashboard.views.shares import Share
from dashboard.wording import numbers, verdicts
from dashboard.wording.markdown import bare
from metrics.goals import MIN_CASES


@dataclass(frozen=True)
class Ground:
    """A packet before it is in words, and the views that it shares with the agency's page."""

    read: Read

    @cached_property
    def name(self) -> str:
        """The agency's name."""
        return names.agency(self.read.city)(self.read.asked.agency)

    @cached_property
    def scope(self) -> Scope:
        """What it is about."""
        read, period = self.read, self.read.asked.period
        held = read.manifest
        days = (period.start, period.last)
        judges = Judges(read.judges, ended(read.files.agreements, period.start))
        return scope(read.city, read.asked.as_of, held.data_until, judges, read.asked.agency, days)

    @cached_property
    def shelf(self) -> Shelf | None:
        """The agreement's versions."""
        read = self.read
        return shelf_of(read.city, read.files.agreements, self.scope.as_of, read.asked.agency)

    @cached_property
    def view(self) -> Agency:
        """The agency's page of the period."""
        return self._page(self.read.now)

    @cached_property
    def promises(self) -> tuple[Promise, ...]:
        """Every promise of the agency and of 311, the furthest from kept first."""
        return (*self.view.promises, *duties(self.read.now.total))

    @property
    def promised(self) -> tuple[Promise, ...]:
        """Those of the agency that a goal is set for; the others are what happened, no more."""
        return tuple(p for p in self.view.promises if p.share.is_held_to_a_goal)

    @cached_property
    def before(self) -> Mapping[str, Promise]:
        """The same of the period before, by key."""
        found = (*self._page(self.read.before).promises, *duties(self.read.before.total))
        return {promise.key: promise for promise in found}

    def _page(self, figures: Figures) -> Agency:
        return agency(self.scope, figures.total, figures.services, self.shelf, self.read.city)


_ROLES: Final[Mapping[str, Role]] = {"measured": "met", "missed": "missed"}


def verdict(promise: Promise) -> Mark:
    """The verdict on a promise: a share whose goals disagree with its tick keeps their colour."""
    judged = promise.judged
    without: Role = "few" if judged.mark == "few" else "plain"
    return Mark(_ROLES.get(judged.role, without), judged.words)


def brief(share: Share) -> str:
    """The share on the true side of its goal; of too few cases the counts instead."""
    if share.n < MIN_CASES:
        return verdicts.of(share.k, share.n)
    return numbers.share(share.value, share.goal)


def cell(words: str) -> Line:
    """What pages write as markdown, as one line without signs."""
    return (bare(words.replace("  \n", "; ")),)


def strong(label: str, words: str) -> Line:
    """A label in bold, and what it says."""
    return (Strong(f"{label}."), f" {words}")


def as_table(frame: pl.DataFrame, caption: str) -> Table:
    """A frame of a view as a table: numbers by their right edge, no number as what it is not."""
    right = frozenset(i for i, type_ in enumerate(frame.dtypes) if type_.is_numeric())
    rows = tuple(tuple(map(_written, row)) for row in frame.rows())
    return Table(caption, tuple(frame.columns), rows, right)


def _written(value: object) -> Line:
    match value:
        case None:
            return (numbers.NONE,)
        case int():
            return (numbers.count(value),)
        case _:
            return cell(str(value))
