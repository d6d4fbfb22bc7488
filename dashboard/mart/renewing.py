"""A month of which a few cases are otherwise: only these are measured and counted again."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import polars as pl

from dashboard.mart import partition
from dashboard.mart.files import scan_frames
from dashboard.mart.laying import former_of
from dashboard.mart.manifest import INPUTS, TAILS, Partition
from dashboard.mart.partition import Task, tail_of
from dashboard.mart.splicing import is_of
from dashboard.places import Place
from metrics.promises import Promises
from metrics.tables import CASES, EVENTS, LINKS

_MOST = 50_000
"""So many cases of all months are measured in one call, which takes a while however few they are;
of more, each month's by themselves, wherever the engine measures."""

_AT_A_TIME = 2
"""So many months lie in memory."""

Frames = Mapping[str, pl.DataFrame]


def measured_together(
    mart: Place, tasks: Iterable[Task | Partition], promises: Promises
) -> list[Task | Partition]:
    """The same tasks; those that keep what was measured before have the rows to be set into it.

    What becomes of a case depends on its own rows alone, so those of all months are measured at
    once.
    """
    listed = list(tasks)
    again = [task for task in listed if isinstance(task, Task) and task.changed is not None]
    some = [task for task in again if task.before]
    if not some or len(some[0].told) > _MOST:
        return listed
    with ThreadPoolExecutor(_AT_A_TIME) as pool:
        inputs = list(pool.map(lambda task: _of_changed(mart, task), some))
        whole = {name: pl.concat([held[name] for held in inputs]) for name in INPUTS}
        anew = partition.measured_of(whole, promises, some[0].until)
        told = pool.map(lambda task, held: _told(mart, task, held, anew, promises), some, inputs)
        found = {task.month: task for task in told}
    return [found.get(t.month, t) if isinstance(t, Task) else t for t in listed]


def _told(mart: Place, task: Task, held: Frames, anew: Frames, promises: Promises) -> Task:
    """A task with the rows of its changed cases, and with those that they follow.

    Args:
        mart: Where the files are.
        task: A month.
        held: What is known of its cases that are measured again.
        anew: What was measured of the cases of all months.
        promises: What they were measured against.
    """
    tails = tail_of(held["cases"], held["events"], task.month, promises)
    rows = {**_own(anew, held["cases"]), TAILS: tails}
    files = task.before.files if task.before else {}
    former = {name: former_of(mart, files[name], task.told) for name in rows}
    return replace(task, anew=rows, former=former)


def _of_changed(mart: Place, task: Task) -> dict[str, pl.DataFrame]:
    """What is known of a month's cases that are measured again."""
    types = {"cases": CASES, "events": EVENTS, "links": LINKS}
    of_some = pl.col("number").is_in(task.told["number"].unique().implode())
    found = [scan_frames(mart, [task.inputs[name]], types[name]).filter(of_some) for name in INPUTS]
    held = dict(zip(INPUTS, pl.collect_all(found), strict=True))
    return {name: rows.filter(is_of(rows, task.told)) for name, rows in held.items()}


def _own(rows: Frames, cases: pl.DataFrame) -> dict[str, pl.DataFrame]:
    return {name: table.filter(is_of(table, cases)) for name, table in rows.items()}
