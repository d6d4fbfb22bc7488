"""A city's folder: everything in it loaded, each problem said with its line."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from agreements.calendars import WorkingCalendar
from agreements.checks import check_structure
from agreements.files import CityFiles, read_files
from agreements.finding import Finding, has_errors
from agreements.loaded import Loaded
from agreements.schema.agreement import Agreement
from agreements.schema.city import City, CitySpec
from agreements.schema.event_log import EventLogMapping
from agreements.schema.rubric import Rubric
from agreements.schema.source import SourceMapping
from agreements.schema.volumes import ContactVolumeMapping

ROOT = Path(__file__).parent


@dataclass(frozen=True)
class CityFolder:
    """A city's files, loaded and found to fit each other."""

    path: Path
    city: City
    calendars: Mapping[str, WorkingCalendar]
    agreements: tuple[Loaded[Agreement], ...]
    sources: Mapping[str, SourceMapping]
    volumes: Mapping[str, ContactVolumeMapping]
    logs: Mapping[str, EventLogMapping]
    rubrics: Mapping[str, Loaded[Rubric]] = field(default_factory=dict)
    """By `id@version`, as agreements pin them."""

    @property
    def fingerprint(self) -> str:
        """SHA-256 over what a measurement depends on.

        These are the agreements, the rubrics they pin, the calendars, and of the city its time
        zone, what its outcomes mean for the figures, and which services belong together or recur.
        The order in which a file lists holidays, and names on screen, change nothing.
        """
        spec = self.city.spec
        parts = [f"{a.model.metadata.id}@{a.model.version}:{a.sha256}" for a in self.agreements]
        parts += [_fingerprint(calendar) for _, calendar in sorted(self.calendars.items())]
        parts += [spec.timezone, *_meanings(spec)]
        parts += [f"{name}:{self.rubrics[name].sha256}" for name in sorted(self._pinned())]
        return hashlib.sha256("\n".join(parts).encode()).hexdigest()

    def _pinned(self) -> set[str]:
        """The rubrics that agreements name; another one judges nothing yet."""
        qualities = [a.model.spec.quality for a in self.agreements]
        named = {q.messages.rubric for q in qualities if q and q.messages}
        return named & set(self.rubrics)


def _meanings(spec: CitySpec) -> Iterator[str]:
    """What the city's names mean for the figures, a line each."""
    for name, outcome in sorted(spec.outcomes.items()):
        yield f"outcome {name} {outcome.void} {outcome.no_action}"
    for name, service in sorted(spec.services.items()):
        yield f"service {name} {service.family} {service.recurs and service.recurs.amount}"


def _fingerprint(calendar: WorkingCalendar) -> str:
    dated = sorted(calendar.closed.items()), sorted(calendar.exceptions.items())
    return repr((calendar.id, calendar.zone, calendar.weekly, *dated))


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
    """Load every file of a city's folder, and check what figures depend on.

    Only the structural rules of the catalogue run: names that exist, windows apart, calendars
    that open, goals complete, signatures given. A city that breaks one would be measured wrongly
    and is not loaded; the rest of the catalogue is told by `accord check`.
    """
    files, findings = read_files(path)
    if files is None:
        return None, findings
    findings = sorted([*findings, *check_structure(files)])
    if has_errors(findings):
        return None, findings
    return fitted(files), findings


def fitted(files: CityFiles) -> CityFolder:
    """The folder of files that were found to fit each other."""
    sets = {h.model.metadata.id: h.model for h in files.holidays}
    return CityFolder(
        path=files.path,
        city=files.city.model,
        calendars={c.model.metadata.id: c.model.working(sets) for c in files.calendars},
        agreements=files.agreements,
        sources={s.model.id: s.model for s in files.sources},
        volumes={v.model.id: v.model for v in files.volumes},
        logs={log.model.id: log.model for log in files.logs},
        rubrics={rubric.model.name: rubric for rubric in files.rubrics},
    )
