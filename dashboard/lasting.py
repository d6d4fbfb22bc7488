"""Answers in files, so that a server that is started again need not ask anew what took long.

Frames as they are, nothing else: a file is a zip of Parquet, which tells by its sums whether it is
whole. One that is not there, damaged or cannot be written is no fault: it is asked anew.
"""

from __future__ import annotations

import hashlib
import logging
import os
import shutil
import threading
from collections.abc import Iterable, Mapping
from contextlib import suppress
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Final
from zipfile import BadZipFile, ZipFile

import polars as pl

Frames = Mapping[str, pl.DataFrame]
"""An answer: its frames by name."""

ROOM: Final = 2**30
"""Bytes that the answers of one mart take at most; what comes then is asked at each start."""

_LETTERS: Final = 16
_ROOT: Final = Path(__file__).parents[1]
_CODE: Final = ("agreements", "metrics", "dashboard")
_DAMAGED: Final = (OSError, BadZipFile, EOFError, ValueError, pl.exceptions.PolarsError)

_log = logging.getLogger("accord.server")


class Lasting:
    """The answers from one mart by one code: a folder of its own among those of a city."""

    def __init__(self, every: Path, of: Iterable[str]) -> None:
        """Open the folder, and remove those of other marts and codes.

        Args:
            every: Where the city's answers lie.
            of: What they follow from: the mart, the city's files.
        """
        told = "\n".join([*of, code()])
        self.folder = every / hashlib.sha256(told.encode()).hexdigest()[:_LETTERS]
        self._held = sum(path.stat().st_size for path in self.folder.glob("*.zip"))
        forget(every, self.folder.name)

    def read(self, asked: object) -> dict[str, pl.DataFrame] | None:
        """What was kept of a question; None where it was not, or is damaged.

        Args:
            asked: The question, in words, numbers, dates and tuples of them.
        """
        path = self._path(asked)
        try:
            with ZipFile(path) as held:
                return {name: pl.read_parquet(BytesIO(held.read(name))) for name in held.namelist()}
        except FileNotFoundError:
            return None
        except _DAMAGED as error:
            _log.warning("an answer that was kept is damaged, and is asked anew: %s", error)
            with suppress(OSError):
                path.unlink()
            return None

    def write(self, asked: object, frames: Frames) -> bool:
        """Keep an answer; false where there is no room for it, or no right to write.

        Args:
            asked: As for `read`.
            frames: The answer.
        """
        packed = _packed(frames)
        if self._held + len(packed) > ROOM:
            return False
        path = self._path(asked)
        # Two servers, or two threads, may keep the same answer: each its own unfinished one.
        waiting = path.with_name(f".{os.getpid()}-{threading.get_ident()}-{path.stem}")
        try:
            for folder in (self.folder.parent, self.folder):
                folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            waiting.write_bytes(packed)
            waiting.replace(path)
        except OSError as error:
            _log.info("an answer cannot be kept: %s", error)
            with suppress(OSError):
                waiting.unlink()
            return False
        self._held += len(packed)
        return True

    def _path(self, asked: object) -> Path:
        return self.folder / f"{hashlib.sha256(repr(asked).encode()).hexdigest()[:32]}.zip"


def forget(every: Path, but: str = "") -> None:
    """Remove a city's answers, but those of one folder: their mart is gone."""
    with suppress(OSError):
        for folder in every.iterdir():
            if folder.name != but:
                shutil.rmtree(folder, ignore_errors=True)


@cache
def code() -> str:
    """Tells one code from another, which may answer otherwise."""
    digest = hashlib.sha256(pl.__version__.encode())
    for path in sorted(path for part in _CODE for path in (_ROOT / part).rglob("*.py")):
        digest.update(path.relative_to(_ROOT).as_posix().encode())
        digest.update(path.read_bytes())
    return digest.hexdigest()


def _packed(frames: Frames) -> bytes:
    packed = BytesIO()
    with ZipFile(packed, "w") as held:
        for name, rows in frames.items():
            written = BytesIO()
            rows.write_parquet(written, compression="zstd", statistics=False)
            held.writestr(name, written.getvalue())
    return packed.getvalue()
