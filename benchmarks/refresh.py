"""A mart of large months measured again after a few of its newest cases have changed.

Run from the repository root, after `benchmarks/engine.py --keep FOLDER` has written its files:

    .venv/bin/python benchmarks/refresh.py FOLDER [--changed 5000] [--months 3] [--times 1]

So many cases, drawn from so many of the newest months, are closed in the hour after the one that
the mart is of, and it is measured as of its end; so often, one hour after the other, with other
cases each. What the record says of them is given from memory: reading it from a database is not in
the time. Nor is what is done once for a mart that was made from files: its messages are judged
before. Beside the time stand how many files there are, what they take, and what was written anew.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Mapping
from concurrent.futures import ProcessPoolExecutor
from datetime import datetime, timedelta
from multiprocessing import get_context
from pathlib import Path
from typing import TYPE_CHECKING, cast

import polars as pl

from agreements.folder import open_city
from benchmarks.engine import promised
from dashboard.mart import measuring
from dashboard.mart.files import read_frame
from dashboard.mart.manifest import MANIFEST, Manifest, RecordState, open_manifest
from metrics.tables import CASES, EVENTS, empty
from seed.wall_clock import AS_OF

if TYPE_CHECKING:
    from dashboard.cases.record import Record

CITY, HOUR = "denver", timedelta(hours=1)


class Changed:
    """A record of which nothing is asked but what has changed."""

    def __init__(self, cases: pl.DataFrame, events: pl.DataFrame, at: int, until: datetime) -> None:
        self._told = cases, events
        self._at, self._until = at, until

    def watermark(self) -> datetime:
        """Until when the record is known."""
        return self._until

    def last_run(self) -> tuple[int, str]:
        """The newest run."""
        return (1, "bench")

    def holds_run(self, run: tuple[int, str]) -> bool:
        """Whether it is one of this record's."""
        return run == self.last_run()

    def changes(self) -> dict[str, int]:
        """The last change of each source."""
        return {"bench": self._at}

    def finished_sources(self) -> tuple[str, ...]:
        """None: what another could tell is not asked here."""
        return ()

    def count_changed(self, changes: Mapping[str, int]) -> int:
        """How many cases."""
        return len(self._told[0]) if changes["bench"] < self._at else 0

    def changed_since(self, changes: Mapping[str, int]) -> tuple[pl.DataFrame, pl.DataFrame]:
        """The cases and all of their events."""
        if self.count_changed(changes):
            return self._told
        return empty(CASES), empty(EVENTS)

    def volumes(self) -> pl.DataFrame:
        """No contacts were counted."""
        return pl.DataFrame(
            schema={"source": pl.String, "day": pl.String, "channel": pl.String, "n": pl.Int64}
        )

    def texts(self, ids: pl.Series) -> pl.DataFrame:
        """The texts of messages are not held."""
        return pl.DataFrame(
            {"text_id": ids.head(0), "text": []}, schema_overrides={"text": pl.String}
        )


def drawn(
    mart: Path, manifest: Manifest, count: int, months: int
) -> tuple[pl.DataFrame, pl.DataFrame]:
    """So many cases of the newest months, each closed after what is known, and their events."""
    parts = manifest.partitions[-months:]
    cases, events = (
        pl.concat(read_frame(mart, part.files[name]) for part in parts)
        for name in ("cases", "events")
    )
    hour = int((manifest.as_of - AS_OF) / HOUR)
    some = cases.sample(count, seed=311 + hour)
    mine = events.join(some, on=["source", "number"], how="semi", maintain_order="left")
    last = mine.unique(["source", "number"], keep="last", maintain_order=True)
    closed = last.with_columns(
        kind=pl.lit("closed"), actor=pl.lit("agency"),
        at=pl.lit(manifest.as_of + HOUR / 2).cast(EVENTS["at"]),
    )  # fmt: skip
    return some, pl.concat([mine, closed.select(mine.columns)])


def known(mart: Path) -> Manifest:
    """The manifest, as if the mart had been measured from a record, by this program."""
    manifest = open_manifest(mart)
    if manifest is None:
        raise SystemExit(f"{mart} has no mart that can be read; run benchmarks/engine.py --keep.")
    state = RecordState(run=(1, "bench"), changes={"bench": 0}, sources=())
    told = manifest.model_copy(update={"record": state, "engine": measuring.made_by()})
    (mart / MANIFEST).write_text(told.model_dump_json(indent=1), encoding="utf-8")
    return told


def timed(mart: Path, count: int, months: int) -> str:
    """Measure again, and say what that took; in a process of its own, as a city does it."""
    manifest = known(mart)
    # Whole months: the last one has only begun when the files end.
    cases, events = drawn(mart, manifest, count, min(months + 1, len(manifest.partitions)))
    folder, promises = open_city(CITY), promised()
    for nth, at in enumerate((manifest.as_of, manifest.as_of + HOUR)):  # first nothing changed
        record = cast("Record", Changed(cases, events, nth, at))
        begun, busy = time.perf_counter(), time.process_time()
        again = measuring.measure(record, folder, mart, as_of=at, promises=promises)
        took = time.perf_counter() - begun, time.process_time() - busy
    anew = sum(a != b for a, b in zip(again.partitions, manifest.partitions, strict=True))
    held = {stored.file: stored.size for stored in again.stored}
    written = sum(held[file] for file in held.keys() - {stored.file for stored in manifest.stored})
    return (
        f"{len(cases):,} of {manifest.cases:,} cases changed, {anew} of "
        f"{len(again.partitions)} months written anew: {took[0]:.1f} s, {took[1]:.1f} s busy; "
        f"{len(held):,} files of {sum(held.values()) / 1e6:,.0f} MB, {written / 1e6:.1f} MB written"
    )


def main() -> None:
    """Print what measuring again takes."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("folder", type=Path)
    parser.add_argument("--changed", type=int, default=5_000, help="cases")
    parser.add_argument("--months", type=int, default=3, help="newest whole ones that they are of")
    parser.add_argument("--times", type=int, default=1, help="refreshes, an hour apart")
    asked = parser.parse_args()
    for _ in range(asked.times):
        # Started anew: what keeps memory is read when polars is imported, which it is here already.
        with ProcessPoolExecutor(1, get_context("spawn")) as one:
            told = one.submit(timed, asked.folder / "mart", asked.changed, asked.months)
            print(told.result(), flush=True)


if __name__ == "__main__":
    main()
