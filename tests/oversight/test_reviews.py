"""Reviews are planned, held and minuted; who comes second is told; nothing is removed."""

from __future__ import annotations

import itertools
import uuid
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Final

import pytest
from sqlalchemy import delete, text
from sqlalchemy.exc import DBAPIError

from dashboard.cases.store import Store
from dashboard.errors import NotAllowedError, UserError
from dashboard.oversight import actions, audit, findings, reviews
from dashboard.oversight.acting import Author, ChangedMeanwhileError
from dashboard.oversight.actions import Plan
from dashboard.oversight.agenda import Agenda, Item, loaded, ordered
from dashboard.oversight.audit import About
from dashboard.oversight.decisions import DECISION, Decided, Decision, decide, drop, finish, made
from dashboard.oversight.finding import About as AboutFinding
from dashboard.oversight.finding import Finding, Wanted
from dashboard.oversight.keeping import Kind, Seen
from dashboard.oversight.review import SIDES, Held, Review
from dashboard.oversight.review_figures import on_record
from dashboard.roles import Role, Viewer
from metrics.duties.rhythm import Due

NOW = datetime(2026, 10, 1, 15, tzinfo=UTC)
LATER = NOW + timedelta(days=1)
TODAY = date(2026, 10, 8)
MAYOR = Author(Viewer(Role.OVERSEER, source="sign_in"), "Ana Ruiz")
CENTER = Author(Viewer(Role.OPERATOR, source="sign_in"), "Bo Lee")
PARKS = Author(Viewer(Role.AGENCY, "parks", "sign_in"), "Cleo May")
STREETS = Author(Viewer(Role.AGENCY, "streets", "sign_in"), "Dee Fox")
PUBLIC = Author(Viewer(), "Eve")

BOTH = Held(date(2026, 10, 7), ("operator.director", "agency.service_owner"), TODAY)
MISSED = Item("goal", {"figure": "on_time_due", "k": 3}, "agency", {"agency": "parks"})
AGENDA = Agenda(NOW, "m" * 64, (MISSED, Item("kept", {"n": 2})))
MEND: Final = Decided("Hire a second crew", "agency.operations", date(2026, 11, 1))

_MONTHS = itertools.count(1)


@pytest.fixture
def store(shared_store: Store) -> Store:
    """One that other tests have planned reviews of their own in."""
    return shared_store


@pytest.fixture
def due() -> Due:
    """A meeting about September that no other test knows."""
    days = date(2026, 9, 1), date(2026, 9, 30), date(2026, 10, 1), date(2026, 10, 31)
    return Due(f"aspen-{next(_MONTHS)}/parks", "1.0.0", "meeting", *days)


def planned(store: Store, due: Due) -> Review:
    """A review that was planned."""
    reviews.plan(store, CENTER, due, date(2026, 10, 7), NOW)
    return found(store, due)


def found(store: Store, due: Due, author: Author = MAYOR) -> Review:
    """The review of a meeting as somebody reads it now."""
    every = reviews.held_reviews(store, author.viewer)
    return next(review for review in reversed(every) if review.is_of(due))


def held(store: Store, due: Due) -> Review:
    """A review that was held."""
    reviews.hold(store, CENTER, planned(store, due).seen, BOTH, AGENDA, NOW)
    return found(store, due)


def minuted(store: Store, due: Due) -> Review:
    """One with minutes."""
    reviews.write_minutes(store, CENTER, held(store, due).seen, " Crews are short. ", NOW)
    return found(store, due)


def decisions_of(store: Store, review: Review) -> list[Decision]:
    """What it decided."""
    return [d for d in made(store, MAYOR.viewer) if d.review == review.id]


def test_a_review_is_planned_postponed_with_its_reason_and_held(store: Store, due: Due) -> None:
    """Each step is in the log with who did it; what was planned first is told there."""
    review = planned(store, due)
    assert (review.state, review.planned_on, review.agency) == (
        "planned",
        date(2026, 10, 7),
        "parks",
    )
    reviews.postpone(store, MAYOR, review.seen, date(2026, 11, 3), "A storm", LATER)
    review = found(store, due)
    assert (review.planned_on, review.postponed, review.on_rhythm) == (date(2026, 11, 3), 1, None)
    late = replace(BOTH, on=date(2026, 11, 3), told_on=date(2026, 11, 4))
    reviews.hold(store, CENTER, review.seen, late, AGENDA, LATER)
    review = found(store, due)
    assert (review.state, review.held_on, review.on_rhythm) == ("held", date(2026, 11, 3), False)
    log = audit.entries(store, MAYOR.viewer, About("review", str(review.id)))
    assert [entry.act for entry in log] == ["scheduled", "postponed", "held"]
    assert (log[1].person, log[1].because) == ("Ana Ruiz", "A storm")
    assert log[1].said["planned_on before"] == "2026-10-07"
    assert audit.broken(store) == ()


