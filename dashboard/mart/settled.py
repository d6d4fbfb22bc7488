"""The rows of some months, and which of them nothing but an event can change any more."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from typing import NamedTuple

import polars as pl

from dashboard.mart.files import read_frames, scan_frames
from dashboard.mart.manifest import MESSAGES_TABLE, Partition, Stored
from dashboard.mart.splicing import is_of
from dashboard.places import Place
from metrics.figures.standards import Standards
from metrics.instants import instant
from metrics.settling import UNSETTLED, longest_window, unsettled
from metrics.tables import MESSAGES, TABLES

Tables = Mapping[str, pl.LazyFrame]
Frames = Mapping[str, pl.DataFrame]
Masks = Mapping[str, pl.Series]
Files = Mapping[str, Stored]
Block = tuple[str, tuple[Partition, ...]]
"""The name of a period and the months that are tallied together."""

NEVER = datetime(1970, 1, 1, tzinfo=UTC)


class Known(NamedTuple):
    """What tallies follow from beside the cases.

    Attributes:
        standards: What figures are held against.
        zone: The city's.
        files: The mart's, `messages` among them where texts were judged.
    """

    standards: Standards
    zone: str
    files: Files

    @property
    def window(self) -> int:
        """The days in which something is still watched for."""
        return longest_window(self.standards.clauses)


def verdicts_of(mart: Place, known: Known) -> Tables:
    """Those on messages, where there are any."""
    stored = known.files.get(MESSAGES_TABLE)
    return {MESSAGES_TABLE: scan_frames(mart, [stored], MESSAGES)} if stored else {}


def verdicts_on(mart: Place, known: Iterable[Known], tables: Frames) -> Tables:
    """Those on the messages of some cases alone, as they were known or are; each once.

    Args:
        mart: Where the files are.
        known: Whose verdicts on them there are.
        tables: Of the cases, `lives` among them.
    """
    named = tables["lives"]["message_text"].drop_nulls().unique().implode()
    found = [
        rows.filter(pl.col("text_id").is_in(named))
        for one in known
        for rows in verdicts_of(mart, one).values()
    ]
    return {MESSAGES_TABLE: pl.concat(found).unique().collect().lazy()} if found else {}


def rows_of(mart: Place, parts: tuple[Partition, ...]) -> Frames:
    """The tables of some months: counted in many passes, so read once."""
    return {
        name: read_frames(mart, [part.files[name] for part in parts], TABLES[name])
        for name in UNSETTLED
    }


def since_of(parts: tuple[Partition, ...]) -> datetime:
    """The last instant at which anything happened to their cases."""
    return max((part.valid_from for part in parts if part.valid_from), default=NEVER)


def changing_of(tables: Tables, since: datetime, known: Known) -> pl.DataFrame:
    """The cases that are not settled."""
    return unsettled(tables, since, known.window)


def as_tables(frames: Frames) -> Tables:
    """Rows at hand where rows are asked for that are read when they are needed."""
    return {name: rows.lazy() for name, rows in frames.items()}


def masks_of(tables: Frames, cases: pl.DataFrame) -> Masks:
    """Which rows of each table are of some cases."""
    return {name: pl.Series(is_of(rows, cases), dtype=pl.Boolean) for name, rows in tables.items()}


def waiting_of(tables: Frames, changing: pl.DataFrame, since: datetime) -> Masks:
    """Which rows of each table may still count otherwise: those of cases that are not settled.

    What was owed to a resident by `since` counts for itself, whatever becomes of the case, so of
    unsettled cases only what is owed later waits: of one that is open for years that is little.
    """
    masks = masks_of(tables, changing)
    return {**masks, "updates": masks["updates"] & is_owed_after(tables["updates"], since)}


def is_owed_after(updates: pl.DataFrame, since: datetime) -> pl.Series:
    """Which updates fall due later."""
    return updates.select(pl.col("due") > instant(since)).to_series()


def chosen(tables: Frames, masks: Masks) -> Frames:
    """The rows of each table that its mask names."""
    return {name: rows.filter(masks[name]) for name, rows in tables.items()}


def named(kept: Frames) -> Frames:
    """Rows of unsettled cases under the names of their files."""
    return {f"unsettled_{name}": rows for name, rows in kept.items()}
