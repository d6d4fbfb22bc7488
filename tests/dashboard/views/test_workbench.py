"""The workbench in words: what a draft changes, what is realistic, and what it takes."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from functools import cache
from typing import Any

import polars as pl
import pytest

from agreements.finding import Finding
from agreements.folder import ROOT
from agreements.schema.base import Duration
from agreements.schema.city import City
from agreements.sentences import said
from agreements.trying import Term
from agreements.validation import validate
from agreements.yaml_source import read_yaml
from dashboard.past.realistic import Past
from dashboard.past.whatif import WhatIf
from dashboard.views.workbench import against, changes, counted, findings_table, title
from dashboard.views.workbench_targets import Asked, takes, targets
from dashboard.wording import workbench as words
from metrics.figures import Question
from metrics.realistic import LIVES
from metrics.whatif import ATTAINMENT, MESSAGE_GOALS, MONTHS, ROWS, changed, coverage
from tests.metrics.table import clause, drawn, promises

AS_OF = datetime(2026, 10, 1, 6, tzinfo=UTC)


GOALS = pl.DataFrame(
    [("resolution", "cart_repair", 0.95, 5)],
    schema=["commitment", "service", "draft_goal", "min_cases"],
    orient="row",
)
"""The goal of the draft."""


@cache
def city() -> City:
    """The demonstration city's names."""
    found, findings = validate(read_yaml(ROOT / "denver" / "city.yaml")[0], City)
    assert not findings
    assert found is not None
    return found


def whatif(story: str, kept: str = "") -> WhatIf:
    """A trial from tables: `number service state draft`, and `side service k n missed`."""
    cases = [
        {
            **dict.fromkeys(ROWS),
            "source": "desk",
            "commitment": "resolution",
            "number": row["number"],
            "service": row["service"],
            "district": "1",
            "state": row["state"],
            "draft_state": row["draft"],
        }
        for row in drawn(story)
    ]
    shares = [
        {
            **dict.fromkeys(ATTAINMENT),
            "side": row["side"],
            "commitment": "resolution",
            "service": row["service"],
            "k": int(row["k"]),
            "n": int(row["n"]),
            "value": int(row["k"]) / int(row["n"]),
            "goals_missed": int(row["missed"]),
            "goals_total": 12,
        }
        for row in (drawn(kept) if kept else [])
    ]
    rows = pl.DataFrame(cases, schema=ROWS, orient="row")
    return WhatIf(
        agreement="denver/solid-waste", draft="3.0.0", text="draft",
        question=Question(AS_OF, "America/Denver"), versions=("2.1.0",), rows=rows,
        by_service=changed(rows, "service"), by_district=changed(rows, "district"),
        attainment=pl.DataFrame(shares, schema=ATTAINMENT, orient="row"), coverage=coverage(rows),
        months=pl.DataFrame(schema=MONTHS), goals=GOALS.clear(),
        messages=pl.DataFrame(schema=MESSAGE_GOALS),
    )  # fmt: skip


BASE = whatif(
    """
    number | service      | state         | draft
    1      | cart_repair  | met           | met
    2      | cart_repair  | late          | late
    3      | missed_trash | no_commitment | met
    4      | missed_trash | met           | late
    """,
    """
    side    | service      | k  | n   | missed
    present | cart_repair  | 1  | 2   | 12
    draft   | cart_repair  | 70 | 100 | 3
    draft   | missed_trash | 50 | 100 | 12
    """,
)
"""What the version in force, beside what really judged: it newly covers case 3, case 4 is late."""

DRAFT = whatif(
    """
    number | service      | state         | draft
    1      | cart_repair  | met           | late
    2      | cart_repair  | late          | met
    3      | missed_trash | no_commitment | met
    4      | missed_trash | met           | late
    5      | missed_trash | met           | no_commitment
    """,
    """
    side    | service      | k  | n   | missed
    present | cart_repair  | 1  | 2   | 12
    draft   | cart_repair  | 90 | 100 | 0
    draft   | missed_trash | 50 | 100 | 12
    """,
)


