"""Lying bars: the backlog by age, and pauses by reason."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import altair as alt
import polars as pl
import pytest

from dashboard.charts.backlog import BANDS, backlog
from dashboard.charts.bars import MOST_LABEL
from dashboard.charts.pauses import REASONS, pauses
from tests.dashboard.charts.layers import check, layers, of_mark, words

AGES = [
    # band, open, past its promise, words
    ("Still within time", 204, False, "204"),
    ("Up to twice as long", 88, True, "88"),
    ("2 to 4 times as long", 0, True, "0"),
]
PAUSED = [
    # reason, share, of it in the last tenth, words
    ("The resident", 0.09, 0.03, "9%; 3% near the due"),
    ("Weather", 0.04, 0.0, "4%"),
]


def _backlog(rows: Sequence[tuple[object, ...]]) -> alt.LayerChart:
    return backlog(pl.DataFrame(rows, schema=BANDS, orient="row"))


def _pauses(rows: Sequence[tuple[object, ...]]) -> alt.LayerChart:
    return pauses(pl.DataFrame(rows, schema=REASONS, orient="row"))


@pytest.mark.parametrize(
    "chart",
    [_backlog(AGES), _backlog(AGES[2:]), _pauses(PAUSED), _pauses(PAUSED[1:])],
    ids=["backlog", "no open case", "pauses", "none near the due"],
)
def test_they_keep_what_every_chart_keeps(chart: alt.LayerChart) -> None:
    """Roles alone, nothing empty, nothing outside."""
    check(chart)


def test_a_band_past_its_promise_has_the_colour_of_a_miss() -> None:
    """Blue is within the promise, vermilion past it; an empty band has a number and no bar."""
    bars = of_mark(_backlog(AGES), "rect")[0]["rows"]
    assert [(row["label"], row["inside"]) for row in bars] == [
        ("Still within time", "measured"),
        ("Up to twice as long", "missed"),
    ]
    assert words(_backlog(AGES))[-3:] == ["204", "88", "0"]


def test_what_was_paused_in_the_last_tenth_is_the_solid_part() -> None:
    """A third of the bar, in the role of its outline."""
    outline, solid = of_mark(_pauses(PAUSED), "rect")
    assert [(row["inside"], row["edge"]) for row in outline["rows"]] == [("pauseband", "pause")] * 2
    (part,) = solid["rows"]
    assert part["full"] == pytest.approx(0.03)
    assert solid["encoding"]["fill"]["field"] == "edge"


def test_long_labels_stand_above_their_bars() -> None:
    """Beside them they would leave no room on a phone."""
    long = [("Waiting on a permit of another agency", 0.02, 0.0, "2%"), *PAUSED]
    beside, above = (layers(_pauses(rows))[1]["rows"][0] for rows in (PAUSED, long))
    assert beside["label_at"] == beside["middle"]
    assert above["label_at"] < above["top"]
    widest = max(of_mark(_pauses(PAUSED), "rect")[0]["encoding"]["x"]["scale"]["range"][:1])
    assert widest <= MOST_LABEL


@pytest.mark.parametrize("draw", [_backlog, _pauses])
def test_without_a_bar_there_is_no_chart(
    draw: Callable[[Sequence[tuple[object, ...]]], alt.LayerChart],
) -> None:
    """A page says in words why instead."""
    with pytest.raises(ValueError, match="at least one"):
        draw([])
