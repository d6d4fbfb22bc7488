"""The Data health page as words and frames: is the record fresh and whole, and who is needed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final, Literal
from zoneinfo import ZoneInfo

import polars as pl

from agreements.schema.event_log import EventLogMapping
from agreements.schema.source import SourceMapping
from dashboard.health import Health, Run
from dashboard.views import names
from dashboard.views.data_health_mending import Mending, mending
from dashboard.views.data_health_reasons import reasons
from dashboard.wording import data_health as words
from dashboard.wording import language, numbers
from dashboard.wording.overview import demonstration

State = Literal["gone", "never", "failed", "interrupted", "running", "behind", "gaps", "whole"]

BEHIND: Final = timedelta(days=1)
"""Data that ends so long before the figures' date, or before another source's, is behind."""

LATEST: Final = ("failed", "interrupted", "never", "put_aside", "behind", "running", "unmapped")
"""Which state the title tells, the worst first."""

_FOLDERS = re.compile(r"(?<![\w.:/])(?:/[\w.@%+-]+)+/(?=[\w.@%+-])")
_REMARKS = ("unclear_times", "out_of_order", "dated_later", "expired")


@dataclass(frozen=True)
class SourceCard:
    """One source: how it stands in one sentence, and its last reading."""

    id: str
    state: State
    state_words: str
    line: str
    last: str = ""
    remarks: tuple[str, ...] = ()


@dataclass(frozen=True)
class Need:
    """What needs somebody: a look, a title, and what to do in markdown."""

    look: str
    title: str
    text: str


@dataclass(frozen=True)
class Held:
    """A source with rows that were put aside."""

    source: str
    words: str
    rows: int
    of_requesters: tuple[str, ...]


@dataclass(frozen=True)
class Part:
    """One source's table."""

    name: str
    table: pl.DataFrame


@dataclass(frozen=True)
class DataHealth:
    """Everything that the page shows, in reading order.

    Attributes:
        runs: Every reading in words, the newest first.
        file: The same for a spreadsheet, by ids and with instants in ISO 8601.
    """

    title: str
    context: str
    cards: tuple[SourceCard, ...]
    needs: tuple[Need, ...]
    sums: tuple[str, ...]
    runs: pl.DataFrame
    file: str
    reasons: tuple[Part, ...]
    kept_for: timedelta
    zone: ZoneInfo
    held: tuple[Held, ...]
    mendings: tuple[Mending, ...]
    blind: tuple[Part, ...]


@dataclass(frozen=True)
class _Source:
    """A source with everything that is known of it."""

    id: str
    name: str
    known: bool
    connected: bool
    cannot_show: Sequence[str]
    of_requesters: tuple[str, ...]
    last: Run | None
    until: datetime | None
    behind: float | None
    held: int
    mending: Mending

    @property
    def state(self) -> State:
        """The worst that is true of it."""
        if not self.known:
            return "gone"
        if self.last is None:
            return "never"
        if self.last.status != "done":
            return self.last.status
        if self.behind is not None and self.behind >= BEHIND.total_seconds():
            return "behind"
        return "gaps" if self.held or self.mending.words or self.mending.since else "whole"


def data_health(health: Health) -> DataHealth:
    """The page."""
    sources = [_source(health, id_) for id_ in _ids(health)]
    called = {source.id: source.name for source in sources}
    runs = health.found.runs
    return DataHealth(
        title=_title(sources),
        context=_context(health),
        cards=tuple(_card(health, source) for source in sources),
        needs=tuple(_needs(health, sources)),
        sums=tuple(_sum(source.name, source.last) for source in sources if source.last),
        runs=_runs(runs, called, health),
        file=_file(runs, health),
        reasons=tuple(_reasons(health, sources)),
        kept_for=health.kept_for,
        zone=health.city.zone,
        held=tuple(_held(source) for source in sources if source.held),
        mendings=tuple(s.mending for s in sources if s.mending.words),
        blind=tuple(_blind(sources)),
    )


def _ids(health: Health) -> list[str]:
    """The folder's sources, and those that the record knows beside them."""
    found = health.found
    return list(dict.fromkeys([*health.sources, *sorted(r.source for r in found.runs)]))


