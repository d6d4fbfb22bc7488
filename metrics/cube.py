"""The cube: counts that can be added up, from which a chart is drawn without reading a case.

Each month of opening has a part of its own, a function of that month's instants alone. What can no
longer change, whatever instant is asked about from the month's last event on, is counted in `cube`;
what still can (open cases, ones not due yet, closings that may be undone) is kept row by row in
`pending` and judged when it is read.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from typing import Literal, NamedTuple

import numpy as np
import numpy.typing as npt
import polars as pl

from metrics.histograms import BIN, bin_of
from metrics.instants import instant, second
from metrics.local import local_date
from metrics.ranking import Numbers, Ranked, Tests, apart, counted, counted_on, ranked, together
from metrics.tables import INSTANTS, Types
from metrics.verdicts import STATES, judged

CELL: Types = {
    "part": pl.String(),
    "basis": pl.String(),
    "period": pl.String(),
    "agency": pl.String(),
    "service": pl.String(),
    "agreement": pl.String(),
    "version": pl.String(),
    "commitment": pl.String(),
    "slice": pl.String(),
    "state": pl.String(),
    "bin": BIN,
    "n": pl.Int64(),
    "counted": pl.Int64(),
    "provisional": pl.Int64(),
}
"""One row a cell.

- `part` is `services`, `districts` or `channels` (then `slice` is which), by month; `days`, by day;
  or `durations`, from the start to the stop, by month of opening.
- `basis` is `received`, `due` or `closed`: the instant by which a case belongs to the period, on
  the city's calendar. One that is not closed is in no cell of `closed`.
- `n` are the cases in the state, `counted` those of them that the basis's rate is about,
  `provisional` those that a reopening can still undo.
