"""What the record holds, column by column, a file a month: read once, kept up with its changes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from typing import TYPE_CHECKING, NamedTuple

import polars as pl

from dashboard.mart.files import scan_by_month, scan_frames, write_frame
from dashboard.mart.laying import former_of, laid_over
from dashboard.mart.manifest import COLUMNS, Manifest, Stored
from dashboard.mart.partition import KEY
from dashboard.places import Place
from metrics.tables import CASES, EVENTS, empty

if TYPE_CHECKING:
    from dashboard.cases.record import Record

Months = dict[str, dict[str, Stored]]
"""The files of `cases` and `events` of each month that has cases, in order."""

_TYPES = {"cases": CASES, "events": EVENTS}
ORDER = {"cases": KEY, "events": [*KEY, "at"]}
"""Events of one instant stay in the record's own order, which these names do not break."""

_AT_A_TIME = 2
"""So many months lie in memory."""

_MONTH = pl.col("opened").dt.strftime("%Y-%m").alias("month")


class Copied(NamedTuple):
    """The columns of a record, and the cases that are otherwise than before.

    Attributes:
        months: The columns.
        changed: `source` and `number`; None where nothing is known of before.
        former: The changed cases as they were, `metrics.tables.CASES`.
        now: The same as they are.
        told: What happened to them, `metrics.tables.EVENTS`.
    """

    months: Months
    changed: pl.DataFrame | None
    former: pl.DataFrame = empty(CASES)
    now: pl.DataFrame = empty(CASES)
    told: pl.DataFrame = empty(EVENTS)


def copied(record: Record, mart: Place) -> Copied:
    """All columns, read from the record."""
    months: Months = {}
    for year, number in record.months():
        start, end = month_bounds(month := f"{year:04d}-{number:02d}")
        cases = record.cases(start, end)
        if len(cases):
            months[month] = _written(mart, month, cases, record.events(start, end))
    return Copied(months, None)


def kept_up(record: Record, mart: Place, before: Manifest) -> Copied:
    """The columns of before, with what the record says has changed since."""
    cases, events = record.changed_since(before.record.changes)
    changed = cases.select(KEY)
    months = {p.month: {name: p.files[name] for name in COLUMNS} for p in before.partitions}
    if changed.is_empty():
        return Copied(months, changed)
    fresh = _by_month(cases, events)
    touched = sorted({*fresh, *months_of(changed, mart, months)["month"]})
    with ThreadPoolExecutor(_AT_A_TIME) as pool:
        renewed = pool.map(
            lambda month: _renewed(mart, month, months.get(month), fresh.get(month), changed),
            touched,
        )
        whole = dict(zip(touched, renewed, strict=True))
    months |= {month: files for month, (files, _) in whole.items()}
    former = [rows for _, rows in whole.values()]
    there = {m: months[m] for m in sorted(months) if months[m]["cases"].held}
    now, told = _columns("cases", cases), _columns("events", events)
    return Copied(there, changed, pl.concat([empty(CASES), *former]), now, told)


def _by_month(cases: pl.DataFrame, events: pl.DataFrame) -> dict[str, dict[str, pl.DataFrame]]:
    dated = cases.with_columns(_MONTH)
    beside = events.join(dated.select(*KEY, "month"), on=KEY, maintain_order="left")
    told = beside.partition_by("month", as_dict=True, include_key=False)
    return {
        str(month): {"cases": rows, "events": told.get((month,), events.clear())}
        for (month,), rows in dated.partition_by("month", as_dict=True, include_key=False).items()
    }


def months_of(cases: pl.DataFrame, mart: Place, months: Months) -> pl.DataFrame:
    """Where these cases are, `source number month`; no row of those that are nowhere.

    Numbers mostly rise with time, and a file of others is passed over by the range of its own.
    """
    if cases.is_empty():
        return empty({**dict.fromkeys(KEY, pl.String()), "month": pl.String()})
    rows = scan_by_month(mart, {month: files["cases"] for month, files in months.items()}, CASES)
    ends = cases.select(first=pl.col("number").min(), last=pl.col("number").max()).row(0)
    within = pl.col("number").is_between(pl.lit(ends[0]), pl.lit(ends[1]))
    found = rows.filter(within).select(*KEY, "month")
    return found.join(cases.lazy(), on=KEY, how="semi").collect()


def _renewed(
    mart: Place,
    month: str,
    files: Mapping[str, Stored] | None,
    fresh: Mapping[str, pl.DataFrame] | None,
    changed: pl.DataFrame,
) -> tuple[dict[str, Stored], pl.DataFrame]:
    """The files of a month with what the record says of changed cases, and those as they were."""
    new = fresh or {name: empty(_TYPES[name]) for name in COLUMNS}
    if files is None:
        return _written(mart, month, new["cases"], new["events"]), empty(CASES)
    former = {name: former_of(mart, files[name], changed) for name in COLUMNS}
    anew = {name: ordered(_columns(name, new[name]), name) for name in COLUMNS}
    laid = {
        name: laid_over(mart, name, files[name], former[name], anew[name], ORDER[name])
        for name in COLUMNS
    }
    return laid, former["cases"].rows


def _written(
    mart: Place, month: str, cases: pl.DataFrame, events: pl.DataFrame
) -> dict[str, Stored]:
    """The files of a month."""
    rows = {"cases": cases, "events": events}
    return {
        name: write_frame(mart, name, ordered(_columns(name, rows[name]), name), month)
        for name in COLUMNS
    }


def ordered(rows: pl.DataFrame, name: str) -> pl.DataFrame:
    """Rows of a file in the order that it has; most come in it, and are not sorted again."""
    by = ORDER[name]
    return rows if in_order(rows, by) else rows.sort(by, maintain_order=True)


def in_order(rows: pl.DataFrame, by: list[str]) -> bool:
    """Whether no row comes before the one above it."""
    follows = pl.lit(value=True)
    for name in reversed(by):
        follows = (pl.col(name) > pl.col(name).shift()) | (
            (pl.col(name) == pl.col(name).shift()) & follows
        )
    return len(rows) < 2 or bool(rows.select(follows.slice(1).all()).item())  # noqa: PLR2004 - a pair


def _columns(name: str, rows: pl.DataFrame) -> pl.DataFrame:
    return rows.select(*_TYPES[name])


def month_bounds(month: str) -> tuple[datetime, datetime]:
    """The first instant of a month in UTC, and of the one after it."""
    year, number = map(int, month.split("-"))
    following = (year + number // 12, number % 12 + 1)
    return datetime(year, number, 1, tzinfo=UTC), datetime(*following, 1, tzinfo=UTC)


def all_columns(mart: Place, months: Months) -> Iterator[pl.LazyFrame]:
    """The cases, then the events of all months."""
    for name in COLUMNS:
        yield scan_frames(mart, (files[name] for files in months.values()), _TYPES[name])
