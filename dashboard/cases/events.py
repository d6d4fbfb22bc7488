"""What a snapshot tells that the record did not know: the difference, as events."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator

import dataframely as dy
import polars as pl

from metrics.instants import INSTANT

KINDS = frozenset(
    {
        "opened", "acknowledged", "assigned", "accepted", "returned", "rerouted", "started",
        "paused", "resumed", "milestone", "promised", "update_sent", "message_sent", "commented",
        "resolved", "closed", "reopened", "contacted", "linked", "reclassified", "prioritised",
        "withdrawn", "voided",
    }
)  # fmt: skip
"""All that can happen to a case."""

SEEN_OPEN = "seen_open_after_closing"
"""Why a case counts as reopened that no source said was."""

DATE_ONLY = "date_only"
"""Said beside a closing whose source gives its day alone; it is placed at that day's end."""

_COLUMNS = (
    "line", "number", "at", "recorded_at", "kind", "actor", "audience", "reason", "name", "value",
    "outcome", "text",
)  # fmt: skip
_WORDS = ("source", "number", "kind", "actor", "value", "name")
_IDENTITY = (*_WORDS, "at", "text_id")
_VALUE_LENGTH = 256
_AN_INSTANT_LATER = pl.duration(microseconds=1)


class EventBatch(dy.Schema):
    """Events ready to be written, each with the line that told it."""

    line = dy.Int64(nullable=False)
    id = dy.Binary(nullable=False, primary_key=True)
    source = dy.String(nullable=False)
    number = dy.String(nullable=False, max_length=64)
    at = dy.Datetime(nullable=False, time_unit="us", time_zone="UTC")
    recorded_at = dy.Datetime(nullable=False, time_unit="us", time_zone="UTC")
    kind = dy.String(nullable=False)
    actor = dy.String(nullable=True, max_length=16)
    audience = dy.String(nullable=True, max_length=16)
    from_agency = dy.String(nullable=True, max_length=96)
    to_agency = dy.String(nullable=True, max_length=96)
    reason = dy.String(nullable=True, max_length=96)
    name = dy.String(nullable=True, max_length=96)
    value = dy.String(nullable=True, max_length=_VALUE_LENGTH)
    outcome = dy.String(nullable=True, max_length=96)
    text = dy.String(nullable=True)
    text_id = dy.Binary(nullable=True)
    told_by = dy.String(nullable=True, max_length=64)

    @dy.rule()
    def of_a_kind(cls) -> pl.Expr:  # noqa: N805 - dataframely calls it on the class
        """Nothing else can happen to a case."""
        return pl.col("kind").is_in(list(KINDS))


def events_of(batch: pl.DataFrame, known: pl.DataFrame) -> pl.DataFrame:
    """The events that a snapshot shows, as `entering.Entry` has them.

    Args:
        batch: Translated rows of one snapshot, one a case; `seen_at` says from when on what a row
            shows could be known.
        known: The events that the record holds of these cases: `number at recorded_at kind name
            told_by`. What a log told is left out of account: what snapshots differ in does not
            depend on when the log came; `witnesses` joins both when they are read.

    A case that was closed and is open now was reopened; so was one that shows a later closing than
    the one that stood just before `seen_at`. When exactly is not in the data. The last moment at
    which it can have happened is the snapshot's instant or the later closing; a milestone that is
    shown for the first time and lies between the two closings was reached on an open case, so the
    case was reopened no later than the first of these. A closing that answers a known reopening is
    placed no earlier than it, whatever date the source has kept: else the case would stay open.
    """
    rows = batch.join(_standing(batch, known), on="number", how="left").with_columns(
        closed=pl.when(pl.col("closed").is_not_null()).then(
            pl.max_horizontal("closed", "was_reopened")
        )
    )
    return pl.concat([_opened(rows), *_milestones(rows), _reopened(rows), _closed(rows)])


def _standing(batch: pl.DataFrame, known: pl.DataFrame) -> pl.DataFrame:
    """What stood just before each row's `seen_at`, of the cases that had been closed.

    Columns: `number`, `was_closed` (the closing that stood, null when the case was open again),
    `was_reopened` (the last reopening), `worked_at` (the first milestone new in this row that lies
    behind that closing).
    """
    before = known.join(batch.select("number", "seen_at"), on="number").filter(
        pl.col("recorded_at") < pl.col("seen_at"), pl.col("told_by").is_null()
    )
    closed = pl.col("kind") == "closed"
    # At one instant a reopening precedes the closing that answers it.
    turns = before.filter(pl.col("kind").is_in(["closed", "reopened"])).sort("number", "at", closed)
    last = turns.group_by("number", maintain_order=True).agg(
        was_closed=pl.when(closed.last()).then(pl.col("at").last()),
        was_reopened=pl.col("at").filter(~closed).max(),
    )
    return last.join(_worked_at(batch, before, last), on="number", how="left")


