"""Checks of the city's folder: does it load, and do its signed versions stand."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from agreements.finding import Finding
from agreements.lock import LockError
from agreements.verifying import verify
from dashboard.checking import findings_in
from dashboard.doctor.told import Told, fault, many, ok, warning


def check_city(folder: Path, as_of: date) -> Iterator[Told]:
    """Whether the city's files can be used, by all rules of the catalogue."""
    found = findings_in([folder], as_of)
    errors = [finding for finding in found if finding.severity == "error"]
    warnings = [finding for finding in found if finding.severity == "warning"]
    if errors:
        said = f"{many(len(errors), 'error')} in its files, the first: {_short(errors[0])}"
        yield fault("city", said, "mend them; `accord check` tells each with its line")
    elif warnings:
        said = f"its files load, with {many(len(warnings), 'warning')}"
        yield warning("city", said, "read them with `accord check`")
    else:
        yield ok("city", f"the files of {folder.name} load and have no findings")


def _short(finding: Finding) -> str:
    return f"{Path(finding.file).name}:{finding.line} {finding.message}"


def check_signatures(folder: Path) -> Iterator[Told]:
    """Whether signed and published versions say what was signed or published."""
    try:
        breaches = verify(folder)
    except LockError as error:
        yield fault("signatures", f"the lock cannot be read: {error}", "put it back from git")
        return
    except FileNotFoundError:
        return  # the folder's own check tells it
    for breach in breaches:
        advice = "put it back, or sign a new version; `accord verify` tells more"
        yield fault("signatures", f"{breach.version} {breach.words}", advice)
    if not breaches:
        yield ok("signatures", "every signed and published version stands as it was pinned")
