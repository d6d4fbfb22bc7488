"""The script that Streamlit reruns: who is looking, the menu, then the page."""

from pathlib import Path

import streamlit as st
from streamlit.runtime.scriptrunner import get_script_run_ctx

from dashboard import address, banner, faults, loading, turns
from dashboard.access import Role, current_viewer
from dashboard.components import addressed, carried, empty
from dashboard.components.links import kept, lead_on
from dashboard.loading import ahead
from dashboard.navigation import CASE, HOME, START, menu
from dashboard.views.listing import LIST, WITH_LISTS
from dashboard.wording import speak, unless_spoken
from dashboard.wording.empty import no_such_page, to_first_page, unreadable


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
    if page.url_path == "" and _asks_for_none():
        banner.draw(viewer)
        empty.show(no_such_page())
        lead_on((HOME if viewer.role is Role.PUBLIC else START).file, to_first_page())
        address.stop()
    if page.url_path == "" and viewer.role is not Role.PUBLIC:
        st.switch_page(START.file, query_params=st.query_params.to_dict())
    if banner.leaves_for_summary(page.url_path, viewer):
        st.switch_page(HOME.file, query_params=kept())
    if number := banner.case_asked():
        st.switch_page(CASE.file, query_params={**kept(), "case": number})
    carried.bring(page.url_path, viewer)
    banner.draw(viewer)
    if page.url_path not in WITH_LISTS:
        addressed.tell_of_other(LIST, ())
    try:
        page.run()
    except faults.UNREADABLE as error:
        empty.show(unreadable(faults.noted(error)))


def _asks_for_none() -> bool:
    """Whether the address names a page, and none that there is: the first one stands in for it."""
    run = get_script_run_ctx()
    return bool(run and run.pages_manager.intended_page_name not in {None, "", "first"})


with turns.taken():
    loading.begin_run()
    with address.held_back():
        draw()
    ahead.drawn()
