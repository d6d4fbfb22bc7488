"""Lists of cases and questions: an agency reads its own, and the public none."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import polars as pl
import pytest

from dashboard.city.answers import City
from dashboard.errors import NotAllowedError
from dashboard.mart import Mart
from dashboard.roles import ALL
from dashboard.settings import Settings
from metrics.figures import Question
from metrics.tables import TABLES
from tests.metrics.figures.drawn import drawn

NOW = datetime(2012, 1, 1, 4, 59, tzinfo=UTC)
FINDING = ("closed_at_once", "isd", "graffiti_removal", None)

Reader = Callable[[City, str, Question, Mart], Any]

READERS: dict[str, Reader] = {
    "cases behind": lambda c, s, q, m: c.cases_behind(s, q, "closed_without_action", None, m),
    "open cases": lambda c, s, q, m: c.open_cases(s, q, "due_soon", None, m),
    "cases that broke a promise": lambda c, s, q, m: c.listed(s, q, ("kept_promise", None), m),
    "handed over": lambda c, s, q, m: c.handed_over(s, q, m),
    "screen": lambda c, s, q, m: c.screen(s, q, m),
    "cases of a question": lambda c, s, q, m: c.cases_of_question(s, q, FINDING, m),
}


@pytest.fixture(scope="module")
def town(made: dict[str, object]) -> City:
    """The town, for reading only."""
    return City(Settings(city=str(made["city"]), data_dir=Path(str(made["data_dir"]))))


@pytest.mark.parametrize("reader", READERS)
@pytest.mark.parametrize("scope", ["public", "", "operator", "agency", "agency:", "ALL", "pwdx"])
def test_whoever_is_not_named_reads_nothing(town: City, reader: str, scope: str) -> None:
    """An unknown word is nobody, not everybody."""
    with pytest.raises(NotAllowedError, match="Only agencies, 311 and the mayor's office"):
        READERS[reader](town, scope, town.question(NOW), town.mart())


def test_an_agency_is_screened_against_everybody_and_reads_its_own_rows(town: City) -> None:
    """What is usual is the same for all who look; the rows of others are not there."""
    whole = town.screen(ALL, town.question(NOW), town.mart())
    own = town.screen("agency:isd", town.question(NOW), town.mart())
    assert set(whole["agency"]) > {"isd"}
    assert own.equals(whole.filter(pl.col("agency") == "isd"))
    assert not own.is_empty()


def test_an_agency_cannot_list_the_cases_of_anothers_question(town: City) -> None:
    """Whatever the address names."""
    question, mart = town.question(NOW), town.mart()
    (agency, service) = town.screen(ALL, question, mart).select("agency", "service").row(0)
    asked = ("closed_at_once", agency, service, None)
    assert town.cases_of_question("agency:nobody", question, asked, mart).is_empty()


PAUSED = """
number | due              | due_at_cap
1      | 2011-12-01 12:00 | 2012-01-20 12:00
2      | 2011-12-01 12:00 | 2011-12-20 12:00
3      | 2011-12-10 12:00 |
"""
"""As of New Year the first still waits, the second's pause has run to its cap."""


class _Drawn(Mart):
    """A mart whose promises are drawn: all else is the town's."""

    def tables(self, *_: object, **__: object) -> dict[str, pl.LazyFrame]:
        """The drawn cases."""
        none = {name: pl.LazyFrame(schema=types) for name, types in TABLES.items()}
        drawn_ = drawn("instants", PAUSED, opened="2011-11-01 12:00")
        return {**none, "instants": drawn_, "contact_volume": pl.LazyFrame()}

    def unsettled(self, *_: object) -> None:
        """Nothing is held apart."""


def test_the_due_in_a_list_is_the_one_that_judged(town: City) -> None:
    """While a pause lasts that is where it falls at the pause's cap, and so is its order."""
    opened = town.mart()
    mart, question = _Drawn(opened.folder, opened.manifest), town.question(NOW)
    dues = [
        (r["state"], str(r["due"])[:10]) for r in town.cases(ALL, question, None, mart).to_dicts()
    ]
    assert dues == [
        ("running", "2012-01-20"),
        ("overdue", "2011-12-20"),
        ("overdue", "2011-12-10"),
    ]
    late = town.overdue_cases(ALL, question, 9, mart)
    assert late["number"].to_list() == ["3", "2"]
    assert str(town.overdue(ALL, question, mart)["oldest_due"][0])[:10] == "2011-12-10"
