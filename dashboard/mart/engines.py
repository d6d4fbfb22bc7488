"""Where months are measured on one machine: in threads, or many cases in several processes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from itertools import chain

from dashboard.mart.blocks import in_blocks, measured_block
from dashboard.mart.manifest import Partition, Stored
from dashboard.mart.partition import Task
from dashboard.mart.sharing import Workers, hands, is_worth_it, shared_out
from dashboard.places import Place
from metrics.promises import Promises

Engine = Callable[[Place, Iterable[Task], Promises], Iterator[Partition]]
"""Measures tasks, in whatever order and place, and gives their partitions in the order given."""

AT_A_TIME = 2
"""So many partitions lie in one process's memory."""

_SPLICED = 20
"""So many cases are written beside new rows of a few in the time in which one is measured."""


def on_this_machine(mart: Place, tasks: Iterable[Task], promises: Promises) -> Iterator[Partition]:
    """In processes where there is enough to do for them; the files are the same."""
    waiting = list(tasks)
    cases = sum(_as_measured(task) for task in waiting)
    engine = in_processes if is_worth_it(cases, len(waiting)) else in_this_process
    yield from engine(mart, waiting, promises)


def start_early(
    workers: Workers,
    months: Mapping[str, Mapping[str, Stored]],
    work: Callable[..., object] | None = None,
) -> None:
    """Start the processes for these months, if they will be: they load while links are found.

    Args:
        workers: Not started yet.
        months: The files of `cases` and `events` of each.
        work: What they will do first; None: measure.
    """
    cases = sum(files["cases"].held for files in months.values())
    if is_worth_it(cases, len(months)):
        workers.pool(work or _measured)


def _as_measured(task: Task) -> int:
    """How many cases are measured in the time that a task takes."""
    cases = task.inputs["cases"].held
    return cases // _SPLICED if task.anew else cases


def in_this_process(mart: Place, tasks: Iterable[Task], promises: Promises) -> Iterator[Partition]:
    """Two blocks at a time: what one cannot do in parallel, the other uses."""
    blocks = in_blocks(list(tasks), AT_A_TIME)
    with ThreadPoolExecutor(AT_A_TIME) as pool:
        done = pool.map(lambda block: measured_block(mart, block, promises), blocks)
        yield from chain.from_iterable(done)


def in_processes(mart: Place, tasks: Iterable[Task], promises: Promises) -> Iterator[Partition]:
    """A block of partitions a core.

    Raises:
        UserError: A process was ended from outside; what it had written is named by no manifest.
    """
    blocks = list(in_blocks(list(tasks), hands()))
    yield from chain.from_iterable(shared_out(_measured, (mart, promises), blocks))


def _measured(given: tuple[Place, Promises], tasks: tuple[Task, ...]) -> list[Partition]:
    mart, promises = given
    return measured_block(mart, tasks, promises)
