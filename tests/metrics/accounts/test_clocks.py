"""The account of a promise's clock: stretches that add up to every number told about it."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from metrics.explain import CaseExplanation, CommitmentExplanation
from metrics.explaining import explained
from metrics.promises import Promises
from metrics.verdicts import judged
from tests.metrics.table import clause, drawn, lives, measure, promises, published, when

HOUR = 3_600
AS_OF = "2026-12-01"


def case(story: str, promised: Promises, as_of: str = AS_OF) -> CaseExplanation:
    """The explanation of case 1 of a story; the others are there to be told with it."""
    rows, events = lives(story)
    found = explained(rows.sort("number"), events, promised, when(as_of))
    assert found is not None
    return found


def clock(story: str, promised: Promises, as_of: str = AS_OF) -> CommitmentExplanation:
    """Its resolution."""
    return next(c for c in case(story, promised, as_of).commitments if c.commitment == "resolution")


def kinds(found: CommitmentExplanation) -> list[tuple[str, str, int]]:
    """Its segments as kind, reason and hours counted, closed time left out."""
    return [
        (s.kind, s.reason, s.counted_seconds // HOUR) for s in found.segments if s.kind != "closed"
    ]


def pause(reason: str = "resident", **given: str | int) -> Mapping[str, Any]:
    """A rule that lets a reason stop the clock."""
    version = {"agreement": "denver/crews", "version": "1.0.0"}
    return {**version, "commitment": "resolution", "reason": reason, **given}


DESK: dict[str, Any] = {"unit": "business_hours", "amount": 20, "calendar": "desk"}

# Closed on day 2, reopened on day 9, closed on day 12; the promise is 5 days.
REOPENED = """
    case | at               | what
    1    | 2026-06-01 09:00 | opened
    1    | 2026-06-03 09:00 | closed done
    1    | 2026-06-10 09:00 | reopened
    1    | 2026-06-13 09:00 | closed done
"""
FOUR = drawn("""
rule          | days | state
first_closure | 2    | met
restart       | 3    | met
resume        | 5    | met
continuous    | 12   | late
""")


@pytest.mark.parametrize("agreed", [row["rule"] for row in FOUR])
def test_the_four_rules_stand_side_by_side_whichever_is_agreed(agreed: str) -> None:
    """METRICS, reopening: what the choice is worth."""
    found = clock(REOPENED, promises(clause(reopen_rule=agreed)))
    told = [(r.rule, r.used_seconds // (24 * HOUR), r.state) for r in found.rules]
    assert told == [(row["rule"], int(row["days"]), row["state"]) for row in FOUR]
    assert [r.rule for r in found.rules if r.agreed] == [agreed]
    (own,) = [r for r in found.rules if r.agreed]
    assert (own.state, own.used_seconds, own.due) == (found.state, found.used_seconds, found.due)


SPELT = drawn("""
rule          | segments
first_closure | open 48
restart       | open:restarted 0, wrongly_closed 0, open 72
resume        | open 48, wrongly_closed 0, open 72
continuous    | open 48, wrongly_closed 72, late:wrongly_closed 96, late 72
""")


@pytest.mark.parametrize("row", SPELT, ids=lambda r: r["rule"])
def test_wrongly_closed_time_counts_as_the_rule_says(row: dict[str, str]) -> None:
    """Told apart in any case, and late where the clock never stopped."""
    found = clock(REOPENED, promises(clause(reopen_rule=row["rule"])))
    told = [f"{k}:{r} {h}" if r else f"{k} {h}" for k, r, h in kinds(found)]
    assert ", ".join(told) == row["segments"]
    assert bool(found.spells) == (row["rule"] != "first_closure")


def test_a_due_that_is_a_date_has_no_clock_to_count_anew() -> None:
    """A restart counts what the clock that never stopped does."""
    story = f"{REOPENED.rstrip()}\n    1 | 2026-06-20 09:00 | due\n"
    found = clock(story, promises(published(reopen_rule="restart")))
    used = {r.rule: r.used_seconds for r in found.rules}
    assert used["restart"] == used["continuous"] == found.used_seconds


PAUSED = """
    case | at               | what
    1    | 2026-06-01 08:00 | opened
    1    | 2026-06-01 12:00 | paused resident
    1    | 2026-06-02 12:00 | resumed
    1    | 2026-06-04 10:00 | closed done
