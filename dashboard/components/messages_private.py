"""Messages that seem to show a private person, drawn; what people say of them goes through here."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import Any, Final

import streamlit as st

from dashboard import loading
from dashboard.components import head, saying
from dashboard.components.choices import Choice
from dashboard.components.integrity import author
from dashboard.components.opening import Ground
from dashboard.navigation import MESSAGES
from dashboard.oversight.private_texts import Mark, decide, may_decide
from dashboard.roles import Viewer
from dashboard.views import names
from dashboard.views.head import context
from dashboard.wording import messages as message_words
from dashboard.wording import messages_private as words
from dashboard.wording.markdown import bold, note, plain
from dashboard.wording.shares import cases_closed

AT_ONCE: Final = 10
"""So many texts of each kind are shown at once."""


Row = Mapping[str, Any]


def show(viewer: Viewer, choice: Choice, ground: Ground) -> None:
    """The whole side of the page below its filters; texts count of all periods.

    Args:
        viewer: Who looks.
        choice: What the address asks for.
        ground: What the page stands on.
    """
    always = (None, None)
    about = ground.whole(choice.agency)
    with st.spinner(message_words.reading()):
        rows = loading.suspected(viewer)
    mine = rows.filter(agency=choice.agency) if choice.agency else rows
    open_, decided = mine.filter(said="open"), mine.filter(mine["said"] != "open")
    title = words.title(open_.height, int(open_["cases"].sum()))
    head.show(title, context(about, cases_closed(*always)), choice.agency)
    st.markdown(words.lead())
    saying.say(MESSAGES.name)
    _texts(viewer, open_.head(AT_ONCE).to_dicts(), open_.height)
    if not decided.is_empty():
        st.header(words.labels()["decided"], anchor=False)
        _texts(viewer, decided.head(AT_ONCE).to_dicts(), decided.height)


def _texts(viewer: Viewer, rows: list[dict[str, Any]], all_: int) -> None:
    for row in rows:
        _text(viewer, row)
    if len(rows) < all_:
        st.markdown(note(words.more(len(rows), all_)))


def _text(viewer: Viewer, row: Row) -> None:
    key = f"{row['agency']}_{row['text'][:16]}"
    whose = names.agency(loading.city())(row["agency"])
    with st.container(border=True, gap="xsmall", key=f"private_{key}"):
        st.markdown(note(plain(words.used(whose, row["cases"], row["first"], row["last"]))))
        st.markdown(f"{bold(words.found().get(row['found'], ''))}  \n{plain(row['shown'])}")
        if row["said"] != "open":
            when = row["at"].astimezone(loading.city().zone).date()
            st.markdown(plain(words.said(row["said"] == "confirmed", row["person"], when)))
        if may_decide(viewer, row["agency"]):
            with st.container(horizontal=True):
                _ways(row, key)


def _ways(row: Row, key: str) -> None:
    """Two words about what nobody has decided on; a way back from what somebody has."""
    labels = words.labels()
    ways = {"confirmed": "confirm", "dismissed": "dismiss"}
    for said, label in ways.items() if row["said"] == "open" else (("open", "reopen"),):
        st.button(labels[label], key=f"{said}_{key}", on_click=partial(_decide, row, said))


def _decide(row: Row, said: str) -> None:
    """Writes; what prevents it is said."""
    mark = Mark(row["text"], row["agency"], row["found"], row["cases"], after=row["entry"])
    saying.kept(
        MESSAGES.name,
        lambda: decide(loading.store(), author(), [mark], said, "", saying.now()),  # type: ignore[arg-type] # one of its words
        words.kept(),
    )
