"""What cases have to do with others: found over the whole record, kept a file a month."""

from __future__ import annotations

from datetime import datetime

import polars as pl

from dashboard.mart.columns import Months, all_columns
from dashboard.mart.files import scan_frames, write_frame
from dashboard.mart.manifest import Stored
from dashboard.mart.partition import KEY
from dashboard.places import Place
from metrics.linking import links_of
from metrics.linking.nearby import POINT
from metrics.promises import Promises
from metrics.tables import CASES, LINKS, empty

_A_SHARD = 8_000_000
"""So many cases' contacts are followed at a time: of a larger city in shards, to bound memory."""


def linked(mart: Place, months: Months, promises: Promises) -> dict[str, Stored]:
    """The links of the cases of each month, written."""
    found = links_by_month(mart, months, promises)
    nothing = empty(LINKS)
    return {month: write_frame(mart, "links", found.get(month, nothing), month) for month in months}


def links_by_month(
    mart: Place,
    months: Months,
    promises: Promises,
    as_of: datetime | None = None,
    known_at: datetime | None = None,
) -> dict[str, pl.DataFrame]:
    """The links of the cases of each month, as they stood at `as_of`; a month without has none."""
    cases, events = all_columns(mart, months)
    shards = -(-sum(files["cases"].rows for files in months.values()) // _A_SHARD)
    found = [
        links_of(*sharded(cases, events, n, shards), promises, as_of=as_of, known_at=known_at)
        for n in range(shards)
    ]
    links = together(found)
    if links.is_empty():
        return {}
    # Of the whole city only the names are read, and only those that are linked are held.
    dated = _dated(mart, months).join(links.lazy(), on=KEY).collect(engine="streaming")
    return {
        str(month): rows.select(*LINKS).sort(KEY)
        for (month,), rows in dated.partition_by("month", as_dict=True).items()
    }


def sharded(
    cases: pl.LazyFrame, events: pl.LazyFrame, nth: int, shards: int
) -> tuple[pl.LazyFrame, pl.LazyFrame]:
    """The people and places of one shard; the repeats, and places that are points, in the first.

    Whoever asks again, and a place that is asked about again, is in the same shard each time.
    """
    if shards == 1:
        return cases, events
    place = pl.col("place").str.strip_chars().str.to_lowercase()
    homes = {
        "requester": pl.col("requester").hash() % shards,
        "place": pl.when(place.str.contains(POINT)).then(0).otherwise(place.hash() % shards),
    }
    mine = [pl.when(home == nth).then(pl.col(name)).alias(name) for name, home in homes.items()]
    if nth == 0:
        return cases.with_columns(mine), events
    some = cases.with_columns(*mine, parent=pl.lit(None, pl.String))
    told = pl.any_horizontal(pl.col(name).is_not_null() for name in homes)
    return some.filter(told), events.filter(pl.col("kind") != "linked")


def together(shards: list[pl.DataFrame]) -> pl.DataFrame:
    """The links of all shards, each of which tells other things of a case: one row a case."""
    if len(shards) <= 1:
        return shards[0] if shards else empty(LINKS)
    told = (pl.col(name).drop_nulls().first() for name in LINKS if name not in KEY)
    return pl.concat(shards).group_by(KEY).agg(told).sort(KEY)


def _dated(mart: Place, months: Months) -> pl.LazyFrame:
    return pl.concat(
        scan_frames(mart, [files["cases"]], CASES).select(*KEY, month=pl.lit(month))
        for month, files in months.items()
    )


def relinked(before: pl.DataFrame, after: pl.DataFrame) -> pl.DataFrame:
    """`source`, `number` of cases whose links are not what they were."""
    old, new = (links.select(*KEY, told=_told()) for links in (before, after))
    both = old.join(new, on=KEY, how="full", coalesce=True, suffix="_new")
    return both.filter(pl.col("told").ne_missing(pl.col("told_new"))).select(KEY)


def _told() -> pl.Expr:
    """All of a row as one text: lists cannot be compared across two frames."""
    return pl.struct(name for name in LINKS if name not in KEY).struct.json_encode()
