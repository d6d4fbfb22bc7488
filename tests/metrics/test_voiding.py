"""Why a case leaves every rate, and that no other reason takes one out."""

from __future__ import annotations

import pytest

from tests.metrics.table import clause, drawn, judge, promises

LATER = "2026-12-01"
FIVE_DAYS = promises(clause())

EVENTS = drawn("""
story                                  | state   | reason        | withdrawn
closed_withdrawn 03                    | void    | withdrawn     | 03
withdrawn 03                           | void    | withdrawn     | 03
withdrawn 03, closed_done 05           | void    | withdrawn     | 03
withdrawn 03, reopened 04              | overdue | -             | -
withdrawn 03, reopened 04, closed 05   | met     | -             | -
voided 03                              | void    | test_or_error | -
voided_excluded 03                     | void    | excluded      | -
voided_because 03                      | void    | test_or_error | -
closed_test_entry 03                   | void    | test_or_error | -
closed_duplicate 03                    | met     | -             | -
closed_done 03, reopened 04            | overdue | -             | -
""")


@pytest.mark.parametrize("row", EVENTS, ids=lambda r: r["story"])
def test_a_case_is_void_by_its_outcome_or_by_an_event_that_no_reopening_followed(
    row: dict[str, str],
) -> None:
    """Taken back or entered in error; an outcome that only sounds like it is an ordinary end."""
    told = (event.rpartition(" ") for event in row["story"].split(", "))
    lines = [f"1 | 2026-06-{day} 09:00 | {what.replace('_', ' ', 1)}" for what, _, day in told]
    story = "\n".join(["case | at | what", "1 | 2026-06-01 09:00 | opened", *lines])
    found = judge(story, FIVE_DAYS, LATER)["1"]
    assert found["state"] == row["state"]
    assert found["void_reason"] == (None if row["reason"] == "-" else row["reason"])
    day = None if found["withdrawn"] is None else f"{found['withdrawn'].day:02}"
    assert day == (None if row["withdrawn"] == "-" else row["withdrawn"])


REPEATED = """
    case | at               | what
    1    | 2026-06-01 09:00 | opened
    1    | 2026-06-05 09:00 | closed done
    2    | 2026-06-03 09:00 | opened
    2    | 2026-06-04 09:00 | closed duplicate
    3    | 2026-06-06 09:00 | opened
    3    | 2026-06-07 09:00 | closed duplicate
"""


def repeats(**given: object) -> dict[str, str | None]:
    """The void reasons of three reports of one thing, the third after the first was closed."""
    parents = {"c2": {"parent": "1"}, "c3": {"parent": "1"}}
    found = judge(REPEATED, promises(clause(**given)), LATER, **parents)  # type: ignore[arg-type] # columns of several types
    return {n: row["void_reason"] for n, row in found.items()}


def test_a_duplicate_is_void_while_its_parent_was_open_and_else_an_ordinary_case() -> None:
    """The repeat of what is done already is somebody asking again."""
    assert repeats() == {"1": None, "2": "duplicate", "3": None}


def test_a_duplicate_counts_where_the_agreement_does_not_let_it_go() -> None:
    """Only what the agreement or the mapping names takes a case out."""
    assert repeats(duplicates_void=False) == {"1": None, "2": None, "3": None}


def test_a_duplicate_is_void_where_no_agreement_says_anything() -> None:
    """It is told of once, with its parent."""
    assert repeats(agency="others") == {"1": None, "2": "duplicate", "3": None}


EXCLUDED = {
    "agreement": "denver/crews", "version": "1.0.0", "service": "pothole", "code": "private_road",
}  # fmt: skip
STORY = """
    case | at               | what
    1    | 2026-06-01 09:00 | opened
    1    | 2026-06-20 09:00 | closed private_road
"""


def test_a_named_exclusion_takes_a_case_of_its_service_out_and_of_no_other() -> None:
    """By the code that the closing gives; the same code means nothing where it is not agreed."""
    promised = promises(clause(), clause("sign"), exclusions=[EXCLUDED])
    assert judge(STORY, promised, LATER)["1"]["void_reason"] == "excluded"
    other = judge(STORY, promised, LATER, c1={"service": "sign"})["1"]
    assert (other["void_reason"], other["state"]) == (None, "late")
    everything = promises(clause(), clause("sign"), exclusions=[{**EXCLUDED, "service": None}])
    assert judge(STORY, everything, LATER, c1={"service": "sign"})["1"]["state"] == "void"
