"""What pages that look closer at one of their figures share: what is asked, and the head."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import Protocol

import streamlit as st

from dashboard.components import addressed, case_table
from dashboard.components import head as shared_head
from dashboard.components import shares as drawn
from dashboard.components.choices import Choice
from dashboard.components.evidence import Offer
from dashboard.views.case_lists import CaseList
from dashboard.views.closer import Asked
from dashboard.views.shares import Card
from dashboard.wording import shares as share_words


class _View(Protocol):
    """What the head says."""

    @property
    def title(self) -> str: ...
    @property
    def context(self) -> str: ...
    @property
    def cards(self) -> tuple[Card, ...]: ...
    @property
    def figure(self) -> str: ...
    @property
    def cases(self) -> CaseList: ...


def ask(choice: Choice, figures: Mapping[str, str], first: str) -> Asked:
    """What to look at closer, and what to compare.

    Args:
        choice: One agency or service leaves services alone to compare.
        figures: What can be looked at, in words.
        first: What is, unless the address names another.
    """
    labels = share_words.labels()
    with st.container(horizontal=True, vertical_alignment="top"):
        figure = addressed.segments("look", labels["look"], figures, first)
        if choice.agency or choice.service:
            return Asked(figure, "service")
        by = addressed.segments("by", labels["by"], share_words.comparisons(), "service")
    return Asked(figure, by)


def head(view: _View, agency: str | None, evidence: Offer) -> None:
    """The finding and the headlines, above what is looked at closer.

    Args:
        view: What it says.
        agency: The one agency looked at.
        evidence: Draws the way to what is behind a figure.
    """
    shared_head.show(view.title, view.context, agency)
    case_table.with_headlines(
        partial(drawn.cards, view.cards, evidence),
        partial(case_table.show_framed, view.cases, view.figure),
    )
