"""A small city's sources and runs, drawn by hand, for the tests of the Data health page."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from typing import Any

import polars as pl

from agreements.schema.city import City
from agreements.schema.event_log import EventLogMapping
from agreements.schema.source import SourceMapping
from dashboard.health import UNMAPPED, WAITING, Found, Health, Run

AS_OF = datetime(2026, 10, 1, tzinfo=UTC)


def _titled(**names: str) -> dict[str, Any]:
    return {id_: {"title": {"en": name}} for id_, name in names.items()}


def a_city() -> City:
    """Two agencies, three services, one district."""
    return City.model_validate(
        {
            "apiVersion": "accord311/v1",
            "kind": "City",
            "metadata": {"id": "aspen", "title": {"en": "Aspen"}},
            "spec": {
                "timezone": "America/Denver",
                "agencies": _titled(parks="Parks Department", streets="Streets and Roads"),
                "stages": {"open": {"title": {"en": "Open"}, "open": True, "means": {"en": "-"}}},
                "services": _titled(
                    pothole="Pothole", graffiti="Graffiti on a wall", compost="Compost cart"
                ),
                "districts": {"1": {"title": {"en": "District 1"}}},
            },
        }
    )


def a_mapping(source: str = "desk", title: str = "Case desk", **spec: object) -> SourceMapping:
    """How the small city's source is read."""
    return SourceMapping.model_validate(
        {
            "apiVersion": "accord311/v1",
            "kind": "SourceMapping",
            "metadata": {"id": source, "title": {"en": title}},
            "spec": {
                "shape": "snapshot",
                "timezone": "America/Denver",
                "date_formats": ["%Y-%m-%d %H:%M"],
                "columns": {"number": ["id"], "opened": ["opened"], "status": ["status"]},
                "statuses": {"Open": "open"},
                "agencies": {"Parks": "parks"},
                "services": {"Pot Hole": "pothole"},
                **spec,
            },
        }
    )


def a_log(*kinds: str) -> EventLogMapping:
    """A log of the case desk's activities that tells these kinds of event."""
    return EventLogMapping.model_validate(
        {
            "apiVersion": "accord311/v1",
            "kind": "EventLogMapping",
            "metadata": {"id": "desk-log", "title": {"en": "Activities of the case desk"}},
            "spec": {
                "of": "desk",
                "timezone": "America/Denver",
                "date_formats": ["%Y-%m-%d %H:%M"],
                "columns": {"number": ["id"], "at": ["at"], "kind": ["activity"]},
                "kinds": {kind.title(): kind for kind in kinds},
            },
        }
    )


def a_run(source: str = "desk", **given: Any) -> Run:  # noqa: ANN401 - any column
    """An import of 100 rows that ended well, up to the figures' date."""
    values: dict[str, Any] = {
        "id": 1,
        "source": source,
        "kind": "import",
        "file": "export.csv",
        "status": "done",
        "extracted_at": AS_OF,
        "read": 100,
        "accepted": 90,
        "unchanged": 10,
        "quarantined": 0,
        "started_at": AS_OF + timedelta(hours=7),
    }
    return Run(**{**values, **given})


def found(
    *runs: Run,
    waiting: Sequence[tuple[object, ...]] = (),
    unmapped: Sequence[tuple[object, ...]] = (),
) -> Found:
    """What a record tells: `waiting` rows of WAITING, `unmapped` rows of UNMAPPED."""
    rows = pl.DataFrame(waiting, schema=WAITING, orient="row")
    held = dict(rows.group_by("source").agg(pl.col("rows").sum()).rows())
    done = [run for run in runs if run.status == "done" and run.extracted_at]
    until = {run.source: run.extracted_at for run in reversed(done) if run.extracted_at}
    words = pl.DataFrame(unmapped, schema=UNMAPPED, orient="row")
    return Found(tuple(runs), until, rows, held, words)


def health(
    told: Found,
    *mappings: SourceMapping | EventLogMapping,
    as_of: datetime | None = AS_OF,
    city: City | None = None,
) -> Health:
    """The record beside the mappings, the case desk's where none is given."""
    sources = {mapping.id: mapping for mapping in mappings or (a_mapping(),)}
    return Health(city or a_city(), sources, as_of, timedelta(days=90), told)
