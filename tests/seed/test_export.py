"""The export reads like a case system's, and truth.json counts it rightly."""

from __future__ import annotations

import re
from collections import Counter
from datetime import datetime
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from agreements.folder import CityFolder
from seed import AS_OF, EXPORT, OPENED_FROM, SOURCE, TRUTH, write_city
from seed.messages import TEXTS

Rows = list[dict[str, str]]
Truth = dict[str, Any]

STYLE = "%m/%d/%Y %I:%M:%S %p"
PERSONAL = re.compile(r"\d{3}[-. )]*\d{3,4}|\S@\S|https?:|\b(?:Mr|Mrs|Ms|Sr|Sra|Dr)\.")


def wall(text: str) -> datetime:
    """A time of the export, without offset as the export has it."""
    return datetime.strptime(text, STYLE)  # noqa: DTZ007 - the export has no offset


def times(rows: Rows, denver: CityFolder) -> list[tuple[str, list[str]]]:
    """Each case's opening and everything that happened after it."""
    heads = [names[0] for names in denver.sources[SOURCE].spec.milestones.values()]
    return [(row["Created"], [row[h] for h in ("Closed", *heads) if row[h]]) for row in rows]


def test_the_same_seed_writes_the_same_bytes_and_another_seed_others(tmp_path: Path) -> None:
    """The demonstration stands still."""
    runs = {"one": 311, "again": 311, "other": 312}
    for name, seed in runs.items():
        write_city(tmp_path / name, cases=2_000, seed=seed)
    for file in (EXPORT, TRUTH):
        one, again, other = ((tmp_path / name / file).read_bytes() for name in runs)
        assert one == again
        assert one != other


@pytest.mark.parametrize("cases", [1, 50, 2_000, 20_000])
def test_the_export_has_exactly_as_many_rows_as_were_asked_for(tmp_path: Path, cases: int) -> None:
    """From a single case on, each with a number of its own."""
    (path,) = write_city(tmp_path, cases=cases)
    numbers = [line.split(",")[0] for line in path.read_text("utf-8").splitlines()[1:]]
    assert len(numbers) == len(set(numbers)) == cases


def test_less_than_one_case_is_refused(tmp_path: Path) -> None:
    """The message says what came in."""
    with pytest.raises(ValueError, match="at least 1 case"):
        write_city(tmp_path, cases=0)


def test_progress_rises_to_its_end(tmp_path: Path) -> None:
    """A progress bar can trust both numbers."""
    told: list[tuple[int, int]] = []
    write_city(tmp_path, cases=100, progress=lambda done, total: told.append((done, total)))
    assert all(earlier[0] < later[0] for earlier, later in pairwise(told))
    assert {total for _, total in told} == {told[-1][0]}


def test_counts_in_truth_are_those_of_a_plain_count_over_the_file(rows: Rows, truth: Truth) -> None:
    """Counted with nothing but the standard library."""
    counts = dict(truth["counts"])
    assert truth["files"] == {EXPORT: {"rows": len(rows)}}
    assert counts.pop("filled") == {head: sum(bool(r[head]) for r in rows) for head in rows[0]}
    for head in ("Status", "Division", "Request Type", "Intake Channel", "Council District"):
        assert counts[head] == Counter(row[head] for row in rows)
    assert counts["Outcome"] == Counter(row["Outcome"] for row in rows)


def test_cases_closed_without_their_milestone_are_as_many_as_planted(
    rows: Rows,
    truth: Truth,
    denver: CityFolder,
) -> None:
    """These are late once due, whatever the status says."""
    spec = denver.sources[SOURCE].spec
    void = {name for name, outcome in denver.city.spec.outcomes.items() if outcome.void}
    missing = [
        row
        for row in rows
        if row["Closed"]
        and spec.outcomes[row["Outcome"]] not in void
        and (stop := _promised_stop(denver, row)) not in {None, "closed"}
        and not row[spec.milestones[str(stop).removeprefix("milestone:")][0]]
    ]
    assert len(missing) == truth["counts"]["closed_without_milestone"] > 50


def _promised_stop(denver: CityFolder, row: dict[str, str]) -> str | None:
    """What ends the promise that was in force when the case was opened."""
    spec = denver.sources[SOURCE].spec
    agency, service = spec.agencies[row["Division"]], spec.services[row["Request Type"]]
    opened = datetime.strptime(row["Created"], spec.date_formats[0])  # noqa: DTZ007 - windows are local times
    for agreement in (a.model for a in denver.agreements if a.model.in_force_by_status):
        window = agreement.spec.effective
        in_force = window.from_ <= opened and (window.to is None or opened < window.to)
        if agreement.agency == agency and in_force and service in agreement.spec.services:
            return agreement.spec.services[service].resolution.stops
    return None


