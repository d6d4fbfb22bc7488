"""When a resident first hears from a person, and how often somebody writes after that."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import numpy as np
import numpy.typing as npt
import polars as pl

from seed.habits import NEVER_ANSWERED, PLANNING, SERVICES, SUMMER, TALK, TalkHabit
from seed.promises import NONE, URGENT, Promise, Words
from seed.shifts import Shifts
from seed.wall_clock import AS_OF, HOUR, Seconds, as_written, wall_clock

Mask = npt.NDArray[np.bool_]

_AS_OF = int(AS_OF.timestamp())

_PROMPT = (1.2, 4.5)
"""Which part of the time given an answer takes that is in time: a beta distribution's shape."""
_LATE_HOURS = 9.0
"""How much later than promised a late answer comes, on average."""
_EARLIEST_NEWS, _LATEST_NEWS = 0.35, 0.95
"""Between which parts of an interval somebody writes, if anybody does."""


def with_answers(
    rng: np.random.Generator, cases: pl.DataFrame, promised: Mapping[str, Words], desk: Shifts
) -> pl.DataFrame:
    """Add `answered_at`, when a person of the agency first wrote; null where nobody did.

    Nobody writes first once the case is closed, and a planning case that is closed without a word
    has heard none before either: what the audit counted of its messages is planted in closings.

    Args:
        rng: Where chance comes from.
        cases: All cases, with their closings and closing texts.
        promised: What is promised of messages, by service.
        desk: When somebody is there to answer, where nothing is promised.
    """
    parts = [
        _answered(rng, cases.filter(service=service), promised[service], desk)
        for service in SERVICES
    ]
    told = pl.concat(parts)
    return cases.join(told, on="number", how="left", maintain_order="left")


def _answered(
    rng: np.random.Generator, cases: pl.DataFrame, words: Words, desk: Shifts
) -> pl.DataFrame:
    """`number answered_at` of the answered cases of one service."""
    opened = cases["opened"].to_numpy()
    habit = TALK[SERVICES[cases["service"][0]].agency] if len(cases) else TalkHabit(0.0)
    answers = rng.random(len(cases)) < _share(habit, opened)
    if words.first:
        at = _as_promised(rng, cases, words.first, answers)
    else:
        wait = (60 + rng.exponential(habit.usual_hours * HOUR, len(cases))).astype(np.int64)
        written = desk.reached(desk.worked(_since(cases)) + wait)
        at = np.where(answers & (habit.usual_hours > 0), written, NONE)
    silent = (cases["agency"] == PLANNING) & ~cases["present"].fill_null(value=False)
    silent &= cases["closed"].is_not_null()
    heard = (at != NONE) & (at < _ended(cases)) & ~silent.to_numpy()
    answered = cases.select("number", answered_at=pl.Series(np.maximum(at, opened)))
    return answered.filter(pl.Series(heard))


def _share(habit: TalkHabit, opened: Seconds) -> npt.NDArray[np.float64]:
    """The share answered in time, by the month of opening."""
    day = pl.from_epoch(pl.Series(wall_clock(opened)))
    summer = day.dt.month().is_in(SUMMER).to_numpy()
    usual = habit.answered
    return np.where(summer, usual if habit.in_summer is None else habit.in_summer, usual)


def _as_promised(
    rng: np.random.Generator, cases: pl.DataFrame, promised: list[Promise], in_time: Mask
) -> Seconds:
    """When somebody writes: mostly early in the time given, else late, else never."""
    opened, since = cases["opened"].to_numpy(), _since(cases)
    urgent = (cases["priority"] == URGENT).to_numpy()
    part, never = rng.beta(*_PROMPT, len(cases)), rng.random(len(cases)) < NEVER_ANSWERED
    late_by = 900 + rng.exponential(_LATE_HOURS * HOUR, len(cases))
    at = since.copy()
    for promise, rows in by_version(opened, promised):
        worked, due = promise.shifts.worked, promise.due(opened[rows], urgent[rows])
        allowed = worked(due) - worked(opened[rows])
        wait = np.where(in_time[rows], allowed * part[rows], allowed + late_by[rows])
        soonest = np.maximum(wait.astype(np.int64), 60)
        at[rows] = promise.shifts.reached(worked(since[rows]) + soonest)
    return np.where(in_time | ~never, as_written(at), NONE)


