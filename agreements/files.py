"""Reading a city's folder: every file as a model with its lines, and what was wrong with others."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel

from agreements.finding import Finding
from agreements.loaded import Loaded
from agreements.memory import collector_at_rest
from agreements.schema.agreement import Agreement
from agreements.schema.calendar import Calendar, HolidaySet
from agreements.schema.city import City
from agreements.schema.rubric import Rubric
from agreements.schema.source import SourceMapping
from agreements.validation import validate
from agreements.yaml_source import read_yaml

_PROJECT = Path(__file__).resolve().parent.parent
_OWN_FOLDERS = {"calendars", "holidays", "rubric", "sources"}

Model = TypeVar("Model", bound=BaseModel)


@dataclass(frozen=True)
class CityFiles:
    """The files of one city that could be read, each kind in the order of their names."""

    path: Path
    city: Loaded[City]
    calendars: tuple[Loaded[Calendar], ...]
    holidays: tuple[Loaded[HolidaySet], ...]
    rubrics: tuple[Loaded[Rubric], ...]
    sources: tuple[Loaded[SourceMapping], ...]
    agreements: tuple[Loaded[Agreement], ...]


def read_files(path: Path) -> tuple[CityFiles | None, list[Finding]]:
    """Every file of a city's folder, and the findings on those that do not fit the schema.

    None where there is no readable `city.yaml`: without it no name means anything.
    """
    reader = _Reader(path)
    with collector_at_rest():
        city = reader.one(path / "city.yaml", City)
        files = {
            "calendars": reader.all("calendars", Calendar),
            "holidays": reader.all("holidays", HolidaySet),
            "rubrics": reader.all("rubric", Rubric, "*/*.yaml"),
            "sources": reader.all("sources", SourceMapping),
            "agreements": tuple(reader.agreements()),
        }
    if city is None:
        return None, sorted(reader.findings)
    return CityFiles(path=path, city=city, **files), sorted(reader.findings)  # type: ignore[arg-type] # each key has its own kind


class _Reader:
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

    def all(
        self, folder: str, model: type[Model], pattern: str = "*.yaml"
    ) -> tuple[Loaded[Model], ...]:
        paths = sorted((self.root / folder).glob(pattern))
        loaded = [self.one(path, model) for path in paths]
        return tuple(item for item in loaded if item)

    def agreements(self) -> Iterator[Loaded[Agreement]]:
        """Every `<agency>/<version>.yaml`, by agency and then by version."""
        for folder in sorted(p for p in self.root.glob("*/") if p.is_dir()):
            if folder.name not in _OWN_FOLDERS:
                yield from sorted(
                    self.all(folder.name, Agreement),
                    key=lambda a: tuple(map(int, a.model.version.split("."))),
                )


def _shown(path: Path) -> str:
    """The path as a person would type it from where they stand, else from the project's folder."""
    whole = path.resolve()
    for start in (Path.cwd(), _PROJECT):
        if whole.is_relative_to(start):
            return str(whole.relative_to(start))
    return str(path)
