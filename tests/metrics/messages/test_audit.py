"""The four counts of the audit come out of the demonstration city's texts by the rules."""

from __future__ import annotations

from pathlib import Path

import polars as pl
import pytest

from agreements.folder import open_city
from metrics.messages import judge_frame
from metrics.messages.reading import folded, rust
from metrics.messages.topics import TOPICS
from seed import CITY, EXPORT, LOG
from tests.demonstration import exported

TIME = "%m/%d/%Y %I:%M:%S %p"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The files of the demonstration city in its full size."""
    return exported(tmp_path_factory)


@pytest.fixture(scope="module")
def judged(folder: Path) -> pl.DataFrame:
    """Every closing text, judged with the city's agreements; no label of the corpus is read."""
    city = open_city(CITY)
    names = city.sources["casework"].spec
    cases = pl.read_csv(folder / EXPORT, infer_schema=False).filter(
        pl.col("Resolution Text").is_not_null()
    )
    rows = cases.select(
        number="Case Number",
        agency=pl.col("Division").replace(dict(names.agencies)),
        service=pl.col("Request Type").replace(dict(names.services)),
        message="Resolution Text",
    )
    agreements = sorted((a.model for a in city.agreements), key=lambda a: a.version)
    return judge_frame(rows, agreements=agreements)


@pytest.fixture(scope="module")
def commented(folder: Path) -> pl.Series:
    """The cases with a comment later than their closing."""
    cases = pl.read_csv(folder / EXPORT, infer_schema=False).select("Case Number", "Closed")
    log = pl.read_csv(folder / LOG, infer_schema=False).filter(
        pl.col("Activity") == "Comment Added"
    )
    both = log.join(cases.drop_nulls(), on="Case Number")
    later = pl.col("Activity Time").str.to_datetime(TIME) > pl.col("Closed").str.to_datetime(TIME)
    return both.filter(later)["Case Number"].unique()


def test_compost_messages_on_other_cases(judged: pl.DataFrame) -> None:
    """459 of the 1,165 messages that announce a compost cart went to cases of other services."""
    announced = judged.filter(
        pl.Series(map(folded, judged["message"])).str.contains(rust(TOPICS["cart_delivery"].terms)),
        pl.col("message").str.contains("(?i)compost"),
    )
    wrong = announced.filter(pl.col("message_relevant") == "fail")
    assert (len(wrong), len(announced)) == (459, 1_165)
    assert "compost_cart_request" not in wrong["service"]


def test_planning_messages_with_a_time(judged: pl.DataFrame) -> None:
    """2,972 of 11,229 messages of planning give a usable time."""
    told = judged.filter(pl.col("agency") == "community-planning")
    assert (int((told["message_timeline"] == "pass").sum()), len(told)) == (2_972, 11_229)


@pytest.mark.parametrize(
    ("agency", "without", "all_of_them"),
    [("solid-waste", 2_055, 2_257), ("community-planning", 206, 334)],
)
def test_commented_cases_without_a_specific_message(
    judged: pl.DataFrame, commented: pl.Series, agency: str, without: int, all_of_them: int
) -> None:
    """Of the cases that drew a comment after closing, so many had no specific message before."""
    told = judged.filter(pl.col("agency") == agency, pl.col("number").is_in(commented.implode()))
    assert (int((told["message_specific"] == "fail").sum()), len(told)) == (without, all_of_them)
