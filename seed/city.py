"""Writes the demonstration city: one export file as a case system would, and what is true of it."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import numpy as np
import polars as pl

from agreements.folder import CityFolder, open_city
from seed.arrivals import arrivals
from seed.export import export
from seed.habits import SERVICES
from seed.lives import live
from seed.messages import with_messages
from seed.promises import promises
from seed.shifts import Shifts
from seed.truth import judged, truth
from seed.wall_clock import wall_clock

CITY = "denver"
SOURCE = "casework"
EXPORT = "casework.csv"
TRUTH = "truth.json"

_OFFICE_CALENDAR = "case-desk"
_NUMBER_GAP = 4
"""Case numbers grow by less than this: other offices draw from the same counter."""

Progress = Callable[[int, int], None]


def write_city(
    folder: Path, *, cases: int = 12_000, seed: int = 311, progress: Progress | None = None
) -> list[Path]:
    """Write the demonstration city's export and, beside it, `truth.json`.

    Args:
        folder: Made if it is not there; files of the same name are replaced.
        cases: How many rows the export has, at least 1.
        seed: The same seed and number of cases give the same bytes.
        progress: Told after each step how many are done, of how many.

    Returns:
        The export files, to be imported through the mapping `SOURCE`; without `truth.json`.

    Raises:
        ValueError: Fewer than one case is asked for.
    """
    if cases < 1:
        raise ValueError(f"a city has at least 1 case; got {cases}")
    folder.mkdir(parents=True, exist_ok=True)
    city = open_city(CITY)
    rng = np.random.default_rng(seed)
    lived = _lived(rng, city, cases, progress or (lambda _done, _total: None))
    told = judged(with_messages(rng, lived))
    rows = export(rng, told, city.sources[SOURCE].spec)
    rows.write_csv(folder / EXPORT)
    known = truth(seed, rows, told, EXPORT)
    (folder / TRUTH).write_text(json.dumps(known, indent=2, ensure_ascii=False) + "\n", "utf-8")
    return [folder / EXPORT]


def _lived(
    rng: np.random.Generator, city: CityFolder, cases: int, progress: Progress
) -> pl.DataFrame:
    """All cases, by number."""
    arrived = arrivals(rng, cases, city.calendars[_OFFICE_CALENDAR].closed)
    numbered = arrived.with_columns(number=_numbers(rng, arrived))
    shifts = {name: Shifts.of(calendar) for name, calendar in city.calendars.items()}
    lives = []
    for done, (service, habit) in enumerate(SERVICES.items(), start=1):
        theirs = numbered.filter(service=service)
        if len(theirs):
            lives.append(live(rng, theirs, promises(city, shifts, habit.agency, service), shifts))
        progress(done, len(SERVICES))
    return pl.concat(lives).sort("number")


def _numbers(rng: np.random.Generator, arrived: pl.DataFrame) -> pl.Series:
    """Two digits of the year of opening and a counter that starts anew each year."""
    year = pl.from_epoch(pl.Series(wall_clock(arrived["opened"].to_numpy()))).dt.strftime("%y")
    gaps = pl.Series(rng.integers(1, _NUMBER_GAP, len(arrived)))
    return (
        pl.DataFrame({"year": year, "gap": gaps})
        .with_columns(counter=pl.col("gap").cum_sum().over("year").cast(pl.String).str.zfill(7))
        .select(pl.format("{}-{}", "year", "counter"))
        .to_series()
    )
