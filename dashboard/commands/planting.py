"""Enters what people of the demonstration city have done in oversight, as they would have."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime, time
from itertools import groupby
from pathlib import Path
from typing import Any, Final

from agreements.schema.people import Side
from dashboard.city.answers import City
from dashboard.oversight.acting import Author
from dashboard.oversight.duties import Line, entries, write
from dashboard.roles import Role, Viewer
from seed.registers import PERSONS, drawn, write_registers

_AT: Final = time(16, tzinfo=UTC)
"""The time of day at which everything was written: in the morning in Denver."""

_EVERYTHING: Final = Viewer(Role.OVERSEER, source="trial")

Row = Mapping[str, Any]


def planted(city: City, folder: Path) -> int:
    """Write the register beside the exports and enter it; an own one is left as it is.

    Each entry is made through the function that the page uses, by an invented person of the side
    whose part it is, and marked as one of a trial.

    Args:
        city: The demonstration city.
        folder: Where the exports lie.

    Returns:
        How many rows were entered.
    """
    rows = drawn(write_registers(folder)).to_dicts()
    if entries(city.record.store, _EVERYTHING):
        return 0
    numbers: dict[str, int] = {}
    for _, together in groupby(rows, key=lambda row: (row["written"], row["role"], row["agency"])):
        _enter(city, list(together), numbers)
    return len(rows)


def _enter(city: City, rows: list[Row], numbers: dict[str, int]) -> None:
    """What somebody wrote in one go; `numbers` learns by what name what came into a list."""
    first = rows[0]
    at = datetime.combine(first["written"], _AT)
    lines = [_line(row, numbers) for row in rows]
    seen = max(numbers.values(), default=0)
    for row, number in zip(rows, write(city.record.store, _author(first), lines, seen, at),
                           strict=True):  # fmt: skip
        numbers[row["title"] or str(number)] = number


def _author(row: Row) -> Author:
    role = Role(row["role"])
    agency = row["agency"] if role is Role.AGENCY else None
    return Author(Viewer(role, agency, "trial"), PERSONS[row["role"]])


def _line(row: Row, numbers: Mapping[str, int]) -> Line:
    about = row["about"]
    side: Side = "agency" if row["register"] == "article" else row["role"]
    return Line(
        register=row["register"],
        act=row["act"],
        agency=row["agency"],
        key=str(numbers[about]) if about in numbers else about,
        day=row["day"],
        side=side,
        title=row["title"],
        topic=row["topic"],
        services=tuple(row["services"].split()),
        effective=row["effective"],
        evidence=row["evidence"],
    )
