"""Reading a city's folder: every file as a model with its lines, and what was wrong with others."""

from __future__ import annotations

import hashlib
from collections.abc import Hashable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel

from agreements.finding import Finding
from agreements.kinds import kind_of
from agreements.loaded import Loaded
from agreements.memory import collector_at_rest
from agreements.schema.agreement import Agreement
from agreements.schema.calendar import Calendar, HolidaySet
from agreements.schema.city import City
from agreements.schema.event_log import EventLogMapping
from agreements.schema.rubric import Rubric
from agreements.schema.source import SourceMapping
from agreements.schema.volumes import ContactVolumeMapping
from agreements.succession import succeeded
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
    volumes: tuple[Loaded[ContactVolumeMapping], ...]
    logs: tuple[Loaded[EventLogMapping], ...]
    agreements: tuple[Loaded[Agreement], ...]

    def __post_init__(self) -> None:
        """Whatever versions these are, each knows which of them holds in its place."""
        object.__setattr__(self, "agreements", succeeded(self.agreements))

    @cached_property
    def rendered(self) -> dict[Hashable, str]:
        """Texts made from these files alone, kept as long as they are; see `canonical`."""
        return {}

    @cached_property
    def _versions_by_id(self) -> Mapping[str, tuple[Loaded[Agreement], ...]]:
        found: dict[str, list[Loaded[Agreement]]] = {}
        for version in self.agreements:
            found.setdefault(version.model.metadata.id, []).append(version)
        return {id_: tuple(versions) for id_, versions in found.items()}

    def versions_of(self, agreement: Agreement) -> tuple[Loaded[Agreement], ...]:
        """The versions of the same agreement, in the order of their files."""
        return self._versions_by_id.get(agreement.metadata.id, ())


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
            **reader.sources(),
            "agreements": tuple(reader.agreements()),
        }
    if city is None:
        return None, sorted(reader.findings)
    return CityFiles(path=path, city=city, **files), sorted(reader.findings)


class _Reader:
    """Reads files one by one and keeps what was wrong with them."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.findings: list[Finding] = []

    def one(self, path: Path, *models: type[Model]) -> Loaded[Model] | None:
        """A file as the model that it names, else as the first of them."""
        document, findings = read_yaml(path, _shown(path))
        self.findings += findings
        if document.data is None:
            return None
        kind = kind_of(document.data)
        model = next((m for m in models if m.__name__ == kind), models[0])
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

    def sources(self) -> dict[str, tuple[Loaded[Any], ...]]:
        """Mappings of cases, of contact volumes and of event logs, which say what they are."""
        kinds: tuple[type[BaseModel], ...] = (
            SourceMapping,
            ContactVolumeMapping,
            EventLogMapping,
        )
        paths = sorted((self.root / "sources").glob("*.yaml"))
        loaded = [item for path in paths if (item := self.one(path, *kinds))]
        return {
            "sources": tuple(s for s in loaded if isinstance(s.model, SourceMapping)),
            "volumes": tuple(s for s in loaded if isinstance(s.model, ContactVolumeMapping)),
            "logs": tuple(s for s in loaded if isinstance(s.model, EventLogMapping)),
        }

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
