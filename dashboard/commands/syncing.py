"""Commands on connected systems and on what was put aside: sync, quarantine."""

from __future__ import annotations

import re
import signal
import sys
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from types import FrameType
from typing import Annotated, Literal

import typer
from sqlalchemy import func, select

from agreements.folder import CityFolder
from dashboard.cases import tables
from dashboard.cases.remote.http import Patience
from dashboard.cases.remote.opening import connect
from dashboard.cases.retrying import RetryReport, retry
from dashboard.cases.syncing import NO_LINE, SyncReport, sync
from dashboard.city.answers import City
from dashboard.commands.accounts import remarks, row, sums
from dashboard.commands.output import json_lines, note, progress, say, table
from dashboard.commands.recording import any_plan_of, plan_of
from dashboard.errors import UsageError, UserError, Wrongs
from dashboard.settings import Settings, get_settings

_EVERY = re.compile(r"([1-9][0-9]{0,5})([smhd])")
_SECONDS = {"s": 1, "m": 60, "h": 3_600, "d": 86_400}


def register(app: typer.Typer) -> None:
    """Add this module's commands."""
    app.command("sync")(sync_)
    app.command("quarantine")(quarantine)


def sync_(
    sources: Annotated[
        list[str] | None, typer.Argument(help="Sources with a connection; default: all of them.")
    ] = None,
    every: Annotated[
        str | None, typer.Option(help="Again and again, so often: 30s, 15m, 6h or 1d.")
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="JSON Lines.")] = False,
) -> None:
    """Bring in what is new in connected systems; goes on where it stopped."""
    wrongs = Wrongs()
    with wrongs.noted():
        seconds = _interval(every) if every is not None else None
    with wrongs.noted():
        _connected(City(get_settings()).folder, sources)
    wrongs.tell()
    with _ending() as ending:
        if seconds is None:
            raise typer.Exit(0 if _round(sources, ending, as_json=as_json) else 1)
        while not ending.is_set():
            began = time.monotonic()
            _one_of_many(sources, ending, as_json=as_json)
            ending.wait(max(0.0, began + seconds - time.monotonic()))


def _interval(every: str) -> int:
    found = _EVERY.fullmatch(every)
    if not found:
        raise UsageError(f"--every is {every!r}; write a number and its unit: 30s, 15m, 6h or 1d.")
    return int(found[1]) * _SECONDS[found[2]]


def _connected(folder: CityFolder, sources: Sequence[str] | None) -> list[str]:
    """The sources that are to be synced.

    Raises:
        UsageError: One of them is none, or not connected to any system.
    """
    known = [name for name, mapping in sorted(folder.sources.items()) if mapping.spec.connect]
    if not known:
        raise UsageError(
            f"{folder.city.title()} has no connected source; say under connect in a file of "
            "sources/ where its rows come from."
        )
    wrongs = Wrongs()
    for name in sources or ():
        with wrongs.noted():
            if name not in known:
                raise UsageError(
                    f"{folder.city.title()} has no connected source {name!r}; those that have "
                    f"connect in their mapping: {', '.join(known)}."
                )
    wrongs.tell()
    return list(dict.fromkeys(sources or known))


@contextmanager
def _ending() -> Iterator[threading.Event]:
    """An event that SIGTERM and SIGINT set: the page in hand is finished; the second one ends."""
    asked = threading.Event()

    def end(_signal: int, _frame: FrameType | None) -> None:
        if asked.is_set():
            raise KeyboardInterrupt
        asked.set()
        note("Stopping after this page.")

    before = {name: signal.signal(name, end) for name in (signal.SIGTERM, signal.SIGINT)}
    try:
        yield asked
    finally:
        for name, handler in before.items():
            signal.signal(name, handler)


def _one_of_many(sources: Sequence[str] | None, ending: threading.Event, *, as_json: bool) -> None:
    """One round of many: what went wrong in it is said, and the next one tries again."""
    try:
        _round(sources, ending, as_json=as_json)
    except (UserError, OSError) as error:
        note(f"{error} The next round tries again.")
    sys.stdout.flush()


def _round(sources: Sequence[str] | None, ending: threading.Event, *, as_json: bool) -> bool:
    """Sync each source once; returns whether all went well and nothing wants looking at.

    The city's files are read anew, as one of them may have been mended.
    """
    city, fine = City(get_settings()), True
    names = _connected(city.folder, sources)
    with closing(city.record.store):
        for name in names:
            if ending.is_set():
                return False
            fine = _synced(city, name, ending, as_json=as_json) and fine
    return fine


