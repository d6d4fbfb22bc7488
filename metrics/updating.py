"""Updates: when the resident was owed news while the case was open, and whether any came."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

import numpy as np
import polars as pl

from metrics.cadence import OBLIGATIONS, obligations
from metrics.dues import FIRST_START, LAST_START
from metrics.fold.happened import Happened
from metrics.instants import INSTANT, instant, second
from metrics.pausing.ruling import news
from metrics.pausing.standing import standstills
from metrics.promises import Promises
from metrics.tables import UPDATES
from metrics.turns import with_turns

_CASE = ["source", "number"]
_TERMS = ["calendar", "every_unit", "every_amount", "every_from", "day_rule", "cutoff"]

TURNS = ("closed", "reopened")
"""Between these a case is open."""
NEWS = (*TURNS, "message_sent", "update_sent", "paused", "resumed")
"""What matters to what residents of open cases are owed."""

FOLLOWED = timedelta(days=366)
"""For so long after its last event an open case is followed where no `as_of` ends it."""

SPELLS: dict[str, pl.DataType] = {"row": pl.UInt32(), "open_from": INSTANT, "open_until": INSTANT}
"""One row a time in which a case was open; `open_until` is null while it is."""


def updates_of(
    rows: pl.DataFrame,
    events: pl.DataFrame | Happened,
    promises: Promises,
    as_of: datetime | None = None,
    spells: pl.DataFrame | None = None,
) -> pl.DataFrame:
    """The obligations to tell residents something, as `UPDATES`, sorted.

    An obligation runs from its start for as long as the clause says, on its calendar. The first
    starts when the case is opened, and each time that it is reopened; the end of each starts
    another. It counts when the case was open at its end, or was closed at that very instant with a
    message, and when `as_of` has reached it. News in it keeps it, and no other one.

    Where it is counted from the messages, the next one starts with the last news in one that was
    kept; and the first message, where it comes within the first interval, only starts the next:
    the first response is a promise of its own.

    News is a public message or update of somebody other than the resident and the system, or a
    public closing of such with a text. Pauses that may stop this promise move its ends.

    Args:
        rows: The clauses of `update_cadence`: `row source number clause start void_reason` and
            the slices of `UPDATES`.
        events: The columns of `EVENTS`, in any order; also those of other cases. Where both they
            and the rows number the cases by `case`, they need no names.
        promises: The agreements in force.
        as_of: What is later has not happened. None takes everything, and follows each case for
            `FOLLOWED` after its last event; what falls due later than the question is about is
            then for the reader to leave out.
        spells: The table `SPELLS` for these rows; None takes every closing and reopening.

    Raises:
        ClockRangeError: A calendar has too little open time for an interval.
    """
    promised = _owed(rows, promises)
    turns = _happened(promised, events, TURNS, as_of)
    open_ = _long(open_spells(promised, turns) if spells is None else spells, promised)
    # Most cases are closed before anything is owed: what else happened to them is no matter.
    owed = promised.filter(pl.col("row").is_in(open_["row"].unique().implode()))
    happened = _happened(owed, events, NEWS, as_of)
    segments = _segments(happened, open_.join(_horizons(owed, happened, as_of), on="row"))
    stops = standstills(owed, happened, promises)
    terms = ["calendar", "every_unit", "every_from", "day_rule", "cutoff"]
    found = [obligations(group, stops, promises) for group in segments.partition_by(terms)]
    every = pl.concat(found) if found else pl.DataFrame(schema=OBLIGATIONS)
    return _sliced(owed, every)


def _sliced(owed: pl.DataFrame, every: pl.DataFrame) -> pl.DataFrame:
    """Obligations in order, with the slices of their rows."""
    # Where cases are numbered they are numbered in order of their names.
    names = ["case"] if "case" in owed.columns else _CASE
    ordered = owed.sort(*names, "clause")
    rows = ordered["row"].to_numpy()
    places = np.empty(int(rows.max(initial=0)) + 1, dtype=np.int64)
    places[rows] = np.arange(len(rows))
    place = places[every["row"].to_numpy()]
    # Those of a row come together and in order of time: what is left to do is to merge.
    order = np.argsort(place, kind="stable")
    own = (pl.col(n).cast(t) for n, t in UPDATES.items() if n not in every.columns)
    slices = ordered.select(own)
    both: list[pl.DataFrame] = [slices[place[order]], every.drop("row")[order]]
    return pl.concat(both, how="horizontal").select(*UPDATES)


def _owed(rows: pl.DataFrame, promises: Promises) -> pl.DataFrame:
    """The rows that owe something, with the terms of their clause."""
    plausible = pl.col("start").is_between(FIRST_START, LAST_START, closed="left")
    terms = promises.clauses.select("clause", *_TERMS).filter(pl.col("every_unit").is_not_null())
    kept = [c for c in (*UPDATES, "row", "case") if c in rows.columns and c not in {"due", "told"}]
    return (
        rows.filter(plausible)
        .select(kept)
        .with_columns(second("start"), row=pl.col("row").cast(pl.UInt32))
        .join(terms, on="clause")
    )


def _happened(
    owed: pl.DataFrame,
    events: pl.DataFrame | Happened,
    kinds: Sequence[str],
    as_of: datetime | None,
) -> pl.DataFrame:
    """What of the events matters here, with the row that it happened to and the case's names."""
    of_event = ["at", "kind", "actor", "audience", "reason", "name", "value", "text_id"]
    if isinstance(events, Happened):
        key, told = ["case"], events.of(kinds, "case", *of_event, cases=owed["case"])
    else:
        key = ["case"] if {"case"} <= {*owed.columns} & {*events.columns} else _CASE
        # Lazily, so that only these columns of these rows are copied.
        told = events.lazy().select(*key, *of_event).filter(pl.col("kind").is_in(kinds)).collect()
    if as_of:
        told = told.filter(pl.col("at") <= instant(as_of))
    names = owed.select(*{*_CASE, *key}, "row", "start")
    return told.with_columns(pl.col("kind").cast(pl.String)).join(names, on=key)


