"""The way from a figure to everything behind it: one button, and the pack in its own window."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Final

import streamlit as st

from dashboard import loading
from dashboard.components.choices import Choice
from dashboard.components.handing_over import File, hand_over
from dashboard.roles import Viewer
from dashboard.wording import evidence as words
from dashboard.wording.figures import titles

IN_LEDGER: Final = ("on_time_due", "kept_promise")
"""The figures of the Overview's ledger."""

Offer = Callable[[str], None]
"""Draws the button for the figure of an id."""


def offering(viewer: Viewer, choice: Choice) -> Offer:
    """What draws the button beside each figure of a page."""
    return partial(offer, viewer, choice)


def offer_each(viewer: Viewer, choice: Choice, figures: Sequence[str]) -> None:
    """A button each for figures that stand together, with their names."""
    with st.container(horizontal=True, gap="medium"):
        for figure in figures:
            offer(viewer, choice, figure, words.offer_of(titles()[figure]))


def offer(viewer: Viewer, choice: Choice, figure: str, label: str | None = None) -> None:
    """A quiet button beside a figure; what it packs is offered in a window of its own.

    Args:
        viewer: Who looks, and gets no more than that person may see.
        choice: Which cases the page is about.
        figure: The figure's id.
        label: What the button says where the figure does not stand beside it.
    """
    title = titles()[figure]
    if st.button(
        label or words.labels()["evidence"],
        key=f"evidence_{figure}",
        type="tertiary",
        icon=":material/folder_zip:",
        help=words.offer(title),
    ):
        make = partial(_packed, viewer, choice, figure)
        hand_over(words.offer_of(title), words.handing_over(), f"pack_{figure}", make)


def _packed(viewer: Viewer, choice: Choice, figure: str) -> File:
    made = loading.evidence(viewer, figure, choice.where, *choice.half_open)
    says = words.holds(made.lines, len(made.content), made.sha256)
    return File(made.name, made.content, "application/zip", says)
