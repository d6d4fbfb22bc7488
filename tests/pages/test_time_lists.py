"""From waits, pauses and states to the cases behind them: as many as the page says."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import polars as pl
import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from tests.pages.seen import keys, press, words
from tests.pages.test_unkept import ways

Open = Callable[..., AppTest]

QUARTER = {"agency": "solid-waste", "period": "quarter"}


def listed(app: AppTest, column: str) -> Any:  # noqa: ANN401 - a frame of pandas, which has no types here
    """The list of cases with a column of that title."""
    (found,) = (t.value for t in app.dataframe if column in t.value.columns)
    return found


def order(app: AppTest) -> list[str]:
    """Headlines, headings of charts and the list, as they follow each other."""
    return [b.type if b.type == "metric" else str(getattr(b, "value", "")) for b in app.main
            if b.type in {"metric", "header"}]  # fmt: skip


def test_the_curve_of_waits_leads_to_who_waited_longest(
    opened: Open, whole: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Beneath the curve, where it was asked for; the file has as many cases as the heading says."""
    handed: dict[str, Any] = {}
    monkeypatch.setattr(
        st, "download_button", lambda _label, data, file_name, **_: handed.update({file_name: data})
    )
    app = press(opened("timeliness", whole, city="denver", **QUARTER), "list_time_to_close_here")
    waits = listed(app, "Days waited")
    assert waits["Days waited"].is_monotonic_decreasing
    assert waits["Case"].iloc[0].startswith("case?case=")
    assert set(waits["How it stands"]) <= {"closed", "open", "withdrawn", "reopened, open"}
    heading = next(h for h in order(app) if h.endswith("the longest wait first"))
    n = int(heading.split()[1].replace(",", ""))
    assert order(app).index(heading) > order(app).index("metric") + 4
    name = "waited-time-to-close-2026-07-01-2026-09-30-solid-waste-2026-10-01.csv"
    assert pl.read_csv(handed[name]().encode(), infer_schema=False).height == n


def test_each_clock_has_its_cases_and_the_last_ninety_days_theirs(
    opened: Open, whole: Path
) -> None:
    """The address names the clock; a headline's own list stands right beneath the headlines."""
    app = opened("timeliness", whole, city="denver", list="from_acceptance", **QUARTER)
    assert {"Accepted", "Ended"} <= set(listed(app, "Days waited").columns)
    app = press(opened("timeliness", whole, city="denver", **QUARTER), "list_expected_time")
    assert "opened in the last 90 days" in words(app)
    assert order(app)[4].endswith("the longest wait first")
    assert "list_expected_time" in keys(press(app, "hide_unkept"))


def test_a_reason_has_the_cases_paused_longest(opened: Open, whole: Path) -> None:
    """Its own in the one list, all of them in the other."""
    app = press(opened("timeliness", whole, city="denver"), "list_paused_share_here")
    every = listed(app, "Working hours paused")
    assert every["Working hours paused"].is_monotonic_decreasing
    reason = {"list": "paused_share", "reason": "access_blocked", "at": "below"}
    one = listed(opened("timeliness", whole, city="denver", **reason), "Working hours paused")
    assert set(one["Why"]) == {"Access blocked"}
    assert 0 < len(one) < len(every)


def test_every_state_of_the_overview_leads_to_its_cases(opened: Open, whole: Path) -> None:
    """To as many as it says there, and the seven add up."""
    app = opened("overview", whole, city="denver", period="quarter")
    (states,) = (t.value for t in app.table if "State" in t.value.columns)
    held = {state: n for state, n in zip(states["State"], states["Cases"], strict=True) if n}
    said = [
        (words_, at) for words_, at in ways(app).items() if at[1].get("list") in
        {"met", "late", "overdue", "running", "void", "no_commitment", "unmeasurable"}
    ]  # fmt: skip
    assert len(said) == len(held)
    counted = [int(re.sub(r"\D", "", words_)) for words_, _ in said]
    assert sorted(counted) == sorted(int(str(n).replace(",", "")) for n in held.values())
    for words_, (page, query) in said:
        led = opened(page, whole, city="denver", **query)
        assert led.header[0].value == words_
        assert led.dataframe[0].value.columns[0] == "Case"


def test_why_nothing_was_promised_is_told_of_each_case(opened: Open, whole: Path) -> None:
    """In words, in Spanish too, and without the due that it does not have."""
    asked = {"list": "no_commitment", "period": "quarter", "at": "cases", "lang": "es"}
    cases = opened("timeliness", whole, city="denver", **asked).dataframe[0].value
    assert all("acuerdo" in why for why in cases["Por qué"])
    assert "Vence" not in cases.columns


def test_a_city_without_pauses_or_acceptance_has_no_such_list(opened: Open, boston: Path) -> None:
    """Also where the address asks for one; what can be told is listed in its place."""
    for asked in ("paused_share", "to_acceptance", "unmeasurable"):
        app = opened("timeliness", boston, group="works", list=asked)
        assert not any("Working hours paused" in t.value.columns for t in app.dataframe)
        assert "list_paused_share_here" not in keys(app)


def test_why_a_case_is_not_counted_begins_with_the_reason(opened: Open, whole: Path) -> None:
    """The heading says that none of them is: a phone shows only the first words of a row."""
    app = opened("timeliness", whole, city="denver", list="void", at="cases")
    assert app.header[0].value.endswith("cases not counted")
    reasons = set(app.dataframe[0].value["Why"])
    assert "the person who asked withdrew it" in reasons
    assert not any("counted" in reason for reason in reasons)
