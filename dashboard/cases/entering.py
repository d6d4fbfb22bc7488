"""Entering: what a source told becomes cases and events of the record, in one transaction."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

import polars as pl
from sqlalchemy import Connection, func, select

from dashboard.cases import known, writing
from dashboard.cases.events import EventBatch, events_of, with_ids
from dashboard.cases.record import CASE_TYPES, ROWS, none_of
from dashboard.cases.rows import BadRow
from dashboard.cases.translation import Translated
from metrics.instants import INSTANT

_LOCK = 311_2027
"""PostgreSQL's advisory locks, one a source, under which its rows are compared and written."""

ENTERED_CASE: dict[str, pl.DataType] = {
    "line": pl.Int64(),
    **{name: dtype for name, dtype in CASE_TYPES.items() if name != "source"},
    **dict.fromkeys(("opened", "published_due", "seen_at"), INSTANT),
}
"""The columns of `Entry.cases`."""

ENTERED_EVENT: dict[str, pl.DataType] = {
    "line": pl.Int64(),
    "number": pl.String(),
    "at": INSTANT,
    "recorded_at": INSTANT,
    **dict.fromkeys(
        (
            "kind", "actor", "audience", "from_agency", "to_agency", "reason", "name", "value",
            "outcome", "text", "told_by",
        ),
        pl.String(),
    ),
}  # fmt: skip
"""The columns of `Entry.events`."""


@dataclass(frozen=True)
class Entry:
    """What one transaction brings in: rows read from a source, as cases and events.

    Columns that a source does not have may be left out of either frame.

    Attributes:
        cases: `ENTERED_CASE`; a number at most once. `seen_at` is when the row could be known.
        events: `ENTERED_EVENT`, and optionally `nth`: which of several equal events it is, where
            the source can tell; else they are counted within the entry.
        bad: Rows to be put aside.
        raws: `line`, `raw`: the text of rows that go in; they leave the quarantine.
        read: Rows that this entry stands for.
        absent: Columns of `cases` that this source does not give: what was known of them stays.
        extracted_at: The instant of the file that rows put aside stand in, to read them again;
            None where each row tells its own.
    """

    cases: pl.DataFrame
    events: pl.DataFrame
    bad: Sequence[BadRow]
    raws: pl.DataFrame
    read: int
    absent: Sequence[str] = ()
    extracted_at: datetime | None = None


@dataclass(frozen=True)
class Counts:
    """What became of rows: `read = accepted + unchanged + quarantined`.

    `stale` rows, some of the unchanged or accepted, are of cases that a later one had shown
    already: what they tell is entered, but what was known since stands.
    """

    accepted: int = 0
    unchanged: int = 0
    quarantined: int = 0
    stale: int = 0

    @property
    def read(self) -> int:
        """All rows."""
        return self.accepted + self.unchanged + self.quarantined

    def __add__(self, other: Counts) -> Counts:
        return Counts(
            self.accepted + other.accepted,
            self.unchanged + other.unchanged,
            self.quarantined + other.quarantined,
            self.stale + other.stale,
        )


