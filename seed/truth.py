"""What was planted: counts of the export's own words, the true state of each case, the stories."""

from __future__ import annotations

from typing import Any

import polars as pl

from seed.lives import VOID
from seed.wall_clock import AS_OF, OPENED_FROM, ZONE

_AS_OF = int(AS_OF.timestamp())
_JUNE_2026 = "2026-06"

Counts = dict[str, int]
Share = dict[str, int]
"""`k` of `n`."""


def judged(cases: pl.DataFrame) -> pl.DataFrame:
    """The cases with `stop`, `state`, `stop_missing`, `due_month` and `closed_month`."""
    at_closing = pl.col("stops") == "closed"
    return (
        cases.with_columns(
            stop=pl.when(at_closing).then("closed").otherwise("milestone_at"),
            due_month=_month("due"),
            closed_month=_month("closed"),
        )
        .with_columns(
            stop_missing=pl.col("closed").is_not_null()
            & pl.col("stop").is_null()
            & pl.col("due").is_not_null()
            & ~pl.col("outcome").is_in(list(VOID))
        )
        .with_columns(state=_state())
    )


def _month(column: str) -> pl.Expr:
    instant = pl.from_epoch(column).dt.replace_time_zone("UTC").dt.convert_time_zone(ZONE)
    return instant.dt.strftime("%Y-%m")


def _state() -> pl.Expr:
    """The seven states of a case, but for `unmeasurable`: nothing here is."""
    past_due = pl.col("due") <= _AS_OF
    return (
        pl.when(pl.col("outcome").is_in(list(VOID)))
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


def truth(seed: int, export: pl.DataFrame, cases: pl.DataFrame, name: str) -> dict[str, Any]:
    """Everything that is known about the cases because it was planted.

    Args:
        seed: The number that the cases were made from.
        export: The rows as written, in the case system's words.
        cases: The same rows, judged.
        name: The export's file name.

    Returns:
        A mapping that JSON can hold. `counts` are plain counts over the export; `states` and
        the shares (`k` of `n`) are verdicts on the agreements as of the window's end.
    """
    return {
        "seed": seed,
        "opened_from": OPENED_FROM.isoformat(),
        "as_of": AS_OF.isoformat(),
        "files": {name: {"rows": len(export)}},
        "counts": _counts(export, cases),
        "states": {a: _by(g, "state") for a, g in _groups(cases, "agency")},
        "states_by_service": {s: _by(g, "state") for s, g in _groups(cases, "service")},
        "on_time_due": _monthly(cases, "due_month", ("met", "late", "overdue")),
        "on_time_closed": _monthly(cases, "closed_month", ("met", "late")),
        "messages": {
            "kinds": _by(cases.drop_nulls("kind"), "kind"),
            "languages": _by(cases.drop_nulls("language"), "language"),
        },
        "stories": _stories(cases),
    }


def _counts(export: pl.DataFrame, cases: pl.DataFrame) -> dict[str, Any]:
    named = ("Status", "Division", "Request Type", "Intake Channel", "Council District", "Outcome")
    return {
        **{column: _by(export, column) for column in named},
        "filled": {column: len(export) - export[column].null_count() for column in export.columns},
        "closed_without_milestone": int(cases["stop_missing"].sum()),
    }


def _by(frame: pl.DataFrame, column: str) -> Counts:
    """How often each value occurs; nothing is written as the empty text."""
    counted = frame.group_by(pl.col(column).fill_null("").alias("value")).len().sort("value")
    return dict(counted.iter_rows())


def _groups(frame: pl.DataFrame, column: str) -> list[tuple[str, pl.DataFrame]]:
    return sorted((str(key), group) for (key,), group in frame.group_by(column))


def _monthly(
    cases: pl.DataFrame, month: str, states: tuple[str, ...]
) -> dict[str, dict[str, Share]]:
    """Met among the cases in these states, by agency and month."""
    counted = _in_play(cases, month, states).drop_nulls(month)
    return {
        agency: {m: _share(rows) for m, rows in _groups(group, month)}
        for agency, group in _groups(counted, "agency")
    }


def _in_play(cases: pl.DataFrame, month: str, states: tuple[str, ...]) -> pl.DataFrame:
    known = pl.col("due") <= _AS_OF if month == "due_month" else pl.col("closed").is_not_null()
    return cases.filter(known & pl.col("state").is_in(states))


def _share(rows: pl.DataFrame) -> Share:
    return {"k": int((rows["state"] == "met").sum()), "n": len(rows)}


def _stories(cases: pl.DataFrame) -> dict[str, Any]:
    due = _in_play(cases, "due_month", ("met", "late", "overdue"))
    closed = _in_play(cases, "closed_month", ("met", "late"))
    solid_waste = due.filter(agency="solid-waste")
    before = pl.col("due_month") < _JUNE_2026
    parks = due.filter(agency="parks").group_by("due_month").len()
    return {
        "transportation_looks_best_when_only_closed_cases_count": {
            "closed": {a: _share(g) for a, g in _groups(closed, "agency")},
            "due": {a: _share(g) for a, g in _groups(due, "agency")},
        },
        "solid_waste_gets_worse_from_june_2026": {
            "due_before": _share(solid_waste.filter(before)),
            "due_from": _share(solid_waste.filter(~before)),
        },
        "animal_protection_is_good": {"due": _share(due.filter(agency="animal-protection"))},
        "parks_has_too_few_cases_a_month": {"most_due_in_a_month": parks["len"].max() or 0},
        "nothing_is_promised_by": _by(cases.filter(pl.col("stops").is_null()), "agency"),
        "promised_before_or_since_only": _by(
            cases.filter(pl.col("stops").is_not_null() & pl.col("due").is_null()), "service"
        ),
        "compost_texts_on_other_cases": len(cases.filter(kind="borrowed")),
    }
