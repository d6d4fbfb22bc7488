"""The layout of a record: which one it has, and which one this version of the program gives it.

Read without the library that carries a record over: nearly always there is nothing to carry.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Final

from sqlalchemy import Connection, column, inspect, select, table

MIGRATIONS: Final = Path(__file__).parent / "migrations"

_HELD: Final = table("alembic_version", column("version_num"))
"""Where Alembic keeps the number of the layout."""


@cache
def newest_revision() -> str:
    """The layout that this version of the program gives a store, as its migrations number it."""
    return max(file.name.partition("_")[0] for file in (MIGRATIONS / "versions").glob("[0-9]*.py"))


def revision_of(connection: Connection) -> str | None:
    """The layout that a record has; None where nothing is laid out."""
    if not inspect(connection).has_table(_HELD.name):
        return None
    held: str | None = connection.execute(select(_HELD.c.version_num)).scalar()
    return held
