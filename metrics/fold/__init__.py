"""The fold: a case's events become the instants that every verdict is a function of.

What happened is cut at an instant (`knowing`), its cases are numbered and its events found by
their kind (`recorded`, `happened`). What is true of a case whatever was promised comes from its
events (`facts`: `closings`, `voiding`), and under which promise it stands is looked up once for all
that are alike (`governing`). Each promise gets its stop (`rows`, `stops`), its target (`levels`)
and its due (`dues`), pauses move it (`pausing`), changes of urgency count it anew (`changes`), and
reopenings do to it what the agreement says (`rules`). `instants` goes through them in order.
"""

from __future__ import annotations

from datetime import datetime

import polars as pl

from metrics.fold.facts import RESOLUTION, facts_of
from metrics.fold.instants import instants_of
from metrics.fold.knowing import known
from metrics.fold.pausing import paused_cases
from metrics.promises import Promises
from metrics.tables import INSTANTS, LINKS, empty

__all__ = ["INSTANTS", "fold"]


def fold(
    cases: pl.DataFrame, events: pl.DataFrame, promises: Promises, as_of: datetime | None = None
) -> pl.DataFrame:
    """The instants of each case's resolution alone, as if no case had to do with another.

    Args:
        cases: `metrics.tables.CASES`; columns that are not there are null.
        events: `metrics.tables.EVENTS`, likewise, in any order.
        promises: The agreements in force.
        as_of: Events and cases after it have not happened yet; None takes all.
    """
    cases, events = known(cases, events, as_of)
    facts, links = facts_of(cases, events, empty(LINKS), promises), empty(LINKS)
    instants, _ = instants_of(facts, links, paused_cases(facts, as_of), promises)
    return instants.filter(commitment=RESOLUTION)
