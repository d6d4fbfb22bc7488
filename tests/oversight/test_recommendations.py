"""Recommendations of audits: the auditor's words apart from ours; one changes them at a time."""

from __future__ import annotations

import uuid
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from dashboard.cases.store import Store
from dashboard.errors import NotAllowedError, UserError
from dashboard.oversight import audit
from dashboard.oversight.acting import Author, ChangedMeanwhileError
from dashboard.oversight.audits import Audit, audits
from dashboard.oversight.recommendations import (
    LONGEST,
    Progress,
    Recommendation,
    Words,
    Work,
    enter,
    put_down,
    recommendations,
    work_on,
)
from dashboard.roles import Role, Viewer

NOW = datetime(2026, 11, 3, 9, 30, tzinfo=UTC)
MAYOR = Author(Viewer(Role.OVERSEER, source="sign_in"), "Ana Ruiz")
CENTER = Author(Viewer(Role.OPERATOR, source="sign_in"), "Bo Lee")
LIAISON = Author(Viewer(Role.AGENCY, "parks", "sign_in"), "Cy Diaz")
QUOTED = Words("1.2", "The office should define who oversees what.", "Report, page 14")


def drawn() -> Audit:
    """An invented audit with two recommendations, one of them known a little."""
    return Audit.model_validate(
        {
            "id": f"invented-{uuid.uuid4().hex}",
            "city": "aspen",
            "title": {"en": "Invented audit"},
            "published": date(2026, 1, 15),
            "addressees": {"office": {"en": "The office"}},
            "recommendations": [
                {"to": "office", "substance": "Oversight", "known_from": "A release", "note": "?"},
                {"to": "office"},
            ],
        }
    )


def entered(store: Store) -> tuple[Recommendation, Recommendation]:
    """Both of a new audit, entered."""
    one = drawn()
    assert enter(store, MAYOR, one, NOW) == 2
    first, second = (r for r in recommendations(store, MAYOR.viewer) if r.audit == one.id)
    return first, second


def again(store: Store, one: Recommendation) -> Recommendation:
    """The same as it stands now."""
    return next(r for r in recommendations(store, MAYOR.viewer) if r.id == one.id)


def test_denvers_eleven_have_six_and_five_addressees_and_no_invented_wording() -> None:
    """Of two something was made public; nine have nothing, and none has a text."""
    denver = audits()["denver-2025"]
    to = [one.to for one in denver.recommendations]
    assert (to.count("mayors_office"), to.count("denver_311"), len(to)) == (6, 5, 11)
    known = [one for one in denver.recommendations if one.substance]
    assert len(known) == 2
    assert all(one.known_from for one in known)
    assert "text" not in type(known[0]).model_fields


def test_edmontons_five_are_a_second_audit_and_each_addressee_has_a_name() -> None:
    """Two files, the same shape."""
    assert len(audits()["edmonton-2023"].recommendations) == 5
    for one in audits().values():
        assert {given.to for given in one.recommendations} == set(one.addressees)
        assert all(title.es for title in (one.title, *one.addressees.values()))


def test_an_audit_is_entered_once_with_its_texts_still_empty(shared_store: Store) -> None:
    """What is known of one stands apart from its words; our note is ours."""
    first, second = entered(shared_store)
    assert (first.substance, first.words, first.work.note) == ("Oversight", Words("", "", ""), "?")
    assert (second.nth, second.substance, second.work) == (2, "", Work("not_begun"))
    twice = drawn()
    enter(shared_store, CENTER, twice, NOW)
    with pytest.raises(UserError, match="entered already"):
        enter(shared_store, MAYOR, twice, NOW)
    assert len([r for r in recommendations(shared_store, MAYOR.viewer) if r.audit == twice.id]) == 2


