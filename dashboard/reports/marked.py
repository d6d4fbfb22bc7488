"""Markdown, as the rendering of an agreement writes it, as the markup that is typeset."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Final

from dashboard.reports.typeset import quoted, said

_HEADING: Final = re.compile(r"(#+) (.*)")
_INLINE: Final = re.compile(r"\*\*(?P<strong>.+?)\*\*|`(?P<raw>[^`]+)`")


def typst_of(markdown: str) -> str:
    """Headings, paragraphs, lists of one level, tables, bold words and code; nothing else.

    Every other letter stands for itself, whatever it means to either language.
    """
    return "\n\n".join(_blocks(markdown.split("\n")))


def _blocks(lines: Iterable[str]) -> Iterator[str]:
    for kind, group in groupby(lines, _kind):
        found = list(group)
        if kind == "heading":
            yield from map(_heading, found)
        elif kind == "item":
            yield f"#list({', '.join(f'[{_inline(line[2:])}]' for line in found)})"
        elif kind == "row":
            yield _table(found)
        elif kind == "words":
            yield from map(_inline, found)


def _kind(line: str) -> str:
    if not line.strip():
        return "blank"
    if _HEADING.match(line):
        return "heading"
    return "item" if line.startswith("- ") else "row" if line.startswith("|") else "words"


def _heading(line: str) -> str:
    found = _HEADING.match(line)
    level, words = (len(found[1]), found[2]) if found else (1, line)
    return f"#heading(level: {level})[{_inline(words)}]"


def _table(lines: list[str]) -> str:
    head, _rule, *rows = (
        [cell.strip() for cell in line.strip().strip("|").split("|")] for line in lines
    )
    header = ", ".join(f"[{_inline(cell)}]" for cell in head)
    cells = ", ".join(f"[{_inline(cell)}]" for row in rows for cell in row)
    return f"#table(columns: {len(head)}, table.header({header}), {cells})"


def _inline(words: str) -> str:
    """Words with what is bold or code in them."""
    parts, end = [], 0
    for found in _INLINE.finditer(words):
        parts += [said(words[end : found.start()]), _marked(found)]
        end = found.end()
    return "".join([*parts, said(words[end:])])


def _marked(found: re.Match[str]) -> str:
    if found["strong"]:
        return f"#strong[{_inline(found['strong'])}]"
    return f"#raw({quoted(found['raw'])});"
