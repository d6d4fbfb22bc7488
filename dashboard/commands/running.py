"""Commands that run things: the demonstration city, the dashboard, and what is configured."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

import typer
from dotenv import dotenv_values
from pydantic import BaseModel, SecretStr

from dashboard.commands.output import json_lines, table
from dashboard.settings import PROJECT, Settings, get_settings


def register(app: typer.Typer) -> None:
    """Add this module's commands."""
    app.command("demo")(demo)
    app.command("serve")(serve)
    app.command("settings")(settings)


def demo(
    cases: Annotated[
        int, typer.Option(min=100, help="How many cases; above 2,000,000 as Parquet only.")
    ] = 120_000,
    seed: Annotated[int, typer.Option(min=0, help="Another seed, another city.")] = 311,
    parquet: Annotated[
        Path | None,
        typer.Option(help="A folder to write Parquet to, for benchmarks; nothing is imported."),
    ] = None,
) -> None:
    """Make the demonstration city: invented cases, imported and measured. Safe to run again."""
    from dashboard.commands.demonstration import make  # noqa: PLC0415 - data frames; serve needs none

    make(cases, seed, parquet)


def serve(
    trial: Annotated[
        bool, typer.Option("--trial", help="Choose your role freely; on this machine only.")
    ] = False,
    host: Annotated[str, typer.Option(help="The address to listen on.")] = "127.0.0.1",
    port: Annotated[int, typer.Option(min=0, max=65_535, help="The port.")] = 8501,
) -> None:
    """The dashboard, on 127.0.0.1:8501."""
    from dashboard.serving import server  # noqa: PLC0415 - Streamlit: a second that settings need not wait

    server.serve(host=host, port=port, trial_mode=trial)


def settings(
    as_json: Annotated[bool, typer.Option("--json", help="JSON Lines.")] = False,
) -> None:
    """Every setting, its value and where it comes from; secrets are masked."""
    rows = list(_settings())
    if as_json:
        json_lines(rows)
    else:
        table(
            {"Setting": "left", "Value": "left", "From": "left"}, (tuple(r.values()) for r in rows)
        )


def _settings() -> Iterator[dict[str, str | None]]:
    held = get_settings()
    file = PROJECT / ".env"
    in_file = {name.upper() for name in (dotenv_values(file) if file.is_file() else {})}
    in_environment = {name.upper() for name, value in os.environ.items() if value}
    for name, value in _named(held):
        source = "environment" if name in in_environment else None
        source = source or (".env" if name in in_file else "default")
        yield {"setting": name, "value": _shown(value), "source": source}


def _named(held: Settings) -> Iterator[tuple[str, object]]:
    """Each setting's variable and value; of keys of connected systems each has its own."""
    for field, value in held:
        if field == "sources":
            for source, keys in held.sources.items():
                yield from ((f"ACCORD_SOURCES__{source}__{key}".upper(), keys[key]) for key in keys)
        else:
            yield f"ACCORD_{field.upper()}", value


def _shown(value: object) -> str | None:
    if isinstance(value, SecretStr):
        return "********"
    if isinstance(value, tuple):
        return "\n".join(_shown(entry) or "" for entry in value) or None
    if isinstance(value, BaseModel):
        return value.model_dump_json(exclude_none=True)
    return None if value is None else str(value)
