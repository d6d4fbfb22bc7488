"""A source of the record with everything that is known of it, and how it stands."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final, Literal

from agreements.schema.event_log import EventLogMapping
from agreements.schema.source import SourceMapping
from dashboard.health import Health, Run
from dashboard.views.data_health_mending import Mending, mending
from dashboard.wording import data_health as words
from dashboard.wording import language

State = Literal["gone", "never", "failed", "interrupted", "running", "behind", "gaps", "whole"]

BEHIND: Final = timedelta(days=1)
"""Data that ends so long before the figures' date, or before another source's, is behind."""

_REMARKS = (
    "unknown_cases",
    "unclear_times",
    "out_of_order",
    "dated_later",
    "dated_after",
    "expired",
)


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
class Source:
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


def ids(health: Health) -> list[str]:
    """The folder's sources, and those that the record knows beside them."""
    found = health.found
    return list(dict.fromkeys([*health.sources, *sorted(r.source for r in found.runs)]))


def source_of(health: Health, id_: str) -> Source:
    """Everything that is known of a source."""
    mapping, found = health.sources.get(id_), health.found
    of_cases = mapping.spec if isinstance(mapping, SourceMapping) else None
    name = mapping.metadata.title.text(language()) if mapping and mapping.metadata.title else id_
    until = found.until.get(id_)
    return Source(
        id=id_,
        name=name,
        known=mapping is not None,
        connected=of_cases is not None and of_cases.connect is not None,
        cannot_show=_not_shown(health, id_, of_cases.not_shown if of_cases else ()),
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


def card(health: Health, source: Source) -> SourceCard:
    """How it stands in one sentence, and its last reading."""
    state_words = words.states()[source.state]
    last = source.last
    if last is None:
        return SourceCard(source.id, source.state, state_words, words.never_line(source.name))
    until = local(health, source.until)
    return SourceCard(
        source.id,
        source.state,
        state_words,
        words.source_line(source.name, source.held, source.mending.words, until, source.behind),
        words.last_run(last.kind, last.file, local(health, last.started_at), last.status),
        tuple(_remarks(last)),
    )


def local(health: Health, instant: datetime | None) -> datetime | None:
    """An instant in the city's zone."""
    return instant.astimezone(health.city.zone) if instant else None


def _remarks(run: Run) -> Iterator[str]:
    told = run.remarks or {}
    for name in _REMARKS:
        if (n := told.get(name)) and (said := words.remark(name, int(n))):
            yield said
    if told.get("absent_columns"):
        yield words.absent(told["absent_columns"])
