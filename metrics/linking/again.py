"""What a change of few cases does to the links of others, found without looking at all of them."""

from __future__ import annotations

from datetime import datetime
from typing import NamedTuple

import polars as pl

from metrics.fold.knowing import KEY
from metrics.instants import instant
from metrics.linking.contacts import with_family
from metrics.linking.nearby import POINT, degrees
from metrics.linking.people import contacts_of
from metrics.promises import Promises
from metrics.tables import LINKS

_CELLS_A_DEGREE = 1000
"""Such a cell is at least 25 m wide wherever people live: to 77 degrees of latitude."""

_CELL = "@"
"""What the names of cells begin with."""

_OF_CHAIN = ("parent", "live_parent", "link_fault")


class Touched(NamedTuple):
    """Whose links a change of some cases can alter.

    Attributes:
        since: No contact before it is any other than it was.
        requesters: Who asks in the changed cases, as they were and as they are.
        spots: Where they lie: places, or cells of a grid, and those around them.
        around: The same, and the cells around those: what lies near to what they are near to.
    """

    since: datetime
    requesters: pl.Series
    spots: pl.Series
    around: pl.Series


def touched_by(changed: pl.DataFrame) -> Touched:
    """What these cases touch.

    Args:
        changed: `opened requester place` of cases as they were and as they are; not empty.
    """
    since = changed["opened"].min()
    if not isinstance(since, datetime):
        raise TypeError("No case was changed.")
    return Touched(
        since,
        changed["requester"].drop_nulls().unique(),
        _spots_of(changed, 1),
        _spots_of(changed, 2),
    )


def contacts_again(
    cases: pl.LazyFrame, events: pl.LazyFrame, touched: Touched, promises: Promises
) -> pl.DataFrame:
    """The contacts of all cases that share a requester or a spot with the changed ones.

    Columns: those of `cases` but what tells who asked and where, `asks` and `lies` (whether they
    share a requester, a spot), and `contacts contact_numbers place_contacts`, which are whole from
    `touched.since` on, and only where the case `asks` or `lies`.

    Args:
        cases: `source number opened service requester place` of all that were opened, or of which
            something that stops a promise happened, since a reach before `touched.since`.
        events: `source number at kind` of theirs since then.
        touched: What changed.
        promises: Families, recurrences, windows.
    """
    asks = pl.col("requester").is_in(touched.requesters.implode()).fill_null(value=False)
    # What lies at no point is near to nothing: which others lie at one is not asked then.
    at_points = touched.around.str.starts_with(_CELL).any()
    spotted = cases.with_columns(spot=_spot() if at_points else _named()).with_columns(
        asks=asks,
        lies=pl.col("spot").is_in(touched.spots.implode()).fill_null(value=False),
        around=pl.col("spot").is_in(touched.around.implode()).fill_null(value=False),
    )
    some = spotted.filter(pl.col("asks") | pl.col("around")).collect()
    mine = some.lazy().with_columns(
        requester=pl.when("asks").then("requester"), place=pl.when("around").then("place")
    )
    theirs = events.filter(pl.col("number").is_in(some["number"].unique().implode())).collect()
    found = contacts_of([(with_family(mine, promises), theirs.lazy())], promises)
    told = some.filter(pl.col("asks") | pl.col("lies"))
    left = told.drop("opened", "service", "requester", "place", "spot", "around")
    return left.join(found, on=KEY, how="left")


def links_again(
    former: pl.DataFrame, met: pl.DataFrame, repeated: pl.DataFrame, since: datetime
) -> pl.DataFrame:
    """The links of cases as they are now, `LINKS`; of cases that have none no row.

    Args:
        former: The links that those had which have not changed themselves.
        met: As `contacts_again` gives them.
        repeated: `source number parent live_parent link_fault` of those whose chains were followed.
        since: `Touched.since`.
    """
    both = former.join(met, on=KEY, how="full", coalesce=True, suffix="_now").join(
        repeated.with_columns(followed=pl.lit(value=True)),
        on=KEY, how="full", coalesce=True, suffix="_now",
    )  # fmt: skip
    followed = pl.col("followed").fill_null(value=False)
    chains = [
        pl.when(followed).then(f"{name}_now").otherwise(name).alias(name) for name in _OF_CHAIN
    ]
    lists = [
        _from("asks", "contacts", "contacts", since),
        _from("asks", "contact_numbers", "contacts", since),
        _from("lies", "place_contacts", "place_contacts", since),
    ]
    told = ("parent", "link_fault", "contacts", "place_contacts")
    return (
        both.select(*KEY, *chains, *lists)
        .select(pl.col(name).cast(dtype) for name, dtype in LINKS.items())
        .filter(pl.any_horizontal(pl.col(name).is_not_null() for name in told))
    )


def _from(changed: str, name: str, at: str, since: datetime) -> pl.Expr:
    """A list that is as it was before an instant, and as it was found from it on."""
    earlier, later = (
        pl.col(column).list.eval(pl.element() < instant(since)).list.sum().fill_null(0)
        for column in (at, f"{at}_now")
    )
    nothing = pl.lit([], LINKS[name])
    stood = pl.col(name).list.head(earlier).fill_null(nothing)
    found = pl.col(f"{name}_now").list.slice(later).fill_null(nothing)
    both = pl.concat_list(stood, found)
    anew = pl.when(both.list.len() > 0).then(both)
    return pl.when(pl.col(changed).fill_null(value=False)).then(anew).otherwise(name).alias(name)


def _named() -> pl.Expr:
    """The place of a case as it is called."""
    return pl.col("place").str.strip_chars().str.to_lowercase()


def _spot() -> pl.Expr:
    """Where a case lies: its place, or the cell of a grid where that is a point."""
    place = _named()
    cells = [(at * _CELLS_A_DEGREE).floor().cast(pl.Int64) for at in degrees(place)]
    cell = pl.format(_CELL + "{} {}", *cells)
    return pl.when(place.str.contains(POINT)).then(cell).otherwise(place)


def _spots_of(changed: pl.DataFrame, rings: int) -> pl.Series:
    """The spots of cases, and so many rings of cells around those that lie at points."""
    own = changed.select(spot=_spot()).to_series().drop_nulls().unique()
    cells = (
        own.str.extract_groups(rf"^{_CELL}(?<y>-?\d+) (?<x>-?\d+)$").struct.unnest().drop_nulls()
    )
    wide = range(-rings, rings + 1)
    at = {name: pl.col(name).cast(pl.Int64) for name in ("y", "x")}
    moved = [
        cells.select(pl.format(_CELL + "{} {}", at["y"] + up, at["x"] + along))
        for up in wide
        for along in wide
    ]
    return pl.concat([own, *(spots.to_series().rename("spot") for spots in moved)]).unique()
