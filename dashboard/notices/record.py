"""Lines about the record and the mart: what failed, and what is old."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from dashboard.freshness import NIGHTLY, days_since, may_be
from dashboard.health import open_health
from dashboard.navigation import DATA_HEALTH
from dashboard.notices.lines import Line, Rank
from dashboard.peeking import NothingRecordedError
from dashboard.roles import Role, Viewer
from dashboard.views.data_health_sources import ids, source_of
from dashboard.wording import notices as words

if TYPE_CHECKING:
    from dashboard.city.answers import City
    from dashboard.mart import Manifest, Mart


def of_record(city: City, mart: Mart | None, viewer: Viewer, as_of: datetime) -> Iterator[Line]:
    """For 311 first of all, as everything else rests on it; for the mayor's office last.

    Args:
        city: Its files and settings.
        mart: What was measured; None where nothing is that fits.
        viewer: Who is told.
        as_of: The local instant of the message.

    Raises:
        NotAllowedError: The viewer is neither of 311 nor of the mayor's office.
        UserError: The record cannot be read.
    """
    yield from _failed(city, viewer)
    if mart is None:
        yield _line(viewer, "no_figures", "none", words.not_measured())
    elif not mart.manifest.demonstration:
        limit = may_be(city.folder.sources.values())
        yield from _old(mart.manifest, viewer, as_of, limit)


def _failed(city: City, viewer: Viewer) -> Iterator[Line]:
    try:
        health = open_health(viewer, city.settings)
    except NothingRecordedError:
        return  # the mart's own line says so
    for id_ in ids(health):
        source = source_of(health, id_)
        last = source.last
        if last and last.status in {"failed", "interrupted"}:
            at = last.finished_at or last.started_at
            local = at.astimezone(city.folder.city.zone) if at else None
            yield _line(
                viewer, f"run:{id_}", str(last.id), words.failed(last.kind, source.name, local)
            )


def _old(held: Manifest, viewer: Viewer, as_of: datetime, limit: timedelta) -> Iterator[Line]:
    """One of the two: what was not imported cannot be measured either."""
    zone = as_of.tzinfo
    figures, data = held.as_of.astimezone(zone), held.data_until.astimezone(zone)
    if as_of - figures >= NIGHTLY:
        said = words.old_figures(figures, days_since(figures, as_of))
        yield _line(viewer, "old_figures", figures.isoformat(), said)
    elif as_of - data >= limit:
        said = words.old_data(data, days_since(data, as_of))
        yield _line(viewer, "old_data", data.isoformat(), said)


def _line(viewer: Viewer, key: str, state: str, said: words.Said) -> Line:
    ours = viewer.role is Role.OPERATOR
    return Line(
        key, state, Rank.RECORD if ours else Rank.RECORD_OF_OTHERS, *said, DATA_HEALTH, todo=ours
    )
