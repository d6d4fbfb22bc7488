"""Work shared out among processes: what Python itself does of it runs side by side too."""

from __future__ import annotations

import os
import pickle
import signal
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from functools import partial
from multiprocessing import get_context
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, TypeVar

from dashboard.errors import UserError
from dashboard.mart.memory import keep_memory, keeping_large_pieces

_Given = TypeVar("_Given")
_Piece = TypeVar("_Piece")
_Done = TypeVar("_Done")

_HELD: list[Any] = []
"""What a worker was given at its start: what follows from it is worked out once there."""

MANY = 300_000
"""Of so many cases measuring takes longer than starting processes, which takes some two seconds."""


_MOST_PROCESSES = 4
"""Each holds a month of cases, a gigabyte where months are large."""


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
    # A fork of a process with threads, as polars has, may stand still for ever.
    anew = get_context("spawn")
    workers = min(cores(), _MOST_PROCESSES)
    with (
        _on_disk(given) as held,
        keeping_large_pieces(),
        ProcessPoolExecutor(workers, anew, _begin, (held,)) as pool,
    ):
        try:
            yield from pool.map(partial(_done, work), pieces)
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


def _begin(held: Path) -> None:
    """Ready a worker; Ctrl-C is its parent's to answer."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    keep_memory()
    _HELD.append(pickle.loads(held.read_bytes()))  # noqa: S301 - its parent has just written it


def _done(work: Callable[[Any, _Piece], _Done], piece: _Piece) -> _Done:
    return work(_HELD[-1], piece)


def cores() -> int:
    """How many this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
