"""Declared events: what they make of dues and cases, beside the figure that knows nothing of them.

Nothing of it is in the mart. An event is declared after it happened, so what it makes of a case is
worked out when rows are read, of the few rows that it touches.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any, NamedTuple, Protocol

import numpy as np
import polars as pl

from agreements.calendars import WorkingCalendar
from metrics.clock import Instants
from metrics.clocks import asked
from metrics.dues import by_group
from metrics.fold.knowing import KEY
from metrics.instants import epoch_seconds, from_epoch_seconds
from metrics.tables import PAUSES
from metrics.verdicts import judged

DECLARED_EVENT = "declared_event"
"""Why a case is not counted that an event sets aside."""

_ROW = [*KEY, "commitment"]
_PIECES = {"row": pl.UInt32(), "since": pl.Int64(), "until": pl.Int64()}


class Standing(Protocol):
    """What is promised, and which events were declared."""

    @property
    def clauses(self) -> pl.DataFrame:
        """`metrics.terms.CLAUSES`."""

    @property
    def calendars(self) -> Mapping[str, WorkingCalendar]:
        """By id."""

    @property
    def adjustments(self) -> pl.DataFrame:
        """`metrics.terms.ADJUSTMENTS`."""


class Adjusted(NamedTuple):
    """The judged rows that declared events touch, in the same order, as they are and adjusted.

    `after` has further columns: `events`, the ids of what touched it; `shifted` and `excluded`,
    whether its due was moved, or it is set aside (`void_reason` is then `declared_event`).
    """

    before: pl.DataFrame
    after: pl.DataFrame


def declared(standing: Standing, today: date) -> pl.DataFrame:
    """The events that were declared by a date, the earliest first."""
    return standing.adjustments.filter(pl.col("declared_on") <= today).sort("begin", "id")


def adjusted(
    rows: pl.LazyFrame, pauses: pl.LazyFrame, standing: Standing, as_of: datetime, today: date
) -> Adjusted | None:
    """What declared events make of judged rows; None where none of them is touched.

    An event touches the promises of its agreement, of whatever version, for its services:

    - `shift_due`: the clock of a promise stands still from the event's first instant to its end,
      as in a pause that nothing caps: its open time on the promise's calendar is added to the due.
      An event that begins when the promise has fallen due, or the case is done, moves nothing.
      Time in which the clock was paused, or that another event took, is not added a second time.
    - `exclude`: a promise that falls due in those days, counted without any event, is set aside.
      One that was overdue before stays.

    Args:
        rows: Judged instants: `metrics.tables.INSTANTS` with `state` and `provisional`.
        pauses: `metrics.tables.PAUSES`, also of other cases.
        standing: What is promised, and which events were declared.
        as_of: The instant for which the rows are judged.
        today: The city's date then; what was declared later is not known yet.
    """
    events = declared(standing, today)
    if events.is_empty():
        return None
    possible = _possible(rows, events).collect()
    if possible.is_empty():
        return None
    numbered = _with_calendar(possible, standing).with_row_index("row")
    moved = _moved(numbered, _paused(numbered, pauses), events, standing.calendars)
    touched = moved.filter(pl.col("events").list.len() > 0)
    if touched.is_empty():
        return None
    before = possible[touched["row"]]
    again = touched.drop("row", "calendar", "state", "provisional", "claimed", "fell_due")
    return Adjusted(before, judged(again.lazy(), as_of).collect())


def _possible(rows: pl.LazyFrame, events: pl.DataFrame) -> pl.LazyFrame:
    """The judged rows that an event may touch: they ran when it did."""
    runs_into = pl.coalesce("due_at_cap", "due") >= events["begin"].min()
    judgeable = pl.all_horizontal(
        pl.col(name).is_null() for name in ("void_reason", "missing", "unmeasurable")
    )
    return rows.filter(
        pl.col("agreement").is_in(events["agreement"].unique().implode()),
        judgeable,
        pl.col("start") < events["end"].max(),
        runs_into,
    )


def _with_calendar(rows: pl.DataFrame, standing: Standing) -> pl.DataFrame:
    """Rows with the calendar on which they are counted; none where every day counts."""
    by_the_wall = (pl.col("unit") == "calendar_days").fill_null(value=False)
    calendars = standing.clauses.select(
        "clause", calendar=pl.when(~by_the_wall).then("calendar")
    ).unique("clause")
    return rows.join(calendars, on="clause", how="left", maintain_order="left")


def _paused(rows: pl.DataFrame, pauses: pl.LazyFrame) -> pl.DataFrame:
    """The stretches in which the rows' clocks stood still already: `row since until`, apart."""
    stood = rows.filter((pl.col("paused_seconds") > 0) | pl.col("due_at_cap").is_not_null())
    if stood.is_empty():
        return pl.DataFrame(schema=_PIECES)
    wanted = stood.select("row", *_ROW)
    counted = pauses.select(*(pl.col(name) for name in PAUSES)).filter(
        pl.col("counted_until").is_not_null()
    )
    found = counted.join(wanted.lazy(), on=_ROW).select("row", "start", "counted_until").collect()
    spans = found.select(
        "row", since=epoch_seconds(found["start"]), until=epoch_seconds(found["counted_until"])
    ).sort("row", "since", "until")
    reached = pl.col("until").cum_max().shift(1).over("row")
    apart = spans.with_columns(since=pl.max_horizontal("since", reached))
    return apart.filter(pl.col("since") < pl.col("until")).cast(_PIECES)  # type: ignore[arg-type] # polars takes a mapping of names


