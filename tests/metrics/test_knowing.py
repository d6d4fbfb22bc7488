"""Looking back: a case is what it was then, as far as it was known."""

from __future__ import annotations

import polars as pl
import pytest

from metrics.fold.knowing import known
from metrics.instants import INSTANT
from tests.metrics.table import clause, drawn, judge, lives, measure, promises, states, when

CREWS, PARKS = clause(None), clause(None, agency="parks", amount=20)
BOTH = promises(CREWS, PARKS)

MOVED = """
    case | at               | what
    1    | 2026-06-01 09:00 | opened
    1    | 2026-06-03 09:00 | rerouted crews parks
    1    | 2026-06-05 09:00 | rerouted parks streets
    1    | 2026-06-07 09:00 | rerouted streets parks
"""
HELD = drawn("""
as_of            | agency
2026-06-02 09:00 | crews
2026-06-03 09:00 | parks
2026-06-06 09:00 | streets
2026-06-30 09:00 | parks
""")


@pytest.mark.parametrize("row", HELD, ids=lambda r: r["as_of"])
def test_a_case_is_that_of_the_agency_that_held_it_then(row: dict[str, str]) -> None:
    """And is judged by what it had promised, or the last one before it that had."""
    found = judge(MOVED, BOTH, row["as_of"], c1={"agency": "parks"})["1"]
    assert found["agency"] == row["agency"]
    promised = {"crews": "denver/crews", "parks": "denver/parks", "streets": "denver/parks"}
    assert found["agreement"] == promised[row["agency"]]


def test_a_rerouting_that_names_no_former_agency_leaves_the_one_that_is_known() -> None:
    """The last one before it told where the case went; without one nobody knows better than now."""
    cases, events = lives(MOVED, c1={"agency": "parks"})
    silent = events.with_columns(from_agency=None)
    for as_of, agency in (("2026-06-06 09:00", "streets"), ("2026-06-02 09:00", "parks")):
        assert known(cases, silent, when(as_of))[0]["agency"].to_list() == [agency]


GIVEN = """
    case | at               | what
    1    | 2026-06-01 09:00 | opened
    1    | 2026-06-01 10:00 | assigned
    1    | 2026-06-05 09:00 | rerouted parks streets
"""
GIVEN_TO = drawn("""
as_of            | from  | agency
2026-06-02 09:00 | -     | crews
2026-06-02 09:00 | parks | parks
2026-06-01 09:30 | -     | streets
2026-06-01 09:30 | parks | parks
2026-06-05 09:00 | -     | streets
""")


@pytest.mark.parametrize("row", GIVEN_TO, ids=lambda r: f"{r['as_of']} {r['from']}")
def test_whoever_was_given_a_case_has_it_until_another_is(row: dict[str, str]) -> None:
    """An assignment tells it where the rerouting names no former agency."""
    cases, events = lives(GIVEN, c1={"agency": "streets"})
    to = {"assigned": "crews", "rerouted": "streets"}
    left = None if row["from"] == "-" else row["from"]
    rerouted = pl.col("kind") == "rerouted"
    told = events.with_columns(
        to_agency=pl.col("kind").replace_strict(to, default=None, return_dtype=pl.String),
        from_agency=pl.when(rerouted).then(pl.lit(left, pl.String)),
    )
    assert known(cases, told, when(row["as_of"]))[0]["agency"].to_list() == [row["agency"]]


CHANGED = """
    case | at               | what
    1    | 2026-06-01 09:00 | opened
    1    | 2026-06-03 09:00 | reclassified sign
    1    | 2026-06-05 09:00 | reclassified pothole
"""


def test_a_case_is_of_the_service_that_the_last_change_before_gave_it() -> None:
    """Before the first change no event tells, and today's service stands."""
    cases, events = lives(CHANGED)
    then = {
        as_of: known(cases, events, when(as_of))[0]["service"].item()
        for as_of in ("2026-06-02", "2026-06-04", "2026-06-06")
    }
    assert then == {"2026-06-02": "pothole", "2026-06-04": "sign", "2026-06-06": "pothole"}


def test_a_case_opened_later_does_not_exist_yet() -> None:
    """Neither does anything that happened to it."""
    story = """
        case | at               | what
        1    | 2026-06-01 09:00 | opened
        2    | 2026-06-05 09:00 | opened
    """
    found = measure(story, BOTH, "2026-06-04")
    assert found.instants["number"].to_list() == found.lives["number"].to_list() == ["1"]


RECORDED = """
    case | at               | what        | known
    1    | 2026-06-01 09:00 | opened      | 2026-06-01 10:00
    1    | 2026-06-02 09:00 | closed done | 2026-06-09 10:00
    2    | 2026-06-01 09:00 | opened      | 2026-06-08 10:00
"""


def test_what_was_recorded_later_was_not_known() -> None:
    """Closed on the second and told on the ninth: overdue to whoever looked on the eighth."""
    promised, as_of = promises(clause()), "2026-06-08 12:00"
    assert states(RECORDED, promised, as_of, known_at="2026-06-07") == {"1": "overdue"}
    seen = states(RECORDED, promised, as_of, known_at="2026-06-08 12:00")
    assert seen == {"1": "overdue", "2": "overdue"}
    assert states(RECORDED, promised, as_of) == {"1": "met", "2": "overdue"}


TOLD_BY_A_LOG = """
    case | at               | what         | known
    1    | 2026-06-01 09:00 | opened       | 2026-06-09 10:00
    1    | 2026-06-01 10:00 | message_sent | 2026-06-01 10:00
    1    | 2026-06-02 09:00 | closed done  | 2026-06-09 10:00
"""


def test_a_case_of_which_only_a_log_had_told_was_not_known() -> None:
    """The file that tells when it began and how it ended came later: it was not overdue."""
    promised, as_of = promises(clause()), "2026-06-10"
    assert states(TOLD_BY_A_LOG, promised, as_of, known_at="2026-06-08") == {}
    assert states(TOLD_BY_A_LOG, promised, as_of, known_at="2026-06-09 12:00") == {"1": "met"}


def test_an_event_that_tells_no_time_of_recording_was_always_known() -> None:
    """A record of before such times were kept is not empty."""
    cases, events = lives(RECORDED)
    untold = events.with_columns(recorded_at=pl.lit(None, INSTANT))
    assert len(known(cases, untold, None, when("2020-01-01"))[1]) == len(events)


def test_columns_that_a_source_does_not_give_are_null_and_others_are_dropped() -> None:
    """An old file of cases measures like a new one that says nothing more."""
    cases, events = lives(CHANGED)
    few = cases.drop("place", "priority").with_columns(colour=1)
    whole, _ = known(few, events.drop("audience"))
    assert whole.schema == cases.schema
    assert whole["priority"].to_list() == [None]
