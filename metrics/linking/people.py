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
    asking = _groups(known, pl.col("requester"))
    addressed = _groups(known, pl.when((place != "") & ~is_point).then(place))
    located = points(known.filter(is_point).with_columns(point=place))
    asked = {
        name: asked_after(events, rows, promises)
        for name, rows in (("asking", asking), ("addressed", addressed), ("located", located))
    }
    of_person = followed(asking, asked["asking"], promises.zone)
    there = followed(addressed, asked["addressed"], promises.zone)
    near = nearby(located, asked["located"], promises.zone)
    at_place = [
        _listed(rows, found, place_contacts="opened")
        for rows, found in ((addressed, there), (located, near))
    ]
    return _listed(asking, of_person, contacts="opened", contact_numbers="number").join(
        pl.concat(at_place), on=KEY, how="full", coalesce=True
    )


def _groups(cases: pl.LazyFrame, alike: pl.Expr) -> pl.DataFrame:
    """The cases that are not alone in what makes them alike and in their family.

    Columns: `row source number opened recurs code`; those alike have one `code` and stand together
    in order of time. What makes them alike is kept as a hash of 64 bits: of ten million, two that
    differ come together once in three hundred thousand cities.
    """
    both = pl.when(alike.is_not_null()).then(alike.hash(seed=2) ^ pl.col("family").hash(seed=1))
    hashed = cases.select(*KEY, "opened", "recurs", alike=both).drop_nulls("alike")
    hashes = hashed.select("alike").collect(engine="streaming")
    several = hashes.filter(pl.col("alike").is_duplicated()).unique()
    rows = hashed.join(several.lazy(), on="alike", how="semi").collect(engine="streaming")
    ordered = rows.sort("alike", "opened", *KEY).with_columns(code=pl.col("alike").rle_id())
    return ordered.drop("alike").with_row_index("row")


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
