"""Measured tables drawn small: many alike cases at a stroke."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import UTC, datetime, timedelta
from itertools import count
from typing import Any

import polars as pl

from metrics.integrity import Scope
from metrics.tables import INSTANTS, LIVES, PAUSES, Types

SCOPE = Scope("UTC")
HOUR, DAY = timedelta(hours=1), timedelta(days=1)

Row = Mapping[str, Any]
_NUMBERS = count(1)


def at(text: str) -> datetime:
    """An instant."""
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


def several(number: int, **given: Any) -> list[Row]:  # noqa: ANN401 - the cells of any column
    """So many cases, alike but for their numbers."""
    whole = {"source": "desk", "agency": "crews", "service": "pothole", **given}
    return [{**whole, "number": str(next(_NUMBERS))} for _ in range(number)]


def table(rows: Iterable[Row], types: Types) -> pl.LazyFrame:
    """The rows with all columns of a table; what is not given is null."""
    return pl.LazyFrame([{name: row.get(name) for name in types} for row in rows], schema=types)


def tables(
    *, instants: Iterable[Row] = (), lives: Iterable[Row] = (), pauses: Iterable[Row] = ()
) -> dict[str, pl.LazyFrame]:
    """What a screen is asked of."""
    return {
        "instants": table(({"commitment": "resolution", **row} for row in instants), INSTANTS),
        "lives": table(lives, LIVES),
        "pauses": table(({"commitment": "resolution", **row} for row in pauses), PAUSES),
    }


def raised(found: pl.DataFrame) -> list[tuple[str, str | None, int, int]]:
    """Service, period, observed and of, of what is worth asking."""
    return found.filter("raised").select("service", "period", "observed", "of").rows()
