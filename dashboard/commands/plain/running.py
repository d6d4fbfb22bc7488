"""The plain scripts run: DuckDB given the files of a record, and what it is told beside them."""

from __future__ import annotations

import re
import tempfile
from datetime import datetime
from importlib import import_module
from pathlib import Path
from typing import Any

import polars as pl

from dashboard.commands.plain.given import (
    Tables,
    far,
    given_of_everything,
    given_of_resolutions,
    month_begun,
)
from dashboard.mart.reading import Mart
from metrics.promises import Promises

EVERYTHING = ("links", "pauses", "instants", "lives", "updates", "cube", "rates", "backlog")
"""The results of `everything`, each a file."""

_HERE = Path(__file__).parent
_MEMORY = "8GB"
"""As much as the engine may take; beyond it DuckDB writes to a temporary folder."""

_INTERVAL = "local(s) AS timezone(getvariable('zone'), make_timestamptz(s * 1000000))"
_REMARKS = re.compile(r"^--.*\n", re.MULTILINE)


def resolutions(parts: Path, held: Mart, promises: Promises, database: Path) -> pl.DataFrame:
    """The states of resolutions by month, agency and service.

    Args:
        parts: The folder of the record's files.
        held: The mart of the same record, for its first month and its `as_of`.
        promises: What was promised.
        database: The file for the script's tables; made anew.

    Returns:
        `month agency service k n` and the states but `unmeasurable`.
    """
    database.unlink(missing_ok=True)
    begun, as_of = _span(held)
    with tempfile.TemporaryDirectory(prefix="accord-") as spill:
        connection = _connected(str(database), spill)
        _told(connection, given_of_resolutions(promises, begun, as_of.date()))
        _seen(connection, parts)
        _set(connection, zone=promises.zone, as_of=int(as_of.timestamp()))
        connection.execute(f"CREATE MACRO {_INTERVAL}")
        connection.execute((_HERE / "resolutions.sql").read_text("utf-8"))
        found = connection.execute("FROM figures")
        names = [column[0] for column in found.description]
        rows = pl.DataFrame(found.fetchall(), schema=names, orient="row")
        connection.close()
    return rows


def everything(parts: Path, held: Mart, promises: Promises, folder: Path) -> None:
    """Every commitment of every case, and what is counted of them, as files of `EVERYTHING`.

    Args:
        parts: The folder of the record's files.
        held: The mart of the same record, for its first month and its `as_of`.
        promises: What was promised.
        folder: Where the results go; made if it is not there.
    """
    folder.mkdir(parents=True, exist_ok=True)
    begun, as_of = _span(held)
    with tempfile.TemporaryDirectory(prefix="accord-") as spill:
        connection = _connected(":memory:", spill)
        _told(connection, given_of_everything(promises, begun, as_of.date()))
        _seen(connection, parts)
        last = far(as_of.date())
        now = int(as_of.timestamp())
        _set(connection, zone=promises.zone, as_of=now, far=last, folder=str(folder))
        for script in sorted((_HERE / "everything").glob("*.sql")):
            connection.execute(_REMARKS.sub("", script.read_text("utf-8")))
        connection.close()


def _span(held: Mart) -> tuple[Any, datetime]:
    return month_begun(held.manifest.partitions[0].month), held.manifest.as_of


def _connected(database: str, spill: str) -> Any:  # noqa: ANN401 - DuckDB may not be installed
    settings = {
        "memory_limit": _MEMORY,
        "temp_directory": spill,
        "preserve_insertion_order": "false",
    }
    return import_module("duckdb").connect(database, config=settings)


def _told(connection: Any, tables: Tables) -> None:  # noqa: ANN401 - as above
    for name, frame in tables.items():
        connection.register(f"{name}_frame", frame.to_arrow())
        connection.execute(f"CREATE TABLE {name} AS FROM {name}_frame")
        connection.unregister(f"{name}_frame")


def _seen(connection: Any, parts: Path) -> None:  # noqa: ANN401 - as above
    """The record's files as views, instants as whole numbers; `has_text` of events."""
    for name in ("cases", "events"):
        files = _quoted(parts / f"{name}-*.parquet")
        columns = _columns(parts, name)
        connection.execute(f"CREATE VIEW {name} AS SELECT {columns} FROM read_parquet({files})")  # noqa: S608 - our own names


def _columns(parts: Path, name: str) -> str:
    schema = pl.read_parquet_schema(next(parts.glob(f"{name}-*.parquet")))
    instants = [n for n, dtype in schema.items() if isinstance(dtype, pl.Datetime)]
    told = ", ".join(f'epoch_us("{n}") AS "{n}"' for n in instants)
    text = next((n for n in ("text_id", "text") if n in schema), None)
    beside = f", {text} IS NOT NULL AS has_text" if text else ""
    return (f"* REPLACE ({told})" if told else "*") + beside


def _set(connection: Any, **variables: str | int) -> None:  # noqa: ANN401 - as above
    for name, value in variables.items():
        told = f"{value}::BIGINT" if isinstance(value, int) else _quoted(value)
        connection.execute(f"SET VARIABLE {name} = {told}")


def _quoted(text: str | Path) -> str:
    return "'" + str(text).replace("'", "''") + "'"
