"""Overview: what was promised, what happened, and what needs somebody."""

import streamlit as st

from dashboard import loading
from dashboard.access import Role, require
from dashboard.components import empty, filters
from dashboard.components import overview as drawn
from dashboard.views import names
from dashboard.views.definitions import meanings
from dashboard.views.overview import FIGURES, overview
from dashboard.views.scope import scope
from dashboard.wording.empty import nothing_in_period, nothing_measured

viewer = require(Role.AGENCY, Role.OPERATOR, Role.OVERSEER)

mart = loading.current_mart()
if mart is None:
    empty.show(nothing_measured(loading.problem()))
    st.stop()
held, city = mart.manifest, loading.city()
asked = filters.ask(viewer, city, held.as_of)
view = overview(
    scope(city, held.as_of, held.data_until, held.agreements, asked.agency, asked.period),
    loading.figures(viewer, FIGURES, (), asked.where, *asked.half_open),
    loading.figures(viewer, FIGURES, asked.by, asked.where, *asked.half_open),
    loading.overdue(viewer, asked.where),
    names.service(city) if asked.agency else names.agency(city),
)
if view is None:
    empty.show(nothing_in_period(*asked.period))
    drawn.offer_all_periods()
    st.stop()
beside = drawn.Beside(
    loading.overdue_cases(viewer, asked.where, 5),
    meanings(loading.definitions()),
    loading.declared(viewer, asked.where, *asked.half_open),
)
drawn.show(view, beside, city)
