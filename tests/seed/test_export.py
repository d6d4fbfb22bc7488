"""The export reads like a case system's, and truth.json counts it rightly."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection
from datetime import date, datetime
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from agreements.folder import CityFolder
from seed import (
    AS_OF,
    EXPORT,
    LOG,
    LOG_SOURCE,
    OPENED_FROM,
    SOURCE,
    TRUTH,
    VOLUME_SOURCE,
    VOLUMES,
    write_city,
)
from seed.corpus import CORPUS, STAMPS
from tests.seed.conftest import read

Rows = list[dict[str, str]]
Truth = dict[str, Any]

STYLE = "%m/%d/%Y %I:%M:%S %p"
PERSONAL = re.compile(r"(?<!-)\b\d{3}[-. )]+\d{3,4}|\S@\S|https?:|\b(?:Mr|Mrs|Ms|Sr|Sra|Dr)\.")
INVENTED = re.compile(r"555-01\d\d|@example\.(?:com|gov)")
FILES = (EXPORT, LOG, VOLUMES)
UNUSED = {
    "kinds": {"Work Resolved", "Case Voided"},
    "reasons": {"Wrong Request Type", "Shared Responsibility", "Declared Weather"},
}
"""Words of the log's mapping that other exports of the system have, and this one has not."""


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
    for file in (*FILES, TRUTH):
        one, again, other = ((tmp_path / name / file).read_bytes() for name in runs)
        assert one == again
        assert one != other


@pytest.mark.parametrize("cases", [1, 50, 2_000, 20_000])
def test_the_export_has_exactly_as_many_rows_as_were_asked_for(tmp_path: Path, cases: int) -> None:
    """From a single case on, each with a number of its own."""
    paths = write_city(tmp_path, cases=cases)
    assert [path.name for path in paths] == list(FILES)
    numbers = [row["Case Number"] for row in read(paths[0])]
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


def test_counts_in_truth_are_those_of_a_plain_count_over_the_files(
    rows: Rows, log: Rows, volumes: Rows, truth: Truth
) -> None:
    """Counted with nothing but the standard library."""
    counts = truth["counts"]
    held = {EXPORT: len(rows), LOG: len(log), VOLUMES: len(volumes)}
    assert truth["files"] == {name: {"rows": number} for name, number in held.items()}
    assert counts["filled"] == {head: sum(bool(r[head]) for r in rows) for head in rows[0]}
    assert counts["activities"] == Counter(row["Activity"] for row in log)
    for head in counts.keys() - {"filled", "activities", "audit"}:
        assert counts[head] == Counter(row[head] for row in rows)


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
        "Priority": spec.priorities,
        "Language": spec.languages,
    }
    for head, known in tables.items():
        assert {row[head] for row in rows} - set(known) - set(spec.blank) == set()
        assert set(known) - {row[head] for row in rows} == set(), f"{head}: a word is never used"


def test_every_word_of_the_log_is_known_to_its_mapping(log: Rows, denver: CityFolder) -> None:
    """And those that do not occur are listed here."""
    spec, cases = denver.logs[LOG_SOURCE].spec, denver.sources[SOURCE].spec
    tables: dict[str, tuple[Collection[str], set[str] | None]] = {
        "Activity": (spec.kinds, UNUSED["kinds"]),
        "Performed By": (spec.actors, set()),
        "Visible To": (spec.audiences, set()),
        "From Division": (cases.agencies, None),
        "To Division": (cases.agencies, set()),
        "Reason": (spec.reasons, UNUSED["reasons"]),
        "Step": (spec.milestones, set()),
    }
    for head, (known, unused) in tables.items():
        said = {row[head] for row in log} - set(spec.blank)
        assert said <= set(known)
        assert unused is None or set(known) - said == unused, head


def test_contacts_are_there_of_every_day_and_medium(volumes: Rows, denver: CityFolder) -> None:
    """Two years of days; every medium of the mapping; offices that are closed hear less."""
    media = set(denver.volumes[VOLUME_SOURCE].spec.channels)
    days = (AS_OF.date() - OPENED_FROM.date()).days
    assert {row["Media"] for row in volumes} == media
    assert len(volumes) == len({(row["Day"], row["Media"]) for row in volumes})
    assert len(volumes) == days * len(media)
    calls = [(r["Day"], int(r["Offered"])) for r in volumes if r["Media"] == "Voice - English"]
    christmas = sum(n for day, n in calls if day[:5] == "12/25")
    assert 0 < christmas < 2 * sum(n for _, n in calls) / len(calls)


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


