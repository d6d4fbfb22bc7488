"""Words from the data made safe for Streamlit's markdown."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~$]|:(?=\S))")
_ESCAPED = re.compile(r"\\([\\`*_{}\[\]<>#|~$:])")
_SYMBOL = re.compile(r":material/\w+:")
_MARKED = re.compile(r"(?::[a-z]+(?:-[a-z]+)?)?\[([^\[\]]*)\](?:\([^)]*\))?")
_EMPHASIS = re.compile(r"\*\*|`")
_SET_ASIDE: Final = 0xE000
"""Where Unicode leaves room for what a program needs for itself."""
_ASCII: Final = 128

_TWICE = re.compile(r"\.(\*\*)?\.(?=\s|$)")


def plain(text: str) -> str:
    """The text so that markdown shows it letter by letter, whatever it holds."""
    return _SPECIAL.sub(r"\\\1", " ".join(text.split()))


def bare(text: str) -> str:
    """The words alone, of markdown as the pages write it: for a file, and for who listens."""
    words = _ESCAPED.sub(lambda found: chr(_SET_ASIDE + ord(found[1])), text)
    words = _EMPHASIS.sub("", _SYMBOL.sub("", words))
    while (inner := _MARKED.sub(r"\1", words)) != words:
        words = inner
    letters = (chr(ord(c) - _SET_ASIDE) if 0 <= ord(c) - _SET_ASIDE < _ASCII else c for c in words)
    return " ".join("".join(letters).split())


def sentences(parts: Iterable[str]) -> str:
    """Sentences as one text; one that ends in an abbreviation has its point once."""
    return _TWICE.sub(r".\1", " ".join(parts))


def bold(text: str) -> str:
    """The text, safe and in bold."""
    return f"**{plain(text)}**"


def note(text: str) -> str:
    """A note in small grey; not a caption, which is too pale to read."""
    return f":small[:gray[{text}]]"
