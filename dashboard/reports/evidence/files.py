"""The city's files behind a figure: the very versions, and what their promises are counted by."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Literal

from agreements.canonical import UnresolvedError, canonical_parts
from agreements.files import CityFiles
from agreements.loaded import Loaded
from agreements.lock import NAME as LOCK
from agreements.schema.agreement import Agreement
from dashboard.library import Library

FOLDER: Final = "agreements"

Handed = Literal["whole", "without_contacts", "left_out"]


@dataclass(frozen=True)
class Version:
    """A version that cases of the pack were judged by.

    Attributes:
        name: `id@version`.
        sha256: Of its file as the city has it, which the lock names too.
        handed: Whether the pack has the very file, one without its contacts, or none, where they
            cannot be taken out with certainty.
    """

    name: str
    sha256: str
    handed: Handed


def files_of(
    library: Library, versions: set[tuple[str, str]]
) -> tuple[list[tuple[str, bytes]], list[Version]]:
    """Names in the pack with their bytes, in order; and what became of each version.

    Args:
        library: The city's files as the reader may see them.
        versions: Ids and versions of the agreements behind the lines.
    """
    used = [
        a for a in library.files.agreements if (a.model.metadata.id, a.model.version) in versions
    ]
    held: dict[str, bytes] = {}
    told = []
    for loaded in used:
        version, content = _version(library, loaded)
        told.append(version)
        if content is not None:
            held[f"{FOLDER}/{loaded.model.agency}/{loaded.model.version}.yaml"] = content
        held |= {f"{FOLDER}/{name}": bytes_ for name, bytes_ in _shared(library.files, loaded)}
    lock = library.files.path / LOCK
    if used and lock.is_file():
        held[f"{FOLDER}/{LOCK}"] = lock.read_bytes()
    return sorted(held.items()), told


def _version(library: Library, loaded: Loaded[Agreement]) -> tuple[Version, bytes | None]:
    model = loaded.model
    if library.knows_contacts(model.metadata.id):
        file = library.files.path / model.agency / f"{model.version}.yaml"
        return Version(model.name, loaded.sha256, "whole"), file.read_bytes()
    text = library.text(loaded)
    if text is None:
        return Version(model.name, loaded.sha256, "left_out"), None
    return Version(model.name, loaded.sha256, "without_contacts"), text.encode()


def _shared(files: CityFiles, loaded: Loaded[Agreement]) -> Iterator[tuple[str, bytes]]:
    """The calendars, holidays and rubric that a version uses."""
    try:
        parts = canonical_parts(files, loaded.model)
    except UnresolvedError:
        return
    places = {
        **{f"calendar {c.model.metadata.id}": c.document.place for c in files.calendars},
        **{f"holidays {h.model.metadata.id}": h.document.place for h in files.holidays},
        **{f"rubric {r.model.name}": r.document.place for r in files.rubrics},
    }
    for name in parts:
        if name in places:
            yield _within(files.path, places[name]), places[name].read_bytes()


def _within(city: Path, place: Path) -> str:
    return place.resolve().relative_to(city.resolve()).as_posix()
