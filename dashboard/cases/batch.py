"""The canonical batch: the one shape that every source is brought into."""

from __future__ import annotations

import dataframely as dy
import polars as pl


class CaseBatch(dy.Schema):
    """Cases as one snapshot shows them; instants in UTC, names ours, blanks null."""

    line = dy.Int64(nullable=False)
    raw = dy.String(nullable=False)
    number = dy.String(nullable=False, min_length=1, max_length=64)
    opened = dy.Datetime(nullable=False, time_unit="us", time_zone="UTC")
    open = dy.Bool(nullable=False)
    closed = dy.Datetime(nullable=True, time_unit="us", time_zone="UTC")
    published_due = dy.Datetime(nullable=True, time_unit="us", time_zone="UTC")
    service = dy.String(nullable=True)
    agency = dy.String(nullable=True)
    channel = dy.String(nullable=True)
    district = dy.String(nullable=True)
    place = dy.String(nullable=True)
    outcome = dy.String(nullable=True)
    outcome_word = dy.String(nullable=True)
    message = dy.String(nullable=True)
    unmapped = dy.String(nullable=True)
    priority = dy.String(nullable=True)
    language = dy.String(nullable=True)
    parent = dy.String(nullable=True, max_length=64)
    requester = dy.String(nullable=True)
    closed_on_day = dy.Bool(nullable=False)
    seen_at = dy.Datetime(nullable=False, time_unit="us", time_zone="UTC")

    @dy.rule()
    def closed_has_a_date(cls) -> pl.Expr:  # noqa: N805 - dataframely calls it on the class
        """A closed case was closed at some time."""
        return pl.col("open") | pl.col("closed").is_not_null()

    @dy.rule()
    def open_has_none(cls) -> pl.Expr:  # noqa: N805 - dataframely calls it on the class
        """An open case has no closing date."""
        return ~pl.col("open") | pl.col("closed").is_null()


RULES = {
    "closed_has_a_date": "column {status} says that the case is closed, but column {closed} is "
    "empty; a closed case needs its closing date: correct one of the two, or map the status to an "
    "open stage in {mapping}",
    "open_has_none": "column {status} says that the case is open, but column {closed} holds a "
    "date; an open case has no closing date: correct one of the two, or map the status to a "
    "closed stage in {mapping}",
    "number|max_length": "column {number} holds more than 64 characters, which is no case number; "
    "correct it, or name the right column in {mapping}",
    "parent|max_length": "column {parent} holds more than 64 characters, which is no case number; "
    "correct it, or name the right column in {mapping}",
}
"""What a broken rule of the batch means, in words; `{name}` is the source's own column."""
