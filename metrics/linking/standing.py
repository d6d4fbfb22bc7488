"""How the cases stand that others repeat: open or closed at an instant, void or not at the end."""

from __future__ import annotations

import polars as pl

from metrics.fold.facts import facts_of
from metrics.fold.knowing import KEY, known
from metrics.promises import Promises
from metrics.tables import LINKS, empty
from metrics.turns import with_turns

DECISIVE = ("closed", "reopened", "withdrawn", "voided")
"""The kinds of event that say how a case stands."""
OF_ROOT = (*KEY, "opened", "service", "agency")
"""What of a case itself tells under which promise it stands."""


def open_at(wanted: pl.DataFrame, cases: pl.DataFrame, events: pl.DataFrame) -> pl.DataFrame:
    """The rows of `wanted` (`source number at …`) whose case was open at the instant `at`.

    Args:
        wanted: What is asked, in order of nothing.
        cases: `source number opened`: nothing is open before it was opened.
        events: What happened to them: `source number at kind`.

    A case that is closed at the very instant is closed then; a reopening and a closing at one
    instant each turn what it was before (`with_turns`).
    """
    turns = with_turns(events.filter(pl.col("kind").is_in(["closed", "reopened"])), KEY)
    last = turns.sort("at", "nth").select(*KEY, "kind", at="at")
    asked = wanted.sort("at").join_asof(
        last, on="at", by=KEY, strategy="backward", check_sortedness=False
    )
    begun = asked.join(cases.select(*KEY, "opened"), on=KEY)
    stands = (pl.col("opened") <= pl.col("at")) & pl.col("kind").ne_missing("closed")
    return begun.filter(stands).select(wanted.columns)


def void_cases(cases: pl.DataFrame, events: pl.DataFrame, promises: Promises) -> pl.DataFrame:
    """Those of the cases that are void by themselves: `source number`.

    Args:
        cases: `OF_ROOT` of them, roots of their chains: they repeat none themselves.
        events: Of `tables.EVENTS` theirs of the kinds that are `DECISIVE`, with what they said.
        promises: What makes a case void, and the window in which a reopening annuls a closing.
    """
    facts = facts_of(*known(cases, events), empty(LINKS), promises)
    return facts.cases.filter(pl.col("void_reason").is_not_null()).select(KEY)
