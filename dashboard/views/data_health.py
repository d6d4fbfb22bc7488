"""The Data health page as words and frames: is the record fresh and whole, and who is needed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Final
from zoneinfo import ZoneInfo

import polars as pl

from dashboard.health import Health
from dashboard.oversight.sendings import Sending
from dashboard.views import data_health_runs, names
from dashboard.views.data_health_mending import Mending
from dashboard.views.data_health_needs import Need, needs, of_digests
from dashboard.views.data_health_reasons import reasons
from dashboard.views.data_health_sources import Source, SourceCard, card, ids, source_of
from dashboard.wording import data_health as words
from dashboard.wording import numbers
from dashboard.wording.overview import demonstration

LATEST: Final = ("failed", "interrupted", "never", "put_aside", "behind", "running", "unmapped")
"""Which state the title tells, the worst first."""


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
    runs: pl.DataFrame
    file: str
    reasons: tuple[Part, ...]
    kept_for: timedelta
    zone: ZoneInfo
    held: tuple[Held, ...]
    mendings: tuple[Mending, ...]
    blind: tuple[Part, ...]


def data_health(health: Health, undelivered: Sequence[Sending] = ()) -> DataHealth:
    """The page.

    Args:
        health: The record.
        undelivered: Digests that did not go out.
    """
    sources = [source_of(health, id_) for id_ in ids(health)]
    called = {source.id: source.name for source in sources}
    runs = health.found.runs
    return DataHealth(
        title=_title(sources),
        context=_context(health),
        cards=tuple(card(health, source) for source in sources),
        needs=(*needs(health, sources), *of_digests(undelivered)),
        runs=data_health_runs.table(runs, called, health),
        file=data_health_runs.file(runs, health),
        reasons=tuple(_reasons(health, sources)),
        kept_for=health.kept_for,
        zone=health.city.zone,
        held=tuple(_held(source) for source in sources if source.held),
        mendings=tuple(s.mending for s in sources if s.mending.words),
        blind=tuple(_blind(sources)),
    )


def _title(sources: Sequence[Source]) -> str:
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


def _reasons(health: Health, sources: Sequence[Source]) -> Iterator[Part]:
    for source in sources:
        mine = health.found.waiting.filter(pl.col("source") == source.id)
        if not mine.is_empty():
            yield Part(source.name, reasons(mine))


def _held(source: Source) -> Held:
    told = words.rows_of(source.name)
    return Held(source.id, told, source.held, source.of_requesters)


def _blind(sources: Sequence[Source]) -> Iterator[Part]:
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
