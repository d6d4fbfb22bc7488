"""Words from the data made safe for Streamlit's markdown."""

from __future__ import annotations

import re
from collections.abc import Iterable

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~$]|:(?=\S))")


_TWICE = re.compile(r"\.(\*\*)?\.(?=\s|$)")


def plain(text: str) -> str:
    """The text so that markdown shows it letter by letter, whatever it holds."""
    return _SPECIAL.sub(r"\\\1", " ".join(text.split()))


def sentences(parts: Iterable[str]) -> str:
    """Sentences as one text; one that ends in an abbreviation has its point once."""
    return _TWICE.sub(r".\1", " ".join(parts))


def bold(text: str) -> str:
    """The text, safe and in bold."""
    return f"**{plain(text)}**"


def note(text: str) -> str:
    """A note in small grey; not a caption, which is too pale to read."""
    return f":small[:gray[{text}]]"
