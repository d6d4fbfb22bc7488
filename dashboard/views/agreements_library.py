"""The library of agreements in words and frames: who has one, which holds when, what is covered."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Final

import polars as pl

from agreements.schema.city import City
from dashboard.charts.coverage import MARKS, ROWS, CoverageMap
from dashboard.charts.timeline_of_versions import BARS, LANES, VersionLine
from dashboard.views import names
from dashboard.views.agreements import STATES, Shelf, State, Version
from dashboard.views.axis import ticks
from dashboard.views.chart_tables import of_versions
from dashboard.wording import agreements as words
from dashboard.wording import language, numbers
from dashboard.wording import overview as shared
from dashboard.wording.badges import VERSIONS, badge
from dashboard.wording.markdown import bold, plain

EVERY: Final = "*"
"""Stands for all services of an agency, where one version covers them all."""

HOLES_NAMED: Final = 8
"""So many services without a promise are named beside the map."""

LANES_AT_MOST: Final = 12
"""With more agencies than this, lanes that are the same are drawn once."""

NEEDS_FIRST: Final[tuple[State, ...]] = (
    "expired",
    "none",
    "off_system",
    "draft",
    "in_review",
    "upcoming",
    "signed",
    "published",
)
"""The order of the library: what needs somebody comes first."""

_HOLDING: Final = ("signed", "published")
_LOOKS: Final = {
    "in_force": "in_force",
    "upcoming": "upcoming",
    "in_review": "planned",
    "draft": "planned",
}
_ROLES: Final = {
    "signed": "ink",
    "published": "ink",
    "upcoming": "ink",
    "in_review": "pause",
    "draft": "pause",
}


@dataclass(frozen=True)
class Entry:
    """One agency of the library.

    Attributes:
        name: Its name.
        state: How it stands.
        state_words: The same in words.
        version: The version that says so with its window, in markdown.
        signed: Who signed it.
        review: When it is looked at again, and what else is to be known.
        links: What leads on: words, the agreement's id, the version; none without an agreement.
    """

    name: str
    state: State
    state_words: str
    version: str
    signed: str
    review: tuple[str, ...]
    links: tuple[tuple[str, str, str], ...]


@dataclass(frozen=True)
class LibraryView:
    """Everything that the library shows, in reading order."""

    title: str
    context: str
    line_title: str
    line: VersionLine
    line_alt: str
    line_table: pl.DataFrame
    entries: tuple[Entry, ...]
    coverage_title: str
    coverage: CoverageMap
    coverage_alt: str
    coverage_note: str
    holes_title: str
    holes: tuple[str, ...]
    holes_note: str
    services: pl.DataFrame


@dataclass(frozen=True)
class _Cell:
    """A service of an agency and how it stands."""

    shelf: Shelf
    service: str | None
    state: State
    version: Version | None
    cases: int | None

    @property
    def holds(self) -> bool:
        return self.state in _HOLDING


def library(
    city: City, shelves: Sequence[Shelf], as_of: datetime, figures: pl.DataFrame | None
) -> LibraryView | None:
    """The page, or None where nobody has an agreement that the viewer may see.

    Args:
        city: What agencies and services are called.
        shelves: Every agency with its versions.
        as_of: The local instant for which everything is said.
        figures: Columns `agency`, `service` and `no_commitment` of the agencies whose cases the
            viewer may see; None for a viewer who may see none, or where none were measured.
    """
    if not any(shelf.versions for shelf in shelves):
        return None
    cells = _cells(shelves, figures)
    held = sum(cell.holds for cell in cells)
    open_ = _open(cells)
    gone = [names.agency(city)(s.agency) for s in shelves if s.state == "expired"]
    coming = sum(v.state in {"upcoming", "in_review", "draft"} for s in shelves for v in s.versions)
    known = all(cell.cases is not None for cell in cells)
    covered = words.coverage_title(held, len(cells), counted=known)
    map_, alt = _coverage(city, shelves, cells)
    line, line_alt = version_line(city, shelves, as_of)
    return LibraryView(
        title=_title(city, shelves, as_of),
        context=context(city, as_of, _in_force(shelves)),
        line_title=words.line_title(gone, coming),
        line=line,
        line_alt=line_alt,
        line_table=of_versions(city, shelves),
        entries=_together([_entry(city, shelf, as_of) for shelf in _by_need(shelves)]),
        coverage_title=covered,
        coverage=map_,
        coverage_alt=words.coverage_alt(covered, alt),
        coverage_note=words.coverage_note([cell.state for cell in cells]),
        holes_title=words.holes_title(len(open_)),
        holes=tuple(_hole(city, cell) for cell in open_[:HOLES_NAMED]),
        holes_note=words.holes_note(
            len(open_[HOLES_NAMED:]), counted=any(cell.cases is not None for cell in open_)
        ),
        services=_table(city, cells),
    )


def _title(city: City, shelves: Sequence[Shelf], as_of: datetime) -> str:
    counted = Counter(shelf.state for shelf in shelves)
    title = words.title(len(shelves), counted["signed"], counted["published"])
    gone = [shelf for shelf in shelves if shelf.state == "expired"]
    if not gone:
        return title
    ended = gone[0].told_by.end if gone[0].told_by else None
    return words.title_expired(
        title,
        [names.agency(city)(shelf.agency) for shelf in gone],
        ended.date() if ended else None,
        this_year=ended is not None and ended.year == as_of.year,
    )


def context(city: City, as_of: datetime, rest: str) -> str:
    """The line under a title: the mark of invented data, as of when, and what else is told."""
    line = f"{shared.as_of(as_of, names.title(city))} · {rest}"
    return f"{shared.demonstration()} {line}" if city.spec.demonstration else line


def _in_force(shelves: Sequence[Shelf]) -> str:
    counted = Counter(
        version.means
        for shelf in shelves
        for version in shelf.versions
        if version.state == "in_force"
    )
    return words.in_force(counted["signed"], counted["published"])


def _by_need(shelves: Sequence[Shelf]) -> list[Shelf]:
    return sorted(shelves, key=lambda shelf: NEEDS_FIRST.index(shelf.state))


# The list


def _entry(city: City, shelf: Shelf, as_of: datetime) -> Entry:
    told = shelf.told_by
    state = words.states()[shelf.state]
    if told is None:
        note = city.spec.agencies[shelf.agency].note
        return Entry(
            names.agency(city)(shelf.agency),
            shelf.state,
            state,
            words.nothing_there(),
            words.nobody_signed(shelf.state),
            (note.text(language()),) if note else (),
            (),
        )
    return Entry(
        names.agency(city)(shelf.agency),
        shelf.state,
        state,
        words.version_line(told.number, words.window(told.start, told.end, told.last_day)),
        signers(told),
        tuple(_review(shelf, told, as_of)),
        ((words.read(told.number), told.loaded.model.metadata.id, told.number),),
    )


def _together(entries: Sequence[Entry]) -> tuple[Entry, ...]:
    """With many agencies, those of which the same is to be said share an entry."""
    if len(entries) <= LANES_AT_MOST:
        return tuple(entries)
    alike: dict[Entry, list[Entry]] = {}
    for entry in entries:
        alike.setdefault(replace(entry, name="", links=()), []).append(entry)
    return tuple(_one_of(same) for same in alike.values())


def _one_of(same: Sequence[Entry]) -> Entry:
    if len(same) == 1:
        return same[0]
    links = tuple((entry.name, *link[1:]) for entry in same for link in entry.links)
    return replace(same[0], name=words.and_names(len(same)), links=links)


def signers(version: Version) -> str:
    """Who signed a version, by role; why nobody did otherwise."""
    if version.signers:
        return words.signed_by([role_words(role) for role in version.signers])
    return words.nobody_signed(version.means)


def role_words(role: str) -> str:
    """`agency.service_owner` as words: service owner of the agency."""
    side, _, name = role.partition(".")
    voice = words.speaker()
    return voice.say("{role} of {side}", role=voice.label(name), side=voice.word(side))


def _review(shelf: Shelf, told: Version, as_of: datetime) -> list[str]:
    said = []
    if told.state == "expired" and told.end:
        said.append(words.ended(told.end.date()))
    review = told.loaded.model.spec.review
    if review and told.state != "expired":
        said.append(words.review_by(review.by, as_of.date()))
    said += [words.also(v.number, v.state, v.start) for v in shelf.also]
    return said


# The time line


def version_line(city: City, shelves: Sequence[Shelf], as_of: datetime) -> tuple[VersionLine, str]:
    """The chart of the versions of some agencies, and the same in sentences."""
    lanes = _lanes(city, shelves)
    at = as_of.replace(tzinfo=None)
    start, end = _edges([v for shelf in shelves for v in shelf.versions], at)
    bars = [_bar(name, version, end) for name, shelf in lanes for version in shelf.versions]
    line = VersionLine(
        lanes=pl.DataFrame(
            [(name, words.states()[s.state], _ROLES.get(s.state, "muted")) for name, s in lanes],
            schema=LANES,
            orient="row",
        ),
        bars=pl.DataFrame(bars, schema=BARS, orient="row"),
        ticks=ticks(start, end),
        start=start,
        end=end,
        today=at,
        today_label=words.as_of_label(at),
    )
    return line, words.line_alt([_lane_words(name, shelf) for name, shelf in lanes])


def _lanes(city: City, shelves: Sequence[Shelf]) -> list[tuple[str, Shelf]]:
    """The names of the lanes; with many agencies, those with the same versions share one."""
    named = [(names.agency(city)(shelf.agency), shelf) for shelf in _by_need(shelves)]
    if len(named) <= LANES_AT_MOST:
        return named
    alike: dict[object, list[tuple[str, Shelf]]] = {}
    for name, shelf in named:
        key = (shelf.state, *((v.number, v.start, v.end, v.state) for v in shelf.versions))
        alike.setdefault(key, []).append((name, shelf))
    return [
        (words.and_others(same[0][0], len(same) - 1) if len(same) > 1 else same[0][0], same[0][1])
        for same in alike.values()
    ]


def _edges(versions: Sequence[Version], at: datetime) -> tuple[datetime, datetime]:
    """From the first start to the last end; an open end reaches a little past everything else."""
    known = [*(v.start for v in versions), *(v.end for v in versions if v.end), at]
    first, last = min(known), max(known)
    span = max(last - first, timedelta(days=30))
    return first, last + span * (0.12 if any(v.end is None for v in versions) else 0.01)


def _bar(name: str, version: Version, edge: datetime) -> tuple[object, ...]:
    look = _LOOKS.get(version.state, "past")
    return name, version.start, version.end or edge, look, version.number


def _lane_words(name: str, shelf: Shelf) -> str:
    bars = [
        words.bar_of(v.number, words.window(v.start, v.end, v.last_day), v.state)
        for v in shelf.versions
    ]
    return words.line_of(name, bars)


# The coverage map


def _cells(shelves: Sequence[Shelf], figures: pl.DataFrame | None) -> list[_Cell]:
    counted = _counted(figures)
    cells = []
    for shelf in shelves:
        with_cases = {service for agency, service in counted if agency == shelf.agency}
        for service in _services(shelf, with_cases):
            state, version = shelf.state_of(None if service == EVERY else service)
            # No case of an agency in the figures: it has none, or the viewer may not see them.
            cases = counted.get((shelf.agency, service), 0) if with_cases else None
            cells.append(_Cell(shelf, service, state, version, cases))
    return sorted(cells, key=lambda cell: STATES.index(cell.state))


def _counted(figures: pl.DataFrame | None) -> dict[tuple[str | None, str | None], int]:
    """Cases without a promise by agency and service, of all that had a case."""
    if figures is None:
        return {}
    rows = figures.unique(["agency", "service"]).select("agency", "service", "no_commitment").rows()
    return {(agency, service): cases for agency, service, cases in rows if agency is not None}


def _services(shelf: Shelf, with_cases: set[str | None]) -> list[str | None]:
    """An agency's services: what its versions name and what had cases.

    Where a version covers every other service too, its names say little about the agency's work:
    the cases tell, and without them all services stand as one.
    """
    named = {service for v in shelf.versions for service in v.loaded.model.spec.services}
    sweeping = any(v.loaded.model.spec.every_other_service for v in shelf.versions)
    if sweeping:
        return sorted(with_cases, key=str) or [EVERY]
    return sorted(named | with_cases, key=str)


def _coverage(
    city: City, shelves: Sequence[Shelf], cells: Sequence[_Cell]
) -> tuple[CoverageMap, list[str]]:
    rows, marks, told = [], [], []
    for shelf in _by_need(shelves):
        name = names.agency(city)(shelf.agency)
        own = [cell for cell in cells if cell.shelf is shelf]
        rows.append((name, *_row_words(shelf, own)))
        marks += [(name, c.state, f"{_service(city, c)}: {words.states()[c.state]}") for c in own]
        counted = Counter(cell.state for cell in own)
        told.append(words.coverage_line(name, list(counted.items())))
    return (
        CoverageMap(
            pl.DataFrame(rows, schema=ROWS, orient="row"),
            pl.DataFrame(marks, schema=MARKS, orient="row"),
        ),
        told,
    )


def _row_words(shelf: Shelf, own: Sequence[_Cell]) -> tuple[str, str, str]:
    """What stands beside an agency, its role, and what stands in place of marks."""
    held = sum(cell.holds for cell in own)
    if not own:
        return words.states()[shelf.state], "muted", words.unknown_services()
    if held == len(own):
        return words.all_covered(), "ink", ""
    return words.covered(held, len(own)), "muted", ""


def _service(city: City, cell: _Cell) -> str:
    if cell.service == EVERY:
        return words.every_service()
    return names.service(city)(cell.service)


def _open(cells: Sequence[_Cell]) -> list[_Cell]:
    """What nothing in force covers, most cases first."""
    return sorted(
        (cell for cell in cells if not cell.holds),
        key=lambda cell: (-(cell.cases or 0), NEEDS_FIRST.index(cell.state)),
    )


def _hole(city: City, cell: _Cell) -> str:
    """A service without a promise in markdown: its agency, why, and how many cases."""
    agency = plain(names.agency(city)(cell.shelf.agency))
    cases = f" {words.cases(cell.cases)}" if cell.cases is not None else ""
    state = badge(cell.state, words.states()[cell.state], VERSIONS)
    return f"{bold(_service(city, cell))} · {agency}  \n{state}{cases}"


def _table(city: City, cells: Sequence[_Cell]) -> pl.DataFrame:
    labels = words.labels()
    rows = [
        (
            names.agency(city)(cell.shelf.agency),
            _service(city, cell),
            words.states()[cell.state],
            cell.version.number if cell.version else numbers.NONE,
            cell.cases,
        )
        for cell in sorted(
            cells, key=lambda c: (names.agency(city)(c.shelf.agency), str(c.service))
        )
    ]
    columns = [labels[key] for key in ("agency", "service", "state", "version", "cases")]
    schema = dict(zip(columns, [pl.String] * 4 + [pl.Int64()], strict=True))
    frame = pl.DataFrame(rows, schema=schema, orient="row")
    return frame.drop(labels["cases"]) if frame[labels["cases"]].is_null().all() else frame
