"""The mart's tallies: a page adds them up, and reads no case.

They follow from the tables of partitions, from the verdicts on their messages, and from what
figures are held against.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property, partial
from itertools import groupby
from typing import NamedTuple

import polars as pl

from dashboard.mart.files import write_frame
from dashboard.mart.gathering import gathered
from dashboard.mart.manifest import (
    STANDING_TALLIES,
    TALLIED,
    Manifest,
    Partition,
    Stored,
)
from dashboard.mart.moving import GROUP, Again, Moved, kept_up_files, moved
from dashboard.mart.settled import (
    Block,
    Files,
    Frames,
    Known,
    Tables,
    as_tables,
    changing_of,
    chosen,
    named,
    rows_of,
    since_of,
    verdicts_of,
    waiting_of,
)
from dashboard.mart.sharing import is_worth_it, shared_out
from dashboard.mart.standing import Turned, stands_again, tallies_at
from dashboard.places import Place
from metrics.figures.tallied import TALLIES
from metrics.figures.tallying import tallies_of
from metrics.public.periods import period_of

_MOST = 100_000
"""Cases that are tallied together: all there are, else those of a year, of a quarter, else a month,
as one month is measured. So many take a second when one of them has changed."""

_LIGHTER = 3
"""So many cases are tallied in the time in which one is measured."""

_AT_A_TIME = 2
"""So many blocks of cases lie in one process's memory."""


class Plan(NamedTuple):
    """What is to be tallied, looked at before messages are judged.

    Attributes:
        blocks: The months that are tallied together.
        before: The manifest of before, where anything of it is kept.
        kept: The files of blocks that are as they were, by their period.
        moved: What is otherwise in others.
    """

    blocks: tuple[Block, ...]
    before: Manifest | None
    kept: dict[str, dict[str, Stored]]
    moved: dict[str, Moved]


def planned(
    mart: Place, partitions: tuple[Partition, ...], again: Again | None, known: Known
) -> Plan:
    """What is to be tallied: what was before stays where the partitions do.

    Args:
        mart: Where the files are.
        partitions: What was measured.
        again: What was tallied before, where it can be kept.
        known: What tallies follow from; verdicts on messages are not needed yet.
    """
    blocks = tuple(_blocks(partitions))
    if again is None:
        return Plan(blocks, None, {}, {})
    before, held = again.before, dict(_blocks(again.before.partitions))
    kept = {
        period: {f"{name}-{period}": before.files[f"{name}-{period}"] for name in TALLIED}
        for period, parts in blocks
        if held.get(period) == parts
    }
    others = [block for block in blocks if block[0] not in kept]
    return Plan(blocks, before, kept, moved(mart, known, again, held, others))


def tallied(mart: Place, plan: Plan, known: Known, as_of: datetime) -> dict[str, Stored]:
    """The files of `TALLIED`, one of each for cases that are tallied together, and what stands.

    Args:
        mart: Where the files are.
        plan: What is to be tallied.
        known: What tallies follow from beside the cases.
        as_of: For which the tallies of unsettled cases are written too.
    """
    up = kept_up_files(mart, known, plan.before, plan.moved) if plan.before else {}
    done = plan.kept | up
    whole = [block for block in plan.blocks if block[0] not in done]
    written = _written_all(_Given(mart, known), whole)
    done |= zip((period for period, _ in whole), written, strict=True)
    files = {name: stored for period, _ in plan.blocks for name, stored in done[period].items()}
    files |= gathered(mart, files, plan.before)
    told = ((period, plan.moved[period].turned) for period in up)
    turned = {period: one for period, one in told if one}
    standing = _standing(mart, files, known, as_of, (plan.before, turned))
    return {**files, STANDING_TALLIES: standing}


@dataclass(frozen=True)
class _Given:
    """What all blocks of partitions are tallied with."""

    mart: Place
    known: Known

    @cached_property
    def verdicts(self) -> Tables:
        """Those on messages, in memory."""
        held = verdicts_of(self.mart, self.known)
        return {name: rows.collect().lazy() for name, rows in held.items()}


def _written_all(given: _Given, blocks: list[Block]) -> Iterator[dict[str, Stored]]:
    """The files of each block: many cases are tallied in processes, as they are measured."""
    cases = sum(part.cases for _, parts in blocks for part in parts)
    if is_worth_it(cases // _LIGHTER, len(blocks)):
        yield from shared_out(_written, given, blocks)
    else:
        with ThreadPoolExecutor(_AT_A_TIME) as pool:
            yield from pool.map(partial(_written, given), blocks)


def _written(given: _Given, block: Block) -> dict[str, Stored]:
    period, parts = block
    return _stored(given.mart, period, _frames(given.mart, parts, given.verdicts, given.known))


def _stored(mart: Place, period: str, frames: Frames) -> dict[str, Stored]:
    sizes = {TALLIES: GROUP}
    return {
        f"{name}-{period}": write_frame(mart, name, rows, period, row_group_size=sizes.get(name))
        for name, rows in frames.items()
    }


def _standing(
    mart: Place,
    files: Files,
    known: Known,
    as_of: datetime,
    again: tuple[Manifest | None, Mapping[str, Turned]],
) -> Stored:
    """The tallies of unsettled cases at the mart's own instant; before's, where all is the same."""
    before, turned = again
    inputs = {**known.files, **files}
    if (
        before
        and before.as_of == as_of
        and all(before.files.get(n) == s for n, s in inputs.items())
    ):
        return before.files[STANDING_TALLIES]
    kept = stands_again(mart, files, known, as_of, before, turned) if before else None
    tallies = tallies_at(mart, files, known, as_of) if kept is None else kept
    return write_frame(mart, STANDING_TALLIES, tallies, row_group_size=GROUP)


def _blocks(partitions: tuple[Partition, ...]) -> Iterator[Block]:
    """What is tallied together, by the name of its period."""
    yield from _divided("all", partitions, (_year, _quarter))


def _divided(
    period: str, parts: tuple[Partition, ...], by: Sequence[Callable[[Partition], str]]
) -> Iterator[Block]:
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
    return period_of(date.fromisoformat(f"{part.month[:7]}-01"), "quarter")


def _are_few(partitions: Iterable[Partition]) -> bool:
    return sum(part.cases for part in partitions) <= _MOST


def _frames(
    mart: Place, parts: tuple[Partition, ...], verdicts: Tables, known: Known
) -> dict[str, pl.DataFrame]:
    """What the settled cases of some months add to figures, and the rows of the others."""
    tables = rows_of(mart, parts)
    since = since_of(parts)
    masks = waiting_of(tables, changing_of(as_tables(tables), since, known), since)
    kept = chosen(tables, masks)
    whole = {
        **{
            name: (rows.filter(~masks[name]) if masks[name].any() else rows).lazy()
            for name, rows in tables.items()
        },
        **verdicts,
    }
    tallies = tallies_of(whole, known.standards, since, known.zone)
    return {TALLIES: tallies, **named(kept)}
