"""What plain words of a YAML text mean: numbers, true, false, nothing, or the text itself."""

from __future__ import annotations

import re
from collections.abc import Iterator

from agreements.sentences import Sentence, Template, said

# The core schema of YAML 1.2, as far as an agreement needs it.
_WORDS: dict[str, bool | None] = {
    **dict.fromkeys(("", "~", "null", "Null", "NULL")),
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
}
_SPECIAL = {
    **dict.fromkeys((".inf", "+.inf"), float("inf")),
    "-.inf": float("-inf"),
    ".nan": float("nan"),
}
NUMERIC = frozenset("0123456789+-.")
"""With what a plain number begins, and all that could be taken for one."""

_LONGEST_NUMBER = 40
_INTEGER = re.compile(r"[-+]?[0-9]+")
_FLOAT = re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?")

_TRAPS = (
    (re.compile(r"[-+]?[0-9]+(:[0-5]?[0-9])+(\.[0-9]*)?"), Template("a number of seconds")),
    (
        re.compile(r"[-+]?(0[0-9_]+|[0-9][0-9]*_[0-9_]*|0[box][0-9a-fA-F_]+)"),
        Template("another number"),
    ),
    (
        re.compile(r"[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}([Tt]|[ ]+)[0-9].*"),
        Template("an instant in UTC"),
    ),
)
"""Plain words that YAML 1.1 reads as something else; a signed text reads the same everywhere."""


OLD_BOOLEANS = frozenset(
    spelled(word) for word in ("yes", "no", "on", "off") for spelled in (str, str.title, str.upper)
)
"""Plain words that YAML 1.1 reads as true or false, and YAML 1.2 as they stand."""


def plain_scalar(text: str) -> str | int | float | bool | None:
    """The core schema of YAML 1.2: `NO`, `12:30` and dates stay text."""
    if text[:1] not in NUMERIC or len(text) > _LONGEST_NUMBER:
        return _WORDS.get(text, text)
    if _INTEGER.fullmatch(text):
        return int(text)
    if _FLOAT.fullmatch(text):
        return float(text)
    return _SPECIAL.get(text.lower(), text)


def other_readings(text: str) -> Iterator[Sentence]:
    """As what some tools read a plain text that is not that here; all begin as a number does."""
    if text[:1] in NUMERIC:
        yield from (said(reading) for pattern, reading in _TRAPS if pattern.fullmatch(text))
