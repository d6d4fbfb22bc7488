"""Links of a record that lies in months: month by month they are those of the whole."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import numpy as np
import polars as pl
import pytest

from agreements.folder import open_city
from metrics.linking import links_of, links_of_parts
from metrics.promises import promises_of
from metrics.tables import CASES, EVENTS

BEGAN = datetime(2026, 1, 1, tzinfo=UTC)
PLACES = ("12 Larch Street", " 12 LARCH Street", "3 Elm Court", "39.7392, -104.9903", None)
SERVICES = ("pothole", "missed_trash", "streetlight_out")
DRAWN = 300


@pytest.fixture(scope="module")
def city() -> tuple[pl.LazyFrame, pl.LazyFrame]:
    """Cases of few people at few places, most of them closed, some repeating others."""
    draw = np.random.default_rng(311)
    opened = [BEGAN + timedelta(hours=int(h)) for h in np.sort(draw.integers(0, 2_000, DRAWN))]
    rows: list[dict[str, Any]] = [
        {
            "source": "s",
            "number": f"{n:04}",
            "opened": at,
            "service": SERVICES[draw.integers(3)],
            "place": PLACES[draw.integers(5)],
            "requester": f"r{draw.integers(20)}" if draw.random() < 0.8 else None,
            "parent": f"{draw.integers(DRAWN):04}" if draw.random() < 0.1 else None,
        }
        for n, at in enumerate(opened)
    ]
    told: list[dict[str, Any]] = [
        {"source": "s", "number": r["number"], "at": r["opened"], "kind": "opened"} for r in rows
    ]
    told += [
        {**event, "at": event["at"] + timedelta(days=int(draw.integers(1, 20))), "kind": "closed"}
        for event in told
        if draw.random() < 0.9
    ]
    told += [
        {**event, "kind": "linked", "value": f"{draw.integers(DRAWN):04}"} for event in told[:9]
    ]
    return (
        pl.DataFrame([dict.fromkeys(CASES) | row for row in rows], schema=CASES).lazy(),
        pl.DataFrame([dict.fromkeys(EVENTS) | row for row in told], schema=EVENTS).lazy(),
    )


@pytest.mark.parametrize("days", [7, 31, 60])
def test_links_found_part_by_part_are_those_of_the_whole_city(
    city: tuple[pl.LazyFrame, pl.LazyFrame], days: int
) -> None:
    """People, addresses, points and repeats, across the ends of parts; whatever order they have."""
    promises = promises_of(open_city("denver"))
    whole = links_of(*city, promises)
    cases, events = (rows.collect().sample(fraction=1.0, shuffle=True, seed=days) for rows in city)
    opened = cases.select("number", nth=(pl.col("opened") - BEGAN).dt.total_days() // days)
    parts = [
        (part.lazy(), events.join(part, on="number", how="semi").lazy())
        for part in cases.join(opened, on="number")
        .sort("nth")
        .partition_by("nth", include_key=False)
    ]
    for told in ("parent", "contacts", "place_contacts"):
        assert whole[told].is_not_null().any(), told
    assert len(parts) > 1
    assert links_of_parts(parts, promises).equals(whole)
