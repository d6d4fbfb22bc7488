"""The page of questions, drawn; what is written about one goes through here."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Final

import polars as pl
import streamlit as st

from dashboard import address, faults, loading
from dashboard.access import current_viewer
from dashboard.components import case_table, saying
from dashboard.components import head as shared_head
from dashboard.components.choices import Choice
from dashboard.components.shares import agreement
from dashboard.errors import UserError
from dashboard.mart import Manifest
from dashboard.navigation import INTEGRITY
from dashboard.oversight.acting import Author
from dashboard.oversight.looked_into import (
    LONGEST_NOTE,
    Entry,
    entries,
    look_into,
    may_mark,
    take_back,
)
from dashboard.roles import Viewer
from dashboard.views.integrity import BETWEEN, Card, Integrity, case_list
from dashboard.views.periods import Bounds
from dashboard.wording import integrity as words
from dashboard.wording.badges import QUESTIONS, badge
from dashboard.wording.markdown import note, plain

FINDING: Final = "finding"
"""What the address calls the card whose cases are shown."""

_WRITING: Final = "integrity_writing"
"""Place in the session: the card that is written about."""

Cases = Callable[[Card], pl.DataFrame]


@dataclass(frozen=True)
class Rights:
    """What this viewer may do.

    Attributes:
        mark: Whether they may write what was looked into.
        agreements: Ids of the agreements that there are.
    """

    mark: bool
    agreements: frozenset[str]


def read(viewer: Viewer, choice: Choice) -> pl.DataFrame:
    """What is asked of the period, of all agencies: it is found once for all choices of one."""
    return loading.screen(viewer, *choice.half_open)


def author() -> Author:
    """Who writes: the viewer of this very moment, with the name that the sign-in gives."""
    viewer = current_viewer()
    told = st.user.to_dict() if viewer.source == "sign_in" else {}
    return Author(viewer, str(told.get("name") or told.get("email") or told.get("sub") or ""))


def written(viewer: Viewer) -> tuple[tuple[Entry, ...], str | None]:
    """What was written into the record about findings; or a reference to why not."""
    try:
        return entries(loading.store(), viewer), None
    except UserError as error:
        return (), faults.noted(error)


def rights(viewer: Viewer, held: Manifest, problem: str | None) -> Rights:
    """What this viewer may do; nobody writes where nothing can be read."""
    ids = frozenset(entry.id for entry in held.agreements)
    return Rights(may_mark(viewer) and problem is None, ids)


def show(
    view: Integrity, cases: Cases, rights: Rights, problem: str | None, agency: str | None
) -> None:
    """The whole page below its filters.

    Args:
        view: What it says.
        cases: Reads the cases behind a card.
        rights: What the viewer may do.
        problem: The reference to why what was written cannot be read; None where it can.
        agency: The one agency looked at.
    """
    labels = words.labels()
    shared_head.show(view.title, view.context, agency)
    st.markdown(view.lead)
    saying.say(INTEGRITY.name, words.unreadable_marks(problem) if problem else "")
    if view.open:
        st.header(labels["open"], anchor=False)
    else:
        st.markdown(view.instead)
    shown = address.said(FINDING)
    if shown and view.card(shown) is None:
        st.markdown(words.no_such_finding())
    for card in view.open:
        _card(card, cases, rights, shown)
    if view.settled:
        st.header(labels["settled"], anchor=False)
        for card in view.settled:
            _card(card, cases, rights, shown)
    st.header(labels["asked"], anchor=False)
    st.table(view.asked, border="horizontal", hide_index=True)
    if not rights.mark:
        st.markdown(note(labels["only_others"]))


def _card(card: Card, cases: Cases, rights: Rights, shown: str) -> None:
    with st.container(border=True, key=f"card_{card.key.replace(BETWEEN, '_')}"):
        state = badge(card.state, words.states()[card.state], QUESTIONS)
        # The same question of two services has the same words, and an id stands once on a page.
        st.subheader(plain(card.question), anchor=card.key.replace(BETWEEN, "-"))
        st.markdown(f"{card.about} {state}")
        for label, said in card.facts:
            st.markdown(f"**{label}.** {plain(said)}")
        _written(card)
        with st.container(horizontal=True, vertical_alignment="center"):
            _ways(card, rights, shown)
        if st.session_state.get(_WRITING) in {("mark", card.key), ("back", card.key)}:
            _form(card)
    if shown == card.key:
        case_table.show(case_list(card, cases(card)), "finding")


def _written(card: Card) -> None:
    if card.undone:
        st.markdown(note(card.undone))
    for line in card.lines:
        with st.container(border=True, gap="xsmall"):
            st.markdown(f":small[{line.heading}]")
            st.markdown(plain(line.note))


def _ways(card: Card, rights: Rights, shown: str) -> None:
    """To the cases, to what was agreed, and to writing down what was found."""
    labels = words.labels()
    is_shown = shown == card.key
    st.button(
        labels["hide"] if is_shown else words.the_cases(card.cases),
        key=f"cases_of_{card.key}",
        icon=":material/expand_less:" if is_shown else ":material/expand_more:",
        on_click=partial(_look_at, "" if is_shown else card.key),
    )
    if rights.mark and card.unsettled:
        label = labels["mark_more"] if card.marks else labels["mark"]
        _write_button(card, "mark", label, ":material/task_alt:")
    if rights.mark and card.marks:
        _write_button(card, "back", labels["take_back"], ":material/undo:")
    agreement(rights.agreements, card.agency)


def _write_button(card: Card, kind: str, label: str, icon: str) -> None:
    st.button(
        label, key=f"{kind}_{card.key}", icon=icon, on_click=partial(_begin, (kind, card.key))
    )


def _look_at(key: str) -> None:
    address.say(FINDING, key)


def _begin(writing: tuple[str, str]) -> None:
    st.session_state[_WRITING] = writing


def _end() -> None:
    st.session_state.pop(_WRITING, None)


def _form(card: Card) -> None:
    """The note, what is kept of it, and the last chance not to write it."""
    labels, (kind, _key) = words.labels(), st.session_state[_WRITING]
    back = kind == "back"
    key = f"note_{kind}_{card.key}"
    st.text_area(
        labels["note_back"] if back else labels["note"],
        key=key,
        max_chars=LONGEST_NOTE,
        height=100,
    )
    st.markdown(note(words.confirm_note(author().person)))
    with st.container(horizontal=True):
        st.button(
            labels["confirm_back"] if back else labels["confirm"],
            key=f"confirm_{card.key}",
            type="primary",
            on_click=partial(_take_back if back else _mark, card, key),
        )
        st.button(labels["cancel"], key=f"cancel_{card.key}", on_click=_end)


def _mark(card: Card, key: str) -> None:
    _kept(
        lambda: look_into(
            loading.store(), author(), card.unsettled, saying.typed(key), saying.now()
        ),
        words.marked(),
    )


def _take_back(card: Card, key: str) -> None:
    _kept(
        lambda: take_back(loading.store(), author(), card.marks, saying.typed(key), saying.now()),
        words.taken_back(),
    )


def _kept(write: Callable[[], None], said: str) -> None:
    """Writes; what prevents it is said and the form stays as it is."""
    if saying.kept(INTEGRITY.name, write, said):
        _end()


def chosen_cases(viewer: Viewer, period: Bounds, card: Card) -> pl.DataFrame:
    """The cases of all findings of a card.

    Args:
        viewer: Who looks.
        period: First day, and the day after the last.
        card: The one that is looked at.
    """
    asked = [
        (f.asked.question, f.asked.agency, f.asked.service, f.asked.period) for f in card.findings
    ]
    return pl.concat([loading.cases_of_question(viewer, each, *period) for each in asked])
