"""What a snapshot tells that the record did not know: the difference, as events."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from datetime import datetime

import polars as pl

from dashboard.cases.batch import EventBatch
from metrics.instants import instant

_COLUMNS = (
    "number", "at", "kind", "actor", "audience", "reason", "name", "value", "outcome", "text",
)  # fmt: skip
_WORDS = ("source", "number", "kind", "actor", "value", "name")
_IDENTITY = (*_WORDS, "at", "text_id")
_VALUE_LENGTH = 256
_AN_INSTANT_LATER = pl.duration(microseconds=1)


def events_of(
    batch: pl.DataFrame, standing: pl.DataFrame, source: str, extracted_at: datetime
) -> pl.DataFrame:
    """The events that a snapshot shows, as an `EventBatch`.

    Args:
        batch: Translated rows of one snapshot.
        standing: What was known just before `extracted_at` of the cases that had been closed:
            `number`, `was_closed` (the closing that stood then, null when the case was open
            again), `was_reopened` (the last reopening, null where there was none).
        source: The source's name.
        extracted_at: When the snapshot was taken: what it shows could be known from then on.

    A case that was closed and is open now was reopened; so was one that shows a later closing than
    the one known. When exactly is not in the data: the snapshot's instant, or the later closing,
    is the last moment at which it can have happened. A closing that answers a known reopening is
    placed no earlier than it, whatever date the source has kept: else the case would stay open.
    """
    rows = batch.join(standing, on="number", how="left").with_columns(
        closed=pl.when(pl.col("closed").is_not_null()).then(
            pl.max_horizontal("closed", "was_reopened")
        )
    )
    parts = [_opened(rows), *_milestones(rows), _reopened(rows, extracted_at), _closed(rows)]
    events = pl.concat(parts).with_columns(source=pl.lit(source), recorded_at=instant(extracted_at))
    return EventBatch.validate(with_ids(events), cast=True)


def _event(at: pl.Expr | str, kind: str, **given: pl.Expr) -> list[pl.Expr]:
    """The columns of one kind of event; what is not given is null."""
    at = pl.col(at) if isinstance(at, str) else at
    set_columns = {"at": at, "kind": pl.lit(kind), **given}
    absent = pl.lit(None, pl.String)
    return [
        pl.col("number"),
        *(set_columns.get(c, absent).alias(c) for c in _COLUMNS if c != "number"),
    ]


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
            value=pl.col("outcome_word").str.slice(0, _VALUE_LENGTH),
            outcome=pl.col("outcome"),
            text=pl.col("message"),
        )
    )


def _milestones(rows: pl.DataFrame) -> Iterable[pl.DataFrame]:
    for column in (c for c in rows.columns if c.startswith("milestone:")):
        name = pl.lit(column.removeprefix("milestone:"))
        reached = rows.filter(pl.col(column).is_not_null())
        yield reached.select(_event(column, "milestone", actor=pl.lit("agency"), name=name))


def _reopened(rows: pl.DataFrame, extracted_at: datetime) -> pl.DataFrame:
    # A closing dated after the snapshot is a slip of the source; what undoes it follows it anyway.
    seen = pl.max_horizontal(instant(extracted_at), pl.col("was_closed") + _AN_INSTANT_LATER)
    changed = pl.col("closed").is_null() | (pl.col("closed") > pl.col("was_closed"))
    again = rows.filter(pl.col("was_closed").is_not_null() & changed)
    reason = pl.lit("seen_open_after_closing")
    return again.select(_event(pl.coalesce("closed", seen), "reopened", reason=reason))


def with_ids(events: pl.DataFrame) -> pl.DataFrame:
    """Add `text_id`, the key of the text, and `id`, that of the event.

    An event is what the source said: its id is SHA-256 over source, number, kind, actor, value and
    name, each as its length in bytes and itself so that no two can run together, then the instant
    in microseconds, the text's SHA-256, and which of several equal events it is, counted from 0.
    When it could be known, and what a mapping makes of its words, is no part of it.
    """
    told = events.with_columns(text_ids(events["text"]))
    counted = told.with_columns(nth=pl.int_range(pl.len()).over(_IDENTITY))
    content = counted.select(
        pl.concat_str(
            [_measured(word) for word in _WORDS]
            + [pl.col("at").dt.epoch("us").cast(pl.String)]
            + [pl.col("text_id").bin.encode("hex").fill_null("-")]
            + [pl.col("nth").cast(pl.String)],
            separator=" ",
        )
    ).to_series()
    return counted.with_columns(sha256(content).alias("id")).drop("nth")


def _measured(word: str) -> pl.Expr:
    """A word after its length: `5:Parks`; one that is absent is a dash."""
    return pl.format("{}:{}", pl.col(word).str.len_bytes(), pl.col(word)).fill_null("-")


def text_ids(texts: pl.Series) -> pl.Series:
    """The keys under which texts are stored, as `text_id`; null where there is none."""
    distinct = texts.drop_nulls().unique()
    keys = pl.DataFrame({"text": distinct, "text_id": sha256(distinct)})
    return texts.to_frame("text").join(keys, on="text", how="left", maintain_order="left")[
        "text_id"
    ]


def sha256(texts: pl.Series) -> pl.Series:
    """SHA-256 of each text; hashlib, not the frame library's own hash, so that it never changes."""
    digests = [hashlib.sha256(text.encode()).digest() for text in texts.to_list()]
    return pl.Series("id", digests, dtype=pl.Binary)