def _horizons(owed: pl.DataFrame, happened: pl.DataFrame, as_of: datetime | None) -> pl.DataFrame:
    """Up to when the ends of intervals have come: `row horizon`."""
    latest = LAST_START - timedelta(seconds=1)
    if as_of:
        reached = instant(min(as_of, latest)).dt.truncate("1s")
        return owed.select("row", horizon=reached)
    last = happened.group_by("row").agg(last=pl.col("at").max())
    both = owed.select("row", "start").join(last, on="row", how="left")
    followed = pl.max_horizontal("start", "last").clip(upper_bound=latest - FOLLOWED) + FOLLOWED
    return both.select("row", horizon=followed.dt.truncate("1s"))


def open_spells(rows: pl.DataFrame, events: pl.DataFrame) -> pl.DataFrame:
    """The times in which cases were open, as `SPELLS`: every closing and reopening counts.

    Where both happened at one instant each turned what the case was before, as in the fold.

    Args:
        rows: `row start`.
        events: `row start at kind`.
    """
    turns = events.filter(pl.col("kind").is_in(["closed", "reopened"])).select(
        "row", "kind", opens=pl.col("kind") == "reopened", at=pl.max_horizontal("at", "start")
    )
    again = turns.filter("opens").select("row").unique()
    once = (
        turns.join(again, on="row", how="anti").group_by("row").agg(open_until=pl.col("at").min())
    )
    plain = rows.join(again, on="row", how="anti").select("row", open_from="start")
    spells = [plain.join(once, on="row", how="left"), _spells_again(rows, turns, again)]
    return pl.concat(part.select(pl.col(n).cast(t) for n, t in SPELLS.items()) for part in spells)


def _spells_again(rows: pl.DataFrame, turns: pl.DataFrame, again: pl.DataFrame) -> pl.DataFrame:
    """The same of cases that were ever reopened, turn by turn."""
    opened = rows.join(again, on="row", how="semi").select(
        "row", opens=pl.lit(True), at="start", nth=pl.lit(-1, pl.Int8)
    )
    told = with_turns(turns.join(again, on="row", how="semi"), ["row"])
    first = pl.col("nth") < 0
    ordered = pl.concat([opened, told.select(opened.columns)]).sort(
        "row", ~first, "at", "nth", maintain_order=True
    )
    before = pl.col("opens").shift(1).over("row")
    changes = ordered.filter((pl.col("opens") != before).fill_null(value=True))
    spells = changes.with_columns(open_until=pl.col("at").shift(-1).over("row")).filter("opens")
    return spells.select("row", "open_until", open_from="at")


def _long(spells: pl.DataFrame, owed: pl.DataFrame) -> pl.DataFrame:
    """The spells in which something may be owed, with the terms of their rows."""
    return (
        spells.select(pl.col("row").cast(pl.UInt32), second("open_from"), second("open_until"))
        .join(owed.select("row", *_TERMS, first="start"), on="row")
        .filter(_may_be_owed())
    )


def _segments(happened: pl.DataFrame, open_: pl.DataFrame) -> pl.DataFrame:
    """From where something is owed until the next news: `cadence.Segments` with their terms."""
    said = happened.lazy().filter(news() | _closing_message()).select("row", start=second("at"))
    within = (pl.col("start") >= pl.col("open_from")) & (
        pl.col("start") <= pl.col("open_until")
    ).fill_null(value=True)
    told = said.collect().join(open_, on="row").filter(within).with_columns(said=pl.lit(True))
    begins = open_.with_columns(start="open_from", said=pl.lit(False)).select(told.columns)
    ordered = pl.concat([begins, told]).sort("row", "open_from", "start", "said")
    following = pl.when(
        pl.col("row") == pl.col("row").shift(-1),
        pl.col("open_from") == pl.col("open_from").shift(-1),
    ).then(pl.col("start").shift(-1))
    # At one instant news stands for the opening, and for other news.
    once = ordered.filter((pl.col("start") != following).fill_null(value=True))
    silent = ~pl.col("said") & (pl.col("start") == pl.col("first"))
    return once.with_columns(
        told=following,
        until="open_until",
        silent=silent & (pl.col("every_from") == "message_sent"),
    ).filter((pl.col("start") < pl.col("open_until")).fill_null(value=True))


def _may_be_owed() -> pl.Expr:
    """Whether a spell is long enough for an end: most cases are closed before anything is owed."""
    whole = pl.col("every_amount")
    hours = pl.when(every_unit="business_hours").then(whole).otherwise((whole - 1) * 24 - 1)
    length = pl.col("open_until") - pl.col("open_from")
    return (length >= pl.duration(hours=hours)).fill_null(value=True)


def _closing_message() -> pl.Expr:
    """Whether an event is a closing with a text for the resident that a person wrote."""
    machine_or_resident = pl.col("actor").is_in(["system", "resident"]).fill_null(value=False)
    public = (pl.col("audience") == "public").fill_null(value=True)
    return (
        (pl.col("kind") == "closed")
        & pl.col("text_id").is_not_null()
        & public
        & ~machine_or_resident
    )
