"""The command that looks an installation over: doctor."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Annotated

import typer

from dashboard.commands.output import json_lines, note, say
from dashboard.doctor.examining import examine


def register(app: typer.Typer) -> None:
    """Add this module's command."""
    app.command("doctor")(doctor)


def doctor(
    connect: Annotated[bool, typer.Option("--connect", help="Ask connected systems, too.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="JSON Lines.")] = False,
) -> None:
    """What is configured, reachable, stale or unsafe, with the fix; exit 1 on a fault."""
    told = list(examine(datetime.now(UTC), connect=connect))
    if as_json:
        json_lines(line.as_json() for line in told)
    else:
        for line in told:
            say(str(line))
    states = [line.state for line in told]
    warnings, faults = states.count("warning"), states.count("fault")
    note(f"{len(states):,} checks: warnings {warnings:,}, faults {faults:,}. Nothing was changed.")
    raise typer.Exit(1 if "fault" in states else 0)
