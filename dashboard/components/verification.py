"""The page on samples of closed cases, drawn; draws and results go through here."""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from datetime import datetime
from functools import partial
from typing import Any, Final

import polars as pl
import streamlit as st

from dashboard import address, faults, loading
from dashboard.components import addressed, case_table, kept_fields, opening, saying
from dashboard.components import head as shared_head
from dashboard.components.choices import Choice
from dashboard.components.integrity import author
from dashboard.errors import UserError
from dashboard.navigation import VERIFICATION
from dashboard.oversight.acting import ChangedMeanwhileError
from dashboard.oversight.verification import (
    FOUNDS,
    HOWS,
    LARGEST,
    LONGEST_NOTE,
    Asked,
    Case,
    Check,
    Draw,
    Sample,
    draw_sample,
    draws,
    enter,
    sample,
)
from dashboard.roles import Viewer
from dashboard.views import names
from dashboard.views.about import Scope
from dashboard.views.periods import half_open
from dashboard.views.verification import (
    ON_TIME,
    Card,
    Checking,
    Page,
    Sampled,
    days,
    offer,
)
from dashboard.wording import verification as words
from dashboard.wording.badges import verdict
from dashboard.wording.markdown import note, plain

DRAW: Final = "draw"
"""What the address calls the sample that is looked at."""

_SEED_BITS: Final = 31
_FIELDS: Final = ("how", "found", "on", "by", "note")


def held(viewer: Viewer) -> tuple[tuple[Draw, ...], Sample | None, str | None]:
    """All draws, the one that the address names or the newest, and why nothing can be read."""
    try:
        all_ = draws(loading.store(), viewer)
        newest = str(all_[0].id) if all_ else ""
        chosen = addressed.chosen(DRAW, {str(one.id): "" for one in all_}, newest)
        found = sample(loading.store(), viewer, int(chosen)) if chosen else None
    except UserError as error:
        return (), None, faults.noted(error)
    return all_, found, None


def about(ground: opening.Ground, viewer: Viewer, shown: Sample | None) -> Scope:
    """What the page is about: the cases from which the sample was drawn; without one, all."""
    if shown is None:
        return ground.whole()
    asked = shown.draw.asked
    choice = Choice(asked.agency, None, (asked.start, asked.end))
    return ground.about(viewer, choice, opening.CLOSED)


def on_time(viewer: Viewer, shown: Sample | None) -> pl.DataFrame:
    """The on-time rate of the agency and period of a sample; of none where there is none."""
    if shown is None:
        return loading.figures(viewer, (ON_TIME,))
    asked = shown.draw.asked
    where = (("agency", asked.agency),) if asked.agency else ()
    return loading.figures(viewer, (ON_TIME,), (), where, *half_open((asked.start, asked.end)))


def show(view: Page, viewer: Viewer, as_of: datetime, problem: str | None) -> None:
    """The whole page.

    Args:
        view: What it says.
        viewer: Who looks, and draws.
        as_of: As of when, local.
        problem: The reference to why nothing can be read; None where it can.
    """
    shared_head.show(view.title, view.context, agreements=False)
    saying.say(VERIFICATION.name, words.unreadable(problem) if problem else "")
    if problem:
        return
    if view.sampled is None:
        st.markdown(words.nothing())
    else:
        newest = next(iter(view.choices))
        addressed.menu(DRAW, words.labels()["draw"], view.choices, newest, wide=True)
        _sample(view.sampled, as_of)
    _new(viewer, as_of, is_first=view.sampled is None)


def _sample(shown: Sampled, as_of: datetime) -> None:
    _cards(shown.cards)
    st.markdown(shown.progress)
    with st.expander(words.labels()["check"], icon=":material/fact_check:"):
        _form(shown.checking, as_of)
    case_table.show(shown.list, "verification")
    st.header(words.labels()["about"], anchor=False)
    for line in shown.how:
        st.markdown(line)


