"""Commands that run things: the demonstration city, the dashboard, and what is configured."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Annotated

import typer
from dotenv import dotenv_values
from pydantic import SecretStr

from dashboard import server
from dashboard.answers import City
from dashboard.cases.importing import import_file
from dashboard.commands.output import json_lines, note, progress, say, table
from dashboard.dates import instant_from
from dashboard.errors import UserError
from dashboard.mart import measure
from dashboard.settings import PROJECT, Settings, get_settings
from seed.city import SOURCE, write_city

_DEMONSTRATION = "denver"
_STANDS_STILL_AT = "2026-10-01"
"""The demonstration city's own as-of: the first instant of that date in Denver."""


def register(app: typer.Typer) -> None:
    """Add this module's commands."""
    app.command("demo")(demo)
    app.command("serve")(serve)
    app.command("settings")(settings)


def demo(
    cases: Annotated[int, typer.Option(min=100, help="How many cases.")] = 12_000,
    seed: Annotated[int, typer.Option(help="Another seed, another city.")] = 311,
) -> None:
    """Make the demonstration city: invented cases, imported and measured. Safe to run again."""
    chosen = get_settings().model_copy(update={"city": _DEMONSTRATION})
    _start_anew_if_other(chosen, f"{cases} cases, seed {seed}")
    exports = chosen.city_dir / "export"
    with progress("Inventing cases", cases) as done:
        files = write_city(exports, cases=cases, seed=seed, progress=done)
    city = City(chosen)
    at = instant_from(_STANDS_STILL_AT, city.folder.city.zone)
    for path in (f for f in files if f.suffix == ".csv"):
        mapping = city.folder.sources[SOURCE]
        with progress(f"Importing {path.name}", cases) as done:
            report = import_file(
                path,
                mapping,
                city.folder.city,
                city.record.store,
                extracted_at=at,
                progress=done,
            )
        say(f"{path.name}: {report.accepted:,} cases new, {report.unchanged:,} as before.")
    with progress("Measuring") as done:
        manifest = measure(city.record, city.folder, chosen.mart, as_of=at, progress=done)
    say(
        f"The demonstration city is ready: {manifest.rows:,} invented cases. Open: accord serve --trial"
    )


def _start_anew_if_other(chosen: Settings, made: str) -> None:
    """Take away a demonstration city of another size or seed: two would not add up to one."""
    marker = chosen.city_dir / "made.txt"
    chosen.city_dir.mkdir(parents=True, exist_ok=True)
    before = marker.read_text(encoding="utf-8") if marker.is_file() else None
    if before not in {None, made}:
        if chosen.database_url:
            raise UserError(
                f"This store holds a demonstration city made with {before}; to make one with "
                f"{made}, give it a store of its own with ACCORD_DATABASE_URL."
            )
        for path in chosen.city_dir.glob("record.sqlite*"):
            path.unlink()
        note(f"The demonstration city made with {before} is replaced.")
    marker.write_text(made, encoding="utf-8")


def serve(
    trial: Annotated[
        bool, typer.Option("--trial", help="Choose your role freely; on this machine only.")
    ] = False,
    host: Annotated[str, typer.Option(help="The address to listen on.")] = "127.0.0.1",
    port: Annotated[int, typer.Option(help="The port.")] = 8501,
) -> None:
    """The dashboard, on 127.0.0.1:8501."""
    server.serve(host=host, port=port, trial_mode=trial)


def settings(
    as_json: Annotated[bool, typer.Option("--json", help="JSON Lines.")] = False,
) -> None:
    """Every setting, its value and where it comes from; secrets are masked."""
    held = get_settings()
    in_file = dotenv_values(PROJECT / ".env") if (PROJECT / ".env").is_file() else {}
    rows = [
        {
            "setting": (name := f"ACCORD_{field.upper()}"),
            "value": _shown(getattr(held, field)),
            "source": _source(name, in_file),
        }
        for field in type(held).model_fields
    ]
    if as_json:
        json_lines(rows)
    else:
        table(
            {"Setting": "left", "Value": "left", "From": "left"}, (tuple(r.values()) for r in rows)
        )


def _shown(value: object) -> str | None:
    if isinstance(value, SecretStr):
        return "********"
    if isinstance(value, Path) or value:
        return str(value)
    return None


def _source(name: str, in_file: dict[str, str | None]) -> str:
    if name in os.environ:
        return "environment"
    return ".env" if name in in_file else "default"
