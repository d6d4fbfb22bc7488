"""Draws and labels in the record's database; neither reader's labels show before both are in."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property
from typing import Any, Final

import polars as pl
from sqlalchemy import Connection, insert, inspect, select

from dashboard.cases.store import Store, read
from dashboard.errors import UserError
from dashboard.oversight import label_tables as tables
from dashboard.oversight.acting import instant, micros
from metrics.labelling.guide import NAMES

READERS: Final = 2
READ, SETTLED = "read", "settled"
LONGEST_NOTE: Final = 2_000

ROW_TYPES: Final[dict[str, pl.DataType]] = {
    "row": pl.Int64(),
    "agency": pl.String(),
    "service": pl.String(),
    "status_word": pl.String(),
    "text_id": pl.Binary(),
    "cases": pl.Int64(),
    "stratum": pl.String(),
    "stratum_rows": pl.Int64(),
    "stratum_drawn": pl.Int64(),
    "probability": pl.Float64(),
    "verdicts": pl.String(),
}
_LABEL_TYPES: Final[dict[str, pl.DataType]] = {
    "id": pl.Int64(),
    "at": pl.Int64(),
    "kind": pl.String(),
    "row": pl.Int64(),
    "reader": pl.String(),
    **dict.fromkeys(NAMES, pl.String()),
    "note": pl.String(),
}
Verdicts = dict[str, tuple[str | None, str | None]]
"""Of each measure its verdict and rule."""


class StillReadingError(UserError):
    """Not both readers are done: what one wrote is not shown before."""


@dataclass(frozen=True)
class Asked:
    """What a draw was made from.

    Attributes:
        seed: Another seed draws others.
        agency: Whose messages; None for all.
        start: The first local day of the closings; None for all.
        end: The day after the last.
        as_of: As of when.
        judged_by: By which rules they were judged, `dashboard.labelling.judge.judged_by`.
    """

    seed: int
    agency: str | None
    start: date | None
    end: date | None
    as_of: datetime
    judged_by: str


@dataclass(frozen=True)
class Draw:
    """A draw: its number, when it was made, from what, and how many of how many it holds."""

    id: int
    at: datetime
    asked: Asked
    rows: int
    of_texts: int
    of_cases: int


@dataclass(frozen=True)
class Taken:
    """What became of a reader's rows: `new`, `changed` and `unchanged` ones."""

    new: int
    changed: int
    unchanged: int


@dataclass(frozen=True)
class Progress:
    """How far a draw has been read, without what was written.

    Attributes:
        readers: By name, how many rows each has labelled, in the order in which they began.
        disagreements: Rows on which the two differ; None while one of them is not done.
        settled: How many of these are settled.
        last: When something was written last.
    """

    readers: Mapping[str, int]
    disagreements: int | None
    settled: int
    last: datetime | None


def add_draw(
    store: Store, asked: Asked, drawn: pl.DataFrame, of: tuple[int, int], at: datetime
) -> int:
    """Keep a draw; returns its number.

    Args:
        store: The record's database.
        asked: What it was made from.
        drawn: `ROW_TYPES` without `row`, in the order in which rows are numbered from 1.
        of: Of how many texts and how many cases.
        at: Now.
    """
    values = {
        "at": micros(at),
        "seed": asked.seed,
        "agency": asked.agency,
        "start": asked.start and asked.start.isoformat(),
        "end": asked.end and asked.end.isoformat(),
        "as_of": micros(asked.as_of),
        "rows": len(drawn),
        "of_texts": of[0],
        "of_cases": of[1],
        "judged_by": asked.judged_by,
    }
    with store.writing() as connection:
        key = connection.execute(insert(tables.draws).values(values)).inserted_primary_key
        number = int(key[0]) if key else 0
        numbered = drawn.with_row_index("row", offset=1).select(*ROW_TYPES)
        rows = [{"draw": number, **row} for row in numbered.to_dicts()]
        connection.execute(insert(tables.rows), rows)
    return number


def is_laid_out(connection: Connection) -> bool:
    """Whether the record has these tables: one that was laid out earlier has nothing in them."""
    return inspect(connection).has_table(tables.labels.name)


def draws(connection: Connection) -> tuple[Draw, ...]:
    """Every draw, oldest first."""
    found = connection.execute(select(tables.draws).order_by(tables.draws.c.id)).mappings()
    return tuple(map(_draw, found))


