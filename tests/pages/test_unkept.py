"""From a broken promise to the cases that broke it: as many as its figure says."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import polars as pl
import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from tests.pages.seen import keys, press, words

Open = Callable[..., AppTest]

BROKEN = {"done late", "open and past due", "closed without what was promised"}
"""Why a promise was not kept in time."""


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
