"""Explaining one case: the same fold and the same clock as the figures, written out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

import polars as pl

from metrics import clock
from metrics.explain import CaseExplanation, CommitmentExplanation, Happening, Segment, SegmentKind
from metrics.fold import fold
from metrics.promises import Promises
from metrics.verdicts import FLAGS, judged

_COUNTED_ON_A_CALENDAR = {"business_minutes", "business_hours", "business_days"}


def explained(
    cases: pl.DataFrame, events: pl.DataFrame, promises: Promises, as_of: datetime
) -> CaseExplanation | None:
    """One case with its promises, their segments and its events; None when it was not yet opened.

    The segments follow each other without a gap, and one ends where the promise falls due, if it
    was opened before. Where the city publishes the due, and where calendar days are promised, all
    time counts. There are none where there is no due, or no order in the case's instants.

    Args:
        cases: One row, as for `fold`.
        events: The case's events.
        promises: The agreements in force.
        as_of: The instant for which the verdict holds.
    """
    folded = fold(cases, events, promises, as_of)
    if folded.is_empty():
        return None
    rows = judged(folded.lazy(), as_of).join(
        promises.clauses.lazy().drop("agreement", "agency", "version", "service", "commitment"),
        on="clause",
        how="left",
    )
    zone = ZoneInfo(promises.zone)
    first, *_ = found = rows.collect().to_dicts()
    return CaseExplanation(
        number=first["number"],
        source=first["source"],
        service=first["service"],
        agency=first["agency"],
        channel=first["channel"],
        district=first["district"],
        opened=first["opened"].astimezone(zone),
        as_of=as_of.astimezone(zone),
        commitments=tuple(_commitment(row, promises, as_of) for row in found),
        happenings=tuple(_happenings(events, as_of, zone)),
    )


def _commitment(
    row: Mapping[str, Any], promises: Promises, as_of: datetime
) -> CommitmentExplanation:
    zone = ZoneInfo(promises.zone)

    def local(name: str) -> datetime | None:
        return row[name].astimezone(zone) if row[name] else None

    return CommitmentExplanation(
        commitment=row["commitment"],
        agreement=row["agreement"],
        version=row["version"],
        state=row["state"],
        start=row["start"].astimezone(zone),
        due=local("due"),
        stop=local("stop"),
        closed=local("closed"),
        promise=_promise(row),
        calendar=row["calendar"],
        segments=tuple(_segments(row, promises, as_of)),
        file=row["file"],
        line=row["line"],
        flags=tuple(flag for flag in FLAGS if row[flag]),
        void_reason=row["void_reason"],
        unmeasurable=row["unmeasurable"],
        missing=row["missing"],
    )


def _promise(row: Mapping[str, Any]) -> dict[str, object]:
    """The promise as the agreement writes it."""
    if row["due_field"]:
        return {"due_field": row["due_field"], "stops": row["stops"]}
    if row["unit"]:
        return {row["unit"]: row["amount"], "stops": row["stops"]}
    return {}


def _segments(row: Mapping[str, Any], promises: Promises, as_of: datetime) -> Iterator[Segment]:
    """From the start to the stop, or to `as_of` where it is open, in whole seconds.

    Where the case was closed without the promised stop, to the closing, or as far as the clock
    ran on after it: to the due.
    """
    if row["due"] is None or row["unmeasurable"]:
        return
    end = row["stop"] or row["closed"] or as_of
    if row["stop_missing"] and not row["void_reason"]:
        end = max(end, min(row["due"], as_of))
    if row["unit"] in _COUNTED_ON_A_CALENDAR:
        yield from _on_calendar(row, promises, end)
    else:
        yield from _in_calendar_time(row, ZoneInfo(promises.zone), end)


def _on_calendar(row: Mapping[str, Any], promises: Promises, end: datetime) -> Iterator[Segment]:
    zone = ZoneInfo(promises.zone)
    start, due, stop = (_second(at) for at in (row["start"], row["due"], end))
    table = clock.Clock.covering(promises.calendars[row["calendar"]], [start, due, stop])
    turn = min(due, stop)
    for piece in clock.segments(table, start, turn):
        yield _segment(piece, zone, late=False)
    if stop > due:
        for piece in clock.segments(table, max(due, start), stop):
            yield _segment(piece, zone, late=True)


def _segment(piece: clock.Segment, zone: ZoneInfo, *, late: bool) -> Segment:
    counts = piece.counted_seconds > 0
    return Segment(
        start=datetime.fromtimestamp(piece.start, zone),
        end=datetime.fromtimestamp(piece.end, zone),
        kind=("late" if late else "open") if counts else "closed",
        reason="" if counts else piece.reason,
        counted_seconds=piece.counted_seconds,
    )


def _in_calendar_time(row: Mapping[str, Any], zone: ZoneInfo, end: datetime) -> Iterator[Segment]:
    start, due, stop = (_second(at) for at in (row["start"], row["due"], end))
    turn = min(max(due, start), stop)
    if turn > start:
        yield _plain("open", start, turn, zone)
    if stop > turn:
        yield _plain("late", turn, stop, zone)


def _plain(kind: SegmentKind, start: int, end: int, zone: ZoneInfo) -> Segment:
    begin, until = (datetime.fromtimestamp(at, zone) for at in (start, end))
    return Segment(begin, until, kind, "", end - start)


def _happenings(events: pl.DataFrame, as_of: datetime, zone: ZoneInfo) -> Iterator[Happening]:
    for event in _in_order(events).to_dicts():
        if event["at"] <= as_of:
            detail = event["name"] or event["outcome"] or event["reason"]
            yield Happening(event["at"].astimezone(zone), event["kind"], event["actor"], detail)


def _in_order(events: pl.DataFrame) -> pl.DataFrame:
    """By instant; at one instant the opening comes first, and a reopening before a closing."""
    rank = pl.col("kind").replace_strict({"opened": 0, "closed": 2}, default=1)
    return events.sort("at", rank, "kind", "name", "outcome", "reason", nulls_last=True)


def _second(at: datetime) -> int:
    return int(at.timestamp() // 1)
