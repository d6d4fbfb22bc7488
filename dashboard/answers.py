"""Answers from a city's mart and record: rights are checked here, where data is read."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import date, datetime
from functools import cached_property
from typing import TYPE_CHECKING

import polars as pl
from polars import selectors

from agreements.folder import CityFolder
from dashboard.cities import opened
from dashboard.declared import FLAG as ADJUSTED
from dashboard.declared import Touched, touching, with_adjusted
from dashboard.errors import NotAllowedError, UserError
from dashboard.mart import Mart, is_unreadable, open_mart
from dashboard.mart.manifest import MESSAGES_TABLE
from dashboard.mart.messages import fresh, judges_of
from dashboard.repeats import with_repeated, without_others
from dashboard.settings import Settings
from dashboard.wording import _
from metrics import integrity
from metrics.escalation import escalations, steps_of
from metrics.evidence import lines
from metrics.explain import CaseExplanation
from metrics.explaining import Grounds, explained
from metrics.figures import (
    CUBE,
    OF_DUTIES,
    RESOLUTION,
    TALLIES,
    VOLUME,
    Dimension,
    Question,
    Standards,
    asks_cube,
    check_dimensions,
    chosen,
    falls_due,
    figures,
    in_period,
    is_tallied,
    made_of,
    standards_of,
)
from metrics.figures.behind import cases_behind
from metrics.figures.choices import by_rule, refused_pauses
from metrics.figures.messages import OF_MESSAGES
from metrics.figures.waiting import waits
from metrics.instants import instant
from metrics.promises import Promises, promises_of
from metrics.sampling import population
from metrics.tables import MESSAGE_KEY, MESSAGES
from metrics.told import keys_of
from metrics.verdicts import FLAGS, judged

if TYPE_CHECKING:
    from dashboard.cases.record import Record

ALL = "all"
"""The scope of somebody who may see every agency: the command line, 311 and the mayor's office."""


