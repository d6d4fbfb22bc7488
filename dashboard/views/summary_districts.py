"""The map of districts: what is drawn on it, what it says, and its table."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import polars as pl

from agreements.schema.city import City
from dashboard.charts.district_map import DISTRICTS, Shape, shape_of
from dashboard.views.summary import Part, compared, compared_in_full, district, shared
from dashboard.views.summary_periods import days
from dashboard.wording import summary as words

if TYPE_CHECKING:
    from dashboard.public import PublicTables

FILE = "districts.geojson"
"""Lies in a city's folder where it has given outlines: a feature a district, by its id."""

SHORT = 3
"""Letters of an id that fit on a district; of longer ones the name is written."""


@dataclass(frozen=True)
class Districts:
    """The districts beside each other in the newest quarter.

    Attributes:
        title: The finding.
        rows: What the map is drawn from; columns as `DISTRICTS`.
        shapes: The outlines by id; empty where the city gives none.
        alt: The map in words.
        note: How to read it.
        table: The same in numbers.
        file: The same, each number in a column of its own.
    """

    title: str
    rows: pl.DataFrame
    shapes: Mapping[str, Shape]
    alt: str
    note: str
    table: pl.DataFrame
    file: pl.DataFrame


def districts(tables: PublicTables, city: City, folder: Path, part: Part) -> Districts | None:
    """The comparison; None beside an agency, where no quarter is published or none has a district.

    Args:
        tables: The figures that anybody may read.
        city: What ids are called.
        folder: The city's folder, for its outlines.
        part: The part of the city that is looked at.
    """
    if part.kind == "agency" or not tables.quarters:
        return None
    rows = shared(tables.districts.filter(period=tables.quarters[-1]))
    if rows["of"].count() == 0:
        return None
    name, order = district(city), list(city.spec.districts)
    named = rows.drop_nulls("of").with_columns(
        name=pl.Series([name(id_) for id_ in rows["of"].drop_nulls()])
    )
    title, shapes = _title(named), outlines(folder)
    return Districts(
        title=title,
        rows=_drawn(named, part.id),
        shapes=shapes if set(shapes) & set(named["of"]) else {},
        alt=words.map_alt(
            title, named.filter(pl.col("hidden").list.contains("on_time"))["name"].to_list()
        ),
        note=words.map_note(
            words.period(*days(tables.quarters[-1])), invented=city.spec.demonstration
        ),
        table=compared(rows, "district", name, order),
        file=compared_in_full(rows, "district", name, order),
    )


def _title(rows: pl.DataFrame) -> str:
    known = rows.drop_nulls("on_time_share").sort("on_time_share", "name")
    if known.is_empty():
        return words.map_few()
    ends = known.select("name", "on_time_share").rows()
    return words.map_title(ends[0], ends[-1])


def _drawn(rows: pl.DataFrame, picked: str | None) -> pl.DataFrame:
    cells = [
        (
            row["of"],
            row["of"] if len(row["of"]) <= SHORT else row["name"],
            words.map_words(row["on_time_share"], row["why"], row["hidden"]),
            row["on_time_share"],
            row["of"] == picked,
            words.tip(
                row["name"], words.map_words(row["on_time_share"], row["why"], row["hidden"])
            ),
        )
        for row in rows.to_dicts()
    ]
    return pl.DataFrame(cells, schema=DISTRICTS, orient="row")


def outlines(folder: Path) -> Mapping[str, Shape]:
    """The outlines that a city gives, by district; none where it gives no file or a broken one."""
    file = folder / FILE
    return _outlines(file, file.stat().st_mtime_ns) if file.is_file() else {}


@lru_cache(maxsize=4)
def _outlines(file: Path, _changed: int) -> Mapping[str, Shape]:
    try:
        features: list[dict[str, Any]] = json.loads(file.read_text("utf-8"))["features"]
        return {str(f["id"]): shape_of(f["geometry"]) for f in features}
    except (ValueError, KeyError, TypeError):
        return {}
