"""The fold of some cases under other promises: their instants, and what residents were owed."""

from __future__ import annotations

from datetime import datetime
from typing import NamedTuple

import polars as pl

from metrics.fold.facts import facts_of
from metrics.fold.instants import instants_of
from metrics.fold.knowing import KEY, known
from metrics.fold.pausing import paused_cases
from metrics.fold.updates import rows_of_updates
from metrics.instants import instant
from metrics.linking.chains import chained
from metrics.linking.contacts import with_family
from metrics.linking.standing import DECISIVE, OF_ROOT
from metrics.promises import Promises
from metrics.tables import LINKS
from metrics.updating import updates_of


class Folded(NamedTuple):
    """What some cases amount to: `metrics.tables.INSTANTS`, `UPDATES` and `PAUSES`."""

    instants: pl.DataFrame
    updates: pl.DataFrame
    pauses: pl.DataFrame


def involved(cases: pl.DataFrame, events: pl.DataFrame, agency: str) -> pl.DataFrame:
    """The cases that an agency holds, or that were ever sent to it or by it.

    No other case can be judged by its agreement: a promise is that of an agency which held the
    case.

    Args:
        cases: `metrics.tables.CASES`.
        events: `metrics.tables.EVENTS` of these cases.
        agency: Its id.
    """
    moved = pl.any_horizontal(pl.col(name) == agency for name in ("from_agency", "to_agency"))
    passed = events.filter(moved).select(KEY).unique().with_columns(passed=pl.lit(value=True))
    told = cases.select(*KEY, "agency").join(passed, on=KEY, how="left", maintain_order="left")
    mine = (pl.col("agency") == agency) | pl.col("passed")
    return cases.filter(told.select(mine.fill_null(value=False)).to_series())


def folded(
    cases: pl.DataFrame,
    events: pl.DataFrame,
    links: pl.DataFrame,
    promises: Promises,
    as_of: datetime,
) -> Folded:
    """What cases amount to under some promises, as measuring them would say.

    Args:
        cases: `metrics.tables.CASES`.
        events: `metrics.tables.EVENTS`, also those of other cases.
        links: `metrics.tables.LINKS` of the cases under these promises.
        promises: Those that judge.
        as_of: Events and cases after it have not happened yet.
    """
    facts = facts_of(*known(cases, events, as_of), links, promises)
    instants, pauses = instants_of(facts, links, paused_cases(facts, as_of), promises)
    owed = rows_of_updates(facts, promises)
    return Folded(instants, updates_of(owed, facts.happened, promises, as_of), pauses)


def relinked(
    cases: pl.LazyFrame, events: pl.LazyFrame, promises: Promises, as_of: datetime
) -> pl.DataFrame:
    """Which cases repeat another, and whether that one stood: `LINKS` without contacts.

    A case that repeats a live one is void; whether that one is live depends on the promises too,
    as they say what is excluded and which closing a reopening annuls. Contacts decide no verdict.

    Args:
        cases: The whole record.
        events: Likewise.
        promises: Those that judge.
        as_of: Events and cases after it have not happened yet.
    """
    begun = with_family(cases.filter(pl.col("opened") <= instant(as_of)), promises)
    told = chained(begun, events.filter(pl.col("at") <= instant(as_of)), promises)
    return _as_links(told)


def stood_again(
    links: pl.DataFrame, cases: pl.LazyFrame, events: pl.LazyFrame, promises: Promises
) -> pl.DataFrame:
    """What `relinked` says of some cases whose roots are known: these are the same under all.

    Args:
        links: `LINKS` of these cases, under whatever promises; contacts are not looked at.
        cases: The whole record, of which only these cases and their roots are read.
        events: Likewise.
        promises: Those that judge.
    """
    repeats = links.filter(pl.col("parent").is_not_null()).select(*KEY, "parent")
    faulty = links.filter(pl.col("link_fault").is_not_null()).with_columns(live_parent=False)
    keys = pl.concat([repeats.select(KEY), repeats.select("source", number="parent")]).unique()
    # Numbers mostly rise with time: by their range files of other years are passed over.
    among = pl.col("number").is_between(pl.lit(keys["number"].min()), pl.lit(keys["number"].max()))

    def own(rows: pl.LazyFrame) -> pl.LazyFrame:
        return rows.filter(among).join(keys.lazy(), on=KEY, how="semi")

    # What repeats a case is told of its root at once, whatever it named: no event need say so.
    of_cases = own(cases.select(OF_ROOT)).join(repeats.lazy(), on=KEY, how="left")
    of_events = own(events.filter(pl.col("kind").is_in(DECISIVE)))
    begun = with_family(of_cases.collect().lazy(), promises)
    told = chained(begun, of_events.collect().lazy(), promises)
    return pl.concat([_as_links(told), _as_links(faulty)])


def _as_links(told: pl.DataFrame) -> pl.DataFrame:
    """`LINKS` of what was told, without contacts."""
    known = set(told.columns) - {"contacts", "contact_numbers", "place_contacts"}
    return told.select(
        (pl.col(name) if name in known else pl.lit(None)).cast(dtype).alias(name)
        for name, dtype in LINKS.items()
    )