def test_beside_the_version_in_force_a_draft_changes_what_it_changes() -> None:
    """What an earlier change of version did is not told of it."""
    found = against(BASE, DRAFT)
    told = {row["number"]: (row["state"], row["draft_state"]) for row in found.rows.to_dicts()}
    assert told == {
        "1": ("met", "late"),
        "2": ("late", "met"),
        "3": ("met", "met"),
        "4": ("late", "late"),
        "5": ("met", "no_commitment"),
    }
    assert found.rows.schema == BASE.rows.schema
    assert found.coverage.select("service", "gained", "lost").rows() == [("missed_trash", 0, 1)]
    both = counted(found)
    assert (both.later, both.kept, both.lost, both.other, both.total) == (1, 1, 1, 1, 5)
    same = counted(against(BASE, BASE))
    assert (same.later, same.kept, same.lost, same.other) == (0, 0, 0, 0)


def test_only_promises_that_are_kept_more_or_less_often_are_told() -> None:
    """The one that changes with its goals, the other counted."""
    view = changes(against(BASE, DRAFT), city())
    assert view.kept_title == "1 promise would have been kept more or less often"
    assert view.kept.rows() == [
        (
            "**Damaged cart**  \nResolution",
            "**70%** · 70 of 100  \n3 of 12 goals missed",
            "**90%** · 90 of 100  \n12 of 12 goals met",
        )
    ]
    assert view.kept_note.startswith("Counted here are promises that fell due in the year;")
    assert view.kept_note.endswith("1 other promise stays as it was.")
    assert view.covered == "1 promise would no longer be made."
    assert view.by["service"].rows()[0] == ("Damaged cart", "Done late → Done on time", 1)
    assert view.cases.file().height == 3
    assert view.lead.startswith("Of 5 promises of the past year 1 would have been late")


FIRST = whatif(
    """
    number | service      | state         | draft
    1      | cart_repair  | no_commitment | met
    2      | cart_repair  | no_commitment | overdue
    3      | missed_trash | not_promised  | running
    """,
    """
    side  | service      | k | n | missed
    draft | cart_repair  | 1 | 2 | 12
    """,
)


def test_the_promises_of_a_first_agreement_are_new() -> None:
    """Where nothing was promised nothing was kept more or less often, nor is it yet to fall due."""
    view = changes(FIRST, city())
    assert title(FIRST, (), "Solid Waste") == (
        "Nothing was promised; under the draft 1 of 2 would have been kept"
    )
    assert view.kept_title == "1 promise would be new"
    assert view.kept.row(0)[1:] == ("Nothing promised", "**50%** · 1 of 2  \n12 of 12 goals missed")
    assert view.lead.startswith("Nothing was promised in the past year. Under the draft 1 would")


def test_a_promise_of_which_only_the_goal_is_another_is_kept_as_often() -> None:
    """It stands in the table, with how it was judged, and the title does not count it."""
    alone = BASE.attainment.filter(side="draft")
    goals = {"present": 0.9, "draft": 0.5}
    sides = [alone.with_columns(side=pl.lit(s), goal=pl.lit(g)) for s, g in goals.items()]
    view = changes(replace(BASE, attainment=pl.concat(sides)), city())
    assert view.kept_title == "No promise would have been kept more or less often"
    assert view.kept.height == alone.height


def test_a_goal_that_is_tried_is_held_against_what_was_kept_before() -> None:
    """In the months of the version in force, so that nobody has to guess what it would take."""
    cells = [("draft", "resolution", "cart_repair", f"2026-0{n}", 90 + n, 100) for n in range(1, 9)]
    base = replace(BASE, months=pl.DataFrame(cells, schema=MONTHS, orient="row"))
    goal = pl.when(pl.col("service") == "cart_repair").then(0.95).alias("goal")
    tried = replace(DRAFT, goals=GOALS, attainment=DRAFT.attainment.with_columns(goal))
    told = changes(against(base, tried), city()).kept.row(0)[1]
    assert "Below the draft's goal of 95% in 4 of 8 months" in told


