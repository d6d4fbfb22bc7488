"""A text in an address: only what differs from the text that it was begun from."""

from __future__ import annotations

import hashlib
import json
import zlib
from base64 import urlsafe_b64decode, urlsafe_b64encode
from difflib import SequenceMatcher
from functools import lru_cache
from typing import Final

LONGEST: Final = 3_000
"""Characters. A longer address would be cut where it goes through a sign-in, which keeps it in a
cookie of 4,096 bytes."""

_MOST: Final = 200_000
"""Bytes: no agreement is so long, and a small address may unfold to far more."""

_OF_BASE: Final = 12
"""Letters of the hash by which the text is known that it was begun from."""


@lru_cache(maxsize=32)
def packed(base: str, text: str) -> str | None:
    """A text as a piece of an address; None where it would be longer than `LONGEST`.

    Args:
        base: What it was begun from.
        text: The text.
    """
    old, new = base.splitlines(keepends=True), text.splitlines(keepends=True)
    steps = SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
    changes = [
        (first, last, "".join(new[start:end]))
        for kind, first, last, start, end in steps
        if kind != "equal"
    ]
    told = json.dumps([_name(base), changes], ensure_ascii=False, separators=(",", ":"))
    found = urlsafe_b64encode(zlib.compress(told.encode(), 9)).rstrip(b"=").decode()
    return found if len(found) <= LONGEST else None


def unpacked(base: str, piece: str) -> str | None:
    """The text of a piece of an address; None where it is of another text, or was not made here.

    Args:
        base: What it was begun from, as it is now.
        piece: As `packed` gave it.
    """
    try:
        squeezed = urlsafe_b64decode(piece + "=" * (-len(piece) % 4))
        name, changes = json.loads(zlib.decompressobj().decompress(squeezed, _MOST))
        steps = [(int(first), int(last), str(lines)) for first, last, lines in changes]
    except (ValueError, TypeError, RecursionError, zlib.error):
        return None
    return _changed(base, steps) if name == _name(base) else None


def _changed(base: str, steps: list[tuple[int, int, str]]) -> str:
    """The text with some of its lines replaced, from its end on: the numbers hold until then."""
    lines = base.splitlines(keepends=True)
    for first, last, new in reversed(steps):
        lines[first:last] = [new]
    return "".join(lines)


def _name(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:_OF_BASE]
