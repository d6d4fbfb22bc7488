"""Who may see what, checked where data is read: default deny, an agency's own cases, no more."""

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

NOW = datetime(2012, 1, 1, 4, 59, tzinfo=UTC)
EARLIER = datetime(2011, 11, 1, tzinfo=UTC)
FIGURES = ("on_time_due", "on_time_closed", "flattery")

Reader = Callable[[City, Mart, str, datetime], Any]

READERS: dict[str, Reader] = {
    "figures": lambda city, mart, scope, at: city.figures(scope, FIGURES, city.question(at), mart),
    "overdue": lambda city, mart, scope, at: city.overdue(scope, city.question(at), mart),
    "overdue cases": lambda city, mart, scope, at: city.overdue_cases(
        scope, city.question(at), 9, mart
    ),
    "cases": lambda city, mart, scope, at: city.cases(scope, city.question(at), None, mart),
    "explain": lambda city, _mart, scope, at: city.explain(scope, "1001", at),
}


@pytest.fixture(scope="module")
def town(made: dict[str, object]) -> City:
    """The town, for reading only."""
    return City(Settings(city=str(made["city"]), data_dir=Path(str(made["data_dir"]))))


@pytest.mark.parametrize("reader", READERS)
@pytest.mark.parametrize("at", [NOW, EARLIER])
@pytest.mark.parametrize(
    "scope",
    [
        "public",
        "",
        "operator",
        "overseer",
        "agency",
        "agency:",
        "ALL",
        "all ",
        "pwdx",
        "Agency:pwdx",
    ],
)
def test_whoever_is_not_named_reads_nothing(
    town: City, reader: str, at: datetime, scope: str
) -> None:
    """Today's answers and those folded again; an unknown word is nobody, not everybody."""
    with pytest.raises(NotAllowedError, match="Only agencies, 311 and the mayor's office"):
        READERS[reader](town, town.mart(), scope, at)


@pytest.mark.parametrize("at", [NOW, EARLIER])
def test_an_agency_reads_its_own_cases_and_nobody_elses(town: City, at: datetime) -> None:
    """One that no agency holds belongs to none of them."""
    mart = town.mart()
    assert numbers(town.cases("agency:isd", town.question(at), None, mart)) == ["2001", "2002"]
    assert "3001" not in numbers(town.cases("agency:pwdx", town.question(at), None, mart))
    assert "3001" in numbers(town.cases(ALL, town.question(at), None, mart))
    for scope in ("agency:none", "agency:null", "agency:all", "agency:isd,pwdx", "agency:*"):
        assert not numbers(town.cases(scope, town.question(at), None, mart))


def numbers(frame: pl.DataFrame) -> list[str]:
    """The case numbers of a frame."""
    return frame["number"].to_list()


@pytest.mark.parametrize("at", [NOW, EARLIER])
def test_an_agencys_figures_are_those_of_its_own_cases(town: City, at: datetime) -> None:
    """As the overseer sees them when asking for that agency; asking for another gives nothing."""
    mart = town.mart()
    mine = town.question(at, where=(("agency", "isd"),))
    theirs = town.question(at, where=(("agency", "pwdx"),))
    own = town.figures("agency:isd", FIGURES, town.question(at), mart)
    assert own.equals(town.figures(ALL, FIGURES, mine, mart))
    for row in town.figures("agency:isd", FIGURES, theirs, mart).to_dicts():
        assert not any(row[state] for state in ("met", "late", "overdue", "running"))
    by_agency = town.figures("agency:isd", FIGURES, town.question(at, by=("agency",)), mart)
    assert set(by_agency["agency"]) == {"isd"}


@pytest.mark.parametrize("at", [NOW, EARLIER])
def test_an_agencys_overdue_work_is_its_own(town: City, at: datetime) -> None:
    """Counted and by case."""
    mart = town.mart()
    assert town.overdue("agency:isd", town.question(at), mart)["agency"].to_list() == ["isd"]
    assert numbers(town.overdue_cases("agency:isd", town.question(at), 9, mart)) == ["2002"]
    assert set(town.overdue(ALL, town.question(at), mart)["agency"]) == {"isd", "pwdx"}


@pytest.mark.parametrize("number", ["1001", "3001", "no such case"])
def test_anothers_case_is_the_same_as_one_that_does_not_exist(town: City, number: str) -> None:
    """So that guessing numbers tells nothing."""
    assert town.explain("agency:isd", number, NOW) is None


def test_ones_own_case_is_explained(town: City) -> None:
    """And everybody's to those who see everything; not before it was opened."""
    for scope in ("agency:isd", ALL):
        case = town.explain(scope, "2001", NOW)
        assert case
        assert case.agency == "isd"
    assert town.explain("agency:isd", "2001", datetime(2011, 10, 1, tzinfo=UTC)) is None


def test_filters_of_a_page_hold_for_overdue_work(town: City) -> None:
    """Months too: 1003 fell due in October, 2002 in July."""
    mart = town.mart()
    october = town.question(NOW, where=(("month", "2011-10"),))
    assert numbers(town.overdue_cases(ALL, october, 9, mart)) == ["1003"]
    assert town.overdue(ALL, october, mart)["overdue"].to_list() == [1]
