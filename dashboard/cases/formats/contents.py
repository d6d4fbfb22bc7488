"""The bytes of a table, wherever they lie: in a file of their own, or packed within one."""

from __future__ import annotations

import io
import lzma
import shutil
import tempfile
import zipfile
import zlib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, Protocol, cast

from dashboard.errors import UserError

HEAD_BYTES = 1 << 16
MOST_UNPACKED = 64 << 30
MOST_RATIO, ALWAYS_UNPACKED = 250, 16 << 20
"""Exports shrink to a fifth, monotonous ones to a hundredth; what swells more is no export."""

_BUFFER = 1 << 20
BROKEN = (
    EOFError,
    NotImplementedError,
    OSError,
    ValueError,
    lzma.LZMAError,
    zipfile.BadZipFile,
    zlib.error,
)
"""What the modules that unpack raise on bytes that are damaged or end too soon."""


class Readable(Protocol):
    """As much of a file as unpacking needs."""

    def read(self, size: int, /) -> bytes:
        """At most so many bytes; none at the end."""

    def close(self) -> None:
        """Let go of it."""


@dataclass(frozen=True)
class Content:
    """Bytes with a name, to be opened as often as asked.

    Attributes:
        name: What people call it: the file's name, or `export.zip: part2.csv`.
        opened: Opens it for reading from its beginning.
        packing: How it was packed, as `zip` or `gzip`; "" where it lies as it is.
        path: The file, where it is one of its own.
    """

    name: str
    opened: Callable[[], BinaryIO]
    packing: str = ""
    path: Path | None = None

    def head(self) -> bytes:
        """Its first bytes."""
        with self.opened() as file:
            return file.read(HEAD_BYTES)

    def seekable(self) -> BinaryIO:
        """The same bytes as a file in which one can go back.

        What is unpacked for it has no name on the disk: it is gone when it is closed, and when
        this process ends, however it ends.
        """
        if self.path:
            return self.opened()
        with self.opened() as packed:
            unpacked = cast("BinaryIO", tempfile.TemporaryFile())  # noqa: SIM115 - the caller closes it
            try:
                shutil.copyfileobj(packed, unpacked, _BUFFER)
                unpacked.seek(0)
            except BaseException:
                unpacked.close()
                raise
        return unpacked

    def refusal(self, sentence: str) -> UserError:
        """An error that names this content: `export.csv:1: this is …`."""
        return UserError(f"{self.name}:1: {sentence}")

    def called(self, form: str) -> str:
        """How it is read, for people: `zip, utf-8, separated by ','`."""
        return f"{self.packing}, {form}" if self.packing else form


def on_disk(path: Path) -> Content:
    """A file's content.

    Raises:
        UserError: It is absent, no file, empty, or its rights forbid it.
    """

    def opened() -> BinaryIO:
        return path.open("rb", buffering=_BUFFER)

    content = Content(path.name, opened, path=path)
    try:
        head = content.head()
    except OSError as error:
        raise UserError(
            f"{path}: the file cannot be read: {error.strerror}. Check the path and its rights."
        ) from None
    if not head.strip():
        raise empty(content)
    return content


def empty(content: Content) -> UserError:
    """What is said of a file with nothing in it."""
    return content.refusal("the file is empty; export it again.")


def unpacking(name: str, packed: Readable, size: int) -> BinaryIO:
    """A stream that unpacks; where it is broken, or swells beyond reason, it says so.

    Args:
        name: What the content is called.
        packed: The stream of the packing's own module.
        size: The bytes of the packed file.

    Raises:
        UserError: While it is read.
    """
    return cast("BinaryIO", io.BufferedReader(_Unpacking(name, packed, most_from(size)), _BUFFER))


def most_from(size: int) -> int:
    """How many bytes may come out of a packed file of this size."""
    return min(MOST_UNPACKED, max(ALWAYS_UNPACKED, MOST_RATIO * size))


def swollen(name: str) -> UserError:
    """What is said of an archive made to fill a disk."""
    return UserError(
        f"{name}:1: this unpacks to more than {MOST_RATIO} times its size, or to more than "
        f"{MOST_UNPACKED >> 30} GiB, as no export does; unpack it yourself if you trust it, and "
        "import what is in it."
    )


class _Unpacking(io.RawIOBase):
    def __init__(self, name: str, packed: Readable, most: int) -> None:
        self._name, self._packed, self._left = name, packed, most

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override] # the only caller is BufferedReader
        try:
            piece = self._packed.read(len(buffer))
        except BROKEN:
            raise UserError(
                f"{self._name}:1: the archive is damaged or cut short; download or export it again."
            ) from None
        self._left -= len(piece)
        if self._left < 0:
            raise swollen(self._name)
        buffer[: len(piece)] = piece
        return len(piece)

    def close(self) -> None:
        self._packed.close()
        super().close()
