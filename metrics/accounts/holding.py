"""Who held a case, on whom it counts, and whose promise judges it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

import polars as pl

from metrics.fold import fold
from metrics.fold.facts import facts_of
from metrics.fold.knowing import KEY, known
from metrics.promises import Promises
from metrics.tables import LINKS, empty


@dataclass(frozen=True)
class Holding:
    """Where a case lay.

    Attributes:
        source: Of the case.
        number: Of the case.
        agency: On whom it counts: who held it when it was done, or holds it.
        promiser: Whose promise judges it, if anybody's does; that of an earlier holder where the
            agency has none for the service.
        stints: Each agency that held it, and until when; the last one's end is None.
    """

    source: str
    number: str
    agency: str | None
    promiser: str | None
    stints: tuple[tuple[str | None, datetime | None], ...]


def holdings(cases: pl.DataFrame, events: pl.DataFrame, promises: Promises) -> list[Holding]:
    """Where each case lay, by source and number.

    Args:
        cases: `metrics.tables.CASES`.
        events: `metrics.tables.EVENTS` of them.
        promises: The agreements in force.
    """
    facts = facts_of(*known(cases, events), empty(LINKS), promises)
    rows = fold(cases, events, promises).sort(KEY)
    numbered = facts.cases.sort("case")["case"].to_list()
    stints = facts.stints.sort("case", "nth").to_dicts()
    return [
        _holding(row, [s for s in stints if s["case"] == case])
        for case, row in zip(numbered, rows.to_dicts(), strict=True)
    ]


def _holding(row: dict[str, Any], stints: list[dict[str, Any]]) -> Holding:
    agency = row["agency"]
    own = [s["promiser"] for s in stints if s["agency"] == agency]
    return Holding(
        source=row["source"],
        number=row["number"],
        agency=agency,
        promiser=own[-1] if own else agency,
        stints=tuple((s["agency"], s["until"]) for s in stints) or ((agency, None),),
    )
