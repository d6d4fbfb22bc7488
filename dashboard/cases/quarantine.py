"""Rows put aside live for some weeks: long enough to be mended, no longer."""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlalchemy import delete

from dashboard.cases import tables
from dashboard.cases.record import microseconds
from dashboard.cases.store import Store


def expire(store: Store, now: datetime, days: int) -> int:
    """Remove rows that were put aside more than so many days before `now`; returns how many.

    Raises:
        UserError: The database gave up.
    """
    held = tables.quarantine
    old = held.c.put_aside_at < microseconds(now - timedelta(days=days))
    with store.writing() as connection:
        return connection.execute(delete(held).where(old)).rowcount
