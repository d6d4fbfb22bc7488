"""One partition: its columns and links become tables and cube, file to file, wherever this runs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

import polars as pl

from dashboard.mart.files import read_frame, write_frame
from dashboard.mart.manifest import INPUTS, MESSAGE_KEYS, TAILS, Partition, Stored
from dashboard.mart.splicing import is_of, spliced
from dashboard.places import Place
from metrics.cube import CUBE, cube_of, kept_up
from metrics.instants import INSTANT, instant
from metrics.linking.contacts import stop_kinds
from metrics.measuring import measured
from metrics.promises import Promises
from metrics.tables import LINKS, empty
from metrics.told import keys_of

KEY = ["source", "number"]
ORDER = {
    "instants": ["commitment", *KEY],
    "lives": KEY,
    "updates": [*KEY, "clause", "start", "due"],
    "pauses": [*KEY, "commitment", "start", "reason", "end"],
}
"""What the rows of each table are ordered by, as `measured` gives them."""


TAIL: dict[str, pl.DataType] = {
    **dict.fromkeys(KEY, pl.String()),
    "opened": INSTANT,
    "service": pl.String(),
    "requester": pl.String(),
    "place": pl.String(),
    "at": INSTANT,
    "kind": pl.String(),
}
"""One row an event that can stop a promise and came long after its case's month: most cases have
none, and who looks for the contacts after it need not read the month's events."""

_FOR_TAILS = {
    "cases": [name for name in TAIL if name not in {"at", "kind"}],
    "events": [*KEY, "at", "kind"],
}
"""The columns of a month that are looked at where its cases were measured already."""

_A_WHILE = timedelta(days=31)


@dataclass(frozen=True)
class Task:
    """What is to be measured of one month.

    Attributes:
        month: Of opening, in UTC.
        inputs: The files of its cases, events and links.
        until: How far ahead what is owed to residents of open cases is followed.
        before: What was measured of it before, to be kept for all other cases; None: there is
            nothing that could be kept.
        changed: `source`, `number` of cases, of whatever month, that are to be measured again.
        anew: The rows of those of this month, where they were measured already.
    """

    month: str
    inputs: Mapping[str, Stored]
    until: datetime
    before: Partition | None = None
    changed: pl.DataFrame | None = None
    anew: Mapping[str, pl.DataFrame] | None = None

    @property
    def told(self) -> pl.DataFrame:
        """The cases to be measured again."""
        return empty(dict.fromkeys(KEY, pl.String())) if self.changed is None else self.changed


def measured_partition(mart: Place, task: Task, promises: Promises) -> Partition:
    """Measure a month, or those of its cases that have changed, and write the files of it.

    It reads and writes files alone and depends on nothing but them: wherever and however often it
    runs, the same files come out.
    """
    some = _FOR_TAILS if task.anew else {}
    inputs = {name: read_frame(mart, f, some.get(name)) for name, f in task.inputs.items()}
    valid_from = last_instant(inputs["events"], inputs["links"])
    if task.before:
        tables = _spliced(mart, task, task.before, inputs, promises, valid_from)
    else:
        tables = measured_of(inputs, promises, task.until)
        tables |= cube_of(tables["instants"], promises.zone, valid_from)
    tables[MESSAGE_KEYS] = keys_of(tables["lives"].lazy(), promises.editions, promises.zone)
    tables[TAILS] = tail_of(inputs["cases"], inputs["events"], task.month, promises)
    written = {name: write_frame(mart, name, rows, task.month) for name, rows in tables.items()}
    return Partition(
        month=task.month,
        cases=len(inputs["cases"]),
        rows=len(tables["instants"]),
        valid_from=valid_from,
        files={**task.inputs, **written},
    )


def tail_of(
    cases: pl.DataFrame, events: pl.DataFrame, month: str, promises: Promises
) -> pl.DataFrame:
    """What happened to the cases of a month long after it, `TAIL`."""
    late = (pl.col("at") >= instant(tail_begins(month))) & pl.col("kind").is_in(
        stop_kinds(promises)
    )
    told = events.lazy().filter(late).select(*KEY, "at", "kind").collect()
    of_case = cases.select(_FOR_TAILS["cases"])
    return told.join(of_case, on=KEY, maintain_order="left").select(*TAIL)


def tail_begins(month: str) -> datetime:
    """From when on what happens to the cases of a month is told by its tail."""
    year, number = map(int, month[:7].split("-"))
    return datetime(year + number // 12, number % 12 + 1, 1, tzinfo=UTC) + _A_WHILE


def _spliced(
    mart: Place,
    task: Task,
    before: Partition,
    inputs: Mapping[str, pl.DataFrame],
    promises: Promises,
    valid_from: datetime | None,
) -> dict[str, pl.DataFrame]:
    """The tables of before with the rows of changed cases in the place of their former ones."""
    changed, anew = task.told, task.anew
    if anew is None:
        some = {name: rows.filter(is_of(rows, changed)) for name, rows in inputs.items()}
        anew = measured_of(some, promises, task.until)
    held = {name: read_frame(mart, before.files[name]) for name in (*anew, *CUBE)}
    tables = {name: spliced(held[name], rows, changed, ORDER[name]) for name, rows in anew.items()}
    if before.valid_from is None or valid_from is None or valid_from < before.valid_from:
        return tables | cube_of(tables["instants"], promises.zone, valid_from)
    was = held["instants"]
    pending = held["pending"]
    waiting = spliced(pending, anew["instants"], changed, ORDER["instants"])
    come = cube_of(waiting, promises.zone, valid_from)
    gone = cube_of(was.filter(is_of(was, changed)), promises.zone, before.valid_from)
    return tables | {
        "cube": kept_up(held["cube"], come["cube"], gone["cube"]),
        "pending": come["pending"],
    }


def measured_of(
    inputs: Mapping[str, pl.DataFrame],
    promises: Promises,
    as_of: datetime,
    known_at: datetime | None = None,
) -> dict[str, pl.DataFrame]:
    """What some cases amount to: the tables by name, in the order of their keys."""
    cases, events, links = (inputs[name] for name in INPUTS)
    told = measured(cases, events, links, promises, as_of=as_of, known_at=known_at)
    return {**told._asdict(), "pauses": told.pauses.sort(ORDER["pauses"])}


def last_instant(events: pl.DataFrame, links: pl.DataFrame) -> datetime | None:
    """The last instant at which anything happened that the rows of these cases tell of."""
    contacts = [n for n, dtype in LINKS.items() if dtype == pl.List(pl.Datetime("us", "UTC"))]
    ends = [events["at"].max(), *(links[name].list.max().max() for name in contacts)]
    return max((end for end in ends if isinstance(end, datetime)), default=None)
