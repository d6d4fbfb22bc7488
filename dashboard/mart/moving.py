"""Blocks of months in which few cases are otherwise: what they count is kept up."""

from __future__ import annotations

from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime
from typing import NamedTuple

import polars as pl

from dashboard.mart.files import read_frame, scan_frames, write_frame
from dashboard.mart.laying import Former, former_of, laid_over
from dashboard.mart.manifest import Manifest, Partition, Stored
from dashboard.mart.partition import ORDER
from dashboard.mart.settled import (
    Block,
    Frames,
    Known,
    Masks,
    as_tables,
    changing_of,
    chosen,
    is_owed_after,
    masks_of,
    named,
    rows_of,
    since_of,
    verdicts_on,
    waiting_of,
)
from dashboard.places import Place
from metrics.figures.retallying import COME, GONE, kept_up, marked, tallies_apart
from metrics.figures.tallied import TALLIES
from metrics.instants import instant
from metrics.settling import UNSETTLED, settled_since
from metrics.tables import TABLES

_MOST = 50_000
"""Of more changed cases counting what came and went is no less work than counting all."""

_AT_A_TIME = 2
"""So many blocks of cases lie in memory."""

_CASE = ["source", "number"]

WAITING = "waiting"
"""In the place of a period: the cases that are not settled."""

GROUP = 16_384
"""Rows of tallies that are read at a time: who asks for one figure skips those of the others."""


class Told(NamedTuple):
    """The rows of cases of a month that were measured again: as they are, and as they were."""

    anew: Frames
    former: Mapping[str, Former]


class Again(NamedTuple):
    """What was tallied before.

    Attributes:
        before: The manifest of then; all else that tallies follow from is the same.
        changed: `source number` of the cases that were measured again; None where all were.
        told: Their rows, by the month that they are of; none where too many were measured again.
        stands: How what was unsettled before stands at the new instant; None where that was not
            told without counting all.
    """

    before: Manifest
    changed: pl.DataFrame | None
    told: Mapping[str, Told] = {}
    stands: pl.DataFrame | None = None


class Moved(NamedTuple):
    """What is otherwise than before among the settled cases of a block.

    Attributes:
        files: Of the rows that wait, written.
        come: The rows that are settled, and are of changed cases or were not.
        gone: Those of changed cases that were, as they were.
        wait: The rows that wait of those cases of which any may be otherwise.
        waited: All those that waited before of the same.
        since: The last instant at which anything happened to any of its cases.
    """

    files: dict[str, Stored]
    come: Frames
    gone: Frames
    wait: Frames
    waited: Frames
    since: datetime


def moved(
    mart: Place,
    known: Known,
    again: Again,
    held: Mapping[str, tuple[Partition, ...]],
    blocks: list[Block],
) -> dict[str, Moved]:
    """What is otherwise in those blocks of which it can be told, by their period.

    Args:
        mart: Where the files are.
        known: What figures are held against; no verdicts are needed yet.
        again: What was tallied before.
        held: The blocks of then.
        blocks: Those that are otherwise now.
    """
    if again.changed is None or len(again.changed) > _MOST:
        return {}
    changed = again.changed

    def one(block: Block) -> Moved | None:
        was = held[block[0]]
        told = _moved_month(mart, known, again, block, was) if len(block[1]) == 1 else None
        return told or _moved(mart, known, (again.before, changed), block, was)

    alike = [
        block
        for block in blocks
        if [p.month for p in held.get(block[0], ())] == [p.month for p in block[1]]
    ]
    with ThreadPoolExecutor(_AT_A_TIME) as pool:
        found = zip(alike, pool.map(one, alike), strict=True)
        return {block[0]: told for block, told in found if told is not None}


def _moved_month(
    mart: Place, known: Known, again: Again, block: Block, was: tuple[Partition, ...]
) -> Moved | None:
    """What is otherwise in a month of its own: of its rows only those that may be are looked at.

    A settled case that nobody touched stays settled as time passes. None where it does not pass,
    or too many cases were measured again to have their rows at hand.
    """
    (period, (part,)), told = block, again.told.get(block[1][0].month)
    since, changed = since_of((part,)), again.changed
    if told is None or changed is None or since < since_of(was):
        return None
    waited = {name: again.before.files[f"unsettled_{name}-{period}"] for name in UNSETTLED}
    others = {
        name: scan_frames(mart, [held], TABLES[name]).join(changed.lazy(), on=_CASE, how="anti")
        for name, held in waited.items()
    }
    anew = {name: told.anew[name] for name in UNSETTLED}
    passed = settled_since(others, since_of(was), since, known.window)
    fallen = others["updates"].filter(pl.col("due") <= instant(since)).select(_CASE).collect()
    moves = pl.concat([changed, passed, fallen]).unique()
    former = {name: former_of(mart, held, moves) for name, held in waited.items()}
    rows = {
        name: pl.concat([held.rows.join(changed, on=_CASE, how="anti"), anew[name]]).sort(
            ORDER[name], maintain_order=True
        )
        for name, held in former.items()
    }
    still = waiting_of(rows, changing_of(as_tables(rows), since, known), since)
    gone = {name: told.former[name].rows for name in UNSETTLED}
    waits = changed.join(former["lives"].rows, on=_CASE, how="semi")
    waiting = chosen(rows, still)
    return Moved(
        {
            f"unsettled_{name}-{period}": laid_over(
                mart, f"unsettled_{name}", waited[name], former[name], kept, ORDER[name]
            )
            for name, kept in waiting.items()
        },
        _others(rows, still),
        _others(gone, waiting_of(gone, waits, since_of(was))),
        waiting,
        {name: held.rows for name, held in former.items()},
        since,
    )


