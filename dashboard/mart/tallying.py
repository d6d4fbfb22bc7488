"""The mart's tallies: a page adds them up, and reads no case.

They follow from the tables of partitions, from the verdicts on their messages, and from what
figures are held against.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cached_property, partial
from itertools import groupby
from typing import NamedTuple

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
from dashboard.mart.sharing import is_worth_it, shared_out
from dashboard.mart.splicing import is_of
from dashboard.places import Place
from metrics.figures.standards import Standards
from metrics.figures.tallied import TALLIES
from metrics.figures.tallying import tallies_of
from metrics.instants import instant
from metrics.settling import UNSETTLED, longest_window, unsettled
from metrics.tables import MESSAGES, TABLES

Tables = Mapping[str, pl.LazyFrame]
Files = Mapping[str, Stored]
_Block = tuple[str, tuple[Partition, ...]]
"""The name of a period and the months that are tallied together."""

_NEVER = datetime(1970, 1, 1, tzinfo=UTC)

_MOST = 100_000
"""Cases that are tallied together: all there are, else those of a year, of a quarter, else a month,
as one month is measured. So many take a second when one of them has changed."""

_LIGHTER = 3
"""So many cases are tallied in the time in which one is measured."""

_AT_A_TIME = 2
"""So many blocks of cases lie in one process's memory."""

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
    held = dict(_blocks(before.partitions)) if before else {}
    files: dict[str, Stored] = {}
    changed: list[_Block] = []
    for period, parts in _blocks(partitions):
        if before and held.get(period) == parts:
            files |= {f"{name}-{period}": before.files[f"{name}-{period}"] for name in TALLIED}
        else:
            changed.append((period, parts))
    for written in _written_all(_Given(mart, known), changed):
        files |= written
    return files | {STANDING_TALLIES: _standing(mart, files, known, as_of, before)}


@dataclass(frozen=True)
class _Given:
    """What all blocks of partitions are tallied with."""

    mart: Place
    known: Known

    @cached_property
    def verdicts(self) -> Tables:
        """Those on messages, in memory."""
        held = _messages(self.mart, self.known)
        return {name: rows.collect().lazy() for name, rows in held.items()}


def _written_all(given: _Given, blocks: list[_Block]) -> Iterator[dict[str, Stored]]:
    """The files of each block: many cases are tallied in processes, as they are measured."""
    cases = sum(part.cases for _, parts in blocks for part in parts)
    if is_worth_it(cases // _LIGHTER, len(blocks)):
        yield from shared_out(_written, given, blocks)
    else:
        with ThreadPoolExecutor(_AT_A_TIME) as pool:
            yield from pool.map(partial(_written, given), blocks)


def _written(given: _Given, block: _Block) -> dict[str, Stored]:
    period, parts = block
    sizes = {TALLIES: _GROUP}
    frames = _frames(given.mart, parts, given.verdicts, given.known)
    return {
        f"{name}-{period}": write_frame(
            given.mart, name, rows, period, row_group_size=sizes.get(name)
        )
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


def _blocks(partitions: tuple[Partition, ...]) -> Iterator[_Block]:
    """What is tallied together, by the name of its period."""
    yield from _divided("all", partitions, (_year, _quarter))


def _divided(
    period: str, parts: tuple[Partition, ...], by: Sequence[Callable[[Partition], str]]
) -> Iterator[_Block]:
    if _are_few(parts):
        yield period, parts
    elif by:
        for shorter, months in groupby(parts, key=by[0]):
            yield from _divided(shorter, tuple(months), by[1:])
    else:
        yield from ((part.month, (part,)) for part in parts)


def _year(part: Partition) -> str:
    return part.month[:4]


def _quarter(part: Partition) -> str:
    year, month = part.month[:7].split("-")
    return f"{year}-Q{(int(month) + 2) // 3}"


def _are_few(partitions: Iterable[Partition]) -> bool:
    return sum(part.cases for part in partitions) <= _MOST


def _messages(mart: Place, known: Known) -> Tables:
    stored = known.files.get(MESSAGES_TABLE)
    return {MESSAGES_TABLE: scan_frames(mart, [stored], MESSAGES)} if stored else {}


def _frames(
    mart: Place, parts: tuple[Partition, ...], verdicts: Tables, known: Known
) -> dict[str, pl.DataFrame]:
    """What the settled cases of some months add to figures, and the rows of the others."""
    scanned = (
        scan_frames(mart, (part.files[name] for part in parts), TABLES[name]) for name in UNSETTLED
    )
    # Counted in many passes: read, and told apart, once.
    tables = dict(zip(UNSETTLED, pl.collect_all(scanned), strict=True))
    since = max((part.valid_from for part in parts if part.valid_from), default=_NEVER)
    lazy = {name: rows.lazy() for name, rows in tables.items()}
    changing = unsettled(lazy, since, longest_window(known.standards.clauses))
    masks = {name: pl.Series(is_of(rows, changing)) for name, rows in tables.items()}
    kept = {name: rows.filter(masks[name]) for name, rows in tables.items()}
    settled = {
        name: rows.filter(~masks[name]) if masks[name].any() else rows
        for name, rows in tables.items()
    }
    whole = {**{name: rows.lazy() for name, rows in settled.items()}, **verdicts}
    tallies = tallies_of(whole, known.standards, since, known.zone)
    return {TALLIES: tallies, **{f"unsettled_{name}": rows for name, rows in kept.items()}}


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
