"""What a source cannot show: a figure that needs it is not measurable there, which is not zero."""

from __future__ import annotations

from collections.abc import Collection, Mapping

import polars as pl

from agreements.folder import CityFolder
from agreements.schema.event_log import EventLogMapping
from agreements.schema.source import SourceMapping

ONLY_LOGS_TELL = ("accepted", "assigned", "returned", "commented", "update_sent")
"""Kinds of event that cannot be read off a case's state: without a log of it nobody knows."""

COLUMNS = ("requester", "place", "outcome", "text")
"""Facts that a source shows where its mapping names a column of it."""

LACKED = "no_"
"""Begins each reason that names what no source shows, as in `no_reopened`."""

Need = tuple[str, ...]
"""Kinds of event or columns any of which is enough; the first gives the reason its name."""


def lacking(folder: CityFolder, read: Collection[str] | None = None) -> dict[str, frozenset[str]]:
    """What each source of cases cannot show, by its mapping and those of the logs of its cases.

    An outcome is shown by a column, by a log, or by the words that a machine wrote into messages.

    Args:
        folder: The city's files.
        read: The logs that were read, by name; None takes all that are mapped.
    """
    logs: dict[str, set[str]] = {}
    for log in (log for log in folder.logs.values() if read is None or log.id in read):
        logs.setdefault(log.spec.of, set()).update(log.spec.kinds.values(), _of_closings(log))
    return {id_: _lacking(mapping, logs.get(id_, set())) for id_, mapping in folder.sources.items()}


def _of_closings(log: EventLogMapping) -> set[str]:
    """What a log tells of a closing beside its instant: how it ended, and in which words."""
    said = log.spec.columns.outcome or log.spec.outcomes
    closes = "closed" in log.spec.kinds.values()
    outcome = {"outcome"} if said and closes else set()
    return outcome | ({"text"} if log.spec.columns.text else set())


def _lacking(mapping: SourceMapping, told: set[str]) -> frozenset[str]:
    columns = mapping.spec.columns
    kinds = {*mapping.spec.not_shown, *ONLY_LOGS_TELL} - told
    given = {
        "requester": columns.requester,
        "place": columns.place,
        "outcome": columns.outcome or mapping.spec.outcomes or "outcome" in told,
        "text": columns.message or "text" in told,
    }
    return frozenset(kinds | {name for name, there in given.items() if not there})


def blind(lacks: Mapping[str, Collection[str]], needs: Collection[Need]) -> dict[str, str]:
    """The sources that cannot show what a figure needs, each with the first thing it lacks."""
    found = {}
    for source, missing in lacks.items():
        lacked = [need[0] for need in needs if all(kind in missing for kind in need)]
        if lacked:
            found[source] = lacked[0]
    return found


def unseen(lacks: Mapping[str, Collection[str]], needs: Collection[Need]) -> pl.Expr:
    """Per row: what its source lacks of what a figure needs; null where it lacks nothing."""
    found = blind(lacks, needs)
    if not found:
        return pl.lit(None, pl.String)
    return pl.col("source").replace_strict(found, default=None, return_dtype=pl.String)


def shown(lacks: Mapping[str, Collection[str]], needs: Collection[Need]) -> pl.Expr:
    """Per row: whether its source lacks nothing of what a figure needs."""
    found = blind(lacks, needs)
    if not found:
        return pl.lit(value=True)
    # There are few sources: each is compared sooner than it is looked for in a list.
    hidden = pl.any_horizontal(pl.col("source") == source for source in found)
    return ~hidden.fill_null(value=False)


def unshown(clauses: pl.DataFrame, lacks: Mapping[str, Collection[str]]) -> pl.DataFrame:
    """`source`, `clause`, `lacked`: promises whose stop is an event that the source never shows."""
    stops = clauses.select("clause", stop_kind=pl.col("stops").str.extract("^([^:]*)")).drop_nulls()
    pairs = pl.DataFrame(
        [(source, kind) for source, kinds in lacks.items() for kind in sorted(kinds)],
        schema={"source": pl.String, "stop_kind": pl.String},
        orient="row",
    ).join(stops, on="stop_kind")
    named = pairs.select("source", "clause", lacked=pl.format(LACKED + "{}", "stop_kind"))
    return named.unique(["source", "clause"])


def with_unmeasurable(
    rows: pl.LazyFrame, clauses: pl.DataFrame, lacks: Mapping[str, Collection[str]]
) -> pl.LazyFrame:
    """Set rows apart whose promised stop is an event that their source never shows.

    Their `unmeasurable` then names it, as `no_started`: they are neither late nor running.
    """
    return set_apart(rows, unshown(clauses, lacks))


def set_apart(rows: pl.LazyFrame, named: pl.DataFrame) -> pl.LazyFrame:
    """The same by what `unshown` names."""
    if named.is_empty():
        return rows
    # A look at few names for each row: a join would make a key of two texts of every one.
    told = [
        pl.when(pl.col("source") == source, pl.col("clause").is_in(of["clause"].implode())).then(
            pl.lit(lacked)
        )
        for (source, lacked), of in named.partition_by("source", "lacked", as_dict=True).items()
    ]
    return rows.with_columns(unmeasurable=pl.coalesce("unmeasurable", *told))
