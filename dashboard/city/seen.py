"""The tables of a city's mart and record that a scope may read: rights are checked here."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime

import polars as pl

from dashboard.city.opened import OpenedCity, reading
from dashboard.city.scopes import within
from dashboard.mart import Mart
from dashboard.mart.manifest import MESSAGES_TABLE
from dashboard.mart.messages import fresh, judges_of
from dashboard.roles import ALL
from metrics.figures import (
    CUBE,
    OF_DUTIES,
    RESOLUTION,
    TALLIES,
    VOLUME,
    Question,
    asks_cube,
    check_dimensions,
    chosen,
    falls_due,
    in_period,
    is_by_slice,
    is_tallied,
    made_of,
    needed,
    reached,
    tallied_as,
)
from metrics.figures.messages import OF_MESSAGES
from metrics.tables import MESSAGE_KEY, MESSAGES
from metrics.told import keys_of
from metrics.verdicts import judged


class SeenCity(OpenedCity):
    """What a scope may read of a city."""

    def known_until(self, mart: Mart, known_at: datetime | None = None) -> datetime:
        """Until when anything is known of the cases, by what was recorded by an instant.

        Past it nobody knew whether a case was still open.

        Raises:
            UserError: The database gave up.
        """
        until = mart.manifest.data_until
        if known_at is None:
            return until
        then = self.record.watermark_at(known_at, self.folder.logs) or known_at
        return min(until, then.astimezone(self.folder.city.zone))

    def _seen(
        self, scope: str, as_of: datetime, mart: Mart, known_at: datetime | None = None
    ) -> Mapping[str, pl.LazyFrame]:
        """The tables that a scope may read; how many called is nobody's but the whole city's."""
        tables = dict(mart.tables(lambda: self.record, self.promises, as_of, known_at))
        volume = tables.pop("contact_volume")
        seen = {name: within(table, scope) for name, table in tables.items()}
        return {**seen, "contact_volume": volume if scope == ALL else pl.LazyFrame(schema=VOLUME)}

    def _unsettled(
        self, scope: str, as_of: datetime, mart: Mart
    ) -> Mapping[str, pl.LazyFrame] | None:
        """The tables of as few cases as hold all open ones; None where they are not held apart."""
        tables = mart.unsettled(as_of)
        return tables and {name: within(rows, scope) for name, rows in tables.items()}

    def cells(self, scope: str, as_of: datetime, mart: Mart) -> pl.LazyFrame:
        """The cells of the cube (`metrics.cube.CELL`) that a scope may read.

        Raises:
            NotAllowedError: The scope may not read cases.
            UserError: The mart's files cannot be read.
        """
        with reading():
            cells = mart.cells(lambda: self.record, self.promises, as_of)
        return within(cells, scope)

    def obligations(
        self, scope: str, as_of: datetime, known_at: datetime | None = None
    ) -> pl.DataFrame:
        """`metrics.figures.OBLIGATIONS` by the registers of oversight; nobody is asked to migrate.

        Raises:
            NotAllowedError: The scope may not read them.
            UserError: The database gave up.
        """
        from dashboard.oversight.obligations import obligations  # noqa: PLC0415 - the database's half

        found = obligations(self.folder, self.settings.database, as_of, known_at)
        # In one piece: polars 2.1 gives up where texts are joined over a piece without rows.
        return within(found.lazy(), scope).collect().rechunk()

    def _asked_of(
        self,
        scope: str,
        ids: Sequence[str],
        question: Question,
        mart: Mart,
        known_at: datetime | None,
    ) -> dict[str, pl.LazyFrame]:
        """The tables that figures are computed from, as far as a scope may read them."""
        tables = dict(self._seen(scope, question.as_of, mart, known_at))
        if set(ids) & OF_MESSAGES and mart.looks_back(question.as_of, known_at):
            tables = self._told_then(tables)
        if set(ids) & set(OF_DUTIES):
            tables["obligations"] = self.obligations(scope, question.as_of, known_at).lazy()
        return tables

    def _told_then(self, tables: dict[str, pl.LazyFrame]) -> dict[str, pl.LazyFrame]:
        """The tables of an earlier instant with the messages judged that were the last ones then.

        Raises:
            UserError: The database gave up.
        """
        held = tables.get(MESSAGES_TABLE)
        if held is None:
            return tables
        zone = self.folder.city.spec.timezone
        keys = keys_of(tables["lives"], self.promises.editions, zone)
        new = keys.lazy().join(held, on=list(MESSAGE_KEY), how="anti", nulls_equal=True).collect()
        more = fresh(new, self.record, self.folder, judges_of(self.folder)) if len(new) else None
        return (
            tables
            if more is None
            else tables | {MESSAGES_TABLE: pl.concat([held.select(*MESSAGES), more.lazy()])}
        )

    def _counted(
        self, scope: str, ids: Sequence[str], question: Question, mart: Mart
    ) -> dict[str, pl.LazyFrame]:
        """What was counted when it was measured, as far as it can answer: cube and tallies.

        Raises:
            NotAllowedError: The scope may not read cases.
            UserError: The mart's files cannot be read.
        """
        found, standards = {}, self.standards(mart)
        if asks_cube(ids, question, standards):
            cells = needed(self.cells(scope, question.as_of, mart), question)
            with reading():
                # As tallies below: of districts and channels too much to hold.
                found[CUBE] = cells if is_by_slice(question) else cells.collect().lazy()
        answered = [id_ for id_ in made_of(ids) if is_tallied(id_, question, standards)]
        parts = tallied_as(answered, question)
        if parts:
            with reading():
                tallies = mart.tallies(parts, standards, question.zone, question.as_of)
                if tallies is not None:
                    # Asked for figure by figure, and part by part: read once.
                    found[TALLIES] = within(reached(tallies, question), scope).collect().lazy()
        return found

    def _judged(
        self, scope: str, question: Question, mart: Mart, state: str | None
    ) -> pl.LazyFrame:
        """The judged rows of a question that a scope may read, of one state or of all."""
        check_dimensions(question)
        dated = _dated(self._seen_judged(scope, question, mart), question)
        return dated.filter(pl.col("state") == state) if state else dated

    def _seen_judged(self, scope: str, question: Question, mart: Mart) -> pl.LazyFrame:
        """All rows that a scope may read, judged."""
        return judged(self._seen(scope, question.as_of, mart)["instants"], question.as_of)

    def _overdue(self, scope: str, question: Question, mart: Mart) -> pl.LazyFrame:
        """The cases whose resolution is overdue, unless the question names another promise."""
        if "commitment" in question.sliced:
            return self._judged(scope, question, mart, "overdue")
        check_dimensions(question)
        as_of = question.as_of
        few = self._unsettled(scope, as_of, mart) or self._seen(scope, as_of, mart)
        late = pl.col("state") == "overdue"
        rows = judged(few["instants"].filter(pl.col("commitment") == RESOLUTION), as_of)
        return _dated(rows.filter(late), question)


def _dated(rows: pl.LazyFrame, question: Question) -> pl.LazyFrame:
    """The judged rows of a question, with the due that judges them."""
    dated = in_period(chosen(rows, question, None), question, falls_due(question))
    return dated.with_columns(judged_due=pl.coalesce("due_at_cap", "due"))
