"""Measuring: what happened and what was promised become the tables that figures are read from."""

from __future__ import annotations

from datetime import datetime

import polars as pl

from metrics.fold.facts import Facts, facts_of
from metrics.fold.instants import instants_of
from metrics.fold.joining import numbered
from metrics.fold.knowing import known
from metrics.fold.pausing import paused_cases
from metrics.fold.updates import rows_of_updates
from metrics.lives import lives_of
from metrics.promises import Promises
from metrics.tables import Measured
from metrics.updating import updates_of


def measured(
    cases: pl.DataFrame,
    events: pl.DataFrame,
    links: pl.DataFrame,
    promises: Promises,
    *,
    as_of: datetime | None = None,
    known_at: datetime | None = None,
) -> Measured:
    """What a partition amounts to.

    The same input gives the same rows in the same order, however it was ordered: by source and
    number, the instants by commitment before that; the updates then by clause and start. What
    becomes of a case depends on its own rows alone.

    Args:
        cases: `metrics.tables.CASES`; columns that are not there are null, others are ignored.
        events: `metrics.tables.EVENTS`, likewise; also those of other cases.
        links: `metrics.tables.LINKS` of the cases.
        promises: The agreements in force.
        as_of: Events and cases after it have not happened yet; None takes all.
        known_at: What was recorded after it is not known; None takes all.

    Raises:
        ClockRangeError: A calendar has too little open time for what was promised on it.
    """
    cases, events = known(cases, events, as_of, known_at)
    facts = facts_of(cases, events, links, promises)
    return measured_of(facts, links, promises, as_of)


def measured_of(
    facts: Facts,
    links: pl.DataFrame,
    promises: Promises,
    as_of: datetime | None = None,
) -> Measured:
    """What cases amount to whose facts are known.

    Args:
        facts: What is true of them whatever was promised.
        links: What the cases have to do with others.
        promises: The agreements in force.
        as_of: The instant at which the events were cut.
    """
    links = numbered(links, facts.cases)
    instants, pauses = instants_of(facts, links, paused_cases(facts, as_of), promises)
    owed = rows_of_updates(facts, promises)
    return Measured(
        instants=instants,
        lives=lives_of(facts, links, promises, as_of),
        updates=updates_of(owed, facts.happened, promises, as_of),
        pauses=pauses,
    )
