"""One row a case: what became of it, whatever was promised."""

from __future__ import annotations

from datetime import datetime

import polars as pl

from metrics.fold.facts import Facts
from metrics.fold.joining import beside, numbered
from metrics.lives.comments import comments
from metrics.lives.contacts import next_contacts
from metrics.lives.endings import with_endings
from metrics.lives.messages import last_messages
from metrics.lives.routing import routes
from metrics.promises import Promises, reach
from metrics.tables import LIVES

__all__ = ["lives_of"]

_OF_LINK = ("parent", "live_parent", "link_fault")
_COUNTS = ("closings", "reopenings", "comments_after", "reroutes")
_FLAGS = ("live_parent", "missing_information", "closed_on_date_only")


def lives_of(
    facts: Facts, links: pl.DataFrame, promises: Promises, as_of: datetime | None = None
) -> pl.DataFrame:
    """One row a case, as `tables.LIVES`, in the order of the facts: that of source and number.

    Args:
        facts: What is true of the cases whatever was promised, and what happened to them.
        links: `tables.LINKS`; rows of other cases are left alone.
        promises: Families, calendars, the city's zone, and which agencies are 311 itself.
        as_of: Contacts after it have not happened yet; None takes all.
    """
    happened, links = facts.happened, numbered(links, facts.cases)
    cases = with_endings(facts.cases.drop("live_parent"), happened, promises.zone)
    lives = _with(
        cases,
        routes(cases, happened, promises),
        comments(cases, happened),
        last_messages(cases, happened),
        next_contacts(cases, links, reach(promises), as_of),
        _linked(links),
    )
    told = _judged(lives, promises)
    return told.select(pl.col(name).cast(dtype) for name, dtype in LIVES.items())


def _linked(links: pl.DataFrame) -> pl.DataFrame:
    """What is known of the case that each one repeats."""
    return links.filter(pl.col("live_parent").is_not_null()).select("case", *_OF_LINK)


def _with(cases: pl.DataFrame, *parts: pl.DataFrame) -> pl.DataFrame:
    """The cases with the columns of each part, which has at most one row a case."""
    for part in parts:
        cases = beside(cases, part, "case")
    return cases


def _judged(lives: pl.DataFrame, promises: Promises) -> pl.DataFrame:
    """The columns that are said of every case, whether anything happened to it or not."""
    of_others = pl.col("agency").is_not_null() & ~pl.col("agency").is_in(list(promises.operators))
    return lives.with_columns(
        pl.col(_COUNTS).fill_null(0),
        pl.col(_FLAGS).fill_null(value=False),
        pl.coalesce("first_agency", "agency").alias("first_agency"),
        family=pl.col("service").replace(dict(promises.families)),
        transferred=of_others.fill_null(value=False),
        valid_from=pl.max_horizontal("opened", "valid_from"),
    )
