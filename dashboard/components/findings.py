"""The list of findings, drawn; what the rules ask for is opened from here."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from functools import partial
from typing import Final

import streamlit as st

from agreements.schema.city import City
from dashboard import faults, loading
from dashboard.components import addressed, saying
from dashboard.components import head as shared_head
from dashboard.components.choices import ALL
from dashboard.components.integrity import author
from dashboard.components.links import KEPT, OF_READER, lead_on
from dashboard.errors import UserError
from dashboard.navigation import FINDINGS
from dashboard.oversight.actions import Action, actions
from dashboard.oversight.finding import About, Finding, Wanted, may_open
from dashboard.oversight.findings import LONGEST, Planned, findings, open_all, open_by_hand, planned
from dashboard.roles import Role, Viewer
from dashboard.views import names
from dashboard.views.findings import Line, Listed
from dashboard.views.overview_frames import MONTHLY, headlines
from dashboard.views.periods import bounds
from dashboard.wording import choices as choice_words
from dashboard.wording import findings as words
from dashboard.wording import findings_proposed as proposed_words
from dashboard.wording.badges import FINDINGS as LOOKS
from dashboard.wording.badges import badge
from dashboard.wording.markdown import note, plain

ASKED: Final = "finding"
"""What the address calls the one finding that is looked at."""

WEEKS: Final = timedelta(weeks=4)
"""The day that is proposed: so long from the day of the figures."""


@dataclass(frozen=True)
class Kept:
    """What the record holds, as far as the viewer reads it; or a reference to why it cannot be."""

    findings: tuple[Finding, ...] = ()
    actions: tuple[Action, ...] = ()
    planned: tuple[Planned, ...] = ()
    proposed: tuple[Wanted, ...] = ()
    problem: str | None = None


def kept(viewer: Viewer, agency: str | None) -> Kept:
    """What the record holds, and what the rules ask for beside it.

    Args:
        viewer: Who reads.
        agency: The one agency looked at.
    """
    try:
        held, agreed = findings(loading.store(), viewer), actions(loading.store(), viewer)
    except UserError as error:
        return Kept(problem=faults.noted(error))
    # Figures that cannot be read are no trouble of the record: the page says so itself.
    asked = loading.asked_for(viewer, held) if viewer.role is not Role.AGENCY else ()
    more = _proposed(viewer, held, asked) if may_open(viewer) else ()
    plan = planned(asked, held)
    shown = tuple(f for f in held if agency in {None, f.about.agency})
    wanted = tuple(p for p in plan if agency in {None, p.wanted.about.agency})
    proposed = tuple(one for one in more if agency in {None, one.about.agency})
    return Kept(shown, agreed, wanted, proposed)


def _proposed(
    viewer: Viewer, held: tuple[Finding, ...], asked: tuple[Wanted, ...]
) -> tuple[Wanted, ...]:
    """What the figures of the Overview and the questions of twelve months give reason for."""
    months = headlines(loading.figures(viewer, MONTHLY, ("agency", "month")))
    start, last = bounds("year", _as_of())
    end = last + timedelta(days=1) if last else None
    return loading.proposed(viewer, months, start, end, (held, asked))


def ask_agency(viewer: Viewer, city: City) -> str | None:
    """The agency looked at; an agency's liaison sees its own."""
    if viewer.agency is not None:
        return viewer.agency
    labels = choice_words.labels()
    options = {ALL: labels["all_agencies"], **names.agencies(city)}
    chosen = addressed.menu("agency", labels["agency"], options, ALL)
    return None if chosen == ALL else chosen


def show(view: Listed, viewer: Viewer, problem: str | None, agency: str | None) -> None:
    """The list below its filter.

    Args:
        view: What it says.
        viewer: Who reads.
        problem: The reference to why findings cannot be read; None where they can.
        agency: The one agency looked at.
    """
    shared_head.show(view.title, view.context, agency)
    say(problem)
    _asked(view, viewer)
    labels = words.labels()
    if view.now:
        st.header(labels["today"], anchor=False)
        _lines(view.now)
    if view.open:
        st.header(labels["open"], anchor=False)
        _by_agency(view.open)
    if not view.now and not view.open and problem is None:
        st.markdown(words.nothing_open())
    if view.proposed:
        _proposals(view)
    if may_open(viewer) and problem is None:
        _by_hand(agency)
    if view.settled:
        with st.expander(f"{labels['settled']} ({len(view.settled)})"):
            _lines(view.settled)


