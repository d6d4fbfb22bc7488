"""The city that the settings name, opened; whatever stands in the way is said in a sentence."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path

from agreements.folder import ROOT, CityFolder, CityFolderError, city_path, open_city
from dashboard.errors import FindingsError, UsageError, UserError

Stamp = tuple[tuple[str, int, int], ...]
"""Each file's path, the instant of its last change and its size."""


def opened(name_or_path: str) -> CityFolder:
    """The files of a city, by its name under `agreements/` or by a path.

    They are read again when one of them has changed: checking hundreds of promises takes a
    second, which a server would otherwise pay every minute.

    Raises:
        UsageError: There is no such city.
        FindingsError: Its files cannot be used as they are.
    """
    folder = folder_of(name_or_path)
    try:
        return _opened(name_or_path, stamp(folder), Path.cwd())
    except CityFolderError as error:
        raise FindingsError(
            f"{error}\nThe city's files have findings; mend them and run the command again."
        ) from None


@lru_cache(maxsize=4)
def _opened(name_or_path: str, _stamp: Stamp, _shown_from: Path) -> CityFolder:
    return open_city(name_or_path)


def stamp(folder: Path) -> Stamp:
    """What changes when a file of a city's folder does."""
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    return tuple((str(f), f.stat().st_mtime_ns, f.stat().st_size) for f in files)


def folder_of(name_or_path: str) -> Path:
    """Where a city's files lie.

    Raises:
        UsageError: There is no such city; says which there are.
    """
    folder = city_path(name_or_path)
    if not (folder / "city.yaml").is_file():
        known = ", ".join(sorted(path.parent.name for path in ROOT.glob("*/city.yaml")))
        raise UsageError(
            f"{name_or_path!r} is no city: {folder} has no city.yaml. Set ACCORD_CITY to one of "
            f"{known}, or to the path of a city's folder."
        )
    return folder


def agency_of(agreement: str, city: str, agencies: Iterable[str]) -> str:
    """The agency in an agreement's id, such as `parks` in `denver/parks`.

    Args:
        agreement: The id, as it was typed.
        city: The city's id.
        agencies: Those of the city.

    Raises:
        UserError: It names another city, or no agency of this one.
    """
    of, _, agency = agreement.partition("/")
    known = sorted(agencies)
    if of != city or agency not in known:
        raise UserError(
            f"{agreement!r} names no agency of this city; write {city}/ and one of "
            f"{', '.join(known)}."
        )
    return agency
