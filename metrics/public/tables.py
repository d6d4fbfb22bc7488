"""The rows of the fixed public tables: rounded counts, rates made from them, and what is hidden.

One edition of a period holds the total and a row for each part of it (an agency, a district). Who
may read nothing else reads these.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import partial
from typing import Any, Final, NamedTuple

import polars as pl

from metrics.public.hiding import Hidden, hide, rounded
from metrics.tables import Types

CHAIN: Final = ("due", "on_time", "kept")
"""Of each whole its part: promises that fell due, of those kept in time, of those kept for good."""

ALONE: Final = ("received", "closed")

COUNTED: Final = (*ALONE, *CHAIN)

COUNTS: Types = {"of": pl.String(), **dict.fromkeys(COUNTED, pl.Int64()), "promised": pl.Boolean()}
"""The exact counts of one period, never shown: a row each part.

- `of` is the part; null is what has none (in no district).
- `due` and `on_time`, or `kept` alone, are null where no source shows them.
- `promised` is whether any promise was in force there in the period.
"""

TABLE: Types = {
    "period": pl.String(),
    "of": pl.String(),
    **dict.fromkeys(COUNTED, pl.Int64()),
    "on_time_share": pl.Float64(),
    "kept_share": pl.Float64(),
    "hidden": pl.List(pl.String()),
    "why": pl.String(),
    "kept_why": pl.String(),
}
"""One row of a public table.

- `period` is a month (2026-08) or a quarter (2026-Q2).
- Counts are rounded to 5; null where hidden (then `hidden` names the column) or where there is
  nothing to count.
- Shares, 0 to 1, are those of the rounded counts.
- `why` is `nothing_promised` where nothing could fall due, `not_measurable` where no source shows
  what was promised; `kept_why` is `not_measurable` where none shows whether it was kept for good.
"""

NOTHING_PROMISED, NOT_MEASURABLE = "nothing_promised", "not_measurable"

Row = dict[str, Any]


class Edition(NamedTuple):
    """One period as it was published.

    Attributes:
        total: A row as `TABLE` has it; of a quarter the sum of its months.
        rows: One each part.
    """

    total: Row
    rows: list[Row]


def edition(period: str, counts: pl.DataFrame, months: Sequence[Row] | None = None) -> Edition:
    """The first edition of a period.

    Args:
        period: A month or a quarter.
        counts: `COUNTS`, in the order in which further rows are hidden; not made from these counts.
        months: Of a quarter, its months as they were published. Its total is their sum, and what
            one of them hides cannot be shown: the sum of the rows would tell it.
    """
    rows = counts.to_dicts()
    withheld = {name for month in months or () for name in month["hidden"]}
    hidden = {
        name: _everything(rows, name) if name in withheld else found
        for name, found in _hidden(rows, total_is_rounded=months is None).items()
    }
    shown = [
        _shown(period, row, [n for n in COUNTED if at in hidden[n].rows])
        for at, row in enumerate(rows)
    ]
    gone = [n for n in COUNTED if hidden[n].total]
    total = summed(period, months) if months is not None else _shown(period, total_of(rows), gone)
    return Edition(total, shown)


def summed(quarter: str, months: Sequence[Row]) -> Row:
    """A quarter as the sum of its months as they were published, which tells nothing new."""
    hidden = [name for name in COUNTED if any(name in month["hidden"] for month in months)]
    asked = [month for month in months if month["why"] is None]
    blind = next((month["kept_why"] for month in asked if month["kept_why"]), None)
    absent = {*hidden, *(() if asked else CHAIN), *(("kept",) if blind else ())}
    row = {
        name: None if name in absent else sum(month[name] or 0 for month in months)
        for name in COUNTED
    }
    why = None if asked or not months else months[-1]["why"]
    return {"period": quarter, "of": None, **row, **shares(row), "hidden": hidden, "why": why,
            "kept_why": blind}  # fmt: skip


def table(rows: Iterable[Row]) -> pl.DataFrame:
    """Rows as `TABLE`."""
    return pl.DataFrame(list(rows), schema=TABLE, orient="row")


def _hidden(rows: Sequence[Row], *, total_is_rounded: bool) -> dict[str, Hidden]:
    """What is hidden, column by column."""
    unasked = {at for at, row in enumerate(rows) if _is_unasked(row)}
    measured = all(row["kept"] is not None for row in rows if not _is_unasked(row))
    hiding = partial(hide, total_is_rounded=total_is_rounded)
    alone = {name: hiding([[row[name] for row in rows]])[0] for name in ALONE}
    chain = [[row[name] or 0 for row in rows] for name in CHAIN]
    some = {at for at, row in enumerate(rows) if row["due"] and not row["promised"]}
    found = hiding(chain, unasked, some, last_has_total=measured)
    return alone | dict(zip(CHAIN, found, strict=True))


def _everything(rows: Sequence[Row], name: str) -> Hidden:
    asked = (at for at, row in enumerate(rows) if name in ALONE or not _is_unasked(row))
    return Hidden(frozenset(asked), total=True)


def _is_unasked(row: Row) -> bool:
    """Whether everybody knows that nothing is counted there: nothing was promised, or is seen."""
    return row["due"] is None or not (row["promised"] or row["due"])


def total_of(rows: Sequence[Row]) -> Row:
    """All parts together; what one of them does not show of its promises is not known of all."""
    asked = [row for row in rows if not _is_unasked(row)]
    blind = any(row["kept"] is None for row in asked)
    sums = {name: sum(row[name] for row in rows) for name in ALONE}
    sums |= {name: sum(row[name] or 0 for row in asked) for name in CHAIN}
    unseen = bool(rows) and not asked and any(row["due"] is None for row in rows)
    return {
        "of": None,
        **sums,
        **({"kept": None} if blind else {}),
        **(dict.fromkeys(CHAIN) if unseen else {}),
        "promised": any(row["promised"] for row in rows),
    }


def _shown(period: str, counts: Row, hidden: Sequence[str]) -> Row:
    """A row of `TABLE` from exact counts."""
    unasked, blind = _is_unasked(counts), counts["kept"] is None
    absent = {*(CHAIN if unasked else ()), *(("kept",) if blind else ())}
    row = {
        name: None if name in absent or name in hidden else rounded(counts[name])
        for name in COUNTED
    }
    nothing = NOT_MEASURABLE if counts["due"] is None else NOTHING_PROMISED
    return {
        "period": period,
        "of": counts["of"],
        **row,
        **shares(row),
        "hidden": [name for name in hidden if name not in absent],
        "why": nothing if unasked else None,
        "kept_why": NOT_MEASURABLE if blind and not unasked else None,
    }


def shares(row: Row) -> Row:
    """Shares of rounded counts; rounding keeps a part from exceeding its whole."""
    return {f"{name}_share": _share(row[name], row["due"]) for name in ("on_time", "kept")}


def _share(part: int | None, whole: int | None) -> float | None:
    return part / whole if part is not None and whole else None
