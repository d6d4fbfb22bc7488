"""Words of the pages become HTML in which the data stays words."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from markupsafe import escape

from dashboard.website.marked import html_of
from dashboard.wording.markdown import bold, note, plain

SAID = [
    # as the pages write it, as a browser reads it
    ("Of **2,910 requests**", "Of <strong>2,910 requests</strong>"),
    ("*On time* means", "<em>On time</em> means"),
    (":small[:gray[so few]]", '<small><span class="quiet">so few</span></small>'),
    (":material/science: **Invented.**", "<strong>Invented.</strong>"),
    ("71%  \n2,070 of 2,910", "71%<br>2,070 of 2,910"),
    ("a < b & c]", "a &lt; b &amp; c]"),
    ("left **open", "left <strong>open</strong>"),
]


@pytest.mark.parametrize(("markdown", "html"), SAID, ids=[s[0] for s in SAID])
def test_what_streamlit_would_show_is_shown(markdown: str, html: str) -> None:
    """Bold, slanted, small and grey; symbols go and their words stay."""
    assert html_of(markdown) == html


@given(st.text(st.characters(codec="utf-8", exclude_characters="\N{WORD JOINER}")))
@example("crew@example.org")
@example("www.example.org, http://example.org")
def test_a_text_from_the_data_is_read_letter_by_letter(text: str) -> None:
    """Whatever stands in it means nothing to HTML."""
    words = escape(" ".join(text.split()))
    assert html_of(plain(text)) == words
    assert html_of(bold(text)) == f"<strong>{words}</strong>"
    assert html_of(note(plain(text))) == f'<small><span class="quiet">{words}</span></small>'
