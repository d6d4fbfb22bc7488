"""Whether the files of a city fit each other: names that exist, windows that do not overlap."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from difflib import get_close_matches
from itertools import pairwise
from pathlib import PurePath

from agreements.finding import Finding
from agreements.loaded import Loaded
from agreements.schema.agreement import Agreement
from agreements.schema.calendar import Calendar, HolidaySet
from agreements.schema.city import City
from agreements.schema.source import SourceMapping
from agreements.yaml_source import Step


def check_references(
    city: Loaded[City],
    calendars: Sequence[Loaded[Calendar]],
    holidays: Mapping[str, Loaded[HolidaySet]],
    sources: Sequence[Loaded[SourceMapping]],
    agreements: Sequence[Loaded[Agreement]],
) -> list[Finding]:
    """All problems that only show when the files are read together."""
    known_calendars = {c.model.metadata.id for c in calendars}
    return [
        *(f for c in calendars for f in _calendar(c, set(holidays))),
        *(f for s in sources for f in _source(s, city.model)),
        *(f for a in agreements for f in _identity(a, city.model)),
        *(f for a in agreements for f in _names(a, city.model, known_calendars)),
        *_windows(agreements),
    ]


def _unknown(
    loaded: Loaded[Agreement] | Loaded[Calendar] | Loaded[SourceMapping],
    path: tuple[Step, ...],
    what: str,
    value: str,
    known: set[str],
) -> Finding:
    near = get_close_matches(value, sorted(known), n=1)
    fix = (
        f"did you mean {near[0]!r}?" if near else f"known are: {', '.join(sorted(known)) or 'none'}"
    )
    return loaded.document.finding(path, "SLA008", f"there is no {what} {value!r}", fix)


def _calendar(loaded: Loaded[Calendar], holidays: set[str]) -> Iterator[Finding]:
    for index, name in enumerate(loaded.model.spec.holidays):
        if name not in holidays:
            yield _unknown(loaded, ("spec", "holidays", index), "holiday set", name, holidays)


def _source(loaded: Loaded[SourceMapping], city: City) -> Iterator[Finding]:
    spec, known = loaded.model.spec, city.spec
    tables: list[tuple[str, str, Mapping[str, str], set[str]]] = [
        ("statuses", "stage", spec.statuses, set(known.stages)),
        ("agencies", "agency", spec.agencies, set(known.agencies)),
        ("services", "service", spec.services, set(known.services)),
        ("channels", "channel", spec.channels, set(known.channels)),
        ("districts", "district", spec.districts, set(known.districts)),
        ("outcomes", "outcome", spec.outcomes, set(known.outcomes)),
    ]
    for table, what, values, names in tables:
        for raw, value in values.items():
            if value not in names:
                yield _unknown(loaded, ("spec", table, raw), what, value, names)
    for name in spec.milestones:
        if name not in known.milestones:
            where = ("spec", "milestones", name)
            yield _unknown(loaded, where, "milestone", name, set(known.milestones))


def _identity(loaded: Loaded[Agreement], city: City) -> Iterator[Finding]:
    """An agreement's id and version are its path."""
    metadata, path = loaded.model.metadata, PurePath(loaded.document.name)
    expected = f"{city.id}/{path.parent.name}"
    if metadata.id != expected:
        message = f"the id is {metadata.id!r}, but the file lies in {expected!r}"
        yield loaded.document.finding(("metadata", "id"), "SLA004", message, f"write {expected}")
    if metadata.version != path.stem:
        message = f"the version is {metadata.version!r}, but the file is named {path.stem!r}"
        where = ("metadata", "version")
        yield loaded.document.finding(where, "SLA004", message, f"name it {metadata.version}.yaml")
    if path.parent.name not in city.spec.agencies:
        where = ("metadata", "id")
        yield _unknown(loaded, where, "agency", path.parent.name, set(city.spec.agencies))


def _names(loaded: Loaded[Agreement], city: City, calendars: set[str]) -> Iterator[Finding]:
    for name, terms in loaded.model.spec.services.items():
        path = ("spec", "services", name)
        if name not in city.spec.services:
            yield _unknown(loaded, path, "service", name, set(city.spec.services))
        if terms.calendar and terms.calendar not in calendars:
            yield _unknown(loaded, (*path, "calendar"), "calendar", terms.calendar, calendars)
        milestone = terms.resolution.stops.partition("milestone:")[2]
        if milestone and milestone not in city.spec.milestones:
            where = (*path, "resolution", "stops")
            yield _unknown(loaded, where, "milestone", milestone, set(city.spec.milestones))


def _windows(agreements: Sequence[Loaded[Agreement]]) -> Iterator[Finding]:
    """Two versions of one agreement in force at the same time."""
    by_id: dict[str, list[Loaded[Agreement]]] = {}
    for loaded in agreements:
        if loaded.model.in_force_by_status:
            by_id.setdefault(loaded.model.metadata.id, []).append(loaded)
    for versions in by_id.values():
        ordered = sorted(versions, key=lambda v: v.model.spec.effective.from_)
        for earlier, later in pairwise(ordered):
            until = earlier.model.spec.effective.to
            if until is None or until > later.model.spec.effective.from_:
                message = f"the window overlaps that of {earlier.model.version}"
                fix = f"let {earlier.model.version} end where {later.model.version} begins"
                yield later.document.finding(("spec", "effective"), "SLA101", message, fix)
