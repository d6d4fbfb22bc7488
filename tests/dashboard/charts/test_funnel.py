"""The funnel: limits in the promise's own terms, and only who lies outside is named."""

from __future__ import annotations

import re
from collections.abc import Sequence

import polars as pl
import pytest

from dashboard.charts.funnel import LIMITS, ROWS, Funnel, funnel
from tests.dashboard.charts.layers import check, of_mark, words

TABLE = [
    # name, n, low95, high95, low998, high998, value, goal, state
    ("Fire", 40, 0.73, 0.95, 0.65, 0.98, 0.86, 0.85, "within"),
    ("Parks", 400, 0.81, 0.88, 0.79, 0.90, 0.71, 0.85, "much_worse"),
    ("Streets", 900, 0.83, 0.87, 0.81, 0.89, 0.88, 0.85, "better"),
    ("Library", 8, None, None, None, None, 0.5, 0.85, "few"),
]


def _data(rows: Sequence[tuple[object, ...]] | None = None, *, fine: bool = False) -> Funnel:
    made = [(*row, str(row[0])) for row in (TABLE if rows is None else rows)]
    limits = [(n, 0.85 - 1 / n**0.5, 0.85 + 1 / n**0.5, 0.4, 1.0) for n in range(40, 901, 20)]
    return Funnel(
        rows=pl.DataFrame(made, schema=ROWS, orient="row"),
        limits=pl.DataFrame(limits, schema=LIMITS, orient="row") if fine else None,
        goal="Goal 85%",
        inner="19 in 20",
        outer="998 in 1,000",
        below="Cases due",
    )


@pytest.mark.parametrize("fine", [False, True], ids=["limits of the rows", "dense limits"])
def test_it_keeps_what_every_chart_keeps(*, fine: bool) -> None:
    """Roles alone, nothing empty, nothing outside."""
    check(funnel(_data(fine=fine)))
    check(funnel(_data(TABLE[:1], fine=fine)))


def test_only_who_lies_outside_the_limits_is_named() -> None:
    """Within them, differences are what chance does."""
    said = words(funnel(_data()))
    assert {"Parks", "Streets"} <= set(said)
    assert not {"Fire", "Library"} & set(said)


def test_each_state_has_its_shape() -> None:
    """A diamond for worse, a hollow square for too few."""
    marks = {row["name"]: row for row in of_mark(funnel(_data()), "point")[0]["rows"]}
    assert (marks["Parks"]["shape"], marks["Parks"]["inside"]) == ("diamond", "missed")
    assert (marks["Streets"]["shape"], marks["Streets"]["inside"]) == ("circle", "measured")
    assert (marks["Library"]["shape"], marks["Library"]["inside"]) == ("square", "paper")
    assert marks["Fire"]["inside"] == "muted"


@pytest.mark.parametrize(
    ("others", "width", "are_apart"),
    [
        # name on the same side, how wide, moved apart
        (TABLE[1][1], 1000, True),
        (TABLE[1][1], 300, True),
        # On a phone names of both sides meet in the middle; on a wide page each stays at its mark.
        (4, 1000, False),
        (4, 300, True),
    ],
)
def test_names_that_would_touch_are_moved_apart(
    others: int, width: int, *, are_apart: bool
) -> None:
    """Two agencies at the same share would print over each other."""
    name, n, *limits = TABLE[1][:6]
    long = "Transportation and Infrastructure"
    rows = [(name, n, *limits, 0.71), (long, others, *limits, 0.712)]
    places = [
        row["words_at"]
        for layer in of_mark(funnel(_data([(*row, 0.85, "worse") for row in rows])), "text")
        if "stroke" not in layer["encoding"]
        for row in layer["rows"]
        if row.get("state") == "worse" and _is_shown(layer["mark"]["opacity"]["expr"], width)
    ]
    assert len(places) == 2
    assert (abs(places[0] - places[1]) >= 14) == are_apart


@pytest.mark.parametrize("width", [1000, 300])
def test_a_name_stands_on_no_other_mark(width: int) -> None:
    """Districts lie close together, and a name over their marks would wipe them out."""
    name, n, *limits = TABLE[1][:6]
    crowd = [(f"D{i}", n - 20 * i, *limits, 0.71, 0.85, "within") for i in range(1, 4)]
    chart = funnel(_data([(name, n, *limits, 0.71, 0.85, "much_worse"), *crowd]))
    (mark, *_) = {row["value"] for row in of_mark(chart, "point")[0]["rows"]}
    (place,) = {
        row["words_at"]
        for layer in of_mark(chart, "text")
        for row in layer["rows"]
        if row.get("words") == name and _is_shown(layer["mark"]["opacity"]["expr"], width)
    }
    assert abs(place - mark) >= 11


def _is_shown(opacity: str, width: int) -> bool:
    """Whether words are seen in a chart so wide, by `width<limit?one:other`."""
    limit, narrow, wide = re.fullmatch(r"width<(\d+)\?([01]):([01])", opacity).groups()  # type: ignore[union-attr] # or the test fails
    return (narrow if width < int(limit) else wide) == "1"


def test_missing_limits_end_their_line_and_no_more() -> None:
    """Where too few cases cannot lie outside, there is no limit to draw."""
    lines = of_mark(funnel(_data()), "line")
    assert len(lines) == 2
    assert all(row["n"] >= 40 for line in lines for row in line["rows"])


def test_without_a_value_there_is_no_chart() -> None:
    """A page says in words why instead."""
    with pytest.raises(ValueError, match="at least one name"):
        funnel(_data([("Fire", 0, None, None, None, None, None, 0.85, "few")]))
