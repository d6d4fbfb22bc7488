"""Memory that is kept when it is freed: giving it back and asking again was a third of measuring.

Columns are made and dropped by the hundred megabytes, over and over. Both allocators give them back
to the system at once unless told otherwise: the one of polars by a variable that is read when it is
imported, the C library's, which numpy uses, by a call. Nothing here imports polars.
"""

from __future__ import annotations

import ctypes
import gc
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache

_ALLOCATOR = "_RJEM_MALLOC_CONF"
"""The variable of the allocator of polars."""

_OF_ALL = "dirty_decay_ms:10000"
"""So long what was freed is kept for what comes next."""

_OF_WORKERS = "oversize_threshold:0,narenas:1,dirty_decay_ms:60000"
"""What workers add to it; of two values of an option the last holds."""

_MMAP_THRESHOLD, _TRIM_THRESHOLD = -3, -1
"""The names of the two options in malloc.h."""

_LARGEST = 256 * 2**20
_FREE_AT_THE_END = 2**30


def keep_columns() -> None:
    """Let polars keep what it has freed for a while, unless its variable says something already."""
    os.environ.setdefault(_ALLOCATOR, _OF_ALL)


@lru_cache(maxsize=1)
def keep_memory() -> bool:
    """Let this process keep up to a gigabyte of what it has freed; false where that is unknown."""
    if not sys.platform.startswith("linux"):
        return False
    option = getattr(ctypes.CDLL(None), "mallopt", None)  # musl has none
    if option is None:
        return False
    told = [option(_MMAP_THRESHOLD, _LARGEST), option(_TRIM_THRESHOLD, _FREE_AT_THE_END)]
    return all(told)


@contextmanager
def keeping_large_pieces() -> Iterator[None]:
    """Workers that are started here keep pieces of many megabytes too, of which they free many.

    What one thread frees another takes next, from one store for all of them: with one for each a
    month touches half as much again anew. Read when polars is imported; whoever holds the whole
    city, as its links do, gives them back sooner (`keep_columns`).
    """
    before = os.environ.get(_ALLOCATOR)
    os.environ[_ALLOCATOR] = ",".join(filter(None, (before, _OF_WORKERS)))
    try:
        yield
    finally:
        if before is None:
            del os.environ[_ALLOCATOR]
        else:
            os.environ[_ALLOCATOR] = before


def pass_over_what_is_held() -> None:
    """From here on Python's collector passes over all that is held now; what was let go is freed.

    What was passed over before is looked through once more: of what a former mart left nothing
    stays.
    """
    gc.unfreeze()
    gc.collect()
    gc.freeze()


@contextmanager
def passing_over_what_stands() -> Iterator[None]:
    """Python's collector looks through what is made within it alone.

    What was loaded before (models, patterns, agreements) is most of what there is, and stays: to
    look through it once takes as long as a thirtieth of a refresh.
    """
    gc.freeze()
    try:
        yield
    finally:
        gc.unfreeze()
