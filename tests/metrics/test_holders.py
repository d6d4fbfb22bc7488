"""Cases that several agencies held: on whom they count, and whose promise is counted on it."""

from __future__ import annotations

from typing import Any

import pytest

from metrics.accounts.holding import holdings
from tests.metrics.table import clause, drawn, judge, lives, measure, promises, response, when

LATER = "2026-08-01"

# Crews and parks promise for potholes, crews within 5 days and parks within 9; hall and pool have
# no agreement; parks promises for benches alone, beside potholes.
TERMS = [
    clause(calendar="desk", unit="business_days"),
    response(),
    clause(agency="parks", amount=9),
    clause("bench", agency="parks", amount=2),
]
PROMISED = promises(*TERMS)


def story(*lines: str, opened: str = "2026-06-01 09:00") -> str:
    """A case, and what happened to it in June."""
    whole = [f"1 | 2026-06-{line.strip()}" for line in lines if line.strip() != "-"]
    return "\n".join(["case | at | what", f"1 | {opened} | opened", *whole])


def of(row: dict[str, Any]) -> tuple[str, str | None, str]:
    """On whom it counts, whose promise it is, and the verdict."""
    return row["agency"], row["agreement"], row["state"]


HELD = drawn("""
first                        | then                        | last             | today | counts on | promise of   | state
-                            | -                           | 02 09:00, closed done | crews | crews | denver/crews | met
02 09:00, closed done        | 10 12:00, rerouted crews hall | -              | hall  | crews     | denver/crews | met
02 09:00, closed done        | 10 12:00, rerouted crews parks | -             | parks | crews     | denver/crews | met
02 12:00, rerouted crews hall | -                          | 04 09:00, closed done | hall | hall  | denver/crews | met
02 12:00, rerouted crews hall | 03 12:00, rerouted hall pool | -              | pool  | pool      | denver/crews | overdue
10 12:00, rerouted crews hall | -                          | 12 09:00, closed done | hall | hall  | denver/crews | late
02 12:00, rerouted crews parks | -                         | 09 09:00, closed done | parks | parks | denver/parks | met
02 12:00, rerouted hall crews | -                          | 04 09:00, closed done | crews | crews | denver/crews | met
02 12:00, rerouted hall pool | -                           | 04 09:00, closed done | pool | pool  | -            | no_commitment
02 09:00, closed done        | 10 12:00, rerouted hall crews | -              | crews | hall      | -            | no_commitment
02 12:00, rerouted crews hall | 03 12:00, rerouted hall crews | 04 09:00, closed done | crews | crews | denver/crews | met
02 09:00, closed done        | 10 12:00, rerouted parks hall | 10 12:00, rerouted crews parks | hall | crews | denver/crews | met
02 09:00, closed done        | 10 12:00, rerouted parks crews | 10 12:00, rerouted crews hall | hall | parks     | denver/parks | met
""")  # fmt: skip  # noqa: E501


@pytest.mark.parametrize("row", HELD, ids=lambda r: f"{r['first']}; {r['then']}; {r['last']}")
def test_a_case_counts_on_its_holder_at_the_stop_by_the_promise_that_went_with_it(
    row: dict[str, str],
) -> None:
    """A transfer resets nothing; one after the stop changes nothing."""
    lines = [row[name].replace(",", " |") for name in ("first", "then", "last")]
    found = judge(story(*lines), PROMISED, LATER, c1={"agency": row["today"]})["1"]
    promise = None if row["promise of"] == "-" else row["promise of"]
    assert of(found) == (row["counts on"], promise, row["state"])


@pytest.mark.parametrize("row", HELD, ids=lambda r: f"{r['first']}; {r['then']}; {r['last']}")
def test_who_is_asked_gives_the_same_answer(row: dict[str, str]) -> None:
    """On whom the case counts, whose promise judges it, and that today's agency held it last."""
    lines = [row[name].replace(",", " |") for name in ("first", "then", "last")]
    (held,) = holdings(*lives(story(*lines), c1={"agency": row["today"]}), PROMISED)
    assert held.agency == row["counts on"]
    assert f"denver/{held.promiser}" == row["promise of"] or row["promise of"] == "-"
    assert held.stints[-1] == (row["today"], None)
    assert all(until for _, until in held.stints[:-1])


def test_the_life_of_a_case_and_its_row_name_the_same_agency() -> None:
    """That of the closing that held, whoever has it today."""
    cases = story("02 09:00 | closed done", "10 12:00 | rerouted crews hall")
    lives = measure(cases, PROMISED, LATER, c1={"agency": "hall"}).lives
    assert lives.select("agency", "agreement").row(0) == ("crews", "denver/crews")


