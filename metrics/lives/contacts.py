"""The next contact after the first closing: of the same requester, and at the same place."""

from __future__ import annotations

from datetime import datetime, timedelta

import polars as pl

from metrics.instants import instant

_KEY = ["source", "number"]


def next_contacts(
    cases: pl.DataFrame, links: pl.DataFrame, reach: timedelta, as_of: datetime | None
) -> pl.DataFrame:
    """`case next_contact next_contact_number next_place_contact`, of the cases that have any.

    Args:
        cases: `case source number first_closed`.
        links: `tables.LINKS`: contacts after a later event of the case are among its own.
        reach: How long after the closing a contact can still matter.
        as_of: Later contacts have not happened yet.
    """
    closed = cases.filter(pl.col("first_closed").is_not_null())
    some = pl.col("contacts").is_not_null() | pl.col("place_contacts").is_not_null()
    of = links.filter(some).join(closed.select(*_KEY, "case", "first_closed"), on=_KEY)
    told = of.select("case", "first_closed", at="contacts", number="contact_numbers")
    people = _first_after(told.explode("at", "number"), reach, as_of)
    there = of.select("case", "first_closed", at="place_contacts", number=pl.lit(None, pl.String))
    places = _first_after(there.explode("at"), reach, as_of).drop("number")
    return people.rename({"at": "next_contact", "number": "next_contact_number"}).join(
        places.rename({"at": "next_place_contact"}), on="case", how="full", coalesce=True
    )


def _first_after(contacts: pl.DataFrame, reach: timedelta, as_of: datetime | None) -> pl.DataFrame:
    """`case at number` of the first after each first closing, as far as it reaches."""
    since = pl.col("at") - pl.col("first_closed")
    after = contacts.filter(since > timedelta(0), since <= reach)
    if as_of:
        after = after.filter(pl.col("at") <= instant(as_of))
    first = after.sort("case", "at", maintain_order=True).unique("case", keep="first")
    return first.select("case", "at", "number")
