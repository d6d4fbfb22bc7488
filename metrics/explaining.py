"""Explaining cases: the same measurement and the same clock as the figures, written out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import groupby
from typing import Any
from zoneinfo import ZoneInfo

import polars as pl

from agreements.expanding import COMMITMENTS
from metrics.accounts.around import happenings, parent, route, updates
from metrics.accounts.declared import Promised, adjusted_promises
from metrics.accounts.grounds import Grounds
from metrics.accounts.judged_rows import Row, judged_rows
from metrics.accounts.promise import Account, explained_promise
from metrics.explain import (
    AdjustedPromise,
    CaseExplanation,
    CommitmentExplanation,
    Happening,
    Updates,
)
from metrics.fold.facts import Facts, facts_of
from metrics.fold.knowing import KEY, known
from metrics.fold.updates import rows_of_updates
from metrics.linking import links_of
from metrics.measuring import measured_of
from metrics.promises import Promises
from metrics.tables import LINKS, Measured, empty

__all__ = ["Grounds", "explained", "explanations"]

Key = tuple[str, str]


def explained(
    cases: pl.DataFrame,
    events: pl.DataFrame,
    promises: Promises,
    as_of: datetime,
    grounds: Grounds | None = None,
) -> CaseExplanation | None:
    """The first of some cases with all that is told of it; None when it was not yet opened.

    Args:
        cases: `metrics.tables.CASES`: the case first, then those whose due and outcome it may be
            told with, such as the case that it repeats.
        events: `metrics.tables.EVENTS` of them, in any order.
        promises: The agreements in force.
        as_of: The instant for which the verdict holds.
        grounds: Where the rules stand; None cites the promises alone.
    """
    first = cases.select(KEY).row(0)
    return next(explanations(cases, events, promises, as_of, grounds, only=[first]), None)


def explanations(
    cases: pl.DataFrame,
    events: pl.DataFrame,
    promises: Promises,
    as_of: datetime,
    grounds: Grounds | None = None,
    *,
    only: Iterable[Key] | None = None,
) -> Iterator[CaseExplanation]:
    """Cases with their promises, segments and events, in order of source and number.

    The segments of a promise follow each other without a gap, and one ends where it falls due, if
    the case was opened before. Where the city publishes the due, and where calendar days are
    promised, all time counts. There are none where there is no due, or no order in the instants.

    Args:
        cases: As for `explained`, in any order.
        events: Theirs.
        promises: The agreements in force.
        as_of: The instant for which the verdicts hold.
        grounds: Where the rules stand; None cites the promises alone.
        only: The cases that are told; None tells all.
    """
    repeats = cases["parent"].null_count() < len(cases) or "linked" in events["kind"]
    links = links_of(cases, events, promises, as_of=as_of) if repeats else empty(LINKS)
    then, happened = known(cases, events, as_of)
    facts = facts_of(then, happened, links, promises)
    told = measured_of(facts, links, promises, as_of)
    roots = {(s, n): root for s, n, root in links.select(*KEY, "parent").rows()}
    record = _record(facts, told, happened, promises, as_of, roots)
    for key in sorted(record.lives) if only is None else only:
        if key in record.lives:
            yield _explained(key, record, grounds or Grounds())


@dataclass(frozen=True)
class _Record:
    """What was measured of some cases, by case."""

    promises: Promises
    as_of: datetime
    lives: Mapping[Key, Row]
    rows: Mapping[Key, list[Row]]
    pauses: Mapping[Key, list[Row]]
    obligations: Mapping[Key, list[Row]]
    events: Mapping[Key, pl.DataFrame]
    annulled: Mapping[Key, list[Row]]
    owed: Mapping[Key, str]
    adjusted: Mapping[Promised, AdjustedPromise]

    @property
    def zone(self) -> ZoneInfo:
        """The city's."""
        return ZoneInfo(self.promises.zone)

    def resolution(self, key: Key) -> Row | None:
        """The judged resolution of one of them, with what its closing said."""
        of_case = (r for r in self.rows.get(key, []) if r["commitment"] == "resolution")
        row = next(of_case, None)
        return row and {**row, "outcome": self.lives[key]["outcome"]}