def test_declared_events_and_other_goals_of_messages_are_told_beside() -> None:
    """Only of what an event touches, and only goals that are others than before."""
    declared = DRAFT.attainment.with_columns(
        declared_k=pl.lit(95, pl.Int64), declared_n=pl.lit(98, pl.Int64)
    )
    goal = ("message_specific", None, 60, 100, 0, 0)
    held = [pl.DataFrame([(*goal, share, below, 12)], schema=MESSAGE_GOALS, orient="row")
            for share, below in ((0.5, 1), (0.85, 12))]  # fmt: skip
    base, tried = replace(BASE, messages=held[0]), replace(DRAFT, messages=held[1])
    view = changes(against(base, replace(tried, attainment=declared)), city())
    assert "With declared events: 97% of 98" in view.kept.row(0)[2]
    assert view.messages.row(0)[1:] == (
        "Goal: at least 50%.  \nBelow it in 1 of 12 months.",
        "Goal: at least 85%.  \nBelow it in 12 of 12 months.",
    )
    same = changes(against(base, replace(DRAFT, messages=held[0])), city())
    assert same.messages.is_empty()


ONE = "number | service | state | draft\n 1 | cart_repair | {} | {}"


@pytest.mark.parametrize(
    ("state", "draft", "told"),
    [
        ("met", "late", "The draft would turn 1 kept promise into a late one"),
        ("met", "overdue", "The draft would turn 1 kept promise into a late one"),
        ("overdue", "met", "The draft would turn 1 late case into a kept promise"),
        ("met", "no_commitment", "The draft would leave 1 case without a promise"),
        ("running", "overdue", "The draft would change 1 verdict"),
        ("met", "met", "The draft would have changed no verdict of the past year"),
    ],
)
def test_the_title_says_what_changes_most(state: str, draft: str, told: str) -> None:
    """In a sentence that somebody may repeat."""
    assert title(whatif(ONE.format(state, draft)), (), "Solid Waste") == told


def test_a_text_that_cannot_be_tried_says_how_much_is_to_be_mended() -> None:
    """Errors first, each with its line; a warning keeps nobody from trying."""
    found = [
        Finding("draft", 9, 1, "warning", "SLA410", "", said("a goal of 100"), said("lower it")),
        Finding("draft", 3, 1, "error", "SLA001", "", said("unknown key"), said("take it out")),
    ]
    assert title(None, found, "Parks") == "The draft cannot be tried yet: 1 thing to mend"
    assert title(None, found[:1], "Parks").startswith("Parks: change a promise")
    table = findings_table(found, "a: 1\nb: 2\ncolour: red\n")
    assert ":small[:gray[colour: red]]" in table.rows()[0][1]
    assert [line for line, _ in table.rows()] == [
        "**Line 3**  \nError",
        "**Line 9**  \nWarning",
    ]


def past(*amounts: tuple[int, int], service: str = "cart_repair", running: int = 0) -> Past:
    """So many cases of each length in working days, half of them opened in winter."""
    rows = [
        {
            **dict.fromkeys(LIVES),
            "commitment": "resolution",
            "service": service,
            "district": str(nth % 2),
            "opened": datetime(2026, 1 if nth % 2 else 7, 5, tzinfo=UTC),
            "start": datetime(2026, 9, 20, tzinfo=UTC),
            "left": datetime(2026, 9, 25, tzinfo=UTC) if ended else None,
            "amount": amount,
            "ended": ended,
        }
        for amount, count, ended in [*((a, n, True) for a, n in amounts), (90, running, False)]
        for nth in range(count)
    ]
    lives = pl.DataFrame(rows, schema=LIVES, orient="row")
    desk = clause(service, unit="business_days", calendar="desk", agency="solid-waste")
    return Past(lives, promises(desk), AS_OF)


def asked(amount: int | None = 7, signed: int | None = 7, **term: Any) -> Asked:  # noqa: ANN401 - fields of a term
    """A promise of so many working days, and the signed one."""

    def of(days: int | None) -> Term:
        target = Duration(business_days=days) if days else None
        return Term(**{"commitment": "resolution", "target": target, "goal": 90.0,
                       "calendar": "desk", **term})  # fmt: skip

    return Asked("solid-waste", "cart_repair", of(amount), of(signed) if signed else None, "desk")


