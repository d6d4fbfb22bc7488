"""What a page sends of a chart: the same as Altair would say, made once for the same data."""

from __future__ import annotations

import json
import re
from io import BytesIO
from typing import Any

import polars as pl
import pytest
from streamlit.elements.vega_charts import _convert_altair_to_vega_lite_spec

from dashboard.charts import finished
from dashboard.charts.backlog import BANDS, backlog
from dashboard.charts.finished import specification
from tests.dashboard.charts import test_bars as of_bars
from tests.dashboard.charts.test_every_chart import EXAMPLES


def _told(spec: dict[str, Any]) -> tuple[str, list[pl.DataFrame]]:
    """The specification without the names of its rows, and the rows."""
    rows = [pl.read_ipc_stream(BytesIO(r)) for r in spec["datasets"].values() if type(r) is bytes]
    rest = {key: value for key, value in spec.items() if key != "datasets"}
    return re.sub(r'"name": "\w+"', "", json.dumps(rest, sort_keys=True)), rows


@pytest.mark.parametrize("name", EXAMPLES)
def test_it_is_what_streamlit_would_make_of_the_chart(name: str) -> None:
    """The same marks, the same rows with the same types."""
    chart = EXAMPLES[name]()
    said, rows = _told(specification(chart))
    expected, expected_rows = _told(_convert_altair_to_vega_lite_spec(chart))
    assert said == expected
    assert all(any(r.equals(e) for e in expected_rows) for r in rows)


def test_equal_data_is_drawn_once() -> None:
    """The chart of a second reader is the first one's."""
    once, again = EXAMPLES["ledger"](), EXAMPLES["ledger"]()
    assert once is again
    assert specification(once) is specification(again)


def test_one_other_cell_is_another_chart_with_rows_of_another_name() -> None:
    """So that nobody is shown what was drawn of somebody else's cases."""
    rows = [*of_bars.AGES[:1], ("Up to twice as long", 89, True, "89")]
    one, other = (
        backlog(pl.DataFrame(told, schema=BANDS, orient="row")) for told in (of_bars.AGES[:2], rows)
    )
    assert one is not other
    first, second = (set(specification(chart)["datasets"]) for chart in (one, other))
    assert first
    assert not first & second


def test_the_oldest_is_forgotten(monkeypatch: pytest.MonkeyPatch) -> None:
    """A server that runs for months holds no more than so many."""
    monkeypatch.setattr(finished, "KEPT", 3)
    for n in range(5):
        specification(
            backlog(pl.DataFrame([("Band", n + 1, False, "")], schema=BANDS, orient="row"))
        )
    assert len(finished._CHARTS) == len(finished._SPECIFICATIONS) == 3
