"""Several months measured in one call and told apart again: a call takes as long for few cases.

What becomes of a case depends on its own rows alone, so a month's tables are the same whichever
others are measured with it.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise

import polars as pl

from dashboard.mart import partition
from dashboard.mart.manifest import Partition
from dashboard.mart.partition import (
    KEY,
    ORDER,
    Made,
    Rows,
    Task,
    inputs_of,
    made_of,
    measured_partition,
    tables_of,
    written,
)
from dashboard.places import Place
from metrics.promises import Promises

_MOST = 450_000
"""Cases that are measured in one call: what the call itself takes is little beside them."""

_LEAST = 20_000
"""So few are measured in less time than the call itself takes: they are not shared out."""

_SHARES = 4
"""Into so many blocks for each hand what is left is divided: so that all end at about one time."""


def in_blocks(tasks: Sequence[Task], hands: int) -> Iterator[tuple[Task, ...]]:
    """Tasks that are measured in one call, in their order; those that keep anything alone.

    Args:
        tasks: Of months.
        hands: How many measure side by side.
    """
    left = sum(task.inputs["cases"].held for task in tasks)
    block: list[Task] = []
    held = 0
    for task in tasks:
        cases = task.inputs["cases"].held
        most = min(_MOST, max(_LEAST, left // (hands * _SHARES)))
        if block and (task.before or block[-1].before or held + cases > most):
            yield tuple(block)
            left, block, held = left - held, [], 0
        block.append(task)
        held += cases
    if block:
        yield tuple(block)


def measured_block(mart: Place, tasks: Sequence[Task], promises: Promises) -> list[Partition]:
    """The partitions of a block, with their files."""
    if len(tasks) == 1:
        return [measured_partition(mart, tasks[0], promises)]
    made = tables_of_block(mart, tasks, promises)
    return [written(mart, task, one) for task, one in zip(tasks, made, strict=True)]


def tables_of_block(mart: Place, tasks: Sequence[Task], promises: Promises) -> Iterator[Made]:
    """What each month of a block amounts to, as `tables_of` tells it of one."""
    if len(tasks) == 1:
        yield tables_of(mart, tasks[0], promises)
        return
    inputs = [inputs_of(mart, task) for task in tasks]
    for task, one, tables in zip(tasks, inputs, _measured(inputs, tasks, promises), strict=True):
        yield made_of(task, one, tables, promises)


def _measured(
    inputs: Sequence[Rows], tasks: Sequence[Task], promises: Promises
) -> Iterator[dict[str, pl.DataFrame]]:
    """The tables of each month: in one call, where its rows lie together among those of all."""
    if _rise([one["cases"].select(KEY) for one in inputs]):
        whole = {name: pl.concat(one[name] for one in inputs) for name in inputs[0]}
        yield from _apart(partition.measured_of(whole, promises, tasks[0].until), inputs)
    else:
        for one, task in zip(inputs, tasks, strict=True):
            yield partition.measured_of(one, promises, task.until)


def _rise(months: Sequence[pl.DataFrame]) -> bool:
    """Whether the names of all cases of a month come before those of the next."""
    return all(
        len(one) and len(other) and one.row(-1) < other.row(0) for one, other in pairwise(months)
    )


def _apart(whole: Rows, inputs: Sequence[Rows]) -> Iterator[dict[str, pl.DataFrame]]:
    """The tables of each month, cut out of those of all."""
    firsts = [one["cases"].select(KEY).row(0) for one in inputs]
    edges = {name: _edges(rows, ORDER[name], firsts) for name, rows in whole.items()}
    for nth in range(len(inputs)):
        yield {
            name: pl.concat(
                rows[begin:end] for begin, end in list(pairwise(edges[name]))[nth :: len(inputs)]
            )
            for name, rows in whole.items()
        }


def _edges(
    rows: pl.DataFrame, order: Sequence[str], firsts: Sequence[tuple[str, str]]
) -> list[int]:
    """Where the rows of each month begin; of instants so for each commitment; and where all end.

    Args:
        rows: In order.
        order: Of these columns, the names of the cases or what they are ordered by before these.
        firsts: The name of the first case of each month.
    """
    several = len(order[: order.index(KEY[0])])
    columns = [rows[name] for name in order[: several + len(KEY)]]

    def told(nth: int) -> tuple[str, ...]:
        return tuple(column[nth] for column in columns)

    edges: list[int] = []
    end = 0
    while end < len(rows) or not edges:
        kind = told(end)[:several] if several and len(rows) else ()
        edges += [bisect_left(range(len(rows)), (*kind, *first), key=told) for first in firsts]
        whole = range(len(rows))
        end = bisect_right(whole, kind, key=lambda nth: told(nth)[:several])
    return [*edges, len(rows)]
