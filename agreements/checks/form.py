"""Rules on form: what reading finds, and whether names and places fit each other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from agreements.checks.catalogue import (
    Context,
    Path,
    Problem,
    found_elsewhere,
    rule,
    waiting,
)
from agreements.checks.looking import (
    Version,
    fix_for,
    promises,
    service_path,
    written_parts,
    written_terms,
)
from agreements.expanding import EVERY_OTHER
from agreements.loaded import Loaded
from agreements.schema.city import CitySpec
from agreements.schema.event_log import EventLogMapping
from agreements.schema.services import Resolution
from agreements.schema.source import SourceMapping
from agreements.schema.volumes import ContactVolumeMapping
from agreements.sentences import Template, said
from agreements.unknown_names import there_is_no

found_elsewhere("SLA000", "A file is YAML in UTF-8, not empty, and of a size that a person reads.")
found_elsewhere("SLA001", "Every key is one that the schema knows.")
found_elsewhere("SLA002", "No key stands twice in one mapping; YAML would keep the last silently.")
found_elsewhere(
    "SLA003",
    "Every value has the type its key asks for; no number where a version or a time belongs, "
    "no `yes` or `on` for true or without quotes, no time of day outside a window's `from` and "
    "`to`.",
)
found_elsewhere(
    "SLA005",
    "A length of time has exactly one unit as its key, and a whole number above zero.",
)
found_elsewhere(
    "SLA007",
    "No tabs, anchors, aliases or merge keys: the text reads as it is hashed.",
)
found_elsewhere("SLA301", "A time zone is an IANA name; no abbreviation, no fixed offset.")
found_elsewhere("SLA009", "An acceptance names a warning that occurs.", "info")
waiting(
    "SLA006",
    "Layout and key order are those of `accord fmt`.",
    "`accord fmt --check`, which tells it; laying out each file again would make this slow",
)


@rule(
    "SLA004",
    "error",
    "form",
    "Ids are lower-case labels, versions have three parts, and both are what the path says.",
    structural=True,
)
def placed_where_it_says(context: Context) -> Iterator[Problem]:
    """Files whose id or version is not that of their path."""
    files = context.files
    placed: list[Loaded[Any]] = [*files.calendars, *files.holidays]
    placed += [*files.sources, *files.volumes, *files.logs]
    for loaded in placed:
        yield from _differs(loaded, "id", loaded.model.metadata.id, _stem(loaded))
    for rubric in files.rubrics:
        yield from _differs(rubric, "version", rubric.model.metadata.version, _stem(rubric))
        yield from _differs(rubric, "id", rubric.model.metadata.id, _folder(rubric))
    for version in files.agreements:
        id_ = f"{files.city.model.id}/{_folder(version)}"
        yield from _differs(version, "id", version.model.metadata.id, id_)
        yield from _differs(version, "version", version.model.version, _stem(version))


def _stem(loaded: Loaded[Any]) -> str:
    return loaded.document.place.stem


def _folder(loaded: Loaded[Any]) -> str:
    return loaded.document.place.parent.name


_DIFFERS = {
    "id": Template("the id is {found!r}, but the file's place says {expected!r}"),
    "version": Template("the version is {found!r}, but the file's place says {expected!r}"),
}


def _differs(loaded: Loaded[Any], key: str, found: str, expected: str) -> Iterator[Problem]:
    if found != expected:
        message = said(_DIFFERS[key], found=found, expected=expected)
        fix = said("write {expected}, or move the file", expected=expected)
        yield Problem(loaded, ("metadata", key), message, fix)


@rule(
    "SLA008",
    "error",
    "form",
    "Every name that a file uses is defined: agencies, services, calendars, holiday sets, "
    "milestones, rubrics, stages, outcomes.",
    structural=True,
)
def names_that_exist(context: Context) -> Iterator[Problem]:
    """Names that no file of the city defines."""
    city = context.files.city.model.spec
    sets = _ids(context.files.holidays) | _unread(context, "holidays")
    for calendar in context.files.calendars:
        for index, name in enumerate(calendar.model.spec.holidays):
            yield from _known(calendar, ("spec", "holidays", index), {"holiday set": name}, sets)
    for source in context.files.sources:
        yield from _source_names(source, city)
    for volume in context.files.volumes:
        yield from _channel_names(volume, city)
    for log in context.files.logs:
        yield from _log_names(log, context)
    for version in context.files.agreements:
        yield from _agency(version, city)
        yield from _service_names(version, city)
        yield from _calendar_names(context, version)
        yield from _milestone_names(version, city)
        yield from _rubric_name(context, version)


def _ids(loaded: Iterable[Loaded[Any]]) -> set[str]:
    return {item.model.metadata.id for item in loaded}


def _unread(context: Context, folder: str) -> set[str]:
    """The names of files that are there; one that could not be read has its own finding."""
    return {path.stem for path in (context.files.path / folder).glob("*.yaml")}


def _known(
    loaded: Loaded[Any], path: Path, named: Mapping[str, str | None], known: Iterable[str]
) -> Iterator[Problem]:
    for what, name in named.items():
        if name is not None and name not in known:
            message = there_is_no(what, name)
            yield Problem(loaded, path, message, fix_for(name, known))


def _source_names(loaded: Loaded[SourceMapping], city: CitySpec) -> Iterator[Problem]:
    spec = loaded.model.spec
    tables: list[tuple[str, str, Mapping[str, str], Iterable[str]]] = [
        ("statuses", "stage", spec.statuses, city.stages),
        ("agencies", "agency", spec.agencies, city.agencies),
        ("services", "service", spec.services, city.services),
        ("channels", "channel", spec.channels, city.channels),
        ("districts", "district", spec.districts, city.districts),
        ("outcomes", "outcome", spec.outcomes, city.outcomes),
    ]
    yield from _of_tables(loaded, tables)
    for name in spec.milestones:
        yield from _known(
            loaded, ("spec", "milestones", name), {"milestone": name}, city.milestones
        )


def _of_tables(
    loaded: Loaded[Any], tables: Iterable[tuple[str, str, Mapping[str, str], Iterable[str]]]
) -> Iterator[Problem]:
    """Names in tables of words: the table's key, what it names, itself, and what there is."""
    for table, what, values, known in tables:
        for raw, name in values.items():
            yield from _known(loaded, ("spec", table, raw), {what: name}, known)