def _record(
    facts: Facts,
    told: Measured,
    events: pl.DataFrame,
    promises: Promises,
    as_of: datetime,
    roots: Mapping[Key, str | None],
) -> _Record:
    # The root of its chain: a source's own `parent` may be any case on the way there.
    lives = told.lives.to_dicts()
    names = facts.cases.select("case", *KEY)
    owed = rows_of_updates(facts, promises).select(*KEY, "clause")
    annulled = facts.annulled.join(names, on="case").sort(*KEY, "at")
    return _Record(
        promises=promises,
        as_of=as_of,
        lives={_key(life): {**life, "parent": roots.get(_key(life))} for life in lives},
        rows=_by_case(judged_rows(told.instants, facts, promises, as_of)),
        pauses=_by_case(told.pauses.to_dicts()),
        obligations=_by_case(told.updates.to_dicts()),
        events={(s, n): own for (s, n), own in events.partition_by(KEY, as_dict=True).items()},
        annulled=_by_case(annulled.to_dicts()),
        owed={(s, n): c for s, n, c in owed.rows()},
        adjusted=adjusted_promises(told.instants, told.pauses, promises, as_of),
    )


def _key(row: Row) -> Key:
    return row["source"], row["number"]


def _by_case(rows: Sequence[Row]) -> dict[Key, list[Row]]:
    return {key: list(own) for key, own in groupby(sorted(rows, key=_key), key=_key)}


def _explained(key: Key, record: _Record, grounds: Grounds) -> CaseExplanation:
    life, zone = record.lives[key], record.zone
    events = record.events.get(key, pl.DataFrame())
    happened = tuple(happenings(events, record.as_of, zone)) if len(events) else ()
    instants: dict[str, Any] = {
        name: life[column].astimezone(zone) if life[column] else None
        for name, column in _INSTANTS.items()
    }
    again = _is_open_again(happened)
    closed = None if again else instants["closed"]
    end = max(closed or record.as_of, life["opened"])
    return CaseExplanation(
        **{name: life[name] for name in _NAMES},
        opened=life["opened"].astimezone(zone),
        **instants,
        as_of=record.as_of.astimezone(zone),
        commitments=tuple(_promises(key, record, grounds)),
        happenings=happened,
        waited_seconds=int((end - life["opened"]).total_seconds()),
        open_again=again,
        route=route(life, events.sort("at").to_dicts() if len(events) else [], zone),
        updates=_updates(key, record, grounds),
        parent=parent(life, record.resolution((key[0], life["parent"])), zone),
    )


def _is_open_again(happened: Sequence[Happening]) -> bool:
    """Whether the last turn of a case is a reopening: whoever asked is waiting still."""
    turns = [h.kind for h in happened if h.kind in {"closed", "reopened"}]
    return bool(turns) and turns[-1] == "reopened"


def _updates(key: Key, record: _Record, grounds: Grounds) -> Updates | None:
    clause = record.owed.get(key)
    if clause is None:
        return None
    terms = record.promises.clauses.filter(clause=clause).row(0, named=True)
    return updates(terms, record.obligations.get(key, []), grounds, record.zone)


_NAMES = ("number", "source", "service", "agency", "channel", "district")
_INSTANTS = {
    "accepted": "accepted",
    "first_closed": "first_closed",
    "closed": "closed",
    "message": "message_at",
}
"""Instants of a case, and the columns of `LIVES` that hold them."""


def _promises(key: Key, record: _Record, grounds: Grounds) -> Iterator[CommitmentExplanation]:
    pauses = record.pauses.get(key, [])
    annulled = [(a["at"], a["annulled_at"]) for a in record.annulled.get(key, [])]
    for row in sorted(record.rows[key], key=lambda row: COMMITMENTS.index(row["commitment"])):
        own = [p for p in pauses if p["commitment"] == row["commitment"]]
        account = Account(row, own, annulled, record.promises, grounds, record.as_of)
        found = record.adjusted.get((*key, row["commitment"]))
        told = explained_promise(account)
        yield replace(told, adjusted=found, flags=(*told.flags, "adjusted")) if found else told
