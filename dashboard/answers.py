"""Answers from a city's mart and record: rights are checked here, where data is read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date, datetime
from functools import cached_property
from typing import TYPE_CHECKING

import polars as pl

from agreements.folder import CityFolder
from dashboard.cities import opened
from dashboard.errors import UserError
from dashboard.mart import Mart, is_unreadable, open_mart
from dashboard.settings import Settings
from metrics.explain import CaseExplanation
from metrics.explaining import explained
from metrics.figures import Dimension, Question, check_dimensions, figures, in_period, scoped
from metrics.instants import instant
from metrics.promises import Promises, promises_of
from metrics.verdicts import FLAGS, judged

if TYPE_CHECKING:
    from dashboard.cases.record import Record

ALL = "all"
"""The scope of somebody who may see every agency: the command line, 311 and the mayor's office."""


class NotAllowedError(UserError):
    """The person asking may not read this."""


class City:
    """One city's files, record and mart, opened when they are first needed."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self.folder: CityFolder = opened(settings.city)

    @cached_property
    def promises(self) -> Promises:
        """The promises in force."""
        return promises_of(self.folder)

    @cached_property
    def record(self) -> Record:
        """What happened."""
        # The figures of today come from the mart alone: no database is opened for them, and
        # half a second of its imports is not waited for.
        from dashboard.cases.record import Record  # noqa: PLC0415 - see above
        from dashboard.cases.store import Store  # noqa: PLC0415 - see above

        return Record(Store(self.settings.database, self.folder.city))

    def mart(self) -> Mart:
        """What was measured.

        Raises:
            UserError: Nothing was measured yet, it cannot be read, it is another city's, or the
                agreements have changed since.
        """
        mart = open_mart(self.settings.mart)
        if mart is None:
            raise UserError(self._nothing_measured())
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

    def _nothing_measured(self) -> str:
        if is_unreadable(self.settings.mart):
            return (
                "The mart is damaged, or of another version of Accord 311; run `accord measure` "
                "to make it anew from the record. Nothing of the record is lost."
            )
        return (
            f"Nothing has been measured for {self.folder.city.title()} yet; run "
            "`accord import`, then `accord measure`."
        )

    def question(
        self,
        as_of: datetime,
        by: tuple[Dimension, ...] = (),
        where: tuple[tuple[str, str], ...] = (),
        start: date | None = None,
        end: date | None = None,
    ) -> Question:
        """A question in this city's zone."""
        return Question(as_of, self.folder.city.spec.timezone, by, start, end, where)

    def figures(
        self, scope: str, ids: Sequence[str], question: Question, mart: Mart
    ) -> pl.DataFrame:
        """Figure rows (`metrics.figures.ROW`, the by-columns) with `as_of` and `data_until`.

        Raises:
            NotAllowedError: The scope may not read cases.
            UserError: The mart's files cannot be read.
        """
        seen = self._seen(scope, question.as_of, mart)
        with _reading():
            rows = figures(seen, self.promises.clauses, question, ids)
        until = mart.manifest.data_until
        return rows.with_columns(
            not_measurable=pl.lit(None, pl.String),
            as_of=instant(question.as_of).dt.convert_time_zone(question.zone),
            data_until=instant(until).dt.convert_time_zone(question.zone),
        )

    def overdue(self, scope: str, question: Question, mart: Mart) -> pl.DataFrame:
        """`agency`, `overdue`, `oldest_due`: open cases past their due, most first."""
        oldest = pl.col("due").min().dt.convert_time_zone(question.zone)
        late = self._judged(scope, question, mart, "overdue")
        counted = late.group_by("agency").agg(overdue=pl.len().cast(pl.Int64), oldest_due=oldest)
        with _reading():
            return counted.sort("overdue", "agency", descending=[True, False]).collect()

    def overdue_cases(self, scope: str, question: Question, limit: int, mart: Mart) -> pl.DataFrame:
        """`number agency service district opened due`: the longest overdue cases first."""
        late = self._judged(scope, question, mart, "overdue").sort("due", "number").head(limit)
        zoned = [pl.col(c).dt.convert_time_zone(question.zone) for c in ("opened", "due")]
        with _reading():
            return late.select("number", "agency", "service", "district", *zoned).collect()

    def cases(self, scope: str, question: Question, state: str | None, mart: Mart) -> pl.DataFrame:
        """One row a case and commitment, as `accord cases` prints it, ordered by number."""
        rows = self._judged(scope, question, mart, state).sort("number", "source", "commitment")
        instants = ("start", "due", "stated_due", "stop")
        zoned = {c: pl.col(c).dt.convert_time_zone(question.zone) for c in instants}
        flags = [pl.when(pl.col(f).fill_null(value=False)).then(pl.lit(f)) for f in FLAGS]
        with _reading():
            return rows.select(
                "number",
                "service",
                "agency",
                "commitment",
                start=zoned["start"],
                due=zoned["due"],
                stated_due=zoned["stated_due"],
                stop=zoned["stop"],
                state=pl.col("state").cast(pl.String),
                flags=pl.concat_list(flags).list.drop_nulls(),
            ).collect()

    def explain(self, scope: str, number: str, as_of: datetime) -> CaseExplanation | None:
        """How a case was judged; None where it does not exist or the scope may not see it."""
        cases, events = self.record.case(number)
        visible = _within(cases.lazy(), scope).head(1).collect()
        if visible.is_empty():
            return None
        own = events.filter(pl.col("source") == visible["source"].item())
        return explained(visible, own, self.promises, as_of)

    def _seen(self, scope: str, as_of: datetime, mart: Mart) -> pl.LazyFrame:
        """The instants that a scope may read."""
        return _within(mart.instants(lambda: self.record, self.promises, as_of), scope)

    def _judged(
        self, scope: str, question: Question, mart: Mart, state: str | None
    ) -> pl.LazyFrame:
        """The judged cases of a question that a scope may read, of one state or of all."""
        check_dimensions(question)
        seen = judged(self._seen(scope, question.as_of, mart), question.as_of)
        rows = in_period(scoped(seen, question), question)
        return rows.filter(pl.col("state") == state) if state else rows


@contextmanager
def _reading() -> Iterator[None]:
    """Files of the mart that turn out to be damaged, said in a sentence."""
    try:
        yield
    except (pl.exceptions.ComputeError, OSError) as error:
        raise UserError(
            f"The mart cannot be read ({str(error).splitlines()[0]}); run `accord measure` to make "
            "it anew from the record. Nothing of the record is lost."
        ) from None


def _within(rows: pl.LazyFrame, scope: str) -> pl.LazyFrame:
    """The rows that a scope may read; an agency's are its own, the public has none."""
    if scope == ALL:
        return rows
    kind, _, agency = scope.partition(":")
    if kind == "agency" and agency:
        return rows.filter(pl.col("agency") == agency)
    raise NotAllowedError("Only agencies, 311 and the mayor's office may read cases.")
