"""Answers from a city's mart and record: rights are checked here, where data is read."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from functools import cached_property

import polars as pl

from agreements.folder import CityFolder, open_city
from dashboard.cases.record import Record
from dashboard.cases.store import Store
from dashboard.errors import UserError
from dashboard.mart import Mart, open_mart
from dashboard.settings import Settings
from metrics.explain import CaseExplanation
from metrics.explaining import explained
from metrics.figures import Dimension, Question, check_dimensions, figures, scoped
from metrics.instants import instant
from metrics.promises import Promises, promises_of
from metrics.verdicts import FLAGS, judged

ALL = "all"
"""The scope of somebody who may see every agency: the command line, 311 and the mayor's office."""


class NotAllowedError(UserError):
    """The person asking may not read this."""


class City:
    """One city's files, record and mart, opened when they are first needed."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self.folder: CityFolder = open_city(settings.city)

    @cached_property
    def promises(self) -> Promises:
        """The promises in force."""
        return promises_of(self.folder)

    @cached_property
    def record(self) -> Record:
        """What happened."""
        return Record(Store(self.settings.database, self.folder.city))

    def mart(self) -> Mart:
        """What was measured.

        Raises:
            UserError: Nothing was measured yet, or the agreements have changed since.
        """
        mart = open_mart(self.settings.mart)
        if mart is None:
            raise UserError(
                f"Nothing has been measured for {self.folder.city.title()} yet; run "
                "`accord import`, then `accord measure`."
            )
        if mart.manifest.city != self.folder.city.id:
            raise UserError(
                f"This mart is that of {mart.manifest.city}, not of {self.folder.city.id}; choose "
                "another with ACCORD_MART_DIR."
            )
        if mart.manifest.fingerprint != self.folder.fingerprint:
            raise UserError(
                "The agreements have changed since the figures were measured; run `accord measure` "
                "to judge by them."
            )
        return mart

    def figures(
        self, scope: str, ids: Sequence[str], question: Question, mart: Mart | None = None
    ) -> pl.DataFrame:
        """Figure rows (`metrics.figures.ROW`, the by-columns) with `as_of` and `data_until`.

        Raises:
            NotAllowedError: The scope may not read cases.
            UserError: Nothing was measured.
        """
        mart = mart or self.mart()
        seen = _within(mart.instants(self.record, self.promises, question.as_of), scope)
        rows = figures(seen, self.promises.clauses, question, ids)
        until = mart.manifest.data_until
        return rows.with_columns(
            not_measurable=pl.lit(None, pl.String),
            as_of=instant(question.as_of).dt.convert_time_zone(question.zone),
            data_until=instant(until).dt.convert_time_zone(question.zone),
        )

    def question(
        self,
        by: tuple[Dimension, ...] = (),
        where: tuple[tuple[str, str], ...] = (),
        start: date | None = None,
        end: date | None = None,
        as_of: datetime | None = None,
    ) -> Question:
        """A question in this city's zone, as of the mart's own instant unless another is given."""
        at = as_of or self.mart().manifest.as_of
        return Question(at, self.folder.city.spec.timezone, by, start, end, where)

    def overdue(self, scope: str, question: Question) -> pl.DataFrame:
        """`agency`, `overdue`, `oldest_due`: open cases past their due, most first."""
        mart = self.mart()
        seen = _within(mart.instants(self.record, self.promises, question.as_of), scope)
        late = judged(seen, question.as_of).filter(pl.col("state") == "overdue")
        for column, value in question.where:
            late = late.filter(pl.col(column) == value)
        oldest = pl.col("due").min().dt.convert_time_zone(question.zone)
        return (
            late.group_by("agency")
            .agg(overdue=pl.len().cast(pl.Int64), oldest_due=oldest)
            .sort("overdue", "agency", descending=[True, False])
            .collect()
        )

    def overdue_cases(self, scope: str, question: Question, limit: int) -> pl.DataFrame:
        """`number agency service district opened due`: the longest overdue cases first."""
        mart = self.mart()
        seen = _within(mart.instants(self.record, self.promises, question.as_of), scope)
        late = judged(seen, question.as_of).filter(pl.col("state") == "overdue")
        for column, value in question.where:
            late = late.filter(pl.col(column) == value)
        zoned = [pl.col(c).dt.convert_time_zone(question.zone) for c in ("opened", "due")]
        return (
            late.sort("due", "number")
            .head(limit)
            .select("number", "agency", "service", "district", *zoned)
            .collect()
        )

    def cases(self, scope: str, question: Question, state: str | None) -> pl.DataFrame:
        """One row a case and commitment, as `accord cases` prints it, ordered by number."""
        check_dimensions(question)
        mart = self.mart()
        seen = _within(mart.instants(self.record, self.promises, question.as_of), scope)
        rows = scoped(judged(seen, question.as_of), question)
        if state:
            rows = rows.filter(pl.col("state") == state)
        zoned = {c: pl.col(c).dt.convert_time_zone(question.zone) for c in ("start", "due", "stop")}
        flags = [pl.when(pl.col(f).fill_null(value=False)).then(pl.lit(f)) for f in FLAGS]
        return (
            rows.sort("number", "source", "commitment")
            .select(
                "number",
                "service",
                "agency",
                "commitment",
                start=zoned["start"],
                due=zoned["due"],
                stated_due=pl.lit(None, pl.String),
                stop=zoned["stop"],
                state=pl.col("state").cast(pl.String),
                flags=pl.concat_list(flags).list.drop_nulls(),
            )
            .collect()
        )

    def explain(self, scope: str, number: str, as_of: datetime) -> CaseExplanation | None:
        """How a case was judged; None where it does not exist or the scope may not see it."""
        cases, events = self.record.case(number)
        visible = _within(cases.lazy(), scope).head(1).collect()
        if visible.is_empty():
            return None
        own = events.filter(pl.col("source") == visible["source"].item())
        return explained(visible, own, self.promises, as_of)


def _within(rows: pl.LazyFrame, scope: str) -> pl.LazyFrame:
    """The rows that a scope may read; an agency's are its own, the public has none."""
    if scope == ALL:
        return rows
    kind, _, agency = scope.partition(":")
    if kind == "agency" and agency:
        return rows.filter(pl.col("agency") == agency)
    raise NotAllowedError("Only agencies, 311 and the mayor's office may read cases.")