def _channel_names(loaded: Loaded[ContactVolumeMapping], city: CitySpec) -> Iterator[Problem]:
    spec = loaded.model.spec
    for raw, name in spec.channels.items():
        yield from _known(loaded, ("spec", "channels", raw), {"channel": name}, city.channels)
    yield from _known(loaded, ("spec", "channel"), {"channel": spec.channel}, city.channels)


def _log_names(loaded: Loaded[EventLogMapping], context: Context) -> Iterator[Problem]:
    spec, city = loaded.model.spec, context.files.city.model.spec
    cases = _ids(context.files.sources)
    # A source whose own file could not be read has a finding of its own.
    unread = _unread(context, "sources") - _ids(context.files.volumes) - _ids(context.files.logs)
    yield from _known(loaded, ("spec", "of"), {"source of cases": spec.of}, cases | unread)
    tables: list[tuple[str, str, Mapping[str, str], Iterable[str]]] = [
        ("agencies", "agency", spec.agencies, city.agencies),
        ("services", "service", spec.services, city.services),
        ("milestones", "milestone", spec.milestones, city.milestones),
        ("outcomes", "outcome", spec.outcomes, city.outcomes),
    ]
    yield from _of_tables(loaded, tables)


def _agency(version: Version, city: CitySpec) -> Iterator[Problem]:
    return _known(version, ("metadata", "id"), {"agency": _folder(version)}, city.agencies)


def _service_names(version: Version, city: CitySpec) -> Iterator[Problem]:
    spec = version.model.spec
    for name in spec.services:
        yield from _known(version, service_path(name), {"service": name}, city.services)
    for index, adjustment in enumerate(spec.adjustments):
        for place, name in enumerate(adjustment.services):
            path = ("spec", "adjustments", index, "services", place)
            yield from _known(version, path, {"service": name}, city.services)


def _calendar_names(context: Context, version: Version) -> Iterator[Problem]:
    known = context.calendars.keys() | _unread(context, "calendars")
    for service, terms in written_terms(version):
        path = (*service_path(service), "calendar")
        yield from _known(version, path, {"calendar": terms.calendar}, known)
    for path, part in written_parts(version):
        yield from _known(version, (*path, "calendar"), {"calendar": part.calendar}, known)
        if isinstance(part, Resolution) and part.stated_target:
            name, stated = part.stated_target.calendar, (*path, "stated_target", "calendar")
            yield from _known(version, stated, {"calendar": name}, known)


def _milestone_names(version: Version, city: CitySpec) -> Iterator[Problem]:
    for path, part in written_parts(version):
        stop = str(getattr(part, "stops", "")).partition("milestone:")[2] or None
        event = getattr(part, "due_event", None)
        yield from _known(version, (*path, "stops"), {"milestone": stop}, city.milestones)
        yield from _known(version, (*path, "due_event"), {"milestone": event}, city.milestones)


def _rubric_name(context: Context, version: Version) -> Iterator[Problem]:
    quality = version.model.spec.quality
    if quality and quality.messages:
        root = context.files.path / "rubric"
        known = {f"{path.parent.name}@{path.stem}" for path in root.glob("*/*.yaml")}
        path = ("spec", "quality", "messages", "rubric")
        yield from _known(version, path, {"rubric": quality.messages.rubric}, known)


@rule(
    "SLA010",
    "error",
    "form",
    "A promise counted in open time or business days names the calendar that counts it.",
    structural=True,
)
def counted_on_a_calendar(context: Context) -> Iterator[Problem]:
    """Promises whose target no calendar counts."""
    for version in context.files.agreements:
        for promise in promises(context, version):
            if promise.target and promise.part.calendar is None:
                everything = promise.service == EVERY_OTHER
                message = said(
                    "the {commitment} of {service} names no calendar, nor does the service",
                    commitment=promise.spoken,
                    service=said("every other service") if everything else promise.service,
                )
                yield Problem(version, promise.path, message, said("add `calendar:`"))
