"""The rows of a register, oldest first: they are read alike from every database."""

from __future__ import annotations

from typing import Any

import polars as pl
from sqlalchemy import Boolean, Integer, LargeBinary, Select, String, Table, cast, select


def types_of(table: Table) -> dict[str, pl.DataType]:
    """The columns of a table as they are read: texts, bytes, and numbers for all else."""
    return {column.name: _type(column.type) for column in table.columns}


def rows_of(table: Table) -> Select[Any]:
    """All rows of a table that numbers them by `id`, in that order."""
    return select(
        *(
            # One database hands over a number for a yes, the other does not.
            cast(column, Integer).label(column.name) if isinstance(column.type, Boolean) else column
            for column in table.columns
        )
    ).order_by(table.c.id)


def _type(kind: object) -> pl.DataType:
    if isinstance(kind, String):  # long texts as well
        return pl.String()
    return pl.Binary() if isinstance(kind, LargeBinary) else pl.Int64()
