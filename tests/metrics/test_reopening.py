"""Reopening under the rule `continuous`: what is annulled, and what stays."""

from __future__ import annotations

import pytest

from tests.metrics.table import clause, drawn, judge, promises, when

FIVE_DAYS = promises(clause())
TWELVE_DAYS = promises(clause(amount=12))
PAVED = promises(clause(stops="milestone:paved"))
LATER = "2026-12-01"


def test_the_worked_example_is_missed() -> None:
    """Closed on day 2, reopened on day 9, closed on day 12, promise 5 days: missed with 12."""
    story = """
        case | at               | what
        1    | 2026-06-01 09:00 | opened
        1    | 2026-06-03 09:00 | closed done
        1    | 2026-06-10 09:00 | reopened
        1    | 2026-06-13 09:00 | closed done
    """
    case = judge(story, FIVE_DAYS, LATER)["1"]
    assert case["state"] == "late"
    assert (case["stop"] - case["start"]).days == 12
    assert case["reopened_after_due"]
    assert case["closed"] == case["stop"]


def test_a_reopening_annuls_up_to_the_last_second_of_the_window_and_not_after_it() -> None:
    """Fourteen days on the city's wall clock, also over the change to daylight saving time."""
    table = drawn("""
        closed           | reopened            | annulled
        2026-06-01 12:00 | 2026-06-02 12:00:00 | yes
        2026-06-01 12:00 | 2026-06-15 11:59:59 | yes
        2026-06-01 12:00 | 2026-06-15 12:00:00 | yes
        2026-06-01 12:00 | 2026-06-15 12:00:01 | no
        2026-03-01 12:00 | 2026-03-15 12:00:00 | yes
        2026-03-01 12:00 | 2026-03-15 12:00:01 | no
        2026-10-25 12:00 | 2026-11-08 12:00:00 | yes
        2026-10-25 12:00 | 2026-11-08 12:00:01 | no
    """)
    for row in table:
        story = f"""
            case | at                | what
            1    | 2026-02-27 12:00  | opened
            1    | {row["closed"]}   | closed done
            1    | {row["reopened"]} | reopened
        """
        case = judge(story, promises(clause(amount=300)), "2026-12-20")["1"]
        expected = None if row["annulled"] == "yes" else when(row["closed"])
        assert case["stop"] == case["closed"] == expected, row


def test_the_window_is_that_of_the_agreement_and_fourteen_days_where_there_is_none() -> None:
    """Each case has its own: three days here, the default where nothing is promised."""
    story = """
        case | at               | what
        1    | 2026-06-01 09:00 | opened
        1    | 2026-06-02 09:00 | closed done
        1    | 2026-06-08 09:00 | reopened
        2    | 2026-06-01 09:00 | opened
        2    | 2026-06-02 09:00 | closed done
        2    | 2026-06-08 09:00 | reopened
    """
    found = judge(story, promises(clause(window_days=3)), LATER, c2={"service": "sign"})
    assert found["1"]["closed"] == when("2026-06-02 09:00")
    assert found["2"]["closed"] is None


def test_a_reopening_after_the_window_leaves_the_verdict() -> None:
    """It is a new contact about a case that was met, whatever comes after it."""
    story = """
        case | at               | what
        1    | 2026-06-01 09:00 | opened
        1    | 2026-06-02 09:00 | closed done
        1    | 2026-06-20 09:00 | reopened
        1    | 2026-06-25 09:00 | closed withdrawn
        1    | 2026-06-26 09:00 | reopened
    """
    case = judge(story, FIVE_DAYS, LATER)["1"]
    assert (case["state"], case["closed"]) == ("met", when("2026-06-02 09:00"))
    assert not case["reopened_after_due"]


def test_each_closing_is_annulled_by_the_reopening_after_it() -> None:
    """Reopened twice, the third closing holds; reopened and still open, none does."""
    story = """
        case | at               | what
        1    | 2026-06-01 09:00 | opened
        1    | 2026-06-02 09:00 | closed done
        1    | 2026-06-03 09:00 | reopened
        1    | 2026-06-04 09:00 | closed done
        1    | 2026-06-05 09:00 | reopened
        1    | 2026-06-06 09:00 | closed done
        2    | 2026-06-01 09:00 | opened
        2    | 2026-06-02 09:00 | closed done
        2    | 2026-06-03 09:00 | reopened
    """
    found = judge(story, FIVE_DAYS, LATER)
    assert (found["1"]["state"], found["1"]["stop"]) == ("met", when("2026-06-06 09:00"))
    assert (found["2"]["state"], found["2"]["stop"]) == ("overdue", None)
    assert not found["1"]["reopened_after_due"]


def test_a_chain_of_closings_each_annulled_in_its_own_window_is_annulled_as_a_whole() -> None:
    """The first closing need not lie within the window of the last reopening."""
    story = """
        case | at               | what
        1    | 2026-06-01 09:00 | opened
        1    | 2026-06-02 09:00 | closed done
        1    | 2026-06-12 09:00 | reopened
        1    | 2026-06-13 09:00 | closed done
        1    | 2026-06-25 09:00 | reopened
        1    | 2026-06-26 09:00 | closed done
    """
    case = judge(story, TWELVE_DAYS, LATER)["1"]
    assert (case["state"], case["stop"]) == ("late", when("2026-06-26 09:00"))