- `bin` is that of `metrics.histograms`, null but for durations.
"""

CUBE: dict[str, Types] = {"cube": CELL, "pending": INSTANTS}
"""The tables of a part of the cube, by name."""

Told = Mapping[str, Ranked]
Places = npt.NDArray[np.intp]
Basis = Literal["received", "due", "closed"]
BASES: tuple[Basis, ...] = ("received", "due", "closed")
_GROUP = ["agency", "service", "agreement", "version", "commitment"]
_SUMS = ["n", "counted", "provisional"]
_KEY = [name for name in CELL if name not in _SUMS]
_PARTS = {"services": None, "districts": "district", "channels": "channel"}
_BELONGS = {
    "received": pl.col("opened"),
    "due": pl.coalesce("due_at_cap", "due", "opened"),  # a pause that lasts is followed to its cap
    "closed": pl.col("closed"),
}
"""As METRICS has it, rule 4: by the due instant, one without a due by its opening."""


_TOLD_BY = {
    name: pl.DataFrame(schema={one: CELL[one] for one in names}).clear(1)
    for name, names in {
        "period": ["period"],
        "group": _GROUP,
        "slice": ["slice"],
        "state": ["state"],
        "bin": ["bin"],
    }.items()
}
"""What cells are told by, each with what none of it is."""


class _Cells(NamedTuple):
    """The cells of a part and basis, in order.

    Attributes:
        part: Which.
        basis: Which.
        columns: What the rows are told by.
        codes: Of each of these which value each cell has.
        counts: The cells' `_SUMS`.
    """

    part: str
    basis: Basis
    columns: Told
    codes: Mapping[str, Numbers]
    counts: list[Numbers]


def cube_of(
    instants: pl.DataFrame, zone: str, valid_from: datetime | None
) -> dict[str, pl.DataFrame]:
    """The parts of the cube for some instants, as `CUBE`.

    Args:
        instants: `metrics.tables.INSTANTS`.
        zone: The city's: months and days are its own.
        valid_from: The instant from which on the instants hold.
    """
    since = valid_from or datetime.fromisoformat("1970-01-01T00:00:00Z")
    is_settled = instants.select(_settled(since)).to_series()
    # Lazily, so that only the columns that cells are made of are copied.
    cells = cells_of(judged(instants.lazy().filter(is_settled), since), since, zone)
    pending = instants.filter(~is_settled).select(*INSTANTS)
    return {"cube": cells.collect(), "pending": pending}


def _settled(since: datetime) -> pl.Expr:
    """Whether no later instant changes how a row is judged or counted.

    What has stopped is judged for ever, and counted once it has fallen due; but that a closing in
    time stood is known only when nothing can undo it. What has not stopped is late for ever when
    its due has passed, and the cap of its pause.
    """
    apart = pl.any_horizontal(
        pl.col(name).is_not_null() for name in ("void_reason", "missing", "unmeasurable")
    )
    due, stop, now = second("due"), second("stop"), instant(since)
    undoable = (stop <= due) & ~(pl.col("held_until") <= now).fill_null(value=False)
    past = now.dt.truncate("1s") > pl.max_horizontal(due, second("due_at_cap"))
    for_ever = pl.when(stop.is_not_null()).then((due <= now) & ~undoable).otherwise(past)
    return apart | for_ever.fill_null(value=False)


def cells_of(rows: pl.LazyFrame, as_of: datetime, zone: str) -> pl.LazyFrame:
    """The cells of judged instants, all parts, each cell once and in order."""
    told = rows.with_columns(
        *(local_date(_BELONGS[basis], zone).alias(basis) for basis in BASES),
        fallen_due=(second("due") <= instant(as_of)).fill_null(value=False),
        has_due=pl.col("due").is_not_null(),
    )
    dated = told.select(
        *_GROUP,
        *(name for name in _PARTS.values() if name),
        *BASES,
        *(_counts(basis).alias(f"{basis}_counted") for basis in BASES),
        "state",
        "provisional",
        "has_due",
        bin=bin_of((pl.col("stop") - pl.col("start")).dt.total_seconds()),
    ).collect()
    of_row: dict[str, Ranked] = {
        "group": ranked(dated, _GROUP),
        "state": counted_on(dated["state"]).as_told(_state_name),
        **{basis: counted_on(dated[basis]) for basis in BASES},
    }
    cells = [*_months(dated, of_row), *_days(dated, of_row), _durations(dated, of_row)]
    return _as_frame(sorted(cells, key=lambda one: (one.part, one.basis))).lazy()


def _months(dated: pl.DataFrame, of_row: Told) -> Iterator[_Cells]:
    """The cells of each basis by month, part by part."""
    slices = {part: _slices(dated, column) for part, column in _PARTS.items()}
    for basis in BASES:
        there, period = _there(dated[basis]), of_row[basis].as_told(_month)
        tests = _true(dated[f"{basis}_counted"], there), _true(dated["provisional"], there)
        for part, sliced in slices.items():
            columns = {"period": period, "group": of_row["group"], **sliced}
            yield _celled(part, basis, {**columns, "state": of_row["state"]}, there, tests)


def _slices(dated: pl.DataFrame, column: str | None) -> dict[str, Ranked]:
    return {"slice": ranked(dated.select(slice=column), ["slice"])} if column else {}


def _state_name(numbers: pl.Series) -> pl.Series:
    return pl.Series("state", STATES).gather(numbers)


def _month(days: pl.Series) -> pl.Series:
    return days.dt.strftime("%Y-%m").alias("period")


def _day(days: pl.Series) -> pl.Series:
    return days.dt.strftime("%Y-%m-%d").alias("period")


def _counts(basis: Basis) -> pl.Expr:
    """Whether a row is in the denominator of the basis's rate."""
    if basis == "closed":
        return pl.col("state").is_in(["met", "late"])
    judgeable = pl.col("state").is_in(["met", "late", "overdue"])
    if basis == "received":
        return judgeable
    return judgeable & pl.col("fallen_due")


def _days(dated: pl.DataFrame, of_row: Told) -> Iterator[_Cells]:
    """How many were opened, fell due and were closed on each day; of resolutions alone."""
    is_resolution = of_row["group"].values["commitment"].eq_missing("resolution")
    resolved = is_resolution.to_numpy()[of_row["group"].codes]
    for basis in BASES:
        there = resolved & dated[basis].is_not_null().to_numpy()
        if basis == "due":
            there &= dated["has_due"].to_numpy()
        columns = {"period": of_row[basis].as_told(_day), "group": of_row["group"]}
        yield _celled("days", basis, columns, np.flatnonzero(there))


def _durations(dated: pl.DataFrame, of_row: Told) -> _Cells:
    """How long it took from the start to the stop, in calendar time, by month of opening."""
    stopped = pl.col("state").is_in(["met", "late"]) & pl.col("bin").is_not_null()
    there = np.flatnonzero(dated.select(stopped).to_series().to_numpy())
    columns = {
        "period": of_row["received"].as_told(_month),
        "group": of_row["group"],
        "state": of_row["state"],
        "bin": counted_on(dated["bin"]),
    }
    return _celled("durations", "received", columns, there)