def test_what_it_had_before_it_is_kept_as_it_stood(store: Store, due: Due) -> None:
    """With the instant and the mart of its figures; the database refuses to change it."""
    review = held(store, due)
    kept = reviews.kept_agenda(store, PARKS.viewer, review.id)
    assert kept is not None
    assert (kept.as_of, kept.mart, loaded(kept.items)) == (NOW, AGENDA.mart, AGENDA.items)
    for change in ("UPDATE review_agendas SET items = ''", "DELETE FROM review_agendas"):
        with pytest.raises(DBAPIError), store.writing() as connection:
            connection.execute(text(change))


@pytest.mark.parametrize("kind", [reviews.REVIEW, DECISION], ids=["review", "decision"])
def test_the_database_refuses_to_remove_anything(store: Store, due: Due, kind: Kind) -> None:
    """Whoever opens it with another tool meets the same."""
    decide(store, CENTER, held(store, due).id, MEND, NOW)
    with pytest.raises(DBAPIError), store.writing() as connection:
        connection.execute(delete(kind.table))


def test_one_meeting_is_planned_once_until_it_is_withdrawn(store: Store, due: Due) -> None:
    """The second is told; after the withdrawal it can be planned anew."""
    review = planned(store, due)
    with pytest.raises(ChangedMeanwhileError, match="planned already"):
        reviews.plan(store, MAYOR, due, date(2026, 10, 9), NOW)
    reviews.withdraw(store, CENTER, review.seen, "Twice", NOW)
    assert planned(store, due).id != review.id


def test_minutes_are_locked_once_both_sides_approved_them(store: Store, due: Due) -> None:
    """A change before that lets approvals lapse; the mayor's office approves for nobody."""
    review = minuted(store, due)
    reviews.approve(store, PARKS, review.seen, LATER)
    reviews.write_minutes(store, PARKS, found(store, due).seen, "Crews are short of two.", LATER)
    review = found(store, due)
    assert (review.minutes, dict(review.approved)) == ("Crews are short of two.", {})
    with pytest.raises(NotAllowedError):
        reviews.approve(store, MAYOR, review.seen, LATER)
    reviews.approve(store, PARKS, review.seen, LATER)
    reviews.approve(store, CENTER, found(store, due).seen, LATER)
    review = found(store, due)
    assert review.is_locked
    assert [review.approved[side].person for side in SIDES] == ["Cleo May", "Bo Lee"]
    with pytest.raises(UserError, match="stand as they are"):
        reviews.write_minutes(store, CENTER, review.seen, "Else", LATER)
    with pytest.raises(UserError, match="stand as they are"):
        reviews.correct(store, CENTER, review.seen, BOTH, "Wrong day", LATER)


def test_of_two_who_write_minutes_the_second_is_told_and_nothing_is_lost(
    store: Store, due: Due
) -> None:
    """What the first wrote stands; the error says who wrote what."""
    review = held(store, due)
    reviews.write_minutes(store, PARKS, review.seen, "Ours", NOW)
    with pytest.raises(ChangedMeanwhileError, match=r"Cleo May minuted it .*Ours"):
        reviews.write_minutes(store, CENTER, review.seen, "Theirs", LATER)
    assert found(store, due).minutes == "Ours"


REFUSED: list[tuple[Held, str]] = [
    (replace(BOTH, on=date(2026, 10, 9)), "has not been held yet"),
    (replace(BOTH, on=date(2026, 9, 30)), "cannot have been held before"),
    (replace(BOTH, attended=("agency.operations",)), "both sides"),
    (replace(BOTH, attended=("operator.director", "overseer.sla_office")), "both sides"),
]


@pytest.mark.parametrize(("told", "why"), REFUSED)
def test_what_cannot_have_been_a_review_is_not_written_down(
    store: Store, due: Due, told: Held, why: str
) -> None:
    """A day to come, a period that is not over, one side alone."""
    review = planned(store, due)
    with pytest.raises(UserError, match=why):
        reviews.hold(store, CENTER, review.seen, told, AGENDA, NOW)
    assert found(store, due).state == "planned"


