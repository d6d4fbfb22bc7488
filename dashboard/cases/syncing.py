"""A sync, start to end: what a connected system changed since the last one, page by page."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime

import polars as pl
from sqlalchemy import Connection, update

from dashboard.cases import tables
from dashboard.cases.entering import Recorder
from dashboard.cases.importing import Plan
from dashboard.cases.locking import Held, locked
from dashboard.cases.quarantine import expire
from dashboard.cases.record import microseconds
from dashboard.cases.remote import Page
from dashboard.cases.remote.opening import Connected
from dashboard.cases.rows import Chunk
from dashboard.cases.runs import Run, Tally
from dashboard.cases.taking_in import Progress
from dashboard.cases.translation import Translated, Translator
from dashboard.cases.watermarks import Watermark
from dashboard.errors import UserError

NO_LINE = 0
"""Where rows of a connected system stand in the quarantine: they have no line to go to."""


@dataclass(kw_only=True)
class SyncReport(Tally):
    """What became of every row of a sync.

    Attributes:
        source: Whose rows they are.
        system: The connected system's name.
        began: When it began: until then the source is known, once it has finished.
        resumed: Whether it went on where an earlier one had stopped.
        finished: Whether it came to its end; else it was asked to stop, and the next goes on.
    """

    source: str
    system: str
    began: datetime
    resumed: bool = False
    finished: bool = False


def sync(
    plan: Plan,
    opening: Callable[[], Connected],
    *,
    progress: Progress = lambda _rows: None,
    stopping: Callable[[], bool] = lambda: False,
) -> SyncReport:
    """Bring what is new in a connected system into the record.

    Each page is one transaction together with the sums and the place from which to go on: killed
    at any moment, the next sync of the source completes it to the same record.

    Args:
        plan: Whom it is for, and how.
        opening: Opens the system.
        progress: Told after each page how many rows have been read.
        stopping: Asked after each page whether to stop there.

    Raises:
        UserError: The system or the database gave up, or another process reads the source. What
            was read before stays.
    """
    began = plan.clock()
    with locked(plan.store, plan.mapping.id, "sync", began) as lock:
        expired = expire(plan.store, began, plan.quarantine_days)
        connected = _opened(plan, opening, began)
        report = SyncReport(source=plan.mapping.id, system=connected.remote.name, began=began)
        report.remarks |= _remarks(plan, expired)
        try:
            _Sync(plan, connected, lock, report).run(progress, stopping)
        finally:
            connected.remote.close()
    return report


def _opened(plan: Plan, opening: Callable[[], Connected], began: datetime) -> Connected:
    """The system; that it could not be opened is a run of its own."""
    try:
        return opening()
    except UserError as error:
        connect = plan.mapping.spec.connect
        kind = connect.kind if connect else "none"
        source = plan.mapping.id
        run = Run.begin(plan.store, source=source, kind="sync", file=kind, started_at=began)
        run.fail(str(error), plan.clock())
        raise


def _remarks(plan: Plan, expired: int) -> dict[str, object]:
    shown = {"expired": expired, "not_shown": list(plan.mapping.spec.not_shown)}
    return {name: what for name, what in shown.items() if what}


class _Sync:
    """One sync of one source."""

    def __init__(self, plan: Plan, connected: Connected, lock: Held, report: SyncReport) -> None:
        self._plan = plan
        self._connected = connected
        self._remote = connected.remote
        self._lock = lock
        self._report = report
        self._translators: dict[tuple[str, ...], Translator] = {}

    def run(self, progress: Progress, stopping: Callable[[], bool]) -> None:
        """Read all streams, or until asked to stop."""
        report, name = self._report, self._remote.name
        run = Run.begin(
            self._plan.store,
            source=report.source,
            kind="sync",
            file=name,
            started_at=report.began,
            described=name,
        )
        with run.failing_on_error(self._plan.clock):
            report.finished = all(
                self._stream(stream, run, progress, stopping) for stream in self._remote.streams
            )
        if report.finished:
            run.finish(report, self._plan.clock(), report.began)
        else:
            self._interrupted(run)

    def _stream(
        self, stream: str, run: Run, progress: Progress, stopping: Callable[[], bool]
    ) -> bool:
        """Read one stream; returns whether it came to its end."""
        place = Watermark(self._plan, stream, self._report.began)
        since = place.begin()
        self._report.resumed |= place.resumed
        with _closing(self._remote.pages(stream, since)) as pages:
            for page in pages:
                self._lock.check()
                with self._plan.store.writing() as connection:
                    self._enter(connection, page)
                    run.save(connection, self._report)
                    place.reach(connection, page.watermark)
                progress(self._report.read)
                if stopping():
                    return False
        place.finish()
        return True

    def _enter(self, connection: Connection, page: Page) -> None:
        report = self._report
        recorder = Recorder(
            report.source, report.system, "", put_aside_at=report.began, stream=page.stream
        )
        if self._connected.telling:
            heard = self._connected.telling(page)
            counts = heard.enter(recorder, connection)
            report.add(counts, heard.bad, heard.unmapped, heard.unclear_times)
        else:
            for told, absent in self._translated(page):
                counts = recorder.enter_snapshot(connection, told, absent)
                report.add(counts, told.bad, told.unmapped, told.unclear_times)
        _forget_lines(connection, report.source, page.stream)

    def _translated(self, page: Page) -> Iterator[tuple[Translated, Sequence[str]]]:
        """The page's rows in our words: those that say when they changed, then the others.

        The others are as this sync showed them: that they were so earlier is not known.
        """
        if page.chunk.rows.is_empty() and not page.chunk.bad:
            return  # it only brings a watermark, and perhaps not even a header
        translator = self._translator(page.header)
        timed, untimed = by_updated(page.chunk, translator)
        if len(timed.rows) or timed.bad:
            yield translator.translate(timed), translator.absent
        if len(untimed.rows):
            yield translator.translate(untimed, self._report.began), translator.absent

    def _translator(self, header: tuple[str, ...]) -> Translator:
        if header not in self._translators:
            self._translators[header] = Translator(
                self._plan.mapping,
                self._plan.city,
                header,
                self._remote.name,
                date_formats=self._connected.date_formats,
                hash_key=self._plan.hash_key,
            )
        return self._translators[header]

    def _interrupted(self, run: Run) -> None:
        """The run ends between two pages, as it was asked to."""
        ended = {"status": "interrupted", "finished_at": microseconds(self._plan.clock())}
        this = update(tables.runs).where(tables.runs.c.id == run.key)
        with self._plan.store.writing() as connection:
            connection.execute(this.values(**ended))


@contextmanager
def _closing(pages: Iterator[Page]) -> Iterator[Iterator[Page]]:
    """Pages, whose connection ends with them, also when they are not read to the end."""
    try:
        yield pages
    finally:
        if isinstance(pages, Generator):
            pages.close()


def _forget_lines(connection: Connection, source: str, stream: str) -> None:
    """Rows of a connected system have no line to go to; where a page cut them is no matter."""
    held = tables.quarantine
    numbered = (held.c.source == source) & (held.c.stream == stream) & (held.c.line != NO_LINE)
    connection.execute(update(held).where(numbered).values(line=NO_LINE))


def by_updated(chunk: Chunk, translator: Translator) -> tuple[Chunk, Chunk]:
    """The rows that say when they changed, with the bad ones, and the others."""
    column = translator.columns.get("updated")
    if column is None:
        return Chunk(chunk.rows.clear(), chunk.bad), Chunk(chunk.rows)
    blank = ["", *(word.strip() for word in translator.spec.blank)]
    silent = pl.col(column).str.strip_chars().is_in(blank)
    return Chunk(chunk.rows.filter(~silent), chunk.bad), Chunk(chunk.rows.filter(silent))
