"""The command that makes the review packet of an agency."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Annotated, Final

import typer

from agreements.lock import replace_file
from agreements.schema.base import Language
from dashboard.city.answers import City
from dashboard.commands.output import check_place, progress, say, unwritable
from dashboard.dates import instant_from
from dashboard.errors import UsageError, UserError, Wrongs
from dashboard.reports.packet.asking import Format, Wanted, asked
from dashboard.reports.packet.making import review_packet
from dashboard.roles import Role, Viewer
from dashboard.settings import get_settings

OFFICE: Final = Viewer(Role.OVERSEER)
"""Whoever runs the server's commands may read all of it."""

FORMATS: Final[dict[str, Format]] = {".pdf": "pdf", ".html": "html"}


def register(app: typer.Typer) -> None:
    """Add this module's commands."""
    app.command("report")(report)


def report(
    agency: Annotated[str, typer.Argument(help="The agency's id, such as parks.")],
    output: Annotated[Path, typer.Option("--output", "-o", help="FILE.pdf or FILE.html.")],
    period: Annotated[
        str | None,
        typer.Option(help="2026-Q3, 2026-09 or 2026; default: the last quarter that is over."),
    ] = None,
    language: Annotated[Language, typer.Option("--lang", help="The packet's language.")] = "en",
    as_of: Annotated[
        str | None, typer.Option(help="As of when; default: ACCORD_AS_OF, else the mart's.")
    ] = None,
) -> None:
    """The review packet: what was promised, what happened, what needs a decision, and the proof."""
    city, wrongs, moment = City(get_settings()), Wrongs(), None
    mart = city.mart()
    with wrongs.noted():
        format_ = _format(output)
    with wrongs.noted():
        moment = _moment(city, as_of)
    wanted = Wanted(agency, period, language, moment)
    with wrongs.noted():
        asked(city.folder.city, mart.manifest, wanted)
    wrongs.tell()
    check_place(output)
    with progress("Making the packet"):
        made = review_packet(city, OFFICE, wanted, format_, mart)
    try:
        replace_file(output, made)
    except OSError as error:
        raise UserError(unwritable(output, error.strerror or str(error))) from None
    say(f"Wrote {output}, {len(made):,} bytes.")


def _format(output: Path) -> Format:
    if output.suffix.lower() not in FORMATS:
        raise UsageError(f"{output} is neither a .pdf nor a .html; a packet is one of these.")
    return FORMATS[output.suffix.lower()]


def _moment(city: City, as_of: str | None) -> datetime | None:
    """As of when; None for the mart's own instant."""
    zone, setting = city.folder.city.zone, city.settings.as_of
    if as_of:
        return instant_from(as_of, zone, "--as-of")
    return instant_from(setting, zone, "ACCORD_AS_OF") if setting else None
