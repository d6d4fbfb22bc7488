"""The charts take what the reading aids give, column by column."""

from __future__ import annotations

from datetime import date

import polars as pl

from dashboard.charts.control import CHANGES, POINTS, TICKS, Control, control
from dashboard.charts.funnel import ROWS, Funnel, funnel
from dashboard.charts.like_for_like import DISTRICTS, like_for_like
from metrics import reading
from tests.dashboard.charts.layers import check, of_mark, words

SHARES = [90, 88, 91, 89, 90, 88, 92, 90, 89, 91, 90, 88, 74, 72, 71]
"""Of a hundred cases a month: twelve usual months, then three that fall."""


def _months() -> pl.DataFrame:
    months = [date(2025 + i // 12, i % 12 + 1, 1) for i in range(len(SHARES))]
    return pl.DataFrame({"period": months, "k": SHARES, "n": [100] * len(SHARES)}).with_columns(
        value=pl.col("k") / pl.col("n")
    )


def test_a_fall_of_the_engine_is_a_diamond_on_the_chart() -> None:
    """The three months outside the limits of the twelve before them."""
    read = reading.control(_months())
    points = read.with_columns(
        goal=pl.lit(0.85), signal_words=pl.lit(""), tip=pl.lit(""), good=pl.lit(value=False)
    ).select(*POINTS)
    chart = control(
        Control(
            points,
            pl.DataFrame(schema=CHANGES),
            pl.DataFrame([(date(2025, 1, 1), "Jan", "2025")], schema=TICKS, orient="row"),
            usual="Usual 90%",
            limit="Lower limit",
            goal="Goal 85%",
            trial="",
        )
    )
    check(chart)
    marks = of_mark(chart, "point")[0]["rows"]
    assert [row["shape"] for row in marks][-3:] == ["diamond"] * 3
    assert "Usual 90%" in words(chart)


def test_who_is_outside_the_exact_limits_is_named_in_the_funnel() -> None:
    """One of three agencies, with the curve of the same goal."""
    rows = pl.DataFrame({"name": ["Parks", "Fire", "Streets"], "k": [60, 85, 430],
                         "n": [100, 100, 500]})  # fmt: skip
    read = reading.funnel(rows, goal=0.85).with_columns(tip=pl.col("name"))
    chart = funnel(
        Funnel(
            read.select(*ROWS),
            reading.curve(500, goal=0.85),
            "Goal 85%",
            "19 in 20",
            "998",
            "Cases",
        )
    )
    check(chart)
    assert "Parks" in words(chart)
    assert not {"Fire", "Streets"} & set(words(chart))


def test_a_district_that_got_less_than_its_services_do_is_a_miss() -> None:
    """The same two services everywhere, and one district with half the luck."""
    rows = pl.DataFrame(
        [(d, s, 40 if d == "9" else 90, 100) for d in ("1", "2", "9") for s in ("carts", "trees")],
        schema=["district", "service", "k", "n"],
        orient="row",
    )
    read = reading.like_for_like(rows).select(
        pl.col("value", "state"),
        name="district",
        expected="expected_value",
        low="low95",
        high="high95",
        words=pl.lit(""),
        percent=pl.lit(""),
        counts=pl.lit(""),
        note=pl.lit(""),
    )
    chart = like_for_like(read.select(*DISTRICTS), {"measured": "observed", "goal": "expected"})
    check(chart)
    marks = {row["name"]: row["inside"] for row in of_mark(chart, "point")[0]["rows"]}
    assert marks["9"] == "missed"
