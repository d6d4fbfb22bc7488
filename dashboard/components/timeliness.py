"""The page about time, drawn."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import altair as alt
import polars as pl
import streamlit as st

from dashboard.charts.curve import curve
from dashboard.charts.funnel import funnel
from dashboard.charts.ledger import ledger
from dashboard.charts.like_for_like import like_for_like
from dashboard.charts.pauses import pauses
from dashboard.charts.spread import spread
from dashboard.components import address, case_table
from dashboard.components import follow_up as shared
from dashboard.components.choices import Choice
from dashboard.views.follow_up import CaseList
from dashboard.views.timeliness import Drawn, Timeliness, Told
from dashboard.views.timeliness_places import Places
from dashboard.wording import figures_charts, follow_up
from dashboard.wording import timeliness as words
from dashboard.wording.markdown import note, plain


def compared(choice: Choice) -> str:
    """What is compared: `agency` or `service`; with one chosen only its services are left."""
    if choice.agency or choice.service:
        return "service"
    return address.segments("by", words.labels()["by"], follow_up.comparisons(), "agency")


def head(view: Timeliness) -> None:
    """The finding and the headlines."""
    st.title(plain(view.title), anchor=False)
    st.markdown(note(view.context))
    shared.cards(view.cards)


def show(view: Timeliness, compared_places: Places, late: CaseList) -> None:
    """What stands below the headlines."""
    _beside(view.flattery, ledger, view.rules, "on_time_due")
    _beside(view.waits, curve, view.clocks, "time_to_close")
    labels = words.labels()
    _in_numbers(view.waits_table, "waits", labels["waits"], words.waits_table_alt())
    _drawn(view.late, spread)
    shared.lead_on(shared.DEFINITIONS, labels["definition"], figure="days_late")
    _beside(view.pauses, pauses, view.refused, "paused_share")
    _places(compared_places)
    case_table.show(late, "overdue")
    shared.table(view.table, "timeliness.csv", "timeliness")
    st.markdown(note(words.table_note()))


Draw = Callable[[Any], alt.LayerChart]


def _beside(chart: Drawn, draw: Draw, told: Told, figure: str) -> None:
    left, right = st.columns([3, 2], gap="medium")
    with left:
        _drawn(chart, draw)
        shared.lead_on(shared.DEFINITIONS, words.labels()["definition"], figure=figure)
    with right:
        st.header(plain(told.title), anchor=False)
        if not told.rows.is_empty():
            st.table(told.rows, border="horizontal", hide_index=True)
        if told.note:
            st.markdown(note(told.note))


def _drawn(chart: Drawn, draw: Draw) -> None:
    """The chart under its finding, or the finding alone where there is none."""
    st.header(plain(chart.title), anchor=False)
    if chart.data is None:
        return
    st.altair_chart(draw(chart.data), width="stretch", alt=chart.alt)
    if chart.note:
        st.markdown(note(chart.note))


def _places(view: Places) -> None:
    left, right = st.columns(2, gap="medium")
    with left:
        _drawn(view.funnel, funnel)
    with right:
        _drawn(view.districts, _like_for_like)
    labels = words.labels()
    _in_numbers(view.funnel_table, "funnel", labels["funnel"], words.funnel_table_alt())
    _in_numbers(view.districts_table, "districts", labels["districts"], words.districts_alt())


def _in_numbers(table: pl.DataFrame, key: str, label: str, alt_: str) -> None:
    """The table of a chart, folded away, with its file."""
    if table.is_empty():
        return
    with st.expander(label):
        st.dataframe(
            table,
            hide_index=True,
            height="content",
            column_config=case_table.columns(table),
            alt=alt_,
        )
        case_table.download(table, f"{key}.csv", key)


def _like_for_like(rows: pl.DataFrame) -> alt.LayerChart:
    return like_for_like(rows, figures_charts.district_key())
