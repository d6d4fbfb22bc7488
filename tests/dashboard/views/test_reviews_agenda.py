"""The agenda of a review: what its figures ask for, what needs a decision first."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import polars as pl
import pytest

from agreements.schema.agreement import Agreement
from dashboard.oversight.actions import Action, Moves, Plan
from dashboard.oversight.agenda import Item
from dashboard.oversight.decisions import Decided, Decision
from dashboard.oversight.looked_into import Asked, Entry, Seen
from dashboard.views.reviews_agenda import Asking, Facts, agenda, course
from dashboard.views.reviews_others import of_actions
from metrics.duties.rhythm import Due, Notice
from tests.metrics.duties.test_rhythm import version
from tests.metrics.figures.drawn import asked, some

TODAY = date(2026, 10, 1)
STEPS = [
    {"when": "goal_missed", "periods": n, "action": action, "owner": "agency.operations",
     "within": {"business_days": 10}}
    for n, action in ((1, "written_explanation"), (3, "renegotiate"))
]  # fmt: skip

ROW: dict[str, Any] = {
    "figure": pl.String, "part": pl.String, "service": pl.String, "agency": pl.String,
    "month": pl.String, "k": pl.Int64, "n": pl.Int64, "value": pl.Float64, "goal": pl.Float64,
    "goals_missed": pl.Int64, "goals_total": pl.Int64,
}  # fmt: skip
ASKED: dict[str, Any] = {
    "question": pl.String, "agency": pl.String, "service": pl.String, "period": pl.String,
    "observed": pl.Int64, "of": pl.Int64, "raised": pl.Boolean,
}  # fmt: skip
NOTHING = pl.DataFrame(schema=ROW)
FACTS = Facts(NOTHING, NOTHING, NOTHING, NOTHING, pl.DataFrame(schema=ASKED), ())


def agreement() -> Agreement:
    """One whose goals, missed once or three times, have consequences."""
    plain = version("1.0.0", "2026-01-01", "2027-01-01")
    whole = plain.model_dump(by_alias=True, mode="json", exclude_none=True, exclude_defaults=True)
    whole |= {"apiVersion": "accord311/v1", "kind": "Agreement"}
    whole["spec"]["escalation"] = {"service": STEPS}
    return Agreement.model_validate(whole)


ASKING = Asking(version("1.0.0", "2026-01-01", "2027-01-01"), "parks", date(2026, 8, 1),
                date(2026, 9, 30), TODAY)  # fmt: skip


def months(told: str, service: str | None = "pothole", figure: str = "on_time_due") -> pl.DataFrame:
    """Months of a figure, drawn: `07 50 missed` is 50 of 100 in July."""
    rows = []
    for line in told.strip().splitlines():
        month, k, verdict = line.split()
        judged = None if verdict == "few" else int(verdict == "missed")
        rows.append(
            {"figure": figure, "part": None, "service": service, "agency": "parks",
             "month": f"2026-{month}", "k": int(k), "n": 100, "value": int(k) / 100, "goal": 0.9,
             "goals_missed": judged or 0, "goals_total": 0 if judged is None else 1}
        )  # fmt: skip
    return pl.DataFrame(rows, schema=ROW, orient="row")


def only(items: tuple[Item, ...], kind: str) -> list[Item]:
    """The lines of a kind."""
    return [item for item in items if item.kind == kind]


MISSED = [
    # months, how often in a row, or more, the months of the period in which it was missed
    ("07 95 met\n08 50 missed\n09 95 met", 1, False, "2026-08"),
    ("07 50 missed\n08 50 missed\n09 50 missed", 3, True, "2026-08,2026-09"),
    ("07 50 missed\n08 50 few\n09 50 missed", 2, True, "2026-09"),
    ("06 50 missed\n07 95 met\n08 95 met\n09 50 missed", 1, False, "2026-09"),
]


@pytest.mark.parametrize(("told", "run", "more", "when"), MISSED)
def test_a_goal_that_was_missed_is_told_with_its_months_in_a_row(
    told: str, run: int, *, more: bool, when: str
) -> None:
    """Months before the period count for the row; one with too few cases breaks none."""
    (goal,) = only(agenda(replace(FACTS, services=months(told)), ASKING), "goal")
    assert (goal.said["run"], goal.said["months"], goal.said["at_least"]) == (run, when, more)
    assert goal.said["n"] == 200
    assert (goal.screen, goal.address["look"]) == ("agency", "on_time_due.pothole")
    assert (goal.address["from"], goal.address["to"]) == ("2026-08-01", "2026-09-30")


def test_a_goal_missed_before_the_period_is_not_told() -> None:
    """It was told then."""
    facts = replace(FACTS, services=months("07 50 missed\n08 95 met\n09 95 met"))
    items = agenda(facts, ASKING)
    assert not only(items, "goal")
    (kept,) = only(items, "kept")
    assert dict(kept.said) == {"met": 2, "total": 2}


RENEWAL = Due("aspen/parks", "1.0.0", "renewal", date(2026, 1, 1), date(2027, 6, 1),
              date(2026, 1, 1), date(2027, 6, 1))  # fmt: skip
EARLY = ["volume_change_25_percent", "new_law", "two_services_missed_two_periods"]


def came_in(now: int, then: int) -> pl.DataFrame:
    """The flow of so many cases a month in August and September, and a year before."""
    days = [(n, f"{year}-{month}-02 09:00") for year, n in ((2026, now), (2025, then))
            for month in ("08", "09")]  # fmt: skip
    cases = some("lives", *((n, {"opened": day, "first_closed": day}) for n, day in days))
    return pl.DataFrame(asked({"lives": cases}, "flow", by=("month",)))


def test_what_brings_the_review_of_the_agreement_forward_is_to_be_decided() -> None:
    """What figures tell of it; what people must say is not guessed; once it was held, nothing."""
    whole = agreement().model_dump(by_alias=True, mode="json", exclude_none=True,
                                   exclude_defaults=True)  # fmt: skip
    whole |= {"apiVersion": "accord311/v1", "kind": "Agreement"}
    whole["spec"]["review"]["early_if"] = EARLY
    asking = replace(ASKING, agreement=Agreement.model_validate(whole), dues=(RENEWAL,))
    twice, once = "08 50 missed\n09 50 missed", "08 95 met\n09 50 missed"
    both = replace(
        FACTS, services=pl.concat([months(twice), months(twice, "lights")]), flow=came_in(125, 100)
    )
    told = only(agenda(both, asking), "early")
    assert [line.said["reason"] for line in told] == [EARLY[0], EARLY[2]]
    assert (told[0].said["now"], told[0].said["then"], told[1].said["services"]) == (250, 200, 2)
    assert all(line.needs_decision for line in told)
    assert told[0].address == {"agreement": "aspen/parks", "review": "1.0.0"}
    calm = replace(
        FACTS, services=pl.concat([months(twice), months(once, "lights")]), flow=came_in(124, 100)
    )
    assert not only(agenda(calm, asking), "early")
    assert not only(agenda(both, replace(asking, dues=())), "early")


def test_what_the_agreement_says_follows_stands_once_for_all_its_services() -> None:
    """The step that was reached, and none below it."""
    thrice = "07 50 missed\n08 50 missed\n09 50 missed"
    rows = [months(thrice), months(thrice, "graffiti"), months("09 50 missed", "lights")]
    asking = replace(ASKING, agreement=agreement())
    items = agenda(replace(FACTS, services=pl.concat(rows)), asking)
    told = [(step.said["action"], step.said["services"]) for step in only(items, "step")]
    assert told == [("renegotiate", 2), ("written_explanation", 1)]
    assert [item.said["service"] for item in only(items, "goal")][-1] == "lights"
    assert items[0].kind == "step"


def test_a_decision_stands_with_the_course_of_its_figure_since() -> None:
    """The month before the review, and the newest one."""
    decided = Decided("Mend", "agency.operations", date(2026, 9, 15), "on_time_due")
    made = Decision(1, 1, datetime(2026, 10, 1, tzinfo=UTC), "parks", 1, decided, "open", None, "")
    rows = months("06 50 missed\n07 55 missed\n08 70 missed\n09 80 missed", None)
    asking = replace(ASKING, decisions=((made, date(2026, 8, 12)),))
    facts = replace(FACTS, months=rows)
    assert course(rows, "on_time_due", "2026-08") == {
        "then": "2026-07", "was": 0.55, "now": "2026-09", "is": 0.8,
    }  # fmt: skip
    (line,) = only(agenda(facts, asking), "decision")
    assert (line.said["late"], line.said["was"], line.said["is"]) == (True, 0.55, 0.8)


def test_what_became_of_decisions_and_actions_since_the_last_review_is_told() -> None:
    """What was settled before it was told there; a decision that is an action is told as that."""
    decided = Decided("Mend", "agency.operations", date(2026, 9, 15), "on_time_due")
    at = datetime(2026, 8, 12, tzinfo=UTC)
    days = (date(2026, 8, 11), date(2026, 9, 15), date(2026, 9, 16))
    done = [
        Decision(n, 2, at, "parks", 1, decided, "done", on, "Seen") for n, on in enumerate(days)
    ]
    carried = Decision(9, 2, at, "parks", 1, decided, "open", None, "", finding=4)
    rows = months("07 55 missed\n08 70 missed\n09 80 missed", None)
    facts = replace(FACTS, months=rows)
    asking = replace(
        ASKING, decisions=tuple((d, days[0]) for d in (*done, carried)), since=date(2026, 8, 12)
    )
    told = only(agenda(facts, asking), "settled")
    assert [(line.said["late"], line.said["proof"], line.said["is"]) for line in told] == [
        (False, "Seen", 0.8), (True, "Seen", 0.8),
    ]  # fmt: skip
    assert not only(agenda(facts, asking), "decision")
    plan = Plan("Lease", "agency.operations", date(2026, 9, 1), Moves("on_time_due", "higher"))
    action = Action(1, 2, at, False, "parks", 4, plan, "agreed", 9)
    settled = [replace(action, state=state, settled_on=days[1]) for state in ("done", "dropped")]
    lines = list(of_actions([action, *settled], facts, asking))
    assert [line.kind for line in lines] == ["action", "settled", "settled"]
    assert [line.said["late"] for line in lines] == [True, True, False]
    assert not any(line.needs_decision for line in lines[1:])


def test_before_a_later_month_there_is_no_course() -> None:
    """What was decided this month has not worked yet."""
    rows = months("07 55 missed\n08 70 missed", None)
    assert course(rows, "on_time_due", "2026-09") == {}
    assert course(rows, "on_time_due", "2026-07") == {}
    assert course(rows, None, "2026-08") == {}


QUESTIONS = pl.DataFrame(
    [
        ("bulk_closing", "parks", "pothole", "2026-08-31", 9, 10, True),
        ("bulk_closing", "parks", "pothole", "2026-09-30", 8, 10, True),
        ("closed_at_once", "parks", "pothole", None, 5, 10, False),
        ("closed_at_once", "parks", "lights", None, 5, 10, True),
    ],
    schema=ASKED,
    orient="row",
)


def test_questions_that_nobody_has_looked_into_are_told_once_a_service() -> None:
    """Each leads to its card."""
    asked = Asked("closed_at_once", "parks", "lights", None)
    entry = Entry(1, datetime(2026, 9, 1, tzinfo=UTC), "looked_into", asked,
                  Seen(5, 10, datetime(2026, 9, 1, tzinfo=UTC)), "Bo", "operator",
                  trial=False, note="Fine")  # fmt: skip
    facts = replace(FACTS, questions=QUESTIONS)
    assert len(only(agenda(facts, ASKING), "question")) == 2
    (left,) = only(agenda(replace(facts, looked_into=(entry,)), ASKING), "question")
    assert (left.said["question"], left.said["observed"]) == ("bulk_closing", 9)
    assert left.address["finding"] == "bulk_closing~parks~pothole"


def test_the_measure_by_which_most_messages_fell_short_is_told() -> None:
    """With its counts; and cases without a promise."""
    rows = [
        months("09 40 met", None, "message_specific"),
        months("09 90 met", None, "message_plain"),
        months("09 97 met", None, "coverage"),
    ]
    items = agenda(replace(FACTS, period=pl.concat(rows)), ASKING)
    (message,) = only(items, "message")
    assert dict(message.said) == {"figure": "message_specific", "k": 40, "n": 100}
    (uncovered,) = only(items, "uncovered")
    assert dict(uncovered.said) == {"k": 97, "n": 100}


ENDS = [
    # the day of notice, the last day, the line
    (date(2027, 5, 1), date(2027, 7, 31), "later"),
    (date(2027, 1, 1), date(2027, 3, 31), "notice"),
    (date(2026, 9, 1), date(2026, 11, 30), "notice"),
    (date(2026, 4, 1), date(2026, 6, 30), "ended"),
]


@pytest.mark.parametrize(("on", "ends", "kind"), ENDS)
def test_whether_to_renew_is_to_decide_a_quarter_before_the_day_of_notice(
    on: date, ends: date, kind: str
) -> None:
    """Before, it is to know; after the end, that nothing follows."""
    items = agenda(FACTS, replace(ASKING, notice=Notice("aspen/parks", "1.0.0", on, ends)))
    (line,) = items
    assert (line.kind, line.said["passed"]) == (kind, on <= TODAY)
    assert line.needs_decision == (kind != "later")


def test_the_review_of_the_agreement_itself_is_told_a_quarter_before_its_day() -> None:
    """Or after it."""
    near, far = (
        Due("aspen/parks", "1.0.0", "renewal", TODAY, by, TODAY, by)
        for by in (date(2026, 12, 15), date(2027, 6, 1))
    )
    (line,) = only(agenda(FACTS, replace(ASKING, dues=(near, far))), "renewal")
    assert dict(line.said) == {"by": "2026-12-15", "version": "1.0.0", "late": False}
