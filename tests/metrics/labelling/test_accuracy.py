"""Precision and recall for all cases from the few messages that were read."""

from __future__ import annotations

import numpy as np
import polars as pl
import pytest

from metrics.interval import wilson
from metrics.labelling.accuracy import LABELLED, accuracy, share


def labelled(*rows: tuple[str, int, int, int, int, int]) -> pl.DataFrame:
    """Rows drawn as stratum, rows in it, drawn of it, cases, judge's yes, readers' yes."""
    frame = pl.DataFrame(rows, list(LABELLED), orient="row")
    return frame.cast(LABELLED)  # type: ignore[arg-type] # names to types


#   stratum   in it  drawn  cases  judge  readers
SMALL = labelled(
    ("common",  10,    2,     1,     1,     1),
    ("common",  10,    2,     1,     0,     1),
    ("wide",     2,    2,    30,     1,     1),
    ("wide",     2,    2,    20,     1,     0),
)  # fmt: skip


def test_each_message_stands_for_the_cases_it_was_drawn_for() -> None:
    """Judge says yes of 5 + 30 + 20 cases, readers of 35 of these and of 5 more."""
    found = accuracy(SMALL)
    assert found.precision.value == pytest.approx(35 / 55)
    assert found.recall.value == pytest.approx(35 / 40)
    assert found.texts_precision == pytest.approx(6 / 7)
    assert (found.both, found.judge_alone, found.readers_alone, found.n) == (2, 1, 1, 4)


def test_an_interval_holds_its_share_and_is_never_outside_nought_and_one() -> None:
    """Both ends known where a share is."""
    for part in (accuracy(SMALL).precision, accuracy(SMALL).recall):
        assert part.value is not None
        assert part.low is not None
        assert part.high is not None
        assert 0 <= part.low <= part.value <= part.high <= 1


def test_of_nothing_no_share_is_told() -> None:
    """The judge never says yes: there is no precision, and no recall is missing."""
    rows = SMALL.with_columns(found=pl.lit(value=False))
    assert accuracy(rows).precision == (None, None, None)
    assert accuracy(rows).recall.value == 0


def test_a_simple_draw_gives_the_interval_of_wilson() -> None:
    """One stratum, one case a message, few of very many: the plain formula."""
    yes = [True] * 18 + [False] * 6
    rows = pl.DataFrame({"holds": yes}).with_columns(
        stratum=pl.lit("all"), stratum_rows=10**9, stratum_drawn=24, cases=1, found=pl.lit(True)
    )
    low, high = pl.select(k=pl.lit(18), n=pl.lit(24)).select(*_ends()).row(0)
    part = share(rows, "found", "holds")
    assert part.value == pytest.approx(0.75)
    assert (part.low, part.high) == pytest.approx((low, high), rel=0.03)


def _ends() -> tuple[pl.Expr, pl.Expr]:
    low, high = wilson(pl.col("k"), pl.col("n"))
    return low.alias("low"), high.alias("high")


def test_where_all_agree_the_interval_is_as_wide_as_the_weights_are_uneven() -> None:
    """Of 12 equal messages more is known than of 12 of which one stands for most cases."""
    even = labelled(*[("s", 100, 12, 1, 1, 1)] * 12)
    uneven = labelled(*[("s", 100, 12, 1, 1, 1)] * 11, ("s", 100, 12, 500, 1, 1))
    known, less = share(even, "found", "holds"), share(uneven, "found", "holds")
    assert known.value == less.value == known.high == less.high == 1
    assert known.low is not None
    assert less.low is not None
    assert less.low < known.low < 1


def test_about_nineteen_of_twenty_intervals_hold_the_truth() -> None:
    """Draws from two known strata, a fixed stream of chance; the truth is 86 of 100 cases."""
    chance = np.random.default_rng(311)
    right = {"rare": np.arange(200) < 100, "common": np.arange(1_800) < 1_620}
    held = 0
    for _ in range(150):
        rows = pl.concat(_drawn(name, truth, chance) for name, truth in right.items())
        part = share(rows, "found", "holds")
        assert part.low is not None
        assert part.high is not None
        held += part.low <= 0.86 <= part.high
    assert held >= 135


def _drawn(name: str, truth: np.ndarray, chance: np.random.Generator) -> pl.DataFrame:
    picked = chance.choice(truth, 40, replace=False)
    return pl.DataFrame({"holds": picked}).with_columns(
        stratum=pl.lit(name), stratum_rows=len(truth), stratum_drawn=40, cases=1,
        found=pl.lit(True),
    )  # fmt: skip
