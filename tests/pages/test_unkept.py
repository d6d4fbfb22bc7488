"""From a broken promise to the cases that broke it: as many as its figure says."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl

import polars as pl
import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from tests.pages.seen import Open, keys, press, words

BROKEN = {"done late", "open and past due", "closed without what was promised"}
"""Why a promise was not kept in time."""

SHOWN = {"metric", "dataframe"}
"""Headlines, and lists of cases."""


def listed(app: AppTest) -> Any:  # noqa: ANN401 - a frame of pandas, which has no types here
    """The list of the cases that broke a promise: it alone says why each counts."""
    (found,) = (t.value for t in app.dataframe if "Why it counts" in t.value.columns)
    return found


def heading(app: AppTest, n: int) -> str:
    """The heading that tells so many cases."""
    (found,) = (h.value for h in app.header if h.value.startswith(f"The {n} "))
    return str(found)


def test_the_promise_looked_at_opens_the_cases_that_broke_it(opened: Open, whole: Path) -> None:
    """In their period, closed late or open; as many as the table tells, and away again."""
    asked = {"agency": "solid-waste", "period": "quarter", "look": "first_response"}
    app = press(opened("agency", whole, city="denver", **asked), "unkept_unkept")
    table = app.dataframe[-1].value.set_index("Promise")
    broken = table.loc["First response", "Out of"] - table.loc["First response", "Counted"]
    assert broken
    assert heading(app, broken) == f"The {broken} cases without a first response in time"
    assert len(listed(app)) == broken
    assert set(listed(app)["Why it counts"]) <= BROKEN
    assert listed(app)["Case"].iloc[0].startswith("case?case=")
    assert (listed(app)["Days late"].diff().dropna() <= 1).all()
    assert "hide_unkept" not in keys(press(app, "hide_unkept"))


def test_a_link_opens_the_cases_of_one_services_promise(opened: Open, whole: Path) -> None:
    """Of that service, the address being the state."""
    asked = {"look": "on_time_due.missed_trash", "list": "unkept"}
    app = opened("agency", whole, city="denver", agency="solid-waste", **asked)
    table = app.dataframe[-1].value.set_index("Promise")
    row = table.loc["Missed trash collection: resolved"]
    assert len(listed(app)) == row["Out of"] - row["Counted"]
    assert heading(app, len(listed(app))).endswith(": Missed trash collection")


def test_a_ceiling_has_its_cases_on_another_page(opened: Open, whole: Path) -> None:
    """What was reopened broke no single promise: the link beside it leads there."""
    asked = {"look": "reopen_rate", "list": "unkept"}
    app = opened("agency", whole, city="denver", agency="solid-waste", **asked)
    assert not keys(app) & {"unkept_unkept", "hide_unkept"}


def test_timeliness_lists_what_was_late_and_what_did_not_hold(
    opened: Open, whole: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What was done in time and came back is in the one list and not in the other."""
    handed: dict[str, Any] = {}
    monkeypatch.setattr(
        st, "download_button", lambda _label, data, file_name, **_: handed.update({file_name: data})
    )
    asked = {"agency": "transportation", "period": "quarter"}
    app = press(opened("timeliness", whole, city="denver", **asked), "unkept_on_time_due")
    late = listed(app)
    assert set(late["Why it counts"]) <= BROKEN
    assert f"{len(late)} late cases" in words(app)
    app = opened("timeliness", whole, city="denver", list="kept_promise", **asked)
    assert set(listed(app)["Why it counts"]) - set(late["Why it counts"])
    name = "not-kept-kept-promise-2026-07-01-2026-09-30-transportation-2026-10-01.csv"
    file = pl.read_csv(handed[name]().encode(), infer_schema=False)
    assert file.height == len(listed(app))


def test_a_city_whose_promises_were_all_kept_has_no_list(opened: Open, boston: Path) -> None:
    """Also where the address asks for one; a figure that is none is not asked for."""
    for asked in ("updated", "kept_promise", "no_such", "overdue"):
        app = opened("timeliness", boston, group="works", list=asked, period="month")
        assert not app.exception
        assert not any("Why it counts" in t.value.columns for t in app.dataframe)


def ways(app: AppTest) -> dict[str, tuple[str, dict[str, str]]]:
    """Each link of the page by its words: the page, and what its address says."""
    return {
        link.proto.label: (Path(link.proto.page).stem, dict(parse_qsl(link.proto.query_string)))
        for link in app.get("page_link")
    }


def test_the_overview_leads_to_the_lists_that_it_speaks_of(opened: Open, whole: Path) -> None:
    """To as many cases as it says, and each stands before all else of its page."""
    app = opened("overview", whole, city="denver", period="quarter")
    said = [words_ for words_ in ways(app) if re.match(r"The [\d,]+ ", words_)]
    assert any("not kept" in words_ for words_ in said)
    assert any(words_.endswith("cases past due") for words_ in said)
    for words_ in said[:3]:
        page, query = ways(app)[words_]
        led = opened(page, whole, city="denver", **query)
        n = words_.split()[1]
        assert led.header[0].value.startswith(f"The {n} "), words_
        assert led.dataframe[0].value.columns[0] == "Case"
        assert sum(t.value.columns[0] == "Case" for t in led.dataframe) in {1, 2}


def test_what_waits_is_led_to_on_the_page_of_who_has_most(opened: Open, boston: Path) -> None:
    """The list stands first there, and not at the page's end too."""
    page, query = ways(opened("overview", boston))["21 of them: Inspectional Services"]
    app = opened(page, boston, **query)
    assert app.header[0].value == "The 21 cases open and past due now"
    assert sum(t.value.columns[0] == "Case" for t in app.dataframe) == 1


@pytest.mark.parametrize(
    ("page", "button"),
    [("reopenings", "look_closed_without_action"), ("routing", "look_reroute_rate")],
)
def test_a_headlines_cases_stand_right_beneath_the_headlines(
    opened: Open, whole: Path, page: str, button: str
) -> None:
    """And before them where another page led there: on a phone headlines fill more than one."""
    app = press(opened(page, whole, city="denver"), button)
    assert app.dataframe[0].value.columns[0] == "Case"
    assert app.header[0].value.startswith("The ")
    led = opened(page, whole, city="denver", look=button.removeprefix("look_"), at="cases")
    assert led.header[0].value == app.header[0].value
    first = [next(b.type for b in one.main if b.type in SHOWN) for one in (app, led)]
    assert first == ["metric", "dataframe"]


def test_the_choices_are_folded_away_where_a_link_led_to_the_list(
    opened: Open, whole: Path
) -> None:
    """On a phone they would push it below the first screen; beneath headlines nothing does."""

    def folded(**asked: str) -> set[str]:
        app = opened("timeliness", whole, city="denver", **asked)
        return {box.label for fold in app.expander for box in fold.selectbox}

    assert folded(list="on_time_due", at="cases") == {"Agency", "Service"}
    assert folded(list="on_time_due", at="below") == folded() == set()
