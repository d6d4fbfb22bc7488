"""Commands about promises: check a city's files, work out a due time."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Any, Literal

import typer
from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError

from agreements.finding import Finding, has_errors
from agreements.folder import city_path, load_city, open_city
from dashboard.commands.output import json_lines, say
from dashboard.dates import instant_from
from dashboard.errors import UsageError
from dashboard.settings import get_settings
from metrics import clock
from metrics.clock.batch import answer

Format = Literal["text", "json", "github"]


def register(app: typer.Typer) -> None:
    """Add this module's commands."""
    app.command("check")(check)
    app.command("due")(due)


def check(
    paths: Annotated[
        list[Path] | None, typer.Argument(help="City folders; default: ACCORD_CITY.")
    ] = None,
    form: Annotated[Format, typer.Option("--format", help="How findings are written.")] = "text",
) -> None:
    """Check a city's files: all findings at once, each with its line and what to do."""
    folders = paths or [city_path(get_settings().city)]
    findings: list[Finding] = []
    for folder in folders:
        if not (folder / "city.yaml").is_file():
            raise UsageError(f"{folder} is no city's folder: it has no city.yaml.")
        findings += load_city(folder)[1]
    if form == "json":
        json_lines(f.as_json() for f in findings)
    else:
        for finding in findings:
            say(_github(finding) if form == "github" else str(finding))
    if form == "text" and not findings:
        say("No findings.")
    raise typer.Exit(1 if has_errors(findings) else 0)


def _github(f: Finding) -> str:
    """A workflow annotation; its own escapes for percent signs, line ends and separators."""
    level = {"error": "error", "warning": "warning", "info": "notice"}[f.severity]
    text = f"{f.message} — {f.fix}".replace("%", "%25").replace("\n", "%0A")
    return f"::{level} file={f.file},line={f.line},col={f.column},title={f.code}::{text}"


def due(
    calendar: Annotated[str | None, typer.Option(help="A calendar of the city.")] = None,
    start: Annotated[str | None, typer.Option(help="When the clock starts.")] = None,
    target: Annotated[str | None, typer.Option(help="Such as '{business_days: 2}'.")] = None,
    batch: Annotated[bool, typer.Option("--batch", help="JSON Lines in, JSON Lines out.")] = False,
) -> None:
    """A due time with its explanation, or many at once."""
    if batch:
        json_lines(map(_answered, sys.stdin))
        return
    if not (calendar and start and target):
        raise UsageError("Give --calendar, --start and --target, or --batch.")
    _print_due(calendar, start, target)


def _answered(line: str) -> dict[str, object]:
    try:
        return answer(json.loads(line))
    except ValueError:
        return {"id": None, "error": "the line is not JSON; write one object a line"}


def _print_due(name: str, start: str, target: str) -> None:
    folder = open_city(get_settings().city)
    if name not in folder.calendars:
        known = ", ".join(sorted(folder.calendars)) or "none"
        raise UsageError(f"There is no calendar {name!r}; the city has: {known}.")
    calendar = folder.calendars[name]
    at = instant_from(start, folder.city.zone, "--start")
    try:
        found = clock.explain_due(calendar, int(at.timestamp()), _target(target))
    except clock.ClockError as error:
        raise UsageError(f"{error}.") from None
    say(f"Due {clock.moment(found.due, calendar.zone).isoformat()}")
    for line in _steps(found, calendar.zone):
        say(f"  {line}")


def _target(text: str) -> dict[str, Any]:
    try:
        value = YAML(typ="safe", pure=True).load(text)
    except YAMLError:
        value = None
    if not isinstance(value, dict):
        raise UsageError(f"--target is {text!r}; write it as '{{business_days: 2}}'.")
    return value


def _steps(found: clock.ExplainedDue, zone: str) -> Iterator[str]:
    if found.counted_days:
        yield "day 0 is " + ", then ".join(d.isoformat() for d in found.counted_days)
    for s in found.segments:
        begin, end = (clock.moment(at, zone).isoformat() for at in (s.start, s.end))
        yield f"{begin} to {end}: {s.reason}, counts {s.counted_seconds:,} s"
