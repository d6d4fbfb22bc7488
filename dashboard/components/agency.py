"""The page about one agency, drawn."""

from __future__ import annotations

from dataclasses import replace
from typing import NoReturn

import polars as pl
import streamlit as st

from agreements.files import CityFiles
from agreements.schema.city import City
from dashboard import address, loading
from dashboard.access import current_viewer
from dashboard.charts.backlog import backlog
from dashboard.charts.control import control
from dashboard.charts.ledger import ledger
from dashboard.components import (
    addressed,
    case_table,
    empty,
    evidence,
    findings_line,
    open_cases,
    opening,
    unkept,
)
from dashboard.components import head as shared_head
from dashboard.components import shares as drawn
from dashboard.components.chart import About, chart, under
from dashboard.components.choices import Choice
from dashboard.components.links import lead_on
from dashboard.components.opening import Ground
from dashboard.library import open_library
from dashboard.navigation import (
    AGENCY,
    AGREEMENTS,
    DEFINITIONS,
    MESSAGES,
    REOPENINGS,
    ROUTING,
)
from dashboard.roles import Viewer
from dashboard.settings import get_settings
from dashboard.views import chart_tables, names
from dashboard.views.agency import BY_SERVICE, FIGURES, Agency, Backlog, Closer, agency, is_empty
from dashboard.views.agency import closer as look_closer
from dashboard.views.agency_clauses import CEILINGS
from dashboard.views.agency_promises import Promise
from dashboard.views.agreements import Shelf, shelf_of
from dashboard.views.case_lists import CaseList
from dashboard.views.listing import AT_FIRST
from dashboard.wording import agency as words
from dashboard.wording import messages as message_words
from dashboard.wording import shares as share_words
from dashboard.wording.badges import badge
from dashboard.wording.markdown import note, plain


def read(viewer: Viewer, choice: Choice) -> tuple[pl.DataFrame, pl.DataFrame]:
    """The agency's figures, and those that are told by service."""
    asked = (choice.where, *choice.half_open)
    return (
        loading.figures(viewer, FIGURES, (), *asked),
        loading.figures(viewer, BY_SERVICE, ("service",), *asked),
    )


def ready(viewer: Viewer, ground: Ground, choice: Choice) -> None:
    """Ask all that the page about an agency asks, to be there when it is opened.

    Args:
        viewer: Who will look.
        ground: The city and its mart.
        choice: The agency and the period.
    """
    total, services = read(viewer, choice)
    opening.overdue(viewer, choice)
    if is_empty(total):
        return
    about = ground.about(viewer, choice)
    files = open_library(viewer, get_settings()).files
    shelf = shelf_of(ground.city, files.agreements, about.as_of, choice.agency)
    view = agency(about, total, services, shelf, ground.city)
    for key in list(view.choices)[:1]:
        _months(viewer, choice, view.promise(key))


def nothing(choice: Choice, city: City) -> NoReturn:
    """Ends a page about an agency none of whose cases belong to the period."""
    empty.show(words.nothing(names.agency(city)(choice.agency)))
    drawn.show_all(AGENCY)
    address.stop()


def head(view: Agency, listed: CaseList, total: pl.DataFrame) -> None:
    """The finding, the agreement in force, and the open cases where a link led to them.

    Args:
        view: The page.
        listed: The open cases that are listed.
        total: The agency's figures, by which there are others to choose.
    """
    shared_head.show(view.title, view.context, agreements=False)
    if view.in_force is None:
        st.markdown(note(words.no_agreement()))
        lead_on(AGREEMENTS.file, words.labels()["to_agreements"])
    else:
        with st.container(horizontal=True, vertical_alignment="center", gap="small"):
            st.markdown(note(view.in_force.holds), width="content")
            _to_agreement(view.in_force.words, view.in_force.id, view.in_force.version)
    if case_table.is_led_to():
        with st.container(border=True):
            _open(listed, total)
    findings_line.show(current_viewer().agency or address.said("agency") or None)


def _to_agreement(label: str, id_: str, version: str) -> None:
    lead_on(AGREEMENTS.file, label, agreement=id_, version=version)


def promises(view: Agency) -> None:
    """The ledger of every promise."""
    st.header(plain(view.ledger_title), anchor=False)
    chart(
        ledger(view.ledger),
        About(
            "promises",
            view.ledger_title,
            under(view),
            view.ledger_alt,
            view.table,
            stands=share_words.labels()["table"],
            reads=view.ledger_note,
        ),
    )


