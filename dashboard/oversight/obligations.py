"""What both sides owed each other and kept, from the registers, for the figures about duties."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

import polars as pl

from agreements.folder import CityFolder
from dashboard.oversight import duties, review_figures
from dashboard.peeking import NothingRecordedError, OldLayoutError, looking
from metrics.duties import Told, owed, standing
from metrics.duties.reviews import Agreed, Recorded, reviews_owed


def obligations(
    folder: CityFolder, address: str, as_of: datetime, known_at: datetime | None = None
) -> pl.DataFrame:
    """`metrics.figures.OBLIGATIONS` of every agreement, for a reader who keeps to a scope.

    A record that is not there, or was laid out before there were registers, has nothing in them;
    what the agreements themselves say of their contacts counts all the same.

    Args:
        folder: The city's files.
        address: The record's database.
        as_of: As of when.
        known_at: What was written later is not known; None takes all.

    Raises:
        UserError: The database gave up.
    """
    today = as_of.astimezone(folder.city.zone).date()
    models = [loaded.model for loaded in folder.agreements]
    told, recorded, agreed = _on_record(address, known_at)
    return pl.concat([
        owed(models, standing(told, today), today, folder.calendars),
        reviews_owed(models, recorded, agreed, today),
    ])  # fmt: skip


def _on_record(
    address: str, known_at: datetime | None
) -> tuple[Sequence[Told], Sequence[Recorded], Sequence[Agreed]]:
    """The register's entries, the reviews and what was agreed at them, of one moment."""
    try:
        with looking(address) as connection:
            return (
                duties.told_by(connection, known_at),
                *review_figures.on_record(connection, known_at),
            )
    except (NothingRecordedError, OldLayoutError):
        return (), (), ()
