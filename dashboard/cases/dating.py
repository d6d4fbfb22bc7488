"""From when a file is, told by what happened in it; and dates that it cannot hold."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta

import polars as pl

from dashboard.errors import UserError

DATED_AFTER = "dated_after"
"""The remark that counts dates after the time that was given for their file."""

_A_DAY = timedelta(days=1)
"""A closing that is only a day lies at its end: so much later is no slip of a file of that day."""


def dated_after(happened: Iterable[pl.Series], given: datetime | None) -> int:
    """How many dates a file taken at the time that was given for it cannot hold.

    A file without a time given is dated by what happened in it: see `newest_instant`.
    """
    if given is None:
        return 0
    latest = (given + _A_DAY).astimezone(UTC)
    return sum(int((at > latest).sum()) for at in happened)


def newest_instant(
    name: str, happened: Iterable[tuple[pl.Series, int]], began: datetime
) -> tuple[datetime, int]:
    """The latest thing that happened in a file: it was taken no earlier than that.

    What is dated after now is a slip: it says nothing, and is counted.

    Args:
        name: The file's name.
        happened: Instants of some of its rows, and how many rows these are.
        began: Now.

    Returns:
        The instant, and how many lie ahead of now.

    Raises:
        UserError: Nothing in it is dated before now.
    """
    passed: list[datetime] = []
    later, rows = 0, 0
    for at, found in happened:
        rows += found
        later += int((at > began).sum())
        passed += at.filter(at <= began).top_k(1).to_list()
    if not passed:
        raise UserError(_no_instant(name, rows, later))
    return max(passed), later


def _no_instant(name: str, rows: int, later: int) -> str:
    if not rows:
        return (
            f"{name}:1: the file has a header and no rows; export it again, or say --extracted-at "
            "if nothing happened."
        )
    if later:
        return (
            f"{name}:2: every date in the file lies ahead of now, so it is not known from when the "
            "file is. Check timezone and date_formats in the mapping, or say --extracted-at."
        )
    return (
        f"{name}:2: no row has a readable date, so it is not known from when the file is. Check "
        "date_formats in the mapping, or say --extracted-at."
    )
