"""A city's folder: everything in it loaded, each problem said with its line."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel

from agreements.calendars import WorkingCalendar
from agreements.finding import Finding, has_errors
from agreements.loaded import Loaded
from agreements.references import check_references
from agreements.schema.agreement import Agreement
from agreements.schema.calendar import Calendar, HolidaySet
from agreements.schema.city import City
from agreements.schema.source import SourceMapping
from agreements.validation import validate
from agreements.yaml_source import read_yaml

ROOT = Path(__file__).parent
_OWN_FOLDERS = {"calendars", "holidays", "rubric", "sources"}

Model = TypeVar("Model", bound=BaseModel)


@dataclass(frozen=True)
class CityFolder:
    """A city's files, loaded and found to fit each other."""

    path: Path
    city: City
    calendars: Mapping[str, WorkingCalendar]
    agreements: tuple[Loaded[Agreement], ...]
    sources: Mapping[str, SourceMapping]

    @property
    def fingerprint(self) -> str:
        """SHA-256 over all agreements and calendars: what a measurement depends on."""
        parts = [f"{a.model.metadata.id}@{a.model.version}:{a.sha256}" for a in self.agreements]
        parts += [repr(calendar) for _, calendar in sorted(self.calendars.items())]
        return hashlib.sha256("\n".join(parts).encode()).hexdigest()


class CityFolderError(Exception):
    """The folder cannot be used; `findings` says why."""

    def __init__(self, findings: list[Finding]) -> None:
        super().__init__("\n".join(map(str, findings)))
        self.findings = findings


def city_path(name_or_path: str) -> Path:
    """The folder of a city, by its name under `agreements/` or by a path."""
    path = Path(name_or_path)
    return path if path.is_dir() and "/" in name_or_path else ROOT / name_or_path


def open_city(name_or_path: str) -> CityFolder:
    """Load a city's folder.

    Raises:
        CityFolderError: With all findings, when the folder has errors.
    """
    folder, findings = load_city(city_path(name_or_path))
    if folder is None or has_errors(findings):
        raise CityFolderError(findings)
    return folder


def load_city(path: Path) -> tuple[CityFolder | None, list[Finding]]:
    """Load every file of a city's folder and check that they fit each other."""
    loader = _Loader(path)
    city = loader.one(path / "city.yaml", City)
    holidays = {h.model.metadata.id: h for h in loader.all("holidays", HolidaySet)}
    calendars = loader.all("calendars", Calendar)
    sources = loader.all("sources", SourceMapping)
    agreements = tuple(loader.agreements())
    if city is None:
        return None, sorted(loader.findings)
    findings = [*loader.findings, *check_references(city, calendars, holidays, sources, agreements)]
    if has_errors(findings):
        return None, sorted(findings)
    sets = {name: loaded.model for name, loaded in holidays.items()}
    folder = CityFolder(
        path=path,
        city=city.model,
        calendars={c.model.metadata.id: c.model.working(sets) for c in calendars},
        agreements=agreements,
        sources={s.model.id: s.model for s in sources},
    )
    return folder, sorted(findings)


class _Loader:
    """Reads files one by one and keeps what was wrong with them."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.findings: list[Finding] = []

    def one(self, path: Path, model: type[Model]) -> Loaded[Model] | None:
        document, findings = read_yaml(path, _shown(path))
        self.findings += findings
        if document.data is None:
            return None
        value, findings = validate(document, model)
        self.findings += findings
        if value is None:
            return None
        return Loaded(value, document, hashlib.sha256(path.read_bytes()).hexdigest())

    def all(self, folder: str, model: type[Model]) -> list[Loaded[Model]]:
        paths = sorted((self.root / folder).glob("*.yaml"))
        loaded = [self.one(path, model) for path in paths]
        return [item for item in loaded if item]

    def agreements(self) -> Iterator[Loaded[Agreement]]:
        """Every `<agency>/<version>.yaml`, by agency and then by version."""
        for folder in sorted(p for p in self.root.iterdir() if p.is_dir()):
            if folder.name not in _OWN_FOLDERS:
                yield from sorted(
                    self.all(folder.name, Agreement),
                    key=lambda a: tuple(map(int, a.model.version.split("."))),
                )


def _shown(path: Path) -> str:
    """The path as a person would type it from where they stand."""
    try:
        return str(path.resolve().relative_to(Path.cwd()))
    except ValueError:
        return str(path)
