"""What cases have to do with others: found over the whole record, kept a file a month."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from itertools import groupby

import polars as pl

from dashboard.mart.columns import Months
from dashboard.mart.files import scan_frames, write_frame
from dashboard.mart.manifest import Stored
from dashboard.mart.partition import KEY
from dashboard.places import Place
from metrics.linking import links_of_parts
from metrics.promises import Promises
from metrics.tables import CASES, EVENTS, LINKS, empty


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
    if not months:
        return {}
    parts = [
        (scan_frames(mart, cases, CASES), scan_frames(mart, events, EVENTS))
        for cases, events in _by_month(months)
    ]
    links = links_of_parts(parts, promises, as_of=as_of, known_at=known_at)
    if links.is_empty():
        return {}
    # Of the whole city only the names are read, and only those that are linked are held.
    dated = _dated(mart, months).join(links.lazy(), on=KEY).collect(engine="streaming")
    return {
        str(month): rows.select(*LINKS).sort(KEY)
        for (month,), rows in dated.partition_by("month", as_dict=True).items()
    }


def _by_month(months: Months) -> Iterator[tuple[list[Stored], list[Stored]]]:
    """The files of cases and of events of each month, which may have several."""
    for _, several in groupby(months.items(), key=lambda month: month[0][:7]):
        files = [each for _, each in several]
        yield [each["cases"] for each in files], [each["events"] for each in files]


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