def _worked_at(batch: pl.DataFrame, before: pl.DataFrame, last: pl.DataFrame) -> pl.DataFrame:
    """`number`, `worked_at`: see `_standing`."""
    stood = last.filter(pl.col("was_closed").is_not_null()).select("number", "was_closed")
    of_closed = batch.join(stood, on="number", how="semi")
    none = pl.DataFrame(schema={"number": pl.String, "name": pl.String, "at": INSTANT})
    reached = [m.select("number", "name", "at") for m in _milestones(of_closed)]
    told = before.filter(pl.col("kind") == "milestone")
    return (
        pl.concat([none, *reached])
        .join(told, on=["number", "name", "at"], how="anti")
        .join(stood, on="number")
        .filter(pl.col("at") > pl.col("was_closed"))
        .group_by("number")
        .agg(worked_at=pl.col("at").min())
    )


def _event(at: pl.Expr | str, kind: str, **given: pl.Expr) -> list[pl.Expr]:
    """The columns of one kind of event; what is not given is null."""
    at = pl.col(at) if isinstance(at, str) else at
    set_columns = {
        "line": pl.col("line"),
        "number": pl.col("number"),
        "at": at,
        "recorded_at": pl.col("seen_at"),
        "kind": pl.lit(kind),
        **given,
    }
    absent = pl.lit(None, pl.String)
    return [set_columns.get(c, absent).alias(c) for c in _COLUMNS]


def _opened(rows: pl.DataFrame) -> pl.DataFrame:
    return rows.select(_event("opened", "opened", audience=pl.lit("public")))


def _closed(rows: pl.DataFrame) -> pl.DataFrame:
    """Closings; their `value` is the source's own word for the outcome, which a mapping reads."""
    return rows.filter(pl.col("closed").is_not_null()).select(
        _event(
            "closed",
            "closed",
            actor=pl.lit("agency"),
            audience=pl.lit("public"),
            reason=pl.when("closed_on_day").then(pl.lit(DATE_ONLY)),
            value=pl.col("outcome_word").str.slice(0, _VALUE_LENGTH),
            outcome=pl.col("outcome"),
            text=pl.col("message"),
        )
    )


def _milestones(rows: pl.DataFrame) -> Iterator[pl.DataFrame]:
    for column in (c for c in rows.columns if c.startswith("milestone:")):
        name = pl.lit(column.removeprefix("milestone:"))
        reached = rows.filter(pl.col(column).is_not_null())
        yield reached.select(_event(column, "milestone", actor=pl.lit("agency"), name=name))


def _reopened(rows: pl.DataFrame) -> pl.DataFrame:
    # A closing dated after the snapshot is a slip of the source; what undoes it follows it anyway.
    seen = pl.max_horizontal("seen_at", pl.col("was_closed") + _AN_INSTANT_LATER)
    latest = pl.coalesce("closed", seen)
    changed = pl.col("closed").is_null() | (pl.col("closed") > pl.col("was_closed"))
    again = rows.filter(pl.col("was_closed").is_not_null() & changed)
    at = pl.min_horizontal(latest, "worked_at")
    return again.select(_event(at, "reopened", reason=pl.lit(SEEN_OPEN)))


def with_ids(events: pl.DataFrame) -> pl.DataFrame:
    """Add `text_id`, the key of the text, and `id`, that of the event.

    An event is what the source said: its id is SHA-256 over source, number, kind, actor, value and
    name, each as its length in bytes and itself so that no two can run together, then the instant
    in microseconds, the text's SHA-256, which of several equal events it is, counted from 0
    unless a column `nth` says so, and the log that told it, where one did. When it could be
    known, and what a mapping makes of its words, is no part of it.
    """
    # In one piece: polars 2.1 cannot format a frame of several chunks that holds nulls.
    told = events.with_columns(text_ids(events["text"])).rechunk()
    if "nth" not in told.columns:
        told = told.with_columns(nth=pl.int_range(pl.len()).over(_IDENTITY))
    content = told.select(
        pl.concat_str(
            [_measured(word).fill_null("-") for word in _WORDS]
            + [pl.col("at").dt.epoch("us").cast(pl.String)]
            + [pl.col("text_id").bin.encode("hex").fill_null("-")]
            + [pl.col("nth").cast(pl.String)]
            + [_measured(log) for log in ("told_by",) if log in told.columns],
            separator=" ",
            ignore_nulls=True,  # what no log told has no word for one
        )
    ).to_series()
    return told.with_columns(sha256(content).alias("id")).drop("nth")


def _measured(word: str) -> pl.Expr:
    """A word after its length: `5:Parks`; null where it is absent."""
    return pl.format("{}:{}", pl.col(word).str.len_bytes(), pl.col(word))


def text_ids(texts: pl.Series) -> pl.Series:
    """The keys under which texts are stored, as `text_id`; null where there is none."""
    distinct = texts.drop_nulls().unique()
    keys = pl.DataFrame({"text": distinct, "text_id": sha256(distinct)})
    return texts.to_frame("text").join(keys, on="text", how="left", maintain_order="left")[
        "text_id"
    ]


def sha256(texts: pl.Series) -> pl.Series:
    """SHA-256 of each text; hashlib, not the frame library's own hash, so that it never changes."""
    digest = hashlib.sha256
    digests = [digest(text).digest() for text in texts.cast(pl.Binary).to_list()]
    return pl.Series("id", digests, dtype=pl.Binary)