def test_the_log_tells_what_happened_while_the_case_lived(rows: Rows, log: Rows) -> None:
    """Nothing before the opening, nothing after the window, in order of time."""
    opened = {row["Case Number"]: wall(row["Created"]) for row in rows}
    times = [wall(row["Activity Time"]) for row in log]
    assert all(wall(r["Activity Time"]) >= opened[r["Case Number"]] for r in log)
    assert max(times) < AS_OF.replace(tzinfo=None)


def test_the_log_never_tells_the_opening_or_the_last_closing(rows: Rows, log: Rows) -> None:
    """Those stand in the export; a closing in the log is followed by a reopening."""
    last = {row["Case Number"]: row["Closed"] for row in rows}
    closed = {r["Case Number"]: r["Activity Time"] for r in log if r["Activity"] == "Case Closed"}
    reopened = {
        r["Case Number"]: r["Activity Time"] for r in log if r["Activity"] == "Case Reopened"
    }
    assert closed.keys() == reopened.keys()
    for number, at in closed.items():
        assert wall(at) < wall(reopened[number])
        assert not last[number] or wall(reopened[number]) < wall(last[number])


def test_the_log_never_tells_a_milestone_of_the_export(rows: Rows, log: Rows) -> None:
    """Twice told would be twice happened."""
    heads = [head for head in rows[0] if head in {r["Step"] for r in log}]
    shown = {(r["Case Number"], head, r[head]) for r in rows for head in heads if r[head]}
    told = {(r["Case Number"], r["Step"], r["Activity Time"]) for r in log if r["Step"]}
    assert heads
    assert not shown & told


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
    assert len(snow) > 90
    assert {at.month for at in snow} <= {10, 11, 12, 1, 2, 3, 4}
    by_weekday = Counter(wall(row["Created"]).weekday() for row in rows)
    assert by_weekday[6] < by_weekday[0] / 2


def test_nobody_walks_in_while_offices_are_closed(rows: Rows, denver: CityFolder) -> None:
    """Not on weekends, not on holidays."""
    holidays = denver.calendars["case-desk"].closed
    walked_in = [wall(row["Created"]) for row in rows if row["Intake Channel"] == "Walk-In"]
    assert walked_in
    assert all(at.weekday() < 5 and at.date() not in holidays for at in walked_in)


def test_no_text_carries_a_number_to_call_an_address_of_mail_or_a_title(
    rows: Rows, log: Rows
) -> None:
    """But for the few that plant the fault, with data that anybody sees is invented."""
    planted = re.compile(
        "|".join(
            re.sub(r"\\\{[a-z]+\\\}", ".+", re.escape(text))
            for text in CORPUS.filter(CORPUS["private"].is_not_null())["message"]
        )
    )
    texts = {row["Resolution Text"] for row in rows} | {row["Text"] for row in log}
    found = [text for text in texts if PERSONAL.search(INVENTED.sub("", text))]
    assert [text for text in found if not planted.fullmatch(text)] == []


def test_every_text_is_filled_in(rows: Rows, log: Rows) -> None:
    """No date is left as its placeholder."""
    texts = {row["Resolution Text"] for row in rows} | {row["Text"] for row in log}
    assert [text for text in texts if "{" in text or "}" in text] == []


def test_every_closed_case_has_a_text_unless_it_was_left_blank(rows: Rows, truth: Truth) -> None:
    """The languages add up to the texts."""
    silent = [row for row in rows if row["Closed"] and not row["Resolution Text"]]
    assert len(silent) == truth["messages"]["without_text"]
    written = sum(bool(row["Resolution Text"]) for row in rows)
    assert written == sum(truth["messages"]["languages"].values())
    assert 0.05 < truth["messages"]["languages"]["es"] / written < 0.2


