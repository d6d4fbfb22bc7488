"""A zip that is the same bytes for the same members, and what each of them weighs."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from typing import BinaryIO, Final, Self
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

_WHEN: Final = (1980, 1, 1, 0, 0, 0)
"""The earliest time that a zip can name: when it was made says nothing."""
_UNIX, _READABLE = 3, 0o100644 << 16


@dataclass(frozen=True)
class Member:
    """A file of the pack: its name, its size in bytes, and its SHA-256."""

    name: str
    size: int
    sha256: str


class Zipped:
    """A zip that is written member by member, in the order in which they are added."""

    def __init__(self, file: BinaryIO) -> None:
        self.members: list[Member] = []
        self._zip = ZipFile(file, "w")

    def add(self, name: str, content: str | bytes | Iterable[bytes]) -> None:
        """Add a member; one that is too large to be held comes piece by piece."""
        info = ZipInfo(name, _WHEN)
        info.compress_type, info.create_system, info.external_attr = ZIP_DEFLATED, _UNIX, _READABLE
        digest, size = hashlib.sha256(), 0
        with self._zip.open(info, "w", force_zip64=True) as member:
            for piece in _pieces(content):
                digest.update(piece)
                size += member.write(piece)
        self.members.append(Member(name, size, digest.hexdigest()))

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        """Write the list of the members: the file is whole from here on."""
        self._zip.close()


def _pieces(content: str | bytes | Iterable[bytes]) -> Iterable[bytes]:
    if isinstance(content, str):
        return [content.encode()]
    return [content] if isinstance(content, bytes) else content
