"""The command that tries a draft on the city's own past: `accord whatif`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime
from pathlib import Path
from typing import Annotated, Any

import polars as pl
import typer

from agreements.checks import check_structure
from agreements.files import CityFiles, read_files
from agreements.finding import Finding
from agreements.inserting import Inserted, inserted
from dashboard.checking import findings_on
from dashboard.city.answers import City
from dashboard.commands.asking import AsOf, From, Json, To
from dashboard.commands.output import json_lines, note, say
from dashboard.commands.supposed_tables import show_whatif
from dashboard.dates import dates_from, instant_from
from dashboard.errors import UsageError, UserError, Wrongs
from dashboard.mart import Mart
from dashboard.past.whatif import WhatIf, unusable, whatif
from dashboard.roles import ALL, Role, Viewer
from dashboard.settings import get_settings
from metrics.figures import Question
from metrics.verdicts import STATES

_SHOWN = 10


def register(app: typer.Typer) -> None:
    """Add this module's command."""
    app.command("whatif")(whatif_)


def whatif_(
    draft: Annotated[
        str, typer.Argument(help="A file, ID@VERSION, or the number of a draft in the database.")
    ],
    from_: From = None,
    to: To = None,
    as_of: AsOf = None,
    cases: Annotated[int, typer.Option(min=0, help="How many changed cases are listed.")] = _SHOWN,
    as_json: Json = False,
) -> None:
    """History under a draft: verdicts that change, goals that would be missed, what is covered.

    Without --from and --to these are the twelve whole months before --as-of, by the due of a case.
    With --json a line is one of whatif, change_by_service, change_by_district, attainment,
    coverage, case, as its `record` says; docs/whatif.md has the fields. A draft that cannot be
    used is answered with what `accord check` says of it, and exit 1.
    """
    city, wrongs = City(get_settings()), Wrongs()
    mart = city.mart()
    with wrongs.noted():
        tried = _draft(city, draft)
    with wrongs.noted():
        question = _question(city, mart, (from_, to), as_of)
    wrongs.tell()
    name = tried.version.document.name if tried.version else draft
    told = findings_on(tried, name, question.today)
    if unusable(tried):
        _tell(told, as_json=as_json)
    found = whatif(city, ALL, tried, question, mart)
    _remark(told, name)
    if as_json:
        json_lines(_records(found, mart, cases))
    else:
        show_whatif(found, city.folder.city, cases)


def _tell(findings: Iterable[Finding], *, as_json: bool) -> None:
    """What is wrong with a draft that judges nothing, as `accord check` says it.

    Raises:
        typer.Exit: Always, with 1.
    """
    if as_json:
        json_lines(f.as_json() for f in findings)
    else:
        for finding in findings:
            say(str(finding))
    raise typer.Exit(1)


def _remark(findings: Iterable[Finding], name: str) -> None:
    """How much is still to be mended before the draft can be signed."""
    open_ = sum(f.severity == "error" for f in findings)
    if open_:
        note(
            f"{name} has {open_:,} {'errors' if open_ > 1 else 'error'} that "
            f"{'stand' if open_ > 1 else 'stands'} in the way of signing it, not of this answer; "
            "`accord check` lists those of a file."
        )


def _question(
    city: City, mart: Mart, period: tuple[str | None, str | None], as_of: str | None
) -> Question:
    at, wrongs = mart.manifest.as_of, Wrongs()
    with wrongs.noted():
        start, end = dates_from(*period)
    with wrongs.noted():
        at = _as_of(city, as_of) or at
    wrongs.tell()
    return city.question(at, start=start, end=end)


def _as_of(city: City, given: str | None) -> datetime | None:
    """The instant that is asked for; None for the mart's own."""
    zone, setting = city.folder.city.zone, city.settings.as_of
    if given is not None:
        return instant_from(given, zone)
    return instant_from(setting, zone, "ACCORD_AS_OF") if setting else None


def _draft(city: City, named: str) -> Inserted:
    """The draft that is meant, among the files of its city.

    Raises:
        UsageError: There is no such file and no such version.
        UserError: There is no such draft in the database.
    """
    path = Path(named)
    if path.is_file():
        return _of_file(city, path)
    if named.isdecimal():
        return _of_database(city, int(named))
    files = _files(city.folder.path)
    found = [a for a in files.agreements if a.model.name == named]
    if found:
        return Inserted(files, found[0], ())
    known = ", ".join(a.model.name for a in files.agreements) or "none"
    raise UsageError(
        f"There is no file {named!r} and no such version; known are {known}. A draft in the "
        "database is named by its number."
    )


def _files(folder: Path) -> CityFiles:
    files, findings = read_files(folder)
    if files is None:
        raise UserError("\n".join(map(str, findings)) or f"{folder} holds no city.")
    return files


def _of_database(city: City, number: int) -> Inserted:
    from dashboard.oversight.drafts import text_of  # noqa: PLC0415 - half a second of imports

    text = text_of(city.record.store, Viewer(Role.OVERSEER), number)
    return inserted(_files(city.folder.path), text, f"draft {number}")


def _of_file(city: City, path: Path) -> Inserted:
    """A file: among the files that lie around it, if it lies in a copy of the city's folder."""
    folder = path.resolve().parent.parent
    if not (folder / "city.yaml").is_file():
        text = path.read_bytes().decode("utf-8-sig", errors="replace")
        return inserted(_files(city.folder.path), text, str(path))
    files, findings = read_files(folder)
    if files is None:
        raise UserError("\n".join(map(str, findings)))
    if files.city.model.id != city.folder.city.id:
        raise UsageError(
            f"{path} is of {files.city.model.id}, not of {city.folder.city.id}; set ACCORD_CITY."
        )
    version = next((a for a in files.agreements if _is(a.document.place, path)), None)
    told = (*findings, *check_structure(files))
    mattering = (f for f in told if f.severity == "error" or _is(Path(f.file), path))
    return Inserted(files, version, tuple(mattering))


def _is(place: Path, path: Path) -> bool:
    return place.resolve() == path.resolve()


def _records(found: WhatIf, mart: Mart, cases: int) -> Iterator[dict[str, Any]]:
    """The answer as records, each saying what it is."""
    question = found.question
    yield {
        "record": "whatif",
        "agreement": found.agreement,
        "draft": found.draft,
        "text": found.text,
        "versions": found.versions,
        "from": question.start,
        "to": question.end,
        "as_of": question.as_of,
        "data_until": mart.manifest.data_until,
        "cases": found.cases,
        "changed": found.changed_cases,
    }
    for by in ("service", "district"):
        frame = found.by_service if by == "service" else found.by_district
        for row in frame.to_dicts():
            yield {"record": f"change_by_{by}", **row}
    for row in found.attainment.to_dicts():
        states = {state: row.pop(state) for state in STATES}
        yield {"record": "attainment", **row, "states": states}
    for row in found.messages.to_dicts():
        yield {"record": "message_goal", **row}
    for row in found.coverage.to_dicts():
        yield {"record": "coverage", **row}
    local = [pl.col(n).dt.convert_time_zone(question.zone) for n in ("opened", "due", "draft_due")]
    shown = found.changed_rows.head(cases).with_columns(local)
    for row in shown.drop("source", "in_period", "draft_in_period").to_dicts():
        yield {"record": "case", **row}
