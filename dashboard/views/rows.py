"""One agency or service of the figures, and what is to be said about it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Final

import polars as pl

from dashboard.wording import numbers, verdicts
from metrics.goals import MIN_CASES

STATES: Final = ("met", "late", "overdue", "running", "void", "no_commitment", "unmeasurable")
SAME: Final = 0.01
"""Within a point the usual way of counting says the same."""


@dataclass(frozen=True)
class Row:
    """The on-time figures of one name.

    Attributes:
        id: Of the agency or service; None where the data names none.
        name: As it is shown.
        k: Cases done on time.
        n: Cases that fell due.
        rate: k ÷ n, None without a case.
        low: Lower end of the likely range.
        high: Upper end of it.
        goal: The one goal, None without or with several.
        verdict: `met`, `missed`, `too_few` or None.
        goals_missed: How many goals were missed.
        goals_total: How many goals had enough cases to be judged.
        has_goals: Whether any goal is set, judged or not.
        signal: `better`, `worse`, `noise`, `too_few` or None.
        usual: The closed basis.
        gap: The flattery gap, a fraction.
        states: Cases in each of the seven states.
        not_measurable: Why the figure cannot be had, or None.
    """

    id: str | None
    name: str
    k: int
    n: int
    rate: float | None
    low: float | None
    high: float | None
    goal: float | None
    verdict: str | None
    goals_missed: int
    goals_total: int
    has_goals: bool
    signal: str | None
    usual: float | None
    gap: float | None
    states: Mapping[str, int]
    not_measurable: str | None = None

    @property
    def kinder(self) -> float | None:
        """How much more the usual way says, of both shares as they are shown."""
        if self.gap is None or self.rate is None or self.usual is None:
            return None
        return numbers.apart(self.usual, self.rate) / 100

    @property
    def cases(self) -> int:
        """Every case in scope, whatever its state."""
        return sum(self.states.values())

    @property
    def overdue(self) -> int:
        """Open cases past due."""
        return self.states["overdue"]

    @property
    def uncovered(self) -> int:
        """Cases that nothing promises."""
        return self.states["no_commitment"]

    @property
    def covered(self) -> int:
        """Cases that a promise covers; those that are not counted are in neither."""
        return self.cases - self.states["void"] - self.uncovered

    @property
    def measured(self) -> bool:
        """Whether there is a rate to draw."""
        return self.n > 0 and self.rate is not None and self.not_measurable is None

    @property
    def few(self) -> bool:
        """Fewer due cases than a verdict needs."""
        return self.verdict == "too_few" or self.n < MIN_CASES

    @property
    def missed(self) -> bool:
        """At least one goal was missed."""
        return not self.few and (self.verdict == "missed" or self.goals_missed > 0)


@dataclass(frozen=True)
class Judged:
    """A verdict as words, the role of its colour and the shape of its mark."""

    words: str
    role: str
    mark: str


def rows(figures: pl.DataFrame, by: str, name: Callable[[str | None], str]) -> list[Row]:
    """The figures by `by` as rows, worst first.

    Args:
        figures: As `loading.figures` gives them, for `on_time_due`, `on_time_closed`, `flattery`.
        by: The column that tells the names apart.
        name: What an id is called.
    """
    joined = (
        _one(figures, "on_time_due")
        .join(
            _one(figures, "on_time_closed").select(by, usual="value"),
            on=by,
            how="left",
            nulls_equal=True,
        )
        .join(
            _one(figures, "flattery").select(by, gap="value"), on=by, how="left", nulls_equal=True
        )
    )
    found = [_row(record, record[by], name(record[by])) for record in joined.to_dicts()]
    return sorted(found, key=_worst_first)


def whole(figures: pl.DataFrame) -> Row:
    """The figures without groups as one row."""
    record = _one(figures, "on_time_due").to_dicts()[0]
    return _row(
        {**record, "usual": _value(figures, "on_time_closed"), "gap": _value(figures, "flattery")},
        None,
        "",
    )


def _one(figures: pl.DataFrame, figure: str) -> pl.DataFrame:
    return figures.filter(pl.col("figure") == figure)


def _value(figures: pl.DataFrame, figure: str) -> float | None:
    found = _one(figures, figure)["value"]
    return None if found.is_empty() else found[0]


def _row(record: Mapping[str, Any], id_: str | None, name: str) -> Row:
    copied = ("low", "high", "goal", "verdict", "signal", "usual", "gap", "not_measurable")
    return Row(
        id=id_,
        name=name,
        k=record["k"] or 0,
        n=record["n"] or 0,
        rate=record["value"],
        goals_missed=record["goals_missed"] or 0,
        goals_total=record["goals_total"] or 0,
        has_goals=record["goals_total"] is not None,
        states={state: record[state] or 0 for state in STATES},
        **{field: record[field] for field in copied},
    )


def _worst_first(row: Row) -> tuple[int, int, int, int, str]:
    """Told, too few, nothing due, nothing promised; in each the most broken promises first.

    Where none are, as where nothing is promised, those with the most cases.
    """
    rank = 3 if not row.covered else 2 if not row.n else int(row.few)
    return rank, -row.goals_missed, row.k - row.n, -row.cases, row.name


def judged(row: Row) -> Judged:
    """What to say about a row: the first of these that holds."""
    if (instead := _without_verdict(row)) is not None:
        return Judged(instead, "muted", "few" if row.few and row.measured else "plain")
    if not row.has_goals:
        return Judged(_beside_usual(row), "muted", "plain")
    if not row.goals_total:
        return Judged(verdicts.too_few_a_month(), "muted", "plain")
    return _against_goals(row)


def _without_verdict(row: Row) -> str | None:
    if not row.covered:
        return verdicts.nothing_promised()
    if row.not_measurable:
        return verdicts.not_measurable()
    if not row.n:
        return verdicts.nothing_due()
    return verdicts.too_few() if row.few else None


def _against_goals(row: Row) -> Judged:
    if row.verdict is None:
        return _against_several(row)
    if row.missed:
        return Judged(_missed(row), "missed", "missed")
    return Judged(
        verdicts.met() if row.signal == "better" else verdicts.met_close(), "measured", "met"
    )


def _against_several(row: Row) -> Judged:
    """METRICS.md, rule 9: no single verdict, but how many of its goals were missed.

    Where the months and the tick of the goal disagree, the mark takes no side.
    """
    words, role, mark = verdicts.goals_met(row.goals_total), "measured", "met"
    if row.goals_missed:
        words = verdicts.goals_missed(row.goals_missed, row.goals_total)
        role, mark = "missed", "missed"
    agree = row.goal is None or row.rate is None or (row.rate < row.goal) == (mark == "missed")
    return Judged(words, role, mark if agree else "plain")


def _missed(row: Row) -> str:
    if row.signal == "worse" or row.goal is None or row.rate is None:
        return verdicts.missed()
    return verdicts.missed_close(row.goal - row.rate)


def _beside_usual(row: Row) -> str:
    """Without a goal only what the usual way hides is worth a word."""
    if row.gap is None:
        return ""
    return verdicts.usual_says(row.kinder or 0) if row.gap >= SAME else ""
