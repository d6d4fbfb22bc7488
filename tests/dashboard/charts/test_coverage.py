"""The coverage map as a specification: states differ in shape, marks fit on a phone."""

from __future__ import annotations

from itertools import combinations
from typing import Any, get_args

import polars as pl
import pytest

from dashboard.charts.coverage import LOOKS, MARKS, PER_LINE, ROWS, STEP, CoverageMap, coverage_map
from dashboard.views.agreements import State


def _map(n: int, *, note: str = "") -> CoverageMap:
    states = list(LOOKS)
    return CoverageMap(
        pl.DataFrame([("Parks", "1 of 2 covered", "ink", note)], schema=ROWS, orient="row"),
        pl.DataFrame(
            [("Parks", states[i % len(states)], f"service {i}") for i in range(n)],
            schema=MARKS,
            orient="row",
        ),
    )


def _points(data: CoverageMap) -> list[dict[str, Any]]:
    spec = coverage_map(data).to_dict()
    layer = next(x for x in spec["layer"] if x["mark"]["type"] == "point")
    return list(spec["datasets"][layer["data"]["name"]])


def test_every_state_has_a_look_of_its_own() -> None:
    """Told apart by shape and inside, whatever the colours."""
    assert set(LOOKS) == set(get_args(State))
    for (one, a), (other, b) in combinations(LOOKS.items(), 2):
        assert a[:2] != b[:2], (one, other)


@pytest.mark.parametrize("n", [1, PER_LINE, PER_LINE + 1, 3 * PER_LINE])
def test_marks_never_touch_and_fit_on_a_phone(n: int) -> None:
    """320 pixels wide, less the page's own margin, hold a line; the rest goes below."""
    places = [(row["x"], row["y"]) for row in _points(_map(n))]
    assert len(set(places)) == n
    assert max(x for x, _ in places) <= 8 + (PER_LINE - 1) * STEP <= 320
    assert len({y for _, y in places}) == -(-n // PER_LINE)


@pytest.mark.parametrize(("n", "note"), [(3, ""), (0, "no agreement names a service")])
def test_no_layer_is_empty(n: int, note: str) -> None:
    """With marks there is no note, with a note no marks."""
    spec = coverage_map(_map(n, note=note)).to_dict()
    assert all(spec["datasets"][layer["data"]["name"]] for layer in spec["layer"])


def test_without_an_agency_there_is_no_chart() -> None:
    """A page says in words why instead."""
    empty = CoverageMap(pl.DataFrame(schema=ROWS), pl.DataFrame(schema=MARKS))
    with pytest.raises(ValueError, match="at least one agency"):
        coverage_map(empty)