def _draw(row: Mapping[Any, Any]) -> Draw:
    days = [date.fromisoformat(row[edge]) if row[edge] else None for edge in ("start", "end")]
    asked = Asked(
        row["seed"], row["agency"], days[0], days[1], instant(row["as_of"]), row["judged_by"]
    )
    return Draw(row["id"], instant(row["at"]), asked, *(row[c] for c in _COUNTED))


_COUNTED = ("rows", "of_texts", "of_cases")


def rows_of(connection: Connection, draw: int) -> pl.DataFrame:
    """The rows of a draw, `ROW_TYPES`, in order."""
    row = tables.rows.c
    told = select(*(row[name] for name in ROW_TYPES)).where(row.draw == draw).order_by(row.row)
    return read(connection, told, ROW_TYPES)


def verdicts(written: str) -> Verdicts:
    """What the judge said of a message when it was drawn."""
    return {name: (told[0], told[1]) for name, told in json.loads(written).items()}


class Readings:
    """What two readers wrote of a draw; their labels show when both are done, and not before."""

    def __init__(self, connection: Connection, draw: Draw) -> None:
        self.draw = draw
        self._found = _labels(connection, draw.id)

    @cached_property
    def progress(self) -> Progress:
        """How far the draw has been read, without what was written."""
        read_ = self._found.filter(pl.col("kind") == READ)
        counts = read_.group_by("reader").agg(pl.len(), pl.col("first").min()).sort("first")
        readers = dict(counts.select("reader", "len").iter_rows())
        last = self._found["at"].max()
        done = len(readers) == READERS and set(readers.values()) == {self.draw.rows}
        return Progress(
            readers,
            len(self._apart) if done else None,
            len(set(self._apart["row"]) & set(self._ruled["row"])) if done else 0,
            instant(last) if isinstance(last, int) else None,
        )

    @property
    def pairs(self) -> pl.DataFrame:
        """A row each, the columns of `NAMES` as `first_…` and `second_…`.

        Raises:
            StillReadingError: One of them is not done.
        """
        if self.progress.disagreements is None:
            raise StillReadingError(
                f"Draw {self.draw.id} is not read yet: {self._missing()}. What one reader wrote is "
                "shown to nobody before both are done."
            )
        return self._pairs

    @property
    def disagreements(self) -> pl.DataFrame:
        """The rows of `pairs` on which the two differ.

        Raises:
            StillReadingError: One of them is not done.
        """
        return self.pairs.join(self._apart, on="row", how="semi", maintain_order="left")

    @property
    def settled(self) -> pl.DataFrame:
        """What holds of each row: what both said, else what was settled; `row` and `NAMES`.

        A row that is not settled yet is not among them.

        Raises:
            StillReadingError: One of the readers is not done.
        """
        agreed = self.pairs.join(self._apart, on="row", how="anti")
        same = agreed.select("row", *(pl.col(f"first_{c}").alias(c) for c in NAMES))
        return pl.concat([same, self._ruled.join(same, on="row", how="anti")]).sort("row")

    @cached_property
    def _pairs(self) -> pl.DataFrame:
        read_ = self._found.filter(pl.col("kind") == READ)
        names = read_.group_by("reader").agg(pl.col("first").min()).sort("first")["reader"]
        one, other = (
            read_.filter(pl.col("reader") == name).select(
                "row", *(pl.col(c).alias(f"{place}_{c}") for c in (*NAMES, "note", "reader"))
            )
            for name, place in zip(names, ("first", "second"), strict=True)
        )
        return one.join(other, on="row").sort("row")

    @cached_property
    def _apart(self) -> pl.DataFrame:
        """Rows on which two readers differ in any label but `ambiguous`."""
        differ = [pl.col(f"first_{c}") != pl.col(f"second_{c}") for c in NAMES if c != "ambiguous"]
        return self._pairs.filter(pl.any_horizontal(differ)).select("row")

    @property
    def _ruled(self) -> pl.DataFrame:
        return self._found.filter(pl.col("kind") == SETTLED).select("row", *NAMES)

    def held_by(self, whose: tuple[str, str]) -> dict[int, dict[str, Any]]:
        """What one person, or whoever settles, wrote before, by row."""
        kind, reader = whose
        mine = pl.lit(kind == SETTLED) | (pl.col("reader") == reader)
        rows = self._found.filter(pl.col("kind") == kind, mine).to_dicts()
        return {row["row"]: row for row in rows}

    def _missing(self) -> str:
        rows, readers = self.draw.rows, self.progress.readers
        told = [f"{name} has labelled {n:,} of {rows:,}" for name, n in readers.items()]
        if len(told) < READERS:
            told.append("a second reader has not begun" if told else "no reader has begun")
        return ", ".join(told)


