"""Linking again after a few cases have changed: only those that they can touch are looked at."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from typing import NamedTuple

import polars as pl

from dashboard.mart.columns import Copied, Months, months_of
from dashboard.mart.files import read_frame, scan_by_month, scan_frames, write_frame
from dashboard.mart.manifest import TAILS, Manifest, Partition, Stored
from dashboard.mart.partition import KEY, TAIL, tail_begins
from dashboard.places import Place
from metrics.instants import instant
from metrics.linking.again import Touched, contacts_again, links_again, touched_by
from metrics.linking.chains import chained
from metrics.linking.contacts import stop_kinds, with_family
from metrics.linking.standing import DECISIVE, OF_ROOT
from metrics.promises import Promises, reach
from metrics.tables import CASES, EVENTS, LINKS, empty

_MET = ("source", "number", "opened", "service", "requester", "place")
_TELLING = ("linked", *DECISIVE)
_FOUND: dict[str, pl.DataType] = {**dict.fromkeys(KEY, pl.String()), "month": pl.String()}
"""Where cases are: `source number month`."""


class _Before(NamedTuple):
    """What stood before, and what stands now."""

    mart: Place
    held: Mapping[str, Partition]
    months: Months


def linked_again(
    mart: Place, columns: Copied, before: Manifest, promises: Promises
) -> dict[str, Stored]:
    """The links of the cases of each month, as `linked` would write them.

    Args:
        mart: Where the files are.
        columns: What the record holds now, with the cases that have changed.
        before: By the same agreements.
        promises: These.
    """
    place = _Before(mart, {part.month: part for part in before.partitions}, columns.months)
    own = columns.now.select(*_MET, month=pl.col("opened").dt.strftime("%Y-%m"))
    touched = touched_by(pl.concat([columns.former.select(_MET), own.select(_MET)]))
    met = _met(place, touched, promises)
    repeated = _repeated(place, columns, own.select(*_FOUND), promises)
    moved = columns.former.select(*KEY, month=pl.col("opened").dt.strftime("%Y-%m"))
    where = pl.concat([frame.select(*_FOUND) for frame in (met, repeated, own, moved)]).unique()
    former = _former(place, where).join(own, on=KEY, how="anti")
    links = links_again(former, met.drop("month"), repeated.drop("month"), touched.since)
    # A case that has moved is looked for where it was, and written where it is.
    return _written(place, where, links, _now(place, where, own))


def _now(place: _Before, where: pl.DataFrame, own: pl.DataFrame) -> pl.DataFrame:
    """Where each of the cases is now."""
    others = where.join(own, on=KEY, how="anti")
    return pl.concat([others, own.select(*_FOUND)]).filter(
        pl.col("month").is_in(list(place.months))
    )


def _former(place: _Before, where: pl.DataFrame) -> pl.DataFrame:
    """The links that these cases had."""
    months = where["month"].unique()
    held = [read_frame(place.mart, place.held[m].files["links"]) for m in months if m in place.held]
    return pl.concat([empty(LINKS), *held]).join(where, on=KEY, how="semi")


def _written(
    place: _Before, where: pl.DataFrame, links: pl.DataFrame, now: pl.DataFrame
) -> dict[str, Stored]:
    """The links of each month: what stood, but for those of these cases."""
    dated = links.join(now, on=KEY)
    anew = set(where["month"])
    written = {}
    for month in place.months:
        held = place.held.get(month)
        if held and month not in anew:
            written[month] = held.files["links"]
            continue
        stood = read_frame(place.mart, held.files["links"]) if held else empty(LINKS)
        kept = stood.join(where, on=KEY, how="anti")
        mine = dated.filter(month=month).select(*LINKS)
        rows = pl.concat([kept, mine]).sort(KEY)
        is_same = held is not None and rows.equals(stood)
        written[month] = (
            held.files["links"]
            if held and is_same
            else write_frame(place.mart, "links", rows, month)
        )
    return written


def _met(place: _Before, touched: Touched, promises: Promises) -> pl.DataFrame:
    """The contacts of cases that share a requester or a place with a changed one."""
    begin = touched.since - reach(promises)
    recent = [month for month in place.months if tail_begins(month) > begin]
    tails = [
        (month, held.files[TAILS])
        for month, held in place.held.items()
        if month in place.months and month not in recent and _reaches(held, begin)
    ]
    ended = (
        pl.concat(
            [
                scan_frames(place.mart, [stored], TAIL).select(*TAIL, month=pl.lit(month))
                for month, stored in tails
            ]
            or [pl.LazyFrame(schema={**TAIL, "month": pl.String()})]
        )
        .filter(pl.col("at") >= instant(begin))
        .collect()
        .lazy()
    )
    cases = pl.concat(
        [*_dated(place, recent, "cases", _MET), ended.select(*_MET, "month").unique(KEY)]
    )
    stops = (pl.col("at") >= instant(begin)) & pl.col("kind").is_in(stop_kinds(promises))
    files = [place.months[month]["events"] for month in recent]
    events = scan_frames(place.mart, files, EVENTS).filter(stops)
    told = [frame.select(*KEY, "at", "kind") for frame in (events, ended)]
    return contacts_again(cases, pl.concat(told), touched, promises)


def _reaches(part: Partition, begin: datetime) -> bool:
    """Whether something happened to its cases so late."""
    return bool(part.files[TAILS].rows) and (part.valid_from is None or part.valid_from >= begin)


def _dated(
    place: _Before, months: Iterable[str], name: str, columns: Iterable[str]
) -> Iterator[pl.LazyFrame]:
    types = CASES if name == "cases" else EVENTS
    for month in months:
        rows = scan_frames(place.mart, [place.months[month][name]], types)
        yield rows.select(*columns, month=pl.lit(month))


def _repeated(
    place: _Before, columns: Copied, own: pl.DataFrame, promises: Promises
) -> pl.DataFrame:
    """What the cases of all chains repeat of which a changed one is, or was, a part.

    All that repeat one another have the same root; chains without a root are all followed again.
    """
    links = _linked(place)
    named = columns.told.filter(pl.col("kind") == "linked").select("source", number="value")
    parents = columns.now.select("source", number="parent")
    seeds = pl.concat([own.select(KEY), named, parents]).drop_nulls().unique()
    roots = links.join(seeds, on=KEY, how="semi").select("source", number="parent").drop_nulls()
    ends = pl.concat([seeds, roots]).unique()
    of_ends = links.join(ends, left_on=["source", "parent"], right_on=KEY, how="semi")
    faulty = links.filter(pl.col("link_fault").is_not_null())
    known = pl.concat([own, of_ends.select(*_FOUND), faulty.select(*_FOUND)]).unique(
        KEY, keep="first", maintain_order=True
    )
    lost = ends.join(known, on=KEY, how="anti")
    members = pl.concat([known, months_of(lost, place.mart, place.months)])
    return _followed(place, members, promises)


def _linked(place: _Before) -> pl.DataFrame:
    """All cases that repeat another one, or are said to wrongly, and their `month`."""
    held = {month: part.files["links"] for month, part in place.held.items()}
    told = pl.col("parent").is_not_null() | pl.col("link_fault").is_not_null()
    links = scan_by_month(place.mart, held, LINKS).filter(told)
    return links.select(*KEY, "parent", "link_fault", "month").collect()


def _followed(place: _Before, members: pl.DataFrame, promises: Promises) -> pl.DataFrame:
    """The chains of these cases, followed: all that repeat each other are among them."""
    wanted, months = members.lazy(), members["month"].unique().sort().to_list()
    cases = [
        rows.join(wanted, on=KEY, how="semi")
        for rows in _dated(place, months, "cases", [*OF_ROOT, "parent"])
    ]
    files = [place.months[month]["events"] for month in months]
    told = scan_frames(place.mart, files, EVENTS).filter(pl.col("kind").is_in(_TELLING))
    columns = [*KEY, "at", "recorded_at", "kind", "value", "outcome", "reason"]
    events = told.select(columns).join(wanted, on=KEY, how="semi").collect()
    rows = pl.concat(cases).collect().lazy()
    found = chained(with_family(rows, promises), events.lazy(), promises)
    return members.join(found, on=KEY, how="left")
