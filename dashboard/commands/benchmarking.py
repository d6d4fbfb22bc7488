"""The command that times the engine on this machine: bench."""

from __future__ import annotations

import os
import re
import resource
import tempfile
import threading
import time
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from datetime import datetime
from importlib.util import find_spec
from itertools import count
from multiprocessing import get_context
from pathlib import Path
from typing import Annotated, Any, NamedTuple, Self

import polars as pl
import typer

from agreements.folder import open_city
from dashboard.commands import plain
from dashboard.commands.output import note, progress, say
from dashboard.mart.parts import measure_parts
from dashboard.mart.reading import Mart, open_mart
from metrics.cube import counts
from metrics.promises import Promises, promises_of
from seed.parts import write_parts
from seed.wall_clock import AS_OF

_CITY = "denver"
_EVERY = 0.1
"""Seconds between two looks at the memory."""

_LOOKS = 10
"""So often memory is looked at before it is asked anew which processes there are: to look through
all of the machine's each time took a thirtieth of a core."""

_FACT = re.compile(r"^(PPid|VmRSS):\s+(\d+)", re.MULTILINE)

_ASKED = 5
"""So often a question is asked of the cube; the first answer and the slowest other are told."""


def register(app: typer.Typer) -> None:
    """Add this module's command."""
    app.command("bench")(bench)


class Took(NamedTuple):
    """What one piece of work took, in a process of its own."""

    seconds: float
    busy: float
    megabytes: float
    said: str


def bench(
    cases: Annotated[int, typer.Option(min=1, help="How many invented cases.")] = 1_000_000,
    keep: Annotated[
        Path | None, typer.Option(help="A folder for the files; default: one that is removed.")
    ] = None,
) -> None:
    """The engine timed on this machine, beside plain DuckDB scripts of a part and of all of it."""
    if keep:
        _bench(keep, cases)
        return
    with tempfile.TemporaryDirectory(prefix="accord-") as folder:
        _bench(Path(folder), cases)


def _bench(folder: Path, cases: int) -> None:
    parts = folder / "parts"
    if not is_there(parts, cases):
        with progress("Inventing cases", cases) as done:
            write_parts(parts, cases=cases, progress=done)
    city = open_city(_CITY)
    compare(Job(parts, folder / "mart", promises_of(city), AS_OF), cases)


class Job(NamedTuple):
    """What is measured: the files of a record, into which folder, and by what."""

    parts: Path
    mart: Path
    promises: Promises
    as_of: datetime


def compare(job: Job, cases: int) -> None:
    """Print what the engine takes for a job, the plain scripts, and questions of the cube."""
    say(f"{cases:,} cases, {_rows(job.parts, 'events'):,} events")
    say(f"{'':34}{'seconds':>9}{'busy':>9}{'peak MB':>9}{'cases/s':>11}")
    _tell("Accord 311: mart and cube", cases, _alone(_engine, job))
    if find_spec("duckdb"):
        database, folder = job.mart.with_name("plain.duckdb"), job.mart.with_name("plain")
        _tell("DuckDB: states of resolutions", cases, _alone(_resolutions, job, database))
        took = _alone(_everything, job, folder)
        agreed = _alone(_agreement, job, folder).said  # what comparing them takes is nobody's time
        _tell("DuckDB: every commitment, the cube", cases, took._replace(said=agreed))
    else:
        note("DuckDB is not installed; with it (pip install duckdb) its time would stand beside.")
    _tell("Accord 311: questions of the cube", cases, _alone(_questions, job))


def is_there(parts: Path, cases: int) -> bool:
    """Whether the files of a bench before are of as many cases."""
    return any(parts.glob("cases-*.parquet")) and _rows(parts, "cases") == cases


def _rows(parts: Path, table: str) -> int:
    return int(pl.scan_parquet(parts / f"{table}-*.parquet").select(pl.len()).collect().item())


def _tell(name: str, cases: int, took: Took) -> None:
    times = f"{took.seconds:9.1f}{took.busy:9.1f}{took.megabytes:9.0f}"
    say(f"{name:34}{times}{cases / took.seconds:11,.0f}")
    for line in took.said.splitlines():
        say(f"  {line}")


def _alone(work: Callable[..., str], *arguments: object) -> Took:
    """Do a piece of work in a process of its own: its peak of memory is its own."""
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as one:
        return one.submit(_timed, work, *arguments).result()


