"""A source's local times as instants."""

from __future__ import annotations

from collections.abc import Sequence

import polars as pl

_DAY = pl.duration(days=1)


def parsed(column: pl.Expr, formats: Sequence[str]) -> pl.Expr:
    """Text as a local time by the first format that fits; null where none does."""
    return pl.coalesce(
        column.str.to_datetime(form, time_unit="us", strict=False) for form in formats
    )


def in_utc(local: pl.Expr, zone: str) -> pl.Expr:
    """A local wall-clock time as an instant.

    A time that daylight saving repeats is read as the first of the two; one that it skips is read
    with the offset in force before the change.
    """
    first = local.dt.replace_time_zone(zone, ambiguous="earliest", non_existent="null")
    # A day earlier the old offset held; 24 hours on is the same wall clock under that offset.
    skipped = (local - _DAY).dt.replace_time_zone(zone, ambiguous="earliest", non_existent="null")
    return pl.coalesce(
        first.dt.convert_time_zone("UTC"), skipped.dt.convert_time_zone("UTC") + _DAY
    )


def unclear(local: pl.Expr, zone: str) -> pl.Expr:
    """Whether daylight saving skips or repeats this local time."""
    early = local.dt.replace_time_zone(zone, ambiguous="earliest", non_existent="null")
    late = local.dt.replace_time_zone(zone, ambiguous="latest", non_existent="null")
    return local.is_not_null() & (early.is_null() | (early != late))
