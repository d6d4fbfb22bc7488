"""The forms of the Duties page: each writes one kind of entry, and keeps what was typed if not."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Any, Final

import streamlit as st

from agreements.schema.people import Side
from dashboard import loading
from dashboard.components.integrity import author
from dashboard.components.saying import kept, now
from dashboard.errors import UserError
from dashboard.navigation import DUTIES
from dashboard.oversight import duties as register
from dashboard.oversight.duties import LONGEST_TEXT, LONGEST_TITLE, Line
from dashboard.roles import Role
from dashboard.views.duties import Card
from dashboard.views.duties_cells import what_plain
from dashboard.views.duties_lists import Registers
from dashboard.wording import duties as words
from dashboard.wording.markdown import note
from metrics.duties import Due, side_of

_WRITING: Final = "duties_writing"
"""Which form is open."""
Lines = list[Line]


class _IncompleteError(UserError):
    """Something in the form is missing."""


@dataclass(frozen=True)
class Writer:
    """Draws forms and writes what they say.

    Attributes:
        registers: What there is to choose from, and the newest entry that the reader saw.
        today: The day that fields for days begin with, and the last one that can be chosen.
    """

    registers: Registers
    today: date

    def of_card(self, card: Card) -> None:
        """The button that settles a card, and its form."""
        self._open(card.key, card.button, ":material/task_alt:")
        if st.session_state.get(_WRITING) != card.key:
            return
        kind = card.dues[0].register
        if kind == "contact":
            self._choice(card, words.labels()["contacts"])
            self._day(card.key, "day_confirmed")
        elif kind == "article":
            self._choice(card, words.labels()["articles"])
            self._day(card.key, "day_reviewed")
        else:
            self._day(card.key, "day_done")
            st.text_input(words.labels()["evidence"], key=_key(card.key, "evidence"),
                          max_chars=LONGEST_TEXT)  # fmt: skip
        self._end(card.key, partial(self._of_card, card))

    def button(self, kind: str) -> None:
        """The button that opens a form of a register."""
        self._open(kind, words.buttons()[kind], _ICONS[kind])

    def form(self, kind: str) -> None:
        """The form, where it is open."""
        if st.session_state.get(_WRITING) == kind:
            with st.container(border=True, key=f"form_{kind}"):
                getattr(self, f"_form_{kind}")()
                self._end(kind, partial(getattr(self, f"_lines_{kind}")))

    # -- forms -----------------------------------------------------------------------------

    def _form_outdated(self) -> None:
        labels = words.labels()
        _select("outdated", "contact", labels["contact"], self.registers.contacts)
        _select("outdated", "topic", labels["what_changed"], words.what_changed())
        self._day("outdated", "day_changed")
        st.markdown(note(words.no_personal_data()))

    def _form_listed(self) -> None:
        labels = words.labels()
        agency = _select("listed", "agency", labels["agency"], self.registers.agencies)
        st.text_input(labels["new_article"], key=_key("listed", "title"), max_chars=LONGEST_TITLE)
        self._services("listed", agency)
        if author().viewer.role is Role.AGENCY:
            self._day("listed", "last_reviewed", blank=True)

    def _form_retired(self) -> None:
        _select("retired", "article", words.labels()["article"], self.registers.articles)
        self._day("retired", "day_done")

    def _form_told(self) -> None:
        self._change("told", "day_told")

    def _form_found_out(self) -> None:
        self._change("found_out", "day_found")

    def _form_told_now(self) -> None:
        _select("told_now", "change", words.labels()["change"], self.registers.untold)
        self._day("told_now", "day_told")

    def _form_taken_back(self) -> None:
        labels = words.labels()
        _select("taken_back", "entry", labels["entry"], self.registers.undoable)
        st.text_area(labels["because"], key=_key("taken_back", "because"), max_chars=LONGEST_TEXT,
                     height=100)  # fmt: skip

    def _change(self, kind: str, day: str) -> None:
        labels = words.labels()
        agency = _select(kind, "agency", labels["agency"], self.registers.agencies)
        st.text_input(labels["new_change"], key=_key(kind, "title"), max_chars=LONGEST_TITLE)
        _select(kind, "topic", labels["topic"], words.topics())
        self._services(kind, agency)
        with st.container(horizontal=True):
            self._day(kind, "effective", blank=True, future=True)
            self._day(kind, day)

    def _choice(self, card: Card, label: str) -> None:
        """All of a card's duties, chosen; whatever is not right is taken out."""
        options = {due.key: what_plain(due) for due in card.dues}
        key = _key(card.key, "keys")
        right = [due.key for due in card.dues if due.state != "changed"]
        st.session_state.setdefault(key, right)
        st.multiselect(
            label,
            list(options),
            format_func=lambda id_: options.get(id_, id_),
            key=key,
            placeholder=words.labels()["choose"],
        )

    def _services(self, kind: str, agency: str) -> None:
        labels, options = words.labels(), self.registers.services[agency]
        st.multiselect(
            labels["services"],
            list(options),
            format_func=lambda id_: options.get(id_, id_),
            key=_key(kind, f"services_{agency}"),
            placeholder=labels["choose"],
        )

    def _day(self, kind: str, name: str, *, blank: bool = False, future: bool = False) -> None:
        key = _key(kind, name)
        if key not in st.session_state:
            st.session_state[key] = None if blank else self.today
        st.date_input(words.labels()[name], key=key, format="MM/DD/YYYY", width=220,
                      min_value=date(2000, 1, 1),
                      max_value=date(2100, 1, 1) if future else self.today)  # fmt: skip

    def _open(self, kind: str, label: str, icon: str) -> None:
        st.button(label, key=f"open_{kind}", icon=icon, on_click=partial(_begin, kind))

    def _end(self, kind: str, write: Callable[[], Lines | None]) -> None:
        """What is kept, and the last chance not to write it."""
        labels = words.labels()
        st.markdown(note(words.signed_as(author().person)))
        with st.container(horizontal=True):
            st.button(labels["confirm"], key=f"write_{kind}", type="primary",
                      on_click=partial(self._write, kind, write))  # fmt: skip
            st.button(labels["cancel"], key=f"cancel_{kind}", on_click=_begin, args=("",))

    # -- what they write -------------------------------------------------------------------

    def _write(self, kind: str, lines: Callable[[], Lines | None]) -> None:
        """Writes; what prevents it is said, and the form stays as it is."""

        def done() -> None:
            if found := lines():
                register.write(loading.store(), author(), found, self.registers.seen, now())

        if kept(DUTIES.name, done, words.written()):
            _forget(kind)

    def _of_card(self, card: Card) -> Lines:
        first = card.dues[0]
        names = {"contact": "day_confirmed", "article": "day_reviewed"}
        day = _needed(card.key, names.get(first.register, "day_done"))
        keys = _said(card.key, "keys") or ([] if first.register in names else [first.key])
        if not keys:
            raise _IncompleteError(words.choose_one())
        evidence = str(_said(card.key, "evidence") or "")
        return [_line_of(due, day, evidence) for due in card.dues if due.key in keys]

    def _lines_outdated(self) -> Lines:
        agency, role = _pair("outdated", "contact")
        day, topic = _needed("outdated", "day_changed"), str(_said("outdated", "topic"))
        return [Line("contact", "outdated", agency, role, day, side_of(role), topic=topic)]

    def _lines_listed(self) -> Lines:
        agency = str(_said("listed", "agency"))
        reviewed = _said("listed", "last_reviewed")
        return [Line("article", "listed", agency, "", self.today, "agency",
                     title=str(_said("listed", "title") or ""),
                     services=tuple(_said("listed", f"services_{agency}") or ()),
                     reviewed=reviewed)]  # fmt: skip

    def _lines_retired(self) -> Lines:
        agency, key = _pair("retired", "article")
        return [Line("article", "retired", agency, key, _needed("retired", "day_done"), "agency")]

    def _lines_told(self) -> Lines:
        return [self._change_line("told", "day_told", "agency")]

    def _lines_found_out(self) -> Lines:
        return [self._change_line("found_out", "day_found", "operator")]

    def _change_line(self, act: Any, day: str, side: Side) -> Line:  # noqa: ANN401 - one of two words
        agency = str(_said(act, "agency"))
        return Line("change", act, agency, "", _needed(act, day), side,
                    title=str(_said(act, "title") or ""), topic=str(_said(act, "topic")),
                    services=tuple(_said(act, f"services_{agency}") or ()),
                    effective=_said(act, "effective"))  # fmt: skip

    def _lines_told_now(self) -> Lines:
        agency, key = _pair("told_now", "change")
        return [Line("change", "told", agency, key, _needed("told_now", "day_told"), "agency")]

    def _lines_taken_back(self) -> None:
        number, why = int(_said("taken_back", "entry")), str(_said("taken_back", "because") or "")
        register.take_back(loading.store(), author(), number, why, now())


