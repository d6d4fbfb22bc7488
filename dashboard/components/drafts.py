"""The page of drafts: which there are, and how one is begun; one by itself is in `draft`."""

from __future__ import annotations

from functools import partial
from typing import Final, NoReturn

import polars as pl
import streamlit as st

from agreements.drafting import starting_text
from agreements.files import CityFiles
from dashboard import address, faults, loading
from dashboard.access import current_viewer
from dashboard.cases.store import Store
from dashboard.components import head
from dashboard.components.agreements import instead
from dashboard.components.integrity import author
from dashboard.components.links import OF_READER, lead_back, lead_on
from dashboard.components.saying import PREVENTED, kept, now, say, typed
from dashboard.errors import SpokenError, UserError
from dashboard.navigation import DRAFTS
from dashboard.oversight import audit, draft_comments, draft_writing, drafts
from dashboard.oversight.drafts import Draft
from dashboard.past.first_drafts import Asked, check_first
from dashboard.roles import Viewer
from dashboard.views.draft import Read
from dashboard.views.drafts import DraftsView, First, Line
from dashboard.wording import drafts as words
from dashboard.wording.badges import DRAFTS as STATES
from dashboard.wording.badges import badge
from dashboard.wording.markdown import note, plain

NAME: Final = "draft"
"""What the address calls the draft that is open."""

FIRST: Final = "first"
"""What the address calls the agreement that an agency's first draft is begun for."""

# Reading


def asked() -> int:
    """The draft that the address asks for; 0 for the list, and below it for what is no number."""
    wanted = address.said(NAME)
    if not wanted.isdecimal():
        return -1 if wanted else 0
    return int(wanted) if len(wanted) < 10 else -1  # noqa: PLR2004 - digits of a number


def listed(store: Store, viewer: Viewer) -> tuple[Draft, ...]:
    """The drafts that the viewer may read; where they cannot be read the page says so and ends."""
    try:
        return drafts.drafts(store, viewer)
    except UserError as error:
        _end(words.unreadable(faults.noted(error)))


def unpromised(viewer: Viewer) -> pl.DataFrame | None:
    """The cases of each agency for which nothing was promised; None where none were measured."""
    if loading.current_mart() is None:
        return None
    return loading.figures(viewer, ("on_time_due",), ("agency",))


def read(store: Store, viewer: Viewer, id_: int) -> Read:
    """All of one draft; where it cannot be read the page says so and ends."""
    try:
        found = drafts.draft(store, viewer, id_)
    except UserError:
        instead(words.no_such_draft())
        lead_back(DRAFTS.file, words.labels()["all"])
        address.stop()
    return Read(
        found,
        drafts.every_text(store, viewer, id_),
        draft_comments.comments(store, viewer, id_),
        audit.entries(store, viewer, drafts.about(found)),
    )


def places(files: CityFiles, found: Read) -> tuple[str, ...]:
    """Every place of a draft that can be spoken of."""
    return draft_comments.places(files, found.text.text)


def _end(said: str) -> NoReturn:
    st.markdown(f"{PREVENTED} {said}")
    address.stop()


# The list


def show_list(view: DraftsView, files: CityFiles) -> None:
    """Which versions are negotiated, and who has to act."""
    labels = words.labels()
    head.show(view.title, view.context, agreements=False)
    say(DRAFTS.name)
    for line in view.open:
        _line(line)
    if view.instead:
        st.markdown(view.instead)
    if view.begin:
        _begin(view.begin, files)
    if view.first:
        _begin_first(view.first, files)
    if view.closed:
        st.header(labels["closed"], anchor=False)
        for line in view.closed:
            _line(line)


def _line(line: Line) -> None:
    with st.container(border=True):
        who, which, what, lead = st.columns([3, 3, 4, 2], gap="small")
        who.markdown(f"**{plain(line.agency)}**  \n{badge(line.state, line.state_words, STATES)}")
        which.markdown(line.version)
        what.markdown(line.next)
        with lead:
            lead_on(DRAFTS.file, line.link, OF_READER, draft=str(line.id))


def _begin(options: dict[str, str], files: CityFiles) -> None:
    labels = words.labels()
    st.header(labels["begin"], anchor=False)
    with st.container(horizontal=True, vertical_alignment="bottom"):
        _choose("draft_agreement", labels["begin_for"], options, 420)
        st.button(
            labels["begin_button"],
            icon=":material/edit_document:",
            on_click=partial(_create, files),
        )


def _create(files: CityFiles) -> None:
    agreement = str(st.session_state["draft_agreement"])
    held = [v for v in files.agreements if v.model.in_force_by_status]
    newest = [v for v in held if v.model.metadata.id == agreement][-1]
    text = starting_text(files, newest.model.name) or ""

    def write() -> None:
        id_ = draft_writing.create(loading.store(), files, author(), agreement, text, now())
        address.say(NAME, str(id_))

    kept(DRAFTS.name, write, words.done()["begun"])


def _begin_first(first: First, files: CityFiles) -> None:
    """For agencies that have no agreement yet."""
    labels, since = words.labels(), words.since()
    st.header(labels["first"], anchor=False)
    st.markdown(note(words.first_note()))
    if first.instead:
        st.markdown(first.instead)
        return
    wanted = address.said(FIRST)
    if wanted in first.agencies and "first_agreement" not in st.session_state:
        st.session_state["first_agreement"] = wanted
    with st.container(horizontal=True, vertical_alignment="bottom"):
        _choose("first_agreement", labels["begin_for"], first.agencies, 420)
        _choose("first_calendar", labels["first_calendar"], first.calendars, 240)
        st.selectbox(
            labels["first_since"],
            list(since),
            format_func=since.__getitem__,
            key="first_years",
            width=220,
        )
        st.button(
            labels["first_button"],
            icon=":material/history_edu:",
            on_click=partial(_create_first, first, files),
        )


def _choose(key: str, label: str, options: dict[str, str], width: int) -> None:
    st.selectbox(label, list(options), format_func=options.__getitem__, key=key, width=width)


def _create_first(first: First, files: CityFiles) -> None:
    agreement = typed("first_agreement")

    def write() -> str:
        under_way = drafts.under_way(loading.store(), current_viewer())
        check_first(files, under_way, agreement)
        found = loading.first_draft(current_viewer(), _first_asked(agreement))
        if not found.text:
            raise SpokenError(words.too_few_cases(first.agencies[agreement]))
        id_ = draft_writing.create(loading.store(), files, author(), agreement, found.text, now())
        address.say(NAME, str(id_))
        return words.first_begun(len(found.proposed), found.covered, len(found.left), found.cases)

    kept(DRAFTS.name, write, str)


def _first_asked(agreement: str) -> Asked:
    return Asked(agreement, typed("first_calendar"), int(st.session_state["first_years"]))
