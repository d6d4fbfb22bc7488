"""A document as an accessible PDF."""

from __future__ import annotations

import re
from functools import singledispatch
from typing import Final

from dashboard.reports.blocks import (
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
from dashboard.reports.typeset import document, pdf, quoted, said
from dashboard.reports.vector import svg

_BROKEN_AFTER: Final = 16
"""Letters of a hash after which a line may break."""

_ENDS: Final = re.compile(r"[^_/@=,]+[_/@=,]?|[_/@=,]")
"""Pieces of an id, after which a line may break too."""


def paper(made: Document) -> bytes:
    """The document; the same bytes for the same document.

    Raises:
        UnprintableError: A letter is in none of the fonts.
    """
    return pdf(source(made), made.at)


def source(made: Document) -> str:
    """The document as Typst markup."""
    body = "\n\n".join([_LOOK, *map(_set, made.blocks)])
    return document(made.title, made.language, made.head, body)


@singledispatch
def _set(block: object) -> str:
    raise TypeError(f"{type(block).__name__} is no block")


@_set.register
def _(block: Heading) -> str:
    page = "#pagebreak(weak: true)\n" if block.new_page else ""
    return f"{page}#heading(level: {block.level})[{said(block.text)}]"


@_set.register
def _(block: Words) -> str:
    return f"#note[{_line(block.line)}]" if block.note else _line(block.line)


@_set.register
def _(block: Items) -> str:
    return f"#list({', '.join(f'[{_line(line)}]' for line in block.lines)})"


@_set.register
def _(block: Table) -> str:
    sides = ", ".join("right" if i in block.numbers else "left" for i in range(len(block.titles)))
    widths = ", ".join(_widths(block))
    head = ", ".join(f"[{said(title)}]" for title in block.titles)
    cells = ", ".join(f"[{_line(cell)}]" for row in block.rows for cell in row)
    return (
        f"#tabled([{said(block.caption)}], table(columns: ({widths},), align: ({sides},), "
        f"table.header({head}), {cells}))"
    )


def _widths(block: Table) -> list[str]:
    if block.widths:
        return [f"{width}fr" for width in block.widths]
    return ["auto" if i in block.numbers else "1fr" for i in range(len(block.titles))]


@_set.register
def _(block: Together) -> str:
    inner = "\n\n".join(map(_set, block.blocks))
    return f"#together[{inner}]"


@_set.register
def _(block: Picture) -> str:
    drawn = f'image(bytes({quoted(svg(block.chart))}), format: "svg", alt: {quoted(block.alt)})'
    if not block.beside:
        return f"#{drawn}"
    told = ", ".join(
        f"terms.item([{said(label)}], [{_line(line)}])" for label, line in block.beside
    )
    return f"#shown({drawn}, terms({told}))"


@_set.register
def _(block: Quote) -> str:
    return f"#written([{_line(block.head)}], [{_line(block.line)}])"


@_set.register
def _(block: Commands) -> str:
    # Broken between words alone: half an option on the next line is no option.
    typed = (
        " ".join(f"#box(raw({quoted(word)}));" for word in line.split()) for line in block.lines
    )
    return "\n\n".join(f"#typed[{line}]" for line in typed)


def _line(line: Line) -> str:
    return "".join(map(_part, line))


def _part(part: Part) -> str:
    match part:
        case Strong(text):
            return f"#strong[{said(text)}]"
        case Code(text):
            return _code(text)
        case Mark(role, text):
            return f'#verdict("{role}", {quoted(text)});'
        case _:
            return said(part)


def _code(text: str) -> str:
    """With places where a long word may go on in the next line.

    No letter marks them: whoever copies a hash from the paper copies the hash.
    """
    return "#box();".join(
        f"#raw({quoted(piece[i : i + _BROKEN_AFTER])});"
        for piece in _ENDS.findall(text)
        for i in range(0, len(piece), _BROKEN_AFTER)
    )


_LOOK: Final = """\
#set page(margin: (x: 2.1cm, top: 2.1cm, bottom: 1.9cm))
#set table(stroke: (x: none, y: 0.4pt + rgb("#CFCABE")), inset: (x: 3pt, y: 4pt))
#show table.cell.where(y: 0): set text(weight: 600)
#show heading.where(level: 1): set text(size: 17pt)
#show heading.where(level: 2): set text(size: 14pt)
#show heading.where(level: 3): set text(size: 11pt)
#show heading.where(level: 3): set block(above: 1.4em, below: 0.6em)
#let pale = rgb("#5B6472")
#let note(body) = text(size: 8pt, fill: pale, body)
#let colours = (met: rgb("#1D5C9E"), missed: rgb("#A93B0A"), few: pale, plain: pale)
#let shapes = (
  met: circle(radius: 2.6pt, fill: colours.met),
  missed: rotate(45deg, square(size: 4.6pt, fill: colours.missed)),
  few: square(size: 4.6pt, stroke: 0.9pt + pale),
  plain: circle(radius: 2.6pt, fill: pale),
)
#let verdict(role, words) = {
  box(baseline: 0pt, inset: (right: 3pt), shapes.at(role))
  text(fill: colours.at(role), weight: 600, words)
}
#let tabled(caption, body) = {
  block(above: 1.2em, below: 0.6em, text(size: 8pt, weight: 600, caption))
  body
}
#let shown(picture, told) = block(breakable: false, grid(
  columns: (68%, 1fr), column-gutter: 12pt, picture,
  { set text(size: 8pt); set terms(hanging-indent: 0pt, separator: [: ], spacing: 5pt); told },
))
#let together(body) = block(breakable: false, width: 100%, below: 1.4em, {
  set text(size: 9pt)
  set par(spacing: 0.7em)
  body
})
#let written(head, body) = block(
  breakable: false, stroke: (left: 1.5pt + rgb("#CFCABE")), inset: (left: 8pt, y: 2pt),
  { text(size: 8pt, fill: pale, head); parbreak(); body },
)
#let typed(body) = block(inset: (left: 8pt), { set text(size: 8pt); body })
"""
