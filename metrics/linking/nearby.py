"""Contacts within 25 m of a case, where places are points: found by the cells of a grid."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
import polars as pl

from metrics.linking.contacts import before_the_next, first_after, first_of

_NUMBER = r"[+-]?\d{1,3}(?:\.\d+)?"
_PAIR = rf"^\(?\s*({_NUMBER})\s*,\s*({_NUMBER})\s*\)?$"
_WELL_KNOWN = rf"^point\s*\(\s*({_NUMBER})\s+({_NUMBER})\s*\)$"
POINT = rf"(?:{_PAIR}|{_WELL_KNOWN})"
"""A place as `latitude, longitude`, or as well-known text, which puts the longitude first."""

NEAR_METRES = 25.0
_CELL_METRES = 26.0
"""A little more than the radius, so that the grid's own flatness hides nobody."""
_EARTH_METRES = 6_371_008.8
_DEGREE_METRES = _EARTH_METRES * np.pi / 180
_AROUND = tuple((x, y) for x in (-1, 0, 1) for y in (-1, 0, 1))

Metres = npt.NDArray[np.float64]


def points(cases: pl.DataFrame) -> pl.DataFrame:
    """Those of the cases that lie at points, with `latitude` and `longitude`.

    Args:
        cases: Their `point` in small letters, if they lie at one. Numbers on no globe are none.
    """
    latitude, longitude = degrees(pl.col("point"))
    located = cases.lazy().filter(pl.col("point").is_not_null())
    told = located.with_columns(latitude=latitude, longitude=longitude)
    on_globe = (pl.col("latitude").abs() <= 90) & (pl.col("longitude").abs() <= 180)  # noqa: PLR2004 - the globe's
    return told.filter(on_globe).drop("point").collect()


def degrees(place: pl.Expr) -> tuple[pl.Expr, pl.Expr]:
    """The latitude and the longitude of a place in small letters, null where it is no point."""
    pair, known = (
        [place.str.extract(pattern, nth).cast(pl.Float64) for nth in (1, 2)]
        for pattern in (_PAIR, _WELL_KNOWN)
    )
    return pl.coalesce(pair[0], known[1]), pl.coalesce(pair[1], known[0])


def nearby(located: pl.DataFrame, asked: pl.DataFrame, zone: str) -> pl.DataFrame:
    """The next contact within 25 m after each instant that is asked about: `row contact`.

    Args:
        located: As `points` gives them, `family opened recurs` beside, in order of time and
            numbered by `row` as they stand.
        asked: `row after until`.
        zone: On whose wall clock recurrences are counted.
    """
    gridded = _gridded(located)
    parts = [
        _found(gridded.filter(pl.col("recurs").eq_missing(days)), gridded, asked, (days, zone))
        for days in gridded["recurs"].unique().sort()
    ]
    return first_of([found for group in parts for found in group])


def _gridded(located: pl.DataFrame) -> pl.DataFrame:
    """The points with their cell of the grid, in metres from the middle of the city."""
    middle = located["latitude"].median()
    east = _DEGREE_METRES * np.cos(np.radians(middle if isinstance(middle, float) else 0.0))
    return located.with_columns(
        x=(pl.col("longitude") * (east / _CELL_METRES)).floor().cast(pl.Int64),
        y=(pl.col("latitude") * (_DEGREE_METRES / _CELL_METRES)).floor().cast(pl.Int64),
    )


def _found(
    among: pl.DataFrame,
    every: pl.DataFrame,
    asked: pl.DataFrame,
    recurring: tuple[int | None, str],
) -> list[pl.DataFrame]:
    """What is found in each of the nine cells, among cases that recur alike."""
    cell = ["x", "y", "family"]
    ordered = among.sort(*cell, "opened", "row").with_columns(code=pl.struct(cell).rle_id())
    codes = ordered.select(*cell, "code").unique()
    wanted = asked.join(every.drop("recurs"), on="row").with_columns(
        until=before_the_next(*recurring)
    )
    moved = (
        wanted.with_columns(pl.col("x") + x, pl.col("y") + y).join(codes, on=cell)
        for x, y in _AROUND
    )
    return [_nearest_in_time(ordered, cells) for cells in moved]


def _nearest_in_time(among: pl.DataFrame, wanted: pl.DataFrame) -> pl.DataFrame:
    """The first contact of a cell that lies near enough: `row after contact at`.

    Those that lie in the cell and too far are passed over, all cases a step at a time.
    """
    nth, code, opened = first_after(among, wanted)
    own, until = wanted["code"].to_numpy(), wanted["until"].to_physical().to_numpy()
    found = np.full(len(wanted), -1, dtype=np.int64)
    looking = np.arange(len(wanted))
    while True:
        at = nth[looking]
        inside = at < len(code)
        looking, at = looking[inside], at[inside]
        possible = (code[at] == own[looking]) & (opened[at] <= until[looking])
        looking, at = looking[possible], at[possible]
        if not len(looking):
            break
        near = _metres(wanted[looking], among[at]) <= NEAR_METRES
        found[looking[near]] = at[near]
        looking = looking[~near]
        nth[looking] += 1
    hit = found >= 0
    return wanted.filter(hit).select(
        "row",
        "after",
        contact=among["row"].gather(found[hit]),
        at=among["opened"].gather(found[hit]),
    )


def _metres(here: pl.DataFrame, there: pl.DataFrame) -> Metres:
    """The distance over the globe between two points of each row (haversine formula)."""
    a, b = (np.radians(f.select("latitude", "longitude").to_numpy()) for f in (here, there))
    half = (b - a) / 2
    bend = np.cos(a[:, 0]) * np.cos(b[:, 0])
    chord = np.sin(half[:, 0]) ** 2 + bend * np.sin(half[:, 1]) ** 2
    metres: Metres = 2 * _EARTH_METRES * np.arcsin(np.sqrt(np.minimum(chord, 1.0)))
    return metres
