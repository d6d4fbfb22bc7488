"""The public summary as a site of files."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Annotated

import typer

from dashboard.city.answers import City
from dashboard.commands.output import note, say
from dashboard.errors import UsageError, Wrongs
from dashboard.settings import WEB_ADDRESS, get_settings
from dashboard.website.publish import Done, publish
from dashboard.website.site import Site
from dashboard.wording import LANGUAGES


def register(app: typer.Typer) -> None:
    """Add this module's command."""
    app.command("publish")(publish_)


def publish_(
    folder: Annotated[
        Path, typer.Argument(help="Where the pages are read: a folder of their own, or a link.")
    ],
    lang: Annotated[str, typer.Option(help="The languages, the first one first.")] = ",".join(
        LANGUAGES
    ),
    address: Annotated[
        str,
        typer.Option(help="The site's public address, for search engines and the map of the site."),
    ] = "",
) -> None:
    """Write the public summary as pages that need no server of ours, no script and no account.

    They hold the fixed public tables alone. Readers see the former pages or the new ones, never
    half of both; a folder with other files in it is left alone.
    """
    wrongs = Wrongs()
    with wrongs.noted():
        languages = _languages(lang)
    with wrongs.noted():
        public = _address(address)
    wrongs.tell()
    site = Site(languages, public)
    done = publish(City(get_settings()), folder, site)
    say(f"{folder}: {_told(done)}")
    if not done.tables.months:
        note("No month is over for good yet, so the pages hold the promises alone.")


def _told(done: Done) -> str:
    pages = sum(path.endswith(".html") for path in done.files)
    size = sum(map(len, done.files.values())) / 1e6
    months = done.tables.months
    until = f", up to {months[-1]}" if months else ""
    return f"{pages} pages and {len(done.files) - pages} other files, {size:.1f} MB{until}."


def _languages(given: str) -> tuple[str, ...]:
    asked = tuple(dict.fromkeys(code.strip() for code in given.split(",")))
    if strange := [code for code in asked if code not in LANGUAGES]:
        raise UsageError(f"No language {strange[0]!r}; there are {', '.join(LANGUAGES)}.")
    return asked


def _address(given: str) -> str:
    if given and not re.fullmatch(WEB_ADDRESS, given):
        what = "What holds a name or a password" if "@" in given else repr(given)
        raise UsageError(
            f"--address: {what} is no public address; such as https://311.example.org/summary/."
        )
    return given
