"""A document as an accessible PDF: the same source, fonts and date give the same bytes."""

from __future__ import annotations

import re
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Final, Literal

import typst

FONTS: Final = Path(__file__).parents[1] / "static" / "fonts"
STANDARD: Final = "ua-1"
"""PDF/UA-1: what a screen reader needs (title, language, tags, an order of reading) is there."""

_NO_LETTER: Final = re.compile(r'the text `"(.+?)"` could not be displayed')
_COUNTRY: Final = "US"


@cache
def _fonts() -> typst.Fonts:
    """Our own and the typesetter's: what a machine has besides would make another document."""
    return typst.Fonts(include_system_fonts=False, font_paths=[FONTS])


class UnprintableError(ValueError):
    """The fonts that we bring along, for English and Spanish, lack a letter of the text.

    Attributes:
        letters: What they lack.
    """

    def __init__(self, letters: str) -> None:
        self.letters = letters
        super().__init__(f"the fonts for paper have no “{letters}”")


def pdf(source: str, at: datetime) -> bytes:
    """Typeset a document.

    Args:
        source: Typst markup, which sets its title and language.
        at: What the file gives as its date; no clock is read.

    Raises:
        UnprintableError: A letter is in none of the fonts.
        ValueError: The source is no Typst, or lacks what PDF/UA-1 asks for.
    """
    try:
        return typst.compile(
            source.encode(),
            font_paths=_fonts(),
            format="pdf",
            pdf_standards=STANDARD,
            timestamp=int(at.timestamp()),
        )
    except typst.TypstError as error:
        if letters := _NO_LETTER.search(str(error)):
            raise UnprintableError(letters[1]) from error
        raise ValueError(f"this cannot be typeset: {error}") from error


def document(title: str, language: Literal["en", "es"], running: str, body: str) -> str:
    """The source of a document on letter paper, with its pages numbered.

    Args:
        title: What it is called, in its properties and for who listens.
        language: Which one it is written in.
        running: What stands at the head of every page.
        body: Typst markup.
    """
    return _FRAME.format(
        title=quoted(title), language=language, country=_COUNTRY, running=quoted(running), body=body
    )


_FRAME: Final = """\
#set document(title: {title})
#set text(font: "Public Sans", size: 10pt, lang: "{language}", region: "{country}")
#set page(paper: "us-letter", margin: (x: 2.2cm, y: 2.4cm), numbering: "1 / 1",
  header: text(size: 8pt, {running}))
#set par(leading: 0.65em, spacing: 0.9em)
#set list(spacing: 0.7em)
#set table(stroke: 0.4pt + luma(160), inset: 4pt)
#show heading: set text(font: "Accord Serif", weight: 600)
#show heading: set block(above: 1.4em, below: 0.7em)
#show raw: set text(font: "Public Sans", size: 1em / 0.8)
#show table: set text(size: 8pt)
// Addresses of mail are wider than a column, and break nowhere by themselves.
#show table: it => {{ show "@": mark => mark + sym.zws; it }}
{body}
"""


def quoted(text: str) -> str:
    """A text as a Typst string, in which no letter means anything but itself."""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", " ")
    return f'"{escaped}"'


def said(text: str) -> str:
    """A text as markup that says it, letter by letter."""
    return f"#{quoted(text)};" if text else ""
