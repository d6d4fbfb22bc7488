"""Every verdict can be disputed: it quotes the message's words, or names the patterns it lacks."""

from __future__ import annotations

import polars as pl
import pytest

from metrics.messages import ABSENT, MEASURES, judge_frame
from metrics.messages.fixing import OF_FIXES
from metrics.messages.reading import folded, mended, quoted
from metrics.messages.repairs import FIX, repairs
from seed.corpus import CORPUS

CLOSINGS = CORPUS.filter(pl.col("use") == "closing").select("message", "language")
ASKED = CLOSINGS.with_columns(service=pl.lit("pothole"), agency=pl.lit("streets"))
VERDICTS = judge_frame(ASKED)
JUDGED = pl.concat([VERDICTS, repairs(ASKED, VERDICTS)], how="horizontal")


@pytest.mark.parametrize("measure", [*MEASURES, FIX, "closed_without_action"])
def test_quoted_words_stand_in_the_message(measure: str) -> None:
    """Where a verdict has words, the message has them, sign by sign."""
    told = JUDGED.filter(pl.col(f"{measure}_words").is_not_null())
    stands = pl.col("message").str.contains(pl.col(f"{measure}_words"), literal=True)
    assert told.filter(~stands).select("message", f"{measure}_words").rows() == []


@pytest.mark.parametrize("measure", [*MEASURES, FIX, "closed_without_action"])
def test_a_verdict_without_words_names_what_is_absent(measure: str) -> None:
    """Where there are no words to quote, the rule says which patterns were not found."""
    silent = JUDGED.filter(pl.col(f"{measure}_words").is_null())
    assert set(silent[f"{measure}_rule"]) <= {*ABSENT, *OF_FIXES}


@pytest.mark.parametrize(
    ("text", "words", "quote"),
    [
        ("Picked   UP\n\nat noon", "picked up at", "Picked   UP\n\nat"),
        ("La podÃ³ ayer", "podo", "podÃ³"),
        ("Se barrió  la calle", "barrio la", "barrió  la"),
        ("call 555-201-4411 now", "call ~phone", "call"),
        ("under_score here", "under score", "under_score"),
    ],
)
def test_words_are_quoted_as_they_stand(text: str, words: str, quote: str) -> None:
    """Case, accents, spaces and spoilt signs of the message are kept in the quotation."""
    assert quoted(text, words) == quote
    assert quote in text


@pytest.mark.parametrize(
    ("text", "mended_text"),
    [
        ("Ã¡rbol", "árbol"),
        ("â€œdoneâ€\x9d", "“done”"),
        ("niÃƒÂ±o", "niño"),
        ("plain", "plain"),
        ("Ãlvaro", "Ãlvaro"),
    ],
)
def test_spoilt_signs_are_mended(text: str, mended_text: str) -> None:
    """UTF-8 read as Windows-1252 or Latin-1 is put right, once or twice; the rest stays."""
    assert mended(text) == mended_text


def test_folding_takes_case_accents_and_spaces_away() -> None:
    """What is left is what the rules read."""
    assert folded("  El  DÍA\tde «Ñandú»\u2019s ") == 'el dia de "nandu"\'s'
