"""What of the record needs somebody: only what is so, what went wrong first."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

import polars as pl

from dashboard.health import Health
from dashboard.oversight.sendings import Sending
from dashboard.views.data_health_sources import BEHIND, Source, local
from dashboard.wording import data_health_needs as words
from dashboard.wording import notices
from dashboard.wording.markdown import plain

_FOLDERS = re.compile(r"(?<![\w.:/])(?:/[\w.@%+-]+)+/(?=[\w.@%+-])")


@dataclass(frozen=True)
class Need:
    """What needs somebody: a look, a title, and what to do in markdown."""

    look: str
    title: str
    text: str


def needs(health: Health, sources: Sequence[Source]) -> Iterator[Need]:
    """Only what is so; what went wrong first, then what is old, then what waits."""
    for source in sources:
        yield from _need_of_run(health, source)
    if health.as_of is None and health.found.until:
        yield Need("behind", *words.need_first_measuring())
    yield from _need_of_age(health, sources)
    for source in sources:
        yield from _need_of_rows(health, source)


def of_digests(undelivered: Sequence[Sending]) -> Iterator[Need]:
    """Messages that did not reach who was to be told, each with why; one entry for all."""
    if undelivered:
        told = [
            notices.problem(
                one.person, one.day, notices.reason(one.reason) or notices.untold(), one.attempts
            )
            for one in undelivered
        ]
        yield Need(
            "failed",
            notices.undelivered(len(told)),
            "  \n".join([*map(plain, told), notices.goes_on()]),
        )


def _need_of_run(health: Health, source: Source) -> Iterator[Need]:
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
        began = local(health, last.started_at)
        yield Need("running", *words.need_running(name, last.kind, began))


def without_folders(text: str) -> str:
    """A sentence with files named without the folders they lie in."""
    return _FOLDERS.sub("", text)


def _need_of_age(health: Health, sources: Sequence[Source]) -> Iterator[Need]:
    for source in sources:
        until = local(health, source.until)
        if until and source.behind is not None and source.behind >= BEHIND.total_seconds():
            yield Need("behind", *words.need_behind(source.name, until, source.behind))
    newer = [s.name for s in sources if s.behind is not None and s.behind < 0]
    if newer and len(newer) == sum(source.until is not None for source in sources):
        yield Need("behind", *words.need_measuring(newer))


def _need_of_rows(health: Health, source: Source) -> Iterator[Need]:
    lacking = source.mending
    if source.held:
        expires = local(health, _first_expiry(health, source.id))
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
