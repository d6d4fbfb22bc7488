"""A finding from its opening to what proved it settled; each side does its own, all of it stays."""

from __future__ import annotations

import uuid
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from dashboard.cases.store import Store
from dashboard.errors import NotAllowedError, UserError
from dashboard.oversight import actions, audit, findings
from dashboard.oversight.acting import Author, ChangedMeanwhileError
from dashboard.oversight.actions import Moves, Plan
from dashboard.oversight.finding import About, Ask, Fact, Finding, Wanted
from dashboard.oversight.findings import LONGEST
from dashboard.oversight.keeping import OvertakenError
from dashboard.oversight.waiting import late, waiting
from dashboard.roles import Role, Viewer

NOW = datetime(2026, 10, 1, 15, 0, tzinfo=UTC)
LATER = NOW + timedelta(days=2)
DUE, NEXT = date(2026, 10, 15), date(2026, 11, 20)
MAYOR = Author(Viewer(Role.OVERSEER, source="sign_in"), "Ana Ruiz")
OTHER_MAYOR = Author(Viewer(Role.OVERSEER, source="sign_in"), "Max Orr")
CENTER = Author(Viewer(Role.OPERATOR, source="trial"), "Bo Lee")
WORKS = Author(Viewer(Role.AGENCY, "works", "sign_in"), "Cleo May")
PARKS = Author(Viewer(Role.AGENCY, "parks", "sign_in"), "Dee Fox")
PUBLIC = Author(Viewer(), "Eve")

EXPLAIN = Ask("written_explanation", "agency.service_owner", DUE)
PLAN = Ask("improvement_plan", "agency.service_owner", NEXT)
DECIDE = Ask("renegotiate_or_resource", "overseer.chief_of_staff", NEXT)
LEASE = Plan("Lease a truck", "agency.operations", NEXT, Moves("on_time_due", "higher", 0.9))


def fact(*periods: str) -> Fact:
    """A goal missed in these months."""
    return Fact("on_time_due", "resolution", None, periods, 80, 100, 0.9, "higher", noise=False)


@pytest.fixture
def store(shared_store: Store) -> Store:
    """One that other tests have written findings of their own in."""
    return shared_store


@pytest.fixture
def wanted() -> Wanted:
    """What a rule asks for, about a service that no other test knows."""
    service = uuid.uuid4().hex
    about = About("works", "aspen/works", "1.0.0", service, "resolution", "on_time_due")
    subject = f"aspen/works#{service}"
    return Wanted(
        "goal_missed", subject, about, "", (fact("2026-09"),), (EXPLAIN,), NOW, DUE
    )  # fmt: skip


def held(store: Store, id_: int, by: Author = MAYOR) -> Finding:
    """A finding as it stands."""
    return next(f for f in findings.findings(store, by.viewer) if f.id == id_)


def opened(store: Store, wanted: Wanted) -> Finding:
    """It, opened by rule."""
    ((_done, id_),) = findings.open_all(store, MAYOR, [wanted], NOW)
    return held(store, id_)


def accepted(store: Store, wanted: Wanted) -> Finding:
    """It, answered, and the answer accepted."""
    found = opened(store, wanted)
    findings.answer(store, WORKS, found.seen, "A truck broke", LATER)
    findings.accept(store, MAYOR, held(store, found.id).seen, "", LATER)
    return held(store, found.id)


def settled(store: Store, wanted: Wanted) -> Finding:
    """It, closed."""
    found = accepted(store, wanted)
    findings.close(store, MAYOR, found.seen, "92% in October", LATER)
    return held(store, found.id)


def test_a_finding_is_kept_as_the_rule_asked_for_it(store: Store, wanted: Wanted) -> None:
    """Open, with what was missed, what the agreement asks for, and by when."""
    found = opened(store, wanted)
    assert Wanted(**{name: getattr(found, name) for name in Wanted.__dataclass_fields__}) == wanted
    assert (found.state, found.at, found.trial, found.side) == ("open", NOW, False, "agency")
    (entry,) = audit.entries(store, MAYOR.viewer, audit.About("finding", str(found.id)))
    assert (entry.act, entry.about.agency, entry.person) == ("opened", "works", "Ana Ruiz")


def test_opening_again_changes_nothing(store: Store, wanted: Wanted) -> None:
    """Neither from the command nor by somebody else at the same moment."""
    first = opened(store, wanted)
    before = audit.head(store)
    assert findings.open_all(store, OTHER_MAYOR, [wanted], LATER) == ()
    assert (held(store, first.id), audit.head(store)) == (first, before)


