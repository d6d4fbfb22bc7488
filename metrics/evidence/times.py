"""The lines behind lengths of time: how late, how long it took, what a wrong way cost."""

from __future__ import annotations

from typing import Final

import polars as pl

from metrics.evidence.columns import (
    CASE,
    CLOCKS,
    HEADLINE,
    JUDGED,
    LIFE,
    chosen_of,
    flags,
    named,
)
from metrics.figures.asked import Asked
from metrics.figures.routing import passed_on
from metrics.figures.times import clocks_of, fallen_due, lateness, recent

_ROW: Final = ("source", "number", "commitment")
_KEY: Final = ("source", "number")


def late(asked: Asked) -> list[pl.LazyFrame]:
    """Every promise that fell due, the late and overdue ones with how late they are."""
    dated = fallen_due(asked)
    measured = lateness(dated, asked, _ROW).select(*_ROW, late_seconds="late")
    counts = pl.col("late_seconds").is_not_null() | pl.col("state").is_in(["late", "overdue"])
    rows = dated.join(measured.lazy(), on=list(_ROW), how="left").with_columns(
        flags=flags(),
        in_n=named({HEADLINE: counts}),
        in_k=pl.lit(None, pl.String),
        out=pl.when(~counts).then(pl.col("state").cast(pl.String)),
    )
    return [chosen_of(rows, JUDGED, "late_seconds")]


def closed(asked: Asked) -> list[pl.LazyFrame]:
    """The lives of `time_to_close`, a line each, with the seconds of each of its three clocks."""
    whole, *others = (_clock(rows, part) for part, rows in clocks_of(asked).items())
    joined = whole
    for other in others:
        own = other.select(*_KEY, *(n for n in other.collect_schema() if n.startswith("clock:")))
        joined = joined.join(own, on=list(_KEY), how="left")
    return [_lived(joined, list(CLOCKS))]


def expected(asked: Asked) -> list[pl.LazyFrame]:
    """The lives of `expected_time`."""
    return [_lived(_clock(recent(asked), None), [None])]


def _clock(lives: pl.LazyFrame, part: str | None) -> pl.LazyFrame:
    column = CLOCKS[part]
    return lives.with_columns(
        pl.when("there").then("seconds").alias(f"clock:{column}"),
        (pl.col("there") & pl.col("ended")).alias(f"clock:{column}:ended"),
    )


def _lived(rows: pl.LazyFrame, parts: list[str | None]) -> pl.LazyFrame:
    clocks = {part or HEADLINE: f"clock:{CLOCKS[part]}" for part in parts}
    told = rows.with_columns(
        in_n=named({name: pl.col(clock).is_not_null() for name, clock in clocks.items()}),
        in_k=named({name: pl.col(f"{clock}:ended") for name, clock in clocks.items()}),
        out=pl.lit(None, pl.String),
        **{CLOCKS[part]: pl.col(f"clock:{CLOCKS[part]}") for part in parts},
    )
    return chosen_of(told, LIFE, *(CLOCKS[part] for part in parts))


def wrong_ways(asked: Asked) -> list[pl.LazyFrame]:
    """The cases of `reroute_cost`, with the working seconds that were lost."""
    rows = passed_on(asked).with_columns(
        in_n=named({HEADLINE: pl.lit(value=True), "no_target": pl.col("lost_seconds").is_null()}),
        in_k=pl.lit(None, pl.String),
        out=pl.lit(None, pl.String),
    )
    told = tuple(dict.fromkeys((*CASE, "opened", "settled", "reroutes", "reroute_reason")))
    return [chosen_of(rows, told, "lost_seconds")]
