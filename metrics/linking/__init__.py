"""What cases have to do with each other: repeats of one another, and contacts that followed."""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime

import polars as pl

from metrics.fold.knowing import KEY, unheard_of
from metrics.instants import instant
from metrics.linking.asking import Part
from metrics.linking.chains import chained
from metrics.linking.contacts import with_family
from metrics.linking.people import contacts_of
from metrics.promises import Promises
from metrics.tables import LINKS

__all__ = ["links_of", "links_of_parts"]


def links_of(
    cases: pl.DataFrame | pl.LazyFrame,
    events: pl.DataFrame | pl.LazyFrame,
    promises: Promises,
    *,
    known_at: datetime | None = None,
    as_of: datetime | None = None,
) -> pl.DataFrame:
    """The links of a whole record, as `tables.LINKS`, in order of source and number.

    Args:
        cases: `tables.CASES`, in any order.
        events: `tables.EVENTS`, in any order.
        promises: Families, recurrences, and windows as far as contacts are followed.
        known_at: Events recorded later, and cases whose opening was, are not known.
        as_of: Events and cases after it have not happened yet; None takes all.

    - A case repeats the one that its last `linked` event names, or where none does the one that
      its source names as its `parent`. Chains are followed to their root.
    - Of the contacts after a case, those are held that a figure can ask for: the next one after
      each of its events that can stop a promise, as far as the longest window reaches. So a person
      who asks a thousand times a day costs no more than anybody else.
    - A contact about something that falls due anew (`recurs`) is about the next occurrence from
      that many dates after the case's own opening on, on the city's wall clock.
    """
    whole = [(cases.lazy(), events.lazy())]
    return links_of_parts(whole, promises, known_at=known_at, as_of=as_of)


def links_of_parts(
    parts: Sequence[Part],
    promises: Promises,
    *,
    known_at: datetime | None = None,
    as_of: datetime | None = None,
) -> pl.DataFrame:
    """The same of a record in parts, of which two are held at a time.

    Args:
        parts: The cases of each, with all that happened to them; cases of one instant in one part.
        promises: As above, like the others.
        known_at: As above.
        as_of: As above.
    """
    known = [_cut(*part, known_at, as_of) for part in parts]
    of_families = [(with_family(cases, promises), events) for cases, events in known]
    cases, events = map(pl.concat, zip(*of_families, strict=True))
    with ThreadPoolExecutor(1) as beside:  # neither knows of the other, nor uses all cores
        told = beside.submit(chained, cases, events, promises)
        met = contacts_of(of_families, promises)
    both = told.result().join(met, on=KEY, how="full", coalesce=True).sort(KEY)
    return both.select(pl.col(name).cast(dtype) for name, dtype in LINKS.items())


def _cut(
    cases: pl.LazyFrame, events: pl.LazyFrame, known_at: datetime | None, as_of: datetime | None
) -> tuple[pl.LazyFrame, pl.LazyFrame]:
    """What had happened by then, and was known."""
    if as_of:
        cases = cases.filter(pl.col("opened") <= instant(as_of))
        events = events.filter(pl.col("at") <= instant(as_of))
    if known_at:
        was_known = (pl.col("recorded_at") <= instant(known_at)).fill_null(value=True)
        before = events.filter(was_known)
        unheard = unheard_of(before, events.filter(~was_known))
        cases, events = cases.join(unheard, on=KEY, how="anti"), before
    return cases, events
