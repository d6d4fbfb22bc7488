"""An agency objects to a verdict on its own messages; 311 and the mayor decide; all of it stays."""

from __future__ import annotations

import uuid
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from dashboard.cases.store import Store
from dashboard.errors import NotAllowedError, UserError
from dashboard.oversight.acting import Author, ChangedMeanwhileError
from dashboard.oversight.disputes import (
    LONGEST_SAYS,
    About,
    Decision,
    Dispute,
    decide,
    disputes,
    raise_dispute,
    withdraw,
)
from dashboard.roles import Role, Viewer

NOW = datetime(2026, 11, 3, 9, 30, tzinfo=UTC)
LATER = NOW + timedelta(days=2)
MAYOR = Author(Viewer(Role.OVERSEER, source="sign_in"), "Ana Ruiz")
CENTER = Author(Viewer(Role.OPERATOR, source="trial"), "Bo Lee")
WORKS = Author(Viewer(Role.AGENCY, "works", "sign_in"), "Cleo May")
PARKS = Author(Viewer(Role.AGENCY, "parks", "sign_in"), "Dee Fox")
PUBLIC = Author(Viewer(), "Eve")

ABOUT = About("works", "pothole", "", b"1" * 32, "message_specific", "fail", "specific.none")
SAYS = "“Patched” is what was done."
UPHELD = Decision("upheld", None, "It names no place.")


@pytest.fixture
def store(shared_store: Store) -> Store:
    """One that other tests have written objections of their own in."""
    return shared_store


@pytest.fixture
def about() -> About:
    """A verdict on a text that no other test knows."""
    return replace(ABOUT, text_id=uuid.uuid4().bytes * 2)


def newest(store: Store, author: Author = MAYOR) -> Dispute:
    """The objection that was raised last, as far as somebody reads it."""
    return disputes(store, author.viewer)[0]


def raised(store: Store, about: About, by: Author = WORKS) -> int:
    """An objection that was raised."""
    return raise_dispute(store, by, about, f" {SAYS} ", NOW, "rules 1")


def test_an_objection_is_kept_as_it_was_written(store: Store, about: About) -> None:
    """With its person, role, instant, verdict, rule and the rules of the day; open."""
    number = raised(store, about)
    held = newest(store)
    (entry,) = held.history
    assert (held.id, held.about, held.says, held.outcome) == (number, about, SAYS, "open")
    assert (entry.kind, entry.at, entry.person, entry.role) == ("raised", NOW, "Cleo May", "agency")
    assert (entry.trial, entry.judged_by) == (False, "rules 1")


def test_a_decision_is_an_entry_of_its_own_and_a_later_one_holds(
    store: Store, about: About
) -> None:
    """The history tells all of them."""
    number = raised(store, about)
    decide(store, CENTER, number, UPHELD, LATER, "rules 1")
    held = newest(store, WORKS)
    assert (held.outcome, held.reference) == ("upheld", None)
    rule = Decision("rule_changed", " specific.action ", "It does now.")
    decide(store, MAYOR, number, rule, LATER, "rules 2")
    held = newest(store, WORKS)
    assert (held.outcome, held.reference) == ("rule_changed", "specific.action")
    assert [entry.outcome for entry in held.history] == ["open", "upheld", "rule_changed"]
    assert [entry.trial for entry in held.history] == [False, True, False]


def test_each_agency_reads_its_own_and_the_public_none(store: Store, about: About) -> None:
    """The newest first for who reads all."""
    raised(store, about)
    raised(store, replace(about, agency="parks"), PARKS)
    read_by_all = [d.about.agency for d in disputes(store, CENTER.viewer)]
    assert read_by_all[:2] == ["parks", "works"]
    assert {d.about.agency for d in disputes(store, WORKS.viewer)} == {"works"}
    with pytest.raises(NotAllowedError):
        disputes(store, PUBLIC.viewer)


def test_nobody_else_objects_for_an_agency_or_withdraws(store: Store, about: About) -> None:
    """Neither another agency nor who decides."""
    number = raised(store, about)
    for author in (PARKS, MAYOR, CENTER, PUBLIC):
        with pytest.raises(NotAllowedError):
            raised(store, about, author)
        with pytest.raises(NotAllowedError):
            withdraw(store, author, number, "No more", LATER)
    assert len(newest(store).history) == 1


def test_no_agency_decides(store: Store, about: About) -> None:
    """Least of all about itself."""
    number = raised(store, about)
    for author in (WORKS, PARKS, PUBLIC):
        with pytest.raises(NotAllowedError):
            decide(store, author, number, UPHELD, LATER, "rules 1")
    assert newest(store).outcome == "open"


def test_a_decision_that_changes_something_names_it(store: Store, about: About) -> None:
    """A rule that changed nothing is none; what stands needs no name."""
    number = raised(store, about)
    for blank in (Decision("rule_changed", " ", "Yes"), Decision("registered", None, "Yes")):
        with pytest.raises(UserError, match="Name the rule"):
            decide(store, MAYOR, number, blank, LATER, "rules 2")
    same = Decision("rule_changed", "specific.action", "Yes")
    with pytest.raises(UserError, match="change the rule first"):
        decide(store, MAYOR, number, same, LATER, "rules 1")
    with pytest.raises(UserError, match="There is no objection 999"):
        decide(store, MAYOR, 999, UPHELD, LATER, "rules 1")


def test_one_text_has_one_open_objection_to_a_verdict(store: Store, about: About) -> None:
    """Another measure, text or agency is another; a decided one may be raised anew."""
    number = raised(store, about)
    with pytest.raises(UserError, match=f"Objection {number} is about the same"):
        raised(store, replace(about, rule="specific.other"))
    raised(store, replace(about, measure="message_timeline"))
    decide(store, MAYOR, number, UPHELD, LATER, "rules 1")
    raised(store, about)
    assert sum(d.about.text_id == about.text_id for d in disputes(store, WORKS.viewer)) == 3


def test_what_is_withdrawn_is_neither_decided_nor_withdrawn_again(
    store: Store, about: About
) -> None:
    """It stays in the history."""
    number = raised(store, about)
    withdraw(store, WORKS, number, "Our mistake", LATER)
    assert newest(store, WORKS).outcome == "withdrawn"
    with pytest.raises(ChangedMeanwhileError):
        decide(store, MAYOR, number, UPHELD, LATER, "rules 1")
    with pytest.raises(ChangedMeanwhileError):
        withdraw(store, WORKS, number, "Twice", LATER)


def test_every_entry_has_its_reason(store: Store, about: About) -> None:
    """One that can be read."""
    number = raised(store, about)
    for says in ("", " \n", "x" * (LONGEST_SAYS + 1)):
        with pytest.raises(UserError):
            raise_dispute(store, PARKS, replace(about, agency="parks"), says, NOW, "rules 1")
        with pytest.raises(UserError):
            decide(store, MAYOR, number, Decision("upheld", None, says), LATER, "rules 1")
        with pytest.raises(UserError):
            withdraw(store, WORKS, number, says, LATER)
    assert len(newest(store).history) == 1


def test_the_database_itself_refuses_to_change_an_entry(store: Store, about: About) -> None:
    """Whoever opens it with another tool meets the same."""
    raised(store, about)
    for statement in ("UPDATE disputes SET says = 'x'", "DELETE FROM disputes"):
        with (
            pytest.raises(DBAPIError, match="stays as it was written"),
            store.engine.begin() as connection,
        ):
            connection.execute(text(statement))
    assert newest(store, WORKS).says == SAYS
