"""A city too large for export files: the record's own columns as Parquet, part by part."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import polars as pl

from agreements.folder import open_city
from seed.audit import NOTHING, quotas_for
from seed.city import CITY, SOURCE, Lived, live_city
from seed.wall_clock import AS_OF

PART_CASES = 250_000
"""Cases that are held in memory at a time."""

_MICROSECONDS = 1_000_000
_AS_OF = int(AS_OF.timestamp())

CASE_COLUMNS = (
    "source", "number", "opened", "service", "agency", "channel", "district", "place",
    "published_due", "unmapped", "seen_at", "priority", "language", "parent", "requester",
)  # fmt: skip
EVENT_COLUMNS = (
    "source", "number", "at", "recorded_at", "kind", "actor", "audience", "from_agency",
    "to_agency", "reason", "name", "value", "outcome", "text",
)  # fmt: skip
_WHOLE_NUMBERS = frozenset({"opened", "published_due", "seen_at", "at", "recorded_at"})


def write_parts(
    folder: Path, *, cases: int, seed: int = 311, progress: Callable[[int, int], None] | None = None
) -> list[Path]:
    """Write a city as `cases-0001.parquet`, `events-0001.parquet` and so on.

    Args:
        folder: Made if it is not there; parts of another city in it are removed.
        cases: How many, at least 1. No more than `PART_CASES` of them are in memory at a time.
        seed: The same seed and number of cases give the same rows.
        progress: Told after each part how many cases are written, of how many.

    Returns:
        The files. Their columns are those of the record's tables of cases and events, instants in
        microseconds UTC, but that each event has its text and no key, and that requesters stand
        there by their invented numbers. The first part holds the audit's populations.

    Raises:
        ValueError: Fewer than one case is asked for.
    """
    if cases < 1:
        raise ValueError(f"a city has at least 1 case; got {cases}")
    folder.mkdir(parents=True, exist_ok=True)
    for old in (*folder.glob("cases-*.parquet"), *folder.glob("events-*.parquet")):
        old.unlink()
    written, done = [], 0
    for nth, lived in enumerate(_parts(cases, seed), start=1):
        for name, rows in (("cases", _cases(lived)), ("events", _events(lived))):
            written.append(folder / f"{name}-{nth:04}.parquet")
            rows.write_parquet(written[-1], compression="zstd")
        done += len(lived.cases)
        if progress:
            progress(done, cases)
    return written


def _parts(cases: int, seed: int) -> Iterator[Lived]:
    city = open_city(CITY)
    for part, first in enumerate(range(0, cases, PART_CASES)):
        some = min(PART_CASES, cases - first)
        quotas = NOTHING if part else quotas_for(some)
        rng = np.random.default_rng([seed, part])
        yield live_city(rng, city, some, quotas, first_number=2 * first)


def _cases(lived: Lived) -> pl.DataFrame:
    given = lived.cases.with_columns(
        source=pl.lit(SOURCE),
        opened=pl.col("opened") * _MICROSECONDS,
        seen_at=pl.lit(_AS_OF * _MICROSECONDS),
    )
    return _framed(given, CASE_COLUMNS).sort("number")


def _events(lived: Lived) -> pl.DataFrame:
    """The opening, the work and the last closing of each case, and what the journal tells."""
    cases = lived.cases
    closed = cases.filter(pl.col("closed").is_not_null())
    worked = cases.filter(pl.col("milestone_at").is_not_null())
    said = {"audience": pl.lit("public"), "recorded_at": pl.lit(_AS_OF)}
    by_agency = {**said, "actor": pl.lit("agency")}
    parts = [
        _happened(cases, "opened", "opened", **said),
        _happened(worked, "milestone_at", "milestone", **by_agency, name=pl.col("stops")),
        _happened(closed, "closed", "closed", **by_agency, outcome=pl.col("outcome"),
                  text=pl.col("message")),
        _framed(lived.journal.with_columns(source=pl.lit(SOURCE), recorded_at="at"), EVENT_COLUMNS),
    ]  # fmt: skip
    instants = [pl.col(name) * _MICROSECONDS for name in ("at", "recorded_at")]
    return pl.concat(parts).with_columns(instants).sort("number", "at", maintain_order=True)


def _happened(cases: pl.DataFrame, at: str, kind: str, **given: pl.Expr) -> pl.DataFrame:
    named = cases.select("number", source=pl.lit(SOURCE), at=at, kind=pl.lit(kind), **given)
    return _framed(named, EVENT_COLUMNS)


def _framed(rows: pl.DataFrame, columns: tuple[str, ...]) -> pl.DataFrame:
    """Rows with exactly these columns, null where they have none."""
    return rows.select(
        (pl.col(name) if name in rows.columns else pl.lit(None))
        .cast(pl.Int64 if name in _WHOLE_NUMBERS else pl.String)
        .alias(name)
        for name in columns
    )
