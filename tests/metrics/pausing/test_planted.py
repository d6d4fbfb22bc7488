"""The demonstration city's pauses, which `seed` works out by arithmetic of its own."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import polars as pl
import pytest

from agreements.folder import open_city
from metrics.instants import INSTANT
from metrics.pausing import with_pauses
from metrics.promises import Promises, promises_of, versions_of
from metrics.tables import EVENTS
from seed.audit import quotas_for
from seed.city import live_city

CASES = 12_000
INSTANTS = ["opened", "ordinary_due", "due", "milestone_at", "closed", "paused_at", "resumed_at"]


@dataclass(frozen=True)
class Measured:
    """The paused cases as planted, and as measured."""

    rows: pl.DataFrame
    pauses: pl.DataFrame
    planted: pl.DataFrame


@pytest.fixture(scope="module")
def measured() -> Measured:
    """The paused cases of a small demonstration city; urgent ones have targets of their own."""
    city = open_city("denver")
    lived = live_city(np.random.default_rng(311), city, CASES, quotas_for(CASES)).cases
    planted = lived.filter(
        pl.col("paused_at").is_not_null(), pl.col("priority") != "p1"
    ).with_columns(pl.from_epoch(pl.col(n)).cast(INSTANT) for n in INSTANTS)
    promises = promises_of(city)
    rows, pauses = with_pauses(_rows(planted, promises), _events(planted), promises)
    return Measured(rows, pauses, planted)


def _rows(planted: pl.DataFrame, promises: Promises) -> pl.DataFrame:
    """Their resolution promises, due as if nobody had stopped a clock."""
    terms = promises.clauses.filter(commitment="resolution").select(
        "agency", "version", "service", "agreement", "clause", "commitment", "calendar", "unit"
    )
    return (
        planted.with_columns(
            source=pl.lit("casework"),
            channel=pl.lit("phone"),
            district=pl.lit("1"),
            start="opened",
            due="ordinary_due",
            version=versions_of(planted, promises.clauses),
            stop=pl.when(stops="closed").then("closed").otherwise("milestone_at"),
        )
        .join(terms, on=["agency", "version", "service"])
        .with_row_index("row")
    )


def _events(planted: pl.DataFrame) -> pl.DataFrame:
    """What the log tells of pauses, and the closings."""
    said = {"paused_at": "paused", "resumed_at": "resumed", "closed": "closed"}
    happened = [
        planted.filter(pl.col(column).is_not_null()).select(
            "number",
            source=pl.lit("casework"),
            at=column,
            kind=pl.lit(kind),
            actor=pl.lit("agency"),
            audience=pl.lit("public"),
            reason=pl.col("pause_reason") if kind != "closed" else pl.lit(None, pl.String),
        )
        for column, kind in said.items()
    ]
    return pl.concat([pl.DataFrame(schema=EVENTS), *happened], how="diagonal")


def test_every_paused_case_falls_due_when_the_city_was_made_to_think(measured: Measured) -> None:
    """Reasons, caps in open days, and clocks that were stopped a second before they ran out."""
    found = measured.rows.select("number", "due_unpaused", "due_at_cap", found="due")
    both = measured.planted.select("number", "due").join(found, on="number")
    ended = both.filter(pl.col("due_at_cap").is_null())
    assert ended.filter(pl.col("due") != pl.col("found")).is_empty()
    assert len(ended.filter(pl.col("due") != pl.col("due_unpaused"))) > 40
    # The city knows when a pause that lasts will end; the record only knows its cap.
    lasting = both.filter(pl.col("due_at_cap").is_not_null())
    assert lasting.filter(pl.col("due") > pl.col("due_at_cap")).is_empty()


def test_pauses_of_the_last_tenth_are_those_that_were_planted(measured: Measured) -> None:
    """Most of one service's, hardly any of the others."""
    found = measured.pauses.select("number", late=pl.col("share_used") >= 0.9)
    both = measured.planted.select("number", "paused_late").join(found, on="number")
    assert both.filter(pl.col("paused_late") != pl.col("late")).is_empty()
    assert both["late"].any()
    assert not both["late"].all()


def test_none_of_them_is_refused(measured: Measured) -> None:
    """The log shows each to the resident, and tells of no document."""
    assert measured.pauses["refused"].null_count() == len(measured.pauses) > 40
    assert measured.pauses["number"].to_list() == sorted(measured.planted["number"].to_list())
    assert set(measured.pauses["evidence"]) <= {"shown", "not_told"}
