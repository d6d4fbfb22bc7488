"""How a promise's clock adds up, as a table: each line a length of time."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime

import polars as pl

from dashboard.views.case_told import Told, late_by, reason, span
from dashboard.wording import case as words
from dashboard.wording import case_clock, numbers
from metrics.explain import Segment

Line = tuple[str, str]


def sums(told: Told) -> pl.DataFrame:
    """Waited, less closed time, less what pauses take, is the clock; promised; what came of it."""
    labels = words.labels()
    if told.promise.segments and (told.counted or _left_out(told.promise.segments)):
        steps = _taken_off(told)
    else:
        steps = [(_first(told), numbers.duration(span(told.start, _until(told))))]
    if told.due is not None:
        steps.append((words.promised_line(), told.promised))
    steps += _put_off(told)
    if told.promise.state in {"met", "late", "overdue", "running"}:
        late = told.promise.state in {"late", "overdue"}
        length = late_by(told) if late else numbers.duration(told.off)
        if length:
            steps.append((words.result_line(told.promise.state), length))
    return pl.DataFrame(
        steps, schema={labels["step"]: pl.String, labels["time"]: pl.String}, orient="row"
    )


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


def _taken_off(told: Told) -> list[Line]:
    """How long it was, what is taken off by reason, and what is left, which add up as written."""
    off: dict[str, int] = {}
    for segment in told.promise.segments:
        if not segment.counted_seconds:
            why = _why(segment)
            off[why] = off.get(why, 0) + span(segment.start, segment.end)
    used = sum(s.counted_seconds for s in told.promise.segments)
    whole, *less, left = as_written([*off.values(), used], counted=told.counted)
    return [
        (_first(told), whole),
        *((words.less(why), words.minus(time)) for why, time in zip(off, less, strict=True)),
        (words.clock_line(), left),
        *_own(told),
    ]


def as_written(parts: Sequence[int], *, counted: bool) -> list[str]:
    """A time and its parts in words that add up: cut to two units where that does, else to minutes.

    Args:
        parts: In seconds; the last is the clock's.
        counted: Whether a calendar counts the clock, so that it is said in working time.

    Returns:
        The whole, then each part.
    """
    *off, used = parts
    clock_said = numbers.working_said(used) if counted else numbers.said(used)
    if numbers.said(sum(parts)) == sum(map(numbers.said, off)) + clock_said:
        clock = numbers.working_time(used) if counted else numbers.duration(used)
        return [*map(numbers.duration, [sum(parts), *off]), clock]
    *off, used = whole_minutes(parts)
    clock = numbers.working_minutes(used) if counted else numbers.exact(used * numbers.MINUTE)
    return [*(numbers.exact(n * numbers.MINUTE) for n in [sum(off) + used, *off]), clock]


def whole_minutes(parts: Sequence[int]) -> list[int]:
    """Seconds in minutes whose sum is the sum's to the nearest: the largest remainders round up."""
    minutes = [part // numbers.MINUTE for part in parts]
    missing = round(sum(parts) / numbers.MINUTE) - sum(minutes)
    by_remainder = sorted(range(len(parts)), key=lambda i: -(parts[i] % numbers.MINUTE))
    for i in by_remainder[:missing]:
        minutes[i] += 1
    return minutes


def _why(segment: Segment) -> str:
    """For what reason a stretch is taken off."""
    if segment.kind == "paused":
        return case_clock.paused_for(reason(segment))
    return reason(segment) or case_clock.ran_on("wrongly_closed")


def _own(told: Told) -> list[Line]:
    """The agency's own clock, where the promise's began before it."""
    own = told.promise.accepted_seconds
    if own is None or own == told.promise.used_seconds:
        return []
    return [(case_clock.accepted_line(), _clock(told, own))]


def _put_off(told: Told) -> list[Line]:
    paused = told.promise.paused_seconds
    return [(case_clock.put_off_line(), _clock(told, paused))] if paused else []


def _clock(told: Told, seconds: int) -> str:
    return numbers.working_time(seconds) if told.counted else numbers.duration(seconds)