"""


def test_a_pause_takes_its_working_time_and_moves_the_due() -> None:
    """Nine open hours from noon to noon: due at 10:00 on the 4th, not at 10:00 on the 3rd."""
    found = clock(PAUSED, promises(clause(**DESK), pauses=[pause()]))
    assert kinds(found) == [
        ("open", "", 4), ("paused", "resident", 0), ("open", "", 5), ("open", "", 9),
        ("open", "", 2),
    ]  # fmt: skip
    (paused,) = [s for s in found.segments if s.kind == "paused"]
    assert paused.working_seconds == found.paused_seconds == 9 * HOUR
    assert (found.due_unpaused, found.due) == (when("2026-06-03 10:00"), when("2026-06-04 10:00"))
    assert (found.state, found.used_seconds, found.allowed_seconds) == ("met", 20 * HOUR, 20 * HOUR)


REFUSED = drawn("""
why              | rules
not_in_agreement |
no_evidence      | resident resident_message
""")


@pytest.mark.parametrize("row", REFUSED, ids=lambda r: r["why"])
def test_a_refused_pause_is_told_with_its_reason_and_stops_nothing(row: dict[str, str]) -> None:
    """The clock runs on through it, and says so."""
    rules = [pause(needs="resident_message")] if row["rules"] else []
    story = PAUSED.replace("paused resident", "paused resident inside")
    found = clock(story, promises(clause(**DESK), pauses=rules))
    assert [p.refused for p in found.pauses] == [row["why"]]
    assert ("open", "refused_pause", 5) in kinds(found)
    assert (found.paused_seconds, found.due) == (0, found.due_unpaused)


def test_beyond_its_cap_the_clock_runs_by_itself() -> None:
    """Four hours are allowed; the five after them count."""
    rules = [pause(max_each_unit="business_hours", max_each_amount=4)]
    found = clock(PAUSED, promises(clause(**DESK), pauses=rules))
    assert [k for k in kinds(found) if k[1]] == [
        ("paused", "resident", 0), ("open", "over_cap", 1), ("open", "over_cap", 4),
    ]  # fmt: skip
    assert found.paused_seconds == 4 * HOUR
    assert found.pauses[0].counted_until == when("2026-06-01 16:00")


def test_while_a_pause_lasts_nothing_is_late() -> None:
    """Past the due as it stands, and running: what is paused cannot breach."""
    story = "\n".join(PAUSED.splitlines()[:4])
    rules = [pause(max_each_unit="business_days", max_each_amount=9)]
    found = clock(story, promises(clause(**DESK), pauses=rules), "2026-06-08 09:00")
    assert found.state == "running"
    assert found.due is not None
    assert found.due == found.due_at_cap
    assert found.due > when("2026-06-08 09:00")
    assert not found.capped
    assert [r.due for r in found.rules] == [found.due] * 4
    assert kinds(found) == [("open", "", 4), ("paused", "resident", 0)]


def test_a_pause_begun_after_the_due_does_nothing() -> None:
    """It is listed all the same."""
    story = PAUSED.replace("06-01 12:00", "06-04 08:30").replace("06-02 12:00", "06-04 09:00")
    found = clock(story, promises(clause(**DESK), pauses=[pause()]))
    assert [p.refused for p in found.pauses] == ["begun_after_due"]
    assert found.state == "late"
    assert found.late_seconds == 9 * HOUR


def test_a_change_of_urgency_keeps_the_old_due() -> None:
    """The new one is no earlier than the change."""
    story = """
        case | at               | what
        1    | 2026-06-01 08:00 | opened
        1    | 2026-06-02 08:00 | prioritised p1
    """
    terms = clause(**{**DESK, "priority": "p2"})
    urgent = {"clause": terms["clause"], "priority": "p1", "unit": "business_hours", "amount": 2}
    found = clock(story, promises(terms, targets=[urgent]), "2026-06-03")
    assert (found.basis, found.level) == ("level", "p1")
    assert found.promise == {"business_hours": 2, "stops": "closed"}
    assert (found.old_due, found.due) == (when("2026-06-03 10:00"), when("2026-06-02 08:00"))
    assert found.flags == ("priority_changed",)


def test_both_clocks_are_told() -> None:
    """The resident's from the opening in calendar time, the agency's since it accepted."""
    story = """
        case | at               | what
        1    | 2026-06-01 08:00 | opened
        1    | 2026-06-01 10:00 | accepted
        1    | 2026-06-02 09:00 | closed done
    """
    found = case(story, promises(clause(**DESK)))
    (promise,) = found.commitments
    assert (found.waited_seconds, found.closed) == (25 * HOUR, when("2026-06-02 09:00"))
    assert (promise.used_seconds, promise.accepted_seconds) == (10 * HOUR, 8 * HOUR)


# -- any life ----------------------------------------------------------------------------

EVENTS = ("paused resident", "paused weather", "resumed", "closed done", "reopened", "accepted")
STORIES = st.lists(
    st.tuples(st.integers(1, 24 * 40), st.sampled_from(EVENTS)),
    max_size=8,
    unique_by=lambda e: e[0],
).map(sorted)
TERMS = st.sampled_from(
    [
        DESK,
        {"unit": "business_days", "amount": 3, "calendar": "desk", "day_rule": "same_time"},
        {"unit": "calendar_days", "amount": 5, "calendar": "always"},
    ]
)


def told_at(hours: int) -> str:
    """So many hours after the opening."""
    return f"2026-{6 + hours // 720:02}-{1 + hours % 720 // 24:02} {hours % 24:02}:30"


@settings(max_examples=25, deadline=None)
@given(STORIES, TERMS, st.sampled_from([row["rule"] for row in FOUR]), st.integers(0, 24 * 45))
def test_any_life_adds_up_and_agrees_with_the_measurement(
    story: list[tuple[int, str]], terms: dict[str, Any], rule: str, until: int
) -> None:
    """Without a gap from the start to the end; the due is where the promised time is used up."""
    lines = ["case | at | what", "1 | 2026-06-01 00:30 | opened"]
    lines += [f"1 | {told_at(at)} | {what}" for at, what in story]
    capped = pause("weather", max_total_unit="business_days", max_total_amount=2)
    promised = promises(clause(**terms, reopen_rule=rule), pauses=[pause(), capped])
    drawing, as_of = "\n".join(lines), told_at(until)
    found = clock(drawing, promised, as_of)
    row = (
        judged(measure(drawing, promised, as_of).instants.lazy(), when(as_of))
        .collect()
        .row(0, named=True)
    )
    judged_due = max(at for at in (row["due"], row["due_at_cap"]) if at)
    assert (found.state, found.due, found.stop) == (row["state"], judged_due, row["stop"])
    adds_up(found, rule)


def adds_up(found: CommitmentExplanation, rule: str) -> None:
    """Everything that holds of any clock."""
    pieces = found.segments
    assert all(a.end == b.start for a, b in pairwise(pieces))
    assert sum(s.counted_seconds for s in pieces) == found.used_seconds
    assert sum(s.counted_seconds for s in pieces if s.kind == "late") == found.late_seconds
    due = max(d for d in (found.due, found.due_at_cap) if d)
    if pieces and pieces[-1].end >= due and rule != "restart":
        before = sum(s.counted_seconds for s in pieces if s.end <= due)
        assert before == found.allowed_seconds
    if not found.due_at_cap:
        paused = sum(s.working_seconds for s in pieces if s.kind == "paused")
        # Under `first_closure` a pause after the first closing still moves the due that the other
        # rules are compared by; the account ends before it.
        short = rule == "first_closure" and paused < found.paused_seconds
        assert paused == found.paused_seconds or rule == "restart" or short
    assert all((r.due, r.state) == (found.due, found.state) for r in found.rules if r.agreed)
    late = any(s.start >= due for s in pieces)
    assert late == (found.state in {"late", "overdue"})