def _moved(
    rows: pl.DataFrame,
    paused: pl.DataFrame,
    events: pl.DataFrame,
    calendars: Mapping[str, WorkingCalendar],
) -> pl.DataFrame:
    """The rows as the events, one after the other, leave them."""
    none = pl.lit(None, pl.Datetime("us", "UTC"))
    told = rows.with_columns(
        events=pl.lit([], pl.List(pl.String)),
        shifted=pl.lit(value=False),
        excluded=pl.lit(value=False),
        claimed=none,
        fell_due=pl.coalesce("due_at_cap", "due"),
    )
    for event in events.rows(named=True):
        apply = _excluded if event["effect"] == "exclude" else _put_off
        told = apply(told, event, paused, calendars)
    return told


def _meant(event: Mapping[str, Any]) -> pl.Expr:
    """Whether an event is about a row's promise."""
    own = pl.col("agreement") == event["agreement"]
    named = pl.col("service").is_in(event["services"]) if event["services"] else pl.lit(value=True)
    meant: pl.Expr = own & named & ~pl.col("excluded")
    return meant.fill_null(value=False)


def _excluded(
    rows: pl.DataFrame,
    event: Mapping[str, Any],
    _: pl.DataFrame,
    __: Mapping[str, WorkingCalendar],
) -> pl.DataFrame:
    falls = (pl.col("fell_due") >= event["begin"]) & (pl.col("fell_due") < event["end"])
    aside = _meant(event) & falls
    return rows.with_columns(
        events=_named(aside, event),
        excluded=pl.col("excluded") | aside,
        void_reason=pl.when(aside).then(pl.lit(DECLARED_EVENT)).otherwise("void_reason"),
    )


def _put_off(
    rows: pl.DataFrame,
    event: Mapping[str, Any],
    paused: pl.DataFrame,
    calendars: Mapping[str, WorkingCalendar],
) -> pl.DataFrame:
    since = pl.max_horizontal("start", pl.lit(event["begin"]), "claimed")
    spelt = rows.with_columns(since=since, until=pl.lit(event["end"]))
    ends = pl.min_horizontal(pl.coalesce("due_at_cap", "due"), "until", "stop", "closed")
    runs = pl.col("since") < ends
    touched = spelt.filter(_meant(event) & runs)
    if touched.is_empty():
        return rows
    pieces = _running(touched, paused)
    seconds = _open_seconds(touched, pieces, calendars).filter(pl.col("seconds") > 0)
    changed = touched.join(seconds, on="row", maintain_order="left")
    if changed.is_empty():
        return rows
    later = changed.select(
        "row",
        moved=_later(changed, "due", calendars),
        at_cap=_later(changed, "due_at_cap", calendars),
        until="until",
    )
    both = rows.join(later, on="row", how="left", maintain_order="left")
    is_moved = pl.col("moved").is_not_null()
    return both.with_columns(
        due=pl.coalesce("moved", "due"),
        due_at_cap=pl.coalesce("at_cap", "due_at_cap"),
        claimed=pl.coalesce("until", "claimed"),
        shifted=pl.col("shifted") | is_moved,
        events=_named(is_moved, event),
    ).drop("moved", "at_cap", "until")


def _named(touched: pl.Expr, event: Mapping[str, Any]) -> pl.Expr:
    named = pl.concat_list("events", pl.lit(event["id"]))
    return pl.when(touched).then(named).otherwise("events")


def _running(touched: pl.DataFrame, paused: pl.DataFrame) -> pl.DataFrame:
    """The spells, and what of them was paused with a minus: `row since until sign`."""
    spells = touched.select(
        "row", since=epoch_seconds(touched["since"]), until=epoch_seconds(touched["until"])
    ).cast(_PIECES)  # type: ignore[arg-type] # polars takes a mapping of names
    both = paused.join(spells, on="row", suffix="_of")
    inside = both.select(
        "row",
        since=pl.max_horizontal("since", "since_of"),
        until=pl.min_horizontal("until", "until_of"),
    ).filter(pl.col("since") < pl.col("until"))
    return pl.concat([spells.with_columns(sign=pl.lit(1)), inside.with_columns(sign=pl.lit(-1))])


def _open_seconds(
    touched: pl.DataFrame, pieces: pl.DataFrame, calendars: Mapping[str, WorkingCalendar]
) -> pl.DataFrame:
    """`row seconds`: what an event takes from each clock, on its calendar."""
    named = pieces.join(touched.select("row", "calendar"), on="row", maintain_order="left")
    counted = [
        group.select("row", seconds=pl.Series(_elapsed(group, calendars)) * group["sign"])
        for group in named.partition_by("calendar")
    ]
    return pl.concat(counted).group_by("row", maintain_order=True).agg(pl.col("seconds").sum())


def _elapsed(pieces: pl.DataFrame, calendars: Mapping[str, WorkingCalendar]) -> Instants:
    begins: Instants = pieces["since"].to_numpy()
    ends: Instants = pieces["until"].to_numpy()
    name = pieces["calendar"][0]
    if name is None:
        return ends - begins
    instants = np.concatenate([begins, ends])
    return asked(calendars[name], instants, lambda clock: clock.elapsed(begins, ends))


def _later(rows: pl.DataFrame, due: str, calendars: Mapping[str, WorkingCalendar]) -> pl.Series:
    """A due of each row with its seconds added; null where it has none."""
    wanted = rows.select("calendar", "seconds", due=due).with_row_index("nth").drop_nulls("due")
    return by_group(len(rows), wanted, ["calendar"], lambda group: _added(group, calendars))


def _added(group: pl.DataFrame, calendars: Mapping[str, WorkingCalendar]) -> pl.Series:
    dues, seconds = epoch_seconds(group["due"]), group["seconds"].to_numpy()
    name = group["calendar"][0]
    if name is None:
        return from_epoch_seconds(dues + seconds)
    later = asked(calendars[name], dues, lambda clock: clock.add(dues, seconds), seconds=seconds)
    return from_epoch_seconds(later)