def test_a_further_miss_raises_the_step_of_the_same_finding(store: Store, wanted: Wanted) -> None:
    """What was answered is asked anew, by the new step's day; what was asked first stays."""
    found = opened(store, wanted)
    findings.answer(store, WORKS, found.seen, "A truck broke", LATER)
    more = replace(wanted, facts=(fact("2026-09", "2026-10"),), asks=(EXPLAIN, PLAN), due=NEXT)
    ((done, id_),) = findings.open_all(store, MAYOR, [more], LATER)
    now = held(store, id_)
    assert (done.move, id_) == ("raise", found.id)
    assert (now.state, now.due, now.asks) == ("open", NEXT, (EXPLAIN, PLAN))
    assert now.periods == ("2026-09", "2026-10")
    assert audit.entries(store, MAYOR.viewer)[-1].act == "raised"


def test_a_step_of_the_mayors_office_leaves_the_answer_as_it_is(
    store: Store, wanted: Wanted
) -> None:
    """The agency does not owe it; and a miss without a new step is only brought up to date."""
    found = accepted(store, wanted)
    facts = (fact("2026-09", "2026-10"),)
    more = replace(wanted, facts=facts, asks=(EXPLAIN, DECIDE))
    assert [d.move for d, _ in findings.open_all(store, MAYOR, [more], LATER)] == ["raise"]
    assert (held(store, found.id).state, held(store, found.id).due) == ("accepted", DUE)
    again = replace(more, facts=(fact("2026-09", "2026-10", "2026-11"),))
    assert [d.move for d, _ in findings.open_all(store, MAYOR, [again], LATER)] == ["continue"]
    assert held(store, found.id).periods[-1] == "2026-11"


def test_what_was_settled_counts_no_more(store: Store, wanted: Wanted) -> None:
    """The rule is told up to which period; a later one opens another finding."""
    found = settled(store, wanted)
    told = findings.findings(store, MAYOR.viewer)
    assert findings.last_settled(told)[wanted.subject] == "2026-09"
    later = replace(wanted, facts=(fact("2026-11"),))
    ((done, id_),) = findings.open_all(store, MAYOR, [later], LATER)
    assert (done.move, id_ > found.id) == ("open", True)


def test_the_way_from_answer_to_closing(store: Store, wanted: Wanted) -> None:
    """Given back once, answered anew, accepted, an action agreed and done, closed by a figure."""
    id_ = opened(store, wanted).id
    findings.answer(store, WORKS, held(store, id_).seen, " A truck broke ", LATER)
    findings.give_back(store, MAYOR, held(store, id_).seen, "And now?", NEXT, LATER)
    assert (held(store, id_).state, held(store, id_).due) == ("returned", NEXT)
    findings.answer(store, WORKS, held(store, id_).seen, "We lease one", LATER)
    findings.accept(store, MAYOR, held(store, id_).seen, "", LATER)
    action = actions.agree(store, MAYOR, held(store, id_).seen, LEASE, LATER)
    (agreed,) = [a for a in actions.actions(store, WORKS.viewer) if a.finding == id_]
    assert (agreed.id, agreed.plan, agreed.agency) == (action, LEASE, "works")
    with pytest.raises(UserError, match=f"Action {action} is still open"):
        findings.close(store, MAYOR, held(store, id_).seen, "Enough", LATER)
    actions.finish(store, WORKS, agreed.seen, "Leased on Monday", LATER, LATER.date())
    findings.close(store, MAYOR, held(store, id_).seen, "92% in October", LATER)
    assert held(store, id_).state == "closed"
    told = audit.entries(store, WORKS.viewer, audit.About("finding", str(id_)))
    assert [(e.act, e.because) for e in told] == [
        ("opened", ""), ("answered", "A truck broke"), ("returned", "And now?"),
        ("answered", "We lease one"), ("accepted", ""), ("planned", "Lease a truck"),
        ("closed", "92% in October"),
    ]  # fmt: skip
    assert audit.broken(store) == ()


