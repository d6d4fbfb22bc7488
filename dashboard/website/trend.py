"""The share done on time, period by period, as columns that fit any width without a script."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

import polars as pl

from dashboard.views.summary_periods import days, earlier
from dashboard.wording import numbers
from dashboard.wording import summary as words
from dashboard.wording import website as own
from metrics.public import kind_of

Row = Mapping[str, Any]

TOP, BOTTOM = 16.0, 166.0
"""Pixels from above of all and of none; across, everything is in per cents of the width."""
ACROSS: Final = 60.0
"""Per cent of the width for the columns; the rest is for the words at the newest one."""
WIDE: Final = 0.7
"""The part of its place that a column fills."""
LEAST_APART: Final = 34.0
"""Pixels between the words of one line and of the next."""
_EACH_THIRD: Final = 3
"""So many months share one label: names of all of them would not stand side by side."""


@dataclass(frozen=True)
class Column:
    """One period.

    Attributes:
        x: Where it begins, in per cent of the width.
        wide: Its width, likewise.
        middle: Its middle, likewise.
        on_time: Pixels from above to its top, and its height; None where there is no share.
        kept: The same of what stayed done; None where that is not known.
        label: What is written below it; empty below most.
        year: Below that.
        spare: Whether both may go where there is little room.
    """

    x: float
    wide: float
    middle: float
    on_time: tuple[float, float] | None
    kept: tuple[float, float] | None
    label: str
    year: str
    spare: bool


@dataclass(frozen=True)
class Said:
    """Words at the newest column.

    Attributes:
        x: In per cent of the width.
        y: Pixels from above.
        words: What the part of the column counts.
        number: How much it is.
    """

    x: float
    y: float
    words: str
    number: str


@dataclass(frozen=True)
class Trend:
    """The chart.

    Attributes:
        title: The finding.
        alt: The chart in words.
        columns: One a period, oldest first.
        said: The words at the newest column.
        lines: Pixels from above and words of the lines that one reads it by.
        gaps: What a column that is missing means; empty where none is.
    """

    title: str
    alt: str
    columns: tuple[Column, ...]
    said: tuple[Said, ...]
    lines: tuple[tuple[float, str], ...]
    gaps: str


def trend(rows: pl.DataFrame) -> Trend | None:
    """The chart of a part of the city; None where fewer than two periods have a share.

    Args:
        rows: `metrics.public.TABLE` of one part, with the shares that may be shown.
    """
    listed = rows.sort("period").to_dicts()
    known = [row for row in listed if row["on_time_share"] is not None]
    if len(known) < 2:  # noqa: PLR2004 - of one there is nothing to compare
        return None
    title = _title(listed, known[-1])
    shares = [row["on_time_share"] for row in known]
    return Trend(
        title=title,
        alt=own.trend_alt(title, _named(known[0]), _named(known[-1]), min(shares), max(shares)),
        columns=tuple(_columns(listed)),
        said=tuple(_said(known[-1])),
        lines=tuple((_y(value), numbers.share(value)) for value in (1.0, 0.5, 0.0)),
        gaps=own.trend_gaps() if len(known) < len(listed) else "",
    )


def _title(listed: Sequence[Row], newest: Row) -> str:
    """The newest share, with that of the same period a year before where there is one."""
    shares = {row["period"]: row["on_time_share"] for row in listed}
    year = shares.get(earlier(newest["period"]).year)
    return own.trend_title(newest["on_time_share"], _named(newest), year)


def _named(row: Row) -> str:
    return words.during(*days(row["period"]))


def _columns(listed: Sequence[Row]) -> Iterator[Column]:
    place = ACROSS / len(listed)
    for at, row in enumerate(listed):
        label, year = _label(listed, at)
        yield Column(
            x=_pretty(place * (at + (1 - WIDE) / 2)),
            wide=_pretty(place * WIDE),
            middle=_pretty(place * (at + 0.5)),
            on_time=_bar(row["on_time_share"]),
            kept=_bar(row["kept_share"]),
            label=label,
            year=year,
            spare=(len(listed) - 1 - at) % 2 == 1,
        )


def _label(listed: Sequence[Row], at: int) -> tuple[str, str]:
    """Below each third month, counted from the newest, and below each quarter; years once."""
    first, last = days(listed[at]["period"])
    if kind_of(listed[at]["period"]) == "quarter":
        return own.quarter(first, last), str(last.year)
    if (len(listed) - 1 - at) % _EACH_THIRD:
        return "", ""
    return numbers.month(last), str(last.year)


def _said(row: Row) -> Iterator[Said]:
    """On time and what stayed done, far enough apart to be read."""
    top, x = min(_y(row["on_time_share"]), BOTTOM - LEAST_APART), ACROSS + 1
    yield Said(x, top, own.on_time(), words.rounded_share(row["on_time_share"]))
    if row["kept_share"] is not None:
        below = max(_y(row["kept_share"]), top + LEAST_APART)
        yield Said(x, below, own.stayed_done(), words.rounded_share(row["kept_share"]))


def _bar(share: float | None) -> tuple[float, float] | None:
    return None if share is None else (_y(share), _pretty(BOTTOM - _y(share)))


def _y(share: float) -> float:
    return _pretty(BOTTOM - share * (BOTTOM - TOP))


def _pretty(number: float) -> float:
    """Two decimals: a hundredth of a pixel is never seen, and the same on every machine."""
    return round(number, 2)
