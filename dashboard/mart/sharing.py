"""Work shared out among processes: what Python itself does of it runs side by side too."""

from __future__ import annotations

import os
import pickle
import signal
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from contextvars import ContextVar
from functools import partial
from multiprocessing import get_context
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, TypeVar

import polars as pl

from dashboard.errors import UserError
from dashboard.memory import keep_memory, keeping_large_pieces

_Given = TypeVar("_Given")
_Piece = TypeVar("_Piece")
_Done = TypeVar("_Done")

_HELD: dict[Path, Any] = {}
"""What a worker was given last: what follows from it is worked out once there."""

MANY = 300_000
"""Of so many cases measuring takes longer than starting processes, which takes some two seconds."""


_THREADS = "POLARS_MAX_THREADS"
"""The variable of polars that says how many threads it works with."""

_MOST_PROCESSES = 4
"""Each holds the cases of some months, a gigabyte and three quarters where months are large."""


class Workers:
    """Processes that start when they are first needed, or sooner."""

    def __init__(self) -> None:
        """None is started yet."""
        self._pool: ProcessPoolExecutor | None = None

    def pool(self, *works: Callable[..., object]) -> ProcessPoolExecutor:
        """All of them; those that start with it load what these functions need at once."""
        if self._pool is None:
            # A fork of a process with threads, as polars has, may stand still for ever.
            anew, count = get_context("spawn"), hands()
            self._pool = ProcessPoolExecutor(count, anew, _begin, works)
            with keeping_large_pieces(), _with_their_share(count):
                for _ in range(count):  # each starts one
                    self._pool.submit(cores)
        return self._pool

    def end(self) -> None:
        """Wait for what they are doing, and end them."""
        if self._pool is not None:
            self._pool.shutdown()


_KEPT: ContextVar[Workers | None] = ContextVar("_KEPT", default=None)
"""Those that stay for what is done next."""


@contextmanager
def processes() -> Iterator[Workers]:
    """Within it all work is shared out among the same processes, which end with it."""
    workers = Workers()
    token = _KEPT.set(workers)
    try:
        yield workers
    finally:
        _KEPT.reset(token)
        workers.end()


@contextmanager
def _working() -> Iterator[Workers]:
    """Those that stay, or others that end when what they are for is done."""
    if (staying := _KEPT.get()) is not None:
        yield staying
        return
    workers = Workers()
    try:
        yield workers
    finally:
        workers.end()


def is_worth_it(cases: int, pieces: int) -> bool:
    """Whether work on so many cases, in so many pieces, is done sooner in several processes."""
    return cases >= MANY and pieces > 1 and cores() > 1


def shared_out(
    work: Callable[[_Given, _Piece], _Done], given: _Given, pieces: Iterable[_Piece]
) -> Iterator[_Done]:
    """What becomes of each piece, in their order; a piece a core at a time.

    Args:
        work: A function of a module, which other processes can find.
        given: What all pieces need.
        pieces: Each small enough for a pipe: names of files, no rows.

    Raises:
        UserError: A process was ended from outside; what it had written is named by no manifest.
    """
    with _on_disk(given) as held, _working() as workers:
        try:
            yield from workers.pool(work).map(partial(_done, work, held), pieces)
        except BrokenProcessPool:
            raise UserError(
                "A process that was measuring has been ended, most likely because the machine ran "
                "out of memory. The mart is as it was before; end other programs or add memory, "
                "and run `accord measure` again."
            ) from None


@contextmanager
def _on_disk(given: object) -> Iterator[Path]:
    """A file that processes read it from.

    As an argument it would be more than a pipe holds, and starting a process that dies before it
    has read all of its arguments waits for ever.
    """
    with TemporaryDirectory(prefix="accord-") as folder:
        held = Path(folder) / "given"
        held.write_bytes(pickle.dumps(given))
        yield held


@contextmanager
def _with_their_share(processes: int) -> Iterator[None]:
    """Processes that are started here use as many threads as there are cores for each of them.

    On two cores that is one: two threads in each of two processes wait for each other, and a month
    takes a tenth more. Read when polars is imported; what its variable says already holds.
    """
    if _THREADS in os.environ:
        yield
        return
    os.environ[_THREADS] = str(max(1, cores() // processes))
    try:
        yield
    finally:
        del os.environ[_THREADS]


def _begin(*_works: Callable[..., object]) -> None:
    """Ready a worker, which has loaded what these need; Ctrl-C is its parent's to answer.

    What it works on lies in its memory, where passes over small pieces gain nothing: each of a
    thousand plans would be cut into them, and its columns put together again.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    pl.Config.set_engine_affinity("in-memory")
    keep_memory()


def _done(work: Callable[[Any, _Piece], _Done], held: Path, piece: _Piece) -> _Done:
    if held not in _HELD:
        _HELD.clear()
        _HELD[held] = pickle.loads(held.read_bytes())  # noqa: S301 - its parent has just written it
    done: _Done = work(_HELD[held], piece)
    return done


def hands() -> int:
    """How many processes work side by side."""
    return min(cores(), _MOST_PROCESSES)


def cores() -> int:
    """How many this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
