"""The public summary as files, timed as `accord publish` runs: a process of its own each time.

Run from the repository root, after `accord demo --cases 600000` has filled the data folder FOLDER:

    .venv/bin/python -m benchmarks.publishing FOLDER [--city denver] [--times 3]

Processor seconds count all cores. The first run can find periods that were never published, and
counts those for good; the later ones publish to the same folder again and must write the same
bytes.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import NamedTuple

ALLOWED_SECONDS, ALLOWED_PAGE = 20, 200_000
"""What was asked for."""


class Run(NamedTuple):
    """What one publication took.

    Attributes:
        wall: Seconds on the clock.
        cpu: Seconds of the processor.
        peak: The most memory that was held at once, in bytes.
    """

    wall: float
    cpu: float
    peak: int


def publish(data: Path, city: str, site: Path) -> Run:
    """Publish once, in a process of its own."""
    told = os.environ | {"ACCORD_DATA_DIR": str(data), "ACCORD_CITY": city}
    begun = time.perf_counter()
    command = [sys.executable, "-m", "dashboard", "publish", str(site)]
    process = subprocess.Popen(command, env=told, stdout=subprocess.DEVNULL)  # noqa: S603 - our own
    _, status, used = os.wait4(process.pid, 0)
    if os.waitstatus_to_exitcode(status):
        sys.exit("accord publish failed; it says why above.")
    return Run(time.perf_counter() - begun, used.ru_utime + used.ru_stime, used.ru_maxrss * 1024)


def sizes(site: Path) -> dict[str, int]:
    """Bytes of each file, by path."""
    files = (path for path in site.rglob("*") if path.is_file())
    return {path.relative_to(site).as_posix(): path.stat().st_size for path in files}


def fingerprint(site: Path) -> str:
    """One hash of all files and their names."""
    whole = hashlib.sha256()
    for path in sorted(sizes(site)):
        whole.update(path.encode() + b"\0" + (site / path).read_bytes())
    return whole.hexdigest()


def main() -> None:
    """Print each run, and what was written."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("folder", type=Path)
    parser.add_argument("--city", default="denver")
    parser.add_argument("--times", type=int, default=3)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        site, prints = Path(temporary) / "site", set[str]()
        for _ in range(asked.times):
            run = publish(asked.folder, asked.city, site)
            prints.add(fingerprint(site))
            print(
                f"{run.wall:6.2f} s of {ALLOWED_SECONDS}, {run.cpu:6.2f} s of processor time, "
                f"{run.peak / 1e6:6.0f} MB at most"
            )
        written = sizes(site)
        pages = {path: size for path, size in written.items() if path.endswith(".html")}
        largest = max(pages, key=lambda path: pages[path])
        print(f"{len(pages)} pages of {len(written)} files, {sum(written.values()) / 1e6:.1f} MB")
        print(f"largest page: {largest}, {pages[largest] / 1e3:.0f} kB of {ALLOWED_PAGE // 1000}")
        print(f"the same bytes each time: {'yes' if len(prints) == 1 else 'no'}")


if __name__ == "__main__":
    main()
