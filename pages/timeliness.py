"""Timeliness: was it on time, how late, how long does it take, and what the counting is worth."""

from functools import partial

import streamlit as st

from dashboard import loading
from dashboard.access import Role, require
from dashboard.components import choices, declared, opening, time_lists
from dashboard.components import timeliness as drawn
from dashboard.components import timeliness_reading as reading
from dashboard.components.evidence import offering
from dashboard.navigation import TIMELINESS
from dashboard.views.agency import overdue
from dashboard.wording.timeliness import labels

viewer = require(Role.AGENCY, Role.OPERATOR, Role.OVERSEER)

ground = opening.begin(viewer, TIMELINESS)
choice = choices.ask(viewer, ground.city, ground.held.as_of, labels()["period"])
by = drawn.by_of(choice)
found = reading.page(viewer, ground, choice, by)
if found is None:
    opening.nothing(viewer, TIMELINESS, choice)
top = st.container()
drawn.ask_by(choice)
as_of = ground.about(viewer, choice).as_of
late = overdue(opening.overdue(viewer, choice), as_of, ground.city)
total = reading.read(viewer, choice, by).total
lists = drawn.Lists(late, partial(time_lists.draw, viewer, ground, choice, total))
with top:
    drawn.head(found.view, choice.agency, offering(viewer, choice), lists)
    declared.show(loading.declared(viewer, choice.where, *choice.half_open))
drawn.show(found.view, found.places, lists)
