"""What the register of reviews says to the figure about them; nobody is asked to migrate."""

from __future__ import annotations

from datetime import date, datetime
from typing import Final

import polars as pl
from sqlalchemy import Connection, inspect, select

from dashboard.cases.store import read
from dashboard.oversight.acting import micros
from dashboard.oversight.review_tables import agendas, decisions, reviews
from metrics.duties.reviews import Agreed, Recorded

_REVIEWS: Final = (
    select(
        reviews.c.agreement, reviews.c.kind, reviews.c.key, reviews.c.start, reviews.c.held_on,
        reviews.c.at, agendas.c.at.label("told_at"),
    )
    .join(agendas, agendas.c.id == reviews.c.agenda, isouter=True)
    .where(reviews.c.state != "withdrawn")
    .order_by(reviews.c.id)
)  # fmt: skip
_DECISIONS: Final = (
    select(reviews.c.agreement, decisions.c.due, decisions.c.settled_on, decisions.c.at)
    .join(reviews, reviews.c.id == decisions.c.review)
    .where(decisions.c.state != "withdrawn")
    .order_by(decisions.c.id)
)
_TEXT: Final = ("agreement", "kind", "key", "start", "held_on")
_OF_REVIEWS: Final = {**dict.fromkeys(_TEXT, pl.String()), "at": pl.Int64(), "told_at": pl.Int64()}
_OF_DECISIONS: Final = {
    **dict.fromkeys(("agreement", "due", "settled_on"), pl.String()), "at": pl.Int64(),
}  # fmt: skip


def on_record(
    connection: Connection, known_at: datetime | None = None
) -> tuple[tuple[Recorded, ...], tuple[Agreed, ...]]:
    """Reviews and what they decided, as far as it was written by an instant.

    Args:
        connection: To the record, which may have been laid out before there was a register.
        known_at: What was written later is not known; None takes all.
    """
    if not inspect(connection).has_table(reviews.name):
        return (), ()
    until = None if known_at is None else micros(known_at)
    held = read(connection, _REVIEWS, _OF_REVIEWS).to_dicts()
    made = read(connection, _DECISIONS, _OF_DECISIONS).to_dicts()
    return (
        tuple(
            Recorded(
                row["agreement"], row["kind"], row["key"], date.fromisoformat(row["start"]),
                _day(row["held_on"]) if _known(row["told_at"], until) else None,
            )
            for row in held
            if _known(row["at"], until)
        ),
        tuple(
            Agreed(row["agreement"], date.fromisoformat(row["due"]), _day(row["settled_on"]))
            for row in made
            if _known(row["at"], until)
        ),
    )  # fmt: skip


def _known(at: int | None, until: int | None) -> bool:
    return at is not None and (until is None or at <= until)


def _day(written: str | None) -> date | None:
    return date.fromisoformat(written) if written else None