def take(
    store: Store, draw: Draw, reader: str, written: Mapping[int, Mapping[str, str]], at: datetime
) -> Taken:
    """Keep what a reader wrote; a row may be taken again until both readers are done.

    Args:
        store: The record's database.
        draw: Which draw.
        reader: Who read.
        written: By row, the labels of `NAMES` and a `note`.
        at: Now.

    Raises:
        UserError: Two others read this draw, or both readers are done and a label would change.
    """
    with store.writing() as connection:
        before = Readings(connection, draw)
        how_far = before.progress
        name = _known(reader, how_far.readers)
        if name not in how_far.readers and len(how_far.readers) == READERS:
            raise UserError(
                f"Draw {draw.id} has its two readers, {' and '.join(how_far.readers)}; a third "
                "person settles what they differ in: `accord label adjudicate`."
            )
        taken, rows = _compared(before.held_by((READ, name)), written)
        if taken.changed and how_far.disagreements is not None:
            raise UserError(
                f"Both readers of draw {draw.id} are done, so their labels stand; "
                f"{taken.changed:,} would change. Settle them with `accord label adjudicate`."
            )
        _write(connection, draw, (READ, name), rows, at)
    return taken


def settle(
    store: Store, draw: Draw, by: str, written: Mapping[int, Mapping[str, str]], at: datetime
) -> Taken:
    """Keep what a third person, or both readers together, settled.

    Raises:
        StillReadingError: One of the readers is not done.
        UserError: It is one of the two readers alone; or a row was none that they differ in.
    """
    with store.writing() as connection:
        before = Readings(connection, draw)
        differing = set(before.disagreements["row"])
        readers = before.progress.readers
        if _known(by, readers) in readers:
            raise UserError(
                f"{by} is one of the two readers of draw {draw.id} and cannot settle alone; a "
                "third person does, or both together (--together)."
            )
        if beside := sorted(set(written) - differing):
            raise UserError(
                f"The readers agree on {', '.join(f'D{draw.id}-{row:03}' for row in beside)}; only "
                "what they differ in is settled."
            )
        taken, rows = _compared(before.held_by((SETTLED, by)), written)
        _write(connection, draw, (SETTLED, by), rows, at)
    return taken


def _known(reader: str, readers: Mapping[str, int]) -> str:
    """The name as it was written first: capitals and spaces make nobody another person."""
    wanted = " ".join(reader.split())
    return next((name for name in readers if name.casefold() == wanted.casefold()), wanted)


def _compared(
    held: Mapping[int, Mapping[str, Any]], written: Mapping[int, Mapping[str, str]]
) -> tuple[Taken, dict[int, Mapping[str, str]]]:
    """What is new or changed against what was written before."""
    new = {row: labels for row, labels in written.items() if row not in held}
    changed = {
        row: labels
        for row, labels in written.items()
        if row in held and any(held[row][name] != labels[name] for name in (*NAMES, "note"))
    }
    same = len(written) - len(new) - len(changed)
    return Taken(len(new), len(changed), same), {**new, **changed}


def _write(
    connection: Connection,
    draw: Draw,
    whose: tuple[str, str],
    written: Mapping[int, Mapping[str, str]],
    at: datetime,
) -> None:
    kept = [
        {
            "at": micros(at), "kind": whose[0], "draw": draw.id, "row": row, "reader": whose[1],
            **{name: labels[name] for name in (*NAMES, "note")},
        }
        for row, labels in sorted(written.items())
    ]  # fmt: skip
    if kept:
        connection.execute(insert(tables.labels), kept)


def _labels(connection: Connection, draw: int) -> pl.DataFrame:
    """What holds of each reader and row, with `first`: the entry with which the reader began."""
    label = tables.labels.c
    told = select(*(label[name] for name in _LABEL_TYPES)).where(label.draw == draw)
    every = read(connection, told.order_by(label.id), _LABEL_TYPES)
    # What is settled anew, by whomever, stands in the place of what was settled before.
    who = pl.when(pl.col("kind") == READ).then("reader").fill_null("")
    newest = pl.col("id") == pl.col("id").max().over("kind", who, "row")
    first = pl.col("id").min().over("kind", "reader")
    return every.with_columns(first=first).filter(newest)
