"""A log's rows through its mapping: what each tells, and what is against it."""

from __future__ import annotations

from collections import Counter
from typing import Any, get_args

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from agreements.schema.event_log import EventLogMapping, EventName
from dashboard.cases.equals import SAME, Equals
from dashboard.cases.event_log import LogTranslator, TranslatedLog
from dashboard.cases.events import KINDS
from dashboard.errors import UserError
from tests.cases.test_translation import chunk_of
from tests.cases.town import at, mapping_with, said_in_spanish

COLUMNS = {
    "number": ["Case"], "at": ["When"], "kind": ["What"], "actor": ["By"], "audience": ["Seen by"],
    "from_agency": ["From"], "to_agency": ["To"], "reason": ["Why"], "name": ["Step"],
    "value": ["Value"], "outcome": ["Result"], "text": ["Text"],
}  # fmt: skip
SPEC: dict[str, Any] = {
    "of": "desk",
    "timezone": "America/Denver",
    "blank": ["", "N/A"],
    "date_formats": ["%Y-%m-%d %H:%M"],
    "value_formats": ["%Y-%m-%d", "%Y-%m-%d %H:%M"],
    "columns": COLUMNS,
    "kinds": {
        "Put on hold": "paused", "Passed on": "rerouted", "Step": "milestone", "Date": "promised",
        "Note": "commented", "Closed": "closed", "Reopened": "reopened", "Copy of": "linked",
        "New type": "reclassified", "New rank": "prioritised", "Given": "assigned",
    },
    "ignored": ["Viewed"],
    "actors": {"Customer": "resident", "Staff": "agency"},
    "audiences": {"All": "public", "Us": "internal"},
    "reasons": {"No reply": "waiting_on_resident", "Not ours": "wrong_agency"},
    "milestones": {"Picked up": "collected"},
}  # fmt: skip
HEADER = tuple(names[0] for names in COLUMNS.values())


def log_with(**changes: object) -> EventLogMapping:
    """How the small city's log is read; `changes` replace parts of it."""
    head = {"apiVersion": "accord311/v1", "kind": "EventLogMapping", "metadata": {"id": "desk-log"}}
    return EventLogMapping.model_validate({**head, "spec": SPEC | changes})


def read(table: str, **changes: object) -> TranslatedLog:
    """The rows of a drawing; columns that are not drawn are empty."""
    chunk = chunk_of(table)
    lacking = [pl.lit("").alias(name) for name in HEADER if name not in chunk.rows.columns]
    chunk = type(chunk)(chunk.rows.with_columns(lacking))
    return LogTranslator(log_with(**changes), mapping_with(), HEADER, "log.csv").translate(chunk)


def test_the_kinds_of_the_schema_are_those_of_the_record() -> None:
    """So nothing that a mapping may say is refused when it is written."""
    assert set(get_args(EventName)) == KINDS


TOLD = """
What        | Value            | From  | To      | Why      | Step      | Result
put on hold | -                | -     | -       | No reply | -         | -      -> paused | reason waiting_on_resident, value No reply
Passed on   | -                | Parks | Streets | Not ours | -         | -      -> rerouted | from_agency parks, to_agency streets, reason wrong_agency, value Streets
Passed on   | -                | Parks | Harbour | Why not? | -         | -      -> rerouted | from_agency parks, value Harbour
Step        | -                | -     | -       | -        | Picked up | -      -> milestone | name collected
Date        | 2026-05-04       | -     | -       | -        | -         | -      -> promised | value 2026-05-04
Date        | 2026-05-04 09:30 | -     | -       | -        | -         | -      -> promised | value 2026-05-04T15:30:00Z
Date        | 2026-05-04 24:00 | -     | -       | -        | -         | -      -> promised | value 2026-05-05T05:59:00Z
Copy of     | 4711             | -     | -       | -        | -         | -      -> linked | value 4711
New type    | Pothole          | -     | -       | -        | -         | -      -> reclassified | value pothole
New rank    | High             | -     | -       | -        | -         | -      -> prioritised | value High
Closed      | -                | -     | -       | -        | -         | Fixed  -> closed | value Fixed, outcome fixed
Given       | -                | -     | Streets | -        | Anything  | -      -> assigned | to_agency streets, value Streets
""".strip().splitlines()  # noqa: E501 - rows as they stand side by side


@pytest.mark.parametrize("drawn", TOLD[1:])
def test_a_row_is_an_event_in_our_words(drawn: str) -> None:
    """Words of tables that the log leaves out are read as its source reads them."""
    row, expected = (part.strip() for part in drawn.split("->"))
    result = read(f"Case | When | {TOLD[0]}\n1 | 2026-03-01 09:00 | {row}")
    assert result.bad == []
    (event,) = result.events.to_dicts()
    plain = {"line", "number", "at", "recorded_at", "kind", "told_by"}
    told = [f"{k} {v}" for k, v in event.items() if v is not None and k not in plain]
    assert f"{event['kind']} | {', '.join(told)}" == _in_order(expected)
    assert (event["number"], event["told_by"]) == ("1", "desk-log")
    assert event["at"] == event["recorded_at"] == at("2026-03-01 09:00")


def _in_order(expected: str) -> str:
    kind, _, rest = expected.partition(" | ")
    order = ["from_agency", "to_agency", "reason", "name", "value", "outcome"]
    return f"{kind} | " + ", ".join(
        sorted(rest.split(", "), key=lambda word: order.index(word.split()[0]))
    )


