"""The first page for whoever is not signed in: what this is, and the way in."""

import streamlit as st

from dashboard.access import Role, offer_sign_in, require
from dashboard.navigation import PAGES
from dashboard.wording import _

viewer = require(*Role)

st.title(_("What agencies promised 311, and whether they kept it"))
st.markdown(
    _(
        "A request to 311 is answered by another agency: the one that fills the pothole or "
        "collects the cart. This dashboard holds what each of those agencies has promised in "
        "writing, measures it against the city's own cases, and shows what needs somebody."
    )
)
if viewer.source == "anonymous":
    st.markdown(_("It is open to 311, the agencies and the mayor's office."))
    offer_sign_in()
elif viewer.source == "sign_in":
    st.markdown(
        _(
            "You are signed in, but your account has no role here yet. Ask 311 leadership for "
            "one, or sign out and use another account."
        )
    )

st.markdown(_("Everybody may read what is signed, and what each step of a request means:"))
kept = st.query_params.to_dict()
st.page_link(
    PAGES / "agreements.py",
    label=_("Read the agreements"),
    icon=":material/arrow_forward:",
    icon_position="right",
    query_params=kept,
)
st.page_link(
    PAGES / "stages.py",
    label=_("What the stages mean"),
    icon=":material/arrow_forward:",
    icon_position="right",
    query_params=kept,
)
