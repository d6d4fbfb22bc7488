"""Reading the mart as its manifest stood: today's tables, and those of an earlier instant."""

from __future__ import annotations

import atexit
import math
import shutil
import tempfile
import time
from collections import OrderedDict
from collections.abc import Callable, Collection, Hashable, Mapping
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import polars as pl

from dashboard.errors import UserError
from dashboard.mart.columns import month_bounds
from dashboard.mart.files import lacking, read_frame, scan_frames
from dashboard.mart.linking import links_by_month, relinked
from dashboard.mart.manifest import (
    COLUMNS,
    MESSAGES_TABLE,
    STANDING,
    STANDING_TALLIES,
    VOLUMES,
    Manifest,
    Partition,
    Stored,
    of_periods,
    open_manifest,
    to_read,
)
from dashboard.mart.partition import measured_of
from dashboard.mart.settled import Known
from dashboard.mart.standing import tallies_at, unsettled_of
from dashboard.places import PRIVATE, Place, Remote
from metrics.cube import CELL, CUBE, standing
from metrics.figures import Standards
from metrics.figures.tallied import TALLIES, TALLY, VALUES
from metrics.instants import instant
from metrics.promises import Promises
from metrics.tables import LINKS, MESSAGES, TABLES, empty

if TYPE_CHECKING:
    from dashboard.cases.record import Record  # the database's half: readers of a mart need none

_READINGS = 3
"""So often a manifest is read again when its files are being replaced just then."""

_SECONDS_SEEN = 20
"""So long a list of files is believed: a page asks about it many times, and there are thousands."""

_JUST_NOW = 1_000_000_000
"""Nanoseconds in which a folder may change twice and tell of one time: its clock is coarse."""

_VOLUME: dict[str, pl.DataType] = {
    "source": pl.String(),
    "day": pl.Date(),
    "channel": pl.String(),
    "n": pl.Int64(),
}
Opened = Callable[[], "Record"]
_Instants = tuple[datetime, datetime | None]
"""`as_of` and `known_at`."""

_Made = tuple[Path, frozenset[str]]
_LOOKED_BACK: OrderedDict[Hashable, _Made] = OrderedDict()
"""What marts of this process were at earlier instants, in folders that go with the process."""

_MOST_KEPT = 4