def test_the_words_of_the_report_are_kept_with_their_place_and_logged(shared_store: Store) -> None:
    """By whom, and what stood there before."""
    first, _ = entered(shared_store)
    assert put_down(shared_store, CENTER, first.seen, QUOTED, NOW) == 2
    held = again(shared_store, first)
    assert (held.words, held.work, held.substance) == (QUOTED, first.work, first.substance)
    about = audit.About("recommendation", str(first.id))
    *_, entry = audit.entries(shared_store, MAYOR.viewer, about)
    assert (entry.act, entry.person, entry.said["text before"]) == ("quoted", "Bo Lee", "")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (replace(QUOTED, text=" "), "as it stands in the report"),
        (replace(QUOTED, source=""), "where it stands"),
        (replace(QUOTED, text="x" * (LONGEST + 1)), "are kept at most"),
        (replace(QUOTED, number="x" * 17), "longer than a number"),
    ],
)
def test_words_without_a_place_are_not_taken(shared_store: Store, words: Words, said: str) -> None:
    """A quotation that cannot be found again is none."""
    first, _ = entered(shared_store)
    with pytest.raises(UserError, match=said):
        put_down(shared_store, MAYOR, first.seen, words, NOW)
    assert again(shared_store, first) == first


def test_what_the_city_does_is_kept_beside_and_touches_no_word(shared_store: Store) -> None:
    """Status, response, date, note, and the figure that would prove it."""
    first, _ = entered(shared_store)
    put_down(shared_store, MAYOR, first.seen, QUOTED, NOW)
    done = Work(
        "under_way", "We agree.", date(2027, 3, 1), "Ask parks first",
        Progress("on_time_due", "parks", None),
    )  # fmt: skip
    work_on(shared_store, MAYOR, again(shared_store, first).seen, done, NOW)
    held = again(shared_store, first)
    assert (held.work, held.words, held.revision) == (done, QUOTED, 3)


@pytest.mark.parametrize(
    ("work", "said"),
    [
        (Work("finished"), "is no status"),  # type: ignore[arg-type] # what a form could send
        (Work("declined"), "who declines says why"),
        (Work("done", progress=Progress("speed")), "There is no figure 'speed'"),
        (Work("done", findings=(991, 992)), "Among the findings there is no number 991, 992"),
        (Work("done", drafts=(993,)), "Among the drafts there is no number 993"),
        (Work("done", "x" * (LONGEST + 1)), "are kept at most"),
    ],
)
def test_what_does_not_exist_is_refused_by_name(shared_store: Store, work: Work, said: str) -> None:
    """And nothing of the rest is kept."""
    first, _ = entered(shared_store)
    with pytest.raises(UserError, match=said):
        work_on(shared_store, MAYOR, first.seen, work, NOW)
    assert again(shared_store, first) == first


def test_the_second_of_two_is_told_and_nothing_of_the_first_is_lost(shared_store: Store) -> None:
    """One enters the text while the other has the form open."""
    first, _ = entered(shared_store)
    put_down(shared_store, MAYOR, first.seen, QUOTED, NOW)
    with pytest.raises(ChangedMeanwhileError, match="Ana Ruiz quoted it"):
        work_on(shared_store, CENTER, first.seen, Work("done"), NOW)
    assert again(shared_store, first).words == QUOTED
    assert again(shared_store, first).work.status == "not_begun"


@pytest.mark.parametrize("author", [LIAISON, Author(Viewer(), "")], ids=["agency", "public"])
def test_only_311_and_the_mayors_office_read_and_write(shared_store: Store, author: Author) -> None:
    """Each function asks for itself."""
    first, _ = entered(shared_store)
    asks: list[Any] = [
        lambda: recommendations(shared_store, author.viewer),
        lambda: enter(shared_store, author, drawn(), NOW),
        lambda: put_down(shared_store, author, first.seen, QUOTED, NOW),
        lambda: work_on(shared_store, author, first.seen, Work("done"), NOW),
    ]
    for ask in asks:
        with pytest.raises(NotAllowedError):
            ask()


def test_the_database_refuses_to_remove_one(shared_store: Store) -> None:
    """A recommendation is declined with its reason, never taken away."""
    entered(shared_store)
    with (
        pytest.raises(DBAPIError, match="Nothing is removed"),
        shared_store.engine.begin() as connection,
    ):
        connection.execute(text("DELETE FROM audit_recommendations"))
