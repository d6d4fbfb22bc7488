"""The script that Streamlit reruns: who is looking, the menu, then the page."""

from pathlib import Path

import streamlit as st

from dashboard import banner, faults, loading, turns
from dashboard.access import Role, current_viewer
from dashboard.components import address, empty
from dashboard.components.links import kept
from dashboard.loading import ahead
from dashboard.navigation import CASE, START, menu
from dashboard.wording import speak, unless_spoken
from dashboard.wording.empty import unreadable


def draw() -> None:
    """One run: the menu, the line above the page, the page."""
    unless_spoken(banner.held_language)
    speak(banner.settle())
    viewer = current_viewer()
    page = st.navigation(menu(viewer), position="top")
    address.arrive(page.url_path)
    st.set_page_config(
        page_title=f"{page.title} · Accord 311",
        # A file of our own: an icon by name would be fetched from a font host.
        page_icon=Path(__file__).with_name("static") / "icon.png",
        layout="wide",
        initial_sidebar_state="collapsed",
    )
    if page.url_path == "" and viewer.role is not Role.PUBLIC:
        st.switch_page(START.file, query_params=st.query_params.to_dict())
    if number := banner.case_asked():
        st.switch_page(CASE.file, query_params={**kept(), "case": number})
    banner.carry_period(page.url_path)
    banner.draw(viewer)
    try:
        page.run()
    except faults.UNREADABLE as error:
        empty.show(unreadable(faults.noted(error)))


with turns.taken():
    loading.begin_run()
    with address.held_back():
        draw()
    ahead.drawn()
