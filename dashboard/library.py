"""A city's agreement files as somebody may read them: rights are checked here, where they are read.

Signed and published versions are everybody's, without contacts; what is still being negotiated, and
who stands behind a role, is seen by the agency itself, by 311 and by the mayor's office.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from functools import lru_cache
from pathlib import Path

from agreements.canonical import UnresolvedError, canonical_hash
from agreements.files import CityFiles, read_files
from agreements.finding import has_errors
from agreements.folder import city_path
from agreements.loaded import Loaded
from agreements.lock import NAME as LOCK
from agreements.lock import LockError, Pin, read_lock
from agreements.rendering import render
from agreements.schema.agreement import Agreement
from agreements.schema.base import Language
from agreements.verifying import lock_trouble, signature_troubles
from agreements.yaml_source import Document, Path_
from dashboard.dates import instant_from
from dashboard.errors import FindingsError, UserError
from dashboard.mart import open_manifest
from dashboard.public_text import without_part
from dashboard.roles import Viewer, may_see_agency
from dashboard.settings import Settings

CONTACTS: Path_ = ("spec", "contacts")


@dataclass(frozen=True)
class Recorded:
    """What is on record about a version's text.

    Attributes:
        sha256: The hash of its canonical text; None where a name in it is unknown.
        pinned: Whether the city's lock pins it.
        stands: Whether it is, byte for byte and word for word, what was pinned and signed.
    """

    sha256: str | None
    pinned: bool
    stands: bool


@dataclass(frozen=True)
class Library:
    """What one viewer may read.

    Attributes:
        files: The city's files without what the viewer may not see.
        as_of: The local instant for which everything is said; None where nothing was measured
            and no instant is set.
    """

    files: CityFiles
    as_of: datetime | None
    _all: CityFiles
    _viewer: Viewer

    @property
    def moment(self) -> datetime:
        """The instant, where there is one.

        Raises:
            UserError: Nothing was measured, and no instant is set.
        """
        if self.as_of is None:
            raise UserError("Nothing has been measured yet; run `accord measure`.")
        return self.as_of

    def knows_contacts(self, id_: str) -> bool:
        """Whether the viewer may see the contacts of an agreement."""
        return may_see_agency(self._viewer, id_.partition("/")[2])

    def text(self, shown: Loaded[Agreement]) -> str | None:
        """The version's file as it may be handed on; None where it cannot be shortened safely."""
        model = shown.model
        path = self._all.path / model.agency / f"{model.version}.yaml"
        text = path.read_bytes().decode("utf-8-sig")
        if self.knows_contacts(model.metadata.id):
            return text
        declares = _read_of(self._all, model.name).model.spec.changes != model.spec.changes
        return None if declares else without_part(text, CONTACTS)

    def document(self, shown: Loaded[Agreement], language: Language) -> str | None:
        """The version as a document, its hash that of the whole text; None where it has none."""
        model = shown.model
        whole = _read_of(self._all, model.name).model
        public = not self.knows_contacts(model.metadata.id)
        try:
            return render(self._all, whole, language, public=public)
        except UnresolvedError:
            return None

    def recorded(self, shown: Loaded[Agreement]) -> Recorded:
        """What is on record about the version's whole text, contacts included."""
        name = shown.model.name
        whole = _read_of(self._all, name)
        lock = _lock(self._all.path)
        pinned = name in lock
        troubled = lock_trouble(self._all, whole, lock) or signature_troubles(self._all, whole)
        return Recorded(_hash(self._all, whole.model), pinned, pinned and not troubled)


def _read_of(files: CityFiles, name: str) -> Loaded[Agreement]:
    """The version called `id@version`, which there is."""
    return next(a for a in files.agreements if a.model.name == name)


def _hash(files: CityFiles, agreement: Agreement) -> str | None:
    try:
        return canonical_hash(files, agreement)
    except UnresolvedError:
        return None


def _lock(city: Path) -> dict[str, Pin]:
    try:
        return read_lock(city)
    except LockError:
        return {}


def open_library(viewer: Viewer, settings: Settings) -> Library:
    """The city's files for a viewer.

    Raises:
        FindingsError: They cannot be read as they are.
        UserError: There is no such city, or ACCORD_AS_OF is no date.
    """
    files = _files(settings)
    as_of = _as_of(settings, files)
    return Library(visible(files, viewer), as_of, files, viewer)


def visible(files: CityFiles, viewer: Viewer) -> CityFiles:
    """The files without what the viewer may not see.

    Whoever is not of the agency, of 311 or of the mayor's office gets the signed and the published
    versions alone, and these without contacts and what was declared of their changes, in the model
    and in the document behind it.
    """
    return replace(files, agreements=tuple(_seen(files, viewer)))


def _seen(files: CityFiles, viewer: Viewer) -> Iterator[Loaded[Agreement]]:
    for loaded in files.agreements:
        if may_see_agency(viewer, loaded.model.agency):
            yield loaded
        elif loaded.model.in_force_by_status:
            yield _public(loaded)


def _public(loaded: Loaded[Agreement]) -> Loaded[Agreement]:
    spec = loaded.model.spec
    changes = [c for c in spec.changes if not c.about_contacts]
    kept = spec.model_copy(update={"contacts": None, "changes": changes})
    document = _without(loaded.document, CONTACTS)
    if changes != spec.changes:
        document = _without(document, ("spec", "changes"))
    return replace(loaded, model=loaded.model.model_copy(update={"spec": kept}), document=document)


def _without(document: Document, part: Path_) -> Document:
    section, key = part
    data = dict(document.data)
    data[section] = {name: value for name, value in data[section].items() if name != key}
    keys, values = (
        {path: at for path, at in places.items() if path[: len(part)] != part}
        for places in (document.keys, document.values)
    )
    return replace(document, data=data, keys=keys, values=values)


def _as_of(settings: Settings, files: CityFiles) -> datetime | None:
    """The instant of the figures, so that all pages speak of one; else the one that is set."""
    city = files.city.model
    manifest = open_manifest(settings.mart_place)
    if manifest and manifest.city == city.id:
        return manifest.as_of.astimezone(city.zone)
    return instant_from(settings.as_of, city.zone, "ACCORD_AS_OF") if settings.as_of else None


def _files(settings: Settings) -> CityFiles:
    folder = city_path(settings.city)
    if not (folder / "city.yaml").is_file():
        raise UserError(f"There is no city {settings.city!r}; set ACCORD_CITY to one that is.")
    return _read(folder, _stamp(folder))


def _stamp(folder: Path) -> tuple[int, int]:
    """When a file of the city last changed, and how many there are."""
    times = [file.stat().st_mtime_ns for file in folder.glob("**/*.yaml")]
    lock = folder / LOCK
    return max([*times, lock.stat().st_mtime_ns if lock.exists() else 0]), len(times)


# Files never change after they are read, so one reading serves all sessions until one is written.
@lru_cache(maxsize=2)
def _read(folder: Path, _changed: tuple[int, int]) -> CityFiles:
    files, findings = read_files(folder)
    if files is None or has_errors(findings):
        raise FindingsError(
            "The city's files have findings; run `accord check` to see each with its line."
        )
    return files
