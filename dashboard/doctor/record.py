"""Checks of the record: whose it is, what was put aside, and how each source's last run ended."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime, timedelta
from typing import Final

from sqlalchemy import inspect

from agreements.schema.city import City
from agreements.schema.source import SourceMapping
from dashboard.cases.layout import newest_revision, revision_of
from dashboard.doctor.told import Told, fault, many, ok, warning
from dashboard.errors import UserError
from dashboard.freshness import days_since, may_be
from dashboard.health import Found, Run, found
from dashboard.oversight.audit import examined
from dashboard.oversight.tables import audit_log
from dashboard.peeking import NothingRecordedError, OldLayoutError, looking, whose

_STALLED: Final = timedelta(hours=12)
"""No run takes so long: it was killed, and its source not read since."""


def check_database(address: str, city: City) -> tuple[list[Told], Found | None]:
    """Whether the record can be read and is this city's, and what it tells of itself."""
    try:
        with looking(address) as connection:
            held, demonstration = whose(connection)
            if held != city.id:
                return [_anothers(held, city)], None
            if demonstration != city.spec.demonstration:
                return [_other_kind(demonstration=demonstration)], None
            kind = {"sqlite": "SQLite", "postgresql": "PostgreSQL"}[connection.dialect.name]
            return [ok("database", f"{kind} answers and holds {city.id}")], found(connection)
    except NothingRecordedError:
        said = f"nothing has been imported for {city.id} yet"
        return [warning("database", said, "run `accord import SOURCE FILE`")], None
    except OldLayoutError:
        said = "it was laid out by another version of Accord 311"
        advice = "the next import or sync brings it up to date; nothing in it is lost"
        return [warning("database", said, advice)], None
    except UserError as error:
        advice = (
            "check ACCORD_DATABASE_URL, and that its server runs and lets this user in or, of "
            "SQLite, that this user may write the file and its folder"
        )
        return [fault("database", str(error).rstrip("."), advice)], None


def _anothers(held: str, city: City) -> Told:
    said = f"the database holds the cases of {held}, not of {city.id}"
    return fault("database", said, "choose another with ACCORD_DATABASE_URL, or set ACCORD_CITY")


def _other_kind(*, demonstration: bool) -> Told:
    kinds = {True: "invented demonstration cases", False: "real cases"}
    said = f"the database holds {kinds[demonstration]}, the city's files are for the other kind"
    return fault("database", said, "choose another database with ACCORD_DATABASE_URL")


def check_layout(address: str) -> Iterator[Told]:
    """Whether the record is laid out as this version of the program does it."""
    with looking(address) as connection:
        held = revision_of(connection)
    newest = newest_revision()
    if held != newest:
        said = f"its layout is {held}; this version of Accord 311 lays it out as {newest}"
        advice = "make a copy, then run `accord measure`: what opens the record carries it over"
        yield warning("layout", said, advice)
    else:
        yield ok("layout", f"the record is laid out as {newest}, as this version does it")


def check_audit_log(address: str) -> Iterator[Told]:
    """Whether the log of oversight still says what was sealed, from its first entry to its last."""
    with looking(address) as connection:
        if not inspect(connection).has_table(audit_log.name):
            return  # laid out by an older version: there is nothing yet
        head, broken = examined(connection)
    for entry in broken:
        said = {
            "changed": f"entry {entry.id} does not say any more what was sealed",
            "gap": f"an entry is missing or out of place before entry {entry.id}",
        }[entry.why]
        advice = "compare with a copy; somebody has changed the database behind the program"
        yield fault("audit log", said, advice)
    if not broken:
        hold = many(head.count, "entry holds", "entries hold")
        yield ok("audit log", f"{hold}; the newest hash is {head.sha256}")


def check_quarantine(held: Found) -> Iterator[Told]:
    """Whether rows wait for somebody."""
    for source, rows in sorted(held.held.items()):
        held_back = many(rows, f"row of {source} is", f"rows of {source} are")
        said = f"{held_back} put aside and in no figure"
        advice = (
            f"`accord quarantine list` gives the reasons; then `accord quarantine retry {source}`"
        )
        yield warning("quarantine", said, advice)
    if not held.held:
        yield ok("quarantine", "no row is put aside")


def check_runs(
    held: Found, sources: Mapping[str, SourceMapping], now: datetime, at: datetime | None
) -> Iterator[Told]:
    """Whether each source's last run came to its end, and is not old.

    Args:
        held: What the record tells of itself.
        sources: The sources of the city's folder.
        now: The present moment.
        at: The local instant for which data is old or not; None where it never is.
    """
    for source, mapping in sources.items():
        last = held.last(source)
        if last is None:
            advice = f"`accord {_command(mapping)} {source}`"
            yield warning("runs", f"nothing was ever read from {source}", advice)
        elif told := _of_ending(last, mapping, now):
            yield told
        else:
            yield _of_age(mapping, held.until.get(source), at)


def _command(mapping: SourceMapping) -> str:
    return "import" if mapping.spec.connect is None else "sync"


def _of_ending(last: Run, mapping: SourceMapping, now: datetime) -> Told | None:
    advice = f"run `accord {_command(mapping)} {last.source}` again; nothing is entered twice"
    begun = last.started_at
    match last.status:
        case "failed":
            said = f"the last {last.kind} of {last.source} failed: {(last.error or '').rstrip('.')}"
            return fault("runs", said, advice)
        case "interrupted":
            said = f"the last {last.kind} of {last.source} stopped before its end"
            return warning("runs", said, advice)
        case "running" if begun is None or now - begun > _STALLED:
            said = f"the {last.kind} of {last.source} began long ago and has not ended"
            return warning("runs", said, advice)
        case "running":
            return ok("runs", f"{last.source} is being read")
        case _:
            return None


def _of_age(mapping: SourceMapping, until: datetime | None, at: datetime | None) -> Told:
    if until is None or at is None:
        return ok("runs", f"the last run of {mapping.id} came to its end")
    said = f"the data of {mapping.id} ends {until.astimezone(at.tzinfo):%Y-%m-%d %H:%M}"
    if at - until > may_be([mapping]):
        advice = f"`accord {_command(mapping)} {mapping.id}` reads what is newer"
        return warning("runs", f"{said}, {days_since(until, at)} days ago", advice)
    return ok("runs", said)
