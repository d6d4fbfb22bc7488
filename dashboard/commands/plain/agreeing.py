"""How far the plain scripts come to what the engine comes to."""

from __future__ import annotations

from pathlib import Path

import polars as pl

from dashboard.mart.files import scan_frames
from dashboard.mart.reading import Mart
from metrics.instants import instant
from metrics.local import local_date, month_start
from metrics.promises import Promises
from metrics.tables import UPDATES
from metrics.verdicts import STATES

_CELL = (
    "part", "basis", "period", "agency", "service", "agreement", "version", "commitment", "slice",
    "state", "bin",
)  # fmt: skip
_COUNTS = ("n", "counted", "provisional")


def agreement_of_resolutions(plain: pl.DataFrame, mine: pl.DataFrame, cases: int) -> str:
    """How many cases the two count in the same month, agency, service and state.

    Args:
        plain: As `resolutions` gives it.
        mine: `month agency service` and the states, of resolutions by the month of their due.
        cases: How many there are.
    """
    both = mine.join(
        plain, on=["month", "agency", "service"], how="full", coalesce=True, nulls_equal=True,
        suffix="_plain",
    )  # fmt: skip
    same = [pl.min_horizontal(pl.col(s), f"{s}_plain").sum() for s in STATES if s in plain.columns]
    agreed = both.fill_null(0).select(pl.sum_horizontal(same)).item()
    return f"{agreed / cases:.1%} of the cases stand in the same month and state in both"


def agreement_of_everything(
    folder: Path, held: Mart, cells: pl.LazyFrame, promises: Promises
) -> str:
    """The same of each commitment and of the updates, and how many cells of the cube are equal.

    Args:
        folder: That of the results.
        held: The mart of the same record.
        cells: Those of its cube at its `as_of`.
        promises: For the city's zone.
    """
    plain = pl.scan_parquet(folder / "cube.parquet")
    both = _beside(cells, plain, _CELL, _COUNTS)
    updates = _beside(
        _months(_updates(held), promises),
        _months(_in_instants(pl.scan_parquet(folder / "updates.parquet")), promises),
        ("month", "clause", "void_reason", "is_told"),
        ("n",),
    )
    shares = {**_by_commitment(both), "updates": _share(updates)}
    told = ", ".join(f"{name} {share:.2%}" for name, share in shares.items())
    equal = both.select(
        pl.all_horizontal(pl.col(n) == pl.col(f"{n}_plain") for n in _COUNTS)
    ).to_series()
    return (
        f"in the same month and state in both: {told}\n"
        f"{equal.sum():,} of {len(both):,} cells of the cube are equal"
    )


def _beside(
    mine: pl.LazyFrame, plain: pl.LazyFrame, key: tuple[str, ...], counts: tuple[str, ...]
) -> pl.DataFrame:
    """Both counts of each key; nought where one has none."""
    sums = pl.col(counts).sum().cast(pl.Int64)
    summed = [
        rows.with_columns(pl.col(pl.Enum, pl.Categorical).cast(pl.String)).group_by(key).agg(sums)
        for rows in (mine, plain)
    ]
    both = summed[0].join(
        summed[1], on=key, how="full", coalesce=True, nulls_equal=True, suffix="_plain"
    )
    filled = [pl.col(f"{name}{end}").fill_null(0) for name in counts for end in ("", "_plain")]
    return (
        both.with_columns(filled)
        .filter(pl.any_horizontal(pl.col(*counts, "n_plain") != 0))
        .collect()
    )


def _share(both: pl.DataFrame) -> float:
    """Which share of the rows that either counts both count alike."""
    most = both.select(pl.max_horizontal("n", "n_plain").sum()).item()
    least = both.select(pl.min_horizontal("n", "n_plain").sum()).item()
    return float(least / most) if most else 1.0


def _by_commitment(both: pl.DataFrame) -> dict[str, float]:
    due = both.filter(part="services", basis="due").with_columns(
        pl.col("commitment").str.replace_all("_", " ")
    )
    groups = due.partition_by("commitment", as_dict=True)
    return {str(name): _share(rows) for (name,), rows in sorted(groups.items())}


def _updates(held: Mart) -> pl.LazyFrame:
    """The obligations that have come by the mart's `as_of`."""
    files = [part.files["updates"] for part in held.manifest.partitions]
    rows = scan_frames(held.folder, files, UPDATES)
    return rows.filter(pl.col("due") <= instant(held.manifest.as_of))


def _in_instants(updates: pl.LazyFrame) -> pl.LazyFrame:
    due = pl.from_epoch("due", "s").cast(pl.Datetime("us")).dt.replace_time_zone("UTC")
    return updates.with_columns(due)


def _months(updates: pl.LazyFrame, promises: Promises) -> pl.LazyFrame:
    return updates.group_by(
        "clause",
        "void_reason",
        month=month_start(local_date(pl.col("due"), promises.zone)),
        is_told=pl.col("told").is_not_null(),
    ).agg(n=pl.len())