def test_a_promised_stop_before_an_annulling_reopening_was_not_the_end() -> None:
    """What was reached before the closing that was annulled, or between the two, does not count."""
    story = """
        case | at               | what
        1    | 2026-06-01 09:00 | opened
        1    | 2026-06-02 09:00 | reached paved
        1    | 2026-06-02 10:00 | closed done
        1    | 2026-06-03 09:00 | reopened
        2    | 2026-06-01 09:00 | opened
        2    | 2026-06-02 09:00 | closed done
        2    | 2026-06-02 12:00 | reached paved
        2    | 2026-06-03 09:00 | reopened
        3    | 2026-06-01 09:00 | opened
        3    | 2026-06-02 09:00 | reached paved
        3    | 2026-06-02 10:00 | closed done
        3    | 2026-06-03 09:00 | reopened
        3    | 2026-06-05 09:00 | reached paved
        3    | 2026-06-05 10:00 | closed done
        4    | 2026-06-01 09:00 | opened
        4    | 2026-06-02 09:00 | reached paved
        4    | 2026-06-02 10:00 | closed done
        4    | 2026-06-20 09:00 | reopened
    """
    found = judge(story, PAVED, LATER)
    assert {n: row["state"] for n, row in found.items()} == {
        "1": "overdue",
        "2": "overdue",
        "3": "met",
        "4": "met",
    }
    assert found["3"]["stop"] == when("2026-06-05 09:00")


def test_what_happens_at_the_instant_of_the_reopening_comes_after_it() -> None:
    """A source of states dates a reopening by the later closing: its paving is that closing's."""
    story = """
        case | at               | what
        1    | 2026-06-01 09:00 | opened
        1    | 2026-06-02 09:00 | reached paved
        1    | 2026-06-02 09:00 | closed done
        1    | 2026-06-05 09:00 | reopened
        1    | 2026-06-05 09:00 | reached paved
        1    | 2026-06-05 09:00 | closed done
    """
    case = judge(story, PAVED, LATER)["1"]
    assert (case["state"], case["stop"]) == ("met", when("2026-06-05 09:00"))
    assert case["closed"] == when("2026-06-05 09:00")


# Due on 6 June at 09:00.
AFTER_DUE = drawn("""
flag | story
yes  | closed 02, reopened 07, closed 08
yes  | closed 02, reopened 07
no   | closed 02, reopened 03, closed 07
no   | closed 07, reopened 08, closed 09
no   | closed 02, reopened 03, closed 07, reopened 08
yes  | closed 02, reopened 03, closed 04, reopened 08
no   | closed 02, reopened 03, closed 04
no   | closed 02, reopened 25
""")


@pytest.mark.parametrize("row", AFTER_DUE, ids=lambda r: r["story"])
def test_the_flag_says_that_a_case_was_met_until_it_was_reopened_after_its_due(
    row: dict[str, str],
) -> None:
    """Only a stop that stood in time when the due passed, and was annulled then, is flagged."""
    lines = "".join(
        f"\n1 | 2026-06-{day} 09:00 | {kind}"
        for kind, day in (event.split() for event in row["story"].split(", "))
    )
    story = f"case | at | what\n1 | 2026-06-01 09:00 | opened{lines}"
    case = judge(story, FIVE_DAYS, LATER)["1"]
    assert case["reopened_after_due"] == (row["flag"] == "yes")


def test_the_flag_goes_by_the_promised_stop_and_not_by_the_closing() -> None:
    """Paved in time and closed late was met; closed in time and never paved was not."""
    story = """
        case | at               | what
        1    | 2026-06-01 09:00 | opened
        1    | 2026-06-05 09:00 | reached paved
        1    | 2026-06-08 09:00 | closed done
        1    | 2026-06-10 09:00 | reopened
        2    | 2026-06-01 09:00 | opened
        2    | 2026-06-05 09:00 | closed done
        2    | 2026-06-10 09:00 | reopened
    """
    found = judge(story, PAVED, LATER)
    assert found["1"]["reopened_after_due"]
    assert not found["2"]["reopened_after_due"]
    assert {row["state"] for row in found.values()} == {"overdue"}


def test_met_is_provisional_until_the_window_has_passed() -> None:
    """The last second of the window decides: a reopening at it would be known by then."""
    story = """
        case | at               | what
        1    | 2026-06-01 09:00 | opened
        1    | 2026-06-03 12:00 | closed done
    """
    table = drawn("""
        as_of               | provisional
        2026-06-03 12:00:00 | yes
        2026-06-17 11:59:59 | yes
        2026-06-17 12:00:00 | no
    """)
    for row in table:
        case = judge(story, FIVE_DAYS, row["as_of"])["1"]
        assert case["provisional"] == (row["provisional"] == "yes"), row


def test_met_before_the_closing_is_provisional_for_its_window_has_not_begun() -> None:
    """A paving can still be annulled as long as the closing after it can be."""
    story = """
        case | at               | what
        1    | 2026-06-01 09:00 | opened
        1    | 2026-06-03 12:00 | reached paved
    """
    assert judge(story, PAVED, LATER)["1"]["provisional"]


def test_only_met_is_provisional() -> None:
    """A late case stays late whatever happens."""
    story = """
        case | at               | what
        1    | 2026-06-01 09:00 | opened
        1    | 2026-06-10 12:00 | closed done
        2    | 2026-06-01 09:00 | opened
    """
    found = judge(story, FIVE_DAYS, "2026-06-11")
    assert not any(row["provisional"] for row in found.values())
