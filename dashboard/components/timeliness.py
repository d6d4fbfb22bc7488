"""The page about time, drawn."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Final

import polars as pl
import streamlit as st

from dashboard.components import addressed, case_table, time_lists, unkept
from dashboard.components import head as shared_head
from dashboard.components import shares as shared
from dashboard.components.chart import About, chart, under
from dashboard.components.choices import Choice
from dashboard.components.evidence import Offer
from dashboard.components.links import lead_on
from dashboard.components.timeliness_reading import CHARTS
from dashboard.navigation import DEFINITIONS
from dashboard.views.case_lists import CaseList
from dashboard.views.chart_tables import of_pauses
from dashboard.views.shares import Card
from dashboard.views.timeliness import Drawn, Timeliness, Told
from dashboard.views.timeliness_places import Places
from dashboard.wording import shares as share_words
from dashboard.wording import timeliness as words
from dashboard.wording.markdown import note, plain
from metrics.figures import Dimension
from metrics.figures.unkept import OF_PROMISES

_LISTED: Final = ("waits", "pauses")
"""The parts of the page whose charts lead to their cases."""

_BY: Final = "by"
"""What the address calls what is compared."""


@dataclass(frozen=True)
class Lists:
    """The lists of cases of the page.

    Attributes:
        late: Those overdue now.
        asked: Draws the one that the address asks for.
    """

    late: CaseList
    asked: Callable[[], None]


def by_of(choice: Choice) -> Dimension:
    """What is compared: `agency` or `service`; with one chosen only its services are left."""
    if choice.agency or choice.service:
        return "service"
    asked = addressed.chosen(_BY, share_words.comparisons(), "agency")
    return "agency" if asked == "agency" else "service"


def ask_by(choice: Choice) -> None:
    """The way to compare by the other one, where there is a choice."""
    if not (choice.agency or choice.service):
        addressed.segments(_BY, words.labels()["by"], share_words.comparisons(), "agency")


def head(view: Timeliness, agency: str | None, evidence: Offer, lists: Lists) -> None:
    """The finding, the headlines, and the list of cases that is asked for.

    Args:
        view: What it says.
        agency: The one agency looked at.
        evidence: Draws the way to what is behind a figure.
        lists: The lists of cases that can be asked for.
    """
    shared_head.show(view.title, view.context, agency)
    time_lists.tell_of_other()
    asked = time_lists.asked()
    case_table.with_headlines(
        partial(shared.cards, view.cards, evidence, _to_list),
        lists.asked if asked else partial(case_table.show_framed, lists.late, "overdue"),
        beneath=asked is not None and time_lists.section() is None,
    )


def _to_list(card: Card) -> None:
    if card.look in OF_PROMISES:
        unkept.offer(card.look, card.cases, card.look, card.figure)
    else:
        time_lists.offer(card.look, beneath=True)


def show(view: Timeliness, compared_places: Places, lists: Lists) -> None:
    """What stands below the headlines; of nothing that fell due, how long it took."""
    waits, late = Means("waits", view.waits_table, "time_to_close"), lists.late
    if view.fell_due:
        _beside(Means("flattery", view.table, "on_time_due", below=True), view, view.rules)
        shared.trend(view.trend, under(view))
    _beside(waits, view, view.clocks)
    _asked_for("waits", lists)
    if view.fell_due:
        _late(view, compared_places, lists)
    if not late.table.is_empty() and (time_lists.asked() or not case_table.is_led_to()):
        case_table.show(late, "overdue")
    shared.table(view.table, "timeliness", "timeliness")
    st.markdown(note(words.table_note()))


def _asked_for(section: str, lists: Lists) -> None:
    """The list that is asked for, where it stands beneath this part of the page."""
    if time_lists.section() == section:
        lists.asked()


def _late(view: Timeliness, compared_places: Places, lists: Lists) -> None:
    """How late, what was paused, and where: of what fell due."""
    latest = Means("late", view.table, "days_late", below=True)
    _drawn(view.late, latest, under(view))
    _lead_on(latest)
    _beside(Means("pauses", _paused(view), "paused_share"), view, view.refused)
    _asked_for("pauses", lists)
    _places(compared_places, under(view))


@dataclass(frozen=True)
class Means:
    """How a part of the page is drawn.

    Attributes:
        name: Of the part and its chart, also that of its files.
        table: Its figures.
        figure: The one whose definition it leads to.
        below: Whether the page shows this table at its end.
    """

    name: str
    table: pl.DataFrame
    figure: str = "on_time_due"
    below: bool = False


def _beside(means: Means, view: Timeliness, told: Told) -> None:
    left, right = st.columns([3, 2], gap="medium")
    with left:
        shown = getattr(view, means.name)
        _drawn(shown, means, under(view))
        with st.container(horizontal=True, vertical_alignment="center", gap="small"):
            _lead_on(means)
            if means.name in _LISTED and shown.data is not None:
                time_lists.offer(means.figure, beneath=False)
    with right:
        st.header(plain(told.title), anchor=False)
        if not told.rows.is_empty():
            st.table(told.rows, border="horizontal", hide_index=True)
        if told.note:
            st.markdown(note(told.note))


def _lead_on(means: Means) -> None:
    lead_on(DEFINITIONS.file, words.labels()["definition"], figure=means.figure)


def _drawn(shown: Drawn, means: Means, below: str) -> None:
    """The chart under its finding, or the finding alone where there is none."""
    st.header(plain(shown.title), anchor=False)
    if shown.data is None:
        return
    stands = share_words.labels()["table"] if means.below else ""
    about = About(means.name, shown.title, below, shown.alt, means.table, stands, shown.note)
    chart(CHARTS[means.name](shown.data), about)


def _paused(view: Timeliness) -> pl.DataFrame:
    reasons = view.pauses.data
    return pl.DataFrame() if reasons is None else of_pauses(reasons)


def _places(view: Places, below: str) -> None:
    left, right = st.columns(2, gap="medium")
    with left:
        _drawn(view.funnel, Means("funnel", view.funnel_table), below)
    with right:
        means = Means("districts", view.districts_table)
        _drawn(view.districts, means, below)
