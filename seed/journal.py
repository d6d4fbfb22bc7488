"""What happened to each case besides its opening, its work and its last closing: the log's rows."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

import numpy as np
import polars as pl

from seed.answers import news
from seed.habits import BURST, TALK
from seed.messages import drawn, filled
from seed.promises import URGENT, Words
from seed.shifts import Shifts
from seed.wall_clock import AS_OF, DAY, HOUR, ZONE, Seconds, as_written, instants, wall_clock

_AS_OF = int(AS_OF.timestamp())

COLUMNS = (
    "number", "at", "kind", "actor", "audience", "from_agency", "to_agency", "reason", "name",
    "value", "outcome", "text",
)  # fmt: skip
"""A row of the log in our names; `at` in UTC seconds."""

OFF_SYSTEM = "human-services"
"""Works in a system of its own: 311 sees that it sent a case there, and how it ended."""

_ACKNOWLEDGED = {"web": 1.0, "app": 1.0, "email": 1.0, "phone": 0.35, "walk_in": 0.2, "tty": 0.5}
_ACCEPTED = 0.8
_STARTED = 0.6
_PROMISED = 0.85
"""Of the cases of services that give a date, the share that was given one."""
_SLIPS = ((-1, 0.10), (0, 0.45), (1, 0.30), (2, 0.15))
"""By how many days the given date lies after the day on which the work is done."""
_CALLED_BACK = 0.22
_UPDATED = 0.22
_ASKED = 0.05
_CHASED = 0.10
_NOTED = 0.10
_NOTED_IN_BURST = 0.5
_REPLIED = 0.45
_RECLASSIFIED = 0.02
_LONG = 4 * DAY
"""A case that lives so long is asked about."""


class Agreed(NamedTuple):
    """What agreements say of single services: by service's name.

    Attributes:
        steps: The milestone of its first action, where it has one.
        words: What is promised of messages.
    """

    steps: Mapping[str, str]
    words: Mapping[str, Words]


def journal(
    rng: np.random.Generator, cases: pl.DataFrame, shifts: Mapping[str, Shifts], agreed: Agreed
) -> pl.DataFrame:
    """The rows of the log, in order of time, as `COLUMNS`.

    Args:
        rng: Where chance comes from.
        cases: The cases with all that was planted.
        shifts: Working hours by the name of their calendar.
        agreed: What agreements say of single services.
    """
    handled = _handling(rng, cases, shifts["case-desk"], agreed.steps)
    parts = [*handled, *_talking(rng, cases), *_answering(rng, cases, agreed.words)]
    rows = pl.concat([_whole(part) for part in parts])
    at = as_written(rows["at"].to_numpy())
    rows = rows.with_columns(at=np.maximum(at, rows["opened"].to_numpy()))
    happened = rows.filter(pl.col("at") < _AS_OF)
    return _worded(rng, happened).sort("at", "number", "kind", maintain_order=True)


_CARRIED = ("number", "opened", "service", "language", "place", "parent", "worked")


Given = dict[str, str | pl.Expr]
"""Columns of a row: a constant, or computed from the case."""


def _whole(part: pl.DataFrame) -> pl.DataFrame:
    """The same columns for every part: what was not given is null."""
    wanted = [*COLUMNS, *_CARRIED[1:], "mood", "text_outcome"]
    numbers = {"at", "opened", "worked"}
    return part.select(
        (pl.col(name) if name in part.columns else pl.lit(None))
        .cast(pl.Int64 if name in numbers else pl.String)
        .alias(name)
        for name in wanted
    )


def _rows(
    cases: pl.DataFrame, at: Seconds | str, kind: str, **given: str | pl.Expr
) -> pl.DataFrame:
    """One row a case; texts given are constants, expressions are computed from the case."""
    when = pl.col(at) if isinstance(at, str) else pl.Series("at", at)
    set_columns = {k: pl.lit(v) if isinstance(v, str) else v for k, v in given.items()}
    return cases.select(
        *_CARRIED[:-1],
        at=when,
        kind=pl.lit(kind),
        worked=pl.coalesce("milestone_at", "closed", "opened"),
        **set_columns,
    )


def _some(rng: np.random.Generator, cases: pl.DataFrame, share: float) -> pl.DataFrame:
    return cases.filter(pl.Series(rng.random(len(cases)) < share))


def _handling(
    rng: np.random.Generator, cases: pl.DataFrame, desk: Shifts, steps: Mapping[str, str]
) -> Iterator[pl.DataFrame]:
    """What agencies and 311 did."""
    yield _acknowledged(rng, cases)
    yield from _assigned(rng, cases, desk)
    yield from _started(rng, cases)
    yield from _first_steps(rng, cases, desk, steps)
    yield _inspected(rng, cases)
    yield from _pauses(cases)
    yield from _first_ends(cases)
    yield from _changes(rng, cases)


def _acknowledged(rng: np.random.Generator, cases: pl.DataFrame) -> pl.DataFrame:
    share = cases["channel"].replace_strict(_ACKNOWLEDGED, return_dtype=pl.Float64)
    some = cases.filter(pl.Series(rng.random(len(cases))) < share)
    at = some["opened"].to_numpy() + rng.integers(5, 240, len(some))
    said = {"actor": "system", "audience": "public", "mood": "acknowledgement"}
    return _rows(some, at, "acknowledged", **said)


def _acted() -> pl.Expr:
    """The first thing that was done for a case."""
    return pl.min_horizontal(
        "milestone_at", "closed", "first_milestone_at", "first_closed", "paused_at", pl.lit(_AS_OF)
    )


def _assigned(
    rng: np.random.Generator, cases: pl.DataFrame, desk: Shifts
) -> Iterator[pl.DataFrame]:
    """Sent to an agency, taken or given back, and sent on."""
    agency: Given = {"actor": "agency"}
    operator: Given = {"actor": "operator", "audience": "internal"}
    at = cases["opened"].to_numpy() + rng.integers(60, 1_500, len(cases))
    first = pl.coalesce("from_agency", "agency")
    in_time = cases.with_columns(assigned_at=pl.Series(at)).filter(pl.col("assigned_at") < _acted())
    yield _rows(in_time, "assigned_at", "assigned", **operator, to_agency=first)
    sent_on = cases.filter(pl.col("rerouted_at").is_not_null())
    back: Given = {**agency, "audience": "internal", "reason": pl.col("reroute_reason")}
    yield _rows(sent_on, "returned_at", "returned", **back, from_agency=pl.col("from_agency"))
    ways: Given = {"from_agency": pl.col("from_agency"), "to_agency": pl.col("agency")}
    reason = pl.col("reroute_reason")
    yield _rows(sent_on, "rerouted_at", "rerouted", **operator, **ways, reason=reason)
    taken = _some(rng, in_time.filter(pl.col("agency") != OFF_SYSTEM), _ACCEPTED)
    given = taken.select(pl.coalesce("rerouted_at", "assigned_at")).to_series().to_numpy()
    wait = (60 + rng.exponential(1.5 * HOUR, len(taken))).astype(np.int64)
    accepted = taken.with_columns(accepted_at=desk.reached(desk.worked(given) + wait))
    accepted = accepted.filter(pl.col("accepted_at") < _acted())
    who: Given = {**agency, "audience": "internal", "to_agency": pl.col("agency")}
    yield _rows(accepted, "accepted_at", "accepted", **who)


def _started(rng: np.random.Generator, cases: pl.DataFrame) -> Iterator[pl.DataFrame]:
    """A crew begins an hour or so before it is done."""
    first = pl.coalesce("first_milestone_at", "milestone_at")
    worked = _some(rng, cases.filter(first.is_not_null()), _STARTED)
    length = pl.Series(rng.integers(900, 2 * HOUR, len(worked)))
    begun = worked.with_columns(started_at=first - length)
    earliest = pl.max_horizontal("opened", "rerouted_at", "resumed_at")
    own = begun.filter((pl.col("started_at") > earliest) & (pl.col("started_at") < _acted()))
    yield _rows(own, "started_at", "started", actor="agency", audience="public")


def _first_steps(
    rng: np.random.Generator, cases: pl.DataFrame, desk: Shifts, steps: Mapping[str, str]
) -> Iterator[pl.DataFrame]:
    """The first action that an agreement names; a date given is told as a promised day."""
    named = cases.with_columns(step=pl.col("service").replace_strict(steps, default=None))
    some = _some(rng, named.filter(pl.col("step").is_not_null()), _PROMISED)
    since = some.select(pl.coalesce("rerouted_at", "opened")).to_series().to_numpy()
    wait = (300 + rng.exponential(7 * HOUR, len(some))).astype(np.int64)
    stepped = some.with_columns(step_at=desk.reached(desk.worked(since) + wait))
    stepped = stepped.filter(pl.col("step_at") < _acted())
    said = {"actor": "agency", "audience": "public"}
    yield _rows(stepped, "step_at", "milestone", **said, name=pl.col("step"))
    dated = _with_given_day(rng, stepped.filter(pl.col("step").str.ends_with("_date_given")))
    day = pl.from_epoch("given_day", time_unit="d").dt.strftime("%Y-%m-%d")
    yield _rows(dated, "step_at", "promised", **said, value=day)
    yield _called_back(rng, dated)


def _inspected(rng: np.random.Generator, cases: pl.DataFrame) -> pl.DataFrame:
    """Inspections take place some hours before the case is closed."""
    asked = cases.filter(service="permit_inspection_request", outcome="done")
    before = pl.Series(rng.integers(600, 6 * HOUR, len(asked)))
    done = asked.with_columns(inspected_at=pl.col("closed") - before)
    done = done.filter(pl.col("inspected_at") > pl.coalesce("rerouted_at", "opened"))
    said: Given = {"actor": "agency", "audience": "public", "name": "inspection_done"}
    return _rows(done, "inspected_at", "milestone", **said)


def _with_given_day(rng: np.random.Generator, dated: pl.DataFrame) -> pl.DataFrame:
    """The day on which the work is done, or is hoped to be, give or take some days."""
    hoped = pl.coalesce(
        "first_milestone_at", "milestone_at", "first_closed", "closed", "ordinary_due"
    )
    at = dated.select(hoped.fill_null(pl.col("step_at") + 8 * DAY)).to_series().to_numpy()
    slips = rng.choice([d for d, _ in _SLIPS], size=len(dated), p=[share for _, share in _SLIPS])
    given = wall_clock(dated["step_at"].to_numpy()) // DAY + 1
    day = np.maximum(wall_clock(at) // DAY + slips, given)
    return dated.with_columns(given_day=day)


def _called_back(rng: np.random.Generator, dated: pl.DataFrame) -> pl.DataFrame:
    """311 tells the resident how things stand, mostly on the day before the promised one."""
    some = _some(rng, dated.filter(_may_hear()), _CALLED_BACK)
    early = rng.choice([1, 2, -1], size=len(some), p=[0.65, 0.25, 0.10])
    day = some["given_day"].to_numpy() - early
    at = instants(day * DAY + rng.integers(9 * HOUR, 16 * HOUR, len(some)))
    told = some.with_columns(called_at=at).filter(
        (pl.col("called_at") > pl.col("step_at")) & (pl.col("called_at") < _ended())
    )
    said = {"actor": "operator", "audience": "public", "mood": "callback"}
    return _rows(told, "called_at", "update_sent", **said)


def _ended() -> pl.Expr:
    """The first closing, or the end of the window."""
    return pl.coalesce("first_closed", "closed", pl.lit(_AS_OF))


def _may_hear() -> pl.Expr:
    """Whether anything may be told before closing without changing what the audit counts."""
    open_or_told = pl.col("closed").is_null() | pl.col("message").is_not_null()
    return open_or_told & ~pl.col("commented")


def _pauses(cases: pl.DataFrame) -> Iterator[pl.DataFrame]:
    paused = cases.filter(pl.col("paused_at").is_not_null())
    said = {"actor": "agency", "audience": "public"}
    yield _rows(paused, "paused_at", "paused", **said, reason=pl.col("pause_reason"))
    resumed = paused.filter(pl.col("resumed_at").is_not_null())
    yield _rows(resumed, "resumed_at", "resumed", **said, reason=pl.col("pause_reason"))


def _first_ends(cases: pl.DataFrame) -> Iterator[pl.DataFrame]:
    """Work and closing before a reopening, and the reopening."""
    again = cases.filter(pl.col("reopened_at").is_not_null())
    said = {"actor": "agency", "audience": "public"}
    marked = again.filter(pl.col("first_milestone_at").is_not_null())
    yield _rows(marked, "first_milestone_at", "milestone", **said, name=pl.col("stops"))
    mood = pl.when(pl.col("agency") == "community-planning").then("mood").otherwise(pl.lit("good"))
    how = {"outcome": pl.lit("done"), "text_outcome": pl.lit("done"), "mood": mood}
    yield _rows(again, "first_closed", "closed", **said, **how)
    yield _rows(again, "reopened_at", "reopened", actor="operator", audience="public")


def _changes(rng: np.random.Generator, cases: pl.DataFrame) -> Iterator[pl.DataFrame]:
    """Linked to another case, taken back, given another type or priority."""
    operator: Given = {"actor": "operator", "audience": "internal"}
    linked = cases.filter(pl.col("parent").is_not_null())
    to_parent: Given = {**operator, "value": pl.col("parent"), "mood": "linked_note"}
    yield _rows(linked, _early(rng, linked), "linked", **to_parent)
    taken_back = cases.filter(pl.col("outcome") == "withdrawn")
    yield _rows(taken_back, "closed", "withdrawn", actor="resident", audience="public")
    complaints = cases.filter(pl.col("service").is_in(["noise_complaint", "graffiti_private"]))
    other = _some(rng, complaints.filter(pl.col("rerouted_at").is_null()), _RECLASSIFIED)
    yield _rows(other, _early(rng, other), "reclassified", **operator, value=pl.col("service"))
    raised = cases.filter(
        (pl.col("service") == "abandoned_vehicle") & (pl.col("priority") == URGENT)
    )
    yield _rows(raised, _early(rng, raised), "prioritised", **operator, value=pl.col("priority"))


def _early(rng: np.random.Generator, cases: pl.DataFrame) -> Seconds:
    """An instant between the opening and the first thing done."""
    opened = cases["opened"].to_numpy()
    acted = cases.select(_acted()).to_series().to_numpy()
    at: Seconds = opened + ((acted - opened) * rng.uniform(0.05, 0.4, len(cases))).astype(np.int64)
    return at


def _talking(rng: np.random.Generator, cases: pl.DataFrame) -> Iterator[pl.DataFrame]:
    """What residents asked, and what they were told."""
    life = _ended() - pl.col("opened")
    long = cases.filter((life > _LONG) & ~pl.col("swept"))
    unpromised = pl.col("agency").is_in([name for name, h in TALK.items() if not h.news])
    updated = _some(rng, long.filter(_may_hear() & unpromised), _UPDATED)
    said = {"actor": "agency", "audience": "public", "mood": "update"}
    yield _rows(updated, _during(rng, updated), "update_sent", **said)
    asked = _some(rng, long, _ASKED)
    asks = {"actor": "resident", "audience": "public", "mood": "before"}
    yield _rows(asked, _during(rng, asked), "commented", **asks)
    chased = _some(rng, long, _CHASED)
    calls = {"actor": "resident", "audience": "internal", "mood": "chasing"}
    yield _rows(chased, _during(rng, chased), "contacted", **calls)
    yield from _notes(rng, long)
    yield from _after(rng, cases)


def _answering(
    rng: np.random.Generator, cases: pl.DataFrame, words: Mapping[str, Words]
) -> Iterator[pl.DataFrame]:
    """A person's first answer, and what follows it while the case is open."""
    said: Given = {"actor": "agency", "audience": "public"}
    answered = cases.filter(pl.col("answered_at").is_not_null())
    yield _rows(answered, "answered_at", "message_sent", **said, mood="first")
    told = news(rng, cases, words).join(cases, on="number", maintain_order="left")
    # Whoever comments later has heard nothing specific before: that is what the audit counted.
    mood = pl.when("commented").then(pl.lit("waiting")).otherwise(pl.lit("update"))
    yield _rows(told, "news_at", "update_sent", **said, mood=mood)


