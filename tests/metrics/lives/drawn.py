"""A few cases drawn small, and what becomes of them."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import polars as pl

from metrics.fold.facts import facts_of
from metrics.fold.knowing import known
from metrics.linking import links_of
from metrics.lives import lives_of
from metrics.promises import Promises
from tests.metrics.linking.drawn import cases_of, events_of, openings, promised


def lived(
    cases_drawn: str,
    events_drawn: str,
    promises: Promises | None = None,
    as_of: datetime | None = None,
) -> dict[str, dict[str, Any]]:
    """The life of each case of two drawn tables, by number: promised on a desk open 8 to 17."""
    cases, told = cases_of(cases_drawn), events_of(events_drawn)
    events = pl.concat([told, openings(cases)])
    agreed = promises or promised(calendar="desk", message_grace_minutes=0)
    lives = _lives(cases, events, agreed, as_of)
    again = _lives(cases.reverse(), events.reverse(), agreed, as_of)
    assert lives.equals(again), "the order of what goes in changes nothing"
    return {row["number"]: row for row in lives.to_dicts()}


def _lives(
    cases: pl.DataFrame, events: pl.DataFrame, promises: Promises, as_of: datetime | None
) -> pl.DataFrame:
    links = links_of(cases, events, promises)
    facts = facts_of(*known(cases, events, as_of), links, promises)
    return lives_of(facts, links, promises, as_of)
