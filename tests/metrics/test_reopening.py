"""Reopening: what is annulled, what stays, and what each of the four rules makes of it."""

from __future__ import annotations

from typing import Any

import pytest

from metrics.verdicts import Rule, state
from tests.metrics.table import clause, drawn, judge, measure, promises, published, when

FIVE_DAYS = promises(clause())
TWELVE_DAYS = promises(clause(amount=12))
PAVED = promises(clause(stops="milestone:paved"))
LATER = "2026-12-01"


# Closed on day 2, reopened on day 9, closed on day 12; the promise is 5 days.
WORKED = """
    case | at               | what
    1    | 2026-06-01 09:00 | opened
    1    | 2026-06-03 09:00 | closed done
    1    | 2026-06-10 09:00 | reopened
    1    | 2026-06-13 09:00 | closed done
"""
FOUR = drawn("""
rule          | days | state | due
first_closure | 2    | met   | 2026-06-06 09:00
restart       | 3    | met   | 2026-06-15 09:00
resume        | 5    | met   | 2026-06-13 09:00
continuous    | 12   | late  | 2026-06-06 09:00
""")


@pytest.mark.parametrize("row", FOUR, ids=lambda r: r["rule"])
def test_what_a_reopening_does_is_what_the_agreement_says(row: dict[str, str]) -> None:
    """Under each rule the same case takes another time; the verdict is the agreement's."""
    case = judge(WORKED, promises(clause(reopen_rule=row["rule"])), LATER)["1"]
    assert (case["state"], case["due"]) == (row["state"], when(row["due"]))
    assert case["reopened_after_due"] == (row["rule"] == "continuous")
    assert case["closed"] == when("2026-06-13 09:00")
    assert case["reopened"] == when("2026-06-10 09:00")


@pytest.mark.parametrize("agreed", FOUR, ids=lambda r: r["rule"])
@pytest.mark.parametrize("asked", FOUR, ids=lambda r: r["rule"])
def test_every_rule_is_computed_beside_the_one_that_judges(
    asked: dict[str, str], agreed: dict[str, str]
) -> None:
    """Whatever the agreement names, what another rule would say is there to be read."""
    promised = promises(clause(reopen_rule=agreed["rule"]))
    rows = measure(WORKED, promised, LATER).instants
    rule: Rule = asked["rule"]  # type: ignore[assignment] # one of the four, as drawn
    assert rows.select(state(when(LATER), rule)).item() == asked["state"]


def test_used_time_and_promised_time_are_the_same_numbers_under_each_rule() -> None:
    """With a promise of just so many days each rule is met, and with one less it is missed."""
    for row in FOUR:
        for days, expected in ((int(row["days"]), "met"), (int(row["days"]) - 1, "late")):
            promised = promises(clause(reopen_rule=row["rule"], amount=days))
            assert judge(WORKED, promised, LATER)["1"]["state"] == expected, (row, days)


def test_resuming_leaves_out_only_working_time_and_each_spell_of_it() -> None:
    """Closed from Friday 16:00 to Monday 09:00 is two hours of the desk; a second spell adds."""
    story = """
        case | at               | what
        1    | 2026-06-04 08:00 | opened
        1    | 2026-06-05 16:00 | closed done
        1    | 2026-06-08 09:00 | reopened
        1    | 2026-06-08 10:00 | closed done
        1    | 2026-06-08 13:00 | reopened
        1    | 2026-06-08 15:00 | closed done
    """
    terms: dict[str, Any] = {
        "unit": "business_hours",
        "amount": 20,
        "calendar": "desk",
        "reopen_rule": "resume",
    }
    case = judge(story, promises(clause(**terms)), LATER)["1"]
    assert case["due_continuous"] == when("2026-06-08 10:00")
    assert case["due"] == case["due_resume"] == when("2026-06-08 15:00")
    assert case["state"] == "met"


