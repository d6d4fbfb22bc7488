"""Words from the data in Streamlit's markdown: shown letter by letter, and never a link."""

from __future__ import annotations

import pytest

from dashboard.wording.markdown import LONGEST_NAME, bare, mailbox, plain, typed, written

JOINER = "\N{WORD JOINER}"


@pytest.mark.parametrize(
    "text",
    [
        "see www.example.com",
        "WWW.Example.com",
        "https://example.com/x?y=1",
        "Http://example.com",
        "write to a.b@example.com",
        "mailto:a@example.com",
    ],
)
def test_an_address_in_a_text_is_broken_where_a_browser_would_link_it(text: str) -> None:
    """What would be linked is parted by a letter without width; nothing is lost to the eye."""
    shown = plain(text)
    assert JOINER in shown
    for start in ("www.", "http:", "https:", "@example", "http\\:", "https\\:"):
        assert start not in shown.lower()
    assert bare(shown) == text


def test_a_text_without_addresses_is_only_escaped() -> None:
    """A time of day and brackets are no markup."""
    assert plain("at 5:30, *now* [x]") == r"at 5\:30, \*now\* \[x\]"


@pytest.mark.parametrize(
    ("typed_in", "shown"),
    [
        ("We hire.\n\nBy May.", "We hire.\n\nBy May."),
        ("We hire:\r\na driver\na clerk\n", "We hire:  \na driver  \na clerk"),
        ("Plan\n===\n- a crew\n1. a cart", "Plan  \n\\===  \n\\- a crew  \n1\\. a cart"),
        ("    <b>bold</b>\n# big", "\\<b\\>bold\\</b\\>  \n\\# big"),
        ("\n\n \na\n \n\nb", "a\n\nb"),
        ("7.5 days", "7\\.5 days"),
        ("", ""),
    ],
)
def test_what_somebody_wrote_keeps_its_lines_and_nothing_else(typed_in: str, shown: str) -> None:
    """A plan in paragraphs is read in paragraphs; no line of it becomes a heading or a list."""
    assert written(typed_in) == shown


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("parks", "parks"),
        ("x" * LONGEST_NAME, "x" * LONGEST_NAME),
        ("*" * 5_000, r"\*" * (LONGEST_NAME - 1) + "…"),
    ],
)
def test_what_somebody_typed_is_said_back_whole_only_if_it_is_a_names_length(
    asked: str, told: str
) -> None:
    """A page that says that there is no such thing keeps its own words in sight."""
    assert typed(asked) == told


def test_a_mailbox_of_an_agreement_can_be_written_to_and_copied() -> None:
    """Without a letter in it that nobody sees."""
    assert mailbox("a_b@example.gov") == r"[a\_b@example.gov](mailto:a_b@example.gov)"
    assert bare(mailbox("a_b@example.gov")) == "a_b@example.gov"


@pytest.mark.parametrize("text", ["303 555 0100", "x@y", "a@b.c](javascript:x)"])
def test_what_is_no_mailbox_is_no_link(text: str) -> None:
    """It is shown as any other text."""
    assert mailbox(text) == plain(text)