def _notes(rng: np.random.Generator, long: pl.DataFrame) -> Iterator[pl.DataFrame]:
    """What agencies and 311 write for themselves."""
    noted = _some(rng, long.filter(pl.col("agency") != OFF_SYSTEM), _NOTED)
    own = {"actor": "agency", "audience": "internal", "mood": "agency_note"}
    yield _rows(noted, _during(rng, noted), "commented", **own)
    service, first, end, district, _times = BURST
    day = pl.from_epoch("opened").dt.replace_time_zone("UTC").dt.convert_time_zone(ZONE).dt.date()
    there = (pl.col("service") == service) & (pl.col("district") == district)
    heard = long.filter(there & (day >= first) & (day < end))
    found_out = _some(rng, heard, _NOTED_IN_BURST)
    ours = {"actor": "operator", "audience": "internal", "mood": "operator_note"}
    yield _rows(found_out, _during(rng, found_out), "commented", **ours)


def _during(rng: np.random.Generator, cases: pl.DataFrame) -> Seconds:
    """An instant by day between the opening and the closing."""
    opened = cases["opened"].to_numpy()
    ended = cases.select(_ended()).to_series().to_numpy()
    length = np.minimum(ended - opened, 60 * DAY)
    at = opened + (length * rng.uniform(0.2, 0.85, len(cases))).astype(np.int64)
    day = instants(wall_clock(at) // DAY * DAY + rng.integers(8 * HOUR, 18 * HOUR, len(cases)))
    return np.where((day > opened) & (day < ended), day, at)


def _after(rng: np.random.Generator, cases: pl.DataFrame) -> Iterator[pl.DataFrame]:
    """Comments after closing, and what was answered."""
    commented = cases.filter(pl.col("commented"))
    day = wall_clock(commented["closed"].to_numpy()) // DAY + rng.integers(1, 9, len(commented))
    at = instants(day * DAY + rng.integers(7 * HOUR, 21 * HOUR, len(commented)))
    told = commented.with_columns(commented_at=at)
    yield _rows(
        told, "commented_at", "commented", actor="resident", audience="public", mood="after"
    )
    replied = _some(rng, told, _REPLIED)
    wait = rng.integers(1, 6, len(replied))
    day = wall_clock(replied["commented_at"].to_numpy()) // DAY + wait
    at = instants(day * DAY + rng.integers(8 * HOUR, 16 * HOUR, len(replied)))
    yield _rows(replied, at, "message_sent", actor="agency", audience="public", mood="reply")


def _worded(rng: np.random.Generator, rows: pl.DataFrame) -> pl.DataFrame:
    """The rows with their texts; no day gone by in them is later than they are."""
    before = pl.min_horizontal("worked", "at")
    wanted = rows.drop("text").with_columns(outcome=pl.col("text_outcome"), worked=before)
    told = drawn(rng, wanted)
    return rows.with_columns(text=filled(told)).select(COLUMNS)
