"""The cases as a case system would export them: its columns, its words, its local times."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
import polars as pl

from agreements.schema.source import SourceSpec
from seed.wall_clock import ZONE


def export(rng: np.random.Generator, cases: pl.DataFrame, source: SourceSpec) -> pl.DataFrame:
    """One row a case, as the mapping of this source reads it.

    Args:
        rng: Where chance comes from.
        cases: The cases in our names.
        source: The mapping, turned round: our name gives the case system's word.

    Returns:
        A frame of text columns, null where the case system holds nothing.
    """
    columns, style = source.columns, source.date_formats[0]
    first_word = pl.lit(pl.Series(rng.integers(2, size=len(cases)) == 0))
    milestones = [_milestone(name, heads[0], style) for name, heads in source.milestones.items()]
    return cases.select(
        pl.col("number").alias(columns.number[0]),
        _time("opened", style).alias(columns.opened[0]),
        _raw("stage", source.statuses, first_word).alias(columns.status[0]),
        _time("closed", style).alias(_head(columns.closed)),
        _raw("agency", source.agencies, first_word).alias(_head(columns.agency)),
        _raw("service", source.services, first_word).alias(_head(columns.service)),
        _raw("channel", source.channels, first_word).alias(_head(columns.channel)),
        _raw("district", source.districts, first_word).alias(_head(columns.district)),
        _raw("outcome", source.outcomes, first_word).alias(_head(columns.outcome)),
        *milestones,
        pl.col("message").alias(_head(columns.message)),
    )


def _head(names: list[str] | None) -> str:
    """The first name that a column goes by."""
    if not names:
        raise ValueError("the demonstration city's mapping has to name every column it exports")
    return names[0]


def _raw(column: str, words: Mapping[str, str], first_word: pl.Expr) -> pl.Expr:
    """The case system's word for ours; where it has several, its first and its last by chance."""
    first = {ours: raw for raw, ours in reversed(list(words.items()))}
    last = {ours: raw for raw, ours in words.items()}
    ours = pl.col(column)
    return pl.when(first_word).then(ours.replace_strict(first)).otherwise(ours.replace_strict(last))


def _time(column: str, style: str) -> pl.Expr:
    instant = pl.from_epoch(column).dt.replace_time_zone("UTC").dt.convert_time_zone(ZONE)
    return instant.dt.strftime(style)


def _milestone(name: str, head: str, style: str) -> pl.Expr:
    return pl.when(pl.col("stops") == name).then(_time("milestone_at", style)).alias(head)
