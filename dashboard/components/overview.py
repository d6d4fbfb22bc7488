"""The Overview page, drawn."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import NoReturn

import polars as pl
import streamlit as st

from agreements.schema.city import City
from dashboard import address
from dashboard.charts.ledger import ledger
from dashboard.city.declared import Declared
from dashboard.components import declared, empty, findings_line, head, oversight_lines
from dashboard.components.chart import About, chart
from dashboard.components.choices import Choice
from dashboard.components.links import lead_on
from dashboard.navigation import AGENCY, CASE, START
from dashboard.views import names
from dashboard.views.definitions import Meaning
from dashboard.views.listing import Lead
from dashboard.views.overview import AT_ONCE, Card, Overview
from dashboard.views.overview_after import After
from dashboard.views.overview_changes import Change
from dashboard.views.overview_needs import Need
from dashboard.views.periods import PERIODS
from dashboard.wording import numbers
from dashboard.wording import overview as words
from dashboard.wording import overview_today as today
from dashboard.wording.badges import badge, verdict
from dashboard.wording.empty import nothing_in_period
from dashboard.wording.markdown import note, plain


@dataclass(frozen=True)
class Beside:
    """What stands beside the figures.

    Attributes:
        agency: The one agency looked at.
        longest: The longest overdue cases: `number`, `service`, `due`.
        meanings: The definitions of the figures on the page.
        events: The declared events that touch them.
        evidence: Draws the way to what is behind the figures.
        period: The period's code in an address: what is led to shows the same one.
    """

    agency: str | None
    longest: pl.DataFrame
    meanings: tuple[Meaning, ...]
    events: Declared
    evidence: Callable[[], None]
    period: str


def show(view: Overview, beside: Beside, city: City) -> None:
    """The whole page below its filters.

    Args:
        view: What it says.
        beside: What stands beside its figures.
        city: What services are called.
    """
    on = partial(_lead, view.lead, beside) if view.lead else None
    head.show(view.title, view.context, beside.agency, beside=on)
    _cards(view.cards, beside)
    left, right = st.columns([3, 2], gap="medium")
    with left:
        _ledger(view)
        beside.evidence()
        declared.show(beside.events)
        _changes(view.changes, beside)
    with right:
        _needs(view.needs, beside)
        if view.also:
            st.markdown(note(view.also))
        escalated = st.container()
    _after(view.after, beside)
    _longest(beside, city)
    _adds_up(view, beside)
    _meanings(beside.meanings)
    with escalated:  # it takes longer to count than all else here, so it is counted last
        oversight_lines.escalations(beside.agency)


def _cards(cards: tuple[Card, ...], beside: Beside) -> None:
    for column, card in zip(st.columns(len(cards)), cards, strict=True):
        with column.container(border=True, height="stretch", gap="xsmall"):
            st.markdown(f":small[{card.title}]")
            st.metric(card.title, card.number, label_visibility="collapsed")
            st.markdown(note(card.note))
            if card.cases:
                _lead(card.cases, beside)
            _lead(card.lead, beside)


def _ledger(view: Overview) -> None:
    st.header(plain(view.ledger_title), anchor=False)
    chart(
        ledger(view.ledger),
        About(
            name="overview",
            title=view.ledger_title,
            under=view.context,
            alt=view.ledger_alt,
            table=view.table,
        ),
    )
    st.markdown(note(view.ledger_note))


def _changes(changes: tuple[Change, ...], beside: Beside) -> None:
    """What got worse, each by itself; then what got better, together."""
    st.header(today.labels()["changed"], anchor=False)
    if not changes:
        st.markdown(today.nothing_changed())
    worse = [change for change in changes if not change.good]
    for change in worse[:AT_ONCE]:
        _change([change], beside)
    if worse[AT_ONCE:]:
        with st.expander(today.more_changes(len(worse) - AT_ONCE)):
            _change(worse[AT_ONCE:], beside)
    if better := [change for change in changes if change.good]:
        _change(better[:AT_ONCE], beside)
    st.markdown(note(today.changed_note()))


def _change(changes: Sequence[Change], beside: Beside) -> None:
    good = changes[0].good
    with st.container(border=True, gap="xsmall"):
        st.markdown(badge("met" if good else "flattered", today.change_badges()[good]))
        for change in changes:
            st.markdown(change.words)
            _lead(Lead(_change_link(change), change.screen, change.address), beside)


def _change_link(change: Change) -> str:
    """The name of what is led to: the agency's own page, or its part of another."""
    if change.screen == AGENCY:
        return words.need_link(change.name)
    return words.change_link(change.name, change.screen.title)


def _needs(needs: tuple[Need, ...], beside: Beside) -> None:
    st.header(words.labels()["needs"], anchor=False)
    findings_line.show(beside.agency)
    oversight_lines.reviews(beside.agency)
    if not needs:
        st.markdown(words.no_need())
    for need in needs:
        with st.container(border=True, gap="xsmall"):
            st.markdown(" ".join(badge(*kind) for kind in need.badges))
            st.markdown(need.words)
            with st.container(horizontal=True, gap="xxsmall"):
                for cases in need.cases:
                    _lead(cases, beside)
                if need.link:
                    _lead(Lead(need.link, need.screen, need.address), beside)


def _after(cards: tuple[After, ...], beside: Beside) -> None:
    """What came after closing, as headlines side by side; nothing where nobody can tell."""
    if not cards:
        return
    st.header(today.labels()["after"], anchor=False)
    for column, card in zip(st.columns(len(cards)), cards, strict=True):
        with column.container(border=True, height="stretch", gap="xsmall"):
            st.markdown(f":small[{card.title}]")
            st.metric(card.title, card.number, label_visibility="collapsed")
            if card.verdict:
                st.markdown(verdict(card.look, card.verdict))
            st.markdown(note(card.note))
            _lead(Lead(card.link, card.screen, card.address), beside)


def _longest(beside: Beside, city: City) -> None:
    """The cases that wait longest, each leading to its own page."""
    if beside.longest.is_empty():
        return
    named = names.service(city)
    with st.expander(words.labels()["longest"]):
        for number, service, due in beside.longest.select("number", "service", "due").rows():
            with st.container(horizontal=True, vertical_alignment="center", gap="xxsmall"):
                _lead(Lead(words.waiting_case(number), CASE, (("case", number),)), beside)
                st.markdown(note(words.waiting_since(named(service), due)), width="content")


def nothing(choice: Choice) -> NoReturn:
    """Ends the page where nothing belongs to the choice, with the way out of it."""
    empty.show(nothing_in_period(*choice.period))
    lead_on(START.file, words.labels()["show_all"], period=PERIODS[0])
    address.stop()


def _lead(lead: Lead, beside: Beside) -> None:
    """A link that names the period also where the address leaves it out."""
    lead_on(lead.screen.file, lead.words, **{"period": beside.period, **dict(lead.address)})


def _adds_up(view: Overview, beside: Beside) -> None:
    counted = view.states.columns[1]
    shown = view.states.to_pandas().style.format({counted: numbers.count})
    with st.expander(words.labels()["adds_up"]):
        st.markdown(view.adds_up)
        st.table(shown, border="horizontal", hide_index=True)
        with st.container(horizontal=True, gap="small"):
            for lead in view.to_states:
                _lead(lead, beside)


def _meanings(meanings: tuple[Meaning, ...]) -> None:
    labels = words.labels()
    with st.expander(labels["definitions"]):
        for meaning in meanings:
            st.markdown(f"**{plain(meaning.title)}**  \n{plain(meaning.definition)}")
            for label, text in meaning.parts:
                st.markdown(note(f"{label}: {plain(text)}"))
