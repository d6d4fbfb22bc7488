"""What a folder holds of a mart."""

from __future__ import annotations

from pathlib import Path

_NO_ANSWERS = {".measuring", ".whole"}
"""The lock of a measuring under way, and what the program notes of when it last read each file."""


def files(mart: Path) -> dict[str, bytes]:
    """The mart's files by their place in it."""
    return {
        path.relative_to(mart).as_posix(): path.read_bytes()
        for path in mart.rglob("*")
        if path.is_file() and path.name not in _NO_ANSWERS
    }