def test_cases_closed_in_silence_were_told_something_by_a_first_answer_at_most(
    rows: Rows, log: Rows, truth: Truth, denver: CityFolder
) -> None:
    """No message was sent between; a text that is only a stamp is silence. None of planning."""
    agencies = denver.sources[SOURCE].spec.agencies
    stamps = [re.compile(stamp) for stamp in STAMPS]
    again = {r["Case Number"] for r in log if r["Activity"] == "Case Reopened"}
    silent = {
        row["Case Number"]: row
        for row in rows
        if row["Closed"] and not says_something(row["Resolution Text"], stamps)
    }
    sent = Counter(
        row["Case Number"]
        for row in log
        if row["Activity"] == "Message Sent"
        and (case := silent.get(row["Case Number"]))
        and wall(row["Activity Time"]) <= wall(case["Closed"])
    )
    assert set(sent.values()) == {1}
    told = Counter(agencies[silent[number]["Division"]] for number in sent.keys() - again)
    assert told == truth["messages"]["first_answer_is_the_last"]
    assert told["solid-waste"] > 100
    assert told["community-planning"] == 0


def says_something(text: str, stamps: list[re.Pattern[str]]) -> bool:
    """Whether anything is left once the stamps are off."""
    for stamp in stamps:
        text = stamp.sub("", text)
    return bool(text.strip())


def test_nobody_keeps_a_case_of_others_for_more_than_days(rows: Rows, log: Rows) -> None:
    """Four working days and what lies between them, whether or not anybody ever works on it."""
    opened = {row["Case Number"]: wall(row["Created"]) for row in rows}
    sent_on = [row for row in log if row["Activity"] == "Rerouted"]
    waits = [(wall(r["Activity Time"]) - opened[r["Case Number"]]).days for r in sent_on]
    assert max(waits) <= 10
    assert sum(days >= 2 for days in waits) > 10


def test_people_answer_while_somebody_is_at_work(log: Rows, rows: Rows, denver: CityFolder) -> None:
    """Who writes at night or on a Sunday hears on the next working morning; animals are watched."""
    officers = {r["Case Number"] for r in rows if "Animal" in r["Division"]}
    holidays = denver.calendars["case-desk"].closed
    closed = {row["Case Number"]: row["Closed"] for row in rows}
    sent = [row for row in log if row["Activity"] == "Message Sent"]
    first = [
        row
        for row in sent
        if not (end := closed[row["Case Number"]]) or wall(row["Activity Time"]) <= wall(end)
    ]
    desk = [wall(r["Activity Time"]) for r in first if r["Case Number"] not in officers]
    assert len(desk) > 0.4 * len(rows)
    assert all(at.weekday() < 5 and 8 <= at.hour < 17 and at.date() not in holidays for at in desk)
    assert any(
        wall(r["Activity Time"]).weekday() > 4 for r in first if r["Case Number"] in officers
    )


def test_no_text_speaks_of_a_day_gone_by_that_is_still_to_come(rows: Rows, log: Rows) -> None:
    """An update is written before the work is done, and cannot know that day."""
    told = re.compile(r"\b(?:looked at it|began to read your papers|asked the agency) on (\w+ \d+)")
    opened = {row["Case Number"]: wall(row["Created"]).date() for row in rows}
    found = [(row, match[1]) for row in log if (match := told.search(row["Text"]))]
    assert len(found) > 100
    for row, day in found:
        since, at = opened[row["Case Number"]], wall(row["Activity Time"]).date()
        years = range(since.year, at.year + 1)
        assert any(since <= date_of(day, year) <= at for year in years)


def date_of(day: str, year: int) -> date:
    """A day without its year, as a message has it, in one."""
    return datetime.strptime(f"{day} {year}", "%B %d %Y").date()  # noqa: DTZ007 - a local date


def test_a_linked_duplicate_names_an_earlier_case_of_the_same_kind(rows: Rows) -> None:
    """Whose outcome its reporter can follow, because it is in the same place."""
    cases = {row["Case Number"]: row for row in rows}
    linked = [row for row in rows if row["Parent Case"]]
    assert len(linked) > 50
    for row in linked:
        parent = cases[row["Parent Case"]]
        assert wall(parent["Created"]) < wall(row["Created"])
        for head in ("Request Type", "Location", "Council District"):
            assert parent[head] == row[head]
        assert not parent["Parent Case"]
