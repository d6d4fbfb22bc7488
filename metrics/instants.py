"""Instants as frames hold them: microseconds in UTC."""

from __future__ import annotations

from datetime import UTC, datetime

import polars as pl

INSTANT = pl.Datetime("us", "UTC")


def instant(at: datetime) -> pl.Expr:
    """One aware instant beside a column of instants."""
    return pl.lit(at.astimezone(UTC)).cast(INSTANT)