def _others(rows: Frames, masks: Masks) -> Frames:
    """The rows that these masks do not name."""
    return chosen(rows, {name: ~mask for name, mask in masks.items()})


def _written(mart: Place, period: str, unsettled: Frames) -> dict[str, Stored]:
    return {
        f"{name}-{period}": write_frame(mart, name, rows, period)
        for name, rows in named(unsettled).items()
    }


def _moved(
    mart: Place,
    known: Known,
    again: tuple[Manifest, pl.DataFrame],
    block: Block,
    was: tuple[Partition, ...],
) -> Moved | None:
    """None where a case that nobody touched was settled, or time went back: it is not any more."""
    (period, parts), (before, changed) = block, again
    since, then = since_of(parts), since_of(was)
    if since < then:
        return None
    lives = scan_frames(mart, [before.files[f"unsettled_lives-{period}"]], TABLES["lives"])
    waited = lives.select(*_CASE).collect()
    tables, former = rows_of(mart, parts), rows_of(mart, was)
    changing = changing_of(as_tables(tables), since, known)
    touched = pl.concat([waited, changed])
    if len(changing.join(touched, on=_CASE, how="anti")):
        return None
    still = waiting_of(tables, changing, since)
    mine = masks_of(tables, touched)
    # Of a case that nobody touched what was owed by then is counted already.
    owed = masks_of(tables, changed)["updates"] | is_owed_after(tables["updates"], then)
    come = {name: mask & ~still[name] for name, mask in mine.items()}
    counted = waiting_of(former, waited, then)
    gone = {name: mask & ~counted[name] for name, mask in masks_of(former, changed).items()}
    waiting = chosen(tables, still)
    return Moved(
        _written(mart, period, waiting),
        chosen(tables, {**come, "updates": come["updates"] & owed}),
        chosen(former, gone),
        waiting,
        chosen(former, counted),
        since,
    )


def counted_apart(
    mart: Place, known: Known, before: Manifest, blocks: Mapping[str, Moved], at: datetime | None
) -> dict[str, pl.DataFrame]:
    """The tallies of what came and went, by `COME` or `GONE` and the period, of the settled cases.

    All are counted in one pass, which takes a while however few they are.

    Args:
        mart: Where the files are.
        known: What tallies follow from beside the cases.
        before: The manifest of before.
        blocks: What is otherwise; not none.
        at: No earlier than the last thing that happened to any of these cases: what came to those
            that wait, and what went from them, is counted as it stands then, under `WAITING` in the
            place of a period. None where that is not asked for.
    """
    parts = [
        marked(rows, mark + period)
        for period, one in blocks.items()
        for mark, rows in ((COME, one.come), (GONE, one.gone))
    ]
    if at is not None:
        parts += [
            marked({**rows, "updates": rows["updates"].filter(pl.col("due") <= instant(at))}, mark)
            for one in blocks.values()
            for mark, rows in ((COME + WAITING, one.wait), (GONE + WAITING, one.waited))
        ]
    tables = {name: pl.concat([part[name] for part in parts]) for name in UNSETTLED}
    verdicts = verdicts_on(mart, (known._replace(files=before.files), known), tables)
    whole = {**as_tables(tables), **verdicts}
    # What is settled counts alike at any instant from its own on.
    as_of = at or max(one.since for one in blocks.values())
    return tallies_apart(whole, known.standards, as_of, known.zone)


def kept_up_files(
    mart: Place,
    before: Manifest,
    blocks: Mapping[str, Moved],
    counted: Mapping[str, pl.DataFrame],
) -> dict[str, dict[str, Stored]]:
    """The files of blocks, by their period; of those of which the tallies do not add up none."""
    files = {}
    for period, one in blocks.items():
        name = f"{TALLIES}-{period}"
        was = read_frame(mart, before.files[name])
        tallies = kept_up(was, counted.get(COME + period), counted.get(GONE + period))
        if tallies is not None:
            stored = write_frame(mart, TALLIES, tallies, period, row_group_size=GROUP)
            files[period] = {name: stored, **one.files}
    return files
