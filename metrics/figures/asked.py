"""Everything that a figure is computed from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

import polars as pl

from metrics.adjusting import Adjusted, adjusted
from metrics.figures.counting import CUBE, chosen
from metrics.figures.question import Question
from metrics.figures.sight import with_unmeasurable
from metrics.figures.standards import Standards
from metrics.figures.telling import TABLE as MESSAGES
from metrics.figures.telling import TOLD, with_verdicts
from metrics.instants import instant
from metrics.tables import TABLES
from metrics.verdicts import STATES, judged

VOLUME: dict[str, pl.DataType] = {"day": pl.Date(), "channel": pl.String(), "n": pl.Int64()}
"""How many contacts came in: a row a day and channel."""


@dataclass(frozen=True)
class Asked:
    """The tables, what they are held against, and the question.

    Attributes:
        tables: `instants`, `lives`, `updates`, `pauses` (`metrics.tables`) and `contact_volume`
            (`VOLUME`); one that is not there has no rows. With `cube` (`metrics.cube.CELL` at
            `as_of`) the on-time rates of whole months need no instants.
        standards: What the figures are held against.
        question: What is asked.
    """

    tables: Mapping[str, pl.LazyFrame]
    standards: Standards
    question: Question

    @cached_property
    def kept(self) -> dict[str, pl.DataFrame]:
        """Rows of figures that another one may be made of, by id."""
        return {}

    @property
    def by(self) -> list[str]:
        """The by-columns."""
        return list(self.question.by)

    def table(self, name: str) -> pl.LazyFrame:
        """One table as it is, empty where it was not given."""
        none = pl.LazyFrame(schema={**TABLES, "contact_volume": VOLUME}[name])
        return self.tables.get(name, none)

    @cached_property
    def judged(self) -> dict[str, pl.LazyFrame]:
        """Instants and updates with their `state`; lives."""
        standards, as_of = self.standards, self.question.as_of
        seen = with_unmeasurable(self.table("instants"), standards.clauses, standards.lacks)
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
            commitment=pl.lit("update_cadence"),
            unmeasurable=pl.lit(None, pl.String),
            provisional=pl.lit(value=False),
        )
        cube = {CUBE: self.tables[CUBE]} if CUBE in self.tables else {}
        return {
            "instants": judged(seen, as_of),
            "updates": updates,
            "lives": self.table("lives"),
            MESSAGES: with_verdicts(
                self.table("lives"), self.tables, standards, self.question.zone
            ),
            **cube,
        }

    @cached_property
    def told(self) -> pl.DataFrame:
        """The closed cases of the question with the verdicts on their messages."""
        rows = chosen(self.judged[MESSAGES], self.question, None, MESSAGES)
        return rows.select(TOLD).collect()

    @cached_property
    def adjusted(self) -> Adjusted | None:
        """What declared events make of the judged instants that they touch."""
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
