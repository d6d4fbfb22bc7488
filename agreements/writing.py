"""How values are written in YAML: quotes where a reader might be misled, lines of one width."""

from __future__ import annotations

import re

WIDTH = 120

_NUMBER = re.compile(
    r"[-+]?(\.?\d[\d_]*(\.\d*)?([eE][-+]?\d+)?|0[xob][\da-fA-F_]+|\.(inf|nan))", re.IGNORECASE
)
_WORDS = {"", "~", "null", "true", "false", "yes", "no", "on", "off", "y", "n"}
_FIRST = set("!&*-?|>@`'\"%#,[]{}: \t=<")
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\ufeff]")


def must_quote(text: str, *, flow: bool) -> bool:
    """Whether a text needs quotes: it would read as something else, or end before its end.

    A colon always asks for them (times, `milestone:…`), a comma or bracket inside `{}` and `[]`.
    """
    return bool(
        text.lower() in _WORDS
        or _NUMBER.fullmatch(text)
        or text[0] in _FIRST
        or text != text.strip()
        or ":" in text
        or " #" in text
        or _CONTROL.search(text)
        or (flow and any(mark in text for mark in ",[]{}"))
    )


def quoted(text: str) -> str:
    """The text in double quotes."""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return '"' + _CONTROL.sub(_escape, escaped) + '"'


def _escape(match: re.Match[str]) -> str:
    known = {"\n": "\\n", "\t": "\\t", "\r": "\\r"}
    return known.get(match[0]) or f"\\u{ord(match[0]):04X}"


def written(text: str, *, flow: bool) -> str:
    """The text as a YAML scalar, in quotes where it needs them."""
    return quoted(text) if must_quote(text, flow=flow) else text


def wrapped(entries: list[str], column: int, brackets: str = "{}") -> str:
    """Entries between brackets from a column on; a full line goes on under the first entry.

    An entry may itself have several lines, made for the column under the first entry.
    """
    if not entries:
        return brackets
    room, lines = WIDTH - column, [brackets[0]]
    for number, entry in enumerate(entries):
        whole = entry + ("," if number + 1 < len(entries) else brackets[1])
        first, *rest = whole.split("\n")
        gap = " " if number else ""
        if number and (rest or len(lines[-1]) + len(gap + first) > room):
            lines.append(" ")
            gap = ""
        lines[-1] += gap + first
        lines += [line.removeprefix(" " * column) for line in rest]
    return ("\n" + " " * column).join(lines)
