"""The head of every page: its finding, as of when, from which data, by which agreements."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

import streamlit as st

from dashboard import loading
from dashboard.components.shares import agreement
from dashboard.views.head import days_stale
from dashboard.wording import head as words
from dashboard.wording.markdown import note, plain


def show(
    title: str,
    context: str,
    agency: str | None = None,
    *,
    agreements: bool = True,
    version: str | None = None,
    beside: Callable[[], None] | None = None,
) -> None:
    """The title and what stands under it.

    Args:
        title: The finding.
        context: As of when, which cases, by which agreements; in markdown.
        agency: The one agency looked at: the link leads to its agreement.
        agreements: Whether a link leads to the agreements.
        version: The version of the agency's agreement that the page speaks of.
        beside: Draws the way to whom the title names, beside it.
    """
    _title(title, beside)
    with st.container(horizontal=True, vertical_alignment="center", gap="small", key="head"):
        st.markdown(note(context), width="content")
        if (mart := loading.current_mart()) is None:
            return
        if agreements:
            agreement({entry.id for entry in mart.manifest.agreements}, agency, version)
    city = loading.city()
    until, now = mart.manifest.data_until, datetime.now(city.zone)
    if days := days_stale(until, now, demonstration=city.spec.demonstration):
        st.markdown(words.stale(days))


def _title(title: str, beside: Callable[[], None] | None) -> None:
    if beside is None:
        st.title(plain(title), anchor=False)
        return
    with st.container(horizontal=True, vertical_alignment="center", gap="small", key="title"):
        st.title(plain(title), anchor=False, width="content")
        beside()
