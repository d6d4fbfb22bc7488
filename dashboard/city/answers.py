"""Answers from a city's mart and record, each as far as a scope may see."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime

import polars as pl
from polars import selectors

from dashboard.cases.spelling import example, spellings
from dashboard.city.declared import FLAG as ADJUSTED
from dashboard.city.declared import Touched, touching, with_adjusted
from dashboard.city.opened import reading
from dashboard.city.repeats import with_repeated, without_others
from dashboard.city.scopes import within
from dashboard.city.seen import SeenCity
from dashboard.mart import Mart
from dashboard.roles import ALL
from metrics import integrity
from metrics.escalation import ESCALATIONS, escalations, steps_of
from metrics.evidence import lines
from metrics.explain import CaseExplanation
from metrics.explaining import explained
from metrics.figures import RESOLUTION, Question, chosen, figures, in_period
from metrics.figures.asked import Shared
from metrics.figures.backlog import open_of
from metrics.figures.behind import cases_behind, newest_behind
from metrics.figures.listed import listed
from metrics.figures.timing import Timing, timing
from metrics.instants import instant
from metrics.sampling import population
from metrics.verdicts import FLAGS


class City(SeenCity):
    """One city, to be asked."""

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
        until = self.known_until(mart, known_at)
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

    def overdue(self, scope: str, question: Question, mart: Mart) -> pl.DataFrame:
        """`agency`, `overdue`, `oldest_due`: open cases past their due, most first."""
        oldest = pl.col("judged_due").min().dt.convert_time_zone(question.zone)
        late = self._overdue(scope, question, mart)
        counted = late.group_by("agency").agg(overdue=pl.len().cast(pl.Int64), oldest_due=oldest)
        with reading():
            return counted.sort("overdue", "agency", descending=[True, False]).collect()

    def overdue_cases(
        self, scope: str, question: Question, limit: int | None, mart: Mart
    ) -> pl.DataFrame:
        """`number agency service district opened due`: the longest overdue cases first."""
        every = self._overdue(scope, question, mart).sort("judged_due", "number")
        late = every if limit is None else every.head(limit)
        opened, due = (
            pl.col(c).dt.convert_time_zone(question.zone) for c in ("opened", "judged_due")
        )
        named = late.select("number", "agency", "service", "district", opened, due=due)
        with reading():
            return named.collect()

    def open_cases(
        self, scope: str, question: Question, part: str, limit: int | None, mart: Mart
    ) -> pl.DataFrame:
        """The open cases of a part of the backlog (`metrics.figures.backlog`), instants local.

        Args:
            scope: Whose cases are told.
            question: As the figure was asked.
            part: Its part.
            limit: So many of the first due at most; None for all.
            mart: What was measured.

        Raises:
            NotAllowedError: The scope may not read cases.
            UserError: The mart's files cannot be read.
        """
        tables = dict(self._seen(scope, question.as_of, mart))
        changing = self._unsettled(scope, question.as_of, mart) or {}
        tables |= {f"unsettled_{name}": rows for name, rows in changing.items()}
        with reading():
            found = open_of(tables, self.standards(mart), question, part)
        return found.head(limit or found.height).with_columns(
            pl.col("opened", "due").dt.convert_time_zone(question.zone)
        )

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
        """How a case was judged; None where it does not exist or the scope may not see it.

        Its number may be typed with other separators than it is written with, or without.
        """
        cases, events = self.record.case(number)
        others = spellings(number, self.record.numbers()) if cases.is_empty() else []
        for other in others:
            if cases.is_empty():
                cases, events = self.record.case(other)
        visible = within(cases.lazy(), scope).head(1).collect()
        if visible.is_empty():
            return None
        chain, told = with_repeated(self.record, visible, events, as_of)
        found = explained(chain, told, self.promises, as_of, self.grounds)
        own = within(chain.lazy(), scope).select("number").collect()
        return without_others(found, set(own["number"])) if found else None

    def number_example(self) -> str | None:
        """A number in the shape of this city's, which is no case's; None without cases."""
        return next((example(number) for number in self.record.numbers()), None)

    def cases_behind(
        self,
        scope: str,
        question: Question,
        figure: str,
        part: str | None,
        mart: Mart,
        limit: int | None = None,
    ) -> pl.DataFrame:
        """The cases behind a figure (`metrics.figures.behind`), instants local, newest first.

        The number of a contact that came after is told only where the scope may see that case.

        Args:
            scope: Whose cases are told.
            question: As the figure was asked.
            figure: Its id.
            part: Its part.
            mart: What was measured.
            limit: So many of the newest at most; None for all.

        Raises:
            NotAllowedError: The scope may not read cases.
        """
        tables = self._seen(scope, question.as_of, mart)
        instants = ("opened", "first_closed", "closed", "told")
        zoned = [pl.col(c).dt.convert_time_zone(question.zone) for c in instants]
        with reading():
            asked = (tables, self.standards(mart), question, figure, part)
            found = newest_behind(*asked, limit) if limit else cases_behind(*asked).collect()
            if scope == ALL:  # of whom no case is hidden
                return found.with_columns(*zoned)
            next_ = found.select(number="next_contact_number").drop_nulls().unique()
            seen = tables["lives"].select("number").join(next_.lazy(), on="number", how="semi")
            known = seen.unique().collect()["number"].implode()
        own = pl.when(pl.col("next_contact_number").is_in(known)).then("next_contact_number")
        return found.with_columns(*zoned, own)

    def listed(
        self,
        scope: str,
        question: Question,
        figure: tuple[str, str | None],
        mart: Mart,
        limit: int | None = None,
    ) -> tuple[pl.DataFrame, int]:
        """The cases that a figure judges (`metrics.figures.listed`), and how many; instants local.

        Args:
            scope: Whose cases are told.
            question: As the figure was asked.
            figure: Its id and part.
            mart: What was measured.
            limit: So many of those that come first at most; None for all.

        Raises:
            NotAllowedError: The scope may not read cases.
            UserError: The mart's files cannot be read.
        """
        tables = self._seen(scope, question.as_of, mart)
        zoned = selectors.datetime().dt.convert_time_zone(question.zone)
        with reading():
            every = listed(tables, self.standards(mart), question, *figure).with_columns(zoned)
            if limit is None:
                whole = every.collect()
                return whole, whole.height
            first, counted = pl.collect_all([every.head(limit), every.select(pl.len())])
            return first, int(counted.item())

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

    def timing(
        self,
        scope: str,
        question: Question,
        total: Sequence[str],
        compared: Sequence[str],
        mart: Mart,
        shared: Shared | None = None,
    ) -> Timing:
        """All that is told of time about some cases, read once; see `metrics.figures.timing`.

        Args:
            scope: Whose cases are counted.
            question: For when, of which cases; by what `compared` is told.
            total: Ids of figures of all cases.
            compared: Ids of figures by the question's dimensions.
            mart: What was measured.
            shared: What was read for these cases; see `metrics.figures.timing`.

        Raises:
            NotAllowedError: The scope may not read cases.
            UserError: The mart's files cannot be read.
        """
        tables = dict(self._seen(scope, question.as_of, mart))
        tables |= self._counted(scope, (*total, *compared), question, mart)
        with reading():
            return timing(tables, self.standards(mart), question, total, compared, shared)

    def screen(
        self,
        scope: str,
        question: Question,
        mart: Mart,
        every: Callable[[], pl.DataFrame] | None = None,
        counts: Mapping[str, pl.DataFrame] | None = None,
    ) -> pl.DataFrame:
        """What the integrity screen asks (`metrics.integrity.FINDINGS`), as far as a scope sees.

        What is usual is found among all agencies, also for one that sees only its own rows.

        Args:
            scope: Whose rows are told.
            question: Of when.
            mart: What was measured.
            every: Gives what this told whoever may read all cases, of the same question; None
                reads it.
            counts: What `screened` said of this mart, where it was asked: nothing is read then.

        Raises:
            NotAllowedError: The scope may not read cases.
        """
        # Whoever may not read is turned away before anything is read.
        within(pl.LazyFrame(schema=integrity.FINDINGS), scope)
        if every is not None:
            return within(every().lazy(), scope).collect()
        tables = {} if counts else self._seen(ALL, question.as_of, mart)
        with reading():
            found = integrity.screen(tables, _scope_of(question), counts=counts or {})
        return within(found.lazy(), scope).collect()

    def screened(self, scope: str, as_of: datetime, mart: Mart) -> dict[str, pl.DataFrame]:
        """What the screen counts of all time by day, from which `screen` answers for any period.

        Args:
            scope: Whose cases are counted; of all agencies for `screen`.
            as_of: As of when.
            mart: What was measured.

        Raises:
            NotAllowedError: The scope may not read cases.
        """
        tables = self._seen(scope, as_of, mart)
        with reading():
            return integrity.counted(tables, integrity.Scope(self.folder.city.spec.timezone))

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

    def escalations(
        self,
        scope: str,
        as_of: datetime,
        mart: Mart,
        every: Callable[[], pl.DataFrame] | None = None,
    ) -> pl.DataFrame:
        """The open cases at a step of their agreement's escalation, who must be told, by when.

        `metrics.escalation.ESCALATIONS`, its instants local.

        Args:
            scope: Whose cases are told.
            as_of: For when.
            mart: What was measured.
            every: Gives what this told whoever may read all cases, for the same instant; None
                reads them.

        Raises:
            NotAllowedError: The scope may not read cases.
        """
        # Whoever may not read is turned away before anything is read.
        within(pl.LazyFrame(schema=ESCALATIONS), scope)
        if every is not None:
            return within(every().lazy(), scope).collect()
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


def _scope_of(question: Question) -> integrity.Scope:
    return integrity.Scope(question.zone, question.start, question.end)