def _there(days: pl.Series) -> Places | None:
    """Where there is a day; None: everywhere."""
    return np.flatnonzero(days.is_not_null().to_numpy()) if days.null_count() else None


def _true(values: pl.Series, there: Places | None) -> Tests:
    """Where a test is true, of some rows or of all."""
    told = values.fill_null(value=False).to_numpy()
    return told if there is None else told[there]


def _celled(
    part: str, basis: Basis, columns: Told, there: Places | None, tests: tuple[Tests, ...] = ()
) -> _Cells:
    """The cells of a part and basis.

    Args:
        part: Which.
        basis: Which.
        columns: What the rows are told by, in the order of `CELL`.
        there: The rows that are counted; None: all.
        tests: Of each of these whether the rate is about it, and whether a reopening can undo it;
            without them all count, and none can be undone.
    """
    of_row = list(columns.values())
    whole = together(of_row)
    most = math.prod(len(column.values) for column in of_row)
    found, n, *sums = counted(whole if there is None else whole[there], most, *tests)
    codes = dict(zip(columns, apart(found, of_row), strict=True))
    return _Cells(part, basis, columns, codes, [n, *(sums or (n, np.zeros_like(n)))])


def _as_frame(cells: list[_Cells]) -> pl.DataFrame:
    """The cells of all parts one after the other, `CELL`."""
    rows = [len(one.counts[0]) for one in cells]
    named = {
        name: pl.Series([getattr(one, name) for one in cells], dtype=pl.String).gather(
            np.repeat(np.arange(len(cells)), rows)
        )
        for name in ("part", "basis")
    }
    # For each of so many small tables a look into the values would take longer than for all.
    for name, nothing in _TOLD_BY.items():
        values, places, held = [nothing], [], 1
        for one, n in zip(cells, rows, strict=True):
            if name in one.columns:
                values.append(one.columns[name].values)
                places.append(one.codes[name] + held)
                held += len(values[-1])
            else:
                places.append(np.zeros(n, dtype=np.int64))
        told = pl.concat(values)[pl.Series(np.concatenate(places))]
        named |= {column.name: column for column in told.get_columns()}
    for nth, name in enumerate(_SUMS):
        named[name] = pl.Series(np.concatenate([one.counts[nth] for one in cells]))
    return pl.DataFrame([named[name].alias(name) for name in CELL])


def added(parts: Sequence[pl.LazyFrame]) -> pl.LazyFrame:
    """Cells of several parts of the cube, each once, in order."""
    return pl.concat(parts).group_by(_KEY).agg(pl.col(_SUMS).sum()).sort(_KEY)


def kept_up(held: pl.DataFrame, come: pl.DataFrame, gone: pl.DataFrame) -> pl.DataFrame:
    """Settled cells of before with those of rows that came and without those of rows that went."""
    off = gone.lazy().with_columns(-pl.col(_SUMS))
    whole = added([held.lazy(), come.lazy(), off])
    return whole.filter(pl.col("n") != 0).collect()


def standing(instants: pl.LazyFrame, as_of: datetime, zone: str) -> pl.LazyFrame:
    """The cells, `CELL`, of instants as they stand at `as_of`; a cell may stand in several rows.

    With the cells that are settled, those of what is pending are all cells.

    Args:
        instants: `metrics.tables.INSTANTS`.
        as_of: No earlier than the instant from which on they hold.
        zone: The city's.
    """
    return cells_of(judged(instants, as_of), as_of, zone)


def counts(cells: pl.LazyFrame, by: Sequence[str]) -> pl.LazyFrame:
    """Cells added up by some columns: the seven states, `k` and `n` of the basis's rate.

    Without a by-column there is one row.
    """
    met = pl.col("state") == "met"
    sums = [
        *(pl.col("n").filter(pl.col("state") == s).sum().alias(s) for s in STATES),
        pl.col("counted").filter(met).sum().alias("k"),
        pl.col("counted").sum().alias("n"),
    ]
    return cells.group_by(by).agg(sums).sort(by, nulls_last=True) if by else cells.select(sums)