def test_each_agency_reads_its_own_and_the_public_none(store: Store, due: Due) -> None:
    """Another agency's cannot be read, minuted, approved or decided on."""
    review = minuted(store, due)
    decide(store, PARKS, review.id, MEND, NOW)
    assert not reviews.held_reviews(store, STREETS.viewer)
    assert not made(store, STREETS.viewer)
    assert reviews.kept_agenda(store, STREETS.viewer, review.id) is None
    for author in (STREETS, PUBLIC):
        for write in (
            lambda by: reviews.write_minutes(store, by, review.seen, "x", NOW),
            lambda by: reviews.approve(store, by, review.seen, NOW),
            lambda by: decide(store, by, review.id, MEND, NOW),
            lambda by: finish(store, by, decisions_of(store, review)[0].seen, TODAY, "x", NOW),
        ):
            with pytest.raises(NotAllowedError):
                write(author)
    for read in (reviews.held_reviews, made):
        with pytest.raises(NotAllowedError):
            read(store, PUBLIC.viewer)


LEADS: dict[str, Callable[[Store, Author, Review, Due], object]] = {
    "plan": lambda store, by, _review, due: reviews.plan(store, by, due, due.by, NOW),
    "postpone": lambda s, by, r, due: reviews.postpone(s, by, r.seen, due.by, "x", NOW),
    "withdraw": lambda s, by, r, _due: reviews.withdraw(s, by, r.seen, "x", NOW),
    "hold": lambda s, by, r, _due: reviews.hold(s, by, r.seen, BOTH, AGENDA, NOW),
    "correct": lambda s, by, r, _due: reviews.correct(s, by, r.seen, BOTH, "x", NOW),
}


@pytest.mark.parametrize("name", LEADS)
def test_no_agency_plans_or_says_what_was_held(store: Store, due: Due, name: str) -> None:
    """Not even of its own reviews."""
    review = planned(store, due)
    for author in (PARKS, PUBLIC):
        with pytest.raises(NotAllowedError):
            LEADS[name](store, author, review, due)
    assert found(store, due) == review


def test_a_decision_has_an_owner_and_a_day_and_is_done_with_what_shows_it(
    store: Store, due: Due
) -> None:
    """Done on its day is in time; what was done is not withdrawn afterwards."""
    review = held(store, due)
    decide(store, PARKS, review.id, MEND, NOW)
    (open_,) = decisions_of(store, review)
    assert (open_.decided, open_.is_late(date(2026, 11, 1))) == (MEND, False)
    assert open_.is_late(date(2026, 11, 2))
    finish(store, PARKS, open_.seen, date(2026, 11, 1), "The crew's first week", LATER)
    (done,) = decisions_of(store, review)
    assert (done.state, done.in_time, done.proof) == ("done", True, "The crew's first week")
    with pytest.raises(UserError, match="done already"):
        drop(store, CENTER, done.seen, TODAY, "No more", LATER)
    with pytest.raises(ChangedMeanwhileError):
        drop(store, CENTER, open_.seen, TODAY, "No more", LATER)


def accepted(store: Store, agency: str = "parks") -> Finding:
    """A finding about an agency whose answer was accepted."""
    wanted = Wanted("by_hand", uuid.uuid4().hex, AboutFinding(agency), "Late", (), (), NOW, TODAY)
    found = Seen(findings.open_by_hand(store, MAYOR, wanted, NOW), 1)
    findings.answer(store, PARKS if agency == "parks" else STREETS, found, "Crews", NOW)
    findings.accept(store, MAYOR, Seen(found.id, 2), "", NOW)
    return next(f for f in findings.findings(store, MAYOR.viewer) if f.id == found.id)


def carried(store: Store, review: Review) -> actions.Action:
    """A decision of a review, made an action on a finding."""
    decide(store, PARKS, review.id, MEND, NOW)
    (open_,) = decisions_of(store, review)
    plan = Plan(MEND.says, MEND.owner, MEND.due)
    id_ = actions.carry_out(store, MAYOR, open_.seen, accepted(store).seen, plan, NOW)
    return next(a for a in actions.actions(store, PARKS.viewer) if a.id == id_)


