"""The list of cases that were passed on says all there is to say of why."""

from __future__ import annotations

import polars as pl
import pytest

from dashboard.views.routing import why


@pytest.mark.parametrize(
    ("reason", "incomplete", "said"),
    [
        ("wrong_agency", False, "Wrong agency"),
        ("wrong_agency", True, "Wrong agency; missing information"),
        ("missing_information", True, "Missing information"),
        (None, False, "No reason given"),
        (None, None, "No reason given"),
    ],
)
def test_a_case_that_was_misrouted_and_incomplete_is_told_as_both(
    reason: str | None, said: str, *, incomplete: bool | None
) -> None:
    """It counts once, by its first reason; the list hides neither."""
    schema = {"reroute_reason": pl.String, "missing_information": pl.Boolean}
    cases = pl.DataFrame([(reason, incomplete)], schema=schema, orient="row")
    assert cases.select(why(cases)).item() == said
