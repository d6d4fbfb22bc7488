"""The first page for whoever is not signed in: what this is, and the way in."""

import streamlit as st

from dashboard.access import Role, offer_sign_in, require
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
