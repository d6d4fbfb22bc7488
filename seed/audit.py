"""The audit's populations, planted exactly: which case gets which kind of text, and what follows.

A real city's auditor counted these in 2025; here an exact reading has to find the same numbers.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import polars as pl

from seed.habits import FULL_SIZE, PLANNING, SOLID_WASTE
from seed.lives import VOID

COMPOST = "compost_cart_request"

_MOODS = {"good": 0.37, "weak": 0.37, "bare": 0.09, "planned": 0.04, "wrong": 0.02, "blank": 0.11}
"""How a finished case is told, where nothing was planted."""

TEMPLATE_OF, TEMPLATE_SHARE = "transportation", 0.27
"""Who sends one template to more than a quarter of its closings, and to how many."""

_OTHERS_COMMENTED = 0.025
_COMMENTED_LATEST = 20
"""Days before the window's end after which no comment is planted any more."""


@dataclass(frozen=True)
class Quotas:
    """How many of each are planted.

    Attributes:
        compost: Closing messages about a new compost cart.
        compost_elsewhere: Those among them on cases of other services.
        planning_messages: Planning cases closed with a message.
        planning_timelines: Those among them with a usable time.
        comments: Cases with a comment after closing, by agency.
        comments_without: Those among them without a specific message before.
        reroutes: Reroutes in the last year of the window.
        reroutes_before: Reroutes in the year before.
        calls: Phone calls in the last year of the window.
    """

    compost: int
    compost_elsewhere: int
    planning_messages: int
    planning_timelines: int
    comments: Mapping[str, int]
    comments_without: Mapping[str, int]
    reroutes: int
    reroutes_before: int
    calls: int


AUDIT = Quotas(
    compost=1_165,
    compost_elsewhere=459,
    planning_messages=11_229,
    planning_timelines=2_972,
    comments={SOLID_WASTE: 2_257, PLANNING: 334},
    comments_without={SOLID_WASTE: 2_055, PLANNING: 206},
    reroutes=540,
    reroutes_before=662,
    calls=600_417,
)


def quotas_for(cases: int) -> Quotas:
    """The audit's numbers from the full size on; in smaller cities as many as fit."""

    def fit(number: int) -> int:
        return round(number * min(1.0, cases / FULL_SIZE))

    return Quotas(
        compost=fit(AUDIT.compost),
        compost_elsewhere=fit(AUDIT.compost_elsewhere),
        planning_messages=fit(AUDIT.planning_messages),
        planning_timelines=fit(AUDIT.planning_timelines),
        comments={name: fit(n) for name, n in AUDIT.comments.items()},
        comments_without={name: fit(n) for name, n in AUDIT.comments_without.items()},
        reroutes=fit(AUDIT.reroutes),
        reroutes_before=fit(AUDIT.reroutes_before),
        calls=fit(AUDIT.calls),
    )


NOTHING = Quotas(0, 0, 0, 0, {}, {}, 0, 0, 0)
"""For cases that come on top of a whole city's."""


def with_moods(
    rng: np.random.Generator, cases: pl.DataFrame, quotas: Quotas, as_of: int
) -> pl.DataFrame:
    """Add `mood` (of the closing text; null while open) and `commented` (after closing).

    Args:
        rng: Where chance comes from.
        cases: As `people.with_people` gives them.
        quotas: What to plant; as much of it as there are cases for.
        as_of: The end of the window, UTC seconds.
    """
    plan = _Plan(rng, cases, as_of)
    plan.usual()
    plan.template()
    plan.planning(quotas)
    plan.compost(quotas)
    plan.comments(SOLID_WASTE, quotas, with_one="good", without="weak")
    plan.comments(PLANNING, quotas, with_one="timed_good", without="untimed_weak")
    plan.other_comments()
    return cases.with_columns(
        mood=pl.Series(plan.mood.astype(str)).replace({"": None}),
        commented=pl.Series(plan.commented),
    )


