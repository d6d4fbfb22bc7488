"""The groups that a figure is told by: who has most, and all in a table."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

import polars as pl

from dashboard.charts.bars import BARS
from dashboard.views.case_lists import Name
from dashboard.views.shares import Share, judged
from dashboard.wording import chart, numbers, verdicts
from dashboard.wording import shares as words

BARS_AT_MOST: Final = 8
"""More bars are a table."""

_INSIDE: Final = {"measured": "band", "missed": "missband", "muted": "greyband"}
"""The pale ground of a bar that is outlined: one of missed goals is solid, so that it is told
without its colour."""


@dataclass(frozen=True)
class Worst:
    """Who has most, as bars and in numbers; without bars `title` says why."""

    title: str
    bars: pl.DataFrame | None = None
    alt: str = ""
    note: str = ""
    table: pl.DataFrame = field(default_factory=pl.DataFrame)


def worst(rows: Sequence[Share], name: Callable[[Share], str]) -> Worst:
    """Bars of the groups with the largest shares; where more is better, of what fell short."""
    short = any(not row.lower_is_better for row in rows)
    looks = {id(row): judged(row).role for row in rows}
    pairs = [(row.short if short else row, looks[id(row)]) for row in rows]
    enough = [(row, role) for row, role in pairs if row.told and row.k]
    found = sorted(enough, key=lambda pair: (-(pair[0].low or 0), name(pair[0])))[:BARS_AT_MOST]
    if not found:
        return Worst(words.no_worst())
    named = [(name(row), row.value or 0.0) for row, _role in found]
    goals = {role for _row, role in found} != {"muted"}
    bars = [
        (label, value, float(role == "missed" or not goals),
         words.of_cases(value, row.k, row.n), _INSIDE[role], role)
        for (label, value), (row, role) in zip(named, found, strict=True)
    ]  # fmt: skip
    highest = named[0][1] >= max(row.value or 0.0 for row, _role in enough)
    return Worst(
        title=words.worst_title(*named[0], short=short, highest=highest),
        bars=pl.DataFrame(bars, schema=BARS, orient="row"),
        alt=words.worst_alt(named),
        note=words.worst_note(len(found), len(rows) - len(enough), goals=goals, short=short),
        table=_in_numbers(
            [(label, row) for (label, _), (row, _role) in zip(named, found, strict=True)]
        ),
    )


def _in_numbers(named: Sequence[tuple[str, Share]]) -> pl.DataFrame:
    """The bars: each name with its share in per cent and its counts."""
    titles = {**words.columns(), "name": chart.columns()["name"]}
    cells = [(name, numbers.per_cent(row.value), row.k, row.n) for name, row in named]
    schema: dict[str, Any] = {
        "name": pl.String,
        **{key: _CELLS[key] for key in ("share", "k", "n")},
    }
    return pl.DataFrame(cells, schema=schema, orient="row").rename(lambda key: titles[key])


_CELLS: Final[Mapping[str, type[pl.DataType]]] = {
    "verdict": pl.String, "share": pl.Float64, "low": pl.Float64, "high": pl.Float64,
    "goal": pl.Float64, "k": pl.Int64, "n": pl.Int64, "said": pl.String,
}  # fmt: skip


def table(rows: Sequence[Share], names: Mapping[str, Name]) -> pl.DataFrame:
    """One line a group, the worst first.

    Args:
        rows: The shares.
        names: What the ids of each by-column are called, in the order of the columns.
    """
    titles = words.columns()
    lower = all(row.lower_is_better for row in rows)
    ordered = sorted(rows, key=lambda row: _worst_first(row, lower=lower))
    cells = [
        (*(called(row.names[n]) for n, called in names.items()), *_cells(row)) for row in ordered
    ]
    schema: dict[str, Any] = {**dict.fromkeys(names, pl.String), **_CELLS}
    frame = pl.DataFrame(cells, schema=schema, orient="row")
    # A phone shows few columns: whose it is comes after how it stands.
    own, *others = names
    frame = frame.select(own, "share", pl.exclude(own, "share", *others, "said"), *others, "said")
    if not frame["goal"].count():
        frame = frame.drop("goal")
    least = {} if lower else {"goal": titles["least"]}
    return frame.rename({name: {**titles, **least}[name] for name in frame.columns})


def _worst_first(row: Share, *, lower: bool) -> tuple[bool, float]:
    value = row.value or 0.0
    return not row.told, -value if lower else value


def _cells(row: Share) -> tuple[object, ...]:
    found = judged(row)
    return (
        verdicts.in_a_word(found.role, found.words),
        numbers.per_cent(row.value, row.goal),
        numbers.per_cent(row.low),
        numbers.per_cent(row.high),
        numbers.per_cent(row.goal),
        row.k,
        row.n,
        found.words,
    )
