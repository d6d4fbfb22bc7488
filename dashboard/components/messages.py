"""The page about messages, drawn: measures side by side, what auditors counted, single cases."""

from __future__ import annotations

from functools import partial
from typing import Final
from urllib.parse import quote, urlencode

import polars as pl
import streamlit as st

from agreements.schema.city import City
from dashboard import address, faults, loading
from dashboard.charts.ledger import ledger
from dashboard.components import addressed, case_table, opening, saying
from dashboard.components import head as shared_head
from dashboard.components import shares as drawn
from dashboard.components.chart import About, chart, under
from dashboard.components.choices import Choice
from dashboard.components.evidence import offer
from dashboard.components.integrity import author
from dashboard.components.links import OF_PERIOD, OF_READER, kept, lead_on
from dashboard.components.opening import Ground
from dashboard.errors import UserError
from dashboard.labelling.checked import measure_of
from dashboard.navigation import DEFINITIONS, MESSAGES
from dashboard.oversight.disputes import LONGEST_SAYS, disputes, may_raise
from dashboard.roles import Viewer
from dashboard.views.messages import ALL, AUDITED, Frames, Look, Messages, look_of, looks, messages
from dashboard.views.messages_examples import Example, examples, objections
from dashboard.wording import messages as words
from dashboard.wording import shares as share_words
from dashboard.wording.markdown import note, plain
from metrics.labelling.checks import CHECKS

FIRST: Final = "message_specific"
"""What is looked at closer unless the address says otherwise."""

_KEPT: Final = (*OF_READER, *OF_PERIOD, "service")
"""What an address keeps on the way to other cases of this page."""

_WRITING: Final = "messages_writing"
"""Place in the session: the case whose verdict is objected to."""

_ASKED: Final = frozenset(check.measure for check in CHECKS)
"""The measures that can be objected to."""


def read(viewer: Viewer, choice: Choice) -> pl.DataFrame:
    """The figures of everything that is chosen."""
    return loading.figures(viewer, ALL, (), choice.where, *choice.half_open)


def ready(viewer: Viewer, ground: opening.Ground, choice: Choice) -> None:
    """Ask all that the page asks as it begins, to be there when it is opened."""
    look = look_of(FIRST)
    ground.about(viewer, choice, opening.CLOSED)
    _frames(viewer, choice, read(viewer, choice), look)
    loading.examples(viewer, choice.told(look.figure, look.part))


def ask_side() -> str:
    """Verdicts, or the texts behind them."""
    return addressed.segments("side", words.labels()["show"], words.views(), "verdicts")


def show(viewer: Viewer, choice: Choice, ground: Ground, total: pl.DataFrame) -> None:
    """The whole page below its filters.

    Args:
        viewer: Who looks.
        choice: What the address asks for.
        ground: What the page stands on.
        total: The figures of everything in scope.
    """
    city = loading.city()
    top = st.container()
    options = looks(total, city)
    look = look_of(addressed.menu("look", share_words.labels()["look"], options, FIRST))
    view = _view(viewer, choice, ground, total, look)
    with top:
        _head(view, choice.agency)
    left, right = st.columns([3, 2], gap="medium")
    with left:
        drawn.trend(view.trend, under(view))
    with right:
        lead_on(DEFINITIONS.file, share_words.labels()["definition"], figure=look.figure)
        offer(viewer, choice, look.figure)
    drawn.worst(view.worst, under(view))
    drawn.table(view.table, "messages-compared", "messages")
    _examples(viewer, choice, look, city)
    case_table.show_last(view.cases, "messages")
    _objections(viewer, city)


def _view(
    viewer: Viewer, choice: Choice, ground: Ground, total: pl.DataFrame, look: Look
) -> Messages:
    city = loading.city()
    return messages(
        ground.about(viewer, choice, opening.CLOSED),
        look,
        _frames(viewer, choice, total, look),
        loading.checked(viewer, choice.agency),
        city,
        _address,
    )


def _frames(viewer: Viewer, choice: Choice, total: pl.DataFrame, look: Look) -> Frames:
    asked = (choice.where, *choice.half_open)
    audited = tuple(dict.fromkeys((*AUDITED, look.figure)))
    return Frames(
        total,
        loading.figures(viewer, audited, ("agency",), *asked),
        loading.figures(viewer, (look.figure,), ("agency", "service"), *asked),
        loading.figures(viewer, (look.figure,), ("month",), *asked),
        opening.behind(viewer, total, (look.figure, look.part), choice),
    )


