"""What was planted: the true state of each case, and the figures that an exact reading gives."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import polars as pl

from seed.lives import VOID, WINDOW_DAYS
from seed.wall_clock import AS_OF, DAY, OPENED_FROM, ZONE

_AS_OF = int(AS_OF.timestamp())

Counts = dict[str, int]
Share = dict[str, int]
"""`k` of `n`."""

DUE_STATES = ("met", "late", "overdue")
CLOSED_STATES = ("met", "late")


def judged(cases: pl.DataFrame) -> pl.DataFrame:
    """The cases with their verdicts as of the window's end.

    Adds `held_closed` and `stop` (the closing and the promised stop that no reopening annulled),
    `annulled`, `stop_missing`, `is_void`, `state`, and the months of Denver `due_month` and
    `closed_month`.
    """
    late = pl.col("reopened_at") > pl.col("first_closed") + (WINDOW_DAYS + 1) * DAY
    stood = late.fill_null(value=False)
    stops_at_closing = pl.col("stops") == "closed"
    return (
        cases.with_columns(
            annulled=pl.col("reopened_at").is_not_null() & ~stood,
            held_closed=pl.when(stood).then("first_closed").otherwise("closed"),
            held_milestone=pl.when(stood).then("first_milestone_at").otherwise("milestone_at"),
            is_void=pl.col("outcome").is_in(list(VOID)).fill_null(value=False)
            | pl.col("parent_open"),
        )
        .with_columns(
            stop=pl.when(stops_at_closing).then("held_closed").otherwise("held_milestone"),
            due_month=month("due"),
            closed_month=month("held_closed"),
        )
        .with_columns(
            stop_missing=pl.col("held_closed").is_not_null()
            & pl.col("stop").is_null()
            & pl.col("due").is_not_null()
            & ~pl.col("is_void")
        )
        .with_columns(state=_state())
    )


def month(column: str) -> pl.Expr:
    """The month of an instant in Denver."""
    instant = pl.from_epoch(column).dt.replace_time_zone("UTC").dt.convert_time_zone(ZONE)
    return instant.dt.strftime("%Y-%m")


def _state() -> pl.Expr:
    """The seven states of a case, but for `unmeasurable`: nothing here is."""
    past_due = pl.col("due") <= _AS_OF
    return (
        pl.when("is_void")
        .then(pl.lit("void"))
        .when(pl.col("due").is_null())
        .then(pl.lit("no_commitment"))
        .when(pl.col("stop") <= pl.col("due"))
        .then(pl.lit("met"))
        .when(pl.col("stop").is_not_null() | (pl.col("stop_missing") & past_due))
        .then(pl.lit("late"))
        .when(past_due)
        .then(pl.lit("overdue"))
        .otherwise(pl.lit("running"))
    )


def truth(
    seed: int, files: Mapping[str, int], counts: Mapping[str, Any], cases: pl.DataFrame
) -> dict[str, Any]:
    """Everything that is known about the cases because it was planted, but for the stories.

    Args:
        seed: The number that the cases were made from.
        files: The rows of each file.
        counts: What a plain count over the files gives.
        cases: The same cases, judged.

    Returns:
        A mapping that JSON can hold. The states and the shares (`k` of `n`) are verdicts on the
        agreements as of the window's end. `not_ordinary` names the services of which some case
        needs more than targets, milestones and reopenings to be judged: pauses, priorities, or a
        first report that a duplicate repeats.
    """
    return {
        "seed": seed,
        "opened_from": OPENED_FROM.isoformat(),
        "as_of": AS_OF.isoformat(),
        "files": {name: {"rows": rows} for name, rows in files.items()},
        "counts": dict(counts),
        "states": {a: by(g, "state") for a, g in groups(cases, "agency")},
        "states_by_service": {s: by(g, "state") for s, g in groups(cases, "service")},
        "not_ordinary": _not_ordinary(cases),
        "closed_without_milestone": int(cases["stop_missing"].sum()),
        "on_time_due": _monthly(cases, "agency", "due_month"),
        "on_time_closed": _monthly(cases, "agency", "closed_month"),
        "on_time_due_by_service": _monthly(cases, "service", "due_month"),
        "on_time_closed_by_service": _monthly(cases, "service", "closed_month"),
        "reopened": _reopened(cases),
        "messages": _messages(cases),
    }


def _not_ordinary(cases: pl.DataFrame) -> dict[str, Counts]:
    """By service, how many cases were paused, are urgent, or repeat one that was open."""
    promised = pl.col("due").is_not_null()
    needs = cases.group_by("service").agg(
        pauses=pl.col("paused_at").is_not_null().sum(),
        by_priority=((pl.col("priority") == "p1") & promised).sum(),
        duplicate=pl.col("parent_open").sum(),
    )
    rows = needs.sort("service").to_dicts()
    found = {r.pop("service"): {name: n for name, n in r.items() if n} for r in rows}
    return {service: kinds for service, kinds in found.items() if kinds}


def by(frame: pl.DataFrame, column: str) -> Counts:
    """How often each value occurs; nothing is written as the empty text."""
    counted = frame.group_by(pl.col(column).fill_null("").alias("value")).len().sort("value")
    return dict(counted.iter_rows())


def groups(frame: pl.DataFrame, column: str) -> list[tuple[str, pl.DataFrame]]:
    """The rows of each value, in order of the values."""
    return sorted((str(key), group) for (key,), group in frame.group_by(column))


def _monthly(cases: pl.DataFrame, dimension: str, months: str) -> dict[str, dict[str, Share]]:
    """Met among the cases that count, by agency or service and month."""
    counted = in_play(cases, months).drop_nulls(months)
    return {
        name: {m: share(rows) for m, rows in groups(group, months)}
        for name, group in groups(counted, dimension)
    }


def in_play(cases: pl.DataFrame, months: str) -> pl.DataFrame:
    """The cases that count on the basis that a month belongs to: the due one or the closed one."""
    if months == "due_month":
        return cases.filter(pl.col("due") <= _AS_OF, pl.col("state").is_in(DUE_STATES))
    closed = pl.col("held_closed").is_not_null()
    return cases.filter(closed, pl.col("state").is_in(CLOSED_STATES))


def share(rows: pl.DataFrame) -> Share:
    """Met of all."""
    return {"k": int((rows["state"] == "met").sum()), "n": len(rows)}


def _reopened(cases: pl.DataFrame) -> dict[str, Share]:
    """By agency: cases first closed so long ago that the window has passed; reopened within it.

    Void cases are in no rate.
    """
    first = pl.coalesce("first_closed", "closed")
    passed = cases.filter(~pl.col("is_void"), first + WINDOW_DAYS * DAY <= _AS_OF)
    return {
        agency: {"k": int(rows["annulled"].sum()), "n": len(rows)}
        for agency, rows in groups(passed, "agency")
    }


def _messages(cases: pl.DataFrame) -> dict[str, Any]:
    """The labels of the closing texts, by agency."""
    told = cases.filter(pl.col("message").is_not_null())
    labels = ("present", "specific", "case_detail", "timeline", "next_step", "jargon")
    return {
        "without_text": len(
            cases.filter(pl.col("closed").is_not_null(), pl.col("message").is_null())
        ),
        "languages": by(told, "written"),
        "labels": {
            agency: {"texts": len(rows)} | {name: int(rows[name].sum()) for name in labels}
            for agency, rows in groups(told, "agency")
        },
    }
