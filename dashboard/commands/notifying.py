"""The command that sends digests: what is new and needs somebody, to each person once a day."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Annotated, Any

import typer

from dashboard.city.answers import City
from dashboard.commands.accounts import now
from dashboard.commands.output import json_lines, note, say
from dashboard.dates import instant_from
from dashboard.notices.carrying import carried
from dashboard.notices.digest import Digest, Entry
from dashboard.notices.people import people
from dashboard.notices.telling import Round, Told, planned, round_of, tell
from dashboard.oversight import sendings
from dashboard.settings import Settings, get_settings
from dashboard.wording import notices as words

_OUTCOMES = {
    "sent": "sent",
    "failed": "not delivered",
    "nothing_new": "nothing is new; no message",
    "already": "told today already",
    "under_way": "another run is at it",
    "waits": "failed before; tried again later",
    "later": "a message of a later day went out",
}


def register(app: typer.Typer) -> None:
    """Add this module's command."""
    app.command("notify")(notify)


def notify(
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Print what would be sent; write and send nothing.")
    ] = False,
    as_of: Annotated[
        str | None,
        typer.Option(
            help="As of when: its day is today. Default: now; in a demonstration its own."
        ),
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="JSON Lines.")] = False,
) -> None:
    """Tell each person what is new and needs them: one message a day, nothing where nothing is new.

    Run it as often as you like in the hours in which messages may come: what was sent is never
    sent again, and what failed is tried again. Exit 1 where a message could not be delivered.
    """
    settings, at = get_settings(), now()
    city = City(settings)
    told_to = people(settings.notices, settings.people_file, city.folder.city)
    if not told_to:
        note("Nobody is to be told; docs/notify.md says how people are named.")
        return
    round_ = round_of(city, _instant(city, settings, as_of), at, settings.public_url)
    _say_what_lacks(round_)
    if dry_run:
        told = [planned(round_, person, at) for person in told_to]
    else:
        sendings.expire(city.record.store, at - timedelta(days=settings.notices_days))
        told = [tell(round_, person, at, carried) for person in told_to]
    if as_json:
        json_lines(_row(one, dry_run=dry_run) for one in told)
    else:
        _print(told, dry_run=dry_run)
    raise typer.Exit(1 if any(one.outcome in {"failed", "waits"} for one in told) else 0)


def _instant(city: City, settings: Settings, as_of: str | None) -> datetime | None:
    """As of when somebody wants it; None for now."""
    asked, what = (as_of, "--as-of") if as_of else (settings.as_of, "ACCORD_AS_OF")
    return instant_from(asked, city.folder.city.zone, what) if asked else None


def _say_what_lacks(round_: Round) -> None:
    """What the reader of the messages will miss."""
    if round_.figures_at is None:
        note("There are no figures that fit the agreements; messages go out without them.")
    elif days := (round_.day - round_.figures_at.date()).days:
        old = "1 day" if days == 1 else f"{days:,} days"
        note(f"The figures are {old} old; `accord measure` brings them up to date.")
    if round_.base is None:
        note("ACCORD_PUBLIC_URL is not set; messages name pages and hold no links.")


def _print(told: Iterable[Told], *, dry_run: bool) -> None:
    for one in told:
        person = one.person
        outcome = "would be sent" if dry_run and one.message else _OUTCOMES[one.outcome]
        say(f"{person.id} ({person.role}, {person.language}): {outcome}{_more(one)}")
        if dry_run and one.message:
            say(_indented(one.message))
    counts = Counter(one.outcome for one in told)
    if not dry_run:
        note(", ".join(f"{_OUTCOMES[name]}: {n:,}" for name, n in sorted(counts.items())) + ".")


def _more(one: Told) -> str:
    """Why not, until when, and whether it may come twice."""
    parts = [words.reason(one.reason)] if one.reason else []
    if one.next_at:
        parts.append(f"not before {one.next_at:%Y-%m-%d %H:%M} UTC")
    if one.maybe_twice:
        parts.append("an earlier attempt may have been sent")
    return f" ({'; '.join(parts)})" if parts else ""


def _indented(message: Digest) -> str:
    text = f"{message.subject}\n\n{message.text}"
    return "\n".join(f"    {line}".rstrip() for line in text.splitlines()) + "\n"


def _row(one: Told, *, dry_run: bool) -> dict[str, Any]:
    message = one.message
    return {
        "person": one.person.id,
        "role": one.person.role,
        "language": one.person.language,
        "ways": sorted(one.person.to),
        "outcome": "would_send" if dry_run and message else one.outcome,
        "subject": message.subject if message else None,
        "news": [_entry(e) for part in message.parts for e in part.lines] if message else [],
        "still_open": len(one.lines.standing),
        "text": message.text if message else None,
        "reason": one.reason or None,
        "may_have_been_sent": one.maybe_twice,
        "next_at": one.next_at,
    }


def _entry(entry: Entry) -> dict[str, str | None]:
    return {
        "title": entry.title, "words": entry.words, "link": entry.link, "path": entry.path,
    }  # fmt: skip