def test_an_agency_reads_and_answers_its_own_alone(store: Store, wanted: Wanted) -> None:
    """And nobody answers in its place; the public reads nothing."""
    found = opened(store, wanted)
    assert {f.about.agency for f in findings.findings(store, WORKS.viewer)} == {"works"}
    assert all(f.id != found.id for f in findings.findings(store, PARKS.viewer))
    for author in (PARKS, CENTER, MAYOR, PUBLIC):
        with pytest.raises(NotAllowedError):
            findings.answer(store, author, found.seen, "No", LATER)
    for author in (PARKS, PUBLIC):
        with pytest.raises(NotAllowedError):
            findings.remark(store, author, found, "No", LATER)
    with pytest.raises(NotAllowedError):
        findings.findings(store, PUBLIC.viewer)
    with pytest.raises(NotAllowedError):
        actions.actions(store, PUBLIC.viewer)
    assert held(store, found.id) == found


def test_what_311_owes_is_answered_by_311(store: Store, wanted: Wanted) -> None:
    """Its own duties are in the agreement too; the agency may answer as well."""
    ours = replace(wanted, asks=(replace(EXPLAIN, owner="operator.case_quality"),))
    found = opened(store, ours)
    assert found.side == "operator"
    findings.answer(store, CENTER, found.seen, "Our menu was wrong", LATER)
    assert held(store, found.id).state == "answered"


def test_only_the_mayors_office_opens_judges_and_closes(store: Store, wanted: Wanted) -> None:
    """Least of all the agency itself."""
    found = accepted(store, wanted)
    says, seen = "Done", found.seen
    for author in (WORKS, PARKS, CENTER, PUBLIC):
        with pytest.raises(NotAllowedError):
            findings.open_all(store, author, [wanted], LATER)
        with pytest.raises(NotAllowedError):
            findings.open_by_hand(store, author, replace(wanted, says=says), LATER)
        with pytest.raises(NotAllowedError):
            findings.accept(store, author, seen, says, LATER)
        with pytest.raises(NotAllowedError):
            findings.give_back(store, author, seen, says, NEXT, LATER)
        with pytest.raises(NotAllowedError):
            findings.close(store, author, seen, says, LATER)
        with pytest.raises(NotAllowedError):
            findings.withdraw(store, author, seen, says, LATER)
        with pytest.raises(NotAllowedError):
            findings.reopen(store, author, seen, says, NEXT, LATER)
        with pytest.raises(NotAllowedError):
            actions.agree(store, author, seen, LEASE, LATER)
    assert held(store, found.id) == found


def test_an_action_is_said_to_be_done_by_its_owner(store: Store, wanted: Wanted) -> None:
    """And changed or dropped by the mayor's office alone."""
    actions.agree(store, MAYOR, accepted(store, wanted).seen, LEASE, LATER)
    action = actions.actions(store, MAYOR.viewer)[-1]
    for author in (PARKS, CENTER, MAYOR, PUBLIC):
        with pytest.raises(NotAllowedError):
            actions.finish(store, author, action.seen, "Done", LATER, LATER.date())
    for author in (WORKS, PARKS, CENTER, PUBLIC):
        with pytest.raises(NotAllowedError):
            actions.drop(store, author, action.seen, "No", LATER, LATER.date())
        with pytest.raises(NotAllowedError):
            actions.postpone(store, author, action.seen, "No", NEXT, LATER)
    actions.postpone(store, MAYOR, action.seen, "The lease is late", date(2026, 12, 1), LATER)
    moved = actions.actions(store, MAYOR.viewer)[-1]
    assert moved.plan.due == date(2026, 12, 1)
    actions.drop(store, MAYOR, moved.seen, "Bought one instead", LATER, LATER.date())
    with pytest.raises(UserError, match="not open any more"):
        actions.finish(
            store, WORKS, actions.actions(store, WORKS.viewer)[-1].seen, "Yes", LATER, LATER.date()
        )


def test_the_second_of_two_is_told_what_the_first_did(store: Store, wanted: Wanted) -> None:
    """Whatever they do; nothing of theirs was kept."""
    found = opened(store, wanted)
    findings.answer(store, WORKS, found.seen, "A truck broke", LATER)
    answered = held(store, found.id)
    with pytest.raises(OvertakenError, match="Cleo May answered it"):
        findings.withdraw(store, MAYOR, found.seen, "Wrong service", LATER)
    findings.accept(store, OTHER_MAYOR, answered.seen, "", LATER)
    with pytest.raises(ChangedMeanwhileError, match="Max Orr accepted it"):
        findings.give_back(store, MAYOR, answered.seen, "More", NEXT, LATER)
    read = held(store, found.id).seen
    actions.agree(store, MAYOR, read, LEASE, LATER)
    with pytest.raises(ChangedMeanwhileError, match="Ana Ruiz planned it"):
        actions.agree(store, OTHER_MAYOR, read, LEASE, LATER)
    assert held(store, found.id).state == "accepted"


