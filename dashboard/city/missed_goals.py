"""Which findings the agreements ask for: goals missed so many periods in a row."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime
from typing import TYPE_CHECKING, Any, Final

import polars as pl

from agreements.schema.agreement import Agreement
from agreements.schema.governance import ServiceStep
from dashboard.oversight.duties import duties_due
from dashboard.oversight.finding import About, Ask, Fact, Finding, Wanted, side_of
from dashboard.oversight.findings import last_settled
from dashboard.oversight.lapsed import lapsed
from metrics.duties.counting import Calendars, later, office
from metrics.duties.due import in_force
from metrics.goals import COMMITMENT_FIGURES, DUTY_FIGURES, goals_of
from metrics.missed import PERIODS, in_a_row, steps_reached

if TYPE_CHECKING:
    from dashboard.city.answers import City
    from dashboard.mart import Mart
    from dashboard.roles import Viewer
    from metrics.figures import Dimension

_TWICE: Final = set(COMMITMENT_FIGURES.values()) - {"updated"}
"""What the on-time rate of the same commitment says already."""

_RESOLUTION: Final = "resolution"
_ENDLESS: Final = 1_000
"""More periods in a row than any step waits for."""


def wanted(
    city: City, periods: pl.DataFrame, held: Iterable[Finding], as_of: datetime
) -> tuple[Wanted, ...]:
    """What should stand as of an instant, by the agreements in force then.

    Args:
        city: Its files.
        periods: What `goals_by_period` found as of that instant.
        held: The findings that there are: periods that a settled one was about count no more.
        as_of: The instant.
    """
    told = _subject(city.folder.city.id).alias("told")
    runs = in_a_row(_later_than(periods.with_columns(told), held)).with_columns(told)
    models = [loaded.model for loaded in city.folder.agreements]
    local = as_of.astimezone(city.folder.city.zone)
    return tuple(_asked_for(_grouped(runs), models, city.promises.calendars, local))


def asked_for(
    city: City, viewer: Viewer, periods: pl.DataFrame, held: Sequence[Finding], as_of: datetime
) -> tuple[Wanted, ...]:
    """What the agreements ask for as of an instant: goals that were missed, duties that lapsed.

    Args:
        city: Its files and its record.
        viewer: Whose duties are read.
        periods: What `goals_by_period` found as of that instant.
        held: The findings that there are.
        as_of: The instant.

    Raises:
        NotAllowedError: The public reads no duties.
        UserError: The database gave up.
    """
    dues = duties_due(city.folder, city.record.store, viewer, as_of)
    lapses = lapsed(city.folder.city.id, dues, held, as_of)
    return (*wanted(city, periods, held, as_of), *lapses)


def goals_by_period(city: City, scope: str, mart: Mart, as_of: datetime) -> pl.DataFrame:
    """Every goal's periods with their verdicts, as `metrics.missed.PERIODS`.

    Args:
        city: Its files.
        scope: Whose figures are looked at.
        mart: What was measured.
        as_of: The instant.

    Raises:
        NotAllowedError: The scope may not read cases.
        UserError: The mart's files cannot be read.
    """
    goals = goals_of(city.folder.agreements).with_columns(
        clause=pl.col("subject").str.contains("#")
    )
    once = goals.filter(~pl.col("clause") | ~pl.col("figure").is_in(_TWICE))
    found = [
        _held_against(city.figures(scope, _ids(part), city.question(as_of, by), mart), part, city)
        for part, by in _questions(once)
    ]
    return pl.concat([pl.DataFrame(schema=PERIODS), *found])


def _questions(goals: pl.DataFrame) -> Iterator[tuple[pl.DataFrame, tuple[Dimension, ...]]]:
    """The goals that one question answers, and by what it asks."""
    periods: tuple[Dimension, ...] = ("month", "quarter")
    for period in periods:
        of_clause: tuple[Dimension, ...] = ("agency", "version", "service", "commitment", period)
        of_all: tuple[Dimension, ...] = ("agency", "version", period)
        for by, clause in ((of_clause, True), (of_all, False)):
            part = goals.filter(pl.col("period") == period, pl.col("clause") == clause)
            if part.height:
                yield part, by


def _ids(goals: pl.DataFrame) -> list[str]:
    ids: list[str] = goals["figure"].unique().sort().to_list()
    return ids


def _held_against(rows: pl.DataFrame, goals: pl.DataFrame, city: City) -> pl.DataFrame:
    """The rows that goals are about, with which way each is better."""
    period = "month" if "month" in rows.columns else "quarter"
    whole = pl.format("{}/{}@{}", pl.lit(city.folder.city.id), "agency", "version")
    if "commitment" in rows.columns:
        named = pl.format("{}#{}.{}", whole, "service", "commitment")
        other = pl.format("{}#*.{}", whole, "commitment")
        subject = pl.when(named.is_in(goals["subject"].to_list())).then(named).otherwise(other)
    else:
        subject = whole
    lacking = {"service", "commitment"} - set(rows.columns)
    told = rows.with_columns(
        pl.lit(None, pl.String).alias(name) for name in sorted(lacking)
    ).with_columns(subject=subject, period=pl.col(period))
    better = goals.select("figure", "part", "subject", "better")
    return told.join(better, on=["figure", "part", "subject"], nulls_equal=True).select(*PERIODS)


def _later_than(rows: pl.DataFrame, held: Iterable[Finding]) -> pl.DataFrame:
    """Without the periods that a settled finding was about."""
    last = last_settled(held)
    until = pl.col("told").replace_strict(last, default="", return_dtype=pl.String)
    return rows.filter(pl.col("period") > until)


def _subject(city: str) -> pl.Expr:
    """One finding at a time stands of a service, or of a goal that is about all of them."""
    figure = pl.format("*.{}{}", "figure", pl.format(".{}", "part").fill_null(""))
    return pl.format("{}/{}#{}", pl.lit(city), "agency", pl.coalesce("service", figure))


def _grouped(runs: pl.DataFrame) -> list[list[dict[str, Any]]]:
    """The goals of each finding."""
    parts = runs.sort("told", maintain_order=True).partition_by("told", maintain_order=True)
    return [part.to_dicts() for part in parts]


def _asked_for(
    groups: Iterable[list[dict[str, Any]]],
    models: Sequence[Agreement],
    calendars: Calendars,
    as_of: datetime,
) -> Iterator[Wanted]:
    """One finding a group, if the agreement has a step for so many periods."""
    for unranked in groups:
        version = in_force(models, unranked[0]["agency"], as_of.date())
        if version is None:
            continue
        group = _ranked(unranked, version)
        lead = group[0]
        steps = steps_reached(version, len(lead["periods"]))
        if not steps:
            continue
        calendar = calendars.get(office(version) or "")
        asks = tuple(
            Ask(
                step.action,
                _owes(version, lead["figure"], step),
                later(as_of.date(), step.within, calendar),
            )
            for step in steps
        )
        found = Wanted(
            sort="goal_missed",
            subject=lead["told"],
            about=_about(lead, version),
            says="",
            facts=tuple(map(_fact, group)),
            asks=asks,
            as_of=as_of,
            due=None,
        )
        yield replace(found, due=_answer_by(found))


def _ranked(group: list[dict[str, Any]], version: Agreement) -> list[dict[str, Any]]:
    """The goals of a finding, the one that should move first.

    Of those at the highest step it is that of bringing cases to an end, else the one that was
    missed farthest; what may be noise comes last.
    """
    most = max((step.periods for step in steps_reached(version, _ENDLESS)), default=1)

    def urgency(goal: Mapping[str, Any]) -> tuple[bool, int, bool, float]:
        steps = min(len(goal["periods"]), most)
        ends = goal["commitment"] == _RESOLUTION
        return goal["noise"], -steps, not ends, -abs(goal["goal"] - goal["value"])

    return sorted(group, key=urgency)


def _answer_by(found: Wanted) -> date:
    """The last day of what the answering side owes; of all that is asked for where it owes none."""
    own = [ask.due for ask in found.asks if ask.side == found.side]
    return max(own or [ask.due for ask in found.asks])


def _about(lead: Mapping[str, Any], version: Agreement) -> About:
    same = ("version", "service", "commitment", "figure", "part")
    return About(lead["agency"], version.metadata.id, *(lead[name] for name in same))


def _fact(row: Mapping[str, Any]) -> Fact:
    same = ("figure", "commitment", "part", "k", "n", "goal", "better", "noise")
    return Fact(**{name: row[name] for name in same}, periods=tuple(row["periods"]))


def _owes(version: Agreement, figure: str, step: ServiceStep) -> str:
    """The role that owes a step: where the figure shows a duty of 311, the one of that duty."""
    shows = {evidence for evidence, (id_, _better) in DUTY_FIGURES.items() if id_ == figure}
    duties = version.spec.duties.operator if version.spec.duties else []
    of_ours = next((duty.role for duty in duties if duty.evidence in shows), None)
    return of_ours if of_ours and side_of(step.owner) == "agency" else step.owner