class Recorder:
    """Enters what one file or stream of a source tells.

    Args:
        source: The source's name.
        name: The file's name, or the connected system's.
        header_line: The header, kept beside rows that are put aside.
        put_aside_at: The instant from which rows put aside count their days.
        stream: Which of a system's streams this is; "rows" of a file.
    """

    def __init__(
        self, source: str, name: str, header_line: str, *, put_aside_at: datetime,
        stream: str = ROWS,
    ) -> None:  # fmt: skip
        self.source = source
        self.name = name
        self.header_line = header_line
        self.put_aside_at = put_aside_at
        self.stream = stream

    def enter(self, connection: Connection, entry: Entry) -> Counts:
        """Bring an entry into the record; what is known already is not written again.

        Args:
            connection: A transaction of `Store.writing`; the caller may save its own sums and
                watermark in it.
            entry: What a source told.

        Returns:
            What became of its rows. A row is accepted when it told something new.
        """
        entry = _whole(entry)
        self._take_turns(connection)
        self._put_aside(connection, entry)
        numbers = pl.concat([entry.cases["number"], entry.events["number"]]).unique()
        return self._told(connection, entry, known.known_events(connection, self.source, numbers))

    def enter_snapshot(
        self,
        connection: Connection,
        translated: Translated,
        absent: Sequence[str] = (),
        extracted_at: datetime | None = None,
        foreseen: pl.DataFrame | None = None,
    ) -> Counts:
        """Bring rows that show cases as they stood at their `seen_at` into the record.

        Of a case that stands there several times each version is compared with the one before.

        Args:
            connection: A transaction of `Store.writing`.
            translated: The rows in our words.
            absent: Columns that the file lacks.
            extracted_at: The file's own instant; None where each row tells its own.
            foreseen: What `foresee` made of the rows.
        """
        self._take_turns(connection)
        bad = Entry(_NO_CASES, _NO_EVENTS, translated.bad, _NO_RAWS, 0, extracted_at=extracted_at)
        self._put_aside(connection, bad)
        counts = Counts(quarantined=len(translated.bad))
        for version in versions(translated.batch):
            stored = known.known_events(connection, self.source, version["number"])
            events = foreseen if stored.is_empty() else None
            entry = _whole(snapshot_entry(version, stored, absent, events))
            self._put_aside(connection, entry)
            counts += self._told(connection, entry, stored)
        return counts

    def foresee(self, batch: pl.DataFrame) -> pl.DataFrame | None:
        """The events of rows of cases that nothing is known of, with their ids.

        Most of an import's work is making them, and it can be done while others are written. None
        where a number stands twice: its second row will be compared with the first.
        """
        if batch["number"].is_duplicated().any():
            return None
        return self._identified(events_of(batch, _NOTHING_KNOWN))

    def _identified(self, events: pl.DataFrame) -> pl.DataFrame:
        told = with_ids(_framed(events, ENTERED_EVENT).with_columns(source=pl.lit(self.source)))
        return EventBatch.validate(told.unique("id", keep="first", maintain_order=True), cast=True)

    def _take_turns(self, connection: Connection) -> None:
        """Nobody else writes of this source between comparing and writing; SQLite sees to that."""
        if connection.dialect.name == "postgresql":
            lock = func.pg_advisory_xact_lock(_LOCK, func.hashtext(self.source))
            connection.execute(select(lock))

    def _put_aside(self, connection: Connection, entry: Entry) -> None:
        """Put refused rows aside, and take out those that went in this time."""
        if len(entry.raws):
            held = known.quarantined_ids(connection, self.source)
            raws = entry.raws["raw"].to_list() if held else []
            mine = (writing.quarantine_id(self.source, raw) for raw in raws)
            writing.release(connection, held.intersection(mine))
        if entry.bad:
            beside = {
                "source": self.source,
                "stream": self.stream,
                "file": self.name,
                "header": self.header_line,
                "extracted_at": entry.extracted_at,
                "put_aside_at": self.put_aside_at,
            }
            writing.write_quarantine(connection, beside, entry.bad)

    def _told(self, connection: Connection, entry: Entry, stored: pl.DataFrame) -> Counts:
        """Write what is new against the events `stored` of these cases."""
        events = self._compared_events(entry, stored)
        cases = self._compared_cases(connection, entry)
        fresh = events.filter(pl.col("is_new") | pl.col("is_changed"))
        writing.write_events(connection, fresh)
        writing.write_cases(connection, cases.filter("newer"))
        told = pl.concat([fresh["line"], cases.filter("tells")["line"]])
        accepted = told.n_unique()
        rest = entry.read - accepted - len(entry.bad)
        if rest < 0:
            raise ValueError(f"more rows told something than were read: {entry.read}")
        return Counts(accepted, rest, len(entry.bad), int(cases["stale"].sum()))

    def _compared_events(self, entry: Entry, stored: pl.DataFrame) -> pl.DataFrame:
        """The entry's events, as an `EventBatch` with `is_new` and `is_changed`.

        Changed is one that could be known earlier than thought, or is read otherwise now.
        """
        batch = entry.events if "id" in entry.events.columns else self._identified(entry.events)
        beside = stored.select("id", "recorded_at", *writing.MAPPED)
        rows = batch.join(beside, on="id", how="left", suffix="_known", maintain_order="left")
        is_new = pl.col("recorded_at_known").is_null()
        earlier = pl.col("recorded_at_known") > pl.col("recorded_at")
        otherwise = pl.any_horizontal(
            pl.col(n).ne_missing(pl.col(f"{n}_known")) for n in writing.MAPPED
        )
        return rows.select(
            *batch.columns, is_new=is_new, is_changed=~is_new & (earlier | otherwise)
        )

    def _compared_cases(self, connection: Connection, entry: Entry) -> pl.DataFrame:
        """The entry's cases as rows of `cases`, marked against what is known.

        `newer` rows are to be written: new ones, and ones that no later row has shown; `tells`:
        with something new in them; `stale`: a later row has shown the case.
        """
        cases = entry.cases
        stored = known.known_cases(connection, self.source, cases["number"])
        names = [n for n in CASE_TYPES if n not in {"source", "number", "seen_at"}]
        beside = stored.select("number", "seen_at", *names)
        rows = cases.join(beside, on="number", how="left", suffix="_known", maintain_order="left")
        # A column that this source lacks says nothing: what was known stays.
        absent = (n for n in names if n in entry.absent)
        rows = rows.with_columns(pl.coalesce(n, f"{n}_known").alias(n) for n in absent)
        differs = pl.any_horizontal(pl.col(n).ne_missing(pl.col(f"{n}_known")) for n in names)
        new, was = pl.col("seen_at_known").is_null(), pl.col("seen_at_known")
        later, same = was < pl.col("seen_at"), was == pl.col("seen_at")
        return rows.select(
            *cases.columns,
            source=pl.lit(self.source),
            is_new=new,
            newer=new | later | (same & differs),
            tells=new | (differs & (later | same)),
            stale=(was > pl.col("seen_at")).fill_null(value=False),
        )


