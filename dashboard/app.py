"""The script that Streamlit reruns: who is looking, the menu, then the page."""

from pathlib import Path

import streamlit as st

from dashboard.access import Role, current_viewer
from dashboard.banner import draw_sign_out, draw_trial_banner
from dashboard.navigation import START, menu
from dashboard.wording import LANGUAGES, speak

# The menu drops what stands behind the question mark; the session remembers the language.
if (asked := st.query_params.get("lang")) in LANGUAGES:
    st.session_state["lang"] = asked
speak(st.session_state.get("lang", "en"))
draw_trial_banner()
viewer = current_viewer()
page = st.navigation(menu(viewer), position="top")
st.set_page_config(
    page_title=f"{page.title} · Accord 311",
    # A file of our own: an icon by name would be fetched from a font host.
    page_icon=Path(__file__).with_name("static") / "icon.png",
    layout="wide",
    initial_sidebar_state="collapsed",
)
if page.url_path == "" and viewer.role is not Role.PUBLIC:
    st.switch_page(START.file, query_params=st.query_params.to_dict())
draw_sign_out(viewer)
page.run()