def _synced(city: City, source: str, ending: threading.Event, *, as_json: bool) -> bool:
    """Sync one source; that it failed keeps no other from being synced."""
    plan, settings = plan_of(city, source), city.settings

    def secret(name: str) -> str | None:
        return settings.source_secret(source, name)

    try:
        with progress(f"Syncing {source}") as done:
            report = sync(
                plan,
                lambda: connect(
                    plan.mapping, plan.city, secret, _patience(settings), plan.hash_key
                ),
                progress=done,
                stopping=ending.is_set,
            )
    except UserError as error:
        note(f"{source}: {error}")
        return False
    _print_json(report) if as_json else _print(report, city)
    return report.finished and not report.has_findings


def _patience(settings: Settings) -> Patience:
    first = settings.sync_first_wait
    return Patience(
        attempts=settings.sync_attempts,
        altogether=settings.sync_seconds,
        first_wait=first,
        longest_wait=60 * first,
        jitter=first,
        silence=settings.sync_silence,
    )


def _print(report: SyncReport, city: City) -> None:
    at = report.began.astimezone(city.folder.city.zone).isoformat(timespec="seconds")
    say(f"{report.source}: {sums(report)}")
    went_on = ", going on where the last one had stopped" if report.resumed else ""
    if report.finished:
        say(f"  {report.system}, as of {at}{went_on}")
    else:
        say(f"  {report.system}, stopped before its end{went_on}; the next sync goes on from here")
    for line in remarks(report, report.source, report.system):
        say(f"  {line}")


def _print_json(report: SyncReport) -> None:
    named = {
        "source": report.source,
        "system": report.system,
        "finished": report.finished,
        "resumed": report.resumed,
        "extracted_at": report.began if report.finished else None,
    }
    json_lines([{**named, **row(report)}])


def quarantine(
    action: Annotated[
        Literal["list", "retry"],
        typer.Argument(help="list: every row put aside; retry: read them again."),
    ],
    source: Annotated[str | None, typer.Argument(help="Of this source; default: of all.")] = None,
    as_json: Annotated[
        bool, typer.Option("--json", help="JSON Lines, without the rows' text.")
    ] = False,
) -> None:
    """What was put aside, with its reasons; and reading it again after a mapping was mended."""
    city = City(get_settings())
    if source is not None and source not in _retriable(city.folder):
        known = ", ".join(_retriable(city.folder)) or "none"
        raise UsageError(
            f"{city.folder.city.title()} has no source {source!r}; its sources: {known}."
        )
    if action == "list":
        _list(city, source, as_json=as_json)
    else:
        raise typer.Exit(0 if _retried(city, source, as_json=as_json) else 1)


def _list(city: City, source: str | None, *, as_json: bool) -> None:
    """Every row put aside; its text, which may be a resident's words, is not shown."""
    held = tables.quarantine.c
    line = func.nullif(held.line, NO_LINE).label("line")
    statement = select(held.source, held.file, line, held.reasons)
    if source is not None:
        statement = statement.where(held.source == source)
    with city.record.store.engine.connect() as connection:
        rows = connection.execute(statement.order_by(held.source, held.file, held.line)).all()
    if as_json:
        json_lines({**r._asdict(), "reasons": r.reasons.split("\n")} for r in rows)
    elif not rows:
        say("No row is put aside.")
    else:
        headings = {"Source": "left", "File": "left", "Line": "right", "Reasons": "left"}
        table(headings, (tuple(r) for r in rows))


def _retried(city: City, source: str | None, *, as_json: bool) -> bool:
    """Read again what was put aside; returns whether nothing of it still is."""
    reports = [
        (name, _read_again(city, name))
        for name in ([source] if source else _retriable(city.folder))
    ]
    for name, report in reports:
        if as_json:
            json_lines([{"source": name, **row(report or RetryReport(source=name))}])
        elif report is None:
            say(f"{name}: nothing is put aside")
        else:
            say(f"{name}: {sums(report)}")
            for line in remarks(report, name, "put aside"):
                say(f"  {line}")
    return not any(report and report.has_findings for _, report in reports)


def _read_again(city: City, source: str) -> RetryReport | None:
    with progress(f"Reading again what {source} had put aside") as done:
        return retry(any_plan_of(city, source), progress=done)


def _retriable(folder: CityFolder) -> list[str]:
    """The sources whose rows are put aside and read again."""
    return sorted([*folder.sources, *folder.logs, *folder.volumes])
