"""Documents on paper: every letter as it was written, the same bytes again, accessible."""

from __future__ import annotations

import re
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from agreements.files import read_files
from agreements.folder import ROOT as CITIES
from agreements.rendering import render
from agreements.schema.base import Language
from agreements.signing import find_version
from dashboard.reports.marked import typst_of
from dashboard.reports.typeset import UnprintableError, document, pdf

AT = datetime(2026, 10, 1, 6, tzinfo=UTC)


def paper(markdown: str, language: Language = "en") -> bytes:
    """Some Markdown as a document."""
    return pdf(document("A title", language, "Draft 1", typst_of(markdown)), AT)


@pytest.mark.parametrize("language", ["en", "es"])
def test_a_whole_agreement_is_set_as_an_accessible_document(language: Language) -> None:
    """PDF/UA-1 refuses what has no title, language or tags; each page is numbered."""
    files, _ = read_files(CITIES / "denver")
    assert files
    version = find_version(files, "denver/parks@2.0.0")
    assert version
    made = paper(render(files, version.model, language), language)
    assert made.startswith(b"%PDF-1.7")
    assert b"/MarkInfo" in made
    assert f"/Lang({language}-US)".encode() in made
    assert paper(render(files, version.model, language), language) == made


def test_the_date_is_the_one_that_is_given() -> None:
    """No clock is read."""
    assert re.search(rb"/CreationDate\(D:20261001060000", paper("# Title"))


def test_headings_lists_tables_and_marks_become_markup() -> None:
    """What the rendering of an agreement uses, and no more."""
    table = "| A | B |\n| --- | --- |\n| 1 | 2 |"
    markdown = f"# One\n\nA **bold `b`** word\n- first\n- `second`\n\n{table}"
    assert typst_of(markdown) == (
        '#heading(level: 1)[#"One";]\n\n'
        '#"A ";#strong[#"bold ";#raw("b");]#" word";\n\n'
        '#list([#"first";], [#raw("second");])\n\n'
        '#table(columns: 2, table.header([#"A";], [#"B";]), [#"1";], [#"2";])'
    )


@settings(max_examples=25)
@given(st.text(st.characters(min_codepoint=0x20, max_codepoint=0x7E)))
def test_no_letter_means_anything_to_the_typesetter(words: str) -> None:
    """Whoever writes a name or a reason cannot run or break the document."""
    assert paper(f"Before {words} after").startswith(b"%PDF")


def test_a_letter_that_no_font_has_is_named() -> None:
    """A document with a hole in it would be signed unread."""
    with pytest.raises(UnprintableError, match="no “ػ”"):
        paper("ػ")


def test_what_cannot_be_set_says_why() -> None:
    """A fault of ours, with the typesetter's own words."""
    with pytest.raises(ValueError, match="cannot be typeset"):
        pdf("#nothing-known", AT)
