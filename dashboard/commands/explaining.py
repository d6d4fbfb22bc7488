"""One explained case, as JSON and in words: segments, pauses, rules and the lines behind them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import asdict
from datetime import datetime
from typing import Any

from agreements.schema.city import City
from dashboard.commands.output import say
from dashboard.commands.screens import named
from dashboard.wording import case_clock, declared, numbers
from dashboard.wording.case import (
    closed_reason,
    flags,
    happenings,
    missing_promise,
    readable,
    unmeasurable_reason,
    void_reason,
)
from dashboard.wording.verdicts import states
from metrics.explain import AdjustedPromise, CaseExplanation, CommitmentExplanation, Ground, Segment

_MANY = 60
"""More stretches than this are told by date in JSON alone; a screen tells their sums."""


def as_json(case: CaseExplanation) -> dict[str, Any]:
    """The explanation as scripts read it."""
    beside = ("route", "parent")
    return {
        "number": case.number,
        "commitments": [_commitment(c) for c in case.commitments],
        "as_of": case.as_of,
        "opened": case.opened,
        "accepted": case.accepted,
        "first_closed": case.first_closed,
        "closed": case.closed,
        "waited_seconds": case.waited_seconds,
        "open_again": case.open_again,
        "message": case.message,
        **{name: _plain(getattr(case, name)) for name in beside},
        "updates": _updates(case),
    }


def _plain(part: Any) -> dict[str, Any] | None:  # noqa: ANN401 - any part of an explanation
    return None if part is None else asdict(part)


def _updates(case: CaseExplanation) -> dict[str, Any] | None:
    if case.updates is None:
        return None
    return {
        "obligations": [asdict(o) for o in case.updates.obligations],
        "line": f"{case.updates.file}:{case.updates.line}" if case.updates.file else None,
        "lines": [_ground(g) for g in case.updates.grounds],
    }


_PLAIN = (
    "agreement", "start", "stop", "closed", "promise", "missing", "void_reason", "unmeasurable",
    "basis", "level", "calendar", "due_unpaused", "due_at_cap", "old_due", "stated_due",
    "held_until", "allowed_seconds", "used_seconds", "paused_seconds", "late_seconds",
    "accepted_seconds",
)  # fmt: skip


def _commitment(c: CommitmentExplanation) -> dict[str, Any]:
    return {
        "commitment": c.commitment,
        "version": c.version,
        "state": c.state,
        "due": c.due,
        "segments": [_segment(s) for s in c.segments],
        "line": f"{c.file}:{c.line}" if c.file else None,
        **{name: getattr(c, name) for name in _PLAIN},
        "flags": list(c.flags),
        "pauses": [asdict(p) for p in c.pauses],
        "wrongly_closed": [{"from": s.closed, "to": s.reopened} for s in c.spells],
        "rules": [asdict(r) for r in c.rules],
        "lines": [_ground(g) for g in c.grounds],
        "adjusted": _adjusted(c.adjusted),
    }


def _adjusted(found: AdjustedPromise | None) -> dict[str, Any] | None:
    """What declared events make of the promise."""
    if found is None:
        return None
    events = [
        {
            "id": e.id,
            "effect": e.effect,
            "from": e.start,
            "to": e.end,
            "reason": e.reason,
            "approved_by": e.approved_by,
            "declared_on": e.declared_on,
            "line": f"{e.file}:{e.line}",
        }
        for e in found.events
    ]
    return {"state": found.state, "due": found.due, "events": events}


def _segment(s: Segment) -> dict[str, Any]:
    return {
        "from": s.start,
        "to": s.end,
        "kind": s.kind,
        "reason": s.reason,
        "counted_seconds": s.counted_seconds,
        "working_seconds": s.working_seconds,
    }


def _ground(g: Ground) -> dict[str, Any]:
    return {"rule": g.rule, "of": g.of, "line": f"{g.file}:{g.line}"}


def show_case(case: CaseExplanation, city: City) -> None:
    """How one case was judged, on a terminal."""
    for line in _lines(case, city):
        say(line)


def _lines(case: CaseExplanation, city: City) -> Iterator[str]:
    service, agency = (named(city, k, getattr(case, k)) for k in ("service", "agency"))
    yield f"Case {case.number}. Service: {service}. Agency: {agency}."
    yield f"Opened {_when(case.opened)}; judged as of {_when(case.as_of)}."
    yield from _clocks(case)
    for commitment in case.commitments:
        yield from _commitment_lines(commitment)
    yield from _update_lines(case)
    yield from _around(case, city)
    yield "\nWhat happened"
    for h in case.happenings:
        detail = f" ({_detail(city, h.detail)})" if h.detail else ""
        yield f"  {_when(h.at)}: {happenings().get(h.kind, readable(h.kind))}{detail}"


def _clocks(case: CaseExplanation) -> Iterator[str]:
    waited = _length(case.waited_seconds)
    is_over = case.closed and not case.open_again
    until = f"until {_when(case.closed)}" if case.closed and is_over else "and is waiting still"
    yield f"The resident waited {waited} {until}."
    if case.accepted:
        yield f"The agency accepted it {_when(case.accepted)}."


def _commitment_lines(c: CommitmentExplanation) -> Iterator[str]:
    yield f"\n{readable(c.commitment).capitalize()}: {states()[c.state].lower()}"
    if c.agreement:
        place = f": {c.file}, line {c.line}" if c.file else ""
        yield f"  Agreement {c.agreement}, version {c.version}{place}"
    for words, at in (("Due", c.due), ("Done", c.stop), ("Closed", c.closed)):
        if at:
            yield f"  {words} {_when(at)}"
    yield from (f"  {words}" for words in _remarks(c))
    yield from _sums(c)
    yield from _segment_lines(c)
    yield from _pause_lines(c)
    yield from _event_lines(c)
    if c.spells:
        yield from _rule_lines(c)
    if c.grounds:
        lines = (f"{case_clock.ground(g.rule, g.of)}: line {g.line}" for g in c.grounds)
        yield f"  In that file. {'; '.join(lines)}"


def _sums(c: CommitmentExplanation) -> Iterator[str]:
    if not c.segments:
        return
    lengths = {
        "used": c.used_seconds,
        "allowed": c.allowed_seconds,
        "paused": c.paused_seconds,
        "late": c.late_seconds,
        "after acceptance": c.accepted_seconds,
    }
    told = (f"{_length(n)} {name}" for name, n in lengths.items() if n is not None)
    yield f"  Clock: {', '.join(told)}"


def _segment_lines(c: CommitmentExplanation) -> Iterator[str]:
    for s in c.segments[:_MANY]:
        reason = _reason(s)
        why = f", {reason}" if reason else ""
        length = _length(s.counted_seconds)
        yield f"  {_when(s.start)} to {_when(s.end)}: {readable(s.kind)}{why}, counts {length}"
    left = c.segments[_MANY:]
    if left:
        counted = _length(sum(s.counted_seconds for s in left))
        yield f"  … and {len(left):,} more, which count {counted}; --json lists them"


def _reason(s: Segment) -> str:
    if s.kind == "closed":
        return closed_reason(s.reason)
    if s.kind == "paused":
        return case_clock.pause_reason(s.reason or None)
    return case_clock.ran_on(s.reason)


def _pause_lines(c: CommitmentExplanation) -> Iterator[str]:
    for p in c.pauses:
        until = f"until {_when(p.end)}" if p.end else "lasting"
        yield f"  Paused {_when(p.start)}, {until}: {case_clock.pause_reason(p.reason)}"
        if p.refused:
            yield f"    Does not stop this clock. {case_clock.refused(p.refused)}"
        else:
            yield f"    Adds {_length(p.counted_seconds)} to the due."
        if p.evidence and p.refused != "no_evidence":
            yield f"    {case_clock.evidence(p.evidence)}"


def _event_lines(c: CommitmentExplanation) -> Iterator[str]:
    found = c.adjusted
    if found is None:
        return
    for e in found.events:
        days = f"{e.start:%Y-%m-%d} until {e.end:%Y-%m-%d}"
        yield f"  Declared event {readable(e.id)}, {days}: {declared.effects()[e.effect]}."
        yield f"    {e.reason}. {e.file}, line {e.line}"
    if found.state == "void":
        yield f"    {declared.aside()}"
    else:
        yield f"    {declared.of_case(found.due, states()[found.state])}"


def _rule_lines(c: CommitmentExplanation) -> Iterator[str]:
    yield "  What each rule for reopenings makes of it:"
    for r in c.rules:
        words = case_clock.rules()[r.rule]
        told = case_clock.agreed(words) if r.agreed else words
        yield f"    {told}: {states()[r.state].lower()}, clock {_length(r.used_seconds)}"


def _remarks(c: CommitmentExplanation) -> Iterator[str]:
    """Why there is no verdict, and what a person should know beside it."""
    why: dict[str, tuple[Callable[[str | None], str], str | None]] = {
        "no_commitment": (missing_promise, c.missing),
        "void": (void_reason, c.void_reason),
        "unmeasurable": (unmeasurable_reason, c.unmeasurable),
    }
    if c.state in why:
        words, reason = why[c.state]
        yield words(reason)
    yield from (f"{flags()[flag]}." for flag in c.flags if flag in flags())
    if c.basis and case_clock.basis(c.basis):
        yield case_clock.basis(c.basis)
    dues = {
        case_clock.unpaused: c.due_unpaused if c.paused_seconds else None,
        _at_cap(c): c.due_at_cap,
        case_clock.old_due: c.old_due,
        case_clock.stated_due: c.stated_due,
    }
    yield from (words(at) for words, at in dues.items() if at)


def _at_cap(c: CommitmentExplanation) -> Callable[[datetime], str]:
    return case_clock.was_at_cap if c.capped else case_clock.at_cap


def _update_lines(case: CaseExplanation) -> Iterator[str]:
    if case.updates is None:
        return
    owed = case.updates.obligations
    kept = sum(o.told is not None for o in owed)
    yield f"\n{case_clock.news_title(kept, len(owed))}"
    yield f"  Agreement: line {case.updates.line} of the same file"
    for o in owed:
        came = f"came {_when(o.told)}" if o.told else "did not come"
        yield f"  Owed by {_when(o.due)}: {came}"


def _around(case: CaseExplanation, city: City) -> Iterator[str]:
    if case.route:
        lost = case.route.lost_seconds
        time = None if lost is None else numbers.working_time(lost)
        yield f"\n{case_clock.way(case.route.sent_on, time)}"
        for h in case.route.handoffs:
            to = f"to {named(city, 'agency', h.to_agency)}" if h.to_agency else "gave it back"
            why = f" ({readable(h.reason)})" if h.reason else ""
            yield f"  {_when(h.at)}: {named(city, 'agency', h.from_agency)} {to}{why}"
    if case.parent:
        parent = case.parent
        yield f"\n{case_clock.repeats(parent.number, parent.fault, live=parent.live)}"
        if parent.due:
            yield f"  {case_clock.parent_due(parent.due)}"
        if parent.closed:
            outcome = _detail(city, parent.outcome) if parent.outcome else None
            yield f"  {case_clock.parent_closed(parent.closed, outcome)}"
    if case.first_closed:
        said = case.message
        told = case_clock.message(said, case.first_closed) if said else case_clock.no_message()
        yield f"\n{told}"


def _detail(city: City, id_: str) -> str:
    for kind in (city.spec.milestones, city.spec.outcomes):
        if id_ in kind:
            return kind[id_].title.en
    return readable(id_)


def _length(seconds: int) -> str:
    """Hours, minutes and seconds: a working day has no length of its own."""
    minutes, rest = divmod(seconds, 60)
    return f"{minutes // 60:,}:{minutes % 60:02}:{rest:02}"


def _when(at: datetime) -> str:
    return f"{at:%a %Y-%m-%d %H:%M:%S %Z}"
