"""The page about one agency, drawn."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

import streamlit as st

from agreements.schema.city import City
from dashboard.charts.backlog import backlog
from dashboard.charts.control import control
from dashboard.charts.ledger import ledger
from dashboard.components import address, case_table
from dashboard.components import follow_up as drawn
from dashboard.components.badges import badge
from dashboard.navigation import MESSAGES, PAGES
from dashboard.roles import Viewer
from dashboard.views import names
from dashboard.views.agency import Agency, Closer
from dashboard.views.agency_clauses import CEILINGS
from dashboard.views.follow_up import CaseList
from dashboard.views.periods import PERIODS, Bounds, bounds
from dashboard.wording import agency as words
from dashboard.wording import messages as message_words
from dashboard.wording import overview
from dashboard.wording.markdown import note, plain

ROUTING, REOPENINGS = PAGES / "routing.py", PAGES / "reopenings.py"


@dataclass(frozen=True)
class Choice:
    """What the address asks for: the agency's id, and first and last day of the period."""

    agency: str
    period: Bounds

    @property
    def where(self) -> tuple[tuple[str, str], ...]:
        """The agency as a filter of the figures."""
        return (("agency", self.agency),)

    @property
    def half_open(self) -> Bounds:
        """First day and the day after the last, as the figures want them."""
        start, end = self.period
        return start, end + timedelta(days=1) if end else None


def ask(viewer: Viewer, city: City, as_of: datetime, neediest: Sequence[str | None]) -> Choice:
    """Draws the filters and returns what they say; an agency's liaison sees its own agency.

    Args:
        viewer: Who looks.
        city: Its agencies.
        as_of: As of when the figures stand.
        neediest: Agencies, those with most cases past due first: the first is shown where none is
            asked for.
    """
    labels, titles, agencies = words.labels(), overview.periods(), names.agencies(city)
    with st.container(horizontal=True, vertical_alignment="top"):
        period = address.segments(
            "period", labels["period"], {code: titles[code] for code in PERIODS}, PERIODS[0]
        )
        agency = viewer.agency
        if agency is None:
            known = [id_ for id_ in neediest if id_ in agencies]
            default = next(iter([*filter(None, known), *agencies]))
            agency = address.menu("agency", labels["agency"], agencies, default)
            # Which one has most past due changes; a link to this page should not.
            st.query_params["agency"] = agency
    return Choice(agency, bounds(period, as_of.astimezone(city.zone)))


def head(view: Agency) -> None:
    """The finding, and the agreement in force."""
    st.title(plain(view.title), anchor=False)
    st.markdown(note(view.context))
    if view.in_force is None:
        st.markdown(note(words.no_agreement()))
        drawn.lead_on(drawn.AGREEMENTS, words.labels()["to_agreements"])
    else:
        st.markdown(note(view.in_force.holds))
        _to_agreement(view.in_force.words, view.in_force.id, view.in_force.version)


def _to_agreement(label: str, id_: str, version: str) -> None:
    drawn.lead_on(drawn.AGREEMENTS, label, agreement=id_, version=version)


def promises(view: Agency) -> None:
    """The ledger of every promise."""
    st.header(plain(view.ledger_title), anchor=False)
    st.altair_chart(ledger(view.ledger), width="stretch", alt=view.ledger_alt)
    st.markdown(note(view.ledger_note))


def ask_closer(view: Agency) -> str:
    """The key of the promise to look at closer; the one furthest from kept unless asked."""
    options = view.choices
    return address.menu("look", words.labels()["look"], options, next(iter(options)))


def closer(view: Closer, agency: Agency) -> None:
    """The control chart, contract and signal as two sentences, and the clause."""
    labels, judged = words.labels(), view.promise.judged
    st.header(plain(view.title), anchor=False)
    if view.trend.chart is not None:
        st.altair_chart(control(view.trend.chart), width="stretch", alt=view.trend.alt)
        st.markdown(note(words.every_month()))
    look = {"measured": "met", "missed": "missed"}.get(judged.role, "few")
    st.markdown(badge(look, judged.words))
    st.markdown(f"**{labels['contract']}.** {plain(view.contract)}")
    if view.trend.said:
        said = " ".join(part for part in (f"{view.trend.said}.", view.trend.note) if part)
        st.markdown(f"**{labels['signal']}.** {plain(said)}")
    _clause(view, agency)
    _lead_on(view)


def _clause(view: Closer, agency: Agency) -> None:
    labels = words.labels()
    with st.container(border=True, gap="xsmall"):
        st.markdown(f"**{labels['clause']}**")
        if view.clause is not None:
            st.markdown(view.clause.text)
            st.markdown(note(view.clause.cited))
        if view.clause_note:
            st.markdown(note(plain(view.clause_note)))
        if view.clause is not None and agency.in_force is not None:
            _to_agreement(labels["to_clause"], agency.in_force.id, agency.in_force.version)


def _lead_on(view: Closer) -> None:
    labels, figure = words.labels(), view.promise.figure
    drawn.lead_on(drawn.DEFINITIONS, labels["to_definition"], figure=figure)
    if figure in CEILINGS:
        drawn.lead_on(REOPENINGS, labels["to_cases"], look=figure)


def below(view: Agency, late: CaseList) -> None:
    """Backlog, 311's own promises, the overdue cases, and everything in numbers."""
    left, right = st.columns([3, 2], gap="medium")
    with left:
        st.header(plain(view.backlog.title), anchor=False)
        if view.backlog.bars is not None:
            st.altair_chart(backlog(view.backlog.bars), width="stretch", alt=view.backlog.alt)
        st.markdown(note(view.backlog.note))
        drawn.lead_on(drawn.DEFINITIONS, words.labels()["to_definition"], figure="backlog")
    with right:
        st.header(plain(view.duties.title), anchor=False)
        st.altair_chart(ledger(view.duties.ledger), width="stretch", alt=view.duties.alt)
        st.markdown(note(view.duties.note))
        drawn.lead_on(ROUTING, words.labels()["to_routing"])
    drawn.lead_on(MESSAGES.file, message_words.labels()["to_messages"])
    case_table.show(late, "overdue")
    drawn.table(view.table, "promises.csv", "promises")
