"""The demonstration city timed: how long each size takes to invent, and how much memory.

Run from the repository root:

    .venv/bin/python benchmarks/demonstration.py [--cases 120000 600000] [--parts 24000000]

`--cases` are written as export files, `--parts` as Parquet in parts; each size in a process of its
own, so that peak memory is its own. `busy` is the process's processor time: on a machine that does
other work beside it tells more than the time on the wall.
"""

from __future__ import annotations

import argparse
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from seed import write_city, write_parts


def main() -> None:
    """Print one line a size."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cases", type=int, nargs="*", default=[120_000, 600_000])
    parser.add_argument("--parts", type=int, nargs="*", default=[])
    parser.add_argument("--one", choices=["files", "parts"], help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.one:
        _measure(given.one, given.cases[0])
        return
    print(f"{'cases':>12}  {'as':5}  {'seconds':>8}  {'busy':>8}  {'peak MB':>8}  {'MB':>8}")
    sizes = [("files", n) for n in given.cases] + [("parts", n) for n in given.parts]
    for kind, cases in sizes:
        command = [sys.executable, __file__, "--one", kind, "--cases", str(cases)]
        subprocess.run(command, check=True)  # noqa: S603 - this very file


def _measure(kind: str, cases: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        begun = time.perf_counter()
        write = write_parts if kind == "parts" else write_city
        files = write(Path(folder), cases=cases)
        seconds = time.perf_counter() - begun
        size = sum(file.stat().st_size for file in files) / 1e6
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    busy = time.process_time()
    print(
        f"{cases:12,}  {kind:5}  {seconds:8.1f}  {busy:8.1f}  {peak:8.0f}  {size:8.0f}", flush=True
    )


if __name__ == "__main__":
    main()