def _source(health: Health, id_: str) -> _Source:
    mapping, found = health.sources.get(id_), health.found
    of_cases = mapping.spec if isinstance(mapping, SourceMapping) else None
    name = mapping.metadata.title.text(language()) if mapping and mapping.metadata.title else id_
    until = found.until.get(id_)
    return _Source(
        id=id_,
        name=name,
        known=mapping is not None,
        connected=of_cases is not None and of_cases.connect is not None,
        cannot_show=_not_shown(health, id_, of_cases.cannot_show if of_cases else ()),
        of_requesters=tuple((of_cases.columns.requester or ()) if of_cases else ()),
        last=found.last(id_),
        until=until,
        behind=_behind(health, until) if of_cases or mapping is None else None,
        held=found.held.get(id_, 0),
        mending=mending(found.unmapped, mapping, health.city, id_, name),
    )


def _not_shown(health: Health, id_: str, kinds: Sequence[str]) -> tuple[str, ...]:
    """The kinds of event that neither the source shows nor a log of its cases that was read."""
    logs = (m for m in health.sources.values() if isinstance(m, EventLogMapping))
    read = [log.spec for log in logs if log.spec.of == id_ and health.found.last(log.id)]
    told = {kind for log in read for kind in log.kinds.values()}
    return tuple(kind for kind in kinds if kind not in told)


def _behind(health: Health, until: datetime | None) -> float | None:
    """Seconds from the data's end to the figures' date."""
    if until is None or health.as_of is None:
        return None
    return (health.as_of - until).total_seconds()


def _title(sources: Sequence[_Source]) -> str:
    by_state = {
        **{state: [s for s in sources if s.state == state] for state in LATEST},
        "put_aside": [s for s in sources if s.held],
        "unmapped": [s for s in sources if s.mending.words],
    }
    worst = next((state for state in LATEST if by_state[state]), "whole")
    those = by_state.get(worst, [])
    n = sum(s.held if worst == "put_aside" else s.mending.words for s in those)
    return words.title(worst, those[0].name if len(those) == 1 else "", len(those), n)


def _context(health: Health) -> str:
    as_of = health.as_of
    line = words.as_of(as_of, names.title(health.city)) if as_of else words.no_as_of()
    return f"{demonstration()} {line}" if health.city.spec.demonstration else line


# The sources


def _card(health: Health, source: _Source) -> SourceCard:
    state_words = words.states()[source.state]
    last = source.last
    if last is None:
        return SourceCard(source.id, source.state, state_words, words.never_line(source.name))
    until = _local(health, source.until)
    return SourceCard(
        source.id,
        source.state,
        state_words,
        words.source_line(source.name, source.held, source.mending.words, until, source.behind),
        words.last_run(last.kind, last.file, _local(health, last.started_at), last.status),
        tuple(_remarks(last)),
    )


def _local(health: Health, instant: datetime | None) -> datetime | None:
    return instant.astimezone(health.city.zone) if instant else None


def _remarks(run: Run) -> Iterator[str]:
    told = run.remarks or {}
    for name in _REMARKS:
        if (n := told.get(name)) and (said := words.remark(name, int(n))):
            yield said
    if told.get("absent_columns"):
        yield words.absent(told["absent_columns"])


# What needs somebody


def _needs(health: Health, sources: Sequence[_Source]) -> Iterator[Need]:
    """Only what is so; what went wrong first, then what is old, then what waits."""
    for source in sources:
        yield from _need_of_run(health, source)
    if health.as_of is None and health.found.until:
        yield Need("behind", *words.need_first_measuring())
    yield from _need_of_age(health, sources)
    for source in sources:
        yield from _need_of_rows(health, source)


def _need_of_run(health: Health, source: _Source) -> Iterator[Need]:
    last, name = source.last, source.name
    if not source.known:
        yield Need("gone", *words.need_gone(name, source.id))
    elif last is None:
        yield Need("never", *words.need_never(name, source.id, connected=source.connected))
    elif last.status == "failed":
        error = without_folders(last.error or "")
        yield Need("failed", *words.need_failed(name, last.kind, error))
    elif last.status == "interrupted":
        yield Need("interrupted", *words.need_interrupted(name, last.kind, last.read))
    elif last.status == "running":
        began = _local(health, last.started_at)
        yield Need("running", *words.need_running(name, last.kind, began))


def without_folders(text: str) -> str:
    """A sentence with files named without the folders they lie in."""
    return _FOLDERS.sub("", text)