def test_a_spell_that_begins_after_the_due_puts_nothing_off() -> None:
    """What was late when it was closed stays late, however long it was wrongly closed."""
    story = """
        case | at               | what
        1    | 2026-06-05 08:00 | opened
        1    | 2026-06-05 20:00 | closed done
        1    | 2026-06-08 10:00 | reopened
        1    | 2026-06-08 10:00 | closed done
    """
    terms: dict[str, Any] = {
        "unit": "business_hours",
        "amount": 9,
        "calendar": "desk",
        "reopen_rule": "resume",
    }
    case = judge(story, promises(clause(**terms)), LATER)["1"]
    assert (case["due"], case["state"]) == (when("2026-06-05 17:00"), "late")


def test_a_restart_counts_from_the_last_reopening_that_annulled_a_closing() -> None:
    """One after the window restarts nothing; a due that is a date stands as it was given."""
    story = """
        case | at               | what
        1    | 2026-06-01 09:00 | opened
        1    | 2026-06-02 09:00 | closed done
        1    | 2026-06-03 09:00 | reopened
        1    | 2026-06-04 09:00 | closed done
        1    | 2026-06-05 09:00 | reopened
        2    | 2026-06-01 09:00 | opened
        2    | 2026-06-02 09:00 | closed done
        2    | 2026-06-20 09:00 | reopened
        3    | 2026-06-01 09:00 | opened
        3    | 2026-06-04 17:00 | due
        3    | 2026-06-02 09:00 | closed done
        3    | 2026-06-03 09:00 | reopened
    """
    restart = {"reopen_rule": "restart"}
    promised = promises(clause(**restart), published(agency="parks", **restart))
    found = judge(story, promised, LATER, c3={"agency": "parks"})
    dues = {n: row["due"] for n, row in found.items()}
    assert dues == {
        "1": when("2026-06-10 09:00"),
        "2": when("2026-06-06 09:00"),
        "3": when("2026-06-04 17:00"),
    }


def test_nothing_undoes_the_first_closure_where_it_is_what_counts() -> None:
    """It is met at once and for good; a promised stop counts likewise by the first one."""
    first = {"reopen_rule": "first_closure"}
    case = judge(WORKED, promises(clause(**first)), "2026-06-03 09:00:00")["1"]
    assert (case["state"], case["provisional"]) == ("met", False)
    story = """
        case | at               | what
        1    | 2026-06-01 09:00 | opened
        1    | 2026-06-02 09:00 | reached paved
        1    | 2026-06-02 10:00 | closed done
        1    | 2026-06-03 09:00 | reopened
    """
    paved = judge(story, promises(clause(stops="milestone:paved", **first)), LATER)["1"]
    assert (paved["state"], paved["stop"]) == ("met", when("2026-06-02 09:00"))


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


# In one second a closing and a reopening each turn what the case was before.
AT_ONCE = drawn("""
story                                                    | state   | closed
03 09 closed, 03 09 reopened                             | overdue | -
03 09 reopened, 03 09 closed                             | overdue | -
02 09 closed, 03 09 reopened, 03 09 closed               | met     | 03
02 09 closed, 03 09 closed, 03 09 reopened               | met     | 03
03 09 closed, 03 09 closed, 03 09 reopened               | met     | 03
02 09 closed, 02 09 reopened, 03 09 closed, 03 09 reopened, 04 09 closed | met | 04
02 09 closed, 02 09 reopened, 04 09 closed               | met     | 04
""")


@pytest.mark.parametrize("row", AT_ONCE, ids=lambda r: r["story"])
def test_a_case_that_was_closed_and_opened_again_in_one_second_is_what_it_was(
    row: dict[str, str],
) -> None:
    """A log writes whole seconds, in any order; nobody is done because of one that came twice."""
    events = (event.rsplit(" ", 1) for event in row["story"].split(", "))
    lines = [f"1 | 2026-06-{at}:00 | {what}" for at, what in events]
    found = judge(
        "\n".join(["case | at | what", "1 | 2026-06-01 09:00 | opened", *lines]), FIVE_DAYS, LATER
    )
    ended = None if row["closed"] == "-" else when(f"2026-06-{row['closed']} 09:00")
    assert (found["1"]["state"], found["1"]["closed"]) == (row["state"], ended)


