"""Contacts after a case in one family of services: of the same requester, and at the same place."""

from __future__ import annotations

import polars as pl

from metrics.fold.knowing import KEY
from metrics.linking.contacts import asked_after, followed
from metrics.linking.nearby import POINT, nearby, points
from metrics.promises import Promises


def contacts_of(cases: pl.LazyFrame, events: pl.LazyFrame, promises: Promises) -> pl.DataFrame:
    """`source number contacts contact_numbers place_contacts` of the cases that have any.

    Args:
        cases: The whole record, with `family` and `recurs`.
        events: Likewise.
        promises: What can stop a promise, and the city's zone.
    """
    known = cases.filter(pl.col("family").is_not_null())
    place = pl.col("place").str.strip_chars().str.to_lowercase()
    is_point = place.str.contains(POINT)
    told = known.with_columns(place=place, is_point=is_point.fill_null(value=False))
    is_address = (pl.col("place") != "") & ~pl.col("is_point")
    every = told.select(
        *KEY,
        "opened",
        "recurs",
        "is_point",
        asking=_alike("requester"),
        addressed=pl.when(is_address).then(_alike("place")),
    ).collect(engine="streaming")
    asking, addressed = _group(every, "asking"), _group(every, "addressed")
    somewhere = known.filter(is_point) if every["is_point"].any() else known.clear()
    del every
    located = points(somewhere.with_columns(point=place))
    asked = asked_after(events, [asking, addressed, located], promises)
    of_person = followed(asking, asked[0], promises.zone)
    there = followed(addressed, asked[1], promises.zone)
    near = nearby(located, asked[2], promises.zone)
    at_place = [
        _listed(rows, found, place_contacts="opened")
        for rows, found in ((addressed, there), (located, near))
    ]
    return _listed(asking, of_person, contacts="opened", contact_numbers="number").join(
        pl.concat(at_place), on=KEY, how="full", coalesce=True
    )


def _alike(name: str) -> pl.Expr:
    """What makes cases of one family alike, as a number; null where nothing is told.

    It is a hash of 64 bits: of ten million, two that differ come together once in three hundred
    thousand cities.
    """
    both = pl.col(name).hash(seed=2) ^ pl.col("family").hash(seed=1)
    return pl.when(pl.col(name).is_not_null()).then(both)


def _group(cases: pl.DataFrame, alike: str) -> pl.DataFrame:
    """The cases that are not alone in what makes them alike and in their family.

    Columns: `row source number opened recurs code`; those alike have one `code` and stand together
    in order of time.
    """
    several = pl.col(alike).is_not_null() & pl.col(alike).is_duplicated()
    rows = cases.select(*KEY, "opened", "recurs", alike).filter(several)
    ordered = rows.sort(alike, "opened", *KEY).with_columns(code=pl.col(alike).rle_id())
    return ordered.drop(alike).with_row_index("row")


def _listed(rows: pl.DataFrame, found: pl.DataFrame, **columns: str) -> pl.DataFrame:
    """Lists of what was found after each case, in order of time."""
    ordered = found.unique().sort("row", "contact")
    told = rows[ordered["contact"]].select(
        **{name: pl.col(column) for name, column in columns.items()}
    )
    lists = (
        pl.concat([ordered.select("row"), told], how="horizontal")
        .group_by("row", maintain_order=True)
        .agg(pl.all())
    )
    return pl.concat([rows[lists["row"]].select(KEY), lists.drop("row")], how="horizontal")
