"""The Case page on real stores: every state, every viewer."""

from __future__ import annotations

import json
from pathlib import Path

import polars as pl
import pytest

from seed.city import EXPORT
from tests.pages import stores
from tests.pages.seen import Open, title, words


@pytest.mark.parametrize(
    ("number", "headline", "tables"),
    [
        (stores.MET, "Case 1001 was closed in time, 13 days before it was due", 2),
        (stores.LATE, "Case 1002 was 3 days late", 3),
        (stores.OVERDUE, "Case 1003 is open and 87 days past due", 3),
        (stores.RUNNING, "Case 1004 is still within time, due in 19 days", 2),
        (stores.NO_DUE, "Nothing was promised for case 1005", 2),
    ],
)
def test_the_title_is_the_finding(
    opened: Open, boston: Path, number: str, headline: str, tables: int
) -> None:
    """Every state that a published due can lead to, with its chart and tables.

    The sum and the events always, and past the due the stretches.
    """
    app = opened("case", boston, case=number)
    assert title(app) == headline
    (chart,) = app.get("vega_lite_chart")
    assert chart.proto.alt.startswith(f"Case {number}, ")
    assert json.loads(chart.proto.spec)["layer"]
    assert len(app.table) == tables
    assert "None" not in words(app)


def test_the_clause_is_cited_by_file_and_line(opened: Open, boston: Path) -> None:
    """The verdict's ground can be looked up."""
    assert "agreements/boston/pwdx/1.0.0.yaml, line " in words(
        opened("case", boston, case=stores.MET)
    )


def test_what_was_promised_leads_to_its_line_and_to_its_place_in_definitions(
    opened: Open, boston: Path
) -> None:
    """Without looking for either on a long page."""
    app = opened("case", boston, case=stores.MET)
    led = {link.proto.label: link.proto for link in app.get("page_link")}
    target = next(proto for label, proto in led.items() if "· line " in label)
    assert target.page == "agreements"
    line = target.label.rpartition(" ")[2]
    assert f"agreement=boston%2Fpwdx&version=1.0.0&line=1.0.0%3A{line}" in target.query_string
    assert "figure=on_time_due" in led["What is counted as kept"].query_string
    assert "part=clock" in led["How time is counted"].query_string


def test_no_due_is_not_called_on_time(opened: Open, boston: Path) -> None:
    """The trap is shown: what a kinder rule would have said."""
    app = opened("case", boston, case=stores.NO_DUE)
    assert "would call this case on time" in words(app)
    assert "The city published no due with it." in words(app)


def test_without_a_number_the_page_asks_for_one(opened: Open, boston: Path) -> None:
    """In the field above every page, whose number is taken as it was copied."""
    app = opened("case", boston)
    assert title(app) == "Which case?"
    app.text_input(key="find_case").input(f" #{stores.LATE} ").run()
    assert title(app) == "Case 1002 was 3 days late"


@pytest.mark.parametrize("join", [" ", "", "\N{EN DASH}", " - "])
def test_a_number_is_found_however_its_parts_are_joined(
    opened: Open, denver: Path, join: str
) -> None:
    """By the shape of the city's own; the page and its address write it as the city does."""
    app = opened("case", denver, city="denver")
    assert "Numbers here look like 12-34" in words(app)
    number = str(pl.read_csv(denver / "export" / EXPORT, infer_schema=False)["Case Number"][0])
    app.text_input(key="find_case").input(join.join(number.split("-"))).run()
    assert number in title(app)
    assert app.query_params["case"] in (number, [number])
    app.run()
    assert app.text_input(key="find_case").value == ""


def test_a_number_that_is_not_found_stays_to_be_corrected(opened: Open, denver: Path) -> None:
    """With the shape that it should have."""
    app = opened("overview", denver, city="denver")
    app.text_input(key="find_case").input("26-99").run()
    assert title(app) == "No case with this number"
    assert "Numbers here look like 12-34" in words(app)
    app.run()
    assert app.text_input(key="find_case").value == "26-99"


def test_another_agencys_case_reads_like_one_that_does_not_exist(
    opened: Open, boston: Path
) -> None:
    """Nobody can find out by asking which numbers there are."""
    hidden = opened("case", boston, group="works", case=stores.OTHER_AGENCY)
    absent = opened("case", boston, group="works", case="9999")
    assert title(hidden) == title(absent) == "No case with this number"
    assert words(hidden).replace(stores.OTHER_AGENCY, "9999") == words(absent)
    assert title(opened("case", boston, case=stores.OTHER_AGENCY)).startswith("Case 2003 is open")


def test_a_number_cannot_bring_markdown_onto_the_page(opened: Open, boston: Path) -> None:
    """What is typed is repeated letter by letter."""
    app = opened("case", boston, case="[x](http://example.org)")
    assert "\\[x\\](http\N{WORD JOINER}\\://example.org)" in words(app)


def test_without_figures_the_page_says_which_command_makes_some(
    opened: Open, tmp_path: Path
) -> None:
    """As on the Overview."""
    assert title(opened("case", tmp_path, case="1")) == "There are no figures to show"


def test_the_page_speaks_spanish(opened: Open, boston: Path) -> None:
    """Title, tables and axis."""
    app = opened("case", boston, case=stores.LATE, lang="es")
    assert title(app) == "El caso 1002 se cerró con 3 días de retraso"
    assert app.table[0].value.columns.tolist() == ["Paso", "Tiempo"]
