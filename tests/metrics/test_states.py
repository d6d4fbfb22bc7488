"""The seven states of a case, each boundary to the second."""

from __future__ import annotations

from itertools import permutations
from typing import Any

import polars as pl
import pytest

from metrics.fold import INSTANTS
from metrics.verdicts import STATES, judged, state
from tests.metrics.table import clause, drawn, instants, judge, promises, published, states, when

FIVE_DAYS = promises(clause())
PAVED = promises(clause(stops="milestone:paved"))
PUBLISHED = promises(published())


def test_each_state_has_its_case() -> None:
    """One case each: what makes it so is the only difference."""
    story = """
        case | at               | what
        1    | 2026-03-02 09:00 | opened
        1    | 2026-03-04 09:00 | closed done
        2    | 2026-03-02 09:00 | opened
        2    | 2026-03-08 09:00 | closed done
        3    | 2026-03-02 09:00 | opened
        4    | 2026-03-12 09:00 | opened
        5    | 2026-03-02 09:00 | opened
        5    | 2026-03-08 09:00 | closed withdrawn
        6    | 2026-03-02 09:00 | opened
        7    | 2026-03-02 09:00 | opened
        7    | 2026-03-02 08:00 | closed done
    """
    assert states(story, FIVE_DAYS, "2026-03-14", c6={"service": "sign"}) == {
        "1": "met",
        "2": "late",
        "3": "overdue",
        "4": "running",
        "5": "void",
        "6": "no_commitment",
        "7": "unmeasurable",
    }


@pytest.mark.parametrize(
    ("stopped", "expected"),
    [
        ("2026-03-07 08:59:59", "met"),
        ("2026-03-07 09:00:00", "met"),
        ("2026-03-07 09:00:00.999999", "met"),
        ("2026-03-07 09:00:01", "late"),
    ],
)
def test_a_stop_in_the_second_of_the_due_is_met(stopped: str, expected: str) -> None:
    """Met is `stop <= due`; fractions of a second do not count."""
    story = f"""
        case | at               | what
        1    | 2026-03-02 09:00 | opened
        1    | {stopped}        | closed
    """
    assert states(story, FIVE_DAYS, "2026-04-01") == {"1": expected}


@pytest.mark.parametrize(
    ("as_of", "expected"),
    [
        ("2026-03-07 09:00:00", "running"),
        ("2026-03-07 09:00:00.5", "running"),
        ("2026-03-07 09:00:01", "overdue"),
    ],
)
def test_an_open_case_is_overdue_from_the_second_after_its_due(as_of: str, expected: str) -> None:
    """While it is due at this second, it can still be met."""
    story = """
        case | at               | what
        1    | 2026-03-02 09:00 | opened
    """
    assert states(story, FIVE_DAYS, as_of) == {"1": expected}


def test_a_fraction_of_a_second_in_the_opening_moves_no_due() -> None:
    """The due is counted in whole seconds from the second of the opening."""
    story = """
        case | at                      | what
        1    | 2026-03-02 09:00:00.750 | opened
        1    | 2026-03-07 09:00:00.900 | closed
    """
    case = judge(story, FIVE_DAYS, "2026-04-01")["1"]
    assert case["due"] == when("2026-03-07 09:00")
    assert case["state"] == "met"


@pytest.mark.parametrize(
    ("as_of", "expected"),
    [
        ("2026-03-04 12:00", "running"),
        ("2026-03-07 09:00:00", "running"),
        ("2026-03-07 09:00:01", "late"),
    ],
)
def test_closed_without_the_promised_stop_runs_to_its_due_and_is_late_then(
    as_of: str, expected: str
) -> None:
    """A closing is not the paving that was promised; it is flagged from the start."""
    story = """
        case | at               | what
        1    | 2026-03-02 09:00 | opened
        1    | 2026-03-03 09:00 | closed done
    """
    case = judge(story, PAVED, as_of)["1"]
    assert (case["state"], case["stop_missing"], case["stop"]) == (expected, True, None)