class Mart:
    """A mart as its manifest stood when it was opened."""

    def __init__(self, folder: Place, manifest: Manifest) -> None:
        self.folder = folder
        self.manifest = manifest
        self._seen_whole = -math.inf
        self._changed: tuple[int, ...] | None = None
        self._cells: tuple[datetime, Promises, pl.DataFrame] | None = None
        self._tallies: tuple[datetime, Standards, pl.DataFrame] | None = None

    @property
    def is_whole(self) -> bool:
        """Whether all its files are still there, by their list of a while ago.

        A folder of this machine says at once that something came or went; that a file was cut off
        it does not say.
        """
        now, changed = time.monotonic(), _changed(self.folder)
        if now > self._seen_whole + _SECONDS_SEEN or changed is None or changed != self._changed:
            self._seen_whole = now if self.lacking is None else -math.inf
            self._changed = changed
        return now <= self._seen_whole + _SECONDS_SEEN

    @property
    def lacking(self) -> str | None:
        """The first file that is gone or cut off."""
        return lacking(self.folder, self.manifest)

    def instants(self, record: Opened, promises: Promises, as_of: datetime) -> pl.LazyFrame:
        """The instants as they stood at `as_of`, `metrics.tables.INSTANTS`."""
        return self.tables(record, promises, as_of)["instants"]

    def tables(
        self,
        record: Opened,
        promises: Promises,
        as_of: datetime,
        known_at: datetime | None = None,
    ) -> dict[str, pl.LazyFrame]:
        """The tables of `metrics.tables.TABLES` as they stood at `as_of`, and `contact_volume`.

        Partitions in which something happened after `as_of` are measured again, with the links of
        then, from the columns of the record; where what was known at an earlier instant is asked
        for, from the record itself: it alone holds what was corrected since.

        Args:
            record: Opens the record; called only where `known_at` is given.
            promises: The agreements in force.
            as_of: What happened later has not happened.
            known_at: What was recorded later is not known.
        """
        later, valid = self._split(as_of, known_at)
        then: Path | None = None
        if later:
            then, again = self._measured_again(record, promises, (as_of, known_at))
            valid = [p for p in valid if p.month not in again]
        now = {
            name: scan_frames(self.folder, (p.files[name] for p in valid), types)
            for name, types in TABLES.items()
        }
        if then:
            now = {
                name: pl.concat([now[name], pl.scan_parquet(then / f"*-{name}.parquet")])
                for name in TABLES
            }
        # What is owed to residents of open cases is followed ahead, past any instant asked about.
        owed = now["updates"].filter(pl.col("due") <= instant(as_of))
        return {**now, "updates": owed, VOLUMES: self.volumes(), **self.messages()}

    def messages(self) -> dict[str, pl.LazyFrame]:
        """The verdicts on messages, `metrics.tables.MESSAGES`; nothing where no texts are held."""
        stored = self.manifest.files.get(MESSAGES_TABLE)
        table = MESSAGES_TABLE
        return {table: scan_frames(self.folder, [stored], MESSAGES)} if stored else {}

    def cells(self, record: Opened, promises: Promises, as_of: datetime) -> pl.LazyFrame:
        """The cube's cells (`metrics.cube.CELL`) at `as_of`; a cell may stand in several rows.

        From the cube where it holds, which is at any instant from the last event on; for an
        earlier one they are counted from its instants. At the mart's own instant only what is
        asked for is read, of files; what was counted for another one is kept: a page asks for much
        of it.
        """
        if self._split(as_of)[0]:
            return self._counted(lambda: self.instants(record, promises, as_of), promises, as_of)
        cube = self._of_cube("cube")
        if as_of == self.manifest.as_of:
            standing = scan_frames(self.folder, [self.manifest.files[STANDING]], CELL)
            return pl.concat([cube, standing])
        return pl.concat([cube, self._counted(lambda: self._of_cube("pending"), promises, as_of)])

    def tallies(
        self, figures: Collection[str], standards: Standards, zone: str, as_of: datetime
    ) -> pl.LazyFrame | None:
        """The tallies of some figures at `as_of`; one may stand in several rows.

        None for an instant after which something happened: its cases are counted one by one.

        Args:
            figures: Their ids.
            standards: What figures are held against.
            zone: The city's.
            as_of: As of when.
        """
        if self.looks_back(as_of):
            return None
        settled = scan_frames(self.folder, to_read(self.manifest.files, TALLIES), TALLY)
        both = pl.concat([settled, self._changing(standards, zone, as_of)])
        wanted = pl.col("figure").is_in([*figures, VALUES])
        return both.filter(wanted)

    def _changing(self, standards: Standards, zone: str, as_of: datetime) -> pl.LazyFrame:
        """The tallies of unsettled cases; those of the instant asked about last are kept."""
        if as_of == self.manifest.as_of:
            return scan_frames(self.folder, [self.manifest.files[STANDING_TALLIES]], TALLY)
        held = self._tallies
        if held is None or held[0] != as_of or held[1] is not standards:
            known = Known(standards, zone, self.manifest.files)
            found = tallies_at(self.folder, self.manifest.files, known, as_of)
            held = self._tallies = (as_of, standards, found)
        return held[2].lazy()

    def unsettled(self, as_of: datetime) -> dict[str, pl.LazyFrame] | None:
        """The tables of the cases that may change though nothing happens: all open ones are there.

        None for an instant after which something happened.
        """
        if self.looks_back(as_of):
            return None
        return unsettled_of(self.folder, self.manifest.files, as_of)

    def _of_periods(self, name: str) -> list[Stored]:
        return of_periods(self.manifest.files, name)

    def _of_cube(self, name: str) -> pl.LazyFrame:
        return scan_frames(self.folder, self._of_periods(name), CUBE[name])

    def _counted(
        self, instants: Callable[[], pl.LazyFrame], promises: Promises, as_of: datetime
    ) -> pl.LazyFrame:
        """The cells of instants at `as_of`; those of the one asked about last are kept."""
        if self._cells is None or self._cells[0] != as_of or self._cells[1] is not promises:
            counted = standing(instants(), as_of, promises.zone).collect()
            self._cells = (as_of, promises, counted)
        return self._cells[2].lazy()

    def _split(
        self, as_of: datetime, known_at: datetime | None = None
    ) -> tuple[list[Partition], list[Partition]]:
        """Partitions that are to be measured again for these instants, and the others."""
        parts = list(self.manifest.partitions)
        if known_at or as_of > self.manifest.until:
            return parts, []
        later = [p for p in parts if p.valid_from is not None and p.valid_from > as_of]
        return later, [p for p in parts if p not in later]

    def looks_back(self, as_of: datetime, known_at: datetime | None = None) -> bool:
        """Whether for these instants anything is measured again."""
        return bool(self._split(as_of, known_at)[0])

    def volumes(self) -> pl.LazyFrame:
        """Contacts counted: `source`, `day`, `channel`, `n`."""
        return scan_frames(self.folder, [self.manifest.files[VOLUMES]], _VOLUME)

    def _measured_again(
        self, record: Opened, promises: Promises, instants: _Instants
    ) -> tuple[Path, frozenset[str]]:
        """A folder with the tables of the partitions that were otherwise then, and their months."""
        key = (self.folder, self.manifest.model_dump_json(), *instants)
        if (held := _LOOKED_BACK.get(key)) is not None:
            return held
        later, valid = self._split(*instants)
        links = self._links(promises, instants)
        parts = [*later, *(p for p in valid if self._linked_otherwise(p, links))]
        folder = Path(tempfile.mkdtemp(prefix="accord-"))
        for part in parts:
            columns = self._columns(record, part, instants[1])
            inputs = {**columns, "links": links.get(part.month, empty(LINKS))}
            for name, rows in measured_of(inputs, promises, *instants).items():
                rows.write_parquet(folder / f"{part.month}-{name}.parquet")
        return _kept(key, (folder, frozenset(part.month for part in parts)))

    def _linked_otherwise(self, part: Partition, links: Mapping[str, pl.DataFrame]) -> bool:
        """Whether something that happened to other cases later has changed the links of these."""
        then = links.get(part.month, empty(LINKS))
        return not relinked(read_frame(self.folder, part.files["links"]), then).is_empty()

    def _links(self, promises: Promises, instants: _Instants) -> Mapping[str, pl.DataFrame]:
        months = {p.month: {n: p.files[n] for n in COLUMNS} for p in self.manifest.partitions}
        return links_by_month(self.folder, months, promises, *instants)

    def _columns(
        self, record: Opened, part: Partition, known_at: datetime | None
    ) -> dict[str, pl.DataFrame]:
        held = {name: read_frame(self.folder, part.files[name]) for name in COLUMNS}
        if known_at is None:
            return held
        told = record().events(*month_bounds(part.month), known_at)
        # Of a case that was not heard of yet a log may tell, but nothing its opening.
        opened = told.filter(pl.col("kind") == "opened")
        cases = held["cases"].join(opened, on=["source", "number"], how="semi")
        return {**held, "cases": cases, "events": told}