def _address(look: Look, agency: str | None) -> str:
    """The address of a look, for who reads in this language and role."""
    asked = {"look": look.key, **({"agency": agency} if agency else {})}
    return f"messages?{urlencode({**kept(_KEPT), **asked})}"


def _case(number: str) -> str:
    """The address of a case, for who reads in this language and role."""
    return f"case?{urlencode({**kept(), 'case': number}, quote_via=quote)}"


def _head(view: Messages, agency: str | None) -> None:
    """The finding, the measures side by side, and what auditors counted."""
    labels = words.labels()
    shared_head.show(view.title, view.context, agency)
    if case_table.is_led_to():
        case_table.show_framed(view.cases, "messages")
    left, right = st.columns([2, 3], gap="medium")
    with left:
        st.header(plain(view.furthest), anchor=False)
        if view.ledger is not None:
            chart(
                ledger(view.ledger),
                About(
                    "measures",
                    view.furthest,
                    under(view),
                    view.alt,
                    view.ledger_table,
                    reads=words.ledger_note(),
                ),
            )
    with right:
        st.table(view.measures, border="horizontal", hide_index=True)
        for said in filter(None, (view.wordless, view.unread)):
            st.markdown(note(plain(said)))
    st.header(labels["audit"], anchor=False)
    st.markdown(words.audit_lead())
    for said, look, wrong in view.stray:
        ways = share_words.the_cases(wrong)
        st.markdown(f"{said} [{ways}]({_address(look, address.said('agency'))})")
    if not view.stray:
        st.markdown(words.no_stray())
    st.table(view.audit, border="horizontal", hide_index=True)


def _examples(viewer: Viewer, choice: Choice, look: Look, city: City) -> None:
    """The newest messages behind what is looked at."""
    st.header(words.labels()["examples"], anchor=False)
    try:
        with st.spinner(words.reading()):
            rows = loading.examples(viewer, choice.told(look.figure, look.part))
    except UserError as error:
        st.markdown(words.unreadable_texts(faults.noted(error)))
        return
    found = examples(rows, city)
    if not found:
        st.markdown(words.no_examples())
        return
    st.markdown(note(words.examples_lead(len(found))))
    saying.say(MESSAGES.name)
    measure = measure_of(look.figure, look.part)
    for example in found:
        _example(viewer, example, measure)


def _example(viewer: Viewer, example: Example, measure: str | None) -> None:
    with st.container(border=True, gap="xsmall", key=f"example_{example.number}"):
        way = f"[{plain(words.example_case(example.number))}]({_case(example.number)})"
        st.markdown(note(f"{way} · {plain(example.head)}"))
        st.markdown(example.text)
        if not example.marked:
            st.markdown(note(words.nothing_marked()))
        if measure in _ASKED and measure and may_raise(viewer, example.agency or ""):
            _object(example.number, measure)


def _object(number: str, measure: str) -> None:
    """The way to object to a verdict, and the form once it is taken."""
    labels = words.objecting()
    if st.session_state.get(_WRITING) != number:
        st.button(
            labels["begin"],
            key=f"object_{number}",
            type="tertiary",
            icon=":material/flag:",
            on_click=partial(_begin, number),
        )
        return
    key = f"says_{number}"
    st.text_area(labels["says"], key=key, max_chars=LONGEST_SAYS, height=100)
    st.markdown(note(labels["note"]))
    with st.container(horizontal=True):
        st.button(
            labels["confirm"],
            key=f"send_{number}",
            type="primary",
            on_click=partial(_send, number, measure, key),
        )
        st.button(labels["cancel"], key=f"cancel_{number}", on_click=_end)


def _begin(number: str) -> None:
    st.session_state[_WRITING] = number


def _end() -> None:
    st.session_state.pop(_WRITING, None)


def _send(number: str, measure: str, key: str) -> None:
    """Writes the objection; what prevents it is said and the form stays as it is."""

    def write() -> None:
        who = author()
        about = loading.about_message(who.viewer, number, measure)
        loading.object_to(who, about, saying.typed(key), saying.now())

    if saying.kept(MESSAGES.name, write, words.objecting()["done"]):
        _end()


def _objections(viewer: Viewer, city: City) -> None:
    """What was objected to and where it stands, if anything was."""
    try:
        found = disputes(loading.store(), viewer)
    except UserError as error:
        st.markdown(note(words.unreadable(faults.noted(error))))
        return
    if found:
        st.header(words.labels()["objections"], anchor=False)
        st.table(objections(found, city), border="horizontal", hide_index=True)