def test_where_the_first_closing_counts_nothing_after_it_moves_the_due() -> None:
    """Neither a pause nor a change of urgency: the promise had run its course."""
    story = """
        case | at               | what
        1    | 2026-06-01 09:00 | opened
        1    | 2026-06-03 09:00 | closed done
        1    | 2026-06-03 12:00 | reopened
        1    | 2026-06-04 09:00 | paused waiting
        1    | 2026-06-05 09:00 | prioritised p1
        1    | 2026-06-20 09:00 | closed done
    """
    term = clause(reopen_rule="first_closure", priority="p2")
    urgent = {"clause": term["clause"], "priority": "p1", "unit": "calendar_days", "amount": 1}
    of = {name: term[name] for name in ("agreement", "version", "commitment")}
    allowed = {**of, "reason": "waiting", "max_each_unit": "calendar_days", "max_each_amount": 9}
    case = judge(story, promises(term, targets=[urgent], pauses=[allowed]), LATER)["1"]
    assert (case["state"], case["due"]) == ("met", when("2026-06-06 09:00"))
    assert not case["priority_changed"]


# Paving was promised by 6 June 09:00; the case was closed without it on the second, and reopened.
UNPAVED = drawn("""
then                                | due   | state
-                                   | 06 09 | overdue
reached_paved 05 09                 | 06 09 | met
paused_waiting 04 09, closed 05 09  | 07 09 | late
prioritised_p3 04 09                | 21 09 | overdue
prioritised_p3 04 09, closed 05 09  | 21 09 | late
""")


@pytest.mark.parametrize("row", UNPAVED, ids=lambda r: r["then"])
def test_a_first_closing_without_the_promised_stop_is_none_that_counts(
    row: dict[str, str],
) -> None:
    """Once the case is open again its clock goes on, to the stop or a closing for good."""
    events = [event.split(" ", 1) for event in row["then"].split(", ") if event != "-"]
    lines = [f"1 | 2026-06-{at}:00 | {what.replace('_', ' ')}" for what, at in events]
    opened = ["case | at | what", "1 | 2026-06-01 09:00 | opened"]
    turns = ["1 | 2026-06-02 09:00 | closed done", "1 | 2026-06-03 09:00 | reopened"]
    term = clause(stops="milestone:paved", reopen_rule="first_closure", priority="p2")
    of = {name: term[name] for name in ("agreement", "version", "commitment")}
    planned = {"clause": term["clause"], "priority": "p3", "unit": "calendar_days", "amount": 20}
    promised = promises(term, targets=[planned], pauses=[{**of, "reason": "waiting"}])
    case = judge("\n".join([*opened, *turns, *lines]), promised, LATER)["1"]
    assert (case["due"], case["state"]) == (when(f"2026-06-{row['due']}:00"), row["state"])


def test_a_restart_counts_anew_what_was_promised_at_the_opening() -> None:
    """The season, like the version, stays that of the opening."""
    story = """
        case | at               | what
        1    | 2026-06-29 09:00 | opened
        1    | 2026-06-30 09:00 | closed done
        1    | 2026-07-02 09:00 | reopened
    """
    term = clause(reopen_rule="restart")
    season = {"clause": term["clause"], "season_from": "06-15", "season_to": "06-30"}
    summer = {**season, "unit": "calendar_days", "amount": 3}
    case = judge(story, promises(term, targets=[summer]), LATER)["1"]
    assert case["due"] == when("2026-07-05 09:00")


# Five days from the first at 09:00; wrongly closed for two of them, from the third to the fifth.
# What is asked is the due, by the rule and by when the case was paused.
PAUSED = drawn("""
rule    | paused                        | as_of | due    | at_cap | seconds | refused
resume  | 02 09 to 02 21                | 20 09 | 08 21  | -      | 43200   | -
resume  | 07 09 to 08 09                | 20 09 | 09 09  | -      | 86400   | -
resume  | 08 09 to 09 09                | 20 09 | 08 09  | -      | 0       | begun_after_due
resume  | 07 09                         | 07 10 | 08 09  | 11 09  | 0       | -
restart | 02 09 to 02 21                | 20 09 | 10 09  | -      | 0       | -
restart | 09 09 to 10 09                | 20 09 | 11 09  | -      | 86400   | -
restart | 09 09                         | 12 10 | 10 09  | 13 09  | 0       | -
""")


