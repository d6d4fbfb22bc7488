"""Parts that pages about shares are drawn from: cards, a trend, who has most, links."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from functools import partial

import polars as pl
import streamlit as st

from dashboard.address import said, say_all
from dashboard.charts.bars import bars
from dashboard.charts.control import control
from dashboard.components import case_table, tables
from dashboard.components.chart import About, chart
from dashboard.components.links import KEPT, OF_PERIOD, OF_READER, lead_on
from dashboard.navigation import AGREEMENTS, DEFINITIONS, Screen
from dashboard.views.listing import AT, BENEATH
from dashboard.views.periods import PERIODS
from dashboard.views.share_groups import Worst
from dashboard.views.share_trend import Trend
from dashboard.views.shares import Card
from dashboard.wording import shares as words
from dashboard.wording.badges import verdict
from dashboard.wording.markdown import note, plain


def cards(
    shown: Sequence[Card],
    evidence: Callable[[str], None] | None = None,
    to_cases: Callable[[Card], None] | None = None,
) -> None:
    """The headlines side by side.

    Args:
        shown: What they say.
        evidence: Draws the way to what is behind a figure, beside its definition.
        to_cases: Draws the way to the cases behind a card, where it is no figure to look at closer.
    """
    for column, card in zip(st.columns(len(shown)), shown, strict=True):
        with column.container(border=True, height="stretch", gap="xsmall"):
            st.markdown(f":small[{card.title}]")
            st.metric(card.title, card.number, label_visibility="collapsed")
            if card.judged.words:
                st.markdown(verdict(card.judged.look, card.judged.words))
            for line in card.lines:
                st.markdown(note(plain(line)))
            if card.cases or card.listed:
                (to_cases or _to_cases)(card)
            with st.container(horizontal=True, vertical_alignment="center", gap="small"):
                lead_on(DEFINITIONS.file, words.labels()["definition"], figure=card.figure)
                if evidence:
                    evidence(card.figure)


def _to_cases(card: Card) -> None:
    st.button(
        words.the_cases(card.cases),
        key=f"look_{card.figure}",
        type="tertiary",
        icon=":material/arrow_downward:",
        icon_position="right",
        on_click=partial(say_all, {"look": card.look, AT: BENEATH}),
    )


def trend(view: Trend, under: str) -> None:
    """The figure by month, or why there is no chart.

    Args:
        view: What it says.
        under: The page's line of context, for the picture.
    """
    st.header(plain(view.title), anchor=False)
    if view.chart is None:
        return
    reads = " ".join(part for part in (view.reads, view.note) if part)
    about = About("months", view.title, under, view.alt, view.table, reads=reads)
    chart(control(view.chart), about)


def worst(view: Worst, under: str, more: str = "") -> None:
    """Who has most, or why there are no bars.

    Args:
        view: What it says.
        under: The page's line of context, for the picture.
        more: What else is to be said of the bars.
    """
    st.header(plain(view.title), anchor=False)
    if view.bars is None:
        return
    reads = " ".join(part for part in (view.note, more) if part)
    chart(bars(view.bars), About("worst", view.title, under, view.alt, view.table, reads=reads))


def table(shown: pl.DataFrame, name: str, key: str) -> None:
    """The figures of each name, and their file."""
    st.header(words.labels()["table"], anchor=False)
    if shown.is_empty():
        st.markdown(words.no_services())
        return
    tables.show(shown, words.table_alt(), f"table_{key}")
    case_table.download(shown, name, f"table_{key}")


def agreement(agreements: Collection[str], agency: str | None, version: str | None = None) -> None:
    """The way to what was promised: an agency's agreement, or all of them.

    Args:
        agreements: Ids of those that there are, `<city>/<agency>`.
        agency: Whose is wanted; None for all.
        version: The one that the link opens; None for the newest.
    """
    own = next((id_ for id_ in agreements if id_.partition("/")[2] == agency), None)
    if own is None:
        lead_on(AGREEMENTS.file, words.labels()["agreements"])
    else:
        opens = {"version": version} if version else {}
        lead_on(AGREEMENTS.file, words.labels()["agreement"], agreement=own, **opens)


def show_all(screen: Screen) -> None:
    """The way out of a choice in which nothing happened."""
    # A bare address would be what was chosen before.
    lead_on(screen.file, words.labels()["show_all"], OF_READER, period=PERIODS[0])


def without(screen: Screen, name: str) -> None:
    """The way on without the one choice of the address that has nothing to show."""
    keep = tuple(kept for kept in KEPT if kept != name)
    period = {} if name == "agency" else {"period": said("period", PERIODS[0])}
    lead_on(screen.file, words.labels()["without"], keep, **period)


def own(screen: Screen) -> None:
    """The way from another agency's address to one's own."""
    lead_on(screen.file, words.labels()["own"], (*OF_READER, *OF_PERIOD))