def test_each_promise_has_the_holder_of_its_own_stop() -> None:
    """Crews answered, parks mended; an answer that never came is owed by who has the case."""
    sent_on = "02 12:00 | rerouted crews parks"
    done = "04 09:00 | closed done"
    at_parks = {"agency": "parks"}
    answered = story("01 12:00 | message_sent", sent_on, done)
    first = judge(answered, PROMISED, LATER, "first_response", c1=at_parks)["1"]
    assert of(first) == ("crews", "denver/crews", "met")
    assert of(judge(answered, PROMISED, LATER, c1=at_parks)["1"])[0] == "parks"
    at_hall = {"agency": "hall"}
    silent = story("02 12:00 | rerouted crews hall")
    owed = judge(silent, PROMISED, LATER, "first_response", c1=at_hall)["1"]
    assert of(owed) == ("hall", "denver/crews", "overdue")


def test_a_word_before_the_first_promise_of_one_is_nobodys() -> None:
    """The hall promises nothing and answered; crews promise it, and had the case afterwards."""
    answered = story("01 12:00 | message_sent", "02 12:00 | rerouted hall crews")
    later = story("02 12:00 | rerouted hall crews", "02 12:00 | message_sent")
    rows = {
        number: measure(told, PROMISED, LATER, c1={"agency": "crews"}).instants
        for number, told in (("hall", answered), ("crews", later))
    }
    found = {n: r.filter(commitment="first_response")["agency"].to_list() for n, r in rows.items()}
    assert found == {"hall": [], "crews": ["crews"]}


def test_where_the_first_closing_counts_so_does_its_holder() -> None:
    """Crews closed it first and late; what was opened again is the hall's, the verdict is not."""
    first = promises(clause(reopen_rule="first_closure"))
    cases = story("10 09:00 | closed done", "11 09:00 | reopened", "12 09:00 | rerouted crews hall")
    found = judge(cases, first, LATER, c1={"agency": "hall"})["1"]
    assert of(found) == ("crews", "denver/crews", "late")


def test_a_promise_that_was_pinned_is_that_of_the_opening() -> None:
    """The earlier holder's version of then, not the one that followed."""
    change = when("2026-07-01")
    versions = promises(
        clause(to=change), {**clause(version="2.0.0", amount=60), "from": change},
    )  # fmt: skip
    sent = story("20 12:00 | rerouted crews hall")
    found = judge(sent, versions, LATER, c1={"agency": "hall"})["1"]
    assert (found["version"], found["state"]) == ("1.0.0", "overdue")


def test_an_earlier_instant_sees_the_holder_of_then() -> None:
    """What is measured as of an instant is what was measured at it."""
    cases = story("10 12:00 | rerouted crews hall", "20 09:00 | closed done")
    for as_of, agency, state in (
        ("2026-06-05", "crews", "running"),
        ("2026-06-15", "hall", "overdue"),
        (LATER, "hall", "late"),
    ):
        found = judge(cases, PROMISED, as_of, c1={"agency": "hall"})["1"]
        assert of(found) == (agency, "denver/crews", state)


def test_a_reopening_keeps_the_promise_and_counts_on_the_new_holder() -> None:
    """The closing that held is that of the agency to which the case was sent back."""
    cases = story(
        "02 09:00 | closed done", "03 09:00 | reopened", "03 12:00 | rerouted crews hall",
        "25 09:00 | closed done",
    )  # fmt: skip
    found = judge(cases, PROMISED, LATER, c1={"agency": "hall"})["1"]
    assert of(found) == ("hall", "denver/crews", "late")


def test_where_a_source_names_no_agency_the_log_does() -> None:
    """A blank cell is no word against it; an earlier instant knows what was said by then."""
    cases = story("02 12:00 | rerouted hall crews", "04 09:00 | closed done")
    blank = {"agency": None}
    assert of(judge(cases, PROMISED, LATER, c1=blank)["1"]) == ("crews", "denver/crews", "met")
    before = judge(cases, PROMISED, "2026-06-01 12:00", c1=blank)["1"]
    assert of(before) == ("hall", None, "no_commitment")


def test_the_working_time_lost_is_counted_by_the_promise_that_went_with_the_case() -> None:
    """Crews' desk, though the pool has no agreement: Monday 09:00 to Tuesday 12:00."""
    cases = story("02 11:00 | rerouted crews hall", "02 12:00 | rerouted hall pool")
    lives = measure(cases, PROMISED, LATER, c1={"agency": "pool"}).lives
    assert lives["lost_seconds"].item() == (8 + 4) * 3600


def test_other_cases_beside_it_change_nothing() -> None:
    """Rows are spliced in case by case."""
    cases = story("02 12:00 | rerouted crews hall")
    alone = judge(cases, PROMISED, LATER, c1={"agency": "hall"})["1"]
    others = "\n".join(f"{n} | 2026-06-01 10:00 | opened" for n in (0, 2, 3))
    beside = judge(f"{cases}\n{others}", PROMISED, LATER, c1={"agency": "hall"})
    assert beside["1"] == alone
    assert {of(beside[n]) for n in "023"} == {("crews", "denver/crews", "overdue")}
