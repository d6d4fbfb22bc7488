"""What the ids of a city are called, in the language that is spoken."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from agreements.schema.agreement import Agreement
from agreements.schema.calendar import Calendar
from agreements.schema.city import City
from dashboard.views.case import Names
from dashboard.wording import _, language
from dashboard.wording.agreements import as_filed, speaker
from dashboard.wording.case import readable

Name = Callable[[str | None], str]


def title(city: City) -> str:
    """The city's name."""
    return city.title(language())


def agency(city: City) -> Name:
    """What an agency's id is called; cases without one have a name too.

    The language is that of now: polars names things in threads of its own, which speak none.
    """
    spoken, unnamed = language(), _("No agency named")
    return lambda id_: city.name("agencies", id_, spoken) or unnamed


def service(city: City) -> Name:
    """What a service's id is called; cases without one have a name too."""
    spoken, unnamed = language(), _("No service named")
    return lambda id_: city.name("services", id_, spoken) or unnamed


def district(city: City, unnamed: str) -> Name:
    """What a district's id is called; cases without one are called as is said."""
    spoken = language()
    return lambda id_: city.name("districts", id_, spoken) or id_ or unnamed


def agencies(city: City) -> dict[str, str]:
    """Every agency's id and name, by name."""
    named = {id_: agency(city)(id_) for id_ in city.spec.agencies}
    return dict(sorted(named.items(), key=lambda item: item[1]))


def of_case(
    city: City, calendars: Iterable[Calendar] = (), versions: Iterable[Agreement] = ()
) -> Names:
    """What the Case page needs.

    Args:
        city: What ids are called.
        calendars: Those of its agreements.
        versions: Its agreements.
    """
    versions = tuple(versions)
    levels = {
        (version.metadata.id, version.metadata.version, level): as_filed(known.title)
        for version in versions
        if version.spec.priorities
        for level, known in version.spec.priorities.levels.items()
    }
    spoken = language()
    of_calendar = {
        one.metadata.id: one.metadata.title.text(spoken)
        for one in calendars
        if one.metadata.title is not None
    }
    return Names(
        city=title(city),
        zone=city.zone,
        demonstration=city.spec.demonstration,
        agency=agency(city),
        service=service(city),
        district=lambda id_: city.name("districts", id_, spoken) or id_,
        detail=lambda id_: _detail(city, id_),
        calendar=lambda id_: of_calendar.get(id_, id_),
        always=frozenset(one.metadata.id for one in calendars if one.spec.always_open),
        level=lambda *named: levels.get(named, named[-1]),
        limit=_limits(versions),
    )


def _limits(versions: Iterable[Agreement]) -> Callable[[str, str, str, str], str]:
    """How long pauses may be, by agreement, version, reason and which limit."""
    of_versions = {(one.metadata.id, one.metadata.version): one for one in versions}

    def limit(agreement: str, version: str, reason: str, which: str) -> str:
        held = of_versions.get((agreement, version))
        pauses = held.spec.clock.pauses if held else ()
        caps = {pause.reason: (pause.max_each, pause.max_total) for pause in pauses}
        each, total = caps.get(reason, (None, None))
        cap = each if which == "max_each" else total
        return "" if cap is None else speaker().length(cap)

    return limit


def _detail(city: City, id_: str) -> str:
    """The title of a milestone or an outcome; a key of a file otherwise read as words."""
    for known in (city.spec.milestones, city.spec.outcomes):
        if id_ in known:
            return known[id_].title.text(language())
    return readable(id_)
