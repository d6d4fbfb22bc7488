"""Which services a promise covers: the map, the holes in it, and the same as a table."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import polars as pl

from agreements.schema.city import City
from dashboard.charts.coverage import MARKS, ROWS, CoverageMap
from dashboard.views import names
from dashboard.views.agreements import NEEDS_FIRST, STATES, Shelf, State, Version, by_need
from dashboard.wording import agreements as words
from dashboard.wording import agreements_coverage as cover
from dashboard.wording import numbers
from dashboard.wording.badges import VERSIONS, badge
from dashboard.wording.markdown import bold, plain

EVERY: Final = "*"
"""Stands for all services of an agency, where one version covers them all."""

_HOLDING: Final = ("signed", "published")


@dataclass(frozen=True)
class Cell:
    """A service of an agency and how it stands."""

    shelf: Shelf
    service: str | None
    state: State
    version: Version | None
    cases: int | None

    @property
    def holds(self) -> bool:
        """Whether something in force covers it."""
        return self.state in _HOLDING


def cells_of(shelves: Sequence[Shelf], figures: pl.DataFrame | None) -> list[Cell]:
    """Every service of every agency with how it stands and its cases without a promise."""
    counted = _counted(figures)
    cells = []
    for shelf in shelves:
        with_cases = {service for agency, service in counted if agency == shelf.agency}
        for service in _services(shelf, with_cases):
            state, version = shelf.state_of(None if service == EVERY else service)
            # No case of an agency in the figures: it has none, or the viewer may not see them.
            cases = counted.get((shelf.agency, service), 0) if with_cases else None
            cells.append(Cell(shelf, service, state, version, cases))
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


def coverage(
    city: City, shelves: Sequence[Shelf], cells: Sequence[Cell]
) -> tuple[CoverageMap, list[str]]:
    """The map, and a sentence for each of its rows."""
    rows, marks, told = [], [], []
    for shelf in by_need(shelves):
        name = names.agency(city)(shelf.agency)
        own = [cell for cell in cells if cell.shelf is shelf]
        rows.append((name, *_row_words(shelf, own)))
        marks += [(name, c.state, f"{_service(city, c)}: {words.states()[c.state]}") for c in own]
        counted = Counter(cell.state for cell in own)
        told.append(cover.coverage_line(name, list(counted.items())))
    return (
        CoverageMap(
            pl.DataFrame(rows, schema=ROWS, orient="row"),
            pl.DataFrame(marks, schema=MARKS, orient="row"),
        ),
        told,
    )


def _row_words(shelf: Shelf, own: Sequence[Cell]) -> tuple[str, str, str]:
    """What stands beside an agency, its role, and what stands in place of marks."""
    held = sum(cell.holds for cell in own)
    if not own:
        return words.states()[shelf.state], "muted", cover.unknown_services()
    if held == len(own):
        return cover.all_covered(), "ink", ""
    return cover.covered(held, len(own)), "muted", ""


def _service(city: City, cell: Cell) -> str:
    if cell.service == EVERY:
        return cover.every_service()
    return names.service(city)(cell.service)


def open_cells(cells: Sequence[Cell]) -> list[Cell]:
    """What nothing in force covers, most cases first."""
    return sorted(
        (cell for cell in cells if not cell.holds),
        key=lambda cell: (-(cell.cases or 0), NEEDS_FIRST.index(cell.state)),
    )


def cases_without(cells: Sequence[Cell]) -> int | None:
    """Cases so far that nothing was promised; None where none may be counted."""
    counted = [cell.cases for cell in cells if cell.cases is not None]
    return sum(counted) if counted else None


@dataclass(frozen=True)
class Hole:
    """A service without a promise.

    Attributes:
        words: Its agency, why, and how many cases, in markdown.
        agreement: The agreement in which a promise for it can be drafted; empty where some version
            or draft names it already, or the agency works outside the case system.
        service: The service; empty where that agreement would be its agency's first.
    """

    words: str
    agreement: str
    service: str


def hole(city: City, cell: Cell) -> Hole:
    """A service without a promise, and where one can be drafted."""
    said, shelf = _hole(city, cell), cell.shelf
    if cell.version is not None or cell.service in {None, EVERY} or shelf.off_system:
        return Hole(said, "", "")
    signed = any(v.loaded.model.in_force_by_status for v in shelf.versions)
    first = "" if shelf.versions else f"{city.id}/{shelf.agency}"
    if signed:
        return Hole(said, f"{city.id}/{shelf.agency}", cell.service or "")
    return Hole(said, first, "")


def _hole(city: City, cell: Cell) -> str:
    agency = plain(names.agency(city)(cell.shelf.agency))
    cases = f" {cover.cases(cell.cases)}" if cell.cases is not None else ""
    state = badge(cell.state, words.states()[cell.state], VERSIONS)
    return f"{bold(_service(city, cell))} · {agency}  \n{state}{cases}"


def services_table(city: City, cells: Sequence[Cell]) -> pl.DataFrame:
    """Every service with its agency, its state and its version."""
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