def test_every_word_of_the_export_is_known_to_the_mapping(rows: Rows, denver: CityFolder) -> None:
    """And every word of the mapping occurs, so none is untried."""
    spec = denver.sources[SOURCE].spec
    tables = {
        "Status": spec.statuses,
        "Division": spec.agencies,
        "Request Type": spec.services,
        "Intake Channel": spec.channels,
        "Council District": spec.districts,
        "Outcome": spec.outcomes,
    }
    for head, known in tables.items():
        assert {row[head] for row in rows} - set(known) - set(spec.blank) == set()
        assert set(known) - {row[head] for row in rows} == set(), f"{head}: a word is never used"


def test_every_column_of_the_export_is_read_by_the_mapping(rows: Rows, denver: CityFolder) -> None:
    """No column is written for nobody."""
    spec = denver.sources[SOURCE].spec
    read = [*spec.columns.wanted().values(), *spec.milestones.values()]
    assert {names[0] for names in read} == set(rows[0])


def test_nothing_happens_before_the_window_or_after_it(rows: Rows, denver: CityFolder) -> None:
    """Nor before the case's own opening."""
    first, last = OPENED_FROM.replace(tzinfo=None), AS_OF.replace(tzinfo=None)
    for opened, later in times(rows, denver):
        assert first <= wall(opened) < last
        assert all(wall(opened) <= wall(at) < last for at in later)


def test_a_case_is_closed_exactly_when_its_status_says_so(rows: Rows, denver: CityFolder) -> None:
    """Date, outcome and text come with the closing."""
    spec, stages = denver.sources[SOURCE].spec, denver.city.spec.stages
    for row in rows:
        is_open = stages[spec.statuses[row["Status"]]].open
        assert is_open == (row["Closed"] == "") == (row["Outcome"] == "")
        assert not (is_open and row["Resolution Text"])
        assert (row["Status"] == "Canceled") == (row["Outcome"] == "Withdrawn by Customer")


def test_numbers_are_unique_and_carry_the_year_of_opening(rows: Rows) -> None:
    """As in 24-0001234."""
    assert len({row["Case Number"] for row in rows}) == len(rows)
    for row in rows:
        assert re.fullmatch(r"\d\d-\d{7}", row["Case Number"])
        assert row["Case Number"][:2] == wall(row["Created"]).strftime("%y")


def test_most_cases_are_closed_on_working_days_by_daylight(rows: Rows) -> None:
    """People close cases, and people sleep."""
    closed = [wall(row["Closed"]) for row in rows if row["Closed"]]
    usual = [at for at in closed if at.weekday() < 5 and 7 <= at.hour < 18]
    assert len(usual) > 0.9 * len(closed)


def test_snow_is_reported_in_winter_and_offices_are_quiet_on_sundays(rows: Rows) -> None:
    """Seasons and weeks show in the counts."""
    snow = [wall(row["Created"]) for row in rows if row["Request Type"] == "Snow/Ice - Plow Route"]
    assert len(snow) > 100
    assert {at.month for at in snow} <= {10, 11, 12, 1, 2, 3, 4}
    by_weekday = Counter(wall(row["Created"]).weekday() for row in rows)
    assert by_weekday[6] < by_weekday[0] / 2


def test_nobody_walks_in_while_offices_are_closed(rows: Rows, denver: CityFolder) -> None:
    """Not on weekends, not on holidays."""
    holidays = denver.calendars["case-desk"].closed
    walked_in = [wall(row["Created"]) for row in rows if row["Intake Channel"] == "Walk-In"]
    assert walked_in
    assert all(at.weekday() < 5 and at.date() not in holidays for at in walked_in)


def test_no_text_carries_a_number_to_call_an_address_of_mail_or_a_title(rows: Rows) -> None:
    """The texts are ours, and nobody's name is in them."""
    texts = {row["Resolution Text"] for row in rows} | set(TEXTS["message"])
    assert [text for text in texts if PERSONAL.search(text)] == []


def test_every_text_is_filled_in(rows: Rows) -> None:
    """No date is left as its placeholder."""
    texts = {row["Resolution Text"] for row in rows}
    assert [text for text in texts if "{" in text or "}" in text] == []


def test_every_closed_case_has_a_text_unless_it_was_left_blank(rows: Rows, truth: Truth) -> None:
    """The kinds and the languages add up to the texts."""
    silent = [row for row in rows if row["Closed"] and not row["Resolution Text"]]
    assert len(silent) == truth["messages"]["kinds"]["blank"]
    written = sum(n for kind, n in truth["messages"]["kinds"].items() if kind != "blank")
    assert written == sum(truth["messages"]["languages"].values())