def test_each_step_has_its_time(store: Store, wanted: Wanted) -> None:
    """Nothing is judged before it is answered, or planned before it is accepted."""
    seen = opened(store, wanted).seen
    with pytest.raises(UserError, match="no answer to judge"):
        findings.accept(store, MAYOR, seen, "", LATER)
    with pytest.raises(UserError, match="Accept the answer first"):
        actions.agree(store, MAYOR, seen, LEASE, LATER)
    with pytest.raises(UserError, match="cannot be settled"):
        findings.close(store, MAYOR, seen, "Enough", LATER)
    with pytest.raises(UserError, match="is not settled"):
        findings.reopen(store, MAYOR, seen, "Again", NEXT, LATER)
    with pytest.raises(UserError, match="There is no finding 9999"):
        findings.accept(store, MAYOR, replace(seen, id=9999), "", LATER)
    findings.withdraw(store, MAYOR, seen, "Wrong service", LATER)
    with pytest.raises(UserError, match="waits for no answer"):
        findings.answer(store, WORKS, held(store, seen.id).seen, "But", LATER)


def test_what_was_settled_may_be_opened_again(store: Store, wanted: Wanted) -> None:
    """With its reason and a day, unless another of the same stands."""
    first = settled(store, wanted)
    findings.reopen(store, MAYOR, first.seen, "It came back", NEXT, LATER)
    assert (held(store, first.id).state, held(store, first.id).due) == ("open", NEXT)
    findings.withdraw(store, MAYOR, held(store, first.id).seen, "By mistake", LATER)
    findings.open_all(store, MAYOR, [wanted], LATER)
    with pytest.raises(UserError, match="is about the same, and open"):
        findings.reopen(store, MAYOR, held(store, first.id).seen, "Again", NEXT, LATER)


def test_everything_that_is_written_can_be_read(store: Store, wanted: Wanted) -> None:
    """Neither nothing nor a book."""
    found = opened(store, wanted)
    for says in ("", " \n", "x" * (LONGEST + 1)):
        with pytest.raises(UserError):
            findings.answer(store, WORKS, found.seen, says, LATER)
        with pytest.raises(UserError):
            findings.remark(store, WORKS, found, says, LATER)
        with pytest.raises(UserError):
            findings.open_by_hand(store, MAYOR, replace(wanted, says=says), LATER)
    assert held(store, found.id) == found


def test_what_is_late_comes_first_and_says_whose_it_is(store: Store, wanted: Wanted) -> None:
    """An answer, a judgement, an action, the proof; each with its day."""
    found = opened(store, wanted)

    def now(today: date = DUE) -> tuple[object, ...]:
        told = findings.findings(store, MAYOR.viewer)
        (one,) = [
            w
            for w in waiting(told, actions.actions(store, MAYOR.viewer), today)
            if w.finding.id == found.id
        ]
        assert (one in late([one])) == one.is_late
        return one.stage, one.side, one.by, one.is_late

    assert now() == ("open", "agency", DUE, False)
    assert now(DUE + timedelta(days=1)) == ("open", "agency", DUE, True)
    findings.answer(store, WORKS, found.seen, "A truck broke", LATER)
    assert now(NEXT) == ("answered", "overseer", None, False)
    findings.accept(store, MAYOR, held(store, found.id).seen, "", LATER)
    assert now() == ("accepted", "overseer", None, False)
    actions.agree(store, MAYOR, held(store, found.id).seen, LEASE, LATER)
    assert now(NEXT + timedelta(days=3)) == ("agreed", "agency", NEXT, True)
    action = actions.actions(store, MAYOR.viewer)[-1]
    actions.finish(store, WORKS, action.seen, "Leased", LATER, LATER.date())
    assert now() == ("done", "overseer", None, False)
    findings.close(store, MAYOR, held(store, found.id).seen, "92%", LATER)
    assert now() == ("closed", None, None, False)


@pytest.mark.parametrize("table", ["findings", "actions"])
def test_the_database_itself_refuses_to_remove_one(
    store: Store, wanted: Wanted, table: str
) -> None:
    """Whoever opens it with another tool meets the same."""
    actions.agree(store, MAYOR, accepted(store, wanted).seen, LEASE, LATER)
    with (
        pytest.raises(DBAPIError, match="Nothing is removed"),
        store.engine.begin() as connection,
    ):
        connection.execute(text(f"DELETE FROM {table}"))  # noqa: S608 - a name of the test
