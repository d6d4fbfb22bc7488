"""A record held in memory, of which anything may change."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta
from pathlib import Path
from random import Random
from typing import Any

import polars as pl

from dashboard.cases.events import text_ids
from dashboard.mart.parts import _read as read_part
from metrics.tables import CASES, EVENTS
from seed.parts import write_parts
from seed.wall_clock import AS_OF

Key = tuple[str, str]
Row = dict[str, Any]

_MONTHS = ["2025-11", "2026-08", "2026-09"]
_KINDS = (
    "closed", "closed", "reopened", "accepted", "message_sent", "update_sent", "commented",
    "paused", "resumed", "rerouted", "linked", "started", "withdrawn", "voided", "prioritised",
    "reclassified", "contacted", "acknowledged", "returned",
)  # fmt: skip
_VALUES = {"linked": "number", "prioritised": "priority", "reclassified": "service"}
"""The fact of another case that an event tells."""

_FACTS = ("service", "agency", "channel", "district", "place", "requester", "priority", "parent")


class Remembered:
    """Some months of the demonstration city, from two sources."""

    def __init__(self, folder: Path, random: Random, cases: int) -> None:
        self.random, self.taken, self.turn = random, AS_OF, 0
        write_parts(folder, cases=cases, seed=7)
        files = {name: next(folder.glob(f"{name}-*.parquet")) for name in ("cases", "events")}
        said = pl.read_parquet(files["events"])["text"].unique().drop_nulls()
        self._texts = pl.DataFrame({"text_id": text_ids(said), "text": said})
        # One case in four is of a source that nobody has described.
        other = pl.when(pl.col("number").str.slice(-1).is_in(["3", "7"])).then(pl.lit("field"))
        held, told = (
            read_part(files[name], types).with_columns(source=other.otherwise("source"))
            for name, types in (("cases", CASES), ("events", EVENTS))
        )
        held = held.filter(pl.col("opened").dt.strftime("%Y-%m").is_in(_MONTHS))
        self.rows = {_key(row): row for row in held.to_dicts()}
        self.happened: dict[Key, list[Row]] = {key: [] for key in self.rows}
        for event in told.sort("source", "number", "at", maintain_order=True).to_dicts():
            self.happened.get(_key(event), []).append(event)
        self._changed = dict.fromkeys(self.rows, 0)

    def change(self) -> None:
        """A few cases are otherwise, or new; and time passes, or it does not."""
        random = self.random
        self.turn += 1
        self.taken += timedelta(days=random.choice([0, 0, 1, 9, 40]))
        for _ in range(random.randrange(1, 9)):
            key = random.choice(sorted(self.rows))
            what = random.choice(
                [
                    self._happens,
                    self._happens,
                    self._forgets,
                    self._differs,
                    self._moves,
                    self._comes,
                ]
            )
            self._changed[what(key)] = self.turn

    def asked(self) -> datetime | None:
        """The instant that screens are to show: the record's own, an earlier or a later one."""
        days = self.random.choice([None, None, -5, 20])
        return None if days is None else self.taken + timedelta(days=days)

    def _happens(self, key: Key) -> Key:
        """Something happens, today or so long ago that nobody had heard of it."""
        random, row = self.random, self.rows[key]
        kind = random.choice(_KINDS)
        ago = timedelta(hours=random.choice([0, 5, 30, 24 * 40]))
        other = self.rows[random.choice(sorted(self.rows))]
        last = self.happened[key][-1]
        event = dict.fromkeys(EVENTS) | {
            "source": key[0], "number": key[1], "kind": kind, "recorded_at": self.taken,
            "at": max(row["opened"], self.taken - ago), "audience": "public",
            "actor": random.choice(["agency", "system"]),
            "reason": random.choice([last["reason"], "weather", None]),
            "outcome": last["outcome"], "text_id": last["text_id"],
            "from_agency": row["agency"], "to_agency": other["agency"],
            "value": other[_VALUES[kind]] if kind in _VALUES else None,
        }  # fmt: skip
        told = [*self.happened[key], event]
        self.happened[key] = sorted(told, key=lambda one: one["at"])
        return key

    def _forgets(self, key: Key) -> Key:
        """What was told last was wrong."""
        self.happened[key] = self.happened[key][: max(1, len(self.happened[key]) - 1)]
        return key

    def _differs(self, key: Key) -> Key:
        """A fact is that of another case."""
        name = self.random.choice(_FACTS)
        other = self.rows[self.random.choice(sorted(self.rows))]
        value = other["number"] if name == "parent" else other[name]
        self.rows[key] = self.rows[key] | {name: value}
        return key

    def _moves(self, key: Key) -> Key:
        """It was opened earlier than was said, in another month or not."""
        days = timedelta(days=self.random.choice([1, 31]))
        self.rows[key] = self.rows[key] | {"opened": self.rows[key]["opened"] - days}
        return key

    def _comes(self, key: Key) -> Key:
        """A case like another one, under a number of its own."""
        new = (key[0], f"{key[1]}-{self.turn}")
        named = {"number": new[1]}
        self.rows[new] = self.rows[key] | named
        self.happened[new] = [event | named for event in self.happened[key]]
        return new

    def watermark(self) -> datetime:
        """Until when it is known."""
        return self.taken

    def last_run(self) -> tuple[int, str]:
        """The newest run."""
        return (self.turn, "told")

    def holds_run(self, run: tuple[int, str]) -> bool:
        """Whether it is one of this record's."""
        return run[0] <= self.turn

    def changes(self) -> dict[str, int]:
        """The last change of each source."""
        return {"casework": self.turn, "field": self.turn}

    def finished_sources(self) -> tuple[str, ...]:
        """No log was read: some promises are of events that are never shown."""
        return ("casework",)

    def count_changed(self, changes: Mapping[str, int]) -> int:
        """How many cases have changed since."""
        return len(self._since(changes))

    def changed_since(self, changes: Mapping[str, int]) -> tuple[pl.DataFrame, pl.DataFrame]:
        """They, and all of their events."""
        return self._of(self._since(changes))

    def _since(self, changes: Mapping[str, int]) -> list[Key]:
        return sorted(key for key, nth in self._changed.items() if nth > changes[key[0]])

    def _of(self, keys: list[Key]) -> tuple[pl.DataFrame, pl.DataFrame]:
        events = [event for key in keys for event in self.happened[key]]
        return (
            pl.DataFrame([self.rows[key] for key in keys], schema=CASES, orient="row"),
            pl.DataFrame(events, schema=EVENTS, orient="row"),
        )

    def months(self) -> list[tuple[int, int]]:
        """Those in which cases were opened."""
        return sorted({(row["opened"].year, row["opened"].month) for row in self.rows.values()})

    def _opened(self, start: datetime, end: datetime) -> list[Key]:
        return sorted(key for key, row in self.rows.items() if start <= row["opened"] < end)

    def cases(self, start: datetime, end: datetime) -> pl.DataFrame:
        """The cases opened within."""
        return self._of(self._opened(start, end))[0]

    def events(self, start: datetime, end: datetime) -> pl.DataFrame:
        """What happened to them."""
        return self._of(self._opened(start, end))[1]

    def volumes(self) -> pl.DataFrame:
        """No contacts were counted."""
        return pl.DataFrame(
            schema={"source": pl.String, "day": pl.String, "channel": pl.String, "n": pl.Int64}
        )

    def texts(self, ids: pl.Series) -> pl.DataFrame:
        """The texts of some ids."""
        return self._texts.filter(pl.col("text_id").is_in(ids.implode()))


def _key(row: Row) -> Key:
    return row["source"], row["number"]
