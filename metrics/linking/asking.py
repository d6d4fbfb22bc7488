"""Who asks where and when: each case as a few numbers, as none of its names is looked at again."""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from itertools import accumulate
from typing import NamedTuple

import polars as pl

from metrics.fold.joining import beside, latest
from metrics.fold.knowing import KEY
from metrics.fold.recorded import in_order, numbers_of
from metrics.instants import INSTANT
from metrics.linking.contacts import stop_kinds
from metrics.linking.nearby import POINT, points
from metrics.promises import Promises

Part = tuple[pl.LazyFrame, pl.LazyFrame]
"""Cases of a record, with their `family` and `recurs`, and all that happened to them."""

_AT_A_TIME = 2
"""So many parts lie in memory."""


class Asking(NamedTuple):
    """The cases of a record, numbered by `case` as they stand: part by part, in order of their key.

    Attributes:
        cases: `opened recurs asking addressed last`: what makes cases of one family alike in who
            asks and in their address, null where nothing is told; and the last of their stops.
        stops: Each event that can stop a promise: `case after`; one before the opening is as at it.
        located: Those that lie at points: `case opened recurs family latitude longitude`.
        ends: The number of the first case of each part, and how many there are of all.
    """

    cases: pl.DataFrame
    stops: pl.DataFrame
    located: pl.DataFrame
    ends: list[int]


def asking_of(parts: Sequence[Part], promises: Promises) -> Asking:
    """Who asks where and when in a whole record."""
    with ThreadPoolExecutor(_AT_A_TIME) as pool:
        told = list(pool.map(partial(_asking_in, promises=promises), parts))
    ends = list(accumulate((len(one.cases) for one in told), initial=0))
    numbered = (
        one._replace(
            stops=one.stops.with_columns(pl.col("case") + begin),
            located=one.located.with_columns(pl.col("case") + begin),
        )
        for one, begin in zip(told, ends, strict=False)
    )
    cases, stops, located, _ = map(list, zip(*numbered, strict=True))
    # To look into a column in two hundred pieces takes ten times as long as into a whole one.
    whole = [pl.concat(each, rechunk=True) for each in (cases, stops, located)]
    return Asking(whole[0], whole[1], whole[2], ends)


def _asking_in(part: Part, promises: Promises) -> Asking:
    """The same of one part, whose cases are numbered from nought."""
    place = pl.col("place").str.strip_chars().str.to_lowercase()
    is_point = place.str.contains(POINT).fill_null(value=False)
    told = part[0].with_columns(place=place, is_point=is_point)
    kept = told.select(
        *KEY,
        "opened",
        "family",
        pl.col("recurs").cast(pl.Int32),
        asking=_alike("requester", pl.col("requester").is_not_null()),
        addressed=_alike("place", (pl.col("place") != "") & ~pl.col("is_point")),
        point=pl.when(pl.col("is_point") & pl.col("family").is_not_null()).then("place"),
    )
    cases = in_order(kept.collect()).with_row_index("case")
    stops = _stops(cases, part[1], promises)
    last = beside(cases[["case"]], latest(stops, "case", "after", "last"), "case")["last"]
    return Asking(
        cases.select("opened", "recurs", "asking", "addressed", last=last),
        stops,
        points(cases.select("case", "opened", "recurs", "family", "point")),
        [],
    )


def _alike(name: str, is_told: pl.Expr) -> pl.Expr:
    """What makes cases of one family alike, as a number; null where nothing is told.

    It is a hash of 64 bits: of ten million, two that differ come together once in three hundred
    thousand cities.
    """
    both = pl.col(name).hash(seed=2) ^ pl.col("family").hash(seed=1)
    return pl.when(is_told & pl.col("family").is_not_null()).then(both)


def _stops(cases: pl.DataFrame, events: pl.LazyFrame, promises: Promises) -> pl.DataFrame:
    """The events of these cases that can stop a promise: `case after`."""
    happened = events.select(*KEY, "at", "kind").collect()
    can_stop = happened["kind"].is_in(sorted(stop_kinds(promises)))
    told = happened.select("at", case=numbers_of(cases, happened)).filter(
        can_stop, pl.col("case").is_not_null()
    )
    opened = cases["opened"].gather(told["case"])  # cases are numbered as they stand
    return told.select("case", after=pl.max_horizontal("at", opened).cast(INSTANT))


def names_of(parts: Sequence[Part], asking: Asking, wanted: pl.Series) -> pl.DataFrame:
    """The names of some cases: `case source number`, in order of `case`.

    Args:
        parts: The record.
        asking: What was told of it.
        wanted: The numbers of the cases.
    """
    numbers = wanted.unique().sort()
    begins = numbers.search_sorted(pl.Series(asking.ends)).to_list()
    named = [pl.DataFrame(schema={"case": pl.UInt32, **dict.fromkeys(KEY, pl.String)})]
    for part, first, begin, end in zip(parts, asking.ends, begins, begins[1:], strict=False):
        mine = numbers[begin:end]
        if len(mine):
            names = in_order(part[0].select(KEY).collect())
            named.append(names[mine - first].insert_column(0, mine.alias("case")))
    return pl.concat(named)
