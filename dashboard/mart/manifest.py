"""The manifest: which files make up the mart, and what they were made from."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping
from itertools import chain
from typing import Any, Literal

import polars as pl
from pydantic import AwareDatetime, BaseModel, ConfigDict, ValidationError

from dashboard.places import Place, store_of
from metrics.cube import CUBE
from metrics.figures.tallied import TALLIES, TALLY
from metrics.settling import UNSETTLED
from metrics.tables import CASES, EVENTS, LINKS, MESSAGE_KEY, MESSAGES, TABLES

SCHEMA = 6
MANIFEST = "manifest.json"
COLUMNS = ("cases", "events")
"""What a partition is made from: the record's own columns."""

VOLUMES = "contact_volume"
"""The file of contacts counted by day and channel."""

STANDING = "standing"
"""The file of the cells that stand at the manifest's own `as_of` and may not at a later one."""

STANDING_TALLIES = "standing_tallies"
"""The file of the tallies of unsettled cases at the manifest's own `as_of`."""

TALLIED: dict[str, dict[str, pl.DataType]] = {
    TALLIES: TALLY,
    **{f"unsettled_{name}": TABLES[name] for name in UNSETTLED},
}
"""What settled cases add to figures, and the rows of the others: files of a period."""

GATHERED = "gathered_"
"""Before the name of one of `TALLIED`: a year's file, read in the place of those of its months."""

INPUTS = (*COLUMNS, "links")
MESSAGES_TABLE, MESSAGE_KEYS = "messages", "message_keys"
"""The file of verdicts on messages, and a partition's of the distinct messages of its cases."""

TAILS = "tails"
"""A partition's file of what happened to its cases long after, for linking alone: no reader's."""

_LAYOUTS = {"cases": CASES, "events": EVENTS, "links": LINKS, **TABLES, **CUBE, **TALLIED,
            MESSAGES_TABLE: MESSAGES, MESSAGE_KEYS: MESSAGE_KEY}  # fmt: skip
LAYOUT = hashlib.sha256(
    repr([(name, sorted(types.items())) for name, types in sorted(_LAYOUTS.items())]).encode()
).hexdigest()[:16]
"""Of the files' columns: a mart with others cannot be read."""


class _Entry(BaseModel):
    model_config = ConfigDict(frozen=True)


class Stored(_Entry):
    """A file of the mart; its name ends with the hash of its content."""

    file: str
    rows: int
    """The file's own, whether or not they hold still."""
    size: int
    """The file's bytes: one that was cut off is found before it is read."""
    over: Laid | None = None
    """What is otherwise since it was written."""

    @property
    def held(self) -> int:
        """The rows that hold: those of the file that do still, and those laid over it."""
        return self.rows + (self.over.rows.rows - self.over.gone.rows if self.over else 0)

    @property
    def files(self) -> Iterator[Stored]:
        """This file, and those that are laid over it."""
        yield self
        if self.over:
            yield from (self.over.rows, self.over.gone)


class Laid(_Entry):
    """Rows of cases that have changed since a file was written, and which of its rows they follow.

    Attributes:
        rows: All that holds of these cases, in the file's order.
        gone: The places of the rows of the file that do not hold any more.
        by: What the file is ordered by.
    """

    rows: Stored
    gone: Stored
    by: tuple[str, ...]


class Partition(_Entry):
    """The cases opened in one month (in UTC)."""

    month: str
    cases: int
    rows: int
    """Cases and commitments."""
    valid_from: AwareDatetime | None
    """The last thing that happened to any of its cases: an earlier `as_of` must measure again."""
    files: dict[str, Stored]


class AgreementEntry(_Entry):
    """A version that cases were judged by."""

    id: str
    version: str
    status: str
    standing: str
    title: str
    sha256: str


class RecordState(_Entry):
    """How far the record had come: its newest run, and the last change of each source."""

    run: tuple[int, str] | None
    changes: dict[str, int]
    sources: tuple[str, ...]
    """The sources and logs of which anything was read: what another could tell is not known."""


class Manifest(_Entry):
    """Which files make up the mart, and what they were made from."""

    version: Literal[6]
    layout: str
    engine: str
    """Of the code that measured: another one measures everything again."""
    city: str
    demonstration: bool
    as_of: AwareDatetime
    data_until: AwareDatetime
    until: AwareDatetime
    """The last instant that can be asked about without measuring again."""
    fingerprint: str
    record: RecordState
    agreements: tuple[AgreementEntry, ...]
    cases: int
    rows: int
    partitions: tuple[Partition, ...]
    files: dict[str, Stored]
    """What is no partition's own: `cube`, `pending` and `TALLIED`, as `cube-2026`, and others.

    Of `TALLIED` a year long ago may also stand `GATHERED`: the same once more, in one file."""

    @property
    def stored(self) -> Iterator[Stored]:
        """Every file that is named."""
        tables = [self.files, *(part.files for part in self.partitions)]
        for stored in chain.from_iterable(files.values() for files in tables):
            yield from stored.files


def of_periods(files: Mapping[str, Stored], name: str) -> list[Stored]:
    """The files of a table that has several, each of a period, in order."""
    return [files[key] for key in sorted(files) if key.startswith(f"{name}-")]


def to_read(files: Mapping[str, Stored], name: str) -> list[Stored]:
    """The same as few files as there are: those of a year `GATHERED` stand for its months'."""
    whole = {
        key.removeprefix(GATHERED): held
        for key, held in files.items()
        if key.startswith(f"{GATHERED}{name}-")
    }
    others = {key: held for key, held in files.items() if key.startswith(f"{name}-")}
    own = {key: held for key, held in others.items() if not key.startswith(tuple(whole))}
    return [stored for _, stored in sorted((whole | own).items())]


def open_manifest(mart: Place) -> Manifest | None:
    """The manifest alone, None where there is none that can be read."""
    try:
        manifest = Manifest.model_validate_json(store_of(mart).read(MANIFEST))
    except (OSError, ValidationError):
        return None
    return manifest if manifest.layout == LAYOUT else None


def whose(mart: Place) -> tuple[str, bool] | None:
    """The city of a mart of any version, and whether its cases are invented; None where untold."""
    held = _told(mart)
    city, demonstration = held.get("city"), held.get("demonstration")
    if isinstance(city, str) and isinstance(demonstration, bool):
        return city, demonstration
    return None


def is_of_another_version(mart: Place) -> bool:
    """Whether a whole manifest is there, of files that another version of the program reads."""
    held = _told(mart)
    return "layout" in held and (held.get("version"), held["layout"]) != (SCHEMA, LAYOUT)


def _told(mart: Place) -> dict[str, Any]:
    """What a manifest says, whichever version wrote it; nothing where there is none, or no JSON."""
    try:
        held = json.loads(store_of(mart).read(MANIFEST))
    except (OSError, ValueError):
        return {}
    return held if isinstance(held, dict) else {}


def is_unreadable(mart: Place) -> bool:
    """Whether there is a manifest, but damaged or of another layout."""
    return MANIFEST in store_of(mart).sizes() and open_manifest(mart) is None
