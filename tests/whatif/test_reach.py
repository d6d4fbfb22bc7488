"""How long after a case's last event a promise can fall due: never longer than is said."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import polars as pl
import pytest

from agreements.folder import open_city
from metrics.promises import Promises, promises_of
from metrics.tables import INSTANTS, empty
from metrics.whatif import may_fall_due, reach
from tests.metrics.table import when

BEFORE = date(2026, 10, 1)


@pytest.fixture(scope="module")
def promises() -> Promises:
    """Those of the demonstration city."""
    return promises_of(open_city("denver"))


def test_the_longest_target_and_every_cap_fit_into_it(promises: Promises) -> None:
    """Solid Waste: 25 business days on the routes, then caps of 5, 4 and 10 business days."""
    found = reach(promises, "solid-waste", BEFORE)
    assert found
    assert timedelta(days=7 * (25 + 5 + 4 + 10) / 5) < found < timedelta(days=120)


@pytest.mark.parametrize(
    "part", ["due_field", "due_event", "max_total_unit"], ids=["published", "given", "uncapped"]
)
def test_nothing_bounds_a_due_that_the_data_gives_or_a_pause_without_a_cap(
    promises: Promises, part: str
) -> None:
    """Then no older case may be left out."""
    if part == "max_total_unit":
        none = [pl.lit(None, pl.String).alias(n) for n in ("max_total_unit", "max_each_unit")]
        changed = replace(promises, pauses=promises.pauses.with_columns(none))
    else:
        given = promises.clauses.with_columns(pl.lit("promised").alias(part))
        changed = replace(promises, clauses=given)
    assert reach(changed, "solid-waste", BEFORE) is None


def test_a_case_is_left_out_only_if_it_is_closed_and_long_at_rest() -> None:
    """Open cases, those that fall due later, and those of which something happened lately stay."""
    drawn = """
        number  closed      due         valid_from
        at_rest 2025-03-01  2025-03-02  2025-03-01
        open    -           2025-03-02  2025-03-01
        later   2025-03-01  2026-01-10  2025-03-01
        lately  2025-03-01  2025-03-02  2025-12-20
        undated 2025-03-01  -           2025-03-01
    """
    head, *lines = (line.split() for line in drawn.strip().splitlines())
    cells = [[None if cell == "-" else cell for cell in line] for line in lines]
    dates = {n: pl.col(n).str.to_datetime("%Y-%m-%d", time_zone="UTC") for n in head[1:]}
    rows = pl.DataFrame(cells, head, orient="row").with_columns(
        **dates, opened=pl.lit(when("2025-02-01")), source=pl.lit("desk")
    )
    instants = pl.concat([empty(INSTANTS), rows], how="diagonal_relaxed")
    since = when("2026-01-01")
    kept = may_fall_due(instants.lazy(), since, timedelta(days=30)).collect()
    assert set(kept["number"]) == {"open", "later", "lately"}
    assert len(may_fall_due(instants.lazy(), since, None).collect()) == len(rows)
