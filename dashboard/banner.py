"""The line above every page: who is looking, and in a trial the role switch."""

from __future__ import annotations

import streamlit as st

from dashboard import trial
from dashboard.access import agency_names, trial_is_on
from dashboard.roles import Viewer
from dashboard.wording import _
from dashboard.wording.markdown import note, plain


def draw_trial_banner() -> None:
    """In a trial, say so and offer the role switch; otherwise draw nothing.

    The choice stands in the address as `?as=`, so that a trial's links keep it. Without a trial
    there is no switch, and nobody reads that part of an address.
    """
    if not trial_is_on():
        return
    names = agency_names()
    offered = trial.choices(list(names))
    if st.session_state.get(trial.SWITCH) not in offered:
        asked = st.query_params.get(trial.SWITCH)
        st.session_state[trial.SWITCH] = asked if asked in offered else offered[0]
    with st.container(border=True, horizontal=True, vertical_alignment="center", key="trial"):
        st.markdown(
            _("**Trial.** There is no sign-in: choose whom you see the dashboard as."),
            width="stretch",
        )
        st.selectbox(
            _("Seen as"),
            offered,
            format_func=lambda choice: trial.in_words(choice, names),
            key=trial.SWITCH,
            label_visibility="collapsed",
            width=320,
        )
    _keep_in_address(st.session_state[trial.SWITCH])


def _keep_in_address(choice: str) -> None:
    if choice == trial.OVERSEER_CHOICE:
        st.query_params.pop(trial.SWITCH, None)
    elif st.query_params.get(trial.SWITCH) != choice:
        st.query_params[trial.SWITCH] = choice


def draw_sign_out(viewer: Viewer) -> None:
    """For somebody signed in, say so and offer to sign out."""
    if viewer.source != "sign_in":
        return
    with st.container(horizontal=True, horizontal_alignment="right", vertical_alignment="center"):
        name = st.user.get("name") or st.user.get("email") or _("an account without a name")
        st.markdown(note(_("Signed in as {name}", name=plain(str(name)))), width="content")
        st.button(_("Sign out"), type="tertiary", on_click=st.logout, key="sign_out")
