"""What only the record can say of promises: targets far looser or tighter than what cases took."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import Final

import polars as pl

from agreements.checks.looking import words
from agreements.files import CityFiles, read_files
from agreements.finding import Finding
from agreements.inserting import Inserted
from agreements.loaded import Loaded
from agreements.schema.agreement import Agreement
from agreements.schema.base import Duration
from agreements.trying import Term, terms_of
from dashboard.answers import City
from dashboard.checking import lies_within
from dashboard.errors import FindingsError, UsageError
from dashboard.realistic import Past, past
from dashboard.roles import ALL
from metrics.realistic import LOOSE_WITHIN, Realistic, realistic, told_of

CODE: Final = "SLA411"


def findings_with_data(city: City, paths: Iterable[Path], as_of: date) -> list[Finding]:
    """Targets of the versions that hold, or will, beside what a year's cases took (SLA411).

    The year is that before the mart's instant. A version that cannot be used is left to
    `accord check` without data; a service of fewer than 30 cases tells nothing.

    Args:
        city: Its files, and the mart that was measured of it.
        paths: The files or folders asked about.
        as_of: The day: what ended before it is left out.

    Raises:
        UsageError: A path lies in another city's folder: its cases are not here.
        UserError: Nothing was measured yet.
    """
    asked = [path.resolve() for path in paths]
    home = city.folder.path.resolve()
    for path in asked:
        if path != home and home not in path.parents and path not in home.parents:
            raise UsageError(
                f"{path} is not of {city.folder.city.title()}, whose cases are measured here; "
                "set ACCORD_CITY to check another city with its data."
            )
    files, _broken = read_files(home)
    found = _found(city, files, as_of) if files else ()
    return sorted(f for f in found if lies_within(f, asked))


def _found(city: City, files: CityFiles, as_of: date) -> Iterator[Finding]:
    mart = city.mart()
    question = city.question(mart.manifest.as_of)
    for version in files.agreements:
        window = version.model.spec.effective
        if version.model.spec.status == "withdrawn" or (window.to and window.to.date() <= as_of):
            continue
        try:
            held = past(ALL, Inserted(files, version, ()), question, mart, lately=True)
        except FindingsError:
            continue
        yield from _of_version(version, held)


def _of_version(version: Loaded[Agreement], held: Past) -> Iterator[Finding]:
    for service, terms in terms_of(version.model).items():
        for name, term in terms.items():
            if name == "update_cadence" or term.target is None:
                continue
            said = _said(realistic(_of_year(held, service, name)), term)
            if said:
                yield _finding(version, ("spec", "services", service, name, "target"), said)


def _of_year(held: Past, service: str, commitment: str) -> pl.DataFrame:
    year = pl.lit(held.as_of).dt.offset_by("-1y")
    own = held.lives.filter(service=service, commitment=commitment)
    return own.filter(pl.col("opened") >= year)


def _said(found: Realistic, term: Term) -> str:
    """What is wrong with a target; empty where nothing is."""
    if term.target is None or found.few:
        return ""
    told, usual = told_of(found, term.target.amount), found.reached[LOOSE_WITHIN]
    promise = f"{term.commitment} is promised within {words(term.target)}"
    cases = f"{found.cases:,} cases of a year"
    if told.word == "looser" and usual:
        least = words(Duration(**{term.target.unit: usual}))
        return f"{promise}, and nine in ten of {cases} were done within {least}"
    if told.word == "tighter":
        return f"{promise}, and {told.share or 0:.0%} of {cases} were done within it"
    return ""


def _finding(version: Loaded[Agreement], path: tuple[str, ...], said: str) -> Finding:
    accepted = next((a.reason for a in version.model.spec.accept if a.code == CODE), None)
    where = version.document
    return Finding(
        where.name,
        *where.position(path),
        "info" if accepted else "warning",
        CODE,
        ".".join(path),
        said + (f" (accepted: {accepted})" if accepted else ""),
        "promise what history supports, or accept it with a reason",
    )
