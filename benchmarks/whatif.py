"""A draft tried on the past of one agency, beside measuring the whole record under it.

Run from the repository root, after `accord demo --cases 600000` has filled the data folder FOLDER:

    .venv/bin/python -m benchmarks.whatif FOLDER [--version denver/solid-waste@2.1.0] [--times 3]

Both judge as if the version had been in force whenever a case was opened. The plain way links all
cases anew and measures each month, which is what `accord measure --full` does between reading the
record and writing the mart. Processor seconds count both cores.
"""

from __future__ import annotations

import argparse
import os
import time
from collections.abc import Callable
from pathlib import Path

from agreements.files import read_files
from agreements.inserting import Inserted
from dashboard.city.answers import City
from dashboard.mart import Mart
from dashboard.mart.files import read_frame
from dashboard.mart.linking import links_by_month
from dashboard.mart.manifest import COLUMNS
from dashboard.mart.partition import measured_of
from dashboard.past.whatif import in_force, whatif
from dashboard.roles import ALL
from dashboard.settings import Settings
from metrics.promises import promises_of
from metrics.tables import LINKS, empty


def timed(what: Callable[[], object]) -> tuple[float, float]:
    """Seconds on the wall and of the processor."""
    wall, cpu = time.perf_counter(), sum(os.times()[:2])
    what()
    return time.perf_counter() - wall, sum(os.times()[:2]) - cpu


def measure_plainly(mart: Mart, draft: Inserted) -> None:
    """Every case of the record under the draft, month by month."""
    promises = promises_of(in_force(draft))
    months = {p.month: {name: p.files[name] for name in COLUMNS} for p in mart.manifest.partitions}
    links = links_by_month(mart.folder, months, promises)
    for month, files in months.items():
        columns = {name: read_frame(mart.folder, stored) for name, stored in files.items()}
        inputs = {**columns, "links": links.get(month, empty(LINKS))}
        measured_of(inputs, promises, mart.manifest.until)


def main() -> None:
    """Print the best of several times of both."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("folder", type=Path)
    parser.add_argument("--version", default="denver/solid-waste@2.1.0")
    parser.add_argument("--times", type=int, default=3)
    asked = parser.parse_args()
    city = City(Settings(city="denver", data_dir=asked.folder))
    mart = city.mart()
    files, _ = read_files(city.folder.path)
    version = next(a for a in files.agreements if a.model.name == asked.version) if files else None
    if files is None or version is None:
        raise SystemExit(f"There is no {asked.version}.")
    draft, question = Inserted(files, version, ()), city.question(mart.manifest.as_of)
    found = whatif(city, ALL, draft, question, mart)
    print(f"{mart.manifest.cases:,} cases; {found.cases:,} of the draft's agency in a year")
    ways: dict[str, Callable[[], object]] = {
        "what-if": lambda: whatif(city, ALL, draft, question, mart),
        "plain": lambda: measure_plainly(mart, draft),
    }
    best = {n: min(timed(way) for _ in range(asked.times)) for n, way in ways.items()}
    for name, (wall, cpu) in best.items():
        print(f"{name:8} {wall:6.2f} s  {cpu:6.2f} processor seconds")
    print(f"ratio    {best['plain'][1] / best['what-if'][1]:.1f}")


if __name__ == "__main__":
    main()
