"""Opens the findings that the demonstration city's agreements ask for, and answers some of them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, date, datetime
from itertools import groupby
from typing import Final, NamedTuple

import polars as pl

from dashboard.city.answers import City
from dashboard.city.missed_goals import goals_by_period, wanted
from dashboard.oversight import actions, findings
from dashboard.oversight.acting import Author
from dashboard.oversight.actions import Moves, Plan
from dashboard.oversight.finding import Finding, Wanted
from dashboard.roles import ALL, Role, Viewer
from seed.registers import PERSONS

_OPENED: Final = datetime(2026, 8, 3, 16, tzinfo=UTC)
"""A Monday morning in Denver, with July's figures on the table."""

_UNTIL: Final = "2026-08"
"""The month that nobody had seen yet."""

_OFFICE: Final = Author(Viewer(Role.OVERSEER, source="trial"), PERSONS["overseer"])


class _Story(NamedTuple):
    """What became of a finding of an agency; days are those of August and September 2026."""

    agency: str
    answered: datetime | None = None
    says: str = ""
    accepted: datetime | None = None
    agreed: str = ""
    due: date | None = None
    done: datetime | None = None


_STORIES: Final = (
    _Story(
        "solid-waste",
        datetime(2026, 8, 13, 17, tzinfo=UTC),
        "Two crews were moved to cart deliveries in June and did not come back. They return on "
        "September 1.",
        datetime(2026, 8, 18, 15, tzinfo=UTC),
        "Bring the two crews back and report each Friday what is still open",
        date(2026, 9, 18),
    ),
    _Story(
        "solid-waste",
        datetime(2026, 8, 20, 18, tzinfo=UTC),
        "Parts were on order for six weeks. The supplier was changed on August 10.",
    ),
    _Story(
        "transportation",
        datetime(2026, 8, 14, 16, tzinfo=UTC),
        "The work orders were closed in our own system and not in the city's. We now do both.",
        datetime(2026, 8, 19, 15, tzinfo=UTC),
        "Close each case on the day on which its work order is closed",
        date(2026, 9, 11),
        datetime(2026, 9, 9, 16, tzinfo=UTC),
    ),
    _Story("transportation"),
)
"""One under way and late, one answered, one done and to be proved, one never answered."""


def found(city: City) -> int:
    """Open the findings and take their steps; own ones are left as they are.

    Each step is taken through the function that the page uses, by an invented person, marked as one
    of a trial.

    Args:
        city: The demonstration city, measured.

    Returns:
        How many findings were opened.
    """
    store = city.record.store
    if findings.findings(store, _OFFICE.viewer):
        return 0
    asked = _chosen(_asked_for(city))
    done = findings.open_all(store, _OFFICE, asked, _OPENED)
    for (_planned, id_), story in zip(done, _told(asked), strict=True):
        _play(city, id_, story)
    return len(done)


def _asked_for(city: City) -> tuple[Wanted, ...]:
    """By July's figures, as they are known today."""
    mart = city.mart()
    periods = goals_by_period(city, ALL, mart, mart.manifest.as_of)
    return wanted(city, periods.filter(pl.col("period") < _UNTIL), (), _OPENED)


def _chosen(asked: Iterable[Wanted]) -> list[Wanted]:
    """As many of each agency as there are stories of it, those about a service first."""

    def place(one: Wanted) -> tuple[str, bool, str]:
        return one.about.agency or "", one.about.service is None, one.subject

    ranked = sorted(asked, key=place)
    stories = [story.agency for story in _STORIES]
    return [
        one
        for agency, own in groupby(ranked, key=lambda one: one.about.agency)
        for one in list(own)[: stories.count(agency or "")]
    ]


def _told(asked: Iterable[Wanted]) -> list[_Story]:
    """Each finding's story, in the order of its agency's."""
    left = list(_STORIES)
    told = []
    for one in asked:
        story = next(story for story in left if story.agency == one.about.agency)
        left.remove(story)
        told.append(story)
    return told


def _play(city: City, id_: int, story: _Story) -> None:
    store = city.record.store
    liaison = Author(Viewer(Role.AGENCY, story.agency, "trial"), PERSONS["agency"])
    if story.answered is None:
        return
    findings.answer(store, liaison, _now(city, id_).seen, story.says, story.answered)
    if story.accepted is None or story.due is None:
        return
    findings.accept(store, _OFFICE, _now(city, id_).seen, "", story.accepted)
    held = _now(city, id_)
    plan = Plan(story.agreed, "agency.operations", story.due, _moves(held))
    actions.agree(store, _OFFICE, held.seen, plan, story.accepted)
    if story.done is not None:
        agreed = actions.actions(store, liaison.viewer)[-1]
        on = story.done.astimezone(city.folder.city.zone).date()
        actions.finish(store, liaison, agreed.seen, "Done since this week.", story.done, on)


def _moves(held: Finding) -> Moves:
    about, fact = held.about, held.facts[0]
    return Moves(fact.figure, fact.better, fact.goal, about.service, about.commitment, about.part)


def _now(city: City, id_: int) -> Finding:
    held = findings.findings(city.record.store, _OFFICE.viewer)
    return next(finding for finding in held if finding.id == id_)
