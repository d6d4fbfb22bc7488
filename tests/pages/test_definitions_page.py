"""The page of definitions in the real script: open to all, and kept in the address."""

from __future__ import annotations

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from dashboard.views.definitions import SUMMARISED
from metrics.catalogue import DEFINITIONS

APP = Path(__file__).parents[2] / "dashboard" / "app.py"


@pytest.fixture
def visit(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> AppTest:
    """The page as somebody sees it who is not signed in, on a machine without any data."""
    monkeypatch.setenv("STREAMLIT_CLIENT_SHOW_ERROR_DETAILS", "full")
    monkeypatch.setenv("ACCORD_DATA_DIR", str(tmp_path))
    return AppTest.from_file(str(APP), default_timeout=30)


def _opened(visit: AppTest, **query: str) -> AppTest:
    visit.query_params.update(query)
    visit.switch_page("../pages/definitions.py").run()
    assert not visit.exception, visit.exception
    return visit


def _text(app: AppTest) -> str:
    return "\n".join(element.value for element in app.markdown)


def _facts(app: AppTest) -> list[str]:
    return [str(cell) for table in app.table for cell in table.value.to_numpy().ravel()]


def test_everybody_may_read_what_every_figure_means(visit: AppTest) -> None:
    """Without signing in, and without a record."""
    app = _opened(visit)
    assert app.title[0].value == "What the numbers of the city summary count"
    assert len([b for b in app.button if str(b.key).startswith("figure_")]) == len(DEFINITIONS)
    assert "Every case is in one of seven states" in [h.value for h in app.header]


def test_a_link_to_the_rules_of_the_clock_finds_them_first(visit: AppTest) -> None:
    """They stand at the end of a long page otherwise."""
    first = _opened(visit, part="clock").header[0].value
    assert first == "How time is counted"
    assert [header.value for header in visit.header].count(first) == 1


def test_a_link_to_a_figure_opens_it(visit: AppTest) -> None:
    """The address names it; the public is not sent to a page that it may not see."""
    app = _opened(visit, figure="on_time_due")
    assert app.title[0].value == "On time, of all that fell due"
    assert "cases met" in _facts(app)
    assert "On pages for 311, agencies and the mayor's office" not in _text(app)
    assert "On pages for 311, agencies" in _text(_opened(visit, figure="days_late"))


def test_a_resident_reads_what_the_city_summary_counts_before_all_else(visit: AppTest) -> None:
    """The other figures are folded away; a search looks through all of them."""
    app = _opened(visit)
    keys = [str(b.key) for b in app.button if str(b.key).startswith("figure_")]
    assert keys[: len(SUMMARISED)] == [f"figure_{id_}" for id_ in SUMMARISED]
    folded = [str(b.key) for b in app.expander[0].button]
    assert folded == keys[len(SUMMARISED) :]
    app.text_input(key="find_figure").set_value("half and eight in ten").run()
    assert "figure_expected_time" in [b.key for b in app.button]


def test_a_figure_that_is_chosen_is_kept_in_the_address(visit: AppTest) -> None:
    """By its button in the list, and given back by the way to all figures."""
    app = _opened(visit)
    app.button(key="figure_days_late").click().run()
    assert app.query_params["figure"] == "days_late"
    assert app.title[0].value == "How late the late cases are"
    app.button(key="all_figures").click().run()
    assert "figure" not in app.query_params


def test_a_search_leaves_what_speaks_of_it(visit: AppTest) -> None:
    """The list is shortened, and says so."""
    app = _opened(visit)
    app.text_input(key="find_figure").set_value("flattery").run()
    assert [b.key for b in app.button if str(b.key).startswith("figure_")] == ["figure_flattery"]
    assert "1 figure found" in _text(app)


def test_the_page_speaks_spanish(visit: AppTest) -> None:
    """Words and definitions alike."""
    app = _opened(visit, figure="message_plain", lang="es")
    assert app.title[0].value == "El mensaje está en palabras sencillas"
    assert "mensajes con palabras" in _facts(app)


def test_a_figure_that_does_not_exist_is_said(visit: AppTest) -> None:
    """And nothing breaks."""
    assert "There is no figure “happiness”" in _text(_opened(visit, figure="happiness"))
