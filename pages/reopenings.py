"""Reopenings: did a closing hold, did people ask again, was anything done."""

import streamlit as st

from dashboard import loading
from dashboard.access import Role, require
from dashboard.components import choices, empty
from dashboard.components import follow_up as shared
from dashboard.components import reopenings as drawn
from dashboard.navigation import REOPENINGS
from dashboard.views import names
from dashboard.views.follow_up import is_empty
from dashboard.views.reopenings import FIGURES, Frames, reopenings
from dashboard.views.scope import scope
from dashboard.wording.empty import nothing_in_period, nothing_measured
from dashboard.wording.follow_up import another_agency, closed_in

viewer = require(Role.AGENCY, Role.OPERATOR, Role.OVERSEER)

mart = loading.current_mart()
if mart is None:
    empty.show(nothing_measured(loading.problem()))
    st.stop()
held, city = mart.manifest, loading.city()
if choices.is_anothers(viewer):
    empty.show(another_agency(names.agency(city)(viewer.agency)))
    shared.own(REOPENINGS)
    st.stop()
choice = choices.ask(viewer, city, held.as_of, closed_in())
total = loading.figures(viewer, FIGURES, (), choice.where, *choice.half_open)
if is_empty(total):
    empty.show(nothing_in_period(*choice.period))
    shared.show_all(REOPENINGS)
    st.stop()
top = st.container()
asked = drawn.ask(choice)
view = reopenings(
    scope(city, held.as_of, held.data_until, held.agreements, choice.agency, choice.period),
    asked,
    Frames(
        total,
        loading.figures(
            viewer, (asked.figure,), ("agency", "service"), choice.where, *choice.half_open
        ),
        loading.figures(viewer, (asked.figure,), ("agency",), choice.where, *choice.half_open),
        loading.figures(viewer, (asked.figure,), ("month",), choice.where, *choice.half_open),
        loading.cases_behind(viewer, asked.figure, None, choice.where, *choice.half_open),
    ),
    city,
)
with top:
    drawn.head(view)
drawn.show(view, {entry.id for entry in held.agreements}, choice.agency)
