"""Pauses applied to promises: the dues that they move, and the list of them."""

from __future__ import annotations

from datetime import datetime

import numpy as np
import polars as pl

from metrics.dues import FIRST_START, LAST_START
from metrics.instants import INSTANT, epoch_seconds, from_epoch_seconds, second
from metrics.pausing.ruling import ruled, with_evidence
from metrics.pausing.shifting import Shifted, shifted
from metrics.pausing.spans import spans_of
from metrics.pausing.stretches import Ground, Stretches, spans_and_timer, stretches
from metrics.promises import Promises
from metrics.tables import PAUSES, empty

_MOVED = {
    "row": pl.UInt32(),
    "moved": INSTANT,
    "due_at_cap": INSTANT,
    "paused_seconds": pl.Int64(),
}


def with_pauses(
    rows: pl.DataFrame,
    events: pl.DataFrame,
    promises: Promises,
    as_of: datetime | None = None,
    spans: pl.DataFrame | None = None,
    spells: pl.DataFrame | None = None,
) -> tuple[pl.DataFrame, pl.DataFrame]:
    """Dues with the pauses that the agreements allow.

    Pauses are clipped to [start, stop]; overlaps count once. Their open seconds on the row's
    calendar are added to its due; seconds as they pass where it is counted in calendar days or on
    no calendar. Each stops counting at its cap, and all of a reason together at theirs. One begun
    at the due or after it, as moved until then, does nothing.

    Args:
        rows: A clock each: `row source number agreement version commitment clause calendar unit
            start due stop` and the slices of `PAUSES`; `due` as counted without pauses. Any
            other column is kept.
        events: The columns of `EVENTS`, in any order; also those of cases without a row.
        promises: The agreements in force.
        as_of: Events after it have not happened; None takes all.
        spans: `spans_of` these events, where they are known already.
        spells: `row begun ended` in which a case was wrongly closed: the clock stands still as in a
            pause that needs no leave and has no cap; one that begins at the very due still counts.

    Returns:
        The rows in their order with `due_unpaused` (the due that they came with), `due` (moved by
        what pauses that have ended added), `due_at_cap` (where it falls if the pause that lasts
        runs to its cap, null where none lasts), `paused_seconds` (what pauses added to `due`);
        and the table `PAUSES`, sorted, in which no spell is.

    Raises:
        ClockRangeError: A calendar has too little open time for a pause.
    """
    running = _running(rows)
    paused = spans_of(events, as_of) if spans is None else spans
    pauses = _with_spells(ruled(running, paused, promises), running, spells)
    if pauses.is_empty():
        return _with_moved(rows, pl.DataFrame(schema=_MOVED)), empty(PAUSES)
    judged = with_evidence(pauses, events, promises).with_columns(
        refused=pl.when(~pl.col("allowed"))
        .then(pl.lit("not_in_agreement"))
        .when(pl.col("evidence") == "missing")
        .then(pl.lit("no_evidence"))
    )
    groups = judged.partition_by("calendar", "plain", maintain_order=True)
    parts = [_of_calendar(group, promises) for group in groups]
    moved = pl.concat([moved for moved, _ in parts])
    listed = pl.concat([told for _, told in parts])
    listed = listed.select(pl.col(n).cast(t) for n, t in PAUSES.items())
    order = ["source", "number", "commitment", "start", "reason", "clause"]
    return _with_moved(rows, moved), listed.sort(order, nulls_last=True)


def _running(rows: pl.DataFrame) -> pl.DataFrame:
    """The clocks that a pause can stop, to the second, on the calendar that counts them."""
    possible = [
        pl.col(name).is_between(FIRST_START, LAST_START, closed="left") for name in ("start", "due")
    ]
    wanted = {*PAUSES, "row", "calendar", "due", "stop"} - _MADE
    plain = (pl.col("unit") == "calendar_days").fill_null(value=False) | pl.col(
        "calendar"
    ).is_null()
    return rows.filter(*possible).select(
        *sorted(wanted - {"start", "due", "stop"}),
        *(second(name) for name in ("start", "due", "stop")),
        plain=plain,
    )


