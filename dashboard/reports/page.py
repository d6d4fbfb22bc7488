"""A document as one page for a browser: no script, nothing fetched, and it prints."""

from __future__ import annotations

import base64
from functools import cache, singledispatch
from html import escape
from typing import Final

from dashboard.reports.blocks import (
    Block,
    Code,
    Commands,
    Document,
    Heading,
    Items,
    Line,
    Mark,
    Part,
    Picture,
    Quote,
    Strong,
    Table,
    Together,
    Words,
)
from dashboard.reports.typeset import FONTS
from dashboard.reports.vector import inlined, svg

_FACES: Final = {
    "Public Sans": "public-sans-latin-wght-normal.woff2",
    "Accord Serif": "source-serif-4-latin-wght-normal.woff2",
}


def page(made: Document) -> bytes:
    """The page in UTF-8; the same bytes for the same document."""
    drawn = [_Drawing(made, nth).block(block) for nth, block in enumerate(made.blocks)]
    mark = f'<p class="mark">{escape(made.mark)}</p>' if made.mark else ""
    parts = {
        "language": made.language,
        "title": escape(made.title),
        "style": _style(made),
        "running": escape(made.running),
        "mark": mark,
        "body": "\n".join(["<section>", *drawn, "</section>"]),
    }
    return _FRAME.format(**parts).encode()


class _Drawing:
    """One block of a document, by its place in it."""

    def __init__(self, made: Document, nth: int) -> None:
        self._made, self._nth = made, nth

    def block(self, block: Block) -> str:
        """The block as HTML."""
        if isinstance(block, Picture):
            return self._picture(block)
        if isinstance(block, Together):
            return f'<div class="together">{"".join(map(self.block, block.blocks))}</div>'
        if isinstance(block, Heading) and block.level == 2:  # noqa: PLR2004 - a part of the document
            return self._part(block)
        return _set(block)

    def _part(self, block: Heading) -> str:
        """Each part says for itself what has to stand on every page."""
        sheet = ' class="sheet"' if block.new_page else ""
        mark = self._made.mark
        said = f'\n<p class="mark">{escape(mark)}</p>' if mark and block.new_page else ""
        return f"</section>\n<section{sheet}>{said}\n{_set(block)}"

    def _picture(self, block: Picture) -> str:
        drawn = inlined(svg(block.chart), f"p{self._nth}", block.alt)
        told = "".join(
            f"<dt>{escape(label)}</dt><dd>{_line(line)}</dd>" for label, line in block.beside
        )
        beside = f"<dl>{told}</dl>" if told else ""
        kind = "shown" if told else "wide"
        return f'<div class="{kind}">{drawn}{beside}</div>\n{_folded(block.table)}'


def _folded(table: Table | None) -> str:
    if table is None:
        return ""
    return f"<details><summary>{escape(table.caption)}</summary>{_set(table)}</details>"


@singledispatch
def _set(block: object) -> str:
    raise TypeError(f"{type(block).__name__} is no block")


@_set.register
def _(block: Heading) -> str:
    return f"<h{block.level}>{escape(block.text)}</h{block.level}>"


@_set.register
def _(block: Words) -> str:
    kind = ' class="note"' if block.note else ""
    return f"<p{kind}>{_line(block.line)}</p>"


@_set.register
def _(block: Items) -> str:
    return f"<ul>{''.join(f'<li>{_line(line)}</li>' for line in block.lines)}</ul>"


@_set.register
def _(block: Table) -> str:
    head = "".join(
        f'<th scope="col"{_side(block, i)}>{escape(title)}</th>'
        for i, title in enumerate(block.titles)
    )
    rows = "".join(f"<tr>{_cells(block, row)}</tr>" for row in block.rows)
    caption = f"<caption>{escape(block.caption)}</caption>"
    table = f"<table>{caption}<thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>"
    # A table that is wider than a telephone is scrolled by itself, by keys too.
    name = escape(block.caption)
    return f'<div class="table" role="group" aria-label="{name}" tabindex="0">{table}</div>'


def _cells(block: Table, row: tuple[Line, ...]) -> str:
    first, *others = row
    tag = ("th", ' scope="row"') if block.named else ("td", "")
    cells = [f"<{tag[0]}{tag[1]}>{_line(first)}</{tag[0]}>"]
    cells += [f"<td{_side(block, i)}>{_line(cell)}</td>" for i, cell in enumerate(others, 1)]
    return "".join(cells)


def _side(block: Table, column: int) -> str:
    return ' class="number"' if column in block.numbers else ""


@_set.register
def _(block: Quote) -> str:
    head = f'<p class="note">{_line(block.head)}</p>'
    return f"<blockquote>{head}<p>{_line(block.line)}</p></blockquote>"


@_set.register
def _(block: Commands) -> str:
    return "".join(f"<p class='typed'><code>{escape(line)}</code></p>" for line in block.lines)


def _line(line: Line) -> str:
    return "".join(map(_part, line))


