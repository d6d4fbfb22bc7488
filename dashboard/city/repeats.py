"""A case together with those that it repeats, read from the record one by one."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

import polars as pl

from metrics.explain import CaseExplanation
from metrics.instants import instant

if TYPE_CHECKING:
    from dashboard.cases.record import Record  # the database's half: most pages need none

_LONGEST = 100
"""A chain of more cases than this is some system's mistake; its end is then not looked for."""

Frames = tuple[pl.DataFrame, pl.DataFrame]


def with_repeated(record: Record, case: pl.DataFrame, events: pl.DataFrame, at: datetime) -> Frames:
    """The case first, then the chain of those that it repeats up to its root; and all their events.

    Args:
        record: Where they are.
        case: One row.
        events: Those of that number, of any source.
        at: What was linked later is not known.
    """
    source = case["source"].item()
    chain, told = [case], [events.filter(source=source)]
    seen = {case["number"].item()}
    while (number := _repeated(chain[-1], told[-1], at)) and len(seen) < _LONGEST:
        if number in seen:
            break
        cases, happened = record.case(number)
        found = cases.filter(source=source)
        if found.is_empty():
            break
        chain.append(found)
        told.append(happened.filter(source=source))
        seen.add(number)
    return pl.concat(chain), pl.concat(told)


def _repeated(case: pl.DataFrame, events: pl.DataFrame, at: datetime) -> str | None:
    """The number that the last link names, or where there is none the one that the source names."""
    linked = events.filter(
        pl.col("kind") == "linked", pl.col("value").is_not_null(), pl.col("at") <= instant(at)
    ).sort("at", "recorded_at", "value")
    number: str | None = linked["value"][-1] if len(linked) else case["parent"].item()
    return number


def without_others(case: CaseExplanation, numbers: set[str]) -> CaseExplanation:
    """The explanation without what it tells of a case that is not among these."""
    parent = case.parent
    if parent is None or parent.number is None or parent.number in numbers:
        return case
    nothing = dict.fromkeys(("number", "state", "due", "closed", "outcome"))
    return replace(case, parent=replace(parent, **nothing))  # type: ignore[arg-type] # all may be None
