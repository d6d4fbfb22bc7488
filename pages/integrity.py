"""Integrity: questions that the figures raise about themselves, and who looked into them."""

from functools import partial

import streamlit as st

from dashboard import loading
from dashboard.access import Role, require
from dashboard.components import choices, empty
from dashboard.components import follow_up as shared
from dashboard.components import integrity as drawn
from dashboard.errors import UserError
from dashboard.navigation import INTEGRITY
from dashboard.oversight.looked_into import entries, may_mark
from dashboard.views import names
from dashboard.views.integrity import integrity
from dashboard.views.scope import scope
from dashboard.wording.empty import nothing_in_period, nothing_measured
from dashboard.wording.follow_up import another_agency
from dashboard.wording.integrity import labels

viewer = require(Role.AGENCY, Role.OPERATOR, Role.OVERSEER)

mart = loading.current_mart()
if mart is None:
    empty.show(nothing_measured(loading.problem()))
    st.stop()
held, city = mart.manifest, loading.city()
if choices.is_anothers(viewer):
    empty.show(another_agency(names.agency(city)(viewer.agency)))
    shared.own(INTEGRITY)
    st.stop()
choice = choices.ask(viewer, city, held.as_of, labels()["period"], services=False)
found = loading.screen(viewer, *choice.half_open)
if choice.agency:
    found = found.filter(agency=choice.agency)
if found.is_empty():
    empty.show(nothing_in_period(*choice.period))
    shared.show_all(INTEGRITY)
    st.stop()
try:
    written, problem = entries(loading.store(), viewer), None
except UserError as error:
    written, problem = (), str(error)
view = integrity(
    scope(city, held.as_of, held.data_until, held.agreements, choice.agency, choice.period),
    found,
    written,
    city,
    several=choice.agency is None,
)
read = partial(loading.cases_of_question, viewer)
drawn.show(
    view,
    lambda card: drawn.chosen_cases(card, lambda asked: read(asked, *choice.half_open)),
    drawn.Rights(
        may_mark(viewer) and problem is None, frozenset(entry.id for entry in held.agreements)
    ),
    problem,
)
