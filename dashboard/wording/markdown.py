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

_LINKED = re.compile(
    r"(?<=www)(?=\.)|(?<=https)(?=:)|(?<=http)(?=:)|(?<=@)(?=[-\w.]*[a-z])", re.IGNORECASE
)
"""Where markdown's own reading finds an address to link, escaped or not."""
JOINER: Final = "\N{WORD JOINER}"
"""Has no width and no shape; what it stands in is no address to a browser."""

_MAILBOX = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+", re.ASCII)

LONGEST_NAME: Final = 60
"""What is longer is no name that a city gives, and would push the page's own words away."""

_BEGINS = re.compile(r"^(\d*)([-+=.)])")
"""What at the beginning of a line makes a list or a heading of it."""

_TWICE = re.compile(r"\.(\*\*)?\.(?=\s|$)")


def plain(text: str) -> str:
    """The text so that markdown shows it letter by letter, whatever it holds.

    Addresses of sites and of mail in it never become links: the browser's reader of markdown links
    them after the escapes are gone, so that no escape would help. The text may be a stranger's.
    """
    return _SPECIAL.sub(r"\\\1", _LINKED.sub(JOINER, " ".join(text.split())))


def written(text: str) -> str:
    """What somebody wrote, as `plain` shows it, with the lines and paragraphs that they gave it."""
    lines = [_BEGINS.sub(_escaped_beginning, plain(line)) for line in text.strip().splitlines()]
    return re.sub(r"(?:  \n){2,}", "\n\n", "  \n".join(lines))


def _escaped_beginning(found: re.Match[str]) -> str:
    return f"{found[1]}\\{found[2]}"


def typed(text: str) -> str:
    """What somebody typed, said back safely: the whole of it only where it is a name's length."""
    return plain(text if len(text) <= LONGEST_NAME else f"{text[: LONGEST_NAME - 1]}…")


def mailbox(text: str) -> str:
    """A mailbox that an agreement names, as a link to write to it; other text as it stands."""
    if not _MAILBOX.fullmatch(text):
        return plain(text)
    return f"[{plain(text).replace(JOINER, '')}](mailto:{text})"


def bare(text: str) -> str:
    """The words alone, of markdown as the pages write it: for a file, and for who listens."""
    told = text.replace(JOINER, "")
    words = _ESCAPED.sub(lambda found: chr(_SET_ASIDE + ord(found[1])), told)
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
