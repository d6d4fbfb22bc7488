"""What stands beneath every chart: its figures, and both of them as files."""

from __future__ import annotations

import ast
from io import StringIO
from pathlib import Path

import polars as pl
import pytest
from streamlit.testing.v1 import AppTest

from dashboard.components.chart import _csv

ROOT = Path(__file__).parents[3]
ALT = "Open cases by age: still within time 204"


def _page(stands: str) -> None:
    """A page with one chart."""
    import polars as pl  # noqa: PLC0415 - the function is run as a script of its own

    from dashboard.charts.backlog import BANDS, backlog  # noqa: PLC0415 - as above
    from dashboard.components.chart import About, chart  # noqa: PLC0415 - as above

    bands = pl.DataFrame([("Within time", 204, False, "204")], schema=BANDS, orient="row")
    table = pl.DataFrame({"Name": ["**Within time**"], "Number": [204]})
    about = About(
        name="backlog",
        title="All are within time",
        under="As of October 1, 2026",
        alt="Open cases by age: still within time 204",
        table=table,
        stands=stands,
        reads="Blue: within the promise.",
    )
    chart(backlog(bands), about)


def _run(stands: str, *, opened: bool = True) -> AppTest:
    app = AppTest.from_function(_page, kwargs={"stands": stands}, default_timeout=60)
    app.session_state["numbers_backlog"] = opened
    return app.run()


def test_closed_it_sends_no_table_and_no_button() -> None:
    """A page of seven charts would draw seven tables that nobody asked for."""
    app = _run("", opened=False)
    assert [e.label for e in app.expander] == ["In numbers and as a file"]
    assert not app.dataframe
    assert not app.get("download_button")


def test_the_table_is_folded_away_beneath_with_both_files() -> None:
    """The words without markdown, the number as a number."""
    app = _run("")
    assert [chart.proto.alt for chart in app.get("vega_lite_chart")] == [ALT]
    assert [e.label for e in app.expander] == ["In numbers and as a file"]
    assert app.dataframe[0].value.to_dict("list") == {"Name": ["Within time"], "Number": [204]}
    labels = [button.proto.label for button in app.get("download_button")]
    assert labels == ["Download the picture", "Download the figures"]


def test_a_table_that_the_page_has_anyway_is_not_shown_twice() -> None:
    """Its heading is named instead."""
    app = _run("The same in numbers")
    assert not app.dataframe
    said = "The figures stand on this page under “The same in numbers”."
    assert any(said in text.value for text in app.markdown)


def test_the_file_holds_no_markdown_and_no_formula() -> None:
    """A spreadsheet would run what begins with an equals sign."""
    table = pl.DataFrame({"Name": ["**=2+2**", ":blue-badge[:material/help: Met]", None]})
    read = pl.read_csv(StringIO(_csv(table)))
    assert read["Name"].to_list() == ["'=2+2", "Met", None]


def _calls(source: Path) -> set[str]:
    tree = ast.parse(source.read_text("utf-8"))
    return {n.func.attr for n in ast.walk(tree) if isinstance(n, ast.Call)
            and isinstance(n.func, ast.Attribute)}  # fmt: skip


@pytest.mark.parametrize("folder", ["dashboard/components", "pages"])
def test_every_chart_goes_through_the_component(folder: str) -> None:
    """So that none is without its words, its figures and its files; a map is selected on too."""
    drawn = {"altair_chart", "vega_lite_chart", "line_chart", "bar_chart", "area_chart"}
    own = {f.name for f in (ROOT / folder).glob("*.py") if _calls(f) & drawn}
    assert own <= {"chart.py", "summary.py"}
