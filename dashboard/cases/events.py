"""What a snapshot tells that the record did not know: the difference, as events."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from datetime import datetime

import polars as pl

from dashboard.cases.batch import EventBatch
from metrics.instants import instant

_IDENTITY = ("source", "number", "kind", "at", "actor", "value", "name", "text")
_COLUMNS = (
    "number", "at", "kind", "actor", "audience", "reason", "name", "value", "outcome", "text",
)  # fmt: skip


def events_of(
    batch: pl.DataFrame, known: pl.DataFrame, source: str, extracted_at: datetime
) -> pl.DataFrame:
    """The events that a snapshot shows, as an `EventBatch`.

    Args:
        batch: Translated rows of one snapshot.
        known: `number`, `closed` (the closing that stood just before `extracted_at`, null when the
            case was open then) of the cases known before this snapshot was taken.
        source: The source's name.
        extracted_at: When the snapshot was taken: what it shows could be known from then on.

    A case that was closed and is open now was reopened; so was one that shows a later closing than
    the one known. When exactly is not in the data: the snapshot's instant, or the later closing,
    is the last moment at which it can have happened.
    """
    rows = batch.join(known.rename({"closed": "was_closed"}), on="number", how="left")
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
    return rows.filter(pl.col("closed").is_not_null()).select(
        _event(
            "closed",
            "closed",
            actor=pl.lit("agency"),
            audience=pl.lit("public"),
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
    at = pl.coalesce("closed", instant(extracted_at))
    changed = pl.col("closed").is_null() | (pl.col("closed") > pl.col("was_closed"))
    again = rows.filter(pl.col("was_closed").is_not_null() & changed)
    return again.select(_event(at, "reopened", reason=pl.lit("seen_open_after_closing")))


def with_ids(events: pl.DataFrame) -> pl.DataFrame:
    """Add `id`: SHA-256 over what makes an event itself, and which of several equal ones it is."""
    counted = events.with_columns(nth=pl.int_range(pl.len()).over(_IDENTITY))
    content = counted.select(
        pl.concat_str(
            [pl.col(c).cast(pl.String).fill_null("\x00") for c in ("source", "number", "kind")]
            + [pl.col("at").dt.epoch("us").cast(pl.String)]
            + [pl.col(c).fill_null("\x00") for c in ("actor", "value", "name", "text")]
            + [pl.col("nth").cast(pl.String)],
            separator="\x1f",
        )
    ).to_series()
    return counted.with_columns(sha256(content).alias("id")).drop("nth")


def sha256(text: pl.Series) -> pl.Series:
    """SHA-256 of each text; hashlib, not the frame library's own hash, so that it never changes."""
    digests = [hashlib.sha256(t.encode()).digest() for t in text.to_list()]
    return pl.Series("id", digests, dtype=pl.Binary)