def test_a_promised_stop_before_or_after_the_closing_is_the_one_that_counts() -> None:
    """The closing plays no part in a promise that names another stop, early or late."""
    story = """
        case | at               | what
        1    | 2026-03-02 09:00 | opened
        1    | 2026-03-04 09:00 | reached paved
        1    | 2026-03-20 09:00 | closed done
        2    | 2026-03-02 09:00 | opened
        2    | 2026-03-03 09:00 | closed done
        2    | 2026-03-06 09:00 | reached paved
        3    | 2026-03-02 09:00 | opened
        3    | 2026-03-03 09:00 | closed done
        3    | 2026-03-09 09:00 | reached paved
        4    | 2026-03-02 09:00 | opened
        4    | 2026-03-03 09:00 | reached inspected
    """
    found = judge(story, PAVED, "2026-04-01")
    assert {n: row["state"] for n, row in found.items()} == {
        "1": "met",
        "2": "met",
        "3": "late",
        "4": "overdue",
    }
    assert not any(row["stop_missing"] for row in found.values())


def test_any_kind_of_event_can_be_the_promised_stop() -> None:
    """A promise that stops with `started` is kept by starting."""
    cases, events = (
        """
        case | at               | what
        1    | 2026-03-02 09:00 | opened
        1    | 2026-03-04 09:00 | started
        1    | 2026-03-20 09:00 | closed done
        2    | 2026-03-02 09:00 | opened
        2    | 2026-03-04 09:00 | closed done
    """,
        promises(clause(stops="started")),
    )
    found = judge(cases, events, "2026-04-01")
    assert (found["1"]["state"], found["2"]["state"]) == ("met", "late")
    assert found["2"]["stop_missing"]


def test_a_published_due_before_the_opening_is_judged_as_published() -> None:
    """Closed at once it is late, open it is overdue; nobody corrects the city's own date."""
    story = """
        case | at               | what
        1    | 2026-03-02 09:00 | opened
        1    | 2026-02-27 17:00 | due
        1    | 2026-03-02 09:00 | closed done
        2    | 2026-03-02 09:00 | opened
        2    | 2026-02-27 17:00 | due
        3    | 2026-03-02 09:00 | opened
        3    | 2026-03-02 09:00 | due
        3    | 2026-03-02 09:00 | closed done
    """
    expected = {"1": "late", "2": "overdue", "3": "met"}
    assert states(story, PUBLISHED, "2026-03-02 09:00") == expected


def test_a_stop_less_than_a_minute_before_the_start_counts_as_no_time_at_all() -> None:
    """Two clocks out of step are flagged; a minute or more is a fault that nobody can measure."""
    table = drawn("""
        closed              | state        | flagged | closed_at
        2026-03-02 08:58:00 | unmeasurable | no      | 2026-03-02 08:58:00
        2026-03-02 08:59:00 | unmeasurable | no      | 2026-03-02 08:59:00
        2026-03-02 08:59:01 | met          | yes     | 2026-03-02 09:00:00
        2026-03-02 08:59:59 | met          | yes     | 2026-03-02 09:00:00
        2026-03-02 09:00:00 | met          | no      | 2026-03-02 09:00:00
    """)
    for row in table:
        story = f"""
            case | at               | what
            1    | 2026-03-02 09:00 | opened
            1    | {row["closed"]}  | closed
        """
        case = judge(story, FIVE_DAYS, "2026-04-01")["1"]
        assert case["state"] == row["state"], row
        assert case["clock_out_of_step"] == (row["flagged"] == "yes"), row
        assert case["stop"] == case["closed"] == when(row["closed_at"]), row
        fault = case["unmeasurable"] == "closed_before_opened"
        assert fault == (row["state"] == "unmeasurable")


def test_a_clock_out_of_step_invents_neither_a_stop_nor_a_closing() -> None:
    """Closed seconds early without the promised stop is not met; paved early is not closed."""
    story = """
        case | at                  | what
        1    | 2026-03-02 09:00:00 | opened
        1    | 2026-03-02 08:59:30 | closed done
        2    | 2026-03-02 09:00:00 | opened
        2    | 2026-03-02 08:59:30 | reached paved
    """
    found = judge(story, PAVED, "2026-04-01")
    assert (found["1"]["state"], found["1"]["stop"]) == ("late", None)
    assert found["1"]["stop_missing"]
    assert (found["2"]["state"], found["2"]["closed"]) == ("met", None)


