"""Runs of pages take turns: drawn all at once they would only keep each other waiting."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from threading import BoundedSemaphore, Condition
from typing import Final

AT_ONCE: Final = 2
"""So many runs share the interpreter; what one asks of polars goes on beside the others."""

PATIENCE: Final = 3.0
"""Seconds after which a run begins all the same: somebody else's long answer is not waited for."""

QUIET: Final = 0.25
"""Seconds without a run after which there is time for what nobody waits for."""

_turns: Final = BoundedSemaphore(AT_ONCE)
_left: Final = Condition()


@dataclass
class _Now:
    """How it stands; read and changed while `_left` is held.

    Attributes:
        runs: How many are drawn or wait for their turn.
        last: When the last one was over.
    """

    runs: int = 0
    last: float = 0.0


_now: Final = _Now()


@contextmanager
def taken() -> Iterator[None]:
    """Wait for a turn, and give it back after the block.

    Of fifty runs that come together each would take as long as all of them; one after the other,
    half of them are done in half of that time, and the whole is shorter.
    """
    with _left:
        _now.runs += 1
    try:
        ours = _turns.acquire(timeout=PATIENCE)
        try:
            yield
        finally:
            if ours:
                _turns.release()
    finally:
        with _left:
            _now.runs -= 1
            _now.last = time.monotonic()
            _left.notify_all()


def is_quiet(seconds: float) -> bool:
    """Whether nobody's page is drawn, nor was in the last so many seconds."""
    with _left:
        return not _now.runs and time.monotonic() - _now.last >= seconds


def wait_for_quiet() -> None:
    """Wait until nobody's page is drawn, nor was a moment ago."""
    with _left:
        while _now.runs or time.monotonic() - _now.last < QUIET:
            _left.wait(QUIET)