def _timed(work: Callable[..., str], *arguments: object) -> Took:
    begun, busy = time.perf_counter(), _worked()
    with _Watch() as watch:
        said = work(*arguments)
    return Took(time.perf_counter() - begun, _worked() - busy, watch.megabytes, said)


def _worked() -> float:
    """The seconds of processor time of this process and of those that it started and that ended."""
    theirs = resource.getrusage(resource.RUSAGE_CHILDREN)
    return time.process_time() + theirs.ru_utime + theirs.ru_stime


class _Watch:
    """The most memory that this process and those it started hold at once, looked at often."""

    def __init__(self) -> None:
        self.megabytes = 0.0
        self._ended = threading.Event()
        self._thread = threading.Thread(target=self._look, daemon=True)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._ended.set()
        self._thread.join()
        self._see(_family())  # work may be over before the first look

    def _look(self) -> None:
        family: list[Path] = []
        for nth in count():
            if self._ended.wait(_EVERY):
                return
            if nth % _LOOKS == 0:
                family = _family()
            self._see(family)

    def _see(self, family: list[Path]) -> None:
        self.megabytes = max(self.megabytes, _held_now(family))


def _family() -> list[Path]:
    """Where this process and those that it started tell of themselves; none where nobody does."""
    mine = str(os.getpid())
    statuses = Path("/proc").glob("[0-9]*/status")
    return [s for s in statuses if mine in {s.parent.name, _told(s).get("PPid")}]


def _held_now(family: list[Path]) -> float:
    """The megabytes that these processes hold; where none tells it, the most of this one alone."""
    held = sum(int(_told(status).get("VmRSS", 0)) for status in family)
    return (held or resource.getrusage(resource.RUSAGE_SELF).ru_maxrss) / 1024


def _told(status: Path) -> dict[str, str]:
    """What a process tells of itself; nothing where it has ended."""
    try:
        return dict(_FACT.findall(status.read_text("ascii", "replace")))
    except OSError:
        return {}


def _engine(job: Job) -> str:
    manifest = measure_parts(
        job.parts, open_city(_CITY), job.mart, promises=job.promises, as_of=job.as_of
    )
    size = sum(stored.size for stored in manifest.stored)
    return f"{len(manifest.partitions)} partitions, {size / 2**20:,.0f} MB of Parquet"


def _questions(job: Job) -> str:
    """What questions of the cube take, each on a mart that was just opened, and again."""
    lines = []
    for by in (["period"], ["period", "agency"], ["agency", "service"]):
        took = _asked(_held(job.mart), job.promises, by)
        said = f"{took[0] * 1000:.0f} ms, then {max(took[1:]) * 1000:.0f} ms at most"
        lines.append(f"on time by {' and '.join(by)}: {said}")
    return "\n".join(lines)


def _asked(held: Mart, promises: Promises, by: list[str]) -> list[float]:
    """How long a question took, each time that it was asked."""
    took = []
    for _ in range(_ASKED):
        begun = time.perf_counter()
        _due(held, promises, by).collect()
        took.append(time.perf_counter() - begun)
    return took


def _due(held: Mart, promises: Promises, by: list[str]) -> pl.LazyFrame:
    cells = held.cells(_no_record, promises, held.manifest.as_of)
    mine = (pl.col("part") == "services") & (pl.col("basis") == "due")
    return counts(cells.filter(mine & (pl.col("commitment") == "resolution")), by)


def _no_record() -> Any:  # noqa: ANN401 - never called: the cube holds at the mart's own as-of
    raise AssertionError("the cube asked for the record")


def _held(mart: Path) -> Mart:
    held = open_mart(mart)
    if held is None:
        raise FileNotFoundError(mart)
    return held


def _resolutions(job: Job, database: Path) -> str:
    """The states of resolutions by DuckDB, and how far they agree."""
    held = _held(job.mart)
    found = plain.resolutions(job.parts, held, job.promises, database)
    mine = _due(held, job.promises, ["period", "agency", "service"]).rename({"period": "month"})
    return plain.agreement_of_resolutions(found, mine.collect(), held.manifest.cases)


def _everything(job: Job, folder: Path) -> str:
    """Every commitment, and all counts that the engine makes of them, by DuckDB."""
    plain.everything(job.parts, _held(job.mart), job.promises, folder)
    return ""


def _agreement(job: Job, folder: Path) -> str:
    held = _held(job.mart)
    cells = held.cells(_no_record, job.promises, held.manifest.as_of)
    return plain.agreement_of_everything(folder, held, cells, job.promises)
