"""One partition: its columns and links become tables and cube, file to file, wherever this runs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import NamedTuple

import polars as pl

from dashboard.mart.files import read_frame, scan_frames, write_frame
from dashboard.mart.laying import Former, laid_over
from dashboard.mart.manifest import INPUTS, MESSAGE_KEYS, TAILS, Partition, Stored
from dashboard.mart.splicing import is_of, spliced
from dashboard.places import Place
from metrics.cube import CUBE, cube_of, kept_up
from metrics.instants import INSTANT, instant
from metrics.linking.contacts import stop_kinds
from metrics.measuring import measured
from metrics.promises import Promises
from metrics.tables import EVENTS, LINKS, LIVES, empty
from metrics.told import keys_of

KEY = ["source", "number"]
ORDER = {
    "instants": ["commitment", *KEY],
    "lives": KEY,
    "updates": [*KEY, "clause", "start", "due"],
    "pauses": [*KEY, "commitment", "start", "reason", "end"],
    TAILS: [*KEY, "at"],
}
"""What the rows of each table are ordered by, as `measured` and `tail_of` give them."""


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

_OF_CASE = [name for name in TAIL if name not in {"at", "kind"}]

_A_WHILE = timedelta(days=31)

Rows = Mapping[str, pl.DataFrame]
"""Tables by name."""


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
        anew: The rows of those of this month, where they were measured already: the tables of
            `ORDER`.
        former: What these tables hold of them, likewise.
    """

    month: str
    inputs: Mapping[str, Stored]
    until: datetime
    before: Partition | None = None
    changed: pl.DataFrame | None = None
    anew: Mapping[str, pl.DataFrame] | None = None
    former: Mapping[str, Former] | None = None

    @property
    def told(self) -> pl.DataFrame:
        """The cases to be measured again."""
        return empty(dict.fromkeys(KEY, pl.String())) if self.changed is None else self.changed


def measured_partition(mart: Place, task: Task, promises: Promises) -> Partition:
    """Measure a month, or those of its cases that have changed, and write the files of it.

    It reads and writes files alone and depends on nothing but them: wherever and however often it
    runs, the same files come out.
    """
    if task.before and task.anew and task.former:
        return _kept_up(mart, task, task.before, promises)
    return written(mart, task, tables_of(mart, task, promises))


class Made(NamedTuple):
    """What a month amounts to, before it is written.

    Attributes:
        tables: All that its partition holds, by name.
        valid_from: The last instant at which anything happened to its cases.
    """

    tables: dict[str, pl.DataFrame]
    valid_from: datetime | None


def tables_of(mart: Place, task: Task, promises: Promises) -> Made:
    """What a month amounts to, measured from its files."""
    inputs = inputs_of(mart, task)
    if task.before:
        tables = _spliced(mart, task, task.before, inputs, promises)
    else:
        tables = measured_of(inputs, promises, task.until)
    return made_of(task, inputs, tables, promises)


def inputs_of(mart: Place, task: Task) -> Rows:
    """The cases, events and links of a month."""
    return {name: read_frame(mart, stored) for name, stored in task.inputs.items()}


def made_of(task: Task, inputs: Rows, measured: Rows, promises: Promises) -> Made:
    """All of a month that follows from its cases and events, and from what they amount to."""
    valid_from = last_instant(inputs["events"], inputs["links"])
    cells = cube_of(measured["instants"], promises.zone, valid_from)
    others = {
        MESSAGE_KEYS: keys_of(measured["lives"].lazy(), promises.editions, promises.zone),
        TAILS: tail_of(inputs["cases"], inputs["events"], task.month, promises),
    }
    return Made({**measured, **cells, **others}, valid_from)


def written(mart: Place, task: Task, made: Made) -> Partition:
    """The partition of a month, with its files."""
    files = {name: write_frame(mart, name, rows, task.month) for name, rows in made.tables.items()}
    return _partition(task, made.valid_from, files)


def _partition(task: Task, valid_from: datetime | None, files: dict[str, Stored]) -> Partition:
    return Partition(
        month=task.month,
        cases=task.inputs["cases"].held,
        rows=files["instants"].held,
        valid_from=valid_from,
        files={**task.inputs, **dict(sorted(files.items()))},
    )


def _kept_up(mart: Place, task: Task, before: Partition, promises: Promises) -> Partition:
    """A month, of which the rows of few cases were measured already: only these are looked at."""
    anew, former = task.anew or {}, task.former or {}
    happened = scan_frames(mart, [task.inputs["events"]], EVENTS).select(pl.col("at").max())
    valid_from = last_instant(happened.collect(), read_frame(mart, task.inputs["links"]))
    laid = {
        name: laid_over(mart, name, before.files[name], former[name], rows, ORDER[name])
        for name, rows in anew.items()
    }
    lives = scan_frames(mart, [laid["lives"]], LIVES)
    tables = _cube_kept_up(mart, task, before, laid["instants"], promises.zone, valid_from)
    tables[MESSAGE_KEYS] = keys_of(lives, promises.editions, promises.zone)
    others = {name: write_frame(mart, name, rows, task.month) for name, rows in tables.items()}
    return _partition(task, valid_from, {**laid, **others})


def tail_of(
    cases: pl.DataFrame, events: pl.DataFrame, month: str, promises: Promises
) -> pl.DataFrame:
    """What happened to the cases of a month long after it, `TAIL`."""
    late = events[[*KEY, "at", "kind"]].filter(pl.col("at") >= instant(tail_begins(month)))
    told = late.filter(pl.col("kind").is_in(stop_kinds(promises)))  # of few, not of all
    of_case = cases.select(_OF_CASE)
    return told.join(of_case, on=KEY, maintain_order="left").select(*TAIL)


def tail_begins(month: str) -> datetime:
    """From when on what happens to the cases of a month is told by its tail."""
    year, number = map(int, month[:7].split("-"))
    return datetime(year + number // 12, number % 12 + 1, 1, tzinfo=UTC) + _A_WHILE


def _spliced(
    mart: Place,
    task: Task,
    before: Partition,
    inputs: Rows,
    promises: Promises,
) -> dict[str, pl.DataFrame]:
    """The tables of before with the rows of changed cases in the place of their former ones."""
    changed = task.told
    some = {name: rows.filter(is_of(rows, changed)) for name, rows in inputs.items()}
    return {
        name: spliced(read_frame(mart, before.files[name]), rows, changed, ORDER[name])
        for name, rows in measured_of(some, promises, task.until).items()
    }


def _cube_kept_up(
    mart: Place,
    task: Task,
    before: Partition,
    instants: Stored,
    zone: str,
    valid_from: datetime | None,
) -> dict[str, pl.DataFrame]:
    """The cube of before with what the changed cases add to it in the place of what they added."""
    if before.valid_from is None or valid_from is None or valid_from < before.valid_from:
        return cube_of(read_frame(mart, instants), zone, valid_from)
    anew, former = task.anew or {}, task.former or {}
    held = {name: read_frame(mart, before.files[name]) for name in CUBE}
    waiting = spliced(held["pending"], anew["instants"], task.told, ORDER["instants"])
    come = cube_of(waiting, zone, valid_from)
    gone = cube_of(former["instants"].rows, zone, before.valid_from)
    return {
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
