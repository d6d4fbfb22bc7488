"""What the plain scripts are told of the agreements and of time, as tables."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, date, datetime

import numpy as np
import polars as pl

from metrics.clock import Clock, Zone, day_of
from metrics.promises import Promises

Tables = dict[str, pl.DataFrame]

_HOUR = 3_600
_CELL = 1_800
"""Open seconds in a cell of `reaches`."""

_YEARS_AHEAD = 4
"""By then the last promise made has long fallen due."""


class TooFineError(ValueError):
    """A calendar opens or closes more often than the scripts' tables of hours can tell."""


def given_of_resolutions(promises: Promises, begun: date, as_of: date) -> Tables:
    """The tables of `resolutions.sql`: `clauses targets voids pieces days`."""
    mine = promises.clauses.filter(pl.col("commitment") == "resolution")
    named = ("clause", "agency", "service", "unit", "amount", "calendar", "cutoff", "stops")
    clocks = _clocks(promises, begun, as_of)
    return {
        "clauses": mine.select(*named, "priority", **_edges()),
        "targets": _targets(promises),
        "voids": pl.DataFrame({"outcome": list(promises.void_outcomes)}),
        "pieces": pl.concat(_pieces(clock, name) for name, clock in clocks),
        "days": pl.concat(_days(clock, name) for name, clock in clocks),
    }


def given_of_everything(promises: Promises, begun: date, as_of: date) -> Tables:
    """The tables of `everything`, as its first script names them; calendars are numbers.

    Raises:
        TooFineError: A calendar turns twice within an hour, or is open for less than half of one.
    """
    clocks = _clocks(promises, begun, as_of)
    numbered = [(nth, clock) for nth, (_, clock) in enumerate(clocks)]
    codes = {name: nth for nth, (name, _) in enumerate(clocks)}
    return {
        **_terms(promises, codes),
        **_wall_clock(clocks[0][1]),
        "hours": pl.concat(_hours(clock, nth) for nth, clock in numbered),
        "reaches": pl.concat(_reaches(clock, nth) for nth, clock in numbered),
        "dates": pl.concat(_dates(clock, nth) for nth, clock in numbered),
        "nths": pl.concat(_nths(clock, nth) for nth, clock in numbered),
    }


def far(as_of: date) -> int:
    """The second up to which a pause that lasts is followed, within all tables of calendars."""
    return int(datetime(as_of.year + _YEARS_AHEAD - 1, 12, 1, tzinfo=UTC).timestamp())


def _clocks(promises: Promises, begun: date, as_of: date) -> list[tuple[str, Clock]]:
    first, last = date(begun.year - 1, 1, 1), date(as_of.year + _YEARS_AHEAD, 1, 1)
    return [
        (name, Clock.compile(calendar, first, last))
        for name, calendar in sorted(promises.calendars.items())
    ]


def _edges() -> dict[str, pl.Expr]:
    return {"opens": pl.col("from").dt.epoch("us"), "ends": pl.col("to").dt.epoch("us")}


def _targets(promises: Promises) -> pl.DataFrame:
    seasonless = promises.targets.filter(pl.col("season_from").is_null())
    return seasonless.drop("season_from", "season_to")


def _terms(promises: Promises, codes: dict[str, int]) -> Tables:
    """What was promised, and what the city calls its outcomes and services."""
    clauses = promises.clauses.select(
        "clause", "agreement", "agency", "version", "service", "commitment", "by_person",
        "closing_message_counts", "priority", "unit", "amount", "day_rule", "cutoff", "every_unit",
        "every_amount", "every_from", "reopen_rule", "window_days", "repeat_days",
        "duplicates_void",
        pl.col("calendar").replace_strict(codes, return_dtype=pl.UInt8),
        stop_kind=pl.col("stops").str.extract("^([^:]*)"),
        stop_name=pl.col("stops").str.extract(":(.*)$"),
        **_edges(),
    )  # fmt: skip
    operators = {"agency": sorted(promises.operators)}
    recurs = pl.col("service").replace_strict(
        dict(promises.recurs), default=None, return_dtype=pl.Int64
    )
    return {
        "clauses": clauses,
        "targets": _targets(promises),
        "pause_rules": promises.pauses,
        "exclusions": promises.exclusions,
        "voids": _pairs(promises.void_outcomes, ("outcome", "void")),
        "no_action": _pairs(promises.no_action, ("outcome", "letter")),
        "families": _pairs(promises.families, ("service", "family")).with_columns(recurs=recurs),
        "operators": pl.DataFrame(operators, schema={"agency": pl.String()}),
    }


