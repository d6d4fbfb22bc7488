"""From the figure that somebody disputes to all that is behind it: two clicks."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import polars as pl
import pytest
import streamlit as st

from dashboard.wording.evidence import handing_over
from tests.pages.seen import Open, keys, press, words

PAGES: list[tuple[str, set[str]]] = [
    ("overview", {"evidence_on_time_due", "evidence_kept_promise"}),
    ("timeliness", {"evidence_on_time_due", "evidence_days_late", "evidence_expected_time"}),
    ("reopenings", {"evidence_reopen_rate", "evidence_repeat_contact"}),
    ("routing", {"evidence_reroute_rate", "evidence_intake_complete"}),
    ("messages", {"evidence_message_specific"}),
]


def taken(monkeypatch: pytest.MonkeyPatch) -> list[object]:
    """What the pages of this test hand over."""
    handed: list[object] = []
    monkeypatch.setattr(st, "download_button", lambda _label, data, **_: handed.append(data))
    return handed


def cases(handed: list[object]) -> pl.DataFrame:
    """The lines of the pack that was handed over last."""
    packs = [data for data in handed if isinstance(data, bytes)]
    return pl.read_csv(ZipFile(BytesIO(packs[-1])).read("cases.csv"), infer_schema=False)


@pytest.mark.parametrize(("page", "offered"), PAGES)
def test_each_page_offers_what_is_behind_its_figures(
    opened: Open, whole: Path, page: str, offered: set[str]
) -> None:
    """A quiet button beside the figure, for whoever may see the page."""
    assert offered <= keys(opened(page, whole, city="denver"))


def test_the_promise_that_is_looked_at_closer_has_its_own(
    opened: Open, whole: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """On the agency's page the pack is of that promise's service alone."""
    handed = taken(monkeypatch)
    look = "on_time_due.cart_repair"
    app = opened("agency", whole, city="denver", agency="solid-waste", look=look)
    press(app, "evidence_on_time_due")
    assert set(cases(handed)["service"]) == {"cart_repair"}


def test_a_disputing_agency_gets_its_cases_in_two_clicks(
    opened: Open, boston: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The first packs, the second hands over: its own cases, those of the period that it chose."""
    handed = taken(monkeypatch)
    app = opened("timeliness", boston, group="works", period="dates", **PERIOD)
    press(app, "evidence_on_time_due")
    assert handing_over()["what"] in words(app)
    assert "SHA-256: " in words(app)
    rows = cases(handed)
    assert set(rows["agency"]) == {"pwdx"}
    assert set(rows["month"]) == {"2011-10"}
    assert set(rows["number"]) == {"1001", "1002", "1003", "1005"}


PERIOD = {"from": "2011-10-01", "to": "2011-10-31"}
