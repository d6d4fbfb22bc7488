"""The page of definitions, drawn."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

import polars as pl
import streamlit as st

from dashboard.address import said, say
from dashboard.components.addressed import menu
from dashboard.components.links import lead_on
from dashboard.roles import Role
from dashboard.views.definitions import CLOCK, Definitions, Entry, Line
from dashboard.wording import _
from dashboard.wording import figures_page as words
from dashboard.wording.figures import titles
from dashboard.wording.markdown import note, plain


@dataclass(frozen=True)
class Asked:
    """The figure that the address names, if any, and what is searched."""

    figure: str
    find: str


def ask() -> Asked:
    """A list of all figures, kept in the address, and a field to search them."""
    labels = words.labels()
    named = said("figure")
    one, other = st.columns(2, gap="medium")
    with one:
        chosen = menu("figure", labels["choose"], {"": labels["all"], **titles()}, "")
    find = other.text_input(
        labels["find"], key="find_figure", placeholder=labels["find_hint"], width=320
    )
    return Asked(chosen or named, find)


def show(view: Definitions, role: Role) -> None:
    """The figure that is looked at, the list of all, the states and the clock."""
    labels = words.labels()
    is_asked = said("part") == CLOCK
    if is_asked:
        _rules(labels["clock"], view.clock)
    if view.missing:
        st.markdown(plain(view.missing))
    if view.entry:
        _entry(view.entry, role)
        st.button(labels["all"], key="all_figures", type="tertiary", on_click=partial(_look_at, ""))
    _lines(view)
    st.header(labels["states"], anchor=False)
    st.table(view.states, border="horizontal", hide_index=True)
    st.markdown(note(words.states_note()))
    _rules(words.rules_title(), view.rates)
    _rules(words.signal_title(), view.signals)
    if not is_asked:
        _rules(labels["clock"], view.clock)


def _lines(view: Definitions) -> None:
    """The list of figures; for a resident those of the city summary, the others folded away."""
    if not view.summarised:
        _lists(view)
        return
    for line in view.summarised:
        _line(line)
    with st.expander(words.labels()["others"]):
        _lists(view)


def _lists(view: Definitions) -> None:
    for heading, lines in view.lists:
        st.header(heading, anchor=False)
        for line in lines:
            _line(line)


def head(view: Definitions) -> None:
    """The title and what this is: the name of the figure where one is looked at."""
    st.title(plain(view.entry.title if view.entry else view.title), anchor=False)
    st.markdown(note(view.lead))


def search_result(view: Definitions) -> None:
    """How many figures the search left."""
    if view.found:
        st.markdown(plain(view.found))


def _entry(entry: Entry, role: Role) -> None:
    """One figure in full, inside a border."""
    with st.container(border=True):
        st.markdown(plain(entry.definition))
        facts = pl.DataFrame(
            [(f"**{plain(label)}**", text) for label, text in entry.facts],
            schema=dict.fromkeys(words.facts(), pl.String),
            orient="row",
        )
        st.table(facts, border="horizontal", hide_index=True)
        _where(entry, role)


def _where(entry: Entry, role: Role) -> None:
    """The pages that draw it, as far as this viewer may open them, and the command."""
    st.markdown(f"**{words.labels()['where']}**")
    open_to_viewer = [screen for screen in entry.screens if role in screen.roles]
    for screen in open_to_viewer:
        lead_on(screen.file, _(screen.title))
    if entry.command and role is not Role.PUBLIC:
        st.markdown(entry.command)
    elif not open_to_viewer:
        st.markdown(words.shown_to_staff() if entry.screens else words.shown_nowhere())


def _line(line: Line) -> None:
    """The name of a figure, to look at it, with its definition below.

    A link to the page that is open would be drawn as the place where one is, in all lines at once.
    """
    with st.container(gap=None):
        st.button(
            f"**{plain(line.title)}**",
            key=f"figure_{line.id}",
            type="tertiary",
            icon=":material/arrow_forward:",
            icon_position="right",
            on_click=partial(_look_at, line.id),
        )
        st.markdown(note(plain(line.definition)))


def _look_at(figure: str) -> None:
    """Writes the figure into the address; the search has found it, so it ends."""
    st.session_state["find_figure"] = ""
    say("figure", figure)


def _rules(heading: str, rules: tuple[str, ...]) -> None:
    st.header(heading, anchor=False)
    st.markdown("\n".join(f"- {plain(rule)}" for rule in rules))
