"""Words as the pages write them, in Streamlit's markdown, as HTML in which nothing else is code."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from markupsafe import Markup, escape

from dashboard.wording.markdown import JOINER

_TOKEN: Final = re.compile(
    r"\\(?P<letter>[\\`*_{}\[\]<>#|~$:])"
    r"|(?P<strong>\*\*)"
    r"|(?P<slanted>\*)"
    r"|(?P<symbol>:material/\w+: ?)"
    r"|:(?P<open>[a-z]+)\["
    r"|(?P<close>\])"
    r"|(?P<line> {2}\n)"
)
_TAGS: Final = {"strong": "strong", "slanted": "em"}
_SMALL: Final = "small"


def html_of(markdown: str) -> Markup:
    """Bold and slanted words, small and grey ones, line breaks; symbols go, words stay.

    Every other letter stands for itself, whatever it means to either language. What keeps a
    browser's reader of markdown from linking an address goes: HTML links none by itself, and
    whoever copies the address wants it without.
    """
    return Markup("").join(_parts(markdown.replace(JOINER, "")))


def _parts(markdown: str) -> Iterator[Markup]:
    inside: list[str] = []
    end = 0
    for found in _TOKEN.finditer(markdown):
        yield escape(markdown[end : found.start()])
        yield _part(found, inside)
        end = found.end()
    yield escape(markdown[end:])
    yield from (Markup("</{}>").format(tag) for tag in reversed(inside))


def _part(found: re.Match[str], inside: list[str]) -> Markup:
    """What stands for a token; `inside` are the tags that are open, the last one innermost."""
    if found["letter"]:
        return escape(found["letter"])
    if found["line"]:
        return Markup("<br>")
    if found["symbol"]:
        return Markup("")
    if found["open"]:
        return _begun(_SMALL if found["open"] == _SMALL else "span", inside)
    if found["close"]:
        return _ended(inside) if inside else escape("]")
    tag = next(tag for kind, tag in _TAGS.items() if found[kind])
    return _ended(inside) if inside and inside[-1] == tag else _begun(tag, inside)


def _begun(tag: str, inside: list[str]) -> Markup:
    inside.append(tag)
    return Markup('<span class="quiet">') if tag == "span" else Markup("<{}>").format(tag)


def _ended(inside: list[str]) -> Markup:
    return Markup("</{}>").format(inside.pop())
