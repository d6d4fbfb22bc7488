"""Times reading and checking a city with hundreds of agreements: `python benchmarks/checks.py`."""

from __future__ import annotations

import argparse
import re
import shutil
import sys
import tempfile
import time
from collections import Counter
from datetime import date
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(PROJECT))

from agreements.checks import check_files  # noqa: E402 - the checkout comes first
from agreements.files import read_files  # noqa: E402
from metrics.promised import due_instants  # noqa: E402

CITY = PROJECT / "agreements" / "denver"
TEMPLATE = CITY / "parks" / "1.0.0.yaml"
SERVICES = ("park_maintenance", "tree_emergency", "graffiti_park", "irrigation_leak")


def build(folder: Path, count: int) -> Path:
    """A copy of the demonstration city with so many more agencies, each with one agreement."""
    city = Path(shutil.copytree(CITY, folder / "denver"))
    text, names = TEMPLATE.read_text("utf-8"), (city / "city.yaml").read_text("utf-8")
    agencies, services = [], []
    for number in range(count):
        agency = f"agency-{number:03}"
        agencies.append(f"    {agency}: {{title: {{en: Agency {number}}}}}\n")
        services += [f"    {s}_{number:03}: {{title: {{en: {s}}}}}\n" for s in SERVICES]
        (city / agency).mkdir()
        own = re.sub(f"({'|'.join(SERVICES)})", rf"\g<1>_{number:03}", text)
        own = own.replace("denver/parks", f"denver/{agency}")
        (city / agency / "1.0.0.yaml").write_text(own, "utf-8")
    names = names.replace("  agencies:\n", "  agencies:\n" + "".join(agencies))
    names = names.replace("  services:\n", "  services:\n" + "".join(services))
    (city / "city.yaml").write_text(names, "utf-8")
    return city


class _Instant:
    """Both clocks at once: the wall's also counts what other programs do."""

    def __init__(self) -> None:
        self.cpu, self.wall = time.process_time(), time.perf_counter()


def main() -> None:
    """Build, read and check, and print how long it took."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=500)
    count = parser.parse_args().count
    with tempfile.TemporaryDirectory() as folder:
        city = build(Path(folder), count)
        begin = _Instant()
        files, findings = read_files(city)
        read = _Instant()
        if files is None:
            sys.exit("\n".join(map(str, findings)))
        findings += check_files(files, date(2026, 10, 1), due_instants)
        done = _Instant()
    lines = len(TEMPLATE.read_text("utf-8").splitlines())
    print(f"{len(files.agreements)} agreements of about {lines} lines, {len(findings)} findings")
    for what, start, end in (("read", begin, read), ("checked", read, done), ("both", begin, done)):
        print(f"{what:8}{end.cpu - start.cpu:7.2f} s of one core, {end.wall - start.wall:7.2f} s")
    print(dict(Counter(f.code for f in findings).most_common(8)))


if __name__ == "__main__":
    main()
