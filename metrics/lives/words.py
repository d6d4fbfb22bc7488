"""Which events are words: who said them, and whether the resident could read them."""

from __future__ import annotations

import polars as pl

FROM_THE_CITY = ("operator", "agency")

MESSAGES = ("message_sent", "update_sent")
"""Sent to the resident, unless their audience says that they were not."""


ANSWERS = (*MESSAGES, "closed", "commented")
"""Events that can be a public answer."""
OF_ANSWER = ("kind", "actor", "audience", "text_id")
"""What tells whether one is."""


def by_people() -> pl.Expr:
    """Not posted by a machine; words of which nobody says whose they are count."""
    return pl.col("actor").ne_missing("system")


def not_internal() -> pl.Expr:
    """Of what is sent to residents by its nature: readable by them unless it says otherwise."""
    return pl.col("audience").ne_missing("internal")


def public_answers() -> pl.Expr:
    """A word of 311 or the agency that the resident can read."""
    kind, public = pl.col("kind"), pl.col("audience") == "public"
    sent = kind.is_in(MESSAGES) & not_internal()
    closed = (kind == "closed") & pl.col("text_id").is_not_null() & not_internal()
    said = (kind == "commented") & public
    return pl.col("actor").is_in(FROM_THE_CITY) & (sent | closed | said)
