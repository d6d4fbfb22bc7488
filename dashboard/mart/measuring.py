"""Measuring: the record against the agreements; what has not changed is not measured again."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from functools import lru_cache
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import polars as pl

from agreements.folder import CityFolder
from dashboard.errors import UserError
from dashboard.mart.columns import Copied, copied, kept_up
from dashboard.mart.engines import Engine, on_this_machine, start_early
from dashboard.mart.files import (
    are_intact,
    read_frame,
    scan_frames,
    swap,
    write_frame,
    writing,
)
from dashboard.mart.linking import linked, relinked
from dashboard.mart.manifest import (
    LAYOUT,
    SCHEMA,
    STANDING,
    VOLUMES,
    AgreementEntry,
    Manifest,
    Partition,
    RecordState,
    Stored,
    of_periods,
    open_manifest,
    whose,
)
from dashboard.mart.messages import judged_early, judged_messages, verdicts_stand
from dashboard.mart.moving import Again, Told
from dashboard.mart.partition import KEY, Task
from dashboard.mart.relinking import linked_again
from dashboard.mart.renewing import measured_together
from dashboard.mart.settled import Known
from dashboard.mart.sharing import Workers, processes
from dashboard.mart.standing import later
from dashboard.mart.tallying import planned, tallied
from dashboard.memory import keep_memory, passing_over_what_stands
from dashboard.places import Place
from metrics.cube import CUBE, added, standing
from metrics.figures import standards_of
from metrics.promises import Promises, promises_of
from metrics.tables import INSTANTS, LINKS, LIVES, empty

if TYPE_CHECKING:
    from dashboard.cases.record import Record

Progress = Callable[[int, int], None]
"""Told after each partition how many of how many are done."""

_MOST_SPLICED = 500_000
"""So many changed cases are held in memory; of more, everything is read anew month by month."""

_MOST_LINKED_AGAIN = 50_000
"""Of more changed cases finding those that they touch is no less work than linking all."""

_BESIDE = 2
"""So much else is done at a time while months are measured."""

_CELLS = 16_384
"""Rows of the cube that are read at a time: who asks about one part skips those of the others."""

_ROOT = Path(__file__).parents[2]
_MEASURING = (
    "metrics/**/*.py",
    "agreements/**/*.py",
    "dashboard/mart/*.py",
    "dashboard/cases/*.py",
)


def measure(  # noqa: PLR0913 - three that are needed, five that may be said
    record: Record,
    folder: CityFolder,
    mart: Place,
    *,
    as_of: datetime | None = None,
    full: bool = False,
    promises: Promises | None = None,
    engine: Engine = on_this_machine,
    progress: Progress = lambda _done, _all: None,
) -> Manifest:
    """Measure the record against the agreements and swap the result in.

    Only what the record says has changed is read, and only cases whose own events or links have
    changed are measured again; where the agreements or this program have, all are. Either way who
    reads the files is given the same rows.

    Args:
        record: What happened.
        folder: What was promised.
        mart: Where the files go.
        as_of: The instant that screens show by default; else the record's watermark.
        full: Read and measure everything, whatever is there.
        promises: Other ones than the folder's agreements hold for, as long as they are the same
            each time.
        engine: Where partitions are measured.
        progress: Told after each month.

    Raises:
        UserError: The record is empty, the folder cannot be written, it holds another city's mart,
            or another process is measuring into it.
    """
    watermark = record.watermark()
    if watermark is None:
        raise UserError(
            f"No import has been finished for {folder.city.title()} yet; run `accord import` first."
        )
    keep_memory()
    at = as_of or watermark
    promises, until = promises or promises_of(folder), ahead(max(watermark, at))
    with writing(mart), processes() as workers, passing_over_what_stands():
        _check_whose(mart, folder)
        before = None if full else _usable(mart, record)
        # Whatever is written from here on has a higher number, and is looked at the next time.
        state = RecordState(
            run=record.last_run(), changes=record.changes(), sources=record.finished_sources()
        )
        early = workers if engine is on_this_machine else None
        asked = _Asked(record, folder, mart, promises, at, until)
        partitions, files = _measured(asked, state, before, (engine, early, progress))
        manifest = manifest_of(folder, state, partitions, files, (at, watermark))
        swap(mart, manifest)
    return manifest


class _Asked(NamedTuple):
    """What is measured, against what, and for when."""

    record: Record
    folder: CityFolder
    mart: Place
    promises: Promises
    at: datetime
    until: datetime


def _measured(
    asked: _Asked,
    state: RecordState,
    before: Manifest | None,
    how: tuple[Engine, Workers | None, Progress],
) -> tuple[tuple[Partition, ...], dict[str, Stored]]:
    """The partitions of all months and what is none's own, written, with what can be kept.

    Args:
        asked: What is measured.
        state: How far the record has come.
        before: The manifest of before, where its files can be used.
        how: Where partitions are measured, the processes that may be started early for them, and
            who is told.
    """
    record, folder, mart, promises, at, until = asked
    engine, workers, progress = how
    same = before if before and _judges_alike(before, folder, until) else None
    alike = same if same and _counts_alike(mart, same, folder, state) else None
    standards = standards_of(folder, promises, state.sources)
    known = Known(standards, promises.zone, _volumes(mart, record))
    # To judge texts is Python's work, to write months and to look for what is otherwise is not:
    # side by side.
    with ThreadPoolExecutor(_BESIDE) as beside:
        stood = beside.submit(_stood, mart, alike, known, at)
        columns = kept_up(record, mart, before) if before else copied(record, mart)
        if before is None and workers:
            start_early(workers, columns.months)
        found = tasks_of(mart, columns, same, promises, until)
        tasks = measured_together(mart, found, promises)
        lives, judging = _lives_of(tasks), (record, folder)
        early = beside.submit(judged_early, mart, lives, judging, promises, before)
        partitions = partitions_of(mart, tasks, promises, engine, progress)
        cube = beside.submit(summed, mart, partitions, same, at, promises.zone)
        judged = beside.submit(
            lambda: judged_messages(mart, *judging, partitions, before, early.result())
        )
        again = _again(alike, tasks, stood.result()) if alike else None
        plan = planned(mart, partitions, again, known)
        known = known._replace(files={**known.files, **judged.result()})
        files = {**known.files, **tallied(mart, plan, known, at), **cube.result()}
    return partitions, files


def _lives_of(tasks: list[Task | Partition]) -> pl.DataFrame:
    """What became of the cases that were measured together."""
    told = (task.anew for task in tasks if isinstance(task, Task))
    return pl.concat([empty(LIVES), *(rows["lives"] for rows in told if rows)])


def _counts_alike(mart: Place, before: Manifest, folder: CityFolder, state: RecordState) -> bool:
    """Whether cases that are as they were add the same to figures as before.

    A new name of a service may change what a message is found to be about, and no other verdict.
    """
    return before.record.sources == state.sources and verdicts_stand(mart, before, folder)


def _stood(mart: Place, before: Manifest | None, known: Known, at: datetime) -> pl.DataFrame | None:
    """How what was unsettled before stands at an instant; None where counting all is no more work.

    Whatever has changed since: so it is told while links are found.
    """
    return later(mart, before, known._replace(files=before.files), at) if before else None


def _again(before: Manifest, tasks: list[Task | Partition], stands: pl.DataFrame | None) -> Again:
    """What was tallied before, with the cases that were measured again beside others."""
    some = [task for task in tasks if isinstance(task, Task) and task.before]
    changed = some[0].told if some else None
    told = {t.month: Told(t.anew, t.former) for t in some if t.anew and t.former}
    return Again(before, changed, told, stands)


def ahead(known: datetime) -> datetime:
    """The start of the year after the next: so seldom is everything measured again for it."""
    return datetime(known.astimezone(UTC).year + 2, 1, 1, tzinfo=UTC)


def _judges_alike(before: Manifest, folder: CityFolder, until: datetime) -> bool:
    """Whether what was measured before was measured by the same agreements, and as far ahead."""
    return (before.fingerprint, before.until) == (folder.fingerprint, until)


def _check_whose(mart: Place, folder: CityFolder) -> None:
    """Refuse to write one city's figures, or invented ones, over another's."""
    held, city = whose(mart), folder.city
    if held and held != (city.id, city.spec.demonstration):
        other, invented = held
        kind = "the invented cases of " if invented else ""
        raise UserError(
            f"The mart in {mart} is that of {kind}{other}, not of {city.id}; choose another "
            "folder with ACCORD_MART_DIR."
        )


def _usable(mart: Place, record: Record) -> Manifest | None:
    """The manifest of before, where what it names can be kept up with this record's changes.

    It cannot be when files are damaged, when another program made them, when the record was made
    anew or put back to an earlier state, or when most of it has changed.
    """
    held = open_manifest(mart)
    if held is None or held.engine != made_by() or held.record.run is None:
        return None
    now = record.changes()
    put_back = any(now.get(s, -1) < last for s, last in held.record.changes.items())
    if put_back or not record.holds_run(held.record.run):
        return None
    if record.count_changed(held.record.changes) > _MOST_SPLICED:
        return None
    return held if are_intact(mart, held) else None


@lru_cache(maxsize=1)
def made_by() -> str:
    """What the code that measures is: another one may judge the same record otherwise."""
    digest = hashlib.sha256(pl.__version__.encode())
    for pattern in _MEASURING:
        for path in sorted(_ROOT.glob(pattern)):
            digest.update(path.relative_to(_ROOT).as_posix().encode())
            digest.update(path.read_bytes())
    return digest.hexdigest()[:16]


def tasks_of(
    mart: Place, columns: Copied, before: Manifest | None, promises: Promises, until: datetime
) -> Iterator[Task | Partition]:
    """For each month what is to be measured, or what stands because nothing of it has changed."""
    if before and columns.changed is not None and columns.changed.is_empty():
        yield from before.partitions
        return
    links = _links(mart, columns, before, promises)
    held = {part.month: part for part in before.partitions} if before else {}
    changed = _changed(mart, columns, links, held) if before else None
    for month, files in columns.months.items():
        inputs, old = {**files, "links": links[month]}, held.get(month)
        if old and all(old.files[name] == stored for name, stored in inputs.items()):
            yield old
        else:
            yield Task(month, inputs, until, old, changed)


def _links(
    mart: Place, columns: Copied, before: Manifest | None, promises: Promises
) -> dict[str, Stored]:
    """The links of all months: where few cases have changed, of those that they touch."""
    few = columns.changed is not None and len(columns.changed) <= _MOST_LINKED_AGAIN
    if before and before.partitions and few:
        return linked_again(mart, columns, before, promises)
    return linked(mart, columns.months, promises)


def _changed(
    mart: Place, columns: Copied, links: dict[str, Stored], held: dict[str, Partition]
) -> pl.DataFrame:
    """All cases to be measured again: changed ones, and those whose links are not what they were.

    These are the children of changed cases, and the cases whose next contact one of them is.
    """
    nothing = empty(LINKS)
    pairs = [
        (read_frame(mart, held[m].files["links"]) if m in held else nothing,
         read_frame(mart, links[m]) if m in links else nothing)
        for m in {*held, *links}
        if m not in held or m not in links or held[m].files["links"] != links[m]
    ]  # fmt: skip
    told = [columns.changed] if columns.changed is not None else []
    return pl.concat([*told, *(relinked(*pair) for pair in pairs)]).unique().sort(KEY)


def partitions_of(
    mart: Place,
    tasks: list[Task | Partition],
    promises: Promises,
    engine: Engine,
    progress: Progress,
) -> tuple[Partition, ...]:
    """The partitions of all months in order."""
    done = engine(mart, [task for task in tasks if isinstance(task, Task)], promises)
    partitions = []
    for count, task in enumerate(tasks, start=1):
        partitions.append(next(done) if isinstance(task, Task) else task)
        progress(count, len(tasks))
    return tuple(partitions)


def summed(
    mart: Place, partitions: tuple[Partition, ...], before: Manifest | None, at: datetime, zone: str
) -> dict[str, Stored]:
    """The cube of all months together, a file a year; and what of it stands at `at` alone.

    Args:
        mart: Where the files are.
        partitions: What was measured.
        before: The manifest of before, where the cube of a year can be kept.
        at: For which it is written how unsettled cases stand.
        zone: The city's.
    """
    files: dict[str, Stored] = {}
    for year, months in groupby(partitions, key=_year):
        files |= _summed_year(mart, year, tuple(months), before)
    pending = scan_frames(mart, of_periods(files, "pending"), INSTANTS)
    cells = added([standing(pending, at, zone)]).collect()
    return files | {STANDING: write_frame(mart, STANDING, cells, row_group_size=_CELLS)}


def _year(part: Partition) -> str:
    return part.month[:4]


def _summed_year(
    mart: Place, year: str, partitions: tuple[Partition, ...], before: Manifest | None
) -> dict[str, Stored]:
    """The cube of the months of a year; what was written of it before, where they are the same."""
    held = before.partitions if before else ()
    if before and partitions == tuple(p for p in held if _year(p) == year):
        return {f"{name}-{year}": before.files[f"{name}-{year}"] for name in CUBE}
    parts = {
        name: scan_frames(mart, (p.files[name] for p in partitions), types)
        for name, types in CUBE.items()
    }
    cells = added([parts["cube"]]).collect()
    return {
        f"cube-{year}": write_frame(mart, "cube", cells, year, row_group_size=_CELLS),
        f"pending-{year}": write_frame(mart, "pending", parts["pending"].collect(), year),
    }


def _volumes(mart: Place, record: Record) -> dict[str, Stored]:
    """Contacts counted: `source`, `day`, `channel`, `n`."""
    counted = record.volumes().with_columns(pl.col("day").str.to_date("%Y-%m-%d"))
    return {VOLUMES: write_frame(mart, VOLUMES, counted)}


def manifest_of(
    folder: CityFolder,
    record: RecordState,
    partitions: tuple[Partition, ...],
    files: dict[str, Stored],
    instants: tuple[datetime, datetime],
) -> Manifest:
    """What names all these files; `instants` are the as-of and until when the record is known."""
    zone = folder.city.zone
    as_of, data_until = (instant.astimezone(zone) for instant in instants)
    return Manifest(
        version=SCHEMA,
        layout=LAYOUT,
        engine=made_by(),
        city=folder.city.id,
        demonstration=folder.city.spec.demonstration,
        as_of=as_of,
        data_until=data_until,
        until=ahead(max(instants)),
        fingerprint=folder.fingerprint,
        record=record,
        agreements=tuple(_entries(folder)),
        cases=sum(p.cases for p in partitions),
        rows=sum(p.rows for p in partitions),
        partitions=partitions,
        files=files,
    )


def _entries(folder: CityFolder) -> Iterator[AgreementEntry]:
    for loaded in folder.agreements:
        agreement = loaded.model
        if agreement.in_force_by_status:
            yield AgreementEntry(
                id=agreement.metadata.id,
                version=agreement.version,
                status=agreement.spec.status,
                standing=agreement.spec.standing,
                title=agreement.metadata.title.en,
                sha256=loaded.sha256,
            )