def _changed(folder: Place) -> tuple[int, ...] | None:
    """When files last came to a folder or went; None where that was just now, and may be so again.

    A store does not say.
    """
    if isinstance(folder, Remote):
        return ()
    both = (folder, folder / PRIVATE)
    changed = tuple(path.stat().st_mtime_ns for path in both if path.exists())
    return None if max(changed, default=0) > time.time_ns() - _JUST_NOW else changed


def _kept(key: Hashable, made: _Made) -> _Made:
    """Keep what was made; what was made longest ago goes when there is too much."""
    if not _LOOKED_BACK:
        atexit.register(_forget)
    while len(_LOOKED_BACK) >= _MOST_KEPT:
        shutil.rmtree(_LOOKED_BACK.popitem(last=False)[1][0], ignore_errors=True)
    _LOOKED_BACK[key] = made
    return made


def _forget() -> None:
    for folder, _ in _LOOKED_BACK.values():
        shutil.rmtree(folder, ignore_errors=True)


def open_mart(folder: Place) -> Mart | None:
    """The mart in a folder; None where none was measured yet, or it is of another layout.

    Raises:
        UserError: The manifest names a file that is not there, or not whole.
    """
    lost = None
    for _ in range(_READINGS):
        manifest = open_manifest(folder)
        mart = Mart(folder, manifest) if manifest else None
        lost = None if mart is None or mart.is_whole else mart.lacking
        if lost is None:
            if mart and isinstance(folder, Remote):
                folder.tidy(stored.file for stored in mart.manifest.stored)
            return mart
    raise UserError(
        f"The mart lacks {lost}, which its manifest names, or holds only a part of it; run "
        "`accord measure` to make it anew from the record. Nothing of the record is lost."
    )
