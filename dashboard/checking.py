"""Checking files of cities: which city's folder a path belongs to, and what is found in it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path

from agreements.checks import PastYear, check_files
from agreements.files import read_files
from agreements.finding import Finding
from agreements.inserting import Inserted
from dashboard.errors import UsageError
from metrics.messages.register import unfounded_in
from metrics.promised import due_instants


def findings_in(
    paths: Iterable[Path], as_of: date, pasts: Mapping[Path, PastYear] | None = None
) -> list[Finding]:
    """All findings in these files and folders, in the order of files and lines.

    A city is always checked whole, since its files lean on each other; what lies elsewhere than
    asked is left out.

    Args:
        paths: What is asked about.
        as_of: The date for which it is checked.
        pasts: A year of the cases of some cities, by their folders: with it they are held against
            what happened too.

    Raises:
        UsageError: A path does not exist, or lies in no city's folder.
    """
    asked = list(paths)
    cities = sorted({city for path in asked for city in _cities(path)})
    within = [path.resolve() for path in asked]
    found = [f for city in cities for f in _findings(city, as_of, (pasts or {}).get(city))]
    return sorted(f for f in found if lies_within(f, within))


def findings_on(draft: Inserted, name: str, as_of: date) -> list[Finding]:
    """What `accord check` would say of a text that is in no file yet, all at once.

    Args:
        draft: The text among the city's files.
        name: What findings call it.
        as_of: The date for which it is checked.
    """
    checked = check_files(draft.files, as_of, due_instants, unfounded_in) if draft.version else []
    return sorted({*draft.findings, *(f for f in checked if f.file == name)})


def _cities(path: Path) -> list[Path]:
    """The city's folder that a path is or lies in; of a folder of cities all of them."""
    if not path.exists():
        raise UsageError(f"There is no {path}.")
    if path.is_file() and path.suffix != ".yaml":
        raise UsageError(f"{path} is not read: the files of a city end in .yaml.")
    for folder in (path.resolve(), *path.resolve().parents):
        if (folder / "city.yaml").is_file():
            return [folder]
    below = [file.parent.resolve() for file in path.glob("*/city.yaml")]
    if not below:
        raise UsageError(f"{path} lies in no city's folder: none above it has a city.yaml.")
    return below


def _findings(city: Path, as_of: date, past: PastYear | None) -> list[Finding]:
    files, findings = read_files(city)
    if files is None:
        return findings
    return findings + check_files(files, as_of, due_instants, unfounded_in, past)


def lies_within(finding: Finding, asked: Iterable[Path]) -> bool:
    """Whether a finding is about one of these files, or one in these folders; all resolved."""
    file = Path(finding.file).resolve()
    return any(file == path or path in file.parents for path in asked)
