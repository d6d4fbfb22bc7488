"""The cases behind a figure are as many as it counts, and no others."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any
from unittest.mock import patch

import polars as pl
import pytest

from metrics.figures import Question, Standards, UnknownFigureError
from metrics.figures.behind import (
    TOLD,
    cases_behind,
    is_short_of,
    newest_behind,
    number_behind,
)
from metrics.figures.messages import rate_of
from metrics.tables import LIVES
from tests.metrics.figures.drawn import AS_OF, DENVER, drawn, parts, standards, when

CASES = """
number | first_closed     | closed           | reopened         | next_contact     | next_place_contact | resident_comment | operator_comment | agency_comment   | no_action | reroutes | rerouted         | void_reason | transferred | message_text
1      | 2026-03-02 12:00 | 2026-03-02 12:00 |                  | 2026-03-04 12:00 |                    | 2026-03-05 12:00 |                  |                  | L         | 0        |                  |             | yes | done
2      | 2026-03-02 12:00 | 2026-03-18 12:00 | 2026-03-10 12:00 |                  | 2026-03-06 12:00   |                  | 2026-03-04 12:00 |                  |           | 2        | 2026-02-02 12:00 |             | yes | wrong
3      | 2026-03-02 12:00 | 2026-03-18 12:00 | 2026-03-20 12:00 | 2026-03-05 12:00 | 2026-03-05 12:00   |                  |                  | 2026-03-06 12:00 | D         | 1        | 2026-02-03 12:00 |             | yes | status
4      | 2026-03-02 12:00 | 2026-03-18 12:00 | 2026-03-03 12:00 | 2026-03-03 12:00 |                    |                  |                  |                  | L         | 1        | 2026-02-03 12:00 | withdrawn   | yes | done
5      |                  |                  |                  |                  |                    |                  |                  |                  |           | 1        | 2026-02-05 12:00 |             | no |
"""  # noqa: E501 - a table reads by its columns

SAID = """
text_id | message_present | message_relevant | message_specific | case_detail | message_timeline | message_private | message_language | closed_without_action | fix
done    | pass            | cannot_tell      | pass             | pass        | pass             | pass            | cannot_tell      | yes                   | strict
wrong   | pass            | fail             | fail             | fail        | fail             | fail            | not_applicable   | no                    | loose
status  | fail            | cannot_tell      | fail             | fail        | fail             | pass            | not_applicable   | cannot_tell           |
"""  # noqa: E501 - a table reads by its columns

BEHIND: Mapping[tuple[str, str | None], list[str]] = {
    ("reopen_rate", None): ["2"],
    ("reopen_rate", "30_days"): ["3", "2"],
    ("repeat_contact", None): ["3", "1"],
    ("repeat_contact", "same_place"): ["2", "3"],
    ("comments_after_close", None): ["3", "1", "2"],
    ("comments_after_close", "resident"): ["1"],
    ("comments_after_close", "operator"): ["2"],
    ("comments_after_close", "agency"): ["3"],
    ("closed_without_action", None): ["3", "1"],
    ("reroute_rate", None): ["3", "2"],
    ("message_present", None): ["3"],
    ("message_present", "status_only"): ["3"],
    ("message_relevant", None): ["2"],
    ("message_relevant", "cannot_tell"): ["1"],
    ("message_specific", None): ["2"],
    ("message_private", None): ["2"],
    ("no_message_before", None): ["2", "3"],
    ("closed_without_action", "by_message"): ["1"],
}
"""By figure and part: the newest first, void ones and those never handed on left out."""


def question(**given: Any) -> Question:  # noqa: ANN401 - fields of several types
    """A question about everything."""
    return Question(**{"as_of": when(AS_OF), "zone": DENVER, **given})


def tables() -> dict[str, pl.LazyFrame]:
    """The drawn cases."""
    said = {"message_at": "2026-03-02 12:00"}
    return {"lives": drawn("lives", CASES, **said), "messages": drawn("messages", SAID)}


@pytest.mark.parametrize(("figure", "part"), BEHIND)
def test_the_newest_case_comes_first(figure: str, part: str | None) -> None:
    """By the instant that makes it one."""
    found = cases_behind(tables(), standards(), question(), figure, part).collect()
    assert found["number"].to_list() == BEHIND[figure, part]


@pytest.mark.parametrize(("figure", "part"), TOLD)
def test_there_are_as_many_as_the_figure_counts(figure: str, part: str | None) -> None:
    """Of a figure where more is better, as many as fall short of it."""
    found = cases_behind(tables(), standards(), question(), figure, part).collect()
    row = parts(tables(), figure)[part]
    assert found.height == (row["n"] - row["k"] if is_short_of(figure, part) else row["k"])
    assert found.height == number_behind(pl.DataFrame([{"figure": figure, **row}]), figure, part)


@pytest.mark.parametrize("limit", [1, 2, 3])
@pytest.mark.parametrize(("figure", "part"), BEHIND)
def test_the_newest_are_found_without_reading_all(
    figure: str, part: str | None, limit: int
) -> None:
    """In whichever of the days that are looked through first, and where they lie before."""
    asked = (tables(), standards(), question(), figure, part)
    every = cases_behind(*asked).collect()
    for days in ((), (1, 2), (60, 75, 90), (365,)):
        with patch("metrics.figures.behind.LOOKED_AT", days):
            assert newest_behind(*asked, limit).equals(every.head(limit))


def test_a_period_and_a_filter_hold_for_the_cases_too() -> None:
    """They are asked as the figure is."""
    for more in ({"where": (("agency", "parks"),)}, {"start": date(2026, 4, 1)}):
        found = cases_behind(tables(), standards(), question(**more), "reopen_rate")
        assert found.collect().is_empty()


def test_what_a_source_cannot_show_has_no_cases() -> None:
    """Its rows would tell of nothing but chance."""
    blind = Standards(lacks={"desk": {"reopened"}})
    assert cases_behind(tables(), blind, question(), "reopen_rate").collect().is_empty()


@pytest.mark.parametrize(("figure", "part"), [key for key in BEHIND if rate_of(*key)])
def test_where_no_text_was_judged_messages_have_no_cases(figure: str, part: str | None) -> None:
    """Of none of them anything is known; and nothing is read to find that out."""
    alone = {"lives": tables()["lives"].map_batches(_never, schema=LIVES)}
    found = cases_behind(alone, standards(), question(), figure, part).collect()
    assert found.is_empty()
    assert newest_behind(alone, standards(), question(), figure, part, 1).equals(found)


def _never(rows: pl.DataFrame) -> pl.DataFrame:
    assert rows.is_empty()
    return rows


@pytest.mark.parametrize(("figure", "part"), [("on_time_due", None), ("reopen_rate", "half")])
def test_a_figure_without_a_list_is_refused_by_name(figure: str, part: str | None) -> None:
    """The error names those that have one."""
    with pytest.raises(UnknownFigureError, match="reopen_rate, repeat_contact, reroute_rate"):
        cases_behind(tables(), standards(), question(), figure, part)
    with pytest.raises(UnknownFigureError, match="reopen_rate, repeat_contact, reroute_rate"):
        newest_behind(tables(), standards(), question(), figure, part, 1)
