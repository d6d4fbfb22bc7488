"""A text in an address comes back as it was, whoever it is handed to, or not at all."""

from __future__ import annotations

import hashlib
import zlib
from base64 import urlsafe_b64encode

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agreements.folder import ROOT
from dashboard.texts_in_addresses import LONGEST, packed, unpacked

BASE = (ROOT / "denver" / "parks" / "2.0.0.yaml").read_text("utf-8")

LINES = st.lists(st.sampled_from(["a", "b: ñ", "", "  c", "\r", "\u2028"]), max_size=8).map(
    "\n".join
)


@given(LINES, LINES)
def test_any_text_comes_back_letter_by_letter(base: str, text: str) -> None:
    """Ends of lines too, of whatever kind."""
    piece = packed(base, text)
    assert piece is not None
    assert unpacked(base, piece) == text


def test_one_changed_line_is_a_short_piece_of_letters_that_an_address_may_hold() -> None:
    """A link is sent by mail: it should not fill the screen."""
    piece = packed(BASE, BASE.replace("business_days: 5", "business_days: 6", 1))
    assert piece is not None
    assert len(piece) < 200
    assert set(piece) <= set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_")


def test_a_text_of_other_lines_throughout_is_too_long() -> None:
    """Nothing is better than an address that is cut on the way."""
    other = "\n".join(hashlib.sha256(bytes([n])).hexdigest() for n in range(256))
    assert packed(BASE, other) is None
    assert len(packed(BASE, "") or "") < LONGEST


@pytest.mark.parametrize(
    "piece",
    ["", "-", "é", "a" * 99, urlsafe_b64encode(zlib.compress(b"[1]")).decode(),
     urlsafe_b64encode(zlib.compress(b'["x",[["a",1,2]]]')).decode(),
     urlsafe_b64encode(zlib.compress(b"[" * 10_000_000)).decode()],
)  # fmt: skip
def test_what_was_not_made_here_is_no_text(piece: str) -> None:
    """Cut, invented, or unfolding to megabytes."""
    assert unpacked(BASE, piece) is None


def test_a_piece_of_another_text_is_none_of_this_one() -> None:
    """Its lines are counted in a text that nobody has any more."""
    piece = packed(BASE, f"{BASE}# more\n")
    assert piece is not None
    assert unpacked(f"# first\n{BASE}", piece) is None
