"""Commands about promises: check a city's files, work out a due time."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Annotated, Any, Literal

import typer
from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError

from agreements.calendars import WorkingCalendar
from agreements.checks import PastYear
from agreements.finding import Finding
from agreements.folder import CityFolder
from dashboard.checking import findings_in
from dashboard.cities import folder_of, opened
from dashboard.city.answers import City
from dashboard.commands.output import json_lines, note, say
from dashboard.dates import date_from, instant_from
from dashboard.errors import FindingsError, UsageError, UserError, Wrongs
from dashboard.past.checked import past_of
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
        list[Path] | None,
        typer.Argument(help="City folders, or files in them; default: ACCORD_CITY."),
    ] = None,
    as_of: Annotated[
        str | None, typer.Option(help="The date to check for; default: ACCORD_AS_OF, else today.")
    ] = None,
    with_data: Annotated[
        bool, typer.Option("--with-data", help="Check the promises against the case record too.")
    ] = False,
    form: Annotated[Format, typer.Option("--format", help="How findings are written.")] = "text",
) -> None:
    """Check a city's files: all findings at once, each with its line and what to do."""
    settings = get_settings()
    day = day_of(as_of, settings.as_of)
    asked = paths or [folder_of(settings.city)]
    pasts, unseen = _pasts(asked) if with_data else ({}, "")
    findings = findings_in(asked, day, pasts)
    if form == "json":
        json_lines(f.as_json() for f in findings)
    else:
        for finding in findings:
            say(_github(finding) if form == "github" else str(finding))
    if form == "text" and not findings:
        say("No findings.")
    if unseen:
        note(f"Nothing was held against the cases: {unseen}")
    raise typer.Exit(1 if unseen or any(f.severity != "info" for f in findings) else 0)


def _pasts(asked: list[Path]) -> tuple[Mapping[Path, PastYear], str]:
    """A year of the city's cases, or why it cannot be had: what the files say is told anyway.

    Raises:
        UsageError: A path lies in another city's folder.
    """
    try:
        return past_of(City(get_settings()), asked), ""
    except UsageError:
        raise
    except FindingsError:
        return {}, "the city's files have errors; mend them first."
    except UserError as error:
        return {}, str(error)


def day_of(given: str | None, setting: str | None) -> date:
    """The date asked for, else the setting's, else today: the one place that reads the clock."""
    if given:
        return date_from(given, "--as-of")
    if setting:
        return date_from(setting[:10], "ACCORD_AS_OF")
    return datetime.now().astimezone().date()


def _github(f: Finding) -> str:
    """A workflow annotation; its own escapes for percent signs, line ends and separators."""
    level = {"error": "error", "warning": "warning", "info": "notice"}[f.severity]
    file = _escaped(f.file).replace(":", "%3A").replace(",", "%2C")
    place = f"file={file},line={f.line},col={f.column},title={f.code}"
    return f"::{level} {place}::{_escaped(f'{f.message} — {f.fix}')}"


def _escaped(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def due(
    calendar: Annotated[str | None, typer.Option(help="A calendar of the city.")] = None,
    start: Annotated[str | None, typer.Option(help="When the clock starts.")] = None,
    target: Annotated[str | None, typer.Option(help="Such as '{business_days: 2}'.")] = None,
    batch: Annotated[bool, typer.Option("--batch", help="JSON Lines in, JSON Lines out.")] = False,
) -> None:
    """A due time with its explanation, or many at once."""
    if batch:
        if calendar or start or target:
            raise UsageError(
                "--batch reads its questions, each with its calendar, from standard input: leave "
                "out --calendar, --start and --target, or leave out --batch."
            )
        raise typer.Exit(1 if _answer_all() else 0)
    if not (calendar and start and target):
        raise UsageError("Give --calendar, --start and --target, or --batch.")
    _print_due(calendar, start, target)


def _answer_all() -> int:
    """Each line of standard input is answered as it comes; how many could not be."""
    refused = 0
    # Bytes: a line that is no text is an error of that line alone.
    for nth, line in enumerate(sys.stdin.buffer, 1):
        if line.strip():
            found = _answered(line, nth)
            refused += "error" in found
            json_lines([found])
    return refused


def _answered(line: bytes, nth: int) -> dict[str, object]:
    try:
        return answer(json.loads(line, parse_constant=_refuse_constant))
    except (ValueError, RecursionError):
        return {"id": None, "error": f"line {nth} is not JSON; write one object a line"}


def _refuse_constant(name: str) -> None:
    """`NaN` and `Infinity` are Python's own, no JSON."""
    raise ValueError(name)


def _print_due(name: str, start: str, target: str) -> None:
    folder = opened(get_settings().city)
    wrongs = Wrongs()
    with wrongs.noted():
        calendar = _calendar(folder, name)
    with wrongs.noted():
        at = instant_from(start, folder.city.zone, "--start")
    with wrongs.noted():
        wanted = _target(target)
    wrongs.tell()
    with _as_usage():
        found = clock.explain_due(calendar, int(at.timestamp()), wanted)
    say(f"Due {clock.moment(found.due, calendar.zone).isoformat()}")
    for line in _steps(found, calendar.zone):
        say(f"  {line}")


def _calendar(folder: CityFolder, name: str) -> WorkingCalendar:
    if name not in folder.calendars:
        known = ", ".join(sorted(folder.calendars)) or "none"
        raise UsageError(f"There is no calendar {name!r}; the city has: {known}.")
    return folder.calendars[name]


def _target(text: str) -> dict[str, Any]:
    try:
        value = YAML(typ="safe", pure=True).load(text)
    except YAMLError:
        value = None
    if not isinstance(value, dict):
        raise UsageError(f"--target is {text!r}; write it as '{{business_days: 2}}'.")
    with _as_usage():
        clock.one_target(value)
    return value


@contextmanager
def _as_usage() -> Iterator[None]:
    """What the clock refuses is told as a wrong option."""
    try:
        yield
    except clock.ClockError as error:
        raise UsageError(f"{str(error)[:1].upper()}{str(error)[1:]}.") from None


def _steps(found: clock.ExplainedDue, zone: str) -> Iterator[str]:
    if found.counted_days:
        yield "Day 0 is " + ", then ".join(d.isoformat() for d in found.counted_days)
    for s in found.segments:
        begin, end = (clock.moment(at, zone).isoformat() for at in (s.start, s.end))
        yield f"{begin} to {end}: {s.reason}, counts {timedelta(seconds=s.counted_seconds)}"
