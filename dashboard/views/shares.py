"""A share and what is said of it: one row of a figure, its verdict, who stands out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final

import polars as pl

from dashboard.wording import shares as words
from dashboard.wording import verdicts
from metrics.catalogue import DEFINITIONS
from metrics.goals import MIN_CASES

ANSWERED: Final = "answered"
"""The part of comments that were answered in the agreed time."""


@dataclass(frozen=True)
class Share:
    """One row of a figure.

    Attributes:
        figure: Its id.
        part: The row beside the headline; None for that.
        k: Counted.
        n: Out of.
        value: k ÷ n, None without a case.
        low: Lower end of the likely range.
        high: Upper end of it.
        goal: The one goal, None without or with several.
        verdict: `met`, `missed`, `too_few` or None.
        goals_missed: How many goals were missed.
        goals_total: How many had enough cases to be judged.
        median: The middle of the seconds that go with it.
        p90: Nine tenths of them.
        not_measurable: Why it cannot be had.
        names: The by-columns.
        has_goals: Whether goals are set that its rows are all of, judged or not.
    """

    figure: str
    part: str | None
    k: int
    n: int
    value: float | None
    low: float | None
    high: float | None
    goal: float | None
    verdict: str | None
    goals_missed: int
    goals_total: int
    median: float | None
    p90: float | None
    not_measurable: str | None
    names: Mapping[str, str | None]
    has_goals: bool = False

    @property
    def lower_is_better(self) -> bool:
        """Whether its goal is a ceiling; answers in time are a part of which more is better."""
        return DEFINITIONS[self.figure].direction == "lower" and self.part != ANSWERED

    @property
    def short(self) -> Share:
        """The share that fell short, of a figure where more is better."""
        k, value = self.n - self.k, None
        if self.value is not None:
            value = k / self.n
        ends = [None if end is None else 1 - end for end in (self.high, self.low)]
        return replace(self, k=k, value=value, low=ends[0], high=ends[1])

    @property
    def is_held_to_a_goal(self) -> bool:
        """Whether a goal is set for it, of this share or of what it is a part of."""
        return self.goal is not None or self.has_goals

    @property
    def told(self) -> bool:
        """Whether there are enough cases to say anything."""
        return self.value is not None and self.n >= MIN_CASES and not self.not_measurable


@dataclass(frozen=True)
class Judged:
    """A verdict in words, and its role of colour."""

    words: str
    role: str

    @property
    def look(self) -> str:
        """The look of its badge."""
        return {"measured": "met", "missed": "missed"}.get(self.role, "few")


@dataclass(frozen=True)
class Card:
    """A headline.

    Attributes:
        figure: Its figure.
        title: Title and label in one line, in markdown.
        number: The number.
        lines: Notes.
        judged: The verdict; empty words for none.
        look: The figure whose cases are behind it.
        cases: How many they are.
        listed: Whether they can be listed though the figure does not tell how many they are.
    """

    figure: str
    title: str
    number: str
    lines: tuple[str, ...]
    judged: Judged
    look: str
    cases: int
    listed: bool = False


def shares(rows: pl.DataFrame, figure: str, part: str | None = None) -> list[Share]:
    """The rows of a figure and part, one a group."""
    wanted = rows.filter(pl.col("figure") == figure, pl.col("part").eq_missing(pl.lit(part)))
    return [_share(record) for record in wanted.to_dicts()]


def is_empty(total: pl.DataFrame) -> bool:
    """Whether no figure has a case to count, nor a reason why it cannot be had."""
    headlines = total.filter(pl.col("part").is_null())
    return not headlines["n"].sum() and not headlines["not_measurable"].count()


def parts(rows: pl.DataFrame, figure: str) -> list[Share]:
    """The rows beside a figure's headline."""
    wanted = rows.filter(pl.col("figure") == figure, pl.col("part").is_not_null())
    return [_share(record) for record in wanted.to_dicts()]


_COPIED: Final = (
    "figure", "part", "value", "low", "high", "goal", "verdict", "median", "p90",
    "not_measurable",
)  # fmt: skip


_COUNTED: Final = ("k", "n", "goals_missed", "goals_total")


_BY: Final = ("agency", "service", "month")


def _share(record: Mapping[str, Any]) -> Share:
    counts: dict[str, Any] = {name: record[name] or 0 for name in _COUNTED}
    return Share(
        **{name: record[name] for name in _COPIED},
        **counts,
        has_goals=record["goals_total"] is not None,
        names={name: record[name] for name in _BY if name in record},
    )


def judged(share: Share) -> Judged:
    """What to say of a share: the first of these that holds."""
    if share.not_measurable:
        return Judged(words.not_measurable(share.not_measurable), "muted")
    if share.value is None:
        return Judged(words.nothing_to_count(), "muted")
    if share.verdict in {"met", "missed"}:
        met = share.verdict == "met"
        return _met(words.goal_met() if met else words.goal_missed(), met=met)
    if share.goals_total:
        missed, total = share.goals_missed, share.goals_total
        said = verdicts.goals_missed(missed, total) if missed else verdicts.goals_met(total)
        return _met(said, met=not missed)
    if share.n < MIN_CASES:
        return Judged(verdicts.too_few(), "muted")
    return Judged(words.labels()[_unjudged(share)], "muted")


def _unjudged(share: Share) -> str:
    """Why nothing is judged: what label says it."""
    if share.has_goals:
        return "no_month"
    # A goal of a whole agency says nothing of one of its services.
    return "no_goal" if share.goal is None else "goal_of_agency"


def _met(said: str, *, met: bool) -> Judged:
    return Judged(said, "measured" if met else "missed")


def goal_words(share: Share) -> str:
    """The goal of a share, where it has one."""
    if share.goal is None:
        return ""
    told = words.goal_at_most if share.lower_is_better else words.goal_at_least
    return told(share.goal)


def stands_out(all_: Share, rows: Sequence[Share]) -> Share | None:
    """The group that is worse than all by more than chance, and by the most cases.

    Whoever keeps the goal that holds for it is no finding.
    """
    if all_.value is None or not all_.told:
        return None
    sign = 1 if all_.lower_is_better else -1
    return max(
        (row for row in rows if row.told and _beyond(row, all_.value) and not _keeps(row, all_)),
        key=lambda row: sign * (row.k - row.n * (all_.value or 0)),
        default=None,
    )


def _beyond(row: Share, usual: float) -> bool:
    end = row.low if row.lower_is_better else row.high
    return end is not None and (end > usual if row.lower_is_better else end < usual)


def _keeps(row: Share, all_: Share) -> bool:
    goal = all_.goal if row.goal is None else row.goal
    if goal is None or row.value is None:
        return False
    return row.value <= goal if row.lower_is_better else row.value >= goal


def finding(said: str, all_: Share) -> str:
    """What a figure came to, and that every goal was met where it was."""
    met = all_.verdict == "met" or (all_.goals_total and not all_.goals_missed)
    return words.every_goal_met(said) if met else said
