"""The page of escalations on the demonstration city, and its steps against single cases."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import polars as pl
import pytest

from dashboard.city.answers import City
from dashboard.roles import ALL
from dashboard.settings import Settings
from metrics.explain import CommitmentExplanation
from tests.pages.seen import Open, title, words

SAMPLE = 12
"""So many cases of each step are explained one by one."""


@pytest.fixture(scope="module")
def city(whole: Path) -> City:
    """The demonstration city, opened."""
    return City(Settings(city="denver", data_dir=whole))


@pytest.fixture(scope="module")
def rows(city: City) -> pl.DataFrame:
    """Its steps, reached and coming."""
    mart = city.mart()
    return city.escalations(ALL, mart.manifest.as_of, mart)


def ran(promise: CommitmentExplanation, percent: int) -> datetime:
    """When so much of a promise had run, by the stretches in which the case is explained."""
    left = -(-promise.allowed_seconds * percent // 100)
    for stretch in promise.segments:
        if stretch.counted_seconds >= left:
            return stretch.start.astimezone(UTC) + timedelta(seconds=left)
        left -= stretch.counted_seconds
    raise AssertionError(promise)


@pytest.mark.parametrize("percent", [75, 100, 150, 200])
def test_each_step_is_reached_where_the_explained_case_has_run_so_long(
    city: City, rows: pl.DataFrame, percent: int
) -> None:
    """Explained from the events of each case, by other code than the columns of the mart."""
    reached = rows.filter("is_reached", at_percent=percent)
    assert reached.height > SAMPLE
    as_of = city.mart().manifest.as_of
    for row in reached.sample(SAMPLE, seed=311).to_dicts():
        told = city.explain(ALL, row["number"], as_of)
        assert told is not None
        (promise,) = (c for c in told.commitments if c.commitment == row["commitment"])
        assert row["used_seconds"] == promise.used_seconds
        assert row["reached"] == (promise.due if percent == 100 else ran(promise, percent))


def test_each_open_case_stands_at_one_step_the_highest(rows: pl.DataFrame) -> None:
    """And every step below it is reached too."""
    standing = rows.filter("stands")
    assert standing["number"].is_duplicated().sum() == 0
    assert set(standing["number"]) == set(rows.filter("is_reached")["number"])
    assert (standing["used"] * 100 >= standing["at_percent"]).all()
    assert standing.filter(pl.col("at_percent") >= 150)["state"].unique().to_list() == ["overdue"]


def test_the_page_leads_with_what_is_new_and_lists_its_cases(opened: Open, whole: Path) -> None:
    """The counts of each step first, with who must be told; then the cases, each with its link."""
    app = opened("escalations", whole, "denver")
    assert "of their promised time" in title(app) or "of its promised time" in title(app)
    assert "open cases stand at a step of their agreements' escalation" in words(app)
    steps = app.table[0].value
    assert "**200% of the promise**" in steps.iloc[0]["Step"]
    assert steps.iloc[0]["Must be told"] == "Office for agreements of the mayor's office"
    assert "Case manager of the agency" in steps["Must be told"].tolist()
    (cases,) = [frame.value for frame in app.dataframe]
    assert cases["Case"].iloc[0].startswith("case?case=2")


def test_the_address_names_a_step_and_all_that_stand_there(opened: Open, whole: Path) -> None:
    """The heading has as many as the table of steps says."""
    app = opened("escalations", whole, "denver", step="200", since="all")
    counted = app.table[0].value.iloc[0]["Cases"].split()[0]
    assert f"{counted} cases stand at 200% of their promise" in [h.value for h in app.header]
    coming = opened("escalations", whole, "denver", step="next")
    (table,) = [frame.value for frame in coming.dataframe]
    assert {"Reaches the step", "Step %"} <= set(table.columns)


def test_an_agency_sees_its_own_cases_alone(
    opened: Open, whole: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing to choose, and no line of another."""
    rule = '[{"claim": "groups", "value": "waste", "role": "agency", "agency": "solid-waste"}]'
    opened("escalations", whole, "denver")  # another's answers are in the caches
    monkeypatch.setenv("ACCORD_ROLE_RULES", rule)
    app = opened("escalations", whole, "denver", group="waste", since="all")
    (cases,) = [frame.value for frame in app.dataframe]
    assert set(cases["Agency"]) == {"Solid Waste"}
    assert not [box for box in app.selectbox if box.label == "Agency"]
    other = opened("escalations", whole, "denver", group="waste", agency="parks")
    assert title(other) == "This is about another agency"


def test_a_city_whose_agreements_name_no_step_is_told_so(opened: Open, boston: Path) -> None:
    """No empty table."""
    app = opened("escalations", boston)
    assert title(app) == "No open case has come to a step of escalation"
    assert "No agreement in force names a step of escalation" in words(app)


def test_spanish_has_no_english_left(opened: Open, whole: Path) -> None:
    """The steps and the roles too."""
    app = opened("escalations", whole, "denver", lang="es")
    assert "plazo prometido" in title(app)
    assert "**200% del plazo**" in app.table[0].value.iloc[0]["Paso"]