def _part(part: Part) -> str:
    match part:
        case Strong(text):
            return f"<strong>{escape(text)}</strong>"
        case Code(text):
            return f"<code>{escape(text)}</code>"
        case Mark(role, text):
            shape = f'<svg viewBox="0 0 10 10" aria-hidden="true">{_SHAPES[role]}</svg>'
            return f'<span class="verdict {role}">{shape}{escape(text)}</span>'
        case _:
            return escape(part)


_SHAPES: Final = {
    "met": '<circle cx="5" cy="5" r="4"/>',
    "missed": '<path d="M5 0 10 5 5 10 0 5Z"/>',
    "few": '<rect x="1" y="1" width="8" height="8" fill="none" stroke="currentColor"'
    ' stroke-width="1.6"/>',
    "plain": '<circle cx="5" cy="5" r="4"/>',
}


def _style(made: Document) -> str:
    faces = "".join(map(_face, _FACES))
    return f"{faces}{_LOOK}@page {{ @top-left {{ content: {_quoted(made.head)}; }} }}"


@cache
def _face(family: str) -> str:
    """The letters within the page: an address of a font would be fetched."""
    font = base64.b64encode((FONTS / _FACES[family]).read_bytes()).decode()
    return (
        f'@font-face {{ font-family: "{family}"; font-weight: 100 900; '
        f'src: url(data:font/woff2;base64,{font}) format("woff2"); }}\n'
    )


def _quoted(text: str) -> str:
    """A text within a style: neither a quotation mark nor a tag may end it."""
    return '"' + "".join(c if c.isalnum() or c in " .,·:" else f"\\{ord(c):x} " for c in text) + '"'


_LOOK: Final = """\
:root { color-scheme: light; }
body { margin: 0; background: #FCFBF8; color: #1B2430; line-height: 1.5;
  font: 1rem/1.5 "Public Sans", system-ui, sans-serif; }
header, main { max-width: 52rem; margin: 0 auto; padding: 0 1rem; }
main { padding-bottom: 4rem; }
header { padding-top: 1rem; } header p { margin: 0.5rem 0 0; font-size: 0.875rem; color: #5B6472; }
h1, h2, h3 { font-family: "Accord Serif", Georgia, serif; font-weight: 650; line-height: 1.25; }
h1 { font-size: 1.75rem; } h2 { font-size: 1.375rem; margin-top: 2.5rem; }
h3 { font-family: inherit; font-size: 1.0625rem; margin-top: 2rem; }
.note, caption, dt { font-size: 0.875rem; color: #5B6472; }
.mark { font-size: 0.875rem; font-weight: 600; color: #1B2430; }
.verdict { font-weight: 600; } .verdict svg { width: 0.7em; height: 0.7em; margin-right: 0.35em; }
.verdict.met { color: #1D5C9E; fill: #1D5C9E; } .verdict.missed { color: #A93B0A; fill: #A93B0A; }
.verdict.few, .verdict.plain { color: #5B6472; fill: #5B6472; }
.shown { display: grid; grid-template-columns: minmax(0, 7fr) minmax(0, 3fr); gap: 1rem; }
.shown > svg, .wide > svg { display: block; width: 100%; height: auto; }
dl { margin: 0; } dd { margin: 0 0 0.5rem; }
.table { overflow-x: auto; margin: 1rem 0; } tbody th { min-width: 8rem; }
td .verdict { display: inline-block; min-width: 8rem; }
table { border-collapse: collapse; width: 100%; font-size: 0.875rem; }
caption { text-align: left; padding-bottom: 0.25rem; }
th, td { text-align: left; vertical-align: top; padding: 0.375rem 0.5rem 0.375rem 0;
  border-bottom: 1px solid #CFCABE; font-weight: 400; }
thead th { font-weight: 600; } .number { text-align: right; white-space: nowrap; }
blockquote { margin: 1rem 0; padding: 0 0 0 1rem; border-left: 3px solid #CFCABE; }
blockquote p { margin: 0.25rem 0; } code { font-size: 0.875em; overflow-wrap: anywhere; }
details { margin: 0.5rem 0 1rem; } summary { cursor: pointer; font-size: 0.875rem; }
a, summary { color: #1D5C9E; }
@media (max-width: 40rem) { .shown { grid-template-columns: 1fr; } }
@media print {
  body { background: none; font-size: 10pt; } header, main { max-width: none; padding: 0; }
  .sheet { break-before: page; } h2, h3 { break-after: avoid; }
  .shown, .wide, .together, blockquote, tr { break-inside: avoid; } .table { overflow: visible; }
  details { display: none; }
}
@page { size: letter; margin: 2cm; }
"""

_FRAME: Final = """\
<!DOCTYPE html>
<html lang="{language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title>
<style>
{style}
</style>
</head>
<body>
<header>
<p>{running}</p>
{mark}
</header>
<main>
{body}
</main>
</body>
</html>
"""