_ICONS: Final[Mapping[str, str]] = {
    "outdated": ":material/edit:",
    "listed": ":material/add:",
    "retired": ":material/history:",
    "told": ":material/campaign:",
    "told_now": ":material/campaign:",
    "found_out": ":material/search:",
    "taken_back": ":material/undo:",
}


def _key(kind: str, name: str) -> str:
    """The place of a field in the session."""
    return f"duties_{kind}_{name}"


def _said(kind: str, name: str) -> Any:  # noqa: ANN401 - what a field holds
    return st.session_state.get(_key(kind, name))


def _needed(kind: str, name: str) -> date:
    day = _said(kind, name)
    if not isinstance(day, date):
        raise _IncompleteError(words.choose_day())
    return day


def _pair(kind: str, name: str) -> tuple[str, str]:
    """Agency and key of what was chosen."""
    agency, _, key = str(_said(kind, name)).partition(" ")
    return agency, key


def _select(kind: str, name: str, label: str, options: Mapping[str, str]) -> str:
    return str(
        st.selectbox(label, list(options), format_func=lambda id_: options.get(id_, id_),
                     key=_key(kind, name))
    )  # fmt: skip


def _line_of(due: Due, day: date, evidence: str) -> Line:
    act: Any = {"contact": "confirmed", "article": "reviewed"}.get(due.register, "done")
    where: Any = due.register
    return Line(where, act, due.agency, due.key, day, due.side, evidence=evidence)


def _begin(kind: str) -> None:
    st.session_state[_WRITING] = kind


def _forget(kind: str) -> None:
    """Close the form and empty its fields."""
    st.session_state.pop(_WRITING, None)
    for key in [k for k in st.session_state if str(k).startswith(f"duties_{kind}_")]:
        del st.session_state[key]
