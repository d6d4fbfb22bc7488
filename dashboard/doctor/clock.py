"""The check of the clock: dues are counted from instants, so a wrong clock is a fault."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Final

from sqlalchemy import text

from dashboard.doctor.told import Told, fault, ok
from dashboard.health import Found
from dashboard.peeking import looking

CLOCKS_MAY_DIFFER: Final = timedelta(minutes=2)


def check_clock(address: str, held: Found, now: datetime) -> Iterator[Told]:
    """Whether this machine's clock agrees with the database's, and has not been put back.

    Args:
        address: The address of the record.
        held: What the record tells of itself.
        now: The present moment by this machine.
    """
    apart = abs(now - (_of_database(address) or now))
    begun = ((run.started_at, run) for run in held.runs if run.started_at)
    latest, run = max(begun, key=lambda found: found[0], default=(now, None))
    if apart > CLOCKS_MAY_DIFFER:
        said = f"this machine's clock and the database's are {apart.total_seconds():,.0f} s apart"
        yield fault("clock", said, "let both follow a time server, as by chrony")
    elif run and latest - now > CLOCKS_MAY_DIFFER:
        said = (
            f"the {run.kind} of {run.source} began at {latest:%Y-%m-%d %H:%M} UTC, which is not yet"
        )
        yield fault("clock", said, "the clock was ahead, or was put back: see to its time server")
    else:
        yield ok("clock", f"it is {now:%Y-%m-%d %H:%M} UTC")


def _of_database(address: str) -> datetime | None:
    """The time by the database's machine; None for SQLite, which is on this one."""
    with looking(address) as connection:
        if connection.dialect.name != "postgresql":
            return None
        at: datetime = connection.execute(text("SELECT clock_timestamp()")).scalar_one()
        return at.astimezone(UTC)