BAD = """
2 | Cleaned | - | - | - -> column What holds 'Cleaned'; known activities are Put on hold, Passed on
- | Note | - | - | -    -> column Case is empty; an event needs the number of its case
2 | Step | - | - | -    -> column Step is empty; a milestone that was reached needs its name
2 | Step | - | - | Gone -> column Step holds 'Gone', which is none of Picked up; correct it, or add it to milestones in sources/desk-log.yaml
2 | Date | soon | - | - -> column Value holds 'soon', which is no day written as %Y-%m-%d (as 2026-07-31) or
2 | Date | - | - | -    -> column Value is empty; a promise needs its day
2 | Copy of | - | - | - -> column Value is empty; a link needs the number of the other case
2 | New type | Lake | - | - -> column Value holds 'Lake', which is none of Pothole, Graffiti; correct it, or add it to services in
2 | Note | - | Robot | - -> column By holds 'Robot', which is none of Customer, Staff; correct it, or add it to actors in
""".strip().splitlines()  # noqa: E501 - sentences as they are told


@pytest.mark.parametrize("drawn", BAD)
def test_a_row_that_cannot_be_used_is_put_aside(drawn: str) -> None:
    """With all that is against it; the others go in."""
    row, reason = (part.strip() for part in drawn.split("->"))
    number, what, value, by, step = (cell.strip() for cell in row.split("|"))
    result = read(
        "Case | When | What | Value | By | Step\n"
        "1 | 2026-03-01 09:00 | Note | - | - | -\n"
        f"{number} | 2026-03-01 09:00 | {what} | {value} | {by} | {step}"
    )
    assert [bad.line for bad in result.bad] == [3]
    (told,) = result.bad[0].reasons
    assert told.startswith(reason)
    assert said_in_spanish(told)
    assert result.events["line"].to_list() == [2]


def test_an_activity_that_nobody_mapped_names_the_line_to_add() -> None:
    """And what may stand there."""
    result = read("Case | When | What\n1 | 2026-03-01 09:00 | Cleaned")
    (reason,) = result.bad[0].reasons
    assert "add a line to kinds in sources/desk-log.yaml that says which of opened, ack" in reason
    assert reason.endswith("it is, or add it to ignored")


def test_a_time_that_cannot_be_read_is_told_with_what_can() -> None:
    """Whatever else is wrong is told at once."""
    result = read("Case | When | What\n1 | 3/1/2026 | Cleaned")
    kind, time = (reason.split(";")[0] for reason in result.bad[0].reasons)
    assert kind == "column What holds 'Cleaned'"
    written = "written as %Y-%m-%d %H:%M (as 2026-07-31 14:05)"
    assert time == f"column When holds '3/1/2026', which is no time {written}"


def test_an_activity_that_is_ignored_tells_nothing_and_needs_nothing() -> None:
    """It is read, and that is all."""
    result = read("Case | When | What\n- | someday | viewed")
    assert (result.bad, len(result.events), len(result.raws)) == ([], 0, 1)


def test_words_that_the_mapping_lacks_are_counted_and_the_event_stands() -> None:
    """By what they are of; an agency may stand in two columns."""
    result = read("""
    Case | When             | What      | From    | To      | Why
    1    | 2026-03-01 09:00 | Passed on | Parks   | Harbour | Why not?
    2    | 2026-03-01 09:00 | Passed on | Harbour | Parks   | Not ours
    """)
    assert result.bad == []
    assert result.unmapped.rows() == [("agency", "Harbour", 2), ("reason", "Why not?", 1)]


def test_stamps_come_off_and_leave_their_outcome() -> None:
    """Those of the source are used where the log lists none."""
    stamps = {"stamps": [r"^Closed as (?P<outcome>\w+)[.]\s*"], "outcomes": {"Fixed": "fixed"}}
    result = read(
        "Case | When | What | Text\n1 | 2026-03-01 09:00 | Closed | Closed as Fixed. All is well",
        **stamps,
    )
    assert result.events.select("value", "outcome", "text").rows() == [
        ("Fixed", "fixed", "All is well")
    ]


def test_a_time_that_daylight_saving_repeats_is_counted() -> None:
    """And read as the first of the two."""
    result = read("Case | When | What\n1 | 2026-11-01 01:30 | Note")
    assert result.unclear_times == 1
    assert result.events["at"].dt.strftime("%H:%M").to_list() == ["07:30"]


def test_a_column_that_an_activity_needs_has_to_be_there() -> None:
    """Others may be absent, and are told."""
    header = [name for name in HEADER if name not in {"Step", "By"}]
    with pytest.raises(UserError, match=r"lacks the column for: name \(Step\)"):
        LogTranslator(log_with(), mapping_with(), header, "log.csv")
    translator = LogTranslator(log_with(), mapping_with(), [*header, "Step"], "log.csv")
    assert translator.absent == ["actor"]


@settings(max_examples=60, deadline=None)
@given(st.lists(st.lists(st.sampled_from("abc"), max_size=6), max_size=8))
def test_equal_events_are_numbered_through_the_whole_file(chunks: list[list[str]]) -> None:
    """As a count of those before each would number them, wherever the chunks end."""
    equals, stood = Equals(), Counter[str]()
    for words in chunks:
        none = pl.lit(None, pl.String)
        events = pl.DataFrame({"text": words}, schema={"text": pl.String}).with_columns(
            none.alias(name) for name in SAME if name != "text"
        )
        expected = []
        for word in words:
            expected.append(stood[word])
            stood[word] += 1
        assert equals.counted(events)["nth"].to_list() == expected
