"""Agency: every promise of one agency, what happened, and what waits."""

import streamlit as st

from dashboard import loading
from dashboard.access import Role, require
from dashboard.components import agency as drawn
from dashboard.components import choices, declared, empty
from dashboard.components import follow_up as shared
from dashboard.library import open_library
from dashboard.navigation import AGENCY
from dashboard.settings import get_settings
from dashboard.views import names
from dashboard.views.agency import BY_SERVICE, FIGURES, agency, closer, is_empty, overdue
from dashboard.views.agreements import shelves
from dashboard.views.scope import scope
from dashboard.wording.agency import nothing
from dashboard.wording.empty import nothing_measured
from dashboard.wording.follow_up import another_agency

viewer = require(Role.AGENCY, Role.OPERATOR, Role.OVERSEER)

mart = loading.current_mart()
if mart is None:
    empty.show(nothing_measured(loading.problem()))
    st.stop()
held, city = mart.manifest, loading.city()
if choices.is_anothers(viewer):
    empty.show(another_agency(names.agency(city)(viewer.agency)))
    shared.own(AGENCY)
    st.stop()
choice = drawn.ask(viewer, city, held.as_of, loading.overdue(viewer)["agency"].to_list())
total = loading.figures(viewer, FIGURES, (), choice.where, *choice.half_open)
if is_empty(total):
    empty.show(nothing(names.agency(city)(choice.agency)))
    shared.show_all(AGENCY)
    st.stop()
library = open_library(viewer, get_settings())
about = scope(city, held.as_of, held.data_until, held.agreements, choice.agency, choice.period)
shelf = next((s for s in shelves(city, library.files.agreements, about.as_of)
              if s.agency == choice.agency), None)  # fmt: skip
view = agency(
    about,
    total,
    loading.figures(viewer, BY_SERVICE, ("service",), choice.where, *choice.half_open),
    shelf,
    city,
)
drawn.head(view)
left, right = st.columns([3, 2], gap="medium")
with left:
    drawn.promises(view)
    declared.show(loading.declared(viewer, choice.where, *choice.half_open))
with right:
    if view.choices:
        key = drawn.ask_closer(view)
        promise = next(p for p in view.promises if p.key == key)
        where = (*choice.where, *((("service", promise.service),) if promise.service else ()))
        months = loading.figures(viewer, (promise.figure,), ("month",), where)
        drawn.closer(closer(promise, months, shelf, library.files), view)
late = loading.overdue_cases(viewer, choice.where, 100_000)
drawn.below(view, overdue(late, about.as_of, city))
