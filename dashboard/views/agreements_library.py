"""The library of agreements in words and frames: who has one, which holds when, what is covered."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Final

import polars as pl

from agreements.schema.city import City
from dashboard.charts.coverage import CoverageMap
from dashboard.charts.timeline_of_versions import VersionLine
from dashboard.views import head, names
from dashboard.views.agreements import Shelf, State, Version, by_need
from dashboard.views.agreements_coverage import (
    Hole,
    cases_without,
    cells_of,
    coverage,
    hole,
    open_cells,
    services_table,
)
from dashboard.views.agreements_line import LANES_AT_MOST, version_line
from dashboard.views.chart_tables import of_versions
from dashboard.wording import agreements as words
from dashboard.wording import agreements_coverage as coverage_words
from dashboard.wording import agreements_line as line_words
from dashboard.wording import language

HOLES_NAMED: Final = 8
"""So many services without a promise are named beside the map."""


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
    """Everything that the library shows, in reading order; no line where there is no version."""

    title: str
    context: str
    line_title: str
    line: VersionLine | None
    line_alt: str
    line_table: pl.DataFrame
    entries: tuple[Entry, ...]
    coverage_title: str
    coverage: CoverageMap
    coverage_alt: str
    coverage_note: str
    holes_title: str
    holes: tuple[Hole, ...]
    holes_note: str
    services: pl.DataFrame


def library(
    city: City,
    shelves: Sequence[Shelf],
    as_of: datetime,
    figures: pl.DataFrame | None,
    negotiated: Sequence[Shelf] | None = None,
) -> LibraryView | None:
    """The page, or None where there is no agreement and no case that the viewer may see.

    Args:
        city: What agencies and services are called.
        shelves: Every agency with its versions.
        as_of: The local instant for which everything is said.
        figures: Columns `agency`, `service` and `no_commitment` of the agencies whose cases the
            viewer may see; None for a viewer who may see none, or where none were measured.
        negotiated: The agencies with the drafts that lie in no file yet, for the map of what is
            covered; None for whoever may see none.
    """
    versions = [version for shelf in shelves for version in shelf.versions]
    if not versions and (figures is None or figures.is_empty()):
        return None
    mapped = shelves if negotiated is None else negotiated
    cells = cells_of(mapped, figures)
    held = sum(cell.holds for cell in cells)
    open_ = open_cells(cells)
    gone = [names.agency(city)(s.agency) for s in shelves if s.state == "expired"]
    coming = sum(v.state in {"upcoming", "in_review", "draft"} for s in shelves for v in s.versions)
    known = all(cell.cases is not None for cell in cells)
    covered = coverage_words.coverage_title(held, len(cells), counted=known)
    map_, alt = coverage(city, mapped, cells)
    line, line_alt = version_line(city, shelves, as_of) if versions else (None, "")
    return LibraryView(
        title=_title(city, shelves, as_of),
        context=context(city, as_of, _in_force(shelves)),
        line_title=line_words.line_title(gone, coming),
        line=line,
        line_alt=line_alt,
        line_table=of_versions(city, shelves),
        entries=_together([_entry(city, shelf, as_of) for shelf in by_need(shelves)]),
        coverage_title=covered,
        coverage=map_,
        coverage_alt=coverage_words.coverage_alt(covered, alt),
        coverage_note=coverage_words.coverage_note([cell.state for cell in cells]),
        holes_title=coverage_words.holes_title(len(open_)),
        holes=tuple(hole(city, cell) for cell in open_[:HOLES_NAMED]),
        holes_note=coverage_words.holes_note(len(open_[HOLES_NAMED:]), cases_without(open_)),
        services=services_table(city, cells),
    )


def _title(city: City, shelves: Sequence[Shelf], as_of: datetime) -> str:
    counted = Counter(shelf.state for shelf in shelves)
    title = words.title(len(shelves), counted["signed"], counted["published"])
    gone = [shelf for shelf in shelves if shelf.state == "expired"]
    if not gone:
        return title
    ended = gone[0].told_by.end if gone[0].told_by else None
    last = ended.date() - timedelta(days=1) if ended else None
    return words.title_expired(
        title,
        [names.agency(city)(shelf.agency) for shelf in gone],
        last,
        this_year=last is not None and last.year == as_of.year,
    )


def context(city: City, as_of: datetime, rest: str) -> str:
    """The line under a title: the mark of invented data, as of when, and what else is told."""
    invented = city.spec.demonstration
    return head.line(names.title(city), as_of, rest, demonstration=invented)


def _in_force(shelves: Sequence[Shelf]) -> str:
    counted = Counter(
        version.means
        for shelf in shelves
        for version in shelf.versions
        if version.state == "in_force"
    )
    return words.in_force(counted["signed"], counted["published"])


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
