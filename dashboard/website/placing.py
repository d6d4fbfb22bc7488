"""Putting a site where it is read: whole or not at all, and never over somebody else's files."""

from __future__ import annotations

import ctypes
import os
import shutil
from collections.abc import Iterator, Mapping
from contextlib import suppress
from itertools import islice
from pathlib import Path
from tempfile import mkdtemp
from typing import Final

from dashboard.errors import UserError
from dashboard.website.publication import FILE, Publication, read

_EXCHANGE: Final = 2
"""`RENAME_EXCHANGE` of Linux: two names change places, and nobody ever finds neither."""
_HERE: Final = -100
"""`AT_FDCWD`: paths are taken as they are."""
_NAMED: Final = 5
"""So many foreign files are named."""
_READABLE: Final = 0o755
"""A web server of another user reads the folder; `mkdtemp` would keep it to ours."""


def former(folder: Path, city: str) -> Publication | None:
    """What was published to a folder; None where it is empty or is not there yet.

    Args:
        folder: Where a site is to be put.
        city: The id of the city whose site it is.

    Raises:
        UserError: It is no folder, it holds what nobody published, or it is another city's.
    """
    if not folder.exists():
        return None
    if not folder.is_dir():
        raise UserError(f"{folder} is a file; name a folder.")
    known = read(folder)
    if known and known.city != city:
        raise UserError(f"{folder} holds the pages of {known.city}, not of {city}. Choose another.")
    ours = {*known.files, FILE} if known else set()
    strangers = (path for path in _files(folder) if path not in ours)
    if named := list(islice(strangers, _NAMED + 1)):
        raise UserError(_foreign(folder, named))
    return known


def _files(folder: Path) -> Iterator[str]:
    """Every file and link of a folder by its path, in order; a link is not followed."""
    for place, folders, files in os.walk(folder):
        folders.sort()
        links = (name for name in folders if (Path(place) / name).is_symlink())
        for name in sorted([*files, *links]):
            yield (Path(place) / name).relative_to(folder).as_posix()


def _foreign(folder: Path, strangers: list[str]) -> str:
    more = " and more" if len(strangers) > _NAMED else ""
    return (
        f"{folder} holds files that accord publish did not write: {', '.join(strangers[:_NAMED])}"
        f"{more}. They would be lost. Move them away, or publish to a folder of its own."
    )


def put(files: Mapping[str, bytes], folder: Path) -> None:
    """Put the files in the place of everything that the folder holds.

    They are written beside it first. A folder changes places with the new one in one step of the
    system, a link is led to the new one in one step, and until then all stays as it was.

    Args:
        files: All of them, by path.
        folder: A folder, a link to one, or the name of none yet.

    Raises:
        OSError: It cannot be written; the former pages are still there.
    """
    folder = Path(os.path.abspath(folder))  # noqa: PTH100 - resolving would lose the link
    folder.parent.mkdir(parents=True, exist_ok=True)
    beside = (folder.resolve() if folder.is_symlink() else folder).parent
    fresh = Path(mkdtemp(prefix=f".{folder.name}-", dir=beside))
    try:
        _write(files, fresh)
        fresh.chmod(folder.stat().st_mode if folder.exists() else _READABLE)
        if folder.is_symlink():
            fresh = _led(folder, fresh)
        else:
            _swapped(folder, fresh)
    finally:
        shutil.rmtree(fresh, ignore_errors=True)


def _write(files: Mapping[str, bytes], folder: Path) -> None:
    for place in sorted({(folder / path).parent for path in files}):
        place.mkdir(parents=True, exist_ok=True)
    for path, content in files.items():
        with (folder / path).open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())


def _led(link: Path, fresh: Path) -> Path:
    """Lead a link to the new folder; gives the former one, which nothing leads to any more."""
    old = link.resolve()
    named = fresh.with_name(f"{link.name}-{fresh.name.rpartition('-')[2]}")
    fresh.rename(named)
    waiting = link.with_name(f".{named.name}.link")
    try:
        waiting.symlink_to(os.path.relpath(named, link.parent.resolve()))
        waiting.replace(link)
    except OSError:
        waiting.unlink(missing_ok=True)
        shutil.rmtree(named, ignore_errors=True)
        raise
    return old


def _swapped(folder: Path, fresh: Path) -> None:
    """Afterwards `fresh` is the name of the former folder, if there was one."""
    if not folder.exists():
        fresh.rename(folder)
    elif not _exchanged(folder, fresh):
        _moved(folder, fresh)


def _exchanged(folder: Path, fresh: Path) -> bool:
    """Whether the system can let two folders change places."""
    library = ctypes.CDLL(None, use_errno=True)
    exchange = getattr(library, "renameat2", None)
    if exchange is None:
        return False
    names = os.fsencode(folder), os.fsencode(fresh)
    return bool(exchange(_HERE, names[0], _HERE, names[1], _EXCHANGE) == 0)


def _moved(folder: Path, fresh: Path) -> None:
    """Two renames, where the system knows no exchange: for a moment there is no folder at all."""
    aside = fresh.with_name(f"{fresh.name}-former")
    folder.rename(aside)
    try:
        fresh.rename(folder)
    except OSError:
        aside.rename(folder)
        raise
    with suppress(OSError):
        aside.rename(fresh)
