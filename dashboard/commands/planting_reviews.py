"""Enters the reviews that the demonstration city has held, as its people would have."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any, Final

import polars as pl

from dashboard.cases.store import Store
from dashboard.city.answers import City
from dashboard.mart import Mart
from dashboard.oversight import decisions, reviews
from dashboard.oversight.acting import Author
from dashboard.oversight.agenda import Agenda
from dashboard.oversight.decisions import Decided
from dashboard.oversight.review import Held, Review
from dashboard.roles import ALL, Role, Viewer
from dashboard.views.reviews import Register, register
from dashboard.views.reviews_agenda import agenda, facts
from metrics.figures import Dimension
from seed.registers import PERSONS
from seed.reviews import drawn, write_reviews

_EVERYTHING: Final = Viewer(Role.OVERSEER, source="trial")

Row = Mapping[str, Any]


def reviewed(city: City, folder: Path) -> int:
    """Write the register of reviews beside the exports and enter it; an own one is left as it is.

    Each step is taken through the function that the page uses, by an invented person, marked as one
    of a trial, and written down at the end of the demonstration's time: what a meeting had before
    it is what its figures say then.

    Args:
        city: The demonstration city, measured.
        folder: Where the exports lie.

    Returns:
        How many steps were entered.
    """
    rows = drawn(write_reviews(folder)).to_dicts()
    if reviews.held_reviews(city.record.store, _EVERYTHING):
        return 0
    desk = _Desk(city, city.mart())
    for row in rows:
        _STEPS[row["act"]](desk, row)
    return len(rows)


@dataclass(frozen=True)
class _Desk:
    """Where the steps are entered."""

    city: City
    mart: Mart

    @property
    def store(self) -> Store:
        """The record's database."""
        return self.city.record.store

    @property
    def at(self) -> datetime:
        """When everything is written down."""
        return self.mart.manifest.as_of

    @property
    def today(self) -> date:
        """Its local day."""
        return self.at.astimezone(self.city.folder.city.zone).date()

    def register(self) -> Register:
        """What is due, and what was entered so far."""
        models = [loaded.model for loaded in self.city.folder.agreements]
        held = reviews.held_reviews(self.store, _EVERYTHING)
        made = decisions.made(self.store, _EVERYTHING)
        return register(models, held, made, self.today, self.city.folder.city)

    def review(self, row: Row) -> Review:
        """The review that a row is about."""
        held = reviews.held_reviews(self.store, _EVERYTHING)
        return next(r for r in held if (r.agency, r.start) == (row["agency"], row["start"]))

    def agenda(self, review: Review) -> Agenda:
        """What a review has before it."""
        held = self.register()
        asking = held.asking(next(m.due for m in held.meetings if review.is_of(m.due)))
        where = (("agency", review.agency),)

        def figures(
            ids: tuple[str, ...], by: tuple[Dimension, ...], start: date | None, end: date | None
        ) -> pl.DataFrame:
            question = self.city.question(self.at, by, where, start, end)
            return self.city.figures(ALL, ids, question, self.mart)

        def screen(start: date, end: date) -> pl.DataFrame:
            question = self.city.question(self.at, start=start, end=end)
            return self.city.screen(ALL, question, self.mart)

        lines = agenda(facts(asking, figures, screen, ()), asking)
        return Agenda(self.at, self.mart.manifest.fingerprint, lines)


def _author(row: Row) -> Author:
    role = Role(row["role"])
    agency = row["agency"] if role is Role.AGENCY else None
    return Author(Viewer(role, agency, "trial"), PERSONS[row["role"]])


def _plan(desk: _Desk, row: Row) -> None:
    dues = [m.due for m in desk.register().meetings if m.due.kind == "meeting"]
    due = next(due for due in dues if (due.agency, due.start) == (row["agency"], row["start"]))
    reviews.plan(desk.store, _author(row), due, row["day"], desk.at)


def _postpone(desk: _Desk, row: Row) -> None:
    seen = desk.review(row).seen
    reviews.postpone(desk.store, _author(row), seen, row["day"], row["because"], desk.at)


def _hold(desk: _Desk, row: Row) -> None:
    review = desk.review(row)
    held = Held(row["day"], tuple(row["attended"].split()), desk.today)
    reviews.hold(desk.store, _author(row), review.seen, held, desk.agenda(review), desk.at)


def _minute(desk: _Desk, row: Row) -> None:
    reviews.write_minutes(desk.store, _author(row), desk.review(row).seen, row["says"], desk.at)


def _approve(desk: _Desk, row: Row) -> None:
    reviews.approve(desk.store, _author(row), desk.review(row).seen, desk.at)


def _decide(desk: _Desk, row: Row) -> None:
    decided = Decided(row["says"], row["owner"], row["day"], row["figure"] or None)
    decisions.decide(desk.store, _author(row), desk.review(row).id, decided, desk.at)


def _finish(desk: _Desk, row: Row) -> None:
    last = decisions.made(desk.store, _EVERYTHING)[-1]
    decisions.finish(desk.store, _author(row), last.seen, row["day"], row["says"], desk.at)


_STEPS: Final[Mapping[str, Callable[[_Desk, Row], None]]] = {
    "planned": _plan,
    "postponed": _postpone,
    "held": _hold,
    "minuted": _minute,
    "approved": _approve,
    "decided": _decide,
    "done": _finish,
}
