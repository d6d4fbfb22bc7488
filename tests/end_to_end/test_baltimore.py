"""Baltimore, 2014 to 2019, from its published sample to its figures: what is known of the file."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import pytest

from tests.commands.accord import accord
from tests.end_to_end.exports import (
    FOLDER,
    Row,
    Settings,
    figure,
    imported,
    outcomes,
    published,
    states,
)

NAME = "baltimore_2014_2019.csv"


def moment(text: str) -> datetime:
    """A time as the file writes it."""
    return datetime.strptime(text, "%m/%d/%Y %I:%M:%S %p")  # noqa: DTZ007 - the city's local time


@pytest.fixture(scope="module")
def rows() -> list[Row]:
    """The file's rows."""
    return published(NAME)


@pytest.fixture(scope="module")
def baltimore(
    rows: list[Row], tmp_path_factory: pytest.TempPathFactory
) -> tuple[Settings, dict[str, Any]]:
    """Its store and the sums of its import."""
    del rows  # the file is there
    return imported(tmp_path_factory.mktemp("baltimore"), "baltimore", NAME)


def test_every_row_goes_in_and_every_word_is_known(
    baltimore: tuple[Settings, dict[str, Any]],
) -> None:
    """231 types, nine statuses, sixteen agencies; two local times that daylight saving doubles."""
    _, read = baltimore
    sums = [read[k] for k in ("read", "accepted", "unchanged", "quarantined")]
    assert sums == [10_000, 10_000, 0, 0]
    assert (read["reasons"], read["unmapped"], read["absent_columns"]) == ([], [], [])


def test_1567_of_9555_were_closed_after_their_due(
    rows: list[Row], baltimore: tuple[Settings, dict[str, Any]]
) -> None:
    """Case by case as the file's own dates say; 286 without a due are no commitment."""
    settings, _ = baltimore
    judged = states(settings)
    both = [row for row in rows if row["DueDate"] and row["CloseDate"]]
    late = {
        row["ServiceRequestNum"]
        for row in both
        if moment(row["CloseDate"]) > moment(row["DueDate"])
    }
    assert (len(late), len(both)) == (1_567, 9_555)
    assert {number for number, state in judged.items() if state == "late"} == late
    counted = figure(settings, "on_time_closed")["states"]
    assert {k: n for k, n in counted.items() if n} == {
        "met": 9_555 - 1_567, "late": 1_567, "overdue": 135, "running": 24, "no_commitment": 286,
    }  # fmt: skip


def test_a_due_that_is_the_opening_is_judged_as_it_is_published(
    rows: list[Row], baltimore: tuple[Settings, dict[str, Any]]
) -> None:
    """222 have one: only what was closed in that very second is on time."""
    settings, _ = baltimore
    judged = states(settings)
    at_once = [row for row in rows if row["DueDate"] == row["CreatedDate"]]
    assert len(at_once) == 222
    on_time = {r["ServiceRequestNum"] for r in at_once if r["CloseDate"] == r["CreatedDate"]}
    met = {r["ServiceRequestNum"] for r in at_once if judged[r["ServiceRequestNum"]] == "met"}
    assert met == on_time


def test_duplicates_and_transfers_are_kept_as_outcomes_and_counted_like_others(
    baltimore: tuple[Settings, dict[str, Any]],
) -> None:
    """207 and 18; none names a parent or where it went, so none leaves the figures."""
    settings, _ = baltimore
    assert outcomes(settings, "baltimore") == {
        "closed": 9_567,
        "duplicate": 207,
        "transferred": 18,
    }
    assert figure(settings, "on_time_due")["states"]["void"] == 0


def test_importing_it_again_changes_nothing(baltimore: tuple[Settings, dict[str, Any]]) -> None:
    """Every row is as before."""
    settings, _ = baltimore
    read = accord("import", "baltimore", FOLDER / NAME, "--json", **settings).row
    assert (read["accepted"], read["unchanged"]) == (0, 10_000)