@pytest.mark.parametrize("row", PAUSED, ids=lambda r: f"{r['rule']} {r['paused']} {r['as_of']}")
def test_a_pause_counts_where_the_clock_still_ran_as_the_rule_counts_it(
    row: dict[str, str],
) -> None:
    """After the plain due, but before that which the wrong closing put off, a pause is in time."""
    begun, *ended = row["paused"].split(" to ")
    resumed = [f"1 | 2026-06-{at}:00 | resumed" for at in ended]
    story = "\n".join(
        [
            "case | at | what",
            "1 | 2026-06-01 09:00 | opened",
            "1 | 2026-06-03 09:00 | closed done",
            "1 | 2026-06-05 09:00 | reopened",
            f"1 | 2026-06-{begun}:00 | paused waiting",
            *resumed,
        ]
    )
    term = clause(reopen_rule=row["rule"])
    of = {name: term[name] for name in ("agreement", "version", "commitment")}
    allowed = {**of, "reason": "waiting", "max_each_unit": "calendar_days", "max_each_amount": 3}
    promised = promises(term, pauses=[allowed])
    as_of = f"2026-06-{row['as_of']}:00"
    case = judge(story, promised, as_of)["1"]
    told = {"due": row["due"], "due_at_cap": row["at_cap"]}
    assert {name: case[name] for name in told} == {
        name: None if at == "-" else when(f"2026-06-{at}:00") for name, at in told.items()
    }
    assert case["paused_seconds"] == int(row["seconds"])
    assert case["state"] == ("overdue" if row["at_cap"] == "-" else "running")
    (pause,) = measure(story, promised, as_of).pauses.to_dicts()
    assert pause["refused"] == (None if row["refused"] == "-" else row["refused"])


def test_spells_and_pauses_put_a_due_off_in_the_order_in_which_they_came() -> None:
    """Each counts if it began before the due as those before it had left it."""
    story = """
        case | at               | what
        1    | 2026-06-01 09:00 | opened
        1    | 2026-06-02 09:00 | paused waiting
        1    | 2026-06-03 09:00 | resumed
        1    | 2026-06-06 21:00 | closed done
        1    | 2026-06-08 21:00 | reopened
        1    | 2026-06-08 22:00 | paused waiting
        1    | 2026-06-09 22:00 | closed done
        1    | 2026-06-10 02:00 | reopened
        1    | 2026-06-10 13:00 | closed done
    """
    term = clause(reopen_rule="resume")
    of = {name: term[name] for name in ("agreement", "version", "commitment")}
    promised = promises(term, pauses=[{**of, "reason": "waiting"}])
    case = judge(story, promised, LATER)["1"]
    # Five days and one paused: 7 June 09:00. A spell of two days, a pause of one, four hours more.
    assert (case["due_resume"], case["state"]) == (when("2026-06-10 13:00"), "met")
    assert (case["due_continuous"], case["paused_seconds"]) == (when("2026-06-07 09:00"), 172_800)


def test_a_change_of_urgency_is_no_breach_after_a_restart_either() -> None:
    """The due is the later of the new one and the instant of the change, under every rule."""
    story = """
        case | at               | what
        1    | 2026-06-01 09:00 | opened
        1    | 2026-06-02 09:00 | closed done
        1    | 2026-06-03 09:00 | reopened
        1    | 2026-06-05 09:00 | prioritised p1
    """
    term = clause(reopen_rule="restart", priority="p2")
    urgent = {"clause": term["clause"], "priority": "p1", "unit": "calendar_days", "amount": 1}
    case = judge(story, promises(term, targets=[urgent]), LATER)["1"]
    assert case["due"] == case["due_restart"] == when("2026-06-05 09:00")
