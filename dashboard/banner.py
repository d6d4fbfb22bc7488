"""The line above every page: find a case, the language, and who is looking."""

from __future__ import annotations

from typing import Final

import streamlit as st
from streamlit.runtime.scriptrunner import get_script_run_ctx

from dashboard import address, loading, trial
from dashboard.access import agency_names, trial_is_on
from dashboard.navigation import SCREENS, STAFF
from dashboard.roles import Role, Viewer
from dashboard.wording import LANGUAGES, _
from dashboard.wording.choices import not_offered
from dashboard.wording.markdown import note, plain

LANGUAGE: Final = "lang"
"""Name of the language in the address and in the session."""

OWN_NAMES: Final = {"en": "English", "es": "Español"}
"""Each language in its own words."""

LOOKS_EVERY: Final = "15s"
"""How often an open page looks for a newer mart; so one shows within a minute, drawing included."""

_FIELD, _ASKED = "find_case", "find_case_asked"
_SWITCHED: Final = "trial_switched"
_UNSPOKEN: Final = "language_unspoken"
_TYPED, _FOUND = "find_case_typed", "find_case_found"


def held_language() -> str:
    """The language of the session that runs here, until its run has settled it.

    What a click does comes first, and says what became of it.
    """
    runs = get_script_run_ctx(suppress_warning=True) is not None
    held = st.session_state.get(LANGUAGE) if runs else None
    return held if isinstance(held, str) and held in LANGUAGES else next(iter(LANGUAGES))


def settle() -> str:
    """The language and, in a trial, the role: from the address, else as the session had them.

    The menu drops what stands behind the question mark, so both are written there again: a copied
    address says the same to somebody else. Without a trial nobody reads the role there.

    Returns:
        The language.
    """
    if (asked := address.said(LANGUAGE)) and asked not in LANGUAGES:
        # It is taken out of the address below, and said beside the choice once.
        st.session_state[_UNSPOKEN] = asked
    spoken = _settled(LANGUAGE, list(LANGUAGES))
    if trial_is_on():
        _settled(trial.SWITCH, trial.choices(list(agency_names())))
    return spoken


def _settled(name: str, offered: list[str]) -> str:
    """What the address names, else what the session holds, else the first."""
    asked = address.said(name)
    held = asked if asked in offered else st.session_state.get(name)
    chosen = held if isinstance(held, str) and held in offered else offered[0]
    st.session_state[name] = chosen
    address.say(name, "" if chosen == offered[0] else chosen)
    return chosen


def draw(viewer: Viewer) -> None:
    """The line itself: staff find a case, a trial switches roles, everybody switches languages."""
    with st.container(horizontal=True, vertical_alignment="center", gap="small", key="bar"):
        if viewer.role in STAFF:
            _find()
        _language()
        st.space("stretch")
        if trial_is_on():
            _role()
        if viewer.source == "sign_in":
            _sign_out()
    look_for_newer(loading.current_key())


def case_asked() -> str:
    """The number that was typed into the field since the last run; empty where none was."""
    return str(st.session_state.pop(_ASKED, "")).strip().removeprefix("#")


def _find() -> None:
    # Going to the page of the case forgets the field, which that run did not draw.
    if typed := st.session_state.pop(_TYPED, ""):
        st.session_state[_FIELD] = typed
    elif st.session_state.pop(_FOUND, False):
        st.session_state[_FIELD] = ""
    st.text_input(
        _("Find a case by its number"),
        key=_FIELD,
        placeholder=_("Find a case"),
        label_visibility="collapsed",
        icon=":material/search:",
        width=165,
        on_change=_ask,
    )


def _ask() -> None:
    """The page is changed in the script, where Streamlit allows it."""
    st.session_state[_ASKED] = st.session_state[_TYPED] = st.session_state[_FIELD]


def found() -> None:
    """Empties the field at the next run: what was not found stays, to be corrected."""
    st.session_state[_FOUND] = True


def _role() -> None:
    names = agency_names()
    with st.container(
        horizontal=True, vertical_alignment="center", gap="xsmall", width="content", key="trial"
    ):
        st.markdown(_("**Trial.** Seen as"), width="content")
        st.selectbox(
            _("Seen as"),
            trial.choices(list(names)),
            format_func=lambda choice: trial.in_words(choice, names),
            key=trial.SWITCH,
            label_visibility="collapsed",
            width=270,
            on_change=_switch,
        )


def _language() -> None:
    st.segmented_control(
        _("Language"),
        list(OWN_NAMES),
        format_func=OWN_NAMES.__getitem__,
        key=LANGUAGE,
        required=True,
        label_visibility="collapsed",
        width="content",
        on_change=_write,
        args=(LANGUAGE,),
    )
    if asked := st.session_state.pop(_UNSPOKEN, ""):
        st.markdown(note(not_offered(asked)), width="content")


def _write(name: str) -> None:
    address.say(name, st.session_state[name])


def _switch() -> None:
    _write(trial.SWITCH)
    st.session_state[_SWITCHED] = True


def leaves_for_summary(page: str, viewer: Viewer) -> bool:
    """Whether a trial has just become a resident's, on a page that no resident may see.

    Args:
        page: The address of the page that is drawn now.
        viewer: Who looks now.
    """
    has_switched = st.session_state.pop(_SWITCHED, False)
    theirs = {screen.name for screen in SCREENS if viewer.role in screen.roles}
    return bool(has_switched) and viewer.role is Role.PUBLIC and page not in theirs


def _sign_out() -> None:
    name = st.user.get("name") or st.user.get("email") or _("an account without a name")
    st.markdown(note(_("Signed in as {name}", name=plain(str(name)))), width="content")
    st.button(_("Sign out"), type="tertiary", on_click=st.logout, key="sign_out")


@st.fragment(run_every=LOOKS_EVERY)
def look_for_newer(drawn: str | None) -> None:
    """Draws the page anew when the mart it was drawn from has been replaced."""
    loading.begin_run()
    if loading.current_key() != drawn:
        st.rerun()
