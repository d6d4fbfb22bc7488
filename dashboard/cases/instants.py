"""A source's written times as instants."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime

import polars as pl

_DAY = pl.duration(days=1)
_YEARS = (1900, 2199)
"""Outside of these a year is a slip: `%Y` reads the 11 of 7/1/11 as the year 11."""

_OFFSET = "%z"


def instants(text: pl.Expr, formats: Sequence[str], zone: str) -> pl.Expr:
    """Text as instants in UTC by the first format that fits; null where none does.

    A format with an offset (`%z`, also matched by a final Z) gives its own instant, any other a
    wall-clock time of the zone: one that daylight saving repeats is read as the first of the two,
    one that it skips with the offset in force before the change.
    """
    return pl.coalesce(
        _with_offset(text, form) if _OFFSET in form else _in_utc(_local(text, form), zone)
        for form in formats
    )


def unclear(text: pl.Expr, formats: Sequence[str], zone: str) -> pl.Expr:
    """Whether daylight saving skips or repeats this wall-clock time."""
    without = [_local(text, form) for form in formats if _OFFSET not in form]
    if not without:
        return pl.lit(value=False)
    local = pl.coalesce(without)
    early = local.dt.replace_time_zone(zone, ambiguous="earliest", non_existent="null")
    late = local.dt.replace_time_zone(zone, ambiguous="latest", non_existent="null")
    return local.is_not_null() & (early.is_null() | (early != late))


def example(form: str) -> str:
    """What a time looks like in a format."""
    moment = pl.Series([datetime(2026, 7, 31, 14, 5, tzinfo=UTC)])
    written: str = moment.dt.strftime(form).item()
    return written


def _local(text: pl.Expr, form: str) -> pl.Expr:
    return _plausible(text.str.to_datetime(form, time_unit="us", strict=False))


def _with_offset(text: pl.Expr, form: str) -> pl.Expr:
    spelled = text.str.replace(r"[Zz]$", "+00:00")
    return _plausible(spelled.str.to_datetime(form, time_unit="us", time_zone="UTC", strict=False))


def _plausible(time: pl.Expr) -> pl.Expr:
    return pl.when(time.dt.year().is_between(*_YEARS)).then(time)


def _in_utc(local: pl.Expr, zone: str) -> pl.Expr:
    first = local.dt.replace_time_zone(zone, ambiguous="earliest", non_existent="null")
    # A day earlier the old offset held; 24 hours on is the same wall clock under that offset.
    skipped = (local - _DAY).dt.replace_time_zone(zone, ambiguous="earliest", non_existent="null")
    return pl.coalesce(
        first.dt.convert_time_zone("UTC"), skipped.dt.convert_time_zone("UTC") + _DAY
    )
