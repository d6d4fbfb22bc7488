"""A case's number as somebody types it, found by the shape of the numbers that there are."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import cycle

_SEPARATOR = re.compile(r"[\W_]")
_DIGIT = re.compile(r"\d")


def spellings(typed: str, known: Iterable[str]) -> list[str]:
    """How numbers of the shapes that are known would write what was typed, without repeating it.

    `26 0083272` and `260083272` are `26-0083272` where numbers look like `24-0000001`.

    Args:
        typed: With spaces, other dashes, or without separators.
        known: A number of each kind that there is.
    """
    signs = _SEPARATOR.sub("", typed).upper()
    shaped = (_shaped(signs, one) for one in known)
    return [one for one in dict.fromkeys(shaped) if one and one != typed]


def example(number: str) -> str:
    """A number of the same shape that is nobody's: its digits count up from one."""
    digits = cycle("1234567890")
    return _DIGIT.sub(lambda _digit: next(digits), number)


def _shaped(signs: str, known: str) -> str | None:
    """The signs with the separators of a known number; None where they are more or fewer."""
    if not signs or len(_SEPARATOR.sub("", known)) != len(signs):
        return None
    left = iter(signs)
    return "".join(sign if _SEPARATOR.match(sign) else next(left) for sign in known)
