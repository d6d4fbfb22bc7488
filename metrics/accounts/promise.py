"""The account of one promise: its clock in segments, and the numbers that they add up to."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from agreements.calendars import WorkingCalendar
from metrics.accounts.course import Course, Piece, Stretch, ran_on, stood_still, table_of
from metrics.accounts.grounds import Grounds
from metrics.accounts.judged_rows import RULES, Row
from metrics.explain import (
    CommitmentExplanation,
    PauseExplanation,
    RuleResult,
    Segment,
    Spell,
)
from metrics.promises import Promises
from metrics.verdicts import FLAGS

RESOLUTION = "resolution"

_DUES = {
    "first_closure": "due_continuous",
    "continuous": "due_continuous",
    "resume": "due_resume",
    "restart": "due_restart",
}


@dataclass(frozen=True)
class Account:
    """What the account of one promise is made from.

    Attributes:
        row: Judged, with its terms.
        pauses: Rows of `PAUSES` of this promise.
        annulled: Closings of the case that did not hold, each with the reopening.
        promises: The agreements in force.
        grounds: Where their rules stand.
        as_of: The instant for which the verdict holds.
    """

    row: Row
    pauses: Sequence[Row]
    annulled: Sequence[tuple[datetime, datetime]]
    promises: Promises
    grounds: Grounds
    as_of: datetime

    @property
    def zone(self) -> ZoneInfo:
        """The city's."""
        return ZoneInfo(self.promises.zone)

    @property
    def agreement(self) -> str | None:
        """That of the promise; where there is none, the one in force, which promises nothing."""
        row, promised = self.row, self.promises.clauses
        own: str | None = row["agreement"]
        if own or row["version"] is None:
            return own
        held = promised.filter(agency=row["agency"], version=row["version"])["agreement"]
        return next(iter(held), None)

    def local(self, name: str) -> datetime | None:
        """One of the row's instants, in the city's zone."""
        return _local(self.row[name], self.zone)

    @property
    def judged_due(self) -> datetime | None:
        """The due that the verdict is held against: while a pause lasts, the one at its cap."""
        return self.at_cap("due")

    def at_cap(self, name: str) -> datetime | None:
        """One of the row's dues, or while a pause lasts the one at its cap, if that is later."""
        dues = [at for at in (self.local(name), self.local("due_at_cap")) if at]
        return max(dues, default=None)

    @property
    def spells(self) -> tuple[Spell, ...]:
        """The closings that a reopening annulled, under any rule that annuls them."""
        if self.row["commitment"] != RESOLUTION or self.row["reopen_rule"] == "first_closure":
            return ()
        zone = self.zone
        return tuple(Spell(a.astimezone(zone), b.astimezone(zone)) for a, b in self.annulled)

    @property
    def counted_on(self) -> WorkingCalendar | None:
        """The calendar that counts; None where time counts as it passes."""
        name = None if self.row["unit"] == "calendar_days" else self.row["calendar"]
        return self.promises.calendars[name] if name else None

    @property
    def capped(self) -> bool:
        """Whether the pause that lasts has run to its cap."""
        lasting = [p["counted_until"] for p in self.pauses if p["end"] is None and not p["refused"]]
        return bool(lasting) and max(lasting) <= self.as_of

    @property
    def measurable(self) -> bool:
        """Whether there is a due, and an order in the instants."""
        return self.row["due"] is not None and not self.row["unmeasurable"]


def explained_promise(account: Account) -> CommitmentExplanation:
    """One promise about a case, written out."""
    row = account.row
    course = _course(account) if account.measurable else None
    pieces = course.pieces() if course else []
    reasons = [p["reason"] for p in account.pauses if p["reason"]]
    return CommitmentExplanation(
        commitment=row["commitment"],
        agreement=account.agreement,
        version=row["version"],
        state=row["state"],
        start=row["start"].astimezone(account.zone),
        due=account.judged_due,
        stop=account.local("stop"),
        closed=account.local("closed"),
        promise=_promise(row),
        calendar=row["calendar"],
        segments=tuple(_segment(piece, account.zone) for piece in pieces),
        file=row["file"],
        line=row["line"],
        flags=tuple(flag for flag in FLAGS if row[flag]),
        **{name: row[name] for name in ("void_reason", "unmeasurable", "missing", "basis")},
        level=row["priority"],
        due_unpaused=account.local("due_unpaused"),
        due_at_cap=account.local("due_at_cap"),
        old_due=account.local("old_due"),
        stated_due=account.local("stated_due"),
        held_until=account.local("held_until"),
        **(_lengths(account, course, pieces) if course else {}),
        pauses=tuple(_pauses(account)),
        spells=account.spells,
        rules=tuple(_rules(account)) if course else (),
        grounds=account.grounds.of(row, reasons),
        capped=account.capped,
    )


def _lengths(account: Account, course: Course, pieces: Sequence[Piece]) -> dict[str, Any]:
    row, accepted = account.row, account.row["accepted"]
    due, start = row["due_unpaused"], course.start
    return {
        "allowed_seconds": course.working(start, max(second(due), start)) if due else 0,
        "used_seconds": course.counted(),
        "paused_seconds": row["paused_seconds"] or 0,
        "late_seconds": sum(p.counted for p in pieces if p.kind == "late"),
        "accepted_seconds": course.since(second(accepted)).counted() if accepted else None,
    }


