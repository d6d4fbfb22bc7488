"""How a promise's clock adds up, as a table: each line a length of time."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

import polars as pl

from dashboard.views.adding_up import Written, hours_add_up, is_sum, whole_minutes
from dashboard.views.case_told import Told, gives_hours, late_by, reason, span
from dashboard.wording import case as words
from dashboard.wording import case_clock, numbers
from metrics.explain import Segment

Line = tuple[str, str]


def sums(told: Told) -> pl.DataFrame:
    """Waited, less closed time, less what pauses take, is the clock; promised; what came of it.

    In working time the promise and what is over or left of it come to the clock's line as well.
    """
    labels = words.labels()
    time = _working(told)
    written = time.written if time else Written(told.counted)
    if told.promise.segments and (told.counted or _left_out(told.promise.segments)):
        steps = _taken_off(told, written)
    else:
        steps = [(_first(told), numbers.duration(span(told.start, _until(told))))]
    if told.due is not None:
        steps.append((words.promised_line(), _beside(told.promised, time.promised if time else "")))
    steps += _put_off(told, written)
    if told.promise.state in {"met", "late", "overdue", "running"}:
        late = told.promise.state in {"late", "overdue"}
        length = late_by(told) if late else numbers.duration(told.off)
        if length:
            rest = _beside(length, time.rest if time else "")
            steps.append((words.result_line(told.promise.state), rest))
    return pl.DataFrame(
        steps, schema={labels["step"]: pl.String, labels["time"]: pl.String}, orient="row"
    )


def _beside(length: str, hours: str) -> str:
    """A length with its working time, where that says something else."""
    return f"{length} ({hours})" if hours and hours != length else length


@dataclass(frozen=True)
class _Working:
    """A promise in days and what is over or left of it, in working time.

    Attributes:
        promised: What it gave.
        rest: What is over or left.
        written: How the times of the sum are written so that both come to the clock's line.
    """

    promised: str
    rest: str
    written: Written


def _working(told: Told) -> _Working | None:
    """None where the clock's line is not what was promised and what is over or left of it."""
    promise = told.promise
    clock, gave = sum(s.counted_seconds for s in promise.segments), promise.allowed_seconds
    is_over = promise.state in {"late", "overdue"}
    adds_up = clock > gave if is_over else promise.state in {"met", "running"} and clock <= gave
    if not (told.counted and gives_hours(told) and adds_up):
        return None
    parts = [clock - gave, gave] if is_over else [gave - clock, clock]
    if hours_add_up(parts) and is_sum(_parts(told)[1], counted=True):
        hours = Written(counted=True)
        return _Working(hours.clock(gave), hours.clock(parts[0]), hours)
    given = round(gave / numbers.MINUTE)
    rest = abs(whole_minutes(_parts(told)[1])[-1] - given)
    minutes = Written(counted=True, exact=True)
    return _Working(numbers.working_minutes(given), numbers.working_minutes(rest), minutes)


def _ran_past_closing(told: Told) -> bool:
    """Whether the clock ran on to the due, as the promised step had not come with the closing."""
    return "stop_missing" in told.promise.flags and told.off < 0


def _until(told: Told) -> datetime:
    """Where the first line of the sum ends: with the clock."""
    segments = told.promise.segments
    if segments and _ran_past_closing(told):
        return told.local(segments[-1].end)
    return max(told.end, told.start)


def _first(told: Told) -> str:
    if told.promise.segments and _ran_past_closing(told):
        return words.clock_ran()
    if told.promise.commitment != "resolution" or told.step is None:
        return words.waited() if told.step is None else words.until_step()
    return words.until_step() if told.promise.stop is not None else words.waited()


def _left_out(segments: Iterable[Segment]) -> list[Segment]:
    """What is taken off for another reason than that the calendar is closed."""
    return [s for s in segments if s.kind != "closed" and not s.counted_seconds]


def _taken_off(told: Told, written: Written) -> list[Line]:
    """How long it was, what is taken off by reason, and what is left, which add up as written."""
    off, parts = _parts(told)
    whole, *less, left = written.parts(parts)
    return [
        (_first(told), whole),
        *((words.less(why), words.minus(time)) for why, time in zip(off, less, strict=True)),
        (words.clock_line(), left),
        *_own(told, written),
    ]


def _parts(told: Told) -> tuple[list[str], list[int]]:
    """Why time is taken off, and how many seconds each; last what the clock is left with."""
    off: dict[str, int] = {}
    for segment in told.promise.segments:
        if not segment.counted_seconds:
            why = _why(segment)
            off[why] = off.get(why, 0) + span(segment.start, segment.end)
    used = sum(s.counted_seconds for s in told.promise.segments)
    return list(off), [*off.values(), used]


def _why(segment: Segment) -> str:
    """For what reason a stretch is taken off."""
    if segment.kind == "paused":
        return case_clock.paused_for(reason(segment))
    return reason(segment) or case_clock.ran_on("wrongly_closed")


def _own(told: Told, written: Written) -> list[Line]:
    """The agency's own clock, where the promise's began before it."""
    own = told.promise.accepted_seconds
    if own is None or own == told.promise.used_seconds:
        return []
    return [(case_clock.accepted_line(), written.clock(own))]


def _put_off(told: Told, written: Written) -> list[Line]:
    paused = told.promise.paused_seconds
    return [(case_clock.put_off_line(), written.clock(paused))] if paused else []
