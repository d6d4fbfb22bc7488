"""One finding, drawn: promise and course on the left, who is next and what was written beside."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import Final

import polars as pl
import streamlit as st

from dashboard import loading
from dashboard.charts.control import control
from dashboard.components import head as shared_head
from dashboard.components import kept_fields
from dashboard.components.chart import About, chart
from dashboard.components.findings import WEEKS, figures_day
from dashboard.components.integrity import author
from dashboard.components.links import OF_READER, lead_back, lead_on
from dashboard.components.saying import kept, now, say, typed
from dashboard.errors import UserError
from dashboard.navigation import FINDINGS
from dashboard.oversight import actions, audit, findings
from dashboard.oversight.acting import ChangedMeanwhileError
from dashboard.oversight.actions import Moves, Plan
from dashboard.oversight.audit import Entry
from dashboard.oversight.finding import Finding
from dashboard.oversight.findings import LONGEST
from dashboard.oversight.keeping import OvertakenError, Seen
from dashboard.oversight.waiting import Waiting
from dashboard.roles import Viewer
from dashboard.views.agreements_library import role_words
from dashboard.views.finding import Agreed, One, overtaken
from dashboard.views.finding import sentence as in_words
from dashboard.wording import findings as words
from dashboard.wording.badges import FINDINGS as LOOKS
from dashboard.wording.badges import badge
from dashboard.wording.markdown import note, plain, written
from dashboard.wording.refusals import refused

_OWNERS: Final = (
    "agency.service_owner", "agency.operations", "agency.case_manager", "operator.director",
    "operator.case_quality", "overseer.sla_office", "overseer.chief_of_staff",
)  # fmt: skip
"""Roles that the agreements of the demonstration city name; an agreement's own come first."""

_DATED: Final = frozenset({"return", "reopen", "postpone", "plan"})


def course(viewer: Viewer, finding: Finding) -> pl.DataFrame | None:
    """The figure that should move, by month, of the very cases that the finding is about."""
    about = finding.about
    if about.figure is None:
        return None
    named = (
        ("agency", about.agency),
        ("service", about.service),
        ("commitment", about.commitment),
    )
    where = tuple((name, value) for name, value in named if value)
    rows = loading.figures(viewer, (about.figure,), ("month",), where)
    if about.part is None:
        return rows
    return rows.filter(part=about.part).with_columns(part=pl.lit(None, pl.String))


def log(viewer: Viewer, waiting: Waiting) -> tuple[Entry, ...]:
    """What was done to a finding and its actions, oldest first."""
    store, id_ = loading.store(), waiting.finding.id
    about = [audit.About("finding", str(id_))]
    about += [audit.About("action", str(action.id)) for action in waiting.actions]
    found = [entry for one in about for entry in audit.entries(store, viewer, one)]
    return tuple(sorted(found, key=lambda entry: entry.id))


def missing(id_: str) -> None:
    """The address names a finding that the viewer may not read, or that is not there."""
    st.title(words.labels()["all"], anchor=False)
    st.markdown(words.no_such_finding(id_))
    lead_back(FINDINGS.file, words.labels()["all"])


def show(view: One, today: date) -> None:
    """The page of a finding.

    Args:
        view: What it says.
        today: The local day as of which something is due.
    """
    labels = words.labels()
    lead_back(FINDINGS.file, labels["all"])
    about = view.finding.about
    shared_head.show(view.title, view.context, about.agency, version=about.version)
    st.markdown(f"{badge(*view.look, LOOKS)} {plain(view.waits)}.")
    say(FINDINGS.name)
    left, right = st.columns([3, 2], gap="medium")
    with left:
        _promised(view)
        _course(view)
        _thread(view)
    with right:
        with st.container(key="off_paper_do"):
            st.header(labels["do"], anchor=False)
            _do(view, today)
        _actions(view, today)
        _asks(view)


def _promised(view: One) -> None:
    if view.says:
        st.markdown(plain(view.says))
    if view.facts.height:
        st.header(words.labels()["promised"], anchor=False)
        st.markdown(view.promised)
        st.table(view.facts, border="horizontal", hide_index=True)
        with st.container(horizontal=True, gap="xxsmall"):
            for lead in view.cases:
                lead_on(lead.screen.file, lead.words, OF_READER, **dict(lead.address))


def _course(view: One) -> None:
    trend = view.course
    st.header(plain(trend.title) if trend else words.labels()["course"], anchor=False)
    if trend is None:
        st.markdown(words.no_course())
        return
    if view.since:
        st.markdown(plain(view.since))
    if trend.chart is not None:
        reads = " ".join(part for part in (trend.reads, trend.note) if part)
        about = About("course", trend.title, view.title, trend.alt, trend.table, reads=reads)
        chart(control(trend.chart), about)


def _thread(view: One) -> None:
    st.header(words.labels()["thread"], anchor=False)
    for said in view.thread:
        with st.container(border=True, gap="xsmall"):
            st.markdown(f":small[{said.heading}]")
            if said.text:
                st.markdown(written(said.text))


def _asks(view: One) -> None:
    if view.asks.height:
        st.header(words.labels()["asked"], anchor=False)
        st.table(view.asks, border="horizontal", hide_index=True)


