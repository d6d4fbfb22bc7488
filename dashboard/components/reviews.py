"""The page of reviews, drawn: what is due; and one review with its agenda, minutes, decisions."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final
from urllib.parse import quote, urlencode

import polars as pl
import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from dashboard import address, faults, loading
from dashboard.components import addressed, review_agenda, review_forms, saying
from dashboard.components import head as shared_head
from dashboard.components.links import OF_READER, kept, lead_back, lead_on
from dashboard.components.opening import Ground
from dashboard.components.review_forms import Desk
from dashboard.errors import UserError
from dashboard.library import open_library
from dashboard.navigation import FINDINGS, REVIEWS
from dashboard.oversight import audit, decisions, findings, reviews
from dashboard.oversight.agenda import Agenda, loaded
from dashboard.oversight.audit import About
from dashboard.oversight.decisions import Decision
from dashboard.oversight.finding import Finding, may_open
from dashboard.oversight.review import Review, may_lead, side_of
from dashboard.roles import Viewer
from dashboard.settings import get_settings
from dashboard.views import names
from dashboard.views.head import context
from dashboard.views.reviews import Meeting, Register, overview, register
from dashboard.views.reviews import decisions as decisions_table
from dashboard.views.reviews_one import Prepared, approvals, attendable, history, prepared
from dashboard.wording import reviews as words
from dashboard.wording import reviews_agenda as agenda_words
from dashboard.wording.badges import REVIEW_STATES, badge
from dashboard.wording.markdown import note, plain

ALL: Final = "all"


def ask_agency(viewer: Viewer, ground: Ground) -> str | None:
    """The agency looked at; an agency's liaison sees its own, and one review has one anyway."""
    if viewer.agency is not None or address.said("review"):
        return viewer.agency
    labels = words.labels()
    options = {ALL: labels["all"], **names.agencies(ground.city)}
    chosen = addressed.menu("agency", labels["agency"], options, ALL)
    return None if chosen == ALL else chosen


def read(viewer: Viewer, ground: Ground, agency: str | None) -> tuple[Register, str | None]:
    """What is due with what was written; and a reference to why that cannot be read.

    Args:
        viewer: Who looks.
        ground: The mart and the city.
        agency: The one agency looked at.
    """
    files = open_library(viewer, get_settings()).files
    models = [v.model for v in files.agreements if agency in {None, v.model.agency}]
    today = ground.held.as_of.astimezone(ground.city.zone).date()
    try:
        store = loading.store()
        held, made = reviews.held_reviews(store, viewer), decisions.made(store, viewer)
    except UserError as error:
        return register(models, (), (), today, ground.city), faults.noted(error)
    return register(models, held, made, today, ground.city), None


def show(viewer: Viewer, ground: Ground, agency: str | None) -> None:
    """The page: the review that the address names, or all of them."""
    held, problem = read(viewer, ground, agency)
    key = address.said("review")
    meeting = held.find(address.said("agreement"), key) if key else None
    leads = may_lead(viewer) and problem is None
    if meeting and problem is None:
        _one(viewer, ground, held, meeting)
        return
    _all(ground, held, agency, leads=leads, unknown=bool(key) and meeting is None)
    if problem:
        st.markdown(f"{saying.PREVENTED} {words.unreadable(problem)}")


def _all(ground: Ground, held: Register, agency: str | None, *, leads: bool, unknown: bool) -> None:
    view, labels = overview(held, _link), words.labels()
    line = context(ground.whole(agency), cases=False)
    shared_head.show(view.title, line, agency)
    if unknown:
        st.markdown(f"{saying.PREVENTED} {words.no_such_review()}")
    if not held.meetings:
        st.markdown(words.no_reviews())
        return
    st.markdown(words.lead())
    told = st.container()
    st.header(labels["next"], anchor=False)
    if view.is_new:
        st.markdown(note(words.nothing_on_record()))
    for meeting in view.cards:
        first = meeting.due.agreement in view.first and not view.is_new
        _card(meeting, held, view.notices.get(meeting.due.agreement, ""), first=first, leads=leads)
    _table(labels["decisions"], view.decisions)
    _table(labels["before"], view.earlier)
    if not leads:
        st.markdown(note(labels["only_leads"]))
    with told:
        saying.say(REVIEWS.name)


def _link(meeting: Meeting) -> str:
    """The way to a review, for who reads in this language and role."""
    said = urlencode({**kept(), **meeting.address}, quote_via=quote)
    return f"[{plain(meeting.about)}]({REVIEWS.name}?{said})"


def _card(meeting: Meeting, held: Register, ends: str, *, first: bool, leads: bool) -> None:
    labels, state = words.labels(), meeting.state
    with st.container(border=True, key=f"review_{meeting.due.agency}_{meeting.due.start}"):
        shape = badge(state, words.states()[state], REVIEW_STATES)
        st.markdown(f"### {plain(meeting.agency)}\n\n{plain(meeting.about)} {shape}")
        st.markdown(meeting.words)
        for said in (ends, words.first_on_record() if first else ""):
            if said:
                st.markdown(note(said))
        label = labels["open" if meeting.review and meeting.review.held_on else "prepare"]
        lead_on(REVIEWS.file, label, OF_READER, **meeting.address)
        if leads and meeting.review is None:
            review_forms.plan(meeting.due, held.today)


