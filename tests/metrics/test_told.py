"""The distinct messages of cases, which are told apart by how their digests begin."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from metrics.tables import LIVES, MESSAGE_KEY
from metrics.told import EDITIONS, keys_of, with_edition

ZONE = "America/Denver"
BORDERS = pl.DataFrame(
    [("x/a", "1.0.0", date(2026, 2, 1)), ("x/a", "1.0.0", date(2026, 3, 1))],
    schema=EDITIONS,
    orient="row",
)
BEGAN = datetime(2026, 1, 20, tzinfo=UTC)
ALIKE = [b"\0" * 31 + bytes([nth]) for nth in range(3)]
"""Digests that differ in nothing but their last byte."""
DIGESTS = [bytes([nth, 255 - nth]) * 16 for nth in range(6)]


def lives_of(texts: list[bytes]) -> st.SearchStrategy[pl.DataFrame]:
    """Cases of few agencies and versions with these messages, or with none."""
    row = st.tuples(
        st.sampled_from(["b", "a", None]), st.sampled_from([("x/a", "1.0.0"), (None, None)]),
        st.integers(0, 60), st.none() | st.sampled_from(texts),
    )  # fmt: skip
    return st.lists(row, max_size=40).map(_lives)


def _lives(
    rows: list[tuple[str | None, tuple[str | None, str | None], int, bytes | None]],
) -> pl.DataFrame:
    told = [
        dict.fromkeys(LIVES)
        | {"agency": agency, "agreement": version[0], "version": version[1],
           "message_at": BEGAN + timedelta(days=day), "message_text": text}
        for agency, version, day, text in rows
    ]  # fmt: skip
    return pl.DataFrame(told, schema=LIVES, orient="row")


@pytest.mark.parametrize("texts", [DIGESTS, ALIKE, [*DIGESTS, b"short"]], ids=len)
@given(data=st.data())
def test_each_message_stands_once_and_in_order(texts: list[bytes], data: st.DataObject) -> None:
    """Also of digests that begin alike, and of texts that are named by something shorter."""
    lives = data.draw(lives_of(texts))
    told = lives.lazy().filter(pl.col("message_text").is_not_null())
    dated = with_edition(told.rename({"message_text": "text_id"}), BORDERS, ZONE)
    plain = dated.select(*MESSAGE_KEY).unique().sort(*MESSAGE_KEY).collect()
    assert keys_of(lives.lazy(), BORDERS, ZONE).equals(plain)
