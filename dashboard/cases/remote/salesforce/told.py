"""What a page of Salesforce's rows tells, ready to be entered."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import polars as pl
from sqlalchemy import Connection

from dashboard.cases.entering import ENTERED_EVENT, Counts, Entry, Recorder
from dashboard.cases.rows import BadRow
from dashboard.cases.translation import Translated

SALESFORCE_TIMES = ("%Y-%m-%dT%H:%M:%S%.f%z", "%Y-%m-%d")
"""How Salesforce writes times, and days."""

UNMAPPED = {"field": pl.String, "value": pl.String, "rows": pl.Int64}

NO_NUMBER = (
    pl.col("number").is_null(),
    pl.lit("its case has no number that can be read; let the user who signs in read all cases"),
)
"""What is against a row that nobody knows the case of."""

_SAME_EVENT = ["number", "kind", "at", "actor", "name", "value", "text"]


@dataclass(frozen=True)
class Told(Entry):
    """What a page tells: an entry, and what else a sync has to know.

    Attributes:
        snapshot: Cases of an organisation that does not track their status: each as it stands now,
            to be compared with what is known. They are no part of the entry.
        unmapped: `field`, `value`, `rows`: words that the mapping does not know.
        unclear_times: Local times that daylight saving skips or repeats.
    """

    snapshot: Translated | None = None
    unmapped: pl.DataFrame = field(default_factory=lambda: pl.DataFrame(schema=UNMAPPED))
    unclear_times: int = 0

    def enter(self, recorder: Recorder, connection: Connection) -> Counts:
        """Bring all of it into the record, in the transaction of `connection`."""
        counts = recorder.enter(connection, self)
        if self.snapshot:
            counts += recorder.enter_snapshot(connection, self.snapshot, self.absent)
        return counts


def event(at: str, kind: str, **given: pl.Expr) -> list[pl.Expr]:
    """The columns of one kind of event, of rows that hold `line`, `number` and `recorded_at`."""
    own = {"line", "number", "recorded_at"}
    columns = {"at": pl.col(at), "kind": pl.lit(kind), **given}
    absent = pl.lit(None, pl.String)
    return [
        pl.col(name) if name in own else columns.get(name, absent).alias(name)
        for name in ENTERED_EVENT
    ]


def events_in_order(parts: Sequence[pl.DataFrame]) -> pl.DataFrame:
    """Events in the order of their rows, each once.

    A source that is stamped to the second can tell the same thing twice in one; it is one event,
    on whichever pages it comes.
    """
    schema = pl.DataFrame(schema=ENTERED_EVENT)
    every = pl.concat([schema, *parts], how="vertical_relaxed").sort("line", maintain_order=True)
    once = every.unique(_SAME_EVENT, keep="first", maintain_order=True)
    return once.with_columns(nth=pl.lit(0, pl.Int64))


def counted(words: pl.Series, ours: pl.Series, name: str) -> pl.DataFrame:
    """The words of a column that the mapping lacks, with their rows."""
    lacking = words.filter(words.is_not_null() & ours.is_null())
    return (
        pl.DataFrame({"value": lacking})
        .group_by("value", maintain_order=True)
        .agg(rows=pl.len().cast(pl.Int64))
        .select(field=pl.lit(name), value="value", rows="rows")
    )


def put_aside(rows: pl.DataFrame, faults: Sequence[tuple[pl.Expr, pl.Expr]]) -> list[BadRow]:
    """The rows that something is against, with all that is against each.

    Args:
        rows: `line`, `raw` and what the faults look at.
        faults: Whether something is against a row, and in which words.
    """
    told = [pl.when(holds).then(sentence) for holds, sentence in faults]
    listed = rows.with_columns(reasons=pl.concat_list(told).list.drop_nulls())
    refused = listed.filter(pl.col("reasons").list.len() > 0)
    return [BadRow(n, raw, tuple(why)) for n, raw, why in refused["line", "raw", "reasons"].rows()]
