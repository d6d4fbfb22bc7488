"""The cases as a case system would export them: its columns, its words, its local times."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
import polars as pl

from agreements.schema.event_log import LogSpec
from agreements.schema.source import SourceSpec
from agreements.schema.volumes import VolumeSpec
from seed.wall_clock import ZONE

_VALUE_DAY = "%Y-%m-%d"
"""How a promised day stands in the journal."""


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
    worded = {
        "stage": (source.statuses, columns.status),
        "agency": (source.agencies, columns.agency),
        "service": (source.services, columns.service),
        "channel": (source.channels, columns.channel),
        "district": (source.districts, columns.district),
        "outcome": (source.outcomes, columns.outcome),
        "priority": (source.priorities, columns.priority),
        "language": (source.languages, columns.language),
    }
    told = {
        n: _raw(n, words, first_word).alias(_head(heads)) for n, (words, heads) in worded.items()
    }
    return cases.select(
        pl.col("number").alias(columns.number[0]),
        _time("opened", style).alias(columns.opened[0]),
        told["stage"],
        _time("closed", style).alias(_head(columns.closed)),
        *(told[n] for n in ("agency", "service", "channel", "district")),
        pl.col("place").alias(_head(columns.place)),
        told["outcome"],
        *milestones,
        pl.col("message").alias(_head(columns.message)),
        *(told[n] for n in ("priority", "language")),
        pl.col("parent").alias(_head(columns.parent)),
        pl.col("requester").alias(_head(columns.requester)),
    )


def export_log(journal: pl.DataFrame, log: LogSpec, source: SourceSpec) -> pl.DataFrame:
    """One row an activity, as the mapping of the log reads it.

    Args:
        journal: As `journal.journal` gives it.
        log: The mapping of the log.
        source: That of the cases, whose tables stand for those that the log's mapping leaves out.
    """
    columns = log.columns
    agencies = log.agencies or source.agencies
    tables: Mapping[str, tuple[Mapping[str, str], list[str] | None]] = {
        "kind": (log.kinds, columns.kind),
        "actor": (log.actors, columns.actor),
        "audience": (log.audiences, columns.audience),
        "from_agency": (agencies, columns.from_agency),
        "to_agency": (agencies, columns.to_agency),
        "reason": (log.reasons, columns.reason),
        "name": (log.milestones, columns.name),
    }
    outcomes = log.outcomes or source.outcomes
    return journal.select(
        pl.col("number").alias(columns.number[0]),
        _time("at", log.date_formats[0]).alias(columns.at[0]),
        *(_raw(name, words).alias(_head(heads)) for name, (words, heads) in tables.items()),
        _value(log, source).alias(_head(columns.value)),
        _raw("outcome", outcomes).alias(_head(columns.outcome)),
        pl.col("text").alias(_head(columns.text)),
    )


def _value(log: LogSpec, source: SourceSpec) -> pl.Expr:
    """A promised day, a service, a priority or a case, each in the case system's words."""
    value, kind = pl.col("value"), pl.col("kind")
    day = value.str.to_date(_VALUE_DAY, strict=False).dt.strftime(log.value_formats[0])
    services = _first(log.services or source.services)
    priorities = _first(log.priorities or source.priorities)
    return (
        pl.when(kind == "promised")
        .then(day)
        .when(kind == "reclassified")
        .then(value.replace_strict(services, default=None, return_dtype=pl.String))
        .when(kind == "prioritised")
        .then(value.replace_strict(priorities, default=None, return_dtype=pl.String))
        .otherwise(value)
    )


def export_volumes(volumes: pl.DataFrame, spec: VolumeSpec) -> pl.DataFrame:
    """One row a day and medium, as the mapping of the contacts reads it.

    Args:
        volumes: `day` (a date), `medium` (in the words of the mapping) and `n`.
        spec: The mapping.
    """
    columns = spec.columns
    return volumes.select(
        pl.col("day").dt.strftime(spec.date_formats[0]).alias(columns.day[0]),
        pl.col("medium").alias(_head(columns.channel)),
        pl.col("n").alias(columns.n[0]),
    )


def _head(names: list[str] | None) -> str:
    """The first name that a column goes by."""
    if not names:
        raise ValueError("the demonstration city's mapping has to name every column it exports")
    return names[0]


def _first(words: Mapping[str, str]) -> dict[str, str]:
    """The first word that means each of ours."""
    return {ours: raw for raw, ours in reversed(list(words.items()))}


def _raw(column: str, words: Mapping[str, str], first_word: pl.Expr | None = None) -> pl.Expr:
    """The case system's word for ours; where it has several, its first and its last by chance."""
    ours = pl.col(column)
    first = ours.replace_strict(_first(words), return_dtype=pl.String)
    if first_word is None:
        return first
    last = ours.replace_strict({ours: raw for raw, ours in words.items()}, return_dtype=pl.String)
    return pl.when(first_word).then(first).otherwise(last)


def _time(column: str, style: str) -> pl.Expr:
    instant = pl.from_epoch(column).dt.replace_time_zone("UTC").dt.convert_time_zone(ZONE)
    return instant.dt.strftime(style)


def _milestone(name: str, head: str, style: str) -> pl.Expr:
    return pl.when(pl.col("stops") == name).then(_time("milestone_at", style)).alias(head)
