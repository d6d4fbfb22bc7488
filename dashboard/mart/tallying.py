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
from typing import NamedTuple, TypeVar

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
from dashboard.mart.moving import (
    GROUP,
    WAITING,
    Again,
    Moved,
    counted_apart,
    kept_up_files,
    moved,
)
from dashboard.mart.settled import (
    NEVER,
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
from dashboard.mart.standing import tallies_at
from dashboard.places import Place
from metrics.figures.retallying import COME, GONE, kept_up, tallies_apart, under
from metrics.figures.tallied import TALLIES, TALLY
from metrics.figures.tallying import tallies_of
from metrics.public.periods import period_of
from metrics.settling import UNSETTLED
from metrics.tables import empty

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
        stands: How what was unsettled before stands at the new instant, where that is told.
    """

    blocks: tuple[Block, ...]
    before: Manifest | None
    kept: dict[str, dict[str, Stored]]
    moved: dict[str, Moved]
    stands: pl.DataFrame | None = None


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
    # What waited in a period that is gone was counted, and is not among what is otherwise.
    stands = again.stands if held.keys() <= dict(blocks).keys() else None
    return Plan(blocks, before, kept, moved(mart, known, again, held, others), stands)


def tallied(mart: Place, plan: Plan, known: Known, as_of: datetime) -> dict[str, Stored]:
    """The files of `TALLIED`, one of each for cases that are tallied together, and what stands.

    Args:
        mart: Where the files are.
        plan: What is to be tallied.
        known: What tallies follow from beside the cases.
        as_of: For which the tallies of unsettled cases are written too.
    """
    up, stands = _kept_up(mart, plan, known, as_of)
    done = plan.kept | up
    whole = [block for block in plan.blocks if block[0] not in done]
    written = _written_all(_Given(mart, known), whole)
    done |= zip((period for period, _ in whole), written, strict=True)
    files = {name: stored for period, _ in plan.blocks for name, stored in done[period].items()}
    standing = _as_before(plan.before, {**known.files, **files}, as_of)
    if standing is None:
        told = tallies_at(mart, files, known, as_of) if whole or stands is None else stands
        standing = write_frame(mart, STANDING_TALLIES, told, row_group_size=GROUP)
    return {**files, **gathered(mart, files, plan.before), STANDING_TALLIES: standing}


def _kept_up(
    mart: Place, plan: Plan, known: Known, as_of: datetime
) -> tuple[dict[str, dict[str, Stored]], pl.DataFrame | None]:
    """The files of blocks that are kept up, and how all that waits stands, where that adds up."""
    if plan.before is None or not plan.moved:
        return {}, plan.stands
    # Of an instant before the last event it cannot be told beside what is settled.
    past = all(one.since <= as_of for one in plan.moved.values())
    at = as_of if past and plan.stands is not None else None
    counted = counted_apart(mart, known, plan.before, plan.moved, at)
    files = kept_up_files(mart, plan.before, plan.moved, counted)
    if plan.stands is None or at is None:
        return files, None
    come, gone = (counted.get(sign + WAITING) for sign in (COME, GONE))
    return files, kept_up(plan.stands, come, gone)


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
    tables = rows_of(given.mart, parts)
    return _stored(
        given.mart, period, _frames(tables, since_of(parts), given.verdicts, given.known)
    )


def tallied_alone(months: Mapping[str, int]) -> set[str]:
    """The months that are tallied by themselves, of so many cases each."""
    every = tuple(_Month(month, cases) for month, cases in months.items())
    return {period for period, _ in _blocks(every)} & months.keys()


def tallied_at_once(
    mart: Place, months: Mapping[str, tuple[Frames, datetime | None]], known: Known
) -> dict[str, dict[str, Stored]]:
    """The tallies of months whose tables are at hand, written; counted in one pass over all.

    Args:
        mart: Where the files go.
        months: Such as are tallied by themselves: of each `metrics.tables.TABLES`, and the last
            instant at which anything happened to its cases.
        known: What tallies follow from beside them; no text was judged.
    """
    frames = _frames_of_each(
        {
            month: ({name: tables[name] for name in UNSETTLED}, since or NEVER)
            for month, (tables, since) in months.items()
        },
        known,
    )
    return {month: _stored(mart, month, rows) for month, rows in frames.items()}


def _stored(mart: Place, period: str, frames: Frames) -> dict[str, Stored]:
    sizes = {TALLIES: GROUP}
    return {
        f"{name}-{period}": write_frame(mart, name, rows, period, row_group_size=sizes.get(name))
        for name, rows in frames.items()
    }


def _as_before(before: Manifest | None, inputs: Files, as_of: datetime) -> Stored | None:
    """The tallies of unsettled cases at the mart's own instant; None where not all is the same."""
    if before is None or before.as_of != as_of:
        return None
    same = all(before.files.get(name) == stored for name, stored in inputs.items())
    return before.files[STANDING_TALLIES] if same else None


class _Month(NamedTuple):
    """A month, or a further piece of one, that is not measured yet."""

    month: str
    cases: int


_Part = TypeVar("_Part", Partition, _Month)


def _blocks(partitions: tuple[_Part, ...]) -> Iterator[tuple[str, tuple[_Part, ...]]]:
    """What is tallied together, by the name of its period."""
    yield from _divided("all", partitions, (_year, _quarter))


def _divided(
    period: str, parts: tuple[_Part, ...], by: Sequence[Callable[[_Part], str]]
) -> Iterator[tuple[str, tuple[_Part, ...]]]:
    if _are_few(parts):
        yield period, parts
    elif by:
        for shorter, months in groupby(parts, key=by[0]):
            yield from _divided(shorter, tuple(months), by[1:])
    else:
        yield from ((part.month, (part,)) for part in parts)


def _year(part: Partition | _Month) -> str:
    return part.month[:4]


def _quarter(part: Partition | _Month) -> str:
    return period_of(date.fromisoformat(f"{part.month[:7]}-01"), "quarter")


def _are_few(partitions: Iterable[Partition | _Month]) -> bool:
    return sum(part.cases for part in partitions) <= _MOST


def _frames(
    tables: Frames, since: datetime, verdicts: Tables, known: Known
) -> dict[str, pl.DataFrame]:
    """What the settled cases of some months add to figures, and the rows of the others."""
    settled, kept = _settled(tables, since, known)
    whole = {**as_tables(settled), **verdicts}
    tallies = tallies_of(whole, known.standards, since, known.zone)
    return {TALLIES: tallies, **named(kept)}


def _frames_of_each(
    months: Mapping[str, tuple[Frames, datetime]], known: Known
) -> dict[str, dict[str, pl.DataFrame]]:
    """The same of each of some months: a pass takes as long for the cases of one as of several."""
    if len(months) == 1:
        return {month: _frames(*told, {}, known) for month, told in months.items()}
    apart = {month: _settled(*told, known) for month, told in months.items()}
    marked = [under(settled, month) for month, (settled, _) in apart.items()]
    whole = {name: pl.concat(one[name] for one in marked).lazy() for name in UNSETTLED}
    # What is settled counts the same at any later instant.
    since = max(last for _, last in months.values())
    found = tallies_apart(whole, known.standards, since, known.zone)
    return {
        month: {TALLIES: found.get(month, empty(TALLY)), **named(kept)}
        for month, (_, kept) in apart.items()
    }


def _settled(tables: Frames, since: datetime, known: Known) -> tuple[Frames, Frames]:
    """The rows of cases that are settled, and those of the others."""
    masks = waiting_of(tables, changing_of(as_tables(tables), since, known), since)
    settled = {
        name: rows.filter(~masks[name]) if masks[name].any() else rows
        for name, rows in tables.items()
    }
    return settled, chosen(tables, masks)