def _pairs(named: Mapping[str, str], columns: tuple[str, str]) -> pl.DataFrame:
    return pl.DataFrame(
        list(named.items()), schema=dict.fromkeys(columns, pl.String()), orient="row"
    )


def _wall_clock(clock: Clock) -> Tables:
    """The zone's offset in each hour of UTC, and in each hour of the wall clock."""
    hours = _hours_of(clock)
    around = np.arange(hours[0] - 24, hours[-1] + 24)
    seconds = around * _HOUR
    zone = Zone.covering(clock.zone.name, seconds)
    return {
        "offsets": pl.DataFrame(
            {"hour": hours, "off": zone.to_local(hours * _HOUR) - hours * _HOUR}
        ),
        "walls": pl.DataFrame({"hour": around, "off": seconds - zone.to_utc(seconds)}),
    }


def _hours_of(clock: Clock) -> np.ndarray:
    return np.arange(clock.begin // _HOUR, clock.end // _HOUR)


def _hours(clock: Clock, nth: int) -> pl.DataFrame:
    """For each hour the interval of open time that is on in it, or comes next.

    `before` are the open seconds before it; `follows_wall` is when the one after it opens.
    """
    hours, last = _hours_of(clock), len(clock.opens) - 2  # at the end a sentinel stands
    at = np.minimum(np.searchsorted(clock.closes[: last + 1], hours * _HOUR, side="right"), last)
    after = np.minimum(at + 1, last)
    next_hour = (hours + 1) * _HOUR
    _refuse(clock, (after > at) & (clock.opens[after] < next_hour) & (clock.closes[at] < next_hour))
    return pl.DataFrame(
        {
            "hour": hours,
            "opens": clock.opens[at],
            "closes": clock.closes[at],
            "before": clock.before[at],
            "opens_wall": clock.zone.to_local(clock.opens[at]),
            "follows_wall": clock.zone.to_local(clock.opens[after]),
        }
    ).with_columns(calendar=pl.lit(nth, pl.UInt8))


def _reaches(clock: Clock, nth: int) -> pl.DataFrame:
    """For each half hour of open time by how much it lies behind the instants it passes in.

    Up to `edge` open seconds that is `shift`, after it `shift_after`.
    """
    last = len(clock.opens) - 2
    ends = clock.before[1 : last + 2]
    cells = np.arange(0, int(ends[-1]) // _CELL + 1)
    at = np.minimum(np.searchsorted(ends, cells * _CELL + 1, side="left"), last)
    after = np.minimum(at + 1, last)
    _refuse(clock, (after > at) & (ends[after] < (cells + 1) * _CELL) & (after < last))
    return pl.DataFrame(
        {
            "cell": cells,
            "edge": ends[at],
            "shift": clock.shifts[at],
            "shift_after": clock.shifts[after],
        }
    ).with_columns(calendar=pl.lit(nth, pl.UInt8))


def _refuse(clock: Clock, too_fine: np.ndarray) -> None:
    if too_fine.any():
        raise TooFineError(f"The hours of {clock.calendar.id} are too fine for a plain script.")


def _dates(clock: Clock, nth: int) -> pl.DataFrame:
    """How many open dates of the table lie before each date."""
    days = np.arange(len(clock.days.rank)) + clock.days.first
    held = pl.DataFrame({"day": days, "nth": clock.days.rank})
    return held.with_columns(calendar=pl.lit(nth, pl.UInt8))


def _nths(clock: Clock, nth: int) -> pl.DataFrame:
    """Each open date by its number, and when it closes."""
    numbers = clock.days.numbers
    held = {"nth": np.arange(len(numbers)), "day": numbers, "closing": clock.closings}
    return pl.DataFrame(held).with_columns(calendar=pl.lit(nth, pl.UInt8))


def _pieces(clock: Clock, name: str) -> pl.DataFrame:
    last = len(clock.opens) - 1  # after it a sentinel stands
    columns = {"opens": clock.opens, "closes": clock.closes, "before": clock.before}
    return pl.DataFrame({n: np.asarray(v[:last]) for n, v in columns.items()}).with_columns(
        calendar=pl.lit(name)
    )


def _days(clock: Clock, name: str) -> pl.DataFrame:
    return pl.DataFrame(
        {
            "day": [day_of(int(number)) for number in clock.days.numbers],
            "nth": np.arange(len(clock.days.numbers)),
            "closing": clock.closings,
        }
    ).with_columns(calendar=pl.lit(name))


def month_begun(month: str) -> date:
    """The first date of a partition's month."""
    return date.fromisoformat(f"{month[:7]}-01")
