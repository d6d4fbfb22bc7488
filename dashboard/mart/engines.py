"""Where months are measured on one machine: in threads, or many cases in several processes."""

from __future__ import annotations

import os
import pickle
import signal
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from multiprocessing import get_context
from pathlib import Path
from tempfile import TemporaryDirectory

from dashboard.errors import UserError
from dashboard.mart.manifest import Partition
from dashboard.mart.memory import keep_memory
from dashboard.mart.partition import Task, measured_partition
from dashboard.places import Place
from metrics.promises import Promises

_HELD: list[tuple[Place, Promises]] = []
"""What a worker was given at its start: what follows from the promises is compiled once there."""

Engine = Callable[[Place, Iterable[Task], Promises], Iterator[Partition]]
"""Measures tasks, in whatever order and place, and gives their partitions in the order given."""

_AT_A_TIME = 2
"""So many partitions lie in one process's memory."""

MANY = 300_000
"""Of so many cases measuring takes longer than starting processes, which takes some two seconds."""

_MOST_PROCESSES = 4
"""Each holds a month of cases, a gigabyte where months are large."""


def on_this_machine(mart: Place, tasks: Iterable[Task], promises: Promises) -> Iterator[Partition]:
    """In processes where there is enough to do for them; the files are the same."""
    waiting = list(tasks)
    cases = sum(task.inputs["cases"].rows for task in waiting)
    is_worth_it = cases >= MANY and len(waiting) > 1 and _cores() > 1
    engine = in_processes if is_worth_it else in_this_process
    yield from engine(mart, waiting, promises)


def in_this_process(mart: Place, tasks: Iterable[Task], promises: Promises) -> Iterator[Partition]:
    """Two partitions at a time: what one cannot do in parallel, the other uses."""
    with ThreadPoolExecutor(_AT_A_TIME) as pool:
        yield from pool.map(lambda task: measured_partition(mart, task, promises), tasks)


def in_processes(mart: Place, tasks: Iterable[Task], promises: Promises) -> Iterator[Partition]:
    """A partition a core: what Python itself does of it runs side by side too.

    Raises:
        UserError: A process was ended from outside; what it had written is named by no manifest.
    """
    # A fork of a process with threads, as polars has, may stand still for ever.
    anew = get_context("spawn")
    workers = min(_cores(), _MOST_PROCESSES)
    with (
        _on_disk(promises) as held,
        ProcessPoolExecutor(workers, anew, _begin, (mart, held)) as pool,
    ):
        try:
            yield from pool.map(_measured, tasks)
        except BrokenProcessPool:
            raise UserError(
                "A process that was measuring has been ended, most likely because the machine ran "
                "out of memory. The mart is as it was before; end other programs or add memory, "
                "and run `accord measure` again."
            ) from None


@contextmanager
def _on_disk(promises: Promises) -> Iterator[Path]:
    """A file that processes read them from.

    As an argument they would be more than a pipe holds, and starting a process that dies before it
    has read all of its arguments waits for ever.
    """
    with TemporaryDirectory(prefix="accord-") as folder:
        held = Path(folder) / "promises"
        held.write_bytes(pickle.dumps(promises))
        yield held


def _begin(mart: Place, held: Path) -> None:
    """Ready a worker; Ctrl-C is its parent's to answer."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    keep_memory()
    _HELD.append((mart, pickle.loads(held.read_bytes())))  # noqa: S301 - its parent has just written it


def _measured(task: Task) -> Partition:
    mart, promises = _HELD[-1]
    return measured_partition(mart, task, promises)


def _cores() -> int:
    """How many this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
