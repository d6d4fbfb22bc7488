"""How one case was judged, written out so that it adds up."""

from __future__ import annotations

from datetime import timedelta
from itertools import pairwise
from pathlib import Path

import pytest

from agreements.folder import open_city
from metrics.clock import Clock
from metrics.explain import CaseExplanation, CommitmentExplanation
from metrics.explaining import explained
from metrics.promises import Promises, promises_of
from tests.metrics.table import (
    CALENDARS,
    clause,
    drawn,
    judge,
    lives,
    promises,
    published,
    when,
)

AS_OF = "2026-10-01"
LABOR_DAY = "2026-09-07"


def case(story: str, promised: Promises, as_of: str = AS_OF, **given: object) -> CaseExplanation:
    """The explanation of the one case of a story."""
    cases, events = lives(story, c1=given)
    found = explained(cases, events, promised, when(as_of))
    assert found is not None
    return found


def commitment(
    story: str, promised: Promises, as_of: str = AS_OF, **given: object
) -> CommitmentExplanation:
    """Its one promise."""
    (found,) = case(story, promised, as_of, **given).commitments
    return found


def adds_up(found: CommitmentExplanation, end: str) -> bool:
    """Without a gap from the start to the end, with a cut at the due."""
    pieces = found.segments
    edges = [pieces[0].start, *(s.end for s in pieces)]
    due = found.due
    assert due is not None
    assert all(a.end == b.start for a, b in pairwise(pieces))
    assert all(s.start < s.end for s in pieces)
    assert (edges[0], edges[-1]) == (found.start, when(end))
    assert all(s.end <= due for s in pieces if s.kind == "open")
    assert all(s.start >= due for s in pieces if s.kind == "late")
    assert not found.start < due < when(end) or due in edges
    return all(s.counted_seconds in {0, (s.end - s.start) // timedelta(seconds=1)} for s in pieces)


def counted(found: CommitmentExplanation, kind: str) -> int:
    """The seconds that count before the due, or after it."""
    return sum(s.counted_seconds for s in found.segments if s.kind == kind)


# Opened on Friday 4 September 2026 at 10:00; Monday is Labor Day.
PROMISED = {
    "3 business days": clause(unit="business_days", amount=3, calendar="desk"),
    "3 business days, same time": clause(
        unit="business_days", amount=3, calendar="desk", day_rule="same_time"
    ),
    "20 business hours": clause(unit="business_hours", amount=20, calendar="desk"),
    "90 business minutes": clause(unit="business_minutes", amount=90, calendar="evenings"),
    "48 hours of every day": clause(unit="business_hours", amount=48),
    "5 calendar days": clause(),
    "the published due": published("pothole"),
}
ENDINGS = drawn("""
closed
2026-09-04 10:00:01
2026-09-04 11:00
2026-09-05 12:00
2026-09-08 17:00
2026-09-14 09:30

""")


@pytest.mark.parametrize("row", ENDINGS, ids=lambda r: r["closed"] or "open")
@pytest.mark.parametrize("promise", PROMISED)
def test_the_segments_of_every_kind_of_promise_add_up_and_agree_with_the_verdict(
    promise: str, row: dict[str, str]
) -> None:
    """Contiguous, cut at the due, late ones only where the case is late; the clock's own sum."""
    closing = f"\n1 | {row['closed']} | closed done" if row["closed"] else ""
    story = f"""
        case | at               | what
        1    | 2026-09-04 10:00 | opened
        1    | 2026-09-09 16:00 | due{closing}
    """
    found = commitment(story, promises(PROMISED[promise]))
    end = row["closed"] or AS_OF
    assert adds_up(found, end)
    past = any(s.start >= found.due for s in found.segments)  # type: ignore[operator] # all have a due
    assert past == (found.state in {"late", "overdue"})
    assert found.state == judge(story, promises(PROMISED[promise]), AS_OF)["1"]["state"]
    terms = PROMISED[promise]
    calendar = CALENDARS[terms["calendar"]] if "business" in promise else CALENDARS["always"]
    instants = [int(at.timestamp()) for at in (found.start, when(end))]
    elapsed = int(Clock.covering(calendar, instants).elapsed(*instants))
    assert counted(found, "open") + counted(found, "late") == elapsed


def test_a_promise_in_hours_that_is_used_up_has_counted_just_that() -> None:
    """Twenty open hours to the due, however many nights, weekends and holidays lie between."""
    story = """
        case | at               | what
        1    | 2026-09-04 10:00 | opened
    """
    found = commitment(story, promises(PROMISED["20 business hours"]))
    assert counted(found, "open") == 20 * 3600
    reasons = {s.reason for s in found.segments if not s.counted_seconds}
    assert {"Labor Day", "weekend", "outside hours"} <= reasons


@pytest.mark.parametrize(
    ("as_of", "state", "end"),
    [
        ("2026-09-05 12:00", "running", "2026-09-05 12:00"),
        ("2026-09-20 12:00", "late", "2026-09-09 10:00"),
    ],
)
def test_the_clock_runs_on_after_a_closing_without_the_promised_stop(
    as_of: str, state: str, end: str
) -> None:
    """Up to the due, after which the case is late; its lateness would count to the closing."""
    story = """
        case | at               | what
        1    | 2026-09-04 10:00 | opened
        1    | 2026-09-05 10:00 | closed done
    """
    found = commitment(story, promises(clause(stops="milestone:paved")), as_of)
    assert (found.state, found.flags) == (state, ("stop_missing",))
    assert adds_up(found, end)
    assert counted(found, "late") == 0


def test_lateness_without_the_promised_stop_counts_to_the_closing() -> None:
    """Closed a day after its due, one day late, whatever the date today."""
    story = """
        case | at               | what
        1    | 2026-09-04 10:00 | opened
        1    | 2026-09-10 10:00 | closed done
    """
    found = commitment(story, promises(clause(stops="milestone:paved")))
    assert adds_up(found, "2026-09-10 10:00")
    assert counted(found, "late") == 86_400


def test_a_published_due_before_the_opening_leaves_lateness_alone() -> None:
    """From the opening on everything is late."""
    story = """
        case | at               | what
        1    | 2026-09-04 10:00 | opened
        1    | 2026-09-01 10:00 | due
        1    | 2026-09-05 10:00 | closed done
    """
    found = commitment(story, promises(published()))
    assert [(s.kind, s.counted_seconds) for s in found.segments] == [("late", 86_400)]


def test_fractions_of_a_second_make_no_segment_and_no_lateness() -> None:
    """Met within the second of the due is met, in the segments as in the verdict."""
    story = """
        case | at                      | what
        1    | 2026-09-04 10:00:00.400 | opened
        1    | 2026-09-04 10:00:10.100 | due
        1    | 2026-09-04 10:00:10.900 | closed done
    """
    found = commitment(story, promises(published()))
    assert found.state == "met"
    assert [(s.kind, s.counted_seconds) for s in found.segments] == [("open", 10)]


def test_what_cannot_be_measured_or_was_never_promised_has_no_segments() -> None:
    """The reason stands in their place."""
    fault = """
        case | at               | what
        1    | 2026-09-04 10:00 | opened
        1    | 2026-09-04 09:00 | closed done
    """
    found = commitment(fault, promises(clause()))
    assert (found.segments, found.unmeasurable) == ((), "closed_before_opened")
    found = commitment(fault, promises(clause()), service="sign")
    assert (found.segments, found.missing, found.promise) == ((), "no_service", {})
    assert (found.file, found.line) == (None, None)


def test_the_agreement_is_told_wherever_its_version_is() -> None:
    """Also of a service that it does not name; and neither where none was in force."""
    story = """
        case | at               | what
        1    | 2026-09-04 10:00 | opened
    """
    unnamed = commitment(story, promises(clause()), service="sign")
    assert (unnamed.agreement, unnamed.version) == ("denver/crews", "1.0.0")
    none = commitment(story, promises(clause(agency="others")), service="sign")
    assert (none.agreement, none.version, none.missing) == (None, None, "no_agreement")


def test_a_void_case_says_why_and_its_clock_ends_with_it() -> None:
    """Withdrawn before the due: no time passes after the closing."""
    story = """
        case | at               | what
        1    | 2026-09-04 10:00 | opened
        1    | 2026-09-05 10:00 | closed withdrawn
    """
    found = commitment(story, promises(clause(stops="milestone:paved")))
    assert (found.state, found.void_reason) == ("void", "withdrawn")
    assert adds_up(found, "2026-09-05 10:00")


def test_the_promise_is_told_as_the_agreement_writes_it() -> None:
    """The unit with its number, or the field; and what stops it."""
    story = """
        case | at               | what
        1    | 2026-09-04 10:00 | opened
        1    | 2026-09-05 10:00 | due
    """
    target = commitment(story, promises(PROMISED["20 business hours"], published()))
    assert target.promise == {"business_hours": 20, "stops": "closed"}
    due = commitment(story, promises(published("pothole"), clause(None)))
    assert due.promise == {"due_field": "published_due", "stops": "closed"}


def test_a_case_that_was_not_yet_opened_is_none() -> None:
    """An earlier instant knows nothing of it, and of an opened one only what had happened."""
    story = """
        case | at               | what
        1    | 2026-09-04 10:00 | opened
        1    | 2026-09-05 10:00 | reached paved
        1    | 2026-09-06 10:00 | closed done
    """
    cases, events = lives(story)
    assert explained(cases, events, promises(clause()), when("2026-09-04 09:59:59")) is None
    then = case(story, promises(clause()), "2026-09-05 12:00")
    assert [(h.kind, h.detail) for h in then.happenings] == [
        ("opened", None),
        ("milestone", "paved"),
    ]
    assert then.commitments[0].state == "running"


def test_what_happened_at_one_instant_is_told_in_one_order() -> None:
    """Opened first, reopened before closed, however the record hands the rows over."""
    story = """
        case | at               | what
        1    | 2026-09-04 10:00 | closed done
        1    | 2026-09-04 10:00 | reopened
        1    | 2026-09-04 10:00 | reached paved
        1    | 2026-09-04 10:00 | opened
    """
    told = case(story, promises(clause())).happenings
    assert [h.kind for h in told] == ["opened", "milestone", "reopened", "closed"]


@pytest.mark.parametrize("name", ["denver", "boston"])
def test_the_file_and_the_line_of_every_shipped_promise_hold_it(name: str) -> None:
    """Somebody who opens the file at that line reads the promise."""
    clauses = promises_of(open_city(name)).clauses
    assert not clauses.is_empty()
    for row in clauses.to_dicts():
        line = Path(row["file"]).read_text(encoding="utf-8").splitlines()[row["line"] - 1]
        assert line.strip().startswith(f"{row['commitment']}:")


@pytest.mark.parametrize("rule", ["resume", "restart"])
def test_a_clock_that_was_wrongly_closed_and_paused_adds_up_to_what_was_promised(rule: str) -> None:
    """What counts before the due is the promised time; what does not, is left out by its reason."""
    story = """
        case | at               | what
        1    | 2026-09-01 09:00 | opened
        1    | 2026-09-03 09:00 | closed done
        1    | 2026-09-05 09:00 | reopened
        1    | 2026-09-07 09:00 | paused waiting
        1    | 2026-09-08 09:00 | resumed
        1    | 2026-09-20 09:00 | closed done
    """
    term = clause(reopen_rule=rule)
    of = {name: term[name] for name in ("agreement", "version", "commitment")}
    found = commitment(story, promises(term, pauses=[{**of, "reason": "waiting"}]))
    assert adds_up(found, "2026-09-20 09:00")
    assert counted(found, "open") == found.allowed_seconds == 5 * 86_400
    # Under a restart the spell lies before the clock began anew; it is no part of it either.
    lasted = {
        kind: sum((s.end - s.start).total_seconds() for s in found.segments if s.kind == kind)
        for kind in ("wrongly_closed", "paused")
    }
    assert lasted == {"wrongly_closed": 2 * 86_400, "paused": found.paused_seconds}
    assert found.paused_seconds == 86_400
    assert found.late_seconds == counted(found, "late") > 0
