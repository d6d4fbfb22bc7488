"""What figures are held against: promises, goals, calendars, and what the sources can show."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from functools import cached_property

import polars as pl

from agreements.calendars import DAY_SECONDS, WorkingCalendar
from agreements.folder import CityFolder
from metrics.figures.demands import DEMANDS, demands_of
from metrics.figures.question import Question
from metrics.figures.replies import REPLIES, replies_of
from metrics.figures.sight import lacking, unshown
from metrics.goals import GOALS, goals_of
from metrics.instants import instant
from metrics.promises import CLAUSES, DEFAULT_WINDOW_DAYS, Promises
from metrics.terms import ADJUSTMENTS
from metrics.told import EDITIONS

SIGNED: dict[str, pl.DataType] = {
    "agreement": pl.String(),
    "version": pl.String(),
    "service": pl.String(),
}
"""What two sides have signed; `service` is null where a version covers every other one."""


@dataclass(frozen=True)
class Standards:
    """What the figures of a city are held against.

    Attributes:
        clauses: `metrics.promises.CLAUSES`: on which calendar each promise is counted.
        calendars: By id.
        goals: `metrics.goals.GOALS`.
        replies: `metrics.figures.replies.REPLIES`: how soon a comment after closing is answered.
        signed: `SIGNED`.
        lacks: What a source cannot show, by source: kinds of event, `requester`, `place`, `outcome`
            (`metrics.figures.sight`).
        services: The services that the city names; none where any may be right.
        off_system: Agencies whose work is kept where 311 cannot read it.
        demands: `metrics.figures.demands.DEMANDS`: what messages must hold.
        editions: When the registers of texts changed (`metrics.told.EDITIONS`).
        adjustments: `metrics.terms.ADJUSTMENTS`: declared events that move dues or set cases aside.
    """

    clauses: pl.DataFrame = field(default_factory=lambda: pl.DataFrame(schema=CLAUSES))
    calendars: Mapping[str, WorkingCalendar] = field(default_factory=dict)
    goals: pl.DataFrame = field(default_factory=lambda: pl.DataFrame(schema=GOALS))
    replies: pl.DataFrame = field(default_factory=lambda: pl.DataFrame(schema=REPLIES))
    signed: pl.DataFrame = field(default_factory=lambda: pl.DataFrame(schema=SIGNED))
    lacks: Mapping[str, Collection[str]] = field(default_factory=dict)
    services: Collection[str] = ()
    off_system: Collection[str] = ()
    demands: pl.DataFrame = field(default_factory=lambda: pl.DataFrame(schema=DEMANDS))
    editions: pl.DataFrame = field(default_factory=lambda: pl.DataFrame(schema=EDITIONS))
    adjustments: pl.DataFrame = field(default_factory=lambda: pl.DataFrame(schema=ADJUSTMENTS))

    @cached_property
    def unshown(self) -> pl.DataFrame:
        """`metrics.figures.sight.unshown` of these: each question would find it several times."""
        return unshown(self.clauses, self.lacks)

    def with_calendar(self, rows: pl.LazyFrame) -> pl.LazyFrame:
        """Rows with the `calendar` on which their clause is counted.

        It is null where every day counts: of a published due, and of a target in calendar days.
        """
        by_the_wall = (pl.col("unit") == "calendar_days").fill_null(value=False)
        calendars = (
            self.clauses.lazy()
            .select("clause", calendar=pl.when(~by_the_wall).then("calendar"))
            .unique("clause")
        )
        return rows.join(calendars, on="clause", how="left")

    def with_windows(self, rows: pl.LazyFrame, question: Question) -> pl.LazyFrame:
        """Rows with `window_days` and `repeat_days` of their version, 14 where it names none.

        Beside them, as `window_since` and `repeat_since`, the last instants whose windows have
        passed by `as_of`.
        """
        windows = self.clauses.group_by("agreement", "version").agg(
            pl.col("window_days", "repeat_days").max().fill_null(DEFAULT_WINDOW_DAYS)
        )
        names = {"window_days": "window_since", "repeat_days": "repeat_since"}
        since = {new: question.days_before(windows[old]) for old, new in names.items()}
        default = question.days_before(pl.Series([DEFAULT_WINDOW_DAYS])).item()
        if (windows.select(*names) == DEFAULT_WINDOW_DAYS).to_numpy().all():
            # Every version has the same: a join would make a key of two texts of every row.
            days = pl.lit(DEFAULT_WINDOW_DAYS, pl.Int64)
            same = {**dict.fromkeys(names, days), **dict.fromkeys(since, instant(default))}
            return rows.with_columns(**same)
        joined = rows.join(
            windows.with_columns(**since).lazy(), on=["agreement", "version"], how="left"
        )
        return joined.with_columns(
            pl.col(*names).fill_null(DEFAULT_WINDOW_DAYS),
            pl.col(*names.values()).fill_null(instant(default)),
        )


def standards_of(
    folder: CityFolder, promises: Promises, read: Collection[str] | None = None
) -> Standards:
    """What the figures of this city are held against.

    Args:
        folder: Its files.
        promises: Those in force.
        read: The logs that were read, by name; None takes all that are mapped.
    """
    binding = [a.model for a in folder.agreements if a.model.in_force_by_status]
    return Standards(
        clauses=promises.clauses,
        calendars=promises.calendars,
        goals=goals_of(folder.agreements),
        replies=replies_of(folder.agreements),
        signed=_signed(folder),
        lacks=lacking(folder, read),
        services=frozenset(folder.city.spec.services),
        off_system=frozenset(i for i, a in folder.city.spec.agencies.items() if a.off_system),
        adjustments=promises.adjustments,
        demands=demands_of(binding),
        editions=promises.editions,
    )


def _signed(folder: CityFolder) -> pl.DataFrame:
    both = [a.model for a in folder.agreements if a.model.spec.status == "signed"]
    rows = [
        (agreement.metadata.id, agreement.version, service)
        for agreement in both
        for service in (
            *agreement.spec.services,
            *([None] if agreement.spec.every_other_service else []),
        )
    ]
    return pl.DataFrame(rows, schema=SIGNED, orient="row")


def day_length(calendar: WorkingCalendar | None) -> int:
    """Open seconds of an ordinary open day, on average; 24 hours without a calendar."""
    days = [sum(b - a for a, b in day) for day in calendar.weekly if day] if calendar else []
    return sum(days) // len(days) if days else DAY_SECONDS