def _need_of_age(health: Health, sources: Sequence[_Source]) -> Iterator[Need]:
    for source in sources:
        until = _local(health, source.until)
        if until and source.behind is not None and source.behind >= BEHIND.total_seconds():
            yield Need("behind", *words.need_behind(source.name, until, source.behind))
    newer = [s.name for s in sources if s.behind is not None and s.behind < 0]
    if newer and len(newer) == sum(source.until is not None for source in sources):
        yield Need("behind", *words.need_measuring(newer))


def _need_of_rows(health: Health, source: _Source) -> Iterator[Need]:
    lacking = source.mending
    if source.held:
        expires = _local(health, _first_expiry(health, source.id))
        yield Need("gaps", *words.need_put_aside(source.name, source.id, source.held, expires))
    if lacking.words:
        yield Need("gaps", *words.need_unmapped(source.name, lacking.words, lacking.rows))
    if lacking.since:
        yield Need(
            "gaps", *words.need_reading_again(source.name, lacking.since, lacking.since_rows)
        )


def _first_expiry(health: Health, source: str) -> datetime | None:
    oldest = health.found.waiting.filter(pl.col("source") == source)["put_aside"].min()
    return oldest + health.kept_for if isinstance(oldest, datetime) else None


# Sums, and what was put aside


def _sum(name: str, run: Run) -> str:
    return words.sums(name, run.kind, run.file, sums_of(run))


def sums_of(run: Run) -> dict[str, int]:
    """The four counts of a run: the first is the sum of the others."""
    return {
        "read": run.read,
        "accepted": run.accepted,
        "unchanged": run.unchanged,
        "quarantined": run.quarantined,
    }


def _runs(runs: Sequence[Run], called: dict[str, str], health: Health) -> pl.DataFrame:
    titles = words.columns()
    text = [titles[key] for key in ("source", "when", "what", "file", "state")]
    counts = [titles[key] for key in ("read", "accepted", "unchanged", "quarantined")]
    schema = {**dict.fromkeys(text, pl.String), **dict.fromkeys(counts, pl.Int64)}
    rows = [_run_row(run, called, health) for run in runs]
    return pl.DataFrame(rows, schema={**schema, titles["until"]: pl.String}, orient="row")


def _run_row(run: Run, called: dict[str, str], health: Health) -> tuple[object, ...]:
    return (
        called[run.source],
        _said(_local(health, run.started_at)),
        words.kinds()[run.kind],
        run.file,
        words.endings()[run.status],
        *sums_of(run).values(),
        _said(_local(health, run.extracted_at)),
    )


def _said(instant: datetime | None) -> str:
    return f"{numbers.day(instant)}, {numbers.time(instant)}" if instant else numbers.NONE


def _file(runs: Sequence[Run], health: Health) -> str:
    """No reasons and no errors: a download's address carries no sign-in."""
    rows = [
        {
            "run": run.id,
            "source": run.source,
            "kind": run.kind,
            "file": run.file,
            "status": run.status,
            "started_at": _iso(health, run.started_at),
            "finished_at": _iso(health, run.finished_at),
            "data_until": _iso(health, run.extracted_at),
            **sums_of(run),
        }
        for run in runs
    ]
    return pl.DataFrame(rows).write_csv() if rows else ""


def _iso(health: Health, instant: datetime | None) -> str | None:
    local = _local(health, instant)
    return local.isoformat() if local else None


def _reasons(health: Health, sources: Sequence[_Source]) -> Iterator[Part]:
    for source in sources:
        mine = health.found.waiting.filter(pl.col("source") == source.id)
        if not mine.is_empty():
            yield Part(source.name, reasons(mine))


def _held(source: _Source) -> Held:
    told = words.rows_of(source.name)
    return Held(source.id, told, source.held, source.of_requesters)


# What cannot be shown


def _blind(sources: Sequence[_Source]) -> Iterator[Part]:
    """Sources that lack the same kinds of event stand together."""
    alike: dict[tuple[str, ...], list[str]] = {}
    for source in sources:
        if source.cannot_show:
            alike.setdefault(tuple(source.cannot_show), []).append(source.name)
    titles, known = words.columns(), words.shows_no()
    schema = {titles[key]: pl.String for key in ("shows_no", "unknown")}
    for kinds, called in alike.items():
        rows = [known[kind] for kind in kinds]
        yield Part(numbers.listing(called), pl.DataFrame(rows, schema=schema, orient="row"))
