"""Checks of the machine: who may read the files, is there room, do the versions fit."""

from __future__ import annotations

import shutil
import stat
import sys
from collections.abc import Iterable, Iterator
from importlib.metadata import PackageNotFoundError, requires, version
from pathlib import Path

from packaging.requirements import Requirement

from dashboard.doctor.told import Told, fault, ok, warning

PYTHON = (3, 11)
LITTLE_ROOM, NO_ROOM = 2 * 1024**3, 200 * 1024**2
"""Bytes: an import of a large city writes some hundred megabytes."""

_PROGRAM = "accord311"


def check_file_rights(files: Iterable[Path]) -> Iterator[Told]:
    """Whether nobody else on this machine may read what holds keys or cases."""
    there = [file for file in files if file.is_file()]
    for file in there:
        if _anybody_may_read(file):
            said = f"every user of this machine may read {file.name}"
            yield warning("file_rights", said, f"chmod o-rwx {file}")
    if not any(_anybody_may_read(file) for file in there):
        yield ok("file_rights", "no other user may read the files with keys and cases")


def _anybody_may_read(file: Path) -> bool:
    """Neither the file itself nor a folder on the way keeps other users out."""
    if not file.stat().st_mode & stat.S_IROTH:
        return False
    return all(folder.stat().st_mode & stat.S_IXOTH for folder in file.resolve().parents)


def check_disk(folder: Path) -> Iterator[Told]:
    """Whether there is room where the data lies."""
    there = next(path for path in (folder, *folder.resolve().parents) if path.exists())
    free = shutil.disk_usage(there).free
    said = f"{_size(free)} are free where the data lies"
    advice = "make room, or choose another folder with ACCORD_DATA_DIR"
    if free < NO_ROOM:
        yield fault("disk", said, advice)
    elif free < LITTLE_ROOM:
        yield warning("disk", said, advice)
    else:
        yield ok("disk", said)


def _size(n: int) -> str:
    return f"{n / 1024**3:,.1f} gigabytes" if n >= 1024**3 else f"{n / 1024**2:,.0f} megabytes"


def check_versions(
    python: tuple[int, ...] = sys.version_info[:3], needed: Iterable[str] | None = None
) -> Iterator[Told]:
    """Whether Python and every package are as new as the program asks."""
    spoken = ".".join(map(str, python))
    if python < PYTHON:
        said = f"Python {spoken} runs this; 3.11 or newer is needed"
        yield fault("versions", said, "make the environment anew: `make install`")
        return
    unfit = [_unfit(Requirement(line)) for line in _needed(needed)]
    for told in filter(None, unfit):
        yield fault("versions", told, "install again from requirements.lock: `make install`")
    if not any(unfit):
        yield ok("versions", f"Python {spoken}, and {len(unfit)} packages as new as needed")


def _needed(given: Iterable[str] | None) -> list[str]:
    lines = requires(_PROGRAM) or [] if given is None else list(given)
    return [line for line in lines if "extra ==" not in line]


def _unfit(needed: Requirement) -> str | None:
    try:
        held = version(needed.name)
    except PackageNotFoundError:
        return f"the package {needed.name} is not installed"
    if needed.specifier.contains(held, prereleases=True):
        return None
    return f"the package {needed.name} is {held}; needed is {needed.specifier}"