def say(problem: str | None) -> None:
    """What became of the last entry, once; and why findings cannot be read."""
    saying.say(FINDINGS.name, words.unreadable(problem) if problem else "")


def _asked(view: Listed, viewer: Viewer) -> None:
    """What the rules ask for: first shown, then opened."""
    if not view.asks:
        return
    with st.container(border=True):
        st.markdown(f":material/rule: {view.asks}")
        with st.expander(words.labels()["ask"], expanded=not (view.now or view.open)):
            st.table(view.plan, border="horizontal", hide_index=True)
            if may_open(viewer):
                st.markdown(note(words.kept_for_good()))
                st.button(
                    view.button,
                    key="open_findings",
                    on_click=partial(_open, view.wanted),
                )


def _proposals(view: Listed) -> None:
    """What the figures give reason to ask: each is opened by itself."""
    labels = proposed_words.labels()
    st.header(labels["proposed"], anchor=False)
    st.markdown(note(proposed_words.lead(len(view.proposed))))
    for proposal in view.proposed:
        with st.container(border=True, horizontal=True, vertical_alignment="center", gap="small"):
            st.markdown(proposal.words, width="stretch")
            lead_on(proposal.screen.file, proposal.link, OF_READER, **dict(proposal.address))
            st.button(
                labels["open"],
                key=f"open_{proposal.wanted.subject}",
                on_click=partial(_open, (proposal.wanted,)),
            )


def _open(wanted: tuple[Wanted, ...]) -> None:
    saying.kept(
        FINDINGS.name,
        lambda: open_all(loading.store(), author(), wanted, saying.now()),
        lambda done: words.opened(len(done)),
    )


def _by_hand(agency: str | None) -> None:
    """A finding that no rule asks for; what is typed stays until it is kept."""
    labels, city = words.labels(), loading.city()
    with st.expander(labels["by_hand"]):
        named = names.agencies(city)
        whose = ["", *named]
        st.selectbox(
            labels["of_agency"],
            whose,
            index=whose.index(agency or ""),
            format_func=lambda id_: named.get(id_, words.city_itself()),
            key=f"by_hand_agency_{agency or ''}",
        )
        st.text_area(labels["what"], key="by_hand", max_chars=LONGEST, height=110)
        st.date_input(
            labels["due"], key="by_hand_day", value=figures_day() + WEEKS, format="MM/DD/YYYY"
        )
        st.button(
            labels["by_hand"],
            key="by_hand_send",
            on_click=partial(_send, f"by_hand_agency_{agency or ''}"),
        )
        st.markdown(note(words.kept_for_good()))


def figures_day() -> date:
    """The local day as of which something is due: that of the figures."""
    return _as_of().date()


def _as_of() -> datetime:
    held = loading.current_mart()
    at = held.manifest.as_of if held else datetime.now(UTC)
    return at.astimezone(loading.city().zone)


def _send(agency: str) -> None:
    state, now = st.session_state, saying.now()
    about = About(str(state[agency]) or None)
    wanted = Wanted(
        "by_hand", f"by_hand|{now.isoformat()}", about, str(state["by_hand"]), (), (), now,
        state["by_hand_day"],
    )  # fmt: skip
    if saying.kept(
        FINDINGS.name,
        lambda: open_by_hand(loading.store(), author(), wanted, now),
        lambda id_: f"{words.link(id_)}: {words.saved()}",
    ):
        state["by_hand"] = ""


def _by_agency(lines: tuple[Line, ...]) -> None:
    """Under each agency its own, as urgent as they are."""
    agencies = dict.fromkeys(line.whose for line in lines)
    for agency in agencies:
        own = tuple(line for line in lines if line.whose == agency)
        if len(agencies) > 1:
            st.subheader(f"{plain(agency)} ({len(own)})", anchor=False)
        _lines(own)


def _lines(lines: tuple[Line, ...]) -> None:
    for line in lines:
        with st.container(border=True, horizontal=True, vertical_alignment="center", gap="small"):
            st.markdown(f"{badge(*line.look, LOOKS)} {line.words}", width="stretch")
            lead_on(FINDINGS.file, line.link, KEPT, **{ASKED: str(line.id)})