def _since(cases: pl.DataFrame) -> Seconds:
    """When the case lay with the agency that answers."""
    return cases.select(pl.coalesce("rerouted_at", "opened")).to_series().to_numpy()


def _ended(cases: pl.DataFrame) -> Seconds:
    """The first closing, or the end of the window."""
    ended = pl.coalesce("first_closed", "closed", pl.lit(_AS_OF))
    return cases.select(ended).to_series().to_numpy()


def by_version(opened: Seconds, promised: list[Promise]) -> Iterator[tuple[Promise, Seconds]]:
    """Each version with the rows that it covers.

    What no version covers comes with the last: nobody works otherwise because a paper has run out.
    """
    left = np.ones(len(opened), dtype=np.bool_)
    for promise in promised:
        covered = promise.covers(opened)
        left &= ~covered
        yield promise, np.flatnonzero(covered)
    if promised:
        yield promised[-1], np.flatnonzero(left)


def news(
    rng: np.random.Generator, cases: pl.DataFrame, promised: Mapping[str, Words]
) -> pl.DataFrame:
    """When agencies write about cases that stay open, where they promise to: `number news_at`.

    Args:
        rng: Where chance comes from.
        cases: As `with_answers` gives them.
        promised: What is promised of messages, by service.
    """
    talked = _talked(cases)
    alike: dict[tuple[object, ...], tuple[Promise, list[pl.DataFrame]]] = {}
    for service in SERVICES:
        theirs = talked.filter(service=service)
        for promise, rows in by_version(theirs["opened"].to_numpy(), promised[service].news):
            alike.setdefault(promise.terms, (promise, []))[1].append(theirs[rows])
    none = pl.DataFrame(schema={"number": pl.String, "news_at": pl.Int64})
    return pl.concat([none, *(_news(rng, promise, parts) for promise, parts in alike.values())])


def _talked(cases: pl.DataFrame) -> pl.DataFrame:
    """Whose news begins when, may come until when, and how often it does: `start until share`."""
    silent = [name for name, habit in TALK.items() if habit.silent_when_overdue]
    shares = {name: habit.news for name, habit in TALK.items()}
    overdue = pl.when(pl.col("agency").is_in(silent)).then("due")
    return cases.select(
        "number",
        "service",
        "opened",
        start=pl.coalesce("answered_at", "opened"),
        until=pl.min_horizontal(overdue, pl.Series(_ended(cases))),
        share=pl.col("agency").replace_strict(shares, return_dtype=pl.Float64),
    )


def _news(rng: np.random.Generator, promise: Promise, parts: list[pl.DataFrame]) -> pl.DataFrame:
    """The same of cases whose intervals are counted alike.

    An interval begins at the last message; after one without any, at its end.
    """
    cases = pl.concat(parts)
    start, until, share = (cases[name].to_numpy() for name in ("start", "until", "share"))
    since, begins, passed = start.copy(), start.copy(), np.zeros(len(start), dtype=np.int64)
    found = [(np.zeros(0, dtype=np.int64), np.zeros(0, dtype=np.int64))]
    rows = np.flatnonzero(start < until)
    while len(rows):
        due = promise.nth(since[rows], passed[rows] + 1)
        at = _within(rng, promise.shifts, begins[rows], due)
        writes = rng.random(len(rows)) < share[rows]
        sent = writes & (at < until[rows])
        found.append((rows[sent], at[sent]))
        since[rows] = np.where(writes, at, since[rows])
        passed[rows] = np.where(writes, 0, passed[rows] + 1)
        begins[rows] = np.where(writes, at, due)
        rows = rows[begins[rows] < until[rows]]
    places, instants = (np.concatenate(column) for column in zip(*found, strict=True))
    return cases.select("number")[places].with_columns(news_at=pl.Series(instants))


def _within(rng: np.random.Generator, shifts: Shifts, begins: Seconds, due: Seconds) -> Seconds:
    """When in an interval somebody would write: at work, and before it ends."""
    worked = shifts.worked(begins)
    part = rng.uniform(_EARLIEST_NEWS, _LATEST_NEWS, len(begins))
    return shifts.reached(worked + 1 + (part * (shifts.worked(due) - worked)).astype(np.int64))
