"""What the public reads: what measuring publishes, and correcting a period that was published."""

from __future__ import annotations

from typing import Annotated

import typer

from dashboard.city.answers import City
from dashboard.commands.output import note, say
from dashboard.errors import UsageError
from dashboard.public.editions import read as read_book
from dashboard.public.publishing import (
    correct,
    folder_of,
    outdated,
    published,
    set_aside,
    unpromised,
)
from dashboard.settings import get_settings

_NAMED = 3
"""So many periods beside the first are named one by one."""


def register(app: typer.Typer) -> None:
    """Add this module's command."""
    app.command("correct")(correct_)


def correct_(
    periods: Annotated[
        list[str] | None,
        typer.Argument(help="Months or quarters, such as 2026-08; none: list those to correct."),
    ] = None,
    because: Annotated[
        str, typer.Option(help="Why, in a sentence; the public reads it beside the numbers.")
    ] = "",
    start_over: Annotated[
        bool,
        typer.Option("--start-over", help="Set all editions aside, and publish from today's data."),
    ] = False,
) -> None:
    """Publish closed periods again whose numbers have changed by five or more since.

    A correction never shows what the first edition hid. Who published before all was imported, and
    before anybody has read it, starts over instead.
    """
    city = City(get_settings())
    mart = city.mart()
    if start_over:
        _start_over(city, because)
        return
    if not periods:
        found = outdated(city, mart)
        silent = _note_unpromised(city)
        if found:
            say("\n".join(found))
            note('Publish them again with: accord correct PERIOD… --because "why"')
        elif not silent:
            say("Every published period is as it was published.")
        raise typer.Exit(1 if found or silent else 0)
    _ask_why(because)
    for period in periods:
        again = correct(city, mart, period, because.strip())
        say(f"{period}: {'corrected' if again else 'no number is wrong by five or more; kept'}.")


def _start_over(city: City, because: str) -> None:
    _ask_why(because)
    aside = set_aside(city)
    say(f"The former editions are kept in {aside}." if aside else "Nothing had been published.")
    publish(city)


def _ask_why(because: str) -> None:
    if not because.strip():
        raise UsageError("Say with --because why the numbers change: the public reads it.")


def _note_unpromised(city: City) -> bool:
    """Say which published periods deny a promise by which they are judged now."""
    silent = unpromised(city, city.mart())
    if silent:
        note(
            f"Published as months and quarters in which nothing was promised, though cases of them "
            f"are judged now: {_shortly(silent)}. They stay as they are until all is published "
            'anew: accord correct --start-over --because "why"'
        )
    return bool(silent)


def _shortly(periods: list[str]) -> str:
    first, *others = periods
    return f"{first} and {len(others)} more" if len(others) > _NAMED else ", ".join(periods)


def publish(city: City) -> None:
    """After measuring: publish what is over for good by now, and say what was, for the first time.

    Raises:
        UserError: The mart or what was published cannot be read.
    """
    before = {one.period for one in read_book(folder_of(city), city.folder.city.id).editions}
    new = [one.period for one in published(city, city.mart()).editions if one.period not in before]
    if new:
        note(f"Published for everyone, and kept as it is from now on: {', '.join(new)}.")
    _note_unpromised(city)
