"""Runs of pages take turns: drawn all at once they would only keep each other waiting."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from threading import BoundedSemaphore
from typing import Final

AT_ONCE: Final = 2
"""So many runs share the interpreter; what one asks of polars goes on beside the others."""

PATIENCE: Final = 3.0
"""Seconds after which a run begins all the same: somebody else's long answer is not waited for."""

_turns: Final = BoundedSemaphore(AT_ONCE)


@contextmanager
def taken() -> Iterator[None]:
    """Wait for a turn, and give it back after the block.

    Of fifty runs that come together each would take as long as all of them; one after the other,
    half of them are done in half of that time, and the whole is shorter.
    """
    ours = _turns.acquire(timeout=PATIENCE)
    try:
        yield
    finally:
        if ours:
            _turns.release()
