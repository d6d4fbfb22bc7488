"""The checks of the cases as a table on the Data health page."""

from __future__ import annotations

from typing import Any

import polars as pl
import pytest

from dashboard.views.data_health_checks import checks
from dashboard.wording import data_checks as words
from dashboard.wording import speaking
from metrics.figures.checks import CHECKS
from metrics.figures.rows import ROW


def row(part: str, k: int | None, n: int | None, **given: Any) -> dict[str, Any]:  # noqa: ANN401 - columns of several types
    """One check with its counts."""
    value = k / n if k is not None and n else None
    return {**dict.fromkeys(ROW), "part": part, "k": k, "n": n, "value": value, **given}


def table(*rows: dict[str, Any]) -> list[tuple[Any, ...]]:
    """The lines of the table."""
    return checks(pl.DataFrame(list(rows), schema=ROW, orient="row")).rows()


@pytest.mark.parametrize("language", ["en", "es"])
def test_every_check_has_a_name_and_what_to_do(language: str) -> None:
    """And no words are left of one that is gone."""
    with speaking(language):
        ids = {check.id for check in CHECKS}
        assert set(words.names()) == set(words.to_do()) == ids
        assert len(set(words.names().values())) == len(ids)


def test_what_fails_comes_first_and_says_what_to_do() -> None:
    """One case in ten thousand is not 100%."""
    passed, failed = table(row("known_agency", 10_000, 10_000), row("date_order", 9_999, 10_000))[
        ::-1
    ]
    assert failed[0].startswith(
        "**Closed after it was opened**  \nCorrect the dates in the source."
    )
    assert failed[1:] == ("99.99%", "9,999 of 10,000")
    assert passed == ("**Its agency is known**", "100%", "10,000 of 10,000")


def test_cases_whose_source_cannot_show_it_are_told_beside() -> None:
    """And where there are no others, why it cannot be measured."""
    check = "status_against_closing"
    some, none = table(
        row(check, 40, 40, left_out=60), row(check, None, None, not_measurable="no_reopened")
    )
    assert some[1:] == ("100%", "40 of 40; 60 more whose source cannot show it")
    assert none[1:] == ("–", "Not measurable: its system shows no reopenings")


def test_a_check_that_is_about_no_case_has_no_share() -> None:
    """Nothing passed and nothing failed."""
    assert table(row("message_there", 0, 0)) == [("**Closed with a message**", "–", "0 of 0")]
