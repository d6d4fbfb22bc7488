"""The public summary, drawn."""

from __future__ import annotations

from functools import partial

import polars as pl
import streamlit as st

from dashboard import address
from dashboard.access import offer_sign_in
from dashboard.charts.district_map import PICKED, district_map
from dashboard.charts.finished import specification
from dashboard.components import addressed, empty, head
from dashboard.components.chart import About, beneath
from dashboard.components.links import lead_on
from dashboard.navigation import AGREEMENTS, DEFINITIONS, HOME, STAFF, STAGES
from dashboard.roles import Viewer
from dashboard.views.summary import CITY, Part, Summary, part_of
from dashboard.views.summary_districts import Districts
from dashboard.views.summary_expected import Expected, one, table
from dashboard.wording import summary as words
from dashboard.wording import summary_rules as rules
from dashboard.wording.empty import no_such
from dashboard.wording.markdown import note, plain

OF, SERVICE = "of", "service"
"""The choices that stand in the address."""


def ask(options: dict[str, str]) -> Part:
    """The list of the city, its districts and its agencies; one that is none ends the page."""
    asked = address.said(OF, CITY)
    if asked not in options:
        part = part_of(asked)
        empty.show(no_such(part.kind, part.id or asked))
        lead_on(HOME.file, words.labels()["whole"])
        address.stop()
    return part_of(addressed.menu(OF, words.labels()["of"], options, CITY))


def show(view: Summary, map_: Districts | None, part: Part) -> None:
    """The finding, what happened and its table, with the map and how to read them beside it."""
    head.show(view.title, view.context, part.id if part.kind == "agency" else None)
    told, beside = st.columns([3, 2], gap="large")
    with told:
        st.markdown(" ".join(view.sentences))
        _numbers(view)
    with beside:
        if map_ is not None:
            _districts(map_, view)
        with st.container(border=True):
            st.subheader(words.labels()["read"], anchor=False)
            st.markdown("\n\n".join(rules.how_to_read()))


def _numbers(view: Summary) -> None:
    labels = words.labels()
    st.header(view.heading, anchor=False)
    _table(view.latest)
    if not view.earlier.is_empty():
        with st.expander(labels["earlier"]):
            _table(view.earlier)
    if view.note:
        st.markdown(note(view.note))
    st.download_button(
        labels["download"],
        view.csv,
        file_name=view.file,
        mime="text/csv",
        icon=":material/download:",
        on_click="ignore",
        key="download_summary",
    )


def _table(rows: pl.DataFrame) -> None:
    st.table(rows, border="horizontal", hide_index=True)


def _districts(view: Districts, page: Summary) -> None:
    """The map where there are outlines; its table folded away beneath, or alone."""
    st.header(plain(view.title), anchor=False)
    if not view.shapes:
        _table(view.table)
        return
    drawn = district_map(view.rows, view.shapes)
    key = f"map_{address.said(OF, CITY)}"
    st.vega_lite_chart(
        spec=specification(drawn),
        width="stretch",
        alt=view.alt,
        key=key,
        on_select=partial(_look_at, key),
        selection_mode=PICKED,
    )
    about = About(
        "districts",
        view.title,
        page.context,
        view.alt,
        view.table,
        reads=view.note,
        file=view.file,
    )
    beneath(drawn, about)


def _look_at(key: str) -> None:
    """Writes the district that was clicked into the address."""
    picked = st.session_state[key]["selection"][PICKED]
    if picked:
        address.say(OF, Part("district", str(picked[0]["id"])).value)


def compare(heading: str, rows: pl.DataFrame) -> None:
    """Parts of the city in numbers, folded away; nothing where there are none."""
    if rows.is_empty():
        return
    with st.expander(heading):
        _table(rows)


def expect(view: Expected) -> None:
    """One kind of request in sentences, where one is chosen, and all of them in a table."""
    labels = words.labels()
    if not view.requests:
        return
    st.header(labels["expect"], anchor=False)
    options = {"": labels["choose"], **{id_: each.name for id_, each in view.requests.items()}}
    chosen = addressed.menu(SERVICE, labels["service"], options, "")
    if chosen:
        with st.container(border=True):
            st.subheader(plain(view.requests[chosen].name), anchor=False)
            st.markdown("\n\n".join(one(view.requests[chosen])))
    st.markdown(note(" ".join(filter(None, (view.published, view.note)))))
    everything = st.expander(labels["all_kinds"], on_change="rerun", key="all_kinds")
    # A city promises hundreds of kinds: they are written out only for who opens the list.
    if everything.open:
        with everything:
            _table(table(view))


def explain(measured: tuple[str, ...]) -> None:
    """How it is measured, and what is held back."""
    labels = words.labels()
    for heading, said in (("measured", measured), ("hidden", rules.how_hidden())):
        with st.expander(labels[heading]):
            st.markdown("\n".join(f"- {rule}" for rule in said))


def more() -> None:
    """The links to what else anybody may read."""
    labels = words.labels()
    st.header(labels["more"], anchor=False)
    screens = {AGREEMENTS: "agreements", STAGES: "stages", DEFINITIONS: "definitions"}
    for screen, label in screens.items():
        lead_on(screen.file, labels[label])


def sign_in(viewer: Viewer) -> None:
    """The way in for staff, small, and a word to whoever is in and has no role."""
    if viewer.source == "anonymous":
        st.markdown(note(words.labels()["staff"]))
        offer_sign_in()
    elif viewer.source == "sign_in":
        st.markdown(words.no_role())


def nothing(viewer: Viewer, problem: str | None) -> None:
    """In place of the page where nothing was measured; staff read why and what to do."""
    title, said = words.nothing_yet()
    st.title(title, anchor=False)
    with st.container(border=True):
        st.markdown(f":material/inbox: {said}")
        if viewer.role in STAFF and problem:
            st.markdown(note(problem))
    more()
    sign_in(viewer)


def unpublished() -> None:
    """In place of the figures where no period is ready to be shown."""
    title, said = words.nothing_published()
    st.title(title, anchor=False)
    with st.container(border=True):
        st.markdown(f":material/event_busy: {said}")