_NO_CASES = pl.DataFrame(schema=ENTERED_CASE)
_NO_EVENTS = pl.DataFrame(schema=ENTERED_EVENT)
_NOTHING_KNOWN = none_of(known.EVENT_TYPES)
_NO_RAWS = pl.DataFrame(schema={"line": pl.Int64, "raw": pl.String})


def _whole(entry: Entry) -> Entry:
    """An entry with all columns; those that it came without are absent."""
    lacking = (name for name in ENTERED_CASE if name not in entry.cases.columns)
    return replace(
        entry,
        cases=_framed(entry.cases, ENTERED_CASE),
        events=entry.events
        if "id" in entry.events.columns
        else _framed(entry.events, ENTERED_EVENT),
        absent=[*entry.absent, *lacking],
    )


def _framed(rows: pl.DataFrame, columns: Mapping[str, pl.DataType]) -> pl.DataFrame:
    """Rows with exactly these columns, null where they have none, and `nth` where they have it."""
    if rows.is_empty():
        return pl.DataFrame(schema=columns)
    given = [
        (pl.col(name) if name in rows.columns else pl.lit(None)).alias(name) for name in columns
    ]
    extra = ["nth"] if "nth" in rows.columns else []
    return rows.select(*given, *extra).cast(pl.Schema(columns))


def versions(batch: pl.DataFrame) -> Iterator[pl.DataFrame]:
    """The batch in pieces that hold each number once, in order of `seen_at` and line."""
    if not batch["number"].is_duplicated().any():
        yield batch
        return
    ranked = batch.sort("seen_at", "line").with_columns(
        version=pl.int_range(pl.len()).over("number")
    )
    yield from ranked.partition_by("version", include_key=False, maintain_order=True)


def snapshot_entry(
    version: pl.DataFrame,
    stored: pl.DataFrame,
    absent: Sequence[str],
    events: pl.DataFrame | None = None,
) -> Entry:
    """Rows that show each case once, as an entry.

    Args:
        version: A `CaseBatch` with its milestones, a number once.
        stored: The record's events of these cases, as `known.known_events` gives them.
        absent: Columns that the source lacks.
        events: Its events, where they were made already.
    """
    given = [name for name in ENTERED_CASE if name in version.columns]
    return Entry(
        cases=version.select(given),
        events=events_of(version, stored) if events is None else events,
        bad=(),
        raws=version.select("line", "raw"),
        read=len(version),
        absent=absent,
    )
