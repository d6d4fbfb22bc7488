"""The Overview's ledger: promises kept and work done on time, held against their goals."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

import polars as pl

from dashboard.charts.ledger import BLOCKS, LINES, Ledger
from dashboard.views.overview_frames import Now
from dashboard.views.rows import Row, judged
from dashboard.views.shares import Share
from dashboard.wording import numbers, verdicts
from dashboard.wording import overview as words

LEDGER_ROWS: Final = 15
"""More blocks than this are no chart; the table has them all."""

FLATTERED: Final = 0.05
"""From five points on, the usual way of counting hides something."""

Kept = Mapping[str | None, Share]


def has_goals(found: Sequence[Row]) -> bool:
    """Whether any goal is set."""
    return any(row.has_goals for row in found)


def told(found: Sequence[Row]) -> list[Row]:
    """The rows of which something can be said."""
    return [row for row in found if row.n and not row.few and row.covered]


def hides(row: Row) -> bool:
    """Whether the usual way of counting hides something."""
    return row.n > 0 and not row.few and (row.gap or 0) >= FLATTERED


def drawn(shown: Sequence[Row], kept: Kept, now: Now) -> Ledger:
    """What the chart is drawn from.

    Args:
        shown: One block each.
        kept: The promises kept, by row; a row without any has no line for it.
        now: What waits now, by row.
    """
    blocks = [_block(row, now) for row in shown]
    lines = [line for row in shown for line in _lines(row, kept.get(row.id))]
    return Ledger(
        pl.DataFrame(blocks, schema=BLOCKS, orient="row"),
        pl.DataFrame(lines, schema=LINES, orient="row"),
        words.ledger_marks(),
    )


def _block(row: Row, now: Now) -> tuple[str, str, str, str]:
    verdict = judged(row)
    overdue = now[row.id].overdue if row.id in now else 0
    aside = words.overdue_aside(overdue) if overdue else ""
    return row.name, aside, verdict.words, verdict.role


def _lines(row: Row, kept: Share | None) -> list[tuple[object, ...]]:
    first = [_kept(row, kept)] if kept and kept.n and row.measured else []
    return [*first, _on_time(row)]


def _kept(row: Row, kept: Share) -> tuple[object, ...]:
    """No goal is set for it: it has a mark and takes no side."""
    return (
        row.name, words.kept(), kept.low, kept.high, kept.value, kept.goal, None,
        "plain" if kept.told else "few", numbers.share(kept.value) if kept.told else "",
        verdicts.of(kept.k, kept.n), "",
    )  # fmt: skip


def _on_time(row: Row) -> tuple[object, ...]:
    measured = row.measured
    return (
        row.name,
        words.on_time(),
        row.low if measured else None,
        row.high if measured else None,
        row.rate if measured else None,
        row.goal if measured else None,
        row.usual if measured else None,
        judged(row).mark,
        numbers.share(row.rate, row.goal) if measured and not row.few else "",
        verdicts.of(row.k, row.n) if measured else "",
        "" if measured else _instead(row),
    )


def _instead(row: Row) -> str:
    """What stands where the marks would be."""
    if not row.covered:
        return words.uncovered_line(row.uncovered)
    return row.not_measurable or words.nothing_due_line(row.states["running"])


def title(all_: Row, found: Sequence[Row]) -> str:
    """The finding: who fell short, or what the usual way hides."""
    missed = [row.name for row in found if row.missed]
    if missed:
        return words.ledger_title_missed(missed)
    most = max(told(found), key=lambda row: row.gap or 0, default=None)
    if most and hides(most) and most.rate is not None and most.usual is not None:
        return words.ledger_title_flattered(most.name, most.rate, most.usual)
    return words.ledger_title_plain(all_.n, all_.k)


def alt(shown: Sequence[Row]) -> str:
    """The chart in a sentence."""
    few = [row.name for row in shown if row.few and row.n]
    if has_goals(shown):
        met = [row.name for row in told(shown) if row.goals_total and not row.missed]
        return words.ledger_alt_goals([row.name for row in shown if row.missed], met, few)
    return words.ledger_alt_rates(
        [(row.name, row.rate) for row in told(shown) if row.rate is not None]
    )