class _Plan:
    """Moods and comments, planted one population after the other so that none disturbs another."""

    def __init__(self, rng: np.random.Generator, cases: pl.DataFrame, as_of: int) -> None:
        self.rng = rng
        self.cases = cases
        self.closed = cases["closed"].is_not_null().to_numpy()
        self.void = cases["outcome"].is_in(list(VOID)).fill_null(value=False).to_numpy()
        self.done = (cases["outcome"] == "done").fill_null(value=False).to_numpy()
        self.once = cases["reopened_at"].is_null().to_numpy()
        self.agency = cases["agency"].to_numpy()
        old = (cases["closed"] < as_of - _COMMENTED_LATEST * 86_400).fill_null(value=False)
        self.commentable = self.done & self.once & old.to_numpy()
        self.mood = np.full(len(cases), "", dtype="U16")
        self.commented = np.zeros(len(cases), dtype=np.bool_)
        self.planted = np.zeros(len(cases), dtype=np.bool_)

    def usual(self) -> None:
        """What most cases are told; those not done have texts of their outcome."""
        drawn = self.rng.choice(list(_MOODS), size=len(self.cases), p=list(_MOODS.values()))
        other = np.where(self.cases["parent"].is_not_null().to_numpy(), "linked", "outcome")
        told = np.where(self.done | (drawn == "blank"), drawn, other)
        told = np.where(self.cases["swept"].to_numpy(), "swept", told)
        self.mood = np.where(self.closed, told, "").astype("U16")

    def template(self) -> None:
        """One agency's template."""
        theirs = self.closed & (self.agency == TEMPLATE_OF)
        rows = self._some(theirs & self.done, round(TEMPLATE_SHARE * theirs.sum()))
        self._tell(rows, "template")

    def planning(self, quotas: Quotas) -> None:
        """Planning: so many closings with a message, so many of them with a time."""
        theirs = self.closed & (self.agency == PLANNING)
        self.mood[theirs] = "blank"
        rows = self._some(theirs & ~self.void, quotas.planning_messages)
        self.mood[rows] = "untimed"
        told = np.zeros(len(self.mood), dtype=np.bool_)
        told[rows] = True
        self.mood[self._some(told & self.done, quotas.planning_timelines)] = "timed"

    def compost(self, quotas: Quotas) -> None:
        """The compost cart's text, on its own cases and on others of the agency."""
        own = (self.cases["service"] == COMPOST).to_numpy()
        free = self.closed & self.done & (self.agency == SOLID_WASTE) & self.once
        mine = self._some(free & own, quotas.compost - quotas.compost_elsewhere)
        self._tell(mine, "cart")
        self._tell(self._some(free & ~own, quotas.compost_elsewhere), "cart")

    def comments(self, agency: str, quotas: Quotas, *, with_one: str, without: str) -> None:
        """Comments after closings with and without a specific message before."""
        number, lacking = quotas.comments.get(agency, 0), quotas.comments_without.get(agency, 0)
        theirs = self.commentable & (self.agency == agency)
        for count, mood in ((lacking, without), (number - lacking, with_one)):
            stands = theirs & ~self.planted & (self._kept(agency, mood))
            rows = self._some(stands, count)
            self._tell(rows, mood)
            self.commented[rows] = True

    def _kept(self, agency: str, mood: str) -> np.ndarray[tuple[int], np.dtype[np.bool_]]:
        """Where the mood may be told without changing a number planted before."""
        if agency != PLANNING:
            return np.ones(len(self.mood), dtype=np.bool_)
        same: np.ndarray[tuple[int], np.dtype[np.bool_]] = self.mood == mood.partition("_")[0]
        return same

    def other_comments(self) -> None:
        """Comments on closings of the other agencies, as they come."""
        others = ~np.isin(self.agency, list(AUDIT.comments))
        some = self.rng.random(len(self.mood)) < _OTHERS_COMMENTED
        self.commented |= self.commentable & others & some

    def _some(
        self, among: np.ndarray[tuple[int], np.dtype[np.bool_]], count: int
    ) -> np.ndarray[tuple[int], np.dtype[np.int64]]:
        """So many rows by chance, or all of them; none that is planted already."""
        rows = np.flatnonzero(among & ~self.planted)
        return np.sort(self.rng.permutation(rows)[:count])

    def _tell(self, rows: np.ndarray[tuple[int], np.dtype[np.int64]], mood: str) -> None:
        self.mood[rows] = mood
        self.planted[rows] = True
