"""The command that packs the evidence behind figures: evidence."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Annotated

import typer

from dashboard.city.answers import City
from dashboard.commands.asking import (
    AsOfKnown,
    Commitment,
    From,
    KnownAt,
    To,
    Where,
    check_value,
    known_ids,
    question_of,
    wanted,
    warn_past_data,
    warn_unknown,
)
from dashboard.commands.output import check_place, progress, say
from dashboard.errors import UsageError, Wrongs
from dashboard.mart import Mart
from dashboard.reports.evidence import Wanted, Written, write
from dashboard.roles import Role, Viewer
from dashboard.settings import get_settings
from dashboard.wording import LANGUAGES
from dashboard.wording.evidence import size
from metrics.figures import DIMENSIONS, UnknownFigureError


def register(app: typer.Typer) -> None:
    """Add this module's command."""
    app.command("evidence")(evidence)


def evidence(
    ids: Annotated[list[str], typer.Argument(help="Ids of the catalogue, such as on_time_due.")],
    output: Annotated[Path, typer.Option("--output", "-o", help="The zip to write.")],
    by: Annotated[str, typer.Option(help=f"Any of {', '.join(DIMENSIONS)}, with commas.")] = "",
    where: Where = None,
    commitment: Commitment = None,
    from_: From = None,
    to: To = None,
    as_of: AsOfKnown = None,
    known_at: KnownAt = None,
    agency: Annotated[
        str | None, typer.Option(help="As this agency may have it: its own cases and contacts.")
    ] = None,
    lang: Annotated[str, typer.Option(help="en or es.")] = "en",
) -> None:
    """Everything behind figures in one zip: cases, agreements, and how to recompute."""
    city, wrongs = City(get_settings()), Wrongs()
    mart = city.mart()
    with wrongs.noted():
        known_ids(ids)
    with wrongs.noted():
        _check_language(lang)
    with wrongs.noted():
        if agency is not None:
            check_value(city, "agency", agency)
    conditions = [by, *wanted(where, commitment)]
    with wrongs.noted():
        question, known = question_of(city, mart, conditions, (from_, to), as_of, known_at)
    wrongs.tell()
    check_place(output)
    viewer = Viewer(Role.AGENCY, agency) if agency else Viewer(Role.OVERSEER)
    asked = Wanted(viewer, tuple(dict.fromkeys(ids)), question, known, lang)
    try:
        written = _write(city, asked, mart, output)
    except UnknownFigureError as error:  # it exists, but means nothing for what is asked
        raise UsageError(f"{str(error)[:1].upper()}{str(error)[1:]}.") from None
    warn_past_data(question, city.known_until(mart, known))
    warn_unknown(city, known)
    say(
        f"{output}: rows of figures {written.rows:,}, lines of cases {written.lines:,}, "
        f"files {written.files}, {size(output.stat().st_size)}"
    )
    with output.open("rb") as file:
        say(f"SHA-256 {hashlib.file_digest(file, 'sha256').hexdigest()}")


def _check_language(lang: str) -> None:
    if lang not in LANGUAGES:
        raise UsageError(f"There is no language {lang!r}; known are {', '.join(LANGUAGES)}.")


def _write(city: City, asked: Wanted, mart: Mart, output: Path) -> Written:
    """Beside its place first: a pack that is there is a whole one."""
    half = output.with_name(f"{output.name}.part")
    try:
        with progress("Figures", len(asked.ids)) as done, half.open("wb") as file:
            written = write(city, asked, mart, file, done)
        half.replace(output)
    finally:
        half.unlink(missing_ok=True)
    return written