def _do(view: One, today: date) -> None:
    """What the reader can do, one form at a time."""
    options = {name: words.doing()[name] for name in view.doing}
    key = f"do_{view.finding.id}"
    if st.session_state.get(key) not in options:
        st.session_state[key] = view.doing[0]
    st.segmented_control(
        words.labels()["do"], list(options), format_func=options.__getitem__, key=key,
        required=True, wrap=True, label_visibility="collapsed",
    )  # fmt: skip
    _form(view, st.session_state[key], view.finding.seen, today)


def _actions(view: One, today: date) -> None:
    if not view.actions:
        return
    st.header(words.labels()["actions"], anchor=False)
    for agreed in view.actions:
        with st.container(border=True, gap="xsmall"):
            st.markdown(f"{badge(*agreed.look, LOOKS)} {plain(agreed.what)}")
            for line in agreed.lines:
                st.markdown(note(plain(line)))
            if agreed.doing:
                with st.container(key=f"off_paper_{agreed.action.id}"):
                    _do_action(view, agreed, today)


def _do_action(view: One, agreed: Agreed, today: date) -> None:
    confirming = words.confirming()
    key = f"do_action_{agreed.action.id}"
    st.segmented_control(
        words.labels()["do"], list(agreed.doing), format_func=confirming.__getitem__, key=key,
        wrap=True, label_visibility="collapsed",
    )  # fmt: skip
    if chosen := st.session_state.get(key):
        _form(view, str(chosen), agreed.action.seen, today, f"_{agreed.action.id}")


def _form(view: One, doing: str, seen: Seen, today: date, tail: str = "") -> None:
    """A text, a day where one is needed, and the button; what is typed stays until it is kept."""
    key = f"says_{view.finding.id}_{doing}{tail}"
    kept_fields.restore(key)
    st.text_area(
        words.asking()[doing], key=key, max_chars=LONGEST, height=110,
        on_change=partial(kept_fields.keep, key),
    )  # fmt: skip
    if doing == "plan":
        _plan_fields(view, key)
    if doing in _DATED:
        label = words.do_by() if doing == "plan" else words.new_day()
        st.date_input(
            label, key=f"{key}_day", value=today + WEEKS, min_value=today, format="MM/DD/YYYY"
        )
    st.button(
        words.confirming()[doing],
        key=f"{key}_send",
        on_click=partial(_send, view.finding, doing, seen, key),
    )
    st.markdown(note(words.kept_for_good()))


def _plan_fields(view: One, key: str) -> None:
    asked = [ask.owner for ask in view.finding.asks]
    owners = list(dict.fromkeys([*asked, *_OWNERS]))
    st.selectbox(
        words.who_does(), owners, format_func=lambda role: in_words(role_words(role)),
        key=f"{key}_owner",
    )  # fmt: skip
    if view.finding.facts:
        goal = view.finding.facts[0].goal * 100
        st.number_input(
            words.to_reach(), min_value=0.0, max_value=100.0, value=goal, step=1.0, format="%.1f",
            key=f"{key}_target",
        )  # fmt: skip


def _send(finding: Finding, doing: str, seen: Seen, key: str) -> None:
    """Writes; what prevents it is said, and what was typed stays in its field."""
    if kept(
        FINDINGS.name,
        lambda: _WRITERS[doing](finding, seen, key),
        words.saved(),
        partial(_overtaken, key=key),
    ):
        kept_fields.empty(key)


def _overtaken(error: ChangedMeanwhileError, key: str) -> str:
    if isinstance(error, OvertakenError):
        return overtaken(error.meanwhile, loading.city(), typed(key))
    return refused(error)


def _day(key: str) -> date:
    day = st.session_state.get(f"{key}_day")
    if not isinstance(day, date):
        raise UserError("Choose a day first.")
    return day


def _plan(finding: Finding, seen: Seen, key: str) -> None:
    about, moves = finding.about, None
    target = st.session_state.get(f"{key}_target")
    if about.figure and finding.facts and isinstance(target, float):
        better = finding.facts[0].better
        moves = Moves(
            about.figure, better, target / 100, about.service, about.commitment, about.part
        )
    plan = Plan(typed(key), str(st.session_state[f"{key}_owner"]), _day(key), moves)
    actions.agree(loading.store(), author(), seen, plan, now())


_Writer = Callable[[Finding, Seen, str], None]


def _plainly(write: Callable[..., None]) -> _Writer:
    """A writer that needs what was read and what is said."""
    return lambda _finding, seen, key: write(loading.store(), author(), seen, typed(key), now())


def _on_the_day(write: Callable[..., None]) -> _Writer:
    """A writer that also keeps the local day as of which the page is read."""
    return lambda _finding, seen, key: write(
        loading.store(), author(), seen, typed(key), now(), figures_day()
    )


def _with_day(write: Callable[..., None]) -> _Writer:
    """A writer that needs a day beside."""
    return lambda _finding, seen, key: write(
        loading.store(), author(), seen, typed(key), _day(key), now()
    )


_WRITERS: Final[dict[str, _Writer]] = {
    "answer": _plainly(findings.answer),
    "accept": _plainly(findings.accept),
    "return": _with_day(findings.give_back),
    "plan": _plan,
    "close": _plainly(findings.close),
    "withdraw": _plainly(findings.withdraw),
    "reopen": _with_day(findings.reopen),
    "remark": lambda finding, _seen, key: findings.remark(
        loading.store(), author(), finding, typed(key), now()
    ),
    "finish": _on_the_day(actions.finish),
    "drop": _on_the_day(actions.drop),
    "postpone": _with_day(actions.postpone),
}