def closer(
    viewer: Viewer, view: Agency, choice: Choice, shelf: Shelf | None, files: CityFiles
) -> Promise | None:
    """A promise to look at closer: the one furthest from kept unless the address names another.

    Args:
        viewer: Who looks.
        view: The page.
        choice: Which cases.
        shelf: The agreement's versions.
        files: The city's files, for the words of the clause.

    Returns:
        The promise; None where there is none to look at.
    """
    if not view.choices:
        return None
    options = view.choices
    key = addressed.menu("look", words.labels()["look"], options, next(iter(options)))
    promise = view.promise(key)
    _closer(look_closer(promise, _months(viewer, choice, promise), shelf, files), view)
    evidence.offer(viewer, replace(choice, service=promise.service), promise.figure)
    unkept.offer(promise.figure, promise.unkept, unkept.LOOKED_AT)
    return promise


def _months(viewer: Viewer, choice: Choice, promise: Promise) -> pl.DataFrame:
    """The figure of a promise by month, whatever the period."""
    where = (*choice.where, *((("service", promise.service),) if promise.service else ()))
    return loading.figures(viewer, (promise.figure,), ("month",), where)


def _closer(view: Closer, about: Agency) -> None:
    """The control chart, contract and signal as two sentences, and the clause."""
    labels, judged = words.labels(), view.promise.judged
    st.header(plain(view.title), anchor=False)
    if view.trend.chart is not None:
        chart(
            control(view.trend.chart),
            About(
                "months",
                view.title,
                under(about),
                view.trend.alt,
                view.trend.table,
                reads=f"{words.every_month()} {view.trend.reads}".strip(),
            ),
        )
    look = {"measured": "met", "missed": "missed"}.get(judged.role, "few")
    st.markdown(badge(look, judged.words))
    st.markdown(f"**{labels['contract']}.** {plain(view.contract)}")
    if view.trend.said:
        said = " ".join(part for part in (f"{view.trend.said}.", view.trend.note) if part)
        st.markdown(f"**{labels['signal']}.** {plain(said)}")
    _clause(view, about)
    _lead_on(view)


def _clause(view: Closer, about: Agency) -> None:
    labels = words.labels()
    with st.container(border=True, gap="xsmall"):
        st.markdown(f"**{labels['clause']}**")
        if view.clause is not None:
            st.markdown(view.clause.text)
            st.markdown(note(view.clause.cited))
        if view.clause_note:
            st.markdown(note(plain(view.clause_note)))
        if view.clause is not None and about.in_force is not None:
            _to_agreement(labels["to_clause"], about.in_force.id, about.in_force.version)


def _lead_on(view: Closer) -> None:
    labels, figure = words.labels(), view.promise.figure
    lead_on(DEFINITIONS.file, labels["to_definition"], figure=figure)
    if figure in CEILINGS:
        lead_on(REOPENINGS.file, labels["to_cases"], look=figure, **dict([AT_FIRST]))


def below(view: Agency, listed: CaseList, total: pl.DataFrame) -> None:
    """Backlog, 311's own promises, the open cases, and everything in numbers.

    Args:
        view: The page.
        listed: The open cases that are listed.
        total: The agency's figures, by which there are others to choose.
    """
    left, right = st.columns([3, 2], gap="medium")
    with left:
        st.header(plain(view.backlog.title), anchor=False)
        if view.backlog.bars is not None:
            _backlog(view.backlog, view.backlog.bars, under(view))
        else:
            st.markdown(note(view.backlog.note))
        lead_on(DEFINITIONS.file, words.labels()["to_definition"], figure="backlog")
    with right:
        st.header(plain(view.duties.title), anchor=False)
        _duties(view)
        with st.container(horizontal=True, gap="small"):
            lead_on(ROUTING.file, words.labels()["to_routing"])
            lead_on(MESSAGES.file, message_words.labels()["to_messages"])
    if not case_table.is_led_to():
        _open(listed, total)
    drawn.table(view.table, "promises", "promises")


def _open(listed: CaseList, total: pl.DataFrame) -> None:
    open_cases.ask(total)
    if not listed.table.is_empty():
        case_table.show(listed, "open")


def _backlog(view: Backlog, bands: pl.DataFrame, below: str) -> None:
    chart(
        backlog(bands),
        About(
            "backlog",
            view.title,
            below,
            view.alt,
            chart_tables.of_bands(bands),
            reads=view.note,
        ),
    )


def _duties(view: Agency) -> None:
    duties = view.duties
    chart(
        ledger(duties.ledger),
        About(
            "duties",
            duties.title,
            under(view),
            duties.alt,
            duties.table,
            reads=duties.note,
        ),
    )
