"""How long ago something was, and how old data may be before somebody is told of it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Final

import polars as pl

from agreements.schema.source import SourceMapping

NIGHTLY: Final = timedelta(days=2)
"""What is asked and measured every night, if not every hour: one night may fail without harm."""

BY_FILE: Final = timedelta(days=35)
"""Files come every month at the least."""


def days_since(then: datetime, now: datetime) -> int:
    """How many days ago that was: by the dates, in the zone of `now`, as one counts on a calendar.

    What fell due yesterday evening is a day ago in the morning, as a finding or a duty has it.
    """
    return (now.date() - then.astimezone(now.tzinfo).date()).days


def days_from(first: pl.Expr, later: pl.Expr) -> pl.Expr:
    """As `days_since`, of columns of instants, both in the zone of the city."""
    return (later.dt.date() - first.dt.date()).dt.total_days()


def may_be(sources: Iterable[SourceMapping]) -> timedelta:
    """The age at which the data of these sources is old: that of files where all come as files."""
    return NIGHTLY if any(source.spec.connect for source in sources) else BY_FILE