def test_a_decision_that_became_an_action_is_done_when_the_action_is(
    store: Store, due: Due
) -> None:
    """On the day and with the words of the action; by itself it can be settled no more."""
    review = held(store, due)
    action = carried(store, review)
    (open_,) = decisions_of(store, review)
    assert (open_.state, open_.finding, action.decision) == ("open", action.finding, open_.id)
    for settle in (finish, drop):
        with pytest.raises(UserError, match=f"an action on finding {action.finding}"):
            settle(store, PARKS, open_.seen, TODAY, "Done", LATER)
    actions.finish(store, PARKS, action.seen, "The first week", LATER, date(2026, 11, 1))
    (done,) = decisions_of(store, review)
    assert (done.state, done.in_time, done.proof) == ("done", True, "The first week")
    settled = next(a for a in actions.actions(store, PARKS.viewer) if a.id == action.id)
    assert settled.settled_on == date(2026, 11, 1)
    log = audit.entries(store, MAYOR.viewer, About("decision", str(done.id)))
    assert [entry.act for entry in log] == ["decided", "planned", "done"]


def test_a_decision_stands_by_itself_again_when_its_action_is_dropped(
    store: Store, due: Due
) -> None:
    """It can be made another action, or be settled as any other."""
    review = held(store, due)
    actions.drop(store, MAYOR, carried(store, review).seen, "No crew", LATER, TODAY)
    (open_,) = decisions_of(store, review)
    assert (open_.state, open_.finding) == ("open", None)
    drop(store, PARKS, open_.seen, TODAY, "No crew", LATER)
    assert decisions_of(store, review)[0].state == "withdrawn"


def test_a_decision_becomes_one_action_on_a_finding_of_the_same_agency(
    store: Store, due: Due
) -> None:
    """By the mayor's office; who comes second is told, and a refusal leaves both as they were."""
    review = held(store, due)
    decide(store, PARKS, review.id, MEND, NOW)
    (open_,) = decisions_of(store, review)
    plan, found = Plan(MEND.says, MEND.owner, MEND.due), accepted(store)
    for author in (CENTER, PARKS, PUBLIC):
        with pytest.raises(NotAllowedError):
            actions.carry_out(store, author, open_.seen, found.seen, plan, NOW)
    with pytest.raises(UserError, match="another agency"):
        actions.carry_out(store, MAYOR, open_.seen, accepted(store, "streets").seen, plan, NOW)
    assert decisions_of(store, review) == [open_]
    actions.carry_out(store, MAYOR, open_.seen, found.seen, plan, NOW)
    with pytest.raises(ChangedMeanwhileError):
        actions.carry_out(store, MAYOR, open_.seen, accepted(store).seen, plan, NOW)
    (once,) = decisions_of(store, review)
    with pytest.raises(UserError, match="It is an action"):
        actions.carry_out(store, MAYOR, once.seen, accepted(store).seen, plan, NOW)


def test_nothing_is_decided_by_a_review_that_was_not_held(store: Store, due: Due) -> None:
    """Nor for a day before it."""
    review = planned(store, due)
    with pytest.raises(UserError, match="has not been held"):
        decide(store, CENTER, review.id, MEND, NOW)
    reviews.hold(store, CENTER, review.seen, BOTH, AGENDA, NOW)
    with pytest.raises(UserError, match="cannot be due before"):
        decide(store, CENTER, review.id, replace(MEND, due=date(2026, 10, 6)), NOW)


def test_the_register_tells_the_figures_what_was_known_at_an_instant(
    store: Store, due: Due
) -> None:
    """A review that was written down as held later was only planned then."""
    review = planned(store, due)
    reviews.hold(store, CENTER, review.seen, BOTH, AGENDA, LATER)
    decide(store, CENTER, review.id, MEND, LATER)
    told = []
    for known_at in (NOW - timedelta(days=1), NOW, LATER, None):
        with store.reading() as connection:
            recorded, agreed = on_record(connection, known_at)
        own = [each.held_on for each in recorded if each.agreement == due.agreement]
        told.append((own, len([each for each in agreed if each.agreement == due.agreement])))
    assert told == [([], 0), ([None], 0), ([BOTH.on], 1), ([BOTH.on], 1)]


def test_what_needs_a_decision_comes_first() -> None:
    """Within a kind, lines stay as they came."""
    lines = [Item("kept"), Item("signal"), Item("goal", {"k": 1}), Item("goal", {"k": 2})]
    told = ordered([*lines, Item("notice")])
    assert [item.kind for item in told] == ["notice", "goal", "goal", "signal", "kept"]
    assert [item.said.get("k") for item in told] == [None, 1, 2, None, None]
    assert [item.needs_decision for item in told] == [True, True, True, False, False]