def test_the_curve_marks_the_signed_and_the_proposed_length() -> None:
    """With the lengths that most would have kept beside them."""
    view = targets(past((2, 60), (9, 30), (20, 10)), asked(10), city())
    assert (
        view.title == "Within 10 working days 90% are done; for nine in ten it takes 9 working days"
    )
    assert view.look == "met"
    assert view.verdict == "Met: 90.0%, goal 90%"
    assert view.curve is not None
    assert view.curve.lengths.select("days", "kind", "words").rows() == [
        (7.0, "signed", "Signed: 60%"),
        (10.0, "proposed", "Proposed: 90.0%"),
    ]
    assert view.reached is not None
    assert view.reached["Promise"].to_list() == [
        "7 working days, signed", "9 working days", "10 working days, proposed", "20 working days",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("amount", "begins"),
    [
        (1, "Out of reach as things are: 0% were ever done"),
        (18, "Asks little: nine in ten are done within 9 working days already"),
        (10, "The true share is likely "),
    ],
)
def test_a_length_that_asks_little_or_too_much_is_told(amount: int, begins: str) -> None:
    """As the checks of an agreement would with data."""
    assert targets(past((2, 60), (9, 35), (20, 5)), asked(amount), city()).said.startswith(begins)


@pytest.mark.parametrize(
    ("which", "begins"),
    [
        (asked(commitment="update_cadence"), "How often progress is told"),
        (asked(None), "The due of this promise is a date from the data"),
        (asked(), "Too few to tell what is realistic: 29 cases in a year"),
    ],
)
def test_where_nothing_can_be_told_the_reason_stands_there(which: Asked, begins: str) -> None:
    """In place of a curve."""
    view = targets(past((2, 29)), which, city())
    assert view.title.startswith(begins)
    assert view.curve is None


def test_parts_that_differ_by_chance_alone_are_not_called_worse() -> None:
    """The same in winter and in summer, in both districts."""
    few = targets(past((2, 40)), asked(), city()).apart
    assert [part.told for part in few] == [0, 0]
    assert few[0].title == "Too few to tell seasons apart"
    season, district = targets(past((2, 60), (9, 40)), asked(), city()).apart
    assert season.title == "The seasons differ by no more than chance"
    assert district.title == "The districts differ by no more than chance"
    assert season.table.rows()[0] == ("Summer", "**60%** of 50 cases", "9 working days")


def test_what_it_takes_is_told_with_what_is_taken_for_granted() -> None:
    """13 cases a quarter stay open: one more closing a week for each that is left over."""
    view = takes(past((2, 130), running=13), asked(), 13)
    assert view is not None
    assert (
        view.title == "It takes 1 more closing a week to have nothing past its promise in 13 weeks"
    )
    assert view.lines[0] == "11 cases a week arrive and 10 are done."
    assert view.lines[1] == "13 cases are open, all of them for 7 working days or more."
    close = takes(past((2, 660), running=1), asked(), 13)
    assert close is not None
    assert close.lines[0] == "50.85 cases a week arrive and 50.77 are done.", "not the same twice"
    assert "An ordinary week has 5 working days." in view.assumptions
    assert takes(past((2, 130)), asked(None), 13) is None
    assert takes(past((2, 130)), asked(calendar="nowhere"), 13) is None
    enough = takes(past((2, 65), (9, 65)), asked(), 13)
    assert enough is not None
    assert enough.lines[-1].startswith("What is late is not late for want of closings")
    assert enough.title == "The present closings are enough: nothing more is needed"


def test_it_is_said_why_the_curve_has_another_share_and_a_draft_another_base() -> None:
    """Whoever subtracts the verdicts that change from what was kept misses the others otherwise."""
    apart = words.counted_apart(3_719, 3_732)
    assert "the curve above counts cases that were opened in a year" in apart
    assert "Under the draft 3,732 of these cases fall due in the year and not 3,719" in apart
    assert "Under the draft" not in words.counted_apart(3_719, 3_719)