def test_an_opening_in_an_impossible_year_cannot_be_measured() -> None:
    """A slip of the pen takes one case out, with its reason, and does not stop the others."""
    story = """
        case | at               | what
        1    | 0202-03-02 09:00 | opened
        2    | 2026-03-02 09:00 | opened
        2    | 2026-03-03 09:00 | closed
        3    | 9026-03-02 09:00 | opened
        3    | 9026-03-03 09:00 | closed
    """
    always: dict[str, Any] = {"from": when("0001-01-02"), "to": when("9999-01-01")}
    found = judge(story, promises(clause(**always)), "9999-01-01")
    assert {n: row["state"] for n, row in found.items()} == {
        "1": "unmeasurable",
        "2": "met",
        "3": "unmeasurable",
    }
    assert found["1"]["unmeasurable"] == "opened_in_an_impossible_year"


def test_why_there_is_no_commitment_is_said() -> None:
    """No agreement for the agency, no promise for the service, or no due on this case."""
    story = """
        case | at               | what
        1    | 2026-03-02 09:00 | opened
        2    | 2026-03-02 09:00 | opened
        3    | 2026-03-02 09:00 | opened
        4    | 2026-03-02 09:00 | opened
    """
    promised = promises(clause(), published(agency="parks"))
    found = judge(
        story,
        promised,
        "2026-04-01",
        c1={"agency": "nobody"},
        c2={"service": "sign"},
        c3={"agency": "parks"},
        c4={"agency": None},
    )
    assert {n: row["missing"] for n, row in found.items()} == {
        "1": "no_agreement",
        "2": "no_service",
        "3": "no_due",
        "4": "no_agreement",
    }
    assert {row["state"] for row in found.values()} == {"no_commitment"}


def test_a_city_that_promises_nothing_still_counts_every_case() -> None:
    """Without any agreement in force each case is one without a commitment, or void."""
    story = """
        case | at               | what
        1    | 2026-03-02 09:00 | opened
        2    | 2026-03-02 09:00 | opened
        2    | 2026-03-02 10:00 | closed withdrawn
    """
    assert states(story, promises(), "2026-04-01") == {"1": "no_commitment", "2": "void"}


def test_only_the_outcome_of_the_closing_that_held_makes_a_case_void() -> None:
    """Withdrawn, then reopened and done is done; done, then reopened and withdrawn is void."""
    story = """
        case | at               | what
        1    | 2026-03-02 09:00 | opened
        1    | 2026-03-03 09:00 | closed withdrawn
        1    | 2026-03-04 09:00 | reopened
        1    | 2026-03-05 09:00 | closed done
        2    | 2026-03-02 09:00 | opened
        2    | 2026-03-03 09:00 | closed done
        2    | 2026-03-04 09:00 | reopened
        2    | 2026-03-05 09:00 | closed test_entry
        3    | 2026-03-02 09:00 | opened
        3    | 2026-03-03 09:00 | closed withdrawn
        3    | 2026-03-04 09:00 | reopened
    """
    found = judge(story, FIVE_DAYS, "2026-04-01")
    assert {n: row["state"] for n, row in found.items()} == {
        "1": "met",
        "2": "void",
        "3": "overdue",
    }
    assert found["2"]["void_reason"] == "test_or_error"


PRIORITY = ("void", "no_commitment", "unmeasurable")
MAKES = {
    "void": {"void_reason": "withdrawn"},
    "no_commitment": {"missing": "no_service"},
    "unmeasurable": {"unmeasurable": "closed_before_opened"},
}


@pytest.mark.parametrize("reasons", [r for n in (1, 2, 3) for r in permutations(PRIORITY, n)])
def test_of_several_reasons_the_first_in_the_order_decides(reasons: tuple[str, ...]) -> None:
    """Void before no commitment before unmeasurable, and each of them before any verdict."""
    given = {k: v for r in reasons for k, v in MAKES[r].items()}
    due, stop = when("2026-02-01"), when("2026-01-20")
    rows = instants((1, {"due": due, "stop": stop, "closed": stop, **given}))
    found = judged(rows, when("2026-03-01")).collect()["state"].item()
    assert found == min(reasons, key=PRIORITY.index)


def test_no_instants_have_no_states() -> None:
    """An empty record is judged without complaint."""
    empty = pl.DataFrame(schema=INSTANTS).select(state(when("2026-01-01")).alias("state"))
    assert empty.schema["state"] == pl.Enum(STATES)
    assert empty.is_empty()
