"""Everything that a figure is computed from."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Final

import polars as pl

from metrics.adjusting import Adjusted, adjusted
from metrics.alike import NUMBER
from metrics.figures.counting import CUBE, chosen
from metrics.figures.question import PERIODS, Dimension, Question
from metrics.figures.shares import NONE, Shares
from metrics.figures.sight import set_apart
from metrics.figures.standards import Standards
from metrics.figures.tallied import TALLIES, is_tallied, values
from metrics.figures.telling import TABLE as MESSAGES
from metrics.figures.telling import TOLD, with_verdicts
from metrics.instants import instant
from metrics.tables import TABLES
from metrics.verdicts import STATES, judged

CADENCE: Final = "update_cadence"
"""The commitment of which `updates` are."""

OF_CASE: Final = ("source", "number", "agency", "service", "district", "opened")
"""What every list of whole cases tells of each."""

VOLUME: dict[str, pl.DataType] = {"day": pl.Date(), "channel": pl.String(), "n": pl.Int64()}
"""How many contacts came in: a row a day and channel."""

OBLIGATIONS: dict[str, pl.DataType] = {
    "figure": pl.String(),
    "part": pl.String(),
    "agency": pl.String(),
    "agreement": pl.String(),
    "version": pl.String(),
    "day": pl.Date(),
    "kept": pl.Boolean(),
    "why": pl.String(),
}
"""What both sides owe each other beside cases: a row an obligation, with the local day by which it
belongs to a period. Without `kept` it counts nothing, and `why` says why there is nothing to
count."""


@dataclass(frozen=True)
class Shared:
    """What several groupings of one question read of its cases, once for all of them.

    Attributes:
        by: All dimensions that any of them groups by.
        frames: What was read, by name.
    """

    by: tuple[Dimension, ...] = ()
    frames: dict[str, pl.DataFrame] = field(default_factory=dict)

    def of(self, name: Dimension, value: str) -> Shared:
        """What would have been read of the cases of one value of a dimension of `by` alone.

        Args:
            name: A dimension that is no period.
            value: Its value.
        """
        own = pl.col(name).cast(pl.String) == value
        return Shared(self.by, {key: rows.filter(own) for key, rows in self.frames.items()})


@dataclass(frozen=True)
class Asked:
    """The tables, what they are held against, and the question.

    Attributes:
        tables: `instants`, `lives`, `updates`, `pauses` (`metrics.tables`), `contact_volume`
            (`VOLUME`) and `obligations` (`OBLIGATIONS`); one that is not there has no rows. With
            `cube` (`metrics.cube.CELL` at `as_of`) the on-time rates of whole months need no
            instants, and with `tallies` (`metrics.figures.tallied.TALLY` at `as_of`) most other
            shares no rows. With `unsettled_instants` and `unsettled_lives` what is open is looked
            for in these alone.
        standards: What the figures are held against.
        question: What is asked.
        together: The shares that were made together before any figure is.
        shared: What other groupings of the same question have read; None where there are none.
    """

    tables: Mapping[str, pl.LazyFrame]
    standards: Standards
    question: Question
    together: Shares = NONE
    shared: Shared | None = None

    @cached_property
    def kept(self) -> dict[str, pl.DataFrame]:
        """Rows of figures that another one may be made of, by id."""
        return {}

    @property
    def by(self) -> list[str]:
        """The by-columns."""
        return list(self.question.by)

    @property
    def slices(self) -> list[Dimension]:
        """What rows must be told by, periods aside, for this grouping and those that share them."""
        every = (*self.question.by, *(self.shared.by if self.shared else ()))
        return [name for name in dict.fromkeys(every) if name not in PERIODS]

    @property
    def tells_periods(self) -> bool:
        """Whether this grouping, or one that shares its rows, is by month or quarter."""
        return bool({*self.question.by, *(self.shared.by if self.shared else ())} & {*PERIODS})

    def read_once(self, name: str, read: Callable[[], pl.DataFrame]) -> pl.DataFrame:
        """Some of the cases' rows, told by `slices`: read by the first grouping that needs them."""
        if self.shared is None:
            return read()
        if name not in self.shared.frames:
            self.shared.frames[name] = read()
        return self.shared.frames[name]

    def table(self, name: str) -> pl.LazyFrame:
        """One table as it is, empty where it was not given."""
        beside = {"contact_volume": VOLUME, "obligations": OBLIGATIONS}
        if name in self.tables:
            return self.tables[name]
        return pl.LazyFrame(schema={**TABLES, **beside}[name])

    @cached_property
    def judged(self) -> dict[str, pl.LazyFrame]:
        """Instants and updates with their `state`; lives."""
        standards, as_of = self.standards, self.question.as_of
        seen = set_apart(self.table("instants"), standards.unshown)
        told = pl.col("told").is_not_null()
        state = (
            pl.when(pl.col("void_reason").is_not_null())
            .then(pl.lit("void"))
            .when(told)
            .then(pl.lit("met"))
            .when(pl.col("due") <= instant(as_of))
            .then(pl.lit("late"))
            .otherwise(pl.lit("running"))
        )
        updates = self.table("updates").with_columns(
            state=state.cast(pl.Enum(STATES)),
            commitment=pl.lit(CADENCE),
            unmeasurable=pl.lit(None, pl.String),
            provisional=pl.lit(value=False),
        )
        counted = {name: self.tables[name] for name in (CUBE, TALLIES) if name in self.tables}
        return {
            "instants": judged(seen, as_of),
            "updates": updates,
            "lives": self.table("lives"),
            MESSAGES: with_verdicts(
                self.table("lives"), self.tables, standards, self.question.zone
            ),
            **counted,
        }

    def tallies(self, figure: str) -> pl.LazyFrame | None:
        """The tallies, where they can answer the question about a figure."""
        tallies = self.tables.get(TALLIES)
        return tallies if is_tallied(figure, self.question, self.standards) else None

    def told_values(self, column: str, figure: str) -> list[str]:
        """What a column of `told` holds, each once, in order, as a figure needs to know it."""
        if (tallies := self.tallies(figure)) is not None:
            return values(tallies, self.question, column)
        return self.told[column].drop_nulls().unique().sort().to_list()

    @cached_property
    def told(self) -> pl.DataFrame:
        """The closed cases of the question with the verdicts on their messages."""
        rows = chosen(self.judged[MESSAGES], self.question, None, MESSAGES)
        return rows.select(*TOLD, pl.selectors.by_name(NUMBER, require_all=False)).collect()

    @property
    def open(self) -> Asked:
        """The same question to as few cases as hold all open ones, where these are held apart."""
        apart = {name: f"unsettled_{name}" for name in ("instants", "lives")}
        if any(name not in self.tables for name in apart.values()):
            return self
        return replace(self, tables={name: self.tables[held] for name, held in apart.items()})

    @cached_property
    def adjusted(self) -> Adjusted | None:
        """What declared events make of the judged instants that they touch."""
        if self.standards.adjustments.is_empty():
            return None
        return adjusted(
            self.judged["instants"],
            self.table("pauses"),
            self.standards,
            self.question.as_of,
            self.question.today,
        )

    def instants(self, commitment: str | None = None) -> pl.LazyFrame:
        """The judged instants of the question, of one commitment unless it names others."""
        return chosen(self.judged["instants"], self.question, commitment)

    def lives(self) -> pl.LazyFrame:
        """The lives of the question."""
        return chosen(self.judged["lives"], self.question, None, "lives")
