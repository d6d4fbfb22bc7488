"""The mart's tallies: a page adds them up, and reads no case.

They follow from the tables of partitions, from the verdicts on their messages, and from what
figures are held against.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, datetime
from itertools import groupby
from typing import Literal, NamedTuple

import polars as pl

from dashboard.mart.files import scan_frames, write_frame
from dashboard.mart.manifest import (
    MESSAGES_TABLE,
    STANDING_TALLIES,
    TALLIED,
    Manifest,
    Partition,
    Stored,
    of_periods,
)
from dashboard.places import Place
from metrics.figures.standards import Standards
from metrics.figures.tallied import TALLIES
from metrics.figures.tallying import tallies_of
from metrics.instants import instant
from metrics.settling import UNSETTLED, longest_window, unsettled
from metrics.tables import MESSAGES, TABLES

Tables = Mapping[str, pl.LazyFrame]
Files = Mapping[str, Stored]

_KEY = ["source", "number"]
_NEVER = datetime(1970, 1, 1, tzinfo=UTC)

_MOST = 100_000
"""Cases that are tallied together: all there are, else those of a year, else a month, as one month
is measured. So many take a second when one of them has changed."""

_GROUP = 16_384
"""Rows of tallies that are read at a time: who asks for one figure skips those of the others."""


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


def tallied(
    mart: Place,
    partitions: tuple[Partition, ...],
    before: Manifest | None,
    known: Known,
    as_of: datetime,
) -> dict[str, Stored]:
    """The files of `TALLIED`, one of each for cases that are tallied together, and what stands.

    Those of before stay where the partitions do.

    Args:
        mart: Where the files are.
        partitions: What was measured.
        before: The manifest of before, if all else that tallies follow from is the same.
        known: What they follow from beside the cases.
        as_of: For which the tallies of unsettled cases are written too.
    """
    verdicts = {name: rows.collect().lazy() for name, rows in _messages(mart, known).items()}
    held = dict(_blocks(before.partitions)) if before else {}
    files: dict[str, Stored] = {}
    for period, parts in _blocks(partitions):
        if before and held.get(period) == parts:
            files |= {f"{name}-{period}": before.files[f"{name}-{period}"] for name in TALLIED}
        else:
            files |= _written(mart, period, _frames(mart, parts, verdicts, known))
    return files | {STANDING_TALLIES: _standing(mart, files, known, as_of, before)}


def _written(mart: Place, period: str, frames: Mapping[str, pl.DataFrame]) -> dict[str, Stored]:
    sizes = {TALLIES: _GROUP}
    return {
        f"{name}-{period}": write_frame(mart, name, rows, period, row_group_size=sizes.get(name))
        for name, rows in frames.items()
    }


def _standing(
    mart: Place, files: Files, known: Known, as_of: datetime, before: Manifest | None
) -> Stored:
    """The tallies of unsettled cases at the mart's own instant; before's, where all is the same."""
    inputs = {**known.files, **files}
    if (
        before
        and before.as_of == as_of
        and all(before.files.get(n) == s for n, s in inputs.items())
    ):
        return before.files[STANDING_TALLIES]
    tallies = tallies_at(mart, files, known, as_of)
    return write_frame(mart, STANDING_TALLIES, tallies, row_group_size=_GROUP)


def _blocks(partitions: tuple[Partition, ...]) -> Iterator[tuple[str, tuple[Partition, ...]]]:
    """What is tallied together, by the name of its period."""
    if _are_few(partitions):
        yield "all", partitions
        return
    for year, months in groupby(partitions, key=lambda part: part.month[:4]):
        parts = tuple(months)
        if _are_few(parts):
            yield year, parts
        else:
            yield from ((part.month, (part,)) for part in parts)


def _are_few(partitions: Iterable[Partition]) -> bool:
    return sum(part.cases for part in partitions) <= _MOST


def _messages(mart: Place, known: Known) -> Tables:
    stored = known.files.get(MESSAGES_TABLE)
    return {MESSAGES_TABLE: scan_frames(mart, [stored], MESSAGES)} if stored else {}


def _frames(
    mart: Place, parts: tuple[Partition, ...], verdicts: Tables, known: Known
) -> dict[str, pl.DataFrame]:
    """What the settled cases of some months add to figures, and the rows of the others."""
    tables = {
        name: scan_frames(mart, (part.files[name] for part in parts), TABLES[name])
        for name in UNSETTLED
    }
    since = max((part.valid_from for part in parts if part.valid_from), default=_NEVER)
    changing = unsettled(tables, since, longest_window(known.standards.clauses)).lazy()
    # Counted in many passes: which rows are meant is found out once.
    settled, kept = (_those(tables, changing, how) for how in ("anti", "semi"))
    whole = {**{name: rows.lazy() for name, rows in settled.items()}, **verdicts}
    tallies = tallies_of(whole, known.standards, since, known.zone)
    return {TALLIES: tallies, **{f"unsettled_{name}": rows for name, rows in kept.items()}}


def _those(
    tables: Tables, cases: pl.LazyFrame, how: Literal["anti", "semi"]
) -> dict[str, pl.DataFrame]:
    joined = (rows.join(cases, on=_KEY, how=how, maintain_order="left") for rows in tables.values())
    return dict(zip(tables, pl.collect_all(joined), strict=True))


def unsettled_of(mart: Place, files: Files, as_of: datetime) -> dict[str, pl.LazyFrame]:
    """The rows of unsettled cases, `metrics.settling.UNSETTLED`, as they stand at `as_of`."""
    tables = {
        name: scan_frames(mart, of_periods(files, f"unsettled_{name}"), TABLES[name])
        for name in UNSETTLED
    }
    owed = tables["updates"].filter(pl.col("due") <= instant(as_of))
    return {**tables, "updates": owed}


def tallies_at(mart: Place, files: Files, known: Known, as_of: datetime) -> pl.DataFrame:
    """The tallies of unsettled cases at `as_of`: with those of the settled, all there are.

    Args:
        mart: Where the files are.
        files: With those of `TALLIED`.
        known: What tallies follow from beside the cases.
        as_of: No earlier than the last thing that happened to any case.
    """
    tables = {**unsettled_of(mart, files, as_of), **_messages(mart, known)}
    return tallies_of(tables, known.standards, as_of, known.zone)