def _cards(cards: Sequence[Card]) -> None:
    for column, card in zip(st.columns(len(cards)), cards, strict=True):
        with column.container(border=True, height="stretch", gap="xsmall"):
            st.markdown(f":small[{plain(card.title)}]")
            st.metric(card.title, card.number, label_visibility="collapsed")
            if card.judged:
                st.markdown(verdict(card.judged.look, card.judged.words))
            for line in card.lines:
                st.markdown(note(plain(line)))


def _form(checking: Sequence[Checking], as_of: datetime) -> None:
    labels = words.labels()
    by_id = {one.case.id: one for one in checking}
    chosen = st.selectbox(
        labels["case"], list(by_id), format_func=lambda id_: by_id[id_].option, key="check_case"
    )
    one = by_id[chosen]
    for entry in one.entries:
        st.markdown(entry)
    form = f"check_{one.case.id}"
    first = {"how": None, "found": None, "on": as_of.date(), "by": author().person, "note": ""}
    turns = kept_fields.begin(form, first, one.turns)
    _fields(form)
    st.markdown(words.keeps())
    st.button(
        labels["correct" if one.turns else "save"], key=f"save_{form}",
        on_click=partial(_enter, form, one.case, turns),
    )  # fmt: skip


def _fields(form: str) -> None:
    labels, key = words.labels(), partial(kept_fields.key, form)
    st.segmented_control(labels["how"], HOWS, format_func=words.hows().__getitem__, key=key("how"))
    st.radio(labels["found"], FOUNDS, format_func=words.founds().__getitem__, key=key("found"))
    st.date_input(labels["on"], key=key("on"), format="MM/DD/YYYY")
    st.text_input(labels["by"], key=key("by"), max_chars=200)
    st.text_area(labels["note"], key=key("note"), max_chars=LONGEST_NOTE, height=80)


def _enter(form: str, case: Case, seen: int) -> None:
    told = kept_fields.values(form, _FIELDS)

    def write() -> None:
        enter(loading.store(), author(), case, _check(told), seen, saying.now())

    def overtaken(_: ChangedMeanwhileError) -> str:
        kept_fields.was_told(form)
        return words.meanwhile()

    if saying.kept(VERIFICATION.name, write, words.saved(case.number), overtaken):
        kept_fields.forget(form)
        st.session_state.pop("check_case", None)


def _check(told: dict[str, Any]) -> Check:
    return Check(told["how"], told["found"], told["on"], told["by"] or "", told["note"] or "")


def _new(viewer: Viewer, as_of: datetime, *, is_first: bool) -> None:
    labels = words.labels()
    with st.expander(labels["new"], icon=":material/casino:", expanded=is_first):
        agencies = names.agencies(loading.city())
        # All is an option of its own: a field without one speaks English alone.
        chosen = st.selectbox(
            labels["agency"], ["", *agencies],
            format_func=lambda id_: agencies.get(id_, labels["all_agencies"]),
            key="draw_agency",
        )  # fmt: skip
        agency = chosen or None
        offered = offer(agency, loading.agreed_samples(), as_of)
        st.markdown(note(offered.agreed))
        period = st.selectbox(
            labels["closed_in"], list(offered.periods), index=1,
            format_func=offered.periods.__getitem__, key="draw_period",
        )  # fmt: skip
        size = st.number_input(
            labels["size"], 1, LARGEST, offered.size, key=f"draw_size_{agency or ''}"
        )
        start, end = days(period)
        asked = Asked(agency, start, end, as_of, int(size))
        st.button(
            labels["draw_now"], key="draw_now",
            on_click=partial(_draw, viewer, asked),
        )  # fmt: skip


def _draw(viewer: Viewer, asked: Asked) -> None:
    where = (("agency", asked.agency),) if asked.agency else ()

    def write() -> int:
        population = loading.checkable(viewer, where, *half_open((asked.start, asked.end)))
        seed = secrets.randbits(_SEED_BITS)
        id_ = draw_sample(loading.store(), author(), asked, population, seed, saying.now())
        address.say(DRAW, str(id_))
        return id_

    saying.kept(VERIFICATION.name, write, words.new_draw)
