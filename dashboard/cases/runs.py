"""The log of runs: every import, sync and retry, with sums that are true whenever it ends."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Literal, Self

import polars as pl
from sqlalchemy import Connection, insert, update

from dashboard.cases import tables
from dashboard.cases.entering import Counts
from dashboard.cases.record import microseconds
from dashboard.cases.rows import BadRow
from dashboard.cases.store import Store
from dashboard.errors import UserError

Clock = Callable[[], datetime]
"""The time on the wall; the command line alone reads it."""

Kind = Literal["import", "sync", "retry"]
OTHERS = "and others"
"""Stands for the reasons, or the words, that are too many to be listed."""

_REASONS, _WORDS = 200, 500
"""So many are stored with a run."""

_REMEMBERED = 10_000
"""So many different ones are counted apart: a file that is wrong in every row has one a row."""


@dataclass(kw_only=True)
class Tally:
    """What became of the rows of a run so far: `read = accepted + unchanged + quarantined`.

    Attributes:
        counts: The sums.
        reasons: Rows put aside, by reason.
        first_lines: Where each reason was first met.
        unmapped: Rows for each field and word that the mapping lacks.
        unclear_times: Local times that daylight saving repeats or skips.
        remarks: Whatever else a person should know, by name.
    """

    counts: Counts = field(default_factory=Counts)
    reasons: Counter[str] = field(default_factory=Counter)
    first_lines: dict[str, int] = field(default_factory=dict)
    unmapped: Counter[tuple[str, str]] = field(default_factory=Counter)
    unclear_times: int = 0
    remarks: dict[str, Any] = field(default_factory=dict)

    @property
    def read(self) -> int:
        """Rows read."""
        return self.counts.read

    @property
    def accepted(self) -> int:
        """Rows that told something new."""
        return self.counts.accepted

    @property
    def unchanged(self) -> int:
        """Rows that told what was known."""
        return self.counts.unchanged

    @property
    def quarantined(self) -> int:
        """Rows put aside."""
        return self.counts.quarantined

    @property
    def out_of_order(self) -> int:
        """Rows of cases that a later snapshot had shown already."""
        return self.counts.stale

    @property
    def has_findings(self) -> bool:
        """Whether a person should look at something."""
        return bool(self.quarantined or self.unmapped)

    def add(
        self,
        counts: Counts,
        bad: Iterable[BadRow],
        unmapped: pl.DataFrame | None = None,
        unclear_times: int = 0,
    ) -> None:
        """Count what one transaction has brought in.

        Args:
            counts: As `Recorder` returned them.
            bad: The rows put aside.
            unmapped: `field`, `value`, `rows`.
            unclear_times: Local times that daylight saving repeats or skips.
        """
        self.counts += counts
        self.unclear_times += unclear_times
        for row in bad:
            self._add_reasons(row)
        for name, value, rows in unmapped.rows() if unmapped is not None else ():
            known = (name, value) in self.unmapped or len(self.unmapped) < _REMEMBERED
            self.unmapped[(name, value) if known else ("", OTHERS)] += rows

    def remark(self, name: str, many: int) -> None:
        """Count something beside the sums; what is nought is no remark."""
        if many:
            self.remarks[name] = self.remarks.get(name, 0) + many

    def _add_reasons(self, row: BadRow) -> None:
        for reason in row.reasons:
            known = reason in self.reasons or len(self.reasons) < _REMEMBERED
            named = reason if known else OTHERS
            self.reasons[named] += 1
            self.first_lines.setdefault(named, row.line)

    def sums(self) -> dict[str, int]:
        """The four counts."""
        return {
            "read": self.read,
            "accepted": self.accepted,
            "unchanged": self.unchanged,
            "quarantined": self.quarantined,
        }

    def listed_reasons(self) -> list[dict[str, Any]]:
        """`reason`, `rows`, `first_line`, most frequent first."""
        return [
            {"reason": reason, "rows": rows, "first_line": self.first_lines[reason]}
            for reason, rows in self.reasons.most_common()
        ]

    def listed_words(self) -> list[dict[str, Any]]:
        """`field`, `value`, `rows` of what the mapping lacks, most frequent first."""
        return [
            {"field": name, "value": value, "rows": rows}
            for (name, value), rows in self.unmapped.most_common()
        ]

    def all_remarks(self) -> dict[str, Any]:
        """The remarks and those counts that are none of the sums."""
        counted = {"unclear_times": self.unclear_times, "out_of_order": self.out_of_order}
        return {**counted, **self.remarks}


class Run:
    """One run's row in the log."""

    def __init__(self, store: Store, key: int) -> None:
        self.store = store
        self.key = key

    @classmethod
    def begin(  # noqa: PLR0913 - one a column
        cls,
        store: Store,
        *,
        source: str,
        kind: Kind,
        file: str,
        started_at: datetime,
        sha256: str | None = None,
        extracted_at: datetime | None = None,
        described: str | None = None,
    ) -> Self:
        """Enter a run as running, and any of the source that never ended as interrupted.

        The caller holds the source's lock: one that still says that it is running was killed.

        Args:
            store: The record's database.
            source: Which source is read.
            kind: What is done.
            file: The file's name, or the connected system's.
            started_at: By the clock of the command line.
            sha256: Of the file's bytes.
            extracted_at: Until when the source is known once the run is done.
            described: How the file or system is read, for people.
        """
        run = tables.runs
        unfinished = (run.c.source == source) & (run.c.status == "running")
        with store.writing() as connection:
            connection.execute(update(run).where(unfinished).values(status="interrupted"))
            entered = connection.execute(
                insert(run).values(
                    source=source,
                    kind=kind,
                    file=file,
                    sha256=sha256,
                    extracted_at=_stored(extracted_at),
                    started_at=_stored(started_at),
                    described=described,
                    status="running",
                    **Tally().sums(),
                )
            )
            key = entered.inserted_primary_key
        return cls(store, int(key[0]) if key else 0)

    def save(self, connection: Connection, tally: Tally) -> None:
        """Store the sums so far, in the transaction that they are true of."""
        self._store(connection, _columns(tally))

    def finish(
        self, tally: Tally, finished_at: datetime, extracted_at: datetime | None = None
    ) -> None:
        """The run is done.

        Args:
            tally: Its sums.
            finished_at: By the clock of the command line.
            extracted_at: Until when the source is known, where that was not said at the beginning.
        """
        until = {} if extracted_at is None else {"extracted_at": _stored(extracted_at)}
        ended = {"status": "done", "finished_at": _stored(finished_at), **until}
        with self.store.writing() as connection:
            self._store(connection, {**_columns(tally), **ended})

    @contextmanager
    def failing_on_error(self, clock: Clock) -> Iterator[None]:
        """Tells the log that the run failed where the block ends with an error for the user."""
        try:
            yield
        except UserError as error:
            self.fail(str(error), clock())
            raise

    def fail(self, error: str, finished_at: datetime) -> None:
        """The run ended with an error; its sums stay those of what was committed.

        A database that is gone cannot be told; the next run then finds this one interrupted.
        """
        ended = {"status": "failed", "error": error, "finished_at": _stored(finished_at)}
        with suppress(UserError), self.store.writing() as connection:
            self._store(connection, ended)

    def _store(self, connection: Connection, values: Mapping[str, Any]) -> None:
        run = tables.runs
        connection.execute(update(run).where(run.c.id == self.key).values(**values))


def _columns(tally: Tally) -> dict[str, Any]:
    return {
        **tally.sums(),
        "remarks": _json(tally.all_remarks()),
        "reasons": _json(_at_most(_REASONS, tally.listed_reasons(), "reason")),
        "unmapped": _json(_at_most(_WORDS, tally.listed_words(), "value")),
    }


def _at_most(many: int, rows: Sequence[dict[str, Any]], name: str) -> list[dict[str, Any]]:
    """The first of these rows, the others as one that stands for them."""
    shown, rest = list(rows[:many]), rows[many:]
    if rest:
        others = {**dict.fromkeys(rest[0]), name: OTHERS, "rows": sum(row["rows"] for row in rest)}
        shown.append(others)
    return shown


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, default=str)


def _stored(instant: datetime | None) -> int | None:
    return microseconds(instant) if instant is not None else None
