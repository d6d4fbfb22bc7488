"""The cube: counts that can be added up, from which a chart is drawn without reading a case.

Each month of opening has a part of its own, a function of that month's instants alone. What can no
longer change, whatever instant is asked about from the month's last event on, is counted in `cube`;
what still can (open cases, ones not due yet, closings that may be undone) is kept row by row in
`pending` and judged when it is read.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Literal

import polars as pl

from metrics.alike import alike, counted
from metrics.histograms import BIN, bin_of
from metrics.instants import instant, second
from metrics.local import local_date, month_start
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
    return {"cube": added([cells]).collect(), "pending": pending}


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
    """Judged instants as cells of all parts, not added up yet."""
    dated = rows.select(
        *_GROUP,
        *(pl.col(name).cast(pl.Categorical) for name in _PARTS.values() if name),
        *(local_date(_BELONGS[basis], zone).alias(basis) for basis in BASES),
        "state",
        "provisional",
        fallen_due=(second("due") <= instant(as_of)).fill_null(value=False),
        has_due=pl.col("due").is_not_null(),
        bin=bin_of((pl.col("stop") - pl.col("start")).dt.total_seconds()),
    ).collect()
    numbers, groups = alike(dated, _GROUP)
    rows_ = dated.drop(_GROUP).with_columns(group=numbers)
    resolutions = pl.Series(groups["commitment"] == "resolution").gather(numbers)
    parts = [part for basis in BASES for part in _months(rows_, basis)]
    parts += [_days(rows_.filter(resolutions), basis) for basis in BASES]
    cells = pl.concat([*parts, _durations(rows_)])
    return pl.concat([cells, groups[cells["group"]]], how="horizontal").lazy().select(*CELL)


def _months(rows: pl.DataFrame, basis: Basis) -> Iterator[pl.DataFrame]:
    """The cells of one basis by month, part by part."""
    dated = rows.filter(pl.col(basis).is_not_null()).with_columns(
        month=month_start(pl.col(basis)), is_counted=_counts(basis)
    )
    of_month = ["group", "state", "month"]
    of_parts = {
        part: counted(
            *alike(dated, [*of_month, column]),
            counted=dated["is_counted"],
            provisional=dated["provisional"],
        ).rename({column: "slice"})
        for part, column in _PARTS.items()
        if column
    }
    whole = next(iter(of_parts.values())).group_by(of_month).agg(pl.col(_SUMS).sum())
    for part, cells in {"services": whole, **of_parts}.items():
        yield _celled(cells, part, basis, pl.col("month").dt.strftime("%Y-%m"))


def _counts(basis: Basis) -> pl.Expr:
    """Whether a row is in the denominator of the basis's rate."""
    if basis == "closed":
        return pl.col("state").is_in(["met", "late"])
    judgeable = pl.col("state").is_in(["met", "late", "overdue"])
    if basis == "received":
        return judgeable
    return judgeable & pl.col("fallen_due")


def _days(resolutions: pl.DataFrame, basis: Basis) -> pl.DataFrame:
    """How many were opened, fell due and were closed on each day; of resolutions alone."""
    real = pl.col("has_due") if basis == "due" else pl.lit(value=True)
    dated = resolutions.filter(pl.col(basis).is_not_null() & real)
    cells = _all_counted(dated, ["group", basis])
    return _celled(cells, "days", basis, pl.col(basis).dt.strftime("%Y-%m-%d"))


def _durations(rows: pl.DataFrame) -> pl.DataFrame:
    """How long it took from the start to the stop, in calendar time, by month of opening."""
    stopped = pl.col("state").is_in(["met", "late"]) & pl.col("bin").is_not_null()
    dated = rows.filter(stopped).with_columns(month=month_start(pl.col("received")))
    cells = _all_counted(dated, ["group", "state", "month", "bin"])
    return _celled(cells, "durations", "received", pl.col("month").dt.strftime("%Y-%m"))


def _all_counted(rows: pl.DataFrame, names: list[str]) -> pl.DataFrame:
    """How many rows agree in some columns: all of them count, and no reopening undoes any."""
    cells = counted(*alike(rows, names))
    return cells.with_columns(counted="n", provisional=pl.lit(0, pl.Int64))


def _celled(rows: pl.DataFrame, part: str, basis: str, period: pl.Expr) -> pl.DataFrame:
    """Rows with the number of their group and exactly the other columns of a cell, null or not."""
    named = rows.with_columns(part=pl.lit(part), basis=pl.lit(basis), period=period)
    return named.select(
        "group",
        *(
            (pl.col(name) if name in named.columns else pl.lit(None)).cast(dtype).alias(name)
            for name, dtype in CELL.items()
            if name not in _GROUP
        ),
    )


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
