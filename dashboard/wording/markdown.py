"""Words from the data made safe for Streamlit's markdown."""

from __future__ import annotations

import re

_SPECIAL = re.compile(r"([\\`*_{}\[\]()<>#|~$:])")


def plain(text: str) -> str:
    """The text so that markdown shows it letter by letter, whatever it holds."""
    return _SPECIAL.sub(r"\\\1", " ".join(text.split()))


def bold(text: str) -> str:
    """The text, safe and in bold."""
    return f"**{plain(text)}**"


def note(text: str) -> str:
    """A note in small grey; not a caption, which is too pale to read."""
    return f":small[:gray[{text}]]"
