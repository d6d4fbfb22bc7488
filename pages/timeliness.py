"""Timeliness: was it on time, how late, how long does it take, and what the counting is worth."""

import streamlit as st

from dashboard import loading
from dashboard.access import Role, require
from dashboard.components import choices, declared, opening
from dashboard.components import timeliness as drawn
from dashboard.components.evidence import offering
from dashboard.navigation import TIMELINESS
from dashboard.views import names
from dashboard.views.agency import overdue
from dashboard.views.timeliness import timeliness
from dashboard.wording.timeliness import labels

viewer = require(Role.AGENCY, Role.OPERATOR, Role.OVERSEER)

ground = opening.begin(viewer, TIMELINESS)
city = ground.city
choice = choices.ask(viewer, city, ground.held.as_of, labels()["period"])
asked = (choice.where, *choice.half_open)
told = drawn.read(viewer, choice)
if not told.total["n"].sum():
    opening.nothing(TIMELINESS, choice)
top, by = st.container(), drawn.by_of(choice)
drawn.ask_by(choice)
about = ground.about(choice)
named = names.agency(city) if by == "agency" else names.service(city)
view = loading.view(
    viewer,
    TIMELINESS.name,
    (choice.where, choice.period, by),
    lambda: timeliness(about, drawn.frames(viewer, choice, told), by, named),
)
late = opening.overdue(viewer, choice)
with top:
    drawn.head(view, choice.agency, offering(viewer, choice))
    declared.show(loading.declared(viewer, *asked))
drawn.show(view, drawn.read_places(viewer, choice, city), overdue(late, about.as_of, city))