_MADE = {
    "reason",
    "start",
    "end",
    "counted_until",
    "counted_seconds",
    "refused",
    "share_used",
    "evidence",
}
"""What of `PAUSES` is not a row's own."""


def _with_spells(
    pauses: pl.DataFrame, running: pl.DataFrame, spells: pl.DataFrame | None
) -> pl.DataFrame:
    """Pauses with `spell`, and the spells among them, in order of their begin."""
    told = pauses.with_columns(spell=pl.lit(value=False))
    if spells is None:
        return told
    own = (
        spells.join(running, on="row")
        .filter(pl.col("ended") > pl.col("start"))
        .with_columns(spell=pl.lit(value=True), allowed=pl.lit(value=True))
    )
    both = pl.concat([told, own.cast({"row": told.schema["row"]})], how="diagonal")
    return both.sort("row", "begun", "ended", "spell", "reason", nulls_last=True)


def _with_moved(rows: pl.DataFrame, moved: pl.DataFrame) -> pl.DataFrame:
    """The rows with what became of their dues."""
    kept = rows.drop("due_unpaused", "due_at_cap", "paused_seconds", strict=False)
    return (
        kept.join(
            moved.cast({"row": rows.schema["row"]}), on="row", how="left", maintain_order="left"
        )
        .with_columns(
            due_unpaused="due",
            due=pl.coalesce("moved", "due"),
            paused_seconds=pl.col("paused_seconds").fill_null(0),
        )
        .drop("moved")
    )


def _of_calendar(pauses: pl.DataFrame, promises: Promises) -> tuple[pl.DataFrame, pl.DataFrame]:
    """What became of the dues of promises on one calendar, and their pauses."""
    calendar, plain = pauses.select("calendar", "plain").row(0)
    given = pauses.with_columns(idle=pl.col("refused").is_not_null())
    clocks = pauses.unique("row", keep="first").sort("row")
    starts, dues = epoch_seconds(clocks["start"]), epoch_seconds(clocks["due"])
    ground = Ground(
        calendar=promises.calendars[calendar] if calendar else None,
        plain=plain,
        zone=promises.zone,
        known=dues,
        # Whatever is paused, no more of a clock is left then than there was in all.
        most=int((dues - starts).max(initial=0)),
    )
    spans, timer = spans_and_timer(given, ground)
    over = given.select(pl.min_horizontal("ended", "stop").is_not_null()).to_series().to_numpy()
    found = stretches(spans, timer)
    at_cap = shifted(spans, found, timer, starts, dues)
    ended = spans.only(over)
    now = at_cap if over.all() else shifted(ended, stretches(ended, timer), timer, starts, dues)
    lasts = np.zeros(len(starts), np.bool_)
    lasts[spans.promise[~over & ~spans.idle & ~at_cap.late & ~found.used_up]] = True
    moved = pl.DataFrame(
        {
            "row": clocks["row"].cast(pl.UInt32),
            "moved": from_epoch_seconds(now.due),
            "due_at_cap": from_epoch_seconds(at_cap.due),
            "paused_seconds": now.added,
        }
    ).with_columns(due_at_cap=pl.when(pl.Series(lasts)).then("due_at_cap"))
    return moved, _listed(given, found, at_cap).filter(~pl.col("spell"))


def _listed(pauses: pl.DataFrame, found: Stretches, result: Shifted) -> pl.DataFrame:
    """The pauses with what they added, or why they did not."""
    until = from_epoch_seconds(found.until)
    told = pauses.with_columns(
        pl.Series("late", result.late),
        pl.Series("used_up", found.used_up),
        until.alias("until"),
        pl.Series("counted_seconds", result.seconds),
        pl.Series("share_used", result.share),
    ).with_columns(
        refused=pl.coalesce(
            "refused",
            pl.when("late").then(pl.lit("begun_after_due")),
            pl.when("used_up").then(pl.lit("cap_used_up")),
        )
    )
    return told.with_columns(
        start=pl.max_horizontal("begun", "start"),
        end=pl.min_horizontal("ended", "stop"),
        counted_until=pl.when(pl.col("refused").is_null()).then("until"),
    )