class City:
    """One city's files, record and mart, opened when they are first needed."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self.folder: CityFolder = opened(settings.city)
        self._standards: dict[tuple[str, ...], Standards] = {}

    @cached_property
    def promises(self) -> Promises:
        """The promises in force."""
        return promises_of(self.folder)

    @cached_property
    def grounds(self) -> Grounds:
        """Where the rules of the agreements stand."""
        return Grounds(self.folder.agreements)

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
        mart = open_mart(self.settings.mart_place)
        if mart is None:
            raise UserError(self._nothing_measured())
        if mart.manifest.city != self.folder.city.id:
            raise UserError(
                _(
                    "This mart is that of {other}, not of {city}; choose another with "
                    "ACCORD_MART_DIR.",
                    other=mart.manifest.city,
                    city=self.folder.city.id,
                )
            )
        if mart.manifest.fingerprint != self.folder.fingerprint:
            raise UserError(
                _(
                    "The agreements have changed since the figures were measured; run "
                    "`accord measure` to judge by them."
                )
            )
        return mart

    def _nothing_measured(self) -> str:
        if is_unreadable(self.settings.mart_place):
            return _(
                "The mart is damaged, or of another version of Accord 311; run `accord measure` "
                "to make it anew from the record. Nothing of the record is lost."
            )
        city = self.folder.city.title()
        if self._is_recorded():
            return _(
                "Nothing has been measured for {city} yet, though cases have been imported; run "
                "`accord measure`.",
                city=city,
            )
        return _(
            "Nothing has been measured for {city} yet; run `accord import`, then `accord measure`.",
            city=city,
        )

    def _is_recorded(self) -> bool:
        """Whether something was imported: looked up only where there is nothing to show."""
        from dashboard.peeking import looking, whose  # noqa: PLC0415 - the database's half

        try:
            with looking(self.settings.database) as connection:
                return whose(connection)[0] == self.folder.city.id
        except UserError:
            return False

    def standards(self, mart: Mart) -> Standards:
        """What the figures are held against, by the sources and logs that were read."""
        read = mart.manifest.record.sources
        if read not in self._standards:
            self._standards[read] = standards_of(self.folder, self.promises, read)
        return self._standards[read]

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
        self,
        scope: str,
        ids: Sequence[str],
        question: Question,
        mart: Mart,
        known_at: datetime | None = None,
    ) -> pl.DataFrame:
        """Figure rows (`metrics.figures.ROW`, the by-columns) with `as_of` and `data_until`.

        Args:
            scope: Whose cases are counted.
            ids: Ids of figures.
            question: For when, of which cases, by what.
            mart: What was measured.
            known_at: What was recorded later is not known; None takes all.

        Raises:
            NotAllowedError: The scope may not read cases.
            UserError: The mart's files cannot be read.
        """
        tables = self._asked_of(scope, ids, question, mart, known_at)
        if known_at is None:
            tables |= self._counted(scope, ids, question, mart)
            changing = self._unsettled(scope, question.as_of, mart) or {}
            tables |= {f"unsettled_{name}": rows for name, rows in changing.items()}
        with reading():
            rows = figures(tables, self.standards(mart), question, ids)
        until = min(mart.manifest.data_until, known_at or mart.manifest.data_until)
        return rows.with_columns(
            as_of=instant(question.as_of).dt.convert_time_zone(question.zone),
            data_until=instant(until).dt.convert_time_zone(question.zone),
        )

    def evidence(
        self,
        scope: str,
        ids: Sequence[str],
        question: Question,
        mart: Mart,
        known_at: datetime | None = None,
    ) -> dict[str, pl.LazyFrame]:
        """The lines behind each figure (`metrics.evidence`), as far as a scope may see them.

        Args:
            scope: Whose cases are told.
            ids: Ids of figures.
            question: As `figures` was asked.
            mart: What was measured.
            known_at: As `figures` was asked.

        Raises:
            NotAllowedError: The scope may not read cases.
            UserError: The mart's files cannot be read.
        """
        tables = self._asked_of(scope, ids, question, mart, known_at)
        with reading():
            return lines(tables, self.standards(mart), question, ids)

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
        return _within(found.lazy(), scope).collect().rechunk()

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
            found[CUBE] = self.cells(scope, question.as_of, mart)
        parts = [id_ for id_ in made_of(ids) if is_tallied(id_, question, standards)]
        if parts:
            with reading():
                tallies = mart.tallies(parts, standards, question.zone, question.as_of)
                if tallies is not None:
                    # Asked for figure by figure, and part by part: read once.
                    found[TALLIES] = _within(tallies, scope).collect().lazy()
        return found

    def _unsettled(
        self, scope: str, as_of: datetime, mart: Mart
    ) -> Mapping[str, pl.LazyFrame] | None:
        """The tables of as few cases as hold all open ones; None where they are not held apart."""
        tables = mart.unsettled(as_of)
        return tables and {name: _within(rows, scope) for name, rows in tables.items()}

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

    def overdue(self, scope: str, question: Question, mart: Mart) -> pl.DataFrame:
        """`agency`, `overdue`, `oldest_due`: open cases past their due, most first."""
        oldest = pl.col("judged_due").min().dt.convert_time_zone(question.zone)
        late = self._overdue(scope, question, mart)
        counted = late.group_by("agency").agg(overdue=pl.len().cast(pl.Int64), oldest_due=oldest)
        with reading():
            return counted.sort("overdue", "agency", descending=[True, False]).collect()

    def overdue_cases(self, scope: str, question: Question, limit: int, mart: Mart) -> pl.DataFrame:
        """`number agency service district opened due`: the longest overdue cases first."""
        late = self._overdue(scope, question, mart).sort("judged_due", "number").head(limit)
        opened, due = (
            pl.col(c).dt.convert_time_zone(question.zone) for c in ("opened", "judged_due")
        )
        named = late.select("number", "agency", "service", "district", opened, due=due)
        with reading():
            return named.collect()

    def cases(self, scope: str, question: Question, state: str | None, mart: Mart) -> pl.DataFrame:
        """One row a case and commitment, as `accord cases` prints it, ordered by number.

        While a pause lasts, the due is the one that judges: where it falls at the pause's cap. What
        declared events make of a row stands beside it: `adjusted_due`, `adjusted_state` and their
        ids in `adjustments`; null where none touches it.
        """
        rows = self._judged(scope, question, mart, state).sort("number", "source", "commitment")
        pauses = self._seen(scope, question.as_of, mart)["pauses"]
        instants = ("start", "judged_due", "stated_due", "stop")
        zoned = {c: pl.col(c).dt.convert_time_zone(question.zone) for c in instants}
        with reading():
            told = with_adjusted(rows, pauses, self.standards(mart), question)
            flags = [
                pl.when(pl.col(f).fill_null(value=False)).then(pl.lit(f))
                for f in (*FLAGS, ADJUSTED)
            ]
            return told.select(
                "number",
                "service",
                "agency",
                "commitment",
                start=zoned["start"],
                due=zoned["judged_due"],
                stated_due=zoned["stated_due"],
                stop=zoned["stop"],
                state=pl.col("state").cast(pl.String),
                flags=pl.concat_list(flags).list.drop_nulls(),
                adjusted_due=pl.col("adjusted_due").dt.convert_time_zone(question.zone),
                adjusted_state=pl.col("adjusted_state").cast(pl.String),
                adjustments="adjustments",
            ).collect()

    def declared(self, scope: str, question: Question, mart: Mart) -> list[Touched]:
        """The declared events that touch promises falling due in the period, first ones first.

        Raises:
            NotAllowedError: The scope may not read cases.
        """
        rows = chosen(self._seen_judged(scope, question, mart), question, RESOLUTION)
        pauses = self._seen(scope, question.as_of, mart)["pauses"]
        with reading():
            return touching(rows, pauses, self.standards(mart), question)

    def explain(self, scope: str, number: str, as_of: datetime) -> CaseExplanation | None:
        """How a case was judged; None where it does not exist or the scope may not see it."""
        cases, events = self.record.case(number)
        visible = _within(cases.lazy(), scope).head(1).collect()
        if visible.is_empty():
            return None
        chain, told = with_repeated(self.record, visible, events, as_of)
        found = explained(chain, told, self.promises, as_of, self.grounds)
        own = _within(chain.lazy(), scope).select("number").collect()
        return without_others(found, set(own["number"])) if found else None

    def cases_behind(
        self, scope: str, question: Question, figure: str, part: str | None, mart: Mart
    ) -> pl.DataFrame:
        """The cases behind a figure (`metrics.figures.behind`), instants local, newest first.

        The number of a contact that came after is told only where the scope may see that case.

        Raises:
            NotAllowedError: The scope may not read cases.
        """
        tables = self._seen(scope, question.as_of, mart)
        instants = ("opened", "first_closed", "closed", "told")
        zoned = [pl.col(c).dt.convert_time_zone(question.zone) for c in instants]
        with reading():
            found = cases_behind(tables, self.standards(mart), question, figure, part).collect()
            next_ = found.select(number="next_contact_number").drop_nulls().unique()
            seen = tables["lives"].select("number").join(next_.lazy(), on="number", how="semi")
            known = seen.unique().collect()["number"].implode()
        own = pl.when(pl.col("next_contact_number").is_in(known)).then("next_contact_number")
        return found.with_columns(*zoned, own)

    def handed_over(self, scope: str, question: Question, mart: Mart) -> pl.DataFrame:
        """`first_agency`, `agency`, `cases`, `handoffs`: who got cases that were another's.

        Cases opened in the period that were passed on, not void, by who had them first and who
        holds them now; most first.

        Raises:
            NotAllowedError: The scope may not read cases.
        """
        lives = chosen(self._seen(scope, question.as_of, mart)["lives"], question, None, "lives")
        passed = in_period(lives, question, pl.col("opened")).filter(
            pl.col("transferred"), pl.col("reroutes") > 0, pl.col("void_reason").is_null()
        )
        keys = ["first_agency", "agency"]
        counts = {"cases": pl.len().cast(pl.Int64), "handoffs": pl.col("reroutes").sum()}
        with reading():
            found = passed.group_by(keys).agg(**counts).collect()
        return found.sort("cases", *keys, descending=[True, False, False], nulls_last=True)

    def by_rule(self, scope: str, question: Question, mart: Mart) -> pl.DataFrame:
        """What each rule for reopenings would make of the on-time rate; see `metrics.figures`.

        Raises:
            NotAllowedError: The scope may not read cases.
        """
        tables = self._seen(scope, question.as_of, mart)
        with reading():
            return by_rule(tables, self.standards(mart), question)

    def waits(self, scope: str, question: Question, mart: Mart) -> pl.DataFrame:
        """How long residents wait, day by day; see `metrics.figures.waiting`.

        Raises:
            NotAllowedError: The scope may not read cases.
        """
        tables = self._seen(scope, question.as_of, mart)
        with reading():
            return waits(tables, self.standards(mart), question)

    def refused_pauses(self, scope: str, question: Question, mart: Mart) -> pl.DataFrame:
        """`reason`, `refused`, `pauses`: pauses that stop no clock, most first.

        Raises:
            NotAllowedError: The scope may not read cases.
        """
        tables = self._seen(scope, question.as_of, mart)
        with reading():
            return refused_pauses(tables, self.standards(mart), question)

    def screen(self, scope: str, question: Question, mart: Mart) -> pl.DataFrame:
        """What the integrity screen asks (`metrics.integrity.FINDINGS`), as far as a scope sees.

        What is usual is found among all agencies, also for one that sees only its own rows.

        Raises:
            NotAllowedError: The scope may not read cases.
        """
        # Whoever may not read is turned away before anything is read.
        _within(pl.LazyFrame(schema=integrity.FINDINGS), scope)
        tables = self._seen(ALL, question.as_of, mart)
        with reading():
            found = integrity.screen(tables, _scope_of(question))
        return _within(found.lazy(), scope).collect()

    def cases_of_question(
        self,
        scope: str,
        question: Question,
        asked: tuple[str, str | None, str | None, str | None],
        mart: Mart,
    ) -> pl.DataFrame:
        """The cases behind a finding of the screen, its `at` local; none of another's.

        Args:
            scope: Whose cases are shown.
            question: As the screen was asked.
            asked: The finding's question, agency, service and period.
            mart: What was measured.

        Raises:
            NotAllowedError: The scope may not read cases.
        """
        name, agency, service, period = asked
        tables = self._seen(scope, question.as_of, mart)
        with reading():
            found = integrity.cases_of(
                tables, _scope_of(question), name, service=service, agency=agency, period=period
            )
        return found.with_columns(pl.col("at").dt.convert_time_zone(question.zone))

    def cells(self, scope: str, as_of: datetime, mart: Mart) -> pl.LazyFrame:
        """The cells of the cube (`metrics.cube.CELL`) that a scope may read.

        Raises:
            NotAllowedError: The scope may not read cases.
            UserError: The mart's files cannot be read.
        """
        with reading():
            cells = mart.cells(lambda: self.record, self.promises, as_of)
        return _within(cells, scope)

    def escalations(self, scope: str, as_of: datetime, mart: Mart) -> pl.DataFrame:
        """The open cases at a step of their agreement's escalation, who must be told, by when.

        `metrics.escalation.ESCALATIONS`, its instants local.

        Raises:
            NotAllowedError: The scope may not read cases.
        """
        zone = self.folder.city.zone
        steps = steps_of(self.folder.agreements, as_of.astimezone(zone).date())
        tables = {**self._seen(scope, as_of, mart), **(self._unsettled(scope, as_of, mart) or {})}
        with reading():
            found = escalations(tables, self.standards(mart), steps, as_of)
        return found.with_columns(selectors.datetime().dt.convert_time_zone(str(zone)))

    def checkable(self, scope: str, question: Question, mart: Mart) -> pl.DataFrame:
        """The closed cases of which a sample can be drawn; see `metrics.sampling.population`.

        Raises:
            NotAllowedError: The scope may not read cases.
        """
        tables = self._seen(scope, question.as_of, mart)
        with reading():
            return population(tables, self.standards(mart), question)

    def _seen(
        self, scope: str, as_of: datetime, mart: Mart, known_at: datetime | None = None
    ) -> Mapping[str, pl.LazyFrame]:
        """The tables that a scope may read; how many called is nobody's but the whole city's."""
        tables = dict(mart.tables(lambda: self.record, self.promises, as_of, known_at))
        volume = tables.pop("contact_volume")
        seen = {name: _within(table, scope) for name, table in tables.items()}
        return {**seen, "contact_volume": volume if scope == ALL else pl.LazyFrame(schema=VOLUME)}

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


def _scope_of(question: Question) -> integrity.Scope:
    return integrity.Scope(question.zone, question.start, question.end)


@contextmanager
def reading() -> Iterator[None]:
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
