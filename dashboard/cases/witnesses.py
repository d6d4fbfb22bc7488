"""Where a log and a snapshot tell of the same closing or reopening: what is taken for true.

A snapshot shows states, a log what happened. Both are kept as they were told; which of them is
read does not depend on which came first.
"""

from __future__ import annotations

import polars as pl

from dashboard.cases.events import DATE_ONLY, SEEN_OPEN

_DAY = 86_399_000_000
"""From a day's start to the 23:59:59 at which a closing without a time of day is placed."""

_KIND, _AT, _RECORDED = pl.col("kind"), pl.col("at"), pl.col("recorded_at")
_CLOSED, _REOPENED = _KIND == "closed", _KIND == "reopened"
_GUESSED = _REOPENED & (pl.col("reason") == SEEN_OPEN).fill_null(value=False)


def agreed(events: pl.DataFrame) -> pl.DataFrame:
    """Events in which no closing or reopening stands twice, told and guessed.

    - A reopening that two snapshots only let guess is dropped where one is told that has opened
      the case again by then. If the case was closed once more in between, it was reopened yet
      again, and no later than the guess can lie.
    - A closing of which only the day is known, or one that was placed at a guessed reopening,
      happened when the log tells of one in that time.

    Args:
        events: All events of some cases of one source, in any order: `number at recorded_at kind
            reason` and others.
    """
    rows = events.with_row_index("row")
    turns = rows.filter(_CLOSED | _REOPENED).with_columns(
        pl.col("at", "recorded_at").cast(pl.Int64), guessed=_GUESSED
    )
    doubtful = pl.col("guessed") | (pl.col("reason") == DATE_ONLY)
    if not turns.select(doubtful.any()).item():
        return events
    moved, dropped = _judged(turns)
    if not (len(moved) or len(dropped)):
        return events
    return (
        rows.join(dropped, on="row", how="anti", maintain_order="left")
        .join(moved, on="row", how="left", maintain_order="left")
        .with_columns(at=pl.coalesce(pl.col("moved").cast(events.schema["at"]), "at"))
        .drop("row", "moved")
    )


def _judged(turns: pl.DataFrame) -> tuple[pl.DataFrame, pl.DataFrame]:
    """`row`, `moved` of turns that happened at another time, and `row` of those that did not."""
    moved = _exact(_placed_closings(turns), turns)
    mended = turns.join(moved, on="row", how="left").with_columns(at=pl.coalesce("moved", "at"))
    told = turns.filter(_REOPENED & ~pl.col("guessed"))
    doubted = pl.concat([told, turns.join(moved, on="row", how="semi")]).select("number").unique()
    reopenings, dropped = _guesses(mended.join(doubted, on="number", how="semi"))
    return pl.concat([moved, reopenings]), dropped


def _placed_closings(turns: pl.DataFrame) -> pl.DataFrame:
    """Closings of which it is only known that they happened from `low` to `high`."""
    day = turns.filter(_CLOSED & (pl.col("reason") == DATE_ONLY)).select(
        "row", "number", low=_AT - _DAY, high=_AT
    )
    guesses = turns.filter("guessed").select("number", "at", guessed_at="recorded_at")
    placed = (
        turns.filter(_CLOSED)
        .join(guesses, on=["number", "at"])
        .filter(pl.col("guessed_at") < _RECORDED)
        .select("row", "number", low="at", high="recorded_at")
    )
    return pl.concat([day, placed]).unique("row", keep="first")


def _exact(placed: pl.DataFrame, turns: pl.DataFrame) -> pl.DataFrame:
    """`row`, `moved`: the time of the last certain closing within each one's limits."""
    certain = (
        turns.filter(_CLOSED)
        .join(placed, on="row", how="anti")
        .join(placed, on="number", how="semi")
        .select("number", moved="at")
    )
    return (
        placed.join(certain, on="number")
        .filter(pl.col("moved").is_between("low", "high"))
        .group_by("row")
        .agg(pl.col("moved").max())
    )


def _guesses(turns: pl.DataFrame) -> tuple[pl.DataFrame, pl.DataFrame]:
    """Of guessed reopenings those that move, with the time, and those that go.

    `until` is the last instant at which a guess can have happened: the closing that the same
    snapshot showed, or else the snapshot itself.
    """
    same_snapshot = ["number", "recorded_at"]
    answers = turns.filter(_CLOSED).group_by(same_snapshot).agg(answer=_AT.max())
    guesses = (
        turns.filter("guessed")
        .join(answers, on=same_snapshot, how="left")
        .with_columns(until=pl.coalesce("answer", pl.max_horizontal("at", "recorded_at")))
        .select("row", "number", "until", guess="at", guessed_at="recorded_at")
    )
    # At one instant a reopening comes before the closing that answers it.
    in_time = (pl.col("until") > _AT) | (_REOPENED & (pl.col("until") == _AT))
    last = (
        guesses.join(turns.filter(~pl.col("guessed")), on="number", suffix="_told")
        .filter(in_time & (pl.col("guessed_at") >= _RECORDED))
        .sort("at", _CLOSED)
        .group_by("row", maintain_order=True)
        .last()
    )
    overtaken = _CLOSED & (pl.col("guess") <= _AT)
    late = last.filter(overtaken | (_CLOSED & (pl.col("guess") > pl.col("until"))))
    return late.select("row", moved="until"), last.filter(_REOPENED).select("row")
