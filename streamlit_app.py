"""Launches the dashboard; the script that is rerun for every visitor is `dashboard/app.py`.

Streamlit finds `app` by reading this file, so the call has to stand here, written out.
"""

import streamlit as st

from dashboard.faults import tell_reader
from dashboard.serving.server import MIDDLEWARE, ROUTES, SCRIPT, lifespan

app = st.App(
    SCRIPT,
    lifespan=lifespan,
    middleware=MIDDLEWARE,
    routes=ROUTES,
    on_script_error=tell_reader,
)
