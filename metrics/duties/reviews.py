"""Which reviews were owed and held on their rhythm, and which of their decisions done in time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

import polars as pl

from agreements.schema.agreement import Agreement
from metrics.duties.rhythm import Due, meetings, renewals
from metrics.figures.asked import OBLIGATIONS

FIGURE: Final = "review_held"
ACTIONS: Final = "actions_on_time"

NOT_ON_RECORD: Final = "no_reviews"
NOT_DECIDED: Final = "no_decisions"
"""Why there is nothing to count where an agreement asks for reviews."""

Row = dict[str, Any]


@dataclass(frozen=True)
class Recorded:
    """A review of the register that was planned or held.

    Attributes:
        agreement: The agreement's id.
        kind: `meeting`, or `renewal`.
        key: Which one, as `rhythm.Due.key`.
        start: The first day of its period.
        held_on: The day on which it was held; None where it was not.
    """

    agreement: str
    kind: str
    key: str
    start: date
    held_on: date | None


@dataclass(frozen=True)
class Agreed:
    """A decision of a review that stands.

    Attributes:
        agreement: The agreement's id.
        due: The day by which it is done.
        done_on: The day on which it was; None where it is open.
    """

    agreement: str
    due: date
    done_on: date | None


def reviews_owed(
    versions: Sequence[Agreement],
    recorded: Iterable[Recorded],
    agreed: Iterable[Agreed],
    today: date,
) -> pl.DataFrame:
    """`OBLIGATIONS` of reviews: one a meeting asked for, from the first on record on.

    A meeting counts once it was held, or can keep its rhythm no more; it belongs to the day on
    which it was held, or by which it should have been. One before the first on record counts
    nothing: nobody wrote down then what was held. The review of an agreement itself that was not
    held counts until a later version begins, which answers it. A decision counts as a meeting does,
    in the part `actions_on_time`.

    Args:
        versions: All versions of all agreements.
        recorded: The register, without what was withdrawn.
        agreed: What its reviews decided, without what was withdrawn.
        today: The local day.
    """
    known = [each for each in recorded if each.held_on is None or each.held_on <= today]
    asked = (*meetings(versions, today), *renewals(versions, today))
    newest = {v.metadata.id: v for v in versions if v.in_force_by_status and _is_begun(v, today)}
    rows: list[Row] = []
    for id_, version in newest.items():
        own = [due for due in asked if due.agreement == id_]
        held = [each for each in known if each.agreement == id_]
        rows += _of_meetings(id_, version, own, held, today)
        rows += _of_decisions(id_, version, [a for a in agreed if a.agreement == id_], today)
    return pl.DataFrame(rows, schema=OBLIGATIONS, orient="row")


def _is_begun(version: Agreement, today: date) -> bool:
    return version.spec.effective.from_.date() <= today


def _of_meetings(
    id_: str, version: Agreement, asked: Sequence[Due], held: Sequence[Recorded], today: date
) -> Iterator[Row]:
    first = min((each.start for each in held), default=None)
    days = {(each.kind, each.key): each.held_on for each in held if each.held_on}
    stands = [due for due in asked if not _is_answered(due, version, days)]
    counted = [] if first is None else [due for due in stands if _counts(due, first)]
    found = [row for due in counted if (row := _meeting(due, days.get((due.kind, due.key)), today))]
    if not found:
        why = NOT_ON_RECORD if asked else "nothing_promised"
        yield _row(id_, version.version, today, why=why)
    yield from found


def _is_answered(due: Due, newest: Agreement, days: Mapping[tuple[str, str], date | None]) -> bool:
    """Whether a later version came instead of the review of the agreement itself."""
    renewal = due.kind == "renewal" and (due.kind, due.key) not in days
    return renewal and due.version != newest.version


def _counts(due: Due, first: date) -> bool:
    """Whether it is on record what became of it: from the first meeting's period on."""
    return (due.start if due.kind == "meeting" else due.by) >= first


def _meeting(due: Due, held_on: date | None, today: date) -> Row | None:
    """A meeting that was held or is late; None for one that is still to be held."""
    in_time = held_on is not None and held_on <= due.by
    if not in_time and not due.is_late(today):
        return None
    day = held_on if in_time and held_on else due.by
    return _row(due.agreement, due.version, day, kept=in_time)


def _of_decisions(
    id_: str, version: Agreement, agreed: Sequence[Agreed], today: date
) -> Iterator[Row]:
    found = [row for each in agreed if (row := _decision(id_, version, each, today))]
    if not found:
        yield _row(id_, version.version, today, why=NOT_DECIDED, part=ACTIONS)
    yield from found


def _decision(id_: str, version: Agreement, agreed: Agreed, today: date) -> Row | None:
    done = agreed.done_on if agreed.done_on and agreed.done_on <= today else None
    in_time = done is not None and done <= agreed.due
    if not in_time and today <= agreed.due:
        return None
    day = done if in_time and done else agreed.due
    return _row(id_, version.version, day, kept=in_time, part=ACTIONS)


def _row(
    id_: str, version: str, day: date,
    *, kept: bool | None = None, why: str | None = None, part: str | None = None,
) -> Row:  # fmt: skip
    return {
        "figure": FIGURE, "part": part, "agency": id_.partition("/")[2], "agreement": id_,
        "version": version, "day": day, "kept": kept, "why": why,
    }  # fmt: skip
