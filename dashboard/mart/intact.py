"""Whether a mart's files hold what their names say: read whole once, then told by their marks.

A mart of 24 million cases is 7 GB, and reading all of it again takes longer than measuring a few
changed cases. A file that no program has touched since it was read is taken for whole; a share of
those is read again each time, the longest unread first, because a disk may rot without a program.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path

from dashboard.mart.manifest import Manifest, Stored
from dashboard.places import Place, store_of

_HASH = 16
_SEEN = ".whole"
"""The file of the marks of what was read and found whole, the longest unread first."""

_READ_AGAIN = 128 * 2**20
"""So many bytes that no program has touched are read each time: a small mart's are all of them."""

_Mark = list[int]
"""What changes whenever a program writes or replaces a file, whatever date it gives it."""


def hashed(content: bytes | memoryview) -> str:
    """What a file's name ends with."""
    return hashlib.sha256(content).hexdigest()[:_HASH]


def are_whole(mart: Path, manifest: Manifest) -> bool:
    """Whether all files of a folder hold what their names say; reads what may not."""
    there = {stored.file: stored for stored in manifest.stored}
    marks = {name: _mark(mart / name) for name in there}
    known = [name for name, mark in _seen(mart).items() if mark and mark == marks.get(name)]
    due = [*(there.keys() - set(known)), *_longest_unread(known, there)]
    with ThreadPoolExecutor() as pool:  # hashing needs no lock: as many at once as there are cores
        if not all(pool.map(partial(_is_whole, mart), due)):
            return False
    read = set(due)
    order = [*(name for name in known if name not in read), *sorted(read)]
    _remember(mart, {name: marks[name] for name in order})
    return True


def changed(mart: Path, manifest: Manifest) -> list[str]:
    """The files that a program has touched since they were read and found whole, and that are not.

    Nothing is written down: this is for who only looks.
    """
    seen = _seen(mart)
    touched = [s.file for s in manifest.stored if seen.get(s.file) != _mark(mart / s.file)]
    with ThreadPoolExecutor() as pool:
        whole = pool.map(partial(_is_whole, mart), touched)
    return sorted(name for name, is_whole in zip(touched, whole, strict=True) if not is_whole)


def remember_written(mart: Place, manifest: Manifest) -> None:
    """Take what a manifest names for whole: it was read, or has just been written."""
    if not isinstance(mart, Path):
        return
    named = [stored.file for stored in manifest.stored]
    there, seen = set(named), _seen(mart)
    kept = {name: mark for name, mark in seen.items() if name in there}
    _remember(mart, kept | {name: _mark(mart / name) for name in named if name not in kept})


def _longest_unread(known: list[str], there: Mapping[str, Stored]) -> Iterator[str]:
    left = _READ_AGAIN
    for name in known:
        left -= there[name].size
        if left < 0:
            return
        yield name


def _mark(path: Path) -> _Mark | None:
    try:
        held = path.stat()
    except OSError:
        return None
    return [held.st_size, held.st_ino, held.st_mtime_ns, held.st_ctime_ns]


def _is_whole(mart: Path, name: str) -> bool:
    try:
        content = (mart / name).read_bytes()
    except OSError:
        return False
    return name.endswith(f"-{hashed(content)}.parquet")


def _seen(mart: Path) -> dict[str, _Mark]:
    """The marks that were written down; none where there are none that can be read."""
    try:
        held = json.loads((mart / _SEEN).read_bytes())
    except (OSError, ValueError):
        return {}
    return held if isinstance(held, dict) else {}


def _remember(mart: Path, marks: Mapping[str, _Mark | None]) -> None:
    if list(marks.items()) != list(_seen(mart).items()):
        store_of(mart).write(_SEEN, json.dumps(marks).encode())