def _table(title: str, table: pl.DataFrame) -> None:
    if table.height:
        st.header(title, anchor=False)
        st.table(table, border="horizontal", hide_index=True)


def _one(viewer: Viewer, ground: Ground, held: Register, meeting: Meeting) -> None:
    """One review: its agenda as it stands, or what it decided and what it had before it."""
    review, asking = meeting.review, held.asking(meeting.due)
    stood = reviews.kept_agenda(loading.store(), viewer, review.id) if review else None
    now = None if stood else review_agenda.prepare(viewer, asking, ground.held.as_of)
    items = now.items if now else loaded(stood.items if stood else "[]")
    own = [d for d in held.decisions if review and d.review == review.id]
    decided = len(own) if stood else None
    before = held.before(meeting.due)
    view = prepared(meeting, asking, items, before, decided, ground.city)
    told = _head(ground, held, meeting, view)
    desk = Desk(attendable(held.version(meeting.due)), held.today)
    if review and stood:
        _decisions(viewer, held, review, own, desk)
        _minutes(viewer, ground, review)
        st.header(words.labels()["agenda"], anchor=False)
        at, as_of = (each.astimezone(ground.city.zone) for each in (stood.at, stood.as_of))
        st.markdown(note(agenda_words.as_it_stood(at, as_of, stood.mart)))
    review_agenda.show(view.rows)
    if may_lead(viewer):
        _lead(held, meeting, desk, now)
    if review:
        _history(viewer, ground, review, own)
    with told:
        saying.say(REVIEWS.name)


def _head(ground: Ground, held: Register, meeting: Meeting, view: Prepared) -> DeltaGenerator:
    """Draws it, and gives the place of what no form says itself of the last entry."""
    line = context(ground.whole(meeting.due.agency), cases=False)
    lead_back(REVIEWS.file, words.labels()["back"])
    shared_head.show(view.title, f"{line} · {view.looked_at}", meeting.due.agency)
    shape = badge(meeting.state, words.states()[meeting.state], REVIEW_STATES)
    st.markdown(f"{shape} {meeting.words}")
    if meeting.review and meeting.review.attended:
        roles = attendable(held.version(meeting.due))
        st.markdown(words.there([roles.get(role, role) for role in meeting.review.attended]))
    return st.container()


def _lead(held: Register, meeting: Meeting, desk: Desk, now: Agenda | None) -> None:
    """What 311 and the mayor's office write of it."""
    review = meeting.review
    if review is None:
        review_forms.plan(meeting.due, held.today)
    elif now:
        review_forms.hold(review, desk, now)
        review_forms.postpone(review)
        review_forms.withdraw(review)
    elif not review.is_locked:
        review_forms.correct(review, desk)


def _decisions(
    viewer: Viewer, held: Register, review: Review, own: Sequence[Decision], desk: Desk
) -> None:
    st.header(words.labels()["decided"], anchor=False)
    if own:
        st.table(decisions_table(own, held), border="horizontal", hide_index=True)
    else:
        st.markdown(words.no_decisions())
    for finding in dict.fromkeys(d.finding for d in own if d.finding is not None):
        lead_on(FINDINGS.file, words.is_action(finding), OF_READER, finding=str(finding))
    review_forms.decide(review, desk)
    open_ = {d.id: d for d in own if d.state == "open" and d.finding is None}
    if not open_:
        return
    review_forms.settle(open_, desk, f"{review.id}")
    onto = _answered(viewer, review.agency) if may_open(viewer) else []
    if onto:
        review_forms.carry(open_, onto, desk, f"{review.id}")


def _answered(viewer: Viewer, agency: str) -> list[Finding]:
    """Findings of an agency on which an action can be agreed."""
    held = findings.findings(loading.store(), viewer)
    return [each for each in held if each.about.agency == agency and each.state == "accepted"]


def _minutes(viewer: Viewer, ground: Ground, review: Review) -> None:
    st.header(words.labels()["minutes"], anchor=False)
    if review.minutes:
        with st.container(border=True):
            for line in filter(str.strip, review.minutes.splitlines()):
                st.markdown(plain(line))
    else:
        st.markdown(words.no_minutes())
    for said in approvals(review, ground.city):
        st.markdown(f"{saying.DONE} {said}")
    if review.is_locked:
        st.markdown(note(words.locked()))
        return
    side = side_of(viewer, review.agency)
    if side and review.minutes and side not in review.approved:
        review_forms.approve(review)
    review_forms.minutes(review)


def _history(viewer: Viewer, ground: Ground, review: Review, own: Sequence[Decision]) -> None:
    """Who did what to the review and to its decisions."""
    about = [About("review", str(review.id)), *(About("decision", str(d.id)) for d in own)]
    done = [each for one in about for each in audit.entries(loading.store(), viewer, one)]
    done.sort(key=lambda entry: entry.at)
    with st.expander(words.labels()["history"], icon=":material/history:"):
        st.table(history(done, ground.city), border="horizontal", hide_index=True)