def _promise(row: Row) -> dict[str, object]:
    """The promise as the agreement writes it."""
    ends = {"stops": row["stops"]}
    if row["unit"]:
        return {row["unit"]: row["amount"], **ends}
    for given in ("due_field", "due_event"):
        if row[given]:
            return {given: row[given], **_grace(row), **ends}
    return {}


def _grace(row: Row) -> dict[str, object]:
    unit = row["grace_unit"]
    return {"grace": {unit: row["grace_amount"]}} if row["due_event"] and unit else {}


def _course(account: Account) -> Course:
    """The clock as the agreement's rule for reopenings runs it.

    It ends at the stop, or where there is none at the closing, or where the data ends. Where the
    case was closed without the promised stop it runs on after the closing as far as the due. While
    a pause is open nothing is late before it has run to its cap.
    """
    row, start = account.row, second(account.row["start"])
    end = max(_end(account), start)
    dues = [second(row[n]) for n in ("due", "due_at_cap", "due_unpaused") if row[n]]
    rule, spells = row["reopen_rule"], account.spells
    wrongly = tuple(Stretch(second(s.closed), second(s.reopened)) for s in spells)
    paused, refused = _standing(account, end)
    return Course(
        start=start,
        end=end,
        due=max(second(row["due"]), second(row["due_at_cap"] or row["due"])),
        table=table_of(account.counted_on, [start, end, *dues]),
        paused=paused,
        ran_on=refused,
        spells=wrongly,
        spells_count=rule != "resume",
        restarted=wrongly[-1].until if wrongly and rule == "restart" and row["unit"] else None,
    )


def _end(account: Account) -> int:
    row = account.row
    end = row["stop"] or row["closed"] or account.as_of
    if row["stop_missing"] and not row["void_reason"]:
        end = max(end, min(row["due"], account.as_of))
    return second(end)


def _standing(account: Account, end: int) -> tuple[tuple[Stretch, ...], tuple[Stretch, ...]]:
    """In which pauses the clock stood still, and in which it ran on."""
    stops, over, refused = [], [], []
    for pause in account.pauses:
        begun, ended = second(pause["start"]), second(pause["end"]) if pause["end"] else end
        if pause["refused"] is None:
            until = min(second(pause["counted_until"]), end)
            stops.append((begun, until, pause["reason"] or ""))
            over.append((until, ended))
        elif pause["refused"] == "cap_used_up":
            over.append((begun, ended))
        else:
            refused.append((begun, ended))
    return stood_still(stops), ran_on(over, refused)


def _pauses(account: Account) -> Iterator[PauseExplanation]:
    zone = account.zone
    for pause in account.pauses:
        begun = pause["start"].astimezone(zone)
        yield PauseExplanation(
            reason=pause["reason"],
            start=begun,
            end=_local(pause["end"], zone),
            counted_until=_local(pause["counted_until"], zone),
            counted_seconds=pause["counted_seconds"],
            refused=pause["refused"],
            share_used=pause["share_used"],
            evidence=pause["evidence"],
        )


def _rules(account: Account) -> Iterator[RuleResult]:
    """What each rule for reopenings makes of a resolution."""
    row = account.row
    if row["commitment"] != RESOLUTION:
        return
    course = _course(replace(account, row={**row, "reopen_rule": "continuous"}))
    is_counted = bool(row["unit"])
    for rule in RULES:
        stop = row["first_stop" if rule == "first_closure" else "last_stop"]
        ends = second(stop) if stop else course.end
        yield RuleResult(
            rule=rule,
            state=row[f"state_{rule}"],
            stop=_local(stop, account.zone),
            due=account.at_cap(_DUES[rule]),
            used_seconds=_under(course, rule, ends, is_counted=is_counted).counted(),
            agreed=rule == row["reopen_rule"],
        )


def _under(course: Course, rule: str, end: int, *, is_counted: bool) -> Course:
    """The same clock as another rule runs it, whether late or not.

    Where the due is a date there is nothing to count anew.
    """
    anew = rule == "restart" and is_counted
    again = course.spells[-1].until if course.spells and anew else None
    return replace(
        course,
        end=max(end, course.start),
        due=None,
        spells_count=rule != "resume",
        restarted=again,
    )


def _segment(piece: Piece, zone: ZoneInfo) -> Segment:
    return Segment(
        start=datetime.fromtimestamp(piece.since, zone),
        end=datetime.fromtimestamp(piece.until, zone),
        kind=piece.kind,
        reason=piece.reason,
        counted_seconds=piece.counted,
        working_seconds=piece.working,
    )


def _local(instant: datetime | None, zone: ZoneInfo) -> datetime | None:
    return None if instant is None else instant.astimezone(zone)


def second(instant: datetime) -> int:
    """Whole UTC seconds: the clock counts no fractions."""
    return int(instant.timestamp() // 1)
