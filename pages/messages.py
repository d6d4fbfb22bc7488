"""Messages: what residents were told when a case was closed, by measure and text by text."""

import streamlit as st

from dashboard import loading
from dashboard.access import Role, require
from dashboard.components import choices, empty
from dashboard.components import follow_up as shared
from dashboard.components import messages as drawn
from dashboard.components import messages_private as of_private
from dashboard.components import messages_texts as of_texts
from dashboard.navigation import MESSAGES
from dashboard.views import names
from dashboard.views.follow_up import is_empty
from dashboard.views.messages import ALL
from dashboard.wording.empty import nothing_in_period, nothing_measured
from dashboard.wording.follow_up import another_agency, closed_in

viewer = require(Role.AGENCY, Role.OPERATOR, Role.OVERSEER)

mart = loading.current_mart()
if mart is None:
    empty.show(nothing_measured(loading.problem()))
    st.stop()
city = loading.city()
if choices.is_anothers(viewer):
    empty.show(another_agency(names.agency(city)(viewer.agency)))
    shared.own(MESSAGES)
    st.stop()
choice = choices.ask(viewer, city, mart.manifest.as_of, closed_in())
total = loading.figures(viewer, ALL, (), choice.where, *choice.half_open)
if is_empty(total):
    empty.show(nothing_in_period(*choice.period))
    shared.show_all(MESSAGES)
    st.stop()
if (side := drawn.ask_side()) == "verdicts":
    drawn.show(viewer, choice, mart.manifest, total)
else:
    {"texts": of_texts, "private": of_private}[side].show(viewer, choice, mart.manifest)
