"""A source's written times as instants, and what is doubtful about them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Literal, NamedTuple, TypeVar

import polars as pl

_DAY = pl.duration(days=1)
_LAST_SECOND = pl.duration(hours=23, minutes=59, seconds=59)
YEARS = (1900, 2199)
"""Outside of these a year is a slip: `%Y` reads the 11 of 7/1/11 as the year 11."""

_OFFSET = re.compile(r"%:{0,3}#?z")
_DAYS_END = r"(^|[ T])24(:?00(?::?00(?:[.,]0+)?)?)(Z|[ +-]|$)"
"""24:00, the end of a day as ISO 8601 writes it; the rest of the text comes before and after."""
_TIME_OF_DAY = re.compile(r"%[-_0^#]?[HIklMSTRrXcs+]|%\.")

_Texts = TypeVar("_Texts", pl.Series, pl.Expr)

Edge = Literal["start", "end"]
"""Where in a day something counts of which only the day is known."""


class Times(NamedTuple):
    """What a column of texts says, row by row.

    Attributes:
        at: Instants in UTC; null where nothing, or no date, is written.
        on_day: Whether only a day is known of it.
        unclear: Whether daylight saving skips or repeats the wall-clock time.
    """

    at: pl.Series
    on_day: pl.Series
    unclear: pl.Series


def read_times(
    texts: pl.Series,
    formats: Sequence[str],
    zone: str,
    *,
    day: Edge = "start",
    only_days: bool = False,
) -> Times:
    """Texts as instants by the first format that fits each.

    A format with an offset (`%z`, also matched by a final Z) gives its own instant, any other a
    wall-clock time of the zone: one that daylight saving repeats is read as the first of the two,
    one that it skips with the offset in force before the change. 24:00 is the midnight that ends
    the day. A format without a time of day tells a day alone.

    Args:
        texts: What is written.
        formats: Formats of chrono's strftime.
        zone: The zone of times without an offset.
        day: Where in the day something counts of which only the day is known: at the start of the
            local day, or at its end, 23:59:59.
        only_days: Whether the time of day says nothing, whatever is written there.
    """
    rows = pl.DataFrame({"text": texts}).with_columns(
        at=pl.lit(None, pl.Datetime("us", "UTC")),
        on_day=pl.lit(value=False),
        unclear=pl.lit(value=False),
    )
    for form in formats:
        waiting = pl.col("text").is_not_null() & pl.col("at").is_null()
        if not rows.select(waiting.any()).item():
            break
        rest = rows.select(pl.when(waiting).then("text")).to_series()
        told = _read(rest, form, zone, day, only_days=only_days)
        fits = told.at.is_not_null()
        rows = rows.with_columns(
            pl.when(fits).then(new).otherwise(name).alias(name)
            for name, new in told._asdict().items()
        )
    return Times(rows["at"], rows["on_day"], rows["unclear"])


def within_their_days(texts: pl.Series) -> pl.Series:
    """Texts with 24:00 as the last minute or second of its day: for what is a day, not an end."""
    ends = texts.str.contains(_DAYS_END)
    if not ends.any():
        return texts
    minute = texts.str.replace(r"(^|[ T])24(:?)00", "${1}23${2}59")
    return texts.zip_with(~ends.fill_null(value=False), minute)


def outside_years(text: pl.Expr, form: str) -> pl.Expr:
    """Whether a text is written in a format, but of a year that is a slip.

    It is not of a year where its four digits do not stand in it: see `YEARS`.
    """
    year = _stamps(text, form).dt.year()
    wrong = ~year.is_between(*YEARS)
    spelled_out = text.str.contains(year.cast(pl.String).str.zfill(4), literal=True)
    return (wrong & spelled_out).fill_null(value=False)


def example(form: str) -> str:
    """What a time looks like in a format."""
    moment = pl.Series([datetime(2026, 7, 31, 14, 5, tzinfo=UTC)])
    written: str = moment.dt.strftime(form.replace("%#z", "+00")).item()  # read, never written
    return written


def _read(texts: pl.Series, form: str, zone: str, day: Edge, *, only_days: bool) -> Times:
    on_day = only_days or not _TIME_OF_DAY.search(form)
    parsed = _parsed(texts, form, same_day=only_days)
    if isinstance(parsed.dtype, pl.Datetime) and parsed.dtype.time_zone:
        if not on_day:
            return _told(parsed, on_day=False)
        parsed = parsed.dt.convert_time_zone(zone).dt.replace_time_zone(None)
    return _in_utc(_edge(parsed, day) if on_day else parsed, zone, on_day=on_day)


def _edge(local: pl.Series, day: Edge) -> pl.Series:
    midnight = pl.col("local").dt.truncate("1d")
    at = midnight + _LAST_SECOND if day == "end" else midnight
    return local.to_frame("local").select(at).to_series()


def _parsed(texts: pl.Series, form: str, *, same_day: bool) -> pl.Series:
    """Wall-clock times, or instants where the format has an offset; null where it does not fit.

    24:00 is the next day's midnight, unless only the day is asked for.
    """
    time = _stamps(texts, form)
    ends = (time.is_null() & texts.str.contains(_DAYS_END)).fill_null(value=False)
    if ends.any():
        begins = _stamps(texts.set(~ends, None).str.replace(_DAYS_END, "${1}00${2}${3}"), form)
        ended = begins if same_day else begins.dt.offset_by("1d")
        time = time.zip_with(~ends, ended)
    return time.set(~time.dt.year().is_between(*YEARS), None)


def _stamps(texts: _Texts, form: str) -> _Texts:
    """The same of whatever year."""
    if _OFFSET.search(form):
        spelled = texts.str.replace(r"[Zz]$", "+00:00")
        return spelled.str.to_datetime(form, time_unit="us", time_zone="UTC", strict=False)
    return texts.str.to_datetime(form, time_unit="us", strict=False)


def _in_utc(local: pl.Series, zone: str, *, on_day: bool) -> Times:
    sure = local.dt.replace_time_zone(zone, ambiguous="null", non_existent="null")
    unclear = sure.is_null() & local.is_not_null()
    if not unclear.any():
        return _told(sure.dt.convert_time_zone("UTC"), on_day=on_day)
    doubtful = pl.DataFrame({"sure": sure, "local": local.set(~unclear, None)})
    at = doubtful.select(pl.coalesce(pl.col("sure").dt.convert_time_zone("UTC"), _ruled(zone)))
    return Times(at.to_series(), _said(local, value=on_day), unclear)


def _ruled(zone: str) -> pl.Expr:
    """A repeated time as the first of the two, a skipped one by the offset before the change."""
    local = pl.col("local")
    first = local.dt.replace_time_zone(zone, ambiguous="earliest", non_existent="null")
    # A day earlier the old offset held; 24 hours on is the same wall clock under that offset.
    skipped = (local - _DAY).dt.replace_time_zone(zone, ambiguous="earliest", non_existent="null")
    return pl.coalesce(
        first.dt.convert_time_zone("UTC"), skipped.dt.convert_time_zone("UTC") + _DAY
    )


def _told(at: pl.Series, *, on_day: bool) -> Times:
    return Times(at, _said(at, value=on_day), _said(at, value=False))


def _said(rows: pl.Series, *, value: bool) -> pl.Series:
    return pl.repeat(value, len(rows), dtype=pl.Boolean, eager=True)
